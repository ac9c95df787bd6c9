package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// The bounds are the only thing that the test of clamp leaves open.
func TestMutate(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the tests are held to their processor time by the shell")
	}
	var out strings.Builder
	if err := mutate(&out, "./testdata/clamp", "", "./testdata/clamp", "", ""); err != nil {
		t.Fatal(err)
	}
	want := `survived  clamp.go:6:9  < -> <=
survived  clamp.go:8:9  > -> >=
./testdata/clamp: 6 mutants, 4 killed (66.7 %), 2 survived, 0 not run by any test
`
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
	earlier := filepath.Join(t.TempDir(), "output")
	if err := os.WriteFile(earlier, []byte("survived  clamp.go:8:9  > -> >=\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	out.Reset()
	if err := mutate(&out, "./testdata/clamp", "", "./testdata/clamp", "", earlier); err != nil {
		t.Fatal(err)
	}
	want = "survived  clamp.go:8:9  > -> >=\n./testdata/clamp: 1 mutants, 0 killed (0.0 %), 1 survived, 0 not run by any test\n"
	if out.String() != want {
		t.Errorf("again: got\n%swant\n%s", out.String(), want)
	}
}
