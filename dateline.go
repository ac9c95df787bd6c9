package newsparse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dateline says where and when a story was filed, and by which agencies: "PARIS, Oct 22 (Reuters) -". A place whose name is borne in
// several countries has none, with the warning "place-ambiguous"; a misspelt one is found, with "place-spelling". Of more than 16
// places the first 16 are reported, with "too-many-places". A day that does not exist gives a DateSpan, the warning "invalid-date"
// and no Date; one more than three days from the article's is warned of as "date-contradiction".
type Dateline struct {
	Span
	Places   []DatelinePlace
	Date     string // EDTF: "2025-11-18", or "XXXX-11-18" where no year can be known; "" where none is printed
	DateSpan Span   `json:"date_span"`
	Year     bool   // the year is printed, not inferred
	Agencies []Source
}

// DatelinePlace is one place of a dateline, resolved where it can be.
type DatelinePlace struct {
	Span             // the place alone, without its region and country
	Qualifier Span   // the region and country printed with it: "Fla.", "Goa) [India"; zero for none
	Printed   string // the place as printed: "SALVADOR DE BAHIA"
	Within    string // the region and country as printed: "Fla.", "Goa, India"; "" for none
	Name      string // "Istanbul"
	Kind      string // "city", "country", "region", "vehicle", "facility", "institution"
	Country   string // ISO 3166-1 alpha-2
	Region    string // ISO 3166-2
	Lat       float64
	Lon       float64
}

// Limits of a dateline. A list of places may be longer than maxDateline; from the place after maxPlaces on, none is reported.
const (
	maxDateline = 240 // bytes
	maxPlaces   = 16
)

// dateline reads the dateline at the start of the body, and gives the body what follows it.
func (d *doc) dateline() {
	d.body = d.trim(d.body)
	if ok, _ := d.leadAt(d.body.Start); !ok {
		return
	}
	l := &d.lead
	if d.read != d.body { // another has been read since
		l.read(d, d.body.Start)
	}
	if rest, ok := l.rest(d); ok {
		d.Dateline = l.dateline(d)
		d.body.Start = rest
	}
}

// rest returns where the text behind the dateline begins; not ok where that is within a word or a number.
func (l *lead) rest(d *doc) (int, bool) {
	c := cursor{d.Source[:d.body.End], l.End}
	c.space()
	t := d.tokenAt(c.i)
	return c.i, c.i == d.body.End || t < len(d.toks) && int(d.toks[t].Start) == c.i
}

// lead is a dateline as it is read.
type lead struct {
	progress
	Span
	places [maxPlaces]printed // the first n of them are in use
}

// progress is how far a lead has been read and what was found; a try that fails is undone by setting it back.
type progress struct {
	cursor
	n        int  // of places, those beyond maxPlaces included
	list     bool // "and" or "&" joins two of the places
	date     when
	hijri    when // the date by the other calendar
	agencies [6]Span
	na       int
	known    bool // one of the agencies is in the table
	bracket  bool // the agency stands in brackets or between slashes, which close the dateline
	sep      rune // '-' for any dash, ':' and '.'; 0 where only a blank parts the dateline from the lead
	spaced   bool // a blank before the separator
	resolved bool // the first place is a place that package place knows
}

// printed is one place as it is printed.
type printed struct {
	Span
	quals [3]Span
	nq    int
	caps  bool
	found datelinePlace
}

// read reads a dateline at off and reports whether there is one. It decides by anchors: an agency, a date, a known place, a place
// in capitals with its region, and the mark that parts dateline and lead.
func (l *lead) read(d *doc, off int) bool {
	l.progress = progress{cursor: cursor{d.Source[:d.body.End], off}}
	if off >= len(l.s) {
		return false
	}
	start := l.progress
	if l.s[off] == '(' {
		return l.agencyFirst(d)
	}
	if by(l.s[off:]) > 0 {
		return false
	}
	if l.dateFirst() {
		return true
	}
	l.progress = start
	listed := l.placeList()
	places := l.progress
	if listed && (l.stacked(d, off) || l.alone(d, off)) {
		return true
	}
	l.progress = start
	switch named, ok := l.relayed(d); {
	case ok:
		return true
	case named: // other places may have been read
		l.progress = start
		listed = l.placeList()
	default:
		l.progress = places
	}
	if listed && l.tail() {
		l.Start = off
		return l.accept(d)
	}
	return false
}

// strong reports whether an agency or a date vouches for the dateline, not its place alone.
func (l *lead) strong() bool { return l.known || l.date.month > 0 }

// agencyFirst reads "(Reuters) -", "(CNN) In", and "(ANSA) - Rome, October 11 -".
func (l *lead) agencyFirst(d *doc) bool {
	off := l.i
	if !l.agencyBracket() || !l.known {
		return false
	}
	l.Start = off
	if !l.separator() {
		return l.closed()
	}
	only := l.progress
	l.sep = 0
	if l.blanks(); l.placeList() && l.n == 1 && l.datePart() && l.separator() && l.sep == '-' {
		l.End = l.i
		l.resolve(d)
		return true
	}
	l.progress = only
	l.End = l.i
	return true
}

// dateFirst reads "June 3 (UPI) --", "18 May 2023; AA:" and "17 November 2004 --".
func (l *lead) dateFirst() bool {
	off := l.i
	var ok bool
	if l.date, ok = l.cursor.date(); !ok || l.date.hijri {
		return false
	}
	l.Start = off
	l.blanks()
	if l.at(';') {
		l.i++
		l.blanks()
		return l.agencyBare(false) && l.separator() && l.end()
	}
	if l.agencyPart() {
		return l.separator() && l.end() || l.known && l.bracket && l.closed()
	}
	return l.date.year > 0 && l.separator() && l.sep == '-' && l.end()
}

// relayed reads an agency or site before the dateline proper: "Canadian Press - LANGLEY, B.C. (CP) -", and the print form "QNA DOHA
// MINISTER opens", whose lead word is in capitals. named tells that an agency was there, whatever follows it.
func (l *lead) relayed(d *doc) (named, ok bool) {
	off := l.i
	at := l.i
	for words := 0; words < 3; words++ {
		if w := l.word(); w == "" {
			return false, false
		}
		if _, ok := agencyName(l.s[at:l.i]); ok {
			name := Span{at, l.i}
			l.agency(name)
			if l.blanks(); l.dash() {
				if l.blanks(); l.placeList() && l.tail() {
					l.Start = off
					return true, l.accept(d)
				}
				return true, false
			}
			return true, allCaps(l.s[name.Start:name.End]) && l.printForm(d, off)
		}
		if !l.blanks() {
			return false, false
		}
	}
	return false, false
}

// printForm reads the city and the lead word after the agency: "DOHA MINISTER opens".
func (l *lead) printForm(d *doc, off int) bool {
	at := l.i
	for words := 0; words < 3; words++ {
		w := l.word()
		if !allCaps(w) {
			return false
		}
		end := l.i
		l.blanks()
		peek := l.cursor
		if next := peek.word(); !allCaps(next) {
			return false
		}
		peek.blanks()
		if after := peek.word(); after != "" && !allCaps(after) {
			l.place(Span{at, end})
			if l.resolve(d); !l.resolved {
				return false
			}
			l.Span = Span{off, end}
			return true
		}
	}
	return false
}

// stacked reads three lines, of which the place has been read: "Islamabad", "17 June 2017", "(APP)".
func (l *lead) stacked(d *doc, off int) bool {
	if l.n != 1 || !l.atLineEnd() {
		return false
	}
	if line := (cursor{l.s[:min(len(l.s), off+60)], off}); line.lineEnd() == off+60 {
		return false
	}
	l.space()
	var ok bool
	if l.date, ok = l.cursor.date(); !ok || !l.atLineEnd() {
		return false
	}
	l.resolve(d)
	date := l.i
	if l.space(); l.at('(') && l.agencyBracket() && l.known && l.atLineEnd() {
		l.Span = Span{off, l.i}
		return true
	}
	// "RICHMOND, Va." / "1996-08-22"
	l.Span = Span{off, date}
	l.na, l.bracket = 0, false
	return l.places[0].caps && l.resolved && l.date.year > 0
}

// alone reads a place in capitals that is a line of its own between a byline and the story: "By Ada Demir", "ANKARA".
func (l *lead) alone(d *doc, off int) bool {
	if l.n != 1 || !l.places[0].caps || d.Byline.IsZero() || d.Byline.Start >= off {
		return false
	}
	line := d.line(off)
	end := l.places[0].End
	if l.places[0].nq > 0 {
		end = l.places[0].quals[l.places[0].nq-1].End
	}
	if _, gap := d.next(line); !gap || end < line.End {
		return false
	}
	l.date, l.na, l.bracket = when{}, 0, false
	l.resolve(d)
	l.Span = Span{off, line.End}
	l.i = line.End
	return l.resolved && l.places[0].found.Kind == "city"
}

// tail reads what follows the places: date, agency and separator in their several orders.
func (l *lead) tail() bool {
	dated := l.datePart()
	if l.agencyPart() {
		if !l.separator() {
			return l.bracket && l.closed()
		}
		if !dated && !l.bracket { // "SINGAPORE - Media OutReach - 18 November 2025 -"
			before := l.progress
			l.blanks()
			var ok bool
			if l.date, ok = l.cursor.date(); !ok || l.date.year == 0 || !l.separator() {
				l.progress = before
			}
		}
		return l.end()
	}
	if l.separator() {
		return l.end()
	}
	if dated && l.atLineEnd() && l.lineEnd() < len(l.s) { // "BRUSSELS 1996-08-22" and a line end
		l.End = l.i
		return true
	}
	return false
}

// end ends the dateline at the cursor.
func (l *lead) end() bool {
	l.End = l.i
	return true
}

// closed ends the dateline after an agency in brackets where no separator follows: "Kathmandu, Nov 26 (PTI) On the".
func (l *lead) closed() bool {
	if !l.bracket {
		return false
	}
	l.End = l.i
	l.space()
	r, _ := l.peek()
	return !unicode.IsLower(r) && r != ',' && r != ')'
}

// accept weighs the anchors.
func (l *lead) accept(d *doc) bool {
	l.resolve(d)
	if l.n == 0 {
		return false
	}
	p := &l.places[0]
	rest := cursor{l.s, l.End}
	glued := rest.i < len(rest.s) && !lineBreak(rest.s[rest.i:]) && blankLen(rest.s[rest.i:]) == 0
	rest.space()
	r, _ := rest.peek()
	switch {
	case l.sep == 0 && (!l.bracket || !p.found.ok && l.date.month == 0): // "BRUSSELS 1996-08-22", "WASHINGTON (CBS) America Online"
		return !unicode.IsLower(r) && (l.resolved || p.caps && l.date.year > 0 && l.n == 1)
	case l.known:
		return true
	case l.sep == '.':
		return l.date.month > 0 && l.resolved
	case l.date.month > 0 && l.na > 0, l.date.month > 0 && (p.caps || l.resolved):
		return true
	case l.na > 0 || l.bracket: // an agency that is not in the table
		return l.sep != 0 && p.found.ok && (p.caps || l.allNamed())
	case rest.i == len(rest.s) || unicode.IsLower(r):
		return false
	case p.nq > 0 && p.found.ok && (p.caps || p.found.named):
		return true
	case !l.resolved || l.list || p.found.Kind == "region":
		return false
	case p.caps:
		return l.sep == '-' || p.found.large
	}
	// "Mumbai - Australia's captain" and "Calcutta: Anil Kumble"
	return l.allNamed() && p.found.large && (l.sep == ':' || l.spaced) && !glued && !unicode.IsDigit(r) && !aside(rest)
}

// allNamed reports whether every place of the list is known by its own name.
func (l *lead) allNamed() bool {
	for i := range l.places[:min(l.n, maxPlaces)] {
		if !l.places[i].found.named {
			return false
		}
	}
	return true
}

// aside reports whether a second dash follows in the sentence: "Paris — the city — slept".
func aside(c cursor) bool {
	for i := c.i; i < len(c.s) && i < c.i+80; i++ {
		switch c.s[i] {
		case '.', '\n', ',':
			return false
		case ' ':
			if r, n := utf8.DecodeRuneInString(c.s[i+1:]); isDash(r) && i+1+n < len(c.s) && c.s[i+1+n] == ' ' {
				return true
			}
		}
	}
	return false
}

// dateline makes the Dateline of what was read.
func (l *lead) dateline(d *doc) Dateline {
	dl := Dateline{Span: l.Span}
	if n := min(l.n, maxPlaces); n > 0 {
		dl.Places = make([]DatelinePlace, n)
		for i := range dl.Places {
			p := &l.places[i]
			f := &p.found
			f.Printed, f.Within = l.s[p.Start:p.End], l.printedWithin(p)
			if dl.Places[i] = f.DatelinePlace; f.near {
				d.warn("place-spelling", f.Span)
			} else if f.open {
				d.warn("place-ambiguous", f.Span)
			}
		}
		if l.n > maxPlaces {
			d.warn("too-many-places", l.Span)
		}
	}
	if l.na > 0 {
		dl.Agencies = make([]Source, l.na)
		for i, s := range l.agencies[:l.na] {
			name, ok := agencyName(l.s[s.Start:s.End])
			if !ok {
				name = l.s[s.Start:s.End]
			}
			dl.Agencies[i] = Source{s, name}
		}
	}
	if l.date.month > 0 {
		dl.DateSpan, dl.Year = l.date.Span, l.date.year > 0
		if l.hijri.month > 0 {
			dl.DateSpan = Span{min(l.date.Start, l.hijri.Start), max(l.date.End, l.hijri.End)}
		}
		dl.Date = d.day(l.date)
	}
	return dl
}

// printedWithin returns the region and country as they are printed, with a comma between.
func (l *lead) printedWithin(p *printed) string {
	if p.nq == 0 {
		return ""
	}
	whole := l.s[p.quals[0].Start:p.quals[p.nq-1].End]
	if p.nq == 1 || !strings.ContainsAny(whole, "[]()") {
		return whole
	}
	s := l.s[p.quals[0].Start:p.quals[0].End]
	for _, q := range p.quals[1:p.nq] {
		s += ", " + l.s[q.Start:q.End]
	}
	return s
}
