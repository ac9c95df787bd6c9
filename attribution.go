package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// attribution gives a speaker to the marked speech that no frame has claimed, by one sieve after another, each with a name and a
// confidence, and tells what is in marks without being speech.
func (d *doc) attribution() {
	d.headlineForms()
	for i := 0; i < len(d.units); {
		j := i + 1
		for j < len(d.units) && d.units[j].para == d.units[i].para && d.units[j].parent == d.units[i].parent {
			j++
		}
		if d.units[i].parent < 0 {
			d.attributeParagraph(i, j)
		} else {
			for k := i; k < j; k++ {
				d.embedded(&d.units[k], -1)
			}
		}
		i = j
	}
	d.settle()
	d.sortQuotes()
	slices.SortStableFunc(d.Marked, func(a, b Marked) int { return a.Start - b.Start })
}

// attributeParagraph works through the units [i, j) of one paragraph.
func (d *doc) attributeParagraph(i, j int) {
	last := int32(-1)   // the quote whose speaker carries on
	var waiting []int32 // quotations that wait for a tag
	adjacent := false   // nothing of the narrator's stands between that quote and this one
	var told *unit      // the narrator's sentence before
	for k := i; k < j; k++ {
		u := &d.units[k]
		if !d.standsAlone(u) {
			d.embedded(u, last)
			n := d.lastQuoteOf(u)
			if q := d.elems[u.first].quo; n < 0 && q >= 0 && d.owner[q] >= 0 && !d.Quotes[d.owner[q]].Speaker.IsZero() {
				n = d.owner[q] // it goes on from the paragraph before
			}
			told = u
			switch {
			case n >= 0:
				if len(waiting) > 0 && d.Quotes[n].Kind == Direct {
					d.join(u, waiting, d.Quotes[n].Speaker, "tag-ahead")
					waiting = nil
				}
				last = n
				adjacent = d.Quotes[n].Kind == Direct
			case last >= 0 && d.newSubject(u, &d.Quotes[last].Speaker):
				last = -1
			default:
				adjacent = false
			}
			continue
		}
		for e := u.first; e < u.last; e++ {
			q := d.elems[e].quo
			if q < 0 || d.owner[q] >= 0 {
				continue
			}
			if s, rest := d.transcript(q); !s.IsZero() {
				last, adjacent = int32(len(d.Quotes)), true
				d.owner[q] = last
				d.addQuote(u, &Quote{Kind: Direct, Parts: []Span{rest}, Speaker: Speaker{Span: s}, Rule: "transcript", Paragraph: int(u.para)})
				continue
			}
			switch {
			case d.quoted[q].continues && d.continued(q):
				last, adjacent = d.owner[q], true
			case last >= 0 && adjacent:
				d.extend(last, q)
			case last >= 0:
				d.join(u, []int32{q}, d.Quotes[last].Speaker, "carry")
				last, adjacent = d.owner[q], true
			case k > 0 && u.para-d.units[k-1].para <= 1 && d.units[k-1].parent < 0 && d.colonUnit(&d.units[k-1], u, q):
				last, adjacent = d.owner[q], true
			default:
				if len(waiting) == 0 {
					if s := d.teller(told); !s.IsZero() {
						d.join(u, []int32{q}, Speaker{Span: s}, "previous-sentence")
						last, adjacent = d.owner[q], true
						continue
					}
				}
				waiting = append(waiting, q)
			}
		}
	}
	if len(waiting) == 0 {
		return
	}
	u := &d.units[i]
	if s := d.heldOver(u.para, waiting[len(waiting)-1]); !s.IsZero() {
		d.join(u, waiting, s, "tag-ahead")
		return
	}
	if s := d.signature(j, waiting[len(waiting)-1]); !s.IsZero() {
		d.join(u, waiting, Speaker{Span: s}, "dash")
		return
	}
	if s, ok := d.alternates(u.para, i, j, waiting[len(waiting)-1]); ok {
		d.join(u, waiting, s, "alternation")
		return
	}
	if s, ok := d.goesOn(u.para, i, j); ok {
		d.join(u, waiting, s, "next-paragraph")
		return
	}
	d.join(u, waiting, Speaker{}, "")
	if len(waiting) > 0 {
		if in := d.inner(waiting[0]); !in.IsZero() {
			d.warn("no-speaker", in)
		}
	}
}

// standsAlone reports whether the unit is nothing but quotations.
func (d *doc) standsAlone(u *unit) bool {
	some := false
	for k := u.first; k < u.last; k++ {
		switch d.kind(u, k) {
		case quotation:
			some = true
		case scan.Stop, scan.Mark, scan.Dash:
		default:
			return false
		}
	}
	return some
}

// lastQuoteOf returns the last quote with a speaker that a frame or a mark of the unit has made, or -1.
func (d *doc) lastQuoteOf(u *unit) int32 {
	if u.quotes == 0 {
		return -1
	}
	all := d.bounds(rangeOf{u.first, u.last})
	from, to := all.Start, all.End
	best, at := int32(-1), -1
	for n := u.quotes; n > 0; n = d.before[n-1] {
		i := n - 1
		q := &d.Quotes[i]
		if q.Speaker.IsZero() || q.Class != "" && q.Class != "stance" || q.Parts[0].Start < from || q.Parts[0].Start >= to || q.Speaker.Start < from {
			continue
		}
		// marked speech before reported speech, a relative pronoun last
		rank := q.Speaker.Start - from
		if q.Kind == Direct {
			rank += to - from
		}
		if rank > at && (at >= 0 || d.before[i] > 0) && d.class(d.tokenAt(q.Speaker.Start))&lexicon.Wh != 0 { // of one quote no rank is asked
			rank = 0
		}
		if rank > at {
			best, at = i, rank
		}
	}
	return best
}

// newSubject reports whether the unit is about somebody else: its subject is a name that is not part of the speaker's.
func (d *doc) newSubject(u *unit, s *Speaker) bool {
	r := d.mainSubject(u)
	if r.empty() {
		return false
	}
	if d.of(u, r.from)&lexicon.PronSubj != 0 {
		return false
	}
	head := r.to - 1
	if !d.capital(u, head) || head == u.first && d.of(u, head)&lexicon.Common != 0 {
		return false
	}
	return !strings.Contains(d.Text(s.Span), d.text(head))
}

// join makes one direct quote of the quotations qs.
func (d *doc) join(u *unit, qs []int32, s Speaker, rule string) {
	q := Quote{Kind: Direct, Speaker: s, Rule: rule, Paragraph: int(u.para)}
	for _, i := range qs {
		if in := d.inner(i); !in.IsZero() {
			if rule == "" && d.words(i) == 0 {
				d.mark(i, -1)
				continue
			}
			q.Parts = append(q.Parts, in)
			d.owner[i] = int32(len(d.Quotes))
		}
	}
	if len(q.Parts) > 0 {
		d.addQuote(u, &q)
	}
}

// heldOver returns who says the quotation q, unclosed at the end of paragraph para, because the quotation of the next one that goes on with
// it is tagged there. They stay two quotes: a lost mark would do no harm to the second.
//
// tag-in-the-next-paragraph: `"We fish and raft in this river.` and below it `"It deserves better," said Sam Ortiz.`
func (d *doc) heldOver(para, q int32) Speaker {
	for q++; int(q) < len(d.quoted) && d.quoted[q].parent >= 0; q++ {
	}
	if int(q) >= len(d.quoted) || !d.quoted[q].continues || d.quoted[q].para != para+1 || d.owner[q] < 0 || d.Quotes[d.owner[q]].Kind != Direct {
		return Speaker{}
	}
	return d.Quotes[d.owner[q]].Speaker
}

// extend adds the quotation q to quote n.
func (d *doc) extend(n, q int32) {
	if in := d.inner(q); !in.IsZero() {
		d.Quotes[n].Parts = append(d.Quotes[n].Parts, in)
		d.owner[q] = n
	}
}

// continued joins a quotation to the unclosed one of the paragraph before.
func (d *doc) continued(q int32) bool {
	for p := q - 1; p >= 0; p-- {
		if d.quoted[p].parent >= 0 {
			continue
		}
		if n := d.owner[p]; n >= 0 && d.Quotes[n].Kind == Direct && d.quoted[p].para == d.quoted[q].para-1 {
			d.extend(n, q)
			return d.owner[q] >= 0
		}
		return false
	}
	return false
}

// embedded deals with the quotations of a unit that also has words of the narrator's and no frame that claims them.
func (d *doc) embedded(u *unit, last int32) {
	if !u.marked {
		return
	}
	for k := u.first; k < u.last; k++ {
		q := d.elems[k].quo
		if q >= 0 && d.owner[q] >= 0 {
			d.ownerless(u, k, d.owner[q])
		}
		if q < 0 || d.owner[q] >= 0 {
			continue
		}
		in := d.inner(q)
		if in.IsZero() {
			continue
		}
		// `"…" — harbour master Ines Prado`
		if k == u.first && d.kind(u, k+1) == scan.Dash && d.capital(u, k+2) {
			if end := d.nounPhrase(u, k+2, true); end >= d.unitEnd(u) {
				d.join(u, []int32{q}, Speaker{Span: d.bounds(rangeOf{k + 2, end})}, "dash")
				continue
			}
		}
		if s := d.bareName(u, k); !s.empty() {
			d.join(u, []int32{q}, Speaker{Span: d.bounds(s)}, "clause-subject")
			continue
		}
		if s := d.colonName(u, k); !s.empty() {
			d.join(u, []int32{q}, Speaker{Span: d.bounds(s)}, "colon")
			continue
		}
		if d.headlineOf(u, k) {
			d.Marked = append(d.Marked, Marked{in, "title"})
			continue
		}
		if d.workTitle(u, k) {
			d.mark(q, k)
			continue
		}
		if n := d.words(q); n >= 5 && u.parent < 0 && (d.sentenceLike(k) || n >= 7) && !d.titleLike(k) {
			if k == u.first && last >= 0 && d.sentenceLike(k) {
				d.join(u, []int32{q}, d.Quotes[last].Speaker, "carry")
				continue
			}
			s, cued := d.clauseSpeaker(u, k)
			if last >= 0 && (s.to-s.from == 1 && fold(d.text(s.from), "it") || !cued && k-s.to <= 2 && d.kind(u, k-1) == scan.Word && d.finiteVerb(u, k-1, k+1)) {
				s = rangeOf{} // carry-on: `"Rowing is slow," Prado said. It "rewards the patient," and the council "forgot it again."`
			}
			qq := Quote{Kind: Mixed, Parts: []Span{in}, Fragments: []Span{in}, Paragraph: int(u.para)}
			if k == u.first && d.sentenceLike(k) {
				qq.Kind, qq.Fragments = Direct, nil
			}
			if s.empty() && last >= 0 { // `Instead, "he just acts like a defeated man."`
				qq.Speaker, qq.Rule = d.Quotes[last].Speaker, "carry"
			} else if !s.empty() {
				qq.Speaker.Span, qq.Rule = d.bounds(s), "clause-subject"
			}
			d.owner[q] = d.addQuote(u, &qq)
			continue
		}
		if s, ok := d.fragmentOf(u, k); ok {
			if s.empty() && d.words(q) > 4 {
				if s, _ = d.clauseSpeaker(u, k); !d.speaks(u, s) {
					s = rangeOf{}
				}
			}
			qq := Quote{Kind: Mixed, Parts: []Span{in}, Fragments: []Span{in}, Paragraph: int(u.para)}
			if !s.empty() {
				qq.Speaker.Span, qq.Rule = d.subject(s), "clause-subject"
			}
			d.owner[q] = d.addQuote(u, &qq)
			continue
		}
		if d.voice(u, k) {
			d.join(u, []int32{q}, Speaker{}, "")
			continue
		}
		d.mark(q, k)
	}
}

// bareName returns the name behind the quotation k, which ends in the comma of a tag, where no verb follows it.
//
// bare-name: `"The boats are back," Ana Prado from her desk.`
func (d *doc) bareName(u *unit, k int32) rangeOf {
	if k > u.first || !d.closesForTag(k) || !d.capital(u, k+1) || u.to > u.from {
		return rangeOf{}
	}
	end := d.nounPhrase(u, k+1, false)
	if d.of(u, end)&lexicon.Prep == 0 || u.last-end > 8 || d.finiteVerb(u, k+1, u.last) {
		return rangeOf{}
	}
	if i := d.nameEnding(d.elems[end-1].tok); i < 0 || d.names[i].kind != aPerson {
		return rangeOf{}
	}
	return rangeOf{k + 1, end}
}

// ownerless gives a speaker to the quote n around the quotation k, whose cue names none: the one whom the clause is about.
//
// ownerless: `Prado has wooed the crews with promises like "Every boat will sail by May."`
func (d *doc) ownerless(u *unit, k, n int32) {
	q := &d.Quotes[n]
	if !q.Speaker.IsZero() || u.parent >= 0 {
		return
	}
	f := slices.IndexFunc(d.frames[u.from:u.to], func(f frame) bool { return d.bounds(f.cue) == q.Cue })
	if f < 0 || d.frames[int(u.from)+f].passive {
		return // "Prado was asked": by somebody
	}
	if s, _ := d.clauseSpeaker(u, k); !s.empty() {
		q.Speaker.Span, q.Rule = d.subject(s), "clause-subject"
		q.Confidence = d.confidence(q)
	}
}

// fragmentOf reports whether the quotation k is a few words of somebody's, and of whom: it is written small, and a cue stands before
// it, or it is a clause.
//
// fragment: `Prado said the pier had been "left to rot" for years and was "an insult."`
func (d *doc) fragmentOf(u *unit, k int32) (rangeOf, bool) {
	q := &d.quoted[d.elems[k].quo]
	if u.parent >= 0 || d.titleLike(k) || d.toks[q.first].Is(scan.Capital) {
		return rangeOf{}, false
	}
	for i := u.to - 1; i >= u.from; i-- {
		if f := &d.frames[i]; !f.subj.empty() && f.cue.to <= k && f.info.Class == lexicon.Speech && !f.negated && (!f.inverted || f.according) {
			return f.subj, true
		}
	}
	for t := q.first; t < q.last && u.para >= 0; t++ {
		if d.class(int(t))&(lexicon.PronSubj|lexicon.Modal|lexicon.Aux|lexicon.Neg) != 0 {
			return rangeOf{}, d.words(d.elems[k].quo) >= 3
		}
	}
	return rangeOf{}, d.claimBefore(u, k) || d.phraseOfSpeech(u, k)
}

// claimBefore reports whether the quotation k stands in a clause with "that" which tells a claim: the noun of it stands before "that", with
// whose it is between or the verb be.
//
// claim: `A report by the union that he had "wrecked" the pier was dropped. The charge is that the fund was a "fiction" from the start.`
func (d *doc) claimBefore(u *unit, k int32) bool {
	that := k - 1
	for ; that > u.first && d.of(u, that)&lexicon.That == 0; that-- {
		if kk := d.kind(u, that); k-that > 16 || kk != scan.Word && kk != scan.Possessive && kk != scan.Number {
			return false
		}
	}
	for p := that - 1; p >= u.first && that-p < 8; p-- {
		switch c := d.of(u, p); {
		case c&lexicon.CueNoun != 0 && (p == that-1 || d.of(u, p+1)&(lexicon.Prep|lexicon.Be) != 0):
			return !d.capital(u, p)
		case d.kind(u, p) != scan.Word, c&(lexicon.Aux|lexicon.Verb|lexicon.ConjCoord|lexicon.ConjSub) != 0 && (p < that-1 || c&lexicon.Be == 0):
			return false
		}
	}
	return false
}

// phraseOfSpeech reports whether the quotation k, in which no verb shows and before which no cue stands, is longer than the terms that are
// set in marks, or ends a sentence with more than a word, or tells as what somebody is seen.
//
// phrase-of-speech: `Prado sees the ferry as "a slice of heaven" and the mayor as a "spendthrift."`
func (d *doc) phraseOfSpeech(u *unit, k int32) bool {
	words, small := d.smallWords(d.elems[k].quo)
	if u.para < 0 || words > 1 && 2*small < words {
		return false
	}
	p := k - 1
	the := fold(d.text2(u, p), "the")
	if d.of(u, p)&lexicon.Det != 0 {
		p--
	}
	switch w := d.text2(u, p); {
	case fold(w, "as"):
		switch strings.ToLower(d.text2(u, p-1)) {
		case "branded", "classified", "known", "listed", "marketed", "registered", "sold", "such":
			return false
		}
		return small > 0 && (!the || words >= 3 && (d.kind(u, k+1) != scan.Word || d.of(u, k+1)&functional != 0) || d.lastToken(d.elems[k].quo).Kind != scan.Word)
	case the:
		return false // the name of a thing
	case d.of(u, p)&lexicon.Be != 0:
		switch w := strings.ToLower(d.text2(u, p-1)); w {
		case "name", "phrase", "term", "title", "word":
			return false
		default:
			if slogan(w) {
				return false
			}
		}
	case fold(w, "called"), fold(w, "dubbed"), fold(w, "named"), fold(w, "phrase"), fold(w, "term"):
		return false // the name of a thing
	}
	return words >= 3 || words == 2 && d.lastToken(d.elems[k].quo).Kind != scan.Word
}

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
	if r = d.mainSubject(u); d.label(u, r) {
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
	if d.kind(u, k-1) != scan.Colon || d.nameEnding(d.elems[k-2].tok) < 0 || d.names[d.nameEnding(d.elems[k-2].tok)].kind != aPerson {
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
