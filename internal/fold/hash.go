package fold

import (
	"bytes"
	"math/bits"

	"github.com/newsparse/newsparse/internal/load"
)

// Hash goes on with h by the fold key of a word of a text, text[start:end]; 0 begins. It is a hash of the words that the keys have
// together: "Al-Otaibi" and "al Otaibi" have one, and so have "U.N." and "UN".
//
// A word of letters and digits is hashed as it stands, eight bytes at a time; the key is made for others only.
func Hash(h uint64, text string, start, end int) uint64 {
	n := end - start
	if uint(n-1) < 8 && start+8 <= len(text) {
		mask := ^uint64(0) >> (uint(64-8*n) % 64)
		if a := load.Eight(text[start:]) & mask; simple(a, mask) {
			return step(h, a|small&mask, 0, n)
		}
	} else if uint(n-9) < 8 {
		a, b := load.Eight(text[start:]), load.Eight(text[end-8:])
		if simple(a, ^uint64(0)) && simple(b, ^uint64(0)) {
			return step(h, a|small, b|small, n)
		}
	}
	return hashKey(h, text[start:end])
}

// HashKey goes on with h by the words of a fold key.
func HashKey(h uint64, key []byte) uint64 {
	for len(key) > 0 {
		word := key
		if i := bytes.IndexByte(key, ' '); i >= 0 {
			word, key = key[:i], key[i+1:]
		} else {
			key = nil
		}
		h = hashWord(h, word)
	}
	return h
}

func hashKey(h uint64, s string) uint64 {
	var room [64]byte
	key, ok := AppendPlain(room[:0], s)
	if !ok {
		key = append(key, Key(s)...)
	}
	return HashKey(h, key)
}

// hashWord is step for one word of a key.
func hashWord(h uint64, word []byte) uint64 {
	n := len(word)
	for len(word) > 16 {
		h = step(h, load.Eight(word), load.Eight(word[8:]), 0)
		word = word[16:]
	}
	if len(word) > 8 {
		return step(h, load.Eight(word), load.Eight(word[len(word)-8:]), n)
	}
	var a uint64
	for i, c := range word {
		a |= uint64(c) << (8 * i)
	}
	return step(h, a, 0, n)
}

// small is the bit of every byte that tells small letters from capitals. Digits have it.
const small = 0x2020202020202020

// simple reports whether the bytes of a under the mask, all of a word, are letters and digits of ASCII: of what words are made of, those
// alone have bit 6, or bit 4.
func simple(a, mask uint64) bool {
	return (a|a<<2)&mask&0x4040404040404040 == mask&0x4040404040404040 && a&0x8080808080808080 == 0
}

func step(h, a, b uint64, n int) uint64 {
	x, y := h^a^0x9e3779b97f4a7c15, bits.RotateLeft64(h, 32)^b^uint64(n)<<56^0xd1b54a32d192ed03
	hi, lo := bits.Mul64(x, y)
	return hi ^ x ^ lo ^ y // a factor of 0 does not forget the other
}
