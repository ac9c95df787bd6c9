// Package toponym tells which words begin no name of a place, and which are none, at a small part of what a look into the gazetteer costs:
// most of the names in news are names of something else.
//
// Words stand for what they are read as in any spelling: by their fold.Hash, one word after another.
package toponym

//go:generate go run -C ../../place ./gen

// Begins reports whether the name of a place may begin with the one or two words of this hash, or be them; false is certain.
func Begins(words uint64) bool { return has(heads, words) }

// Names reports whether the words of this hash may be the name of a place, one without an article before it; false is certain.
func Names(words uint64) bool { return has(names, words) }

func has(filter string, words uint64) bool {
	bit := Bit(words)
	return filter[bit/8]>>(bit%8)&1 != 0
}

// Bit returns which bit of a filter stands for the words of a hash.
func Bit(words uint64) uint32 { return uint32(words>>32) % Bits }

// Bits is the number of bits of a filter.
const Bits = 1 << 18
