package newsparse

import (
	"slices"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/name"
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
			h |= mayStart*hint(lexicon.Get(t.Lex).Class/lexicon.Particle&1) | mayRefer*hint(lexicon.Refers(t.Lex))
			h &^= aWord * hint(uint32(t.End-t.Start-2)>>31)
		} else if t.Kind == scan.Mark {
			d.marked = append(d.marked, int32(i))
		}
		hints[i] = h
	}
}

// unmasked looks up what the lexicon knows of a word beyond ASCII without what hides its spelling.
func unmasked(w string) uint16 {
	switch {
	case disguised(w):
		return lexicon.ID(name.Canonical(w))
	case mixed(w):
		return lexicon.ID(name.Inspect(w).Clean)
	}
	return 0
}

// lexiconWord returns what the lexicon calls the word at token i, and no other word.
func (d *doc) lexiconWord(i int) uint16 {
	w := d.word(i)
	n := lexicon.Word(w)
	if n == 0 && disguised(w) {
		n = lexicon.Word(name.Canonical(w))
	}
	return n
}

// mixed reports whether s has Greek or Cyrillic letters beside Latin ones, of which some may stand for the others: "Kаrpov".
func mixed(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i]-0xce <= 0xd4-0xce {
			for i := 0; i < len(s); i++ {
				if lower(s[i])-'a' < 26 {
					return true
				}
			}
			return false
		}
	}
	return false
}

// plain returns s with Latin letters for their doubles of other scripts in the words that are mostly Latin.
func plain(s string) string {
	if mixed(s) {
		return name.Inspect(s).Clean
	}
	return s
}

// spelled returns the text of token i without what hides its spelling.
func (d *doc) spelled(i int) string {
	w := d.word(i)
	if d.toks[i].Shape&scan.NonASCII != 0 && (disguised(w) || mixed(w)) {
		return name.Canonical(plain(w))
	}
	return w
}

// disguised reports whether w may hold a combining mark, an invisible character or letters of full width.
func disguised(w string) bool {
	for i := 0; i+1 < len(w); i++ {
		switch c := w[i]; {
		case c == 0xcc, c == 0xcd, c == 0xef, c == 0xc2 && w[i+1] == 0xad, c == 0xe2 && (w[i+1] == 0x80 || w[i+1] == 0x81):
			return true
		}
	}
	return false
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
