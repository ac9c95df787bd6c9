package name

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The tables of words, of keys and of what is compared in lower case.
var (
	keys = []string{honorifics, givenTitles, courtesies, men, women, suffixes, particles, chains, bound, articles, nouns, namesToo, modifiers, portfolios, formers,
		actings, companies, orgs, menGiven, womenGiven, iberian, eastern, shared, partyWords, partyNouns, dynasties, surnamesIberian, titleGiven, givenParticles, bound2}
	words = []string{hyphened, lowerParticles, prepositions, auxiliaries, grades, proper, seatNames, born}
)

// TestTables checks that every table is sorted, so that it can be searched.
func TestTables(t *testing.T) {
	for i, table := range append(keys, words...) {
		list := strings.FieldsFunc(table, func(r rune) bool { return r <= ' ' })
		if !slices.IsSorted(list) || len(strings.Join(list, " ")) != len(table) {
			t.Errorf("table %d, of %q, is not sorted or has blanks to spare", i, list[0])
		}
		for _, w := range list {
			if !has(table, w) || has(table, w+"~") || has(table, w[:len(w)-1]+"~") {
				t.Errorf("%q is not found in table %d, or what differs from it is", w, i)
			}
			if i < len(keys) && Key(w) != w {
				t.Errorf("%q of table %d is no key", w, i)
			}
		}
	}
	for _, table := range [][]string{seats, verbs} {
		if !slices.IsSorted(table) {
			t.Errorf("the table of %q is not sorted", table[0])
		}
	}
	for i := 1; i < len(homoglyphs); i++ {
		if homoglyphs[i-1].r >= homoglyphs[i].r {
			t.Errorf("homoglyph %q is out of order", homoglyphs[i].r)
		}
	}
	for row := range strings.Lines(strings.Trim(nicknames, "\n")) {
		list := strings.Fields(row)
		for _, w := range list {
			if Key(w) != w || len(list) < 2 || !nicknamed(list[0], w) || !nicknamed(w, list[1]) {
				t.Errorf("%q of row %q is no key, or not found in it", w, row)
			}
		}
	}
	for _, pair := range [][2]string{{"bill", "bob"}, {"an", "anna"}, {"alex", "anna"}, {"zack", "alexander"}} {
		if nicknamed(pair[0], pair[1]) {
			t.Errorf("%s and %s are nicknames of one name", pair[0], pair[1])
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

// The tables of words take at most 24 KiB.
func TestSizeOfTables(t *testing.T) {
	size := len(nicknames)
	for _, table := range append(keys, words...) {
		size += len(table)
	}
	for _, table := range [][]string{seats, verbs} {
		size += 16*len(table) + int(bytesOf(table))
	}
	if size > 24<<10 {
		t.Errorf("%d bytes", size)
	} else {
		t.Logf("%d bytes", size)
	}
}

// TestSounds: a letter that opens nothing with the next one is no multigraph, and the sound that single gives.
func TestSounds(t *testing.T) {
	n := 0
	for c := byte('a'); c <= 'z'; c++ {
		for next := byte('a'); next <= 'z'; next++ {
			if sounds[c] == 0 || opens[c]>>(next-'a')&1 != 0 {
				continue
			}
			n++
			for third := byte('a'); third <= 'z'; third++ {
				key := "l" + string([]byte{c, next, third})
				sound, length := multigraph(key[1:])
				if length == 0 {
					sound, length = single(key, 1)
				}
				if sound != sounds[c] || length != 1 {
					t.Errorf("%s begins with %c, of %d letters", key[1:], sound, length)
				}
			}
		}
	}
	if n < 500 {
		t.Errorf("%d pairs of letters", n)
	}
}

// A word that shares its mark with one of a table is no word of it.
func TestWordsOfTheSameMark(t *testing.T) {
	for table, word := range map[string]string{modifiers: "goulette", honorifics: "17920", articles: "20710"} {
		if has(table, word) {
			t.Errorf("has finds %q, which is not in the table", word)
		}
	}
	if p := Parse("Goulette Mayor Ann Lee"); p.Role.Title == "Goulette Mayor" {
		t.Errorf("Parse takes Goulette for a part of the title: %+v", p)
	}
}
