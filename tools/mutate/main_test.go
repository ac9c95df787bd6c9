package main

import (
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
	if err := mutate(&out, "./testdata/clamp", "", "./testdata/clamp", ""); err != nil {
		t.Fatal(err)
	}
	want := `survived  clamp.go:6:9  < -> <=
survived  clamp.go:8:9  > -> >=
./testdata/clamp: 6 mutants, 4 killed (66.7 %), 2 survived, 0 not run by any test
`
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}
