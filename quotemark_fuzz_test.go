package newsparse

import (
	"strings"
	"testing"

	"github.com/newsparse/newsparse/internal/decode"
)

// FuzzQuotemark holds for the pairs of marks of every text: they are in order and properly nested, lie in their paragraph, enclose what is
// between their marks, have their parent around them, and are no deeper than the limit.
func FuzzQuotemark(f *testing.F) {
	for _, c := range archives(f, "quote") {
		f.Add(c.files["text"])
	}
	for _, s := range []string{`"a "b" c"`, "“a ‘b “c” d’ e”", "'a' 'b", "``a''", strings.Repeat("“‘", 9) + "x", "“A.\n\n“B.\n\nC”", "5' 11\" and '80s", "„a“ «b» ‹c› 「d」", "said \"\" and ''"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := newDoc(new(Parser), decode.String(s, decode.Options{AsIs: true}))
		d.scan()
		d.header()
		d.headline()
		d.dateline()
		d.footer()
		d.paragraph()
		d.quotemark()
		var stack []int32
		for i := range d.quoted {
			q := &d.quoted[i]
			if q.open < 0 && q.close < 0 || q.open >= 0 && q.first != q.open+1 || q.close >= 0 && q.last != q.close || q.last < q.first {
				t.Fatalf("quotation %d is %+v in %q", i, *q, s)
			}
			from, to := int32(d.tokenAt(d.Headline.Start)), int32(d.tokenAt(d.Headline.End))
			if q.para >= 0 {
				from, to = d.paras[q.para].first, d.paras[q.para].last
			}
			if q.begin() < from || q.end() > to {
				t.Fatalf("quotation %d, %+v, lies outside of its paragraph, %d:%d, in %q", i, *q, from, to, s)
			}
			for len(stack) > 0 && (d.quoted[stack[len(stack)-1]].para != q.para || d.quoted[stack[len(stack)-1]].last <= q.begin()) {
				stack = stack[:len(stack)-1]
			}
			parent := int32(-1)
			if len(stack) > 0 {
				parent = stack[len(stack)-1]
				if p := &d.quoted[parent]; q.last > p.last && !p.unclosed { // an unclosed one may have been ended by the tag of one within it
					t.Fatalf("quotation %d, %+v, crosses %d, %+v, in %q", i, *q, parent, *p, s)
				}
			}
			if q.parent != parent {
				t.Fatalf("quotation %d, %+v, has the parent %d, not %d, in %q", i, *q, q.parent, parent, s)
			}
			if stack = append(stack, int32(i)); len(stack) > maxNesting {
				t.Fatalf("nested %d deep in %q", len(stack), s)
			}
		}
	})
}
