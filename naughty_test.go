package newsparse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/check"
)

// naughty returns strings that break programs, each class made by a rule.
func naughty() map[string][]string {
	all := map[string][]string{}
	add := func(class string, s ...string) { all[class] = append(all[class], s...) }

	// What is not UTF-8: lone bytes, sequences cut short, longer than need be, of surrogates and beyond U+10FFFF.
	for b := 0x80; b <= 0xff; b++ {
		add("lone byte", string([]byte{byte(b)}), string([]byte{'a', byte(b), 'z'}))
	}
	for _, r := range []rune{0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff, 'é', '“', '😀'} {
		s := string(r)
		for n := 1; n < len(s); n++ {
			add("cut short", s[:n], s[:n]+" a", s[:n]+s)
		}
	}
	for _, c := range []byte{0, '\n', '"', '/', 'A', 0x7f} {
		add("overlong", string([]byte{0xc0 | c>>6, 0x80 | c&0x3f}), string([]byte{0xe0, 0x80 | c>>6, 0x80 | c&0x3f}), string([]byte{0xf0, 0x80, 0x80 | c>>6, 0x80 | c&0x3f}),
			string([]byte{0xf8, 0x80, 0x80, 0x80 | c>>6, 0x80 | c&0x3f}), string([]byte{0xfc, 0x80, 0x80, 0x80, 0x80 | c>>6, 0x80 | c&0x3f}))
	}
	for _, r := range []int{0xd800, 0xdb7f, 0xdbff, 0xdc00, 0xdfff} {
		half := string([]byte{0xed, byte(0x80 | r>>6&0x3f), byte(0x80 | r&0x3f)})
		add("surrogate", half, half+half, half+"\xed\xb0\x80", "a"+half+"z")
	}
	add("beyond", "\xf4\x90\x80\x80", "\xf7\xbf\xbf\xbf", "\xf8\x88\x80\x80\x80", "\xfe", "\xff", "\xfe\xfe\xff\xff")

	// Characters that print nothing, join, turn or end what stands around them.
	for r := rune(0); r < 0x20; r++ {
		add("C0", string(r), "a"+string(r)+"b", strings.Repeat(string(r), 5))
	}
	for r := rune(0x7f); r < 0xa0; r++ {
		add("C1", string(r), "a"+string(r)+"b")
	}
	turns := []rune{0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068}
	for _, r := range turns {
		for _, end := range []rune{0x202c, 0x2069, 0} {
			s := string(r) + "evil"
			if end > 0 {
				s += string(end)
			}
			add("bidi", s, "Ann "+s+" Lee", "\""+s+"\" said", strings.Repeat(string(r), 130)+"x", s+"\n"+s)
		}
		for _, q := range turns {
			add("bidi", string(r)+"a"+string(q)+"b\u2069\u202c", string(r)+string(q))
		}
	}
	for _, r := range []rune{0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x2060, 0x2064, 0x206a, 0x3164, 0xfe0f, 0xfeff, 0xfff9, 0xfffa, 0xfffb,
		0xfffc, 0xfffd, 0xfffe, 0xffff, 0xe0001, 0xe0041, 0xe007f, 0xe0100, 0xf0000, 0x10fffe, 0x10ffff} {
		add("invisible", string(r), "An"+string(r)+"n", string(r)+"Ann", "Ann"+string(r)+" Lee", strings.Repeat(string(r), 40))
	}
	for _, r := range []rune{0x85, 0xa0, 0x1680, 0x2000, 0x2003, 0x2009, 0x200a, 0x202f, 0x205f, 0x3000} {
		add("blank", string(r), "Ann"+string(r)+"Lee", strings.Repeat(string(r), 9))
	}
	for _, n := range []int{1, 2, 30, 31, 32, 500} {
		add("marks", "e"+strings.Repeat("\u0301", n), strings.Repeat("\u0316\u0301", n)+"x", "Ann"+strings.Repeat("\u0489", n))
	}

	// Letters of other scripts, that look like Latin ones, that change their length with their case.
	latin, other := "aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ"
	for i, r := range []rune(other) {
		add("look-alike", strings.ReplaceAll("Peskov Macron Exeter Hope", latin[i:i+1], string(r)))
	}
	add("case", "İI ıi", "ß ẞ SS", "ŉ ǰ ΐ ΰ", "ﬁ ﬀ ﬆ", "ǅ ǆ Ǆ", "K K Å Å", "ς σ Σ")
	add("script", "北京", "ニュース", "서울", "القدس قالت", "ירושלים אמרה", "नई दिल्ली", "ไทย", "Ελλάδα", "Київ", "ქართული", "Հայաստան", "𝐀𝐧𝐧", "Ａｎｎ", "Ⓐⓝⓝ", "ᴀɴɴ", "ʇxǝʇ", "﷽", "ꙮ", "𒐫", "\U0001f468\u200d\U0001f469\u200d\U0001f467",
		"\U0001f1f9\U0001f1f7\U0001f1f9", "👍🏽", "❤️", "1️⃣", "Z͑ͫ̓a̧͌l͓͋g̯͝o")

	// What other programs read as theirs.
	add("markup", "<script>alert(1)</script>", "<b", "</p>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&amp;", "&#0;", "&#x110000;", "&#xd800;", "&lt;b&gt;", "&quot;a&quot;", "<img src=x onerror=a>", "<a href=\"javascript:x\">",
		"{{.}}", "${x}", "#{x}", "<%= x %>", "%s%n%x", "%00", "\\0", "\\u0000", "\\x1b[31m", "';--", "\" OR \"\"=\"", "'; DROP TABLE a; --", "`id`", "$(id)", "; ls", "|", "../../../etc/passwd", "C:\\con\\", "file:///x", "=1+1", "+1", "-1", "@x",
		"{\"a\":1}", "[1,2", "null", "undefined", "true", "NaN", "Infinity", "\x1b[31m", "\x1b]0;t\x07", "\x1b]52;c;YQ==\x07", "\x9b31m", "\u009b31m", "\x07\b\r")
	add("number", "0", "-0", "1e309", "1/0", "0x7fffffff", "-9223372036854775808", "18446744073709551616", strings.Repeat("9", 400), "1.2.3.4", "1,000,00", "٣", "Ⅷ", "½", "²", "00:00", "2025-13-45", "9999-99-99", "0000-00-00", "Feb. 30", "Nov 31", "31/02/2025", "1 April 99999")
	add("marks of speech", `"`, `""`, `"""`, "'", "''", "``", "“", "”", "“”", "”“", "“‘", "„“", "»«", "‹›", "「」", "'tis", "’", "‘", "5' 11\"", "\"'\"'", "(", ")", "([{", ")]}", "“\u0301", "\"\u200d\"")
	add("long", strings.Repeat("A", 3000), strings.Repeat("Ann ", 800), strings.Repeat("a-", 900), strings.Repeat("\"", 999), strings.Repeat("(", 999), strings.Repeat("\n", 999), strings.Repeat("A.", 900))
	add("words", "said", "says", "who", "he", "she", "the", "of", "and", "May", "Will", "March", "Mr.", "Jr.", "III", "U.S.", "Inc.", "St.", "No.", "By", "Reuters", "AP", "END", "ENDS", "###", "-30-", "date 2025-11-18 403", "UPDATE 1-", "(MENAFN)", "", " ", "\t", ".", "...", "…", ",", ":", ";", "-", "--", "—", "*")
	return all
}

// roles put a string where a text has its headline, a quote, a speaker, a dateline and a byline.
var roles = map[string]string{
	"headline": "%s\n\nOSLO, Nov 18 (Reuters) - The harbour will close, Ann Lee said.\n",
	"quote":    "Harbour to close\n\nOSLO, Nov 18 (Reuters) - \"%s\" Ann Lee said on Tuesday.\n\n\"We know,\" Bob Ray said.\n",
	"speaker":  "Harbour to close\n\nOSLO, Nov 18 (Reuters) - \"The harbour will close,\" %s said on Tuesday.\n\n\"We know,\" Bob Ray said.\n",
	"dateline": "Harbour to close\n\n%s, Nov 18 (Reuters) - \"The harbour will close,\" Ann Lee said.\n",
	"byline":   "Harbour to close\nBy %s\nOSLO, Nov 18 (Reuters) - \"The harbour will close,\" Ann Lee said.\n",
}

// Strings that break programs give a sound article wherever they stand, in whatever encoding they are read, and the quote in the
// paragraph after them is found with its speaker.
func TestNaughty(t *testing.T) {
	var classes []string
	all := naughty()
	n := 0
	for class, strings := range all {
		classes = append(classes, class)
		n += len(strings)
	}
	slices.Sort(classes)
	parsers := []newsparse.Parser{{}, {AsIs: true}, {Encoding: unicode.UTF8}}
	parallel(t, len(classes), func(i int) {
		for _, s := range all[classes[i]] {
			for role, frame := range roles {
				text := strings.Replace(frame, "%s", s, 1)
				for k := range parsers {
					if k == 0 && len(s) < 200 { // a reader and a second parse as well
						if err := check.Input(&parsers[k], []byte(text)); err != nil {
							t.Errorf("%s %.80q as %s: %v", classes[i], s, role, err)
						}
					} else if err := check.Article(parsers[k].ParseString(text)); err != nil {
						t.Errorf("%s %.80q as %s: %v", classes[i], s, role, err)
					}
				}
				if a := parsers[2].ParseString(text); (role == "quote" || role == "speaker") && classes[i] != "long" && classes[i] != "words" && !said(a, "We know,", "Bob Ray") {
					t.Errorf("%s %.80q as %s: the next quote is lost or is not Bob Ray's", classes[i], s, role)
				}
			}
		}
	})
	t.Logf("%d strings in %d roles", n, len(roles))
	if n < 1000 {
		t.Errorf("%d strings", n)
	}
}

func said(a *newsparse.Article, words, by string) bool {
	for _, q := range a.Quotes {
		if a.Text(q.Parts[0]) == words && q.Speaker.Name == by {
			return true
		}
	}
	return false
}

// Every ill-formed sequence becomes one U+FFFD for each maximal part, the text around it stays, and InputOffset leads to its bytes.
func TestIllFormed(t *testing.T) {
	p := &newsparse.Parser{Encoding: unicode.UTF8, AsIs: true}
	for _, c := range []struct {
		in string
		n  int
	}{
		{"\x80", 1}, {"\xbf\x80", 2}, {"\xc0\xaf", 2}, {"\xc1\xbf", 2}, {"\xc3", 1}, {"\xe2\x82", 1}, {"\xe0\x80\xaf", 3}, {"\xe0\xa0", 1}, {"\xed\xa0\x80", 3}, {"\xed\x9f", 1},
		{"\xf0\x9f\x98", 1}, {"\xf0\x80\x80\xaf", 4}, {"\xf0\x90", 1}, {"\xf4\x90\x80\x80", 4}, {"\xf4\x8f\xbf", 1}, {"\xf5", 1}, {"\xf8\x88\x80\x80\x80", 5}, {"\xfe\xff", 2}, {"\xe2\x82\xc3", 2}, {"\xf0\x9f\xe2\x82", 2},
	} {
		in := "Ann " + c.in + ", é said."
		a := p.ParseString(in)
		if want := "Ann " + strings.Repeat("\ufffd", c.n) + ", é said."; a.Source != want {
			t.Errorf("%q is read as %q, want %q", in, a.Source, want)
			continue
		}
		at := 4
		for i := range c.n {
			off := 4 + 3*i
			if a.InputOffset(off) != at {
				t.Errorf("%q: part %d is at byte %d, want %d", in, i, a.InputOffset(off), at)
			}
			at += subpart(in[at:])
		}
		if !utf8.ValidString(a.Source) || a.InputOffset(len(a.Source)) != len(in) || !slices.ContainsFunc(a.Warnings, func(w newsparse.Warning) bool { return w.Code == "invalid-utf8" && w.Start == 4 }) {
			t.Errorf("%q: %v", in, a.Warnings)
		}
	}
}

// subpart returns the length of the maximal subpart of an ill-formed sequence at the start of s, by the table of Unicode (3-7).
func subpart(s string) int {
	follows := func(i int, lo, hi byte) bool { return i < len(s) && s[i] >= lo && s[i] <= hi }
	lo, hi, more := byte(0x80), byte(0xbf), 0
	switch c := s[0]; {
	case c >= 0xc2 && c <= 0xdf:
		more = 1
	case c >= 0xe0 && c <= 0xef:
		more = 2
		if c == 0xe0 {
			lo = 0xa0
		} else if c == 0xed {
			hi = 0x9f
		}
	case c >= 0xf0 && c <= 0xf4:
		more = 3
		if c == 0xf0 {
			lo = 0x90
		} else if c == 0xf4 {
			hi = 0x8f
		}
	}
	n := 1
	for ; n <= more && follows(n, lo, hi); n++ {
		lo, hi = 0x80, 0xbf
	}
	return min(n, max(more, 1))
}

// Controls that turn the direction of text are told, each with its place, and stay where they are.
func TestBidi(t *testing.T) {
	for _, r := range []rune{0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069} {
		s := fmt.Sprintf("Harbour to close\n\nOSLO (Reuters) - \"It is%c safe,\" Ann Lee said.\n", r)
		a := new(newsparse.Parser).ParseString(s)
		if a.Source != s || !said(a, fmt.Sprintf("It is%c safe,", r), "Ann Lee") {
			t.Errorf("%U: the quote is %+v", r, a.Quotes)
		}
		if !slices.ContainsFunc(a.Warnings, func(w newsparse.Warning) bool { return w.Code == "bidi-control" && a.Text(w.Span) == string(r) }) {
			t.Errorf("%U: no warning in %v", r, a.Warnings)
		}
	}
}
