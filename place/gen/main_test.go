package main

import (
	"bytes"
	"os"
	"testing"
)

// TestStale fails where the committed data is not what the sources give.
func TestStale(t *testing.T) {
	want, err := generate(os.DirFS("../src"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../" + output)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run go generate ./place", output)
	}
}
