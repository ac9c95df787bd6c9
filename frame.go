package newsparse

import (
	"slices"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// elem is one step of a narrator's text: a token, or a whole quotation read as one.
type elem struct {
	tok   int32  // the token; of a quotation its first one
	quo   int32  // index into doc.quoted, -1 for a token
	lex   uint16 // these three of the token; of a quotation 0, quotation and 0
	kind  scan.Kind
	shape scan.Shape
}

// unit is a sentence of the narrator, or of a speaker who quotes others: a quotation in it is one step, and no boundary cuts it.
type unit struct {
	first, last int32 // elements [first, last)
	elems       []elem
	para        int32 // index into Paragraphs, -1 for the headline
	parent      int32 // the quotation it is a sentence of, -1 for the narrator's
	from, to    int32 // its frames [from, to)
	quotes      int32 // the last quote made of it, counted from 1; 0 for none
	marked      bool  // a quotation is among its elements
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
	start  int32   // where subject and cue begin, with what the subject stands in apposition to
	addr   rangeOf // the addressee: "reporters"
	venue  rangeOf // where it was said
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

// frame cuts headline and paragraphs into units and finds the reporting cues of each with their subjects.
func (d *doc) frame() {
	d.elems = slices.Grow(d.elems[:0], len(d.toks))
	d.units = slices.Grow(d.units[:0], len(d.toks)/20+len(d.paras)+1)
	d.frames = slices.Grow(d.frames[:0], len(d.toks)/24+1)
	if !d.Headline.IsZero() {
		d.cutUnits(int32(d.tokenAt(d.Headline.Start)), int32(d.tokenAt(d.Headline.End)), -1, -1)
	}
	for i := range d.paras {
		d.cutUnits(d.paras[i].first, d.paras[i].last, int32(i), -1)
	}
	for q := range d.quoted { // speech inside speech
		if p := d.quoted[q].parent; p >= 0 && !d.quoted[p].cut {
			d.quoted[p].cut = true
			d.cutUnits(d.quoted[p].first, d.quoted[p].last, d.quoted[p].para, p)
		}
	}
	for i := range d.units {
		u := &d.units[i]
		u.elems = d.elems[u.first:u.last]
		u.from = int32(len(d.frames))
		d.findCues(int32(i))
		u.to = int32(len(d.frames))
		d.content(u)
	}
}

// maxUnit is how many elements a unit holds at most. No sentence of news is so long; what is cut there keeps every pass linear.
const maxUnit = 256

// cutUnits makes units of the tokens [first, last), which are a paragraph, the headline or the inside of the quotation parent.
func (d *doc) cutUnits(first, last, para, parent int32) {
	q := d.firstQuote(first, parent)
	var sents []int32
	if para >= 0 {
		sents = d.paras[para].sents
		before, _ := slices.BinarySearch(sents, first+1) // those that end before the tokens
		sents = sents[before:]
	}
	start, marked := int32(len(d.elems)), false
	flush := func() {
		if end := int32(len(d.elems)); end > start {
			d.units = append(d.units, unit{first: start, last: end, para: para, parent: parent, marked: marked})
			start, marked = end, false
		}
	}
	for t := first; t < last; {
		var end int32
		if q < len(d.quoted) && t == d.quoted[q].begin() {
			end = d.quoted[q].end()
			d.elems = append(d.elems, elem{tok: t, quo: int32(q), kind: quotation})
			marked = true
			q++
			for q < len(d.quoted) && d.quoted[q].begin() < end {
				q++
			}
			if end <= t {
				end = t + 1
			}
		} else { // up to the next quotation or sentence every token is a step
			end = last
			if q < len(d.quoted) {
				end = min(end, d.quoted[q].begin())
			}
			if len(sents) > 0 {
				end = min(end, max(sents[0], t+1))
			}
			end = min(end, t+maxUnit-(int32(len(d.elems))-start))
			for i := t; i < end; { // save the stops of abbreviations
				i = d.addSteps(i, end)
				if i < end && !d.abbreviationStop(i, first, last, sents) {
					t := &d.toks[i]
					d.elems = append(d.elems, elem{i, -1, t.Lex, t.Kind, t.Shape})
				}
				i++
			}
		}
		bound := false
		for len(sents) > 0 && sents[0] <= end {
			bound = sents[0] == end
			sents = sents[1:]
		}
		t = end
		if bound && t < last && !d.tagFollows(t, last) || int32(len(d.elems))-start >= maxUnit {
			flush()
		}
	}
	flush()
}

// addSteps makes a step of each of the tokens [from, to) before the first stop, and returns where that is, to where there is none.
func (d *doc) addSteps(from, to int32) int32 {
	toks := d.toks[from:to]
	at, n := len(d.elems), 0
	d.elems = slices.Grow(d.elems, len(toks))
	elems := d.elems[at:][:len(toks)]
	for n < len(toks) && n < len(elems) && toks[n].Kind != scan.Stop {
		t, e := &toks[n], &elems[n]
		e.tok, e.quo = from+int32(n), -1
		e.lex, e.kind, e.shape = t.Lex, t.Kind, t.Shape
		n++
	}
	d.elems = d.elems[:at+n]
	return from + int32(n)
}

// abbreviationStop reports whether token t is the stop of an abbreviation inside a sentence: "Mr. Reyes". It is no step of its own.
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
	e := &d.elems[len(d.elems)-1]
	if e.quo < 0 {
		return false
	}
	lead := scan.Kind(0)
	if n := len(d.elems) - 2; n >= 0 && d.elems[n].quo < 0 {
		lead = d.toks[d.elems[n].tok].Kind
	}
	end := d.lastToken(e.quo)
	if end.Kind != scan.Stop || lead == scan.Colon || lead == scan.Comma && d.reportedBefore(len(d.elems)-2) {
		return false
	}
	if d.Source[end.Start] == '.' {
		return lead != scan.Comma && d.bareTag(t, last)
	}
	comma := false
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
		if v := lexicon.Get(d.toks[i].Lex); i > t && v.Is(lexicon.Verb) && v.Form&lexicon.Past != 0 && !comma && i+1 < last && i < t+4 {
			n := d.toks[i+1].Kind
			return n == scan.Stop || n == scan.Comma || fold(d.word(int(i)+1), "on")
		}
		comma = comma || k == scan.Comma
		c := d.class(int(i))
		if i > t && c&lexicon.Have == 0 && (c&(lexicon.Aux|lexicon.Modal|lexicon.ConjSub) != 0 || c&lexicon.Prep != 0 && !comma && !inner(c, d.word(int(i)))) {
			return false
		}
	}
	return false
}

// reportedBefore reports whether a cue of speech stands among the few elements before element k, a comma.
func (d *doc) reportedBefore(k int) bool {
	for i := k - 1; i >= 0 && i > k-7 && d.elems[i].quo < 0 && d.toks[d.elems[i].tok].Kind == scan.Word; i-- {
		if e := lexicon.Get(d.elems[i].lex); e.Cue != 0 && e.Info().Class == lexicon.Speech {
			return true
		}
	}
	return false
}

// bareTag reports whether the sentence at token t is a tag and nothing else: "Duarte said."
//
// stop-tag: `"We will rebuild the bridge." Mayor Duarte said.`
func (d *doc) bareTag(t, last int32) bool {
	i := t
	for i < last && i < t+5 && d.toks[i].Is(scan.Capital) && !d.speechVerb(int(i)) {
		i++
	}
	return i > t && i < last && d.speechVerb(int(i)) && lexicon.Get(d.toks[i].Lex).Info().Frame&lexicon.Free != 0 && d.class(int(i)-1)&(lexicon.PronObj|lexicon.Det) == 0 && (i+1 == last || d.toks[i+1].Kind == scan.Stop)
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
	if i := int(k - u.first); uint(i) < uint(len(u.elems)) {
		return lexicon.Get(u.elems[i].lex).Class
	}
	return 0
}

// quotation is the kind of an element that is a whole quotation.
const quotation scan.Kind = 0xff

// kind returns the token kind of element k, quotation for a quotation, and 0 outside of the unit.
func (d *doc) kind(u *unit, k int32) scan.Kind {
	if i := int(k - u.first); uint(i) < uint(len(u.elems)) {
		return u.elems[i].kind
	}
	return 0
}

// text returns the text of element k, "" for a quotation and behind the last element.
func (d *doc) text(k int32) string {
	if uint(k) < uint(len(d.elems)) && d.elems[k].quo < 0 {
		return d.word(int(d.elems[k].tok))
	}
	return ""
}

// capital reports whether element k is a word with a capital.
func (d *doc) capital(u *unit, k int32) bool {
	if i := int(k - u.first); uint(i) < uint(len(u.elems)) {
		e := &u.elems[i]
		return e.kind == scan.Word && e.shape&scan.Capital != 0
	}
	return false
}

// bounds returns the span of the elements of r.
func (d *doc) bounds(r rangeOf) Span {
	if r.empty() {
		return Span{}
	}
	first, last := &d.elems[r.from], &d.elems[r.to-1]
	end := last.tok + 1
	if last.quo >= 0 {
		end = d.quoted[last.quo].end()
	}
	return d.span(int(first.tok), int(end))
}
