package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// isVerb decides from the left context whether a cue form that may be a noun or an adjective is a verb here.
func (d *doc) isVerb(u *unit, f *frame) bool {
	k := f.verb
	prev, next := d.of(u, k-1), d.of(u, max(k+1, f.cue.to))
	pk := d.kind(u, k-1)
	e := lexicon.Get(d.elems[k].lex)
	switch {
	case u.para >= 0 && d.capitalInside(u, k) && k+1 < u.last && d.kind(u, k+1) == scan.Word && d.speechVerb(int(d.elems[k+1].tok)) && !d.capital(u, k+1):
		return false // "Read said"
	case f.info.Lemma == "call" && d.particle(u, k+1) && d.kind(u, k+2) != quotation:
		return false // "called out the guard", "called up 300 men"
	case e.Is(lexicon.Noun) && f.form&lexicon.Ing != 0 && prev&lexicon.Prep != 0 && fold(d.text2(u, k-1), "of"):
		return false // "a memorandum of understanding to supply"
	case e.Is(lexicon.Noun) && f.form == lexicon.Base && prev&lexicon.Verb != 0 && prev&(lexicon.Noun|lexicon.Adj|lexicon.Aux|lexicon.Modal|lexicon.Do) == 0 && !d.capital(u, k-1):
		return false // "makes sense"
	case e.Is(lexicon.Noun) && pk == scan.Mark && k-2 >= u.first && d.kind(u, k-2) == scan.Word && next&(lexicon.That|lexicon.Det) == 0:
		return false // "the councillors' comments"
	case pk == scan.Possessive && d.of(u, k-2)&lexicon.PronSubj != 0 && f.form&(lexicon.Part|lexicon.Ing) != 0:
		return true // "he's said"
	case pk == scan.Possessive, prev&(lexicon.Det|lexicon.Poss) != 0 && prev&lexicon.PronObj == 0 && prev&lexicon.PronIndef == 0 &&
		!(prev&(lexicon.That|lexicon.Wh) != 0 && f.form&(lexicon.Past|lexicon.S) != 0 && (d.nominal(u, k-2) || d.kind(u, k-2) == scan.Dash)):
		return false // "the claims", "his reported remarks"
	case f.form&(lexicon.Base|lexicon.S) != 0 && f.form&lexicon.Past == 0:
		if e.Is(lexicon.Prep|lexicon.ConjSub) && prev&(lexicon.To|lexicon.Modal|lexicon.Do|lexicon.PronSubj) == 0 {
			return false // "like"
		}
		if f.form&lexicon.Base != 0 && f.form&lexicon.S == 0 { // plural or "I say", "to say", "will say", "did not say"
			if e.Is(lexicon.Noun) && prev&lexicon.Group != 0 && prev&lexicon.PronSubj == 0 && fold(d.text2(u, k-2), "a") {
				return false // "a court order"
			}
			if d.measured(u, k) {
				return false
			}
			if prev&(lexicon.To|lexicon.Modal|lexicon.Do|lexicon.PronSubj) != 0 || prev&lexicon.Neg != 0 && prev&lexicon.Prep == 0 || prev&lexicon.Group != 0 && prev&lexicon.RoleMod == 0 {
				return true
			}
			if prev&lexicon.Prep != 0 && prev&(lexicon.ConjSub|lexicon.Adverb) == 0 && !d.pluralHead(u, k-1) {
				return false // "without evidence"
			}
			if noun := e.Is(lexicon.Noun) || f.info.NounToo; noun && !d.plural(u, k-1) {
				return !f.info.NounToo && prev&lexicon.PronObj != 0 && !d.beforeRestriction(u, k-1).empty() // "residents who oppose him say"
			} else if !noun && d.pluralHead(u, k-1) {
				return true // "people close to Prado say"
			}
			if !e.Is(lexicon.Noun|lexicon.Adj) && !f.info.NounToo && prev&(lexicon.Det|lexicon.Prep|lexicon.ConjSub|lexicon.Aux) == 0 && k > u.first {
				return true // "people familiar with her thinking say"
			}
			return d.plural(u, k-1) || pk == scan.Symbol || prev&lexicon.Adverb != 0 || pk == quotation || prev&lexicon.Wh != 0 || d.kind(u, k-1) == scan.Comma || prev&lexicon.ConjCoord != 0
		}
		if prev&lexicon.PronSubj != 0 {
			return true
		}
		if prev&(lexicon.Prep|lexicon.Adj) != 0 && prev&(lexicon.Adverb|lexicon.Role|lexicon.ConjCoord) == 0 && !d.capitalInside(u, k-1) {
			return false
		}
		if (e.Is(lexicon.Noun) || f.info.NounToo) && (d.pluralForm(u, k-1) && !d.capitalInside(u, k-1) && !d.properName(u, k-1) || prev&(lexicon.Det|lexicon.Adj|lexicon.Prep|lexicon.Verb) != 0 && prev&(lexicon.PronSubj|lexicon.Noun|lexicon.Role|lexicon.Wh) == 0 && !d.capitalInside(u, k-1) ||
			next&lexicon.PronSubj == 0 && (next&(lexicon.Noun|lexicon.Verb) != 0 && next&(lexicon.Det|lexicon.Adverb|lexicon.PronIndef) == 0 || next&(lexicon.Aux|lexicon.Modal) != 0)) {
			return false
		}
		if (e.Is(lexicon.Noun) || f.info.NounToo) && (next&lexicon.Prep != 0 && next&lexicon.That == 0 && (next&lexicon.To == 0 || f.info.Frame&lexicon.TakesInf == 0) || d.capital(u, k) && k > u.first) {
			return false
		}
		return true
	case f.form&lexicon.Ing != 0 && f.form&lexicon.Past == 0 && e.Is(lexicon.Noun|lexicon.EventWord) && prev&lexicon.Noun != 0 && !d.capital(u, k-1) && d.of(u, k-2)&lexicon.Det != 0:
		return false // "a press briefing"
	case f.form&lexicon.Ing != 0 && f.form&lexicon.Past == 0:
		return prev&(lexicon.Det|lexicon.Adj) == 0 && !(e.Is(lexicon.Noun) && prev&lexicon.Noun != 0 && d.of(u, k-2)&lexicon.Det != 0) // "told a news briefing that"
	case f.form&(lexicon.Past|lexicon.Part) != 0:
		if f.form&lexicon.Past == 0 && inner(prev, d.text2(u, k-1)) && next&(functional|lexicon.Det) == 0 {
			return false // "in written testimony"
		}
		if prev&lexicon.Adj != 0 && prev&(lexicon.Adverb|lexicon.Noun) == 0 && !d.capitalInside(u, k-1) && next&(lexicon.PronSubj|lexicon.Det|lexicon.That) == 0 || pk == scan.Number && d.plural(u, k+1) || prev&lexicon.Prep != 0 && (prev&lexicon.Adverb == 0 || inner(prev, d.text2(u, k-1))) && next&lexicon.Noun != 0 {
			return false // "2,300 pledged delegates"
		}
		if d.adverb(u, k-1) && d.of(u, k-2)&lexicon.Det != 0 && d.of(u, k-2)&(lexicon.PronIndef|lexicon.PronObj) == 0 {
			return false // "a swiftly called meeting"
		}
		if f.form&lexicon.Part != 0 && prev&(lexicon.Aux|lexicon.PronSubj|lexicon.Adverb) == 0 && fold(d.text2(u, k+1), "by") && (d.capital(u, k+2) || d.of(u, k+2)&(lexicon.Det|lexicon.Poss) != 0) && d.nominal(u, k-1) && !d.capital(u, k-1) {
			return false // "the threat posed by the storm"
		}
		if prev&lexicon.That != 0 && d.kind(u, k+1) == scan.Comma && (k-1 == u.first || d.kind(u, k-2) != scan.Word) {
			return false // "That said, …"
		}
		if prev&lexicon.PronIndef != 0 && d.kind(u, k+1) == scan.Comma {
			return false // "all told, …"
		}
		return true
	}
	return true
}

// measured reports whether element k, a noun and a verb alike, is a noun behind a word of amount: "without any evidence", "gave him some credit".
func (d *doc) measured(u *unit, k int32) bool {
	if !lexicon.Get(d.elems[k].lex).Is(lexicon.Noun) {
		return false
	}
	w := d.text2(u, k-1)
	return fold(w, "any") || fold(w, "no") || fold(w, "more") || fold(w, "some") && d.of(u, k+1)&lexicon.Prep != 0
}

// particle reports whether element k makes another verb of the one before it: "called in", "called off".
func (d *doc) particle(u *unit, k int32) bool {
	switch d.text2(u, k) {
	case "in", "out", "up", "off", "away", "back", "down":
		return true
	}
	return false
}

// properName reports whether element k is a word with a capital that is no ordinary word: a name, at the start of a sentence too.
func (d *doc) properName(u *unit, k int32) bool {
	return d.capital(u, k) && (d.of(u, k)&(lexicon.Surname|lexicon.Given) != 0 || d.of(u, k) == 0)
}

// pluralHead reports whether the noun phrase that ends with element k has a plural before its first preposition: "members of the board".
func (d *doc) pluralHead(u *unit, k int32) bool {
	for from := d.nounPhraseLeft(u, k); from < k; from++ {
		if c := d.of(u, from+1); c&(lexicon.Prep|lexicon.To) != 0 || c&lexicon.Adj != 0 && d.of(u, from+2)&(lexicon.Prep|lexicon.To) != 0 {
			return d.plural(u, from)
		}
	}
	return false
}

// plural reports whether element k is a word that ends like a plural, or names a group.
func (d *doc) plural(u *unit, k int32) bool {
	if d.kind(u, k) != scan.Word {
		return false
	}
	if d.of(u, k)&(lexicon.Group|lexicon.PronIndef) != 0 && d.of(u, k)&lexicon.RoleMod == 0 {
		w := d.text(k)
		return !fold(w, "another") && !fold(w, "each") && !fold(w, "either") // "another interview"
	}
	return d.pluralForm(u, k)
}

// pluralForm reports whether element k is a word that ends like a plural.
func (d *doc) pluralForm(u *unit, k int32) bool {
	if d.kind(u, k) != scan.Word || d.of(u, k)&functional != 0 {
		return false
	}
	w := d.text(k)
	n := len(w)
	return n > 2 && w[n-1]|0x20 == 's' && w[n-2]|0x20 != 's' && !fold(d.text2(u, k-1), "a")
}

// verbBase reports whether element k is the base form of a verb.
func (d *doc) verbBase(u *unit, k int32) bool {
	if d.kind(u, k) != scan.Word {
		return false
	}
	e := lexicon.Get(d.elems[k].lex)
	if e.Class == 0 && !d.capital(u, k) && d.of(u, k-1)&lexicon.To != 0 && d.of(u, k+1)&(lexicon.Det|lexicon.Poss|lexicon.PronObj) != 0 {
		return true // "to remake the police"
	}
	return e.Form&lexicon.Base != 0 || e.Is(lexicon.Be|lexicon.Have|lexicon.Do)
}
