package main

import (
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/newsparse/newsparse/internal/fault"
)

// On a terminal bulk counts the articles on the way; what it prints is the same, and the counting ends with it.
func TestProgress(t *testing.T) {
	device, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	t.Setenv("TERM", "xterm")
	if !terminal(device) {
		t.Skip("the null device looks like no terminal here")
	}
	fault.NoLeak(t)
	in := someLines(20)
	_, want, _ := command(t, strings.NewReader(in), "bulk")
	r, w := io.Pipe()
	go func() {
		half := len(in) / 2
		io.WriteString(w, in[:half])
		time.Sleep(300 * time.Millisecond) // until it counts
		io.WriteString(w, in[half:])
		w.Close()
	}()
	var out strings.Builder
	if status := run([]string{"bulk"}, r, &out, device); status != 1 || out.String() != want {
		t.Errorf("status %d, the same output: %t", status, out.String() == want)
	}
	t.Setenv("TERM", "dumb")
	if terminal(device) {
		t.Error("a dumb terminal is counted on")
	}
}
