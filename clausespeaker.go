package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// clauseSpeaker returns the one whom the clause around the quotation k is about: who tells of it behind it, the subject of the last frame
// before it, the text that a relative clause tells of, or the subject of the sentence.
func (d *doc) clauseSpeaker(u *unit, k int32) (r rangeOf, cued bool) {
	if r = d.closingSpeaker(u, k); !r.empty() {
		return r, true
	}
	for i := u.from; i < u.to; i++ { // `Prado was asked by Silva, who owns the paper, "Will it sail?"`
		if f := &d.frames[i]; f.passive && !f.subj.empty() && f.content[0].empty() && f.info.Class == lexicon.Speech && f.cue.from < k && d.kind(u, k-1) == scan.Comma && k+1 >= d.unitEnd(u) {
			return f.subj, true
		}
	}
	again := d.of(u, k-1)&lexicon.That != 0 && d.of(u, k-2)&lexicon.ConjCoord != 0 // "said that the pier was safe and that …"
	for i := u.to - 1; i >= u.from; i-- {
		if f := &d.frames[i]; !f.subj.empty() && f.cue.from < k && f.info.Class == lexicon.Speech && !d.reported(u, f) && (!again || d.of(u, f.cue.to)&lexicon.That != 0) {
			if d.of(u, f.start-1)&lexicon.ConjSub != 0 && f.start-1 > u.first {
				if s := d.laterClause(u, f.cue.to, k); !s.empty() {
					return s, false
				}
			}
			return f.subj, true
		}
	}
	if r = d.relativeText(u, k); !r.empty() {
		return r, false
	}
	if r = d.mainSubject(u, u.last); d.label(u, r) {
		return rangeOf{}, false
	}
	if r.from > k || r.empty() && d.kind(u, k-1) == scan.Dash {
		return d.openingSpeaker(u, k, r), false
	}
	if s := d.objectSpeaker(u, k, r); !s.empty() {
		return s, false
	}
	return r, false
}

// objectSpeaker returns the person before the colon before the quotation k, the object of a sentence whose subject r is a thing.
//
// object-speaker: `The timing does not surprise pollster Ana Prado: "Boats win in May."`
func (d *doc) objectSpeaker(u *unit, k int32, r rangeOf) rangeOf {
	if d.kind(u, k-1) != scan.Colon || k-2 < u.first {
		return rangeOf{}
	}
	if name := d.nameEnding(d.elems[k-2].tok); name < 0 || d.names[name].kind != aPerson {
		return rangeOf{}
	}
	head := r.from
	for head+1 < r.to && d.of(u, head+1)&lexicon.Prep == 0 {
		head++
	}
	if r.empty() || d.speaks(u, rangeOf{head, head + 1}) {
		return rangeOf{}
	}
	from := d.nounPhraseLeft(u, k-2)
	for d.of(u, from)&lexicon.Verb != 0 && d.of(u, from)&lexicon.Role == 0 {
		from++
	}
	return rangeOf{from, k - 1}
}

// laterClause returns the subject of the clause that a comma and a conjunction join to the one before it, among the elements [from, k).
//
// later-clause: `Boos rang out when Prado named the fee, and at one point the crowd took up the chant "Not one more coin!"`
func (d *doc) laterClause(u *unit, from, k int32) rangeOf {
	for p := from; p < k; p++ {
		if d.kind(u, p) != scan.Comma || d.of(u, p+1)&lexicon.ConjCoord == 0 {
			continue
		}
		s := p + 2
		if d.of(u, s)&lexicon.Prep != 0 { // "at one point"
			s = d.nounPhrase(u, s+1, false)
		}
		if end := d.nounPhrase(u, s, true); end > s && end < k && d.speaks(u, rangeOf{s, end}) && d.finiteVerb(u, end-1, k) {
			return rangeOf{s, end}
		}
	}
	return rangeOf{}
}

// openingSpeaker returns whose the quotation k in the opening of a sentence is: the subject of the clause that it stands in, or r, that of
// the sentence, behind a preposition.
//
// opening: `When Prado closed the meeting — "I will fight, and I will sail!" — the crowd rose.`
func (d *doc) openingSpeaker(u *unit, k int32, r rangeOf) rangeOf {
	switch c := d.of(u, u.first); {
	case c&lexicon.ConjSub != 0:
		end := u.first + 1
		for d.capital(u, end) {
			end++
		}
		if end == u.first+1 {
			end = d.nounPhrase(u, end, true)
		}
		if s := (rangeOf{u.first + 1, end}); end < k && d.speaks(u, s) && d.kind(u, end) == scan.Word {
			return s
		}
	case c&lexicon.Prep != 0 && d.speaks(u, r) && (u.to == u.from || d.frames[u.from].cue.from > k):
		return r
	}
	return rangeOf{}
}

// closingSpeaker returns who tells at the end of the sentence what stands before, the quotation k in the midst of it.
//
// closing-tag: `A clerk who "takes a handful of coins" is fined, Prado said.`
func (d *doc) closingSpeaker(u *unit, k int32) rangeOf {
	if u.to == u.from {
		return rangeOf{}
	}
	f := &d.frames[u.to-1]
	if f.used || f.subj.empty() || f.inherited || f.passive || f.cue.from < k || f.info.Class != lexicon.Speech || f.info.Frame&lexicon.Free == 0 {
		return rangeOf{}
	}
	at := f.cue.from
	if !f.inverted {
		at = f.start
	}
	if !d.closesUnit(u, f, at-1) {
		return rangeOf{}
	}
	return f.subj
}

// relativeText returns the relative pronoun of a text whose words the quotation k is.
//
// relative-text: `The school paid for two articles that examined "the gap between talk and deed."`
func (d *doc) relativeText(u *unit, k int32) rangeOf {
	for p := k - 1; p > u.first && p > k-10; p-- {
		if kk := d.kind(u, p); kk == quotation || kk == scan.Stop || kk == scan.Semicolon || kk == scan.Colon {
			break
		}
		if d.of(u, p)&(lexicon.Wh|lexicon.That) == 0 || p+1 >= k || !d.verbish(u, p+1) && d.of(u, p+1)&lexicon.Verb == 0 {
			continue
		}
		n := p - 1
		if d.kind(u, n) == scan.Comma {
			n--
		}
		for ; n > u.first && n > p-5 && (fold(d.text(p), "that") || fold(d.text(p), "which")); n-- { // "articles published in May that"
			if d.of(u, n)&(lexicon.Document|lexicon.CueNoun) != 0 {
				return rangeOf{p, p + 1}
			}
		}
		break
	}
	return rangeOf{}
}

// label reports whether r is what newsletters print before an item, capitals and a dash, and nobody who speaks.
//
// label: `FERRY NOTES—"The night boat sails again from Friday," by Ana Prado.`
func (d *doc) label(u *unit, r rangeOf) bool {
	for k := r.from; k < r.to; k++ {
		if d.kind(u, k) == scan.Word && d.elems[k].shape&scan.AllCaps == 0 {
			return false
		}
	}
	return !r.empty() && (d.kind(u, r.to) == scan.Dash || r.to-r.from > 2 && d.kind(u, r.to) == quotation)
}
