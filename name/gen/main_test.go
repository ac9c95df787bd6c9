package main

import (
	"bytes"
	"os"
	"testing"
)

// TestStale fails where the committed filter is not that of the tables.
func TestStale(t *testing.T) {
	want, err := generate("..")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../" + output)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run go generate ./name", output)
	}
}
