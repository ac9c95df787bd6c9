package newsparse

import (
	"strings"
)

// notice reads a message to editors or readers at off: a bracket that opens with an advisory verb, an embargo, an editor's note, a
// kill or hold.
func (d *doc) notice(off int) bool {
	end := d.noticeEnd(off)
	if end == 0 {
		return false
	}
	s := d.trim(Span{off, end})
	text := d.Text(s)
	n := Notice{Span: s, Kind: noticeKind(text)}
	switch n.Kind {
	case "correction", "refile", "advisory":
		n.Paragraphs = paragraphNumbers(text)
	case "embargo":
		n.Until = d.until(s)
	}
	d.Notices = append(d.Notices, n)
	d.body.Start = end
	return true
}

// noticeEnd returns the offset after the notice at off, 0 when there is none.
func (d *doc) noticeEnd(off int) int {
	c := cursor{d.Source[:d.body.End], off}
	rest := c.s[off:]
	if rest != "" && rest[0] == '(' {
		end := c.bracketed(1500)
		if end == 0 {
			return 0
		}
		inner := strings.TrimLeft(c.s[off:end], "( ")
		if noticeKind(inner) == "" || len(inner) < 6 {
			return 0
		}
		return end
	}
	line := d.line(off)
	text := d.Text(line)
	if len(text) > 300 {
		return 0
	}
	if strings.HasPrefix(text, "(") || noticeLine(text) == "" {
		return 0
	}
	return line.End
}

// noticeLine returns the kind of a notice that stands on a line without brackets.
func noticeLine(text string) string {
	switch {
	case strings.HasPrefix(text, "HOLD HOLD"), strings.HasPrefix(text, "MANDATORY HOLD"):
		return "hold"
	case strings.HasPrefix(text, "KILL KILL"), strings.HasPrefix(text, "MANDATORY KILL"), strings.HasPrefix(text, "BULLETIN KILL"):
		return "kill"
	case strings.HasPrefix(text, "STORY WITHDRAWN"), strings.HasPrefix(text, "WITHDRAWN:"), strings.HasPrefix(text, "STORY REMOVED"):
		return "withdrawal"
	case embargoed(text):
		return "embargo"
	}
	for _, p := range [...]string{"eds:", "editors:", "editor's note", "editor’s note", "editors' note", "editors’ note", "note to editors", "attention editors", "ap photo"} {
		if hasPrefixFold(text, p) {
			return "note"
		}
	}
	return ""
}

// embargoed reports whether the line forbids publication before a time.
func embargoed(text string) bool {
	text = strings.TrimLeft(text, "*# ")
	for _, p := range [...]string{"note to editors:", "attention editors:", "strictly"} {
		if hasPrefixFold(text, p) {
			text = strings.TrimLeft(text[len(p):], " ")
		}
	}
	for _, p := range [...]string{"strictly embargoed", "embargoed", "embargo", "not for publication", "not for release", "not for public release",
		"under embargo", "hold for release"} {
		if hasPrefixFold(text, p) {
			return true
		}
	}
	return false
}

// noticeKind returns the kind of a notice by its first verb, "" for other text.
func noticeKind(text string) string {
	text = strings.TrimLeft(text, "( ")
	if kind := noticeLine(text); kind != "" {
		return kind
	}
	word, _, _ := strings.Cut(text, " ")
	for _, v := range noticeVerbs {
		if len(word) == len(v.text) && hasPrefixFold(word, v.text) {
			return v.kind
		}
	}
	// "(This version of the Oct. 5 story corrects …)", "(The story was refiled to …)", "(In Nov. 3 story, corrects …)"
	story := indexFold(text, "story")
	if story < 0 {
		story = indexFold(text, "item")
	}
	if story < 0 || story > 80 || word != "This" && word != "The" && word != "In" && word != "A" {
		return ""
	}
	for i := story; i < len(text) && i < story+120; i++ {
		if text[i] != ' ' {
			continue
		}
		for _, v := range storyVerbs {
			if hasPrefixFold(text[i+1:], v.text) {
				return v.kind
			}
		}
	}
	return ""
}

type noticeVerb struct{ text, kind string }

// noticeVerbs open a notice.
var noticeVerbs = [...]noticeVerb{
	{"adds", "advisory"}, {"recasts", "advisory"}, {"rewrites", "advisory"}, {"updates", "advisory"}, {"releads", "advisory"},
	{"changes", "advisory"}, {"clarifies", "advisory"}, {"restores", "advisory"}, {"edits", "advisory"}, {"writes", "advisory"},
	{"inserts", "advisory"}, {"deletes", "advisory"}, {"amends", "advisory"}, {"adding", "advisory"}, {"updating", "advisory"},
	{"corrects", "correction"}, {"corrected", "correction"}, {"correcting", "correction"}, {"correction", "correction"}, {"correction:", "correction"},
	{"fixes", "correction"}, {"removes", "correction"}, {"refiles", "refile"}, {"refiled", "refile"}, {"refiling", "refile"},
	{"repeats", "repeat"}, {"repeating", "repeat"}, {"repeat", "repeat"}, {"embargoed", "embargo"}, {"kills", "kill"}, {"withdraws", "withdrawal"},
}

// storyVerbs stand in a notice that opens with the story it is about.
var storyVerbs = [...]noticeVerb{
	{"refiled", "refile"}, {"refiles", "refile"}, {"corrected", "correction"}, {"corrects", "correction"}, {"corrects:", "correction"}, {"fixes", "correction"},
	{"removes", "correction"}, {"withdrawn", "withdrawal"}, {"repeats", "repeat"}, {"updated", "advisory"}, {"updates", "advisory"}, {"adds", "advisory"},
	{"clarifies", "advisory"}, {"recasts", "advisory"}, {"changes", "advisory"},
}

// paragraphNumbers returns the paragraphs that a notice names: "paragraph 7", "2nd paragraph", "paragraphs 3 and 5", "first paragraph".
func paragraphNumbers(text string) (nums []int) {
	for i := 0; ; {
		at := indexFold(text[i:], "par")
		if at < 0 {
			return nums
		}
		at += i
		c := cursor{text, at}
		w := c.word()
		i = max(c.i, at+1)
		if at > 0 && text[at-1] != ' ' && text[at-1] != '(' {
			continue
		}
		switch strings.ToLower(w) {
		case "paragraph", "paragraphs", "para", "paras", "par", "pars":
		default:
			continue
		}
		if n := ordinalBefore(text[:at]); n > 0 {
			nums = append(nums, n)
		}
		for {
			c.blanks()
			n, ok := c.number(3)
			if !ok {
				break
			}
			nums = append(nums, n)
			i = c.i
			c.blanks()
			if c.at('-') {
				c.i++
				if to, ok := c.number(3); ok && to-n < 100 {
					for n++; n <= to; n++ {
						nums = append(nums, n)
					}
				}
				i = c.i
			}
			if c.at(',') {
				c.i++
			}
			c.blanks()
			if !c.consume("and ") {
				c.consume("to ")
			}
		}
	}
}

// ordinalBefore returns the number that the text ends with in the form "2nd " or "second ".
func ordinalBefore(text string) int {
	text = strings.TrimRight(text, " ")
	word := text[strings.LastIndexAny(text, " (")+1:]
	c := cursor{word, 0}
	if n, ok := c.number(3); ok && len(word)-c.i == 2 {
		return n
	}
	for i, w := range [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"} {
		if len(word) == len(w) && hasPrefixFold(word, w) {
			return i + 1
		}
	}
	return 0
}

// until returns the time at which an embargo ends, "2016-10-23T12:00", or what of it is known.
func (d *doc) until(s Span) string {
	var day when
	clock := -1
	c := cursor{d.Source[:s.End], s.Start}
	for c.i < len(c.s) {
		from := c.i
		if day.month == 0 {
			if w, ok := c.date(); ok {
				day = w
				d.checkWeekday(w)
				continue
			}
		}
		if clock < 0 {
			if t, ok := c.clock(); ok {
				clock = t
				continue
			}
		}
		if c.word() == "" && c.i == from {
			_, n := c.peek()
			c.i += max(n, 1)
		}
	}
	if day.month == 0 || !day.valid() {
		return ""
	}
	if day.year == 0 {
		if ref, ok := d.filed(); ok {
			day.year, _ = day.nearest(ref)
		}
	}
	b := day.appendDate(make([]byte, 0, 16))
	if clock >= 0 {
		h, m := clock/60, clock%60
		b = append(b, 'T', byte('0'+h/10), byte('0'+h%10), ':', byte('0'+m/10), byte('0'+m%10))
	}
	return string(b)
}

// clock reads a time of day in minutes: "12noon", "noon", "midnight", "10:30 a.m.", "0001 GMT", "6 p.m.", "5pm".
func (c *cursor) clock() (minutes int, ok bool) {
	from := c.i
	if c.consume("12noon") || c.consume("noon") {
		return 12 * 60, true
	}
	if c.consume("midnight") {
		return 0, true
	}
	at := c.i
	h, ok := c.number(4)
	if !ok {
		return 0, false
	}
	width := c.i - at
	m := 0
	marked := false
	if width == 4 {
		h, m = h/100, h%100
	} else if (c.at(':') || c.at('.')) && width <= 2 {
		colon := *c
		colon.i++
		at := colon.i
		if v, ok := colon.number(2); ok && colon.i-at == 2 {
			m, marked, *c = v, true, colon
		}
	}
	zone := *c
	zone.blanks()
	switch {
	case h <= 12 && (zone.consume("a.m.") || zone.consume("am")):
		h, marked, *c = h%12, true, zone
	case h <= 12 && (zone.consume("p.m.") || zone.consume("pm")):
		h, marked, *c = h%12+12, true, zone
	case zone.consume("noon"):
		marked, *c = true, zone
	case zone.consume("gmt") || zone.consume("utc") || zone.consume("bst") || zone.consume("est") || zone.consume("edt") || zone.consume("cet"):
		marked, *c = true, zone
	}
	if !marked || h > 23 || m > 59 {
		c.i = from
		return 0, false
	}
	return h*60 + m, true
}
