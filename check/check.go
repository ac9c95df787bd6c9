// Package check verifies what newsparse promises of every Article, for tests and fuzz targets: of newsparse itself and of programs
// that build on it. [Article] holds an article against its own Source, [Input] also against the input and the Parser.
//
//	func FuzzMine(f *testing.F) {
//		f.Add("OSLO (Reuters) - \"Yes,\" Ann Lee said.\n")
//		f.Fuzz(func(t *testing.T, s string) {
//			a := new(newsparse.Parser).ParseString(s)
//			if err := check.Article(a); err != nil {
//				t.Error(err)
//			}
//			// what the program makes of a
//		})
//	}
package check

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/newsparse/newsparse"
)

// MaxWarnings is how many warnings of one code an Article reports at most; the last one counts the rest.
const MaxWarnings = 100

// Article reports every broken promise of a, joined by [errors.Join], and nil when there is none:
//
//   - Source is valid UTF-8; InputOffset never decreases, and SourceOffset leads back to the offset or to the start of what was
//     decoded as one
//   - every Span, in whatever field, is zero or holds a byte, lies in Source, and begins and ends on a grapheme boundary; Text gives
//     that slice of Source
//   - slices are in text order: of Header.Boilerplate, tags, deck, names, notices, digest, paragraphs, sentences, mentions, quotes with
//     their parts and fragments, marked, dates, footer and warnings
//   - header, boilerplate, tags, headline, deck, byline, wrapper, notices, dateline, digest, paragraphs and footer tile Source: no two
//     overlap, and what lies between them holds neither letter nor digit, so that nothing is lost and nothing is told twice
//   - sentences lie in their paragraph; names and places of byline, dateline and footer lie in these
//   - the parts of a quote lie in paragraphs, headline or deck, the first in the paragraph that the quote names; fragments lie in
//     parts; speaker and cue lie outside of them; confidences lie between 0 and 1
//   - entities count from 1 in order of first mention, and have a name, whose key is the same in either normal form and is its own key
//   - every mention belongs to one entity, which is named before a pronoun that refers to it or in its paragraph; mentions do not
//     overlap; a speaker with a name is an entity of that name
//   - warnings have a code and are capped; the last one of a code, and no other, counts those that were left out
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
	if err := leadBack(len(a.Source), a.InputOffset, a.SourceOffset); err != nil {
		c.errs = append(c.errs, err)
	}
	if len(c.errs) == 0 { // the rest slices Source
		c.paragraphs()
		c.tiles()
		c.head()
		c.quotes()
		c.entities()
		c.order()
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
	case s.Start == s.End:
		c.fail("%s, %d:%d, is empty, not absent", path, s.Start, s.End)
	case !c.onBoundary(s.Start) || !c.onBoundary(s.End):
		c.fail("%s, %d:%d %q, cuts a grapheme cluster", path, s.Start, s.End, c.Text(s))
	case c.Text(s) != c.Source[s.Start:s.End]:
		c.fail("%s: Text gives %q", path, c.Text(s))
	}
}

// leadBack checks that toInput never decreases on the offsets of a Source of n bytes, and that toSource leads back.
func leadBack(n int, toInput, toSource func(int) int) error {
	last := -1
	for i := range n + 1 {
		in := toInput(i)
		if in < max(last, 0) {
			return fmt.Errorf("check: InputOffset(%d) is %d after %d", i, in, last)
		}
		if back := toSource(in); back > i || back > 0 && toInput(back) != in { // 0 leads to the start of the input, whatever was dropped there
			return fmt.Errorf("check: InputOffset(%d) is %d, of which SourceOffset gives %d", i, in, back)
		}
		last = in
	}
	return nil
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
	if path := diffOf(c.Article, &back); path != "" {
		c.fail("%s is lost in JSON", path)
	}
}

// diffOf names the first exported field in which two articles differ, and "" where they do not.
func diffOf(a, b *newsparse.Article) string {
	return diff("Article", reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem())
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
