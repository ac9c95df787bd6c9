package decode

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// The quick look lets every pair through that is the start of a character in UTF-8 under any reading, and spares clean text of other
// scripts.
func TestMayBegin(t *testing.T) {
	for k, cm := range readings {
		for lead := 0xC2; lead <= 0xF4; lead++ {
			for next := 0x80; next < 0xC0; next++ {
				c, d := cm.DecodeByte(byte(lead)), cm.DecodeByte(byte(next))
				if c == utf8.RuneError || d == utf8.RuneError {
					continue
				}
				if !mayBegin(c, d, k >= rare) {
					t.Errorf("%s: %q and %q are % x", cm, c, d, []byte{byte(lead), byte(next)})
				}
			}
		}
	}
	for _, pair := range []string{"Пу", "ял", "ЯА", "яя", "Αα", "ΑΩ", "Όμ", "中文", "مر", "éa", "éz", "éA", "é,", "é4", "éé", "ÀÿÿÀ"[:4], "ÇÀ", "Üÿ"} {
		rs := []rune(pair)
		if rs[1] != 'a' && mayBegin(rs[0], rs[1], false) {
			t.Errorf("%q may begin", pair)
		}
	}
}

// fragments are pieces of text that is right, wrong in one reading or another, and cut short.
func fragments() []string {
	all := []string{"a", "talks ", "A", " ", "\n", "é", "É", "“", "”", "—", "…", "П", "ь", "Α", "中", "\u0303", "\u0301", "⁄", "Ã", "Â", "â", "1", "2", "o", "³", "\u00a0", "à", "ã"}
	for _, s := range []string{"é", "ü", "“", "’", "Й", "ß", "α", "中", "😀", "ş", "à", "§", "ё"} {
		for _, cm := range readings {
			var b strings.Builder
			for i := range len(s) {
				c := cm.DecodeByte(s[i])
				if c == utf8.RuneError {
					c = rune(s[i])
				}
				b.WriteRune(c)
			}
			all = append(all, b.String(), b.String()[:utf8.RuneLen([]rune(b.String())[0])])
		}
	}
	for _, cm := range readings { // and what has been decomposed since
		for lead := 0xC0; lead < 0x100; lead++ {
			if c := cm.DecodeByte(byte(lead)); norm.NFD.String(string(c)) != string(c) {
				all = append(all, norm.NFD.String(string(c)), norm.NFD.String(string(c))+string(cm.DecodeByte(0xA9)))
			}
		}
	}
	return all
}

// slowRuns finds what runs finds by reading at every character.
func slowRuns(t string, k int) (all []spot) {
	for i := 0; i < len(t); {
		c, n := character(t[i:])
		if s, ok := readAs(readings[k], t, i, i+n, c); ok && c >= utf8.RuneSelf {
			all = append(all, s)
			i = s.end
			continue
		}
		_, n = utf8.DecodeRuneInString(t[i:])
		i += n
	}
	return all
}

// What the quick looks pass over holds no spot: all that reading character by character finds is found, in runs that touch, and a
// reading with a sure spot, or with two that touch, is a likely one.
func TestQuickLooks(t *testing.T) {
	pieces := fragments()
	r := rand.New(rand.NewPCG(9, 10))
	likely, texts := 0, 15_000
	if testing.Short() {
		texts /= 3
	}
	for range texts {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		found := likelyReadings(text)
		for k := range readings {
			want := slowRuns(text, k)
			var got []spot
			var edges []int
			runs(text, k, nil, func(run []spot) {
				edges = append(edges, run[0].start, run[len(run)-1].end)
				for i := 1; i < len(run); i++ {
					if run[i].start != run[i-1].end {
						t.Errorf("%q, %s: a run with a gap: %+v", text, readings[k], run)
					}
				}
				got = append(got, run...)
			})
			if !slices.Equal(got, want) {
				t.Fatalf("%q, %s:\n got %+v\nwant %+v", text, readings[k], got, want)
			}
			for i := 2; i < len(edges); i += 2 {
				if edges[i] == edges[i-1] {
					t.Errorf("%q, %s: two runs that touch at %d", text, readings[k], edges[i])
				}
			}
			for i, s := range want {
				if s.lossy && found&1 != 0 { // what was folded since is a matter of windows-1252
					continue
				}
				if (s.sure && !s.group || i > 0 && want[i-1].end == s.start) && found&(1<<k) == 0 {
					t.Fatalf("%q: %s is not likely, and %+v is there", text, readings[k], s)
				}
			}
			if found&(1<<k) != 0 {
				likely++
			}
		}
	}
	if likely < texts/6 {
		t.Errorf("%d likely readings", likely)
	}
}

// The part of an ill-formed sequence that counts as one is the longest that a character begins with.
func TestSubpart(t *testing.T) {
	bytes := []byte{0x00, 'a', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF}
	var try func(s string)
	try = func(s string) {
		if len(s) > 0 {
			want := 1
			for n := 1; n <= len(s); n++ {
				if !utf8.FullRuneInString(s[:n]) || utf8.ValidString(s[:n]) && utf8.RuneCountInString(s[:n]) == 1 {
					want = n
				}
			}
			if got := subpart(s); got != want {
				t.Errorf("% x: %d, want %d", s, got, want)
			}
		}
		if len(s) < 4 {
			for _, b := range bytes {
				if len(s) != 3 || b < 0xC0 {
					try(s + string([]byte{b}))
				}
			}
		}
	}
	try("")
}

// A mark of a byte order is taken away where the encoding says that it may decide, or where it is that of the encoding.
func TestMarksOfUTF16(t *testing.T) {
	le, be := "H\x00i\x00", "\x00H\x00i"
	for _, c := range []struct {
		order   unicode.Endianness
		policy  unicode.BOMPolicy
		in      string
		text    string
		charset string
	}{
		{unicode.LittleEndian, unicode.IgnoreBOM, le, "Hi", "utf-16le"},
		{unicode.BigEndian, unicode.IgnoreBOM, be, "Hi", "utf-16be"},
		{unicode.LittleEndian, unicode.IgnoreBOM, markLE + le, "Hi", "utf-16le"},
		{unicode.BigEndian, unicode.IgnoreBOM, markBE + be, "Hi", "utf-16be"},
		{unicode.LittleEndian, unicode.IgnoreBOM, markBE + le, "\ufffeHi", "utf-16le"},
		{unicode.BigEndian, unicode.IgnoreBOM, markLE + be, "\ufffeHi", "utf-16be"},
		{unicode.LittleEndian, unicode.UseBOM, markBE + be, "Hi", "utf-16be"},
		{unicode.BigEndian, unicode.UseBOM, markLE + le, "Hi", "utf-16le"},
		{unicode.LittleEndian, unicode.ExpectBOM, markBE + be, "Hi", "utf-16be"},
		{unicode.BigEndian, unicode.ExpectBOM, markLE + le, "Hi", "utf-16le"},
		{unicode.LittleEndian, unicode.UseBOM, le, "Hi", "utf-16le"},
		{unicode.BigEndian, unicode.UseBOM, be, "Hi", "utf-16be"},
	} {
		o := Options{Encoding: unicode.UTF16(c.order, c.policy), AsIs: true}
		r := String(c.in, o)
		if r.Text != c.text || r.Charset != c.charset {
			t.Errorf("%v, %v, % x: %q %s, want %q %s", c.order, c.policy, c.in, r.Text, r.Charset, c.text, c.charset)
		}
	}
	for _, e := range []encoding.Encoding{unicode.UTF8, charmap.Windows1252, nil} {
		if _, ok := isUTF16(e); ok {
			t.Errorf("%v is UTF-16", e)
		}
	}
}

// UTF-16 is told by its zeros, and where it has few by its units.
func TestLooksUTF16(t *testing.T) {
	for _, c := range []struct {
		in      string
		big, ok bool
	}{
		{"", false, false}, {"\x00", false, false}, {"a\x00", false, false}, {"a\x00b\x00", false, true}, {"\x00a\x00b", true, true},
		{"a\x00bcdefg", false, true},                        // a zero in four units
		{"a\x00bcdefghi", false, false},                     // in five
		{strings.Repeat("a\x00", 8) + "\x00b", false, true}, // one zero in nine on the other side
		{"a\x00a\x00a\x00\x00b", false, false},
		{strings.Repeat("\x00a", 8) + "b\x00", true, true},
		{strings.Repeat("a\x00", 7) + "\x01\x00\x00b", false, true},                     // with a unit that text does not have: the zeros tell
		{"\x17\x53\xac\x4e\x17\x53\xac\x4e\x17\x53\xac\x4e\x17\x53\n\x00", false, true}, // Chinese: eight units
		{"\x17\x53\xac\x4e\x17\x53\xac\x4e\x17\x53\x17\x53\n\x00", false, false},        // seven
		{"\xff\x4e\xf7\xff" + strings.Repeat("\x17\x53", 47) + "a\x00", false, true},    // one of fifty is none of text
		{"\xff\x4e\xf8\xe0" + strings.Repeat("\x17\x53", 47) + "a\x00", false, true},
		{"\xff\x4e\xf8\xe0" + strings.Repeat("\x17\x53", 46) + "a\x00", false, false}, // of forty-nine
		{strings.Repeat("NN", 14) + "a\x00\x00a", false, true},                        // either order, and Windows writes the small end first
		{strings.Repeat("NN", 12) + "a\x00a\x00a\x00\x00a", false, true},
		{strings.Repeat("NN", 12) + "\x00a\x00a\x00aa\x00", true, true},
		{strings.Repeat("NN", 7) + "\x00\x01", false, false}, // nothing of ASCII
	} {
		if big, ok := looksUTF16(c.in); ok != c.ok || ok && big != c.big {
			t.Errorf("%q: %t, big-endian %t", c.in, ok, big)
		}
	}
	for text, want := range map[string][2]int{
		" \x00~\x00\n\x00\r\x00\t\x00": {0, 5}, "\x1f\x00\x7f\x00\x9f\x00\x00\x00": {4, 0}, "\xa0\x00\x5f\x20\x80\x20": {0, 0},
		"\x60\x20\x7f\x20": {2, 0}, "\xff\xdf\x00\xf9": {0, 0}, "\x00\xe0\xff\xf8": {2, 0}, "\xfd\xff": {0, 0}, "\xfe\xff\xff\xff": {2, 0}, "a": {0, 0},
	} {
		if odd, ascii := oddUnits(text, false); odd != want[0] || ascii != want[1] {
			t.Errorf("% x: %d odd and %d of ASCII, want %v", text, odd, ascii, want)
		}
	}
	for text, want := range map[string]bool{
		"": true, "text\r\n\t": true, "a b c d e": true, strings.Repeat("a", 19) + "\x00": true, strings.Repeat("a", 18) + "\x00": false, "é": true, "\xe9" + strings.Repeat("a", 30): false,
	} {
		if isText8(text) != want {
			t.Errorf("%q is text: %t", text, !want)
		}
	}
}

// Of a hundred places of a code each has its note; of more, the hundredth counts them all. Those that touch are one.
func TestNoteLimit(t *testing.T) {
	for code, unit := range map[string]string{invalid8: "\xff a ", repaired: "Ã© a ", "control-character": "\x01 a "} {
		for _, n := range []int{1, 2, MaxNotes - 1, MaxNotes, MaxNotes + 1, 3 * MaxNotes} {
			notes := String(strings.Repeat(unit, n), Options{Encoding: unicode.UTF8}).Notes
			count := 0
			if n > MaxNotes {
				count = n
			}
			if len(notes) != min(n, MaxNotes) || notes[0].Code != code || notes[len(notes)-1].Count != count || n > 1 && notes[0].Count != 0 {
				t.Errorf("%d %s: %d notes, the last of them %+v", n, code, len(notes), notes[len(notes)-1])
			}
		}
	}
	both := String(strings.Repeat("\xff a \x01 ", 2*MaxNotes), Options{Encoding: unicode.UTF8}).Notes
	counted := map[string]string{}
	for _, n := range both {
		if n.Count > 0 {
			counted[n.Code] += fmt.Sprint(n.Count)
		}
	}
	if len(both) != 2*MaxNotes || counted[invalid8] != "200" || counted["control-character"] != "200" {
		t.Errorf("of two codes: %d notes, counted %v", len(both), counted)
	}
	last := String(strings.Repeat("\xff a ", MaxNotes-1)+"\xff\xff a", Options{Encoding: unicode.UTF8}).Notes
	if n := last[MaxNotes-1]; n.End-n.Start != 2*len(unknown) {
		t.Errorf("the last that has room is cut: %+v", n)
	}
	touching := String("a\xff\xff\xff b \xff\xff", Options{Encoding: unicode.UTF8}).Notes
	if want := []Note{{Code: invalid8, Start: 1, End: 10}, {Code: invalid8, Start: 13, End: 19}}; !slices.Equal(touching, want) {
		t.Errorf("that touch: %+v, want %+v", touching, want)
	}
}
