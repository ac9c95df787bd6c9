package newsparse_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/check"
)

var (
	long   = flag.Bool("long", false, "run the tests that take minutes")
	length = flag.Int("length", 5, "the length in symbols of the texts of TestSmallWorld; 6, as in .ci/run, takes a minute or two, 7 half an hour")
)

// texts returns the texts of testdata that the promises are tested on, by name: the corpus and the hostile files.
func texts(t testing.TB) map[string]string {
	t.Helper()
	return read(t, 42, "testdata/corpus/*.txt", "testdata/hostile/*.txt")
}

// stories returns what is written as news is: the corpus and the stories of the entities.
func stories(t testing.TB) map[string]string {
	t.Helper()
	all := read(t, 17, "testdata/corpus/*.txt")
	for _, file := range []string{"testdata/entities/articles.jsonl", "testdata/entities/seed.jsonl"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			var story struct{ ID, Text string }
			if err := json.Unmarshal([]byte(line), &story); err != nil || story.Text == "" {
				t.Fatalf("%s: %v", file, err)
			}
			all[filepath.Base(file)+" "+story.ID] = story.Text
		}
	}
	return all
}

// cases returns the texts of the truth cases by their path.
func cases(t testing.TB) map[string]string {
	t.Helper()
	all := read(t, 250, "testdata/cases/*/*.txtar")
	for path, data := range all {
		_, text, ok := strings.Cut(data, "-- text --\n")
		text, _, end := strings.Cut(text, "\n-- ")
		if !ok || !end {
			t.Fatalf("%s: no text", path)
		}
		all[path] = text + "\n"
	}
	return all
}

func read(t testing.TB, least int, patterns ...string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, p := range patterns {
		files, err := filepath.Glob(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			all[strings.TrimPrefix(filepath.ToSlash(f), "testdata/")] = string(data)
		}
	}
	if len(all) < least {
		t.Fatalf("%d files in %s, want %d", len(all), patterns, least)
	}
	return all
}

// Every text gives a sound article: the corpus, the hostile files, the truth cases and what is hardly a text.
func TestTotal(t *testing.T) {
	all := texts(t)
	for _, more := range []map[string]string{stories(t), cases(t)} {
		for name, s := range more {
			all[name] = s
		}
	}
	for _, s := range []string{"", " ", "\n", "\r\n\r\n", "\x00", "Word", "No final newline", "\xff\xfe", "\xef\xbb\xbf", "\"", "“", "'", "(", "--", "date ",
		"A\u0301", "\u0301", "\u200d", "\U0001f1f9\U0001f1f7", "\x01\x02\x03\x04", "\x01 \x03ir a b 1\n\x02", "\x01ir a b 1\n\x02date 2025-11-18 403\x03",
		"\x01a1\x1f\n r s\nBC-Bridge,466<\nGMT<\x03", "\x03\x01a1\x1f\n\x02", "\x01a1\x1f\n\x02BC-Bridge,4 GMT<\x03",
		"\x01", "\x01\x02", "\x16\x16\x01W1\x1f\x02", "\x01\x00\x1f\x02x", "\x01a 1 2 3\n\x02", "\x01abc123 4 i 211\x02\n\x03", "\x02a\x03b",
		"\x16\x16\x01W2870\x1f_a\nf l\n\x02\x03 GMT<",
		"\x01xyz077 3 i 118 abcd   dpa 077\r\n\r\nNorway-harbour/\r\n\x02Oslo harbour to close =\r\n\r\n   Oslo (dpa) - The harbour will close.\r\n\r\ndpa abc de\r\n\x03180930 GMT Nov 25 \r\n",
		"\x16\x16\x01W0123\x1f_a\nr i BC-Harbour 11-18 0212\nBC-Harbour,0212<\nHarbour to close for six weeks<\nBy ANN LEE<\nAssociated Press<\n\x02   OSLO, Norway (AP) _ The harbour will close.\nAP-ES-11-18-25 0930EST\n\x03", "(Reuters) -", "PARIS (Reuters) -", "By", "\"Yes,\" he said", "said", "said \"", "$&<>"} {
		all[fmt.Sprintf("%q", s)] = s
	}
	for name, s := range all {
		for _, p := range []newsparse.Parser{{}, {AsIs: true}} {
			if err := check.Input(&p, []byte(s)); err != nil {
				t.Errorf("%s, as it is %t: %v", name, p.AsIs, err)
			}
		}
	}
}

// Two texts one after the other, whatever stands between them, give one sound article.
func TestJoined(t *testing.T) {
	var all []string
	for _, s := range cases(t) {
		all = append(all, strings.TrimSuffix(s, "\n"))
	}
	parallel(t, len(all), func(i int) {
		for _, sep := range [...]string{"\n", "\n\n", " ", ""} {
			sound(t, all[i]+sep+all[(i+1)%len(all)])
		}
	})
}

// A character that joins the letter before it or the one behind it, one that prints nothing, a blank, a bracket or a mark stands
// anywhere in a text, and no span cuts a grapheme cluster. With -long every place is tried, else one of eleven.
func TestInserted(t *testing.T) {
	var all []string
	for _, s := range cases(t) {
		all = append(all, s)
	}
	step := 11
	if *long {
		step = 1
	}
	parallel(t, len(all), func(i int) {
		s := all[i]
		for k, c := range [...]string{"\u0301", "\u200d", "\u0600", "\u00ad", "\n", ")", `"`, "\ufe0f"} {
			for at := (i + k) % step; at <= len(s); at += step {
				sound(t, s[:at]+c+s[at:])
			}
		}
	})
}

// Every text of up to five of these symbols gives a sound article: 271,453 texts; with -length 6 it is 3,257,437, with 7 39,089,245.
func TestSmallWorld(t *testing.T) {
	symbols := []string{`"`, "“", "”", "'", "a", "A", ".", " ", "\n", "(", "\xff", "\u0301"}
	var tried atomic.Int64
	var grow func(s string, left int)
	grow = func(s string, left int) {
		tried.Add(1)
		sound(t, s)
		if left == 0 || t.Failed() {
			return
		}
		for _, c := range symbols {
			grow(s+c, left-1)
		}
	}
	first := min(2, *length)
	parallel(t, 144, func(i int) {
		if first == 2 {
			grow(symbols[i/12]+symbols[i%12], *length-2)
		}
	})
	grow("", min(1, *length))
	want := int64(0)
	for n := 1; want < tried.Load(); n *= 12 {
		want += int64(n)
	}
	if !t.Failed() && tried.Load() != want {
		t.Errorf("%d texts, want %d", tried.Load(), want)
	}
	t.Logf("%d texts", tried.Load())
}

// sound parses s and checks the article.
func sound(t *testing.T, s string) {
	if err := check.Article(new(newsparse.Parser).ParseString(s)); err != nil {
		t.Errorf("%.1000q: %v", s, err)
	}
}

// parallel calls f with the numbers below n on all cores, until the test fails.
func parallel(t *testing.T, n int, f func(i int)) {
	t.Helper()
	var next atomic.Int64
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				f(i)
			}
		})
	}
	group.Wait()
}
