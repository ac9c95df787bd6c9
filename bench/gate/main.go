// Command gate holds what parsing costs against the figures in .ci/ceilings: instructions and mispredicted branches, counted by
// valgrind where that is installed, and allocations. It asks no clock, so that a busy machine changes nothing.
//
//	go run ./bench/gate            measures, and fails where a figure is above its ceiling by more than the slack
//	go run ./bench/gate -update    measures, and writes the figures as the new ceilings
//
// A figure that has fallen is good news and no failure; -update keeps it. Figures of another version of Go or another kind of
// machine are not comparable: then the measure is printed and nothing fails.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

func main() {
	update := flag.Bool("update", false, "write the figures as the new ceilings")
	runs := flag.String("run", "", "") // what this process does under valgrind: a work and how often, "parse:6"
	flag.Parse()
	if *runs != "" {
		if err := repeat(*runs); err != nil {
			fail(err)
		}
		return
	}
	root, err := root()
	if err != nil {
		fail(err)
	}
	if err := gate(root, *update); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "gate:", err)
	os.Exit(1)
}

// root returns the folder of the root module.
func root() (string, error) {
	out, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/newsparse/newsparse").Output()
	if err != nil {
		return "", fmt.Errorf("go list: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

// gate measures, compares and, where told so, writes.
func gate(root string, update bool) error {
	path := filepath.Join(root, ".ci", "ceilings")
	var old ceilings
	data, err := os.ReadFile(path)
	switch {
	case err == nil:
		if old, err = readCeilings(string(data)); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	case !update || !errors.Is(err, fs.ErrNotExist):
		return err
	}
	now := ceilings{on: platform()}
	if now.figures, err = allocations(root); err != nil {
		return err
	}
	counted, err := instructions()
	if errors.Is(err, exec.ErrNotFound) {
		fmt.Println("skipped: instructions are counted by valgrind, which is not installed")
		if update {
			return errors.New("no update without valgrind")
		}
	} else if err != nil {
		return err
	}
	now.figures = append(now.figures, counted...)

	above := 0
	for _, f := range now.figures {
		line, ok := old.holds(f)
		if !ok {
			above++
		}
		fmt.Println(line)
	}
	switch {
	case update:
		return os.WriteFile(path, []byte(now.String()), 0o666)
	case old.on != now.on:
		fmt.Printf("the ceilings are of %s, this is %s: nothing is held against them\n", old.on, now.on)
	case above > 0:
		return fmt.Errorf("%d figures are above their ceilings; where the cost is worth it: go run ./bench/gate -update", above)
	}
	return nil
}

// platform says what figures have to have in common to be compared.
func platform() string { return runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH }
