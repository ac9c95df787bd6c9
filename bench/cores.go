package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"time"
)

// A lap is one run of the same work on some cores: how long it took, and how much processor time.
type lap struct {
	cores      int
	wall, busy time.Duration
	peak       float64 // MiB; 0 where unknown
}

// calm reports whether nobody else had much of the cores: the processor time is that of all of them, but for a fourteenth. Without a
// clock for it nothing can be told, and all laps are calm.
func (l lap) calm() bool { return l.busy == 0 || l.busy*14 >= l.wall*time.Duration(13*l.cores) }

// scaling is what laps on one core and on two tell, which took turns.
type scaling struct {
	one, two float64 // MB/s
	ratio    summary
	peak     float64 // MiB, of those on two
	calm, of int     // how many pairs were calm; they alone count, and where none was, the processor time does
}

// scale lets run take turns on one core and on two, n times. A turn of each goes before, unmeasured.
func scale(n, bytes int, run func(cores int) (lap, error)) (scaling, error) {
	var pairs [][2]lap
	for i := range n + 1 {
		var p [2]lap
		for k := range p {
			var err error
			if p[k], err = run(k + 1); err != nil {
				return scaling{}, err
			}
		}
		if i > 0 {
			pairs = append(pairs, p)
		}
	}
	return scalingOf(pairs, bytes), nil
}

// scalingOf summarizes pairs of laps over so many bytes of text.
func scalingOf(pairs [][2]lap, bytes int) scaling {
	s := scaling{of: len(pairs)}
	for _, p := range pairs {
		if p[0].calm() && p[1].calm() {
			pairs[s.calm] = p
			s.calm++
		}
	}
	time := func(l lap) float64 { return l.wall.Seconds() }
	if s.calm > 0 {
		pairs = pairs[:s.calm]
	} else { // what they would have taken with the cores to themselves, if none had to wait for the other
		time = func(l lap) float64 { return l.busy.Seconds() / float64(l.cores) }
	}
	var one, two, ratios []float64
	for _, p := range pairs {
		one = append(one, float64(bytes)/1e6/time(p[0]))
		two = append(two, float64(bytes)/1e6/time(p[1]))
		ratios = append(ratios, time(p[0])/time(p[1]))
		s.peak = max(s.peak, p[1].peak)
	}
	s.one, s.two, s.ratio = summarize(one).median, summarize(two).median, summarize(ratios)
	return s
}

// articleSize is that of the article which speeds are quoted of: the 3 KB of testdata/corpus/menafn-peace-talks.txt.
const articleSize = 2985

func (s scaling) String() string {
	line := fmt.Sprintf("%s MB/s on one core, %s on two: %.2f times (%.2f to %.2f), %.0f articles of 3 KB a second", figures(s.one), figures(s.two),
		s.ratio.median, s.ratio.least, s.ratio.greatest, s.two*1e6/articleSize)
	if s.peak > 0 {
		line += fmt.Sprintf(", at most %.0f MiB", s.peak)
	}
	if s.calm > 0 {
		return line + fmt.Sprintf("; %d of %d pairs had the cores to themselves", s.calm, s.of)
	}
	return line + "; reckoned from processor time, for others used the cores meanwhile"
}

// parseOn is one lap over the texts in this process: every core takes its share of them.
func parseOn(texts []string) func(cores int) (lap, error) {
	return func(cores int) (lap, error) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		runtime.GC()
		start, busy := time.Now(), clock()
		var group sync.WaitGroup
		for i := range cores {
			group.Go(func() { parseAll(every(texts[i:], cores)) })
		}
		group.Wait()
		return lap{cores: cores, wall: time.Since(start), busy: clock() - busy}, nil
	}
}

// repeats is how often bulk is given the texts, so that starting the process does not count.
const repeats = 5

// bulkOn builds the command and returns one lap of "newsparse bulk" over the texts, repeated, and how many bytes of text they are.
func bulkOn(dir string, texts []string) (func(cores int) (lap, error), int, error) {
	command := filepath.Join(dir, "newsparse")
	if out, err := exec.Command("go", "build", "-o", command, "github.com/newsparse/newsparse/cmd/newsparse").CombinedOutput(); err != nil {
		return nil, 0, fmt.Errorf("go build: %w\n%s", err, out)
	}
	var lines []byte
	for n := range repeats * len(texts) {
		line, err := json.Marshal(struct {
			ID   int    `json:"id"`
			Text string `json:"text"`
		}{n, texts[n%len(texts)]})
		if err != nil {
			return nil, 0, err
		}
		lines = append(append(lines, line...), '\n')
	}
	return func(cores int) (lap, error) {
		cmd := exec.Command(command, "bulk")
		cmd.Stderr = os.Stderr
		cmd.Env = append(os.Environ(), fmt.Sprintf("GOMAXPROCS=%d", cores))
		in, err := cmd.StdinPipe()
		if err != nil {
			return lap{}, err
		}
		start := time.Now()
		if err := cmd.Start(); err != nil {
			return lap{}, err
		}
		_, err = in.Write(lines)
		l := lap{cores: cores, peak: peak(fmt.Sprint(cmd.Process.Pid))} // all but the last lines are read
		in.Close()
		if err := errors.Join(err, cmd.Wait()); err != nil {
			return lap{}, fmt.Errorf("newsparse bulk: %w", err)
		}
		l.wall, l.busy = time.Since(start), cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime()
		return l, nil
	}, repeats * size(texts), nil
}

// cores tells what a second core is good for, in one process and for the command.
func cores(texts []string, n int) error {
	s, err := scale(n, size(texts), parseOn(texts))
	if err != nil {
		return err
	}
	fmt.Printf("\nParse: %v.\n", s)
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	run, bytes, err := bulkOn(dir, texts)
	if err != nil {
		return err
	}
	if s, err = scale(n, bytes, run); err != nil {
		return err
	}
	fmt.Printf("newsparse bulk, from and to JSON: %v.\n", s)
	return nil
}
