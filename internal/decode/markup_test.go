package decode

import (
	"strings"
	"testing"
)

// TestMarkup turns HTML into text; where want is "", the input is no HTML and stays.
func TestMarkup(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"paragraphs", "<p>First.</p><p>Second.</p>", "First.\n\nSecond.\n\n"},
		{"breaks", "First.<br/>Second.<br>Third.", "First.\n\nSecond.\n\nThird."},
		{"entities", "Zelenskyy&rsquo;s &#8220;talks&#8221; in T&uuml;rkiye &amp; beyond", "Zelenskyy’s “talks” in Türkiye & beyond"},
		{"inline", `He <a href="http://x.example/?a>b" title='y'>said</a> <em>so</em>.`, "He said so."},
		{"scripts", "A<script>if (a < b) {}</script> b <style>p{}</style>c", "A b c"},
		{"lists", "<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo\n\n"},
		{"escaped twice", "&lt;p&gt;Caf&amp;eacute;&lt;/p&gt; &rsquo;", "Café\n\n ’"},
		{"mojibake in entities", "T&Atilde;&frac14;rkiye", "Türkiye"},
		{"scripts of nothing", "A<script></script> b<script>x</script> c", "A b c"},
		{"stray quot", "He said &quot;no&quot; and left.", ""},
		{"less than", "If a < b and b > c, 3<4 & 5>4.", ""},
		{"company", "AT&T; and R&D; rose", ""},
		{"tweet stub", "<p>He said no.</p>\n<tweet id=\"67\" author=\"@ana\" datetime=\"2015-12-02\">We sail at dawn</tweet>\n<p>She left.</p>",
			"He said no.\n\n\n\nWe sail at dawn\n\n\n\nShe left.\n\n"},
		{"tweet stub in plain text", "He said no.\n\n<tweet id=\"67\" author=\"@ana\">We sail at dawn</tweet>.\n\n<tweet tweet-id=\"78\"><tweet/>\n\nShe left.", ""},
		{"embedded tweet", `<p>He wrote:</p><blockquote class="twitter-tweet"><p lang="en" dir="ltr">We sail at dawn</p>&mdash; Ana Paz (@ana) ` +
			`<a href="https://x.example/1">December 2, 2015</a></blockquote><script async src="https://x.example/w.js"></script>`,
			"He wrote:\n\nWe sail at dawn\n\n— Ana Paz (@ana) December 2, 2015\n\n"},
		{"stub", "<tweet/> He wrote </a> on Monday", ""},
		{"tickers of one letter", "Shares of Pinewood <P> and Dunmore <DD> rose.", ""},
		{"unclosed", "<p <p <p x=\"", ""},
		{"wire ticker", "Shares of <IBM> and <T.N> rose; &lt;GE> fell", ""},
	} {
		want := c.want
		if want == "" {
			want = c.in
		}
		r := String(c.in, Options{})
		if r.Text != want {
			t.Errorf("%s: %q, want %q", c.name, r.Text, want)
		}
		check(t, c.in, Options{}, r)
		if first := strings.IndexAny(c.in, "<&"); c.want != "" && r.Notes[0].Code == unmarked && r.Notes[0].Start != first {
			t.Errorf("%s: said of %d, want %d", c.name, r.Notes[0].Start, first)
		}
		if r := String(c.in, Options{AsIs: true}); r.Text != c.in {
			t.Errorf("%s: as is %q", c.name, r.Text)
		}
	}
}

// The tags of HTML, and what only looks like one; the length is 0 where it is none.
func TestTag(t *testing.T) {
	wide := func(n int) string { return "<p" + strings.Repeat(" ", n-3) + ">" }
	for _, c := range []struct {
		in, name string
		n        int
		closing  bool
	}{
		{"<p>x", "p", 3, false}, {"</p>x", "p", 4, true}, {"<A>", "a", 3, false}, {"<Z>", "z", 3, false}, {"<z>", "z", 3, false}, {"<h1>", "h1", 4, false}, {"<h9>", "h9", 4, false},
		{"<h0>", "h0", 4, false}, {"<blockquote>", "blockquote", 12, false}, {"<p\tx>", "p", 5, false}, {"<p\nx>", "p", 5, false}, {"<p\r>", "p", 4, false}, {"<br/>", "br", 5, false},
		{`<p x="a>b">c`, "p", 11, false}, {`<p x='a>b'>c`, "p", 11, false}, {`<p x="a'>b">c`, "p", 12, false}, {`<p x"a>b">c`, "p", 7, false}, {wide(1024), "p", 1024, false},
		{wide(1025), "", 0, false}, {"<blockquotes>", "", 0, false}, {"<1>", "", 0, false}, {"<@>", "", 0, false}, {"<`>", "", 0, false}, {"<{>", "", 0, false}, {"<p{>", "", 0, false},
		{"<p:>", "", 0, false}, {"<p.>", "", 0, false}, {"<>", "", 0, false}, {"</>", "", 0, false}, {"<p", "", 0, false}, {"<p ", "", 0, false}, {"<p <b>", "", 0, false}, {`<p x=">`, "", 0, false},
	} {
		if name, n, closing := tag(c.in); name != c.name || n != c.n || closing != c.closing {
			t.Errorf("%.40q: %q, %d, closing %t", c.in, name, n, closing)
		}
	}
}

// The entities of HTML, usual and others, and what is none.
func TestEntity(t *testing.T) {
	for in, want := range map[string]string{
		"&quot;x": "\"", "&nbsp;": "\u00a0", "&eacute;x": "é", "&Zcaron;": "Ž", "&zwj;": "\u200d", "&#233;": "é", "&#x2014;": "—", "&#X2014;": "—", "&there4;": "∴", "&gt;": ">",
		"&CounterClockwiseContourIntegral;": "∳", "&frac12;": "½", "&ampx": "", "&;": "", "&a;": "", "&foo;": "", "&é;": "", "&ea cute;": "", "&1#;": "", "&{;": "", "&`a;": "", "&@a;": "",
		"&": "", "&eacute": "", "&" + strings.Repeat("a", 40) + ";": "", "&a:b;": "", "&a/b;": "", "&T &copy;": "", "&reg&copy;": "",
	} {
		n, text := entity(in)
		if text != want || (n > 0) != (want != "") || n > 0 && in[n-1] != ';' {
			t.Errorf("%q: %q of %d bytes, want %q", in, text, n, want)
		}
	}
}
