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
			for chunk := range slices.Chunk(corpus, 50) {
				c.count(chunk, i)
			}
			for b.Loop() {
				for chunk := range slices.Chunk(corpus, 50) {
					c.time(chunk, i)
				}
			}
			c.report(b)
		})
	}
}

// passCost sums up what one pass has cost.
type passCost struct {
	timed           int           // bytes
	own, all        time.Duration // of the pass, and of all passes
	articles        int           // whose allocations are counted
	counted         int           // bytes of them
	allocs, alloced uint64
}

// docsOf returns the states of texts before the first pass. They are few enough that what one pass writes is still near when the
// next one reads it.
func docsOf(texts []string) []*doc {
	docs := make([]*doc, len(texts))
	for i, s := range texts {
		docs[i] = newDoc(new(Parser), decode.String(s, decode.Options{}))
	}
	return docs
}

// time adds the time of pass number n, and of all passes.
func (c *passCost) time(texts []string, n int) {
	docs := docsOf(texts)
	for i, pass := range passes {
		start := time.Now()
		for _, d := range docs {
			pass(d)
		}
		t := time.Since(start)
		c.all += t
		if i == n {
			c.own += t
		}
	}
	for _, s := range texts {
		c.timed += len(s)
	}
}

// count adds the allocations of pass number n.
func (c *passCost) count(texts []string, n int) {
	docs := docsOf(texts)
	var before, after runtime.MemStats
	for i, pass := range passes[:n+1] {
		if i == n {
			runtime.ReadMemStats(&before)
		}
		for _, d := range docs {
			pass(d)
		}
	}
	runtime.ReadMemStats(&after)
	c.allocs += after.Mallocs - before.Mallocs
	c.alloced += after.TotalAlloc - before.TotalAlloc
	c.articles += len(texts)
	for _, s := range texts {
		c.counted += len(s)
	}
}

func (c *passCost) report(b *testing.B) {
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(c.timed)/1e6/c.own.Seconds(), "MB/s")
	b.ReportMetric(float64(c.allocs)/float64(c.articles), "allocs/article")
	b.ReportMetric(float64(c.alloced)/float64(c.counted), "B/byte")
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
