// Package filter tells without a search that a table of words does not have a word. One bit, of a hash of the table and the word, is set
// for every word of every table; the generator sets them, package name reads them.
package filter

// Size is the number of bytes of the filter.
const Size = 2048

// The hash is FNV-1a.
const (
	Offset = 2166136261
	Prime  = 16777619
)

// Sum returns the hash of a word.
func Sum(word string) uint32 {
	h := uint32(Offset)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * Prime
	}
	return h
}

// Bit returns the bit that is set where the table, by its length, has a word with this sum; other tables and words may share it.
func Bit(table int, sum uint32) uint32 {
	h := (sum ^ uint32(table)) * Prime
	return (h ^ h>>15) % (8 * Size)
}
