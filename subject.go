package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// leftSubject finds the subject before the verb group; j is the last element before it.
func (d *doc) leftSubject(u *unit, f *frame, j int32) {
	participle := f.form&lexicon.Ing != 0 && f.form&lexicon.Past == 0 && !f.hypothetic
	for k := f.cue.from; k < f.verb; k++ {
		participle = participle && (d.of(u, k)&(lexicon.Aux|lexicon.Modal) == 0 || fold(d.text(k), "having")) && d.kind(u, k) != scan.Possessive
	}
	if j < u.first {
		return
	}
	for participle && j > u.first && (d.timeWord(u, j) || j < f.cue.from-1 && d.of(u, j)&(lexicon.Adverb|lexicon.Prep) != 0 && d.of(u, j)&lexicon.Noun == 0) { // "released a statement early on Tuesday saying"
		j--
	}
	if !participle && d.participleOf(u, j) && (j < f.verb-1 || d.pluralForm(u, j-1)) { // "a report released last year found", "voters polled said"
		j--
	}
	if !participle && j+1 < f.verb && d.timeWord(u, j+1) && d.of(u, j-1)&lexicon.PronObj != 0 && fold(d.text2(u, j), "on") {
		j-- // "those who wrote to her on Thursday say"
	}
	if participle {
		if at := d.perceived(u, j); at < j {
			f.cue.from, participle, j = at, false, at-1
			if j < u.first {
				return
			}
		}
	}
	c, k := d.of(u, j), d.kind(u, j)
	switch {
	case participle && (k == scan.Comma || k == scan.Dash || k == quotation || c&(lexicon.Prep|lexicon.ConjCoord|lexicon.ConjSub) != 0),
		!participle && (c&lexicon.ConjCoord != 0 || d.isThen(u, j)):
		// "…, adding that", "denied it and said", "sat down, then asked": the subject of the clause before
		f.subj = d.clauseSubject(u, f)
		f.inherited = !f.subj.empty()
		f.coordinated = !participle
		return
	case k == quotation && !participle && j > u.first && (d.titleLike(j) && d.workTitle(u, j) || d.words(d.elems[j].quo) == 1 && f.info.Frame&lexicon.Free == 0) && d.lastToken(d.elems[j].quo).Kind == scan.Comma && d.commaBetween(u, u.first, j):
		f.subj, f.start = d.asideSubject(u, j) // `As Ana Prado, author of "The Long Row," put it`
		return
	case k == quotation, k == scan.Colon, k == scan.Semicolon, k == scan.Stop:
		return
	case k == scan.Comma || k == scan.Dash:
		if !d.tagInverts(u, f, j) {
			f.subj, f.start = d.asideSubject(u, j)
			if f.subj.empty() && k == scan.Comma && f.info.Frame&lexicon.Free == 0 && f.form&(lexicon.Past|lexicon.S) != 0 { // "supports A, opposes B"
				f.subj = d.clauseSubject(u, f)
				f.inherited, f.coordinated = !f.subj.empty(), !f.subj.empty()
			}
		}
		return
	case k == scan.Close:
		for j > u.first && d.kind(u, j) != scan.Open {
			j--
		}
		j--
		if j < u.first {
			return
		}
	}
	if s := d.nounPhraseLeft(u, j); s <= j {
		s = d.listLeft(u, d.behindMarks(u, s), j)
		f.subj = rangeOf{s, j + 1}
		if !participle {
			if r := d.beforeRestriction(u, s); !r.empty() {
				f.subj = r
				return
			}
		}
		if n := len(d.frames) - 1; participle && n >= 0 && d.frames[n].unit == f.unit && d.frames[n].cue.to == s && !d.frames[n].subj.empty() &&
			d.frames[n].info.Class == lexicon.Speech && d.of(u, d.frames[n].verb+1)&lexicon.Adverb != 0 { // "tweeted back at Prado pointing out"
			f.subj, f.inherited = d.frames[n].subj, true
			return
		}
		// "she released a statement saying", "sent an email to supporters stating": the one who released it speaks
		if participle {
			for k := j; k >= u.first && k > j-8 && (d.nominalOrPrep(u, k) || d.timeWord(u, k)); k-- {
				if d.of(u, k)&lexicon.Document != 0 {
					if d.standsApart(u, k) {
						break
					}
					if c := d.clauseSubject(u, f); !c.empty() && c.to < k {
						f.subj, f.inherited = c, true
					}
					break
				}
			}
		}
	}
}

// behindMarks returns where the phrase begins that goes on at element s and of which words of any kind stand between it and the marks whose
// tag it is, or s.
//
// behind-marks: `"They have to eat," Fight for $15 organizing director Ana Prado told a radio station.`
func (d *doc) behindMarks(u *unit, s int32) int32 {
	p := s - 1
	for p > u.first && p > s-6 && (d.kind(u, p) == scan.Word || d.kind(u, p) == scan.Number || d.kind(u, p) == scan.Symbol) && d.of(u, p)&(functional&^lexicon.Prep) == 0 {
		p--
	}
	if p < s-1 && d.kind(u, p) == quotation && d.closesForTag(p) && d.capital(u, p+1) && d.of(u, p+1)&(lexicon.Prep|lexicon.Adverb|lexicon.Weekday|lexicon.Month) == 0 && !d.finiteVerb(u, p+1, s) {
		return p + 1
	}
	return s
}

// listLeft returns where the list of people begins that the phrase [s, j] ends, or s.
//
// list: "Councilman Pete Rourke, Councilwoman Ida Sato and Council President Glen Abbott said"
func (d *doc) listLeft(u *unit, s, j int32) int32 {
	and := s
	for and <= j && d.of(u, and)&lexicon.ConjCoord == 0 {
		and++
	}
	if and > j && fold(d.text2(u, s-1), "and") && d.endsPerson(s-2) { // "Ana Prado and pilots' leader Lena Holm"
		and = s - 1
		s = d.nounPhraseLeft(u, s-2)
		if s >= and || s > u.first && d.kind(u, s-1) == scan.Word {
			return and + 1
		}
	}
	if and > j || !d.endsPerson(and-1) || !d.endsPerson(j) {
		return s
	}
	at := s
	for d.kind(u, at-1) == scan.Comma && d.endsPerson(at-2) {
		from := d.nounPhraseLeft(u, at-2)
		if from > at-2 {
			break
		}
		at = from
	}
	if at == u.first || d.kind(u, at-1) == quotation || d.kind(u, at-1) == scan.Comma && at < s && !d.capital(u, at-2) {
		return at
	}
	return s
}

// endsPerson reports whether a person's name ends with element k.
func (d *doc) endsPerson(k int32) bool {
	if k < 0 || d.elems[k].quo >= 0 {
		return false
	}
	i := d.nameEnding(d.elems[k].tok)
	return i >= 0 && d.names[i].kind == aPerson
}

// standsApart reports whether the text at element k that speaks in a participle is nobody's object: "in the days since the paper's editorial
// telling him to go", "…, with one of her ads asking".
func (d *doc) standsApart(u *unit, k int32) bool {
	p := d.nounPhraseLeft(u, k) - 1
	switch w := d.text2(u, p); {
	case fold(w, "with"):
		return d.kind(u, p-1) == scan.Comma
	case fold(w, "after"), fold(w, "before"), fold(w, "since"), fold(w, "until"), fold(w, "following"), fold(w, "despite"):
		return true
	}
	return false
}

// perceived returns where a verb group begins that ends with element j and tells that somebody is heard or seen, for a participle to say
// what he does; j where none does.
//
// perceived: `In the recording the pilot can be heard saying, "We turn back."`
func (d *doc) perceived(u *unit, j int32) int32 {
	switch d.text2(u, j) {
	case "heard", "seen", "shown", "filmed", "overheard", "recorded":
	default:
		return j
	}
	k, be := j, false
	for k > u.first && (d.of(u, k-1)&(lexicon.Aux|lexicon.Modal) != 0 && d.of(u, k-1)&lexicon.PronSubj == 0 || d.adverb(u, k-1)) {
		k--
		be = be || d.of(u, k)&lexicon.Be != 0
	}
	if !be {
		return j
	}
	return k
}

// beforeRestriction returns the noun phrase before the relative clause that the phrase at element s ends, where the clause has a verb and
// reports nothing: the verb behind it is that of the noun.
//
// restriction: "Officials who spoke with The Harbour Post said", "residents who oppose him say"
func (d *doc) beforeRestriction(u *unit, s int32) rangeOf {
	verb := false
	for k := s - 1; k > u.first && k > s-12; k-- {
		if d.kind(u, k) != scan.Word {
			break
		}
		c, e := d.of(u, k), lexicon.Get(d.elems[k].lex)
		switch w := d.text(k); {
		case verb && k < s-1 && (fold(w, "who") || fold(w, "that") && d.verbish(u, k+1)):
			if from := d.nounPhraseLeft(u, k-1); from < k && (d.nominal(u, k-1) || d.kind(u, k-1) == scan.Possessive) {
				return rangeOf{from, k}
			}
			return rangeOf{}
		case c&(lexicon.ConjSub|lexicon.If|lexicon.Wh|lexicon.That|lexicon.ConjCoord) != 0 && c&lexicon.Prep == 0:
			return rangeOf{}
		case e.Info() != nil && e.Info().Frame&(lexicon.Free|lexicon.NeedsClause) != 0 && d.of(u, k-1)&lexicon.To == 0 && (k == s-1 || d.nominal(u, s-1)):
			return rangeOf{} // "people who think Prado says"
		case c&(lexicon.Aux|lexicon.Modal) != 0 || c&lexicon.Verb != 0 && c&lexicon.Noun == 0 || c&lexicon.Cue != 0 || d.pastForm(u, k):
			verb = true
		}
	}
	return rangeOf{}
}

// tagInverts reports whether the verb behind the comma j is the tag of the clause before it, its subject behind it.
//
// inverted-tag: "The plant is hanging on, but it is under pressure, said its director, Ana Prado."
func (d *doc) tagInverts(u *unit, f *frame, j int32) bool {
	if f.passive || f.form&(lexicon.Past|lexicon.S) == 0 || f.info.Frame&lexicon.Free == 0 || f.info.Frame&(lexicon.TakesObject|lexicon.TakesObjInf) != 0 {
		return false
	}
	k := f.cue.to
	end := d.nounPhrase(u, k, true)
	if end <= k || d.timeWord(u, k) || d.of(u, k)&lexicon.PronSubj == 0 && !d.capital(u, end-1) && d.of(u, end-1)&(lexicon.Role|lexicon.Group|lexicon.Document|lexicon.OrgHead|lexicon.Kinship) == 0 {
		return false
	}
	switch d.kind(u, end) {
	case 0, scan.Stop, scan.Comma, scan.Dash, scan.Semicolon:
	default:
		if d.of(u, end)&(lexicon.Wh|lexicon.Prep) == 0 {
			return false
		}
	}
	return d.finiteVerb(u, u.first, j)
}

// isThen reports whether element k is a "then" that joins a verb to the clause before its comma.
func (d *doc) isThen(u *unit, k int32) bool {
	return d.kind(u, k-1) == scan.Comma && fold(d.text2(u, k), "then")
}

// nominalOrPrep reports whether element k can be inside a noun phrase with its tails.
func (d *doc) nominalOrPrep(u *unit, k int32) bool {
	return d.nominal(u, k) || d.of(u, k)&(lexicon.Prep|lexicon.Det) != 0
}

// clauseSubject returns the subject that the clause before the frame f has: that of the last frame, or the first noun phrase.
func (d *doc) clauseSubject(u *unit, f *frame) rangeOf {
	for i := len(d.frames) - 1; i >= 0 && d.frames[i].unit == f.unit; i-- {
		g := &d.frames[i]
		if g.subj.empty() || g.according || g.noun || g.passive || g.info.Class != lexicon.Speech {
			continue
		}
		switch d.text(g.subj.from) {
		case "we", "you": // inside what somebody reports: "Prado said she believes we must wait, adding that"
			continue
		}
		if c := d.of(u, g.start-1); c&(lexicon.Verb|lexicon.Cue) != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.PronObj) == 0 && !d.capital(u, g.start-1) && g.start-1 > u.first {
			continue // what another verb takes: "Prado shared a list of a class called "Echoes," writing"
		}
		if d.of(u, g.start-1)&lexicon.If != 0 {
			continue // "put off deciding whether the group could question him, but said"
		}
		if d.of(u, g.start-1)&lexicon.ConjSub != 0 && d.kind(u, g.cue.to) == scan.Comma { // "As the crowd began to shout, Prado sat down and said"
			continue
		}
		if d.of(u, g.subj.from)&lexicon.Wh != 0 && d.commaBetween(u, g.cue.to, f.cue.from) {
			continue // "Smith, who denied it, issued a statement saying"
		}
		if g.form&lexicon.Part != 0 && !d.speaks(u, g.subj) {
			continue // "shared a form called …, writing", "messages later deemed secret, saying"
		}
		for j := i - 1; j >= max(0, i-4) && d.frames[j].unit == f.unit; j-- { // "noted that he taught law, and added": who noted adds
			h := &d.frames[j]
			if h.subj.empty() || h.according || h.passive || h.noun || h.inherited || h.info.Class != lexicon.Speech {
				continue
			}
			if g.inherited || g.start <= h.cue.to || d.of(u, h.subj.from)&lexicon.Wh != 0 || d.commaBetween(u, h.cue.to, g.start) ||
				d.coordinated(u, h.cue.to, g.start) {
				break
			}
			g = h
		}
		return g.subj
	}
	return d.mainSubject(u, f.cue.from)
}

// speaks reports whether the phrase r can be a speaker: a pronoun, a name, or what ends in a role, a group or a text.
func (d *doc) speaks(u *unit, r rangeOf) bool {
	for k := r.from; k < r.to; k++ {
		if d.capital(u, k) || d.of(u, k)&(lexicon.PronSubj|lexicon.PronIndef|lexicon.Wh|lexicon.Role|lexicon.Group|lexicon.Document|lexicon.OrgHead|lexicon.Kinship) != 0 {
			return true
		}
	}
	return false
}

// coordinated reports whether "and" or its like, or marked speech, stands among the elements [from, to): what follows is another clause.
func (d *doc) coordinated(u *unit, from, to int32) bool {
	for k := from; k < to; k++ {
		if d.of(u, k)&lexicon.ConjCoord != 0 || d.kind(u, k) == quotation {
			return true
		}
	}
	return false
}

// commaBetween reports whether a comma stands among the elements [from, to).
func (d *doc) commaBetween(u *unit, from, to int32) bool {
	for k := from; k < to; k++ {
		if d.kind(u, k) == scan.Comma {
			return true
		}
	}
	return false
}

// mainSubject returns the first noun phrase of the unit that can be the subject of its main clause: what opens it, or what follows
// an opening adverbial and its comma. It stands before the element before.
func (d *doc) mainSubject(u *unit, before int32) rangeOf {
	k := u.first
	for k < u.last {
		if k >= before && k > u.first && before > u.first { // no comma ends the opening: "Then she shattered the rules, pledging"
			return d.openingSubject(u, before)
		}
		c := d.of(u, k)
		opens := c&(lexicon.Prep|lexicon.ConjSub|lexicon.Adverb|lexicon.If|lexicon.Weekday|lexicon.DateWord) != 0 && c&lexicon.PronSubj == 0
		ek := d.kind(u, k)
		verb := (c&lexicon.Verb != 0 && c&(lexicon.Noun|lexicon.Adj) == 0 || c&lexicon.Cue != 0 && c&lexicon.Noun == 0) && c&lexicon.PronSubj == 0
		switch {
		case ek == scan.Word && c&lexicon.ConjCoord != 0, ek == scan.Open && k == u.first && d.whollyBracketed(u): // "(Prado denied it.)"
			k++
			continue
		case ek == quotation || opens || verb && k == u.first && !(d.capital(u, k) && d.verbish(u, k+1)) || ek == scan.Open:
			k = d.adverbialEnd(u, k)
			if k-u.first > 26 {
				return rangeOf{}
			}
			continue
		}
		end := d.nounPhrase(u, k, true)
		if d.timeClause(u, k, end) || k > u.first && d.placeAside(u, k, end) || end == k+1 && d.article(u, k) {
			k = d.adverbialEnd(u, k)
			continue
		}
		if v := end - 1; v > k && d.of(u, v)&lexicon.Verb != 0 && lexicon.Get(d.elems[v].lex).Form&lexicon.Past != 0 && d.of(u, end)&(lexicon.Det|lexicon.Poss) != 0 && !d.capital(u, v) {
			end = v // "The bank left its rate unchanged and said"
		}
		return rangeOf{k, end}
	}
	return rangeOf{}
}

// whollyBracketed reports whether the bracket that opens the unit closes at its end, or in another sentence.
func (d *doc) whollyBracketed(u *unit) bool {
	for k := u.first + 1; k < u.last; k++ {
		if d.kind(u, k) == scan.Close {
			return k+1 >= d.unitEnd(u)
		}
	}
	return true
}

// openingSubject returns the subject of the first finite verb before element before, where an adverbial without a comma opens the unit.
//
// opening-subject: "On Sunday morning Mr. Prado made a third attempt, writing that"
func (d *doc) openingSubject(u *unit, before int32) rangeOf {
	for v := u.first + 1; v < before; v++ {
		if d.of(u, v)&(lexicon.Aux|lexicon.Modal) == 0 && !(d.verbish(u, v) && lexicon.Get(d.elems[v].lex).Form&(lexicon.Past|lexicon.S) != 0) {
			continue
		}
		if s := d.nounPhraseLeft(u, v-1); s < v {
			return rangeOf{s, v}
		}
		return rangeOf{}
	}
	return rangeOf{}
}

// article reports whether element k is a word that needs a noun behind it: "a", "every"; it is nobody alone.
func (d *doc) article(u *unit, k int32) bool {
	c := d.of(u, k)
	return c&lexicon.Det != 0 && c&(lexicon.PronIndef|lexicon.That|lexicon.PronObj|lexicon.PronSubj|lexicon.Wh|lexicon.NumberWord) == 0 && d.kind(u, k) == scan.Word
}

// laterSubject returns the subject of the main clause behind the participle phrase that opens the unit.
//
// opening-participle: `Conceding that the bridge was "a burden," Mayor Duarte asked for time.`
func (d *doc) laterSubject(u *unit, f *frame) rangeOf {
	if f.cue.from > u.first+1 || f.cue.from > u.first && d.of(u, u.first)&(lexicon.Prep|lexicon.ConjSub|lexicon.ConjCoord) == 0 {
		return rangeOf{}
	}
	for k := f.cue.to; k < u.last; k = d.adverbialEnd(u, k) {
		if k == f.cue.to || d.of(u, k)&(lexicon.Prep|lexicon.ConjSub|lexicon.ConjCoord|lexicon.Wh|lexicon.Adverb) != 0 && d.of(u, k)&lexicon.PronSubj == 0 {
			continue
		}
		if end := d.nounPhrase(u, k, true); end > k && (d.verbish(u, end) || d.finiteVerb(u, end-1, min(end+3, u.last))) {
			return rangeOf{k, end}
		}
	}
	return rangeOf{}
}

// subjectBefore reports whether what stands before the cue k, a noun and a verb alike, can be its subject: "media outlets report that",
// "she vows to", "the Post reports that".
func (d *doc) subjectBefore(u *unit, k int32, form lexicon.Form) bool {
	if sep := d.kind(u, k-1); sep == scan.Dash || sep == scan.Comma { // "which — as Prado noted — promises"
		for p := k - 2; p > u.first && p > k-16; p-- {
			if d.kind(u, p) == sep {
				k = p
				break
			}
		}
	}
	c := d.of(u, k-1)
	if form&lexicon.S == 0 {
		return d.plural(u, k-1)
	}
	if w := d.text2(u, k-1); fold(w, "which") {
		return true
	}
	return c&lexicon.PronSubj != 0 || c&lexicon.ConjCoord != 0 && d.of(u, k+1)&lexicon.That != 0 || c&(lexicon.Det|lexicon.Adj|lexicon.Poss) == 0 && (d.nominal(u, k-1) || c&lexicon.Adverb != 0 || d.adverb(u, k-1))
}

// inWords reads "in Prado's words" and its like.
//
// in-words: `In Prado's words, the plan was "a trap for fools."`, `The pier is "left to rot," in Prado's view.`
func (d *doc) inWords(u *unit, f *frame) bool {
	k := f.verb
	if kk := d.kind(u, k-1); kk != scan.Possessive && kk != scan.Mark && d.of(u, k-1)&lexicon.Poss == 0 || d.kind(u, k+1) == scan.Word {
		return false
	}
	switch d.text(k) {
	case "words", "view", "opinion", "telling", "account":
	default:
		return false
	}
	s := rangeOf{k - 1, k}
	if kk := d.kind(u, k-1); kk == scan.Possessive || kk == scan.Mark {
		s = rangeOf{d.nounPhraseLeft(u, k-2), k - 1}
	}
	in := s.from - 1
	if s.empty() || !fold(d.text2(u, in), "in") {
		return false
	}
	f.info, f.subj, f.start, f.according = &inWords, s, in, true
	f.cue.to, f.right = k+1, k+1
	return true
}

// inWords stands for "in the words of", said with a possessive.
var inWords = lexicon.CueInfo{Lemma: "in the words of", Frame: lexicon.Free | lexicon.TakesFragment}
