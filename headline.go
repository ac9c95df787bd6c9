package newsparse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxHead is how many lines above the lead may belong to the head.
const maxHead = 12

// headline reads what stands between the header and the dateline or lead: headline with its tags, deck, byline, notices and the
// syndication wrapper. It leaves the body at the dateline, or at the lead where there is none.
func (d *doc) headline() {
	for seg := 0; seg < maxHead; seg++ {
		d.skipMarks()
		at := d.body.Start
		if at >= d.body.End {
			return
		}
		first := d.Headline.IsZero()
		if dated, strong := d.leadAt(at); dated && (strong || !first || !d.opens(Span{at, d.lineEnd(at)})) {
			return
		}
		if d.wrapper(at) || d.notice(at) || d.bylineAt(at) || !first && (d.residue(at) || d.nameAt(at)) || d.slugLine(at, seg) || first && d.tagLine(at) {
			continue
		}
		line := d.line(at)
		if off := d.glued(line); off > 0 {
			if first {
				d.setHeadline(Span{line.Start, off})
			} else {
				d.Deck = append(d.Deck, d.trim(Span{line.Start, off}))
			}
			d.body.Start = off
			return
		}
		switch {
		case first && d.headlineAt(&line):
			d.setHeadline(line)
		case !first && d.deckAt(line):
			d.Deck = append(d.Deck, line)
		default:
			return
		}
		d.body.Start = line.End
	}
}

// skipMarks moves the body's start over blanks, line ends and the marks that close a line of a wire: "<", "=", "+".
func (d *doc) skipMarks() {
	c := cursor{d.Source[:d.body.End], d.body.Start}
	for c.space(); c.at('<') || c.at('=') || c.at('+') || c.at('^') && d.Header.Format != ""; c.space() {
		if mark := c; !c.at('^') {
			if mark.i++; !mark.atLineEnd() {
				break
			}
		}
		c.i++
	}
	d.body.Start = c.i
	d.body = d.trim(d.body)
}

// lineEnd returns the end of the line that off is in.
func (d *doc) lineEnd(off int) int {
	if off >= len(d.Source) {
		return d.body.End
	}
	return min(d.lines[d.lineAt(off)].End, d.body.End)
}

// line returns the text of the line at off without the marks of a wire around it: "^… <", "… =".
func (d *doc) line(off int) Span {
	s := d.trim(Span{off, d.lineEnd(off)})
	if d.Header.Format != "" && s.Start < s.End && d.Source[s.Start] == '^' {
		s.Start++
	}
	for s.End > s.Start && strings.IndexByte("<=+ \t", d.Source[s.End-1]) >= 0 {
		s.End--
	}
	return d.trim(s)
}

// next returns the offset of the first text after the line that s ends in, and whether an empty line parts the two.
func (d *doc) next(s Span) (off int, gap bool) {
	end := d.lineEnd(s.End)
	c := cursor{d.Source[:d.body.End], end}
	c.space()
	breaks := 0
	for i := end; i < c.i; i++ {
		if c.s[i] == '\n' || c.s[i] == '\r' && (i+1 == len(c.s) || c.s[i+1] != '\n') {
			breaks++
		}
	}
	return c.i, breaks > 1
}

// opens reports whether the head goes on below the line: a dateline with an agency or a date, a wrapper, a byline or a notice is
// next.
func (d *doc) opens(line Span) bool {
	off, gap := d.next(line)
	for n := 0; n < 4 && off < d.body.End; n++ {
		if dated, strong := d.leadAt(off); dated && (strong || n == 0 || gap) {
			return true
		}
		rest := d.Source[off:d.body.End]
		if strings.HasPrefix(rest, "(MENAFN") || d.noticeEnd(off) > 0 {
			return true
		}
		next := d.line(off)
		text := d.Text(next)
		if isByline(text) {
			return true
		}
		name := nameLine(text) || isBullet(text)
		apart := gap // a sub-headline between empty lines
		if off, gap = d.next(next); len(text) > 160 || !name && !(apart && gap) {
			return false
		}
	}
	return false
}

// leadAt reports whether there is a dateline at off, and whether an agency or a date vouches for it. The same lines are asked for several
// times while the head above them is read.
func (d *doc) leadAt(off int) (ok, strong bool) {
	m := &d.leads[off%len(d.leads)]
	if text := (Span{off, d.body.End}); m.text != text {
		d.read = text
		ok = d.lead.read(d, off)
		*m = leadFound{text, ok, ok && d.lead.strong()}
	}
	return m.ok, m.strong
}

// leadFound is what leadAt has found at the start of a text.
type leadFound struct {
	text       Span
	ok, strong bool
}

// headlineAt reports whether the line is a headline, and lengthens it by the lines it is wrapped on to.
//
// Rule head-opens: a line above a dateline, byline, notice or wrapper ("Talks Stall" / "(MENAFN) Delegates left"). Rule tagged: a
// line with a headline tag. Rule short-line: a short line that does not end as a sentence does, or is in title case, above more
// text ("Harbour Reopens After Storm" / "Ferries sailed again").
func (d *doc) headlineAt(line *Span) bool {
	text := d.Text(*line)
	if text == "" || len(text) > 300 || isBullet(text) {
		return false
	}
	if _, n := headlineTag(text); n > 0 {
		return true
	}
	next, gap := d.next(*line)
	if next >= d.body.End || len(text) > 200 {
		return false
	}
	if d.opens(*line) {
		return true
	}
	if !gap { // a headline of two or three lines, then an empty line and the dateline
		block := *line
		for n := 0; n < 2 && !gap && len(text) <= 100 && !endsSentence(text); n++ {
			block.End = d.line(next).End
			text = d.Text(Span{next, block.End})
			next, gap = d.next(block)
		}
		semi := d.Source[line.End-1] == ';'
		if gap && len(text) <= 100 && (semi || !endsSentence(text) && d.opens(block)) {
			*line = block
			return true
		}
		text = d.Text(*line)
		next, gap = d.next(*line)
	}
	if isEndMark(d.Text(d.line(next))) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(d.Source[next:])
	switch {
	case len(text) > 160, unicode.IsLower(r):
		return false
	case endsSentence(text):
		below := d.line(next).Len()
		return titleCase(text) && (gap || below > len(text)) ||
			gap && len(text) <= 100 && below > 150 && !strings.ContainsAny(text[:len(text)-1], ".!?\"“”") && indexFold(text, " said") < 0
	}
	return gap || titleCase(text) || allCaps(text) || !d.wrapped(*line, next)
}

// wrapped reports whether the line is broken by its width and goes on in the next one.
func (d *doc) wrapped(line Span, next int) bool {
	n := d.line(next).Len()
	return line.Len() >= 50 && n <= line.Len()+20
}

// deckAt reports whether the line is a bullet or a sub-headline above the dateline.
func (d *doc) deckAt(line Span) bool {
	text := d.Text(line)
	if isBullet(text) {
		return d.opens(line) || len(d.Deck) > 0
	}
	if len(text) > 160 || !d.opens(line) {
		return false
	}
	_, gap := d.next(line)
	return gap || !endsSentence(text)
}

func isBullet(text string) bool {
	return strings.HasPrefix(text, "* ") || strings.HasPrefix(text, "• ")
}

// nameLine reports whether the line could be the name of a writer: two to four capitalised words and nothing else.
func nameLine(text string) bool {
	words := 0
	for rest := plainBlanks(text); rest != ""; words++ {
		var w string
		w, rest, _ = strings.Cut(rest, " ")
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !nameParticle(w) || strings.ContainsAny(w, "0123456789,:;()/\"") {
			return false
		}
	}
	return words >= 2 && words <= 4
}

// endsSentence reports whether the text ends as a sentence does, closing marks aside.
func endsSentence(text string) bool {
	if endsInLetter(text) {
		return false
	}
	text = strings.TrimRight(text, "\"'”’»)] ")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, ":") || strings.HasSuffix(text, ",") ||
		strings.HasSuffix(text, "…")
}

// endsInLetter reports whether the text ends in a letter of ASCII, as most lines do that end no sentence.
func endsInLetter(text string) bool { return text != "" && lower(text[len(text)-1])-'a' < 26 }

// titleCase reports whether most long words of the text have a capital.
func titleCase(text string) bool {
	long, capital := 0, 0
	for rest := text; rest != ""; {
		var w string
		w, rest, _ = strings.Cut(rest, " ")
		w = strings.TrimLeft(w, "\"'“‘(")
		if len(w) >= 4 {
			long++
			if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(r) {
				capital++
			}
		}
	}
	return long >= 3 && capital*4 >= long*3
}

// setHeadline sets the headline and takes its tags off.
func (d *doc) setHeadline(line Span) {
	line = d.trim(line)
	for {
		tag, n := headlineTag(d.Text(line))
		if n == 0 || n >= line.Len() {
			break
		}
		tag.Span = d.trim(Span{line.Start, line.Start + n})
		d.Tags = append(d.Tags, tag)
		line = d.trim(Span{line.Start + n, line.End})
	}
	d.Headline = line
}

// headlineTag returns the tag that the headline begins with and its length: "UPDATE 1-", "PRECIOUS-", "2ND LEAD ", "EXCLUSIVE: ".
func headlineTag(s string) (Tag, int) {
	if head := s[:min(len(s), 40)]; head == "" || !hasTagMark(head) && !allCaps(head[:min(len(head), 3)]) && !digits(head[:1]) {
		return Tag{}, 0
	}
	for i := range tags {
		t := &tags[i]
		if s[0] != t.text[0] || !strings.HasPrefix(s, t.text) {
			continue
		}
		c := cursor{s, len(t.text)}
		number := 0
		if at := c; at.blanks() {
			if n, ok := at.number(2); ok {
				number, c = n, at
			}
		}
		from := c.i
		c.blanks()
		switch r, n := c.peek(); {
		case isDash(r):
			c.i += n
		case r == ':' && t.kind != "label":
			c.i += n
		default:
			continue
		}
		if blanks := c.i-from > 1; blanks && t.kind == "label" {
			continue
		}
		c.blanks()
		if c.i < len(s) {
			return Tag{Kind: t.kind, Number: number}, c.i
		}
	}
	// "1ST LEAD", "3RD NET" of dpa
	c := cursor{s, 0}
	if n, ok := c.number(2); ok {
		if at := c.i; c.consume("st ") || c.consume("nd ") || c.consume("rd ") || c.consume("th ") {
			if allCaps(s[at : c.i-1]) {
				for _, w := range [...]string{"LEAD", "NET"} {
					if strings.HasPrefix(s[c.i:], w) {
						if c.i += len(w); c.at(':') {
							c.i++
						}
						if c.blanks() {
							return Tag{Kind: "lead", Number: n}, c.i
						}
					}
				}
			}
		}
	}
	return Tag{}, 0
}

// hasTagMark reports whether s holds a mark that ends the tag of a headline.
func hasTagMark(s string) bool {
	for i := 0; i < len(s); i++ {
		if b := s[i]; b == '-' || b == ':' || b == 0xe2 && (strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "—")) {
			return true
		}
	}
	return false
}

// tagLine reads a tag that has a line of its own above the headline: "3RD NET", "REFILE", "(Achtung)".
func (d *doc) tagLine(at int) bool {
	line := d.trim(Span{at, d.lineEnd(at)})
	text := d.Text(line)
	tag := Tag{Span: line}
	switch text {
	case "REFILE":
		tag.Kind = "refile"
	case "EXTRA":
		tag.Kind = "extra"
	case "(Achtung)", "(ACHTUNG)":
		tag.Kind = "corrected"
	default:
		if len(text) > 12 {
			return false
		}
		// a word behind it makes it a headline
		lead, n := headlineTag(text + " X")
		if lead.Kind != "lead" || n <= len(text) {
			return false
		}
		tag.Kind, tag.Number = lead.Kind, lead.Number
	}
	d.Tags = append(d.Tags, tag)
	d.body.Start = line.End
	return true
}

// glued returns the offset at which a dateline begins in the middle of a line because an extractor lost the line end before it:
// "Guidance…RADNOR, Pa., Feb. 1, 2017 /PRNewswire/ --"; 0 for none.
func (d *doc) glued(line Span) int {
	text := d.Source[line.Start:min(line.End, line.Start+300)]
	for i := 3; i+3 < len(text); i++ {
		if text[i]-'A' >= 26 || text[i+1]-'A' >= 26 {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if !unicode.IsLower(before) && !strings.ContainsRune("….!?)\"”", before) && !strings.HasSuffix(text[:i], "GMT") {
			continue
		}
		var l lead
		if l.read(d, line.Start+i) && l.known && l.n > 0 {
			if _, ok := l.rest(d); ok {
				return line.Start + i
			}
		}
	}
	return 0
}

// slugLine reads the slug of a desk, a single word with hyphens that a slash ends: "Germany-politics/".
func (d *doc) slugLine(at, seg int) bool {
	text := d.Text(d.trim(Span{at, d.lineEnd(at)}))
	if seg > 0 || len(text) < 4 || len(text) > 60 || text[len(text)-1] != '/' || strings.ContainsAny(text[:len(text)-1], " /") || !strings.Contains(text, "-") {
		return false
	}
	d.Header.Slug = text[:len(text)-1]
	if d.Header.IsZero() {
		d.Header.Span = Span{at, at + len(text)}
	} else {
		d.Header.End = at + len(text)
	}
	d.body.Start = at + len(text)
	return true
}

// wrapper reads the syndicator's bracket with its partners: "(MENAFN - GlobeNewsWire - Nasdaq)".
func (d *doc) wrapper(at int) bool {
	c := cursor{d.Source[:d.body.End], at}
	if !strings.HasPrefix(c.s[at:], "(MENAFN") || !d.Wrapper.IsZero() { // a second one is text
		return false
	}
	end := c.bracketed(200)
	if end == 0 {
		return false
	}
	d.Wrapper = Span{at, end}
	d.Provenance = append(d.Provenance, Source{Span{at + 1, at + 7}, "MENAFN"})
	c = cursor{d.Source[:end-1], at + 7}
	c.blanks()
	c.dash()
	for c.i < len(c.s) {
		link := c.s[c.i:]
		if i := strings.Index(link, " - "); i >= 0 {
			link = link[:i]
		}
		if s := d.trim(Span{c.i, c.i + len(link)}); s.Len() > 0 {
			d.Provenance = append(d.Provenance, Source{s, d.Text(s)})
		}
		c.i += len(link) + len(" - ")
	}
	d.body.Start = end
	return true
}

type tagName struct{ text, kind string }

// tags holds the tags of headlines, longer ones before their beginnings. Labels name a running file of the desk.
var tags = [...]tagName{
	{"UPDATE", "update"}, {"WRAPUP", "wrapup"}, {"REFILE", "refile"}, {"RPT", "repeat"}, {"REPEAT", "repeat"}, {"CORRECTED", "corrected"},
	{"CORRECTION", "corrected"}, {"BRIEF", "brief"}, {"FACTBOX", "factbox"}, {"TIMELINE", "timeline"}, {"EXCLUSIVE", "exclusive"},
	{"INTERVIEW", "interview"}, {"INSTANT VIEW", "instant-view"}, {"SNAP ANALYSIS", "analysis"}, {"ANALYSIS", "analysis"}, {"FEATURE", "feature"},
	{"STORY WITHDRAWN", "withdrawn"}, {"WITHDRAWN", "withdrawn"}, {"PRESS DIGEST", "press-digest"}, {"INSIGHT", "insight"}, {"PREVIEW", "preview"},
	{"SPECIAL REPORT", "special-report"}, {"URGENT", "urgent"}, {"BREAKING", "urgent"}, {"ADVISORY", "advisory"}, {"EXPLAINER", "explainer"},
	{"PROFILE", "profile"}, {"OBITUARY", "obituary"}, {"NEWSMAKER", "newsmaker"}, {"CHRONOLOGY", "timeline"}, {"DIARY", "diary"}, {"POLL", "poll"},
	{"PRECIOUS", "label"}, {"GLOBAL MARKETS", "label"}, {"GLOBAL ECONOMY", "label"}, {"GLOBAL OIL", "label"}, {"MONEY MARKETS", "label"},
	{"EMERGING MARKETS", "label"}, {"CANADA STOCKS", "label"}, {"US STOCKS SNAPSHOT", "label"}, {"US STOCKS", "label"}, {"STOCKS", "label"},
	{"TREASURIES", "label"}, {"FOREX", "label"}, {"METALS", "label"}, {"GRAINS", "label"}, {"SOFTS", "label"}, {"OIL", "label"}, {"GOLD", "label"},
	{"DEALTALK", "label"}, {"BUZZ", "label"}, {"MEDIA", "label"}, {"HEALTHCARE", "label"}, {"EURO GOVT", "label"}, {"CEE MARKETS", "label"},
	{"INDIA STOCKS", "label"}, {"CHINA STOCKS", "label"}, {"JAPAN STOCKS", "label"}, {"SE ASIA STOCKS", "label"}, {"ASIA GOLD", "label"},
	{"INDIA RUPEE", "label"}, {"VEGOILS", "label"}, {"LIVESTOCK", "label"}, {"COLUMN", "label"}, {"BREAKINGVIEWS", "label"}, {"COMMENTARY", "label"},
	{"SOCCER", "label"}, {"Soccer", "label"}, {"OLYMPICS", "label"}, {"Olympics", "label"}, {"TENNIS", "label"}, {"Tennis", "label"}, {"GOLF", "label"},
	{"Golf", "label"}, {"CRICKET", "label"}, {"Cricket", "label"}, {"RUGBY", "label"}, {"Rugby", "label"}, {"MOTOR RACING", "label"},
	{"Motor racing", "label"}, {"Cycling", "label"}, {"Athletics", "label"}, {"Boxing", "label"}, {"NBA", "label"}, {"NFL", "label"}, {"MLB", "label"},
	{"NHL", "label"},
}
