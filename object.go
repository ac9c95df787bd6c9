package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// object returns what is reported where it is a thing and no clause: what is praised, blamed, announced or opposed.
//
// object: "criticized the mayor for proposing it again", "announced a new tariff on imported steel on Monday"
func (d *doc) object(u *unit, f *frame, end int32) (rangeOf, bool) {
	if f.inverted || f.passive || f.subj.empty() || f.info.Frame&lexicon.OnlyMarked != 0 || f.info.Frame&(lexicon.TakesThing) == 0 && (f.info.Class != lexicon.Speech || f.info.Frame&lexicon.TakesFragment == 0 || f.info.Act < lexicon.ActPraise) {
		return rangeOf{}, false
	}
	from := f.cue.to
	for d.timeWord(u, from) || fold(d.text2(u, from), "on") && d.timeWord(u, from+1) { // "announced on Friday the arrest of two men"
		from++
	}
	if d.of(u, from)&lexicon.Adverb != 0 && d.of(u, from+1)&lexicon.Prep != 0 {
		return rangeOf{}, false // "tweeted back at the mayor"
	}
	to := d.nounPhrase(u, from, true)
	if d.adverb(u, from) && d.kind(u, from+1) == scan.Word && lexicon.Get(d.elems[from+1].lex).Form&lexicon.Ing != 0 {
		to = from + 2 // "proposed temporarily closing the port"
	}
	if to <= from || to == from+1 && d.of(u, from)&lexicon.That != 0 && d.kind(u, to) != scan.Word { // "disputed that"
		return rangeOf{}, false
	}
	if d.kind(u, to) == scan.Comma && d.tightClause(u, from) {
		return rangeOf{from, end}, true // "acknowledged the wall, built in 1964, was too low"
	}
	if f.info.Act == lexicon.ActAnswer && !d.namesWords(u, from, to) {
		return rangeOf{}, false // "responds to the storm"
	}
	f.stance = true
	if end := d.objectEnd(u, from, to, end); end != to+1 || !d.adverb(u, to) && !fold(d.text2(u, to), "since") {
		to = end // but "recommended the offer unanimously"
	}
	return rangeOf{from, to}, true
}

// subjectMatter returns what somebody is asked or told about.
//
// subject-matter: "asked Prado about his ties to the port"
func (d *doc) subjectMatter(u *unit, f *frame, end int32) (rangeOf, bool) {
	k := f.addr.to
	if f.addr.empty() || f.passive || f.subj.empty() || f.info.Act > lexicon.ActWarn || !fold(d.text2(u, k), "about") {
		return rangeOf{}, false
	}
	k++
	from := k
	if d.of(u, k)&lexicon.Poss != 0 {
		k++
	}
	to := d.nounPhrase(u, k, true)
	if to <= k {
		return rangeOf{}, false
	}
	f.stance = true
	return rangeOf{from, d.objectEnd(u, from, to, end)}, true
}

// namesWords reports whether the phrase [from, to) names words: "a request for comment", "the union's questions".
func (d *doc) namesWords(u *unit, from, to int32) bool {
	for k := from; k < to; k++ {
		if d.of(u, k)&(lexicon.CueNoun|lexicon.Document) != 0 {
			return true
		}
	}
	return false
}

// thingBefore finds what is reported before the cue where it is a thing: what is confirmed by somebody, what he denies in a relative clause.
//
// thing-before: "Her death was confirmed by the port", "the claim, which Prado has denied,"
func (d *doc) thingBefore(u *unit, f *frame) bool {
	if f.info.Class != lexicon.Speech || f.subj.empty() || f.according || f.noun || f.inherited || f.info.Frame&lexicon.OnlyMarked != 0 || f.info.Frame&(lexicon.TakesThing|lexicon.TakesFragment|lexicon.TakesWh) == 0 {
		return false
	}
	switch p := f.start - 1; {
	case f.passive:
		if f.addr.empty() || !f.inverted || f.info.Frame&lexicon.TakesObject != 0 || !d.frameCloses(u, f) {
			return false
		}
		f.content[0] = f.addr
	case f.inverted || !d.frameCloses(u, f) || f.info.Frame&lexicon.TakesThing == 0:
		return false
	case d.of(u, p)&(lexicon.Wh|lexicon.ConjSub) == lexicon.Wh && d.kind(u, p-1) == scan.Comma:
		f.content[0] = rangeOf{p, p + 1}
	default:
		return false
	}
	f.stance = true
	return true
}

// objectEnd returns the end of an object that begins at from and whose noun phrase ends at k: its tails belong to it, a time, another clause or verb does not.
func (d *doc) objectEnd(u *unit, from, k, end int32) int32 {
	clause := false
	for ; k < end; k++ {
		c := d.of(u, k)
		switch kk := d.kind(u, k); {
		case kk == scan.Comma && d.inSeries(u, k, end):
		case kk == scan.Comma || kk == scan.Dash || kk == scan.Semicolon || kk == scan.Colon || kk == scan.Open:
			return k
		case kk != scan.Word:
		case c&lexicon.ConjCoord != 0:
			if d.verbish(u, k+1) && lexicon.Get(d.elems[k+1].lex).Form&lexicon.Ing == 0 || d.of(u, k+1)&(lexicon.PronSubj|lexicon.Adverb|lexicon.Modal|lexicon.Aux) != 0 && !d.quantity(u, k+1) || d.kind(u, k+1) != scan.Word {
				return k
			}
		case c&lexicon.That != 0:
			clause = true
		case d.inDocument(u, k) > k, d.atEvent(u, k):
			return k // "in a statement", "at an earlier hearing"
		case c&lexicon.ConjSub != 0 && c&lexicon.Prep == 0, c&lexicon.ConjSub != 0 && (d.of(u, k+1)&lexicon.PronSubj != 0 || d.tightClause(u, k+1)):
			return k
		case d.timeWord(u, k) && !d.compoundTime(u, k) && !clause: // "denied reports that the bank would close on Monday"
			at := k
			for at > from && d.of(u, at-1)&(lexicon.Det|lexicon.Adj|lexicon.NumberWord) != 0 {
				at--
			}
			if d.of(u, at-1)&lexicon.Prep != 0 {
				if d.of(u, k)&(lexicon.Weekday|lexicon.Month) == 0 || fold(d.text(at-1), "of") || fold(d.text(at-1), "for") || fold(d.text(at-1), "by") {
					continue // "results for the third quarter", "a roar in the night"
				}
				at--
			}
			return at
		}
	}
	return end
}

// inSeries reports whether the comma at element k stands between members of a series of things or qualities: "low growth, unemployment and
// falling wages", "a kind, loving and admirable person".
func (d *doc) inSeries(u *unit, k, end int32) bool {
	for e := k + 1; e < end && e < k+9; e++ {
		c := d.of(u, e)
		switch kk := d.kind(u, e); {
		case c&lexicon.ConjCoord != 0:
			return (fold(d.text(e), "and") || fold(d.text(e), "or")) && e > k+1 && d.kind(u, e-1) != scan.Comma && d.kind(u, e+1) == scan.Word && (!d.verbish(u, e+1) || d.ing(u, e+1)) && d.of(u, e+1)&(functional|lexicon.Adverb) == 0
		case kk == scan.Comma:
		case kk != scan.Word && kk != scan.Number && kk != scan.Possessive, d.verbish(u, e) && !d.ing(u, e), c&functional&^lexicon.Prep != 0, c&lexicon.ConjSub != 0, d.timeWord(u, e):
			return false
		}
	}
	return false
}

// ing reports whether element k is a present participle or gerund.
func (d *doc) ing(u *unit, k int32) bool {
	return d.kind(u, k) == scan.Word && lexicon.Get(d.elems[k].lex).Form&(lexicon.Ing|lexicon.Past) == lexicon.Ing
}

// atEvent reports whether element k begins "at an earlier hearing", "during the debate": where something was said.
func (d *doc) atEvent(u *unit, k int32) bool {
	if d.kind(u, k) != scan.Word || !fold(d.text(k), "at") && !fold(d.text(k), "during") {
		return false
	}
	end := d.nounPhrase(u, k+1, false)
	return end > k+1 && d.of(u, end-1)&lexicon.EventWord != 0 && !d.pluralForm(u, end-1)
}
