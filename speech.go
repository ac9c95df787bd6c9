package newsparse

import (
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
	if f.info.Class == lexicon.Speech && !f.stance {
		return false
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
