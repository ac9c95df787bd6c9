package name

import (
	"hash/maphash"
	"math/rand/v2"
	"slices"
)

// Kind is what a mention names; the zero value leaves it open.
type Kind uint8

// The kinds of things that mentions name.
const (
	AnyKind      Kind = iota // told from the words: "Harriman Foods Inc." is an organization
	PersonKind               // "Volodymyr Zelenskyy"
	Organization             // "European Central Bank"
	PlaceKind                // "Türkiye"
)

// A Mention is one mention of a name, with what its context tells; every zero value means that nothing is known.
type Mention struct {
	Text    string // the name, a title of honor before it allowed: "Mr. Witkoff", "ECB"
	Kind    Kind
	Gender  Gender // of the person, by its title or pronouns: "spokeswoman"
	Country string // ISO 3166-1 alpha-2 of the person's role: "UA"
}

// A Link says what a mention belongs to.
type Link struct {
	Group     int    // mentions with an equal Group name the same thing; numbered from 0 by first mention
	Rule      string // key, particle, given, tail, acronym, head, place, skeleton or distance; empty: the first of its group
	Ambiguous bool   // several groups fit, so that the mention stays alone: "Bush" behind "George W. Bush" and "George H.W. Bush"
}

// Group returns the mentions that name the same thing, as indices in text order, groups by their first mention: of
// "Volodymyr Zelenskyy", "Macron", "Zelensky" it gives [[0 2] [1]]. Every index occurs once. A bare surname goes to the only
// full name before it that fits, else to the only one behind it; where several fit it stays alone.
func Group(mentions []string) [][]int {
	ms := make([]Mention, len(mentions))
	for i, m := range mentions {
		ms[i].Text = m
	}
	var groups [][]int
	for i, l := range Resolve(ms) {
		if l.Group == len(groups) {
			groups = append(groups, nil)
		}
		groups[l.Group] = append(groups[l.Group], i)
	}
	return groups
}

// Same reports whether the names a and b, found in one article, name the same thing when nothing else is known, and the rule
// that says so: "Zelenskyy" and "Mr. Zelenskiy" are the same by "skeleton", "Petr Novak" and "Anna Nowak" are not.
func Same(a, b string) (rule string, ok bool) {
	links := Resolve([]Mention{{Text: a}, {Text: b}})
	return links[1].Rule, links[0].Group == links[1].Group
}

// Sound returns a number that two words share whenever Same holds of them by their letters: it is made of the consonants. It is 0 where
// word has anything but letters of ASCII, so that nothing can be told.
func Sound(word string) uint32 {
	var key, sounds [2 * maxSkeleton]byte
	if len(word) > len(key) {
		return 0
	}
	for i := range len(word) {
		c := word[i] | 0x20
		if c < 'a' || c > 'z' {
			return 0
		}
		key[i] = c
	}
	return bone(appendSkeleton(sounds[:0], string(key[:len(word)])))
}

// Resolve links mentions, in text order, that name the same thing. Full names come first: each joins the earlier full name
// that fits best by key, particles, given name, acronym, skeleton or distance, unless a given name, middle initial,
// generation, gender, kind or country contradicts. Then a bare surname, short form or acronym joins the only full name before
// it that fits as well as it can, else the only one behind it. Its cost is linear in the mentions: names are compared only
// when their consonants agree, and with at most 16 others.
func Resolve(mentions []Mention) []Link { return AppendLinks(nil, mentions) }

// AppendLinks appends what Resolve returns to dst.
func AppendLinks(dst []Link, mentions []Mention) []Link {
	n := len(mentions)
	if n == 0 {
		return dst
	}
	var room scratch
	r := resolver{mentions: mentions, formOf: within(room.formOf[:], n), links: within(room.links[:], n), key: rand.Uint64() | 1}
	size := len(room.heads)
	for size < 2*n {
		size *= 2
	}
	r.heads = within(room.heads[:], size)
	r.forms = within(room.forms[:], r.distinct())
	r.entries = within(room.entries[:], 1+r.read())
	r.join(false)
	r.join(true)
	dst = slices.Grow(dst, n)[:len(dst)+n]
	r.number(dst[len(dst)-n:])
	return dst
}

// resolver is the state of one call of Resolve.
type resolver struct {
	mentions []Mention
	formOf   []int32  // of each mention
	links    []choice // of each mention
	forms    []form
	heads    []int32 // of the lists of entries, by slotOf their hash; a power of two in length
	key      uint64  // says which slot a hash takes: names chosen for their slots would make long lists. What is found does not depend on it
	entries  []entry // from 1 on
	entered  int32   // the entries that are in use
}

// scratch is room for the names of an ordinary article, which then need no memory of their own.
type scratch struct {
	formOf  [64]int32
	links   [64]choice
	forms   [24]form
	heads   [64]int32
	entries [72]entry
}

// within returns n elements of room where it has as many.
func within[T any](room []T, n int) []T {
	if n <= len(room) {
		return room[:n]
	}
	return make([]T, n)
}

// An entry indexes a form under the hash of one of its handles.
type entry struct {
	hash       uint32
	form, next int32
}

// A choice is the form that a mention is linked to; itself when it is the first of its group.
type choice struct {
	root      int32 // index of the first mention of the group
	rule      rule
	ambiguous bool
}

type candidate struct {
	root int32
	rule rule
}

// maxCompared bounds how many forms of one handle a name is compared with.
const maxCompared = 16

// maxMeasured bounds how many other families the distance of one name is taken to.
const maxMeasured = 4

// distinct sets formOf, so that equal mentions have one form, and returns the number of forms.
func (r *resolver) distinct() int {
	mask := uint64(len(r.heads) - 1) // heads finds the first mention by its text meanwhile
	seed := maphash.MakeSeed()
	forms := 0
	for i := range r.mentions {
		m := &r.mentions[i]
		slot := maphash.String(seed, m.Text) & mask
		for r.heads[slot] != 0 && r.mentions[r.heads[slot]-1] != *m {
			slot = (slot + 1) & mask
		}
		if first := r.heads[slot] - 1; first >= 0 {
			r.formOf[i] = r.formOf[first]
			continue
		}
		r.heads[slot] = int32(i + 1)
		r.formOf[i] = int32(forms)
		forms++
	}
	clear(r.heads)
	return forms
}

// read takes every form apart, and returns the number of their handles.
func (r *resolver) read() (handles int) {
	letters, forms := 0, 0
	for i := range r.mentions {
		r.links[i].root = -1
		if m := &r.mentions[i]; int(r.formOf[i]) == forms {
			f := &r.forms[forms] // all zero
			f.first, f.text, f.kind, f.gender, f.country = int32(i), m.Text, m.Kind, m.Gender, m.Country
			forms++
			letters += len(m.Text) + 1
		}
	}
	words := reading{sounds: make([]byte, 0, letters)}
	words.keys.Grow(letters)
	for i := range r.forms {
		f := &r.forms[i]
		words.read(f)
		f.index()
		handles += int(f.handles.n)
	}
	return handles
}

// join links the full names, or then the bare ones, to those before them.
func (r *resolver) join(bare bool) {
	for i := range r.mentions {
		at := r.formOf[i]
		f := &r.forms[at]
		if f.bare != bare {
			continue
		}
		if int(f.first) != i && !bare { // the same full name again
			r.links[i] = choice{root: r.links[f.first].root, rule: byKey}
			continue
		}
		r.links[i] = r.choose(i, f)
		if int(f.first) == i {
			r.index(at)
		}
	}
}

// choose finds the group of the mention i.
func (r *resolver) choose(i int, f *form) choice {
	f.measured = 0
	var room [16]candidate
	found := room[:0]
	for _, h := range f.handles.all() {
		compared := 0
		for e := r.heads[r.slotOf(h)]; e != 0 && compared < maxCompared; e = r.entries[e].next {
			if r.entries[e].hash != h {
				continue
			}
			compared++
			other := &r.forms[r.entries[e].form]
			link := &r.links[other.first]
			if link.ambiguous || other.bare && link.root != other.first {
				continue
			}
			rule := relate(f, other)
			k := 0
			for k < len(found) && found[k].root != link.root {
				k++
			}
			switch {
			case rule == none:
			case k == len(found):
				found = append(found, candidate{link.root, rule})
			default:
				found[k].rule = min(found[k].rule, rule)
			}
		}
	}
	c, count := best(found, 0, int32(i))
	if f.bare {
		later, n := best(found, int32(i), int32(len(r.mentions)))
		if n > 0 && (count == 0 || later.rule.level() < c.rule.level()) {
			c, count = later, n
		}
	}
	switch {
	case count == 0:
		return choice{root: int32(i)}
	case count > 1:
		return choice{root: int32(i), ambiguous: f.bare}
	}
	return choice{root: c.root, rule: c.rule}
}

// best returns the first of the candidates by the surest rule among those whose first mention is in [start, end), and how many are as
// sure.
func best(found []candidate, start, end int32) (c candidate, count int) {
	for _, x := range found {
		switch {
		case x.rule == vetoed || x.root < start || x.root >= end:
		case count == 0 || x.rule.level() < c.rule.level():
			c, count = x, 1
		case x.rule.level() == c.rule.level():
			count++
		}
	}
	return c, count
}

// slotOf returns the index in heads of a hash.
func (r *resolver) slotOf(h uint32) uint64 { return uint64(h) * r.key >> 32 & uint64(len(r.heads)-1) }

// index enters the form under its handles.
func (r *resolver) index(at int32) {
	for _, h := range r.forms[at].handles.all() {
		slot := r.slotOf(h)
		r.entered++
		r.entries[r.entered] = entry{hash: h, form: at, next: r.heads[slot]}
		r.heads[slot] = r.entered
	}
}

// number writes the choices as links with groups numbered by their first mention.
func (r *resolver) number(links []Link) {
	for i := range links {
		links[i].Group = -1
	}
	groups := 0
	for i := range links {
		c := r.links[i]
		root := c.root
		for r.links[root].root != root {
			root = r.links[root].root
		}
		if links[root].Group < 0 {
			links[root].Group = groups
			groups++
		}
		links[i] = Link{Group: links[root].Group, Rule: ruleNames[c.rule], Ambiguous: c.ambiguous}
		if int(root) == i {
			links[i].Rule = ""
		}
	}
}
