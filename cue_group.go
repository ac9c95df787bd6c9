package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// verbGroup reads the auxiliaries and adverbs of the group that f.verb ends, with the verb that governs it. It returns the last element of
// the subject before the group and whether a form of be is in it; it reports false for a group that reports nothing.
func (d *doc) verbGroup(u *unit, f *frame) (left int32, be, ok bool) {
	k := f.verb
	for k > u.first {
		c := d.of(u, k-1)
		if at := d.groupGoesOn(u, f, k); at < k {
			k = at
			continue
		}
		name := u.para >= 0 && d.capitalInside(u, k-1) && !d.capital(u, k) && (c&lexicon.Modal != 0 || c&lexicon.Adverb != 0 && d.kind(u, k-2) == scan.Comma) // "Will said"
		nobody := c&(lexicon.PronIndef|lexicon.Neg) == lexicon.PronIndef|lexicon.Neg                                                                          // "none said"
		if c&lexicon.PronSubj != 0 || nobody || name {                                                                                                        // "he's said": the subject is part of the word
			break
		}
		if k-4 >= u.first && d.kind(u, k-1) == scan.Comma && d.kind(u, k-3) == scan.Comma && d.of(u, k-2)&lexicon.Adverb != 0 && d.of(u, k-4)&(lexicon.Aux|lexicon.Modal) != 0 {
			k -= 3 // "has, however, revealed"
			continue
		}
		if w := d.text2(u, k-1); fold(w, "since") && d.of(u, k-2)&lexicon.Have != 0 || (fold(w, "both") || fold(w, "all")) && k-2 >= u.first && (d.of(u, k-2)&lexicon.Aux != 0 || d.nominal(u, k-2) || d.of(u, k-2)&lexicon.PronSubj != 0) {
			k-- // "has since said", "Prado and Duarte both argued"
			continue
		}
		if c&(lexicon.Aux|lexicon.Modal|lexicon.Neg) == 0 && !(c&lexicon.Adverb != 0 || d.adverb(u, k-1) || d.timeWord(u, k-1) && !d.plural(u, k-1) && f.form&lexicon.Ing == 0) {
			break
		}
		joint := c&lexicon.Adverb != 0 && c&(lexicon.ConjSub|lexicon.Prep|lexicon.ConjCoord) != 0 && c&lexicon.Aux == 0
		if joint && !d.adverbPlace(u, k-1) { // "late on Tuesday"
			break
		}
		if c&lexicon.Prep != 0 && f.form&lexicon.Ing != 0 && f.form&lexicon.Past == 0 { // "without saying", "by warning"
			f.negated = f.negated || c&lexicon.Neg != 0
			break
		}
		be = be || c&lexicon.Be != 0
		f.negated = f.negated || c&lexicon.Neg != 0
		f.hypothetic = f.hypothetic || c&lexicon.Modal != 0
		k--
	}
	// An adverb that opens the sentence or a clause is no part of the group: "Earlier Peskov", "still, he".
	for k < f.verb && d.of(u, k)&(lexicon.Aux|lexicon.Modal|lexicon.Neg) == 0 && (k == u.first || d.kind(u, k-1) == scan.Comma && (k+1 < f.verb && !fold(d.text(k), "last") || d.isThen(u, k))) {
		k++
	}
	if k < f.verb && d.article(u, k-1) {
		return 0, false, false // "a hastily called meeting"
	}
	left = k - 1 // where its subject ends
	for k < f.verb && d.of(u, k)&lexicon.Weekday != 0 && fold(d.text2(u, left), "on") && (d.kind(u, left-1) == scan.Comma || d.of(u, left-1)&lexicon.ConjCoord != 0) {
		k, left = k+1, left-1 // "but on Tuesday wrote"
	}
	f.cue.from = k
	f.passive = be && f.form&lexicon.Part != 0 && f.form&lexicon.Ing == 0
	if f.info.Polarity == lexicon.Refused {
		f.negated = true
	}
	if d.of(u, k-1)&lexicon.To != 0 {
		if n := len(d.frames); n > 0 && d.frames[n-1].according && d.frames[n-1].cue.to == k {
			return 0, false, false // "according to state law"
		}
		if !d.verbChain(u, f) {
			return 0, false, false // an infinitive reports nothing yet
		}
		left = f.cue.from - 1
	}
	return left, be, true
}

// adverbPlace reports whether element k stands where an adverb does: behind an auxiliary, or behind a noun or its adverb.
func (d *doc) adverbPlace(u *unit, k int32) bool {
	return k > u.first && (d.nominal(u, k-1) || d.of(u, k-1)&(lexicon.Aux|lexicon.Modal) != 0 || d.of(u, k-1)&lexicon.Adverb != 0 && d.nominal(u, k-2))
}

// groupGoesOn returns where the verb group begins that goes on before its element k with what is no auxiliary of its own, k where none does.
//
// verb-group: "He's said", "have in the past said", "last year proposed"
func (d *doc) groupGoesOn(u *unit, f *frame, k int32) int32 {
	switch {
	case d.kind(u, k-1) == scan.Possessive:
		if f.form&(lexicon.Part|lexicon.Ing) != 0 && d.of(u, k-2)&lexicon.PronSubj != 0 {
			return k - 1
		}
	case d.timeWord(u, k) && fold(d.text2(u, k-1), "last"):
		return k - 1
	case f.form&lexicon.Part != 0 && k == f.verb:
		for p := k - 2; p > u.first && p > k-4 && d.kind(u, p) == scan.Word && d.of(u, p)&lexicon.To == 0; p-- {
			if d.of(u, p)&lexicon.Prep != 0 && d.of(u, p-1)&lexicon.Have != 0 {
				return p
			}
		}
	}
	return k
}

// verbChain takes the verb that governs an infinitive into the group: "has tried to explain", "refused to say".
func (d *doc) verbChain(u *unit, f *frame) bool {
	k := f.cue.from - 2
	if k < u.first || d.kind(u, k) != scan.Word {
		return false
	}
	e := lexicon.Get(d.elems[k].lex)
	if d.of(u, k)&lexicon.Neg != 0 && k > u.first { // "chose not to say"
		f.negated = true
		k--
		e = lexicon.Get(d.elems[k].lex)
	}
	if at := d.readiness(u, k); at < k { // "was quick to point out", "went on to explain"
		f.form, f.passive, f.cue.from = lexicon.Past, false, at
		return true
	}
	if !e.Is(lexicon.Verb|lexicon.Cue) || e.Is(lexicon.CueNoun|lexicon.Noun) && e.Form&lexicon.Past == 0 || e.Form&(lexicon.Past|lexicon.S|lexicon.Base|lexicon.Ing) == 0 {
		return false
	}
	if info := e.Info(); info != nil && info.Polarity == lexicon.Refused {
		f.negated = true
	}
	f.form = e.Form
	for k > u.first && (d.of(u, k-1)&(lexicon.Aux|lexicon.Modal|lexicon.Neg) != 0 && d.of(u, k-1)&lexicon.PronSubj == 0 || d.adverb(u, k-1)) {
		f.hypothetic = f.hypothetic || d.of(u, k-1)&lexicon.Modal != 0
		f.negated = f.negated || d.of(u, k-1)&lexicon.Neg != 0
		k--
	}
	if d.of(u, k-1)&lexicon.To != 0 || f.negated && e.Form&lexicon.Part != 0 && d.of(u, k)&lexicon.Be != 0 { // "was not authorized to discuss"
		return false
	}
	f.cue.from = k
	f.passive = false
	if n := len(d.frames); n > 0 && d.frames[n-1].unit == f.unit && d.frames[n-1].verb >= k { // the governing verb is no frame of its own
		d.frames = d.frames[:n-1]
	}
	return true
}

// readiness returns where a verb group begins that ends with element k and an adjective or particle an infinitive depends on; k where none does.
//
// readiness: "was quick to point out", "is also likely to remind", "went on to explain"
func (d *doc) readiness(u *unit, k int32) int32 {
	at := k
	switch w := d.text(k); {
	case fold(w, "on"):
		if w := d.text2(u, k-1); !fold(w, "went") && !fold(w, "goes") && !fold(w, "go") && !fold(w, "going") && !fold(w, "gone") {
			return k
		}
		at--
	case d.of(u, k)&lexicon.Adj != 0:
		for p := k; ; p-- {
			if p == u.first || p < k-4 {
				return k
			}
			if d.of(u, p-1)&lexicon.Be != 0 {
				break
			}
			if d.of(u, p-1)&(lexicon.Adverb|lexicon.Neg) == 0 && !d.adverb(u, p-1) {
				return k
			}
			at = p - 1
		}
	default:
		return k
	}
	for at > u.first && (d.of(u, at-1)&(lexicon.Aux|lexicon.Modal|lexicon.Neg) != 0 && d.of(u, at-1)&lexicon.PronSubj == 0 || d.adverb(u, at-1)) {
		at--
	}
	if fold(d.text2(u, at-1), "it") {
		return k // "it is important to note"
	}
	return at
}

// adverb reports whether element k is an adverb by its form: "reportedly", "repeatedly".
func (d *doc) adverb(u *unit, k int32) bool {
	if d.kind(u, k) != scan.Word {
		return false
	}
	w := d.text(k)
	n := len(w)
	if n <= 4 || w[n-1]|0x20 != 'y' || w[n-2]|0x20 != 'l' || d.of(u, k)&(lexicon.Noun|lexicon.Adj|lexicon.Verb) != 0 {
		return false
	}
	return !d.capital(u, k) || k == u.first && d.of(u, k+1)&(lexicon.Cue|lexicon.Aux|lexicon.Modal) == 0 && (d.of(u, k+1)&lexicon.Adverb == 0 || d.of(u, k+2)&lexicon.Cue == 0)
}
