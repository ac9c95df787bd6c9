package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// mark returns what is in marks without being speech; k is its element, -1 where it stands alone.
func (d *doc) mark(q, k int32) {
	class := "scare"
	words, small := d.smallWords(q)
	switch {
	case words > 1 && small*2 < words:
		class = "title"
	case words == 1 && small == 0:
		class = "nickname"
	case words > 1:
		class = "term"
	}
	if in := d.inner(q); !in.IsZero() {
		d.Marked = append(d.Marked, Marked{in, class})
	}
}

// smallWords counts the words of quotation q, and those without a capital that a title would give one.
func (d *doc) smallWords(q int32) (words, small int) {
	for t := d.quoted[q].first; t < d.quoted[q].last; t++ {
		if d.toks[t].Kind != scan.Word {
			continue
		}
		words++
		if !d.toks[t].Is(scan.Capital) && d.class(int(t))&(lexicon.Prep|lexicon.Det|lexicon.ConjCoord|lexicon.To) == 0 {
			small++
		}
	}
	return words, small
}

// workTitle reports whether the quotation k is the title of a work: written with capitals, and the words before it tell so.
//
// work-title: `Prado told NBC's "Meet the Press" that …`, `co-author of "The Long Ferry Home"`
func (d *doc) workTitle(u *unit, k int32) bool {
	q := &d.quoted[d.elems[k].quo]
	if words, small := d.smallWords(d.elems[k].quo); words == 0 || small > 0 || !d.toks[q.first].Is(scan.Capital) && d.toks[q.first].Kind == scan.Word {
		return false
	}
	switch d.kind(u, k-1) {
	case scan.Possessive:
		return d.toks[d.elems[k-2].tok].Is(scan.AllCaps)
	case scan.Word:
		w := d.text(k - 1)
		if fold(w, "of") {
			w = d.text2(u, k-2)
		}
		return workNoun(strings.ToLower(w))
	case scan.Comma:
		return workNoun(strings.ToLower(d.text2(u, k-2)))
	}
	return false
}

// workNoun reports whether w is what stands before the title of a work.
func workNoun(w string) bool {
	switch w {
	case "album", "anthem", "article", "author", "blog", "book", "co-author", "column", "comedy", "documentary", "drama", "editor", "entitled", "essay", "film",
		"host", "magazine", "memoir", "movie", "musical", "novel", "opera", "painting", "play", "podcast", "poem", "program", "programme", "sequel",
		"series", "show", "single", "sitcom", "song", "titled", "tune", "writer":
		return true
	}
	return false
}

// words counts the words of quotation q.
func (d *doc) words(q int32) int {
	n := 0
	for t := d.quoted[q].first; t < d.quoted[q].last; t++ {
		if k := d.toks[t].Kind; k == scan.Word || k == scan.Number {
			n++
		}
	}
	return n
}
