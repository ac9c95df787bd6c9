package newsparse

import (
	"math/bits"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/internal/toponym"
	"github.com/newsparse/newsparse/name"
	"github.com/newsparse/newsparse/place"
)

// fact is a set of facts about one run of capitalised words: of its own words and of its neighbours.
type fact uint64

const (
	honorific   fact = 1 << iota // "Mr. Witkoff", "President Putin"
	roleBefore                   // "spokesperson Dmitry Peskov"
	givenFirst                   // "Dmitry Peskov"
	givenAlone                   // "Dmitry"
	surnameLast                  // "Smith"
	initial                      // "J. Crawley"
	generation                   // "Harriman Jr."
	particle                     // "Edwin van der Sar"
	twoWords                     // two words of which nothing else is known
	moreWords                    // three or more
	plainWord                    // an ordinary word among several: "Human Gene Therapy"
	age                          // ", 66,"
	apposition                   // ", the Kremlin spokesman,"
	who                          // "who", ", who"
	saidAfter                    // "Peskov said"
	saidBefore                   // "said Peskov"
	orgHeaded                    // "Czech National Bank", "Bank of Finland"
	orgFormed                    // "Harriman Foods Inc."
	orgKnown                     // "Reuters"
	teamWord                     // "Braves", "United"
	acronym                      // "UEFA"
	theBefore                    // "the Kremlin"
	roleAfter                    // "Ajax spokesman"
	shares                       // "Matahari shares"
	country                      // the gazetteer has a country
	capital                      // a capital, or a city of half a million
	region                       // a region, a sea, a mountain range
	city                         // a smaller city
	town                         // a town
	placeHeaded                  // "Lake Victoria", "Basra Province"
	inBefore                     // "in Dohuk"
	ofPlace                      // "city of Dohuk"
	direction                    // "northern Dohuk"
	placeAfter                   // "Sharqiyah province"
	placeComma                   // "Dohuk, Iraq"
	ownerBefore                  // "Chile's ENAP"
	productNoun                  // "Rafale fighter jets"
	bracketed                    // "Petr Korda (Czech Republic)"
	shouted                      // in a line of capitals: they are no evidence
	doubtful                     // an ordinary word at the start of a sentence
	event                        // "World Cup"
	lone                         // one word of which nothing else is known: people are introduced by full name or role
	teamRow                      // "Auxerre 0" in a report of a team sport
	playerRow                    // "Colonna 8:22:00" in a report of another
	versus                       // "beat Auxerre", "Auxerre have won" in a report of a team sport
	minute                       // "Riedle 8th"
	seat                         // the gazetteer has an institution: "United Nations"
	orgNoun                      // "news agency Petra", "Softbank, a retailer"
	roleOf                       // "analyst at Midland Securities"
	clubOf                       // "Vladimir Smicer (Lens)"
	teamOf                       // "AEK Athens (Greece)", "Mika Hakkinen (Finland) McLaren"
	which                        // "Ponte Cables, which"
	label                        // "ELEY:" at the start of what is said in a transcript
	rival                        // lone in a report of sport, where players go by their surnames
)

// ballot is what a fact says about the kinds person, place, organization and product, in the order of nameKind.
type ballot [4]int8

const (
	person = iota
	location
	organization
	artifact
)

// votes are the ballots of the facts, in the order of their bits.
var votes = [...]ballot{
	{14, -8, -8, -4}, // honorific
	{10, -5, -4, -4}, // roleBefore
	{6, -1, -1, -1},  // givenFirst
	{2, 0, 0, 0},     // givenAlone
	{2, 0, 0, 0},     // surnameLast
	{6, -3, -2, 0},   // initial
	{9, -4, -4, 0},   // generation
	{4, 0, -1, 0},    // particle
	{2, 0, 1, 0},     // twoWords
	{0, 0, 2, 0},     // moreWords
	{-3, -2, 0, 0},   // plainWord
	{9, -2, -4, -2},  // age
	{7, -2, -2, -2},  // apposition
	{6, -3, -2, -3},  // who
	{3, 0, 2, -2},    // saidAfter
	{3, 0, 1, -2},    // saidBefore
	{-4, -3, 9, 0},   // orgHeaded
	{-9, -9, 14, 0},  // orgFormed
	{-3, -3, 10, 0},  // orgKnown
	{-1, -2, 6, 0},   // teamWord
	{-3, -1, 4, 0},   // acronym
	{-5, 0, 0, 0},    // theBefore
	{-2, 1, 4, -1},   // roleAfter
	{-3, -3, 6, 0},   // shares
	{-4, 12, -3, -2}, // country
	{-1, 8, 0, -1},   // capital
	{-1, 6, 0, 0},    // region
	{0, 4, 0, 0},     // city
	{0, 2, 0, 0},     // town
	{-3, 9, -2, 0},   // placeHeaded
	{-3, 5, 0, -1},   // inBefore
	{-3, 8, -2, 0},   // ofPlace
	{-2, 5, -1, 0},   // direction
	{-2, 5, 0, 0},    // placeAfter
	{-2, 5, 0, 0},    // placeComma
	{0, -1, 3, 1},    // ownerBefore
	{-3, -3, -2, 9},  // productNoun
	{2, 0, 0, 0},     // bracketed
	{},               // shouted
	{},               // doubtful
	{},               // event
	{},               // lone
	{-2, -8, 8, 0},   // teamRow
	{5, 0, 0, 0},     // playerRow
	{0, -3, 4, 0},    // versus
	{8, -3, -3, 0},   // minute
	{-4, -2, 10, 0},  // seat
	{-4, -2, 8, 0},   // orgNoun
	{-3, 0, 5, 0},    // roleOf
	{-4, -4, 8, 0},   // clubOf
	{-4, 0, 6, 0},    // teamOf
	{-5, 0, 2, 0},    // which
	{4, 0, -2, 0},    // label
	{2, 0, 1, 0},     // rival
}

// alone are the facts that count for the mention itself and not for what else is written like it.
const alone = shouted | doubtful

// unknown are the facts of words that nothing is known of, which do not hold of the names in the gazetteer.
const unknown = orgHeaded | placeHeaded | twoWords | moreWords | plainWord | lone | rival

// need is what the votes for a kind must reach.
const (
	need         = 2
	needShouted  = 4
	needDoubtful = 6
)

// tally adds the ballots of the facts to the sum.
func (f fact) tally(sum *[4]int32) {
	p, l, o, a := sum[person], sum[location], sum[organization], sum[artifact]
	for f &^= alone; f != 0; f &= f - 1 {
		b := &votes[bits.TrailingZeros64(uint64(f))]
		p, l, o, a = p+int32(b[person]), l+int32(b[location]), o+int32(b[organization]), a+int32(b[artifact])
	}
	*sum = [4]int32{person: p, location: l, organization: o, artifact: a}
}

// gazetteer returns how many of the tokens [i, j) the gazetteer has as one name, at most four, and 1 + its index in doc.gaz.
func (m *mentions) gazetteer(i, j int) (n int, at int32) {
	j = min(j, i+4)
	p := &m.prefixes
	p.first, p.n = i, 0
	var hashes [4]uint64
	sure := j  // the tokens before it are the words of which package toponym tells, no other parts of names
	heads := 0 // how many words package toponym was told of
	h, shapes := uint64(0), scan.Shape(0)
	for k := i; k < j; k++ {
		t := &m.toks[k]
		shapes |= t.Shape
		if t.Kind == scan.Word {
			if k > i && m.toks[k-1].Kind == scan.Stop && !t.Is(scan.Space) { // "AMTK.O"
				j = k
				break
			}
			h = m.hashWord(h, k)
			if t.Shape&(scan.Hyphen|scan.NonASCII) != 0 || k+1 < j && m.toks[k+1].Kind == scan.Word && !m.toks[k+1].Is(scan.Space) {
				sure = min(sure, k)
			}
		} else if t.Kind != scan.Stop || k == i || m.Source[t.Start] != '.' {
			sure = min(sure, k)
		}
		p.list[k-i], p.n = h, k-i+1
		if t.Kind == scan.Word && k < sure && heads < 2 {
			if heads++; !toponym.Begins(h) {
				j = k
				break
			}
		}
		hashes[k-i] = h + uint64(t.Kind+t.Kind<<3) + uint64(t.Shape&scan.AllCaps)
	}
	if m.is(i, lexicon.Det) { // "The Hague"
		sure = i
	}
	for k := j; k > i; k-- {
		if kind := m.toks[k-1].Kind; kind != scan.Word && kind != scan.Stop || k <= sure && !toponym.Names(p.list[k-1-i]) {
			continue
		}
		known := m.asked.find(hashes[k-1-i])
		if known.hash == 0 {
			s := m.Text(m.span(i, k))
			if shapes&scan.NonASCII != 0 {
				s = plain(s)
			}
			*known = lookup{hashes[k-1-i], m.read(s)}
			m.asked.n++
		}
		if known.at > 0 {
			return k - i, known.at
		}
	}
	return 0, 0
}

// read asks the gazetteer for a name, and returns 1 + the index of what it says in doc.gaz, 0 for nothing.
func (m *mentions) read(name string) int32 {
	p, kinds, several := place.Likeliest(name)
	if kinds == 0 {
		return 0
	}
	m.gaz = append(m.gaz, reading{Place: p, several: several, rival: kinds.Has(place.Region)})
	return int32(len(m.gaz))
}

// lookup is what the gazetteer has said of a name: 1 + an index into doc.gaz, 0 for nothing.
type lookup struct {
	hash uint64 // of the name, 0 for a free slot
	at   int32
}

// lookups are what the gazetteer has been asked, so that one name has one reading.
type lookups struct {
	slots []lookup // a power of two in length
	key   uint64   // see slotKey
	n     int      // those that are in use
}

// init empties l.
func (l *lookups) init() {
	l.key = slotKey()
	if l.n = 0; l.slots == nil {
		l.slots = make([]lookup, 128)
	}
	clear(l.slots)
}

// find returns the slot of the name with this hash, a free one where there is none. It holds until the next call.
func (l *lookups) find(hash uint64) *lookup {
	if 2*l.n >= len(l.slots) {
		old := l.slots
		l.slots = make([]lookup, 2*len(old))
		for _, x := range old {
			if x.hash != 0 {
				*l.find(x.hash) = x
			}
		}
	}
	mask := uint64(len(l.slots) - 1)
	i := slotOf(hash, l.key) & mask
	for l.slots[i].hash != 0 && l.slots[i].hash != hash {
		i = (i + 1) & mask
	}
	return &l.slots[i]
}

// reading is what the gazetteer says of a name, the likeliest first.
type reading struct {
	place.Place
	several bool
	rival   bool  // a region is among the readings: "Georgia"
	open    bool  // nothing in the article tells which of several it is
	term    int32 // 1 + index into doc.terms of what is read so; 0: not asked yet
}

// learn tells the parts of the names that are sure what they may stand for.
func (m *mentions) learn() {
	whole := len(m.terms.list)
	for i := 0; i < whole; i++ {
		t := &m.terms.list[i]
		k, margin := best(&t.votes)
		if margin < 3 || t.votes[k] < 4 {
			continue
		}
		words := 0
		for w := t.first; w < t.last; w++ {
			if m.toks[w].Kind == scan.Word {
				words++
			}
		}
		if words < 2 {
			continue
		}
		first, last := int(t.first), int(t.last)
		if m.toks[last-1].Kind == scan.Stop {
			last--
		}
		switch k {
		case person:
			if m.is(last-1, lexicon.GenSuffix) {
				for last--; last > first+1 && m.toks[last-1].Kind != scan.Word; last-- {
				}
			}
			cut := last - 1
			for cut > first+1 && m.is(cut-1, lexicon.Particle) {
				cut--
			}
			if k := cut - 1; k > first+1 && m.toks[k].Kind == scan.Stop && m.word(k-1) == "St" || k > first && m.word(k) == "St" { // "Monique St. Clair"
				for cut = k; m.word(cut) != "St"; cut-- {
				}
				m.teach(cut, last, person, 8) // against the look of a place
			}
			m.teach(cut, last, person, 8)
			if cut < last-1 {
				m.teach(last-1, last, person, 6)
			}
			switch {
			case syllable(m.word(first)): // "He" of "He Lifeng"
				m.teach(first, first+1, person, 8)
			case !m.is(first, ordinary|lexicon.Particle) || m.is(first, lexicon.Given):
				m.teach(first, first+1, person, 3)
			}
		case organization:
			for last > first+1 && (m.toks[last-1].Kind != scan.Word || m.is(last-1, lexicon.OrgSuffix)) {
				last--
			}
			if last < int(t.last) {
				m.teach(first, last, organization, 8)
			}
			team, start, end := m.is(last-1, lexicon.TeamWord), 3, 4
			if team { // "Thornby", "Rovers"
				start, end = 6, 6
			}
			if !m.is(first, ordinary|function) {
				m.teach(first, first+1, organization, start)
			}
			if team || !m.is(last-1, ordinary|headWord) {
				m.teach(last-1, last, organization, end)
			}
		}
	}
}

// decide gives every mention its kind, and drops what is no name.
func (m *mentions) decide() {
	keep := m.found[:0]
	for _, n := range m.found {
		t := &m.terms.list[n.term]
		if n.kind == 0 {
			sum := t.votes
			if n.facts&doubtful == 0 {
				n.facts.tally(&sum)
			}
			if t.taught == 1<<person|1<<organization { // "Harriman's shares" in an article on a company and its founder
				own := [4]int32{}
				n.facts.tally(&own)
				if _, lead := best(&own); lead >= 6 {
					sum = own
				}
			}
			if n.place > 0 && t.taught == 1<<person && n.facts&(saidAfter|saidBefore|roleBefore|age|who) != 0 { // "Israel said" of Steve Israel
				sum[person], n.place = sum[location]+need, 0
			}
			if n.facts&(lone|plainWord) != 0 {
				switch {
				case t.taught == 1<<person:
					sum[person] += 2 * min(t.count, 4)
				case t.taught == 0 && t.count > 1:
					sum[organization] += need
				}
			}
			k, _ := best(&sum)
			limit := int32(need)
			if n.facts&event != 0 && t.taught == 0 {
				n.kind = anEvent
				keep = append(keep, n)
				continue
			}
			if n.facts&shouted != 0 {
				limit = needShouted
			}
			if n.facts&doubtful != 0 {
				limit = needDoubtful
			}
			if sum[k] < limit {
				if n.facts&(lone|doubtful|shouted) != lone || !m.variant(&n) {
					continue
				}
				k = person
			}
			n.kind = aPerson + nameKind(k)
		}
		if n.form == byName && n.kind == aPlace && m.metonym(&n) {
			n.form = byMetonym
		}
		keep = append(keep, n)
	}
	sortMentions(keep)
	m.found = keep
}

// variant reports whether a word of which nothing is known is another spelling of the surname of somebody in the article.
func (m *mentions) variant(n *nameMention) bool {
	if m.surnames == nil {
		m.surnames = make([]surname, 0, 8)
		for i := range m.terms.list {
			if t := &m.terms.list[i]; t.taught&(1<<person) != 0 && t.last == t.first+1 && len(m.surnames) < maxPeople {
				w := m.word(int(t.first))
				m.surnames = append(m.surnames, surname{w, name.Sound(w)})
			}
		}
	}
	w := m.Text(m.span(int(n.first), int(n.last)))
	sound := name.Sound(w)
	for _, s := range m.surnames {
		if n.place == 0 && sound != 0 && s.sound != 0 && sound != s.sound {
			continue
		}
		if _, ok := name.Same(w, s.word); ok {
			return true
		}
	}
	return false
}

// surname is what a person of the article is called by one word.
type surname struct {
	word  string
	sound uint32
}

// maxPeople bounds the surnames that an unknown word is compared with.
const maxPeople = 48

// teach says that the words [i, j), as a part of a longer name, may stand for it.
func (m *mentions) teach(i, j, kind, weight int) {
	t := m.terms.intern(m.hash(i, j))
	if m.terms.list[t].count == 0 {
		m.terms.list[t].first, m.terms.list[t].last = int32(i), int32(j)
	}
	m.terms.list[t].votes[kind] += int32(weight)
	m.terms.list[t].taught |= 1 << kind
}

// best returns the kind with the most votes and its lead.
func best(sum *[4]int32) (kind int, margin int32) {
	second := int32(-1 << 30)
	for k := 1; k < len(sum); k++ {
		switch {
		case sum[k] > sum[kind]:
			second = sum[kind]
			kind = k
		case sum[k] > second:
			second = sum[k]
		}
	}
	return kind, sum[kind] - second
}
