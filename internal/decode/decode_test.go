package decode

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// cases reads a file of testdata: one JSON object a line.
func cases[T any](t *testing.T, file string) []T {
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var all []T
	for line := range strings.Lines(string(data)) {
		var c T
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		all = append(all, c)
	}
	return all
}

// A mark of UTF-8 decides, and a byte that means nothing is one U+FFFD, of which a note tells.
func TestMarkAndNothing(t *testing.T) {
	if r := String(mark8+"H\x00a\x00r\x00b\x00o\x00r\x00\xff", Options{}); r.Charset != "utf-8" || r.Guessed {
		t.Errorf("%s, guessed %t", r.Charset, r.Guessed)
	}
	r := String("a\xaab", Options{Encoding: charmap.Windows1253})
	if want := (Note{Code: invalid, Start: 1, End: 1 + len(unknown)}); r.Text != "a\uFFFDb" || len(r.Notes) != 1 || r.Notes[0] != want {
		t.Errorf("%q, %+v", r.Text, r.Notes)
	}
}

// TestEncodingGiven holds that text in an encoding that the caller names is what it was.
func TestEncodingGiven(t *testing.T) {
	type row struct {
		ID   string
		In   struct{ B64, Charset string }
		Want string
	}
	for _, c := range cases[row](t, "decode.jsonl") {
		raw, err := base64.StdEncoding.DecodeString(c.In.B64)
		if err != nil {
			t.Fatal(err)
		}
		var o Options
		if c.In.Charset != "" {
			if o.Encoding, err = htmlindex.Get(c.In.Charset); err != nil {
				t.Fatal(err)
			}
		}
		r := Bytes(raw, o)
		if r.Text != c.Want {
			t.Errorf("%s: %q, want %q", c.ID, r.Text, c.Want)
		}
		check(t, string(raw), o, r)
	}
}

func TestCharset(t *testing.T) {
	utf16le := func(s string) string {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	swap := func(s string) string {
		b := []byte(s)
		for i := 0; i+1 < len(b); i += 2 {
			b[i], b[i+1] = b[i+1], b[i]
		}
		return string(b)
	}
	const (
		english = "ANKARA (Agency) - “We are ready,” the minister said.\n"
		russian = "Министр заявил: «Мы готовы к переговорам», и уехал.\n"
		chinese = "外交部发言人周二在例行记者会上表示，双方已经同意继续谈判。\n“我们欢迎这一进展，”她说。\n"
		arabic  = "قال الوزير يوم الثلاثاء إن المحادثات ستستمر في العاصمة.\n"
	)
	for _, c := range []struct {
		name, in, charset, text string
		guessed                 bool
		code                    string
	}{
		{"empty", "", "utf-8", "", false, ""},
		{"ascii", "Talks.\r\n", "utf-8", "Talks.\r\n", false, ""},
		{"clean", english, "utf-8", english, false, ""},
		{"mark", mark8 + english, "utf-8", english, false, ""},
		{"two marks", mark8 + mark8 + "A", "utf-8", "\uFEFFA", false, "zero-width"},
		{"utf-16le", utf16le(english), "utf-16le", english, true, guessed},
		{"utf-16be", swap(utf16le(english)), "utf-16be", english, true, guessed},
		{"utf-16le mark", markLE + utf16le(english), "utf-16le", english, false, ""},
		{"utf-16be mark", markBE + swap(utf16le(english)), "utf-16be", english, false, ""},
		{"utf-16 Russian", utf16le(russian), "utf-16le", russian, true, guessed},
		{"utf-16be Russian", swap(utf16le(russian)), "utf-16be", russian, true, guessed},
		{"utf-16 Chinese", utf16le(chinese), "utf-16le", chinese, true, guessed},
		{"utf-16be Arabic", swap(utf16le(arabic)), "utf-16be", arabic, true, guessed},
		{"utf-16 odd", markLE + utf16le("Ok") + "x", "utf-16le", "Ok\uFFFD", false, cut},
		{"utf-16 lone high", markLE + "A\x00\x3D\xD8B\x00", "utf-16le", "A\uFFFDB", false, invalid},
		{"utf-16 lone at the end", markLE + "A\x00\x3D\xD8", "utf-16le", "A\uFFFD", false, invalid},
		{"utf-16 emoji", markLE + "\x3D\xD8\x00\xDE", "utf-16le", "😀", false, ""},
		{"a few NULs", "One\x00two, and nothing else of the kind in the line.\x00", "utf-8", "One\x00two, and nothing else of the kind in the line.\x00", false, "control-character"},
		{"NUL padding", "Talks\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", "utf-8", "Talks\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", false, "control-character"},
		{"windows-1252", "\x93Caf\xE9\x94 \x81", "windows-1252", "“Café” \u0081", true, guessed},
		{"one stray byte", "Türkiye, Zoë, café \xE9!", "utf-8", "Türkiye, Zoë, café \uFFFD!", false, invalid8},
		{"as many bad as good", "é \xE9!", "windows-1252", "Ã© é!", true, guessed},
	} {
		o := Options{AsIs: true}
		r := String(c.in, o)
		if r.Text != c.text || r.Charset != c.charset || r.Guessed != c.guessed {
			t.Errorf("%s: %q %s guessed=%v, want %q %s", c.name, r.Text, r.Charset, r.Guessed, c.text, c.charset)
		}
		if has(r, c.code) != (c.code != "") || c.code == "" && len(r.Notes) > 0 {
			t.Errorf("%s: notes %v, want %q", c.name, r.Notes, c.code)
		}
		check(t, c.in, o, r)
	}
}

func has(r Result, code string) bool {
	for _, n := range r.Notes {
		if n.Code == code {
			return true
		}
	}
	return false
}

// TestMaximalSubparts holds the replacement rule of Unicode, one U+FFFD for each maximal subpart.
func TestMaximalSubparts(t *testing.T) {
	for in, want := range map[string]int{
		"\xE2\x82,": 1, "\xC0\xAF": 2, "\xF0\x9F\x98": 1, "\xED\xA0\x80": 3, "\xF8\x88\x80\x80\x80": 5, "\x80": 1, "\xC3": 1,
		"\xF4\x90\x80\x80": 4, "\xE0\x80\x80": 3, "\xF1\x80\x80\xC3(": 2,
	} {
		r := String(in, Options{Encoding: unicode.UTF8})
		if got := strings.Count(r.Text, unknown); got != want {
			t.Errorf("% x: %d U+FFFD, want %d", in, got, want)
		}
		check(t, in, Options{Encoding: unicode.UTF8}, r)
	}
}

// TestEncodings decodes a sentence from every encoding that can hold it and follows each character back.
func TestEncodings(t *testing.T) {
	for _, c := range []struct {
		enc     encoding.Encoding
		charset string
		text    string
	}{
		{charmap.Windows1251, "windows-1251", "Министр заявил: «Готовы»."},
		{charmap.KOI8U, "koi8-u", "Міністр заявив."},
		{charmap.ISO8859_9, "iso-8859-9", "Türkiye İstanbul ışğ"},
		{charmap.CodePage866, "ibm866", "Готовы"},
		{charmap.Macintosh, "macintosh", "“Café”"},
		{simplifiedchinese.GBK, "gbk", "外交部said发言人。"},
		{simplifiedchinese.GB18030, "gb18030", "外交部 said Ђ 发言人 😀。"},
		{simplifiedchinese.HZGB2312, "hz-gb-2312", "The 外交部 said."},
		{traditionalchinese.Big5, "big5", "外交部 said."},
		{japanese.ShiftJIS, "shift_jis", "外務省は said ｱｲｳ。"},
		{japanese.EUCJP, "euc-jp", "外務省は said."},
		{japanese.ISO2022JP, "iso-2022-jp", "A 外務省は B 外 C"},
		{korean.EUCKR, "euc-kr", "외교부 said."},
		{unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "utf-16be", "Türkiye 😀 外"},
		{unicode.UTF8BOM, "utf-8", "Türkiye"},
	} {
		in, err := c.enc.NewEncoder().String(c.text)
		if err != nil {
			t.Fatalf("%s: %v", c.charset, err)
		}
		o := Options{Encoding: c.enc}
		r := String(in, o)
		if r.Text != c.text || r.Charset != c.charset || r.Guessed {
			t.Errorf("%s: %s %q, want %q", c.charset, r.Charset, r.Text, c.text)
		}
		check(t, in, o, r)
		for i, ch := range r.Text { // each character, encoded alone, is what its bytes are
			enc, err := c.enc.NewEncoder().String(string(ch))
			if got := in[r.Map.In(i):]; err == nil && i > 0 && c.charset != "iso-2022-jp" && c.charset != "hz-gb-2312" &&
				!strings.HasPrefix(got, strings.TrimPrefix(enc, markBE)) && c.charset != "utf-8" {
				t.Errorf("%s: %q at %d is % x", c.charset, ch, i, got)
			}
		}
	}
}

// check holds what is true of every result.
func check(t *testing.T, in string, o Options, r Result) {
	t.Helper()
	if !utf8.ValidString(r.Text) {
		t.Fatalf("%q: text is not UTF-8: %q", in, r.Text)
	}
	if got := r.Map.In(0); got != r.Map.mark {
		t.Fatalf("%q: In(0) = %d, mark %d", in, got, r.Map.mark)
	}
	if got := r.Map.In(len(r.Text)); got != len(in) && len(r.Text) > 0 {
		t.Fatalf("%q: In(end) = %d, want %d", in, got, len(in))
	}
	if got := r.Map.Out(len(in)); got != len(r.Text) {
		t.Fatalf("%q: Out(end) = %d, want %d", in, got, len(r.Text))
	}
	last := 0
	for i := range len(r.Text) + 1 {
		at := r.Map.In(i)
		if at < last || at > len(in) {
			t.Fatalf("%q: In(%d) = %d after %d", in, i, at, last)
		}
		last = at
		if back := r.Map.Out(at); back > i || utf8.RuneStart(append([]byte(r.Text), 'x')[i]) && i > 0 && back != i && r.Map.In(back) != at {
			t.Fatalf("%q: Out(In(%d)) = %d", in, i, back)
		}
	}
	last = 0
	for i := range len(in) + 1 {
		at := r.Map.Out(i)
		if at < last || at > len(r.Text) {
			t.Fatalf("%q: Out(%d) = %d after %d", in, i, at, last)
		}
		last = at
	}
	prev := 0
	for _, n := range r.Notes {
		if n.Start < prev || n.End < n.Start || n.End > len(r.Text) || n.Code == "" {
			t.Fatalf("%q: note %v of %q", in, n, r.Text)
		}
		prev = n.Start
	}
}
