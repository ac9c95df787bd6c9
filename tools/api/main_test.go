package main

import (
	"strings"
	"testing"
)

// What is new may be there; what changed or is gone is told.
func TestAPI(t *testing.T) {
	dir := t.TempDir()
	var out strings.Builder
	if _, err := api(&out, dir, []string{"./testdata/old"}, true); err != nil {
		t.Fatal(err)
	}
	if broken, err := api(&out, dir, []string{"./testdata/old"}, false); broken != 0 || err != nil {
		t.Errorf("the same API: %d changes, %v\n%s", broken, err, out.String())
	}
	out.Reset()
	broken, err := api(&out, dir, []string{"./testdata/new"}, false)
	if broken != 2 || err != nil {
		t.Errorf("%d changes, %v", broken, err)
	}
	for _, want := range []string{": T.B: added", ": H: added", ": F: changed from func(int) string to func(int, int) string", ": G: removed"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("nothing says %q:\n%s", want, out.String())
		}
	}
}
