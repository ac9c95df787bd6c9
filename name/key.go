// Package name reads the names of people and organizations in news copy.
//
// Three strings belong to a name: its surface, the bytes of the text; its canonical form, for display (Canonical); and its
// key, for comparison (Key). A key is equal for spellings that differ in case, marks, width, hyphens, apostrophes, full
// stops and invisible characters, and it never equates two spellings of letters: "Zelenskyy" and "Zelensky" have two keys.
// Group and Resolve find which mentions name the same thing, spellings and short forms included; Parse takes a name apart
// together with the role before or behind it: "Kremlin spokesperson Dmitry Peskov". Inspect reports characters that a name
// should not have.
//
// All functions are pure and safe for concurrent use. Ill-formed UTF-8 counts as one U+FFFD a byte.
package name

import "github.com/newsparse/newsparse/internal/fold"

// Key returns the fold key of s: "TÜRKİYE" and "Türkiye" give "turkiye", "al-Assad" gives "al assad", "Зеленський" gives
// "zelenskiy". It is idempotent; a key is returned as it is, without an allocation. The key of a string without letters,
// digits or signs is empty.
func Key(s string) string { return fold.Key(s) }
