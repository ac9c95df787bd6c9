package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// rightSide reads what follows the verb: an inverted subject, addressee, time and place of speaking.
func (d *doc) rightSide(u *unit, f *frame) {
	k := f.cue.to
	if f.subj.empty() && !f.passive && f.form&(lexicon.Past|lexicon.S|lexicon.Base) != 0 && k < u.last {
		// "…," said Peskov
		before := d.kind(u, f.cue.from-1)
		if before == quotation || before == scan.Comma || before == scan.Dash || f.cue.from == u.first || before == scan.Stop {
			if end := d.nounPhrase(u, k, true); end > k && d.followsVerb(u, k, end) {
				f.subj, f.inverted = rangeOf{k, end}, true
				k = end
			}
		}
	}
	f.tail.from = k
	if f.info.Frame&(lexicon.TakesObject|lexicon.TakesObjInf) != 0 && k < u.last && d.kind(u, k) == scan.Word && d.of(u, k)&(lexicon.That|lexicon.Prep|lexicon.If|lexicon.Wh|lexicon.To) == 0 {
		// "promised her programme would be paid for": the subject of the clause, nobody's addressee
		if end := d.nounPhrase(u, k, false); end > k && (d.of(u, end)&(lexicon.Aux|lexicon.Modal) == 0 || d.of(u, end)&lexicon.PronSubj != 0) {
			end = d.withTitle(u, end)
			f.addr = rangeOf{k, end}
			k = end
		}
	}
	k = d.aside(u, k)
	if k == f.verb+1 { // "said in a statement" is one cue
		f.cue.to = d.inDocument(u, k)
	}
	f.tail.to = d.adverbials(u, k)
	f.right = d.aside(u, f.tail.to)
	f.venue = d.venue(u, f)
}

// followsVerb reports whether the noun phrase [k, end) behind a verb can be its subject: "said Peskov".
func (d *doc) followsVerb(u *unit, k, end int32) bool {
	c, capital := d.of(u, k), d.capital(u, k)
	switch {
	case d.of(u, end)&(lexicon.Aux|lexicon.Modal) != 0, d.adverb(u, k):
		return false // it is the subject of another verb
	case d.kind(u, k) != scan.Word && !(d.kind(u, k) == scan.Number && d.capital(u, end-1)):
		return false
	case c&lexicon.PronObj&^lexicon.PronSubj != 0, !capital && c&(lexicon.Adverb|lexicon.Prep|lexicon.That) != 0:
		return false
	}
	return capital || c&lexicon.Cue == 0 || c&(lexicon.Noun|lexicon.Det|lexicon.Role|lexicon.Group) != 0
}

// venue returns where something was said, as the tail of the frame has it: "at a news conference in Kyiv", "a press briefing in Moscow".
func (d *doc) venue(u *unit, f *frame) rangeOf {
	v := rangeOf{}
	if a := f.addr; !a.empty() && d.of(u, a.to-1)&lexicon.EventWord != 0 && d.of(u, a.to-1)&lexicon.Org == 0 {
		v = a // "told a summit"
	}
	for k := max(f.tail.from, f.addr.to); k < f.tail.to; {
		w := d.text(k)
		if d.kind(u, k) != scan.Word || !fold(w, "at") && !fold(w, "in") && !fold(w, "during") && !fold(w, "on") || d.timeWord(u, k+1) {
			k++
			continue
		}
		end := d.nounPhrase(u, k+1, false)
		if end <= k+1 || d.of(u, end-1)&(lexicon.Det|lexicon.Document|lexicon.DateWord|lexicon.CueNoun|lexicon.Month) != 0 || d.kind(u, end-1) == scan.Number {
			k++
			continue
		}
		if v.empty() {
			v.from = k + 1
		}
		v.to = end
		k = end
	}
	return v
}

// inDocument returns the end of "in a statement", "in a recent interview" at element k, or k.
func (d *doc) inDocument(u *unit, k int32) int32 {
	if d.kind(u, k) != scan.Word || !fold(d.text(k), "in") || d.of(u, k+1)&lexicon.Det == 0 {
		return k
	}
	for e := k + 2; e < k+5; e++ {
		c := d.of(u, e)
		if c&(lexicon.Document|lexicon.CueNoun) != 0 || d.kind(u, e) == scan.Word && (fold(d.text(e), "interview") || fold(d.text(e), "speech")) {
			if d.kind(u, e+1) == scan.Word && d.of(u, e+1)&functional == 0 {
				continue
			}
			return e + 1
		}
		if c&lexicon.Adj == 0 && c&lexicon.Noun == 0 {
			break
		}
	}
	return k
}

// adverbials skips what says when, where and how: "in a statement on Tuesday".
func (d *doc) adverbials(u *unit, k int32) int32 {
	for k < u.last && d.kind(u, k) == scan.Word {
		c := d.of(u, k)
		switch {
		case c&(lexicon.That|lexicon.If|lexicon.Wh) != 0 || c&lexicon.To != 0 && d.verbBase(u, k+1):
			return k
		case d.timeWord(u, k):
			k++
			for d.timeWord(u, k) || d.kind(u, k) == scan.Number {
				k++
			}
		case (d.kind(u, k) == scan.Number || c&lexicon.NumberWord != 0) && d.timeWord(u, k+1) && (fold(d.text2(u, k+2), "earlier") || fold(d.text2(u, k+2), "later") || fold(d.text2(u, k+2), "ago")):
			k += 3 // "announced two days earlier that"
		case c&lexicon.Adj != 0 && d.timeWord(u, k+1), c&lexicon.Det != 0 && d.timeWord(u, k+1) && (d.of(u, k+1)&lexicon.NumberWord == 0 || d.timeWord(u, k+2)): // "last week", "this month"; not "a second shift"
			k += 2
		case c&lexicon.Adverb != 0 && d.kind(u, k+1) == scan.Possessive, d.concedes(k):
			return k // "there's", "says despite the vote, she will": the clause begins
		case c&(lexicon.Prep|lexicon.To) != 0 && c&lexicon.ConjSub == 0 && !d.quantity(u, k):
			end := d.nounPhrase(u, k+1, false)
			if end <= k+1 {
				return k
			}
			if end == k+2 && d.verbish(u, k+1) && lexicon.Get(d.elems[k+1].lex).Form&lexicon.Ing != 0 && d.of(u, end)&lexicon.Det != 0 {
				end = max(end, d.nounPhrase(u, end, false)) // "in putting the question to Prado"
			}
			end = d.withRegion(u, d.withTitle(u, end))
			if d.kind(u, end) == quotation && (d.of(u, end+1)&lexicon.That != 0 || d.kind(u, end+1) == scan.Comma) && !d.sentenceLike(end) {
				end++ // on the program "Morning Joe"
			}
			k = end
		case d.quantity(u, k), c&lexicon.Adverb != 0 && d.kind(u, k+1) == scan.Word && d.of(u, k+1)&(lexicon.Wh|lexicon.PronIndef) != 0 && d.of(u, k+1)&lexicon.ConjSub == 0, d.adverb(u, k) && d.of(u, k+1)&lexicon.Wh != 0:
			return k // "more than 3,000 people", "at least 20", "about 40", "too many", "exactly what"
		case c&lexicon.Adverb != 0 && (d.of(u, k+1)&lexicon.That != 0 || d.kind(u, k+1) == scan.Comma && c&lexicon.ConjSub == 0):
			k++ // "said earlier that", "reported earlier, "
		case c&lexicon.Adverb != 0 && (d.of(u, k+1)&(lexicon.Aux|lexicon.Modal) != 0 || d.kind(u, k+1) == scan.Number), c&lexicon.Neg != 0:
			return k // "there had been", "nearly 400", "not to show up"
		case (c&lexicon.Adverb != 0 && c&lexicon.ConjSub == 0 || d.adverb(u, k)) && !d.capital(u, k) && c&(lexicon.Adj|lexicon.Noun|lexicon.PronIndef|lexicon.Aux) == 0:
			k++
		default:
			return k
		}
	}
	return k
}

// concedes reports whether element k is a preposition with which a reported clause may begin but no time or place of speaking.
func (d *doc) concedes(k int32) bool {
	w := d.text(k)
	return fold(w, "despite") || fold(w, "unlike")
}

// quantity reports whether element k opens a number of things with a word of measure: "more than 3,000", "at least 20", "about 40".
func (d *doc) quantity(u *unit, k int32) bool {
	w := d.text2(u, k)
	switch {
	case fold(w, "more"), fold(w, "fewer"), fold(w, "less"):
		return d.kind(u, k+1) == scan.Word && fold(d.text(k+1), "than")
	case fold(w, "at"):
		return d.kind(u, k+1) == scan.Word && (fold(d.text(k+1), "least") || fold(d.text(k+1), "most"))
	case fold(w, "about"), fold(w, "around"), fold(w, "over"), fold(w, "some"):
		return d.kind(u, k+1) == scan.Number || d.of(u, k+1)&lexicon.NumberWord != 0 || fold(d.text2(u, k+1), "half")
	case fold(w, "almost"), fold(w, "nearly"), fold(w, "roughly"), fold(w, "only"), fold(w, "just"):
		return d.kind(u, k+1) == scan.Number || d.of(u, k+1)&(lexicon.NumberWord|lexicon.PronIndef) != 0 || fold(d.text2(u, k+1), "every")
	}
	return false
}
