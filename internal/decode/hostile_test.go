package decode

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// TestHostile reads the hostile files that are about bytes: what testdata/hostile/index.json expects of the decoding.
func TestHostile(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	decoded := func(enc encoding.Encoding) func(string) string {
		return func(in string) string {
			s, err := enc.NewDecoder().String(in)
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
	}
	itself := func(in string) string { return in }
	for _, c := range []struct {
		file    string
		enc     encoding.Encoding
		charset string
		guessed bool
		codes   string                 // all there are, each once, in order of their first span
		text    func(in string) string // what the text is; nil where see looks
		see     func(t *testing.T, in string, r Result)
	}{
		{"h01-invalid-utf8", unicode.UTF8, "utf-8", false, "invalid-utf8", decoded(unicode.UTF8), func(t *testing.T, in string, r Result) {
			if n := strings.Count(r.Text, unknown); n != 13 {
				t.Errorf("%d U+FFFD", n)
			}
			for i := range r.Text {
				if a, b := r.Map.In(i), r.Map.In(i+1); strings.HasPrefix(r.Text[i:], unknown) && (a > 0 && r.Map.Out(a) != i || in[a] < 0x80 || b < a) {
					t.Errorf("U+FFFD at %d leads to % x at %d", i, in[a], a)
				}
			}
		}},
		{"h01-invalid-utf8", nil, "windows-1252", true, "encoding-guessed mojibake-repaired", nil, nil},
		{"h02-utf16le-no-bom", le, "utf-16le", false, "", decoded(le), nil},
		{"h02-utf16le-no-bom", nil, "utf-16le", true, "encoding-guessed", decoded(le), nil},
		{"h03-utf16be-bom-odd", nil, "utf-16be", false, "truncated-input", nil, func(t *testing.T, in string, r Result) {
			if want := decoded(be)(in[2:len(in)-1]) + unknown; r.Text != want {
				t.Errorf("%q, want %q", r.Text, want)
			}
			if at := r.Map.In(len(r.Text) - len(unknown)); at != len(in)-1 || r.Map.In(0) != 2 {
				t.Errorf("half a unit is at %d, the text at %d", at, r.Map.In(0))
			}
		}},
		{"h04-windows-1254", charmap.Windows1254, "windows-1254", false, "", decoded(charmap.Windows1254), nil},
		{"h04-windows-1254", nil, "windows-1252", true, "encoding-guessed", decoded(charmap.Windows1252), nil},
		{"h05-windows-1252-quotes", nil, "windows-1252", true, "encoding-guessed", decoded(charmap.Windows1252), func(t *testing.T, in string, r Result) {
			for text, b := range map[string]string{"“": "\x93", "”": "\x94", "’": "\x92", "—": "\x97", "ü": "\xFC"} {
				at := strings.Index(r.Text, text)
				if at < 0 || in[r.Map.In(at):r.Map.In(at+len(text))] != b {
					t.Errorf("%s at %d is not byte % x", text, at, b)
				}
			}
		}},
		{"h06-mojibake", nil, "utf-8", false, "mojibake-repaired", nil, func(t *testing.T, in string, r Result) {
			if n := strings.Count(r.Text, "Türkiye"); n != 2 || strings.ContainsAny(r.Text, "ÃÂâ€œ") {
				t.Errorf("%q", r.Text)
			}
			from := 0
			for _, c := range r.Text { // each letter beyond ASCII leads to what it was read as, but for closing marks that were lost
				at := from + strings.IndexRune(r.Text[from:], c)
				from = at + len(string(c))
				was := in[r.Map.In(at):r.Map.In(from)]
				if c >= 0x80 && was != windows1252(string(c)) && was != "â€"+unknown && was != "â€" || c < 0x80 && was != string(c) {
					t.Errorf("%q at %d is %q", c, at, was)
				}
			}
		}},
		{"h07-bom-mixed-newlines", nil, "utf-8", false, "", func(in string) string { return in[3:] }, func(t *testing.T, in string, r Result) {
			for i := range len(r.Text) + 1 {
				if r.Map.In(i) != i+3 || r.Map.Out(i+3) != i {
					t.Fatalf("In(%d) = %d", i, r.Map.In(i))
				}
			}
		}},
		{"h08-nul-and-controls", nil, "utf-8", false, "control-character", itself, nil},
		{"h09-bidi-override", nil, "utf-8", false, "bidi-control", itself, func(t *testing.T, in string, r Result) {
			n := 0
			for _, note := range r.Notes {
				n += strings.Count(r.Text[note.Start:note.End], "") - 1
			}
			all := 0
			for _, c := range in {
				if 0x202A <= c && c <= 0x202E || 0x2066 <= c && c <= 0x2069 {
					all++
				}
			}
			if n != all || all == 0 {
				t.Errorf("%d of %d controls noted", n, all)
			}
		}},
		{"h11-zero-width", nil, "utf-8", false, "zero-width", itself, nil},
		{"h21-html-injection", nil, "utf-8", false, "markup-decoded", nil, func(t *testing.T, in string, r Result) {
			if strings.Contains(r.Text, "<script") || strings.Contains(r.Text, "<img") || !strings.Contains(r.Text, "Peskov said.\n{{.Secret}}") {
				t.Errorf("%q", r.Text)
			}
			if r := String(in, Options{AsIs: true}); r.Text != in || len(r.Notes) > 0 {
				t.Errorf("as is: %q %v", r.Text, r.Notes)
			}
		}},
	} {
		t.Run(c.file, func(t *testing.T) {
			data, err := os.ReadFile("../../testdata/hostile/" + c.file + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			in, o := string(data), Options{Encoding: c.enc}
			r := String(in, o)
			check(t, in, o, r)
			asDecoded(t, in, o)
			asRepaired(t, in, o, r)
			if r.Charset != c.charset || r.Guessed != c.guessed {
				t.Errorf("%s, guessed %t", r.Charset, r.Guessed)
			}
			var codes []string
			for _, n := range r.Notes {
				if !strings.Contains(strings.Join(codes, " "), n.Code) {
					codes = append(codes, n.Code)
				}
			}
			if got := strings.Join(codes, " "); got != c.codes {
				t.Errorf("notes %q, want %q", got, c.codes)
			}
			if c.text != nil && r.Text != c.text(in) {
				t.Errorf("%q, want %q", r.Text, c.text(in))
			}
			if c.see != nil {
				c.see(t, in, r)
			}
		})
	}
}
