package newsparse

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newsparse/newsparse/internal/decode"
	"github.com/newsparse/newsparse/internal/gencorpus"
)

// The benchmarks walk a corpus: a single article is memorised by the branch predictor and reads twice as fast. They report bytes of
// text a second; for a claim of speed see bench/, which measures in interleaved pairs.
//
//	go test -run '^$' -bench . .

// passes are those of parse, in order.
var passes = []func(*doc){
	(*doc).scan,
	(*doc).header,
	(*doc).headline,
	(*doc).dateline,
	(*doc).footer,
	(*doc).paragraph,
	(*doc).quotemark,
	(*doc).mention,
	(*doc).entity,
	(*doc).frame,
	(*doc).quote,
	(*doc).speech,
	(*doc).attribution,
	(*doc).reference,
	(*doc).date,
	(*doc).finish,
}

// passName returns the name of the method that a pass is.
func passName(pass func(*doc)) string {
	name := runtime.FuncForPC(reflect.ValueOf(pass).Pointer()).Name()
	return name[strings.LastIndexByte(name, '.')+1:]
}

// No pass of parse is forgotten here.
func TestEveryPassIsMeasured(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "newsparse.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, decl := range f.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && fn.Name.Name == "parse" {
			for _, s := range fn.Body.List {
				want = append(want, s.(*ast.ExprStmt).X.(*ast.CallExpr).Fun.(*ast.SelectorExpr).Sel.Name)
			}
		}
	}
	for _, pass := range passes {
		got = append(got, passName(pass))
	}
	if !slices.Equal(got, want) {
		t.Errorf("passes has %s\nparse does %s", got, want)
	}
}

// BenchmarkPasses measures each pass, in the state that the passes before it have left: bytes of text a second, allocations an
// article, bytes allocated for each byte of the text, and the share of the pass in the time of all.
func BenchmarkPasses(b *testing.B) {
	corpus := gencorpus.Articles(gencorpus.Size)
	for i, pass := range passes {
		b.Run(passName(pass), func(b *testing.B) {
			var c passCost
			for b.Loop() {
				for chunk := range slices.Chunk(corpus, 50) {
					c.measure(chunk, i)
				}
			}
			c.report(b)
		})
	}
}

// passCost sums up what one pass has cost.
type passCost struct {
	articles, bytes int
	own, all        time.Duration // of the pass, and of all passes
	allocs, alloced uint64
}

// measure parses the texts pass by pass and adds the cost of pass number n. The texts are few enough that what one pass writes is
// still near when the next one reads it.
func (c *passCost) measure(texts []string, n int) {
	docs := make([]*doc, len(texts))
	for i, s := range texts {
		docs[i] = newDoc(new(Parser), decode.String(s, decode.Options{}))
		c.articles++
		c.bytes += len(s)
	}
	run := func(passes []func(*doc)) time.Duration {
		start := time.Now()
		for _, pass := range passes {
			for _, d := range docs {
				pass(d)
			}
		}
		return time.Since(start)
	}
	var before, after runtime.MemStats
	c.all += run(passes[:n])
	runtime.ReadMemStats(&before)
	own := run(passes[n : n+1])
	runtime.ReadMemStats(&after)
	c.all += own + run(passes[n+1:])
	c.own += own
	c.allocs += after.Mallocs - before.Mallocs
	c.alloced += after.TotalAlloc - before.TotalAlloc
}

func (c *passCost) report(b *testing.B) {
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(c.bytes)/1e6/c.own.Seconds(), "MB/s")
	b.ReportMetric(float64(c.allocs)/float64(c.articles), "allocs/article")
	b.ReportMetric(float64(c.alloced)/float64(c.bytes), "B/byte")
	b.ReportMetric(100*c.own.Seconds()/c.all.Seconds(), "%time")
}

// BenchmarkParse measures the whole, decoding included; an operation is the corpus.
func BenchmarkParse(b *testing.B) {
	benchmarkCorpus(b, func(p *Parser, s string) { p.ParseString(s) })
}

// BenchmarkParseJSON measures the whole with its JSON, written into a buffer that is used again.
func BenchmarkParseJSON(b *testing.B) {
	var buf []byte
	benchmarkCorpus(b, func(p *Parser, s string) { buf = p.ParseString(s).AppendJSON(buf[:0]) })
}

func benchmarkCorpus(b *testing.B, do func(p *Parser, s string)) {
	corpus := gencorpus.Articles(gencorpus.Size)
	bytes := 0
	for _, s := range corpus {
		bytes += len(s)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	var p Parser
	for b.Loop() {
		for _, s := range corpus {
			do(&p, s)
		}
	}
}

// BenchmarkJSON measures the JSON of parsed articles: by AppendJSON, into a buffer that is used again and into a new one, and by
// encoding/json of an equivalent struct, that of the same articles.
func BenchmarkJSON(b *testing.B) {
	var articles []*Article
	var mirrors []*mirror
	bytes := 0
	for _, s := range gencorpus.Articles(500) {
		a := new(Parser).ParseString(s)
		articles, mirrors = append(articles, a), append(mirrors, mirrored(a))
		bytes += len(a.AppendJSON(nil))
	}
	measure := func(name string, write func(i int)) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				for i := range articles {
					write(i)
				}
			}
		})
	}
	var buf []byte
	measure("append", func(i int) { buf = articles[i].AppendJSON(buf[:0]) })
	measure("new", func(i int) { articles[i].AppendJSON(nil) })
	measure("reflection", func(i int) { json.Marshal(mirrors[i]) })
}
