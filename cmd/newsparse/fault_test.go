package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/newsparse/newsparse/internal/fault"
)

// someLines are n lines of bulk, each tenth of them bad.
func someLines(n int) string {
	var in strings.Builder
	for i := range n {
		if i%10 == 9 {
			fmt.Fprintf(&in, "{\"id\":%d,\"text\":\n", i)
		} else {
			text, _ := json.Marshal(story + strings.Repeat("\nThe bridge was closed in May.", i%7))
			fmt.Fprintf(&in, "{\"id\":%d,\"text\":%s,\"date\":\"2025-11-18\"}\n", i, text)
		}
	}
	return in.String()
}

// bulk prints the same bytes on any number of cores and however its input arrives.
func TestBulkDeterministic(t *testing.T) {
	fault.NoLeak(t)
	in := someLines(300)
	_, want, _ := command(t, strings.NewReader(in), "bulk")
	for _, cores := range []int{1, 2, 8} {
		was := runtime.GOMAXPROCS(cores)
		for name, r := range map[string]io.Reader{"whole": strings.NewReader(in), "by halves": iotest.HalfReader(strings.NewReader(in)),
			"data with EOF": iotest.DataErrReader(strings.NewReader(in)), "byte by byte": iotest.OneByteReader(strings.NewReader(in))} {
			if status, out, errs := command(t, r, "bulk"); status != 1 || errs != "" || out != want {
				t.Errorf("on %d cores, %s: status %d, messages %q, the same output: %t", cores, name, status, errs, out == want)
			}
		}
		runtime.GOMAXPROCS(was)
	}
}

// When the output fails, bulk stops with status 1, says why, and what it wrote is the beginning of what it would have written.
func TestBulkWriteErrors(t *testing.T) {
	fault.NoLeak(t)
	in := someLines(120)
	_, whole, _ := command(t, strings.NewReader(in), "bulk")
	for room := 0; room < len(whole); room += 1 + len(whole)/40 {
		var out, errs bytes.Buffer
		status := run([]string{"bulk"}, strings.NewReader(in), io.MultiWriter(&fullDisk{room: room}, &out), &errs)
		if want := "newsparse: writing the output: no space left on device\n"; status != 1 || errs.String() != want {
			t.Errorf("room for %d bytes: status %d, messages %q", room, status, errs.String())
		}
		if out.Len() > room || !strings.HasPrefix(whole, out.String()) {
			t.Errorf("room for %d bytes: %d bytes written, as they should be: %t", room, out.Len(), strings.HasPrefix(whole, out.String()))
		}
	}
	line := someLines(1)
	if status := run([]string{"bulk"}, repeated(line), &fullDisk{room: 1000}, io.Discard); status != 1 {
		t.Errorf("an input without an end: status %d", status)
	}
}

// repeated is a reader that gives the string again and again.
type repeated string

func (r repeated) Read(p []byte) (int, error) {
	n := 0
	for len(p)-n >= len(r) {
		n += copy(p[n:], r)
	}
	return n, nil
}

// The device that is always full is told like any other failure, by every subcommand.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no /dev/full")
	}
	defer full.Close()
	fault.NoLeak(t)
	for _, args := range [][]string{{"parse"}, {"parse", "-format", "text"}, {"bulk"}, {"version"}, {"help"}} {
		var errs bytes.Buffer
		status := run(args, strings.NewReader(someLines(100)), full, &errs)
		if status != 1 || !strings.Contains(errs.String(), "no space left on device") || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%q: status %d, messages %q", args, status, errs.String())
		}
	}
}

// Wherever the input fails, the lines before are given whole, the broken one is told in its place, and the status is 1.
func TestBulkReadErrorsAnywhere(t *testing.T) {
	fault.NoLeak(t)
	in := someLines(3)
	_, whole, _ := command(t, strings.NewReader(in), "bulk")
	lines := strings.SplitAfter(whole, "\n")
	for n := range len(in) + 1 {
		status, out, errs := command(t, fault.Reader(in[:n]), "bulk")
		if want := "newsparse: reading standard input: the line is dead\n"; status != 1 || errs != want {
			t.Fatalf("at byte %d: status %d, messages %q", n, status, errs)
		}
		complete := strings.Count(in[:n], "\n")
		rest, ok := strings.CutPrefix(out, strings.Join(lines[:complete], ""))
		torn := n > 0 && in[n-1] != '\n'
		if !ok || torn != strings.HasSuffix(rest, "\"error\":\"the input ends within the line: the line is dead\"}\n") || torn != (rest != "") {
			t.Fatalf("at byte %d: after %d lines %q", n, complete, rest)
		}
	}
}

// SECURITY.md tells the limits of bulk as they are.
func TestSecurityTellsTheLimits(t *testing.T) {
	data, err := os.ReadFile("../../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	digits := fmt.Sprint(maxLine)
	for _, want := range []string{
		fmt.Sprintf("| a text of `newsparse bulk` | %d MiB |", maxText>>20),
		fmt.Sprintf("| a line of `newsparse bulk` | %s,%s,%s bytes;", digits[:len(digits)-6], digits[len(digits)-6:len(digits)-3], digits[len(digits)-3:]),
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("SECURITY.md does not say %q", want)
		}
	}
}
