package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// The command is at most 6 MB, and starting it is no work: no package of the project takes longer to initialise than a few times what
// the runtime of Go takes in the same processes, or allocates more than a kilobyte. A table of some thousand entries that is built
// at start takes a hundred times that.
func TestStart(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	bin := filepath.Join(t.TempDir(), "newsparse")
	if runtime.GOOS == "windows" {
		bin += ".exe"
	}
	if out, err := exec.Command("go", "build", "-ldflags=-s -w", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	info, err := os.Stat(bin)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes", info.Size())
	if info.Size() > 6_000_000 {
		t.Errorf("the stripped command has %d bytes", info.Size())
	}

	least := map[string]float64{} // of each package, the least milliseconds of some processes
	sum := 0
	for range 12 {
		cmd := exec.Command(bin, "help")
		cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
		var trace bytes.Buffer
		cmd.Stderr = &trace
		if err := cmd.Run(); err != nil {
			t.Fatal(err)
		}
		sum = 0
		for _, m := range initLine.FindAllStringSubmatch(trace.String(), -1) {
			var ms float64
			var allocated int
			fmt.Sscan(m[2]+" "+m[3], &ms, &allocated)
			if was, ok := least[m[1]]; !ok || ms < was {
				least[m[1]] = ms
			}
			if sum += allocated; allocated > 1<<10 && own(m[1]) {
				t.Fatalf("%s allocates %d bytes before main", m[1], allocated)
			}
		}
	}
	t.Logf("runtime %.3f ms, all packages together %d bytes", least["runtime"], sum)
	if sum > 32<<10 {
		t.Errorf("%d bytes are allocated before main", sum)
	}
	bound := 4 * math.Max(least["runtime"], 0.02)
	if _, ok := least["runtime"]; !ok {
		t.Error("no trace of the runtime")
	}
	for name, ms := range least {
		if own(name) && ms > bound {
			t.Errorf("%s takes %.3f ms before main, the runtime of Go %.3f ms", name, ms, least["runtime"])
		}
	}
}

var initLine = regexp.MustCompile(`(?m)^init (\S+) @.*, (\S+) ms clock, (\d+) bytes`)

func own(pkg string) bool {
	return pkg == "main" || strings.HasPrefix(pkg, "github.com/newsparse/newsparse")
}
