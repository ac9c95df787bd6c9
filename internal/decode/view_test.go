package decode

import (
	"math/rand/v2"
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"
)

// A spot is what UTF-8 says of the bytes that its characters stand for: a whole character that news has, and nothing else.
func TestReadAs(t *testing.T) {
	r := rand.New(rand.NewPCG(27, 28))
	found := 0
	for range 60_000 {
		cm := readings[r.IntN(len(readings))]
		raw := []byte{byte(0xBE + r.IntN(0x3A))}
		for range 3 {
			raw = append(raw, byte(0x80+r.IntN(0x44)))
		}
		var text []rune
		for i, b := range raw {
			c := cm.DecodeByte(b)
			if c == utf8.RuneError && i > 0 && b < 0xA0 {
				c = rune(b) // read as the control character of that number
			}
			text = append(text, c)
		}
		if slices.Contains(text, utf8.RuneError) {
			continue
		}
		is, n := utf8.DecodeRune(raw)
		want := n > 1 && expected(is)
		before, behind := "x ", string(text)
		lead, size := character(behind)
		got, ok := readAs(cm, before+behind+" y", len(before), len(before)+size, lead)
		if ok != want || ok && (got.is != is || got.start != len(before) || got.end != len(before)+len(string(text[:n]))) {
			t.Fatalf("% x as %s, %q: %+v %t, want %q", raw, cm, behind, got, ok, is)
		}
		if ok {
			found++
		}
	}
	if found < 5_000 {
		t.Errorf("%d spots", found)
	}
}

// What clean text has in such a place, and what it has not.
func TestOdd(t *testing.T) {
	for _, c := range []struct {
		text     string // the characters before, of the spot and behind, with bars between
		is       rune
		capitals int8
		want     bool
	}{
		{"T|├╝|r", 'ü', 0, true}, {"t|‚Äô|s", '’', 0, true}, {" |├╝|r", 'ü', 0, false}, {"s|—à| ", 'à', 0, false}, {"T|├╝| ", 'ü', 0, true}, {"t|‚Ä| ", 'x', 0, false},
		{"T|Ã¼|r", 'ü', 0, true}, {" |â€™|s", '’', 0, true}, {" |Ã¼| ", 'ü', 2, true}, {" |â\u0080\u0099| ", '’', 0, true},
		{"f|Ã©| ", 'é', 0, true}, {"L|É®| ", 'é', 2, false}, {"L|É®|a", 'é', 2, true}, {" |Δ²| ", 'é', 0, false}, {"l|Δ²| ", 'é', 0, true}, {"L|Ã®| ", 'î', 2, true}, {" |É®| ", 'é', 0, true},
		{"u|á»‘|c", 'ố', 0, true}, {"l|à»| ", 'x', 0, false}, {"u|á»—|c", 'ỗ', 0, false}, {"u|á»–|c", 'Ỗ', 0, false}, {"u|á»‘|C", 'ố', 0, false}, {"u|а»‘|c", 'а', 0, false},
		{"i|Ä…| ", 'ą', 0, true}, {"M|Ã“|N", 'Ó', 1, true}, {"U|É…| ", 'x', 2, false}, {"U|É…|N", 'x', 2, false}, {" |Â«| ", '«', 0, true}, {" |Ã–|s", 'Ö', 0, true}, {" |Å’|t", 'Œ', 0, false}, {" |Å“|t", 'œ', 0, true},
		{" |Ã–| ", 'Ö', 0, false}, {"H|Ã\u00a0| ", 'à', 1, true}, {"H|Ã\u00a0| ", 'à', 2, false}, {" |Ã\u00a0| ", 'à', 0, true}, {"R|Å“| ", 'œ', 1, false}, {"R|É\u00a0| ", 'x', 1, false},
		{" |ΓÇÖ| ", '’', 0, true}, {" |вЂ| ", 'x', 0, true}, {" |рс| ", 'с', 0, false}, {" |рС| ", 'С', 0, true}, {"i|ÅŸ| ", 'ş', 0, true}, {"I|ÅŸ| ", 'ş', 2, true}, {" |Åš|w", 'Ś', 0, true}, {" |ÉŸ| ", 'x', 0, false},
		{"i|РС| ", 'x', 0, true}, {"I|РС| ", 'x', 2, false}, {" |Ñƒ| ", 'у', 0, true}, {" |Ñö| ", 'x', 0, false},
	} {
		parts := [][]rune{nil}
		for _, r := range c.text {
			if r == '|' {
				parts = append(parts, nil)
			} else {
				parts[len(parts)-1] = append(parts[len(parts)-1], r)
			}
		}
		v := view{before: parts[0][0], lead: parts[1][0], after: parts[2][0], is: c.is, capitals: c.capitals}
		for _, r := range parts[1][1:] {
			v.worst, v.upper, v.last = max(v.worst, kindOf(r)), v.upper || unicode.IsUpper(r), r
		}
		if got := v.odd(); got != c.want {
			t.Errorf("%s for %c behind %d capitals is odd: %t", c.text, c.is, c.capitals, got)
		}
	}
	for want, all := range map[kind]string{
		letter: "šžœŒƒªºа", closing: "\u00a0\u00ad…‘’“”–—«»‹›™·", raised: "©®°¹²³", symbol: "¼½¾¿¡€˜¨¸´", control: "\u0080\u0085\u009f",
	} {
		for _, c := range all {
			if got := kindOf(c); got != want {
				t.Errorf("%q is of kind %d, want %d", c, got, want)
			}
		}
	}
}

// What has been folded since is the byte of windows-1252 that it was; what only begins so is none.
func TestFolded(t *testing.T) {
	for in, want := range map[string]struct {
		b byte
		n int
		k kind
	}{
		" \u0308ne": {0xA8, 3, symbol}, " \u0304": {0xAF, 3, symbol}, " \u0301": {0xB4, 3, symbol}, " \u0327": {0xB8, 3, symbol}, "1⁄4len": {0xBC, 5, symbol}, "1⁄2": {0xBD, 5, symbol}, "3⁄4": {0xBE, 5, symbol}, "μ": {0xB5, 2, symbol},
		"1": {0xB9, 1, letter}, "2x": {0xB2, 1, letter}, "3": {0xB3, 1, letter}, "atre": {0xAA, 1, letter}, "os": {0xBA, 1, letter}, "": {}, " ": {}, "  ": {}, " \u0309": {}, "4": {}, "b": {}, "ν": {}, "1⁄3": {0xB9, 1, letter},
	} {
		if b, n, k := folded(in); b != want.b || n != want.n || k != want.k {
			t.Errorf("%q: %x of %d bytes, kind %d, want %+v", in, b, n, k, want)
		}
	}
}
