package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// functional are the word classes that cannot be inside the core of a noun phrase.
const functional = lexicon.PronSubj | lexicon.PronObj | lexicon.Prep | lexicon.ConjCoord | lexicon.ConjSub | lexicon.That | lexicon.Wh |
	lexicon.If | lexicon.Aux | lexicon.Modal | lexicon.Neg | lexicon.To

// beforeName are the classes of words that stand before a name inside a noun phrase: "former minister Ana Duarte".
const beforeName = functional | lexicon.Det | lexicon.Adj | lexicon.Role | lexicon.RoleMod | lexicon.Former | lexicon.Acting | lexicon.Kinship | lexicon.Noun |
	lexicon.Particle | lexicon.NumberWord

// fold reports whether s is the lower-case ASCII word w in any case.
func fold(s, w string) bool {
	if len(s) != len(w) {
		return false
	}
	for i := range len(s) {
		if s[i]|0x20 != w[i] {
			return false
		}
	}
	return true
}

// inner reports whether w, a word of the classes c, is a preposition that may stand inside a noun phrase: "the head of the agency".
func inner(c lexicon.Class, w string) bool {
	if c&lexicon.Prep == 0 || c&lexicon.ConjSub != 0 {
		return false
	}
	switch len(w) {
	case 2:
		return fold(w, "of") || fold(w, "in") || fold(w, "at") || fold(w, "on")
	case 3:
		return fold(w, "for")
	case 4:
		return fold(w, "from") || fold(w, "with") || fold(w, "near")
	case 5:
		return fold(w, "under") || fold(w, "about")
	case 6:
		return fold(w, "inside") || fold(w, "within") || fold(w, "around") || fold(w, "across")
	case 7:
		return fold(w, "outside")
	}
	return false
}

// unsettled are the word classes whose words belong to a noun phrase or not by what stands around them.
const unsettled = functional | lexicon.Det | lexicon.Poss | lexicon.Verb | lexicon.Cue | lexicon.CueNoun | lexicon.Adverb | lexicon.Weekday |
	lexicon.Month | lexicon.DateWord

// plainly reports whether element k, which is e, belongs to the noun phrase beside it for certain: a noun, an adjective or a name that can be
// nothing else. Most words of noun phrases are such, and no rule need be asked of them.
func (d *doc) plainly(u *unit, e *elem, k int32) bool {
	if e.kind != scan.Word {
		return false
	}
	c := lexicon.Get(e.lex).Class
	return c&unsettled == 0 && (c&(lexicon.Noun|lexicon.Adj) != 0 || e.shape&scan.Capital != 0 && k > u.first)
}

// pastForm reports whether element k, a word the lexicon does not know, looks like the past tense of a verb: "poked at".
func (d *doc) pastForm(u *unit, k int32) bool {
	w := d.text2(u, k)
	n := len(w)
	return n > 4 && w[n-2:] == "ed" && !d.toks[d.elems[k].tok].Is(scan.Hyphen) && !d.capital(u, k) &&
		d.of(u, k-1)&(lexicon.Det|lexicon.Adverb|lexicon.Poss|lexicon.Adj) == 0 && d.of(u, k+1)&(lexicon.Noun|lexicon.Role) == 0
}

// tensed reports whether element k is a verb in the past or in the third person, and no noun.
func (d *doc) tensed(u *unit, k int32) bool {
	return d.verbish(u, k) && lexicon.Get(d.elems[k].lex).Form&(lexicon.Past|lexicon.S) != 0 || d.pastForm(u, k)
}

// text2 is text, and "" outside of the unit.
func (d *doc) text2(u *unit, k int32) string {
	if i := int(k - u.first); uint(i) < uint(len(u.elems)) {
		if e := &u.elems[i]; e.quo < 0 {
			return d.word(int(e.tok))
		}
	}
	return ""
}

// capitalInside reports whether element k has a capital without being the first of its unit: a name, whatever the word is.
func (d *doc) capitalInside(u *unit, k int32) bool {
	return k > u.first && d.capital(u, k) && !fold(d.text(k), "i")
}

// timeWord reports whether element k is a weekday, a month or a noun of time.
func (d *doc) timeWord(u *unit, k int32) bool {
	c := d.of(u, k)
	if c&(lexicon.Weekday|lexicon.DateWord|lexicon.Month) == 0 {
		return false
	}
	return c&lexicon.Weekday != 0 && d.capital(u, k) && !d.shortName(u, k) || c&lexicon.DateWord != 0 && c&lexicon.Adj == 0 && (!d.capital(u, k) || k == u.first) ||
		c&lexicon.Month != 0 && d.capital(u, k) && (d.kind(u, k+1) == scan.Number || d.kind(u, k-1) == scan.Number || d.of(u, k-1)&(lexicon.Prep|lexicon.Adj|lexicon.Det) != 0)
}

// shortName reports whether element k, the short form of a weekday, is a name: "Sun Weilin", not "Sun Nov 3".
func (d *doc) shortName(u *unit, k int32) bool {
	return len(d.text(k)) == 3 && d.capital(u, k+1) && d.of(u, k+1)&lexicon.Month == 0
}

// compoundTime reports whether the plural of time at element k is the head of a compound and no time: "customs clearance times".
func (d *doc) compoundTime(u *unit, k int32) bool {
	if !d.pluralForm(u, k) || d.of(u, k)&(lexicon.Weekday|lexicon.Month) != 0 || d.kind(u, k-1) != scan.Word {
		return false
	}
	before := d.of(u, k-1)
	return (before == 0 || before&(lexicon.Noun|lexicon.EventWord) != 0) && before&(lexicon.NumberWord|lexicon.DateWord|lexicon.Adj|lexicon.Det) == 0
}

// nominal reports whether element k can end a noun phrase.
func (d *doc) nominal(u *unit, k int32) bool {
	switch d.kind(u, k) {
	case scan.Word:
		c := d.of(u, k)
		if c&functional != 0 && !d.capitalInside(u, k) {
			return false
		}
		if c&(lexicon.Verb|lexicon.Cue) != 0 && c&(lexicon.Noun|lexicon.Role|lexicon.OrgHead|lexicon.Document|lexicon.Group|lexicon.CueNoun) == 0 && !d.capitalInside(u, k) {
			return false
		}
		return c&lexicon.Adverb == 0 || c&lexicon.Noun != 0
	case scan.Close, scan.Number:
		return true
	}
	return false
}

// verbish reports whether element k is a verb and nothing else.
func (d *doc) verbish(u *unit, k int32) bool {
	c := d.of(u, k)
	return c&(lexicon.Aux|lexicon.Modal) != 0 || c&(lexicon.Verb|lexicon.Cue) != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.Role) == 0
}

// nounPhrase returns the end of the noun phrase that starts with element k; tails says whether "of the agency", "for the ministry" go with it.
func (d *doc) nounPhrase(u *unit, k int32, tails bool) int32 {
	start := k
	if c := d.of(u, k); c&lexicon.Det != 0 && c&(unsettled&^(lexicon.Det|lexicon.Poss)) == 0 && d.kind(u, k) == scan.Word && !d.capital(u, k) {
		k++ // an article
	}
	for k < u.last {
		if e := &d.elems[k]; d.plainly(u, e, k) && (e.shape&scan.Capital == 0 || k == start || d.capital(u, k-1)) {
			k++
			continue
		}
		switch d.kind(u, k) {
		case scan.Word:
		case scan.Number, scan.Possessive, scan.Mark:
			k++
			continue
		case scan.Symbol:
			if k == start {
				return k
			}
			k++
			continue
		default:
			return d.trimRight(u, start, k)
		}
		c := d.of(u, k)
		name := d.capitalInside(u, k)
		first := k == start
		switch {
		case c&(lexicon.PronSubj|lexicon.PronObj) != 0 && c&lexicon.Poss == 0 && !name:
			if first {
				return k + 1
			}
			return d.trimRight(u, start, k)
		case c&lexicon.Poss != 0 && !name, c&lexicon.Det != 0 && !name:
			if !first && d.of(u, k-1)&(lexicon.Prep|lexicon.PronIndef|lexicon.ConjCoord) == 0 {
				return d.trimRight(u, start, k)
			}
		case c&lexicon.Prep != 0 && !name && inner(c, d.text(k)):
			// A name takes no tail but "of"; a common noun takes one unless a time or place of speaking begins.
			if !tails || first || d.timeWord(u, k+1) || d.kind(u, k+1) != scan.Word {
				return d.trimRight(u, start, k)
			}
			if !fold(d.text(k), "of") && (d.capital(u, k-1) && !(d.of(u, k-1)&(lexicon.Role|lexicon.OrgHead) != 0) || d.kind(u, k-1) == scan.Possessive) {
				return d.trimRight(u, start, k)
			}
			if fold(d.text(k), "on") || fold(d.text(k), "about") || fold(d.text(k), "in") && d.of(u, k+1)&lexicon.Det != 0 {
				return d.trimRight(u, start, k)
			}
		case c&(lexicon.Prep|lexicon.ConjSub|lexicon.That|lexicon.Wh|lexicon.If|lexicon.Aux|lexicon.Modal|lexicon.Neg|lexicon.To) != 0 && !name:
			return d.trimRight(u, start, k)
		case c&lexicon.ConjCoord != 0 && !name:
			if first || !fold(d.text(k), "and") || !(d.capital(u, k-1) && d.capital(u, k+1)) && d.of(u, k+1)&(lexicon.Group|lexicon.Role) == 0 {
				return d.trimRight(u, start, k)
			}
		case d.timeWord(u, k) && !first && d.kind(u, k+1) != scan.Possessive && !d.compoundTime(u, k),
			!first && (fold(d.text(k), "last") || fold(d.text(k), "next")) && d.timeWord(u, k+1) && d.of(u, k-1)&lexicon.Det == 0 && d.kind(u, k-1) == scan.Word: // "published by the county last week"
			return d.trimRight(u, start, k)
		case c&lexicon.Adverb != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.RoleMod|lexicon.Role|lexicon.PronIndef) == 0 && !name, !first && d.adverb(u, k) && !name:
			return d.trimRight(u, start, k)
		case !first && !name && c&lexicon.Verb != 0 && c&(lexicon.Role|lexicon.OrgHead|lexicon.Document|lexicon.Group) == 0 && d.capital(u, k-1) && d.of(u, k-1)&(lexicon.Det|lexicon.Poss) == 0 &&
			lexicon.Get(d.elems[k].lex).Form&(lexicon.Past|lexicon.S) != 0: // "Ana Duarte left"
			return d.trimRight(u, start, k)
		case c&(lexicon.Verb|lexicon.Cue) != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.Role|lexicon.RoleMod|lexicon.OrgHead|lexicon.Document|lexicon.Group) == 0 && !name && !first:
			e := lexicon.Get(d.elems[k].lex)
			if tails && e.Form&lexicon.Part != 0 && e.Form&lexicon.Base == 0 && !d.capital(u, k-1) && d.of(u, k+1)&lexicon.Prep != 0 && fold(d.text2(u, k+1), "by") {
				k += 2
				continue // "data published by the office"
			}
			if e.Form&(lexicon.Ing|lexicon.Part) != 0 && d.of(u, k-1)&lexicon.Det != 0 {
				break
			}
			return d.trimRight(u, start, k)
		case name && !first && !d.capital(u, k-1) && d.of(u, k-1)&beforeName == 0 && d.of(u, k-1) != 0 && d.kind(u, k-1) == scan.Word:
			return d.trimRight(u, start, k)
		}
		k++
	}
	return d.trimRight(u, start, k)
}

// trimRight drops prepositions, articles and marks left at the end of a phrase [start, end).
func (d *doc) trimRight(u *unit, start, end int32) int32 {
	for end > start {
		k, c := d.kind(u, end-1), d.of(u, end-1)
		if k == scan.Number || k == scan.Close {
			break
		}
		if k == scan.Word && (c&(lexicon.Prep|lexicon.Det|lexicon.ConjCoord) == 0 || end-1 == start || c&(lexicon.PronIndef|lexicon.PronObj|lexicon.PronSubj) != 0 || d.capitalInside(u, end-1)) {
			break
		}
		end--
	}
	return end
}

// aside returns the element behind "…, without evidence," or "…, however," at element k where the report goes on there; else k.
//
// said-aside: "He said, without evidence, that the bridge was mined."
func (d *doc) aside(u *unit, k int32) int32 {
	if d.kind(u, k) != scan.Comma || d.of(u, k+1)&(lexicon.Adverb|lexicon.Prep|lexicon.ConjSub) == 0 && !d.adverb(u, k+1) {
		return k
	}
	for e := k + 2; e < u.last && e < k+16; e++ {
		switch d.kind(u, e) {
		case scan.Comma:
			if next := d.kind(u, e+1); d.of(u, e+1)&lexicon.That != 0 || next == quotation && !d.titleLike(e+1) {
				return e + 1
			}
			return k
		case scan.Word, scan.Number, scan.Possessive:
		default:
			return k
		}
	}
	return k
}

// withTitle returns the element behind the title of a work that belongs to the noun phrase before element k: RTP's "Breakfast Table".
func (d *doc) withTitle(u *unit, k int32) int32 {
	if d.kind(u, k) == scan.Possessive && d.kind(u, k+1) == quotation && d.workTitle(u, k+1) {
		return k + 2
	}
	return k
}

// withRegion returns the element behind the state or country that follows the city before element k: "in Salem, New Hampshire".
func (d *doc) withRegion(u *unit, k int32) int32 {
	if d.kind(u, k) != scan.Comma || !d.capital(u, k-1) || !d.capital(u, k+1) {
		return k
	}
	end := d.nounPhrase(u, k+1, false)
	if end-k > 4 || !d.region(u, k+1, end) || d.kind(u, end) != scan.Word {
		return k
	}
	return end
}
