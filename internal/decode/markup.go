package decode

import (
	"html"
	"strings"
)

// unmarked is the code of markup that was turned into text.
const unmarked = "markup-decoded"

// markup turns HTML into text, once, and reports whether it did: entities become their characters, elements that stand alone on the
// page a paragraph break, inline tags, scripts and styles nothing. Text that merely has a "<" or a stray "&quot;" is no HTML and
// stays: it takes two tags or entities of HTML, and among them an element with its end, a <p> or <br>, or an entity beyond the five
// that text escaped for XML has.
func (r *Result) markup() bool {
	t := r.Text
	if strings.IndexByte(t, '<') < 0 && strings.IndexByte(t, '&') < 0 {
		return false
	}
	count, strong, size := 0, false, len(t)
	eachItem(t, func(it item) {
		count++
		size += len(it.text) - (it.end - it.start)
		strong = strong || it.strong
	})
	if count < 2 || !strong {
		return false
	}
	var out strings.Builder
	out.Grow(size)
	var m builder
	from, first, last := 0, -1, 0
	breaks := 2 // line ends that the output ends with
	eachItem(t, func(it item) {
		if text := t[from:it.start]; text != "" {
			out.WriteString(text)
			m.add(1, 1, len(text))
			breaks = 0
			if strings.HasSuffix(text, "\n") {
				breaks = 1
			}
			if strings.HasSuffix(text, "\n\n") {
				breaks = 2
			}
		}
		at := out.Len()
		if it.text == "\n\n" {
			out.WriteString(it.text[breaks:])
			breaks = 2
		} else if it.text != "" {
			out.WriteString(it.text)
			breaks = 0
		}
		m.add(out.Len()-at, it.end-it.start, 1)
		if first < 0 {
			first = at
		}
		from, last = it.end, out.Len()
	})
	rest := t[from:]
	out.WriteString(rest)
	m.add(1, 1, len(rest))
	r.finish(out.String(), m.done())
	r.note(unmarked, first, last)
	return true
}

// item is a piece of markup and what stands for it in the text.
type item struct {
	start, end int
	text       string
	strong     bool // no text that is not HTML has this
}

// nextByte returns the offset of the first b in t at i or behind it, len(t) where there is none.
func nextByte(t string, i int, b byte) int {
	if n := strings.IndexByte(t[min(i, len(t)):], b); n >= 0 {
		return i + n
	}
	return len(t)
}

// eachItem calls do with each piece of markup in t, in order.
func eachItem(t string, do func(item)) {
	tagAt, refAt := nextByte(t, 0, '<'), nextByte(t, 0, '&')
	if min(tagAt, refAt) == len(t) {
		return
	}
	open := map[string]bool{} // elements that have been opened, by name
	endless := ""             // elements whose end is not to come
	for i := 0; ; i++ {
		if tagAt < i {
			tagAt = nextByte(t, i, '<')
		}
		if refAt < i {
			refAt = nextByte(t, i, '&')
		}
		if i = min(tagAt, refAt); i == len(t) {
			break
		}
		if t[i] == '&' {
			if n, text := entity(t[i:]); n > 0 {
				do(item{i, i + n, text, !strings.Contains("&quot;&amp;&lt;&gt;&apos;&#34;&#38;&#39;&#60;&#62;", t[i:i+n])})
				i += n - 1
			}
			continue
		}
		name, n, closing := tag(t[i:])
		if n == 0 {
			continue
		}
		it := item{start: i, end: i + n}
		switch {
		case strings.Contains(blockTags, " "+name+" "):
			it.text = "\n\n"
		case !strings.Contains(inlineTags, " "+name+" "):
			continue
		}
		switch {
		case !closing:
			open[name] = true
			// "Pinewood <P>" is a ticker
			it.strong = strings.HasPrefix(t[i:], "<p") || name == "br"
			if (name == "script" || name == "style") && !strings.Contains(endless, name) {
				if end := strings.Index(t[it.end:], "</"+name); end >= 0 {
					it.end += end
				} else {
					endless += name
				}
			}
		case open[name]:
			it.strong = name != "tweet" // a stub in plain text
		}
		do(it)
		i = it.end - 1
	}
}

// tag returns the name in lower case and the length of the tag that t begins with; 0 where it is none.
func tag(t string) (name string, n int, closing bool) {
	const longest = 1024
	t = t[:min(len(t), longest)]
	i := 1
	if strings.HasPrefix(t[i:], "/") {
		closing = true
		i++
	}
	start := i
	for i < len(t) && (t[i]|0x20 >= 'a' && t[i]|0x20 <= 'z' || i > start && t[i] >= '0' && t[i] <= '9') {
		i++
	}
	if i == start || i-start > 10 || i == len(t) || strings.IndexByte(" \t\r\n/>", t[i]) < 0 {
		return "", 0, false
	}
	name = strings.ToLower(t[start:i])
	for quote := byte(0); i < len(t); i++ {
		switch c := t[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && t[i-1] == '=':
			quote = c
		case c == '>':
			return name, i + 1, closing
		case c == '<':
			return "", 0, false
		}
	}
	return "", 0, false
}

// entity returns the length of the entity that t begins with and its characters; 0 where HTML has none of that name.
func entity(t string) (int, string) {
	const longest = 34 // &CounterClockwiseContourIntegral;
	for _, e := range usual {
		if strings.HasPrefix(t, e[0]) {
			return len(e[0]), e[1]
		}
	}
	end := strings.IndexByte(t[:min(len(t), longest)], ';')
	if end < 0 || strings.LastIndexByte(t[:end], '&') > 0 { // "AT&T &copy;"
		return 0, ""
	}
	if text := html.UnescapeString(t[:end+1]); !strings.HasSuffix(text, ";") {
		return end + 1, text
	}
	return 0, ""
}

// usual entities of feeds, which need no look into the table of HTML.
var usual = [...][2]string{
	{"&quot;", "\""}, {"&amp;", "&"}, {"&rsquo;", "’"}, {"&lsquo;", "‘"}, {"&rdquo;", "”"}, {"&ldquo;", "“"}, {"&nbsp;", "\u00A0"}, {"&lt;", "<"},
	{"&gt;", ">"}, {"&apos;", "'"}, {"&mdash;", "—"}, {"&ndash;", "–"}, {"&hellip;", "…"}, {"&#8217;", "’"}, {"&#8220;", "“"}, {"&#8221;", "”"},
	{"&#8216;", "‘"}, {"&#8211;", "–"}, {"&#8212;", "—"}, {"&#8230;", "…"}, {"&#39;", "'"}, {"&#039;", "'"}, {"&#34;", "\""}, {"&#160;", "\u00A0"},
}

const (
	// the last is the stub that crawlers leave of a tweet
	blockTags = " p br div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr tr table section article aside header footer blockquote figure figcaption " +
		"pre title body html head tweet "
	inlineTags = " a b i em strong span u s small big sub sup font q cite code img abbr time mark strike del ins td th tbody thead " +
		"script style iframe noscript meta link "
)
