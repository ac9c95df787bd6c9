package newsparse

// speech makes indirect quotes of the frames whose content holds no quotation marks.
func (d *doc) speech() {
	for ui := range d.units {
		u := &d.units[ui]
		if u.parent >= 0 {
			continue // what a speaker reports within direct speech is returned only where it is marked
		}
		for i := u.from; i < u.to; i++ {
			f := &d.frames[i]
			if f.used || f.content[0].empty() || f.direct {
				continue
			}
			d.clauseQuote(u, f, Indirect)
		}
	}
}
