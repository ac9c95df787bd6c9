package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/internal/gencorpus"
)

// sample is how many articles of the generated corpus are measured: a quarter of a megabyte.
const sample = 128

// works are what is measured. prepare returns one pass over texts.
var works = []struct {
	name    string
	prepare func(texts []string) func()
}{
	{"parse", func(texts []string) func() {
		return func() {
			for _, s := range texts {
				new(newsparse.Parser).ParseString(s)
			}
		}
	}},
	{"json", func(texts []string) func() {
		articles := make([]*newsparse.Article, len(texts))
		for i, s := range texts {
			articles[i] = new(newsparse.Parser).ParseString(s)
		}
		var buf []byte
		return func() {
			for _, a := range articles {
				buf = a.AppendJSON(buf[:0])
			}
		}
	}},
}

// size returns the bytes in texts.
func size(texts []string) (n int) {
	for _, s := range texts {
		n += len(s)
	}
	return n
}

// allocations measures the allocations of every work, on the corpus and on the article of the README.
func allocations(root string) ([]figure, error) {
	seed, err := os.ReadFile(filepath.Join(root, "testdata", "corpus", "menafn-peace-talks.txt"))
	if err != nil {
		return nil, err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	var figures []figure
	for _, w := range works {
		for _, on := range []struct {
			name  string
			texts []string
		}{{"", gencorpus.Articles(sample)}, {"-seed", []string{string(seed)}}} {
			pass := w.prepare(on.texts)
			pass() // so that buffers are there
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			pass()
			runtime.ReadMemStats(&after)
			figures = append(figures,
				figure{w.name + on.name + ".allocs-an-article", float64(after.Mallocs-before.Mallocs) / float64(len(on.texts))},
				figure{w.name + on.name + ".bytes-a-byte", float64(after.TotalAlloc-before.TotalAlloc) / float64(size(on.texts))})
		}
	}
	return figures, nil
}

const mispredictions = ".mispredictions-a-KB"

// instructions counts, for every work, the instructions of one pass over the corpus: those of a process that makes six passes less
// those of one that makes one, by five, so that starting up and writing the corpus cancel out.
func instructions() ([]figure, error) {
	var figures []figure
	bytes := float64(size(gencorpus.Articles(sample)))
	for _, w := range works {
		one, err := count(w.name, 1)
		if err != nil {
			return nil, err
		}
		six, err := count(w.name, 6)
		if err != nil {
			return nil, err
		}
		figures = append(figures,
			figure{w.name + ".instructions-a-byte", (six.instructions - one.instructions) / 5 / bytes},
			figure{w.name + mispredictions, (six.mispredictions - one.mispredictions) / 5 / bytes * 1000})
	}
	return figures, nil
}

type counts struct{ instructions, mispredictions float64 }

// count runs this program under valgrind.
func count(work string, passes int) (counts, error) {
	self, err := os.Executable()
	if err != nil {
		return counts{}, err
	}
	cmd := exec.Command("valgrind", "--tool=callgrind", "--branch-sim=yes", "--callgrind-out-file="+os.DevNull, self, fmt.Sprintf("-run=%s:%d", work, passes))
	// Preemption by signals crashes valgrind now and then; the collector would add work of its own.
	cmd.Env = append(os.Environ(), "GODEBUG=asyncpreemptoff=1", "GOMAXPROCS=1", "GOGC=off")
	var report bytes.Buffer
	cmd.Stderr = &report
	if err := cmd.Run(); err != nil {
		return counts{}, fmt.Errorf("%w\n%s", err, report.String())
	}
	return readCounts(report.String())
}

// readCounts reads what callgrind prints: "Collected : 128700 20300 5000 900 130", which are instructions, conditional branches,
// those of them mispredicted, indirect branches, those of them mispredicted.
func readCounts(report string) (counts, error) {
	for line := range strings.Lines(report) {
		if _, rest, ok := strings.Cut(line, "Collected :"); ok {
			var ir, bc, bcm, bi, bim float64
			if _, err := fmt.Sscan(rest, &ir, &bc, &bcm, &bi, &bim); err != nil {
				return counts{}, fmt.Errorf("callgrind prints %q: %w", line, err)
			}
			return counts{ir, bcm + bim}, nil
		}
	}
	return counts{}, fmt.Errorf("callgrind prints no counts:\n%s", report)
}

// repeat makes some passes of a work, as "parse:6" says.
func repeat(s string) error {
	name, times, _ := strings.Cut(s, ":")
	var n int
	if _, err := fmt.Sscan(times, &n); err != nil {
		return fmt.Errorf("run %q: %w", s, err)
	}
	for _, w := range works {
		if w.name == name {
			pass := w.prepare(gencorpus.Articles(sample))
			for range n {
				pass()
			}
			return nil
		}
	}
	return fmt.Errorf("no work %q", name)
}
