package name

//go:generate go run ./gen

import "github.com/newsparse/newsparse/name/internal/mark"

// A class is a set of the lists in src/words.txt, of which a word may be on several.
type class uint64

// classOf returns the lists that word, a fold key, is on.
func classOf(word string) class {
	sum := mark.Sum(word)
	for i := sum; ; i++ {
		s := slots[i%mark.Slots]
		if s == 0 {
			return 0
		}
		if s.May(sum) {
			if rest := words[s.Off():]; len(rest) > len(word) && rest[len(word)] == ' ' && rest[:len(word)] == word {
				return sets[s.Set()]
			}
		}
	}
}

// has reports whether word, a fold key, is on one of the lists c.
func has(c class, word string) bool { return classOf(word)&c != 0 }

// in reports whether t is on one of the lists c.
func (t *token) in(c class) bool { return t.class&c != 0 }
