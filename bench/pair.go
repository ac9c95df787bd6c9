package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/newsparse/newsparse"
)

// summary is the median of some samples, with the least and the greatest.
type summary struct{ median, least, greatest float64 }

func summarize(samples []float64) summary {
	s := slices.Sorted(slices.Values(samples))
	return summary{(s[(len(s)-1)/2] + s[len(s)/2]) / 2, s[0], s[len(s)-1]}
}

// pairs lets a and b take turns and returns what each time took of the two, and how many times as long b took. A turn of each goes
// before, unmeasured.
func pairs(n int, a, b func() (time.Duration, error)) (times [2][]float64, ratio summary, err error) {
	var ratios []float64
	for i := range n + 1 {
		ta, err := a()
		if err != nil {
			return times, ratio, err
		}
		tb, err := b()
		if err != nil {
			return times, ratio, err
		}
		if i == 0 {
			continue
		}
		if ta <= 0 || tb <= 0 {
			return times, ratio, errors.New("the clock is too coarse for so small a corpus")
		}
		times[0] = append(times[0], ta.Seconds())
		times[1] = append(times[1], tb.Seconds())
		ratios = append(ratios, tb.Seconds()/ta.Seconds())
	}
	return times, summarize(ratios), nil
}

// timed returns how long f takes.
func timed(f func()) time.Duration {
	runtime.GC() // of what went before
	start := clock()
	f()
	return clock() - start
}

// parseAll is what every peer is measured against: the whole parse with all its passes.
func parseAll(texts []string) (w work) {
	var p newsparse.Parser
	for _, s := range texts {
		a := p.ParseString(s)
		w.quotes += len(a.Quotes)
		w.entities += len(a.Entities)
	}
	return w
}

// jsonAll is parseAll with the JSON of every article, in a buffer that is used again.
func jsonAll(texts []string) (w work) {
	var p newsparse.Parser
	var buf []byte
	for _, s := range texts {
		a := p.ParseString(s)
		buf = a.AppendJSON(buf[:0])
		w.quotes += len(a.Quotes)
		w.entities += len(a.Entities)
	}
	return w
}

// work counts what was found: lost work would look like speed.
type work struct{ words, sentences, quotes, entities, matches int }

func (w work) String() string {
	var parts []string
	add := func(n int, what string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, what))
		}
	}
	add(w.quotes, "quotes")
	add(w.entities, "entities")
	add(w.sentences, "sentences")
	add(w.words, "words")
	add(w.matches, "matches")
	return strings.Join(parts, ", ")
}

// measure lets newsparse and the peer take turns on the sample.
func measure(p peer, sample []string, n int, corpus string) (row, error) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	turn, stop, err := p.start(sample)
	if err != nil {
		return row{}, err
	}
	defer stop()
	var found work
	times, ratio, err := pairs(n,
		func() (time.Duration, error) { return timed(func() { parseAll(sample) }), nil },
		func() (t time.Duration, err error) { t, found, err = turn(); return })
	if err != nil {
		return row{}, err
	}
	r := row{name: p.name, does: p.does, speed: float64(size(sample)) / 1e6 / summarize(times[1]).median, ratio: &ratio, found: found.String()}
	if p.every > 1 {
		r.found += fmt.Sprintf(" in %d articles", len(sample))
	}
	r.allocs, r.bytes = -1, -1
	if p.pid != nil {
		r.peak = peak(fmt.Sprint(p.pid()))
	} else {
		r.allocs, r.bytes = allocations(sample, func() { turn() })
		r.peak = alone(p.name, corpus)
	}
	return r, nil
}

// ownRow is newsparse by itself, with or without its JSON; its speed is that on the whole corpus.
func ownRow(name, does string, texts []string, corpus string, do func([]string) work) row {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var samples []float64
	var found work
	for range 6 {
		samples = append(samples, timed(func() { found = do(texts) }).Seconds())
	}
	r := row{name: name, does: does, speed: float64(size(texts)) / 1e6 / summarize(samples[1:]).median, found: found.String()}
	r.allocs, r.bytes = allocations(texts, func() { do(texts) })
	r.peak = alone(name, corpus)
	return r
}

// allocations returns those of f, an article and in bytes a byte of text.
func allocations(texts []string, f func()) (allocs, bytes float64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / float64(len(texts)), float64(after.TotalAlloc-before.TotalAlloc) / float64(size(texts))
}

// alone returns the peak of memory, in MiB, of a process that does the peer's work alone, 0 where the platform does not tell.
func alone(name, corpus string) float64 {
	self, err := os.Executable()
	if err != nil {
		return 0
	}
	out, err := exec.Command(self, "-alone", name, "-corpus", corpus).Output()
	if err != nil {
		return 0
	}
	var mib float64
	fmt.Sscan(string(out), &mib)
	return mib
}

// measureAlone is the other side of alone.
func measureAlone(name string, corpus []string) error {
	switch name {
	case "newsparse":
		parseAll(corpus)
	case "newsparse, JSON":
		jsonAll(corpus)
	default:
		i := slices.IndexFunc(goPeers, func(p peer) bool { return p.name == name })
		if i < 0 {
			return fmt.Errorf("no peer %q", name)
		}
		turn, stop, err := goPeers[i].start(every(corpus, goPeers[i].every))
		if err != nil {
			return err
		}
		defer stop()
		turn()
	}
	fmt.Println(peak("self"))
	return nil
}

// peak returns the peak of resident memory of a process in MiB.
func peak(pid string) float64 {
	data, err := os.ReadFile("/proc/" + pid + "/status")
	if err != nil {
		return 0
	}
	_, rest, _ := bytes.Cut(data, []byte("VmHWM:"))
	var kib float64
	fmt.Fscan(bytes.NewReader(rest), &kib)
	return kib / 1024
}
