// Package table is the layout of the gazetteer's data, shared by the generator that writes it and the package that reads it.
//
// The data is one string of entries in Buckets buckets. An entry is found by the key of the spelling it stands for: the hash
// of the key gives the bucket and a tag of one byte. Inside a bucket entries are sorted by tag, then key, then likelihood.
//
//	tag(1) flags(1) len(1) text(len) target(3)                          another spelling: text is its key
//	tag(1) flags(1) len(1) text(len) area(2) lat(2) lon(2) people(1)    a place: text is its name
//
// A target is the offset of a place; an area is the index of its codes in a string of AreaSize bytes each: a country, or a
// country and a region, filled up with blanks. Numbers are big-endian.
package table

import (
	"bytes"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/fold"
)

const (
	Buckets  = 1 << 12
	AreaSize = 6   // "TR    ", "US-DC ", "MX-CMX", "      "
	Text     = 3   // where the text of an entry starts
	Alias    = 3   // bytes after the text of another spelling
	Place    = 7   // bytes after the text of a place
	MaxText  = 255 // bytes of a text
)

// Flags of an entry: its kind in the low three bits, and:
const (
	Kind    = 0x07
	Sure    = 0x08 // certain, where no entry before it applies
	Capital = 0x10
	Caps    = 0x20 // only where the spelling asked for has no lower-case letter: "US", "N.Y."
	Period  = 0x40 // only where it has a period: "Miss."
	Other   = 0x80 // another spelling of a place
)

// Key appends the key under which s is filed to dst: its fold key without a leading article, with the "saint", "fort" and
// "mount" that copy shortens. "St. Louis" and "Saint Louis" have one key, and so have "The Hague" and "HAGUE".
func Key(dst []byte, s string) []byte {
	start := len(dst)
	dst, ok := fold.AppendPlain(dst, s)
	if !ok {
		dst = append(dst, fold.Key(s)...)
	}
	key := dst[start:]
	if len(key) > 4 && string(key[:4]) == "the " {
		key = key[:copy(key, key[4:])]
	}
	n := bytes.IndexByte(key[:min(len(key), 4)], ' ')
	if n < 0 {
		return dst[:start+len(key)]
	}
	for _, w := range Shortened {
		if string(key[:n]) == w.Short {
			end := len(key)
			key = append(key, w.Long[n:]...)
			copy(key[len(w.Long):], key[n:end])
			copy(key, w.Long)
			break
		}
	}
	return append(dst[:start], key...)
}

// Shortened are the first words that copy shortens.
var Shortened = [...]struct{ Short, Long string }{
	{"st", "saint"}, {"ste", "sainte"}, {"ft", "fort"}, {"mt", "mount"},
}

// First returns the fold.Hash of the first word of the fold key of s; it is false where s does not begin with a word of ASCII.
func First(s string) (hash uint64, ok bool) {
	n := 0
	for n < len(s) && (s[n] >= utf8.RuneSelf || fold.ASCII(s[n]) != ' ') {
		if s[n] >= utf8.RuneSelf {
			return 0, false
		}
		n++
	}
	var room [64]byte
	word, ok := fold.AppendPlain(room[:0], s[:n])
	return fold.HashKey(0, word), ok && len(word) > 0
}

// Locate returns the bucket and the tag of a key.
func Locate(key []byte) (bucket uint32, tag byte) {
	h := uint32(2166136261)
	for _, c := range key {
		h = (h ^ uint32(c)) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	h ^= h >> 12
	return h % Buckets, byte(h >> 24)
}

// Letters returns the set of the letters of a key, of those outside a to z by their last five bits.
func Letters[text string | []byte](key text) (set uint32) {
	for i := 0; i < len(key); i++ {
		set |= 1 << (key[i] & 31)
	}
	return set
}

// People packs a population into a byte, to about three per cent; Unpack gives it back. Zero stays zero.
func People(n int) byte {
	n = (n + 25) / 50
	exp := 0
	for n >= 32 {
		n = (n + 1) / 2
		exp++
	}
	if n < 16 { // small numbers are exact multiples of 50
		return byte(n)
	}
	return byte(exp+1)<<4 | byte(n-16)
}

// Unpack returns the population that People packed.
func Unpack(b byte) int {
	if b < 16 {
		return int(b) * 50
	}
	return (16 + int(b&15)) << (b>>4 - 1) * 50
}
