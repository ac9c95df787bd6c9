package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// TestStale fails where the committed data is not what the command writes of the sources.
func TestStale(t *testing.T) {
	dir := t.TempDir()
	for _, sub := range []string{"place", "internal/toponym"} {
		if err := os.MkdirAll(filepath.Join(dir, sub), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.CopyFS(filepath.Join(dir, "place", "src"), os.DirFS("../src")); err != nil {
		t.Fatal(err)
	}
	kept := map[string][]byte{}
	for _, name := range []string{output, filters} {
		data, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		kept[name] = data
	}
	t.Chdir(filepath.Join(dir, "place"))
	main()
	for name, want := range kept {
		if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is stale: run go generate ./place (%v)", name, err)
		}
	}
}

// What is wrong in the sources is told, with the file and the name.
func TestBrokenSources(t *testing.T) {
	files, err := filepath.Glob("../src/*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ file, line, want string }{
		{"names.tsv", "Nowhere\tXX\tNowhere\t-\n", "names.tsv: no city Nowhere/XX"},
		{"names.tsv", "Paris\tFR\tParis\t-\nParis\tFR\tParis\t-\n", "names.tsv: Paris, FR twice"},
		{"certain.tsv", "Nowhere\tXX\tnobody\n", "certain.tsv: no city Nowhere, XX"},
		{"regions.tsv", "one\n", "1 fields, want"},
	} {
		src := fstest.MapFS{}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			src[filepath.Base(file)] = &fstest.MapFile{Data: data}
		}
		src[c.file].Data = append(src[c.file].Data, c.line...)
		if _, _, err := generate(src); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s with %q: the error is %v", c.file, c.line, err)
		}
	}
}
