package newsparse

import "github.com/newsparse/newsparse/internal/scan"

// surveyed is what a paragraph looks like before its names are read.
type surveyed struct {
	shouts bool // its capitals are no evidence: nearly all words are in capitals
	table  bool // it is a line of a table or a list of results: many numbers
}

// maxTabular is how many tokens tell a table.
const maxTabular = 60

// survey looks at the tokens [i, j).
func (d *doc) survey(i, j int) (s surveyed) {
	if caps := d.count(i, j, inCaps); caps > 0 {
		s.shouts = caps*10 >= d.count(i, j, aWord)*7
	}
	end := min(i+maxTabular, j)
	if numbers := d.count(i, end, aNumber); numbers > 0 {
		s.table = numbers >= d.count(i, end, isSmall) && !d.dated(i, end)
	}
	return s
}

// dated reports whether a date with hyphens is among the tokens [i, j): "1996-08-22" makes no table.
func (d *doc) dated(i, j int) bool {
	for k := i; k+1 < j; k++ {
		if t := &d.toks[k]; t.Kind == scan.Number && t.End-t.Start == 4 && d.toks[k+1].Kind == scan.Dash && !d.toks[k+1].Is(scan.Space) {
			return true
		}
	}
	return false
}
