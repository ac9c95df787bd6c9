package newsparse

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Dateline says where and when a story was filed, and by which agencies: "PARIS, Oct 22 (Reuters) -".
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
	var l lead
	if !l.read(d, d.body.Start) {
		return
	}
	c := cursor{d.Source[:d.body.End], l.End}
	c.space()
	if t := d.tokenAt(c.i); t < len(d.toks) && int(d.toks[t].Start) != c.i { // it ends within a word
		return
	}
	d.Dateline = l.dateline(d)
	d.body.Start = c.i
}

// lead is a dateline as it is read.
type lead struct {
	cursor
	Span
	places   [maxPlaces]printed
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
	*l = lead{cursor: cursor{d.Source[:d.body.End], off}}
	if off >= len(l.s) {
		return false
	}
	start := *l
	if l.s[off] == '(' {
		return l.agencyFirst(d)
	}
	if hasPrefixFold(l.s[off:], "by ") {
		return false
	}
	if l.dateFirst() {
		return true
	}
	*l = start
	if l.stacked(d) {
		return true
	}
	*l = start
	if l.relayed(d) {
		return true
	}
	*l = start
	if l.placeList() && l.tail() {
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
	only := *l
	l.sep = 0
	if l.blanks(); l.placeList() && l.n == 1 && l.datePart() && l.separator() && l.sep == '-' {
		l.End = l.i
		l.resolve(d)
		return true
	}
	*l = only
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
// MINISTER opens", whose lead word is in capitals.
func (l *lead) relayed(d *doc) bool {
	off := l.i
	at := l.i
	for words := 0; words < 3; words++ {
		if w := l.word(); w == "" {
			return false
		}
		if _, ok := agencyName(l.s[at:l.i]); ok {
			name := Span{at, l.i}
			l.agency(name)
			if l.blanks(); l.dash() {
				if l.blanks(); l.placeList() && l.tail() {
					l.Start = off
					return l.accept(d)
				}
				return false
			}
			return allCaps(l.s[name.Start:name.End]) && l.printForm(d, off)
		}
		if !l.blanks() {
			return false
		}
	}
	return false
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

// stacked reads three lines: "Islamabad", "17 June 2017", "(APP)".
func (l *lead) stacked(d *doc) bool {
	off := l.i
	line := cursor{l.s[:min(len(l.s), off+60)], off}
	if line.lineEnd() == off+60 || !l.placeList() || !l.atLineEnd() || l.n != 1 {
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

// tail reads what follows the places: date, agency and separator in their several orders.
func (l *lead) tail() bool {
	dated := l.datePart()
	if l.agencyPart() {
		return l.separator() && l.end() || l.bracket && l.closed()
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
		return l.date.month > 0 && (l.resolved || p.nq > 0) && p.found.ok
	case l.date.month > 0 && l.na > 0, l.date.month > 0 && (p.caps || l.resolved):
		return true
	case l.na > 0 || l.bracket: // an agency that is not in the table
		return l.sep != 0 && p.found.ok
	case unicode.IsLower(r):
		return false
	case p.nq > 0 && p.found.ok && (p.caps || l.resolved):
		return true
	case !l.resolved || l.list:
		return false
	case p.caps:
		return l.sep == '-' || p.found.large
	}
	// "Mumbai - Australia's captain" and "Calcutta: Anil Kumble"
	return p.found.large && (l.sep == ':' || l.spaced) && !glued && !aside(rest)
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

// placeList reads the places up to the date, agency or separator.
func (l *lead) placeList() bool {
	for l.at('*') {
		l.i++
	}
	if !l.placeName() {
		return false
	}
	for {
		from := l.i
		l.blanks()
		r, n := l.peek()
		switch {
		case r == ',':
			l.i += n
			l.blanks()
			if !l.qualifier() {
				l.i = from
				return true
			}
		case r == '[':
			end := strings.IndexByte(l.s[l.i:min(len(l.s), l.i+60)], ']')
			if end < 2 {
				return false
			}
			l.qualify(Span{l.i + 1, l.i + end})
			l.i += end + 1
		case r == '(':
			// "Panaji (Goa) [India]"
			if end := strings.IndexByte(l.s[l.i:min(len(l.s), l.i+60)], ')'); end > 2 {
				in := Span{l.i + 1, l.i + end}
				after := cursor{l.s, in.End + 1}
				if after.blanks(); after.at('[') {
					l.qualify(in)
					l.i = in.End + 1
					continue
				}
			}
			l.i = from
			return true
		case r == '/':
			l.i += n
			l.blanks()
			if l.agencyAhead() || !l.placeName() {
				l.i = from
				return true
			}
		case r == '&' || r == ';', l.i > from && l.conjunction():
			l.i = max(l.i, from+n)
			if r == '&' || r == ';' {
				l.i = from
				l.blanks()
				l.i += n
			}
			l.blanks()
			if !l.placeName() {
				l.i = from
				return true
			}
			l.list = l.list || r != ';'
		default:
			l.i = from
			return true
		}
		if l.n > maxPlaces {
			continue
		}
		if l.i-l.places[0].Start > maxDateline {
			return false
		}
	}
}

// conjunction skips "and" between two places.
func (l *lead) conjunction() bool {
	from := l.i
	switch w := l.word(); w {
	case "and", "AND", "und", "UND", "et", "ET":
		if l.blanks() {
			return true
		}
	}
	l.i = from
	return false
}

// place adds a place.
func (l *lead) place(s Span) {
	if l.n < maxPlaces {
		l.places[l.n] = printed{Span: s, caps: allCaps(l.s[s.Start:s.End])}
	}
	l.n++
}

// qualify adds a region or country to the last place.
func (l *lead) qualify(s Span) {
	if l.n > maxPlaces {
		return
	}
	if p := &l.places[l.n-1]; p.nq < len(p.quals) {
		p.quals[p.nq] = s
		p.nq++
	}
}

// placeName reads the name of a place: capitalised words, with the small words of place names between them.
func (l *lead) placeName() bool {
	s, ok := l.name(false)
	if ok {
		l.place(s)
	}
	return ok
}

// qualifier reads a region or country after a comma: "Fla.", "South Dakota", "ONT.".
func (l *lead) qualifier() bool {
	if l.agencyAhead() {
		return false
	}
	s, ok := l.name(true)
	if ok {
		l.qualify(s)
	}
	return ok
}

// name reads a run of words that may be a name of a place. A qualifier keeps the stop of its abbreviation.
func (l *lead) name(qualifier bool) (Span, bool) {
	start, end := l.i, l.i
	if qualifier && l.consume("the ") && !firstUpper(l.s[l.i:]) { // "ARNHEM, the Netherlands"
		l.i = start
	}
	for words := 0; words < 7; words++ {
		at := l.cursor
		if _, ok := at.date(); ok {
			break
		}
		w := l.word()
		if w == "" {
			break
		}
		if !firstUpper(w) && (words == 0 || !smallWord(w) && !l.placeSoFar(start)) || words > 0 && (w == "AND" || w == "UND") && !joined(l.s[start:end]) {
			l.i = l.i - len(w)
			break
		}
		if w == "and" || w == "und" || w == "et" {
			if !joined(l.s[start:end]) {
				l.i -= len(w)
				break
			}
		}
		if l.at('.') && (qualifier || abbreviated(w)) {
			next := cursor{l.s, l.i + 1}
			if !next.atLineEnd() || qualifier {
				l.i++
			}
		}
		end = l.i
		if !l.blanks() {
			break
		}
	}
	if end == start || end-start > 60 {
		l.i = start
		return Span{}, false
	}
	l.i = end
	return Span{start, end}, true
}

// placeSoFar reports whether the text from start to the cursor is a known place before a comma: "New york, March 2".
func (l *lead) placeSoFar(start int) bool {
	if !l.at(',') {
		return false
	}
	var r readings
	return len(r.find(l.s[start:l.i])) > 0
}

// abbreviated reports whether a stop after the word belongs to a place's name: "ST. LOUIS", "D.C.".
func abbreviated(w string) bool {
	if strings.IndexByte(w, '.') > 0 {
		return true
	}
	for _, a := range [...]string{"st", "ste", "ft", "mt", "pt", "sta", "sto", "n", "s", "e", "w"} {
		if len(w) == len(a) && hasPrefixFold(w, a) {
			return true
		}
	}
	return false
}

// joined reports whether the name so far is the first half of a country or region that holds an "and".
func joined(s string) bool {
	for _, half := range [...]string{"trinidad", "bosnia", "antigua", "turks", "kitts", "vincent", "sao tome", "são tomé", "jammu", "newfoundland", "tyne",
		"wallis", "saint pierre", "st. pierre", "serbia", "dadra", "andaman"} {
		if i := len(s) - len(half); i >= 0 && hasPrefixFold(s[i:], half) {
			return true
		}
	}
	return false
}

// smallWord reports whether the word may stand in small letters within a place's name: "Rio de Janeiro", "Frankfurt am Main".
func smallWord(w string) bool {
	switch w {
	case "de", "du", "des", "la", "le", "les", "del", "della", "di", "da", "do", "dos", "das", "of", "the", "am", "an", "der", "den", "im", "in", "bei",
		"ob", "sur", "sous", "en", "upon", "on", "al", "el", "y", "and", "und", "et", "city", "e", "ul", "ash", "an-", "refugee", "camp", "der-":
		return true
	}
	return false
}

// datePart reads the date after the places, with whatever stands between: "COLUMBIA, Md. March 3", "MOSCOW. Oct 5", "Pakistan : Sep
// 04", "Riyadh, Muharram 27, 1439, Oct 17, 2017".
func (l *lead) datePart() bool {
	from := l.i
	for l.blanks(); l.i < len(l.s); l.blanks() {
		r, n := l.peek()
		if r != ',' && r != '.' && r != ':' && r != ';' && !isDash(r) || l.i-from > 6 {
			break
		}
		l.i += n
	}
	l.consume("le ")
	w, ok := l.cursor.date()
	if !ok {
		l.i = from
		return false
	}
	l.date = w
	from = l.i
	if l.at(',') {
		l.i++
		l.blanks()
		if w, ok := l.cursor.date(); ok && w.hijri != l.date.hijri {
			if l.hijri = w; l.date.hijri {
				l.hijri, l.date = l.date, w
			}
			return true
		}
	}
	l.i = from
	return true
}

// agencyPart reads the agency in brackets, between slashes or bare, with the marks before it. Behind a dash it must be known, for
// a dash may end the dateline: "MONTREAL, Feb. 26 - (Northern Rail Inc) said".
func (l *lead) agencyPart() bool {
	from, na := l.i, l.na
	dash := false
	for l.blanks(); l.i < len(l.s) && l.i-from < 12; l.blanks() {
		r, n := l.peek()
		if r == '(' {
			if l.agencyBracket() {
				if !dash || l.known {
					return true
				}
				l.bracket, l.na = false, na
			}
			break
		}
		if r == '/' {
			if l.agencySlash() {
				return true
			}
			break
		}
		if unicode.IsLetter(r) {
			if l.i > from && l.agencyBare(dash) {
				return true
			}
			break
		}
		if r != ',' && r != '.' && r != ';' && !isDash(r) {
			break
		}
		dash = dash || isDash(r)
		l.i += n
	}
	l.i = from
	return false
}

// agencyBracket reads "(Reuters)", "(NNN-NINA)", "(Newsfile Corp. - September 24, 2025)" and what a cleaner left of one: "()".
func (l *lead) agencyBracket() bool {
	end := strings.IndexByte(l.s[l.i:min(len(l.s), l.i+80)], ')')
	if end < 0 {
		return false
	}
	in := Span{l.i + 1, l.i + end}
	text := l.s[in.Start:in.End]
	for i, r := range text {
		if isDash(r) && i > 0 && text[i-1] == ' ' {
			c := cursor{l.s[:in.End], in.Start + i}
			c.dash()
			c.blanks()
			if w, ok := c.date(); ok {
				l.date = w
				in.End = in.Start + i - 1
			}
			break
		}
	}
	na := l.na
	if !l.agencyList(in) {
		l.na = na
		return false
	}
	l.i += end + 1
	l.bracket = true
	return true
}

// agencySlash reads "/TASS/", "/PRNewswire-AsiaNet /" and "/ ACCESSWIRE / April 29, 2021 /".
func (l *lead) agencySlash() bool {
	end := strings.IndexByte(l.s[l.i+1:min(len(l.s), l.i+50)], '/')
	if end < 1 {
		return false
	}
	na := l.na
	if !l.agencyList(Span{l.i + 1, l.i + 1 + end}) || !l.known {
		l.na = na
		return false
	}
	l.i += end + 2
	l.bracket = true
	c := l.cursor
	c.blanks()
	if w, ok := c.date(); ok && l.date.month == 0 {
		if c.blanks(); c.at('/') {
			l.date = w
			l.i = c.i + 1
		}
	}
	return true
}

// agencyAhead reports whether an agency without brackets and a mark after it are next: "IRNA –" in "Tehran, IRNA –".
func (l *lead) agencyAhead() bool {
	t := *l
	return t.agencyBare(false)
}

// agencyBare reads an agency of one or two words and requires a mark to end it: a dash, a colon or, where the agency does not stand
// behind a dash itself, a slash.
func (l *lead) agencyBare(dash bool) bool {
	from, na := l.i, l.na
	for words := 0; words < 3; words++ {
		w := l.word()
		if w == "" || !firstUpper(w) && words == 0 {
			break
		}
		c := l.cursor
		c.blanks()
		if r, _ := c.peek(); isDash(r) || r == ':' || r == '/' && !dash {
			text := Span{from, l.i}
			if r == '/' && c.i == l.i { // "IANS/PAPER:"
				if i := strings.IndexByte(l.s[c.i:min(len(l.s), c.i+40)], ':'); i > 0 {
					l.i += i
					text.End = l.i
				}
			}
			_, known := agencyName(l.s[from:text.End])
			if !known && text.End-from > 0 {
				head, _, _ := strings.Cut(l.s[from:text.End], "/")
				_, known = agencyName(head)
			}
			if known && l.agencyList(text) {
				return true
			}
			break
		}
		if !l.blanks() {
			break
		}
	}
	l.i, l.na = from, na
	return false
}

// agencyList adds the agencies of a bracket. Slashes, and hyphens and blanks between two known agencies, part them; "dpa/lno", an
// agency and its regional desk in small letters, is one.
func (l *lead) agencyList(s Span) bool {
	for s.Start < s.End && blankLen(l.s[s.Start:]) > 0 {
		s.Start++
	}
	for s.Start < s.End && l.s[s.End-1] == ' ' {
		s.End--
	}
	if s.Start == s.End {
		return true
	}
	text := l.s[s.Start:s.End]
	if _, ok := agencyName(text); ok {
		l.agency(s)
		return true
	}
	if i := strings.IndexByte(text, '/'); i > 0 && i+1 < len(text) {
		desk := text[i+1:]
		if _, known := agencyName(desk); !known && !firstUpper(desk) && strings.IndexByte(desk, '/') < 0 {
			if _, known := agencyName(text[:i]); !known {
				return false
			}
			l.agency(s)
			l.known = true
			return true
		}
		return l.agencyList(Span{s.Start, s.Start + i}) && l.agencyList(Span{s.Start + i + 1, s.End})
	}
	for _, sep := range [...]byte{'-', ' ', ','} {
		if i := strings.IndexByte(text, sep); i > 0 {
			_, left := agencyName(text[:i])
			_, right := agencyName(text[i+1:])
			if left && right {
				return l.agencyList(Span{s.Start, s.Start + i}) && l.agencyList(Span{s.Start + i + 1, s.End})
			}
		}
	}
	// an agency that is not in the table: up to four words, no figures
	words := 1
	for i, r := range text {
		switch {
		case r == ' ':
			words++
		case unicode.IsDigit(r) && i == 0, r == ':' || r == ',' || r == '(' || r == '"' || r == '$' || r == '%':
			return false
		}
	}
	if words > 4 || len(text) > 40 || !firstUpper(text) && words > 2 {
		return false
	}
	l.agency(s)
	return true
}

// agency adds one agency.
func (l *lead) agency(s Span) {
	if l.na < len(l.agencies) {
		l.agencies[l.na] = s
		l.na++
	}
	if _, ok := agencyName(l.s[s.Start:s.End]); ok {
		l.known = true
	}
}

// separator reads the mark between dateline and lead: "-", "--", ".-", "- -", ":", or a stop after an agency or a date.
func (l *lead) separator() bool {
	from := l.i
	l.spaced = l.blanks()
	for l.at('.') || l.at(',') {
		l.i++
	}
	stop := l.i > from && l.s[l.i-1] == '.'
	mark := l.i
	l.blanks()
	switch r, n := l.peek(); {
	case isDash(r):
		l.sep = '-'
		for {
			l.dash()
			c := l.cursor
			if !c.blanks() || !c.dash() {
				return true
			}
			l.cursor = c
		}
	case r == ':':
		l.i += n
		l.sep = ':'
		return true
	}
	if stop && (l.bracket || l.date.month > 0) {
		l.i = mark
		l.sep = '.'
		return true
	}
	l.i = from
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

// day gives the day in EDTF. A missing year is the one that brings the day nearest to the article's date; a day of the Hijra is
// converted and marked as approximate.
func (d *doc) day(w when) string {
	if !w.valid() {
		d.warn("invalid-date", w.Span)
		return ""
	}
	var buf [12]byte
	if w.hijri {
		if w.year == 0 {
			return ""
		}
		t := w.gregorian()
		w.year, w.month, w.day = t.Year(), int(t.Month()), t.Day()
		return string(append(w.appendDate(buf[:0]), '~'))
	}
	if ref, ok := d.filed(); ok {
		if w.year == 0 {
			var days int
			if w.year, days = w.nearest(ref); days > 3 {
				d.warn("date-contradiction", w.Span)
			}
		} else {
			t := time.Date(w.year, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC)
			if n := t.Sub(ref).Hours() / 24; n > 3 || n < -3 {
				d.warn("date-contradiction", w.Span)
			}
		}
	}
	return string(w.appendDate(buf[:0]))
}

// filed returns the day of the article as caller or header give it.
func (d *doc) filed() (time.Time, bool) {
	if !d.Parser.Date.IsZero() {
		y, m, day := d.Parser.Date.Date()
		return time.Date(y, m, day, 0, 0, 0, 0, time.UTC), true
	}
	for _, s := range [...]string{d.Header.Date, d.Header.Sent} {
		if len(s) >= 10 {
			c := cursor{s, 0}
			if w, ok := c.numericDate(); ok && w.valid() {
				return time.Date(w.year, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC), true
			}
		}
	}
	return time.Time{}, false
}

// checkWeekday warns where the weekday printed before a date is not that day's: "Friday, October 23, 2016" was a Sunday.
func (d *doc) checkWeekday(w when) {
	if w.year == 0 || w.hijri || !w.valid() {
		return
	}
	day := time.Date(w.year, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC).Weekday().String()
	c := cursor{d.Source, w.Start}
	if from := c.i; c.i < len(c.s) {
		c.weekday()
		if c.i > from && !strings.EqualFold(strings.TrimRight(c.s[from:c.i], ", "), day) {
			d.warn("weekday-mismatch", w.Span)
		}
	}
}
