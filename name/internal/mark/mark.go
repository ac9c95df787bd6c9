// Package mark places the words of package name's tables in one hash table: the generator fills it by this package, name reads it by it.
//
// A slot holds 32 bits, the mark of a table and a word: what has no slot is no word of the table, and of the few others the table tells.
package mark

// Slots is the number of slots, a power of two.
const Slots = 1 << 12

// The sum is FNV-1a.
const (
	offset = 2166136261
	prime  = 16777619
)

// Sum returns the hash of a word.
func Sum(word string) uint32 {
	h := uint32(offset)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * prime
	}
	return h
}

// Of returns the mark of the word with this sum in the table, which is told by its length and its ends; it is not 0, which a free slot
// holds. The slots from Of % Slots on are searched, up to a free one.
func Of(table string, sum uint32) uint32 {
	id := uint32(len(table)) | uint32(table[0])<<16 | uint32(table[len(table)-1])<<24
	h := (sum ^ id*0x9e3779b1) * prime
	h ^= h >> 15
	return max(h, 1)
}
