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
	if t > first && !r.is(int(t)-1, lexicon.Prep|lexicon.Cue|lexicon.ConjSub|lexicon.That) {
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
	if head == 0 || t > first || r.now.n > 0 || head+1 < k || r.namedBehind(k) || r.next < len(r.names) && r.names[r.next].first <= k {
		return
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

// likeness is how well a nominal fits a person.
type likeness int

const (
	unlike  likeness = iota
	loosely          // the text does not tell of which region the bearer of the title is
	exactly
)

// counterpart is somebody who holds elsewhere the office of the one named before: "Estonian Transport Minister Kadri Vaher and her Latvian
// counterpart Janis Ozols".
type counterpart struct {
	entity int32
	role   Role
}

// findCounterparts finds them.
func (r *references) findCounterparts() {
	for i := range r.names {
		n := &r.names[i]
		k := int(n.first) - 1
		if n.role[0] < n.role[1] {
			k = int(n.role[0]) - 1
		}
		if n.kind != aPerson || k < 2 {
			continue
		}
		if r.toks[k].Kind == scan.Comma {
			k--
		}
		if r.word(k) != "counterpart" {
			continue
		}
		c := counterpart{entity: int32(r.Mentions[i].Entity)}
		at := int(r.toks[k].Start)
		for _, id := range r.titled[:r.titledLen] {
			for j := range r.Entities[id-1].Roles {
				if role := &r.Entities[id-1].Roles[j]; id != c.entity && role.Start < at && role.Start > c.role.Start && at-role.Start < maxCounterpart {
					c.role = *role
				}
			}
		}
		if c.role.Title == "" {
			continue
		}
		c.role.Span, c.role.Country, c.role.Org = r.span(k, k+1), "", ""
		if i > 0 && int(r.names[i-1].last) == k {
			if e := &r.Entities[r.Mentions[i-1].Entity-1]; e.Kind == Place {
				c.role.Country = e.Country
			}
		}
		r.counter = append(r.counter, c)
	}
}

// maxCounterpart is how far behind an office its counterpart is introduced at most, in bytes.
const maxCounterpart = 300

// bears returns how well a nominal with the head w fits the best of the roles of e.
func (r *references) bears(e *Entity, w string, n *noun) (best likeness) {
	for k := range e.Roles {
		if role := &e.Roles[k]; r.matches(role, w, n) {
			l := r.of(role, n)
			if role.Former && l == exactly && !r.tells(n, lexicon.Former) {
				l = loosely // "the prime minister" may be the one who came after
			}
			best = max(best, l)
		}
	}
	for i := range r.counter {
		if c := &r.counter[i]; int(c.entity) == e.ID && r.matches(&c.role, w, n) {
			best = max(best, r.of(&c.role, n))
		}
	}
	return best
}

// tells reports whether a word of a class stands before the head of the nominal.
func (r *references) tells(n *noun, c lexicon.Class) bool {
	for _, m := range n.mods[:n.modsLen] {
		if r.is(int(m), c) {
			return true
		}
	}
	return false
}

// of returns how well the place and the organization of a role are those of a nominal: "the Vermont senator" is not "Florida Sen. Ann Lee".
func (r *references) of(role *Role, n *noun) likeness {
	l := exactly
	if n.country != "" {
		country, region := role.Country, ""
		if p := r.placeOf(role); p != nil {
			region = p.Region
			if country == "" {
				country = p.Country
			}
		}
		switch {
		case n.region != "" && region == "" && (country == "" || country == n.country):
			l = loosely
		case country != n.country || n.region != "" && region != n.region:
			return unlike
		}
	}
	if n.org != 0 && (role.Org == "" || !r.isNameOf(role.Org, n.org)) {
		return unlike
	}
	return l
}

// placeOf returns the place of a role, of its title or behind the name: "Florida" in "Florida Sen. Ann Lee" and "Sen. Ann Lee of Florida";
// nil where the text tells none.
func (r *references) placeOf(role *Role) *Entity {
	i, _ := slices.BinarySearchFunc(r.Mentions, role.Start, func(m Mention, at int) int { return m.Start - at })
	for ; i < len(r.Mentions) && r.Mentions[i].End <= role.End; i++ {
		if e := &r.Entities[r.Mentions[i].Entity-1]; e.Kind == Place {
			return e
		}
	}
	if i+1 < len(r.Mentions) && r.names[i].kind == aPerson && r.Mentions[i].Start <= role.End+1 {
		if t := r.names[i].last; r.names[i+1].first == t+1 && r.word(int(t)) == "of" {
			if e := &r.Entities[r.Mentions[i+1].Entity-1]; e.Kind == Place {
				return e
			}
		}
	}
	return nil
}

// matches reports whether a nominal with the head w may mean the bearer of the role.
func (r *references) matches(role *Role, w string, n *noun) bool {
	title := role.Title
	for _, m := range n.mods[:n.modsLen] {
		if !containsFold(title, r.word(int(m))) && !r.is(int(m), lexicon.Former|lexicon.Acting) && !rank(r.word(int(m))) {
			return false
		}
	}
	last := title[strings.LastIndexByte(strings.TrimSuffix(title, "."), ' ')+1:]
	if strings.EqualFold(last, w) || spokes(last) && spokes(w) || strings.EqualFold(longTitle(last), w) {
		return true
	}
	if n.country != "" || n.org != 0 { // "the Kremlin official" is whoever holds an office there
		switch w {
		case "official", "leader", "diplomat", "politician":
			return true
		}
	}
	for _, of := range officesOf(w) {
		if containsFold(title, of) || strings.EqualFold(longTitle(last), of) {
			return true
		}
	}
	return w == "diplomat" && slices.ContainsFunc(legations[:], func(at string) bool { return containsFold(role.Org, at) || containsFold(role.Text, at) })
}

// legations are whose people are diplomats, whatever they do there: "Foreign Ministry Spokeswoman Ann Lee … the diplomat said".
var legations = [...]string{"foreign ministry", "ministry of foreign affairs", "ministry of external affairs", "foreign office", "state department", "department of state", "embassy"}

// officesOf returns the offices whose holders are called w without the office being named again: "Deputy Foreign Minister Omar Haddad
// … the diplomat said".
func officesOf(w string) []string {
	switch w {
	case "diplomat":
		return diplomats
	case "envoy":
		return envoys
	case "lawmaker", "legislator", "parliamentarian":
		return lawmakers
	case "minister":
		return secretaries
	case "premier":
		return premiers
	}
	return nil
}

var (
	diplomats = []string{"foreign minister", "foreign secretary", "secretary of state", "ambassador", "envoy", "consul", "chargé d'affaires"}
	envoys    = []string{"ambassador"}
	lawmakers = []string{"lawmaker", "legislator", "parliamentarian", "senator", "congressman", "congresswoman", "member of parliament", "deputy speaker"}
	premiers  = []string{"prime minister"}

	secretaries = []string{"business secretary", "culture secretary", "defence secretary", "education secretary", "energy secretary", "foreign secretary", "health secretary",
		"home secretary", "justice secretary", "trade secretary", "transport secretary"}
)

// rank reports whether w says how high somebody stands, and nothing of the office: "the senior diplomat".
func rank(w string) bool {
	switch w {
	case "senior", "top", "veteran", "high-ranking", "leading", "top-ranking", "seasoned":
		return true
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
	} else if at := r.terms.find(r.hash(int(k), int(k)+1)); at >= 0 {
		one = r.terms.list[at].headed
	}
	if one == 0 {
		return t
	}
	r.add(t, k+1, byNominal, one)
	return k + 1
}

// companyOf resolves "the Finnish company" at the tokens [t, k] to the only organization of the country that is named before.
func (r *references) companyOf(t, k int32, country string) int32 {
	r.heads(t)
	one := int32(0)
	for i := range r.Entities[:min(len(r.Entities), maxTitled)] {
		e := &r.Entities[i]
		if e.Kind != Organization || e.Country != country || r.counts == nil || r.counts[e.ID] == 0 {
			continue
		}
		if one != 0 {
			return t
		}
		one = int32(e.ID)
	}
	if one == 0 {
		return t
	}
	r.add(t, k+1, byNominal, one)
	return k + 1
}

// heads notes the organizations named before token t: the last one of each head word, and the company that is named most.
func (r *references) heads(t int32) {
	for ; r.read < len(r.names) && r.names[r.read].first < t; r.read++ {
		n := &r.names[r.read]
		if n.kind != anOrganization {
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
		r.terms.list[r.terms.intern(r.hash(last, last+1))].headed = id
		if r.counts == nil {
			r.counts = make([]int32, len(r.Entities)+1)
		}
		if (n.facts&(orgFormed|shares) != 0 || r.counts[id] > 0) && r.word(int(n.last)-1) != "LLP" { // auditors and lawyers are nobody's subject
			if r.counts[id]++; r.company == 0 || r.counts[id] >= r.counts[r.company] {
				r.company = id
			}
		}
	}
}
