package newsparse

import "strings"

// residue reads a line that a page prints between headline and story: the source, the desk and the time of publication, alone or between
// bars. The day dates a text that has no date above it; an agency joins the syndication chain; the line itself is boilerplate.
//
// Rule page-line: "Source: Xinhua | 2025-11-18 21:14:30 | Editor: huaxia", "Published: Nov 18, 2025 10:22 GMT", "2025-11-18 21:14:30".
func (d *doc) residue(off int) bool {
	line := d.trim(Span{off, d.lineEnd(off)})
	if line.Len() > 160 || line.End >= d.body.End {
		return false
	}
	var source Span
	var day when
	for at := line.Start; at < line.End; {
		part := d.trim(Span{at, line.End})
		if i := strings.IndexByte(d.Text(part), '|'); i >= 0 {
			part.End = part.Start + i
		}
		at = part.End + 1
		part = d.trim(part)
		text := d.Text(part)
		label, _, labelled := strings.Cut(text, ":")
		value := Span{part.Start, part.End}
		if labelled {
			value = d.trim(Span{part.Start + len(label) + 1, part.End})
		}
		if value.Len() > 60 || endsSentence(d.Text(value)) {
			return false
		}
		switch strings.ToLower(label) {
		case "source":
			source = value
		case "editor":
		case "published", "posted", "updated", "last updated", "first published", "date", "time":
			if day.month == 0 && !d.stamp(value, &day) {
				return false
			}
		default:
			if day.month != 0 || !d.stamp(part, &day) {
				return false
			}
		}
	}
	if name, ok := agencyName(d.Text(source)); ok {
		d.Provenance = append(d.Provenance, Source{source, name})
	} else if d.Header.Origin == "" {
		d.Header.Origin = d.Text(source)
	}
	if day.month != 0 && d.Header.Date == "" {
		d.Header.Date = string(day.appendDate(nil))
	}
	d.Header.Boilerplate = append(d.Header.Boilerplate, line)
	d.body.Start = line.End
	return true
}

// stamp reads s as a day with its year, and a time of day behind it if there is one: "Nov 18, 2025 at 10:22 GMT", "2025-11-18 21:14:30".
func (d *doc) stamp(s Span, day *when) bool {
	c := cursor{d.Source[:s.End], s.Start}
	w, ok := c.date()
	if !ok || w.year == 0 || !w.valid() {
		return false
	}
	for c.i < s.End {
		switch b := c.s[c.i]; {
		case b-'0' < 10, strings.IndexByte(" ,:.-+()", b) >= 0:
			c.i++
		case c.consume("at"), c.consume("a.m."), c.consume("p.m."), c.consume("am"), c.consume("pm"), c.consume("gmt"), c.consume("utc"), c.consume("est"),
			c.consume("edt"), c.consume("et"), c.consume("ist"), c.consume("cet"), c.consume("bst"):
		default:
			return false
		}
	}
	*day = w
	return true
}
