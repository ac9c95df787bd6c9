package decode

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// slowSurvey is what surveyOf says of s, character by character.
func slowSurvey(s string) survey {
	if !utf8.ValidString(s) {
		return survey{}
	}
	v := survey{valid: true}
	before := 'a'
	for _, c := range s {
		if c > unicode.MaxASCII && before > unicode.MaxASCII && !strings.ContainsRune(prose, before) {
			v.suspect = true
		}
		if c == 'Ã' || c == '⁄' || 0x300 <= c && c <= 0x36F {
			v.suspect = true
		}
		if unicode.IsControl(c) && !strings.ContainsRune("\t\n\v\f\r\u0085", c) {
			v.control = true
		}
		if strings.ContainsRune(hidden, c) {
			v.hidden = true
		}
		before = c
	}
	return v
}

const (
	// punctuation and blanks behind which a character beyond ASCII is nothing strange
	prose = "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f‐‑‒–—―‖‗‘’‛“”…"
	// characters that print nothing
	hidden = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff"
)

// The look eight bytes at a time sees what a look at each character does, wherever in them it stands and whatever stands behind it.
func TestSurvey(t *testing.T) {
	try := func(s string) {
		if got, want := surveyOf(s), slowSurvey(s); got != want {
			t.Errorf("%q: %+v, want %+v", s, got, want)
		}
	}
	for c := rune(0); c < 0x11000 && !t.Failed(); c++ {
		if c == 0x3000 {
			c = 0xD700
		}
		at := int(c) % 9
		for _, s := range []string{"talks go on"[:at] + string(c), string(c) + "é", "“" + string(c) + " go on and on"} {
			try(s)
		}
	}
	pieces := []string{"a", "talks ", "talks go on and on", "\n", "\t", "\x00", "\x1f", "\x7f", "~", " ", "é", "Ã", "“", "—", "…", "\u200b", "\u202e", "\u202f", "\u00ad", "\u0085", "\u009f",
		"\u0301", "⁄", "П", "中", "😀", "\xff", "\xc2", "\xe2\x80", "\xe2", "\xe2\x80\x93", "\x80", "\xed\xa0\x80", "\xc0\xaf", "\xdf\xbf", "\ufeff", "\ufffd", "\xf4\x90\x80\x80"}
	r := rand.New(rand.NewPCG(17, 18))
	for range 30_000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		s := b.String()
		try(s)
		i := r.IntN(len(s) + 1)
		want := i + strings.IndexFunc(s[i:]+"é", func(c rune) bool { return c >= utf8.RuneSelf })
		if got := asciiEnd(s, i); got != want {
			t.Errorf("%q: ASCII ends at %d behind %d, want %d", s, got, i, want)
		}
	}
}

// Every character that prints nothing is noted for what it is; joiners only between letters that are not joined.
func TestInvisible(t *testing.T) {
	codeOf := func(c rune) string {
		switch {
		case unicode.IsControl(c) && !strings.ContainsRune("\t\n\v\f\r\u0085", c):
			return "control-character"
		case strings.ContainsRune("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", c):
			return "bidi-control"
		case strings.ContainsRune("\u00ad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff", c):
			return "zero-width"
		}
		return ""
	}
	for c := rune(0); c < 0x11000; c++ {
		if c == 0x3000 {
			c = 0xF900
		}
		notes, want := String("a"+string(c)+"b", Options{AsIs: true}).Notes, codeOf(c)
		if want == "" && len(notes) > 0 || want != "" && (len(notes) != 1 || notes[0] != Note{Code: want, Start: 1, End: 1 + utf8.RuneLen(c)}) {
			t.Errorf("%U: %+v, want %q", c, notes, want)
		}
	}
	for before, want := range map[string]int{"a": 1, "я": 1, "λ": 1, " ": 1, "1": 1, "": 1, "ن": 0, "क": 0, "👩": 0, "❤": 0, "\u218f": 0, "\u20ac": 1, "\u2190": 0, "中": 0} {
		for _, joiner := range []string{"\u200c", "\u200d"} {
			if notes := String(before+joiner+"b", Options{AsIs: true}).Notes; len(notes) != want {
				t.Errorf("%q behind %q: %+v, want %d", joiner, before, notes, want)
			}
		}
	}
}
