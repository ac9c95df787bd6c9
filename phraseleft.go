package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// nounPhraseLeft returns the first element of the noun phrase that ends with element j, or j+1 when none does.
func (d *doc) nounPhraseLeft(u *unit, j int32) int32 {
	start := d.phraseLeft(u, j)
	if start > j {
		return start
	}
	for p := start - 1; p >= u.first; p-- { // "nearly half of the voters", "at least 20 people"
		if w := d.text(p); d.kind(u, p) != scan.Word || !d.quantity(u, p) && !(fold(w, "than") || fold(w, "least") || fold(w, "most")) {
			break
		}
		if d.quantity(u, p) {
			start = p
		}
	}
	return start
}

// phraseLeft is nounPhraseLeft without words of measure.
func (d *doc) phraseLeft(u *unit, j int32) int32 {
	start := j + 1
	for k := j; k >= u.first; k-- {
		if d.plainly(u, &d.elems[k], k) {
			start = k
			continue
		}
		kk := d.kind(u, k)
		c := d.of(u, k)
		switch kk {
		case scan.Possessive:
			continue
		case scan.Mark:
			continue
		case scan.Symbol:
			continue
		case scan.Number:
			start = k
			continue
		case quotation: // a nickname: Saeed "Shorty" Khan
			q := &d.quoted[d.elems[k].quo]
			if q.last-q.first <= 3 && d.capital(u, k-1) && d.capital(u, k+1) {
				continue
			}
			return start
		case scan.Close:
			open := k
			for open > u.first && d.kind(u, open) != scan.Open && k-open < 12 {
				open--
			}
			if d.kind(u, open) != scan.Open || open == u.first {
				return start
			}
			k = open
			continue
		case scan.Comma: // "Kent, Ohio, police": one comma inside a place is not worth the risk; "Tarnwell, Inc." is
			if start == k+1 && d.of(u, start)&(lexicon.OrgSuffix|lexicon.GenSuffix) != 0 && d.capital(u, k-1) {
				continue
			}
			return start
		case scan.Word:
		default:
			return start
		}
		e := lexicon.Get(d.elems[k].lex)
		switch {
		case c&lexicon.Wh != 0 && k < j:
			return start
		case c&lexicon.Det != 0 && (!d.capitalInside(u, k) || !d.capital(u, k-1)):
			if c&lexicon.That != 0 && k == j && k > u.first && d.nominal(u, k-1) {
				return k // "a message that said"
			}
			if c&lexicon.PronIndef != 0 && k == j || c&lexicon.That != 0 && k < j && (d.verbish(u, k+1) || d.plural(u, j)) {
				if c&lexicon.That != 0 {
					return start
				}
				return k
			}
			start = k
			// "the head of the agency": go on behind a preposition
			if p := k - 1; p > u.first && d.joinsPhrase(u, p) {
				k = p
				continue
			} else if p > u.first+1 && d.participleOf(u, p-1) && (fold(d.text2(u, p), "by") || inner(d.of(u, p), d.text2(u, p)) && d.pluralForm(u, p-2)) { // "a letter obtained by the AP", "passengers interviewed at the airport"
				k = p - 1
				continue
			}
			if p := k - 1; p >= u.first && d.of(u, p)&lexicon.PronIndef != 0 { // "all the ministers"
				return p
			}
			return start
		case c&(lexicon.PronSubj|lexicon.PronObj) != 0 && c&lexicon.Poss == 0 && !d.capitalInside(u, k):
			if k == j && c&lexicon.PronSubj == 0 && d.of(u, k-1)&(lexicon.Prep|lexicon.To) != 0 {
				start = k
				continue // "a source close to him"
			}
			if k == j {
				return k
			}
			return start
		case c&lexicon.Wh != 0:
			if k == j && c&lexicon.ConjSub == 0 {
				return k
			}
			return start
		case inner(c, d.text(k)) && k < j:
			if k > u.first && d.nominal(u, k-1) && !d.timeWord(u, k+1) {
				continue
			}
			if k > u.first+1 && d.participleOf(u, k-1) && d.pluralForm(u, k-2) && !d.timeWord(u, k+1) { // "passengers interviewed at the airport"
				k--
				continue
			}
			if k > u.first+1 && d.gerund(u, k-1) && d.nominal(u, k-2) && !d.timeWord(u, k+1) { // "officials speaking on condition of anonymity"
				k--
				continue
			}
			if k == u.first || d.kind(u, k-1) == scan.Comma { // "In Moscow Peskov said"
				for s := start; s <= j; s++ {
					if d.timeWord(u, s) || s > start && d.capital(u, s) && d.of(u, s-1)&(lexicon.Det) == 0 && !d.capital(u, s-1) {
						if d.timeWord(u, s) {
							for s <= j && (d.timeWord(u, s) || d.kind(u, s) == scan.Number) {
								s++
							}
						}
						return s
					}
				}
			}
			return start
		case c&lexicon.To != 0 && k < j && k > u.first && (d.of(u, k-1)&lexicon.Role != 0 || d.gerund(u, k-1)): // "Representative to the UN"
			continue
		case k < j && k > u.first+1 && fold(d.text(k), "by") && d.participleOf(u, k-1): // "a letter obtained by the AP"
			k--
			continue
		case c&(lexicon.To|lexicon.Prep) != 0 && k < j && d.of(u, k-1)&lexicon.Adj != 0 && d.nominal(u, k-2) && d.of(u, k-2)&lexicon.Det == 0: // "people close to him"
			continue
		case c&lexicon.ConjCoord != 0:
			// "Smith and Jones", "officials and analysts"
			if k > u.first && k < j && fold(d.text(k), "and") && (d.capital(u, k-1) && d.capital(u, k+1) && k-1 > u.first || d.nominal(u, k-1) && d.andOthers(u, k+1) ||
				d.of(u, k-1)&(lexicon.Group|lexicon.Role) != 0 && d.plural(u, k-1) || k-1 == u.first && d.plural(u, k-1)) && d.of(u, k-1)&(lexicon.Weekday|lexicon.Month) == 0 {
				continue
			}
			return start
		case c&(lexicon.PronIndef|lexicon.Neg) == lexicon.PronIndef|lexicon.Neg && k == j:
			return k // "none said"
		case c&(lexicon.Prep|lexicon.ConjSub|lexicon.That|lexicon.If|lexicon.Aux|lexicon.Modal|lexicon.Neg|lexicon.To) != 0 && !d.capitalInside(u, k):
			return start
		case d.timeWord(u, k) && d.kind(u, k+1) != scan.Possessive && !(k < j && d.timeOfNoun(u, k)):
			return start
		case c&lexicon.Adverb != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.RoleMod|lexicon.Role) == 0, d.adverb(u, k) && k == j:
			return start
		case c == 0 && k < j && d.pastForm(u, k),
			c&lexicon.CueNoun != 0 && k < j && d.capital(u, k+1) && (d.of(u, k+1)&(lexicon.Given|lexicon.Surname) != 0 || fold(d.text2(u, k-1), "a")) && !d.capital(u, k): // "a finding Grange did not dispute"
			return start
		case c&(lexicon.Verb|lexicon.Cue) != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.Role|lexicon.RoleMod|lexicon.OrgHead|lexicon.Document) == 0 && !d.capitalInside(u, k):
			f := e.Form
			if k == j && (k == u.first && d.capital(u, k) && c&lexicon.Surname != 0 || f&lexicon.Part != 0 && d.of(u, k-1)&lexicon.PronIndef != 0) {
				start = k
				continue // "Lynch said", "those surveyed say"
			}
			if f&(lexicon.Past|lexicon.Part) != 0 && f&lexicon.Base == 0 && k < j && d.nominal(u, k-1) && !d.capital(u, k-1) &&
				(d.of(u, k+1)&lexicon.Prep != 0 || d.timeWord(u, k+1)) {
				continue // "data published by the office"
			}
			if k < j && d.gerund(u, k) && d.of(u, k+1)&(lexicon.Prep|lexicon.To) != 0 {
				continue // "a source speaking to the AP"
			}
			if f&(lexicon.Ing|lexicon.Part) != 0 && k < j && (d.of(u, k-1)&(lexicon.Det|lexicon.Poss) != 0 || d.of(u, k-1)&lexicon.NumberWord != 0 && d.of(u, k-2)&lexicon.Det != 0) {
				start = k
				continue // "a leading expert"
			}
			if k > u.first && f&(lexicon.Base|lexicon.S) != 0 && (d.of(u, k-1)&(lexicon.Det|lexicon.Poss|lexicon.Adj) != 0 || d.kind(u, k-1) == scan.Possessive) {
				start = k
				continue // "the blast"
			}
			if k == u.first && d.capital(u, k) && f&lexicon.Base != 0 && (k == j || d.capital(u, k+1)) { // "Lynch said"
				start = k
				continue
			}
			return start
		}
		start = k
	}
	return start
}

// joinsPhrase reports whether the preposition at element p joins two parts of a noun phrase: "the head of the agency", "people close to the
// family", "a report by the office", "the envoy to the UN".
func (d *doc) joinsPhrase(u *unit, p int32) bool {
	c, before := d.of(u, p), d.of(u, p-1)
	switch {
	case inner(c, d.text2(u, p)) && d.nominal(u, p-1):
		return true
	case c&(lexicon.To|lexicon.Prep) != 0 && before&lexicon.Adj != 0 && d.nominal(u, p-2) && d.of(u, p-2)&lexicon.Det == 0:
		return true
	case fold(d.text2(u, p), "by") && before&(lexicon.Document|lexicon.CueNoun) != 0:
		return true
	}
	return c&lexicon.To != 0 && (before&lexicon.Role != 0 || d.gerund(u, p-1))
}

// timeOfNoun reports whether the noun of time at element k tells of which kind the noun behind it is: "the city's summer festival".
func (d *doc) timeOfNoun(u *unit, k int32) bool {
	return d.of(u, k)&(lexicon.Weekday|lexicon.Month) == 0 && (d.kind(u, k-1) == scan.Possessive || fold(d.text2(u, k-1), "the")) && d.of(u, k+1)&lexicon.Det == 0
}

// andOthers reports whether element k opens the last member of a series that counts or ends it: "three other institutions", "other groups".
func (d *doc) andOthers(u *unit, k int32) bool {
	return fold(d.text2(u, k), "other") || (d.kind(u, k) == scan.Number || d.of(u, k)&lexicon.NumberWord != 0 || fold(d.text2(u, k), "several")) && fold(d.text2(u, k+1), "other")
}

// gerund reports whether element k is a participle that tells of the noun before it: "a source speaking to the AP".
func (d *doc) gerund(u *unit, k int32) bool {
	return k > u.first && d.kind(u, k) == scan.Word && lexicon.Get(d.elems[k].lex).Form&lexicon.Ing != 0 && d.of(u, k)&lexicon.Noun == 0 && d.nominal(u, k-1)
}

// participleOf reports whether element k is a past participle behind a noun: "a letter obtained".
func (d *doc) participleOf(u *unit, k int32) bool {
	return d.kind(u, k) == scan.Word && lexicon.Get(d.elems[k].lex).Form&lexicon.Part != 0 && d.nominal(u, k-1)
}
