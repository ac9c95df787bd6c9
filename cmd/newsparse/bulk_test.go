package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/internal/gencorpus"
)

// lines reads as JSON lines of generated articles, over and over, until the input has the size wanted. It ends with a whole line.
type lines struct {
	all  []byte // the lines of some articles
	rest []byte // what is still to be read of them
	left int    // how many more bytes to give, at least
}

func newLines(size int) *lines {
	l := &lines{left: size}
	for i, text := range gencorpus.Articles(500) {
		quoted, _ := json.Marshal(text)
		l.all = append(l.all, `{"id":"article-`+strconv.Itoa(i)+`","date":"2025-11-18","text":`...)
		l.all = append(append(l.all, quoted...), "}\n"...)
	}
	return l
}

func (l *lines) Read(p []byte) (int, error) {
	if len(l.rest) == 0 {
		if l.left <= 0 {
			return 0, io.EOF
		}
		l.rest = l.all
		if l.left < len(l.all) {
			l.rest = l.all[:l.left+1+bytes.IndexByte(l.all[l.left:], '\n')]
		}
		l.left -= len(l.rest)
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

var long = flag.Bool("long", false, "run the tests that take minutes")

// The memory of bulk does not depend on the size of the input: three times the input takes hardly more, and on two cores never
// more than 64 MiB. With the flag -long the input is half a gigabyte.
func TestBulkMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	if _, err := os.Stat("/proc/self/status"); err != nil {
		t.Skip("no /proc to read the memory from")
	}
	bin := filepath.Join(t.TempDir(), "newsparse")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	small, large := 8<<20, 24<<20
	if *long {
		large = 500_000_000
	}
	few, many := peakOfBulk(t, bin, small), peakOfBulk(t, bin, large)
	t.Logf("%d MB of input take %.1f MiB, %d MB take %.1f MiB", small/1e6, few, large/1e6, many)
	if many > 64 || many > 1.5*few { // the collector's pace differs from run to run
		t.Errorf("%.1f MiB for %d bytes, %.1f MiB for %d", few, small, many, large)
	}
}

// peakOfBulk returns the peak of resident memory, in MiB, of a bulk that reads size bytes.
func peakOfBulk(t *testing.T, bin string, size int) float64 {
	t.Helper()
	cmd := exec.Command(bin, "bulk")
	cmd.Env = append(os.Environ(), "GOMAXPROCS=2")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	written := make(chan error)
	go func() { // lines are answered when there are no more of them for now: all of them before the input is closed
		_, err := io.Copy(in, newLines(size))
		written <- err
	}()
	input := newLines(size)
	want := 0
	for buf := make([]byte, 64<<10); ; {
		n, err := input.Read(buf)
		want += bytes.Count(buf[:n], []byte("\n"))
		if err != nil {
			break
		}
	}
	answers := bufio.NewReaderSize(out, 1<<20)
	for got := 0; got < want; {
		part, err := answers.ReadSlice('\n')
		if err == nil {
			got++
		} else if err != bufio.ErrBufferFull {
			t.Fatalf("%v after %d of %d lines: %s", err, got, want, part)
		}
	}
	if err := <-written; err != nil {
		t.Fatal(err)
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	in.Close()
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	var kb float64
	if _, err := fmt.Sscan(rest, &kb); err != nil {
		t.Fatalf("%v in %s", err, status)
	}
	return kb / 1024
}

// A line costs bulk two allocations besides its parse, the text and the date, and now and then a buffer that grows.
func TestBulkAllocations(t *testing.T) {
	const size = 4 << 20
	mallocs := func(f func()) uint64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		f()
		runtime.ReadMemStats(&after)
		return after.Mallocs - before.Mallocs
	}
	in := newLines(size)
	all := mallocs(func() {
		if status := run([]string{"bulk"}, in, io.Discard, io.Discard); status != 0 {
			t.Fatal(status)
		}
	})
	var texts []string
	for d := json.NewDecoder(newLines(size)); ; {
		var line struct{ Text string }
		if d.Decode(&line) != nil {
			break
		}
		texts = append(texts, line.Text)
	}
	p := newsparse.Parser{Date: time.Date(2025, 11, 18, 0, 0, 0, 0, time.UTC)}
	parse := mallocs(func() {
		for _, s := range texts {
			p.ParseString(s)
		}
	})
	if more := float64(all-parse) / float64(len(texts)); all < parse || more > 3 {
		t.Errorf("%.2f allocations a line besides the %.1f of its parse", more, float64(parse)/float64(len(texts)))
	} else {
		t.Logf("%.2f", more)
	}
}

// BenchmarkBulk measures bulk from end to end, on all cores.
func BenchmarkBulk(b *testing.B) {
	const size = 4 << 20
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		if status := run([]string{"bulk"}, newLines(size), io.Discard, io.Discard); status != 0 {
			b.Fatal(status)
		}
	}
}
