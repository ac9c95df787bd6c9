package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// findCues finds the reporting cues of a unit, from left to right.
func (d *doc) findCues(ui int32) {
	u := &d.units[ui]
	for k := d.nextCue(u, u.first); k < u.last; k = d.nextCue(u, k+1) {
		e := lexicon.Get(d.elems[k].lex)
		cue, noun := e.Is(lexicon.Cue) || e.Multi, e.Is(lexicon.CueNoun)
		last := d.kind(u, k+1) != scan.Word // as the last of "in Prado's words" is
		if !cue && !noun && !last && !d.besideQuotation(u, k) {
			continue
		}
		f := frame{unit: ui, verb: k, cue: rangeOf{k, k + 1}}
		if noun && d.nounFrame(u, &f) || last && d.inWords(u, &f) {
			d.frames = append(d.frames, f)
			continue
		}
		if !cue && !d.besideQuotation(u, k) {
			continue
		}
		if e.Multi {
			word := func(i int) uint16 {
				if d.kind(u, k+int32(i)) != scan.Word {
					return 0
				}
				return d.lexiconWord(int(d.elems[k+int32(i)].tok))
			}
			if seq, n := lexicon.MultiCue(word); seq != nil {
				f.info, f.form = &lexicon.Cues[seq.Cue], seq.Form
				f.cue.to = k + int32(n)
				f.according = seq.Form == 0 && e.Form&(lexicon.Past|lexicon.Part) == 0
				if last := len(d.frames) - 1; n == 1 && (d.kind(u, k-1) != scan.Comma && !(d.kind(u, k-1) == quotation && d.closesForTag(k-1)) || last >= 0 && d.frames[last].unit == ui && d.frames[last].cue.to == k-1 || d.of(u, k+1)&lexicon.Det == 0 && !d.capital(u, k+1)) {
					continue // "40 miles per hour"; "…, per the coast guard"
				}
				if seq.Form == 0 && !f.according {
					f.form = lexicon.Part // "quoted as saying"
				}
			}
		}
		if f.info == nil {
			f.info, f.form = e.Info(), e.Form
			if e.Cue == 0 {
				if e.Multi && !d.besideQuotation(u, k) {
					continue
				}
				f.info, f.form = &anyVerb, lexicon.Past
			}
		}
		if f.according {
			d.accordingTo(u, &f)
		} else if !d.verbFrame(u, &f) {
			continue
		}
		d.frames = append(d.frames, f)
		if f.cue.to > k+1 {
			k = f.cue.to - 1
		} else if !f.agency.empty() && d.quotedAs(u, f.right-2) {
			k = f.right - 1 // "was quoted by TASS as saying" reports once
		}
	}
}

// nextCue returns the first word at element k or behind it that may be a cue, u.last where there is none. In a unit with a quotation a verb
// in the past may be one too, and an unknown word, and what stands before no word: "in Prado's words".
func (d *doc) nextCue(u *unit, k int32) int32 {
	elems, marked := u.elems, u.marked
	for i := int(k - u.first); uint(i) < uint(len(elems)); i++ {
		e := lexicon.Get(elems[i].lex)
		if e.Is(lexicon.Cue|lexicon.CueNoun) || e.Multi || marked && (e.Form&(lexicon.Past|lexicon.S) != 0 || e.Class == 0 && elems[i].shape&scan.Capital == 0 || i+1 == len(elems) || elems[i+1].kind != scan.Word) {
			if elems[i].kind == scan.Word {
				return u.first + int32(i)
			}
		}
	}
	return u.last
}

// nounCue stands for the nouns that report: "his claim that", "chants of".
var nounCue = lexicon.CueInfo{Frame: lexicon.NeedsClause | lexicon.TakesInf}

// nounFrame reads a noun that reports, what it reports and whose it is.
//
// noun-cue: "his claim that the vote was rigged", `the promise to "take our country back"`
func (d *doc) nounFrame(u *unit, f *frame) bool {
	k := f.verb
	if e := lexicon.Get(d.elems[k].lex); e.Cue != 0 { // "media outlets report that": a verb here
		v := frame{verb: k, info: e.Info(), form: e.Form, cue: rangeOf{k, k + 1}}
		if d.subjectBefore(u, k, e.Form) && d.isVerb(u, &v) {
			return false // "the agency notes that"
		}
	}
	next := d.of(u, k+1)
	switch {
	case next&lexicon.That != 0 && d.of(u, k+2)&(lexicon.Aux|lexicon.Modal|lexicon.Verb) == 0:
	case next&lexicon.To != 0 && d.kind(u, k+2) == quotation:
	case next&lexicon.Prep != 0 && d.kind(u, k+2) == quotation && !d.titleLike(k+2):
		f.cue.to = k + 2
	case next&lexicon.To != 0 && d.verbBase(u, k+2) && undertakes(d.text(k)) && d.possessed(u, k) && d.finiteVerb(u, u.first, k-1):
	case fold(d.text2(u, k+1), "for") && calls(d.text(k)) && d.possessed(u, k) && d.nounPhrase(u, k+2, true) > k+2:
		f.cue.to = k + 2
	default:
		return false
	}
	prev := d.of(u, k-1)
	if prev&(lexicon.Det|lexicon.Adj|lexicon.Poss|lexicon.Noun) == 0 && d.kind(u, k-1) != scan.Possessive && k > u.first && !d.plural(u, k) {
		return false
	}
	if w := d.text2(u, k-1); fold(w, "no") || fold(w, "any") {
		return false // "there is no question that it rains"
	}
	f.info, f.noun = &nounCue, true
	f.right = f.cue.to
	p := k - 1
	for p > u.first && d.of(u, p)&(lexicon.Adj|lexicon.Month|lexicon.Weekday) != 0 && d.of(u, p)&lexicon.Det == 0 { // "his own claim", "her March comment"
		p--
	}
	if d.kind(u, p) == scan.Possessive {
		if s := d.nounPhraseLeft(u, p-1); s < p {
			f.subj = rangeOf{s, p}
		}
	} else if d.of(u, p)&lexicon.Poss != 0 {
		f.subj = rangeOf{p, p + 1}
	}
	return !f.subj.empty() || d.kind(u, f.cue.to) == quotation || d.kind(u, f.cue.to+1) == quotation || d.of(u, k)&lexicon.Cue != 0
}

// undertakes reports whether w is a noun whose infinitive is what its owner says he will do: "his promise to rebuild the pier".
func undertakes(w string) bool {
	switch len(w) {
	case 3, 4:
		return fold(w, "vow") || fold(w, "vows")
	case 5, 6:
		return fold(w, "offer") || fold(w, "offers") || fold(w, "threat") || fold(w, "pledge")
	case 7, 8:
		return fold(w, "promise") || fold(w, "pledges") || fold(w, "threats") || fold(w, "refusal") || fold(w, "promises")
	}
	return false
}

// calls reports whether w is a noun whose "for" names what its owner asks: "her call for an inquiry".
func calls(w string) bool {
	switch len(w) {
	case 4:
		return fold(w, "call") || fold(w, "plea")
	case 5, 6:
		return fold(w, "calls") || fold(w, "pleas") || fold(w, "demand") || fold(w, "appeal")
	case 7, 8:
		return fold(w, "demands") || fold(w, "request") || fold(w, "appeals") || fold(w, "requests")
	}
	return false
}

// possessed reports whether the noun at element k has an owner before it: "his earlier promise", "the union's call".
func (d *doc) possessed(u *unit, k int32) bool {
	for p := k - 1; p >= u.first && p > k-4; p-- {
		if d.kind(u, p) == scan.Possessive || d.of(u, p)&lexicon.Poss != 0 {
			return true
		}
		if d.of(u, p)&lexicon.Adj == 0 {
			break
		}
	}
	return false
}

// anyVerb stands for a verb that reports nothing by itself and does so beside a quotation.
//
// any-verb: `Prado cracked, "I'd row there myself if I had the arms."`
var anyVerb = lexicon.CueInfo{Frame: lexicon.BesideQuote, Act: lexicon.ActExpress}

// besideQuotation reports whether element k, which is no cue, is a verb in the past right before a quotation and its comma or colon,
// or the last word but adverbials of a tag behind one.
func (d *doc) besideQuotation(u *unit, k int32) bool {
	e := lexicon.Get(d.elems[k].lex)
	past := e.Form&(lexicon.Past|lexicon.S) != 0 && e.Class&(lexicon.Verb|lexicon.Noun|lexicon.Aux) == lexicon.Verb
	if !past && (e.Class != 0 || !d.pastForm(u, k)) || d.capitalInside(u, k) {
		return false
	}
	if n := d.kind(u, k+1); (n == scan.Comma || n == scan.Colon) && d.kind(u, k+2) == quotation {
		p := k
		for p > u.first && d.kind(u, p-1) != scan.Comma {
			p--
		}
		if p > u.first && d.of(u, p)&lexicon.ConjSub != 0 {
			return false // "said, when the story broke, …"
		}
		if n := len(d.frames) - 1; n >= 0 && d.frames[n].verb >= p && d.frames[n].verb >= u.first && d.frames[n].info.Frame&lexicon.Free != 0 {
			return false // "said of those whose rights were restored, …"
		}
		return k > u.first
	}
	if d.kind(u, k-1) == quotation && d.closesForTag(k-1) && d.capital(u, k+1) && !d.titleLike(k-1) {
		return d.nounPhrase(u, k+1, true) >= d.unitEnd(u) || d.kind(u, d.nounPhrase(u, k+1, true)) == scan.Comma // `"…?" reacted Prado.`
	}
	for p := k - 1; p >= u.first && k-p < 6; p-- {
		if d.kind(u, p) == quotation {
			last := d.lastToken(d.elems[p].quo)
			return (last.Kind == scan.Comma || last.Kind == scan.Stop) && p+1 < k && d.kind(u, k+1) != quotation
		}
		if d.kind(u, p) != scan.Word || d.of(u, p)&functional&^lexicon.PronSubj != 0 {
			return false
		}
	}
	return false
}

// accordingTo reads the source after "according to", "in the words of", "per".
func (d *doc) accordingTo(u *unit, f *frame) {
	f.subj = rangeOf{f.cue.to, d.nounPhrase(u, f.cue.to, true)}
	f.right = d.sourceTail(u, f.subj.to)
	if f.cue.from == u.first && d.kind(u, f.right) != scan.Comma && !f.subj.empty() { // "According to the book and the film, the guards ran"
		for k := f.right; k < u.last && k < f.right+12 && (d.kind(u, k) == scan.Word || d.kind(u, k) == scan.Number || d.kind(u, k) == scan.Possessive); k++ {
			if d.kind(u, k+1) == scan.Comma {
				f.right = k + 1
			}
		}
	}
	f.inverted = true
}

// sourceTail skips what tells more of the source before element k, up to its comma: "released on Thursday", "who asked not to be named",
// "on condition of anonymity".
func (d *doc) sourceTail(u *unit, k int32) int32 {
	if d.kind(u, k) != scan.Word {
		return k
	}
	c := d.of(u, k)
	form := lexicon.Get(d.elems[k].lex).Form
	if c&(lexicon.Prep|lexicon.Wh|lexicon.That|lexicon.Adj|lexicon.To|lexicon.Adverb) == 0 && form&(lexicon.Part|lexicon.Ing) == 0 && !d.pastForm(u, k) && !d.timeWord(u, k) || c&lexicon.ConjSub != 0 && c&(lexicon.Prep|lexicon.Wh) == 0 {
		return k
	}
	for e := k; e < u.last && e < k+24; e++ {
		switch kk := d.kind(u, e); {
		case kk == scan.Comma || kk == scan.Stop || kk == scan.Semicolon || kk == scan.Dash || kk == scan.Colon || kk == quotation:
			return e
		case d.of(u, e)&lexicon.ConjCoord != 0 && d.capital(u, e-1) && d.capital(u, e+1): // "a report by Ana Prado and Sam Ode, …"
		case e > k && d.of(u, e)&(lexicon.ConjSub|lexicon.ConjCoord) != 0 && d.of(u, e)&(lexicon.Prep|lexicon.Wh) == 0:
			return e
		}
	}
	return k
}

// verbFrame reads the verb group around f.verb, its subject and its tail. It reports false for a word that is no verb here.
func (d *doc) verbFrame(u *unit, f *frame) bool {
	if !d.isVerb(u, f) {
		return false
	}
	// The verb group: auxiliaries and adverbs before the verb.
	k := f.verb
	be := false
	for k > u.first {
		c := d.of(u, k-1)
		if at := d.groupGoesOn(u, f, k); at < k {
			k = at
			continue
		}
		if c&lexicon.PronSubj != 0 || c&lexicon.PronIndef != 0 && c&lexicon.Neg != 0 || (c&lexicon.Modal != 0 || c&lexicon.Adverb != 0 && d.kind(u, k-2) == scan.Comma) && u.para >= 0 && d.capitalInside(u, k-1) && !d.capital(u, k) { // "he's said": the subject is part of the word; "Will said"
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
		if c&lexicon.Adverb != 0 && c&(lexicon.ConjSub|lexicon.Prep|lexicon.ConjCoord) != 0 && c&lexicon.Aux == 0 && (k-1 == u.first || !d.nominal(u, k-2) && d.of(u, k-2)&(lexicon.Aux|lexicon.Modal) == 0 && !(d.of(u, k-2)&lexicon.Adverb != 0 && d.nominal(u, k-3))) { // "late on Tuesday"
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
		return false // "a hastily called meeting"
	}
	left := k - 1 // where its subject ends
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
			return false // "according to state law"
		}
		if !d.verbChain(u, f) {
			return false // an infinitive reports nothing yet
		}
		left = f.cue.from - 1
	}
	d.leftSubject(u, f, left)
	if f.subj.empty() || f.start == 0 && !f.subj.empty() && f.subj.from > 0 {
		f.start = f.subj.from
	}
	if f.coordinated && f.form&(lexicon.Past|lexicon.S) == 0 && f.cue.from == f.verb {
		return false // "has yet to respond or indicate": beside an infinitive, inside what is reported
	}
	if f.form == lexicon.S && f.cue.from == f.verb && !f.inverted && d.severalOf(u, f) {
		return false // "four battleground states": a plural and no verb
	}
	if w := d.text2(u, f.subj.from); fold(w, "nobody") || fold(w, "none") || fold(w, "neither") || fold(w, "no") {
		f.negated = true // "nobody from the county said"
	}
	d.rightSide(u, f)
	by := rangeOf{}
	if k := f.cue.to; f.passive && k < u.last && d.kind(u, k) == scan.Word && fold(d.text(k), "by") {
		by = rangeOf{k + 1, d.nounPhrase(u, k+1, true)}
	}
	switch {
	case f.cue.to > f.verb+1 && be && f.form&(lexicon.Past|lexicon.Part) != 0 && f.info.Frame&lexicon.TakesThing != 0:
		return false // "visitors who were asked about the bronze": nobody's words
	case f.cue.to > f.verb+1 && f.passive: // "was quoted as saying by TASS"
		f.agency = by
	case f.cue.to > f.verb+1: // "pointed out"
	case f.passive && fold(d.text(f.verb), "quoted") && !by.empty(): // "was quoted by TASS as saying"
		f.agency = by
		if as := by.to; d.quotedAs(u, as) {
			f.right = as + 2
			return true
		}
	case f.passive && f.info.Frame&lexicon.TakesFragment != 0 && by.empty():
		return false // "the unit is called …": nobody's words
	case f.passive:
		// "he was told by engineer Sam Ode": the one who speaks stands behind "by"; where none does, nobody is named
		f.addr = f.subj
		f.subj, f.inverted = by, !by.empty()
		if !by.empty() {
			f.right = by.to
		}
	case fold(d.text(f.verb), "quoted"), fold(d.text(f.verb), "quotes"), fold(d.text(f.verb), "quoting"):
		// "Interfax quoted the minister as saying": the minister speaks, Interfax reports
		if end := d.nounPhrase(u, f.cue.to, true); d.quotedAs(u, end) {
			f.agency, f.subj = f.subj, rangeOf{f.cue.to, end}
			f.right = end + 2
		}
	}
	if f.subj.empty() && f.form&lexicon.Ing != 0 && f.form&lexicon.Past == 0 {
		f.subj = d.laterSubject(u, f)
		f.inherited = !f.subj.empty()
	}
	// A participle that opens the sentence is no report of its own: "Asked whether …, Peskov said"
	return !f.subj.empty() || f.passive || f.cue.from > u.first || f.form&lexicon.Base != 0
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

// severalOf reports whether the subject of f, whose verb may be a plural noun, opens with a word of number: "other emails", "all polls".
func (d *doc) severalOf(u *unit, f *frame) bool {
	if f.subj.empty() || !lexicon.Get(d.elems[f.verb].lex).Is(lexicon.Noun) && !f.info.NounToo {
		return false
	}
	k := f.subj.from
	if w := d.text(k); fold(w, "the") && k+1 < f.subj.to {
		k++
	}
	switch w := d.text(k); {
	case fold(w, "one"), fold(w, "every"), fold(w, "each"), fold(w, "another"), fold(w, "no"):
		return false
	case fold(w, "other"), fold(w, "many"), fold(w, "most"), fold(w, "several"), fold(w, "these"), fold(w, "those"), fold(w, "all"), fold(w, "some"), fold(w, "few"):
		return true
	}
	return d.kind(u, k) == scan.Number || d.of(u, k)&lexicon.NumberWord != 0 && d.of(u, k)&lexicon.Adj == 0
}

// quotedAs reports whether "as saying" stands at element k.
func (d *doc) quotedAs(u *unit, k int32) bool {
	return k+1 < u.last && d.kind(u, k) == scan.Word && fold(d.text(k), "as") && d.kind(u, k+1) == scan.Word &&
		(fold(d.text(k+1), "saying") || fold(d.text(k+1), "telling"))
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
