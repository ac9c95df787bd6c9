package newsparse

import (
	"os"
	"testing"

	"github.com/newsparse/newsparse/internal/decode"
)

// BenchmarkHead measures header, headline, dateline and footer together.
func BenchmarkHead(b *testing.B) {
	data, err := os.ReadFile("testdata/corpus/menafn-peace-talks.txt")
	if err != nil {
		b.Fatal(err)
	}
	in := decode.String(string(data), decode.Options{})
	base := &doc{Parser: new(Parser), Article: &Article{Source: in.Text}}
	base.scan()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		a := Article{Source: in.Text}
		d := doc{Parser: base.Parser, Article: &a, lines: base.lines, toks: base.toks}
		d.header()
		d.headline()
		d.dateline()
		d.footer()
	}
}
