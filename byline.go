package newsparse

import (
	"strings"
	"unicode"
)

// isByline reports whether the line is a byline: "By Tom Perry", "By PAUL BYRNE and ALMUDENA CALATRAVA", "by Ann Lee, Reuters".
func isByline(text string) bool {
	n := by(text)
	if n == 0 || len(text) > 160 {
		return strings.HasPrefix(text, "Text of report ") && len(text) < 200
	}
	text = strings.TrimRight(plainBlanks(text[n:]), " =<")
	words, capital := 0, 0
	for rest := text; rest != ""; words++ {
		var w string
		w, rest, _ = strings.Cut(rest, " ")
		switch {
		case w == "" || w == "and" || w == "&" || w == "AND" || w == "in" || w == "the":
		case firstUpper(w):
			capital++
		case !nameParticle(w) && agencyless(w):
			return false
		}
	}
	return words > 0 && capital > 0 && (words > 1 || allCaps(text)) && !(strings.HasSuffix(text, ".") && words > 8)
}

// by returns the length of the "By " that a byline begins with, 0 for other texts.
func by(text string) int {
	if len(text) < len("by ") || !hasPrefixFold(text, "by") || blankLen(text[2:]) == 0 {
		return 0
	}
	return 2 + blankLen(text[2:])
}

// between returns the length of the word with the blanks around it where s begins with these, 0 where it does not.
func between(s, word string) int {
	n := blankLen(s)
	if n == 0 || !strings.HasPrefix(s[n:], word) || len(s) == n+len(word) {
		return 0
	}
	m := blankLen(s[n+len(word):])
	if m == 0 {
		return 0
	}
	return n + len(word) + m
}

func agencyless(w string) bool {
	_, ok := agencyName(w)
	return !ok
}

// nameParticle reports whether the word may stand in small letters within a person's name.
func nameParticle(w string) bool {
	switch w {
	case "de", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "ten", "ter", "bin", "ibn", "al", "el", "la", "le", "y", "e":
		return true
	}
	return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-")
}

// bylineAt reads a byline at off, the title line below it, and an inline byline before the dateline: "By Tom Perry BEIRUT (Reuters) -".
func (d *doc) bylineAt(off int) bool {
	line := d.line(off)
	text := d.Text(line)
	if !d.Byline.IsZero() {
		return d.titleLine(line)
	}
	if by(text) > 0 {
		if end := d.inlineByline(line); end > 0 {
			d.setByline(Span{line.Start, end})
			d.body.Start = end
			return true
		}
	}
	if !isByline(text) {
		return false
	}
	if next, _ := d.next(line); next >= d.body.End || text[0] == 'b' && !d.opens(line) {
		return false
	}
	d.setByline(line)
	d.body.Start = line.End
	return true
}

// nameAt reads a line with nothing but a name between headline and dateline: "Peter Hale" above "BRUSSELS 1996-08-22".
func (d *doc) nameAt(off int) bool {
	line := d.line(off)
	if !d.Byline.IsZero() || !nameLine(d.Text(line)) || !d.opens(line) {
		return false
	}
	d.Byline = Byline{Span: line, Names: []Span{line}}
	d.body.Start = line.End
	return true
}

// inlineByline returns where the byline ends when a dateline follows it on the same line, 0 when none does.
func (d *doc) inlineByline(line Span) int {
	names := line.Start + by(d.Text(line))
	c := cursor{d.Source[:min(line.End, line.Start+maxDateline)], names}
	best := 0
	for words := 0; c.i < len(c.s); words++ {
		from := c.i
		if c.word() == "" {
			if r, n := c.peek(); r == ',' || r == '&' || r == '.' {
				c.i += n
				words--
			} else {
				break
			}
		}
		if words >= 2 && from > line.Start && firstUpper(c.s[from:]) {
			var l lead
			if l.read(d, from) && l.known && l.n > 0 {
				if l.resolved {
					return d.trim(Span{line.Start, from}).End
				}
				if best == 0 && !allCaps(d.Source[names:from]) {
					best = d.trim(Span{line.Start, from}).End
				}
			}
		}
		c.blanks()
	}
	return best
}

// titleLine reads the line of affiliation below a byline: "Associated Press", "AP Business Writer".
func (d *doc) titleLine(line Span) bool {
	b := &d.Byline
	if !b.Affiliation.IsZero() || line.Len() > 60 || !isAffiliation(d.Text(line)) {
		return false
	}
	if off, gap := d.next(b.Span); gap || d.line(off) != line {
		return false
	}
	b.Affiliation = line
	b.End = line.End
	d.body.Start = line.End
	return true
}

// isAffiliation reports whether the text names an agency or a post at one.
func isAffiliation(text string) bool {
	text = plainBlanks(text)
	if _, ok := agencyName(text); ok {
		return true
	}
	if first, desk, ok := strings.Cut(text, " "); ok && allCaps(first) && !allCaps(desk) { // "PA Sport"
		if _, ok := agencyName(first); ok {
			return true
		}
	}
	words := 0
	for _, r := range text {
		if r == ' ' {
			words++
		} else if !unicode.IsLetter(r) && r != '.' && r != '-' && r != '\'' {
			return false
		}
	}
	for _, post := range [...]string{"Writer", "Writers", "Correspondent", "Correspondents", "Editor", "Reporter", "Reporters", "Staff", "News", "Press", "Newspapers",
		"Service", "WRITER", "CORRESPONDENT"} {
		if strings.HasSuffix(text, post) && words < 7 {
			return true
		}
	}
	return false
}

// setByline takes the byline apart.
func (d *doc) setByline(s Span) {
	b := &d.Byline
	b.Span = s
	text := d.Text(s)
	if strings.HasPrefix(text, "Text of report ") { // "Text of report by Anil K. Joseph by Indian news agency PTI"
		d.reportLine(s)
		return
	}
	d.people(Span{s.Start + by(text), s.End}, func(name Span) {
		if isAffiliation(d.Text(name)) || hasPrefixFold(plainBlanks(d.Text(name)), "the ") {
			b.Affiliation = name
		} else {
			b.Names = append(b.Names, name)
		}
	}, func(place Span) { b.Place = place })
}

// reportLine takes the source line of a monitoring service apart: the writer and the medium.
func (d *doc) reportLine(s Span) {
	text := d.Text(s)
	last := strings.LastIndex(text, " by ")
	if last < 0 {
		return
	}
	medium := d.trim(Span{s.Start + last + len(" by "), s.End})
	if i := strings.Index(d.Text(medium), " on "); i > 0 {
		medium.End = medium.Start + i
	}
	d.Byline.Affiliation = medium
	name := d.Text(medium)
	if i := strings.LastIndexByte(name, ' '); i >= 0 {
		if known, ok := agencyName(name[i+1:]); ok {
			name = known
		}
	}
	d.Provenance = append(d.Provenance, Source{medium, name})
	if first := strings.Index(text, " by "); first < last {
		d.Byline.Names = append(d.Byline.Names, d.trim(Span{s.Start + first + len(" by "), s.Start + last}))
	}
}

// people cuts a list of people: names between commas, "and" and "&", and the place after "in".
func (d *doc) people(s Span, name, place func(Span)) {
	at := s.Start
	cut := func(end, next int) {
		item := d.trim(Span{at, end})
		for i := item.Start; i < item.End; i++ {
			rest := d.Source[i:item.End]
			if n := between(rest, "in"); n > 0 && i > item.Start {
				place(d.trim(Span{i + n, item.End}))
				item.End = i
			} else if i == item.Start && strings.HasPrefix(rest, "in ") {
				place(Span{i + len("in "), item.End})
				item.End = i
			}
		}
		if item.Len() > 1 {
			name(d.trim(item))
		}
		at = next
	}
	for i := s.Start; i < s.End; i++ {
		rest := d.Source[i:s.End]
		switch {
		case rest[0] == ',' || rest[0] == '&' || rest[0] == ';':
			cut(i, i+1)
		case strings.HasPrefix(rest, "\nand "):
			cut(i, i+len("\nand "))
		default:
			if n := max(between(rest, "and"), between(rest, "AND")); n > 0 {
				cut(i, i+n)
			}
		}
	}
	cut(s.End, s.End)
}
