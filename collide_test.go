package newsparse_test

import (
	"strings"
	"sync"

	"github.com/newsparse/newsparse/internal/fold"
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

// oneSum returns words with which "Ann " before them has one FNV-1a hash in its lowest bits, by which package name finds equal names.
var oneSum = remembered(func() func() string {
	from := uint32(fnvOffset)
	for _, c := range []byte("Ann ") {
		from = (from ^ uint32(c)) * fnvPrime
	}
	return twins(from, "abcdefghijklmnopqrstuvwxyz", "", 4, func(c byte) byte { return c })
})

// oneSound returns words of which the consonants have one FNV-1a hash in its lowest bits, by which package name finds spellings.
var oneSound = remembered(func() func() string {
	return twins(fnvOffset, "blmnrkv", "a", 6, func(c byte) byte { return strings.ToUpper(strings.ReplaceAll(string(c), "b", "p"))[0] })
})

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
	fnvBack   = 899433627 // fnvBack * fnvPrime is 1
)

// twins returns words of the letters, with between behind each, that lead from one state of FNV-1a to states that agree in their lowest
// 16 bits; of a letter, class is hashed. What is wanted is taken back by every end of so many letters, and a beginning that meets it there
// is sought: the lowest bits of a state come of the lowest bits of the one before it.
func twins(from uint32, letters, between string, end int, class func(byte) byte) func() string {
	const mask = 1<<16 - 1
	spell := func(i, n int) (w []byte) { // the number in the base of the letters
		for ; len(w) < n || i > 0; i /= len(letters) {
			w = append(w, letters[i%len(letters)])
		}
		return w
	}
	total := 1
	for range end {
		total *= len(letters)
	}
	ends := make([]int32, mask+1)
	for i := range total {
		state := uint32(0)
		w := spell(i, end)
		for k := len(w) - 1; k >= 0; k-- {
			state = state*fnvBack ^ uint32(class(w[k]))
		}
		ends[state&mask] = int32(i + 1)
	}
	n := 0
	return func() string {
		for {
			w := spell(n, 4)
			n++
			state := from
			for _, c := range w {
				state = (state ^ uint32(class(c))) * fnvPrime
			}
			if e := ends[state&mask]; e > 0 {
				w = append(w, spell(int(e-1), end)...)
				return string(w[0]-'a'+'A') + between + strings.Join(strings.Split(string(w[1:]), ""), between) + between
			}
		}
	}
}

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
