package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// scan cuts Source into lines and tokens, and looks the words up.
func (d *doc) scan() {
	d.lines = scan.Lines(nil, d.Source)
	d.toks = scan.Tokens(make([]scan.Token, 0, len(d.Source)/5+8), d.Source)
	for i := range d.toks {
		if t := &d.toks[i]; t.Kind == scan.Word {
			t.Lex = lexicon.ID(d.Source[t.Start:t.End])
		}
	}
}

// word returns the text of token i.
func (d *doc) word(i int) string { return d.Source[d.toks[i].Start:d.toks[i].End] }

// span returns the span of the tokens [i, j).
func (d *doc) span(i, j int) Span { return Span{int(d.toks[i].Start), int(d.toks[j-1].End)} }

// tokenAt returns the index of the first token that starts at off or after it.
func (d *doc) tokenAt(off int) int {
	lo, hi := 0, len(d.toks)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); int(d.toks[m].Start) < off {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}
