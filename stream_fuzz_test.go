package newsparse_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/check"
)

// A stream cut by any split in any chunks gives sound articles, each the one that its text gives alone; they follow one another in the
// input, and a loop that is left early has seen the first of them.
func FuzzArticles(f *testing.F) {
	seeds(f, func(s string) { f.Add([]byte(s+"\n###\n\n date 2025-11-18 403\n"+s), uint8(5), uint8(0), uint8(1)) })
	f.Add([]byte("\x01a1\x1f\n\x02One.\x03\x04\x16\x01b2\x1f\n\x02Two.\x03\x04"), uint8(1), uint8(1), uint8(0))
	f.Add([]byte("One.\n\nTwo.\n###\nThree.\n"), uint8(3), uint8(4), uint8(2))
	f.Fuzz(func(t *testing.T, data []byte, size, which, stop uint8) {
		splits := [...][]newsparse.Split{nil, {newsparse.SplitFrames}, {newsparse.SplitCrawl}, {newsparse.SplitLine("###")}, {newsparse.SplitLine("")},
			{newsparse.SplitLine("###"), newsparse.SplitCrawl, newsparse.SplitFrames}}[which%6]
		p := &newsparse.Parser{Encoding: unicode.UTF8, AsIs: true, MaxBytes: 4 << 10}
		var all []string
		n := 0
		for a, err := range p.Articles(&chunked{data, int(size) + 1}, splits...) {
			if err != nil {
				continue // one that is too long
			}
			if err := check.Article(a); err != nil {
				t.Error(err)
			}
			if alone := p.ParseString(a.Source); alone.Source == a.Source && utf8.Valid(data) && !bytes.Equal(alone.AppendJSON(nil), a.AppendJSON(nil)) {
				t.Errorf("%q alone is another article", a.Source)
			}
			all = append(all, a.Source)
			n += len(a.Source)
		}
		if utf8.Valid(data) {
			rest := string(data)
			for _, s := range all {
				_, after, ok := strings.Cut(rest, s)
				if !ok {
					t.Fatalf("%q is not in what is left of the stream, %q", s, rest)
				}
				rest = after
			}
			if n > len(data) {
				t.Errorf("articles of %d bytes in %d", n, len(data))
			}
		}
		k := 0
		for a, err := range p.Articles(bytes.NewReader(data), splits...) {
			if err != nil {
				continue
			}
			if k >= len(all) || a.Source != all[k] {
				t.Fatalf("article %d is %q", k, a.Source)
			}
			if k++; k > int(stop) {
				break
			}
		}
		if k < min(int(stop)+1, len(all)) {
			t.Errorf("%d articles, not %d", k, len(all))
		}
	})
}
