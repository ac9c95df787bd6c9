package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// content finds, for every frame of a unit, where the reported words begin and end.
func (d *doc) content(u *unit) {
	for i := u.from; i < u.to; i++ {
		d.contentOf(u, i)
	}
}

func (d *doc) contentOf(u *unit, i int32) {
	f := &d.frames[i]
	end := d.unitEnd(u)
	if d.tagsLeft(u, f) { // `"…," Prado told a meeting being held in a church`
		if left, ok := d.leftContent(u, i); ok {
			f.content[0] = left
			d.trimContent(u, f)
			d.medial(u, i, end)
			return
		}
	}
	if d.extracted(u, i, end) {
		return
	}
	if right, ok := d.rightContent(u, f, end); ok {
		right.to = d.contentEnd(u, i, right)
		if right.from < right.to {
			f.content[0] = right
			d.trimContent(u, f)
			if d.raised(u, f) {
				f.content[0], f.content[1] = f.addr, f.content[0]
			}
		}
	}
	if f.content[0].empty() && d.thingBefore(u, f) {
		return
	}
	// "C, S said", "C1, S said, C2", `"C," S said`
	if f.content[0].empty() || d.afterComma(u, f) && f.direct {
		if left, ok := d.leftContent(u, i); ok {
			if f.content[0].empty() {
				f.content[0] = left
				d.trimContent(u, f)
				d.medial(u, i, end)
			} else if d.onlyQuotations(u, left) {
				f.content[0], f.content[1] = left, f.content[0]
			} else if q := &d.quoted[d.elems[f.content[0].from].quo]; d.toks[q.first].Kind == scan.Word && !d.toks[q.first].Is(scan.Capital) && left.from == u.first && !d.finiteVerb(u, left.from, left.to) {
				f.content[0], f.content[1], f.direct = left, f.content[0], false // `The plan, Prado said, "is a trap."`
			}
		}
	}
}

// unitEnd returns the end of the unit without its final stop.
func (d *doc) unitEnd(u *unit) int32 {
	end := u.last
	for end > u.first && (d.kind(u, end-1) == scan.Stop || d.kind(u, end-1) == scan.Mark || d.kind(u, end-1) == scan.Semicolon) {
		end--
	}
	return end
}

// afterComma reports whether the right content of f follows a comma: `X said, "…"`.
func (d *doc) afterComma(u *unit, f *frame) bool {
	return d.kind(u, f.content[0].from-1) == scan.Comma
}

// rightContent returns what is reported after the cue, up to the end of the unit at most.
func (d *doc) rightContent(u *unit, f *frame, end int32) (rangeOf, bool) {
	none := rangeOf{}
	if f.according {
		k := f.right
		if sep := d.kind(u, k); (sep == scan.Comma || sep == scan.Colon) && d.opensSentence(u, f) {
			f.direct = sep == scan.Colon && d.kind(u, k+1) == quotation && k+2 >= end
			return rangeOf{k + 1, end}, true
		}
		return none, false
	}
	if f.noun {
		if k := f.right; d.kind(u, k) == quotation {
			return rangeOf{k, d.seriesEnd(u, k+1)}, true
		}
		if f.cue.to > f.verb+1 { // "her call for an inquiry into the fire was heard"
			return rangeOf{f.right, d.nounPhrase(u, f.right, true)}, true
		}
		return rangeOf{f.right, d.predicate(u, f, end)}, true
	}
	frames := f.info.Frame
	if frames&lexicon.TakesFragment != 0 {
		for k := f.cue.to; k < end; k++ {
			if kk := d.kind(u, k); kk == quotation {
				if d.kind(u, k-1) == scan.Colon && d.taggedAfter(u, k) {
					return none, false
				}
				if k == f.cue.to || d.kind(u, k-1) == scan.Colon {
					f.direct = d.sentenceLike(k)
				}
				from := f.cue.to
				if d.kind(u, k-1) == scan.Colon {
					from = k
				}
				return rangeOf{from, d.seriesEnd(u, k+1)}, true
			} else if kk == scan.Comma {
				if k = d.afterAside(u, k); d.kind(u, k) == scan.Comma {
					break
				}
			} else if kk == scan.Semicolon || kk == scan.Dash || k-f.cue.to > 20 || d.of(u, k)&lexicon.That != 0 && d.of(u, k-1)&lexicon.ConjCoord != 0 {
				break
			}
		}
	}
	k := f.right
	sep := d.kind(u, k)
	if that := d.behindAside(u, k, end); that > k {
		for i := u.from; i < u.to; i++ { // "The papers show, he said on Monday, that": his report
			if g := &d.frames[i]; g.start == k+1 && g.cue.from > f.cue.from && g.right == that-1 && !g.subj.empty() && !g.inherited && g.info.Class == lexicon.Speech {
				return none, false
			}
		}
		k, sep = that, 0
	}
	if sep == scan.Comma || sep == scan.Colon || sep == scan.Dash {
		k++
	} else if sep == quotation && d.titleLike(k) && f.info.Lemma != "chant" {
		return none, false
	}
	// Marks right behind the frame.
	if d.kind(u, k) == quotation {
		if d.taggedAfter(u, k) || f.info.Act == lexicon.ActName && sep == quotation {
			return none, false
		}
		next := d.kind(u, k+1)
		ends := next == 0 || next == scan.Stop || next == scan.Comma || next == scan.Semicolon || next == scan.Dash || d.of(u, k+1)&lexicon.ConjCoord != 0
		if sep == scan.Colon || sep == scan.Comma || d.sentenceLike(k) || ends && f.info.Class == lexicon.Speech && d.words(d.elems[k].quo) > 1 && d.of(u, k-1)&lexicon.Prep == 0 {
			f.direct = true
			to := k + 1
			for d.kind(u, to) == quotation {
				to++
			}
			return rangeOf{k, to}, true
		}
		if frames == lexicon.BesideQuote {
			f.direct = true
			return rangeOf{k, k + 1}, true
		}
		return rangeOf{k, end}, true
	}
	if q, ok := d.colonBefore(u, f, end); ok {
		f.direct = true
		return rangeOf{q, q + 1}, true
	}
	if sep == scan.Colon && k < end && frames&lexicon.Free != 0 ||
		sep == scan.Comma && frames&(lexicon.Free|lexicon.NeedsClause|lexicon.TakesThing) != 0 && f.info.Act != lexicon.ActExpress && d.opensAs(u, f) && d.finiteVerb(u, k, end) {
		return rangeOf{k, end}, true
	}
	if r, ok := d.subjectMatter(u, f, end); ok {
		return r, true
	}
	if sep == scan.Comma || sep == scan.Dash || k >= end || frames == lexicon.BesideQuote || f.inverted && !f.passive {
		return none, false
	}
	c := d.of(u, k)
	switch {
	case c&lexicon.That != 0 && d.verbish(u, k+1) && d.pluralNoun(u, f):
		return none, false // "most southern states that have voted": a relative clause
	case c&lexicon.That != 0 && !d.thatAlone(u, k) && d.finiteVerb(u, k+1, end) && frames&(lexicon.Free|lexicon.NeedsClause|lexicon.TakesObject|lexicon.TakesInf|lexicon.Passive) != 0:
		return rangeOf{k, end}, true
	case c&(lexicon.If|lexicon.Wh) != 0 && frames&lexicon.TakesWh != 0:
		return rangeOf{k, end}, true
	case (c&lexicon.To != 0 || c&lexicon.Neg != 0 && d.of(u, k+1)&lexicon.To != 0) && (d.verbBase(u, k+1) || d.verbBase(u, k+2) || d.kind(u, k+1) == quotation):
		if frames&lexicon.TakesObjInf != 0 && !f.addr.empty() && !f.passive { // "urged both sides to talk"
			return rangeOf{f.addr.from, end}, true
		}
		return rangeOf{k, end}, frames&(lexicon.TakesInf|lexicon.TakesObjInf|lexicon.Passive) != 0
	case frames&(lexicon.Free|lexicon.NeedsClause) != 0 && !f.passive && !f.inverted || frames&lexicon.TakesObject != 0 && !f.addr.empty():
		// a clause without "that": it begins with a noun phrase and has a finite verb
		if !d.opensClause(u, k, end) || c&lexicon.Wh != 0 || c&(lexicon.PronObj|lexicon.PronSubj|lexicon.Poss) == lexicon.PronObj { // "oppose him": no subject
			break
		}
		if frames&lexicon.Free == 0 || frames&lexicon.TakesThing != 0 || frames&lexicon.Tight != 0 && !u.marked || f.info.NounToo { // a verb that also takes things: the clause has to show at once
			if d.tightClause(u, k) {
				return rangeOf{k, end}, true
			}
			break
		}
		if d.finiteVerb(u, k, end) || c&lexicon.PronSubj != 0 && c&lexicon.PronObj == 0 {
			return rangeOf{k, end}, true
		}
	}
	if r, ok := d.object(u, f, end); ok {
		return r, true
	}
	if that := d.clauseBehind(u, f, end); that > 0 {
		return rangeOf{that, end}, true
	}
	// An object that holds marks: `noted the "senseless, tragic deaths" of many`
	if !f.inverted && !f.passive && f.info.Class == lexicon.Speech && f.info != &anyVerb {
		for k := f.cue.to; k < end && k < f.cue.to+7; k++ {
			if kk := d.kind(u, k); kk == quotation {
				if d.titleLike(k) {
					break
				}
				return rangeOf{f.cue.to, d.seriesEnd(u, k+1)}, true
			} else if kk != scan.Word && kk != scan.Possessive || d.of(u, k)&(lexicon.ConjSub|lexicon.ConjCoord|lexicon.Wh) != 0 {
				break
			}
		}
	}
	return none, false
}

// opensAs reports whether the frame f opens the sentence behind "as": "As TASS reported, …", "But as the mayor said, …".
func (d *doc) opensAs(u *unit, f *frame) bool {
	return !f.subj.empty() && fold(d.text2(u, f.start-1), "as") && (f.start == u.first+1 || f.start == u.first+2 && d.of(u, u.first)&lexicon.ConjCoord != 0)
}

// pluralNoun reports whether the verb of f may be a plural noun here: "states", "claims".
func (d *doc) pluralNoun(u *unit, f *frame) bool {
	return f.form&lexicon.S != 0 && f.cue.from == f.verb && lexicon.Get(d.elems[f.verb].lex).Is(lexicon.Noun) && d.of(u, f.verb-1)&lexicon.PronSubj == 0
}

// thatAlone reports whether the "that" at element k is a pronoun: "disputed that, saying …".
func (d *doc) thatAlone(u *unit, k int32) bool {
	return d.kind(u, k+1) == scan.Comma && d.ing(u, k+2) && d.of(u, k+2)&lexicon.Cue != 0
}

// opensSentence reports whether nothing stands before the source f but what joins the sentence to the one before: "But, according to".
func (d *doc) opensSentence(u *unit, f *frame) bool {
	at := f.cue.from
	if !f.inverted {
		at = f.start
	}
	if at > u.first+1 && d.kind(u, at-1) == scan.Comma {
		at--
	}
	return at <= u.first+1 && (at == u.first || d.of(u, u.first)&(lexicon.ConjCoord|lexicon.ConjSub|lexicon.Adverb) != 0 || d.kind(u, u.first) != scan.Word) ||
		at == u.first+2 && fold(d.text(u.first), "in") && (fold(d.text(u.first+1), "addition") || fold(d.text(u.first+1), "fact"))
}

// afterAside returns the preposition behind the aside that opens with the comma k, or k: "accused the leader, Kim Il, | of …".
func (d *doc) afterAside(u *unit, k int32) int32 {
	for e := k + 1; e < u.last && e < k+14; e++ {
		switch d.kind(u, e) {
		case scan.Comma:
			if w := d.text2(u, e+1); d.kind(u, e+1) == scan.Word && (fold(w, "of") || fold(w, "as") || fold(w, "for") || d.kind(u, e+2) == quotation) {
				return e + 1
			}
		case scan.Word, scan.Number, scan.Possessive:
		default:
			return k
		}
	}
	return k
}

// trimContent drops commas and stops at both ends of the content.
func (d *doc) trimContent(u *unit, f *frame) {
	r := &f.content[0]
	for r.to > r.from {
		k := d.kind(u, r.to-1)
		if whole := k == scan.Close && r.from > u.first && d.kind(u, u.first) == scan.Open && r.to == d.unitEnd(u); !whole && // the bracket around the sentence
			k != scan.Comma && k != scan.Stop && k != scan.Semicolon && k != scan.Dash {
			break
		}
		r.to--
	}
	if d.of(u, r.to-1)&lexicon.Wh != 0 && d.kind(u, r.to-2) == scan.Comma && r.to-2 > r.from {
		r.to -= 2 // "an outside monitor at the jail, where"
	}
	for r.from < r.to {
		if k := d.kind(u, r.from); k != scan.Comma && k != scan.Stop && k != scan.Semicolon {
			break
		}
		r.from++
	}
}
