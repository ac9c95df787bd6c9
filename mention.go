package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// nameMention is the token side of a Mention, index by index in doc.names.
type nameMention struct {
	first, last int32    // tokens [first, last)
	role        [2]int32 // the tokens of the title or honorific before it; equal where there is none
	term        int32    // index into terms: what is written the same way in the article
	place       int32    // 1 + index into doc.gaz: what the gazetteer says; 0: nothing
	facts       fact
	kind        Kind
	form        Form
}

// mention finds the names of people, places, organizations, events and products, and the demonyms.
//
// A name is a run of capitalised words, cut at titles and at the places before them ("Ukrainian President | Volodymyr Zelenskyy").
// Each run collects facts from its words and its neighbours, every fact votes for a kind, and the votes are pooled over all runs
// with the same key, so that "Peskov said" in one paragraph tells what "Peskov" is in the next. Lines that are all capitals, or
// headlines with a capital on every word, are read last, by what the body has taught.
func (d *doc) mention() {
	m := &mentions{doc: d}
	m.terms.init(len(d.toks))
	m.found = make([]nameMention, 0, len(d.toks)/8+4)
	m.room = make([]place.Place, 0, 16)
	m.gaz = make([]reading, 0, 32)
	for _, s := range d.Provenance {
		m.given(s.Span, Organization)
	}
	for i := range d.Dateline.Places {
		p := &d.Dateline.Places[i]
		d.gaz = append(d.gaz, reading{Place: place.Place{Name: p.Name, Country: p.Country, Region: p.Region}})
		m.given(p.Span, Place)
		if !p.Qualifier.IsZero() {
			m.title(m.tokenAt(p.Qualifier.Start), m.tokenAt(p.Qualifier.End))
		}
	}
	for _, a := range d.Dateline.Agencies {
		m.given(a.Span, Organization)
	}
	for _, n := range d.Byline.Names {
		m.given(n, Person)
	}
	m.sport = d.sport()
	for i := range d.paras {
		p := &d.paras[i]
		at := p.first
		m.table = m.tabular(int(p.first), int(p.last))
		if m.shouts(int(p.first), int(p.last)) {
			continue
		}
		for _, end := range p.sents {
			m.sentence(int(at), int(end))
			at = end
		}
	}
	m.learn()
	m.table = false
	m.heading = true
	for _, h := range d.Deck {
		m.head(h)
	}
	if !d.Headline.IsZero() {
		m.head(d.Headline)
	}
	for i := range d.paras {
		if p := &d.paras[i]; m.shouts(int(p.first), int(p.last)) {
			m.table = m.tabular(int(p.first), int(p.last))
			m.title(int(p.first), int(p.last))
		}
	}
	m.decide()
	d.names = m.found
}

// mentions is the state of the pass.
type mentions struct {
	*doc
	found   []nameMention
	heading bool // reading words whose capitals are no evidence
	table   bool // in a line of a table
	sport   sport
	memo    [64]lookup
	room    []place.Place
	start   int // the first word of the sentence
	limit   int // its end
}

// maxRun bounds the words of one name.
const maxRun = 20

const (
	function = lexicon.Det | lexicon.Poss | lexicon.PronSubj | lexicon.PronObj | lexicon.PronIndef | lexicon.Prep | lexicon.ConjCoord |
		lexicon.ConjSub | lexicon.That | lexicon.Wh | lexicon.If | lexicon.Aux | lexicon.Modal | lexicon.Neg | lexicon.To
	calendar = lexicon.Month | lexicon.Weekday
	ordinary = lexicon.Common | lexicon.Noun | lexicon.Verb | lexicon.Adj | lexicon.Adverb | lexicon.Cue | lexicon.CueNoun | lexicon.Group |
		lexicon.Document | lexicon.DateWord | lexicon.NumberWord | lexicon.Kinship | lexicon.Role | lexicon.RoleMod | lexicon.Former | lexicon.Acting
	titleWord = lexicon.Role | lexicon.RoleMod | lexicon.Honorific | lexicon.Former | lexicon.Acting
	orgWord   = lexicon.OrgHead | lexicon.OrgSuffix | lexicon.Org
	headWord  = orgWord | lexicon.PlaceHead | lexicon.EventWord | lexicon.TeamWord
	nameWord  = lexicon.Given | lexicon.Surname
)

// is reports whether token i is in any of the classes c.
func (d *doc) is(i int, c lexicon.Class) bool { return lexicon.Get(d.toks[i].Lex).Class&c != 0 }

// capital reports whether token i is a word with a capital, or one behind an Arabic article: "al-Masri".
func (m *mentions) capital(i int) bool {
	t := &m.toks[i]
	if t.Kind != scan.Word {
		return false
	}
	if t.Shape&(scan.Hyphen|scan.Capital) == 0 { // "d'Ivoire"
		w := m.word(i)
		return len(w) > 4 && (w[1] == '\'' && w[2] >= 'A' && w[2] <= 'Z' || strings.HasPrefix(w[1:], "’") && w[4] >= 'A' && w[4] <= 'Z')
	}
	if t.Shape&scan.Hyphen == 0 {
		return t.Shape&scan.Capital != 0 && (t.Shape&scan.Digit == 0 || m.Source[t.Start] > '9')
	}
	w := m.word(i)
	if w[1] == '-' && (w[0] == 'R' || w[0] == 'D' || w[0] == 'I') { // "(D-Calif.)"
		return false
	}
	if t.Shape&scan.Capital != 0 { // "London-based" is an adjective, "Park Ji-hoon" and "Inzamam-ul-Haq" are names
		k := strings.LastIndexByte(w, '-')
		if k > 0 && lexicon.Lookup(w[:k]).Is(lexicon.Month) { // "Jan-June"
			return false
		}
		return k < 0 || w[k+1] < 'a' || w[k+1] > 'z' || len(w)-k < 5 || i > 0 && m.capitals(i-1) && t.Is(scan.Space) && m.givenShape(w[k+1:])
	}
	k := strings.IndexByte(w, '-')
	return k > 0 && k < 5 && w[k+1] >= 'A' && w[k+1] <= 'Z' && (k == 2 || lexicon.Lookup(w[:k]).Is(lexicon.Particle))
}

// capitals reports whether token i is a word with a capital.
func (m *mentions) capitals(i int) bool {
	return m.toks[i].Kind == scan.Word && m.toks[i].Shape&scan.Capital != 0
}

// givenShape reports whether the small second half of a hyphenated word may be part of a given name: "hoon", but not "based".
func (m *mentions) givenShape(w string) bool {
	return len(w) <= 5 && lexicon.Lookup(w).Class&(ordinary|function) == 0
}

// shouts reports whether the capitals of the tokens [i, j) are no evidence: nearly all words are in capitals.
func (d *doc) shouts(i, j int) bool {
	words, caps := 0, 0
	for ; i < j; i++ {
		if t := &d.toks[i]; t.Kind == scan.Word && t.End-t.Start > 1 {
			words++
			if t.Shape&scan.AllCaps != 0 {
				caps++
			}
		}
	}
	return words > 0 && caps*10 >= words*7
}

// titled reports whether a headline capitalises its ordinary words too: "Russia Refrains from Attending Talks".
func (d *doc) titled(i, j int) bool {
	plain, caps := 0, 0
	for first := i; i < j; i++ {
		t := &d.toks[i]
		if t.Kind != scan.Word || i == first || !d.is(i, ordinary) || d.is(i, function|nameWord) {
			continue
		}
		plain++
		if t.Shape&scan.Capital != 0 {
			caps++
		}
	}
	return caps >= 2 && caps*4 >= plain*3
}

// tabular reports whether the tokens [i, j) are a line of a table or a list of results: many numbers.
func (d *doc) tabular(i, j int) bool {
	words, numbers := 0, 0
	for k := i; k < j && k < i+60; k++ {
		switch t := &d.toks[k]; {
		case t.Kind == scan.Number && t.End-t.Start == 4 && k+1 < j && d.toks[k+1].Kind == scan.Dash && !d.toks[k+1].Is(scan.Space):
			return false // a date
		case t.Kind == scan.Number, t.Kind == scan.Word && t.Shape&scan.Digit != 0:
			numbers++
		case t.Kind == scan.Word && t.Shape&scan.Capital == 0:
			words++
		}
	}
	return numbers > 0 && numbers >= words
}

// head reads a headline, as a sentence where its capitals are evidence.
func (m *mentions) head(s Span) {
	i, j := m.tokenAt(s.Start), m.tokenAt(s.End)
	if m.shouts(i, j) || m.titled(i, j) {
		m.title(i, j)
		return
	}
	m.heading = false
	m.sentence(i, j)
	m.heading = true
}

// title reads tokens whose capitals are no evidence: names known from the body, then places and words that are no ordinary words.
func (m *mentions) title(i, j int) {
	m.start, m.limit = i, j
	for k := i + 1; k < j && k < i+5; k++ { // the label of "SOCCER - PSV BEAT GRONINGEN"
		if m.toks[k].Kind == scan.Dash && m.toks[k].Is(scan.Space) && k+1 < j && m.toks[k+1].Is(scan.Space) {
			i = k + 1
		}
	}
	for i < j {
		if m.toks[i].Kind != scan.Word || !m.capital(i) || m.is(i, calendar) {
			i++
			continue
		}
		if n, t := m.longest(i, j); n > 0 && (n > 1 || !m.is(i, function|ordinary)) {
			found := nameMention{first: int32(i), last: int32(i + n), term: t, place: m.terms.list[t].place, facts: m.shape(i, i+n)}
			if found.place > 0 && m.gaz[found.place-1].Kind == place.Demonym {
				found.form = Demonym
			}
			m.add(found)
			i += n
			continue
		}
		if n, p := m.gazetteer(i, j); n > 0 && (n > 1 || !m.is(i, function|ordinary)) {
			m.place(i, i+n, p)
			i += n
			continue
		}
		if m.is(i, ordinary) && !m.is(i, function) {
			if t := m.terms.find(m.hash(i, i+1)); t >= 0 {
				m.add(nameMention{first: int32(i), last: int32(i + 1), term: t, facts: m.shape(i, i+1) | doubtful})
			}
			i++
			continue
		}
		k := i
		for k < j && k < i+maxRun && m.capital(k) && !m.is(k, function|calendar) && (!m.is(k, ordinary) || k > i && m.is(k, lexicon.OrgSuffix)) &&
			(k == i || m.toks[k].Is(scan.Space)) {
			k++
		}
		if k == i {
			i++
			continue
		}
		m.cut(i, k)
		i = k
	}
}

// sentence reads the tokens of a sentence, whose capitals are evidence except at its start.
func (m *mentions) sentence(i, j int) {
	m.start, m.limit = i, j
	for m.start < j && m.toks[m.start].Kind != scan.Word {
		m.start++
	}
	for i < j {
		if m.toks[i].Kind == scan.Open { // the ticker "(NYSE: HRF)"
			for k := i + 1; k < j && k < i+8 && (m.toks[k].Shape&scan.AllCaps != 0 || m.toks[k].Kind != scan.Word); k++ {
				if m.toks[k].Kind == scan.Close {
					if k > i+2 && m.toks[i+2].Kind == scan.Colon {
						i = k
					}
					break
				}
			}
		}
		if !m.opens(i) {
			i++
			continue
		}
		k := m.run(i)
		m.cut(i, k)
		i = k
	}
}

// opens reports whether a name may begin with token i.
func (m *mentions) opens(i int) bool {
	c := m.class(i)
	if !m.capital(i) {
		if c&lexicon.Particle == 0 || c&(lexicon.Aux|lexicon.Prep) != 0 || m.toks[i].Kind != scan.Word || m.toks[i].End-m.toks[i].Start < 2 { // "de Klerk"
			return false
		}
		k := i + 1
		for k < m.limit && k < i+3 && m.toks[k].Kind == scan.Word && m.is(k, lexicon.Particle) && !m.capital(k) {
			k++
		}
		return m.joined(k) && !m.is(k, ordinary|function)
	}
	if i+1 < len(m.toks) && m.toks[i+1].Kind == scan.Symbol && m.Source[m.toks[i+1].Start] == '$' && !m.toks[i+1].Is(scan.Space) {
		return false // "HK$"
	}
	caps := m.toks[i].Shape&scan.AllCaps != 0
	if c&calendar != 0 && !m.givenMonth(i, c) || c&(function|lexicon.NumberWord|lexicon.DateWord) != 0 && !caps && c&nameWord == 0 {
		return false
	}
	return true
}

// givenMonth reports whether a word of the calendar begins a name: "Jan Siemerink", "Sun Jian".
func (m *mentions) givenMonth(i int, c lexicon.Class) bool {
	return m.joined(i+1) && !m.is(i+1, ordinary|function|calendar) && (c&nameWord != 0 || m.toks[i].End-m.toks[i].Start == 3 && m.toks[i].Shape&scan.AllCaps == 0)
}

// joined reports whether token i is a capitalised word that follows its neighbour with nothing but a blank between.
func (m *mentions) joined(i int) bool {
	return i < m.limit && m.toks[i].Is(scan.Space) && m.capital(i)
}

// run returns the end of the run of capitalised words that begins at i, connectors inside included.
func (m *mentions) run(i int) int {
	end := i + 1
	head := m.is(i, headWord) // a word before that makes "of" and "for" part of the name
	org := func(k int) bool { // an organization's head word ends the capitals that begin at k
		if !m.joined(k) {
			return false
		}
		for k+1 < i+maxRun && m.joined(k+1) {
			k++
		}
		return m.is(k, lexicon.OrgHead|lexicon.OrgSuffix)
	}
	for k := end; k < m.limit && k < i+maxRun; k = end {
		t := &m.toks[k]
		c := lexicon.Get(t.Lex).Class
		next := end
		switch {
		case t.Kind == scan.Word && (t.Is(scan.Space) || m.toks[k-1].Shape&scan.Dotted != 0) && m.capital(k):
			if t.Shape&scan.AllCaps == 0 && c&(function|calendar) != 0 && c&(lexicon.Particle) == 0 && !m.is(k-1, lexicon.Given) {
				return end
			}
			head = head || c&headWord != 0
			next = k + 1
		case t.Kind == scan.Word && c&lexicon.Particle != 0 && c&lexicon.Aux == 0:
			for next = k; next < k+3 && next < m.limit && m.toks[next].Kind == scan.Word && m.is(next, lexicon.Particle); next++ {
			}
			if !m.joined(next) {
				return end
			}
		case t.Kind == scan.Word && c&lexicon.Prep != 0 && m.is(k-1, lexicon.Role) && m.word(k) == "of" && m.joined(k+1) && m.office(k+1): // "Secretary of State"
			next = k + 2
		case t.Kind == scan.Word && c&lexicon.Prep != 0 && head:
			switch m.word(k) {
			case "of":
				if m.is(k-1, lexicon.OrgSuffix) {
					return end
				}
			case "for", "on":
				if !m.is(k-1, lexicon.OrgHead) {
					return end
				}
			default:
				return end
			}
			next = k + 1
			if next < m.limit && m.word(next) == "the" {
				next++
			}
			if !m.joined(next) || m.is(next, calendar|function) {
				return end
			}
		case t.Kind == scan.Word && c&lexicon.ConjCoord != 0 && m.word(k) == "and":
			if !(head && end-i > 2 && m.is(k-2, lexicon.Prep) || m.is(k-1, ordinary)) || !(org(k + 1)) || m.is(k+1, titleWord) && !m.is(k+1, orgWord) {
				return end
			}
			next = k + 1
		case t.Kind == scan.Symbol && m.word(k) == "&":
			if next = k + 2; next > m.limit || !m.capital(k+1) {
				return end
			}
		case t.Kind == scan.Possessive && bornPossessive(m.word(k-1)):
			next = k + 1
		case t.Kind == scan.Possessive:
			if next = k + 1; !m.is(k-1, ordinary) || m.is(k-1, lexicon.Given) || !org(next) {
				return end
			}
		case t.Kind == scan.Stop && t.End-t.Start == 1 && m.is(k-1, lexicon.Abbrev|lexicon.Honorific) && k-1 >= i && !t.Is(scan.Space):
			if m.is(k-1, lexicon.OrgSuffix|lexicon.GenSuffix) {
				return k + 1
			}
			if next = k + 1; !m.joined(next) || m.is(next, function) {
				return end
			}
		case t.Kind == scan.Comma && k+1 < m.limit && m.is(k+1, lexicon.OrgSuffix|lexicon.GenSuffix) && m.joined(k+1):
			next = k + 1
		default:
			return end
		}
		end = next
	}
	return end
}

// cut finds the names in the run [i, j): it takes titles off, and the places and organizations before them.
func (m *mentions) cut(i, j int) {
	if i == m.start && !m.heading && !m.table {
		i = m.lead(i, j)
	}
	for i < j {
		k := m.titles(i, j)
		if k > i {
			if k < j && m.whole(i, j) && !(m.is(k, lexicon.Given) && k+2 >= j) { // not "Governor | Lee Park"
				k = i
			} else if k == j {
				return
			}
		}
		r := m.nextTitle(k, j)
		m.name(k, r, [2]int32{int32(i), int32(k)})
		i = r
	}
}

// lead drops the first word of a sentence from the run [i, j) where its capital is owed to its place.
func (m *mentions) lead(i, j int) int {
	c := lexicon.Get(m.toks[i].Lex).Class
	switch {
	case c&ordinary == 0 || c&(lexicon.Role|lexicon.RoleMod|lexicon.Honorific) != 0 && j > i+1:
	case m.toks[i].Shape&scan.AllCaps != 0:
	case j == i+1:
		if c&(nameWord|lexicon.Org) == 0 {
			if c&function == 0 {
				m.add(nameMention{first: int32(i), last: int32(j), term: -1, facts: m.shape(i, j) | doubtful})
			}
			return j
		}
	case m.headed(i+1, j) || c&(nameWord|lexicon.Org|lexicon.PlaceHead) != 0:
	default:
		return i + 1
	}
	return i
}

// headed reports whether the tokens [i, j) end in a word that heads names, or hold one before "of": "Bank of Taiwan".
func (m *mentions) headed(i, j int) bool {
	for k := i; k < j; k++ {
		if m.is(k, headWord) && (k == j-1 && !m.is(k, lexicon.Org) || k+1 < j && m.is(k+1, lexicon.Prep)) {
			return true
		}
	}
	return m.is(i, lexicon.Prep)
}

// titles returns the end of the titles that begin at i: "Prime Minister", "Maj. Gen.".
func (m *mentions) titles(i, j int) int {
	end := i
	for k := i; k < j; k++ {
		c := m.class(k)
		if c == 0 && m.toks[k].Shape&scan.Hyphen != 0 { // "Lieutenant-Colonel", "Minister-designate"
			w := m.word(k)
			h := strings.LastIndexByte(w, '-')
			if c = lexicon.Lookup(w[h+1:]).Class & (lexicon.Role | lexicon.Honorific); c == 0 && (w[h+1:] == "designate" || w[h+1:] == "elect") {
				c = lexicon.Role
			}
		}
		if w := m.word(k); c == 0 && len(w) > 3 && w[len(w)-1] == 's' && k+1 < j && m.toks[k+1].Kind == scan.Stop { // "Govs."
			c = lexicon.Lookup(w[:len(w)-1]).Class & lexicon.Honorific
		}
		switch {
		case c&lexicon.TeamWord != 0 && k == i && k == j-1, // "the Rangers"
			c&lexicon.Honorific != 0 && c&lexicon.Given != 0 && c&lexicon.Role == 0 && k+2 == j: // "Don Fowler"
			return end
		case k == i && k+2 < j && people(m.word(k)) && m.is(k+1, lexicon.Given): // "Democrat Amy Ross"
			end = k + 1
		case m.toks[k].Kind == scan.Stop:
			if end == k {
				end = k + 1
			}
			continue
		case k+1 < j && m.toks[k+1].Kind == scan.Symbol, // "Baker & Holm"
			c&lexicon.PlaceHead != 0, // "St. Louis", "San Marino"
			c&lexicon.Honorific != 0 && c&lexicon.Role == 0 && m.toks[k].Shape&scan.AllCaps != 0 && !m.heading: // "SEC"
			return end
		case c&(lexicon.Role|lexicon.Honorific|lexicon.Former|lexicon.Acting) != 0:
			if c&lexicon.Honorific != 0 && k+1 < j { // "Sri Lanka"
				if n, _ := m.gazetteer(k, j); n > 1 {
					return end
				}
			}
			end = k + 1
		case end == k && k > i && c&lexicon.Prep != 0 && k+1 < j && m.office(k+1): // "Secretary of | State"
			end = k + 2
			k++
		case c&lexicon.RoleMod != 0:
		case c&(ordinary|headWord) != 0 && c&nameWord == 0 && k > i && end == k && k+1 < j && m.is(k+1, lexicon.Role): // "Chief Financial Officer"
		default:
			return end
		}
	}
	return end
}

// office reports whether token i may be what a minister is of: "State", "Defense".
func (m *mentions) office(i int) bool {
	return m.is(i, ordinary|lexicon.RoleMod|lexicon.OrgHead) && !m.is(i, nameWord)
}

// nextTitle returns where the next title in (i, j) begins, j where there is none: "Commerce Ministry | Spokesman Li Na".
func (m *mentions) nextTitle(i, j int) int {
	for k := i + 1; k < j; k++ {
		if k+1 < j && m.is(k+1, lexicon.Given) && people(m.word(k)) { // "House Intelligence | Republican Mike Pompeo"
			return k
		}
		if !m.is(k, lexicon.Role|lexicon.Honorific) || m.toks[k-1].Kind == scan.Symbol || k+1 < j && m.toks[k+1].Kind == scan.Symbol || k == j-1 && m.is(k, orgWord|lexicon.TeamWord) || k < j-1 && m.is(j-1, lexicon.OrgHead) && !m.is(j-1, titleWord) {
			continue
		}
		if k == j-1 && k == i+1 && m.is(i, lexicon.Given) { // "Stephen King"
			return j
		}
		if m.word(k-1) == "of" || m.is(k, lexicon.PlaceHead|lexicon.TeamWord) && m.is(k, lexicon.Honorific) {
			continue
		}
		if m.toks[k].Is(scan.Space) && m.whole(k, j) && m.titles(k, j) < j && !m.is(k, lexicon.Role) {
			continue
		}
		minister := m.word(k) == "Minister" || m.word(k) == "Secretary"
		for k > i+1 && (m.is(k-1, lexicon.RoleMod) && !m.is(k-1, lexicon.OrgHead) || minister && m.is(k-1, ordinary|lexicon.RoleMod) && !m.is(k-1, nameWord)) {
			k--
		}
		return k
	}
	return j
}

// whole reports whether a run is an organization, an event or a place by its last word, though it begins with a title: "General
// Motors Corp", "Prince Edward Island".
func (m *mentions) whole(i, j int) bool {
	k := m.titles(i, j)
	return m.is(j-1, lexicon.OrgHead|lexicon.OrgSuffix|lexicon.PlaceHead|lexicon.EventWord) && !m.is(j-1, titleWord) && j-i < 6 &&
		(j-k > 1 || m.is(i, lexicon.RoleMod)) && m.toks[k-1].Kind != scan.Stop
}

// name makes mentions of the run [i, j), which holds no title; role is the title before it.
func (m *mentions) name(i, j int, role [2]int32) {
	for j > i && m.toks[j-1].Kind != scan.Word && !(j-1 > i && (m.is(j-2, lexicon.OrgSuffix|lexicon.GenSuffix) || m.toks[j-1].Kind == scan.Possessive)) {
		j--
	}
	for i < j {
		n, p := m.gazetteer(i, j)
		if n == 0 {
			break
		}
		r := &m.gaz[p-1]
		switch {
		case n > 1 && i+n == j && (r.Kind == place.City && r.Population < 100_000 || r.Kind == place.Area && r.Country == "") && m.is(j-1, lexicon.OrgHead) && !m.is(j-1, lexicon.PlaceHead): // "White House", "European Union"
		case i+n == j:
			if role[0] == role[1] || r.Kind == place.Demonym {
				m.place(i, j, p)
				return
			}
		case r.Kind == place.Demonym:
			if m.institution(i+n, j) {
				m.add(nameMention{first: int32(i), last: int32(j), term: -1, role: role, facts: m.shape(i, j)})
				return
			}
			m.place(i, i+n, p)
			i += n
			continue
		case m.is(j-1, headWord) || m.is(i, nameWord) || role[0] < role[1]:
		case r.Kind == place.Country:
			m.place(i, i+n, p)
			i += n
			continue
		}
		break
	}
	if i < j && m.toks[j-1].End-m.toks[i].Start > 2*int32(j-i)-1 { // not the letters of a table's head: "W D L"
		m.add(nameMention{first: int32(i), last: int32(j), term: -1, role: role, facts: m.shape(i, j)})
	}
}

// institution reports whether [i, j) behind a demonym goes on as one organization: "Czech | National Bank", but not "French | Foreign
// Ministry", "Russian | Army".
func (m *mentions) institution(i, j int) bool {
	if !m.is(j-1, lexicon.OrgHead|lexicon.OrgSuffix|lexicon.EventWord|lexicon.TeamWord) {
		return false
	}
	if j-i > 2 {
		return true
	}
	switch m.word(j - 1) {
	case "Ministry", "Army", "Navy", "Police", "Parliament", "Government", "Embassy", "Cabinet", "Force":
		return false
	}
	return true
}

// place adds a mention of a place or a demonym of the gazetteer.
func (m *mentions) place(i, j int, p int32) {
	if j < len(m.toks) && m.gaz[p-1].Kind == place.Region && m.is(j-1, lexicon.Abbrev) && m.toks[j].Kind == scan.Stop && !m.toks[j].Is(scan.Space) && m.toks[j-1].Shape&scan.Dotted == 0 {
		j++ // "Calif."
	}
	n := nameMention{first: int32(i), last: int32(j), term: -1, place: p, facts: m.shape(i, j) &^ (orgHeaded | placeHeaded | twoWords | moreWords | plainWord)}
	if m.gaz[p-1].Kind == place.Demonym {
		n.form = Demonym
	}
	m.add(n)
}

// given adds a mention that an earlier pass has found.
func (m *mentions) given(s Span, k Kind) {
	i, j := m.tokenAt(s.Start), m.tokenAt(s.End)
	if i < j {
		n := nameMention{first: int32(i), last: int32(j), term: -1, kind: k}
		if k == Place {
			n.place = int32(len(m.gaz))
		}
		m.add(n)
	}
}

func (m *mentions) add(n nameMention) {
	if n.term < 0 {
		n.term = m.terms.intern(m.hash(int(n.first), int(n.last)))
	}
	n.facts |= m.context(&n)
	if n.last == n.first+1 && n.place == 0 && n.kind == "" && n.role[0] == n.role[1] && m.common(int(n.first)) {
		n.facts |= doubtful
	}
	if t := &m.terms.list[n.term]; n.facts&doubtful == 0 {
		if t.count++; t.count == 1 {
			t.first, t.last, t.place = n.first, n.last, n.place
		}
		n.facts.tally(&t.votes)
	}
	m.found = append(m.found, n)
}

// common reports whether the only word of a name is more likely none: an ordinary word with a capital, an abbreviation of everyday
// use, a people or a creed, or what its ending shows to be a word at the start of a sentence.
func (m *mentions) common(i int) bool {
	t := &m.toks[i]
	c := m.class(i)
	w := m.word(i)
	switch {
	case t.End-t.Start == 1:
		return true
	case c&(nameWord|headWord) != 0:
		return false
	case t.Shape&scan.AllCaps != 0:
		return t.Shape&scan.Digit != 0 || c&(lexicon.Unit|lexicon.DateWord) != 0 || abbreviation(w)
	case t.Shape&scan.Digit != 0 || c&ordinary != 0 || people(w):
		return true
	case i == m.start && t.Lex == 0:
		for _, end := range [...]string{"ing", "ings", "tion", "tions", "ment", "ments", "ness", "ly", "ity", "ities", "isms", "makers"} {
			if len(w) > len(end)+3 && strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return false
}

// bornPossessive reports whether a company's name is w with 's: "Moody's".
func bornPossessive(w string) bool {
	switch w {
	case "Moody", "Lloyd", "Sotheby", "Christie", "McDonald", "Macy", "Sainsbury", "Domino", "Wendy", "Kohl", "Denny", "Poor", "Kellogg", "Hardee", "Arby":
		return true
	}
	return false
}

func abbreviation(w string) bool {
	switch w {
	case "GMT", "UTC", "EDT", "EST", "BST", "CET", "PDT", "PST", "GDP", "GNP", "CPI", "PPI", "RBI", "RBIs", "ERA", "HQ", "TV", "DVD", "CD", "DNA",
		"HIV", "AIDS", "BSE", "CJD", "PC", "IQ", "ID", "IPO", "VAT", "EPS", "CEO", "CFO", "NA", "AA", "AAA", "SUV", "ATM", "GP", "US$", "UFO", "VIP",
		"OK", "AM", "PM", "AD", "BC", "IOU", "LNG", "CO2", "COVID", "SARS", "FOB", "LIBOR", "TBA", "PCT", "SMS", "GPS", "AI", "MP3", "PIN", "NOTE":
		return true
	}
	return false
}

// people reports whether w is a people, a creed or a party's followers that is no word for a country's people.
func people(w string) bool {
	switch w = strings.TrimSuffix(w, "s"); w {
	case "Moslem", "Muslim", "Islamist", "Islamic", "Jew", "Jewish", "Christian", "Catholic", "Protestant", "Orthodox", "Sunni", "Shiite", "Shi'ite", "Hindu",
		"Buddhist", "Sikh", "Baptist", "Mormon", "Tutsi", "Hutu", "Tamil", "Kurd", "Kurdish", "Arab", "Arabic", "Basque", "Roma", "Gypsy", "Zulu", "Bedouin", "Maronite",
		"Republican", "Democrat", "Democratic", "Communist", "Socialist", "Conservative", "Liberal", "Nazi", "Marxist", "Maoist", "Zionist", "Olympic", "Latin", "Western", "Eastern":
		return true
	}
	return false
}

// sortMentions puts the mentions into text order.
func sortMentions(ns []nameMention) {
	slices.SortStableFunc(ns, func(a, b nameMention) int { return int(a.first - b.first) })
}
