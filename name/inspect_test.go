package name

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// What Inspect flags in a name, and what it takes for the name.
func TestInspectFlags(t *testing.T) {
	for _, c := range []struct{ in, clean, flags string }{
		{"Ann Lee", "Ann Lee", ""}, {"  Ann \t Lee  ", "Ann Lee", ""}, {"", "", ""}, {" ", "", ""},
		{"Kаrpov", "Karpov", "mixed-script"}, {"Карпов", "Карпов", ""}, {"Kарпов", "Kарпов", "mixed-script"}, {"aя", "aя", "mixed-script"},
		{"Ann Карпов", "Ann Карпов", ""}, {"東京タワー", "東京タワー", ""}, {"Tokyo東京タひ", "Tokyo東京タひ", ""}, {"한국大", "한국大", ""}, {"ㄅ大a", "ㄅ大a", ""}, {"한タ", "한タ", "mixed-script"},
		{"ㄅタ", "ㄅタ", "mixed-script"}, {"한ㄅ", "한ㄅ", "mixed-script"}, {"大я", "大я", "mixed-script"},
		{"An\u200bn", "Ann", "zero-width"}, {"An\u00adn", "Ann", "zero-width"}, {"An\u202en", "Ann", "bidi-control"}, {"क\u200dष", "क\u200dष", ""}, {"a\u200db", "ab", "zero-width"},
		{"Ａnn", "Ann", "compatibility"}, {"ﬁn", "fin", "compatibility"}, {"𝐀nn", "Ann", "compatibility"}, {"ǆ", "dž", "compatibility"}, {"Ĳ", "IJ", "compatibility"},
		{"Ze1ensky", "Ze1ensky", "digit-in-name"}, {"0bama", "0bama", "digit-in-name"}, {"Obam4", "Obam4", "digit-in-name"}, {"Obam44", "Obam44", "digit-in-name"}, {"Ob44ama", "Ob44ama", "digit-in-name"},
		{"4th", "4th", ""}, {"1990s", "1990s", ""}, {"G20", "G20", ""}, {"M5S", "M5S", ""}, {"a1b", "a1b", ""}, {"ab1c", "ab1c", ""}, {"ab1cd", "ab1cd", "digit-in-name"}, {"ab1", "ab1", ""}, {"abc1", "abc1", "digit-in-name"},
		{"1abc", "1abc", "digit-in-name"}, {"1ab", "1ab", ""}, {"1Abc", "1Abc", ""}, {"abC1", "abC1", ""}, {"Leo 14", "Leo 14", ""}, {"1990", "1990", ""},
		{"К\u200bарпоv", "Карпоv", "mixed-script zero-width"},
	} {
		r := Inspect(c.in)
		if got := strings.Join(r.Flags, " "); got != c.flags || r.Clean != c.clean {
			t.Errorf("%+q: %+q with %q, want %+q with %q", c.in, r.Clean, got, c.clean, c.flags)
		}
	}
	for in, want := range map[string][]string{"Ann": {"Latn"}, "Ann Карпов": {"Cyrl", "Latn"}, "12": nil, "[{@`": nil} {
		got := Inspect(in).Scripts
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q: scripts %q, want %q", in, got, want)
		}
	}
}

// Every control of direction is one, and every letter of another width or style, and their neighbours are not.
func TestInspectCharacters(t *testing.T) {
	const bidi = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
	for r := rune(0x600); r < 0x2100; r++ {
		if got, want := slices.Contains(Inspect("a"+string(r)+"b").Flags, "bidi-control"), strings.ContainsRune(bidi, r); got != want {
			t.Errorf("%U is a control of direction: %t", r, got)
		}
	}
	dressed := func(r rune) bool {
		for _, in := range [][2]rune{{0xfb00, 0xfb06}, {0xff01, 0xffdc}, {0x1d400, 0x1d7ff}, {0x132, 0x133}, {0x1c4, 0x1cc}, {0x1f1, 0x1f3}} {
			if in[0] <= r && r <= in[1] {
				return unicode.IsGraphic(r)
			}
		}
		return false
	}
	for r := rune(0); r < 0x1e000; r++ {
		if compatible(r) != dressed(r) {
			t.Errorf("%U is of another width or style: %t", r, compatible(r))
		}
	}
}
