package fold

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ignorable reports whether Unicode calls r Default_Ignorable_Code_Point, which its tables in Go hold in parts.
func ignorable(r rune) bool {
	switch {
	case unicode.In(r, unicode.White_Space, unicode.Prepended_Concatenation_Mark), r >= 0xfff9 && r <= 0xfffb, r >= 0x13430 && r <= 0x1343f:
		return false
	}
	return unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Cf, unicode.Variation_Selector)
}

// Of all characters these are dropped though they print something: apostrophes and what stands for them, soft and hard signs, stops.
const droppedSigns = "\u00b4\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u0374\u1fef\u1ffdЬьЪъ\u1c86‘’‚‛′‵․＇．｀"

// These are blanks to a name though Unicode calls them neither white space nor dashes: hyphen bullet, minus sign, blank Braille cell.
const otherBlanks = "⁃−⠀"

// These are dashes to Unicode but no hyphens of a name: of other scripts, upright, wavy or doubled.
const noHyphens = "᐀᠆⸗⸚⹝〜〰゠︱︲𐺭"

// A character between two letters is dropped when it is ignorable, a blank when it is white space or a dash.
func TestIgnorableAndBlank(t *testing.T) {
	for r := rune(0x80); r <= 0xe1000; r++ {
		if r == 0x20000 {
			r = 0xe0000 // there is little between
		}
		if !utf8.ValidRune(r) {
			continue
		}
		key := Key("a" + string(r) + "b")
		if want := ignorable(r) || strings.ContainsRune(droppedSigns, r); want != (key == "ab") && !unicode.Is(unicode.M, Narrow(r)) && !marks(r) {
			t.Errorf("%U is dropped: %t, want %t", r, !want, want)
		}
		blank := unicode.In(r, unicode.White_Space, unicode.Pd) && !strings.ContainsRune(noHyphens, r) || strings.ContainsRune(otherBlanks, r)
		if blank != (key == "a b") {
			t.Errorf("%U is a blank: %t, want %t", r, !blank, blank)
		}
		if one := Key(string(r)); blank && one != "" {
			t.Errorf("%U alone gives %q", r, one)
		}
	}
}

// The blocks of the marks that Latin, Greek and Cyrillic letters wear.
var markBlocks = [][2]rune{{0x300, 0x36f}, {0x483, 0x489}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0x2de0, 0x2dff},
	{0xa66f, 0xa67d}, {0xa69e, 0xa69f}, {0xfe20, 0xfe2f}}

func marks(r rune) bool {
	for _, b := range markBlocks {
		if r >= b[0] && r <= b[1] {
			return true
		}
	}
	return false
}

// A mark of these blocks leaves nothing of itself: on a letter, and without one. What stands beside the blocks is no mark.
func TestMarksAreDropped(t *testing.T) {
	for _, b := range markBlocks {
		for r := b[0]; r <= b[1]; r++ {
			want := ""
			if r == 0x345 {
				want = "i" // the iota below a Greek vowel is a letter
			}
			if got := Key(string(r)); got != want {
				t.Errorf("%U alone gives %q", r, got)
			}
			for _, base := range []string{"a", "é", "ж", "ω"} {
				if got, want := Key(base+string(r)), Key(base)+want; got != want {
					t.Errorf("%q with %U gives %q", base, r, got)
				}
			}
		}
		for _, r := range []rune{b[0] - 1, b[1] + 1} {
			if !marks(r) && !ignorable(r) && Key(string(r)) == "" {
				t.Errorf("%U is dropped", r)
			}
		}
	}
}

// A foreign letter keeps its marks, a Latin one loses those of every script.
func TestMarksOfScripts(t *testing.T) {
	for in, want := range map[string]string{
		"か\u3099":        "が",
		"ا\u064b":        "ا\u064b",
		"א\u05b0":        "א\u05b0",
		"é\u05b0":        "e",
		"ж\u064b":        "zh",
		"ا\u0301":        "ا\u0301",
		"क\u094d":        "क\u094d",
		"\u0301a":        "a",
		"а\u0345":        "ai",
		"ᾳ":              "ai",
		"Ι\u0301Ι":       "ii",
		"a \u0301b":      "a b",
		"か\u034f\u3099":  "が",
		"か' \u0301x":     "か x",
		"か\u0301 \u0301": "か\u0301",
	} {
		if got := Key(in); got != want {
			t.Errorf("Key(%+q) = %+q, want %+q", in, got, want)
		}
	}
}

// A text that is plain needs no normalization: what Append makes of it is what it makes of its normal forms.
func TestPlain(t *testing.T) {
	for r := rune(0); r <= 0x3000; r++ {
		s := "a" + string(r) + "b"
		key, ok := AppendPlain(nil, s)
		if !ok {
			continue
		}
		if p := norm.NFC.PropertiesString(string(r)); p.CCC() != 0 || !p.BoundaryBefore() {
			t.Errorf("%U can combine with what is before it, and is plain", r)
		}
		if want := string(Append(nil, norm.NFD.String(s))); string(key) != want {
			t.Errorf("%U: the plain key is %q, that of NFD %q", r, key, want)
		}
	}
	for _, s := range []string{"Türkiye", "ΑΒΓ", "Зеленский", "Việt Nam", "a–b", "“Kyiv”"} {
		if _, ok := AppendPlain(nil, s); !ok {
			t.Errorf("%q is not plain", s)
		}
	}
}

// Halfwidth and fullwidth forms are the characters of which Unicode says so; the others are what they are.
func TestNarrow(t *testing.T) {
	for r := rune(0); r <= 0x1ffff; r++ {
		want := r
		if r > 0xff00 && r < 0xffef && r != 0xffa0 {
			if d := []rune(norm.NFKC.String(string(r))); len(d) == 1 {
				want = d[0]
			}
			if r == 0xffe3 {
				want = '¯' // NFKC goes on to a blank with a macron
			}
			if r >= 0xffa1 && r <= 0xffdc {
				continue // Hangul letters are those that people type, not those that compose
			}
		}
		if got := Narrow(r); got != want {
			t.Errorf("Narrow(%U) = %U, want %U", r, got, want)
		}
	}
	// The halfwidth letters stand in the order of the others, vowels six to a row of eight.
	for half, full := range map[rune]rune{0xffa1: 'ㄱ', 0xffa2: 'ㄲ', 0xffbe: 'ㅎ', 0xffbf: 0xffbf, 0xffc1: 0xffc1, 0xffc2: 'ㅏ', 0xffc7: 'ㅔ', 0xffc8: 0xffc8,
		0xffca: 'ㅕ', 0xffcf: 'ㅚ', 0xffd2: 'ㅛ', 0xffd7: 'ㅠ', 0xffda: 'ㅡ', 0xffdc: 'ㅣ', 0xffdd: 0xffdd} {
		if got := Narrow(half); got != full {
			t.Errorf("Narrow(%U) = %U, want %U", half, got, full)
		}
	}
}

// A run of marks that normalization would break is dropped as a whole, and the letters below it stay.
func TestOverlongMarks(t *testing.T) {
	for _, n := range []int{31, 40, 100} {
		for base, want := range map[string]string{"か": "か", "ガ": "カ", "김": "김", "e": "e", "か\u3099": "か"} {
			if got := Key(base + strings.Repeat("\u0301", n) + "x"); got != want+"x" {
				t.Errorf("%q with %d marks gives %+q, want %q", base, n, got, want+"x")
			}
		}
	}
}
