package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

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
		if len(r.counter) == maxCounterparts {
			break
		}
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

// maxCounterpart is how far behind an office its counterpart is introduced at most, in bytes, and maxCounterparts how many are looked at.
const (
	maxCounterpart  = 300
	maxCounterparts = 8
)

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
		if country == "" && role.Title == "Secretary of State" { // of no other country without its name
			country = "US"
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
	if i+1 < len(r.Mentions) && r.names[i].kind == aPerson && int(r.names[i].first) == r.tokenAt(role.End) {
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
		case "official", "leader", "politician":
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
