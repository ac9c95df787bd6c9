package newsparse

// datelinePlace is a place of a dateline with what its acceptance needs to know.
type datelinePlace struct {
	DatelinePlace
	ok    bool // the place or its region or country is known
	large bool // the place alone is a capital or a city of note
}

// resolve finds the places of the dateline.
func (l *lead) resolve(d *doc) {
	for i := range l.places[:min(l.n, maxPlaces)] {
		p := &l.places[i]
		p.found.Span = p.Span
		p.found.Name = l.s[p.Start:p.End]
		p.found.Kind = "city"
		p.found.ok = p.nq > 0
	}
}
