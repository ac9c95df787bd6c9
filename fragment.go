package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// tagsLeft reports whether the frame stands right behind marks that end in a comma, a question or exclamation mark.
func (d *doc) tagsLeft(u *unit, f *frame) bool {
	if f.inherited && !f.inverted {
		return false
	}
	at := f.cue.from
	if !f.subj.empty() && !f.inverted {
		at = f.start
	}
	if d.kind(u, at-2) == scan.Word && !d.frameCloses(u, f) {
		return false // `Although he said they had been "friends for years," she told them …`
	}
	return d.kind(u, at-1) == quotation && d.closesForTag(at-1) && (at-1 == u.first || !d.titleLike(at-1))
}

// taggedAfter reports whether a frame of its own stands behind the quotation k: `"…," Prado predicted`.
func (d *doc) taggedAfter(u *unit, k int32) bool {
	for d.kind(u, k+1) == quotation {
		k++
	}
	if !d.closesForTag(k) {
		return false
	}
	for i := u.from; i < u.to; i++ {
		if f := &d.frames[i]; f.cue.from > k {
			return (!f.subj.empty() && f.start == k+1 || f.cue.from == k+1 && f.inverted) && (!f.inherited || f.inverted)
		}
	}
	return false
}

// colonBefore returns the quotation that ends the unit behind a colon, when f is the last cue before it.
//
// cue-colon: `He has said the same thing at every stop: "It is not about me."`
func (d *doc) colonBefore(u *unit, f *frame, end int32) (int32, bool) {
	q := end - 1
	if d.kind(u, q) != quotation || d.kind(u, q-1) != scan.Colon || f.subj.empty() || f.inverted || f.info.Class != lexicon.Speech || f.right >= q-1 || d.finiteVerb(u, f.right, q-1) || !d.colonName(u, q).empty() {
		return 0, false
	}
	for i := u.from; i < u.to; i++ {
		if g := &d.frames[i]; g.cue.from > f.cue.from && g.cue.from < q {
			return 0, false
		}
	}
	return q, true
}

// onlyQuotations reports whether r holds quotations and nothing else.
func (d *doc) onlyQuotations(u *unit, r rangeOf) bool {
	for k := r.from; k < r.to; k++ {
		if d.kind(u, k) != quotation {
			return false
		}
	}
	return !r.empty()
}

// seriesEnd returns the end of the series of marked fragments that goes on at element k: `a "liar," a "bully" and a "narcissist"`.
func (d *doc) seriesEnd(u *unit, k int32) int32 {
	end := k
	for n := 0; k < u.last && n < 6; k++ {
		switch kk := d.kind(u, k); {
		case kk == quotation:
			end, n = k+1, 0
			continue
		case kk == scan.Comma, d.of(u, k)&(lexicon.ConjCoord|lexicon.Det|lexicon.Adverb|lexicon.Wh|lexicon.Be) != 0 && d.of(u, k)&lexicon.ConjSub == 0:
			n++
		default:
			return end
		}
	}
	return end
}

// sentenceLike reports whether the quotation k reads like speech of its own: it starts with a capital or ends with a stop or comma.
func (d *doc) sentenceLike(k int32) bool {
	q := &d.quoted[d.elems[k].quo]
	if q.last <= q.first {
		return false
	}
	last := d.lastToken(d.elems[k].quo)
	first := &d.toks[q.first]
	words := 0
	for t := q.first; t < q.last && words < 3; t++ {
		if d.toks[t].Kind == scan.Word {
			words++
		}
	}
	ends := last.Kind == scan.Stop || last.Kind == scan.Comma
	if first.Is(scan.Capital) {
		return words > 2 || ends
	}
	return ends && words > 2
}

// titleLike reports whether the quotation k reads like the title of a work: two words or more, their capitals not those of a sentence.
func (d *doc) titleLike(k int32) bool {
	q := &d.quoted[d.elems[k].quo]
	words, capitals, small := 0, 0, 0
	for t := q.first; t < q.last; t++ {
		if d.toks[t].Kind != scan.Word {
			continue
		}
		words++
		if d.toks[t].Is(scan.Capital) {
			capitals++
		} else if d.class(int(t))&(lexicon.Prep|lexicon.Det|lexicon.ConjCoord|lexicon.To) == 0 {
			small++
		}
	}
	return words > 1 && words <= 8 && capitals > 1 && small == 0 && d.toks[q.last-1].Kind != scan.Stop
}

// closesForTag reports whether the quotation k ends in a comma, a question or exclamation mark: its tag follows.
func (d *doc) closesForTag(k int32) bool {
	t := d.lastToken(d.elems[k].quo)
	return t.Kind == scan.Comma || t.Kind == scan.Stop && d.Source[t.Start] != '.'
}
