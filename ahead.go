package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

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
	if d.narratorsBefore(u, f, at) {
		return rangeOf{}, false // "Smith, who said": what stands before is no content
	}
	p := at - 1
	if d.of(u, p)&lexicon.ConjSub != 0 && (d.kind(u, p-1) == quotation || d.kind(u, p-1) == scan.Comma && d.kind(u, p-2) == quotation && d.frameCloses(u, f)) { // `"…", as one put it`
		p--
	}
	from := u.first
	earlier := u.from // of these frames what is taken is not ours
	if d.closesUnit(u, f, p) {
		earlier = i
	}
	for j := i - 1; j >= earlier; j-- {
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
		if p-1 > from && d.insideRelative(u, f, p-1) {
			return rangeOf{p - 1, p}, true // "a piano that, he says, was in tune"
		}
		if p-from >= 2 && (f.according || d.finiteVerb(u, from, p) || d.kind(u, from) == quotation) && (f.according || d.frameCloses(u, f)) {
			return rangeOf{from, p}, true
		}
		if p-from >= 1 && d.interrupts(u, f, from, p) {
			return rangeOf{from, p}, true
		}
	case scan.Word, scan.Number, scan.Symbol, scan.Close:
		if f.according && p-from >= 3 && d.finiteVerb(u, from, p+1) { // no comma before "according to"
			return rangeOf{from, p + 1}, true
		}
	}
	return rangeOf{}, false
}

// narratorsBefore reports whether what stands before the frame f, which begins at element at, is the narrator's whatever it is: before a noun,
// a relative pronoun, a passive or participle of nobody, a verb without its speaker.
func (d *doc) narratorsBefore(u *unit, f *frame, at int32) bool {
	switch {
	case f.noun:
		return true
	case f.passive:
		return f.subj.empty() && f.info.Frame&lexicon.Passive == 0 || d.of(u, f.addr.from)&lexicon.Wh != 0 || f.inherited && f.form&lexicon.Ing == 0
	case f.subj.empty():
		return !f.according && d.kind(u, at-1) != quotation || f.inherited && f.form&lexicon.Ing == 0
	case f.inherited:
		return f.form&lexicon.Ing == 0
	case f.inverted:
		return false
	}
	return d.of(u, f.subj.from)&lexicon.Wh != 0 ||
		fold(d.text(f.subj.from), "that") && d.kind(u, f.subj.from-1) == quotation && d.kind(u, f.right) != 0
}

// insideRelative reports whether the tag f stands behind the relative word at element k, in its clause: "a piano that, he says, was in tune".
func (d *doc) insideRelative(u *unit, f *frame, k int32) bool {
	w := d.text2(u, k)
	return !f.inherited && (fold(w, "which") || fold(w, "that") || fold(w, "who")) && d.kind(u, f.right) == scan.Comma && d.verbish(u, f.right+1)
}

// interrupts reports whether the tag f stands inside of what it reports, which began with the piece [from, p) and goes on behind it.
func (d *doc) interrupts(u *unit, f *frame, from, p int32) bool {
	k := f.right + 1
	if d.kind(u, f.right) != scan.Comma || f.inherited || d.ing(u, k) {
		return false
	}
	if k+1 < u.last && d.resumes(u, k, u.last) {
		return true
	}
	return d.kind(u, k) == quotation && d.of(u, from)&(lexicon.Prep|lexicon.ConjSub|lexicon.Adverb) == 0 && !d.finiteVerb(u, from, p)
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
