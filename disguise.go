package newsparse

import (
	"slices"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/name"
)

// spoofed warns of names that mix letters of two scripts, as "Реskov" does with its Cyrillic beginning.
func (d *doc) spoofed() {
	for i := range d.names {
		n := &d.names[i]
		for t := n.first; t < n.last; t++ {
			if d.toks[t].Shape&scan.NonASCII == 0 {
				continue
			}
			if w := d.word(int(t)); !latin(w) && slices.Contains(name.Inspect(w).Flags, "mixed-script") {
				d.warn("mixed-script", d.span(int(t), int(t)+1))
			}
		}
	}
}

// latin reports whether w has only letters that ASCII, Latin-1 and Latin Extended have, and combining marks and apostrophes.
func latin(w string) bool {
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case c < utf8.RuneSelf, c >= 0xc2 && c <= 0xc9, c == 0xcc, c == 0xe2 && w[i+1] == 0x80: // up to U+027F, from U+0300, from U+2000
			for i+1 < len(w) && !utf8.RuneStart(w[i+1]) {
				i++
			}
		default:
			return false
		}
	}
	return true
}

// unmasked looks up what the lexicon knows of a word beyond ASCII without what hides its spelling.
func unmasked(w string) uint16 {
	switch {
	case disguised(w):
		return lexicon.ID(name.Canonical(w))
	case mixed(w):
		return lexicon.ID(name.Inspect(w).Clean)
	}
	return 0
}

// lexiconWord returns what the lexicon calls the word at token i, and no other word.
func (d *doc) lexiconWord(i int) uint16 {
	w := d.word(i)
	n := lexicon.Word(w)
	if n == 0 && disguised(w) {
		n = lexicon.Word(name.Canonical(w))
	}
	return n
}

// spelled returns the text of token i without what hides its spelling.
func (d *doc) spelled(i int) string {
	w := d.word(i)
	if d.toks[i].Shape&scan.NonASCII != 0 && (disguised(w) || mixed(w)) {
		return name.Canonical(plain(w))
	}
	return w
}

// disguised reports whether w may hold a combining mark, an invisible character or letters of full width.
func disguised(w string) bool {
	for i := 0; i+1 < len(w); i++ {
		switch c := w[i]; {
		case c == 0xcc, c == 0xcd, c == 0xef, c == 0xc2 && w[i+1] == 0xad, c == 0xe2 && (w[i+1] == 0x80 || w[i+1] == 0x81):
			return true
		}
	}
	return false
}

// mixed reports whether s has Greek or Cyrillic letters beside Latin ones, of which some may stand for the others: "Kаrpov".
func mixed(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i]-0xce <= 0xd4-0xce {
			for i := 0; i < len(s); i++ {
				if lower(s[i])-'a' < 26 {
					return true
				}
			}
			return false
		}
	}
	return false
}

// plain returns s with Latin letters for their doubles of other scripts in the words that are mostly Latin.
func plain(s string) string {
	if mixed(s) {
		return name.Inspect(s).Clean
	}
	return s
}
