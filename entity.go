package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/name"
	"github.com/newsparse/newsparse/place"
)

// Kind tells what an entity is.
type Kind string

const (
	Person       Kind = "person"
	Place        Kind = "place"
	Organization Kind = "organization"
	Product      Kind = "product"
	Event        Kind = "event"
	Other        Kind = "other"
)

// Entity is one person, place, organization or thing of the article, under one name.
type Entity struct {
	ID        int // from 1, in order of first mention
	Kind      Kind
	Name      string   // the canonical name: the fullest for people ("Dmitry Peskov"), the place's English name for places ("Türkiye")
	Aliases   []string // other spellings in the text
	Country   string   // ISO 3166-1 alpha-2 of a place, or of an organization that is of one country; "" where unknown
	Region    string   // ISO 3166-2 of a place
	Roles     []Role   // at most 32
	Gender    string   // "male", "female" or "" where the text gives no evidence
	Ambiguous string   // why the entity could not be told or joined to another; "" where it is clear
}

// Role is what the text says a person is: "Kremlin spokesperson".
type Role struct {
	Span           // where it stands
	Text    string // "Kremlin spokesperson"
	Title   string // "spokesperson"
	Org     string // "Kremlin"
	Country string // ISO 3166-1 alpha-2
	Former  bool
	Acting  bool
}

// Form tells how a mention names its entity.
type Form string

const (
	Name    Form = "name"    // "Dmitry Peskov", "Peskov"
	Nominal Form = "nominal" // "the Kremlin official"
	Pronoun Form = "pronoun" // "he"
	Demonym Form = "demonym" // "Russian": a mention of Russia
	Metonym Form = "metonym" // "Moscow" that rejects something: a mention of the place
)

// Mention is one place in the text that names an entity, without title, honorific or possessive.
type Mention struct {
	Span
	Form   Form
	Entity int // an Entity.ID
}

// entity groups the mentions that name one thing, names it and gives it the roles that stand beside it. People and organizations are
// grouped by package name, places by what the gazetteer reads.
func (d *doc) entity() {
	if len(d.names) == 0 {
		return
	}
	var room struct { // for what an ordinary article has
		of     [64]int32
		named  [64]name.Mention
		links  [64]name.Link
		groups [64]group
	}
	g := grouping{doc: d, of: within(room.of[:], len(d.names)), groups: within(room.groups[:], len(d.names))}
	g.sexes()
	named := room.named[:0]
	for i := range d.names {
		if n := &d.names[i]; n.kind == aPerson || n.kind == anOrganization {
			named = append(named, g.evidence(i))
			g.of[i] = int32(len(named))
		}
	}
	g.locate()
	links := name.AppendLinks(room.links[:0], named)
	g.made = int32(len(named))
	for i := range d.names {
		switch n := &d.names[i]; {
		case g.of[i] > 0:
			l := &links[g.of[i]-1]
			meant := &g.terms.list[n.term].meant
			last := &meant[named[g.of[i]-1].Gender] // "Mr. Haddad" is not whom "Ms. Haddad" meant
			if n.kind == anOrganization {
				last = &meant[len(meant)-1]
			}
			if l.Ambiguous && *last > 0 { // "Cruz" remains whom it meant before the second Cruz came
				g.of[i] = *last
			} else {
				g.of[i] = int32(l.Group) + 1
				g.groups[l.Group].ambiguous = g.groups[l.Group].ambiguous || l.Ambiguous
				if !l.Ambiguous {
					*last = g.of[i]
					if n.kind == aPerson {
						meant[name.Unknown] = g.of[i]
					}
				}
			}
			if n.kind == anOrganization {
				g.shortForm(i, n)
			} else {
				g.givenOnly(i, n, l.Rule == "" && !l.Ambiguous)
			}
		case n.kind == aPlace && n.place > 0 && !g.gaz[n.place-1].bare():
			r := &g.gaz[n.place-1]
			if r.term == 0 {
				r.term = 1 + g.terms.intern(r.hash())
			}
			g.of[i] = g.unique(r.term - 1)
		default:
			g.of[i] = g.unique(n.term)
		}
	}
	entities := int32(0)
	for i, of := range g.of {
		g.of[i] = g.root(of)
		if gr := &g.groups[g.of[i]-1]; gr.id == 0 {
			entities++
			gr.id = entities
		}
	}
	d.Entities = make([]Entity, entities)
	d.Mentions = make([]Mention, len(d.names), len(d.names)+len(d.names)/4+4)
	var aliases []string // room for them
	for i := range d.names {
		n := &d.names[i]
		gr := &g.groups[g.of[i]-1]
		e := &d.Entities[gr.id-1]
		if e.ID == 0 {
			e.ID, e.Kind = int(gr.id), kinds[n.kind]
		}
		g.name(gr, e, i, &aliases)
		m := &d.Mentions[i]
		m.Span, m.Form, m.Entity = d.span(int(n.first), int(n.last)), forms[n.form], int(gr.id)
	}
	d.roles()
}

// grouping is the state of the entity pass.
type grouping struct {
	*doc
	of      []int32 // of each mention: 1 + its number among those of people and organizations, then 1 + its group
	groups  []group
	made    int32 // the groups that are in use
	couples bool  // a man and a woman have one surname
}

// group is an entity in the making.
type group struct {
	id        int32 // Entity.ID, 0 until its first mention is numbered
	into      int32 // 1 + the group it was joined to, 0 for none
	words     int32 // of the fullest mention so far, doubled; odd where it is not all capitals
	term      int32 // of the mention last looked at
	ambiguous bool
}

// evidence is what package name is told of the mention i.
func (g *grouping) evidence(i int) name.Mention {
	n := &g.names[i]
	m := name.Mention{Text: g.written(i), Kind: name.PersonKind}
	if n.kind == anOrganization {
		m.Kind = name.Organization
	}
	for k := n.role[0]; k < n.role[1]; k++ {
		if s := sexOf(g.class(int(k))); s != name.Unknown {
			m.Gender = s
		}
	}
	if g.couples && n.kind == aPerson && m.Gender == name.Unknown && g.is(int(n.first), lexicon.Given) && (n.last == n.first+1 || g.couple(int(n.last)-1)) {
		m.Gender = sexOf(g.class(int(n.first)))
	}
	if n.last == n.first+1 && n.role[0] < n.role[1] && g.toks[n.first].Shape&(scan.Capital|scan.Hyphen) == scan.Capital && g.is(int(n.role[1])-1, lexicon.Honorific) && n.facts&honorific != 0 {
		if w := g.word(int(n.role[1]) - 1); !courtesy(w) {
			m.Text = g.Text(g.span(int(n.role[1])-1, int(n.last))) // "Prince Khalid"
		}
	}
	return m
}

// couple reports whether the article has a man and a woman of the surname at token k, "Mr. Haddad" and "Ms. Haddad": only then a given name
// tells whom of the two a title means.
func (g *grouping) couple(k int) bool {
	t := g.terms.find(g.hash(k, k+1))
	return t >= 0 && g.terms.list[t].sexes == men|women
}

// men and women are the titles with which a name stands.
const (
	men = 1 << iota
	women
)

// sexes notes of the surnames with which titles they stand.
func (g *grouping) sexes() {
	for i := range g.names {
		n := &g.names[i]
		if n.kind != aPerson || n.last != n.first+1 || n.role[0] == n.role[1] {
			continue
		}
		t := &g.terms.list[n.term]
		switch sexOf(g.class(int(n.role[0]))) {
		case name.Male:
			t.sexes |= men
		case name.Female:
			t.sexes |= women
		}
		g.couples = g.couples || t.sexes == men|women
	}
}

// written returns the mention i as it stands, and the surname that it shares with the next behind it.
func (g *grouping) written(i int) string {
	n := &g.names[i]
	s := g.Text(g.span(int(n.first), int(n.last)))
	if a, b := g.shared(i); b > 0 {
		s += " " + g.Text(g.span(a, b))
	}
	return s
}

// shared returns the tokens of the surname that the given name i has only with the next: "Haddad" for "Tariq" of "Tariq and Farah Haddad".
// They are 0 and 0 for any other mention.
func (g *grouping) shared(i int) (first, last int) {
	n := &g.names[i]
	if i+1 == len(g.names) || n.kind != aPerson || n.last != n.first+1 || g.class(int(n.first))&lexicon.Given == 0 || g.terms.list[n.term].taught != 0 {
		return 0, 0
	}
	next := &g.names[i+1]
	if next.kind != aPerson || next.first != n.last+1 || next.last < next.first+2 || g.class(int(n.last))&lexicon.ConjCoord == 0 || g.class(int(next.first))&lexicon.Given == 0 {
		return 0, 0
	}
	return int(next.first) + 1, int(next.last)
}

// sexOf returns the gender that a title or a given name tells.
func sexOf(c lexicon.Class) name.Gender {
	switch c & (lexicon.Male | lexicon.Female) {
	case lexicon.Male:
		return name.Male
	case lexicon.Female:
		return name.Female
	}
	return name.Unknown
}

// unique returns the group of all that is written alike or read alike.
func (g *grouping) unique(term int32) int32 {
	t := &g.terms.list[term]
	if t.group == 0 {
		g.made++
		t.group = g.made
	}
	return t.group
}

// part notes that the word at token k begins or ends the name i.
func (g *grouping) part(i, k int) {
	if t := &g.terms.list[g.terms.intern(g.hash(k, k+1))]; t.team == 0 {
		t.team = g.of[i]
	} else if t.team > 0 && g.root(t.team) != g.root(g.of[i]) {
		t.team = -1
	}
}

// givenOnly joins "Walter", of whom nothing else is known, to the only person so far whose name begins so.
func (g *grouping) givenOnly(i int, n *nameMention, alone bool) {
	if first := int(n.first); g.is(first, lexicon.Given) {
		if n.last > n.first+1 {
			g.part(i, first)
		} else if t := &g.terms.list[n.term]; alone && t.team > 0 {
			g.join(g.of[i], t.team)
		}
	}
}

// shortForm joins "(CHP)" to the name before it, "Braves" or "Brannigan" to the only name so far that ends or begins in it, and "Defence
// Ministry" to "Ministry of Defence".
func (g *grouping) shortForm(i int, n *nameMention) {
	if n.last > n.first+1 {
		first, last := int(n.first), int(n.last)-1
		if g.is(last, lexicon.TeamWord|lexicon.OrgHead) {
			g.part(i, last)
		}
		if !g.is(first, ordinary|function) {
			g.part(i, first)
		}
		term := n.term
		if of := first + 1; of < last && g.is(first, lexicon.OrgHead) && g.word(of) == "of" {
			if of++; of < last && g.word(of) == "the" {
				of++
			}
			h := uint64(0)
			for k := of; k <= last; k++ {
				if g.toks[k].Kind == scan.Word {
					h = g.hashWord(h, k)
				}
			}
			term = g.terms.intern(g.hashWord(h, first))
		}
		if t := &g.terms.list[term]; t.turned == 0 {
			t.turned = g.of[i]
		} else {
			g.join(g.of[i], t.turned)
		}
		return
	}
	if t := &g.terms.list[n.term]; t.team > 0 {
		g.join(g.of[i], t.team)
	}
	if i == 0 {
		return
	}
	before := &g.names[i-1]
	if before.kind == anOrganization && n.first == before.last+1 && g.toks[before.last].Kind == scan.Open && int(n.last) < len(g.toks) &&
		g.toks[n.last].Kind == scan.Close && g.toks[n.first].Shape&scan.AllCaps != 0 {
		g.join(g.of[i], g.of[i-1])
	}
}

// root returns the group that group i was joined to.
func (g *grouping) root(i int32) int32 {
	for g.groups[i-1].into != 0 {
		i = g.groups[i-1].into
	}
	return i
}

// join makes group a part of group b.
func (g *grouping) join(a, b int32) {
	if a, b = g.root(a), g.root(b); a != b {
		g.groups[a-1].into = b
	}
}

// name gives an entity what its mention i tells: the fullest name so far, and other spellings.
func (g *grouping) name(gr *group, e *Entity, i int, aliases *[]string) {
	n := &g.names[i]
	if gr.ambiguous {
		e.Ambiguous = "several names fit"
	}
	known := n.place > 0 && n.kind == aPlace
	if known && e.Name == "" {
		r := &g.gaz[n.place-1]
		e.Name, e.Country, e.Region = r.Name, r.Country, r.Region
		if r.open {
			e.Ambiguous = "several places are so called"
		}
		if house := g.Countries[r.Country]; house != "" && r.Region == "" && (r.Kind == place.Country || r.Kind == place.Demonym) {
			e.Name = house
		}
	}
	if n.kind == anOrganization && e.Country == "" {
		if n.of > 0 {
			e.Country = g.gaz[n.of-1].Country
		} else if e.Name == "" {
			e.Country = g.seatOf(g.Text(g.span(int(n.first), int(n.last))))
		}
	}
	if e.Name != "" && (n.form == byDemonym || gr.term == 1+n.term && (known || gr.words%2 != 0)) {
		return
	}
	gr.term = 1 + n.term
	s := g.canonical(int(n.first), int(n.last))
	if a, b := g.shared(i); b > 0 {
		s += " " + g.canonical(a, b)
	}
	if s == e.Name || slices.Contains(e.Aliases, s) || known && strings.EqualFold(s, e.Name) {
		return
	}
	words := 2 * int32(1+strings.Count(s, " ")+strings.Count(s, "-"))
	if g.toks[n.first].Shape&scan.AllCaps == 0 {
		words++
	}
	switch {
	case e.Name == "":
		e.Name, gr.words = s, words
		return
	case !known && words > gr.words:
		s, e.Name = e.Name, s
		gr.words = words
	}
	if len(e.Aliases) < maxAliases {
		if e.Aliases == nil {
			e.Aliases = carve(aliases, 2)
		}
		e.Aliases = append(e.Aliases, s)
	}
}

// canonical returns the display form of the tokens [i, j).
func (d *doc) canonical(i, j int) string {
	s := d.Text(d.span(i, j))
	for k := i; k < j; k++ {
		if d.toks[k].Shape&scan.NonASCII != 0 {
			s = plain(s)
			break
		}
	}
	return name.Canonical(s)
}

// maxAliases bounds the other spellings of one entity.
const maxAliases = 32

// carve returns an empty slice with room for n elements, cut from what is left of a larger one: small slices of one article share memory.
func carve[T any](rest *[]T, n int) []T {
	if len(*rest) < n {
		*rest = make([]T, 4*n)
	}
	s := (*rest)[:0:n]
	*rest = (*rest)[n:]
	return s
}

// within returns n elements of room where it has as many.
func within[T any](room []T, n int) []T {
	if n <= len(room) {
		return room[:n]
	}
	return make([]T, n)
}

// wordsIn counts the words of the tokens [i, j).
func (d *doc) wordsIn(i, j int32) (n int32) {
	for ; i < j; i++ {
		if d.toks[i].Kind == scan.Word {
			n++
		}
	}
	return n
}
