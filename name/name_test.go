package name

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestTables checks that every table is sorted, so that it can be searched, and that the index of nicknames is complete.
func TestTables(t *testing.T) {
	for i, table := range [][]string{honorifics, givenTitles, courtesies, men, women, suffixes, particles, chains, bound, articles, nouns, namesToo, modifiers,
		portfolios, formers, actings, companies, orgs, menGiven, womenGiven, iberian, eastern, shared, partyWords, partyNouns, dynasties, surnamesIberian, givenParticles,
		bound2, hyphened, lowerParticles, prepositions, auxiliaries, grades, proper, seats, seatNames, verbs, born} {
		if !slices.IsSorted(table) {
			t.Errorf("table %d, of %q, is not sorted", i, table[0])
		}
		for _, w := range table {
			if i < 30 && Key(w) != w {
				t.Errorf("%q of table %d is no key", w, i)
			}
		}
	}
	for i := 1; i < len(homoglyphs); i++ {
		if homoglyphs[i-1].r >= homoglyphs[i].r {
			t.Errorf("homoglyph %q is out of order", homoglyphs[i].r)
		}
	}
	for i, row := range nicknames {
		for _, w := range strings.Fields(row) {
			if !slices.Contains([]byte(rowsOf(w)), byte(i)) {
				t.Errorf("nicknameRows lacks row %d for %s", i, w)
			}
		}
	}
}

// TestManyNames groups names by the thousand: their number costs no more than linear work, and every name stays apart.
func TestManyNames(t *testing.T) {
	var ms []string
	for i := range 6000 {
		ms = append(ms, fmt.Sprintf("Anna %c%c%c%c", 'A'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i/17576%26))
	}
	if got := len(Group(append(ms, ms...))); got > len(ms) || got < len(ms)/8 {
		t.Errorf("%d groups of %d names", got, len(ms))
	}
}

var article = []string{
	"Volodymyr Zelenskyy", "Zelenskyy", "Steven Witkoff", "Dmitry Peskov", "Peskov", "Zelenskyy", "Vladimir Putin", "Recep Tayyip Erdogan", "Witkoff",
	"Türkiye", "Turkey", "Ukraine", "Russia", "Istanbul", "Ankara", "Kremlin", "Reuters", "Republican People's Party", "CHP", "Zelensky", "Putin", "Erdogan",
	"European Central Bank", "ECB", "Peskov", "Zelenskyy", "Zelenskyy", "Ukraine", "Ukraine", "Russia", "Kremlin", "Kremlin",
}

func bytesOf(ss []string) (n int64) {
	for _, s := range ss {
		n += int64(len(s))
	}
	return n
}

func BenchmarkResolve(b *testing.B) {
	ms := make([]Mention, len(article))
	for i, s := range article {
		ms[i] = Mention{Text: s, Kind: PersonKind}
		if i > 8 && i < 19 {
			ms[i].Kind = PlaceKind
		}
	}
	b.SetBytes(bytesOf(article))
	b.ReportAllocs()
	for b.Loop() {
		Resolve(ms)
	}
}

func BenchmarkGroup(b *testing.B) {
	b.SetBytes(bytesOf(article))
	b.ReportAllocs()
	for b.Loop() {
		Group(article)
	}
}

func BenchmarkSame(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len("Volodymyr Zelenskyy" + "Mr. Zelenskiy")))
	for b.Loop() {
		Same("Volodymyr Zelenskyy", "Mr. Zelenskiy")
	}
}

func BenchmarkParse(b *testing.B) {
	const s = "former Czech Prime Minister Jan Dvořák"
	b.ReportAllocs()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Parse(s)
	}
}

func BenchmarkCanonical(b *testing.B) {
	const s = "Volodymyr Zelenskyy"
	b.ReportAllocs()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Canonical(s)
	}
}
