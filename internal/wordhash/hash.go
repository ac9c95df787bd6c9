// Package wordhash places words in the tables of lexicon: the generator fills them by it, lexicon and scan read them by it.
//
// The sum of a word is 64 bits of its folded bytes. The upper half picks a bucket and, with the displacement found for that bucket, a slot
// no other word has; bits of the lower half stand in the slot, above the number of the word's entry, and tell it from unknown words.
package wordhash

import (
	"math/bits"

	"github.com/newsparse/newsparse/internal/load"
)

// Buckets is the number of displacements, a power of two.
const Buckets = 1 << 14

// MaxLen is the length of the longest word that Sum tells apart from all others.
const MaxLen = 24

// fold is the bit that tells upper from lower case in each byte: in ASCII, and in the second byte of a Latin-1 letter in UTF-8.
const fold = 0x2020202020202020

// Sum hashes a word of 1 to MaxLen bytes, its case folded.
func Sum(s string) uint64 {
	switch n := len(s); {
	case n > 16:
		return Mix(load.Eight(s), load.Eight(s[n-8:])|fold^(load.Eight(s[n/2-4:])|fold)*0x9FB21C651E98DF25, n)
	case n > 8:
		return Mix(load.Eight(s), load.Eight(s[n-8:]), n)
	case n >= 4:
		return Mix(load.Four(s)|load.Four(s[n-4:])<<(8*(n-4)), 0, n)
	default:
		return Mix(uint64(s[0])|uint64(s[n/2])<<(8*(n/2))|uint64(s[n-1])<<(8*(n-1)), 0, n)
	}
}

// Mix is Sum of a word of n bytes, at most 16: in a the first eight of them, and the last eight in b where there are more than eight.
func Mix(a, b uint64, n int) uint64 {
	hi, lo := bits.Mul64(a|fold^0x9E3779B97F4A7C15, b|fold^0xD1B54A32D192ED03^uint64(n)<<56)
	return hi ^ lo
}

// Bucket is the bucket of a sum.
func Bucket(sum uint64) uint { return uint(sum >> 32 % Buckets) }

// Table is a table of words.
type Table struct {
	Displace *[Buckets]uint8 // of each bucket
	Slots    []uint32        // the number of the entry and Check, from 1 on
}

// At returns the index in Slots of the word with this sum, 0 where it is unknown.
func (t *Table) At(sum uint64) uint {
	at := Slot(sum, t.Displace[Bucket(sum)], len(t.Slots)-1) + 1
	if t.Slots[at]&^Kinds != Check(sum) {
		return 0
	}
	return at
}

// Word returns the index in Slots of a word, 0 where it is unknown.
func (t *Table) Word(word string) uint {
	if n := len(word); n == 0 || n > MaxLen {
		return 0
	}
	return t.At(Sum(word))
}

// ID returns the number of the entry of a word, 0 where it is unknown.
func (t *Table) ID(word string) uint16 { return uint16(t.Slots[t.Word(word)] & Kinds) }

// Slot is the place of a word among slots, given the displacement of its bucket.
func Slot(sum uint64, displacement uint8, slots int) uint {
	return uint(uint64(uint32(sum>>32)*(2*uint32(displacement)+1)) * uint64(slots) >> 32)
}

// Kinds is the part of a slot that holds the number of an entry.
const Kinds = 1<<12 - 1

// Check is what stands in the slot beside the number of the entry.
func Check(sum uint64) uint32 { return uint32(sum) &^ Kinds }
