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

// TestStale fails where the committed table is not what the command writes beside the tables.
func TestStale(t *testing.T) {
	want, err := os.ReadFile("../" + output)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	files, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err == nil && filepath.Base(file) != output {
			err = os.WriteFile(filepath.Join(dir, filepath.Base(file)), data, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	main()
	if got, err := os.ReadFile(output); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run go generate ./name (%v)", output, err)
	}
}

// A file that does not compile is told.
func TestBrokenTables(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "words.go"), []byte("package name\n\nconst titles = \"mr ms\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := generate(dir); err == nil || !strings.Contains(err.Error(), "words.go:3") {
		t.Errorf("the error is %v", err)
	}
}

// More words than there is room for and a folder that cannot be listed are told.
func TestImpossibleTables(t *testing.T) {
	many := make([]string, mark.Slots)
	for i := range many {
		many[i] = fmt.Sprintf("w%05d", i)
	}
	for want, source := range map[string]string{
		"more slots": "const a = \"" + strings.Join(many, " ") + "\"\n\nvar _ = has(a, a)\n",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "words.go"), []byte("package name\n\n"+source), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := generate(dir); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("the error is %v, not %q", err, want)
		}
	}
	if _, err := generate("["); err == nil {
		t.Error("no error for a folder that is no pattern")
	}
}
