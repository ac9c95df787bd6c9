package scan

import (
	"math/rand"
	"slices"
	"strings"
	"testing"
)

// What plain reads eight bytes at a time, next reads to the same tokens.
func TestPlain(t *testing.T) {
	pieces := []string{"a", "A", "b", "Z", "word", "Longerwords", "1", "23", "1990s", "s", " ", "  ", "\n", "\r\n", "\r", ".", "..", ",", "-", "--", "'",
		"''", "\"", "’", "“", "”", "–", "‐", "‑", "\u2028", "\u0085", "é", "É", "\u0301", "\u200d", "\u00ad", "&quot;", "&", "$", "(", ")", "`", "``",
		"U.S.", "a.m.", "J.", "…", "\u202a", "½", "٣", "中", "\u00a0", "\t", "\x00", "🇹🇷", "'s", "’s", "ß", "@", "[", "_", "{", "~", "\x7f"}
	r := rand.New(rand.NewSource(1))
	for range 20_000 {
		var b strings.Builder
		for range 1 + r.Intn(14) {
			b.WriteString(pieces[r.Intn(len(pieces))])
		}
		if r.Intn(2) == 0 {
			b.WriteString(" and plain words after it")
		}
		s := b.String()
		sc := scanner{s: s, gap: Space | Break}
		for sc.at < len(s) {
			sc.next()
		}
		if got := Tokens(nil, s); !slices.Equal(got, sc.toks) {
			t.Fatalf("%q: %v, one by one %v", s, got, sc.toks)
		}
	}
}
