package decode

import (
	"html"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "Türkiye", mark8 + "a", markLE + "a\x00b", "caf\xE9 \x93x\x94", "é\xE9", "a\x00b\x00c\x00", "\xE2\x82,", "\xF0\x9F\x98",
		"TÃƒÂ¼rkiye â€œnoâ€ Ã la", "RaÃ\u0083Âol SÃ ̈", "â€\uFFFD Ã©", "Ð¡Ð¡Ð¡Ð Ð’", "T├╝rkiye", "ï»¿Ã©", "вЂњРґР°вЂќ", "<p>A</p>&rsquo;<script>x</script>&amp;amp;", "&nGt;<br>",
		markLE + "a\x00\x3D\xD8\x00\xDEb\x00", markBE + "\xD8\x3D\xDE\x00\x00b\xD8\x3D", "\x9F\x94 \x81\x30\x81\x36 \x82\xA0", "ΞΈ β€\u009cΟ„ΞΏ",
		"GÃ1⁄4len &lt;p&gt;Ã©</p>"} {
		for which := range encodings {
			f.Add(s, uint8(which), false)
			f.Add(s, uint8(which), true)
		}
	}
	f.Fuzz(func(t *testing.T, s string, which uint8, asIs bool) {
		o := Options{Encoding: encodings[int(which)%len(encodings)], AsIs: asIs}
		r := String(s, o)
		check(t, s, o, r)
		asDecoded(t, s, o)
		asRepaired(t, s, o, r)
		if b := Bytes([]byte(s), o); b.Text != r.Text {
			t.Fatalf("%q: Bytes gives %q, String %q", s, b.Text, r.Text)
		}
	})
}

var encodings = []encoding.Encoding{
	nil, unicode.UTF8, charmap.Windows1252, charmap.Windows1251, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	japanese.ISO2022JP, simplifiedchinese.GB18030, encoding.Replacement, encoding.Nop,
	traditionalchinese.Big5, japanese.ShiftJIS, charmap.ISO8859_9, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
}

// units gives the parts of text that the map tells apart, each with the bytes that it leads to. They are characters, hardly ever two.
func units(t *testing.T, in string, m Map, text string, ok func(text, in string) bool) {
	t.Helper()
	for i := 0; i < len(text); {
		j := i
		for j == i || j < len(text) && m.Out(m.In(j)) != j {
			_, n := utf8.DecodeRuneInString(text[j:])
			j += n
		}
		unit, from := text[i:j], in[m.In(i):m.In(j)]
		if utf8.RuneCountInString(unit) > 2 || from == "" || !ok(unit, from) {
			t.Fatalf("%q: %q at %d is %q at %d", in, unit, i, from, m.In(i))
		}
		i = j
	}
}

// asDecoded checks each character of s, decoded and not repaired, against the bytes that the map leads to: they are the character in
// the encoding, or no character of it.
func asDecoded(t *testing.T, s string, o Options) {
	t.Helper()
	o.AsIs = true
	r := String(s, o)
	check(t, s, o, r)
	enc := o.Encoding
	if enc == nil {
		var err error
		if enc, err = htmlindex.Get(r.Charset); err != nil {
			t.Fatalf("%q: %s: %v", s, r.Charset, err)
		}
	}
	units(t, s, r.Map, r.Text, func(text, in string) bool {
		c, _ := utf8.DecodeRuneInString(text)
		switch r.Charset {
		case "utf-8":
			return in == text || text == unknown && !utf8.ValidString(in) && subpart(in) == len(in)
		case "utf-16le", "utf-16be":
			b := []byte(in)
			for i := 0; r.Charset == "utf-16le" && i+1 < len(b); i += 2 {
				b[i], b[i+1] = b[i+1], b[i]
			}
			half := len(b) == 1 || len(b) == 2 && b[0]&0xF8 == 0xD8 // of a unit, or of a pair
			var u []byte
			for _, v := range utf16.AppendRune(nil, c) {
				u = append(u, byte(v>>8), byte(v))
			}
			return text == unknown && half || string(u) == string(b)
		case "gb18030", "big5", "shift_jis": // which have no state: each part is what it is alone
			alone, err := enc.NewDecoder().String(in)
			return err == nil && alone == text || text == unknown
		}
		cm, ok := enc.(*charmap.Charmap)
		if !ok {
			return true
		}
		b, ok := cm.EncodeRune(c)
		return in == string([]byte{b}) && ok || in == string([]byte{byte(c)}) && 0x80 <= c && c < 0xA0 ||
			text == unknown && len(in) == 1 && cm.DecodeByte(in[0]) == utf8.RuneError
	})
}

// asRepaired checks each character of r, which is s repaired, against what the map leads to: the character itself, or what wrong
// readings, HTML and known losses make of it.
func asRepaired(t *testing.T, s string, o Options, r Result) {
	t.Helper()
	o.AsIs = true
	before := String(s, o)
	at := r.Map.In(0)
	units(t, s, r.Map, r.Text, func(text, in string) bool {
		was := before.Text[before.Map.Out(at):before.Map.Out(at+len(in))]
		at += len(in)
		return becomes(was, text)
	})
}

// becomes reports whether steps that repair or take markup for text lead from one string to another; true where there are too many.
func becomes(from, to string) bool {
	seen := map[string]bool{from: true}
	for queue := []string{from}; len(queue) > 0 && len(seen) < 5000; queue = queue[1:] {
		if queue[0] == to {
			return true
		}
		for _, next := range steps(queue[0]) {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return len(seen) >= 5000
}

// steps returns every string that one step makes of s.
func steps(s string) (all []string) {
	for i := range s {
		step := func(n int, to string) { all = append(all, s[:i]+to+s[i+n:]) }
		for lost, is := range map[string]string{"â€": "”", "â€\x1A": "”", "â€\uFFFD": "”", "Ã": "à", "Ã ": "à", "\uFEFF": ""} {
			if strings.HasPrefix(s[i:], lost) {
				step(len(lost), is)
				if is == "”" {
					step(len(lost), "‐")
				}
			}
		}
		switch s[i] {
		case '&':
			if end := strings.IndexByte(s[i:], ';'); end > 0 {
				step(end+1, html.UnescapeString(s[i:i+end+1]))
			}
		case '<':
			name, _, _ := tag(s[i:])
			inside := name == "script" || name == "style" // and what is inside of it, up to an end that another character may hold
			for n := 1; n <= len(s)-i; n++ {
				if s[i+n-1] == '>' || n+i < len(s) && s[i+n] == '<' || n+i == len(s) && inside {
					step(n, "")
					step(n, "\n")
					step(n, "\n\n")
				}
			}
		}
		for _, cm := range readings {
			for c, raw := range readBytes(cm, s[i:]) {
				step(raw, string(c))
			}
		}
	}
	return all
}

// readBytes returns the characters that the first letters of s are in UTF-8, where cm reads its bytes as them, with the length of those.
func readBytes(cm *charmap.Charmap, s string) map[rune]int {
	out := map[rune]int{}
	var raw []byte
	for at := 0; at < len(s) && len(raw) < utf8.UTFMax; {
		n := 1
		for n < len(s)-at && (!utf8.RuneStart(s[at+n]) || norm.NFC.FirstBoundaryInString(s[at+n:]) != 0) {
			n++
		}
		b, ok := byteOf(cm, []rune(norm.NFC.String(s[at : at+n]))[0])
		if _, size := utf8.DecodeRuneInString(s[at:]); !ok || b < 0x80 || utf8.RuneCountInString(norm.NFC.String(s[at:at+n])) > 1 {
			n = size
			b, ok = byteOf(cm, []rune(s[at:])[0])
		}
		if !ok || b < 0x80 {
			n = 0
			for as, is := range compatible {
				if strings.HasPrefix(s[at:], as) && len(as) > n {
					b, n = is, len(as)
				}
			}
			if n == 0 {
				break
			}
		}
		raw = append(raw, b)
		at += n
		if c, size := utf8.DecodeRune(raw); size == len(raw) && size > 1 {
			out[c] = at
		}
	}
	return out
}

// compatible holds the bytes of windows-1252 by the compatibility form of their characters.
var compatible = map[string]byte{" \u0308": 0xA8, " \u0304": 0xAF, " \u0301": 0xB4, " \u0327": 0xB8, "1⁄4": 0xBC, "1⁄2": 0xBD, "3⁄4": 0xBE,
	"μ": 0xB5, "1": 0xB9, "2": 0xB2, "3": 0xB3, "a": 0xAA, "o": 0xBA}
