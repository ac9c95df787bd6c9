package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
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
	Roles     []Role
	Gender    string // "male", "female" or "" where the text gives no evidence
	Ambiguous string // why the entity could not be told or joined to another; "" where it is clear
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

// entity groups the mentions that name one thing, names it and gives it the roles that stand beside it.
func (d *doc) entity() {
	if len(d.names) == 0 {
		return
	}
	g := grouping{doc: d, groups: make([]group, 0, len(d.names)), of: make([]int32, len(d.names))}
	for i := range d.names { // what stands for itself: places, full names
		switch n := &d.names[i]; {
		case n.kind == Place:
			g.of[i] = g.place(n)
		case n.kind != Person || d.wordsIn(n.first, n.last) > 1:
			g.of[i] = g.full(n)
		}
		g.acronym(i)
	}
	for i := range d.names { // what is a part of a name
		n := &d.names[i]
		if g.of[i] == 0 {
			g.of[i] = g.part(n)
		}
	}
	d.Entities = make([]Entity, 0, len(g.groups))
	d.Mentions = make([]Mention, 0, len(d.names)+len(d.names)/4+4)
	for i := range d.names {
		n := &d.names[i]
		r := g.root(g.of[i])
		gr := &g.groups[r-1]
		if gr.id == 0 {
			d.Entities = append(d.Entities, Entity{ID: len(d.Entities) + 1, Kind: n.kind})
			gr.id = int32(len(d.Entities))
		}
		e := &d.Entities[gr.id-1]
		g.name(gr, e, n)
		d.Mentions = append(d.Mentions, Mention{Span: d.span(int(n.first), int(n.last)), Form: n.form, Entity: int(gr.id)})
	}
	d.roles()
}

// grouping is the state of the entity pass.
type grouping struct {
	*doc
	groups []group
	of     []int32 // 1 + the group of each mention
}

// group is an entity in the making.
type group struct {
	id          int32 // Entity.ID, 0 until its first mention is numbered
	into        int32 // 1 + the group it was joined to, 0 for none
	words       int32 // of the fullest mention so far
	first, last int32 // the tokens of the first mention
}

func (g *grouping) root(i int32) int32 {
	for g.groups[i-1].into != 0 {
		i = g.groups[i-1].into
	}
	return i
}

func (g *grouping) make(n *nameMention) int32 {
	g.groups = append(g.groups, group{first: n.first, last: n.last})
	return int32(len(g.groups))
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

// place returns the group of a place: one for every reading of the gazetteer, one for every spelling it does not know.
func (g *grouping) place(n *nameMention) int32 {
	t := n.term
	if n.place > 0 {
		r := &g.gaz[n.place-1]
		h := uint64(seed)
		for _, s := range [...]string{r.Name, r.Country, r.Region} {
			for k := 0; k < len(s); k++ {
				h = (h ^ uint64(s[k])) * prime
			}
			h = (h ^ 0xff) * prime
		}
		t = g.terms.intern(h)
	}
	return g.byTerm(t, n, 0)
}

// byTerm returns the group of all that is written alike.
func (g *grouping) byTerm(t int32, n *nameMention, kind int) int32 {
	b := &g.terms.list[t].whole[kind]
	if *b == 0 {
		*b = g.make(n)
	}
	return *b
}

// full returns the group of a full name, and tells its parts whose they are.
func (g *grouping) full(n *nameMention) int32 {
	if n.kind != Person {
		known := g.terms.list[n.term].whole[1] != 0
		r := g.byTerm(n.term, n, 1)
		if !known && n.kind == Organization {
			g.partsOfOrganization(n, r)
		}
		return r
	}
	known := g.terms.list[n.term].whole[0] != 0
	if known {
		return g.terms.list[n.term].whole[0]
	}
	r := g.sameAs(n)
	if r == 0 {
		r = g.make(n)
	}
	g.terms.list[n.term].whole[0] = r
	g.partsOfPerson(n, r)
	return r
}

// sameAs returns the group of a full name that differs only in its given names: "Tom Harriman" and "Thomas J. Harriman Jr."
func (g *grouping) sameAs(n *nameMention) int32 {
	i, j := g.surname(n)
	t := g.terms.find(g.hash(i, j))
	if t < 0 {
		return 0
	}
	b := g.terms.list[t].bearer[0]
	if b.group == 0 || b.more {
		return 0
	}
	o := &g.groups[b.group-1]
	if alike(g.word(int(n.first)), g.word(int(o.first))) {
		return b.group
	}
	return 0
}

// alike reports whether two given names may be one: an initial and a name, a name and its short form.
func alike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return initialOf(a) == initialOf(b) && (len(a) <= 2 || len(b) > len(a) && b[:len(a)] == a)
}

// surname returns the tokens of the family name of a full name: its last word with the particles before it, without Jr.
func (g *grouping) surname(n *nameMention) (i, j int) {
	i, j = int(n.first), int(n.last)
	for j > i+2 && (g.is(j-1, lexicon.GenSuffix) || g.toks[j-1].Kind != scan.Word) {
		j--
	}
	k := j - 1
	for k > i+1 && g.is(k-1, lexicon.Particle) {
		k--
	}
	return k, j
}

func (g *grouping) partsOfPerson(n *nameMention, r int32) {
	i, j := g.surname(n)
	g.bear(i, j, 0, r)
	if i < j-1 {
		g.bear(j-1, j, 0, r)
	}
	if int(n.first) < i {
		g.bear(int(n.first), int(n.first)+1, 0, r)
	}
}

func (g *grouping) partsOfOrganization(n *nameMention, r int32) {
	i, j := int(n.first), int(n.last)
	if g.wordsIn(n.first, n.last) < 2 {
		return
	}
	for j > i+1 && (g.toks[j-1].Kind != scan.Word || g.is(j-1, lexicon.OrgSuffix)) {
		j--
	}
	if j < int(n.last) {
		g.bear(i, j, 1, r)
	}
	if j-i > 1 {
		g.bear(i, i+1, 1, r)
		g.bear(j-1, j, 1, r)
	}
}

// bear says that the tokens [i, j), standing alone, may mean the group.
func (g *grouping) bear(i, j, kind int, r int32) {
	b := &g.terms.list[g.terms.intern(g.hash(i, j))].bearer[kind]
	switch {
	case b.group == 0:
		b.group = r
	case g.root(b.group) != g.root(r):
		b.more = true
	}
}

// part returns the group of a name that may be a part of a longer one.
func (g *grouping) part(n *nameMention) int32 {
	t := &g.terms.list[n.term]
	if b := t.bearer[0]; b.group != 0 && !b.more {
		return b.group
	}
	return g.byTerm(n.term, n, 0)
}

// acronym joins "(CHP)" to the name before it.
func (g *grouping) acronym(i int) {
	if i == 0 {
		return
	}
	n, before := &g.names[i], &g.names[i-1]
	if n.kind != Organization || before.kind != Organization || n.last != n.first+1 || n.first != before.last+1 ||
		g.toks[before.last].Kind != scan.Open || int(n.last) >= len(g.toks) || g.toks[n.last].Kind != scan.Close {
		return
	}
	g.join(g.of[i], g.of[i-1])
}

// join makes group a part of group b.
func (g *grouping) join(a, b int32) {
	if a, b = g.root(a), g.root(b); a != b {
		g.groups[a-1].into = b
	}
}

// name gives an entity what its mention n tells.
func (g *grouping) name(gr *group, e *Entity, n *nameMention) {
	s := g.Text(g.span(int(n.first), int(n.last)))
	if n.place > 0 && n.kind == Place {
		r := &g.gaz[n.place-1]
		e.Name, e.Country, e.Region = r.Name, r.Country, r.Region
		return
	}
	if w := g.wordsIn(n.first, n.last); w > gr.words {
		if strings.ContainsAny(s, "\r\n\t") { // a name that a line end of wrapped copy parts
			s = strings.Join(strings.Fields(s), " ")
		}
		gr.words, e.Name = w, s
	}
}

// mentionAt returns the index in Mentions of the name that begins at token t.
func (d *doc) mentionAt(t int) (index int, ok bool) {
	lo, hi := 0, len(d.names)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); int(d.names[m].first) < t {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo, lo < len(d.names) && int(d.names[lo].first) == t
}
