package fold

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

func TestKey(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"Türkiye", "turkiye"},
		{norm.NFD.String("Türkiye"), "turkiye"},
		{"TÜRKİYE", "turkiye"},
		{"Işıl Yıldırım", "isil yildirim"},
		{"Łódź", "lodz"},
		{"Þórdís Jónsdóttir", "thordis jonsdottir"},
		{"Straße", "strasse"},
		{"Đorđe", "dorde"},
		{"Əliyev", "aliyev"},
		{"Зеленський", "zelenskiy"},
		{"Київ", "kiiv"},
		{"Горбачёв", "gorbachev"},
		{"Пу\u0301тин", "putin"},
		{"Μητσοτάκης", "mitsotakis"},
		{"Παπανδρέου", "papandreou"},
		{"Βενιζέλος Ευάγγελος", "venizelos evaggelos"},
		{"Փաշինյան", "pashinyan"},
		{"Մուրադյան", "muradyan"},
		{"ქობახიძე", "kobakhidze"},
		{"al-Assad", "al assad"},
		{"O’Brien", "obrien"},
		{"U.N.", "un"},
		{"김정은", "김정은"},
		{"Ǆemal", "dzemal"},
		{"Ｋｙｉｖ", "kyiv"},
		{"ｶﾞ", "ガ"},
		{"Griﬃn", "griffin"},
		{"Hawaiʻi", "hawaii"},
		{"  Jean \u2011\u00a0Claude ", "jean claude"},
		{"Pu\u00adtin\u200b", "putin"},
		{"a\xffb\xc3", "a\ufffdb\ufffd"},
		{"≠", "≠"},
	} {
		if got := Key(c.in); got != c.want {
			t.Errorf("Key(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// TestEveryCodePoint checks the invariants for each code point alone, and behind a Latin, Cyrillic and foreign letter.
func TestEveryCodePoint(t *testing.T) {
	bad := 0
	check := func(s string, forms ...string) {
		key := Key(s)
		if again := Key(key); again != key {
			t.Errorf("Key(%+q) = %+q, whose key is %+q", s, key, again)
			bad++
		}
		for _, f := range forms {
			if k := Key(f); k != key {
				t.Errorf("Key(%+q) = %+q, but Key(%+q) = %+q", s, key, f, k)
				bad++
			}
		}
	}
	for r := rune(0); r <= 0x2fa1f && bad < 100; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		s := string(r)
		check(s, norm.NFC.String(s), norm.NFD.String(s), string(unicode.ToUpper(r)), string(unicode.ToLower(r)), string(unicode.ToTitle(r)),
			width.Widen.String(s), width.Fold.String(s))
		if unicode.IsMark(r) || norm.NFC.PropertiesString(s).CCC() != 0 {
			for _, base := range []string{"a", "и", "か", "ا", "=", "ᄀ", "ο"} {
				check(base+s, norm.NFC.String(base+s), norm.NFD.String(base+s))
			}
		}
	}
}

// TestMarks checks runs of marks longer than the 30 that normalization keeps together.
func TestMarks(t *testing.T) {
	for _, base := range []string{"a", "и", "か", "é", "ガ", "か.\u3099"} {
		for _, mark := range []string{"\u0301", "\u3099", "\u0316\u0301", "\u034f\u0301", "\u0591\u05b0"} {
			for _, n := range []int{1, 14, 15, 16, 29, 30, 31, 32, 100} {
				s := base + strings.Repeat(mark, n) + "b"
				key := Key(s)
				for _, f := range []string{key, norm.NFC.String(s), norm.NFD.String(s)} {
					if k := Key(f); k != key {
						t.Errorf("%+q x %d after %q: %+q and %+q", mark, n, base, key, k)
					}
				}
			}
		}
	}
}

func TestAppend(t *testing.T) {
	room := make([]byte, 0, 256)
	for _, s := range []string{"dmitry peskov", "Dmitry Peskov", "Işıl Yıldırım", "Зеленський", "김정은"} {
		if got := string(Append([]byte("x "), s)); got != "x "+Key(s) {
			t.Errorf("Append(%q) = %q", s, got)
		}
		if n := testing.AllocsPerRun(10, func() { Append(room, s) }); n != 0 {
			t.Errorf("Append(%q) allocates %v times", s, n)
		}
	}
	if n := testing.AllocsPerRun(10, func() { Key("dmitry peskov of the kremlin") }); n != 0 {
		t.Errorf("Key of a key allocates %v times", n)
	}
}

func FuzzKey(f *testing.F) {
	for _, s := range []string{"Türkiye", "al-Assad", "か\u3099", "a\xff", "か'\u3099", "и\u0323\u0306", "かь\u3099", "\u1160\u1100.\u1161", "ガ" + strings.Repeat("\u0301", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := Key(s)
		if again := Key(key); again != key {
			t.Errorf("Key(%+q) = %+q, whose key is %+q", s, key, again)
		}
		if !utf8.ValidString(s) {
			return
		}
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			if k := Key(form.String(s)); k != key {
				t.Errorf("Key(%+q) = %+q, but of its normal form %+q it is %+q", s, key, form.String(s), k)
			}
		}
	})
}

func BenchmarkKey(b *testing.B) {
	for _, c := range []struct{ name, s string }{
		{"key", strings.Repeat("dmitry peskov ", 10) + "x"},
		{"ascii", strings.Repeat("Dmitry Peskov ", 10)},
		{"turkish", strings.Repeat("Işıl Yıldırım ", 10)},
		{"cyrillic", strings.Repeat("Володимир Зеленський ", 10)},
		{"nfd", norm.NFD.String(strings.Repeat("Işıl Güngör ", 10))},
		{"hangul", strings.Repeat("김정은 ", 10)},
	} {
		room := make([]byte, 0, 4*len(c.s))
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.s)))
			b.ReportAllocs()
			for b.Loop() {
				if c.name == "key" {
					Key(c.s)
				} else {
					Append(room, c.s)
				}
			}
		})
	}
}

// Words of equal keys have equal hashes, whatever stands behind them, and the words of a key are hashed one by one.
func TestHash(t *testing.T) {
	hash := func(words ...string) (h uint64) {
		for _, w := range words {
			h = Hash(h, w, 0, len(w))
		}
		return h
	}
	for _, same := range [][][]string{
		{{"Peskov"}, {"PESKOV"}, {"peskov"}, {"Pes\u00adkov"}, {"Pe\u015dkov"}},
		{{"U.N."}, {"UN"}},
		{{"O'Brien"}, {"OBrien"}, {"O\u2019BRIEN"}},
		{{"al-Otaibi"}, {"al", "Otaibi"}, {"AL\u2010OTAIBI"}},
		{{"Zelenskyy"}, {"ZELENSKYY"}, {"\u0417elenskyy"}},
		{{"Abercrombie-Featherstonehaugh"}, {"Abercrombie", "Featherstonehaugh"}, {"ABERCROMBIE", "FEATHERSTONEHAUGH"}},
		{{"F-16"}, {"F", "16"}},
	} {
		for _, words := range same[1:] {
			if hash(words...) != hash(same[0]...) {
				t.Errorf("%q and %q differ", words, same[0])
			}
		}
	}
	seen := map[uint64][]string{}
	for _, words := range [][]string{{""}, {"a"}, {"b"}, {"aa"}, {"a", "a"}, {"ab"}, {"ba"}, {"abcdefgh"}, {"abcdefghi"}, {"abcdefgh", "i"}, {"abcdefghabcdefgh"}, {"abcdefghabcdefghabcdefgh"}, {"Peskova"}, {"Pescov"}, {"\u6797\u9803"}, {"\u6797\u9823"}} {
		h := hash(words...)
		if other, ok := seen[h]; ok {
			t.Errorf("%q and %q have one hash", words, other)
		}
		seen[h] = words
	}
	for _, w := range []string{"a", "Peskov", "Abercrom", "Abercrombie", "\u00c9mile", "O'Brien"} {
		if text := "to " + w + " and so on"; Hash(7, text, 3, 3+len(w)) != Hash(7, w, 0, len(w)) {
			t.Errorf("%q has another hash in %q", w, text)
		}
	}
}

// The letters of the table are what the other tables make of them.
func TestLatin(t *testing.T) {
	for k := range len(latin) / 2 {
		r := rune(latinFirst + k)
		want, kept := appendLetter(nil, 0, r)
		if kept {
			want = nil
		}
		if got := strings.TrimRight(latin[2*k:2*k+2], " "); got != string(want) {
			t.Errorf("%c is %q in the table, want %q", r, got, want)
		}
	}
}

// A word is folded in its text as it is alone, and what stands beside it changes nothing.
func TestAppendWord(t *testing.T) {
	for n := range 20 {
		for at := range max(n, 1) {
			for c := range 0x80 {
				word := []byte("SomeLongWordOfLetters"[:n])
				if n > 0 {
					word[at] = byte(c)
				}
				for _, beside := range [][2]string{{"", ""}, {"Ann ", ""}, {"", " Lee"}, {"Annabella ", " Hesterberg"}} {
					text := beside[0] + string(word) + beside[1]
					got := AppendWord([]byte("x "), text, len(beside[0]), len(beside[0])+n)
					if want := "x " + Key(string(word)); string(got) != want {
						t.Fatalf("%q in %q gives %q, want %q", word, text, got, want)
					}
				}
			}
		}
	}
	for _, word := range []string{"Türkiye", "Zelenskyy’s", "Ha\u0308ssler", "\xffelix"} {
		if got, want := string(AppendWord(nil, word, 0, len(word))), Key(word); got != want {
			t.Errorf("%q gives %q, want %q", word, got, want)
		}
	}
}
