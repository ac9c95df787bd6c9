package newsparse

import (
	"math/bits"

	"github.com/newsparse/newsparse/internal/scan"
)

// hint tells what a token is to passes that stop at few tokens or only count them. A byte each stands in doc.hints, and eight are looked
// at together.
type hint uint8

const (
	aWord    hint = 1 << iota // a word of two letters or more
	inCaps                    // a word in capitals
	aNumber                   // a number, or a word with digits
	isSmall                   // a word without a capital
	mayRefer                  // he, she and their forms, or a determiner
	aStop                     // a stop, or a word that holds one
	mayStart                  // a name may begin with it, or with what stands in the brackets that it opens
)

const (
	lanes    = 8                  // how many hints are looked at together
	allLanes = 0x0101010101010101 // the same in each of them
)

// hintsOf are the hints of a token, by its kind and the first four of its shapes.
var hintsOf = [16][16]hint{
	scan.Word: {
		0:                           aWord | isSmall,
		scan.Capital:                aWord | mayStart,
		scan.AllCaps:                aWord | inCaps | isSmall,
		scan.Capital | scan.AllCaps: aWord | inCaps | mayStart,
		scan.Hyphen:                 aWord | isSmall | mayStart,
		scan.Capital | scan.Hyphen:  aWord | mayStart,
		scan.AllCaps | scan.Hyphen:  aWord | inCaps | isSmall | mayStart,
		scan.Capital | scan.AllCaps | scan.Hyphen: aWord | inCaps | mayStart,
		scan.Digit:                                             aWord | aNumber,
		scan.Capital | scan.Digit:                              aWord | aNumber | mayStart,
		scan.AllCaps | scan.Digit:                              aWord | inCaps | aNumber,
		scan.Capital | scan.AllCaps | scan.Digit:               aWord | inCaps | aNumber | mayStart,
		scan.Hyphen | scan.Digit:                               aWord | aNumber | mayStart,
		scan.Capital | scan.Hyphen | scan.Digit:                aWord | aNumber | mayStart,
		scan.AllCaps | scan.Hyphen | scan.Digit:                aWord | inCaps | aNumber | mayStart,
		scan.Capital | scan.AllCaps | scan.Hyphen | scan.Digit: aWord | inCaps | aNumber | mayStart,
	},
	scan.Number: {scan.Digit: aNumber},
	scan.Open:   {mayStart},
	scan.Stop:   {aStop},
}

// hintsAt returns the hints of eight tokens, those of token i lowest.
func (d *doc) hintsAt(i int) uint64 {
	h := d.hints[i:][:lanes]
	return uint64(h[0]) | uint64(h[1])<<8 | uint64(h[2])<<16 | uint64(h[3])<<24 |
		uint64(h[4])<<32 | uint64(h[5])<<40 | uint64(h[6])<<48 | uint64(h[7])<<56
}

// seek returns the first of the tokens [i, j) with the hint h, j where there is none.
func (d *doc) seek(i, j int, h hint) int {
	for ; i < j; i += lanes {
		if found := d.hintsAt(i) & (uint64(h) * allLanes); found != 0 {
			return min(i+bits.TrailingZeros64(found)/lanes, j)
		}
	}
	return j
}

// count returns how many of the tokens [i, j) have the hint h.
func (d *doc) count(i, j int, h hint) (n int) {
	for ; i+lanes <= j; i += lanes {
		n += bits.OnesCount64(d.hintsAt(i) & (uint64(h) * allLanes))
	}
	if i < j {
		n += bits.OnesCount64(d.hintsAt(i) & (uint64(h) * allLanes) & (1<<(8*(j-i)) - 1))
	}
	return n
}
