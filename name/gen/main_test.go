package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsparse/newsparse/name/internal/mark"
)

// TestStale fails where the committed table is not what the command writes beside the words.
func TestStale(t *testing.T) {
	want, err := os.ReadFile("../" + output)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("../" + source)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder(t, string(data)))
	main()
	if got, err := os.ReadFile(output); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run go generate ./name (%v)", output, err)
	}
}

// folder returns a new folder with this source.
func folder(t *testing.T, text string) string {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "src"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, source), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// What the slots have no room for and what is not a list of sorted words is told.
func TestImpossibleWords(t *testing.T) {
	many := func(n int, word, sep string) string {
		list := make([]string, n)
		for i := range list {
			list[i] = fmt.Sprintf(word, i)
		}
		return strings.Join(list, sep)
	}
	for want, text := range map[string]string{
		"before the first list":    "\tb\n",
		"sorted":                   "list of words\n\tb a\n",
		"twice":                    "list of words\n\ta a\n",
		"none":                     "list of words\n\nother words\n\ta\n",
		"more slots":               "list of words\n\t" + many(mark.Slots, "w%05d", " ") + "\n",
		"more than a class":        many(65, "list%d\n\ta\n", ""),
		"has no room for them":     "list of words\n\t" + many(1500, "%030d", " ") + "\n",
		"and 513 sets of classes:": sets(512),
	} {
		if _, err := generate(folder(t, text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("the error is %v, not %q", err, want)
		}
	}
	if _, err := generate(t.TempDir()); err == nil {
		t.Error("no error without a source")
	}
}

// sets returns ten lists of words that have n different sets of classes.
func sets(n int) string {
	var b strings.Builder
	for bit := range 10 {
		fmt.Fprintf(&b, "list%d\n", bit)
		for i := 1; i <= n; i++ {
			if i>>bit&1 != 0 {
				fmt.Fprintf(&b, "\tw%04d\n", i)
			}
		}
	}
	return b.String()
}
