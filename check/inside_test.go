package check

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/newsparse/newsparse"
)

// A map of offsets that goes back, or from which no way leads back, is told.
func TestLeadBack(t *testing.T) {
	for _, c := range []struct {
		toInput, toSource []int
		want              string
	}{
		{[]int{0, 1, 2}, []int{0, 1, 2}, ""},
		{[]int{3, 4, 5}, []int{0, 0, 0, 0, 1, 2}, ""},                   // behind a byte-order mark
		{[]int{0, 0, 0, 2}, []int{0, 0, 3}, ""},                         // three bytes for two of the input
		{[]int{0, 5, 9}, []int{0, 0, 0, 0, 0, 1, 1, 1, 1, 2}, ""},       // references are longer than what they stand for
		{[]int{0, 2, 1}, []int{0, 1, 1}, "InputOffset(2) is 1 after 2"}, // goes back
		{[]int{-1, 0}, []int{0}, "InputOffset(0) is -1"},
		{[]int{0, 1, 2}, []int{0, 2, 2}, "InputOffset(1) is 1, of which SourceOffset gives 2"},
		{[]int{0, 1, 2}, []int{0, 1, 1}, "InputOffset(2) is 2, of which SourceOffset gives 1"},
	} {
		err := leadBack(len(c.toInput)-1, func(i int) int { return c.toInput[i] }, func(i int) int { return c.toSource[i] })
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v, back %v: %v, want %q", c.toInput, c.toSource, err, c.want)
		}
	}
}

// A span is found wherever it stands, and a difference is named by its place.
func TestReflection(t *testing.T) {
	bad := newsparse.Span{Start: 3, End: 2}
	v := struct {
		Behind *newsparse.Span
		None   *newsparse.Span
		Lists  [2][]newsparse.Span
		hidden newsparse.Span
	}{Behind: &bad, Lists: [2][]newsparse.Span{1: {{Start: 0, End: 1}, bad}}, hidden: bad}
	c := checker{Article: &newsparse.Article{Source: "abc"}}
	c.findBoundaries()
	c.spans("v", reflect.ValueOf(v))
	if got := errors.Join(c.errs...).Error(); got != "check: v.Behind is 3:2 of 3 bytes\ncheck: v.Lists[1][1] is 3:2 of 3 bytes" {
		t.Error(got)
	}
	a := &newsparse.Article{Tags: []newsparse.Tag{{Kind: "update"}}}
	if got := diffOf(a, &newsparse.Article{}); got != "Article.Tags" {
		t.Errorf("another number of tags: %q", got)
	}
	if got := diffOf(a, &newsparse.Article{Tags: []newsparse.Tag{{Kind: "update"}}, Deck: []newsparse.Span{}}); got != "" {
		t.Errorf("an empty slice is none: %q", got)
	}
}
