package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	if os.Getenv("BENCH_TEST_PEER") != "" {
		answer()
		return
	}
	os.Exit(m.Run())
}

// answer is a process as process wants it: it finds as many quotes as it has had turns.
func answer() {
	lines := bufio.NewScanner(os.Stdin)
	for n := 0; lines.Scan(); n++ {
		if n == 0 && lines.Text() != `["One.","Two."]` {
			return
		}
		if n == 3 {
			return
		}
		fmt.Printf("{\"seconds\":0.5,\"quotes\":%d}\n", n)
	}
}

func TestProcess(t *testing.T) {
	t.Setenv("BENCH_TEST_PEER", "1")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := process(peer{name: "test"}, self)
	turn, stop, err := p.start([]string{"One.", "Two."})
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	for n := 1; n <= 2; n++ {
		if d, w, err := turn(); err != nil || d != time.Second/2 || w.quotes != n {
			t.Errorf("turn %d: %v, %v, %v", n, d, w, err)
		}
	}
	if _, _, err := turn(); err == nil {
		t.Error("a process that ends gives no error")
	}
	if _, _, err := p.start([]string{"other"}); err == nil {
		t.Error("a process that does not start gives no error")
	}
}

// The two take turns, the first of each is not counted, and the ratio is the median of the pairs and not that of the medians.
func TestPairs(t *testing.T) {
	var order strings.Builder
	turns := func(name string, times ...time.Duration) func() (time.Duration, error) {
		return func() (time.Duration, error) {
			order.WriteString(name)
			next := times[0]
			times = times[1:]
			return next, nil
		}
	}
	times, ratio, err := pairs(3, turns("a", 99, 1e9, 2e9, 10e9), turns("b", 1, 10e9, 60e9, 50e9))
	if err != nil || order.String() != "abababab" {
		t.Errorf("%v, order %s", err, order.String())
	}
	if want := (summary{10, 5, 30}); ratio != want {
		t.Errorf("ratio %v, want %v", ratio, want)
	}
	if !slices.Equal(times[1], []float64{10, 60, 50}) {
		t.Errorf("times %v", times)
	}
	if _, _, err := pairs(1, turns("a", 1, 0), turns("b", 1, 1)); err == nil {
		t.Error("a time of zero gives no error")
	}
	broken := func() (time.Duration, error) { return 0, errors.New("broken") }
	if _, _, err := pairs(1, turns("a", 1, 1), broken); err == nil {
		t.Error("a peer that fails gives no error")
	}
	if got := summarize([]float64{4, 1, 2, 3}); got != (summary{2.5, 1, 4}) {
		t.Errorf("summary %v", got)
	}
}

func TestReadCorpus(t *testing.T) {
	texts, about, err := readCorpus("")
	if err != nil || len(texts) < 2010 || !strings.Contains(about, "9 % of them not ASCII") && !strings.Contains(about, "8 % of them not ASCII") {
		t.Errorf("the corpus of its own: %d articles, %s, %v", len(texts), about, err)
	}
	again, _, _ := readCorpus("")
	if !slices.Equal(texts, again) {
		t.Error("the corpus differs from time to time")
	}
	dir := t.TempDir()
	for name, content := range map[string]string{"a.txt": "One \xff.", "b.jsonl": "{\"id\":1,\"text\":\"Two.\"}\n{\"text\":\"Three.\"}\n", "sub/c.txt": "Four.", "a.golden": "none"} {
		os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777)
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if texts, _, err = readCorpus(dir); err != nil || !slices.Equal(texts, []string{"One \ufffd.", "Two.", "Three.", "Four."}) {
		t.Errorf("%q, %v", texts, err)
	}
	if texts, _, err = readCorpus(filepath.Join(dir, "b.jsonl")); err != nil || len(texts) != 2 {
		t.Errorf("%q, %v", texts, err)
	}
	if got := every([]string{"a", "b", "c", "d", "e"}, 2); !slices.Equal(got, []string{"a", "c", "e"}) {
		t.Errorf("every second is %q", got)
	}
	os.WriteFile(filepath.Join(dir, "b.jsonl"), []byte("{\"id\":1}\n"), 0o666)
	for _, path := range []string{filepath.Join(dir, "none"), filepath.Join(dir, "b.jsonl"), t.TempDir()} {
		if _, _, err := readCorpus(path); err == nil {
			t.Errorf("%s gives no error", path)
		}
	}
}

// Every peer of this process finds something in copy that has it, and so does newsparse.
func TestGoPeers(t *testing.T) {
	sample := []string{"OSLO (AP) - Ann Lee met Bob Ray in Paris. \"Prices rose,\" Lee said. \"They will fall,\" Duarte said.\n", "Mr. Ray left for London on Monday."}
	for _, p := range goPeers {
		turn, stop, err := p.start(sample)
		if err != nil {
			t.Fatal(err)
		}
		if _, w, err := turn(); err != nil || w == (work{}) {
			t.Errorf("%s: %v, %v", p.name, w, err)
		}
		stop()
	}
	if w := parseAll(sample); w.quotes < 2 || w.entities < 3 || w != jsonAll(sample) {
		t.Errorf("newsparse: %v", w)
	}
}

func TestTable(t *testing.T) {
	got := table([]row{
		{name: "ä", does: "all", speed: 12.34, allocs: 7, bytes: 2.25, found: "1 quotes"},
		{name: "b", does: "words", speed: 0.012, ratio: &summary{123.4, 9.99, 250}, allocs: -1, peak: 17.6, found: "2 words"},
	})
	const want = `|   | what it does |  MB/s | newsparse is faster | allocs an article | bytes a byte | peak MiB | found    |
|---|--------------|------:|--------------------:|------------------:|-------------:|---------:|----------|
| ä | all          |  12.3 |                     |                 7 |          2.2 |          | 1 quotes |
| b | words        | 0.012 | 123 x (9.99 to 250) |                   |              |       18 | 2 words  |
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Speed is by the clock on the wall over the pairs that nobody disturbed; where there is none, it is reckoned from processor time.
func TestScaling(t *testing.T) {
	const s = time.Second
	calm := [2]lap{{cores: 1, wall: 4 * s, busy: 4 * s}, {cores: 2, wall: 2 * s, busy: 4 * s, peak: 30}}
	disturbed := [2]lap{{cores: 1, wall: 4 * s, busy: 4 * s}, {cores: 2, wall: 4 * s, busy: 5 * s, peak: 40}}
	got := scalingOf([][2]lap{disturbed, calm, disturbed}, 8e6)
	if want := (scaling{2, 4, summary{2, 2, 2}, 30, 1, 3}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	got = scalingOf([][2]lap{disturbed}, 8e6)
	if want := (scaling{2, 3.2, summary{1.6, 1.6, 1.6}, 40, 0, 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// The command prints an article for every line on one core and on two, and a lap has a time and a peak.
func TestBulkOn(t *testing.T) {
	run, bytes, err := bulkOn(t.TempDir(), []string{`PARIS (Reuters) - "Yes," Ann Lee said.`, "Two."})
	if err != nil || bytes != repeats*42 {
		t.Fatal(bytes, err)
	}
	for cores := 1; cores <= 2; cores++ {
		if l, err := run(cores); err != nil || l.cores != cores || l.wall <= 0 {
			t.Errorf("%+v, %v", l, err)
		}
	}
}
