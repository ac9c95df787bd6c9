package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// nounCue stands for the nouns that report: "his claim that", "chants of".
var nounCue = lexicon.CueInfo{Frame: lexicon.NeedsClause | lexicon.TakesInf}

// nounFrame reads a noun that reports, what it reports and whose it is.
//
// noun-cue: "his claim that the vote was rigged", `the promise to "take our country back"`
func (d *doc) nounFrame(u *unit, f *frame) bool {
	k := f.verb
	if e := lexicon.Get(d.elems[k].lex); e.Cue != 0 { // "media outlets report that": a verb here
		v := frame{verb: k, info: e.Info(), form: e.Form, cue: rangeOf{k, k + 1}}
		if d.subjectBefore(u, k, e.Form) && d.isVerb(u, &v) {
			return false // "the agency notes that"
		}
	}
	next := d.of(u, k+1)
	switch {
	case next&lexicon.That != 0 && d.of(u, k+2)&(lexicon.Aux|lexicon.Modal|lexicon.Verb) == 0:
	case next&lexicon.To != 0 && d.kind(u, k+2) == quotation:
	case next&lexicon.Prep != 0 && d.kind(u, k+2) == quotation && !d.titleLike(k+2):
		f.cue.to = k + 2
	case next&lexicon.To != 0 && d.verbBase(u, k+2) && undertakes(d.text(k)) && d.possessed(u, k) && d.finiteVerb(u, u.first, k-1):
	case fold(d.text2(u, k+1), "for") && calls(d.text(k)) && d.possessed(u, k) && d.nounPhrase(u, k+2, true) > k+2:
		f.cue.to = k + 2
	default:
		return false
	}
	prev := d.of(u, k-1)
	if prev&(lexicon.Det|lexicon.Adj|lexicon.Poss|lexicon.Noun) == 0 && d.kind(u, k-1) != scan.Possessive && k > u.first && !d.plural(u, k) {
		return false
	}
	if w := d.text2(u, k-1); fold(w, "no") || fold(w, "any") {
		return false // "there is no question that it rains"
	}
	f.info, f.noun = &nounCue, true
	f.right = f.cue.to
	p := k - 1
	for p > u.first && d.of(u, p)&(lexicon.Adj|lexicon.Month|lexicon.Weekday) != 0 && d.of(u, p)&lexicon.Det == 0 { // "his own claim", "her March comment"
		p--
	}
	if d.kind(u, p) == scan.Possessive {
		if s := d.nounPhraseLeft(u, p-1); s < p {
			f.subj = rangeOf{s, p}
		}
	} else if d.of(u, p)&lexicon.Poss != 0 {
		f.subj = rangeOf{p, p + 1}
	}
	return !f.subj.empty() || d.kind(u, f.cue.to) == quotation || d.kind(u, f.cue.to+1) == quotation || d.of(u, k)&lexicon.Cue != 0
}

// undertakes reports whether w is a noun whose infinitive is what its owner says he will do: "his promise to rebuild the pier".
func undertakes(w string) bool {
	switch len(w) {
	case 3, 4:
		return fold(w, "vow") || fold(w, "vows")
	case 5, 6:
		return fold(w, "offer") || fold(w, "offers") || fold(w, "threat") || fold(w, "pledge")
	case 7, 8:
		return fold(w, "promise") || fold(w, "pledges") || fold(w, "threats") || fold(w, "refusal") || fold(w, "promises")
	}
	return false
}

// calls reports whether w is a noun whose "for" names what its owner asks: "her call for an inquiry".
func calls(w string) bool {
	switch len(w) {
	case 4:
		return fold(w, "call") || fold(w, "plea")
	case 5, 6:
		return fold(w, "calls") || fold(w, "pleas") || fold(w, "demand") || fold(w, "appeal")
	case 7, 8:
		return fold(w, "demands") || fold(w, "request") || fold(w, "appeals") || fold(w, "requests")
	}
	return false
}

// possessed reports whether the noun at element k has an owner before it: "his earlier promise", "the union's call".
func (d *doc) possessed(u *unit, k int32) bool {
	for p := k - 1; p >= u.first && p > k-4; p-- {
		if d.kind(u, p) == scan.Possessive || d.of(u, p)&lexicon.Poss != 0 {
			return true
		}
		if d.of(u, p)&lexicon.Adj == 0 {
			break
		}
	}
	return false
}

// predicate returns where the predicate of the sentence begins whose subject is the noun of f and what it reports, end where f is no subject: at
// the second finite verb behind the noun, with nothing between the two that opens another clause.
//
// noun-subject: "His claim that the vote was stolen | has been dismissed by judges."
func (d *doc) predicate(u *unit, f *frame, end int32) int32 {
	if d.of(u, f.cue.to)&lexicon.That == 0 || d.finiteVerb(u, u.first, f.cue.from) {
		return end
	}
	verbs := 0
	for k := f.cue.to + 2; k < end; k++ {
		c := d.of(u, k)
		if k > f.cue.to+2 && c&(lexicon.Wh|lexicon.That|lexicon.ConjSub|lexicon.ConjCoord|lexicon.If|lexicon.PronSubj) != 0 || d.kind(u, k) != scan.Word && d.kind(u, k) != scan.Number {
			return end
		}
		auxiliary, before := c&(lexicon.Aux|lexicon.Modal) != 0, d.of(u, k-1)
		if !auxiliary && (!d.tensed(u, k) || before&(lexicon.Det|lexicon.Adj|lexicon.Prep|lexicon.To) != 0) {
			continue
		}
		if verbs++; verbs == 2 {
			return k
		}
		for k+1 < end && d.of(u, k+1)&(lexicon.Aux|lexicon.Modal|lexicon.Neg|lexicon.Adverb) != 0 { // "had not been"
			k++
		}
		if auxiliary && (d.verbish(u, k+1) || d.pastForm(u, k+1)) { // "could spread", "was stolen"
			k++
		}
	}
	return end
}
