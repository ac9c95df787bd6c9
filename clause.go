package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// finiteVerb reports whether [k, end) holds a verb that can be finite, after its first element.
func (d *doc) finiteVerb(u *unit, k, end int32) bool {
	for i := k; i < end; i++ {
		if d.kind(u, i) != scan.Word {
			if d.kind(u, i) == quotation && d.words(d.elems[i].quo) > 1 {
				return true // the marks may hold it
			}
			if d.kind(u, i) == scan.Possessive && i > k && d.of(u, i-1)&(lexicon.PronSubj|lexicon.Adverb|lexicon.That|lexicon.PronIndef) != 0 {
				return true // "he's", "there's"
			}
			continue
		}
		c := d.of(u, i)
		if c&(lexicon.Aux|lexicon.Modal) != 0 {
			return true
		}
		if i > k && c&lexicon.Wh != 0 && !d.commaAfter(u, i, end) {
			return d.kind(u, i-1) == scan.Word && d.marksIn(u, i, end) // a verb of a relative clause is not the one; marks may hold it
		}
		e := lexicon.Get(d.elems[i].lex)
		if i > k && e.Form&(lexicon.Past|lexicon.S) != 0 && (d.of(u, i-1)&(lexicon.Det|lexicon.Prep|lexicon.To|lexicon.NumberWord) == 0 || d.of(u, i-1)&lexicon.NumberWord != 0 && d.pluralForm(u, i-1)) && (e.Form&lexicon.Past != 0 || d.kind(u, i-1) != scan.Number) {
			return true
		}
		if i > k && c == 0 && d.pastForm(u, i) && d.of(u, i-1)&(lexicon.Prep|lexicon.To) == 0 {
			return true // "his firm outlasted"
		}
		if i > k && e.Form&lexicon.Base != 0 && (d.plural(u, i-1) || d.of(u, i-1)&lexicon.PronSubj != 0) {
			return true
		}
	}
	return false
}

// marksIn reports whether a quotation is among the elements [from, to).
func (d *doc) marksIn(u *unit, from, to int32) bool {
	for k := to - 1; u.marked && k >= from; k-- {
		if d.kind(u, k) == quotation {
			return true
		}
	}
	return false
}

// opensClause reports whether element k can begin a clause without "that": a noun phrase does, a gerund where the verb follows, and
// "they're", "there's"; a preposition, an auxiliary, a conjunction and a participle do not.
func (d *doc) opensClause(u *unit, k, end int32) bool {
	c := d.of(u, k)
	if d.capital(u, k) || c&(lexicon.PronSubj|lexicon.PronIndef|lexicon.Det) != 0 {
		return true
	}
	if c&lexicon.Prep != 0 && (d.quantity(u, k) || d.concedes(k) && d.commaAfter(u, k, end)) {
		return true // "about half of the town", "despite the storm, he"
	}
	if c&lexicon.Aux != 0 && len(d.text(k)) > 5 && d.text(k)[0]|0x20 == 't' {
		return true // there's, that's
	}
	if c&(lexicon.Verb|lexicon.Cue|lexicon.Aux) != 0 && c&(lexicon.Noun|lexicon.Adj) == 0 {
		e := lexicon.Get(d.elems[k].lex)
		return e.Form&lexicon.Ing != 0 && d.finiteVerb(u, k+1, end)
	}
	return c&(lexicon.Prep|lexicon.ConjCoord|lexicon.Modal|lexicon.Aux) == 0
}

// resumes reports whether [k, end) goes on with a clause behind a tag: it holds a finite verb, or begins with one: "celebrated several
// of his heroes".
func (d *doc) resumes(u *unit, k, end int32) bool {
	if d.kind(u, k) == scan.Word && !d.capital(u, k) && d.of(u, k)&lexicon.Verb != 0 && lexicon.Get(d.elems[k].lex).Form&(lexicon.Past|lexicon.S) != 0 {
		return true
	}
	return d.finiteVerb(u, k, end)
}

// tightClause reports whether a finite verb follows the noun phrase at element k and its tails: "found the dam in Ohra was cracked", not
// "found ways to press".
func (d *doc) tightClause(u *unit, k int32) bool {
	if d.quantity(u, k) && d.kind(u, k+1) == scan.Word && d.of(u, k+1)&lexicon.NumberWord == 0 {
		k++ // "at least six", "more than half"
	}
	if d.quantity(u, k) || d.of(u, k)&lexicon.Adverb != 0 && d.kind(u, k) == scan.Word && d.kind(u, k+1) == scan.Number {
		k++
	}
	for n := 0; n < 4; n++ {
		v := d.nounPhrase(u, k, true)
		if v > k && (d.kind(u, v-1) == scan.Possessive || d.kind(u, v) == scan.Possessive || d.of(u, v-1)&lexicon.PronSubj != 0 && d.of(u, v-1)&lexicon.PronObj == 0) {
			return true // "he's", "they differ"
		}
		for d.kind(u, v) == scan.Word && (d.of(u, v)&lexicon.Adverb != 0 && d.of(u, v)&lexicon.Prep == 0 || d.adverb(u, v) || d.timeWord(u, v)) {
			v++
		}
		if fold(d.text2(u, v), "no") && fold(d.text2(u, v+1), "longer") {
			v += 2
		}
		if d.kind(u, v) == scan.Comma && v > k { // an aside: "the wall, built in 1964, was"
			for e := v + 1; e < u.last && e < v+16; e++ {
				if d.kind(u, e) == scan.Comma {
					v = e + 1
					break
				}
			}
		}
		if d.kind(u, v) != scan.Word {
			return false
		}
		c := d.of(u, v)
		form := lexicon.Get(d.elems[v].lex).Form
		switch {
		case c&(lexicon.Aux|lexicon.Modal) != 0:
			return true
		case c&lexicon.Verb != 0 && (v > k && form&(lexicon.Past|lexicon.S) != 0 || form&lexicon.Base != 0 && d.plural(u, v-1)) || v > k && d.pastForm(u, v):
			return true
		case c&(lexicon.Prep|lexicon.ConjCoord) != 0 && c&lexicon.ConjSub == 0 && v > k:
			if c&lexicon.ConjCoord != 0 && d.verbish(u, v+1) {
				return false // "bemoaned the unrest in the port and said": the verb is the narrator's
			}
			k = v + 1
		default:
			return false
		}
	}
	return false
}

// commaAfter reports whether a comma follows element k before end: the clause may go on behind it.
func (d *doc) commaAfter(u *unit, k, end int32) bool {
	verb := false
	for k++; k < end; k++ {
		if d.kind(u, k) == scan.Comma || d.kind(u, k) == scan.Dash {
			return true
		}
		if d.of(u, k)&(lexicon.Aux|lexicon.Modal) != 0 {
			if verb { // "the man who would meet him was": a second verb
				return true
			}
			verb = true
		}
	}
	return false
}

// closesUnit reports whether the frame is the tag at the very end of a sentence, behind a comma: all before it is what it reports, with
// the reports inside that.
//
// report-of-report: "A witness said the director instructed employees to keep quiet, the report said."
func (d *doc) closesUnit(u *unit, f *frame, p int32) bool {
	if d.kind(u, p) != scan.Comma || f.inherited || f.subj.empty() ||
		f.right < d.unitEnd(u) && !(f.inverted && d.kind(u, f.right) == scan.Comma && !d.finiteVerb(u, f.right+1, u.last)) {
		return false
	}
	for k := u.first; k < p; k++ { // `"It is safe," Ode said, and the letter was lost, the report said.`: a tag of its own stands inside
		if d.kind(u, k) == quotation && d.closesForTag(k) {
			return false
		}
	}
	return true
}

// frameCloses reports whether nothing but the end of the sentence, a comma or a mark follows the frame.
func (d *doc) frameCloses(u *unit, f *frame) bool {
	switch d.kind(u, f.right) {
	case 0, scan.Stop, scan.Comma, scan.Semicolon, scan.Dash, scan.Mark, scan.Close, scan.Colon:
		return true
	}
	return d.of(u, f.right)&(lexicon.ConjSub|lexicon.ConjCoord|lexicon.Wh|lexicon.Prep) != 0 && !d.quantity(u, f.right)
}

// clauseBefore reports whether the elements [from, to) before a quotation make it a fragment of a clause: `The plan is "dead," X said`.
func (d *doc) clauseBefore(u *unit, from, to int32) bool {
	n := 0
	for k := from; k < to; k++ {
		switch d.kind(u, k) {
		case scan.Open: // "(AFP)"
			for k+1 < to && d.kind(u, k) != scan.Close {
				k++
			}
		case scan.Word:
			if d.of(u, k)&(lexicon.ConjCoord|lexicon.Adverb) == 0 {
				n++
			}
		case scan.Colon, scan.Comma, scan.Dash, scan.Stop:
			if k == to-1 {
				return false
			}
		}
	}
	return n > 0
}

// behindAside returns where the clause with "that" begins behind an aside at element k, or k.
//
// aside-before-that: "Prado argued, citing the port's own figures, that the quay was safe."
func (d *doc) behindAside(u *unit, k, end int32) int32 {
	if sep := d.kind(u, k); sep == scan.Comma || sep == scan.Dash {
		for j := k + 1; j < end && j < k+20; j++ {
			if d.kind(u, j) == sep {
				if d.of(u, j+1)&lexicon.That != 0 && d.finiteVerb(u, j+2, end) {
					return j + 1
				}
				break
			}
		}
	}
	return k
}

// clauseBehind returns where the clause with "that" begins which f reports behind a time, place or occasion that is no tail of a cue, 0 where
// there is none.
//
// that-behind: "Prado said after a lunch with the board on Tuesday that the quay was safe."
func (d *doc) clauseBehind(u *unit, f *frame, end int32) int32 {
	if f.inverted || f.passive || f.subj.empty() || f.info.Class != lexicon.Speech || f.info.Act > lexicon.ActWarn || f.info.Act == lexicon.ActAsk ||
		f.info.Frame&(lexicon.Free|lexicon.TakesObject) == 0 && d.of(u, f.right)&(lexicon.Prep|lexicon.Adverb) == 0 {
		return 0
	}
	for k := f.right; k < end && k < f.right+14; k++ {
		switch d.kind(u, k) {
		case scan.Word, scan.Number, scan.Possessive:
		case scan.Comma:
			if d.of(u, k+1)&lexicon.That != 0 || d.of(u, k+1)&lexicon.Prep != 0 || d.capital(u, k+1) {
				continue
			}
			return 0
		default:
			return 0
		}
		c := d.of(u, k)
		switch {
		case c&lexicon.That != 0:
			if k == f.right || d.verbish(u, k+1) || !d.tightClause(u, k+1) {
				return 0
			}
			return k
		case c&(lexicon.Aux|lexicon.Modal|lexicon.PronSubj|lexicon.Wh|lexicon.To) != 0 && c&lexicon.Prep == 0, c&lexicon.ConjSub != 0 && c&lexicon.Prep == 0:
			return 0
		case k > f.right && d.verbish(u, k) && lexicon.Get(d.elems[k].lex).Form&(lexicon.Ing|lexicon.Part) == 0:
			return 0
		}
	}
	return 0
}

// extracted reads a clause whose subject stands before the frame, as a relative pronoun or the noun it belongs to.
//
// extracted-subject: "The council dropped the levy, which critics said was unfair to renters."
func (d *doc) extracted(u *unit, i, end int32) bool {
	f := &d.frames[i]
	if k := f.cue.from - 2; f.according && !f.subj.empty() && (d.kind(u, k+1) == scan.Possessive || d.of(u, k+1)&lexicon.Be != 0) && d.of(u, k)&(lexicon.That|lexicon.PronIndef|lexicon.PronSubj|lexicon.Wh) != 0 {
		f.content[0] = rangeOf{k, k + 1} // "That's according to filings"
		return true
	}
	if f.inverted || f.inherited || f.passive || f.noun || f.according || f.subj.empty() || d.of(u, f.subj.from)&lexicon.Wh != 0 || f.info.Frame&(lexicon.Free|lexicon.NeedsClause) == 0 {
		return false
	}
	k, p := f.right, f.start-1
	c := d.of(u, k)
	if d.kind(u, k) != scan.Word || c&lexicon.PronSubj != 0 || d.capital(u, k) {
		return false
	}
	finite := c&(lexicon.Aux|lexicon.Modal) != 0 || c&lexicon.Verb != 0 && c&(lexicon.Noun|lexicon.Adj) == 0 && lexicon.Get(d.elems[k].lex).Form&(lexicon.Past|lexicon.S) != 0
	if !finite || fold(d.text(k), "being") || fold(d.text(k), "having") {
		return false
	}
	switch w := d.text2(u, p); {
	case fold(w, "what") && c&lexicon.Be != 0 && d.of(u, k+1)&lexicon.That != 0: // "What it does not say is that the pipes are old."
		f.content[0] = rangeOf{k + 1, end}
		f.content[0].to = d.contentEnd(u, i, f.content[0])
		return true
	case fold(w, "which"), fold(w, "that"), fold(w, "who"), fold(w, "what") && c&lexicon.Aux != 0:
		f.content[0] = rangeOf{p, p + 1}
	case d.nominal(u, p) && c&(lexicon.Aux|lexicon.Modal) != 0 && (d.of(u, f.subj.from)&lexicon.PronSubj != 0 || !d.capital(u, p) && d.allNames(u, f.subj.from, f.subj.to)): // "a step they believe could help"
		f.content[0] = rangeOf{d.nounPhraseLeft(u, p), p + 1}
	default:
		return false
	}
	f.content[1] = rangeOf{k, end}
	f.content[1].to = d.contentEnd(u, i, f.content[1])
	return true
}

// raised reports whether the subject of a passive belongs to what is reported: "The mayor is expected to resign".
func (d *doc) raised(u *unit, f *frame) bool {
	return f.passive && !f.addr.empty() && d.of(u, f.content[0].from)&lexicon.To != 0 && f.info.Frame&lexicon.Passive != 0 &&
		f.info.Frame&lexicon.TakesObject == 0 && f.info.Act != lexicon.ActCommand && f.info.Class != lexicon.Plan
}
