package main

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// The kept figures are read back as written, and there is one for everything that is measured.
func TestCeilings(t *testing.T) {
	want := ceilings{"go1.26.8 linux/amd64", []figure{{"parse.instructions-a-byte", 90.25}, {"parse.allocs-an-article", 0}}}
	got, err := readCeilings(want.String())
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, s := range []string{"", "a.b 7", "measured on x\na.b\n", "measured on x\na.b seven\n"} {
		if _, err := readCeilings(s); err == nil {
			t.Errorf("%q gives no error", s)
		}
	}
	data, err := os.ReadFile(filepath.Join("..", "..", ".ci", "ceilings"))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := readCeilings(string(data))
	if err != nil {
		t.Fatal(err)
	}
	if kept.String() != string(data) {
		t.Error(".ci/ceilings is not as -update writes it")
	}
	for _, w := range works {
		for _, name := range []string{".allocs-an-article", ".bytes-a-byte", "-seed.allocs-an-article", "-seed.bytes-a-byte", ".instructions-a-byte", mispredictions} {
			if _, ok := kept.of(w.name + name); !ok {
				t.Errorf(".ci/ceilings has no %s%s", w.name, name)
			}
		}
	}
}

// A rise within the slack passes, one beyond it fails, and figures of another platform are not compared.
func TestCompare(t *testing.T) {
	old := ceilings{"go1 a/b", []figure{{"x.allocs", 100}, {"x" + mispredictions, 100}, {"none.allocs", 0}}}
	for _, c := range []struct {
		figure figure
		want   bool
	}{
		{figure{"x.allocs", 50}, true}, {figure{"x.allocs", 102.9}, true}, {figure{"x.allocs", 103.1}, false},
		{figure{"x" + mispredictions, 109.9}, true}, {figure{"x" + mispredictions, 110.1}, false},
		{figure{"none.allocs", 0}, true}, {figure{"none.allocs", 0.01}, false}, {figure{"new.allocs", 0}, false},
	} {
		if _, ok := old.holds(c.figure); ok != c.want {
			t.Errorf("%v holds: %t", c.figure, ok)
		}
	}
}

func TestReadCounts(t *testing.T) {
	const report = "==7== Events    : Ir Bc Bcm Bi Bim\n==7== Collected : 128700 20300 5000 900 130\n==7==\n"
	if got, err := readCounts(report); err != nil || got != (counts{128700, 5130}) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, s := range []string{"", "==7== Collected : 128700\n"} {
		if _, err := readCounts(s); err == nil {
			t.Errorf("%q gives no error", s)
		}
	}
}
