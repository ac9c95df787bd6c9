package newsparse

import (
	"slices"
	"strings"

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
	r := &references{doc: d, speakers: d.speakers(), new: make([]nameMention, 0, 16), entities: make([]int32, 0, 16)}
	r.recent, r.now = r.room[:0], r.nowRoom[:0]
	r.gender()
	for i := range d.Entities {
		if e := &d.Entities[i]; e.Kind == Person && len(e.Roles) > 0 && len(r.titled) < maxTitled {
			r.titled = append(r.titled, int32(e.ID))
		}
	}
	if len(d.Entities) > 0 {
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
	new      []nameMention // what the pass adds to Mentions
	entities []int32       // their entities
	speakers []speakerAt   // by the start of the speaker
	recent   []subject     // the subjects of the sentences before, the last one last
	room     [maxRecent]subject
	nowRoom  [4]int32
	now      []int32    // the subjects of the sentence so far: entity IDs
	main     int32      // the one that speaks, 0 for none
	only     [3]int32   // by gender: the only such person so far, -1 for several
	others   [2][]int32 // the other people of the sentence, and of the one before
	next     int        // index of the next name
	quote    int        // index of the next quotation
	para     int32
	titled   []int32 // the people with roles
	read     int     // index of the next name that heads looks at
	headed   [32]headed
	counts   []int32 // by entity: how often a company is named
	company  int32
}

// subject is whom a sentence was about: more than one where it names them side by side.
type subject struct {
	entities [4]int32
	n        int
	para     int32
}

// speakerAt is where a quote's speaker stands.
type speakerAt struct {
	start int
	quote int32
}

const (
	male = iota + 1
	female
)

// maxRecent and maxBack bound how far back a pronoun looks: in subjects and in paragraphs.
const (
	maxRecent = 6
	maxBack   = 3
	maxTitled = 64 // people with roles among whom a nominal looks
)

func (d *doc) speakers() []speakerAt {
	s := make([]speakerAt, 0, len(d.Quotes))
	for i := range d.Quotes {
		if sp := d.Quotes[i].Speaker.Span; !sp.IsZero() {
			s = append(s, speakerAt{sp.Start, int32(i)})
		}
	}
	slices.SortFunc(s, func(a, b speakerAt) int { return a.start - b.start })
	return s
}

// gender gives people the gender that their given names and titles tell.
func (r *references) gender() {
	for i := range r.names {
		n := &r.names[i]
		if n.kind != Person {
			continue
		}
		e := &r.Entities[r.Mentions[i].Entity-1]
		for k := n.role[0]; k < n.role[1]; k++ {
			r.learn(e, r.class(int(k)))
		}
		if n.facts&apposition != 0 {
			if a := r.apposition(int(n.last)+1, len(r.toks)); a.title >= 0 {
				r.learn(e, r.class(a.title))
			}
		}
		if c := r.class(int(n.first)); e.Gender == "" && c&lexicon.Given != 0 && r.wordsIn(n.first, n.last) > 1 {
			r.learn(e, c)
		}
	}
}

// learn takes evidence of a person's gender.
func (r *references) learn(e *Entity, c lexicon.Class) {
	if e.Gender != "" {
		return
	}
	switch c & (lexicon.Male | lexicon.Female) {
	case lexicon.Male:
		e.Gender = "male"
	case lexicon.Female:
		e.Gender = "female"
	}
}

// fits reports whether a pronoun or a noun of this gender may mean e.
func (r *references) fits(e *Entity, gender int) bool {
	return e.Kind == Person && (gender != male || e.Gender != "female") && (gender != female || e.Gender != "male")
}

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
	r.now, r.main = r.now[:0], 0
	r.others[0], r.others[1] = r.others[1][:0], r.others[0]
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
			if n.kind == Person {
				e := int32(r.Mentions[r.next].Entity)
				r.subject(e, n, first)
				r.meet(e)
				if len(r.others[0]) < 4 {
					r.others[0] = append(r.others[0], e)
				}
			}
			i = n.last
			continue
		}
		c := r.class(int(i))
		switch {
		case r.toks[i].Kind != scan.Word:
		case c&(lexicon.PronHe|lexicon.PronShe) != 0 && r.toks[i].Shape&scan.AllCaps == 0:
			r.pronoun(i, c)
		case c&lexicon.Det != 0 && (r.word(int(i)) == "the" || r.word(int(i)) == "The"):
			if k := r.nominal(i, end); k > i {
				i = k
				continue
			}
		}
		i++
	}
	if r.main != 0 {
		r.now = append(r.now[:0], r.main)
	}
	if len(r.now) > 0 {
		s := subject{para: r.para}
		s.n = copy(s.entities[:], r.now)
		if len(r.recent) == maxRecent {
			copy(r.recent, r.recent[1:])
			r.recent = r.recent[:maxRecent-1]
		}
		r.recent = append(r.recent, s)
	}
}

// subject notes a person of the sentence that begins at first as its subject, if it is one: the first that no preposition governs,
// those that stand beside it, and whoever speaks.
func (r *references) subject(e int32, n *nameMention, first int32) {
	start := n.first
	if n.role[0] < n.role[1] {
		start = n.role[0]
	}
	if r.quoteOf(n.first) >= 0 {
		if r.main == 0 {
			r.main = e
		}
	}
	if len(r.now) == 0 {
		if start > first && r.is(int(start)-1, lexicon.Prep) {
			return
		}
		r.now = append(r.now, e)
		return
	}
	if p := int(start) - 1; len(r.now) < 4 && p > int(first) && !slices.Contains(r.now, e) && (r.is(p, lexicon.ConjCoord) || r.toks[p].Kind == scan.Comma) &&
		!r.is(p-1, lexicon.Verb) && r.Entities[r.now[0]-1].Kind == Person && r.beside(p) {
		r.now = append(r.now, e)
	}
}

// beside reports whether the conjunction or comma at p joins two names: another person ends just before it.
func (r *references) beside(p int) bool {
	for k := r.next - 1; k >= 0 && k >= r.next-2; k-- {
		n := &r.names[k]
		if n.kind != Person {
			continue
		}
		return int(n.last) == p || int(n.last) == p-1 && r.toks[p-1].Kind == scan.Comma
	}
	return false
}

// quoteOf returns the index of the quote whose speaker covers token t, -1 for none.
func (r *references) quoteOf(t int32) int32 {
	at := int(r.toks[t].Start)
	i, _ := slices.BinarySearchFunc(r.speakers, at+1, func(s speakerAt, at int) int { return s.start - at })
	if i == 0 {
		return -1
	}
	q := r.speakers[i-1].quote
	if r.Quotes[q].Speaker.End > at {
		return q
	}
	return -1
}

// pronoun resolves he, she and their forms at token t.
func (r *references) pronoun(t int32, c lexicon.Class) {
	gender := male
	if c&lexicon.PronShe != 0 {
		gender = female
	}
	quote := r.quoteOf(t)
	if e := r.antecedent(gender, quote); e > 0 {
		r.add(t, t+1, Pronoun, e)
		if en := &r.Entities[e-1]; en.Gender == "" {
			en.Gender = [...]string{male: "male", female: "female"}[gender]
		}
		if c&(lexicon.PronSubj) != 0 {
			if quote >= 0 && r.main == 0 {
				r.main = e
			}
			if len(r.now) == 0 {
				r.now = append(r.now, e)
			}
		}
	} else if e < 0 {
		r.warn("ambiguous-reference", r.span(int(t), int(t)+1))
	}
}

// antecedent returns the person a pronoun of this gender means; 0: nobody fits; -1: several do.
func (r *references) antecedent(gender int, quote int32) int32 {
	if e := r.pick(r.now, gender, quote); e != 0 {
		return e
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		s := &r.recent[k]
		if r.para-s.para > maxBack {
			break
		}
		if e := r.pick(s.entities[:s.n], gender, quote); e != 0 {
			return e
		}
	}
	for _, people := range r.others {
		if e := r.pick(people, gender, quote); e != 0 {
			return e
		}
	}
	if e := r.only[gender]; e <= 0 || quote < 0 || !r.namedIn(e, quote) {
		return e
	}
	return 0
}

// meet notes a person for pronouns that look back at the whole article.
func (r *references) meet(e int32) {
	for gender, name := range [...]string{male: "male", female: "female"} {
		if gender > 0 && r.Entities[e-1].Gender == name {
			if r.only[gender] == 0 {
				r.only[gender] = e
			} else if r.only[gender] != e {
				r.only[gender] = -1
			}
		}
	}
}

// pick returns the only one of the people who fits; 0 for none, -1 for several.
func (r *references) pick(people []int32, gender int, quote int32) (one int32) {
	for _, e := range people {
		if !r.fits(&r.Entities[e-1], gender) || quote >= 0 && r.namedIn(e, quote) {
			continue
		}
		if one != 0 && one != e {
			return -1
		}
		one = e
	}
	return one
}

// namedIn reports whether the quote names the person, so that nobody else speaks of them: they are not its speaker.
func (r *references) namedIn(e, quote int32) bool {
	q := &r.Quotes[quote]
	if q.Kind == Indirect {
		return false
	}
	for _, p := range q.Parts {
		i, _ := slices.BinarySearchFunc(r.Mentions, p.Start, func(m Mention, at int) int { return m.Start - at })
		for ; i < len(r.Mentions) && r.Mentions[i].Start < p.End; i++ {
			if r.Mentions[i].Entity == int(e) {
				return true
			}
		}
	}
	return false
}

// nominal resolves "the Kremlin official" at token t, and returns its end; t where it is none.
func (r *references) nominal(t, end int32) int32 {
	var n noun
	head := int32(-1)
	k := t + 1
	name := r.next
	for ; k < end && k < t+7; k++ {
		for name < len(r.names) && r.names[name].first < k {
			name++
		}
		tok := &r.toks[k]
		if name < len(r.names) && r.names[name].first == k && head < 0 {
			m := &r.names[name]
			switch e := &r.Entities[r.Mentions[name].Entity-1]; m.kind {
			case Place:
				n.country = e.Country
			case Organization:
				n.org = int32(e.ID)
			default:
				return t
			}
			k = m.last - 1
			if int(k)+1 < len(r.toks) && r.toks[k+1].Kind == scan.Possessive {
				k++
			}
			continue
		}
		if tok.Kind != scan.Word {
			break
		}
		c := r.class(int(k))
		if tok.Shape&scan.Capital != 0 || c&function != 0 {
			break
		}
		switch {
		case c&(lexicon.Role|lexicon.Honorific) != 0:
			if head >= 0 {
				n.mods = append(n.mods, head)
			}
			head = k
		case head >= 0 && c&(lexicon.Verb|lexicon.Cue|lexicon.Adverb|lexicon.Aux) == 0 && c&(lexicon.Noun|lexicon.OrgHead) != 0:
			return t // "the police officer union"
		case head >= 0:
			return r.settleNominal(t, head, &n)
		case c&lexicon.OrgHead != 0 && (k == t+1) && c&lexicon.RoleMod == 0 || companyNoun(r.word(int(k))) && k == t+1:
			return r.organization(t, k)
		case c&lexicon.RoleMod != 0:
			n.mods = append(n.mods, k)
		case c&(lexicon.Noun|lexicon.Verb|lexicon.NumberWord) != 0:
			return t
		}
	}
	if head < 0 {
		if len(n.mods) == 1 && n.mods[0] == t+1 && (k == end || r.toks[k].Kind != scan.Word || k == t+2) {
			return r.organization(t, t+1)
		}
		return t
	}
	if k < end && r.toks[k].Kind == scan.Word && r.toks[k].Shape&scan.Capital != 0 && r.toks[k].Is(scan.Space) && name < len(r.names) && r.names[name].first == k {
		return t // a title before a name
	}
	return r.settleNominal(t, head, &n)
}

// noun is what a nominal says of its person.
type noun struct {
	country string
	org     int32
	mods    []int32
}

// settleNominal gives the nominal [t, head] to the only person whom it fits, the last subject among several.
func (r *references) settleNominal(t, head int32, n *noun) int32 {
	w := strings.ToLower(r.word(int(head)))
	c := r.class(int(head))
	gender := 0
	switch c & (lexicon.Male | lexicon.Female) {
	case lexicon.Male:
		gender = male
	case lexicon.Female:
		gender = female
	}
	one, several := int32(0), false
	at := int(r.toks[t].Start)
	for _, id := range r.titled {
		e := &r.Entities[id-1]
		if !r.fits(e, gender) || e.Roles[0].Start > at {
			continue
		}
		for k := range e.Roles {
			if r.matches(&e.Roles[k], w, n) {
				if one != 0 {
					several = true
				}
				one = int32(e.ID)
				break
			}
		}
	}
	if several {
		one = r.lastOf(func(e *Entity) bool {
			return r.fits(e, gender) && slices.ContainsFunc(e.Roles, func(x Role) bool { return r.matches(&x, w, n) })
		})
	}
	if one == 0 {
		return t
	}
	r.add(t, head+1, Nominal, one)
	if quote := r.quoteOf(t); quote >= 0 && r.main == 0 {
		r.main = one
	}
	if len(r.now) == 0 {
		r.now = append(r.now, one)
	}
	return head + 1
}

// lastOf returns the last subject of which ok holds, 0 where none or several side by side do.
func (r *references) lastOf(ok func(*Entity) bool) int32 {
	for k := len(r.recent) - 1; k >= 0; k-- {
		s := &r.recent[k]
		one := int32(0)
		for _, e := range s.entities[:s.n] {
			if ok(&r.Entities[e-1]) {
				if one != 0 {
					return 0
				}
				one = e
			}
		}
		if one != 0 {
			return one
		}
	}
	return 0
}

// matches reports whether a nominal with the head w may mean the bearer of the role.
func (r *references) matches(role *Role, w string, n *noun) bool {
	if n.country != "" && role.Country != n.country {
		return false
	}
	if n.org != 0 && (role.Org == "" || !r.isNameOf(role.Org, n.org)) {
		return false
	}
	title := role.Title
	for _, m := range n.mods {
		if !containsFold(title, r.word(int(m))) && !r.is(int(m), lexicon.Former|lexicon.Acting) {
			return false
		}
	}
	last := title[strings.LastIndexByte(strings.TrimSuffix(title, "."), ' ')+1:]
	if strings.EqualFold(last, w) || spokes(last) && spokes(w) || strings.EqualFold(longTitle(last), w) {
		return true
	}
	switch w {
	case "official", "leader", "diplomat", "politician":
		return n.country != "" || n.org != 0
	case "premier":
		return containsFold(title, "prime minister")
	}
	return false
}

// isNameOf reports whether s is a name of the entity.
func (r *references) isNameOf(s string, id int32) bool {
	e := &r.Entities[id-1]
	return e.Name == s || slices.Contains(e.Aliases, s)
}

// spokes reports whether w is spokesman, spokeswoman or spokesperson.
func spokes(w string) bool {
	return len(w) > 6 && strings.EqualFold(w[:6], "spokes") && (strings.EqualFold(w[6:], "man") || strings.EqualFold(w[6:], "woman") || strings.EqualFold(w[6:], "person"))
}

// containsFold reports whether s has the words of part, in any case.
func containsFold(s, part string) bool {
	for i := 0; i+len(part) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// longTitle returns the noun that an abbreviated title stands for.
func longTitle(s string) string {
	switch s = strings.TrimSuffix(s, "."); strings.ToLower(s) {
	case "gen":
		return "general"
	case "col":
		return "colonel"
	case "capt":
		return "captain"
	case "sen":
		return "senator"
	case "rep":
		return "congressman"
	case "gov":
		return "governor"
	case "lt":
		return "lieutenant"
	case "sgt":
		return "sergeant"
	case "rev":
		return "reverend"
	case "dr":
		return "doctor"
	case "prof":
		return "professor"
	case "adm":
		return "admiral"
	case "mp":
		return "lawmaker"
	}
	return s
}

func companyNoun(w string) bool { return w == "company" || w == "firm" || orgWordBefore(w) }

// organization resolves "the company", "the ministry" at the tokens [t, k] to the last organization of that head, or the company that
// is spoken of most.
func (r *references) organization(t, k int32) int32 {
	if int(k)+1 < len(r.toks) && r.toks[k+1].Kind == scan.Word && r.toks[k+1].Is(scan.Space) && !r.is(int(k)+1, function|lexicon.Verb|lexicon.Cue|lexicon.Adverb) {
		return t // "the company official"
	}
	w := r.word(int(k))
	r.heads(t)
	one := int32(0)
	if companyNoun(w) {
		one = r.company
	} else if h := &r.headed[r.hash(int(k), int(k)+1)%uint64(len(r.headed))]; h.entity != 0 && strings.EqualFold(r.word(int(h.head)), w) {
		one = h.entity
	}
	if one == 0 {
		return t
	}
	r.add(t, k+1, Nominal, one)
	return k + 1
}

// heads notes the organizations named before token t: the last one of each head word, and the company that is named most.
func (r *references) heads(t int32) {
	for ; r.read < len(r.names) && r.names[r.read].first < t; r.read++ {
		n := &r.names[r.read]
		if n.kind != Organization {
			continue
		}
		last := int(n.last) - 1
		if r.toks[last].Kind == scan.Stop {
			last--
		}
		for k := int(n.first); k < last; k++ { // "Board of Elections"
			if r.is(k+1, lexicon.Prep) && r.is(k, lexicon.OrgHead) {
				last = k
			}
		}
		id := int32(r.Mentions[r.read].Entity)
		r.headed[r.hash(last, last+1)%uint64(len(r.headed))] = headed{id, int32(last)}
		if r.counts == nil {
			r.counts = make([]int32, len(r.Entities)+1)
		}
		if n.facts&(orgFormed|shares) != 0 || r.counts[id] > 0 {
			if r.counts[id]++; r.company == 0 || r.counts[id] >= r.counts[r.company] {
				r.company = id
			}
		}
	}
}

// headed is the last organization with a head word, and where that word stands.
type headed struct{ entity, head int32 }

// add notes a mention of entity e at the tokens [i, j).
func (r *references) add(i, j int32, f Form, e int32) {
	r.new = append(r.new, nameMention{first: i, last: j, term: -1, form: f, kind: r.Entities[e-1].Kind})
	r.entities = append(r.entities, e)
}

// merge puts the new mentions among the names and drops the names inside of them.
func (r *references) merge() {
	if len(r.new) == 0 {
		return
	}
	names := make([]nameMention, 0, len(r.names)+len(r.new))
	mentions := make([]Mention, 0, len(r.names)+len(r.new))
	k := 0
	for i := range r.names {
		for k < len(r.new) && r.new[k].first <= r.names[i].first {
			names = append(names, r.new[k])
			mentions = append(mentions, Mention{r.span(int(r.new[k].first), int(r.new[k].last)), r.new[k].form, int(r.entities[k])})
			k++
		}
		if k > 0 && r.names[i].first < r.new[k-1].last {
			continue
		}
		names, mentions = append(names, r.names[i]), append(mentions, r.Mentions[i])
	}
	for ; k < len(r.new); k++ {
		names = append(names, r.new[k])
		mentions = append(mentions, Mention{r.span(int(r.new[k].first), int(r.new[k].last)), r.new[k].form, int(r.entities[k])})
	}
	r.names, r.Mentions = names, mentions
}

// speaker finds the entity behind a speaker: the person in its span, else the organization or the place that ends it.
func (r *references) speaker(s *Speaker) {
	if s.IsZero() || s.Entity != 0 {
		return
	}
	i, _ := slices.BinarySearchFunc(r.Mentions, s.Start, func(m Mention, at int) int { return m.Start - at })
	if r.Text(s.Span) == "who" && i > 0 { // "Jason Ervin, who thinks"
		if t := r.tokenAt(s.Start); int(r.names[i-1].last) == t || int(r.names[i-1].last) == t-1 && r.toks[t-1].Kind == scan.Comma {
			if e := &r.Entities[r.Mentions[i-1].Entity-1]; e.Kind == Person {
				s.Entity, s.Name = e.ID, e.Name
			}
		}
		return
	}
	end := 0 // of the person before
	for ; i < len(r.Mentions) && r.Mentions[i].End <= s.End; i++ {
		m := &r.Mentions[i]
		e := &r.Entities[m.Entity-1]
		switch {
		case e.Kind == Person && (r.owns(m.End, s.End) || r.governed(i, s.Start)): // "Putin's spokesman", "a spokesman for Putin"
		case e.Kind == Person:
			if end > 0 && s.Entity != e.ID && r.joins(end, m.Start) {
				s.Entity = 0 // two who speak together
				return
			}
			s.Entity, end = e.ID, m.End
		case end == 0 && m.End == s.End && m.Form != Demonym && r.onlyArticle(s.Start, m.Start):
			s.Entity = e.ID
		}
	}
	if s.Entity != 0 {
		s.Name = r.Entities[s.Entity-1].Name
	}
}

// owns reports whether a possessive stands at off, before end.
func (r *references) owns(off, end int) bool {
	i := r.tokenAt(off)
	return off < end && i < len(r.toks) && int(r.toks[i].Start) == off && (r.toks[i].Kind == scan.Possessive || r.toks[i].Kind == scan.Mark)
}

// governed reports whether a preposition stands before mention i and its title, behind start.
func (r *references) governed(i, start int) bool {
	n := &r.names[i]
	first := n.first
	if n.role[0] < n.role[1] {
		first = n.role[0]
	}
	return first > 0 && int(r.toks[first-1].Start) > start && r.is(int(first)-1, lexicon.Prep)
}

// joins reports whether a conjunction stands between the offsets.
func (r *references) joins(from, to int) bool {
	for i, j := r.tokenAt(from), r.tokenAt(to); i < j; i++ {
		if r.is(i, lexicon.ConjCoord) || r.toks[i].Kind == scan.Symbol {
			return true
		}
	}
	return false
}

// onlyArticle reports whether nothing but an article stands between the offsets.
func (r *references) onlyArticle(from, to int) bool {
	i, j := r.tokenAt(from), r.tokenAt(to)
	return i == j || i+1 == j && r.is(i, lexicon.Det)
}
