package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// elem is one step of a narrator's text: a token, or a whole quotation read as one.
type elem struct {
	tok int32 // the token; of a quotation its first one
	quo int32 // index into doc.quoted, -1 for a token
}

// unit is a sentence of the narrator, or of a speaker who quotes others: a quotation in it is one step, and no boundary cuts it.
type unit struct {
	first, last int32 // elements [first, last)
	para        int32 // index into Paragraphs, -1 for the headline
	parent      int32 // the quotation it is a sentence of, -1 for the narrator's
	from, to    int32 // its frames [from, to)
}

// rangeOf is a half-open range of elements.
type rangeOf struct{ from, to int32 }

func (r rangeOf) empty() bool { return r.from >= r.to }

// frame is a reporting cue with what stands around it: "Kremlin spokesperson Dmitry Peskov | told | a press briefing | in Moscow".
type frame struct {
	unit   int32
	cue    rangeOf // the verb group with its auxiliaries: "has also said"
	verb   int32   // the word of it that reports
	info   *lexicon.CueInfo
	form   lexicon.Form
	subj   rangeOf // the speaker; empty where the text names none
	addr   rangeOf // the addressee: "reporters"
	tail   rangeOf // addressee and adverbials after the cue: "reporters in Moscow on Tuesday"
	right  int32   // the first element after the tail
	agency rangeOf // who reports the report: "was quoted by TASS as saying"

	inverted    bool // the subject follows the cue: "said Peskov"
	inherited   bool // the subject is that of an earlier clause: ", adding that"
	coordinated bool // "… and said": a verb beside another
	passive     bool // "was quoted as saying", "it was reported"
	negated     bool // "did not say"
	hypothetic  bool // "would say"
	according   bool // "according to"
	noun        bool // "his claim that"
	stance      bool // the content is a thing praised, blamed or demanded: "criticized the plan"
	used        bool // a quote was made of it

	content [2]rangeOf // what is reported: one piece, or two around the frame
	direct  bool       // the content is speech in marks and nothing else
}

// word classes that cannot be inside the core of a noun phrase
const functional = lexicon.PronSubj | lexicon.PronObj | lexicon.Prep | lexicon.ConjCoord | lexicon.ConjSub | lexicon.That | lexicon.Wh |
	lexicon.If | lexicon.Aux | lexicon.Modal | lexicon.Neg | lexicon.To

// frame cuts headline and paragraphs into units and finds the reporting cues of each with their subjects.
func (d *doc) frame() {
	if !d.Headline.IsZero() {
		d.cutUnits(int32(d.tokenAt(d.Headline.Start)), int32(d.tokenAt(d.Headline.End)), -1, -1)
	}
	for i := range d.paras {
		d.cutUnits(d.paras[i].first, d.paras[i].last, int32(i), -1)
	}
	for q := range d.quoted { // speech inside speech
		if p := d.quoted[q].parent; p >= 0 && (q == 0 || d.quoted[q-1].parent != p) {
			d.cutUnits(d.quoted[p].first, d.quoted[p].last, d.quoted[p].para, p)
		}
	}
	for u := range d.units {
		d.units[u].from = int32(len(d.frames))
		d.findCues(int32(u))
		d.units[u].to = int32(len(d.frames))
		d.content(&d.units[u])
	}
}

// cutUnits makes units of the tokens [first, last), which are a paragraph, the headline or the inside of the quotation parent.
func (d *doc) cutUnits(first, last, para, parent int32) {
	q := d.firstQuote(first, parent)
	var sents []int32
	if para >= 0 {
		sents = d.paras[para].sents
	}
	start := int32(len(d.elems))
	flush := func() {
		if end := int32(len(d.elems)); end > start {
			d.units = append(d.units, unit{first: start, last: end, para: para, parent: parent})
			start = end
		}
	}
	for t := first; t < last; {
		end := t + 1
		if q < len(d.quoted) && t == d.quoted[q].begin() {
			end = d.quoted[q].end()
			d.elems = append(d.elems, elem{t, int32(q)})
			q++
			for q < len(d.quoted) && d.quoted[q].begin() < end {
				q++
			}
			if end <= t {
				end = t + 1
			}
		} else if !d.abbreviationStop(t, first, last, sents) {
			d.elems = append(d.elems, elem{t, -1})
		}
		bound := false
		for len(sents) > 0 && sents[0] <= end {
			bound = sents[0] == end
			sents = sents[1:]
		}
		t = end
		if bound && t < last && !d.tagFollows(t, last) {
			flush()
		}
	}
	flush()
}

// abbreviationStop reports whether token t is the stop of an abbreviation inside a sentence: "Mr. Kamp". It is no step of its own.
func (d *doc) abbreviationStop(t, first, last int32, sents []int32) bool {
	return d.toks[t].Kind == scan.Stop && t > first && t+1 < last && !d.toks[t].Is(scan.Space) && d.toks[t].End-d.toks[t].Start == 1 &&
		d.toks[t-1].Kind == scan.Word && (len(sents) == 0 || sents[0] != t+1) && d.toks[t+1].Kind != scan.Mark
}

// begin and end are the token range of the quotation with its marks.
func (q *quoted) begin() int32 {
	if q.open >= 0 {
		return q.open
	}
	return q.first
}

func (q *quoted) end() int32 {
	if q.close >= 0 {
		return q.close + 1
	}
	return q.last
}

// lastToken returns the last token inside quotation i that is no quotation mark itself, the zero Token of an empty one.
func (d *doc) lastToken(i int32) scan.Token {
	q := &d.quoted[i]
	for t := q.last - 1; t >= q.first; t-- {
		if d.toks[t].Kind != scan.Mark {
			return d.toks[t]
		}
	}
	return scan.Token{}
}

// firstQuote returns the first quotation with this parent that begins at token t or after it.
func (d *doc) firstQuote(t, parent int32) int {
	lo, hi := 0, len(d.quoted)
	for lo < hi {
		if m := (lo + hi) / 2; d.quoted[m].begin() < t {
			lo = m + 1
		} else {
			hi = m
		}
	}
	for lo < len(d.quoted) && d.quoted[lo].parent != parent && d.quoted[lo].begin() == t {
		lo++
	}
	return lo
}

// tagFollows reports whether the last element is a quotation that ends in ? or ! and what follows is its tag, in spite of its capital.
//
// question-tag: `"Who gave the order?" Peskov asked.`
func (d *doc) tagFollows(t, last int32) bool {
	e := d.elems[len(d.elems)-1]
	if e.quo < 0 {
		return false
	}
	if end := d.lastToken(e.quo); end.Kind != scan.Stop || d.Source[end.Start] == '.' {
		return false
	}
	for i := t; i < last && i < t+16; i++ {
		k := d.toks[i].Kind
		if k == scan.Stop && i > t && d.class(int(i)-1)&lexicon.Abbrev != 0 {
			continue
		}
		if k == scan.Stop || k == scan.Mark || k == scan.Colon {
			return false
		}
		if d.speechVerb(int(i)) {
			return i+1 == last || d.class(int(i)+1)&lexicon.That == 0
		}
		if v := lexicon.Get(d.toks[i].Lex); i > t && v.Is(lexicon.Verb) && v.Form&lexicon.Past != 0 && i+1 < last && i < t+4 {
			n := d.toks[i+1].Kind
			return n == scan.Stop || n == scan.Comma || fold(d.word(int(i)+1), "on")
		}
		if i > t && d.class(int(i))&(lexicon.Aux|lexicon.Modal|lexicon.Prep|lexicon.ConjSub) != 0 && d.class(int(i))&lexicon.Have == 0 {
			return false
		}
	}
	return false
}

// class returns the word classes of token i; quotation marks, numbers and signs have none.
func (d *doc) class(i int) lexicon.Class { return lexicon.Get(d.toks[i].Lex).Class }

// speechVerb reports whether token i is a form of a cue of speech that can stand in a tag.
func (d *doc) speechVerb(i int) bool {
	e := lexicon.Get(d.toks[i].Lex)
	return e.Cue != 0 && e.Info().Class == lexicon.Speech && e.Form&(lexicon.Past|lexicon.S|lexicon.Base) != 0
}

// of returns the classes of element k, and none outside of the unit.
func (d *doc) of(u *unit, k int32) lexicon.Class {
	if k < u.first || k >= u.last || d.elems[k].quo >= 0 {
		return 0
	}
	return d.class(int(d.elems[k].tok))
}

// quotation is the kind of an element that is a whole quotation.
const quotation scan.Kind = 0xff

// kind returns the token kind of element k, quotation for a quotation, and 0 outside of the unit.
func (d *doc) kind(u *unit, k int32) scan.Kind {
	if k < u.first || k >= u.last {
		return 0
	}
	if d.elems[k].quo >= 0 {
		return quotation
	}
	return d.toks[d.elems[k].tok].Kind
}

// text returns the text of element k.
func (d *doc) text(k int32) string {
	if e := d.elems[k]; e.quo < 0 {
		return d.word(int(e.tok))
	}
	return ""
}

// capital reports whether element k is a word with a capital.
func (d *doc) capital(u *unit, k int32) bool {
	return d.kind(u, k) == scan.Word && d.toks[d.elems[k].tok].Is(scan.Capital)
}

// bounds returns the span of the elements of r.
func (d *doc) bounds(r rangeOf) Span {
	if r.empty() {
		return Span{}
	}
	first, last := d.elems[r.from], d.elems[r.to-1]
	end := last.tok + 1
	if last.quo >= 0 {
		end = d.quoted[last.quo].end()
	}
	return d.span(int(first.tok), int(end))
}

// findCues finds the reporting cues of a unit, from left to right.
func (d *doc) findCues(ui int32) {
	u := &d.units[ui]
	for k := u.first; k < u.last; k++ {
		el := d.elems[k]
		if el.quo >= 0 || d.toks[el.tok].Kind != scan.Word {
			continue
		}
		e := lexicon.Get(d.toks[el.tok].Lex)
		f := frame{unit: ui, verb: k, cue: rangeOf{k, k + 1}}
		if e.Is(lexicon.CueNoun) && d.nounFrame(u, &f) {
			d.frames = append(d.frames, f)
			continue
		}
		if !e.Is(lexicon.Cue) && !e.Multi && !d.besideQuotation(u, k) {
			continue
		}
		if e.Multi {
			var ids [6]uint16
			n := 0
			for n < len(ids) && d.kind(u, k+int32(n)) == scan.Word {
				ids[n] = d.toks[d.elems[k+int32(n)].tok].Lex
				n++
			}
			if seq, n := lexicon.MultiCue(ids[:n]); seq != nil {
				f.info, f.form = &lexicon.Cues[seq.Cue], seq.Form
				f.cue.to = k + int32(n)
				f.according = seq.Form == 0 && e.Form&(lexicon.Past|lexicon.Part) == 0
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
		}
	}
}

// nounCue stands for the nouns that report: "his claim that", "chants of".
var nounCue = lexicon.CueInfo{Frame: lexicon.NeedsClause | lexicon.TakesInf}

// nounFrame reads a noun that reports, what it reports and whose it is.
//
// noun-cue: "his claim that the vote was rigged", `the promise to "take our country back"`
func (d *doc) nounFrame(u *unit, f *frame) bool {
	k := f.verb
	if e := lexicon.Get(d.toks[d.elems[k].tok].Lex); e.Cue != 0 { // "media outlets report that": a verb here
		if v := (frame{verb: k, info: e.Info(), form: e.Form}); d.plural(u, k-1) && d.isVerb(u, &v) {
			return false
		}
	}
	next := d.of(u, k+1)
	switch {
	case next&lexicon.That != 0 && d.of(u, k+2)&(lexicon.Aux|lexicon.Modal|lexicon.Verb) == 0:
	case next&lexicon.To != 0 && d.kind(u, k+2) == quotation:
	case next&lexicon.Prep != 0 && d.kind(u, k+2) == quotation && !d.titleLike(k+2):
		f.cue.to = k + 2
	default:
		return false
	}
	prev := d.of(u, k-1)
	if prev&(lexicon.Det|lexicon.Adj|lexicon.Poss|lexicon.Noun) == 0 && d.kind(u, k-1) != scan.Possessive && k > u.first && !d.plural(u, k) {
		return false
	}
	f.info, f.noun = &nounCue, true
	f.right = f.cue.to
	p := k - 1
	for p > u.first && d.of(u, p)&lexicon.Adj != 0 && d.of(u, p)&lexicon.Det == 0 {
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

// anyVerb stands for a verb that reports nothing by itself and does so beside a quotation.
//
// any-verb: `Clinton cracked, "I'm a progressive who likes to get things done."`
var anyVerb = lexicon.CueInfo{Frame: lexicon.BesideQuote, Act: lexicon.ActExpress}

// besideQuotation reports whether element k, which is no cue, is a verb in the past right before a quotation and its comma or colon,
// or the last word but adverbials of a tag behind one.
func (d *doc) besideQuotation(u *unit, k int32) bool {
	e := lexicon.Get(d.toks[d.elems[k].tok].Lex)
	past := e.Is(lexicon.Verb) && e.Form&(lexicon.Past|lexicon.S) != 0 && !e.Is(lexicon.Noun|lexicon.Aux) || e.Class == 0 && d.pastForm(u, k)
	if !past || d.capitalInside(u, k) {
		return false
	}
	if n := d.kind(u, k+1); (n == scan.Comma || n == scan.Colon) && d.kind(u, k+2) == quotation {
		return k > u.first
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
	f.right = f.subj.to
	f.inverted = true
}

// verbFrame reads the verb group around f.verb, its subject and its tail. It reports false for a word that is no verb here.
func (d *doc) verbFrame(u *unit, f *frame) bool {
	if !d.isVerb(u, f) {
		return false
	}
	// The verb group: auxiliaries and adverbs before the verb.
	k := f.verb
	be, have := false, false
	for k > u.first {
		c := d.of(u, k-1)
		if c&lexicon.PronSubj != 0 { // "he's said": the subject is part of the word
			break
		}
		if c&(lexicon.Aux|lexicon.Modal|lexicon.Neg) == 0 && !(c&lexicon.Adverb != 0 || d.adverb(u, k-1) || d.timeWord(u, k-1) && !d.plural(u, k-1)) {
			break
		}
		if c&lexicon.Adverb != 0 && c&(lexicon.ConjSub|lexicon.Prep|lexicon.ConjCoord) != 0 && c&lexicon.Aux == 0 && (k-1 == u.first || !d.nominal(u, k-2)) {
			break
		}
		be = be || c&lexicon.Be != 0
		have = have || c&lexicon.Have != 0
		f.negated = f.negated || c&lexicon.Neg != 0
		f.hypothetic = f.hypothetic || c&lexicon.Modal != 0
		k--
	}
	// An adverb that opens the sentence or a clause is no part of the group: "Earlier Peskov", "still, he".
	for k < f.verb && d.of(u, k)&(lexicon.Aux|lexicon.Modal|lexicon.Neg) == 0 && (k == u.first || d.kind(u, k-1) == scan.Comma && k+1 < f.verb) {
		k++
	}
	f.cue.from = k
	f.passive = be && f.form&lexicon.Part != 0 && f.form&lexicon.Ing == 0
	if f.info.Polarity == lexicon.Refused {
		f.negated = true
	}
	if d.of(u, k-1)&lexicon.To != 0 {
		if !d.verbChain(u, f) {
			return false // an infinitive reports nothing yet
		}
	}
	d.leftSubject(u, f)
	if f.coordinated && f.form&(lexicon.Past|lexicon.S) == 0 && f.cue.from == f.verb {
		return false // "has yet to respond or indicate": beside an infinitive, inside what is reported
	}
	d.rightSide(u, f)
	by := rangeOf{}
	if k := f.cue.to; f.passive && k < u.last && d.kind(u, k) == scan.Word && fold(d.text(k), "by") {
		by = rangeOf{k + 1, d.nounPhrase(u, k+1, true)}
	}
	switch {
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
	// A participle that opens the sentence is no report of its own: "Asked whether …, Peskov said"
	return !f.subj.empty() || f.passive || f.cue.from > u.first || f.form&lexicon.Base != 0
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
	e := lexicon.Get(d.toks[d.elems[k].tok].Lex)
	if d.of(u, k)&lexicon.Neg != 0 && k > u.first { // "chose not to say"
		f.negated = true
		k--
		e = lexicon.Get(d.toks[d.elems[k].tok].Lex)
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
	if d.of(u, k-1)&lexicon.To != 0 {
		return false
	}
	f.cue.from = k
	f.passive = false
	if n := len(d.frames); n > 0 && d.frames[n-1].unit == f.unit && d.frames[n-1].verb >= k { // the governing verb is no frame of its own
		d.frames = d.frames[:n-1]
	}
	return true
}

// adverb reports whether element k is an adverb by its form: "reportedly", "repeatedly".
func (d *doc) adverb(u *unit, k int32) bool {
	if d.kind(u, k) != scan.Word || d.capital(u, k) && k > u.first {
		return false
	}
	w := d.text(k)
	n := len(w)
	return n > 4 && w[n-1]|0x20 == 'y' && w[n-2]|0x20 == 'l' && d.of(u, k)&(lexicon.Noun|lexicon.Adj|lexicon.Verb) == 0
}

// isVerb decides from the left context whether a cue form that may be a noun or an adjective is a verb here.
func (d *doc) isVerb(u *unit, f *frame) bool {
	k := f.verb
	prev, next := d.of(u, k-1), d.of(u, k+1)
	pk := d.kind(u, k-1)
	e := lexicon.Get(d.toks[d.elems[k].tok].Lex)
	switch {
	case pk == scan.Possessive, prev&(lexicon.Det|lexicon.Poss) != 0 && prev&lexicon.PronObj == 0 && prev&lexicon.PronIndef == 0:
		return false // "the claims", "his reported remarks"
	case f.form&(lexicon.Base|lexicon.S) != 0 && f.form&lexicon.Past == 0:
		if e.Is(lexicon.Prep|lexicon.ConjSub) && prev&(lexicon.To|lexicon.Modal|lexicon.Do|lexicon.PronSubj) == 0 {
			return false // "like"
		}
		if f.form&lexicon.Base != 0 && f.form&lexicon.S == 0 { // plural or "I say", "to say", "will say", "did not say"
			if prev&(lexicon.To|lexicon.Modal|lexicon.Do|lexicon.PronSubj|lexicon.Group|lexicon.Neg) != 0 {
				return true
			}
			if e.Is(lexicon.Noun) || f.info.NounToo {
				if !d.plural(u, k-1) {
					return false
				}
			}
			if !e.Is(lexicon.Noun|lexicon.Adj) && !f.info.NounToo && prev&(lexicon.Det|lexicon.Prep|lexicon.ConjSub|lexicon.Aux) == 0 && k > u.first {
				return true // "people familiar with her thinking say"
			}
			return d.plural(u, k-1) || pk == scan.Symbol || prev&lexicon.Adverb != 0 || pk == quotation || prev&lexicon.Wh != 0 || d.kind(u, k-1) == scan.Comma || prev&lexicon.ConjCoord != 0
		}
		if prev&(lexicon.Prep|lexicon.Adj) != 0 && prev&lexicon.Adverb == 0 {
			return false
		}
		if (e.Is(lexicon.Noun) || f.info.NounToo) && (d.plural(u, k-1) || prev&(lexicon.Det|lexicon.Adj|lexicon.Prep|lexicon.Verb) != 0 && prev&(lexicon.PronSubj|lexicon.Noun|lexicon.Role) == 0 && !d.capitalInside(u, k-1) ||
			next&(lexicon.Noun|lexicon.Verb) != 0 && next&(lexicon.Det|lexicon.Adverb|lexicon.PronIndef) == 0 || next&(lexicon.Aux|lexicon.Modal) != 0) {
			return false
		}
		if (e.Is(lexicon.Noun) || f.info.NounToo) && (next&lexicon.Prep != 0 && next&lexicon.That == 0 || d.capital(u, k) && k > u.first) {
			return false
		}
		return true
	case f.form&lexicon.Ing != 0 && f.form&lexicon.Past == 0:
		return prev&(lexicon.Det|lexicon.Adj) == 0
	case f.form&(lexicon.Past|lexicon.Part) != 0:
		if prev&lexicon.Adj != 0 && prev&(lexicon.Adverb|lexicon.Noun) == 0 || pk == scan.Number && d.plural(u, k+1) || prev&lexicon.Prep != 0 && prev&lexicon.Adverb == 0 && next&lexicon.Noun != 0 {
			return false // "2,300 pledged delegates"
		}
		if prev&lexicon.That != 0 && d.kind(u, k+1) == scan.Comma {
			return false // "That said, …"
		}
		if prev&lexicon.PronIndef != 0 && d.kind(u, k+1) == scan.Comma {
			return false // "all told, …"
		}
		return true
	}
	return true
}

// plural reports whether element k is a word that ends like a plural, or names a group.
func (d *doc) plural(u *unit, k int32) bool {
	if d.kind(u, k) != scan.Word {
		return false
	}
	c := d.of(u, k)
	if c&(lexicon.Group|lexicon.PronIndef) != 0 {
		return true
	}
	if c&functional != 0 {
		return false
	}
	w := d.text(k)
	n := len(w)
	return n > 2 && w[n-1]|0x20 == 's' && w[n-2]|0x20 != 's'
}

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

// leftSubject finds the subject before the verb group.
func (d *doc) leftSubject(u *unit, f *frame) {
	j := f.cue.from - 1
	participle := f.form&lexicon.Ing != 0 && f.form&lexicon.Past == 0 && !f.hypothetic && f.cue.from == f.verb
	if j < u.first {
		return
	}
	c, k := d.of(u, j), d.kind(u, j)
	switch {
	case participle && (k == scan.Comma || k == scan.Dash || k == quotation || c&(lexicon.Prep|lexicon.ConjCoord|lexicon.ConjSub) != 0),
		!participle && c&lexicon.ConjCoord != 0:
		// "…, adding that", "denied it and said": the subject of the clause before
		f.subj = d.clauseSubject(u, f, j)
		f.inherited = !f.subj.empty()
		f.coordinated = !participle
		return
	case k == quotation, k == scan.Colon, k == scan.Semicolon, k == scan.Stop:
		return
	case k == scan.Comma || k == scan.Dash:
		f.subj = d.asideSubject(u, j)
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
		f.subj = rangeOf{s, j + 1}
		// "she released a statement saying", "sent an email to supporters stating": the one who released it speaks
		if participle {
			for k := j; k >= u.first && k > j-6 && d.nominalOrPrep(u, k); k-- {
				if d.of(u, k)&lexicon.Document != 0 {
					if c := d.clauseSubject(u, f, k); !c.empty() && c.to < k {
						f.subj, f.inherited = c, true
					}
					break
				}
			}
		}
	}
	// "Smith, who said": the pronoun speaks
}

// nominalOrPrep reports whether element k can be inside a noun phrase with its tails.
func (d *doc) nominalOrPrep(u *unit, k int32) bool {
	return d.nominal(u, k) || d.of(u, k)&(lexicon.Prep|lexicon.Det) != 0
}

// clauseSubject returns the subject that the clause before element j has: that of the last frame, or the first noun phrase.
func (d *doc) clauseSubject(u *unit, f *frame, j int32) rangeOf {
	for i := len(d.frames) - 1; i >= 0 && d.frames[i].unit == f.unit; i-- {
		if g := &d.frames[i]; !g.subj.empty() && !g.according && !g.passive && g.info.Class == lexicon.Speech {
			return g.subj
		}
	}
	return d.mainSubject(u)
}

// mainSubject returns the first noun phrase of the unit that can be the subject of its main clause: what opens it, or what follows
// an opening adverbial and its comma.
func (d *doc) mainSubject(u *unit) rangeOf {
	k := u.first
	for k < u.last {
		c := d.of(u, k)
		opens := c&(lexicon.Prep|lexicon.ConjSub|lexicon.Adverb|lexicon.If|lexicon.Weekday|lexicon.DateWord) != 0 && c&lexicon.PronSubj == 0
		ek := d.kind(u, k)
		verb := c&lexicon.Verb != 0 && c&(lexicon.Noun|lexicon.Adj) == 0 || c&lexicon.Cue != 0 && c&lexicon.Noun == 0
		switch {
		case ek == scan.Word && c&lexicon.ConjCoord != 0:
			k++
			continue
		case ek == quotation || opens || verb && k == u.first || ek == scan.Open:
			for k < u.last && d.kind(u, k) != scan.Comma { // to the end of the adverbial
				if k-u.first > 25 {
					return rangeOf{}
				}
				k++
			}
			k++
			continue
		}
		end := d.nounPhrase(u, k, true)
		return rangeOf{k, end}
	}
	return rangeOf{}
}

// asideSubject finds the subject of "S, aside, V": j is the comma or dash before the verb.
//
// aside: "the defence minister, speaking on the sidelines of a summit in Brussels on Monday, said"
func (d *doc) asideSubject(u *unit, j int32) rangeOf {
	sep := d.kind(u, j)
	type section struct{ from, to int32 }
	var secs [8]section
	n := 0
	end := j
	for k := j - 1; ; k-- {
		kk := d.kind(u, k)
		stop := k < u.first || kk == quotation || kk == scan.Colon || kk == scan.Semicolon || kk == scan.Stop
		if stop || kk == sep {
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
		return rangeOf{} // one section only: "…, said": nothing before the comma can be its subject
	}
	best := rangeOf{}
	for i := n - 1; i >= 0; i-- { // from the left; the last section is the aside itself, unless all before it is adverbial
		s := secs[i]
		c := d.of(u, s.from)
		if d.opensAside(u, s.from) || d.timeWord(u, s.from) || c&(lexicon.Prep|lexicon.ConjSub|lexicon.Wh|lexicon.If|lexicon.That) != 0 && c&lexicon.PronSubj == 0 {
			continue
		}
		if i < n-1 && s.to-s.from <= 2 && d.region(u, s.from, s.to) && d.capital(u, secs[i+1].to-1) {
			continue // "in Berea, Ohio, …"
		}
		from := d.nounPhraseLeft(u, s.to-1)
		if from > s.to-1 {
			continue
		}
		best = rangeOf{from, s.to}
		break
	}
	// A pure name in the last section names the one whom the phrase before describes.
	//
	// name-in-apposition: "The head of the atomic agency, Rafael Grossi, warned"
	last := secs[0]
	for k := last.from; k < last.to && (d.kind(u, k) == scan.Number || d.kind(u, k) == scan.Mark); k++ {
		last.from = k + 1 // "the guard, 6'2" Ole Berg, said"
	}
	if !best.empty() && last.from > best.from && d.allNames(u, last.from, last.to) && !d.hasName(u, best) {
		return rangeOf{last.from, last.to}
	}
	return best
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
	if w := d.text2(u, k); c == 0 && k == u.first && len(w) > 5 && w[len(w)-3:] == "ing" {
		return true
	}
	if c&(lexicon.Verb|lexicon.Cue) == 0 || d.capital(u, k) && k != u.first {
		return c&lexicon.Adverb != 0
	}
	e := lexicon.Get(d.toks[d.elems[k].tok].Lex)
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

// hasName reports whether r ends in a capitalised word or holds two in a row that no role explains.
func (d *doc) hasName(u *unit, r rangeOf) bool {
	for k := r.from; k < r.to; k++ {
		if d.capital(u, k) && d.of(u, k)&lexicon.Given != 0 && d.of(u, k)&lexicon.Common == 0 {
			return true
		}
	}
	return d.capital(u, r.to-1) && d.of(u, r.to-1)&(lexicon.Role|lexicon.OrgHead|lexicon.Common) == 0 && d.allNames(u, r.from, r.to)
}

// phrasal prepositions of a noun phrase: what stands behind them may belong to it.
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
		return fold(w, "inside") || fold(w, "within")
	}
	return false
}

// nounPhraseLeft returns the first element of the noun phrase that ends with element j, or j+1 when none does.
func (d *doc) nounPhraseLeft(u *unit, j int32) int32 {
	start := j + 1
	for k := j; k >= u.first; k-- {
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
		case scan.Comma: // "Kent, Ohio, police": one comma inside a place is not worth the risk
			return start
		case scan.Word:
		default:
			return start
		}
		e := lexicon.Get(d.toks[d.elems[k].tok].Lex)
		switch {
		case c&lexicon.Wh != 0 && k < j:
			return start
		case c&lexicon.Det != 0:
			if c&lexicon.PronIndef != 0 && k == j || c&lexicon.That != 0 && k < j && d.verbish(u, k+1) {
				if c&lexicon.That != 0 {
					return start
				}
				return k
			}
			start = k
			// "the head of the agency": go on behind a preposition
			if p := k - 1; p > u.first && inner(d.of(u, p), d.text2(u, p)) && d.nominal(u, p-1) {
				k = p
				continue
			}
			if p := k - 1; p >= u.first && d.of(u, p)&lexicon.PronIndef != 0 { // "all the ministers"
				return p
			}
			return start
		case c&(lexicon.PronSubj|lexicon.PronObj) != 0 && c&lexicon.Poss == 0 && !d.capitalInside(u, k):
			if k == j {
				return k
			}
			return start
		case c&lexicon.Wh != 0:
			if k == j {
				return k
			}
			return start
		case inner(c, d.text(k)) && k < j:
			if k > u.first && d.nominal(u, k-1) && !d.timeWord(u, k+1) {
				continue
			}
			if k == u.first || d.kind(u, k-1) == scan.Comma { // "In Moscow Peskov said"
				for s := start; s <= j; s++ {
					if d.timeWord(u, s) || s > start && d.capital(u, s) && s < j+1 && d.of(u, s-1)&(lexicon.Det) == 0 && !d.capital(u, s-1) {
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
		case c&lexicon.ConjCoord != 0:
			// "Smith and Jones", "officials and analysts"
			if k > u.first && k < j && fold(d.text(k), "and") && (d.capital(u, k-1) && d.capital(u, k+1) && k-1 > u.first ||
				d.of(u, k-1)&(lexicon.Group|lexicon.Role) != 0 && d.plural(u, k-1) || k-1 == u.first && d.plural(u, k-1)) && d.of(u, k-1)&(lexicon.Weekday|lexicon.Month) == 0 {
				continue
			}
			return start
		case c&(lexicon.Prep|lexicon.ConjSub|lexicon.That|lexicon.If|lexicon.Aux|lexicon.Modal|lexicon.Neg|lexicon.To) != 0 && !d.capitalInside(u, k):
			return start
		case d.timeWord(u, k) && d.kind(u, k+1) != scan.Possessive:
			return start
		case c&lexicon.Adverb != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.RoleMod|lexicon.Role) == 0, d.adverb(u, k) && k == j:
			return start
		case c == 0 && k < j && d.pastForm(u, k):
			return start
		case c&(lexicon.Verb|lexicon.Cue) != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.Role|lexicon.RoleMod|lexicon.OrgHead|lexicon.Document) == 0 && !d.capitalInside(u, k):
			f := e.Form
			if f&(lexicon.Past|lexicon.Part) != 0 && f&lexicon.Base == 0 && k < j && d.nominal(u, k-1) && !d.capital(u, k-1) &&
				(d.of(u, k+1)&lexicon.Prep != 0 || d.timeWord(u, k+1)) {
				continue // "data published by the office"
			}
			if f&(lexicon.Ing|lexicon.Part) != 0 && k < j && d.of(u, k-1)&(lexicon.Det|lexicon.Poss) != 0 {
				start = k
				continue // "a leading expert"
			}
			if k > u.first && f&(lexicon.Base|lexicon.S) != 0 && (d.of(u, k-1)&(lexicon.Det|lexicon.Poss|lexicon.Adj) != 0 || d.kind(u, k-1) == scan.Possessive) {
				start = k
				continue // "the blast"
			}
			if k == u.first && d.capital(u, k) && f&lexicon.Base != 0 && k < j && d.capital(u, k+1) {
				start = k
				continue
			}
			return start
		}
		start = k
	}
	return start
}

// pastForm reports whether element k, a word the lexicon does not know, looks like the past tense of a verb: "poked at".
func (d *doc) pastForm(u *unit, k int32) bool {
	w := d.text(k)
	n := len(w)
	return n > 4 && w[n-2:] == "ed" && !d.toks[d.elems[k].tok].Is(scan.Hyphen) && !d.capital(u, k) &&
		d.of(u, k-1)&(lexicon.Det|lexicon.Adverb|lexicon.Poss|lexicon.Adj) == 0 && d.of(u, k+1)&(lexicon.Noun|lexicon.Role) == 0
}

// text2 is text, and "" outside of the unit.
func (d *doc) text2(u *unit, k int32) string {
	if k < u.first || k >= u.last {
		return ""
	}
	return d.text(k)
}

// capitalInside reports whether element k has a capital without being the first of its unit: a name, whatever the word is.
func (d *doc) capitalInside(u *unit, k int32) bool {
	return k > u.first && d.capital(u, k) && !fold(d.text(k), "i")
}

// timeWord reports whether element k is a weekday, a month or a noun of time.
func (d *doc) timeWord(u *unit, k int32) bool {
	c := d.of(u, k)
	return c&lexicon.Weekday != 0 && d.capital(u, k) || c&lexicon.DateWord != 0 && c&lexicon.Adj == 0 && (!d.capital(u, k) || k == u.first) ||
		c&lexicon.Month != 0 && d.capital(u, k) && (d.kind(u, k+1) == scan.Number || d.kind(u, k-1) == scan.Number || d.of(u, k-1)&(lexicon.Prep|lexicon.Adj|lexicon.Det) != 0)
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
	for k < u.last {
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
		case d.timeWord(u, k) && !first && d.kind(u, k+1) != scan.Possessive:
			return d.trimRight(u, start, k)
		case c&lexicon.Adverb != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.RoleMod|lexicon.Role|lexicon.PronIndef) == 0 && !name, !first && d.adverb(u, k) && !name:
			return d.trimRight(u, start, k)
		case c&(lexicon.Verb|lexicon.Cue) != 0 && c&(lexicon.Noun|lexicon.Adj|lexicon.Role|lexicon.RoleMod|lexicon.OrgHead|lexicon.Document|lexicon.Group) == 0 && !name && !first:
			e := lexicon.Get(d.toks[d.elems[k].tok].Lex)
			if tails && e.Form&lexicon.Part != 0 && e.Form&lexicon.Base == 0 && !d.capital(u, k-1) && d.of(u, k+1)&lexicon.Prep != 0 && fold(d.text2(u, k+1), "by") {
				k += 2
				continue // "data published by the office"
			}
			if e.Form&(lexicon.Ing|lexicon.Part) != 0 && d.of(u, k-1)&lexicon.Det != 0 {
				break
			}
			return d.trimRight(u, start, k)
		case name && !first && !d.capital(u, k-1) && d.of(u, k-1)&(functional|lexicon.Det|lexicon.Adj|lexicon.Role|lexicon.RoleMod|lexicon.Former|lexicon.Acting|lexicon.Kinship|lexicon.Noun|lexicon.Particle) == 0 && d.of(u, k-1) != 0 && d.kind(u, k-1) == scan.Word:
			return d.trimRight(u, start, k)
		}
		k++
	}
	return d.trimRight(u, start, k)
}

// trimRight drops prepositions, articles and marks left at the end of a phrase [start, end).
func (d *doc) trimRight(u *unit, start, end int32) int32 {
	for end > start {
		k := d.kind(u, end-1)
		if k == scan.Word && (d.of(u, end-1)&(lexicon.Prep|lexicon.Det|lexicon.ConjCoord) == 0 || end-1 == start || d.of(u, end-1)&(lexicon.PronIndef|lexicon.PronObj|lexicon.PronSubj) != 0 || d.capitalInside(u, end-1)) || k == scan.Number || k == scan.Close {
			break
		}
		end--
	}
	return end
}

// rightSide reads what follows the verb: an inverted subject, addressee, time and place of speaking.
func (d *doc) rightSide(u *unit, f *frame) {
	k := f.cue.to
	if f.subj.empty() && !f.passive && f.form&(lexicon.Past|lexicon.S|lexicon.Base) != 0 && k < u.last {
		// "…," said Peskov
		before := d.kind(u, f.cue.from-1)
		if before == quotation || before == scan.Comma || before == scan.Dash || f.cue.from == u.first || before == scan.Stop {
			if end := d.nounPhrase(u, k, true); end > k && d.kind(u, k) == scan.Word && d.of(u, k)&lexicon.PronObj&^lexicon.PronSubj == 0 &&
				(d.of(u, k)&(lexicon.Adverb|lexicon.Prep|lexicon.That) == 0 || d.capital(u, k)) {
				f.subj, f.inverted = rangeOf{k, end}, true
				k = end
			}
		}
	}
	f.tail.from = k
	if f.info.Frame&(lexicon.TakesObject|lexicon.TakesObjInf) != 0 && k < u.last && d.kind(u, k) == scan.Word && d.of(u, k)&(lexicon.That|lexicon.Prep|lexicon.If|lexicon.Wh|lexicon.To) == 0 {
		if end := d.nounPhrase(u, k, false); end > k {
			f.addr = rangeOf{k, end}
			k = end
		}
	}
	if d.kind(u, k) == scan.Comma && d.of(u, k+1)&lexicon.Adverb != 0 && d.kind(u, k+2) == scan.Comma {
		k += 3 // "said, however, that"
	}
	if k == f.verb+1 { // "said in a statement" is one cue
		f.cue.to = d.inDocument(u, k)
	}
	f.right = d.adverbials(u, k)
	f.tail.to = f.right
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
		case c&lexicon.Adj != 0 && d.timeWord(u, k+1), c&lexicon.Det != 0 && d.timeWord(u, k+1): // "last week", "this month"
			k += 2
		case c&(lexicon.Prep|lexicon.To) != 0 && c&lexicon.ConjSub == 0:
			end := d.nounPhrase(u, k+1, false)
			if end <= k+1 {
				return k
			}
			if d.kind(u, end) == quotation && (d.of(u, end+1)&lexicon.That != 0 || d.kind(u, end+1) == scan.Comma) && !d.sentenceLike(end) {
				end++ // on the program "Morning Joe"
			}
			k = end
		case c&lexicon.Adverb != 0 && (d.of(u, k+1)&(lexicon.Aux|lexicon.Modal) != 0 || d.kind(u, k+1) == scan.Number), c&lexicon.Neg != 0:
			return k // "there had been", "nearly 400", "not to show up"
		case (c&lexicon.Adverb != 0 && c&lexicon.ConjSub == 0 || d.adverb(u, k)) && !d.capital(u, k) && c&(lexicon.Adj|lexicon.Noun|lexicon.PronIndef) == 0:
			k++
		default:
			return k
		}
	}
	return k
}

// verbBase reports whether element k is the base form of a verb.
func (d *doc) verbBase(u *unit, k int32) bool {
	if d.kind(u, k) != scan.Word {
		return false
	}
	e := lexicon.Get(d.toks[d.elems[k].tok].Lex)
	return e.Form&lexicon.Base != 0 || e.Is(lexicon.Be|lexicon.Have|lexicon.Do)
}
