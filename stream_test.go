package newsparse

import (
	"errors"
	"fmt"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/newsparse/newsparse/internal/fault"
)

// sources returns the texts of the articles in r, with the errors in between.
func sources(p *Parser, r io.Reader, splits ...Split) []string {
	var got []string
	for a, err := range p.Articles(r, splits...) {
		if err != nil {
			got = append(got, "! "+err.Error())
		} else {
			got = append(got, a.Source)
		}
	}
	return got
}

func TestArticles(t *testing.T) {
	const one, two = "One\n\nThe first text.\n", "Two\n\nThe second text.\n"
	const crawl1, crawl2 = " date 2025-11-18 403\n" + one, " date 2025-11-19 200\n" + two
	const frame1, frame2 = "\x16\x16\x01a0001\r\n\x02One\r\n\x03\r\n11-18-25 1501GMT\x04", "\x16\x16\x01a0002\r\n\x02Two\r\n\x03"
	for _, test := range []struct {
		name   string
		in     string
		splits []Split
		want   []string
	}{
		{"empty", "", nil, nil},
		{"blanks", " \n\r\n\x00\n", nil, nil},
		{"one article", one, nil, []string{one}},
		{"no last newline", "One", nil, []string{"One"}},
		{"crawl headers, nothing between", crawl1 + crawl2, nil, []string{crawl1, crawl2}},
		{"crawl headers after a blank line", "date 2025-11-18\n" + one + "\ndate 2025-11-19\n" + two, nil,
			[]string{"date 2025-11-18\n" + one + "\n", "date 2025-11-19\n" + two}},
		{"crawl header after an end mark", one + "-- END --\r\ndate 2025-11-19 404\r\n" + two, nil,
			[]string{one + "-- END --\r\n", "date 2025-11-19 404\r\n" + two}},
		{"a header in the body", one + "date 1999-01-01 1\nmore\n", nil, []string{one + "date 1999-01-01 1\nmore\n"}},
		{"frames", frame1 + "\r\n" + frame2 + frame1, nil, []string{frame1, frame2, frame1}},
		{"a line of its own", one + " ### \n" + two + "###\n", []Split{SplitLine("###")}, []string{one, two}},
		{"blank lines", one + two, []Split{SplitLine("")}, []string{"One\n", "The first text.\nTwo\n", "The second text.\n"}},
		{"no split at crawl headers", crawl1 + crawl2, []Split{SplitFrames}, []string{crawl1 + crawl2}},
		{"two splits", crawl1 + "=====\n" + crawl2, []Split{SplitLine("====="), SplitCrawl}, []string{crawl1, crawl2}},
	} {
		for chunks, reader := range map[string]func(io.Reader) io.Reader{
			"whole": func(r io.Reader) io.Reader { return r }, "one byte": iotest.OneByteReader, "half": iotest.HalfReader, "data with EOF": iotest.DataErrReader,
		} {
			got := sources(new(Parser), reader(strings.NewReader(test.in)), test.splits...)
			if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", test.want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", test.name, chunks, got, test.want)
			}
		}
	}
}

// The loop can be left after any article, and what is not yet needed is not read.
func TestArticlesBreak(t *testing.T) {
	in := strings.Repeat(" date 2025-11-18 403\nOne\n\nA text.\n", 5)
	for stop := 1; stop <= 5; stop++ {
		n := 0
		for _, err := range new(Parser).Articles(strings.NewReader(in)) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("%d articles, want %d", n, stop)
		}
	}
}

// An article is given as soon as it has ended, not when the reader has more.
func TestArticlesLive(t *testing.T) {
	r, w := io.Pipe()
	arrived := make(chan string)
	go func() {
		for a := range new(Parser).Articles(r) {
			arrived <- a.Source
		}
		close(arrived)
	}()
	for i := range 3 {
		frame := fmt.Sprintf("\x01a%04d\n\x02Text\n\x03\x04", i)
		go io.WriteString(w, frame)
		if got := <-arrived; got != frame {
			t.Errorf("got %q, want %q", got, frame)
		}
	}
	w.Close()
	if got, ok := <-arrived; ok {
		t.Errorf("unexpected article %q", got)
	}
}

func TestArticlesTooLong(t *testing.T) {
	const head = " date 2025-11-18 403\n"
	for _, long := range []string{strings.Repeat("A line.\n", 100), strings.Repeat("a", 1000) + "\n", "\x01" + strings.Repeat("b", 1000) + "\n"} {
		in := head + "One\n" + head + long + head + "Two\n" + head + long
		for chunks, r := range map[string]io.Reader{"whole": strings.NewReader(in), "one byte": iotest.OneByteReader(strings.NewReader(in))} {
			var got []string
			for a, err := range (&Parser{MaxBytes: 100}).Articles(r) {
				var read *ReadError
				switch {
				case err == nil:
					got = append(got, a.Source)
				case !errors.As(err, &read) || !errors.Is(err, ErrTooLarge):
					t.Errorf("error %v", err)
				default:
					if got = append(got, "!"); read.Offset <= 100 || read.Offset > int64(len(in)) {
						t.Errorf("offset %d", read.Offset)
					}
				}
			}
			want := []string{head + "One\n", "!", head + "Two\n", "!"}
			if long[0] == '\x01' { // a frame of its own, which is too long too
				want = []string{head + "One\n", head, "!", head + "Two\n", head, "!"}
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%.10q, %s:\n got %q\nwant %q", long, chunks, got, want)
			}
		}
	}
	if got := sources(&Parser{MaxBytes: -1}, strings.NewReader(strings.Repeat("a ", 3<<20))); len(got) != 1 || len(got[0]) != 6<<20 {
		t.Errorf("without a limit: %d articles", len(got))
	}
}

func TestArticlesReadError(t *testing.T) {
	const in = " date 2025-11-18 403\nOne\n date 2025-11-18 403\nTwo\n"
	for n := range len(in) + 1 {
		var whole int
		var last error
		for a, err := range new(Parser).Articles(fault.Reader(in[:n])) {
			if last != nil {
				t.Fatalf("%d: a pair after the error", n)
			}
			if last = err; err == nil {
				if whole++; !strings.HasSuffix(a.Source, "One\n") {
					t.Errorf("%d: a torn article %q", n, a.Source)
				}
			}
		}
		var read *ReadError
		if !errors.As(last, &read) || !errors.Is(last, fault.ErrLine) || read.Offset != int64(n) {
			t.Errorf("%d: error %v", n, last)
		}
	}
	if got := sources(new(Parser), fault.Stuck{}); len(got) != 1 || !strings.Contains(got[0], io.ErrNoProgress.Error()) {
		t.Errorf("a stuck reader: %q", got)
	}
}

// Memory is bounded by MaxBytes, not by the length of the stream.
func TestArticlesMemory(t *testing.T) {
	const limit, size = 1 << 20, 64 << 20
	r := io.LimitReader(endless{}, size)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n := 0
	for _, err := range (&Parser{MaxBytes: limit}).Articles(r) {
		if n++; !errors.Is(err, ErrTooLarge) {
			t.Errorf("error %v", err)
		}
	}
	runtime.ReadMemStats(&after)
	if n != 1 {
		t.Errorf("%d pairs, want 1", n)
	}
	if got := after.TotalAlloc - before.TotalAlloc; got > 8*limit {
		t.Errorf("%d bytes allocated for a limit of %d", got, limit)
	}
}

// endless is a stream without an end or a line.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

// A limit that is as good as none, and readers that lie about their length, are read like any other.
func TestLimits(t *testing.T) {
	p := Parser{MaxBytes: math.MaxInt64}
	n := 0
	for _, err := range p.Articles(strings.NewReader("hello\nworld\n")) {
		if err != nil {
			t.Error(err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d articles, want 1", n)
	}
	for _, l := range []int{-5, 1 << 40, math.MaxInt} {
		a, err := (&Parser{MaxBytes: -1}).Parse(liar{strings.NewReader("hello"), l})
		if err != nil || a.Source != "hello" {
			t.Errorf("a reader that says %d bytes: %v", l, err)
		}
	}
}

type liar struct {
	io.Reader
	len int
}

func (l liar) Len() int { return l.len }
