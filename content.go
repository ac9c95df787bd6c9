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
		return rangeOf{f.right, end}, true
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
		sep == scan.Comma && !f.subj.empty() && fold(d.text2(u, f.start-1), "as") && (f.start == u.first+1 || f.start == u.first+2 && d.of(u, u.first)&lexicon.ConjCoord != 0) && d.finiteVerb(u, k, end) { // "As TASS reported, …"
		return rangeOf{k, end}, true
	}
	if sep == scan.Comma || sep == scan.Dash || k >= end || frames == lexicon.BesideQuote || f.inverted && !f.passive {
		return none, false
	}
	c := d.of(u, k)
	switch {
	case c&lexicon.That != 0 && f.form&lexicon.S != 0 && f.cue.from == f.verb && lexicon.Get(d.elems[f.verb].lex).Is(lexicon.Noun) && d.of(u, f.verb-1)&lexicon.PronSubj == 0 && d.verbish(u, k+1):
		return none, false // "most southern states that have voted": a relative clause
	case c&lexicon.That != 0 && !(d.kind(u, k+1) == scan.Comma && d.ing(u, k+2) && d.of(u, k+2)&lexicon.Cue != 0) && d.finiteVerb(u, k+1, end) && frames&(lexicon.Free|lexicon.NeedsClause|lexicon.TakesObject|lexicon.TakesInf|lexicon.Passive) != 0:
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

// leftContent returns what is reported before the frame i: "Two soldiers were killed, the ministry said".
func (d *doc) leftContent(u *unit, i int32) (rangeOf, bool) {
	f := &d.frames[i]
	at := f.cue.from // the first element of the frame
	if !f.subj.empty() && !f.inverted && !f.inherited {
		at = f.start
	} else if f.passive && !f.addr.empty() { // "he was told by engineer Sam Ode"
		at = f.addr.from
	}
	if f.info.Class != lexicon.Speech && f.info.Frame&lexicon.Free == 0 {
		return rangeOf{}, false
	}
	if f.noun || f.subj.empty() && !f.according && !f.passive && d.kind(u, at-1) != quotation || f.passive && f.subj.empty() && f.info.Frame&lexicon.Passive == 0 || f.passive && d.of(u, f.addr.from)&lexicon.Wh != 0 || f.inherited && f.form&lexicon.Ing == 0 || !f.subj.empty() && !f.inverted && (d.of(u, f.subj.from)&lexicon.Wh != 0 || fold(d.text(f.subj.from), "that") && d.kind(u, f.subj.from-1) == quotation && d.kind(u, f.right) != 0) {
		return rangeOf{}, false // "Smith, who said": what stands before is no content
	}
	p := at - 1
	if d.of(u, p)&lexicon.ConjSub != 0 && (d.kind(u, p-1) == quotation || d.kind(u, p-1) == scan.Comma && d.kind(u, p-2) == quotation && d.frameCloses(u, f)) { // `"…", as one put it`
		p--
	}
	from := u.first
	for j := i - 1; j >= u.from && !d.closesUnit(u, f, p); j-- { // what an earlier frame has taken is not ours
		if g := &d.frames[j]; g.cue.from < p && !g.content[0].empty() && (g.info.Class == lexicon.Speech || g.info == &anyVerb) {
			from = max(from, g.content[0].to, g.content[1].to, g.right)
			if d.kind(u, from) == scan.Comma && from < p {
				from++
			}
			break
		}
	}
	if d.kind(u, p) == scan.Comma && d.kind(u, p-1) == quotation { // the comma behind the marks
		p--
	}
	if p < from {
		return rangeOf{}, false
	}
	from = d.behindJoint(u, from, p)
	switch d.kind(u, p) {
	case quotation:
		if d.kind(u, p-1) == scan.Comma && !d.frameCloses(u, f) && !f.inverted && d.of(u, u.first)&lexicon.ConjSub != 0 && d.finiteVerb(u, u.first, p-1) {
			return rangeOf{}, false // `When Prado used the word, "no," she meant the fee`
		}
		if f.subj.empty() && !f.passive && f.form&(lexicon.Past|lexicon.Part) == lexicon.Past|lexicon.Part && d.kind(u, f.right) != 0 && d.kind(u, f.right) != scan.Stop {
			return rangeOf{}, false // `"peanuts," compared with …`
		}
		if p > u.first && d.titleLike(p) {
			return rangeOf{}, false // `the host of "The Apprentice," listed a show`
		}
		if d.lastToken(d.elems[p].quo).Kind == scan.Word && d.kind(u, p+1) == scan.Word && d.words(d.elems[p].quo) < 4 && (d.of(u, p-1)&(lexicon.Det|lexicon.Poss) != 0 || d.kind(u, p-1) == scan.Possessive) {
			return rangeOf{}, false // `The "blue pier" row troubled Prado`: an epithet of the subject
		}
		// only marks, or a clause that ends in marks
		first := p
		for first > from && d.kind(u, first-1) == quotation {
			first--
		}
		if d.clauseBefore(u, from, first) {
			return rangeOf{from, p + 1}, true
		}
		f.direct = true
		return rangeOf{first, p + 1}, true
	case scan.Comma, scan.Dash:
		if !f.according && !f.subj.empty() && !d.canSay(u, f) {
			return rangeOf{}, false // "books, plays, television shows": no tag
		}
		if f.info.Frame == lexicon.BesideQuote || f.info.Frame&(lexicon.Free|lexicon.NeedsClause|lexicon.TakesWh|lexicon.TakesObject) == 0 && !f.according || f.form&lexicon.Ing != 0 && f.form&lexicon.Past == 0 && f.inherited {
			return rangeOf{}, false
		}
		if !f.according && d.onlyAdverbial(u, f, from, p) {
			return rangeOf{}, false
		}
		if w := d.text2(u, p-1); d.kind(u, f.right) == scan.Comma && !f.inherited && p-1 > from && (fold(w, "which") || fold(w, "that") || fold(w, "who")) && d.verbish(u, f.right+1) {
			return rangeOf{p - 1, p}, true // "a piano that, he says, was in tune"
		}
		if p-from >= 2 && (f.according || d.finiteVerb(u, from, p) || d.kind(u, from) == quotation) && (f.according || d.frameCloses(u, f)) {
			return rangeOf{from, p}, true
		}
		if p-from >= 1 && d.kind(u, f.right) == scan.Comma && !f.inherited && !d.ing(u, f.right+1) && (f.right+2 < u.last && d.resumes(u, f.right+1, u.last) || d.kind(u, f.right+1) == quotation && d.of(u, from)&(lexicon.Prep|lexicon.ConjSub|lexicon.Adverb) == 0 && !d.finiteVerb(u, from, p)) {
			return rangeOf{from, p}, true
		}
	case scan.Word, scan.Number, scan.Symbol, scan.Close:
		if f.according && p-from >= 3 && d.finiteVerb(u, from, p+1) { // no comma before "according to"
			return rangeOf{from, p + 1}, true
		}
	}
	return rangeOf{}, false
}

// canSay reports whether the subject of f can be that of a tag: the verb says that something is said, or whoever speaks is named.
func (d *doc) canSay(u *unit, f *frame) bool {
	return f.info.Frame&lexicon.Free != 0 && f.info.Act == lexicon.ActSay && !f.info.NounToo || d.speaks(u, f.subj)
}

// behindJoint returns the element behind what joins the sentence that begins at element k to the one before it: that is the narrator's.
//
// joint: "But the levy was legal, the court said. Still, it was unfair, the union argued."
func (d *doc) behindJoint(u *unit, k, p int32) int32 {
	if k != u.first {
		return k
	}
	c := d.of(u, k)
	switch {
	case c&lexicon.ConjCoord != 0 && d.kind(u, k+1) == scan.Word && c&lexicon.Neg == 0 && !fold(d.text(k), "so") && !fold(d.text(k), "nor"):
		k++
	case c&lexicon.Adverb != 0 && d.kind(u, k+1) == scan.Comma && !d.timeWord(u, k) && c&lexicon.Prep == 0:
		k += 2
	case c&lexicon.Prep != 0 && fold(d.text(k), "in") && d.kind(u, k+2) == scan.Comma && (fold(d.text2(u, k+1), "fact") || fold(d.text2(u, k+1), "addition")):
		k += 3
	default:
		return k
	}
	if k+1 >= p {
		return u.first
	}
	return k
}

// onlyAdverbial reports whether [from, p) before the comma at element p only tells when or how the frame f came, which goes on behind.
//
// adverbial-opening: "After the court refused to hear the case, Prado asked the governor for help."
func (d *doc) onlyAdverbial(u *unit, f *frame, from, p int32) bool {
	c := d.of(u, from)
	if c&(lexicon.Prep|lexicon.ConjSub) == 0 && !d.opensAside(u, from) || c&(lexicon.PronSubj|lexicon.ConjCoord|lexicon.If) != 0 {
		return false
	}
	for k := from + 1; k < p; k++ {
		if d.kind(u, k) == scan.Comma || d.kind(u, k) == quotation {
			return false
		}
	}
	for k := f.cue.to; k < f.right; k++ {
		if w := d.text(k); fold(w, "for") || fold(w, "about") || fold(w, "with") {
			return true // "asked the governor for help"
		}
	}
	return d.kind(u, f.right) == scan.Word && d.of(u, f.right)&(lexicon.ConjCoord|lexicon.ConjSub|lexicon.Wh) == 0
}

// medial adds the second piece of "C1, S said, C2".
func (d *doc) medial(u *unit, i, end int32) {
	f := &d.frames[i]
	if d.kind(u, f.right) != scan.Comma || f.inherited {
		return
	}
	if k := f.right + 1; f.according && !f.direct && d.kind(u, k) == quotation && !d.finiteVerb(u, f.content[0].from, f.content[0].to-1) { // "The levy was, in the words of Prado, “a tax”"
		f.content[1] = rangeOf{k, d.seriesEnd(u, k+1)}
		return
	}
	if f.according && !f.direct && d.kind(u, f.right+1) != quotation && d.continuesBehind(u, f, end) {
		f.content[1] = rangeOf{f.right + 1, end}
		f.content[1].to = d.contentEnd(u, i, f.content[1])
		return
	}
	k := f.right + 1
	if d.of(u, k)&lexicon.ConjCoord != 0 && d.kind(u, k+1) == quotation {
		k++
	}
	if d.kind(u, k) == quotation {
		if f.direct {
			to := k + 1
			for d.kind(u, to) == quotation {
				to++
			}
			f.content[1] = rangeOf{k, to}
		}
		return
	}
	if f.direct || f.according || k >= end {
		return
	}
	for j := i + 1; j < u.to; j++ {
		if g := &d.frames[j]; g.cue.from == k && (g.inherited || g.cue.from == g.verb) { // ", adding that": a report of its own
			return
		}
	}
	// the rest of the clause, unless a new clause or a participle begins
	c := d.of(u, k)
	if d.opensQuestion(u, f.content[0].to-1, k) { // "It was too early to say, she cautioned, whether the vaccine would help"
		f.content[1] = rangeOf{k, end}
		f.content[1].to = d.contentEnd(u, i, f.content[1])
		return
	}
	if fold(d.text2(u, k), "but") && fold(d.text2(u, k+1), "also") || d.joins(u, f, i, k, end) {
		f.content[1] = rangeOf{k, end}
		return
	}
	if c&(lexicon.ConjSub|lexicon.ConjCoord|lexicon.Wh|lexicon.Prep|lexicon.NumberWord) != 0 && c&lexicon.That == 0 || d.opensAside(u, k) && !d.verbish(u, k) && c&lexicon.Adverb == 0 {
		return
	}
	// Behind a whole clause the narrator goes on: "Crews will finish by May, the mayor said, a month after the flood."
	if c&(lexicon.PronSubj|lexicon.That) == 0 && d.tightClause(u, f.content[0].from) && !d.verbish(u, k) {
		return
	}
	if l := lexicon.Get(d.elems[k].lex); d.kind(u, k) == scan.Word && d.verbish(u, k) && l.Form&lexicon.Ing != 0 {
		return
	}
	r := rangeOf{k, end}
	r.to = d.contentEnd(u, i, r)
	if d.resumes(u, k, r.to) {
		f.content[1] = r
	}
}

// joins reports whether the words behind the tag's comma at element k go on with what is said: another clause of it, or its reason.
//
// medial-and: "The fee is paid at once, he said, and most families are content. It was late, she said, because nobody had called."
func (d *doc) joins(u *unit, f *frame, i, k, end int32) bool {
	w := d.text2(u, k)
	and := fold(w, "and")
	if !and && !fold(w, "because") || f.inverted && d.capital(u, f.subj.from) && and {
		return false
	}
	for j := i + 1; j < u.to; j++ {
		if g := &d.frames[j]; g.info.Class == lexicon.Speech && and && (g.coordinated || g.start == k+1) {
			return false // "…, he said, and added that"
		}
	}
	if r := f.content[0]; !d.finiteVerb(u, r.from, r.to) {
		return false
	}
	return d.tightClause(u, k+1) || and && d.of(u, k+1)&(lexicon.Aux|lexicon.Modal) != 0
}

// opensQuestion reports whether element k opens the question that the last word of a piece, element j, needs: "unclear … whether", "to say … how".
func (d *doc) opensQuestion(u *unit, j, k int32) bool {
	w := d.text2(u, k)
	return (fold(w, "whether") || fold(w, "how") || fold(w, "why")) && d.kind(u, j) == scan.Word && (d.of(u, j)&(lexicon.Verb|lexicon.Cue) != 0 || fold(d.text(j), "clear") || fold(d.text(j), "unclear"))
}

// continuesBehind reports whether the clause before "according to" is no whole one, or another is joined to it behind the source.
//
// according-medial: "Over the long term, according to the budget office, the debt will double."
func (d *doc) continuesBehind(u *unit, f *frame, end int32) bool {
	k := f.right + 1
	if !d.finiteVerb(u, f.content[0].from, f.content[0].to) {
		return d.resumes(u, k, end) && d.of(u, k)&(lexicon.Wh|lexicon.ConjCoord) == 0
	}
	return fold(d.text2(u, k), "and") && (d.tightClause(u, k+1) || d.verbish(u, k+1)) && lexicon.Get(d.elems[k+1].lex).Form&lexicon.Ing == 0
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
