package newsparse

import (
	"slices"

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
	of          int32    // 1 + index into doc.gaz: the place in its name or right before it, "Finnish" of "Finnish elevator maker Kaltio"; 0: none
	facts       fact
	kind        nameKind
	form        nameForm
}

// nameKind is a Kind in one byte; 0: not decided yet.
type nameKind uint8

const (
	aPerson nameKind = iota + 1
	aPlace
	anOrganization
	aProduct
	anEvent
)

var kinds = [...]Kind{aPerson: Person, aPlace: Place, anOrganization: Organization, aProduct: Product, anEvent: Event}

// nameForm is a Form in one byte.
type nameForm uint8

const (
	byName nameForm = iota
	byNominal
	byPronoun
	byDemonym
	byMetonym
)

var forms = [...]Form{byName: Name, byNominal: Nominal, byPronoun: Pronoun, byDemonym: Demonym, byMetonym: Metonym}

// mention finds the names of people, places, organizations, events and products, and the demonyms.
//
// A name is a run of capitalised words, cut at titles and at the places before them ("Ukrainian President | Volodymyr Zelenskyy").
// Each run collects facts from its words and its neighbours, every fact votes for a kind, and the votes are pooled over all runs
// with the same key, so that "Peskov said" in one paragraph tells what "Peskov" is in the next. Lines that are all capitals, or
// headlines with a capital on every word, are read last, by what the body has taught.
func (d *doc) mention() {
	m := &mentions{doc: d}
	m.terms.init(len(d.toks))
	m.asked.init()
	m.found = slices.Grow(d.names, len(d.toks)/8+4)
	m.gaz = slices.Grow(d.gaz, 12)
	for _, s := range d.Provenance {
		m.given(s.Span, anOrganization)
	}
	for i := range d.Dateline.Places {
		p := &d.Dateline.Places[i]
		d.gaz = append(d.gaz, reading{Place: place.Place{Name: p.Name, Country: p.Country, Region: p.Region}})
		m.given(p.Span, aPlace)
		if !p.Qualifier.IsZero() {
			m.title(m.tokenAt(p.Qualifier.Start), m.tokenAt(p.Qualifier.End))
		}
	}
	for _, a := range d.Dateline.Agencies {
		m.given(a.Span, anOrganization)
	}
	for _, n := range d.Byline.Names {
		m.given(n, aPerson)
	}
	m.sport = d.sport()
	var shouting []int32 // the paragraphs in capitals
	for i := range d.paras {
		p := &d.paras[i]
		at := p.first
		line := m.survey(int(p.first), int(p.last))
		if m.table = line.table; line.shouts {
			shouting = append(shouting, int32(i))
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
	for _, i := range shouting {
		p := &d.paras[i]
		m.table = m.survey(int(p.first), int(p.last)).table
		m.title(int(p.first), int(p.last))
	}
	m.decide()
	d.names = m.found
	d.spoofed()
}

// mentions is the state of the pass.
type mentions struct {
	*doc
	found    []nameMention
	heading  bool // reading words whose capitals are no evidence
	table    bool // in a line of a table
	sport    sport
	surnames []surname // of the people, once an unknown word is compared with them
	start    int       // the first word of the sentence
	limit    int       // its end
}

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

// head reads a headline, as a sentence where its capitals are evidence.
func (m *mentions) head(s Span) {
	i, j := m.tokenAt(s.Start), m.tokenAt(s.End)
	if m.survey(i, j).shouts || m.titled(i, j) {
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
			if found.place > 0 {
				found.facts &^= unknown
				if m.gaz[found.place-1].Kind == place.Demonym {
					found.form = byDemonym
				}
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
	for k := m.seek(i, j, mayStart); k < j; k = m.seek(max(i, k+1), j, mayStart) {
		if m.toks[k].Kind == scan.Word {
			if m.opens(k) {
				i = m.run(k)
				m.cut(k, i)
			}
			continue
		}
		if i = m.constituency(k, j); i > k { // "(D-N.Y.)"
			continue
		}
		// the ticker "(NYSE: HRF)"
		for end := k + 1; end < j && end < k+8 && (m.toks[end].Shape&scan.AllCaps != 0 || m.toks[end].Kind != scan.Word); end++ {
			if m.toks[end].Kind == scan.Close {
				if end > k+2 && m.toks[k+2].Kind == scan.Colon {
					i = end
				}
				break
			}
		}
	}
}

// constituency returns the end of the party and state in the brackets that open at token i, i where there are none: "(D-N.Y.)", "(R-S.C.)".
func (m *mentions) constituency(i, j int) int {
	if i+1 >= j || m.toks[i+1].Kind != scan.Word {
		return i
	}
	w := m.word(i + 1)
	if len(w) < 2 || w[1] != '-' || w[0] != 'R' && w[0] != 'D' && w[0] != 'I' {
		return i
	}
	for k := i + 2; k < j && k < i+8; k++ {
		if m.toks[k].Kind == scan.Close {
			return k
		}
	}
	return i
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
	if j > i+1 && instrument(m.word(j-1)) {
		return
	}
	if i < j && m.toks[j-1].End-m.toks[i].Start > 2*int32(j-i)-1 { // not the letters of a table's head: "W D L"
		m.add(nameMention{first: int32(i), last: int32(j), term: -1, role: role, facts: m.shape(i, j)})
	}
}

// instrument reports whether w ends the name of a law, of a treaty or of a time zone, which are none of the kinds: "Clean Air Act", "Eastern Time".
func instrument(w string) bool {
	switch w {
	case "Act", "Treaty", "Accord", "Accords", "Agreement", "Protocol", "Amendment", "Constitution", "Time":
		return true
	}
	return false
}

// place adds a mention of a place or a demonym of the gazetteer.
func (m *mentions) place(i, j int, p int32) {
	if j < len(m.toks) && m.gaz[p-1].Kind == place.Region && m.is(j-1, lexicon.Abbrev) && m.toks[j].Kind == scan.Stop && !m.toks[j].Is(scan.Space) && m.toks[j-1].Shape&scan.Dotted == 0 {
		j++ // "Calif."
	}
	n := nameMention{first: int32(i), last: int32(j), term: -1, place: p, facts: m.shape(i, j) &^ unknown}
	if m.gaz[p-1].Kind == place.Demonym {
		n.form = byDemonym
	}
	m.add(n)
}

// given adds a mention that an earlier pass has found.
func (m *mentions) given(s Span, k nameKind) {
	i, j := m.tokenAt(s.Start), m.tokenAt(s.End)
	if i < j {
		n := nameMention{first: int32(i), last: int32(j), term: -1, kind: k}
		if k == aPlace {
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
	if n.place == 0 {
		n.of = m.owner(&n)
	}
	if n.last == n.first+1 && n.place == 0 && n.kind == 0 && n.role[0] == n.role[1] && m.common(int(n.first)) {
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

// sortMentions puts the mentions into text order.
func sortMentions(ns []nameMention) {
	slices.SortStableFunc(ns, func(a, b nameMention) int { return int(a.first - b.first) })
}
