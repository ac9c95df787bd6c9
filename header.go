package newsparse

import (
	"strings"
)

// header reads what precedes the story: the header of a wire format, the residue of a crawl, lines that name the source.
func (d *doc) header() {
	d.body = Span{0, len(d.Source)}
	c := cursor{d.Source, 0}
	c.space()
	h := Span{c.i, c.i}
	if frame := strings.TrimLeft(d.Source[:min(len(d.Source), 8)], "\x16 \r\n"); strings.HasPrefix(frame, "\x01") {
		if d.anpa(&c) || d.iptc(&c) {
			h = Span{0, c.i}
			c.s = c.s[:d.body.End]
		}
	}
	for {
		c.space()
		from := c.i
		if !d.crawlHeader(&c, from == h.Start) && !d.errorBlock(&c) && !d.sourceLine(&c) {
			c.i = from
			break
		}
		h.End = c.i
	}
	if h = d.trim(h); h.Len() > 0 {
		d.Header.Span = h
	}
	d.body.Start = min(c.i, d.body.End)
}

// crawlHeader reads "date 2025-11-18 403", or "Date: 2025-11-18": the day a text extractor found and the HTTP status of an error block in the page. Only
// the text's first line may be one.
func (d *doc) crawlHeader(c *cursor, first bool) bool {
	if !first {
		return false
	}
	at := *c
	switch rest := c.s[c.i:]; {
	case strings.HasPrefix(rest, "date "):
		at.i += len("date ")
	case strings.HasPrefix(rest, "Date: "):
		at.i += len("Date: ")
	default:
		return false
	}
	at.blanks()
	w, ok := at.numericDate()
	if !ok || at.i < len(at.s) && blankLen(at.s[at.i:]) == 0 && !lineBreak(at.s[at.i:]) {
		return false
	}
	*c = at
	w.Span = Span{c.i - 10, c.i}
	if w.valid() {
		d.Header.Date = string(w.appendDate(nil))
	} else {
		d.warn("invalid-date", w.Span)
	}
	at.blanks()
	from := at.i
	for at.i < len(at.s) && at.s[at.i]-'0' <= 9 {
		at.i++
	}
	if at.i == from || at.i < len(at.s) && blankLen(at.s[at.i:]) == 0 && !lineBreak(at.s[at.i:]) {
		return true
	}
	switch number := at.s[from:at.i]; {
	case httpStatus(number):
		d.Header.CrawlStatus = atoi(number)
	case len(number) >= 6 && len(number) <= 18:
		d.Header.ID = number
	default:
		d.warn("header-number", Span{from, at.i})
	}
	*c = at
	return true
}

// httpStatus reports whether s is an HTTP status that a page of errors shows.
func httpStatus(s string) bool {
	return len(s) == 3 && (s[0] == '4' || s[0] == '5') && s[1]-'0' <= 9 && s[2]-'0' <= 9
}

func atoi(s string) (n int) {
	for i := 0; i < len(s) && i < 9; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// errorBlock reads the lines of a hidden error page: "403", "Sorry!!", "Error! We're sorry, but the page you were looking for
// doesn't exist."
func (d *doc) errorBlock(c *cursor) bool {
	line := d.trim(Span{c.i, c.lineEnd()})
	text := d.Text(line)
	switch {
	case httpStatus(text):
		next := cursor{c.s, line.End}
		if next.space(); !next.consume("sorry!!") && !next.consume("error!") {
			return false
		}
		d.Header.CrawlStatus = atoi(text)
	case text == "Sorry!!", hasPrefixFold(text, "error! we're sorry, but the page"):
	default:
		return false
	}
	d.Header.Boilerplate = append(d.Header.Boilerplate, line)
	c.i = line.End
	return true
}

// sourceLine reads "Source: Digital Turbine, Inc.", "FOR: COMPANY" and "MEDIA RELEASE PR67276" above the headline of a release, and as
// boilerplate "FOR IMMEDIATE RELEASE" and the line of its contact.
func (d *doc) sourceLine(c *cursor) bool {
	line := d.trim(Span{c.i, c.lineEnd()})
	text := d.Text(line)
	if line.End >= len(d.Source) || len(text) > 120 {
		return false
	}
	switch {
	case strings.EqualFold(strings.TrimSuffix(text, ":"), "for immediate release"), hasPrefixFold(text, "contact: "), hasPrefixFold(text, "media contact: "):
		d.Header.Boilerplate = append(d.Header.Boilerplate, line)
	case strings.HasPrefix(text, "Source: "), strings.HasPrefix(text, "SOURCE: "):
		d.Header.Origin = strings.TrimSpace(text[len("Source:"):])
	case strings.HasPrefix(text, "FOR: "):
		d.Header.Origin = strings.TrimSpace(text[len("FOR:"):])
	case strings.HasPrefix(text, "MEDIA RELEASE "):
		d.Header.ID = strings.TrimSpace(text[len("MEDIA RELEASE"):])
	default:
		return false
	}
	c.i = line.End
	return true
}

// anpa reads the header of ANPA 1312: 16 16 01, service letter and sequence, 1F and selector; priority, category and keywords; 02.
func (d *doc) anpa(c *cursor) bool {
	at := *c
	at.i = strings.IndexByte(at.s[:min(len(at.s), 8)], 0x01) + 1
	start := strings.IndexByte(at.s[at.i:min(len(at.s), at.i+400)], 0x02)
	unit := strings.IndexByte(at.s[at.i:min(len(at.s), at.i+16)], 0x1f)
	if start < 0 || unit < 0 {
		return false
	}
	start += at.i
	sequence := at.s[at.i : at.i+unit]
	at.i = at.lineEnd()
	if at.i += spaces(at.s[at.i:]); at.i > start {
		return false
	}
	h := &d.Header
	h.Format = "anpa1312"
	h.Sequence = strings.TrimLeft(sequence, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ")
	if f := fields(at.s[at.i:start], 2); len(f) == 2 {
		h.Priority, h.Category = f[0], f[1]
		h.Category = strings.TrimRight(h.Category, "\x11\x12\x13\x14")
	}
	at.i = start + 1
	// the keyword line: version, slug and the number of words, "BC-LT--Argentina-Cancer Beauty,466<"
	end := at.lineEnd()
	key := strings.TrimRight(at.s[at.i:end], "<= \r")
	if i := strings.LastIndexByte(key, ','); i >= 0 {
		if n := strings.TrimSpace(key[i+1:]); n != "" && digits(n) {
			h.WordCount = atoi(n)
			key = key[:i]
		}
	}
	if i := strings.Index(key, "--"); i >= 0 {
		key = key[i+2:]
	} else {
		key = strings.TrimPrefix(key, "BC-")
	}
	h.Slug, _, _ = strings.Cut(key, " ")
	c.i = end
	d.frameEnd(c.i, func(c *cursor) bool { // "^CAP-WF-11-13-13 1509GMT<"
		i := strings.Index(c.s[c.i:], "-WF-")
		if i < 0 {
			return false
		}
		c.i += i + len("-WF-")
		month, ok1 := c.number(2)
		c.dash()
		day, ok2 := c.number(2)
		c.dash()
		year, ok3 := c.number(2)
		c.blanks()
		clock, ok4 := c.number(4)
		return ok1 && ok2 && ok3 && ok4 && d.sent(year, month, day, clock)
	})
	return true
}

// iptc reads the header of IPTC 7901: 01, provider and sequence, priority, category, words and keywords; slug; 02.
func (d *doc) iptc(c *cursor) bool {
	at := *c
	at.i = strings.IndexByte(at.s[:min(len(at.s), 8)], 0x01) + 1
	start := strings.IndexByte(at.s[at.i:min(len(at.s), at.i+400)], 0x02)
	if start < 0 {
		return false
	}
	start += at.i
	end := min(at.lineEnd(), start)
	f := fields(at.s[at.i:end], 4)
	if len(f) < 4 || end > start {
		return false
	}
	h := &d.Header
	h.Format = "iptc7901"
	i := 0
	for i < len(f[0]) && lower(f[0][i])-'a' < 26 {
		i++
	}
	h.Sequence = f[0][i:]
	h.Priority, h.Category = f[1], f[2]
	if digits(f[3]) {
		h.WordCount = atoi(f[3])
	}
	slug := d.Text(d.trim(Span{end, start}))
	if i := strings.LastIndexAny(slug, "\r\n"); i >= 0 {
		slug = slug[i+1:]
	}
	h.Slug = strings.TrimSuffix(strings.TrimSpace(slug), "/")
	c.i = start + 1
	d.frameEnd(c.i, func(c *cursor) bool { // "131137 GMT Nov 13": day 13, 11:37, of the year 2013
		i := strings.IndexByte(c.s[c.i:], 0x03)
		if i < 0 {
			return false
		}
		c.i += i + 1
		from := c.i
		n, ok := c.number(6)
		if !ok || c.i-from != 6 {
			return false
		}
		c.blanks()
		c.word()
		c.blanks()
		month, _ := c.month()
		c.blanks()
		year, ok := c.number(2)
		return ok && d.sent(year, month, n/10000, n%10000)
	})
	return true
}

// frameEnd takes the end of a frame whose text begins at start, with the time stamp that read finds in it, from the body.
func (d *doc) frameEnd(start int, read func(*cursor) bool) {
	end := strings.LastIndexByte(d.Source, 0x03)
	if end < start {
		return
	}
	// the stamp stands on the line before or after 03
	at := end
	if before := strings.TrimRight(d.Source[start:end], " \t\r\n"); strings.HasSuffix(before, "GMT<") {
		at = start + strings.LastIndexByte(before, '\n') + 1
	}
	read(&cursor{d.Source, at})
	d.body.End = at
	if s := d.trim(Span{at, len(d.Source)}); s.Len() > 0 {
		d.Footer = append(d.Footer, Footer{Span: s, Kind: "id"})
	}
}

// sent sets the time stamp of a frame.
func (d *doc) sent(year, month, day, clock int) bool {
	w := when{year: 2000 + year, month: month, day: day}
	if year > 69 {
		w.year -= 100
	}
	h, m := clock/100, clock%100
	if !w.valid() || h > 23 || m > 59 {
		return false
	}
	b := append(w.appendDate(nil), 'T', byte('0'+h/10), byte('0'+h%10), ':', byte('0'+m/10), byte('0'+m%10), 'Z')
	d.Header.Sent = string(b)
	return true
}

// fields cuts s at blanks into at most max fields.
func fields(s string, max int) []string {
	f := make([]string, 0, max)
	for s != "" && len(f) < max {
		s = strings.TrimLeft(s, " \t\r\n")
		i := strings.IndexAny(s, " \t\r\n")
		if i < 0 {
			i = len(s)
		}
		if i > 0 {
			f = append(f, s[:i])
		}
		s = s[i:]
	}
	return f
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return s != ""
}
