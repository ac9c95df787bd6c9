// Package fault has what the tests of faults share: readers that fail, and a look at the goroutines that are left.
package fault

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// ErrLine is what the readers fail with.
var ErrLine = errors.New("the line is dead")

// Reader hands on what s holds and then fails.
func Reader(s string) io.Reader {
	return io.MultiReader(strings.NewReader(s), iotest.ErrReader(ErrLine))
}

// Readers are readers that hand on what s holds and fail after the last byte, and together with it.
func Readers(s string) map[string]io.Reader {
	return map[string]io.Reader{"after": Reader(s), "together": iotest.DataErrReader(Reader(s))}
}

// Stuck never returns data nor an error.
type Stuck struct{}

func (Stuck) Read([]byte) (int, error) { return 0, nil }

// NoLeak fails the test when it ends with more goroutines than it began with.
func NoLeak(t testing.TB) {
	before := runtime.NumGoroutine()
	t.Cleanup(func() {
		for range 100 { // they may need a while to end
			if runtime.NumGoroutine() <= before {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
		t.Errorf("%d goroutines are left, of %d", runtime.NumGoroutine(), before)
	})
}
