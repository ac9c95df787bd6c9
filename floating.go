package newsparse

import (
	"slices"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// reporter returns the subject of the last cue of speech in a sentence of the narrator's.
//
// previous-sentence: `Sociologist Ana Costa agreed. "The city is running out of time."`
func (d *doc) reporter(u *unit) Span {
	for i := u.to - 1; i >= u.from; i-- {
		if f := &d.frames[i]; f.info.Class == lexicon.Speech && !f.subj.empty() && !f.passive && !f.negated && !f.noun && !f.according &&
			d.of(u, f.subj.from)&lexicon.Wh == 0 && !d.reported(u, f) && (i == u.from || d.of(u, f.start-1)&lexicon.Wh == 0) {
			return d.subject(f.subj)
		}
	}
	return Span{}
}

// reported reports whether the frame f is part of what another one of the unit reports.
func (d *doc) reported(u *unit, f *frame) bool {
	for i := u.from; i < u.to; i++ {
		g := &d.frames[i]
		for _, r := range g.content {
			if g != f && g.info.Class == lexicon.Speech && r.from <= f.cue.from && f.cue.to <= r.to {
				return true
			}
		}
	}
	return false
}

// teller returns who speaks in a quotation that stands alone behind the narrator's sentence u: who reports in that, else whom it is about.
func (d *doc) teller(u *unit) Span {
	if u == nil {
		return Span{}
	}
	if s := d.reporter(u); !s.IsZero() {
		return s
	}
	return d.topic(u)
}

// topic returns the person whom a sentence of the narrator's is about.
//
// topic: `Silva works nights at the mill. "I pay for the ferry twice."`
func (d *doc) topic(u *unit) Span {
	r := d.mainSubject(u, u.last)
	if !r.empty() && d.of(u, r.from)&(lexicon.PronHe|lexicon.PronShe) != 0 {
		return d.subject(r)
	}
	if fold(d.text2(u, r.from), "the") && d.of(u, r.to-1)&lexicon.Role != 0 && !d.capital(u, r.to-1) { // "The captain shrugged."
		return d.bounds(r)
	}
	for k := r.from; k < r.to; k++ {
		if d.elems[k].quo >= 0 {
			break
		}
		if i := d.nameEnding(d.elems[k].tok); i >= 0 {
			if d.names[i].kind != aPerson || d.kind(u, k+1) == scan.Possessive {
				break
			}
			return d.bounds(rangeOf{r.from, k + 1})
		}
	}
	return Span{}
}

// nameEnding returns the index of the name that ends with token t, or -1.
func (d *doc) nameEnding(t int32) int {
	i, ok := slices.BinarySearchFunc(d.names, t, func(n nameMention, t int32) int { return int(n.last - 1 - t) })
	if !ok {
		return -1
	}
	return i
}

// colonUnit attributes the quotation q of the unit at to the subject of u, the sentence with a colon before it.
//
// colon-paragraph: "Chief executive Rosa Klein was blunt:" and then the quote in a paragraph of its own.
func (d *doc) colonUnit(u, at *unit, q int32) bool {
	if d.kind(u, u.last-1) != scan.Colon {
		return false
	}
	var s rangeOf
	for i := u.to - 1; i >= u.from; i-- {
		if f := &d.frames[i]; !f.subj.empty() && f.info.Class == lexicon.Speech && !f.negated {
			s = f.subj
			break
		}
	}
	if s.empty() {
		s = d.mainSubject(u, u.last)
	}
	if s.empty() {
		return false
	}
	d.join(at, []int32{q}, Speaker{Span: d.bounds(s)}, "colon")
	return d.owner[q] >= 0
}

// signature reads the name under a quotation that is a paragraph of its own: behind a dash, or inside of its marks. i is the unit
// behind the quotation q.
//
// signature: `"Nobody sails before spring."` and then "- Ines Prado, harbour master"
func (d *doc) signature(i int, q int32) Span {
	if i >= len(d.units) || d.units[i].para != d.quoted[q].para+1 || d.units[i].parent >= 0 || d.units[i].from < d.units[i].to && !d.frames[d.units[i].from].subj.empty() {
		return Span{}
	}
	u := &d.units[i]
	k := u.first
	switch {
	case d.kind(u, k) == scan.Dash:
		k++
	case !d.quoted[q].unclosed || d.kind(u, u.last-1) != scan.Mark:
		return Span{}
	}
	end := d.nounPhrase(u, k, true)
	if end == k || !d.capital(u, k) || !d.capital(u, end-1) || u.last-k > 14 || d.kind(u, end) == scan.Word || d.finiteVerb(u, end, d.unitEnd(u)) {
		return Span{}
	}
	return d.bounds(rangeOf{k, end})
}

// alternates finds the speaker of an untagged paragraph of speech between two who take turns: the two paragraphs before it are
// speech of two named speakers, and it answers what the last one asked, or asks again.
//
// alternation: `"Who paid?" Prado asked.`, `"The board did," said Silva.`, `"And who paid the board?"`
func (d *doc) alternates(para int32, i, j int, last int32) (Speaker, bool) {
	if para < 2 {
		return Speaker{}, false
	}
	for k := i; k < j; k++ {
		if !d.standsAlone(&d.units[k]) {
			return Speaker{}, false
		}
	}
	var s [2]Speaker
	var asks [2]bool
	for p := range s {
		n := d.spoken[int(para)-1-p]
		if n == 0 {
			return Speaker{}, false
		}
		q := &d.Quotes[n-1]
		s[p], asks[p] = q.Speaker, d.asks(q.Parts[len(q.Parts)-1])
	}
	if s[0].IsZero() || s[1].IsZero() || d.Text(s[0].Span) == d.Text(s[1].Span) || d.pronounAt(s[0].Span) || d.pronounAt(s[1].Span) {
		return Speaker{}, false
	}
	return s[1], asks[0] || asks[1] && d.asks(d.inner(last))
}

// asks reports whether the words of s end in a question mark.
func (d *doc) asks(s Span) bool { return s.Len() > 0 && d.Source[s.End-1] == '?' }

// goesOn finds the speaker of a paragraph that is nothing but speech after a paragraph that ends with somebody's speech or its tag.
//
// next-paragraph: `"That won't make these people go away," he said.` and then `"They are not going home."`
func (d *doc) goesOn(para int32, i, j int) (Speaker, bool) {
	for k := i; k < j; k++ {
		if !d.standsAlone(&d.units[k]) {
			return Speaker{}, false
		}
	}
	if i == 0 || d.units[i-1].para != para-1 {
		return Speaker{}, false
	}
	u := d.beforeBrackets(i - 1)
	if n := d.lastQuoteOf(u); n >= 0 && (d.Quotes[n].Kind == Direct || d.Quotes[n].Rule == "tag-after") {
		return d.Quotes[n].Speaker, true
	}
	if !d.standsAlone(u) {
		s := d.reporter(u)
		return Speaker{Span: s}, !s.IsZero()
	}
	for e := u.first; e < u.last; e++ {
		if q := d.elems[e].quo; q >= 0 {
			if n := d.owner[q]; n >= 0 && !d.Quotes[n].Speaker.IsZero() {
				return d.Quotes[n].Speaker, true
			}
			break
		}
	}
	return Speaker{}, false
}

// beforeBrackets returns the unit i, or the one before the brackets that it closes: "Prado spoke of the law. (It is old. It binds the port.)"
func (d *doc) beforeBrackets(i int) *unit {
	open := 0
	for k := i; k > 0 && i-k < 4 && d.units[k-1].para == d.units[i].para && d.units[k-1].parent < 0; k-- {
		u := &d.units[k]
		for e := u.first; e < u.last; e++ {
			switch d.kind(u, e) {
			case scan.Close:
				open++
			case scan.Open:
				open--
			}
		}
		if open <= 0 {
			if d.kind(u, u.first) == scan.Open && (k < i || d.kind(u, d.unitEnd(u)-1) == scan.Close) {
				return &d.units[k-1]
			}
			break
		}
	}
	return &d.units[i]
}

// pronounAt reports whether the span is a personal pronoun.
func (d *doc) pronounAt(s Span) bool {
	i := d.tokenAt(s.Start)
	return i < len(d.toks) && int(d.toks[i].End) == s.End && d.class(i)&lexicon.PronSubj != 0
}
