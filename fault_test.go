package newsparse_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/internal/fault"
)

// corpusTexts are the articles of testdata/corpus, in order of their names.
func corpusTexts(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/corpus/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d articles, %v", len(files), err)
	}
	var texts []string
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}

// A reader that fails at any byte of an article gives a ReadError with that offset and the reader's error, and never an article.
func TestReadErrors(t *testing.T) {
	fault.NoLeak(t)
	for _, s := range corpusTexts(t)[:6] {
		for n := range len(s) + 1 {
			for when, r := range fault.Readers(s[:n]) {
				a, err := newsparse.Parse(r)
				var read *newsparse.ReadError
				if a != nil || !errors.As(err, &read) || !errors.Is(err, fault.ErrLine) || read.Offset != int64(n) {
					t.Fatalf("at byte %d, %s it: %v, %v", n, when, a, err)
				}
			}
		}
	}
	s := newsText
	if _, err := newsparse.Parse(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(s)))); !errors.Is(err, iotest.ErrTimeout) {
		t.Errorf("a reader that times out: %v", err)
	}
	if _, err := newsparse.Parse(iotest.ErrReader(io.ErrUnexpectedEOF)); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a reader that ends too early: %v", err)
	}
	if _, err := newsparse.Parse(fault.Stuck{}); !errors.Is(err, io.ErrNoProgress) {
		t.Errorf("a reader that makes no progress: %v", err)
	}
	for limit, at := range map[int64]int64{0: 4 << 20, 1000: 1000, 1: 1} {
		var read *newsparse.ReadError
		if _, err := (&newsparse.Parser{MaxBytes: limit}).Parse(endless{}); !errors.As(err, &read) || !errors.Is(err, newsparse.ErrTooLarge) || read.Offset != at {
			t.Errorf("a reader that never ends, with MaxBytes %d: %v", limit, err)
		}
	}
	if a, err := (&newsparse.Parser{MaxBytes: int64(len(s))}).Parse(strings.NewReader(s)); err != nil || a.Source != s {
		t.Errorf("a text as long as MaxBytes: %v", err)
	}
	if a, err := (&newsparse.Parser{MaxBytes: -1}).Parse(io.LimitReader(endless{}, 5<<20)); err != nil || len(a.Source) != 5<<20 {
		t.Errorf("no limit: %v", err)
	}
}

// What a stream gave before its reader failed is what it gives when all goes well, and the failure is the last pair.
func TestStreamReadErrors(t *testing.T) {
	fault.NoLeak(t)
	const cut = "\n=====\n"
	text := strings.Join(corpusTexts(t)[:4], cut)
	split := newsparse.SplitLine("=====")
	var whole [][]byte
	var ends []int // of each article, how much must be read to know that it has ended
	for a, err := range new(newsparse.Parser).Articles(strings.NewReader(text), split) {
		if err != nil {
			t.Fatal(err)
		}
		whole = append(whole, a.AppendJSON(nil))
	}
	for at := 0; ; {
		i := strings.Index(text[at:], cut)
		if i < 0 {
			ends = append(ends, len(text)+1)
			break
		}
		at += i + len(cut)
		ends = append(ends, at)
	}
	for n := 0; n <= len(text); n += 89 {
		for when, r := range fault.Readers(text[:n]) {
			var got [][]byte
			var last error
			for a, err := range new(newsparse.Parser).Articles(r, split) {
				if last != nil {
					t.Fatalf("at byte %d, %s it: a pair after the error", n, when)
				}
				if last = err; err == nil {
					got = append(got, a.AppendJSON(nil))
				}
			}
			var read *newsparse.ReadError
			if !errors.As(last, &read) || !errors.Is(last, fault.ErrLine) || read.Offset != int64(n) {
				t.Errorf("at byte %d, %s it: %v", n, when, last)
			}
			want, _ := slices.BinarySearch(ends, n+1)
			if !slices.EqualFunc(got, whole[:want], bytes.Equal) {
				t.Errorf("at byte %d, %s it: %d articles, want the first %d", n, when, len(got), want)
			}
		}
	}
}

// A reader that says it has read less than nothing, or more than there was room for, is an error and no panic.
func TestReadersThatLie(t *testing.T) {
	for name, r := range map[string]io.Reader{"less than nothing": count{-1}, "more than there was room for": count{1 << 40}, "one more": count{0}} {
		var read *newsparse.ReadError
		if a, err := newsparse.Parse(r); a != nil || !errors.As(err, &read) || read.Offset != 0 {
			t.Errorf("%s: %v, %v", name, a, err)
		}
		n := 0
		for a, err := range new(newsparse.Parser).Articles(r) {
			if n++; a != nil || !errors.As(err, &read) || read.Offset != 0 {
				t.Errorf("a stream, %s: %v, %v", name, a, err)
			}
		}
		if n != 1 {
			t.Errorf("a stream, %s: %d pairs", name, n)
		}
	}
}

// count claims to have read n bytes, or one more than asked for where n is 0.
type count struct{ n int }

func (c count) Read(p []byte) (int, error) {
	if c.n == 0 {
		return len(p) + 1, nil
	}
	return c.n, nil
}

// Parsing takes no context: a reader that watches one ends it, and its error passes through. What it read so far is no article.
func TestCancel(t *testing.T) {
	fault.NoLeak(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	one := " date 2025-11-18 403\n" + newsText
	r := &watched{ctx: ctx, Reader: iotest.OneByteReader(strings.NewReader(strings.Repeat(one, 4)))}
	n := 0
	var last error
	for a, err := range new(newsparse.Parser).Articles(r) {
		if last = err; err == nil {
			if n++; a.Source != one {
				t.Errorf("article %d is torn: %q", n, a.Source)
			}
		}
		if n == 2 {
			cancel()
		}
	}
	if n != 2 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d articles and then %v", n, last)
	}
	if a, err := newsparse.Parse(r); a != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", a, err)
	}
}

type watched struct {
	io.Reader
	ctx   context.Context
	reads int
}

func (r *watched) Read(p []byte) (int, error) {
	r.reads++
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(p)
}

// When the loop over a stream is left, no byte more is asked of the reader.
func TestLeave(t *testing.T) {
	fault.NoLeak(t)
	one := " date 2025-11-18 403\n" + newsText
	r := &watched{ctx: context.Background(), Reader: iotest.OneByteReader(strings.NewReader(strings.Repeat(one, 4)))}
	for range new(newsparse.Parser).Articles(r) {
		break
	}
	if max := len(one) + len(" date 2025-11-18 403\n"); r.reads > max {
		t.Errorf("%d bytes were read, %d tell that the article has ended", r.reads, max)
	}
}

// A panic of the reader passes through, and the Parser is as good as before.
func TestReaderPanics(t *testing.T) {
	p := new(newsparse.Parser)
	func() {
		defer func() {
			if recover() != "reader" {
				t.Error("the panic does not pass through")
			}
		}()
		p.Parse(panics{})
	}()
	if a := p.ParseString(newsText); len(a.Paragraphs) == 0 {
		t.Error("the Parser is spoiled")
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

type panics struct{}

func (panics) Read([]byte) (int, error) { panic("reader") }
