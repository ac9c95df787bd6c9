package newsparse_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/newsparse/newsparse/internal/fold"
	"github.com/newsparse/newsparse/name"
)

// Names that a table of hashes would search one by one if its slots were the lowest bits of the hash, which these names have in common.

// oneHash returns words whose fold.Hash, by which an article's names are found, is low: of a table of any size they take the same few
// thousand slots, and then those behind.
var oneHash = remembered(func() func() string {
	key := []byte("babababa")
	return func() string {
		for {
			for i := 1; ; i++ { // one on, the first letter stays
				if key[i]++; key[i] <= 'z' {
					break
				}
				key[i] = 'a'
			}
			if fold.HashKey(0, key)&(1<<18-1<<12) == 0 {
				return "B" + string(key[1:])
			}
		}
	}
})

// oneSound returns words of which the consonants have one FNV-1a hash in its lowest 16 bits, by which package name finds spellings. What is
// wanted is taken back by every end of six consonants, and a beginning that meets it there is sought: the lowest bits of a state come of
// the lowest bits of the one before it.
var oneSound = remembered(func() func() string {
	const (
		letters = "plmnrkv"
		offset  = 2166136261
		prime   = 16777619
		back    = 899433627 // back * prime is 1
		mask    = 1<<16 - 1
		end     = 6
		all     = 7 * 7 * 7 * 7 * 7 * 7 // ends
	)
	spell := func(i, n int) (w []byte) { // the number in the base of the letters
		for ; len(w) < n || i > 0; i /= len(letters) {
			w = append(w, letters[i%len(letters)])
		}
		return w
	}
	class := func(c byte) uint32 { return uint32(c - 'a' + 'A') }
	ends := make([]int32, mask+1)
	for i := range all {
		state := uint32(0)
		for _, c := range slices.Backward(spell(i, end)) {
			state = state*back ^ class(c)
		}
		ends[state&mask] = int32(i + 1)
	}
	n := 0
	return func() string {
		for {
			w := spell(n, 4)
			n++
			state := uint32(offset)
			for _, c := range w {
				state = (state ^ class(c)) * prime
			}
			if e := ends[state&mask]; e > 0 {
				w = append(w, spell(int(e-1), end)...)
				return string(w[0]-'a'+'A') + "a" + strings.Join(strings.Split(string(w[1:]), ""), "a") + "a"
			}
		}
	}
})

// remembered gives what next gives, by number, and makes each once.
func remembered(start func() func() string) func(i int) string {
	var mutex sync.Mutex
	var words []string
	next := sync.OnceValue(start)
	return func(i int) string {
		mutex.Lock()
		defer mutex.Unlock()
		for len(words) <= i {
			words = append(words, next()())
		}
		return words[i]
	}
}

// The names are chosen as the shapes say: when a hash changes, so does what collides in it.
func TestChosenNames(t *testing.T) {
	for i := range 1000 {
		if sound := name.Sound(oneSound(i)) ^ name.Sound(oneSound(0)); sound&(1<<16-1) != 0 {
			t.Fatalf("%s sounds otherwise", oneSound(i))
		}
		if w := oneHash(i); fold.Hash(0, w, 0, len(w))&(1<<18-1<<12) != 0 {
			t.Fatalf("%s has another hash", w)
		}
	}
}
