package main

import (
	"strings"
	"testing"
)

// A right speaker, a wrong one and none, each in its row; three words do not count.
func TestReliability(t *testing.T) {
	var out strings.Builder
	if err := run(&out, "testdata/gold.jsonl", "testdata/predicted.jsonl"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"| 0.95 to 1 | 1 of 1, 100.0 % | – |\n",
		"| 0.70 to 0.80 | – | 0 of 1, 0.0 % |\n",
		"| no speaker | 1 | 0 |\n",
		"| all | 1 of 2, 50.0 % | 0 of 1, 0.0 % |\n",
		"right in 1 of 1, 100.0 %; that is 50.0 % of all direct speech.\n",
		"| tag-after | 1 of 1, 100.0 % | – |\n",
		"| lead-in | – | 0 of 1, 0.0 % |\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, out.String())
		}
	}
}

// What is no JSON is told by file and line.
func TestBadLine(t *testing.T) {
	if err := run(new(strings.Builder), "main.go", "testdata/predicted.jsonl"); err == nil || !strings.Contains(err.Error(), "main.go:1") {
		t.Errorf("got %v", err)
	}
}
