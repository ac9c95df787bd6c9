package newsparse_test

import (
	"bytes"
	"encoding/json"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/encoding/unicode"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/check"
)

// Fuzz with -fuzzminimizetime=20x: Go's minimizer stalls without it.

// seeds adds the corpus, the hostile files, the shapes, words of other scripts and generated wire copy.
func seeds(f *testing.F, add func(s string)) {
	for _, s := range texts(f) {
		add(s[:min(len(s), 4<<10)])
	}
	for _, s := range shapes {
		add(s.text(200))
	}
	for _, s := range []string{
		"北京（新华社）——“是的，”他说。", "Таллин, 18 ноября. /ТАСС/. «Да», – сказал он.", "القدس (رويترز) - قال", "เขากล่าวว่า", "नई दिल्ली: उन्होंने कहा",
		"PARIS\u0085(AFP)\u2028\"a\"\u2029", "İstanbul’da ıssız", "“\u200dYes,”\u0301 Zoë said.", "\U0001f1f9\U0001f1f7\U0001f469\u200d\U0001f469\u200d\U0001f467 said \"x\"",
	} {
		add(s)
	}
	for seed := range uint64(30) {
		add(wireCopy(seed))
	}
}

// wireCopy writes wire copy by choices made from a seed, so that the parser meets what random bytes never meet.
func wireCopy(seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 1))
	choices := make([]byte, 40+r.IntN(360))
	for i := range choices {
		choices[i] = byte(r.Uint32())
	}
	return compose(choices)
}

// soundOf checks everything that holds of the article that p makes of input.
func soundOf(t *testing.T, p *newsparse.Parser, a *newsparse.Article, input string) {
	t.Helper()
	if err := check.Input(p, []byte(input)); err != nil {
		t.Error(err)
	}
	at := 0
	for s := range a.Narration() {
		if s.Start < at || s.End <= s.Start || s.End > len(a.Source) {
			t.Errorf("narration %v after %d", s, at)
		}
		at = s.End
		for i := range a.Quotes {
			for _, p := range a.Quotes[i].Parts {
				if s.Start < p.End && p.Start < s.End {
					t.Errorf("narration %q holds the quote %q", a.Text(s), a.Text(p))
				}
			}
		}
	}
	last := ""
	for d := range a.Timeline() {
		year := strings.ReplaceAll(d.Value[:min(4, len(d.Value))], "X", "0") // "199X" begins in 1990
		if d.Value == "" || d.Value[0] == 'X' || year < last {
			t.Errorf("timeline: %q after %q", d.Value, last)
		}
		last = year
	}
}

func FuzzParse(f *testing.F) {
	seeds(f, func(s string) { f.Add(s, false) })
	f.Fuzz(func(t *testing.T, s string, asIs bool) {
		p := &newsparse.Parser{AsIs: asIs}
		soundOf(t, p, p.ParseString(s), s)
	})
}

// Bytes as they come, with an encoding set, and the decoded text parsed again as it is.
func FuzzParseBytes(f *testing.F) {
	seeds(f, func(s string) { f.Add([]byte(s)) })
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, p := range []*newsparse.Parser{{}, {Encoding: unicode.UTF8}, {Encoding: unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), AsIs: true}} {
			a, err := p.Parse(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			soundOf(t, p, a, string(data))
			if strings.HasPrefix(a.Source, "\ufeff") {
				continue // it would be taken for a mark
			}
			again := (&newsparse.Parser{Encoding: unicode.UTF8, AsIs: true}).ParseString(a.Source)
			if again.Source != a.Source {
				t.Errorf("Source %q is read as %q", a.Source, again.Source)
			}
		}
	})
}

// Wire copy by chance, which meets the rules, with one byte changed.
func FuzzWireCopy(f *testing.F) {
	for seed := range uint64(30) {
		f.Add(seed, uint16(seed*40), byte('"'))
	}
	f.Fuzz(func(t *testing.T, seed uint64, at uint16, c byte) {
		b := []byte(wireCopy(seed))
		b[int(at)%len(b)] = c
		p := new(newsparse.Parser)
		soundOf(t, p, p.ParseString(string(b)), string(b))
	})
}

// The chunks of a reader change nothing, neither of one article nor of a stream.
func FuzzReader(f *testing.F) {
	seeds(f, func(s string) { f.Add([]byte(s), uint8(7)) })
	f.Fuzz(func(t *testing.T, data []byte, size uint8) {
		p := &newsparse.Parser{MaxBytes: 1 << 10}
		chunks := func() io.Reader { return &chunked{data, int(size) + 1} }
		a, err := p.Parse(bytes.NewReader(data))
		b, errB := p.Parse(chunks())
		if (err == nil) != (errB == nil) || err == nil && !bytes.Equal(a.AppendJSON(nil), b.AppendJSON(nil)) {
			t.Errorf("in chunks of %d: %v, %v", int(size)+1, err, errB)
		}
		stream := func(r io.Reader) (all []byte) {
			for a, err := range p.Articles(r) {
				if err != nil {
					all = append(all, err.Error()...)
					continue
				}
				if err := check.Article(a); err != nil {
					t.Error(err)
				}
				all = a.AppendJSON(append(all, a.Source...))
			}
			return all
		}
		whole := stream(bytes.NewReader(data))
		if !bytes.Equal(whole, stream(chunks())) || !bytes.Equal(whole, stream(iotest.DataErrReader(chunks()))) {
			t.Errorf("a stream in chunks of %d differs", int(size)+1)
		}
	})
}

// chunked reads data in pieces of n bytes.
type chunked struct {
	data []byte
	n    int
}

func (c *chunked) Read(p []byte) (int, error) {
	if len(c.data) == 0 {
		return 0, io.EOF
	}
	n := copy(p, c.data[:min(c.n, len(c.data))])
	c.data = c.data[n:]
	return n, nil
}

// What UnmarshalJSON takes from anywhere can be used without fear, and written and read again.
func FuzzJSON(f *testing.F) {
	seeds(f, func(s string) { f.Add(new(newsparse.Parser).ParseString(s[:min(len(s), 500)]).AppendJSON(nil)) })
	f.Fuzz(func(t *testing.T, data []byte) {
		var a newsparse.Article
		if json.Unmarshal(data, &a) != nil {
			return
		}
		a.Source = "A text.\n"
		a.Text(a.Headline)
		check.Article(&a) // may find much, but must not panic
		out := a.AppendJSON(nil)
		var b newsparse.Article
		if err := json.Unmarshal(out, &b); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		b.Source = a.Source
		if again := b.AppendJSON(nil); !bytes.Equal(out, again) {
			t.Errorf("written again it differs:\n%s\n%s", out, again)
		}
	})
}
