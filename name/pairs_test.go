package name

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

// lines returns the names of every line of a file of names between bars.
func lines(t *testing.T, file string) [][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out [][]string
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if line := sc.Text(); line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, " | "))
		}
	}
	return out
}

// TestSpellings links at least 98.5 % of the pairs of spellings of one name, and none of two names; with given names as well.
func TestSpellings(t *testing.T) {
	rows := lines(t, "testdata/spellings.txt")
	pairs, linked, cross := 0, 0, 0
	for i, row := range rows {
		for j, a := range row {
			for _, b := range row[j+1:] {
				pairs++
				if _, ok := Same(a, b); ok {
					linked++
				} else {
					t.Logf("%s and %s are not linked", a, b)
				}
				if _, ok := Same("Anna "+a, "Pavel "+b); ok {
					t.Errorf("%s and %s are linked in spite of their given names", a, b)
				}
			}
			for _, other := range rows[i+1:] {
				for _, b := range other {
					cross++
					if rule, ok := Same(a, b); ok {
						t.Errorf("%s and %s are linked by %s", a, b, rule)
					}
				}
			}
		}
	}
	t.Logf("%d of %d pairs linked, %d cross pairs", linked, pairs, cross)
	if pairs < 232 || linked*1000 < pairs*985 {
		t.Errorf("%d of %d pairs linked", linked, pairs)
	}
}

func TestNearMisses(t *testing.T) {
	rows := lines(t, "testdata/nearmisses.txt")
	if len(rows) < 40 {
		t.Errorf("only %d pairs", len(rows))
	}
	for _, row := range rows {
		a, b := row[0], row[1]
		if rule, ok := Same(a, b); ok {
			t.Errorf("%s and %s are linked by %s", a, b, rule)
		}
		last := func(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
		if strings.HasPrefix(a, "L") {
			continue // family name first, and the same
		}
		got := Group([]string{a, last(a), b, last(b)})
		if len(got) != 2 || len(got[0]) != 2 || got[0][1] != 1 {
			t.Errorf("%s and %s with their surnames: %v", a, b, got)
		}
	}
}

// TestSound: what Same links by its letters has one sound, and different families seldom have.
func TestSound(t *testing.T) {
	rows := lines(t, "testdata/spellings.txt")
	pairs, shared, cross := 0, 0, 0
	for i, row := range rows {
		for j, a := range row {
			for _, b := range row[j+1:] {
				if _, ok := Same(a, b); ok && Sound(a) != Sound(b) && Sound(a) != 0 && Sound(b) != 0 {
					t.Errorf("%s and %s are linked, but differ in sound", a, b)
				}
			}
			for _, other := range rows[i+1:] {
				if cross++; Sound(a) != 0 && Sound(a) == Sound(other[0]) {
					shared++
				}
			}
			pairs++
		}
	}
	if pairs == 0 || shared*20 > cross {
		t.Errorf("%d of %d pairs of families share a sound", shared, cross)
	}
	if Sound("Zelensky-2") != 0 || Sound("Čech") != 0 || Sound("Peskov") == 0 {
		t.Error("Sound is of words in letters of ASCII")
	}
}
