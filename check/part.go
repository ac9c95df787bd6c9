package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/name"
)

func contains(s, t newsparse.Span) bool { return s.Start <= t.Start && t.End <= s.End }
func overlap(s, t newsparse.Span) bool  { return s.Start < t.End && t.Start < s.End }

func (c *checker) paragraphs() {
	end := 0
	for i, p := range c.Paragraphs {
		if p.Start < end {
			c.fail("paragraph %d begins at %d, before the end of the one before it, %d", i, p.Start, end)
		}
		if p.Len() == 0 {
			c.fail("paragraph %d is empty", i)
		}
		end = p.End
		at := p.Start
		for k, s := range p.Sentences {
			if s.Start < at || s.End > p.End || s.Len() == 0 {
				c.fail("sentence %d, %d:%d, of paragraph %d, %d:%d, is out of place", k, s.Start, s.End, i, p.Start, p.End)
			}
			at = s.End
		}
	}
}

// tiles checks that the parts of the article are disjoint and that every letter and digit of Source belongs to one.
func (c *checker) tiles() {
	type tile struct {
		newsparse.Span
		name string
	}
	var tiles []tile
	add := func(name string, spans ...newsparse.Span) {
		for _, s := range spans {
			if s.Len() > 0 {
				tiles = append(tiles, tile{s, name})
			}
		}
	}
	add("header", c.Header.Span)
	for _, s := range c.Header.Boilerplate {
		if !contains(c.Header.Span, s) {
			add("boilerplate", s)
		}
	}
	for _, t := range c.Tags {
		add("tag", t.Span)
	}
	add("headline", c.Headline)
	add("deck", c.Deck...)
	add("byline", c.Byline.Span)
	add("wrapper", c.Wrapper)
	for _, n := range c.Notices {
		add("notice", n.Span)
	}
	add("dateline", c.Dateline.Span)
	for _, d := range c.Digest {
		add("digest", d.Span)
	}
	for _, p := range c.Paragraphs {
		add("paragraph", p.Span)
	}
	for _, f := range c.Footer {
		add("footer", f.Span)
	}
	slices.SortStableFunc(tiles, func(s, t tile) int { return cmp.Compare(s.Start, t.Start) })
	at, before := 0, "start"
	for _, t := range append(tiles, tile{newsparse.Span{Start: len(c.Source), End: len(c.Source)}, "end"}) {
		if t.Start < at {
			c.fail("%s, %d:%d %q, overlaps %s", t.name, t.Start, t.End, c.Text(t.Span), before)
		} else if gap := c.Source[at:t.Start]; strings.ContainsFunc(gap, printed) {
			c.fail("%d:%d, %.80q, between %s and %s, belongs to no part of the article", at, t.Start, gap, before, t.name)
		}
		if t.End > at {
			at, before = t.End, t.name
		}
	}
}

func printed(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// head checks that the names and places of byline, datelines and footer lie in them.
func (c *checker) head() {
	within := func(what string, outer newsparse.Span, inner ...newsparse.Span) {
		for _, s := range inner {
			if s.Len() > 0 && !contains(outer, s) {
				c.fail("%q, %d:%d, lies outside of its %s, %d:%d", c.Text(s), s.Start, s.End, what, outer.Start, outer.End)
			}
		}
	}
	within("byline", c.Byline.Span, c.Byline.Names...)
	within("byline", c.Byline.Span, c.Byline.Affiliation, c.Byline.Place)
	for _, d := range append([]newsparse.Dateline{c.Dateline}, c.Digest...) {
		for _, p := range d.Places {
			within("dateline", d.Span, p.Span, p.Qualifier)
		}
		for _, s := range d.Agencies {
			within("dateline", d.Span, s.Span)
		}
		within("dateline", d.Span, d.DateSpan)
	}
	for _, f := range c.Footer {
		within("footer", f.Span, f.Names...)
		within("footer", f.Span, f.Places...)
	}
}

func (c *checker) quotes() {
	for i := range c.Quotes {
		q := &c.Quotes[i]
		if len(q.Parts) == 0 {
			c.fail("quote %d has no parts", i)
			continue
		}
		if q.Kind == "" {
			c.fail("quote %d has no kind", i)
		}
		if !(q.Confidence >= 0 && q.Confidence <= 1) {
			c.fail("quote %d has confidence %v", i, q.Confidence)
		}
		end := 0
		for k, s := range q.Parts {
			if s.Start < end || s.Len() == 0 {
				c.fail("part %d of quote %d, %d:%d, is out of order or empty", k, i, s.Start, s.End)
			}
			end = s.End
			if n := c.paragraphOf(s); n < 0 && !c.inHead(s) {
				c.fail("part %d of quote %d, %d:%d %q, lies in no paragraph", k, i, s.Start, s.End, c.Text(s))
			} else if k == 0 && n != q.Paragraph {
				c.fail("quote %d, %q, lies in paragraph %d, not %d", i, c.Text(s), n, q.Paragraph)
			}
			for _, by := range []newsparse.Span{q.Speaker.Span, q.Cue} {
				if by.Len() > 0 && overlap(by, s) {
					c.fail("speaker or cue %q of quote %d lies in its words %q", c.Text(by), i, c.Text(s))
				}
			}
		}
		k := 0
		for _, f := range q.Fragments { // in order, as the parts are
			for k < len(q.Parts) && q.Parts[k].End < f.End {
				k++
			}
			if k == len(q.Parts) || !contains(q.Parts[k], f) {
				c.fail("fragment %q of quote %d lies in none of its parts", c.Text(f), i)
			}
		}
		if id := q.Speaker.Entity; id < 0 || id > len(c.Entities) {
			c.fail("the speaker of quote %d is entity %d of %d", i, id, len(c.Entities))
		} else if by := q.Speaker.Name; by != "" && (id == 0 || c.Entities[id-1].Name != by) {
			c.fail("the speaker of quote %d, %q, is no entity of that name", i, by)
		}
	}
}

// paragraphOf returns the index of the paragraph that holds s, and -1 where none does.
func (c *checker) paragraphOf(s newsparse.Span) int {
	n, ok := slices.BinarySearchFunc(c.Paragraphs, s, func(p newsparse.Paragraph, s newsparse.Span) int {
		switch {
		case p.End <= s.Start:
			return -1
		case p.Start > s.Start:
			return 1
		}
		return 0
	})
	if !ok || !contains(c.Paragraphs[n].Span, s) {
		return -1
	}
	return n
}

// inHead reports whether s lies in the headline or in the deck, which is in order.
func (c *checker) inHead(s newsparse.Span) bool {
	if contains(c.Headline, s) {
		return true
	}
	n, _ := slices.BinarySearchFunc(c.Deck, s, func(d, s newsparse.Span) int { return cmp.Compare(d.End, s.End) })
	return n < len(c.Deck) && contains(c.Deck[n], s)
}

func (c *checker) entities() {
	for i, e := range c.Entities {
		if e.ID != i+1 {
			c.fail("entity %d, %q, has the id %d", i, e.Name, e.ID)
		}
		if e.Name == "" || e.Kind == "" {
			c.fail("entity %d, %q, has no name or no kind", e.ID, e.Name)
		}
		key := name.Key(e.Name)
		for _, same := range [...]string{key, norm.NFC.String(e.Name), norm.NFD.String(e.Name)} {
			if other := name.Key(same); other != key {
				c.fail("entity %d, %q, has the key %q, but that of %q is %q", e.ID, e.Name, key, same, other)
			}
		}
	}
	named := make([]newsparse.Span, len(c.Entities)+1) // the first mention of each entity that is no pronoun
	for _, m := range slices.Backward(c.Mentions) {
		if m.Form != newsparse.Pronoun && m.Entity > 0 && m.Entity <= len(c.Entities) {
			named[m.Entity] = m.Span
		}
	}
	at, met := 0, 0
	for i, m := range c.Mentions {
		text := c.Text(m.Span)
		if m.Len() == 0 || m.Start < at {
			c.fail("mention %d, %d:%d %q, is empty, out of order or overlaps the one before", i, m.Start, m.End, text)
		}
		at = m.End
		if m.Form == "" {
			c.fail("mention %d, %q, has no form", i, text)
		}
		if m.Entity < 1 || m.Entity > len(c.Entities) {
			c.fail("mention %d, %q, is of entity %d of %d", i, text, m.Entity, len(c.Entities))
			continue
		}
		if m.Entity > met+1 {
			c.fail("mention %d, %q, is the first of entity %d, but none of entity %d stands before it", i, text, m.Entity, met+1)
		}
		met = max(met, m.Entity)
		if first := named[m.Entity]; m.Form == newsparse.Pronoun && (first.IsZero() || first.Start > m.Start && c.paragraphOf(first) != c.paragraphOf(m.Span)) {
			c.fail("mention %d, %q, is a pronoun of entity %d, which nothing before names", i, text, m.Entity)
		}
	}
	if met < len(c.Entities) {
		c.fail("entity %d has no mention", met+1)
	}
}

// order checks that what is left of slices is in text order.
func (c *checker) order() {
	ordered(c, "boilerplate", c.Header.Boilerplate, itself)
	ordered(c, "tag", c.Tags, func(t newsparse.Tag) newsparse.Span { return t.Span })
	ordered(c, "deck", c.Deck, itself)
	ordered(c, "name of the byline", c.Byline.Names, itself)
	ordered(c, "notice", c.Notices, func(n newsparse.Notice) newsparse.Span { return n.Span })
	for _, d := range append([]newsparse.Dateline{c.Dateline}, c.Digest...) {
		ordered(c, "place of the dateline", d.Places, func(p newsparse.DatelinePlace) newsparse.Span { return p.Span })
		ordered(c, "agency of the dateline", d.Agencies, func(s newsparse.Source) newsparse.Span { return s.Span })
	}
	ordered(c, "digest", c.Digest, func(d newsparse.Dateline) newsparse.Span { return d.Span })
	ordered(c, "quote", c.Quotes, func(q newsparse.Quote) newsparse.Span {
		if len(q.Parts) == 0 {
			return newsparse.Span{}
		}
		return q.Parts[0]
	})
	ordered(c, "marked", c.Marked, func(m newsparse.Marked) newsparse.Span { return m.Span })
	ordered(c, "date", c.Dates, func(d newsparse.Date) newsparse.Span { return d.Span })
	ordered(c, "footer", c.Footer, func(f newsparse.Footer) newsparse.Span { return f.Span })
	for _, f := range c.Footer {
		ordered(c, "name of a footer", f.Names, itself)
		ordered(c, "place of a footer", f.Places, itself)
	}
	ordered(c, "warning", c.Warnings, func(w newsparse.Warning) newsparse.Span { return w.Span })
}

func itself(s newsparse.Span) newsparse.Span { return s }

func ordered[T any](c *checker, what string, items []T, span func(T) newsparse.Span) {
	at := newsparse.Span{}
	for i := range items {
		switch s := span(items[i]); {
		case s.Len() == 0:
			c.fail("%s %d is absent", what, i)
			return
		case s.Start < at.Start:
			c.fail("%s %d, %d:%d, stands before the one before it, %d:%d", what, i, s.Start, s.End, at.Start, at.End)
			return
		default:
			at = s
		}
	}
}

func (c *checker) warnings() {
	n, counted := map[string]int{}, map[string]bool{}
	for _, w := range c.Warnings {
		if w.Code == "" {
			c.fail("a warning without a code at %d", w.Start)
		}
		if n[w.Code]++; n[w.Code] == MaxWarnings+1 {
			c.fail("more than %d warnings %q", MaxWarnings, w.Code)
		}
		if w.Count != 0 {
			if n[w.Code] < MaxWarnings || w.Count <= MaxWarnings || counted[w.Code] {
				c.fail("warning %d %q at %d counts %d", n[w.Code], w.Code, w.Start, w.Count)
			}
			counted[w.Code] = true
		} else if counted[w.Code] {
			c.fail("a warning %q at %d behind the one that counts the rest", w.Code, w.Start)
		}
	}
}
