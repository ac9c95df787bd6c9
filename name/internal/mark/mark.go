// Package mark places the words of package name in one hash table: the generator fills it by this package, name reads it by it.
//
// The words stand in one text, with a blank behind each. A slot tells where a word begins there and which set of classes it has.
package mark

import "github.com/newsparse/newsparse/internal/load"

// Slots is the number of slots, a power of two. A word is sought from slot Sum % Slots on, up to a free one.
const Slots = 1 << 12

// Sum returns the hash of a word.
func Sum(word string) uint32 {
	n := len(word)
	var a, b uint64
	switch {
	case n >= 8:
		a, b = load.Eight(word), load.Eight(word[n-8:])
		for ; n > 16; n -= 8 {
			word = word[8:]
			a = (a ^ load.Eight(word)) * prime
		}
	case n >= 4:
		a = load.Four(word) | load.Four(word[n-4:])<<32
	case n > 0:
		a = uint64(word[0]) | uint64(word[n/2])<<8 | uint64(word[n-1])<<16
	}
	h := (a ^ uint64(len(word))<<59 ^ (b*prime ^ b>>32)) * prime
	return uint32((h ^ h>>29) * prime >> 32)
}

const prime = 0x9e3779b97f4a7c15

// A Slot is 0 where it is free, else 8 bits of the sum of its word, the number of its set of classes and where it stands in the text.
type Slot uint32

// What a slot has room for.
const (
	MaxSets = 1<<9 - 1 // sets of classes, numbered from 1
	MaxText = 1<<15 - 1
)

// Of returns the slot of the word with this sum that stands in the text at off.
func Of(sum uint32, set, off int) Slot { return Slot(sum>>24 | uint32(set)<<8 | uint32(off)<<17) }

// May reports whether the word of the slot may have this sum.
func (s Slot) May(sum uint32) bool { return byte(s) == byte(sum>>24) }

// Set is the number of the set of classes, Off where the word stands in the text.
func (s Slot) Set() int { return int(s >> 8 & MaxSets) }
func (s Slot) Off() int { return int(s >> 17) }
