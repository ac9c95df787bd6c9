package newsparse_test

import (
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"github.com/newsparse/newsparse"
)

// digest is the sha256 of what encode makes of the texts, in order of their names. The architectures step of .ci/run compares that
// of the command.
func digest(texts map[string]string, encode func(text string) []byte) string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		h.Write(append(encode(texts[name]), '\n'))
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// The same bytes give the same article on any number of cores, from a string and from a reader in chunks of any size.
func TestDeterministic(t *testing.T) {
	p, texts := new(newsparse.Parser), texts(t)
	for name, s := range texts {
		texts[name] = s[:min(len(s), 32<<10)]
	}
	want := digest(texts, func(s string) []byte { return p.ParseString(s).AppendJSON(nil) })
	t.Logf("digest %s", want)
	for _, cores := range []int{1, 2, 8} {
		was := runtime.GOMAXPROCS(cores)
		got := digest(texts, func(s string) []byte { return p.ParseString(s).AppendJSON(nil) })
		runtime.GOMAXPROCS(was)
		if got != want {
			t.Errorf("digest %s on %d cores", got, cores)
		}
	}
	for name, chunks := range chunkings {
		got := digest(texts, func(s string) []byte {
			a, err := p.Parse(chunks(strings.NewReader(s)))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			return a.AppendJSON(nil)
		})
		if got != want {
			t.Errorf("digest %s, %s", got, name)
		}
	}
}

// The articles of a stream are the same however it is cut into chunks.
func TestStreamDeterministic(t *testing.T) {
	texts := texts(t)
	stream := func(chunks func(io.Reader) io.Reader) string {
		var in []io.Reader
		for _, name := range slices.Sorted(maps.Keys(texts)) {
			in = append(in, strings.NewReader("\n=====\n"+texts[name]))
		}
		h := sha256.New()
		n := 0
		for a, err := range new(newsparse.Parser).Articles(chunks(io.MultiReader(in...)), newsparse.SplitLine("====="), newsparse.SplitFrames, newsparse.SplitCrawl) {
			if err != nil {
				t.Fatal(err)
			}
			n++
			h.Write(append(a.AppendJSON(nil), '\n'))
		}
		return fmt.Sprintf("%d articles, digest %x", n, h.Sum(nil))
	}
	want := stream(func(r io.Reader) io.Reader { return r })
	for name, chunks := range chunkings {
		if got := stream(chunks); got != want {
			t.Errorf("%s, %s; whole %s", got, name, want)
		}
	}
}

// chunkings are the ways in which a reader may hand on what it has.
var chunkings = map[string]func(io.Reader) io.Reader{
	"byte by byte":  iotest.OneByteReader,
	"by halves":     iotest.HalfReader,
	"data with EOF": iotest.DataErrReader,
	"by 7 bytes":    func(r io.Reader) io.Reader { return chunks{r, func() int { return 7 }} },
	"by 4099 bytes": func(r io.Reader) io.Reader { return chunks{r, func() int { return 4099 }} },
	"by random chunks": func(r io.Reader) io.Reader {
		source := rand.New(rand.NewPCG(1, 2))
		return chunks{r, func() int { return source.IntN(1 << source.IntN(14)) }}
	},
}

// chunks reads as many bytes at a time as size says, at most; 0 is a read of nothing.
type chunks struct {
	io.Reader
	size func() int
}

func (c chunks) Read(p []byte) (int, error) { return c.Reader.Read(p[:min(len(p), c.size())]) }

// One Parser serves 64 goroutines; run with -race.
func TestConcurrent(t *testing.T) {
	p := &newsparse.Parser{Date: time.Date(2025, 11, 18, 0, 0, 0, 0, time.UTC)}
	texts := texts(t)
	for name, s := range texts {
		texts[name] = s[:min(len(s), 4<<10)]
	}
	want := digest(texts, func(s string) []byte { return p.ParseString(s).AppendJSON(nil) })
	var group sync.WaitGroup
	for i := range 64 {
		group.Go(func() {
			got := digest(texts, func(s string) []byte {
				if i%2 == 0 {
					return p.ParseString(s).AppendJSON(nil)
				}
				a, err := p.Parse(strings.NewReader(s))
				if err != nil {
					t.Error(err)
					return nil
				}
				return a.AppendJSON(nil)
			})
			if got != want {
				t.Errorf("digest %s in goroutine %d", got, i)
			}
			for a, err := range p.Articles(strings.NewReader(newsText)) {
				if err != nil || a.Source != newsText {
					t.Errorf("a stream of goroutine %d: %v", i, err)
				}
			}
		})
	}
	group.Wait()
}
