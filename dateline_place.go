package newsparse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsparse/newsparse/place"
)

// datelinePlace is a place of a dateline with what its acceptance needs to know.
type datelinePlace struct {
	DatelinePlace
	ok    bool // the place, its region or its country is known
	named bool // the place is known by its own name
	large bool // the place alone is a capital or a city of note
	near  bool // the name is misspelt
	open  bool // places of several countries bear the name
}

// noted is the population from which on a city is known without its country.
const noted = 100_000

// readings holds what package place knows of one name.
type readings struct {
	buf [12]place.Place
	all []place.Place
}

func (r *readings) find(s string) []place.Place {
	r.all = place.AppendAll(r.buf[:0], s)
	if len(r.all) == 0 && len(s) < 12 { // "RICHMOND, Va"
		r.all = place.AppendAll(r.buf[:0], s+".")
	}
	return r.all
}

// resolve finds the places of the dateline by their names and what is printed with them.
func (l *lead) resolve(d *doc) {
	l.split()
	l.join()
	var r readings
	for i := range l.places[:min(l.n, maxPlaces)] {
		l.resolvePlace(&l.places[i], &r)
	}
	if l.n > 0 {
		f := &l.places[0].found
		l.resolved = f.ok && (f.Country != "" || f.Kind != "city" || f.open)
	}
}

// resolvePlace finds one place.
func (l *lead) resolvePlace(p *printed, r *readings) {
	text := plainBlanks(l.s[p.Start:p.End])
	f := &p.found
	*f = datelinePlace{DatelinePlace: DatelinePlace{Span: p.Span, Kind: "city"}}
	if p.nq > 0 {
		f.Qualifier = Span{p.quals[0].Start, p.quals[p.nq-1].End}
	}
	if rest, ok := vehicle(text); ok {
		f.Name, f.Kind, f.ok = titleName(rest), "vehicle", true
		if hasPrefixFold(rest[max(0, len(rest)-len("border")):], "border") { // "ON THE SYRIAN BORDER"
			f.Kind = "area"
		}
		return
	}
	text = beside(text)
	country, region, known := l.within(p, r)
	f.ok = known
	if best, ok := choose(r.find(text), country, region); ok {
		if f.set(best); country == "" && ambiguous(&best, r.all) {
			f.Country, f.Region, f.Lat, f.Lon = "", "", 0, 0
			f.open, f.large = true, false
		}
		return
	}
	if country == "" {
		if p.caps || l.date.month > 0 || l.na > 0 || l.sep == '-' {
			if best, ok := place.Near(text); ok {
				f.set(best)
				f.large, f.near = best.Capital || best.Population >= 10*noted, true
				return
			}
		}
	}
	f.Name, f.Country, f.Region = titleName(text), country, region
	if facility(text) {
		f.Kind, f.ok = "facility", true
	}
}

// set takes over what package place knows.
func (f *datelinePlace) set(p place.Place) {
	f.Name, f.Kind, f.Country, f.Region, f.Lat, f.Lon = p.Name, p.Kind.String(), p.Country, p.Region, p.Lat, p.Lon
	f.ok, f.named = true, true
	f.large = p.Capital || p.Population >= noted || p.Kind == place.Institution
}

// choose returns the reading that a dateline means: the likeliest in the country and region printed, a city before a country of its
// name.
func choose(all []place.Place, country, region string) (best place.Place, ok bool) {
	for i := range all {
		p := &all[i]
		if country != "" && p.Country != country || region != "" && p.Region != region || p.Kind == place.Demonym {
			continue
		}
		if p.Kind == place.City || p.Kind == place.Institution {
			return *p, true
		}
		if !ok {
			best, ok = *p, true
		}
	}
	return best, ok
}

// ambiguous reports whether the name alone leaves the country open: a city of another country is as likely as the one chosen.
func ambiguous(best *place.Place, all []place.Place) bool {
	if best.Kind != place.City || best.Capital || standsAlone(best.Name) {
		return false
	}
	for i := range all {
		if p := &all[i]; p.Kind == place.City && p.Country != best.Country && p.Population > best.Population/2 {
			_, sure := place.Lookup(best.Name)
			return !sure
		}
	}
	return false
}

// within returns the country and region that are printed with the place; known is false when none of it is.
func (l *lead) within(p *printed, r *readings) (country, region string, known bool) {
	for q := p.nq - 1; q >= 0; q-- {
		text := l.s[p.quals[q].Start:p.quals[q].End]
		var fallback *place.Place
		for i, c := range r.find(text) {
			if c.Kind != place.Country && c.Kind != place.Region && c.Kind != place.Area || c.Country == "" || country != "" && c.Country != country {
				continue
			}
			if fallback == nil {
				fallback = &r.all[i]
			}
			if len(r.all) > 1 && country == "" { // "Georgia": the reading that has the city
				var cities readings
				if _, ok := choose(cities.find(l.s[p.Start:p.End]), c.Country, c.Region); ok {
					fallback = &r.all[i]
					break
				}
			}
		}
		if fallback != nil {
			known = true
			country = fallback.Country
			if fallback.Region != "" {
				region = fallback.Region
			}
		}
	}
	return country, region, known
}

// split makes places of what was read as regions in a list of cities: "NEW YORK, LONDON and BEIJING".
func (l *lead) split() {
	if !l.list || l.n > maxPlaces {
		return
	}
	var r readings
	for i := 0; i < l.n && l.n < maxPlaces; i++ {
		p := &l.places[i]
		for q := 0; q < p.nq; q++ {
			s := p.quals[q]
			if _, _, known := l.within(&printed{quals: [3]Span{s}, nq: 1}, &r); known || len(r.find(l.s[s.Start:s.End])) == 0 {
				continue
			}
			next := printed{Span: s, caps: allCaps(l.s[s.Start:s.End])}
			next.nq = copy(next.quals[:], p.quals[q+1:p.nq])
			p.nq = q
			copy(l.places[i+2:], l.places[i+1:l.n])
			l.places[i+1] = next
			l.n++
			break
		}
	}
}

// join makes one place of a name that holds a slash: "Frankfurt/Oder", "Biel/Bienne".
func (l *lead) join() {
	for i := 0; i+1 < min(l.n, maxPlaces); i++ {
		a, b := &l.places[i], &l.places[i+1]
		if a.nq > 0 || b.Start != a.End+1 || l.s[a.End] != '/' {
			continue
		}
		name := l.s[a.Start:b.End]
		for _, atom := range slashNames {
			if len(name) == len(atom) && strings.EqualFold(name, atom) {
				a.End, a.quals, a.nq = b.End, b.quals, b.nq
				copy(l.places[i+1:], l.places[i+2:min(l.n, maxPlaces)])
				l.n--
				break
			}
		}
	}
}

// slashNames are places whose name holds a slash.
var slashNames = [...]string{"Frankfurt/Oder", "Frankfurt/Main", "Biel/Bienne", "Halle/Saale", "Freiburg/Breisgau", "Offenbach/Main", "Limburg/Lahn",
	"Rothenburg/Tauber", "Bozen/Bolzano", "Dallas/Fort Worth", "Minneapolis/St. Paul", "Raleigh/Durham", "Marburg/Lahn", "Ludwigshafen/Rhein",
	"Neustadt/Weinstraße", "Landau/Pfalz", "Fribourg/Freiburg", "Vitoria/Gasteiz"}

// vehicle returns the name of what the story was filed from: "AIR FORCE ONE" of "ABOARD AIR FORCE ONE".
func vehicle(text string) (name string, ok bool) {
	for _, on := range [...]string{"aboard the ", "aboard ", "on board the ", "on board ", "on the "} {
		if hasPrefixFold(text, on) && len(text) > len(on) {
			return text[len(on):], true
		}
	}
	return "", false
}

// beside takes "NEAR" and the like from the name of a place: "NEAR MOSUL", "SOUTH OF MOSUL".
func beside(text string) string {
	for _, near := range [...]string{"near ", "outside ", "north of ", "south of ", "east of ", "west of "} {
		if hasPrefixFold(text, near) {
			return text[len(near):]
		}
	}
	return text
}

// facility reports whether the name is that of a base, camp, airport or prison.
func facility(text string) bool {
	for _, w := range [...]string{"base", "airport", "camp", "prison", "station", "jail", "barracks", "airfield", "refinery", "stadium", "racecourse", "border", "crossing"} {
		if i := len(text) - len(w); i > 0 && hasPrefixFold(text[i:], w) && text[i-1] == ' ' {
			return true
		}
	}
	return hasPrefixFold(text, "camp ") || hasPrefixFold(text, "fort ") || hasPrefixFold(text, "the pentagon")
}

// standsAlone reports whether the style of the AP prints the American city without its state.
func standsAlone(name string) bool {
	lo, hi := 0, len(aloneCities)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); aloneCities[m] < name {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo < len(aloneCities) && aloneCities[lo] == name
}

// aloneCities is sorted: the thirty American cities of the AP's style that need no state.
var aloneCities = [...]string{"Atlanta", "Baltimore", "Boston", "Chicago", "Cincinnati", "Cleveland", "Dallas", "Denver", "Detroit", "Honolulu", "Houston",
	"Indianapolis", "Las Vegas", "Los Angeles", "Miami", "Milwaukee", "Minneapolis", "New Orleans", "New York", "Oklahoma City", "Philadelphia", "Phoenix",
	"Pittsburgh", "Salt Lake City", "San Antonio", "San Diego", "San Francisco", "Seattle", "St. Louis", "Washington"}

// titleName gives a name in capitals the case of running text: "Port-au-Prince", "Oklahoma City". Other names stay as they are.
func titleName(s string) string {
	if !allCaps(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	for at := 0; at < len(s); {
		end := at
		for end < len(s) && s[end] != ' ' && s[end] != '-' {
			end++
		}
		word := s[at:end]
		switch {
		case at > 0 && smallWord(strings.ToLower(word)) && !placeNoun(word):
			b = append(b, strings.ToLower(word)...)
		case strings.IndexByte(word, '.') > 0 && len(word) < 5, word == "USS" || word == "HMS" || word == "II":
			b = append(b, word...)
		default:
			up := true
			for _, c := range word {
				if !up {
					c = unicode.ToLower(c)
				}
				up = (c == '\'' || c == '’') && len(word) > 4 || c == 'c' && len(b) > 0 && b[len(b)-1] == 'M'
				b = utf8.AppendRune(b, c)
			}
		}
		if end < len(s) {
			b = append(b, s[end])
			end++
		}
		at = end
	}
	return string(b)
}
