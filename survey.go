package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// surveyed is what a paragraph looks like before its names are read.
type surveyed struct {
	shouts bool // its capitals are no evidence: nearly all words are in capitals
	table  bool // it is a line of a table or a list of results: many numbers
}

// survey walks once over the tokens [i, j), and notes in ahead those that sentence stops at: the words that may begin a name, with a
// capital, a hyphen, a particle or a small article ("de Klerk", "d'Ivoire"), and the opening brackets. What it adds up of a token is read
// from a table, for there is little that one token tells of the next.
func (m *mentions) survey(i, j int) (s surveyed) {
	if cap(m.starts) < j-i {
		m.starts = make([]int32, j-i)
	}
	list := m.starts[:j-i]
	n := 0
	words, caps := 0, 0
	for k := i; k < j; {
		first := k
		sum := trait(0)
		for end := min(k+maxTabular, j); k < end; k++ {
			t := &m.toks[k]
			is := traits[t.Kind%16][t.Shape%16]
			sum += is - is&trait(uint32(t.End-t.Start-2)>>31) // one letter is not counted as a word
			start := is/starts | trait(lexicon.Get(t.Lex).Class/lexicon.Particle&1)
			if is/mayStart&trait(uint32(int32(t.Lex)-1)>>31)&1 != 0 && m.elided(t) { // no word of the lexicon is
				start = 1
			}
			list[n] = int32(k)
			n += int(start)
		}
		words += int(sum / aWord % lane)
		caps += int(sum / inCaps % lane)
		if numbers := sum / aNumber % lane; first == i {
			s.table = numbers > 0 && numbers >= sum/isSmall%lane && !m.dated(i, k)
		}
	}
	s.shouts = words > 0 && caps*10 >= words*7
	m.ahead = list[:n]
	return s
}

// maxTabular is how many tokens tell a table; fewer than lane.
const maxTabular = 60

// trait is what a token counts for, in lanes of a byte.
type trait uint64

const (
	aWord    trait = 1 << (8 * iota)
	inCaps         // a word in capitals
	aNumber        // or a word with digits
	isSmall        // a word without a capital
	mayStart       // a word that may begin a name if it is a particle or elided
	starts         // what sentence stops at; the highest
	lane     trait = 1 << 8
)

// traits tell what a token counts for, by its kind and the first four of its shapes.
var traits = [16][16]trait{
	scan.Word: {
		0:                           aWord | isSmall | mayStart,
		scan.Capital:                aWord | starts,
		scan.AllCaps:                aWord | inCaps | isSmall | mayStart,
		scan.Capital | scan.AllCaps: aWord | inCaps | starts,
		scan.Hyphen:                 aWord | isSmall | starts,
		scan.Capital | scan.Hyphen:  aWord | starts,
		scan.AllCaps | scan.Hyphen:  aWord | inCaps | isSmall | starts,
		scan.Capital | scan.AllCaps | scan.Hyphen: aWord | inCaps | starts,
		scan.Digit:                                             aWord | aNumber | mayStart,
		scan.Capital | scan.Digit:                              aWord | aNumber | starts,
		scan.AllCaps | scan.Digit:                              aWord | inCaps | aNumber | mayStart,
		scan.Capital | scan.AllCaps | scan.Digit:               aWord | inCaps | aNumber | starts,
		scan.Hyphen | scan.Digit:                               aWord | aNumber | starts,
		scan.Capital | scan.Hyphen | scan.Digit:                aWord | aNumber | starts,
		scan.AllCaps | scan.Hyphen | scan.Digit:                aWord | inCaps | aNumber | starts,
		scan.Capital | scan.AllCaps | scan.Hyphen | scan.Digit: aWord | inCaps | aNumber | starts,
	},
	scan.Number: {scan.Digit: aNumber},
	scan.Open:   {starts},
}

// dated reports whether a date with hyphens is among the tokens [i, j): "1996-08-22" makes no table.
func (m *mentions) dated(i, j int) bool {
	for k := i; k+1 < j; k++ {
		if t := &m.toks[k]; t.Kind == scan.Number && t.End-t.Start == 4 && m.toks[k+1].Kind == scan.Dash && !m.toks[k+1].Is(scan.Space) {
			return true
		}
	}
	return false
}
