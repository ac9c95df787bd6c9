package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// placeAside reports whether the phrase [k, end) is the state or country behind a city in an opening phrase: "In Salem, New Hampshire, …".
func (d *doc) placeAside(u *unit, k, end int32) bool {
	return end > k && d.kind(u, end) == scan.Comma && d.kind(u, k-1) == scan.Comma && d.capital(u, k-2) && end-k <= 3 && d.region(u, k, end)
}

// adverbialEnd returns the element behind the comma that ends the adverbial at element k; the comma may stand inside of marks:
// `On "Face the Nation," Senator Prado …`.
func (d *doc) adverbialEnd(u *unit, k int32) int32 {
	for ; k < u.last; k++ {
		if d.kind(u, k) == scan.Comma || d.kind(u, k) == quotation && d.lastToken(d.elems[k].quo).Kind == scan.Comma {
			return k + 1
		}
	}
	return k
}

// timeClause reports whether the phrase [k, end) at the beginning of a unit says when: "2015, …", "A few days later, …", "Two weeks after …".
func (d *doc) timeClause(u *unit, k, end int32) bool {
	if d.kind(u, k) == scan.Number && d.kind(u, k+1) == scan.Comma || d.of(u, k)&lexicon.Det != 0 && fold(d.text2(u, k+1), "few") && d.timeWord(u, k+2) {
		return true
	}
	return end > k && (d.timeWord(u, end) || d.timeWord(u, end-1)) && d.kind(u, end) != scan.Possessive &&
		(d.kind(u, k) == scan.Number || d.of(u, k)&(lexicon.NumberWord|lexicon.Det|lexicon.Adj) != 0)
}

// asideSubject finds the subject of "S, aside, V": j is the comma or dash before the verb.
//
// aside: "the defence minister, speaking on the sidelines of a summit in Brussels on Monday, said"
func (d *doc) asideSubject(u *unit, j int32) (subj rangeOf, start int32) {
	sep := d.kind(u, j)
	if sep == quotation {
		sep, j = scan.Comma, j+1
	}
	type section struct{ from, to int32 }
	var secs [8]section
	n := 0
	end := j
	for k := j - 1; ; k-- {
		kk := d.kind(u, k)
		if open := d.opener(u, k); open > u.first {
			k = open - 1 // "Tarnwell Instruments (OSE: TRNW), a maker of sensors, today announced"
			kk = d.kind(u, k)
		}
		title := k > u.first && kk == quotation && sep == scan.Comma && d.titleLike(k) && d.lastToken(d.elems[k].quo).Kind == scan.Comma // `host of "Harbour Nights," and …`
		stop := k < u.first || kk == quotation && !title && sep != scan.Dash && !d.markedWords(u, k) || kk == scan.Colon || kk == scan.Semicolon || kk == scan.Stop || kk == scan.Open
		if stop || kk == sep || title {
			if k+1 < end && n < len(secs) {
				secs[n] = section{k + 1, end}
				n++
			}
			end = k
			if stop || n == len(secs) {
				break
			}
		}
	}
	if n < 2 {
		return rangeOf{}, 0 // one section only: "…, said": nothing before the comma can be its subject
	}
	for i := 1; i < n; i++ { // "It is on track, and Ana Prado, its director, said": nothing before the conjunction is of this clause
		s := &secs[i]
		switch c := d.of(u, s.from); {
		case i < n-1 && c&lexicon.ConjCoord != 0 && (d.capital(u, s.from+1) || d.of(u, s.from+1)&lexicon.Poss != 0 && d.finiteVerb(u, u.first, s.from)):
			n = i + 1
		case (fold(d.text2(u, s.from), "while") || fold(d.text2(u, s.from), "as") || fold(d.text2(u, s.from), "because") || fold(d.text2(u, s.from), "although")) && s.from+1 < s.to && (i < n-1 || !d.finiteVerb(u, s.from+1, s.to)): // "the quay is shut, while Ana Prado, its director, said"
			s.from++
			n = i + 1
		}
	}
	best, next := rangeOf{}, 0    // and the section behind it
	for i := n - 1; i >= 0; i-- { // from the left; the last section is the aside itself, unless all before it is adverbial
		s := secs[i]
		for s.from+1 < s.to && (d.of(u, s.from)&lexicon.ConjCoord != 0 || s.from == u.first && d.of(u, s.from)&lexicon.ConjSub != 0 && (d.of(u, s.from)&lexicon.Prep == 0 || fold(d.text2(u, s.from), "as")) && d.capital(u, s.from+1)) {
			s.from++ // "As Rosa Klein, author of …, put it"
		}
		if sep == scan.Dash && d.of(u, s.from)&(lexicon.Prep|lexicon.ConjSub) != 0 { // "On Friday, Prado -- the favourite -- said"
			if k := d.adverbialEnd(u, s.from); k < s.to {
				s.from = k
			}
		}
		c := d.of(u, s.from)
		if d.opensAside(u, s.from) || d.timeWord(u, s.from) || i == n-1 && s.to-s.from == 2 && d.timeWord(u, s.to-1) || c&(lexicon.Prep|lexicon.ConjSub|lexicon.Wh|lexicon.If|lexicon.That) != 0 && c&lexicon.PronSubj == 0 {
			continue
		}
		if i < n-1 && s.to-s.from <= 2 && d.region(u, s.from, s.to) && d.capital(u, secs[i+1].to-1) {
			continue // "in Berea, Ohio, …"
		}
		from := d.nounPhraseLeft(u, s.to-1)
		if i > 1 && from > s.from && d.of(u, secs[i-1].from)&lexicon.Poss != 0 && d.finiteVerb(u, s.from, from) {
			continue // "The firm will close six routes, its director, Ana Prado, said"
		}
		if from > s.to-1 {
			if to := d.nounPhrase(u, s.from, true); to > s.from && to < s.to { // "veterans interviewed this week, …"
				if i > 1 && (d.of(u, to)&(lexicon.Aux|lexicon.Modal) != 0 || d.of(u, secs[i-1].from)&lexicon.Poss != 0 && d.finiteVerb(u, to-1, s.to)) {
					continue // "The port will close for a week, its director, Ana Prado, said"
				}
				best, next = rangeOf{s.from, to}, max(i-1, 0)
				break
			}
			continue
		}
		best, next = rangeOf{from, s.to}, max(i-1, 0)
		break
	}
	// A pure name in the last section names the one whom the phrase before describes.
	//
	// name-in-apposition: "The head of the atomic agency, Rafael Grossi, who arrived on Monday, warned"
	last := secs[next]
	for k := last.from; k < last.to && (d.kind(u, k) == scan.Number || d.kind(u, k) == scan.Mark); k++ {
		last.from = k + 1 // "the guard, 6'2" Ole Berg, said"
	}
	if !best.empty() && last.from > best.from && d.allNames(u, last.from, last.to) && !d.hasName(u, best) && !(d.capital(u, best.to-1) && d.region(u, last.from, last.to)) {
		return rangeOf(last), best.from
	}
	return best, best.from
}

// opener returns the bracket that opens what the bracket at element k closes, or u.first.
func (d *doc) opener(u *unit, k int32) int32 {
	if d.kind(u, k) == scan.Close {
		for open := k; open > u.first && k-open < 12; open-- {
			if d.kind(u, open) == scan.Open {
				return open
			}
		}
	}
	return u.first
}

// markedWords reports whether the quotation k is a few marked words inside of a phrase and no speech: Marcia "Cia" Price.
func (d *doc) markedWords(u *unit, k int32) bool {
	q := d.elems[k].quo
	return d.workTitle(u, k) || d.words(q) < 5 && !d.closesForTag(k) && d.lastToken(q).Kind == scan.Word
}

// region reports whether the elements [from, to) are the state or country that follows a city.
func (d *doc) region(u *unit, from, to int32) bool {
	var buf [4]place.Place
	for _, p := range place.AppendAll(buf[:0], d.Text(d.bounds(rangeOf{from, to}))) {
		if k := p.Kind.String(); k == "region" || k == "country" {
			return true
		}
	}
	return false
}

// opensAside reports whether element k opens a participle phrase: "speaking on …", "asked about …".
func (d *doc) opensAside(u *unit, k int32) bool {
	c := d.of(u, k)
	if w := d.text2(u, k); c == 0 && (k == u.first || !d.capital(u, k)) && len(w) > 5 && w[len(w)-3:] == "ing" {
		return true
	}
	if c&(lexicon.Verb|lexicon.Cue) == 0 || d.capital(u, k) && k != u.first {
		return c&lexicon.Adverb != 0
	}
	e := lexicon.Get(d.elems[k].lex)
	return e.Form&(lexicon.Ing|lexicon.Part|lexicon.Past) != 0 && c&lexicon.Noun == 0
}

// allNames reports whether every word of [from, to) has a capital.
func (d *doc) allNames(u *unit, from, to int32) bool {
	for k := from; k < to; k++ {
		if !d.capital(u, k) && d.of(u, k)&lexicon.Particle == 0 {
			return false
		}
	}
	return to > from
}

// hasName reports whether r holds a given name, or is capitals that do not end in a role or the head of an organization.
func (d *doc) hasName(u *unit, r rangeOf) bool {
	for k := r.from; k < r.to; k++ {
		if d.capital(u, k) && d.of(u, k)&lexicon.Given != 0 && d.of(u, k)&lexicon.Common == 0 {
			return true
		}
	}
	return d.capital(u, r.to-1) && d.of(u, r.to-1)&(lexicon.Role|lexicon.OrgHead|lexicon.Common) == 0 && d.allNames(u, r.from, r.to)
}
