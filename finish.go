package newsparse

import (
	"slices"

	"github.com/newsparse/newsparse/internal/scan"
)

// finish brings what the passes found into its last form: the warnings into text order, and the spans of head and footer, whose
// passes read bytes, onto grapheme boundaries.
func (d *doc) finish() {
	d.sortWarnings()
	h := &d.Header
	d.align(&h.Span, &d.Headline, &d.Wrapper, &d.Byline.Span, &d.Byline.Affiliation, &d.Byline.Place)
	h.Boilerplate = aligned(d, h.Boilerplate, itself)
	d.Byline.Names = aligned(d, d.Byline.Names, itself)
	d.Deck = aligned(d, d.Deck, itself)
	d.Tags = aligned(d, d.Tags, func(t *Tag) *Span { return &t.Span })
	d.Provenance = aligned(d, d.Provenance, (*Source).span)
	d.Notices = aligned(d, d.Notices, func(n *Notice) *Span { return &n.Span })
	d.alignDateline(&d.Dateline)
	for i := range d.Digest {
		d.alignDateline(&d.Digest[i])
	}
	for i := range d.Footer {
		f := &d.Footer[i]
		f.Names = aligned(d, f.Names, itself)
		f.Places = aligned(d, f.Places, itself)
	}
	d.Footer = aligned(d, d.Footer, func(f *Footer) *Span { return &f.Span })
	d.Warnings = aligned(d, d.Warnings, func(w *Warning) *Span { return &w.Span })
}

func (s *Source) span() *Span { return &s.Span }
func itself(s *Span) *Span    { return s }

func (d *doc) alignDateline(dl *Dateline) {
	d.align(&dl.Span, &dl.DateSpan)
	for i := range dl.Places {
		d.align(&dl.Places[i].Qualifier)
	}
	dl.Places = aligned(d, dl.Places, func(p *DatelinePlace) *Span { return &p.Span })
	dl.Agencies = aligned(d, dl.Agencies, (*Source).span)
}

// align moves the ends of spans to the next grapheme boundary, which leaves what is in order, apart or within one another so:
// "(MENAFN)" before a stray accent takes that in, and what follows begins behind it. A span of which nothing is left is absent.
func (d *doc) align(spans ...*Span) {
	for _, s := range spans {
		if s.Start, s.End = d.boundary(s.Start), d.boundary(s.End); s.Start >= s.End {
			*s = Span{}
		}
	}
}

// aligned aligns the spans of items and leaves out the items of which nothing is left.
func aligned[T any](d *doc, items []T, span func(*T) *Span) []T {
	lost := false
	for i := range items {
		s := span(&items[i])
		d.align(s)
		lost = lost || s.IsZero()
	}
	if lost {
		items = slices.DeleteFunc(items, func(x T) bool { return span(&x).IsZero() })
	}
	return items
}

// boundary returns the first grapheme boundary at i or behind it.
func (d *doc) boundary(i int) int {
	s := d.Source
	if i <= 0 || i >= len(s) || s[i-1] < 0x80 && s[i] < 0x80 && (s[i-1] != '\r' || s[i] != '\n') {
		return i
	}
	t, at := d.tokenAt(i), 0
	if t < len(d.toks) && int(d.toks[t].Start) == i {
		return i
	}
	if t > 0 {
		at = int(d.toks[t-1].Start)
	}
	for at < i {
		at = scan.Cluster(s, at)
	}
	return at
}
