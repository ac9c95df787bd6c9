package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// speech makes indirect quotes of the frames whose content holds no quotation marks.
func (d *doc) speech() {
	for ui := range d.units {
		u := &d.units[ui]
		if u.parent >= 0 {
			continue // what a speaker reports within direct speech is returned only where it is marked
		}
		for i := u.from; i < u.to; i++ {
			f := &d.frames[i]
			if f.used || f.content[0].empty() || f.direct || d.thin(u, f) || d.withinReport(u, i) && !d.reportsAgain(u, f) {
				continue
			}
			d.clauseQuote(u, f, Indirect)
		}
	}
}

// withinReport reports whether the cue of frame i stands in what another frame of the unit reports.
func (d *doc) withinReport(u *unit, i int32) bool {
	at := d.frames[i].verb
	for j := u.from; j < u.to; j++ {
		if j == i || d.thin(u, &d.frames[j]) {
			continue
		}
		for _, r := range d.frames[j].content {
			if r.from <= at && at < r.to {
				return true
			}
		}
	}
	return false
}

// reportsAgain reports whether a report within a report is one of its own: somebody says, asks or warns in a clause. What is only
// thought, planned or praised there belongs to the one who tells of it.
//
// report-in-report: "The ministry said the envoy told reporters that talks had ended."
func (d *doc) reportsAgain(u *unit, f *frame) bool {
	if d.of(u, f.start-1)&lexicon.Wh != 0 && f.info.Class == lexicon.Speech && !f.subj.empty() {
		return true // `the deal, which Prado called "a mistake"`
	}
	c := d.of(u, f.content[0].from)
	if c&(lexicon.That|lexicon.If|lexicon.Wh) == 0 && f.content[0].from > f.cue.from && !d.tightClause(u, f.content[0].from) {
		return false
	}
	return f.info.Class == lexicon.Speech && !f.stance && f.info.Frame&lexicon.Free != 0 && f.info.Act <= lexicon.ActWarn &&
		!f.subj.empty() && (f.form&(lexicon.Past|lexicon.S) != 0 || f.cue.from == f.verb && d.plural(u, f.subj.to-1)) && c&lexicon.To == 0 && !f.negated && !f.hypothetic && !f.inherited
}

// thin reports whether a thought, a plan or a judgement is told on too little evidence: nobody is named who has it, it is only possible,
// a participle alone gives it, the reader is addressed, or a thing has it.
//
// thin: "That means the road stays shut. Do you support the mayor? He would welcome a bridge."
func (d *doc) thin(u *unit, f *frame) bool {
	if d.of(u, f.content[0].from)&lexicon.To != 0 && f.content[0].from > f.cue.from && !f.subj.empty() && d.of(u, f.subj.from)&lexicon.Wh != 0 {
		return true // "the mayor who promised to resign": that tells who he is
	}
	if d.mute(u, f) || d.whatSaid(u, f) || f.subj.empty() && d.nobody(u, f) {
		return true
	}
	if k := f.verb - 1; f.cue.from == f.verb && f.info.Class != lexicon.Speech && d.ing(u, f.verb) && d.of(u, k)&lexicon.Prep != 0 && d.of(u, k)&lexicon.ConjSub == 0 {
		return true // "no way of knowing what is in store"
	}
	if f.info.Class == lexicon.Speech && !f.stance {
		return false
	}
	if f.info.Class == lexicon.Perception && f.inherited {
		return true // "meeting and finding what they share"
	}
	if f.hypothetic || f.subj.empty() && !f.passive || !f.inherited && f.form&(lexicon.Ing|lexicon.Past) == lexicon.Ing && f.cue.from == f.verb {
		return true
	}
	if f.stance && (f.info.Act == lexicon.ActPraise && d.of(u, f.subj.from)&lexicon.Wh != 0 ||
		f.form&(lexicon.Ing|lexicon.Past) == lexicon.Ing && f.cue.from == f.verb && d.kind(u, f.verb-1) == scan.Word && (d.nominal(u, f.verb-1) || f.info.Act == lexicon.ActPraise && d.of(u, f.verb-1)&lexicon.Prep != 0)) {
		return true // "the senator who has endorsed Prado", "a pastor backing Prado": that tells who he is; "talks about endorsing Prado"
	}
	w := d.text2(u, f.subj.from)
	return f.subj.to-f.subj.from == 1 && (fold(w, "you") || fold(w, "that") || fold(w, "this") || fold(w, "it") && f.info.Class != lexicon.Speech)
}

// mute reports whether the subject of f is a thing or an event that has no words, and f reports a thing, a wish or a plan, or may be a noun.
//
// mute: "The negotiation threatens to divide the board. Handling classified letters is work."
func (d *doc) mute(u *unit, f *frame) bool {
	if f.subj.empty() || f.according || f.noun || f.inherited || f.info.Act == lexicon.ActShow {
		return false
	}
	c := d.of(u, f.content[0].from)
	if !f.stance && f.info.Class != lexicon.Plan && c&lexicon.To == 0 && (!f.info.NounToo || c&lexicon.That != 0) {
		return false
	}
	head := f.subj.from
	for head+1 < f.subj.to && d.of(u, head+1)&(lexicon.Prep|lexicon.To) == 0 {
		head++
	}
	if d.kind(u, head) != scan.Word || d.capitalInside(u, head) {
		return false
	}
	const speaks = lexicon.PronSubj | lexicon.PronIndef | lexicon.Wh | lexicon.Role | lexicon.Group | lexicon.Document | lexicon.OrgHead | lexicon.Kinship | lexicon.CueNoun | lexicon.NumberWord | lexicon.Poss
	h := d.of(u, head)
	return h&speaks == 0 && (h&(lexicon.EventWord|lexicon.DateWord) != 0 || abstractNoun(d.text(head)))
}

// nobody reports whether f, which names no speaker, tells of nobody's words: an order to the reader, a purpose, a request, what there is not,
// or a noun with a relative clause.
//
// nobody: "Tell us another. The tax is intended to hurt. When asked to leave, he stayed. There is no question that it rains. It was a claim that
// the mayor denied."
func (d *doc) nobody(u *unit, f *frame) bool {
	c := d.of(u, f.content[0].from)
	switch {
	case f.noun:
		return d.lacksObject(u, f.content[0])
	case f.according:
		return false
	case f.passive:
		return f.info.Class == lexicon.Plan
	case c&lexicon.To != 0:
		return f.info.Act == lexicon.ActAsk
	}
	return f.form&lexicon.Base != 0 && f.cue.from == f.verb
}

// lacksObject reports whether the first clause of r ends in a verb that wants an object: "that the mayor denied", "that they have made".
func (d *doc) lacksObject(u *unit, r rangeOf) bool {
	k := r.from
	for k < r.to && d.kind(u, k) != scan.Comma {
		k++
	}
	k--
	return k > r.from+1 && (d.of(u, k)&lexicon.Cue != 0 && d.of(u, k)&lexicon.Noun == 0 || fold(d.text(k), "made") || fold(d.text(k), "make"))
}

// abstractNoun reports whether w ends like the name of an act or a state: "legislation", "popularity", "handling".
func abstractNoun(w string) bool {
	w = strings.TrimSuffix(strings.ToLower(w), "s")
	for _, end := range [...]string{"tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ing", "logy", "tory"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// whatSaid reports whether f only tells which thing is meant: "what the mayor said her plan would cost", "would accept a lower building".
func (d *doc) whatSaid(u *unit, f *frame) bool {
	c := d.of(u, f.content[0].from)
	if f.content[0].from < f.cue.from || c&(lexicon.That|lexicon.If) != 0 {
		return false
	}
	if f.hypothetic && !f.negated && f.content[0].from != f.addr.from && c&(lexicon.Wh|lexicon.To) == 0 && !d.tightClause(u, f.content[0].from) {
		return true
	}
	return !f.subj.empty() && fold(d.text2(u, f.start-1), "what") && c&lexicon.Aux == 0
}
