package name

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"github.com/newsparse/newsparse/name/internal/mark"
)

// Every word of the lists is found with the lists it is on, and what differs from it is not.
func TestWords(t *testing.T) {
	data, err := os.ReadFile("src/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]class{}
	list := class(0)
	for line := range strings.Lines(string(data)) {
		if line[0] > ' ' {
			list = max(1, list<<1)
		}
		if line[0] == '\t' {
			for word := range strings.FieldsSeq(line) {
				want[word] |= list
			}
		}
	}
	if list != born {
		t.Errorf("the last list is %#x", list)
	}
	for word, c := range want {
		if got := classOf(word); got != c {
			t.Errorf("%q is on the lists %#x, want %#x", word, got, c)
		}
		for _, other := range []string{word + "~", word[:len(word)-1] + "~", word + " ", " " + word} {
			if classOf(other) != 0 {
				t.Errorf("%q is found", other)
			}
		}
		if Key(word) != word {
			t.Errorf("%q is no key", word)
		}
	}
	if classOf("") != 0 {
		t.Error("the empty word is found")
	}
}

// TestTables checks that the other tables are sorted, so that they can be searched.
func TestTables(t *testing.T) {
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

// The tables of words take at most 40 KiB.
func TestSizeOfTables(t *testing.T) {
	size := len(nicknames) + len(words) + int(unsafe.Sizeof(slots)+unsafe.Sizeof(sets))
	for _, table := range [][]string{seats, verbs} {
		size += 16*len(table) + int(bytesOf(table))
	}
	if size > 40<<10 {
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

// A word that shares the bits of a slot with one of the lists is on no list.
func TestWordsOfTheSameSlot(t *testing.T) {
	shared := 0
	for i := range 100_000 {
		word := fmt.Sprintf("%dth", i)
		if sum := mark.Sum(word); slots[sum%mark.Slots].May(sum) && slots[sum%mark.Slots] != 0 {
			shared++
		}
		if classOf(word) != 0 {
			t.Errorf("%q is found", word)
		}
	}
	if shared < 100 {
		t.Errorf("%d of the words share the bits of a slot", shared)
	}
}
