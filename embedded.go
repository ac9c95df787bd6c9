package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// embedded deals with the quotations of a unit that also has words of the narrator's and no frame that claims them.
func (d *doc) embedded(u *unit, last int32) {
	if !u.marked {
		return
	}
	for k := u.first; k < u.last; k++ {
		q := d.elems[k].quo
		if q >= 0 && d.owner[q] >= 0 {
			d.ownerless(u, k, d.owner[q])
		}
		if q < 0 || d.owner[q] >= 0 {
			continue
		}
		in := d.inner(q)
		if in.IsZero() {
			continue
		}
		// `"…" — harbour master Ines Prado`
		if k == u.first && d.kind(u, k+1) == scan.Dash && d.capital(u, k+2) {
			if end := d.nounPhrase(u, k+2, true); end >= d.unitEnd(u) {
				d.join(u, []int32{q}, Speaker{Span: d.bounds(rangeOf{k + 2, end})}, "dash")
				continue
			}
		}
		if s := d.bareName(u, k); !s.empty() {
			d.join(u, []int32{q}, Speaker{Span: d.bounds(s)}, "clause-subject")
			continue
		}
		if s := d.colonName(u, k); !s.empty() {
			d.join(u, []int32{q}, Speaker{Span: d.bounds(s)}, "colon")
			continue
		}
		if d.headlineOf(u, k) {
			d.Marked = append(d.Marked, Marked{in, "title"})
			continue
		}
		if d.workTitle(u, k) {
			d.mark(q, k)
			continue
		}
		if n := d.words(q); n >= 5 && u.parent < 0 && (d.sentenceLike(k) || n >= 7) && !d.titleLike(k) {
			if k == u.first && last >= 0 && d.sentenceLike(k) {
				d.join(u, []int32{q}, d.Quotes[last].Speaker, "carry")
				continue
			}
			s, cued := d.clauseSpeaker(u, k)
			if last >= 0 && (s.to-s.from == 1 && fold(d.text(s.from), "it") || !cued && k-s.to <= 2 && d.kind(u, k-1) == scan.Word && d.finiteVerb(u, k-1, k+1)) {
				s = rangeOf{} // carry-on: `"Rowing is slow," Prado said. It "rewards the patient," and the council "forgot it again."`
			}
			qq := Quote{Kind: Mixed, Parts: []Span{in}, Fragments: []Span{in}, Paragraph: int(u.para)}
			if k == u.first && d.sentenceLike(k) {
				qq.Kind, qq.Fragments = Direct, nil
			}
			if s.empty() && last >= 0 { // `Instead, "he just acts like a defeated man."`
				qq.Speaker, qq.Rule = d.Quotes[last].Speaker, "carry"
			} else if !s.empty() {
				qq.Speaker.Span, qq.Rule = d.bounds(s), "clause-subject"
			}
			d.owner[q] = d.addQuote(u, &qq)
			continue
		}
		if s, ok := d.fragmentOf(u, k); ok {
			if s.empty() && d.words(q) > 4 {
				if s, _ = d.clauseSpeaker(u, k); !d.speaks(u, s) {
					s = rangeOf{}
				}
			}
			qq := Quote{Kind: Mixed, Parts: []Span{in}, Fragments: []Span{in}, Paragraph: int(u.para)}
			if !s.empty() {
				qq.Speaker.Span, qq.Rule = d.subject(s), "clause-subject"
			}
			d.owner[q] = d.addQuote(u, &qq)
			continue
		}
		if d.voice(u, k) {
			d.join(u, []int32{q}, Speaker{}, "")
			continue
		}
		d.mark(q, k)
	}
}

// bareName returns the name behind the quotation k, which ends in the comma of a tag, where no verb follows it.
//
// bare-name: `"The boats are back," Ana Prado from her desk.`
func (d *doc) bareName(u *unit, k int32) rangeOf {
	if k > u.first || !d.closesForTag(k) || !d.capital(u, k+1) || u.to > u.from {
		return rangeOf{}
	}
	end := d.nounPhrase(u, k+1, false)
	if d.of(u, end)&lexicon.Prep == 0 || u.last-end > 8 || d.finiteVerb(u, k+1, u.last) {
		return rangeOf{}
	}
	if i := d.nameEnding(d.elems[end-1].tok); i < 0 || d.names[i].kind != aPerson {
		return rangeOf{}
	}
	return rangeOf{k + 1, end}
}

// ownerless gives a speaker to the quote n around the quotation k, whose cue names none: the one whom the clause is about.
//
// ownerless: `Prado has wooed the crews with promises like "Every boat will sail by May."`
func (d *doc) ownerless(u *unit, k, n int32) {
	q := &d.Quotes[n]
	if !q.Speaker.IsZero() || u.parent >= 0 {
		return
	}
	f := slices.IndexFunc(d.frames[u.from:u.to], func(f frame) bool { return d.bounds(f.cue) == q.Cue })
	if f < 0 || d.frames[int(u.from)+f].passive {
		return // "Prado was asked": by somebody
	}
	if s, _ := d.clauseSpeaker(u, k); !s.empty() {
		q.Speaker.Span, q.Rule = d.subject(s), "clause-subject"
		q.Confidence = d.confidence(q)
	}
}

// fragmentOf reports whether the quotation k is a few words of somebody's, and of whom: it is written small, and a cue stands before
// it, or it is a clause.
//
// fragment: `Prado said the pier had been "left to rot" for years and was "an insult."`
func (d *doc) fragmentOf(u *unit, k int32) (rangeOf, bool) {
	q := &d.quoted[d.elems[k].quo]
	if u.parent >= 0 || d.titleLike(k) || d.toks[q.first].Is(scan.Capital) {
		return rangeOf{}, false
	}
	for i := u.to - 1; i >= u.from; i-- {
		if f := &d.frames[i]; !f.subj.empty() && f.cue.to <= k && f.info.Class == lexicon.Speech && !f.negated && (!f.inverted || f.according) {
			return f.subj, true
		}
	}
	for t := q.first; t < q.last && u.para >= 0; t++ {
		if d.class(int(t))&(lexicon.PronSubj|lexicon.Modal|lexicon.Aux|lexicon.Neg) != 0 {
			return rangeOf{}, d.words(d.elems[k].quo) >= 3
		}
	}
	return rangeOf{}, d.claimBefore(u, k) || d.phraseOfSpeech(u, k)
}

// claimBefore reports whether the quotation k stands in a clause with "that" which tells a claim: the noun of it stands before "that", with
// whose it is between or the verb be.
//
// claim: `A report by the union that he had "wrecked" the pier was dropped. The charge is that the fund was a "fiction" from the start.`
func (d *doc) claimBefore(u *unit, k int32) bool {
	that := k - 1
	for ; that > u.first && d.of(u, that)&lexicon.That == 0; that-- {
		if kk := d.kind(u, that); k-that > 16 || kk != scan.Word && kk != scan.Possessive && kk != scan.Number {
			return false
		}
	}
	for p := that - 1; p >= u.first && that-p < 8; p-- {
		switch c := d.of(u, p); {
		case c&lexicon.CueNoun != 0 && (p == that-1 || d.of(u, p+1)&(lexicon.Prep|lexicon.Be) != 0):
			return !d.capital(u, p)
		case d.kind(u, p) != scan.Word, c&(lexicon.Aux|lexicon.Verb|lexicon.ConjCoord|lexicon.ConjSub) != 0 && (p < that-1 || c&lexicon.Be == 0):
			return false
		}
	}
	return false
}

// phraseOfSpeech reports whether the quotation k, in which no verb shows and before which no cue stands, is longer than the terms that are
// set in marks, or ends a sentence with more than a word, or tells as what somebody is seen.
//
// phrase-of-speech: `Prado sees the ferry as "a slice of heaven" and the mayor as a "spendthrift."`
func (d *doc) phraseOfSpeech(u *unit, k int32) bool {
	words, small := d.smallWords(d.elems[k].quo)
	if u.para < 0 || words > 1 && 2*small < words {
		return false
	}
	p := k - 1
	the := fold(d.text2(u, p), "the")
	if d.of(u, p)&lexicon.Det != 0 {
		p--
	}
	switch w := d.text2(u, p); {
	case fold(w, "as"):
		switch strings.ToLower(d.text2(u, p-1)) {
		case "branded", "classified", "known", "listed", "marketed", "registered", "sold", "such":
			return false
		}
		return small > 0 && (!the || words >= 3 && (d.kind(u, k+1) != scan.Word || d.of(u, k+1)&functional != 0) || d.lastToken(d.elems[k].quo).Kind != scan.Word)
	case the:
		return false // the name of a thing
	case d.of(u, p)&lexicon.Be != 0:
		switch w := strings.ToLower(d.text2(u, p-1)); w {
		case "name", "phrase", "term", "title", "word":
			return false
		default:
			if slogan(w) {
				return false
			}
		}
	case fold(w, "called"), fold(w, "dubbed"), fold(w, "named"), fold(w, "phrase"), fold(w, "term"):
		return false // the name of a thing
	}
	return words >= 3 || words == 2 && d.lastToken(d.elems[k].quo).Kind != scan.Word
}
