package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// appositive is a role behind a name: "leader of the main opposition Republican People's Party". title is its head noun.
type appositive struct {
	first, title, end int // tokens; title -1: there is none
}

// apposition reads the tokens from i, which follow a name and a comma, as far as j.
func (d *doc) apposition(i, j int) appositive {
	k := i
	if d.is(k, lexicon.Det) {
		k++
	}
	first := k
	title := -1
	for ; k < j && k < i+12; k++ {
		t := &d.toks[k]
		c := d.class(k)
		if t.Kind == scan.Possessive {
			continue
		}
		if t.Kind != scan.Word || c&(lexicon.Prep|lexicon.Aux|lexicon.Modal|lexicon.Wh|lexicon.That|lexicon.PronSubj|lexicon.ConjSub|lexicon.To) != 0 {
			break
		}
		if c&lexicon.ConjCoord != 0 {
			if title >= 0 {
				break
			}
			continue
		}
		if c&lexicon.Role != 0 && (t.Shape&scan.Capital == 0 || c&lexicon.OrgHead == 0) {
			title = k
		} else if title >= 0 && title == k-1 && t.Shape&scan.Capital != 0 && c&nameWord == 0 && k+1 < j && d.is(k+1, lexicon.Role) { // "Chief Financial Officer"
			continue
		} else if title >= 0 {
			title = -1 // the noun was a modifier: "police officer union"
			break
		}
	}
	return appositive{first, title, k}
}

// roles gives the entities the titles before their names and the appositions behind them.
func (d *doc) roles() {
	var room []Role
	add := func(e *Entity, r Role) {
		if r.Text == "" || len(e.Roles) == maxRoles || slices.ContainsFunc(e.Roles, func(x Role) bool { return x.Text == r.Text }) {
			return
		}
		if e.Roles == nil {
			e.Roles = carve(&room, 1)
		}
		e.Roles = append(e.Roles, r)
	}
	var shared Role // a title of several people: "Senators Ann Lee and Bob Stone"
	last := -1      // the last of them so far
	for i := range d.names {
		n := &d.names[i]
		if n.kind != aPerson {
			continue
		}
		e := &d.Entities[d.Mentions[i].Entity-1]
		switch {
		case n.role[0] < n.role[1]:
			r := d.titleRole(i)
			if title, ok := singular(r.Title); ok {
				r.Title = title
				shared, last = r, i
			}
			add(e, r)
		case last >= 0 && i == last+1 && d.listed(int(d.names[last].last), int(n.first)):
			last = i
			add(e, shared)
		}
		if n.facts&apposition != 0 {
			if a := d.apposition(int(n.last)+1, len(d.toks)); a.title >= 0 {
				add(e, d.appositionRole(i, a))
			}
		}
	}
}

// listed reports whether nothing but a comma, "and" or both is between two names, which end and begin at the tokens i and j.
func (d *doc) listed(i, j int) bool {
	for ; i < j; i++ {
		if d.toks[i].Kind != scan.Comma && d.class(i)&lexicon.ConjCoord == 0 {
			return false
		}
	}
	return true
}

// singular returns the title of one who bears it with others: "Senator" of "Senators", "Rep." of "Reps."; ok is false where it is of one.
func singular(title string) (one string, ok bool) {
	head := title[strings.LastIndexByte(title, ' ')+1:]
	before := title[:len(title)-len(head)]
	if strings.HasSuffix(head, "ss") { // "Princess"
		return "", false
	}
	for _, end := range [...][2]string{{"men", "man"}, {"ies", "y"}, {"s.", "."}, {"s", ""}} {
		if w, cut := strings.CutSuffix(head, end[0]); cut && w != "" {
			w += end[1]
			return before + w, lexicon.Lookup(strings.TrimSuffix(w, ".")).Class&(lexicon.Role|lexicon.Honorific) != 0
		}
	}
	return "", false
}

// titleRole is the role before the name i, with the country and the organization before it: "US | Special Envoy", "Kremlin | spokesperson".
func (d *doc) titleRole(i int) (r Role) {
	n := &d.names[i]
	first, last := int(n.role[0]), int(n.role[1])
	for first < last && d.is(first, lexicon.Former|lexicon.Acting) {
		r.Former = r.Former || d.is(first, lexicon.Former)
		r.Acting = r.Acting || d.is(first, lexicon.Acting)
		first++
	}
	if first == last || !d.is(last-1, lexicon.Role|lexicon.Honorific|lexicon.RoleMod) && d.toks[last-1].Kind != scan.Stop && !d.holds(first, last, lexicon.Role) {
		return Role{}
	}
	if courtesy(d.word(first)) {
		return Role{}
	}
	start := first
	if k := last - 1; k > first && d.toks[k].Kind == scan.Stop || d.class(k)&(lexicon.Honorific|lexicon.Role) == lexicon.Honorific { // "Culture Minister | Dr."
		if d.toks[k].Kind == scan.Stop {
			k--
		}
		if k > first && d.class(k)&(lexicon.Honorific|lexicon.Role) == lexicon.Honorific && d.is(k-1, lexicon.Role) {
			last = k
		}
	}
	var inside Role // what the title itself names: "Sudanese | Ambassador to Kuwait"
	r.Title = d.canonical(first, last)
	for k := i - 1; k >= 0 && k > i-4; k-- {
		m := &d.names[k]
		if int(m.first) > first && int(m.last) <= last {
			d.roleOf(k, &inside)
			continue
		}
		gap := start - int(m.last)
		if gap == 1 && d.toks[m.last].Kind == scan.Possessive {
			gap = 0
		}
		if gap != 0 || d.apart(int(m.last), start) {
			break
		}
		d.roleOf(k, &r)
		start = int(m.first)
	}
	if r.Country+r.Org == "" {
		r.Country, r.Org = inside.Country, inside.Org
	}
	if p := start - 1; start == first && last == first+1 && p >= 0 && (d.word(first) == "Secretary" || d.word(first) == "Minister") && // "Business | Secretary Laura Pym"
		d.toks[p].Kind == scan.Word && d.toks[p].Shape&scan.Capital != 0 && d.is(p, ordinary) && !d.is(p, function|nameWord|lexicon.Former|lexicon.Acting) && d.toks[first].Is(scan.Space) && (p == 0 || d.toks[p-1].Shape&scan.Capital == 0) {
		start = p
		r.Title = d.canonical(p, last)
	}
	if start < first && start > 0 && d.toks[start-1].Kind == scan.Word { // "former | Finnish | Foreign Minister"
		r.Former = r.Former || d.is(start-1, lexicon.Former)
		r.Acting = r.Acting || d.is(start-1, lexicon.Acting)
	}
	if r.Country == "" && r.Org == "" && start > 0 && d.word(start-1) == "its" {
		r.Country = d.countryOf(i, start)
	}
	r.Span = d.span(start, last)
	r.Text = d.Text(r.Span)
	return r
}

// holds reports whether one of the tokens [i, j) is in any of the classes c.
func (d *doc) holds(i, j int, c lexicon.Class) bool {
	for ; i < j; i++ {
		if d.is(i, c) {
			return true
		}
	}
	return false
}

// countryOf returns the country that the sentence before token t begins with, whose minister the name i is: "The Philippines summoned the
// envoy, and its foreign secretary, Teresa Magno, protested."
func (d *doc) countryOf(i, t int) (country string) {
	for end := t; t >= 0 && t > end-maxUnit && d.toks[t].Kind != scan.Stop; t-- {
	}
	for i--; i >= 0 && int(d.names[i].first) > t; i-- {
		if e := &d.Entities[d.Mentions[i].Entity-1]; e.Kind == Place && d.names[i].form != byDemonym {
			country = e.Country
		}
	}
	return country
}

// apart reports whether an empty line stands between the tokens i and j: a headline is no part of the role below it.
func (d *doc) apart(i, j int) bool {
	for ; i <= j; i++ {
		if d.toks[i].Is(scan.Break) && strings.Count(d.Source[d.toks[i-1].End:d.toks[i].Start], "\n") > 1 {
			return true
		}
	}
	return false
}

// appositionRole is the role behind the name i.
func (d *doc) appositionRole(i int, a appositive) (r Role) {
	first := a.title
	for first > a.first && (d.is(first-1, lexicon.RoleMod) || d.officerWord(first-1) && first-1 > a.first && d.is(first-2, lexicon.Role)) { // "Chief | Financial | Officer"
		first--
	}
	if first > a.first && d.officerWord(first-1) && d.is(first-1, lexicon.Role) {
		first--
	}
	end := d.officeEnd(a.title + 1)
	r.Title = d.canonical(first, end)
	for k := i + 1; k < len(d.names); k++ {
		m := &d.names[k]
		if int(m.first) >= a.first && int(m.last) <= first {
			d.roleOf(k, &r)
			continue
		}
		if int(m.first) > end && int(m.first) < end+8 && d.complement(end, int(m.first)) {
			d.roleOf(k, &r)
			end = int(m.last)
			if k++; k < len(d.names) && d.toks[end].Kind == scan.Possessive && int(d.names[k].first) == end+1 && d.names[k].kind == anOrganization { // "of the State Duma's | Committee on Transport"
				end = int(d.names[k].last)
				r.Org = d.canonical(int(d.names[k].first), end)
			}
		}
		break
	}
	if d.wordsIn(int32(a.first), int32(end)) > maxRole {
		end = a.title + 1
	}
	r.Span = d.span(a.first, end)
	r.Text = d.Text(r.Span)
	return r
}

// officeEnd returns the end of the office that goes on behind a title at token i: "Director | of Public Works".
func (d *doc) officeEnd(i int) int {
	if i+1 >= len(d.toks) || d.toks[i].Kind != scan.Word || d.word(i) != "of" {
		return i
	}
	end := i + 1
	for end < len(d.toks) && d.toks[end].Kind == scan.Word && d.toks[end].Shape&scan.Capital != 0 && d.is(end, ordinary) && !d.is(end, nameWord|lexicon.OrgHead) {
		end++
	}
	if end == i+1 {
		return i
	}
	return end
}

// officerWord reports whether token k is an ordinary word with a capital, as offices are written.
func (d *doc) officerWord(k int) bool {
	return d.toks[k].Kind == scan.Word && d.toks[k].Shape&scan.Capital != 0 && d.is(k, ordinary) && !d.is(k, nameWord)
}

// maxRole is how many words a role's text has at most; what goes on longer is told by its organization.
const maxRole = 6

// complement reports whether the tokens [i, j) lead from a role to its organization: "of the regional bloc".
func (d *doc) complement(i, j int) bool {
	if !d.is(i, lexicon.Prep) {
		return false
	}
	for i++; i < j; i++ {
		if d.toks[i].Kind != scan.Word || d.is(i, lexicon.Prep|lexicon.Aux|lexicon.Modal|lexicon.Wh|lexicon.ConjCoord|lexicon.PronSubj) {
			return false
		}
	}
	return true
}

// roleOf adds the country or the organization of mention k to a role.
func (d *doc) roleOf(k int, r *Role) {
	e := &d.Entities[d.Mentions[k].Entity-1]
	switch e.Kind {
	case Place:
		if r.Country == "" {
			r.Country = e.Country
		}
	case Organization:
		if r.Org == "" {
			r.Org = d.canonical(int(d.names[k].first), int(d.names[k].last))
			if r.Country == "" {
				r.Country = e.Country
			}
		}
	}
}

// maxRoles is how many roles of one entity are told.
const maxRoles = 32

// courtesy reports whether a title says nothing of what its bearer does.
func courtesy(w string) bool {
	switch w {
	case "Mr", "Mrs", "Ms", "Miss", "Mx", "Sir", "Madam", "Mr.", "Mrs.", "Ms.", "Dr", "Dr.", "Prof", "Prof.":
		return true
	}
	return false
}
