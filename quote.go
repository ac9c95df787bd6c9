package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// QuoteKind tells how speech is reported.
type QuoteKind string

const (
	Direct   QuoteKind = "direct"   // marked speech: "No," Peskov said
	Mixed    QuoteKind = "mixed"    // a reported clause of which a fragment is marked: said the deal was "a mistake"
	Indirect QuoteKind = "indirect" // a reported clause without marks: said that the deal was off
)

// Quote is what somebody said, with the words, the cue and the speaker.
type Quote struct {
	Kind QuoteKind
	// Parts are the contiguous pieces of the speech. Of direct speech they exclude the outer quotation marks and keep the inner
	// punctuation; of mixed and indirect speech they are the reported clause, a leading "that" included, the final stop not.
	Parts     []Span
	Fragments []Span // of a mixed quote: the marked fragments, without their marks
	Speaker   Speaker
	Cue       Span   // the reporting verb group: "said", "has said", "according to"; zero where none stands by
	Class     string // "" for speech; "belief", "plan", "perception"; "stance": a thing praised, blamed or demanded
	Polarity  string // "" for asserted; "negated", "denied", "hypothetical"
	Addressee Span   // "reporters" of "told reporters"
	Venue     Span   // "a press briefing in Moscow"
	Date      Date   // when it was said, where the frame says so
	Agency    Span   // who reports that it was said: "was quoted by TASS as saying", "Peskov said, according to TASS"
	// Rule names what attributed the quote, "tag-after" or "carry"; "" where nothing did. The rules: according-to, alternation, carry,
	// clause-subject, colon, dash, headline-colon, headline-dash, headline-quote, lead-in, medial-tag, next-paragraph, noun-cue,
	// participle, passive, previous-sentence, tag-after, tag-ahead, transcript.
	Rule string
	// Confidence is from 0 to 1: how often the mention that Rule gives was right for marked speech of real copy (docs/reliability.md).
	// Whom a pronoun or a nominal refers to is not in it.
	Confidence float64
	Paragraph  int // index into Paragraphs of the first part; -1 for the headline
}

// Speaker is who said it.
type Speaker struct {
	Span          // the mention beside the cue, with its title, without apposition; zero where the text names none
	Entity int    // the entity behind it, an Entity.ID; 0 where unknown
	Name   string // the fullest name in the text, without title; "" where the text licenses none
}

// Marked is a span in quotation marks that nobody says: a title, a nickname, a term, a scare quote.
type Marked struct {
	Span         // without the marks
	Class string // "title", "nickname", "term", "scare"
}

// quote makes direct and mixed quotes of the frames whose content holds quotation marks.
func (d *doc) quote() {
	for range d.quoted {
		d.owner = append(d.owner, -1)
	}
	for range d.paras {
		d.spoken = append(d.spoken, 0)
	}
	n := len(d.quoted)
	for i := range d.frames {
		if !d.frames[i].content[0].empty() {
			n++
		}
	}
	d.Quotes = slices.Grow(d.quotes[:0], n)
	for ui := range d.units {
		u := &d.units[ui]
		for i := u.from; i < u.to; i++ {
			f := &d.frames[i]
			if f.content[0].empty() || !d.holdsQuotation(u, f) {
				continue
			}
			if f.direct {
				d.directQuote(u, f)
			} else if u.parent < 0 && (!d.withinReport(u, i) || d.reportsAgain(u, f)) {
				d.clauseQuote(u, f, Mixed)
			}
		}
	}
}

// addQuote adds a quote made of the unit u and returns its index.
func (d *doc) addQuote(u *unit, q *Quote) int32 {
	q.Confidence = d.confidence(q)
	d.before = append(d.before, u.quotes)
	d.Quotes = append(d.Quotes, *q)
	u.quotes = int32(len(d.Quotes))
	if q.Kind == Direct && !q.Speaker.IsZero() && u.para >= 0 {
		d.spoken[u.para] = u.quotes
	}
	return u.quotes - 1
}

// room returns an empty slice with room for two spans, as many as most quotes have.
func (d *doc) room() []Span {
	const n = 2
	at := len(d.spans)
	if at+n > cap(d.spans) { // what has been cut stays where it is
		d.spans, at = make([]Span, 0, max(64, 2*at)), 0
	}
	d.spans = d.spans[:at+n]
	return d.spans[at : at : at+n]
}

// holdsQuotation reports whether quotation marks stand in the content of f that no quote has taken yet.
func (d *doc) holdsQuotation(u *unit, f *frame) bool {
	for _, r := range f.content {
		for k := r.from; k < r.to; k++ {
			if q := d.elems[k].quo; q >= 0 && (d.owner[q] < 0 || !f.direct) {
				return true
			}
		}
	}
	return false
}

// directQuote makes a direct quote of the marks in the content of f.
func (d *doc) directQuote(u *unit, f *frame) {
	if i := d.elems[f.content[0].from].quo; i >= 0 && d.quoted[i].continues && d.owner[i] < 0 && d.continued(i) {
		// the speech goes on from the paragraph before: one utterance, one quote
		for _, r := range f.content {
			for k := r.from; k < r.to; k++ {
				if j := d.elems[k].quo; j >= 0 && d.owner[j] < 0 {
					d.extend(d.owner[i], j)
				}
			}
		}
		f.used = true
		return
	}
	q := Quote{Kind: Direct, Parts: d.room(), Paragraph: int(u.para)}
	n := int32(len(d.Quotes))
	for _, r := range f.content {
		for k := r.from; k < r.to; k++ {
			if i := d.elems[k].quo; i >= 0 && d.owner[i] < 0 {
				if s := d.inner(i); !s.IsZero() {
					q.Parts = append(q.Parts, s)
					d.owner[i] = n
				}
			}
		}
	}
	if len(q.Parts) == 0 {
		return
	}
	d.tag(&q, u, f)
	d.addQuote(u, &q)
	f.used = true
}

// clauseQuote makes a mixed or indirect quote of the reported clause of f.
func (d *doc) clauseQuote(u *unit, f *frame, kind QuoteKind) {
	q := Quote{Kind: kind, Parts: d.room(), Paragraph: int(u.para)}
	n := int32(len(d.Quotes))
	for _, r := range f.content {
		if r.empty() {
			continue
		}
		q.Parts = append(q.Parts, d.bounds(r))
		for k := r.from; k < r.to; k++ {
			if i := d.elems[k].quo; i >= 0 {
				if k > r.from && d.workTitle(u, k) {
					continue // the title of a work in what is reported
				}
				if s := d.inner(i); !s.IsZero() {
					if q.Fragments == nil {
						q.Fragments = d.room()
					}
					q.Fragments = append(q.Fragments, s)
				}
				if d.owner[i] < 0 {
					d.owner[i] = n
				}
			}
		}
	}
	if len(q.Fragments) == 0 {
		q.Kind = Indirect
	}
	d.tag(&q, u, f)
	d.addQuote(u, &q)
	f.used = true
}

// inner returns the span between the marks of quotation i.
func (d *doc) inner(i int32) Span {
	q := &d.quoted[i]
	if q.last <= q.first {
		return Span{}
	}
	return d.span(int(q.first), int(q.last))
}

// subject returns the span of a speaker: of "he's" only the pronoun.
func (d *doc) subject(r rangeOf) Span {
	s := d.bounds(r)
	if r.to-r.from == 1 && d.class(int(d.elems[r.from].tok))&lexicon.PronSubj != 0 {
		if i := strings.IndexAny(d.Text(s), "'’"); i > 0 {
			s.End = s.Start + i
		}
	}
	return s
}

// tag fills in what the frame says about the quote: speaker, cue, addressee, rule.
func (d *doc) tag(q *Quote, u *unit, f *frame) {
	q.Cue = d.bounds(f.cue)
	q.Speaker.Span = d.subject(f.subj)
	q.Addressee, q.Venue = d.bounds(f.addr), d.bounds(f.venue)
	for _, p := range q.Parts { // what is reported tells nothing about how: "expects a strike at its mine to end"
		if p.overlaps(q.Addressee) {
			q.Addressee = Span{}
		}
		if p.overlaps(q.Venue) {
			q.Venue = Span{}
		}
	}
	q.Agency = d.bounds(f.agency)
	if f.agency.empty() && f.content[0].from < f.cue.from {
		q.Agency = d.bounds(d.secondHand(u, f))
	}
	if f.info.Class != lexicon.Speech {
		q.Class = f.info.Class.String()
	}
	if f.stance && q.Class == "" && len(q.Fragments) == 0 {
		q.Class = "stance"
	}
	switch {
	case f.negated:
		q.Polarity = "negated"
	case f.info.Polarity == lexicon.Denied:
		q.Polarity = "denied"
	case f.hypothetic:
		q.Polarity = "hypothetical"
	}
	if q.Speaker.IsZero() {
		return
	}
	switch {
	case f.noun:
		q.Rule = "noun-cue"
	case f.according:
		q.Rule = "according-to"
	case f.inherited:
		q.Rule = "participle"
	case f.passive:
		q.Rule = "passive"
	case f.content[0].from < f.cue.from && !f.content[1].empty():
		q.Rule = "medial-tag"
	case f.content[0].from < f.cue.from:
		q.Rule = "tag-after"
	default:
		q.Rule = "lead-in"
	}
}

// secondHand returns who reports what the tag f tells: `"…," Peskov said, according to TASS`.
func (d *doc) secondHand(u *unit, f *frame) rangeOf {
	for i := u.from; i < u.to; i++ {
		g := &d.frames[i]
		if g.cue.from < f.right || g == f {
			continue
		}
		for k := f.right; k < g.cue.from; k++ {
			if d.kind(u, k) == quotation {
				return rangeOf{}
			}
		}
		if g.according || !g.subj.empty() && !g.inverted && !g.inherited && d.kind(u, g.start-1) == scan.Comma && g.right >= d.unitEnd(u) {
			return g.subj // `"…," Peskov said, Interfax reported`
		}
		return rangeOf{}
	}
	return rangeOf{}
}
