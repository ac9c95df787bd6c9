package decode

import (
	"runtime"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// TestMemory holds what decoding allocates, text included, against the larger of input and text: at most twice that for a step, and for
// what was decoded wrongly twice, or is markup within markup, for each of the steps.
func TestMemory(t *testing.T) {
	as := func(e encoding.Encoding, s string) string {
		b, err := encoding.ReplaceUnsupported(e.NewEncoder()).String(s)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	const page = "<p>The minister&rsquo;s &#8220;talks&#8221; in T&uuml;rkiye <a href=\"http://x.example\">went on</a> without an end in sight, he said.</p>\n"
	english, utf16 := strings.Repeat(wire, 1000), unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		name, in string
		enc      encoding.Encoding
		steps    int
	}{
		{"clean", english, nil, 0},
		{"windows-1252", as(charmap.Windows1252, english), nil, 1},
		{"windows-1254", as(charmap.Windows1254, strings.Repeat(turkish, 1000)), charmap.Windows1254, 1},
		{"windows-1251", as(charmap.Windows1251, strings.Repeat(russian, 1000)), charmap.Windows1251, 1},
		{"windows-1252, every other byte", strings.Repeat("\xe9e", 100000), nil, 1},
		{"windows-1252, nothing of ASCII", strings.Repeat("\x80", 100000), nil, 1},
		{"UTF-16", as(utf16, english), nil, 1},
		{"UTF-16, Russian", as(utf16, strings.Repeat(russian, 1000)), nil, 1},
		{"Shift JIS", as(japanese.ShiftJIS, strings.Repeat("首相は火曜日に会談を続けると述べた。", 3000)), japanese.ShiftJIS, 1},
		{"invalid", strings.Repeat(wire+"\xff", 1000), nil, 1},
		{"control characters", strings.Repeat("a\x01", 100000), nil, 0},
		{"mojibake", windows1252(english), nil, 1},
		{"mojibake, Turkish", windows1252(strings.Repeat(turkish, 1000)), nil, 1},
		{"mojibake, Russian", windows1252(strings.Repeat(russian, 1000)), nil, 1},
		{"mojibake twice, Turkish", windows1252(windows1252(strings.Repeat(turkish, 1000))), nil, 2},
		{"markup", strings.Repeat(page, 1000), nil, 1},
		{"entities", strings.Repeat("&lt;&rsquo;", 20000), nil, 1},
		{"tags", strings.Repeat("<b></b>", 20000), nil, 1},
	} {
		String(c.in, Options{Encoding: c.enc}) // tables
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		r := String(c.in, Options{Encoding: c.enc})
		runtime.ReadMemStats(&after)
		const notes = 16 << 10 // of which there are so many and no more
		got, larger := int(after.TotalAlloc-before.TotalAlloc), max(len(c.in), len(r.Text))
		t.Logf("%-32s %6d in, %6d out, %7d allocated: %.2f of the larger", c.name, len(c.in), len(r.Text), got, float64(got)/float64(larger))
		if len(r.Map.layers) != c.steps {
			t.Errorf("%s: %d steps, want %d", c.name, len(r.Map.layers), c.steps)
		}
		if got > 2*larger*c.steps+notes {
			t.Errorf("%s: %d bytes allocated for %d of input and %d of text", c.name, got, len(c.in), len(r.Text))
		}
	}
}
