package newsparse

import (
	"math/bits"
	"math/rand/v2"
	"slices"

	foldkey "github.com/newsparse/newsparse/internal/fold"
	"github.com/newsparse/newsparse/internal/scan"
)

// term is one name as it is written, wherever it stands.
type term struct {
	hash        uint64
	first, last int32 // the tokens of its first mention
	votes       [4]int32
	count       int32    // of its mentions; 0: only a part of other names
	place       int32    // what the gazetteer says, as in nameMention
	taught      uint8    // the kinds, as bits, of the longer names that it is a part of
	sexes       uint8    // the titles with which it stands alone, men and women
	meant       [4]int32 // 1 + the group of the last person so called, by the gender its title told, and of the last organization
	group       int32    // 1 + the group of all that is written so
	team        int32    // 1 + the group of the only organization that begins or ends in it, or person that begins in it; -1 for several
	turned      int32    // 1 + the group of the organization so called, or by the other order: "Defence Ministry", "Ministry of Defence"
	headed      int32    // the last organization so far whose name this word heads, as an Entity.ID
}

// stands reports whether the text has the name alone, or as all words but one of a name: "Calder & Voss" of "Calder & Voss N.V."
func (t *term) stands() bool { return t.count > 0 || t.taught != 0 && t.last > t.first+1 }

// terms are the names of an article, found by the hash of their fold key.
type terms struct {
	list  []term
	slots []int32 // 1 + index into list, 0 for a free slot; a power of two in length
	key   uint64  // says which slot a hash takes
}

// slotKey returns a key that no text can be written for: names chosen for the slots of their hashes would be searched one by one. What is
// found does not depend on it.
func slotKey() uint64 { return rand.Uint64() | 1 }

// slotOf returns the slot of a hash, to be taken by a mask.
func slotOf(h, key uint64) uint64 {
	hi, _ := bits.Mul64(h, key)
	return hi
}

// init empties t and makes it ready for a text of so many tokens.
func (t *terms) init(tokens int) {
	n := 64
	for n < tokens/4 {
		n *= 2
	}
	t.key = slotKey()
	t.list = slices.Grow(t.list[:0], tokens/8+8)
	if n <= cap(t.slots) {
		t.slots = t.slots[:n]
		clear(t.slots)
	} else {
		t.slots = make([]int32, n)
	}
}

// find returns the index of the term with this hash, -1 when there is none.
func (t *terms) find(h uint64) int32 {
	mask := uint64(len(t.slots) - 1)
	for i := slotOf(h, t.key) & mask; ; i = (i + 1) & mask {
		switch s := t.slots[i]; {
		case s == 0:
			return -1
		case t.list[s-1].hash == h:
			return s - 1
		}
	}
}

// intern returns the index of the term with this hash and makes it when there is none.
func (t *terms) intern(h uint64) int32 {
	if i := t.find(h); i >= 0 {
		return i
	}
	if len(t.list)*2 >= len(t.slots) {
		t.slots = make([]int32, 2*len(t.slots))
		for i := range t.list {
			t.put(t.list[i].hash, int32(i))
		}
	}
	t.list = append(t.list, term{hash: h})
	t.put(h, int32(len(t.list)-1))
	return int32(len(t.list) - 1)
}

func (t *terms) put(h uint64, n int32) {
	mask := uint64(len(t.slots) - 1)
	i := slotOf(h, t.key) & mask
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = n + 1
}

// longest returns how many of the tokens [i, j) are a known name, and its term.
func (d *doc) longest(i, j int) (n int, t int32) {
	h := uint64(0)
	for k := i; k < j && k < i+8; k++ {
		if d.toks[k].Kind == scan.Word {
			h = d.hashWord(h, k)
			if at := d.terms.find(h); at >= 0 && d.terms.list[at].stands() {
				n, t = k+1-i, at
			}
		}
	}
	return n, t
}

// prefixes are the hashes of the tokens that the gazetteer was asked for last: list[k] is that of [first, first+k]. A name is hashed soon after
// its places were looked for.
type prefixes struct {
	first, n int
	list     [4]uint64
}

// hash returns the hash of the fold keys of the words of [i, j).
func (d *doc) hash(i, j int) (h uint64) {
	if p := &d.prefixes; p.first == i && p.n > 0 && i < j {
		n := min(p.n, j-i)
		h = p.list[(n-1)%len(p.list)]
		i += n
	}
	for ; i < j; i++ {
		if d.toks[i].Kind == scan.Word {
			h = d.hashWord(h, i)
		}
	}
	return h
}

// hashWord goes on with a hash by the fold key of word i. A hyphen and a blank are one.
func (d *doc) hashWord(h uint64, i int) uint64 {
	t := &d.toks[i]
	if t.Shape&scan.NonASCII != 0 {
		w := plain(d.word(i))
		return foldkey.Hash(h, w, 0, len(w))
	}
	return foldkey.Hash(h, d.Source, int(t.Start), int(t.End))
}
