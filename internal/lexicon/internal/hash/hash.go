// Package hash places words in the tables of lexicon: the generator fills them by it, the lookup reads them by it.
package hash

import "math/bits"

// Sizes of the tables, powers of two.
const (
	Slots   = 1 << 14 // places for words
	Buckets = 1 << 12 // words of one bucket share a displacement
	Filter  = 1 << 17 // bits of the filter
)

// Fold is the bit that tells upper from lower case in each byte: in ASCII, and in the second byte of a Latin-1 letter in UTF-8.
const Fold = 0x2020202020202020

// Key packs the folded first and last bytes of s, which is not empty; up to 16 bytes they are all of it.
func Key(s string) (a, b uint64) {
	n := len(s)
	switch {
	case n >= 8:
		return load64(s) | Fold, load64(s[n-8:]) | Fold
	case n >= 4:
		return (load32(s) | load32(s[n-4:])<<32) | Fold, 0
	}
	return (uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16) | Fold, 0
}

// Sum hashes the key of a word of n bytes.
func Sum(a, b uint64, n int) uint64 {
	hi, lo := bits.Mul64(a^0x9E3779B97F4A7C15, b^0xD1B54A32D192ED03^uint64(n)<<56)
	return hi ^ lo
}

// Bucket is the bucket of a sum.
func Bucket(sum uint64) uint { return uint(sum % Buckets) }

// Slot is the place of a word, given the displacement of its bucket.
func Slot(sum uint64, displacement uint8) uint {
	return uint((sum>>12 + uint64(displacement)*(sum>>26|1)) % Slots)
}

// Bit is the place of a word in the filter: a byte and a bit in it.
func Bit(sum uint64) (at uint, bit uint8) {
	return uint(sum >> 50 % (Filter / 8)), uint8(sum>>47) & 7
}

func load64(s string) uint64 {
	s = s[:8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func load32(s string) uint64 {
	s = s[:4]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
