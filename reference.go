package newsparse

import (
	"slices"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// reference resolves what has no name of its own to entities: the pronouns he and she, nominals such as "the Kremlin official", and
// the speakers of quotes.
//
// It reads the narrator's text from front to back and keeps the subjects of the sentences before: a pronoun is the subject of its own
// sentence so far, else the last subject of its gender, but never somebody whom the same person's quote names. Where two fit alike it
// abstains.
func (d *doc) reference() {
	r := &references{doc: d, speakers: d.speakers()}
	r.gender()
	for i := range d.Entities {
		if e := &d.Entities[i]; e.Kind == Person && len(e.Roles) > 0 && r.titledLen < maxTitled {
			r.titled[r.titledLen] = int32(e.ID)
			r.titledLen++
		}
	}
	if len(d.Entities) > 0 {
		r.findCounterparts()
		for i := range d.paras {
			r.paragraph(i)
		}
		r.merge()
	}
	for i := range d.Quotes {
		r.speaker(&d.Quotes[i].Speaker)
	}
}

// references is the state of the pass.
type references struct {
	*doc
	new       []resolved         // what the pass adds to Mentions
	speakers  []speakerAt        // by the start of the speaker
	spoken    int                // those of them that quoteOf has passed
	met       int                // the mention that mentionAt has found
	recent    [maxRecent]subject // the subjects of the sentences before, the last one last
	recentLen int
	now       few      // the subjects of the sentence so far
	main      int32    // the one that speaks, 0 for none
	clause    int32    // the token behind the last subject
	only      [3]int32 // by gender: the only such person so far, -1 for several
	others    [2]few   // the other people of the sentence, and of the one before
	next      int      // index of the next name
	quote     int      // index of the next quotation
	para      int32
	titled    [maxTitled]int32 // the people with roles
	titledLen int
	counter   []counterpart
	read      int     // index of the next name that heads looks at
	counts    []int32 // by entity: how often a company is named
	company   int32
	titles    [2]int32 // the last doctor and the last professor
	ahead     few      // the tokens of pronouns before the person they mean
	early     bool     // one of them was given to its person
	anonymous uint64   // the roles in which somebody was introduced without a name, one bit each
}

// resolved is a pronoun or nominal and what it means.
type resolved struct {
	first, last int32 // tokens [first, last)
	entity      int32
	form        nameForm
}

// few are at most four entities, by their IDs.
type few struct {
	ids [4]int32
	n   int
}

func (f *few) all() []int32 { return f.ids[:f.n] }

func (f *few) add(e int32) {
	if f.n < len(f.ids) {
		f.ids[f.n] = e
		f.n++
	}
}

// subject is whom a sentence was about: more than one where it names them side by side.
type subject struct {
	few
	para int32
}

// maxRecent and maxBack bound how far back a pronoun looks: in subjects and in paragraphs.
const (
	maxRecent = 6
	maxBack   = 3
	maxTitled = 64 // people with roles among whom a nominal looks
)

// paragraph resolves the pronouns and nominals of paragraph i that stand outside of quotations.
func (r *references) paragraph(i int) {
	p := &r.paras[i]
	r.para = int32(i)
	at := p.first
	for _, end := range p.sents {
		r.sentence(at, end)
		at = end
	}
}

func (r *references) sentence(i, end int32) {
	r.now, r.main, r.clause, r.ahead = few{}, 0, i, few{}
	r.others[0], r.others[1] = few{}, r.others[0]
	first := i
	for i < end {
		for r.quote < len(r.quoted) && r.quoted[r.quote].end() <= i {
			r.quote++
		}
		if r.quote < len(r.quoted) && r.quoted[r.quote].begin() <= i {
			i = max(i+1, min(end, r.quoted[r.quote].end()))
			continue
		}
		for r.next < len(r.names) && r.names[r.next].first < i {
			r.next++
		}
		if r.next < len(r.names) && r.names[r.next].first == i {
			n := &r.names[r.next]
			if n.kind == aPerson {
				e := int32(r.Mentions[r.next].Entity)
				r.lookAhead(e, n)
				r.subject(e, n, first)
				r.meet(e)
				if k := n.role[1] - 1; n.role[0] <= k {
					if k > n.role[0] && r.toks[k].Kind == scan.Stop {
						k--
					}
					if t := learned(r.word(int(k))); t >= 0 {
						r.titles[t] = e
					}
				}
				if !r.modifies(n.last) { // not "former | Karl Brandt | speechwriter Noah Feld"
					r.others[0].add(e)
				}
			}
			i = n.last
			continue
		}
		plain := end // no name and no quotation stands before it
		if r.next < len(r.names) {
			plain = min(plain, r.names[r.next].first)
		}
		if r.quote < len(r.quoted) {
			plain = min(plain, r.quoted[r.quote].begin())
		}
		for i < plain {
			if i = int32(r.seek(int(i), int(plain), mayRefer)); i < plain {
				i = max(i+1, r.reference(i, first, end))
			}
		}
	}
	if r.main != 0 {
		r.now = few{}
		r.now.add(r.main)
	}
	if r.now.n > 0 && end-first > 3 { // "Getty." is a caption
		if r.recentLen == maxRecent {
			r.recentLen = copy(r.recent[:], r.recent[1:])
		}
		r.recent[r.recentLen] = subject{r.now, r.para}
		r.recentLen++
	}
}

// reference resolves the token t of a sentence [first, end) if it refers to somebody, and returns the end of what does; t where it does not.
func (r *references) reference(t, first, end int32) int32 {
	tok := &r.toks[t]
	c := lexicon.Get(tok.Lex).Class
	switch n := tok.End - tok.Start; {
	case c&(lexicon.PronHe|lexicon.PronShe) != 0 && tok.Shape&scan.AllCaps == 0:
		r.pronoun(t, c)
	case n == 3 && c&lexicon.Det != 0 && (r.word(int(t)) == "the" || r.word(int(t)) == "The"):
		return r.nominal(t, end)
	case n <= 2 && c&lexicon.Det != 0 && article(r.word(int(t))):
		r.unnamed(t, first, end)
	}
	return t
}

// article reports whether w is the indefinite article.
func article(w string) bool { return w == "a" || w == "an" || w == "A" || w == "An" }

// subject notes a person of the sentence that begins at first as its subject, if it is one: the first that no preposition governs,
// those that stand beside it, and whoever speaks.
func (r *references) subject(e int32, n *nameMention, first int32) {
	start := n.first
	if n.role[0] < n.role[1] {
		start = n.role[0]
	}
	if q := r.quoteOf(n.first); q >= 0 && r.main == 0 {
		if s := &r.Quotes[q].Speaker; r.spokenBy(s) == int(e) {
			r.main = e
		}
	}
	if r.now.n == 0 {
		if start > first && r.is(int(start)-1, lexicon.Prep) || r.modifies(n.last) {
			return
		}
		r.now.add(e)
		r.clause = n.last
		return
	}
	p := int(start) - 1
	for k := 0; k < 4 && p > int(first) && (k > 0 || r.word(p) == "counterpart") && !r.is(p, lexicon.ConjCoord); k++ { // "Ana Prado and her Latvian counterpart"
		p--
	}
	if p > int(first) && !slices.Contains(r.now.all(), e) && (r.is(p, lexicon.ConjCoord) || r.toks[p].Kind == scan.Comma) &&
		!r.is(p-1, lexicon.Verb) && r.now.ids[0] > 0 && r.Entities[r.now.ids[0]-1].Kind == Person && r.beside(p) {
		r.now.add(e)
	}
}

// beside reports whether the conjunction or comma at p joins two names: another person ends just before it.
func (r *references) beside(p int) bool {
	for k := r.next - 1; k >= 0 && k >= r.next-2; k-- {
		n := &r.names[k]
		if n.kind != aPerson {
			continue
		}
		return int(n.last) == p || int(n.last) == p-1 && r.toks[p-1].Kind == scan.Comma
	}
	return false
}

// quoteOf returns the index of the quote whose speaker covers token t, -1 for none. It is asked from front to back.
func (r *references) quoteOf(t int32) int32 {
	at := int(r.toks[t].Start)
	for r.spoken < len(r.speakers) && r.speakers[r.spoken].start <= at {
		r.spoken++
	}
	if r.spoken == 0 {
		return -1
	}
	q := r.speakers[r.spoken-1].quote
	if r.Quotes[q].Speaker.End > at {
		return q
	}
	return -1
}

// learned returns which of references.titles the title w is or a nominal with the head w means, -1 for none.
func learned(w string) int {
	switch w {
	case "Dr", "Dr.", "Doctor", "doctor", "physician", "surgeon":
		return 0
	case "Prof", "Prof.", "Professor", "professor":
		return 1
	}
	return -1
}

// add notes a mention of entity e at the tokens [i, j).
func (r *references) add(i, j int32, f nameForm, e int32) {
	if r.new == nil {
		r.new = make([]resolved, 0, 16)
	}
	r.new = append(r.new, resolved{first: i, last: j, entity: e, form: f})
}

// merge puts the new mentions among the names and drops the names inside of them.
func (r *references) merge() {
	if len(r.new) == 0 {
		return
	}
	kept, k := 0, 0
	for i := range r.names {
		for k < len(r.new) && r.new[k].first <= r.names[i].first {
			k++
		}
		if k == 0 || r.names[i].first >= r.new[k-1].last {
			if kept < i {
				r.names[kept], r.Mentions[kept] = r.names[i], r.Mentions[i]
			}
			kept++
		}
	}
	dropped := kept < len(r.names)
	to := kept + len(r.new)
	r.names = slices.Grow(r.names[:kept], len(r.new))[:to]
	r.Mentions = slices.Grow(r.Mentions[:kept], len(r.new))[:to]
	for k := len(r.new) - 1; k >= 0; k-- { // from the end on, so that every name moves once
		n := &r.new[k]
		for kept > 0 && r.names[kept-1].first >= n.first {
			kept, to = kept-1, to-1
			r.names[to], r.Mentions[to] = r.names[kept], r.Mentions[kept]
		}
		to--
		kind := r.Entities[n.entity-1].Kind
		r.names[to] = nameMention{first: n.first, last: n.last, term: -1, form: n.form, kind: nameKind(slices.Index(kinds[:], kind))}
		r.Mentions[to] = Mention{r.span(int(n.first), int(n.last)), forms[n.form], int(n.entity)}
	}
	if dropped || r.early {
		r.renumber()
	}
}

// renumber leaves out the entities that have no mention any more (in "Istanbul Mayor Ada Demir spoke. The Turkish mayor left." the only
// demonym is part of a nominal), and numbers the others in order of first mention, which may be a pronoun before the name.
func (r *references) renumber() {
	met := 0
	for i := range r.Mentions {
		if e := r.Mentions[i].Entity; e == met+1 {
			met++
		} else if e > met {
			met = -1
			break
		}
	}
	if met == len(r.Entities) {
		return
	}
	ids := make([]int, len(r.Entities)+1)
	entities := make([]Entity, 0, len(r.Entities))
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if ids[m.Entity] == 0 {
			entities = append(entities, r.Entities[m.Entity-1])
			ids[m.Entity] = len(entities)
			entities[len(entities)-1].ID = len(entities)
		}
		m.Entity = ids[m.Entity]
	}
	r.Entities = entities
}
