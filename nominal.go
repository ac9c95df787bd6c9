package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// nominal resolves "the Kremlin official" at token t, and returns its end; t where it is none.
func (r *references) nominal(t, end int32) int32 {
	var n noun
	head := int32(-1)
	k := t + 1
	name := r.next
	for ; k < end && k <= t+maxNominal; k++ {
		for name < len(r.names) && r.names[name].first < k {
			name++
		}
		tok := &r.toks[k]
		if head < 0 && tok.Shape&scan.Capital != 0 && people(r.word(int(k))) && k+1 < end && r.is(int(k)+1, lexicon.Role) && r.toks[k+1].Shape&scan.Capital == 0 {
			continue // "the Republican governor"
		}
		if name < len(r.names) && r.names[name].first == k && head < 0 {
			m := &r.names[name]
			switch e := &r.Entities[r.Mentions[name].Entity-1]; m.kind {
			case aPlace:
				n.country, n.region = e.Country, e.Region
			case anOrganization:
				if k == t+1 && r.partisan(m, &n) {
					return r.settleNominal(t, m.last-1, "lawmaker", &n)
				}
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
				n.modify(head)
			}
			head = k
		case head < 0 && n.country != "" && n.org == 0 && companyNoun(r.word(int(k))) && n.modsLen == 0:
			return r.companyOf(t, k, n.country)
		case head >= 0 && c&(lexicon.Verb|lexicon.Cue|lexicon.Adverb|lexicon.Aux) == 0 && c&(lexicon.Noun|lexicon.OrgHead) != 0:
			return t // "the police officer union"
		case head >= 0:
			return r.settleNominal(t, head, r.word(int(head)), &n)
		case k == t+1 && (c&(lexicon.OrgHead|lexicon.RoleMod) == lexicon.OrgHead || companyNoun(r.word(int(k)))):
			return r.organization(t, k)
		case c&lexicon.RoleMod != 0:
			n.modify(k)
		case n.modsLen == 1 && n.mods[0] == t+1 && c&(lexicon.Verb|lexicon.Cue) != 0 && c&(lexicon.Noun|lexicon.Adj) == 0: // "the bank said"
			return r.organization(t, t+1)
		case c&(lexicon.Noun|lexicon.Verb|lexicon.NumberWord) != 0:
			if k+1 == end || !r.seeker(k+1) { // "the business | mogul"
				return t
			}
		}
	}
	if head < 0 {
		if n.modsLen == 1 && n.mods[0] == t+1 && (k == end || r.toks[k].Kind != scan.Word || k == t+2) {
			return r.organization(t, t+1)
		}
		return t
	}
	if k < end && r.toks[k].Kind == scan.Word && r.toks[k].Shape&scan.Capital != 0 && r.toks[k].Is(scan.Space) && name < len(r.names) && r.names[name].first == k {
		return t // a title before a name
	}
	return r.settleNominal(t, head, r.word(int(head)), &n)
}

// partisan reports whether the name m calls a politician by state and party, and notes the state: "the Ohio Republican".
func (r *references) partisan(m *nameMention, n *noun) bool {
	if w := r.word(int(m.last) - 1); w != "Republican" && w != "Democrat" || m.last-m.first < 2 {
		return false
	}
	p, ok := place.Lookup(r.Text(r.span(int(m.first), int(m.last)-1)))
	if ok && p.Region != "" {
		n.country, n.region = p.Country, p.Region
	}
	return n.region != ""
}

// noun is what a nominal says of its person.
type noun struct {
	country string
	region  string // of a place that is no country: "the Vermont senator"
	org     int32
	mods    [maxNominal]int32 // the words before its head
	modsLen int
}

func (n *noun) modify(k int32) {
	n.mods[n.modsLen] = k
	n.modsLen++
}

// maxNominal bounds the words of a nominal.
const maxNominal = 6

// settleNominal gives the nominal [t, head], whose head means w, to the only person whom it fits, the last subject among several.
func (r *references) settleNominal(t, head int32, w string, n *noun) int32 {
	if r.namedBehind(head + 1) {
		return t // "the prime minister, Ana Prado, said": she has a name of her own
	}
	w = strings.ToLower(w)
	c := r.class(int(head))
	gender := 0
	switch c & (lexicon.Male | lexicon.Female) {
	case lexicon.Male:
		gender = male
	case lexicon.Female:
		gender = female
	}
	one, best, several := int32(0), unlike, false
	at := int(r.toks[t].Start)
	for _, id := range r.titled[:r.titledLen] {
		e := &r.Entities[id-1]
		if !r.fits(e, gender) || e.Roles[0].Start > at {
			continue
		}
		l := r.bears(e, w, n)
		if l == loosely && (r.recentLen == 0 || !slices.Contains(r.recent[r.recentLen-1].all(), id)) {
			continue
		}
		switch {
		case l > best:
			one, best, several = int32(e.ID), l, false
		case l == best && l > unlike:
			several = true
		}
	}
	for i := range r.counter {
		if c := &r.counter[i]; r.fits(&r.Entities[c.entity-1], gender) && c.role.Start < at && r.matches(&c.role, w, n) {
			switch l := r.of(&c.role, n); {
			case l > best:
				one, best, several = c.entity, l, false
			case l == best && l > unlike:
				several = true
			}
		}
	}
	if several {
		one = r.lastOf(func(e *Entity) bool { return r.fits(e, gender) && r.bears(e, w, n) == best })
	}
	if one == 0 && best == unlike {
		if k := learned(w); k >= 0 && n.country == "" && n.org == 0 && n.modsLen == 0 && r.anonymous&r.bit(head) == 0 {
			one = r.titles[k]
		} else {
			one = r.epithet(t, head, gender, w, n)
		}
	}
	if one == 0 {
		return t
	}
	r.add(t, head+1, byNominal, one)
	if quote := r.quoteOf(t); quote >= 0 && r.main == 0 {
		r.main = one
	}
	if r.now.n == 0 {
		r.now.add(one)
	}
	return head + 1
}

// namedBehind reports whether a comma stands at token k and a person's name with no more than a title behind it.
func (r *references) namedBehind(k int32) bool {
	if int(k)+1 >= len(r.toks) || r.toks[k].Kind != scan.Comma {
		return false
	}
	for i := r.next; i < len(r.names) && r.names[i].first <= k+3; i++ {
		if n := &r.names[i]; n.kind == aPerson && n.first > k && (n.first == k+1 || n.role[0] == k+1 && n.role[0] < n.role[1]) {
			return true
		}
	}
	return false
}

// epithet returns whom the nominal [t, head] calls by what he seeks or does, though nothing in the text gave him that role: the last subject,
// where the sentence begins anew with the nominal and nobody unnamed was so introduced. 0 for nobody.
//
// "Ann Lee went on to Salem. The candidate said": Lee. "A senator objected. The senator said": nobody.
func (r *references) epithet(t, head int32, gender int, w string, n *noun) int32 {
	seeks, holds := callings(w)
	if !seeks && !holds || r.now.n > 0 || r.main != 0 || r.recentLen == 0 || n.org != 0 || r.anonymous&r.bit(head) != 0 {
		return 0
	}
	s := &r.recent[r.recentLen-1]
	if s.n != 1 || s.ids[0] < 0 || r.para-s.para > 1 {
		return 0
	}
	e := &r.Entities[s.ids[0]-1]
	if !r.fits(e, gender) || slices.ContainsFunc(e.Roles, func(x Role) bool { return holds || x.Org != "" }) {
		return 0
	}
	if quote := r.quoteOf(t); quote >= 0 && r.namedIn(s.ids[0], quote) {
		return 0
	}
	return s.ids[0]
}

// callings reports whether w is what somebody seeks or does beside any office, or an office that names its holder alone.
func callings(w string) (seeks, holds bool) {
	switch w {
	case "candidate", "nominee", "hopeful", "contender", "front-runner", "frontrunner", "challenger", "businessman", "businesswoman", "billionaire", "mogul", "magnate", "tycoon",
		"entrepreneur":
		return true, false
	case "senator", "congressman", "congresswoman", "governor", "lawmaker", "president":
		return false, true
	}
	return false, false
}

// seeker reports whether token k is a noun of what somebody seeks or does beside any office.
func (r *references) seeker(k int32) bool {
	if !r.is(int(k), lexicon.Role|lexicon.Male|lexicon.Female) { // as all of them are
		return false
	}
	seeks, _ := callings(r.word(int(k)))
	return seeks
}

// bit returns the bit of references.anonymous for the noun at token k.
func (r *references) bit(k int32) uint64 { return 1 << (r.hash(int(k), int(k)+1) & 63) }

// unnamed notes who is introduced at the article t without a name, as subject or behind a preposition: "A senator objected".
func (r *references) unnamed(t, first, end int32) {
	opens := t == first || r.toks[t-1].Kind == scan.Comma && r.now.n == 0 // "In Oslo, a port official said"
	if !opens && !r.is(int(t)-1, lexicon.Prep|lexicon.Cue|lexicon.ConjSub|lexicon.That) {
		return
	}
	k, head := t+1, int32(0)
	for ; k < end && k < t+maxNominal && r.toks[k].Kind == scan.Word && !r.is(int(k), function) && (r.toks[k].Shape&scan.Capital == 0 || head == 0); k++ {
		if head > 0 && r.is(int(k), lexicon.Verb|lexicon.Cue) && !r.is(int(k), lexicon.Noun|lexicon.Role|lexicon.RoleMod) {
			break
		}
		if r.is(int(k), lexicon.Role) {
			r.anonymous |= r.bit(k)
			head = k
		}
	}
	if head == 0 || !opens || r.now.n > 0 || head+1 < k || r.namedBehind(k) || t > first && !r.is(int(k), lexicon.Verb|lexicon.Cue|lexicon.Aux|lexicon.Prep) {
		return
	}
	for i := r.next; i < len(r.names) && r.names[i].first <= k; i++ {
		if n := &r.names[i]; n.kind == aPerson || n.first > head {
			return // "a Finnish diplomat, Ana Prado, said"
		}
	}
	who := someone
	switch r.class(int(head)) & (lexicon.Male | lexicon.Female) {
	case lexicon.Male:
		who = someMan
	case lexicon.Female:
		who = someWoman
	}
	r.now.add(who)
	if r.quoteOf(t) >= 0 && r.main == 0 {
		r.main = who
	}
}

// Who is introduced without a name stands among the subjects like anybody, so that "he" and "she" behind them mean nobody with a name.
const (
	someone int32 = -1 - iota
	someMan
	someWoman
)

// nameless reports whether e is somebody without a name who may be of this gender.
func nameless(e int32, gender int) bool {
	return e == someone || e == someMan && gender == male || e == someWoman && gender == female
}

// lastOf returns the last subject of which ok holds, 0 where none or several side by side do.
func (r *references) lastOf(ok func(*Entity) bool) int32 {
	for k := r.recentLen - 1; k >= 0; k-- {
		s := &r.recent[k]
		one := int32(0)
		for _, e := range s.all() {
			if e > 0 && ok(&r.Entities[e-1]) {
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
