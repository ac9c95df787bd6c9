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
	left, be, ok := d.verbGroup(u, f)
	if !ok {
		return false
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
