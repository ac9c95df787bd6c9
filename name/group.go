package name

import "slices"

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

// Resolve links mentions, in text order, that name the same thing. Full names come first: each joins the earlier full name
// that fits best by key, particles, given name, acronym, skeleton or distance, unless a given name, middle initial,
// generation, gender, kind or country contradicts. Then a bare surname, short form or acronym joins the only full name before
// it that fits as well as it can, else the only one behind it. Its cost is linear in the mentions: names are compared only
// when their consonants agree, and with at most 16 others.
func Resolve(mentions []Mention) []Link {
	links := make([]Link, len(mentions))
	if len(mentions) == 0 {
		return links
	}
	r := resolver{mentions: mentions}
	r.read()
	r.join(false)
	r.join(true)
	r.number(links)
	return links
}

// resolver is the state of one call of Resolve.
type resolver struct {
	mentions []Mention
	formOf   []int32  // of each mention
	links    []choice // of each mention
	forms    []form
	heads    []int32 // of the lists of entries, by hash; a power of two in length
	entries  []entry
	found    []candidate
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

// read takes every distinct mention apart once.
func (r *resolver) read() {
	n := len(r.mentions)
	size := 16
	for size < 2*n {
		size *= 2
	}
	ints := make([]int32, n+size)
	r.formOf, r.heads = ints[:n], ints[n:]
	r.links = make([]choice, n)
	letters := 0
	r.forms = make([]form, 0, min(n, 32))
	for i := range r.mentions {
		r.links[i].root = -1
		r.formOf[i] = r.distinct(int32(i))
	}
	clear(r.heads)
	for i := range r.forms {
		letters += len(r.forms[i].mention.Text) + 1
	}
	keys := reading{buf: make([]byte, 0, letters), ends: make([]int32, 0, letters/4), skeletons: make([]byte, 0, letters)}
	for i := range r.forms {
		keys.add(&r.forms[i])
	}
	keys.keys = string(keys.buf)
	for i := range r.forms {
		keys.finish(&r.forms[i])
		r.forms[i].index()
	}
	r.entries = make([]entry, 1, 3*len(r.forms)+1)
}

// distinct returns the form of the mention i, which is a new one when no mention before equals it. heads finds the forms by their texts
// meanwhile.
func (r *resolver) distinct(i int32) int32 {
	m := &r.mentions[i]
	mask := len(r.heads) - 1
	slot := int(hash("", m.Text)) & mask
	for ; r.heads[slot] != 0; slot = (slot + 1) & mask {
		if at := r.heads[slot] - 1; *r.forms[at].mention == *m {
			return at
		}
	}
	r.forms = append(r.forms, form{mention: m, first: i})
	r.heads[slot] = int32(len(r.forms))
	return int32(len(r.forms) - 1)
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
	r.found = r.found[:0]
	f.measured = 0
	own := choice{root: int32(i)}
	for _, h := range f.handles.all() {
		compared := 0
		for e := r.heads[h&uint32(len(r.heads)-1)]; e != 0 && compared < maxCompared; e = r.entries[e].next {
			if r.entries[e].hash != h {
				continue
			}
			compared++
			other := &r.forms[r.entries[e].form]
			root := r.links[other.first].root
			if r.links[other.first].ambiguous || other.bare && root != other.first {
				continue
			}
			rule := relate(f, other)
			k := slices.IndexFunc(r.found, func(c candidate) bool { return c.root == root })
			switch {
			case rule == none:
			case k < 0:
				r.found = append(r.found, candidate{root, rule})
			case rule == vetoed || r.found[k].rule != vetoed && rule < r.found[k].rule:
				r.found[k].rule = rule
			}
		}
	}
	best := func(before bool) (c candidate, count int) {
		for _, x := range r.found {
			switch {
			case x.rule == vetoed || before != (x.root < int32(i)):
			case count == 0 || x.rule.level() < c.rule.level():
				c, count = x, 1
			case x.rule.level() == c.rule.level():
				count++
			}
		}
		return c, count
	}
	c, count := best(true)
	if f.bare {
		later, n := best(false)
		if n > 0 && (count == 0 || later.rule.level() < c.rule.level() && c.rule > byKey) {
			c, count = later, n
		}
	}
	switch {
	case count == 0:
		return own
	case count > 1:
		own.ambiguous = f.bare
		return own
	}
	return choice{root: c.root, rule: c.rule}
}

// index enters the form under its handles.
func (r *resolver) index(at int32) {
	for _, h := range r.forms[at].handles.all() {
		slot := h & uint32(len(r.heads)-1)
		r.entries = append(r.entries, entry{hash: h, form: at, next: r.heads[slot]})
		r.heads[slot] = int32(len(r.entries) - 1)
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
