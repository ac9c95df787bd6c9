package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/place"
)

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
			if l.conjunction() { // "BASEL, Switzerland, and CAMBRIDGE, Mass."
				if !l.placeName() {
					l.i = from
					return true
				}
				l.list = true
			} else if !l.qualifier() {
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
			// "Panaji (Goa) [India]", "Puerto Alto (Chile)"
			if end := strings.IndexByte(l.s[l.i:min(len(l.s), l.i+60)], ')'); end > 2 {
				in := Span{l.i + 1, l.i + end}
				after := cursor{l.s, in.End + 1}
				if after.blanks(); after.at('[') || l.country(in) {
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

// country reports whether the text in brackets is a country or a region, and no agency.
func (l *lead) country(in Span) bool {
	text := l.s[in.Start:in.End]
	if _, agency := agencyName(text); agency || len(text) < 4 {
		return false
	}
	var r readings
	for _, p := range r.find(text) {
		if p.Country != "" && (p.Kind == place.Country || p.Kind == place.Region || p.Kind == place.Area) {
			return true
		}
	}
	return false
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
		"ob", "sur", "sous", "en", "upon", "on", "al", "el", "y", "and", "und", "et", "au", "aux", "e", "ul", "ash", "an-", "der-":
		return true
	}
	return placeNoun(w)
}

// placeNoun reports whether the word is a noun that ends the names of places, in small letters too: "Shati refugee camp".
func placeNoun(w string) bool {
	return strings.EqualFold(w, "city") || strings.EqualFold(w, "refugee") || strings.EqualFold(w, "camp")
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
