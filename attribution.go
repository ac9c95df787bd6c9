package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// attribution gives a speaker to the marked speech that no frame has claimed, by one sieve after another, each with a name and a
// confidence, and tells what is in marks without being speech.
func (d *doc) attribution() {
	d.headlineForms()
	for i := 0; i < len(d.units); {
		j := i + 1
		for j < len(d.units) && d.units[j].para == d.units[i].para && d.units[j].parent == d.units[i].parent {
			j++
		}
		if d.units[i].parent < 0 {
			d.attributeParagraph(i, j)
		} else {
			for k := i; k < j; k++ {
				d.embedded(&d.units[k], -1)
			}
		}
		i = j
	}
	d.settle()
	d.sortQuotes()
	slices.SortStableFunc(d.Marked, func(a, b Marked) int { return a.Start - b.Start })
}

// attributeParagraph works through the units [i, j) of one paragraph.
func (d *doc) attributeParagraph(i, j int) {
	last := int32(-1)   // the quote whose speaker carries on
	var waiting []int32 // quotations that wait for a tag
	adjacent := false   // nothing of the narrator's stands between that quote and this one
	var told *unit      // the narrator's sentence before
	for k := i; k < j; k++ {
		u := &d.units[k]
		if !d.standsAlone(u) {
			d.embedded(u, last)
			n := d.lastQuoteOf(u)
			if q := d.elems[u.first].quo; n < 0 && q >= 0 && d.owner[q] >= 0 && !d.Quotes[d.owner[q]].Speaker.IsZero() {
				n = d.owner[q] // it goes on from the paragraph before
			}
			told = u
			switch {
			case n >= 0:
				if len(waiting) > 0 && d.Quotes[n].Kind == Direct {
					d.join(u, waiting, d.Quotes[n].Speaker, "tag-ahead")
					waiting = nil
				}
				last = n
				adjacent = d.Quotes[n].Kind == Direct
			case last >= 0 && d.newSubject(u, &d.Quotes[last].Speaker):
				last = -1
			default:
				adjacent = false
			}
			continue
		}
		for e := u.first; e < u.last; e++ {
			q := d.elems[e].quo
			if q < 0 || d.owner[q] >= 0 {
				continue
			}
			if s, rest := d.transcript(q); !s.IsZero() {
				last, adjacent = int32(len(d.Quotes)), true
				d.owner[q] = last
				d.addQuote(u, &Quote{Kind: Direct, Parts: []Span{rest}, Speaker: Speaker{Span: s}, Rule: "transcript", Paragraph: int(u.para)})
				continue
			}
			switch {
			case d.quoted[q].continues && d.continued(q):
				last, adjacent = d.owner[q], true
			case last >= 0 && adjacent:
				d.extend(last, q)
			case last >= 0:
				d.join(u, []int32{q}, d.Quotes[last].Speaker, "carry")
				last, adjacent = d.owner[q], true
			case k > 0 && u.para-d.units[k-1].para <= 1 && d.units[k-1].parent < 0 && d.colonUnit(&d.units[k-1], u, q):
				last, adjacent = d.owner[q], true
			default:
				if len(waiting) == 0 {
					if s := d.teller(told); !s.IsZero() {
						d.join(u, []int32{q}, Speaker{Span: s}, "previous-sentence")
						last, adjacent = d.owner[q], true
						continue
					}
				}
				waiting = append(waiting, q)
			}
		}
	}
	if len(waiting) == 0 {
		return
	}
	u := &d.units[i]
	if s := d.heldOver(u.para, waiting[len(waiting)-1]); !s.IsZero() {
		d.join(u, waiting, s, "tag-ahead")
		return
	}
	if s := d.signature(j, waiting[len(waiting)-1]); !s.IsZero() {
		d.join(u, waiting, Speaker{Span: s}, "dash")
		return
	}
	if s, ok := d.alternates(u.para, i, j, waiting[len(waiting)-1]); ok {
		d.join(u, waiting, s, "alternation")
		return
	}
	if s, ok := d.goesOn(u.para, i, j); ok {
		d.join(u, waiting, s, "next-paragraph")
		return
	}
	d.join(u, waiting, Speaker{}, "")
	if len(waiting) > 0 {
		if in := d.inner(waiting[0]); !in.IsZero() {
			d.warn("no-speaker", in)
		}
	}
}

// standsAlone reports whether the unit is nothing but quotations.
func (d *doc) standsAlone(u *unit) bool {
	some := false
	for k := u.first; k < u.last; k++ {
		switch d.kind(u, k) {
		case quotation:
			some = true
		case scan.Stop, scan.Mark, scan.Dash:
		default:
			return false
		}
	}
	return some
}

// lastQuoteOf returns the last quote with a speaker that a frame or a mark of the unit has made, or -1.
func (d *doc) lastQuoteOf(u *unit) int32 {
	if u.quotes == 0 {
		return -1
	}
	all := d.bounds(rangeOf{u.first, u.last})
	from, to := all.Start, all.End
	best, at := int32(-1), -1
	for n := u.quotes; n > 0; n = d.before[n-1] {
		i := n - 1
		q := &d.Quotes[i]
		if q.Speaker.IsZero() || q.Class != "" && q.Class != "stance" || q.Parts[0].Start < from || q.Parts[0].Start >= to || q.Speaker.Start < from {
			continue
		}
		// marked speech before reported speech, a relative pronoun last
		rank := q.Speaker.Start - from
		if q.Kind == Direct {
			rank += to - from
		}
		if rank > at && (at >= 0 || d.before[i] > 0) && d.class(d.tokenAt(q.Speaker.Start))&lexicon.Wh != 0 { // of one quote no rank is asked
			rank = 0
		}
		if rank > at {
			best, at = i, rank
		}
	}
	return best
}

// newSubject reports whether the unit is about somebody else: its subject is a name that is not part of the speaker's.
func (d *doc) newSubject(u *unit, s *Speaker) bool {
	r := d.mainSubject(u, u.last)
	if r.empty() {
		return false
	}
	if d.of(u, r.from)&lexicon.PronSubj != 0 {
		return false
	}
	head := r.to - 1
	if !d.capital(u, head) || head == u.first && d.of(u, head)&lexicon.Common != 0 {
		return false
	}
	return !strings.Contains(d.Text(s.Span), d.text(head))
}

// join makes one direct quote of the quotations qs.
func (d *doc) join(u *unit, qs []int32, s Speaker, rule string) {
	q := Quote{Kind: Direct, Speaker: s, Rule: rule, Paragraph: int(u.para)}
	for _, i := range qs {
		if in := d.inner(i); !in.IsZero() {
			if rule == "" && d.words(i) == 0 {
				d.mark(i, -1)
				continue
			}
			q.Parts = append(q.Parts, in)
			d.owner[i] = int32(len(d.Quotes))
		}
	}
	if len(q.Parts) > 0 {
		d.addQuote(u, &q)
	}
}

// heldOver returns who says the quotation q, unclosed at the end of paragraph para, because the quotation of the next one that goes on with
// it is tagged there. They stay two quotes: a lost mark would do no harm to the second.
//
// tag-in-the-next-paragraph: `"We fish and raft in this river.` and below it `"It deserves better," said Sam Ortiz.`
func (d *doc) heldOver(para, q int32) Speaker {
	for q++; int(q) < len(d.quoted) && d.quoted[q].parent >= 0; q++ {
	}
	if int(q) >= len(d.quoted) || !d.quoted[q].continues || d.quoted[q].para != para+1 || d.owner[q] < 0 || d.Quotes[d.owner[q]].Kind != Direct {
		return Speaker{}
	}
	return d.Quotes[d.owner[q]].Speaker
}

// extend adds the quotation q to quote n.
func (d *doc) extend(n, q int32) {
	if in := d.inner(q); !in.IsZero() {
		d.Quotes[n].Parts = append(d.Quotes[n].Parts, in)
		d.owner[q] = n
	}
}

// continued joins a quotation to the unclosed one of the paragraph before.
func (d *doc) continued(q int32) bool {
	for p := q - 1; p >= 0; p-- {
		if d.quoted[p].parent >= 0 {
			continue
		}
		if n := d.owner[p]; n >= 0 && d.Quotes[n].Kind == Direct && d.quoted[p].para == d.quoted[q].para-1 {
			d.extend(n, q)
			return d.owner[q] >= 0
		}
		return false
	}
	return false
}
