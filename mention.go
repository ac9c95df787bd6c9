package newsparse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/name"
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

// spoofed warns of names that mix letters of two scripts, as "Реskov" does with its Cyrillic beginning.
func (d *doc) spoofed() {
	for i := range d.names {
		n := &d.names[i]
		for t := n.first; t < n.last; t++ {
			if d.toks[t].Shape&scan.NonASCII == 0 {
				continue
			}
			if w := d.word(int(t)); !latin(w) && slices.Contains(name.Inspect(w).Flags, "mixed-script") {
				d.warn("mixed-script", d.span(int(t), int(t)+1))
			}
		}
	}
}

// latin reports whether w has only letters that ASCII, Latin-1 and Latin Extended have, and combining marks and apostrophes.
func latin(w string) bool {
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case c < utf8.RuneSelf, c >= 0xc2 && c <= 0xc9, c == 0xcc, c == 0xe2 && w[i+1] == 0x80: // up to U+027F, from U+0300, from U+2000
			for i+1 < len(w) && !utf8.RuneStart(w[i+1]) {
				i++
			}
		default:
			return false
		}
	}
	return true
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

// capital reports whether token i is a word with a capital, or one behind an Arabic article: "al-Masri".
func (m *mentions) capital(i int) bool {
	t := &m.toks[i]
	switch {
	case t.Kind != scan.Word:
		return false
	case t.Shape&scan.Hyphen != 0:
		return m.hyphenated(i)
	case t.Shape&scan.Capital != 0:
		return t.Shape&scan.Digit == 0 || m.Source[t.Start] > '9'
	case !m.elided(t):
		return false
	}
	w := m.word(i)
	return w[1] == '\'' && w[2] >= 'A' && w[2] <= 'Z' || strings.HasPrefix(w[1:], "’") && w[4] >= 'A' && w[4] <= 'Z'
}

// elided reports whether a small letter and an apostrophe may begin the word, as they do "d'Ivoire".
func (d *doc) elided(t *scan.Token) bool {
	return t.End-t.Start > 4 && (d.Source[t.Start+1] == '\'' || d.Source[t.Start+1] == "’"[0])
}

// hyphenated is capital for a word with a hyphen.
func (m *mentions) hyphenated(i int) bool {
	t := &m.toks[i]
	w := m.word(i)
	if w[1] == '-' && (w[0] == 'R' || w[0] == 'D' || w[0] == 'I') { // "(D-Calif.)"
		return false
	}
	if t.Shape&scan.Capital != 0 { // "London-based" is an adjective, "Park Ji-hoon" and "Inzamam-ul-Haq" are names
		k := strings.LastIndexByte(w, '-')
		if k > 0 && lexicon.Lookup(w[:k]).Is(lexicon.Month) { // "Jan-June"
			return false
		}
		if k < 0 || w[k+1] < 'a' || w[k+1] > 'z' {
			return true
		}
		behind := i > 0 && t.Is(scan.Space) && m.capitals(i-1) && (!m.is(i-1, function) || syllable(m.word(i-1)))
		tail := len(w) - k
		if t.Shape&scan.NonASCII != 0 { // "Hye-ra\u00adn"
			tail -= 4 // QUIRK: soft hyphens and zero-width spaces in copy for the web
		}
		if tail < 5 && behind && (w[1] >= 'a' && w[1] <= 'z') { // "Bae Hye-ran"
			return true
		}
		return m.givenShape(w[k+1:]) && (tail < 5 || behind)
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

// opens reports whether a name may begin with the word i.
func (m *mentions) opens(i int) bool {
	c := m.class(i)
	if !m.capital(i) {
		if c&lexicon.Particle == 0 || c&(lexicon.Aux|lexicon.Prep) != 0 || m.toks[i].End-m.toks[i].Start < 2 { // "de Klerk"
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
	if m.degree(i) {
		return false
	}
	caps := m.toks[i].Shape&scan.AllCaps != 0
	if i > m.start && !m.heading && !caps && m.joined(i+1) && !m.is(i+1, function|calendar|lexicon.NumberWord|lexicon.DateWord) &&
		(c&lexicon.NumberWord != 0 || c&lexicon.Weekday != 0 && newspaper(m.word(i+1)) || m.word(i) == "All" && m.is(i+1, lexicon.TeamWord)) { // "First Union"
		return true
	}
	if i == m.start && c&function != 0 && c&nameWord != 0 && !caps && i+1 < m.limit && m.is(i+1, lexicon.PronSubj|lexicon.Det|lexicon.Poss) { // "Do you agree?"
		return false
	}
	if c&function != 0 && m.syllabic(i) {
		return true
	}
	if c&calendar != 0 && !m.givenMonth(i, c) || c&(function|lexicon.NumberWord|lexicon.DateWord) != 0 && !caps && c&nameWord == 0 {
		return false
	}
	return true
}

// degree reports whether token i is of a degree behind a name: "Eva Lind, | M.D.", "Tom Hale, | Ph.D."
func (m *mentions) degree(i int) bool {
	if i > m.start+2 && m.toks[i-1].Kind == scan.Stop && m.word(i-2) == "Ph" && m.word(i)[0] == 'D' {
		i -= 2
	}
	if i < m.start+2 || m.toks[i-1].Kind != scan.Comma || !m.capital(i-2) && m.toks[i-2].Kind != scan.Stop {
		return false
	}
	switch strings.TrimSuffix(m.word(i), ".") {
	case "Ph":
		return i+2 < len(m.toks) && m.toks[i+1].Kind == scan.Stop && m.word(i + 2)[0] == 'D'
	case "Ph.D", "M.D", "D.D.S", "Ed.D", "D.Phil", "LL.B", "LL.M", "J.D", "R.N", "D.O", "M.B.A", "M.P.H":
		return true
	}
	return false
}

// syllabic reports whether token i is no pronoun or preposition but the family name that is written like one: "He Lifeng", "said He". It
// stands where they have no capital, or before what can only be a name.
func (m *mentions) syllabic(i int) bool {
	t := &m.toks[i]
	if t.End-t.Start > 3 || t.Shape&scan.AllCaps != 0 || m.heading {
		return false
	}
	if !syllable(m.word(i)) {
		return false
	}
	inside := i > m.start && t.Is(scan.Space) && (m.toks[i-1].Kind == scan.Word || m.toks[i-1].Kind == scan.Mark || m.toks[i-1].Kind == scan.Comma)
	if !m.joined(i + 1) {
		return inside && m.terms.find(m.hash(i, i+1)) >= 0
	}
	next := &m.toks[i+1]
	if m.is(i+1, function|ordinary) || next.Shape&scan.AllCaps != 0 {
		return false
	}
	if !inside && next.Shape&scan.Hyphen == 0 && (next.Lex != 0 || m.word(i) != "He") && m.terms.find(m.hash(i, i+2)) < 0 { // "An Airbus jet"
		return false
	}
	m.terms.intern(m.hash(i, i+1)) // whoever bears it may be called so
	return true
}

// syllable reports whether the function word w is a family name of East Asia too.
func syllable(w string) bool {
	switch w {
	case "An", "Do", "He", "So", "To", "You":
		return true
	}
	return false
}

func newspaper(w string) bool {
	switch w {
	case "Times", "Telegraph", "Mirror", "Express", "Mail", "Herald", "Post", "Independent", "Star", "World", "Tribune", "Observer", "News", "Nation", "Mercury":
		return true
	}
	return false
}

// givenMonth reports whether a word of the calendar begins a name: "Jan Siemerink", "Sun Jian".
func (m *mentions) givenMonth(i int, c lexicon.Class) bool {
	return m.joined(i+1) && !m.is(i+1, ordinary|function|calendar) && (c&nameWord != 0 || m.toks[i].End-m.toks[i].Start == 3 && m.toks[i].Shape&scan.AllCaps == 0)
}

// joined reports whether token i is a capitalised word that follows its neighbour with nothing but a blank between.
func (m *mentions) joined(i int) bool {
	return i < m.limit && m.toks[i].Is(scan.Space) && m.capital(i)
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

// common reports whether the only word of a name is more likely none: an ordinary word with a capital, an abbreviation of everyday
// use, a people or a creed, or what its ending shows to be a word at the start of a sentence.
func (m *mentions) common(i int) bool {
	t := &m.toks[i]
	c := m.class(i)
	w := m.word(i)
	switch {
	case t.End-t.Start == 1, t.End-t.Start == 2 && t.Shape&scan.Dotted != 0: // "X", "X."
		return true
	case c&(nameWord|headWord) != 0:
		return false
	case t.Shape&scan.AllCaps != 0:
		return t.Shape&scan.Digit != 0 || c&(lexicon.Unit|lexicon.DateWord) != 0 || abbreviation(w)
	case t.Shape&scan.Digit != 0 || c&ordinary != 0 || people(w):
		return true
	case t.Shape&scan.Hyphen != 0 && m.related(w):
		return true
	case i == m.start && t.Lex == 0 && i+1 < m.limit && m.toks[i+1].Kind == scan.Word && m.toks[i+1].Shape&scan.Capital == 0 &&
		!m.is(i+1, lexicon.Aux|lexicon.Modal|lexicon.Cue|lexicon.Verb|lexicon.Prep|lexicon.ConjCoord|lexicon.Wh|lexicon.Adverb): // "Rapeseed oil"
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

// related reports whether a word with a hyphen tells what is between two countries or peoples: "Israeli-PLO", "Franco-Prussian".
func (m *mentions) related(w string) bool {
	k := strings.IndexAny(w, "-\u2010\u2011")
	if k < 0 {
		return false
	}
	switch w[:k] {
	case "Anglo", "Franco", "Sino", "Russo", "Indo", "Greco", "Austro", "Afro", "Euro", "Serbo", "Turco", "Luso", "Italo", "Pan", "Non", "Anti", "Pro", "Post", "Pre":
		return true
	}
	p, _, _ := place.Likeliest(w[:k])
	return p.Kind == place.Demonym || p.Kind == place.Country
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
		"ET", "PT", "HIV", "AIDS", "EBIT", "EBITDA", "ESG", "FIR", "GAAP", "KPI", "BSE", "CJD", "PC", "IQ", "ID", "IPO", "VAT", "EPS", "CEO", "CFO", "NA", "AA", "AAA", "SUV", "ATM", "GP", "US$", "UFO", "VIP",
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
