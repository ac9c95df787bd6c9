// Package check verifies what newsparse promises of every Article, for tests and fuzz targets: of newsparse itself and of programs
// that build on it.
//
//	func FuzzMine(f *testing.F) {
//		f.Fuzz(func(t *testing.T, s string) {
//			if err := check.Article(new(newsparse.Parser).ParseString(s)); err != nil {
//				t.Error(err)
//			}
//		})
//	}
package check

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/newsparse/newsparse"
)

// MaxWarnings is how many warnings of one code an Article reports at most; the last one counts the rest.
const MaxWarnings = 100

// Article reports every broken promise of a, joined by [errors.Join], and nil when there is none:
//
//   - Source is valid UTF-8, and InputOffset never decreases
//   - every Span, in whatever field, lies in Source and begins and ends on a grapheme boundary, or is zero
//   - paragraphs are in order and disjoint, and overlap neither header, headline, dateline nor footer; sentences lie in their
//     paragraph, in order
//   - nothing is lost: letters and digits outside of paragraphs belong to another part of the article
//   - the parts of a quote are in order and lie in paragraphs, headline or deck, the first in the paragraph that the quote names;
//     fragments lie in parts; speaker and cue lie outside of them; confidences lie between 0 and 1
//   - entities count from 1, and every mention and speaker names one of them or none
//   - warnings are capped
//   - the JSON form is that of json.Marshal, and read back it gives the article again
//
// It takes time in proportion to the text.
func Article(a *newsparse.Article) error {
	if a == nil {
		return errors.New("check: no article")
	}
	c := checker{Article: a}
	if !utf8.ValidString(a.Source) {
		c.fail("Source is not valid UTF-8")
		return errors.Join(c.errs...)
	}
	c.findBoundaries()
	c.spans("Article", reflect.ValueOf(a).Elem())
	c.offsets()
	if len(c.errs) == 0 { // the rest slices Source
		c.paragraphs()
		c.blocks()
		c.quotes()
		c.entities()
		c.warnings()
		c.json()
	}
	return errors.Join(c.errs...)
}

type checker struct {
	*newsparse.Article
	boundary []uint64 // a bit for every offset of Source at which a grapheme cluster begins, and for its end
	errs     []error
}

// maxErrors is how many broken promises are told.
const maxErrors = 20

func (c *checker) fail(format string, args ...any) {
	if len(c.errs) < maxErrors {
		c.errs = append(c.errs, fmt.Errorf("check: "+format, args...))
	}
}

func (c *checker) findBoundaries() {
	c.boundary = make([]uint64, len(c.Source)/64+1)
	state := -1
	for rest := c.Source; ; {
		at := len(c.Source) - len(rest)
		c.boundary[at/64] |= 1 << (at % 64)
		if rest == "" {
			return
		}
		_, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
	}
}

func (c *checker) onBoundary(off int) bool { return c.boundary[off/64]>>(off%64)&1 != 0 }

var spanType = reflect.TypeFor[newsparse.Span]()

// spans checks every Span in v, which path names.
func (c *checker) spans(path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == spanType {
			c.span(path, v.Interface().(newsparse.Span))
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				c.spans(path+"."+f.Name, v.Field(i))
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			switch v.Type().Elem().Kind() {
			case reflect.Struct, reflect.Slice, reflect.Array, reflect.Pointer:
				c.spans(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			c.spans(path, v.Elem())
		}
	}
}

func (c *checker) span(path string, s newsparse.Span) {
	switch {
	case s == newsparse.Span{}:
	case s.Start < 0 || s.End < s.Start || s.End > len(c.Source):
		c.fail("%s is %d:%d of %d bytes", path, s.Start, s.End, len(c.Source))
	case !c.onBoundary(s.Start) || !c.onBoundary(s.End):
		c.fail("%s, %d:%d %q, cuts a grapheme cluster", path, s.Start, s.End, c.Text(s))
	case c.Text(s) != c.Source[s.Start:s.End]:
		c.fail("%s: Text gives %q", path, c.Text(s))
	}
}

// offsets checks that InputOffset never decreases.
func (c *checker) offsets() {
	last := -1
	for i := range c.Source {
		in := c.InputOffset(i)
		if in < last || in < 0 {
			c.fail("InputOffset(%d) is %d after %d", i, in, last)
			return
		}
		last = in
	}
	if in := c.InputOffset(len(c.Source)); in < last {
		c.fail("InputOffset of the end is %d after %d", in, last)
	}
}

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

// blocks checks that every letter and digit of Source belongs to a part of the article, and none to a paragraph and to another
// part at once.
func (c *checker) blocks() {
	parts := []newsparse.Span{c.Header.Span, c.Headline, c.Byline.Span, c.Byline.Affiliation, c.Byline.Place, c.Dateline.Span}
	for _, f := range c.Footer {
		parts = append(parts, f.Span)
	}
	for _, d := range c.Digest {
		parts = append(parts, d.Span)
	}
	apart := len(parts) // those from here on may lie within others
	parts = append(parts, c.Header.Boilerplate...)
	parts = append(parts, c.Deck...)
	for _, t := range c.Tags {
		parts = append(parts, t.Span)
	}
	for _, s := range c.Provenance {
		parts = append(parts, s.Span)
	}
	for _, n := range c.Notices {
		parts = append(parts, n.Span)
	}
	for i, s := range parts[:apart] {
		n, _ := slices.BinarySearchFunc(c.Paragraphs, s.Start, func(p newsparse.Paragraph, at int) int {
			if p.End <= at {
				return -1
			}
			return 1
		})
		if n < len(c.Paragraphs) && s.Len() > 0 && overlap(c.Paragraphs[n].Span, s) {
			c.fail("part %d, %d:%d %q, overlaps paragraph %d, %d:%d", i, s.Start, s.End, c.Text(s), n, c.Paragraphs[n].Start, c.Paragraphs[n].End)
		}
	}
	for _, p := range c.Paragraphs {
		parts = append(parts, p.Span)
	}
	slices.SortFunc(parts, func(s, t newsparse.Span) int { return s.Start - t.Start })
	at := 0
	for _, s := range append(parts, newsparse.Span{Start: len(c.Source), End: len(c.Source)}) {
		if s.Start > at {
			if gap := c.Source[at:s.Start]; strings.ContainsFunc(gap, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				c.fail("%d:%d, %.80q, belongs to no part of the article", at, s.Start, gap)
			}
		}
		at = max(at, s.End)
	}
}

func (c *checker) quotes() {
	for i := range c.Quotes {
		q := &c.Quotes[i]
		if len(q.Parts) == 0 {
			c.fail("quote %d has no parts", i)
			continue
		}
		if q.Confidence < 0 || q.Confidence > 1 {
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
		for _, f := range q.Fragments {
			if !slices.ContainsFunc(q.Parts, func(s newsparse.Span) bool { return contains(s, f) }) {
				c.fail("fragment %q of quote %d lies in none of its parts", c.Text(f), i)
			}
		}
	}
}

// paragraphOf returns the index of the paragraph that holds s, and -1 where none does.
func (c *checker) paragraphOf(s newsparse.Span) int {
	n, ok := slices.BinarySearchFunc(c.Paragraphs, s, func(p newsparse.Paragraph, s newsparse.Span) int {
		switch {
		case p.End <= s.Start && p.End < s.End:
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

// inHead reports whether s lies in the headline or in the deck.
func (c *checker) inHead(s newsparse.Span) bool {
	return contains(c.Headline, s) || slices.ContainsFunc(c.Deck, func(d newsparse.Span) bool { return contains(d, s) })
}

func (c *checker) entities() {
	for i, e := range c.Entities {
		if e.ID != i+1 {
			c.fail("entity %d, %q, has the id %d", i, e.Name, e.ID)
		}
		if e.Name == "" {
			c.fail("entity %d has no name", e.ID)
		}
	}
	at := 0
	for i, m := range c.Mentions {
		if m.Entity < 0 || m.Entity > len(c.Entities) {
			c.fail("mention %d, %q, is of entity %d of %d", i, c.Text(m.Span), m.Entity, len(c.Entities))
		}
		if m.Len() == 0 || m.Start < at {
			c.fail("mention %d, %d:%d %q, is empty or out of order", i, m.Start, m.End, c.Text(m.Span))
		}
		at = m.Start
	}
	for i := range c.Quotes {
		if id := c.Quotes[i].Speaker.Entity; id < 0 || id > len(c.Entities) {
			c.fail("the speaker of quote %d is entity %d of %d", i, id, len(c.Entities))
		}
	}
}

func (c *checker) warnings() {
	count := map[string]int{}
	for _, w := range c.Warnings {
		if w.Code == "" {
			c.fail("a warning without a code at %d", w.Start)
		}
		if count[w.Code]++; count[w.Code] == MaxWarnings+1 {
			c.fail("more than %d warnings %q", MaxWarnings, w.Code)
		}
	}
}

func (c *checker) json() {
	data := c.AppendJSON(nil)
	marshalled, err := json.Marshal(c.Article)
	if err != nil {
		c.fail("json.Marshal: %v", err)
		return
	}
	if string(marshalled) != string(data) {
		c.fail("AppendJSON differs from json.Marshal")
	}
	var back newsparse.Article
	if err := json.Unmarshal(data, &back); err != nil {
		c.fail("json.Unmarshal: %v", err)
		return
	}
	back.Source = c.Source
	if path := diff("Article", reflect.ValueOf(c.Article).Elem(), reflect.ValueOf(&back).Elem()); path != "" {
		c.fail("%s is lost in JSON", path)
	}
}

// diff names the first exported field in which v and w differ, and "" where they do not. An empty slice is as good as none.
func diff(path string, v, w reflect.Value) string {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				if d := diff(path+"."+f.Name, v.Field(i), w.Field(i)); d != "" {
					return d
				}
			}
		}
	case reflect.Slice:
		if v.Len() != w.Len() {
			return path
		}
		for i := range v.Len() {
			if d := diff(fmt.Sprintf("%s[%d]", path, i), v.Index(i), w.Index(i)); d != "" {
				return d
			}
		}
	default:
		if !v.Equal(w) {
			return path
		}
	}
	return ""
}
