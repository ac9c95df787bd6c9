// Package hash places words in the tables of lexicon: the generator fills them by it, the lookup reads them by it.
//
// The sum of a word is 64 bits of its folded bytes. The upper half picks a bucket and, with the displacement found for that bucket, a slot
// no other word has; bits of the lower half stand in the slot, above the number of the word's entry, and tell it from unknown words.
package hash

import "math/bits"

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
		return mix(load64(s), load64(s[n-8:])|fold^(load64(s[n/2-4:])|fold)*0x9FB21C651E98DF25, n)
	case n > 8:
		return mix(load64(s), load64(s[n-8:]), n)
	case n >= 4:
		return mix(load32(s)|load32(s[n-4:])<<(8*(n-4)), 0, n)
	default:
		return mix(uint64(s[0])|uint64(s[n/2])<<(8*(n/2))|uint64(s[n-1])<<(8*(n-1)), 0, n)
	}
}

// SumShort is Sum of the first n bytes, 1 to 8, of text, which has 8 or more.
func SumShort(text string, n int) uint64 {
	return mix(load64(text)&(^uint64(0)>>(uint(64-8*n)%64)), 0, n)
}

// mix hashes a word of n bytes, the first of them in a and the last ones in b.
func mix(a, b uint64, n int) uint64 {
	hi, lo := bits.Mul64(a|fold^0x9E3779B97F4A7C15, b|fold^0xD1B54A32D192ED03^uint64(n)<<56)
	return hi ^ lo
}

// Bucket is the bucket of a sum.
func Bucket(sum uint64) uint { return uint(sum >> 32 % Buckets) }

// Slot is the place of a word among slots, given the displacement of its bucket.
func Slot(sum uint64, displacement uint8, slots int) uint {
	return uint(uint64(uint32(sum>>32)*(2*uint32(displacement)+1)) * uint64(slots) >> 32)
}

// Kinds is the part of a slot that holds the number of an entry.
const Kinds = 1<<12 - 1

// Check is what stands in the slot beside the number of the entry.
func Check(sum uint64) uint32 { return uint32(sum) &^ Kinds }

func load64(s string) uint64 {
	s = s[:8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func load32(s string) uint64 {
	s = s[:4]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
