package newsparse

import "github.com/newsparse/newsparse/internal/lexicon"

// speech makes indirect quotes of the frames whose content holds no quotation marks.
func (d *doc) speech() {
	for ui := range d.units {
		u := &d.units[ui]
		if u.parent >= 0 {
			continue // what a speaker reports within direct speech is returned only where it is marked
		}
		for i := u.from; i < u.to; i++ {
			f := &d.frames[i]
			if f.used || f.content[0].empty() || f.direct || d.withinReport(u, i) && !d.reportsAgain(u, f) {
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
		if j == i {
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
	return f.info.Class == lexicon.Speech && !f.stance && f.info.Frame&lexicon.Free != 0 && f.info.Act <= lexicon.ActWarn &&
		!f.subj.empty() && f.form&(lexicon.Past|lexicon.S) != 0 && c&lexicon.To == 0 && !f.negated && !f.hypothetic && !f.inherited
}
