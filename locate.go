package newsparse

import (
	"slices"

	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// locate chooses among the readings of the places that have several: the one that the region or country behind the name says
// ("Paris, Texas"), else the first, unless the article is on the country of another and not on its own ("Georgia" beside Atlanta).
func (g *grouping) locate() {
	if !slices.ContainsFunc(g.gaz, func(r reading) bool { return r.several }) {
		return
	}
	var countries [maxSure]string // of the names that have one reading
	sure := countries[:0]
	for i := range g.names {
		if n := &g.names[i]; n.place > 0 && n.kind == aPlace && len(sure) < maxSure {
			if r := &g.gaz[n.place-1]; !r.several || r.Kind == place.Country && !r.rival || r.Capital || r.Population >= 300_000 {
				sure = append(sure, r.Country)
			}
		}
	}
	for i := range g.names {
		n := &g.names[i]
		if n.place == 0 || n.kind != aPlace || !g.gaz[n.place-1].several {
			continue
		}
		r := &g.gaz[n.place-1]
		if p := g.printed(n); p != nil {
			r.Place = *p
			continue
		}
		if g.within(i, r) || r.Capital || r.Population >= 1_000_000 || r.Kind == place.Country && !r.rival || slices.Contains(sure, r.Country) {
			continue
		}
		r.open = true
		var room [16]place.Place
		for _, p := range place.AppendAll(room[:0], g.Text(g.span(int(n.first), int(n.last)))) {
			if slices.Contains(sure, p.Country) && (r.Kind != place.Country || p.Kind == place.Region) {
				r.Place, r.open = p, false
				break
			}
		}
	}
}

// maxSure bounds the names of places that a name with several readings is compared with.
const maxSure = 64

// printed returns the place of the dateline that is written as n is: after "PARIS, Texas (AP)" Paris is in Texas.
func (g *grouping) printed(n *nameMention) *place.Place {
	for i := range g.names {
		p := &g.names[i]
		if p == n || p.place == 0 || int(p.last) > len(g.toks) || int(g.toks[p.first].Start) >= g.Dateline.End {
			return nil
		}
		if p.term == n.term && p.place != n.place {
			return &g.gaz[p.place-1].Place
		}
	}
	return nil
}

// within settles the reading r of the name i by the region or country that stands behind it, and reports whether one does: "Paris, Texas".
func (g *grouping) within(i int, r *reading) bool {
	if i+1 == len(g.names) {
		return false
	}
	n, next := &g.names[i], &g.names[i+1]
	if next.place == 0 || next.first != n.last+1 || g.toks[n.last].Kind != scan.Comma {
		return false
	}
	q := &g.gaz[next.place-1]
	if q.Kind != place.Country && q.Kind != place.Region {
		return false
	}
	var room [16]place.Place
	for _, p := range place.AppendAll(room[:0], g.Text(g.span(int(n.first), int(n.last)))) {
		if p.Country == q.Country && (q.Kind == place.Country || p.Region == q.Region) {
			r.Place, r.several = p, false
			return true
		}
	}
	return false
}

// hash returns the hash of the place that a reading stands for.
func (r *reading) hash() uint64 {
	const prime = 1099511628211 // FNV-1a
	h := uint64(14695981039346656037)
	for _, s := range [...]string{r.Name, r.Country, r.Region} {
		for k := 0; k < len(s); k++ {
			h = (h ^ uint64(s[k])) * prime
		}
		h = (h ^ 0xff) * prime
	}
	return h
}

// bare reports whether the reading is a place of a dateline of which nothing but the name is known.
func (r *reading) bare() bool { return r.Kind == 0 && r.Country == "" && r.Region == "" }
