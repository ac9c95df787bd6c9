package scan

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/load"
)

// table is what the tests look words up in.
var table = &lexicon.Table

// What plain reads eight bytes at a time, next reads to the same tokens.
func TestPlain(t *testing.T) {
	pieces := []string{"a", "A", "b", "Z", "word", "Longerwords", "1", "23", "1990s", "s", " ", "  ", "\n", "\r\n", "\r", ".", "..", ",", "-", "--", "'",
		"''", "\"", "’", "“", "”", "–", "‐", "‑", "\u2028", "\u0085", "é", "É", "\u0301", "\u200d", "\u00ad", "&quot;", "&", "$", "(", ")", "`", "``",
		"U.S.", "a.m.", "J.", "…", "\u202a", "½", "٣", "中", "\u00a0", "\t", "\x00", "🇹🇷", "'s", "’s", "ß", "@", "[", "_", "{", "~", "\x7f"}
	r := rand.New(rand.NewSource(1))
	for range 20_000 {
		var b strings.Builder
		for range 1 + r.Intn(14) {
			b.WriteString(pieces[r.Intn(len(pieces))])
		}
		if r.Intn(2) == 0 {
			b.WriteString(" and plain words after it")
		}
		s := b.String()
		sc := scanner{words: table, s: s, gap: Space | Break}
		for sc.at < len(s) {
			sc.next()
		}
		if got := Tokens(nil, s, table); !slices.Equal(got, sc.toks) {
			t.Fatalf("%q: %v, one by one %v", s, got, sc.toks)
		}
	}
}

// word returns the length and shape of the word that plain reads at the start of s, 0 where it reads none.
func word(s string) (n int, sh Shape) {
	sc := scanner{words: table, s: s, toks: make([]Token, 0, 1)}
	if sc.plain(); len(sc.toks) > 0 && sc.toks[0].Kind == Word {
		n, sh = int(sc.toks[0].End), sc.toks[0].Shape
	}
	return n, sh
}

// What is read eight bytes at a time is read there: the length of a word or number that is plain, and 0 where it may be part of
// something longer or the text ends.
func TestPlainWords(t *testing.T) {
	if x := load.Eight("\x01\x02\x03\x04\x05\x06\x07\x08\x09"); x != 0x0807060504030201 {
		t.Errorf("eight bytes are %#x", x)
	}
	const rest = " and words behind it"
	for _, c := range []struct {
		text string
		n    int
		sh   Shape
	}{
		{"a", 1, 0}, {"z", 1, 0}, {"A", 1, Capital}, {"Z", 1, Capital}, {"azAZ", 4, 0}, {"word", 4, 0}, {"Word", 4, Capital}, {"NATO", 4, Capital | AllCaps},
		{"UN", 2, Capital | AllCaps}, {"UNo", 3, Capital}, {"sevenes", 7, 0}, {"eightees", 8, 0}, {"nineteens", 9, 0}, {"SEVENTEENTHSEVEN", 16, Capital | AllCaps},
		{"SEVENTEENTHSEVENz", 0, 0}, {"aBC", 3, 0}, {"word,", 4, 0}, {"word. ", 4, 0}, {"word\n", 4, 0}, {"word)", 4, 0}, {"word/", 4, 0}, {"word\"", 4, 0},
		{"word”", 4, 0}, {"word—", 4, 0}, {"word…", 4, 0}, {"word“", 4, 0},
		{"a.", 0, 0}, {"J.", 0, 0}, {"don't", 0, 0}, {"don’t", 0, 0}, {"Al-Thani", 0, 0}, {"Al‐Thani", 0, 0}, {"Al‑Thani", 0, 0}, {"F16", 0, 0}, {"naïve", 0, 0}, {"a\u0301", 0, 0},
	} {
		if n, sh := word(c.text + rest); n != c.n || sh != c.sh {
			t.Errorf("%q: %d, %b, want %d, %b", c.text, n, sh, c.n, c.sh)
		}
	}
	for text, want := range map[string]int{"1": 1, "12": 2, "1990": 4, "123456789012": 12, "5,": 1, "5.": 1, "5:": 1, "5)": 1, "5%": 1, "5-": 1, "0/": 1, "9 ": 1,
		"5,000": 0, "5.5": 0, "10:30": 0, "16-year": 0, "1990s": 0, "5th": 0, "5é": 0, "5\u0301": 0, "5,é": 0, "5’": 0} {
		if n := number(text + rest); n != want {
			t.Errorf("%q: %d, want %d", text, n, want)
		}
	}
	for _, text := range []string{"", "1", "12345678"} {
		if n, _ := word(text); n != 0 {
			t.Errorf("%q, at the end of the text, is a word of %d bytes", text, n)
		}
		if text != "" && number(text) != 0 {
			t.Errorf("%q, at the end of the text, is a number", text)
		}
	}
	for r := rune(0x2000); r < 0x2040; r++ {
		in := r >= 0x2010 && r <= 0x2027
		if general(load.Eight(string(r)+rest)) != in {
			t.Errorf("%+q is a general: %t", r, !in)
		}
		if want := r == '\u2010' || r == '\u2011' || r == '’'; in && joins(load.Eight(string(r)+rest)) != want {
			t.Errorf("%+q joins: %t", r, !want)
		}
	}
	if general(load.Eight("\u2010"[:2]+rest)) || general(load.Eight("é"+rest)) {
		t.Error("another character is a general")
	}
}
