package newsparse

import (
	"slices"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// scan cuts Source into lines and tokens, looks the words up and lists the quotation marks.
func (d *doc) scan() {
	d.lines = scan.Lines(d.lines[:0], d.Source)
	d.toks = scan.Tokens(slices.Grow(d.toks[:0], len(d.Source)/5+8), d.Source, &lexicon.Table)
	d.marked = d.marked[:0]
	d.hints = slices.Grow(d.hints[:0], len(d.toks)+lanes)[:len(d.toks)+lanes]
	clear(d.hints[len(d.toks):])
	toks, hints := d.toks, d.hints[:len(d.toks)]
	for i := range toks {
		t := &toks[i]
		h := hintsOf[t.Kind%16][t.Shape%16]
		if t.Kind == scan.Word {
			if t.Lex == 0 {
				if t.Shape&scan.NonASCII != 0 {
					t.Lex = unmasked(d.word(i))
				}
				if h&mayStart == 0 && d.elided(t) {
					h |= mayStart
				}
			}
			h |= aStop*hint(t.Shape/scan.Dotted&1) | mayStart*hint(lexicon.Get(t.Lex).Class/lexicon.Particle&1) | mayRefer*hint(lexicon.Refers(t.Lex))
			h &^= aWord * hint(uint32(t.End-t.Start-2)>>31)
		} else if t.Kind == scan.Mark {
			d.marked = append(d.marked, int32(i))
		}
		hints[i] = h
	}
}

// word returns the text of token i.
func (d *doc) word(i int) string { return d.Source[d.toks[i].Start:d.toks[i].End] }

// span returns the span of the tokens [i, j).
func (d *doc) span(i, j int) Span { return Span{int(d.toks[i].Start), int(d.toks[j-1].End)} }

// tokenAt returns the index of the first token that starts at off or after it.
func (d *doc) tokenAt(off int) int {
	at, n := 0, len(d.toks)
	for n > 0 { // the halves are chosen by a conditional move: no branch depends on where off is
		half := int(uint(n+1) >> 1)
		next := at
		if int(d.toks[at+half-1].Start) < off {
			next = at + half
		}
		at, n = next, n-half
	}
	return at
}
