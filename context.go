package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// shape returns the facts of the words [i, j) themselves.
func (m *mentions) shape(i, j int) (f fact) {
	switch m.toks[j-1].Kind {
	case scan.Stop: // "Inc."
		j--
	case scan.Possessive: // "Moody's"
		j--
		f |= orgFormed
	}
	words, plain := 0, 0
	for k := i; k < j; k++ {
		t := &m.toks[k]
		if t.Kind != scan.Word {
			if t.Kind == scan.Symbol { // "Baker & Holm"
				f |= orgFormed
			}
			continue
		}
		words++
		c := m.class(k)
		if t.Shape&scan.Dotted != 0 && t.End-t.Start == 2 && j > i+1 {
			f |= initial
		}
		if c&lexicon.Particle != 0 && k < j-1 && c&lexicon.PlaceHead == 0 && (k == i || t.Shape&scan.Capital == 0) {
			f |= particle
		}
		if c&lexicon.Prep != 0 && k > i && k < j-1 && t.Shape&(scan.Capital|scan.AllCaps) == scan.Capital && c&(lexicon.Particle|nameWord) == 0 && !m.syllabic(k) { // "Doctors Without Borders"
			f |= orgHeaded
		}
		if c&lexicon.OrgHead != 0 && k+1 < j && m.is(k+1, lexicon.Prep) && c&lexicon.Role == 0 {
			f |= orgHeaded
		}
		if c&ordinary != 0 && c&(nameWord|headWord) == 0 && !(k == i && syllable(m.word(k))) {
			plain++
		}
	}
	first, last := m.class(i), m.class(j-1)
	if words > 1 {
		switch {
		case last&lexicon.OrgSuffix != 0:
			f |= orgFormed
		case words == 2 && m.firm(i, j-1):
			f |= orgKnown
		case campus(m.word(i)):
			f |= orgHeaded
		case newsroom(m.word(j - 1)), m.word(j-1) == "Cross" && m.word(j-2) == "Red":
			f |= orgHeaded
		case last&lexicon.EventWord != 0 && first&lexicon.Given == 0 && f&particle == 0 && last&(lexicon.OrgHead|lexicon.PlaceHead) == 0:
			f |= event
		case words == 2 && first&lexicon.Given != 0 && last&lexicon.Surname != 0: // "Derek Mills"
		case last&lexicon.OrgHead != 0:
			f |= orgHeaded
		case last&lexicon.PlaceHead != 0 && last&lexicon.Surname != 0 && words == 2 && first&(ordinary|lexicon.PlaceHead) == 0: // "Farah Khan"
		case last&(lexicon.PlaceHead|lexicon.TeamWord) == lexicon.PlaceHead|lexicon.TeamWord && m.sport == teams, m.sport == teams && words == 2 && m.town(j-1): // "Halversham City", "Sparta Rotterdam"
			f |= teamWord
		case storm(m.spelled(i)):
			f |= event
		case last&lexicon.PlaceHead != 0 || first&lexicon.PlaceHead != 0 && first&lexicon.OrgHead == 0 && last&(lexicon.Noun|lexicon.Verb) == 0 && words == 2:
			f |= placeHeaded
		case last&lexicon.TeamWord != 0 || first&lexicon.TeamWord != 0:
			f |= teamWord
		case last&lexicon.Org != 0 && !(words == 2 && first&lexicon.Given != 0):
			f |= orgHeaded
		}
		if last&lexicon.GenSuffix != 0 {
			f |= generation
		}
		if first&lexicon.Given != 0 {
			f |= givenFirst
		}
		if plain > 0 && words == 2 && first&lexicon.Kinship != 0 && last&nameWord != 0 { // "Mother Benedetta"
			f |= givenFirst
		} else if plain > 0 {
			f |= plainWord
		} else if words == 2 {
			f |= twoWords
		} else {
			f |= moreWords
		}
	} else {
		t := &m.toks[i]
		switch {
		case first&lexicon.Org != 0:
			f |= orgKnown
		case first&lexicon.TeamWord != 0:
			f |= teamWord
		case first&lexicon.EventWord != 0 && first&ordinary == 0:
			f |= event
		case t.Shape&scan.AllCaps != 0 && !m.heading && t.End-t.Start <= 7:
			f |= acronym
		case first == 0 && strings.HasSuffix(m.word(i), "shire"): // a county, and its side
			if f |= region; m.sport != noSport {
				f ^= region | teamWord
			}
		case first == 0 && t.Shape&scan.Digit == 0 && coined(m.spelled(i)):
			f |= orgHeaded
		case first&(ordinary|titleWord|headWord) == 0 && m.sport == noSport:
			f |= lone
		case first&(ordinary|titleWord|headWord) == 0:
			f |= rival
		}
		if first&lexicon.Given != 0 {
			f |= givenAlone
		}
	}
	if last&lexicon.Surname != 0 {
		f |= surnameLast
	}
	if m.heading {
		f |= shouted
	}
	return f
}

// context returns the facts of the neighbours of n and the title before it.
func (m *mentions) context(n *nameMention) (f fact) {
	i, j := int(n.first), int(n.last)
	if n.role[0] < n.role[1] {
		f |= roleBefore
		if m.is(int(n.role[1])-1, lexicon.Honorific|lexicon.Abbrev) || m.toks[n.role[1]-1].Kind == scan.Stop {
			f |= honorific
		}
	}
	if n.place > 0 {
		f |= m.gaz[n.place-1].facts()
	}
	if p := i - 1; p >= m.start && n.role[0] == n.role[1] && m.toks[i].Is(scan.Space) {
		c := m.class(p)
		switch t := &m.toks[p]; t.Kind {
		case scan.Close:
			if m.table && m.sport == players && !m.nation(n) && p > m.start && m.capital(p-1) {
				f |= teamOf
			}
		case scan.Comma:
			if j < m.limit && m.toks[j].Kind == scan.Comma && n.place == 0 && m.wordsIn(n.first, n.last) > 1 {
				if k, end := m.introduced(p); k >= 0 {
					f |= roleBefore
					n.role = [2]int32{int32(k), int32(end)}
				}
			}
		case scan.Possessive:
			f |= ownerBefore
		case scan.Word:
			w := m.word(p)
			switch {
			case c&lexicon.Det != 0 && (w == "the" || w == "The"):
				f |= theBefore
			case t.Shape&scan.Capital == 0 && c&lexicon.Role != 0 && (orgWordBefore(w) || w == "miner") && j == i+1 && n.facts&(givenAlone|surnameLast|initial) == 0: // "retailer Valmaris"
				f |= orgNoun
			case c&lexicon.Role != 0 && t.Shape&scan.Capital == 0 && (c&lexicon.Verb == 0 || p > m.start && m.bears(p-1)):
				f |= roleBefore
				k := p
				for k > m.start && m.is(k-1, lexicon.RoleMod|lexicon.Former|lexicon.Acting) && m.toks[k-1].Kind == scan.Word {
					k--
				}
				n.role = [2]int32{int32(k), int32(p + 1)}
			case t.Shape&scan.Capital == 0 && c&lexicon.Role == 0 && (c&lexicon.OrgHead != 0 || orgWordBefore(w) || w == "website"):
				f |= orgNoun
			case c&lexicon.Prep != 0:
				if p > m.start && m.is(p-1, lexicon.Role) && (w == "of" || w == "for" || w == "at" || w == "with") {
					f |= roleOf
				}
				if w == "in" && p > m.start && (shareWord(m.word(p-1)) || m.word(p-1) == "Shares") { // "shares in Halden"
					f |= shares
					break
				}
				switch w {
				case "in", "In", "near", "outside", "across", "around", "throughout", "via", "inside", "at":
					f |= inBefore
				case "for", "against", "over", "to", "with", "by":
					if m.side(n) {
						f |= versus
					}
				case "of":
					if p > m.start && m.is(p-1, lexicon.PlaceHead) && !m.is(p-1, lexicon.OrgHead) {
						f |= ofPlace
					}
				}
			case (m.sport == teams || m.sport == cricket) && (w == "v" || w == "vs" || w == "V") && !m.nation(n):
				f |= teamRow
			case w == "beat" && m.side(n):
				f |= versus
			case (w == "beat" || w == "defeated") && m.score(j) && !m.nation(n):
				f |= clubOf
			case c&lexicon.Cue != 0 && t.Shape&scan.Capital == 0:
				f |= saidBefore
			case compass(w):
				f |= direction
			}
		}
	}
	q := j
	if q >= m.limit {
		return f
	}
	where := n.place > 0 && i > m.start && m.is(i-1, lexicon.Prep) // "Ann Lee of Jharkhand, who said": what follows is of her
	t := &m.toks[q]
	c := m.class(q)
	if t.Kind == scan.Possessive && q+1 < m.limit {
		if m.toks[q+1].Kind == scan.Word && shareWord(m.word(q+1)) {
			f |= shares
		}
		return f
	}
	switch t.Kind {
	case scan.Word:
		switch w := m.word(q); {
		case t.Shape&scan.Capital != 0:
			if m.sport == teams && (w == "AT" || w == "V") && !m.nation(n) {
				f |= teamRow
			}
		case t.Shape&scan.Digit != 0:
			if m.sport != noSport && len(w) > 2 && (w[len(w)-1] == 'h' || w[len(w)-1] == 't' || w[len(w)-1] == 'd') {
				f |= minute
			}
		case (m.sport == teams || m.sport == cricket) && (w == "v" || w == "vs") && !m.nation(n):
			f |= teamRow
		case c&(lexicon.Verb|lexicon.Aux|lexicon.Cue) != 0 && m.side(n):
			f |= versus
		case c&lexicon.Wh != 0 && w == "who" && !where && !m.plays(n):
			f |= who
		case productWord(w):
			f |= productNoun
		case shareWord(w):
			f |= shares
		case c&lexicon.Role != 0:
			f |= roleAfter
		case c&lexicon.PlaceHead != 0 && c&lexicon.OrgHead == 0, w == "mine", w == "mines":
			f |= placeAfter
		case c&lexicon.Cue != 0 && lexicon.Get(t.Lex).Form&(lexicon.Past|lexicon.S) != 0:
			f |= saidAfter
		}
	case scan.Colon:
		if m.labels(i, q) {
			f |= label
			n.facts &^= acronym
		}
	case scan.Number:
		if m.table {
			f |= m.row(n)
		}
	case scan.Comma:
		if q+1 < m.limit {
			u := &m.toks[q+1]
			switch {
			case u.Kind == scan.Number && u.End-u.Start == 2 && (q+2 >= m.limit || m.toks[q+2].Kind != scan.Word):
				f |= age
			case u.Kind == scan.Word && m.word(q+1) == "who":
				if !where && !m.plays(n) {
					f |= who
				}
			case u.Kind == scan.Word && m.word(q+1) == "which":
				f |= which
			case m.word(q+1) == "in" && m.within(q+2): // "Petra, in southern Jordan,"
				f |= placeComma
			case u.Kind == scan.Word && u.Shape&scan.Capital != 0 && m.office(q+1) && m.is(q+1, lexicon.Role|lexicon.RoleMod): // "Ann Lee, CEO of Siemens"
				if r := m.apposition(q+1, m.limit); r.title >= 0 && (r.title+1 == m.limit || m.toks[r.title+1].Kind != scan.Word || m.is(r.title+1, lexicon.Prep)) {
					f |= apposition
				}
			case u.Kind == scan.Word && u.Shape&scan.Capital == 0 && m.is(q+1, lexicon.Det|lexicon.Role|lexicon.RoleMod):
				if r := m.apposition(q+1, m.limit); r.title >= 0 && !where {
					f |= apposition
				} else if n.facts&givenFirst == 0 && r.end > q+1 && m.toks[r.end-1].Kind == scan.Word && m.toks[r.end-1].Shape&scan.Capital == 0 &&
					(m.is(r.end-1, lexicon.OrgHead) || orgWordBefore(m.word(r.end-1))) {
					f |= orgNoun
				}
			case u.Kind == scan.Word && n.place > 0 && u.Shape&scan.Capital != 0:
				if k, p := m.gazetteer(q+1, q+2); k > 0 && m.gaz[p-1].Kind <= place.Region {
					f |= placeComma
				}
			}
		}
	case scan.Open:
		k := q + 1
		for k < m.limit && k < q+6 && m.toks[k].Kind == scan.Word {
			k++
		}
		if k+1 < m.limit && m.toks[k].Kind == scan.Close && m.toks[k+1].Kind == scan.Colon && m.labels(i, q) { // "ELEY (voice-over):"
			f |= label
			n.facts &^= acronym
			break
		}
		if q+2 < m.limit && m.toks[q+1].Kind == scan.Word && m.capital(q+1) {
			if m.sport == teams && n.facts&(givenFirst|initial) == 0 {
				if k, p := m.gazetteer(q+1, min(q+4, m.limit)); k > 0 && m.gaz[p-1].Kind == place.Country {
					f |= teamOf
					break
				}
			}
			if m.toks[q+1].Shape&scan.AllCaps == 0 {
				f |= bracketed
			}
		}
	case scan.Close:
		if p := i - 1; m.sport == teams && p > m.start && m.toks[p].Kind == scan.Open && m.capital(p-1) && !m.nation(n) {
			f |= clubOf
		}
	}
	return f
}

// within reports whether a place stands at token i, which a comma follows, or behind a compass word there.
func (m *mentions) within(i int) bool {
	if i < m.limit && compass(m.word(i)) {
		i++
	}
	if i >= m.limit || !m.capital(i) {
		return false
	}
	n, p := m.gazetteer(i, min(i+3, m.limit))
	return n > 0 && m.gaz[p-1].Kind != place.Demonym && (i+n == m.limit || m.toks[i+n].Kind == scan.Comma)
}

// score reports whether the result of a match stands at token i: "beat Sparta Halden | 2-1".
func (m *mentions) score(i int) bool {
	return i+2 < m.limit && m.toks[i].Kind == scan.Number && m.toks[i+1].Kind == scan.Dash && m.toks[i+2].Kind == scan.Number && !m.toks[i+1].Is(scan.Space)
}

// bears reports whether what stands at token i makes a noun of a role that may be a verb: "City | coach", "his | guard".
func (m *mentions) bears(i int) bool {
	return m.toks[i].Kind == scan.Possessive || m.toks[i].Kind == scan.Word && (m.is(i, lexicon.Poss|lexicon.RoleMod|lexicon.Former|lexicon.Acting) ||
		m.toks[i].Shape&scan.Capital != 0 && m.is(i, headWord))
}

// introduced returns the role that ends at the comma p, after its article or owner: "her deputy | , Boris Petkov, said",
// "Its director of Earth observation | , Simone Carre, said". It returns -1 where there is none.
func (m *mentions) introduced(p int) (start, end int) {
	for k := p - 1; k > m.start && k > p-6 && m.toks[k].Kind == scan.Word; k-- {
		if m.is(k, lexicon.Role) && m.toks[k].Shape&scan.Capital == 0 && (k == p-1 || m.is(k+1, lexicon.Prep)) {
			for start = k; start > m.start && m.is(start-1, lexicon.RoleMod|lexicon.Former|lexicon.Acting) && m.toks[start-1].Kind == scan.Word; start-- {
			}
			if start > 0 && (m.is(start-1, lexicon.Det) || m.toks[start-1].Kind == scan.Possessive) {
				return start, k + 1
			}
			return -1, 0
		}
		if m.is(k, lexicon.Aux|lexicon.Modal|lexicon.Cue|lexicon.PronSubj|lexicon.ConjSub) {
			break
		}
	}
	return -1, 0
}

// labels reports whether the tokens [i, q) before a colon tell who speaks, in capitals at the start of a line of a transcript.
func (m *mentions) labels(i, q int) bool {
	return i == m.start && q < i+4 && m.toks[i].Shape&scan.AllCaps != 0 && m.toks[q-1].Shape&(scan.AllCaps|scan.Dotted) == scan.AllCaps &&
		m.toks[i].End-m.toks[i].Start > 3 && (!m.is(i, ordinary) || m.is(i, nameWord))
}

func (r *reading) facts() fact {
	switch r.Kind {
	case place.Country:
		return country
	case place.Demonym:
		return country
	case place.City:
		switch {
		case r.Capital || r.Population >= 500_000:
			return capital
		case r.Population >= 100_000:
			return city
		}
		return town
	case place.Institution:
		return seat
	}
	return region
}

func compass(w string) bool {
	switch w {
	case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest", "southeast",
		"southwest", "northeastern", "northwestern", "southeastern", "southwestern", "north-east", "north-west", "south-east", "south-west",
		"downtown", "mainland", "greater", "upper", "lower":
		return true
	}
	return false
}

func productWord(w string) bool {
	switch w {
	case "jet", "jets", "fighter", "fighters", "aircraft", "airliner", "airliners", "helicopter", "helicopters", "missile", "missiles", "rocket",
		"rockets", "rifle", "rifles", "tank", "tanks", "drone", "drones", "sedan", "smartphone", "smartphones", "laptop", "laptops", "handset", "handsets",
		"truck", "trucks", "submarine", "submarines", "warplane", "warplanes", "howitzer", "howitzers":
		return true
	}
	return false
}

// orgWordBefore reports whether a common noun is said of organizations, beside those that head their names.
func orgWordBefore(w string) bool {
	switch w {
	case "retailer", "maker", "producer", "brokerage", "carrier", "automaker", "carmaker", "insurer", "lender", "manufacturer", "operator", "firm",
		"chain", "daily", "newspaper", "startup", "start-up", "unit", "subsidiary", "refiner", "wholesaler", "supplier", "giant", "conglomerate",
		"utility", "broadcaster", "publisher", "exporter", "importer", "distributor", "contractor", "developer", "drugmaker", "chipmaker", "side", "rivals":
		return true
	}
	return false
}

// town reports whether token i alone is a town or a city.
func (m *mentions) town(i int) bool {
	n, p := m.gazetteer(i, i+1)
	return n > 0 && m.gaz[p-1].Kind == place.City && m.gaz[p-1].Population >= 100_000
}

// coined reports whether the ending or a capital inside shows an unknown word to be a company: "Nordbanken", "VeriSoft", but not "DiCarlo".
func coined(w string) bool {
	if len(w) < 7 {
		return false
	}
	for _, end := range coinages[w[len(w)-1]%32] {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	for k := 4; k+2 < len(w); k++ { // not "LeBron", "MacDonald"
		if w[k] >= 'A' && w[k] <= 'Z' && w[k-1] >= 'a' && w[k-1] <= 'z' && w[k+1] >= 'a' && w[k+1] <= 'z' {
			return true
		}
	}
	return false
}

// coinages are the endings of coined names, by their last letters.
var coinages = [32][]string{
	'a' % 32: {"banka", "pharma", "media"}, 'h' % 32: {"tech"}, 'k' % 32: {"bank"}, 'l' % 32: {"petrol"}, 'm' % 32: {"telecom", "chem"},
	'n' % 32: {"banken"}, 'p' % 32: {"corp"}, 's' % 32: {"bankas", "airlines"}, 't' % 32: {"soft"},
}

func storm(w string) bool {
	switch w {
	case "Hurricane", "Cyclone", "Typhoon", "Storm":
		return true
	}
	return false
}

// firm reports whether the words i and j are an organization whose name reads like a person's: "Goldman Sachs".
func (m *mentions) firm(i, j int) bool {
	var room [32]byte
	name := append(room[:0], m.spelled(i)...)
	return lexicon.Lookup(string(append(append(name, ' '), m.spelled(j)...))).Is(lexicon.Org)
}

// campus reports whether what stands behind w is the place of a campus: "UC Davis".
func campus(w string) bool {
	switch w {
	case "CUNY", "IIT", "SUNY", "UC", "UNC":
		return true
	}
	return false
}

func newsroom(w string) bool {
	return w == "Newsroom" || w == "Newsdesk" || w == "newsroom" || w == "Desk" || w == "NEWSROOM"
}

func shareWord(w string) bool {
	switch w {
	case "shares", "stock", "stocks", "shareholders", "bonds", "profits", "profit", "earnings", "executives", "employees", "subsidiary", "unit",
		"headquarters", "board", "newspaper", "newspapers", "website", "magazine", "news", "television":
		return true
	}
	return false
}
