package scan

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// plain consumes what is most of a text: words and numbers of ASCII letters and digits, the blanks between them and single signs. It
// stops where a character may belong to a larger cluster, or a word to a longer one with a hyphen, an apostrophe or stops in it; next
// reads that, character by character, and would come to the same tokens everywhere.
func (sc *scanner) plain() {
	s, at, gap := sc.s, sc.at, sc.gap
	toks, have := sc.toks[:cap(sc.toks)], len(sc.toks)
	for at+step < len(s) {
		if s[at] == ' ' && s[at+1] < utf8.RuneSelf {
			gap |= Space
			at++
		}
		n, k, sh := 1, Word, Shape(0)
		b := s[at]
		switch c := class[b]; {
		case c&(cUpper|cLower) != 0:
			// The first letters are read here, without a call: most words are shorter than eight.
			if other := ^letters(load(s[at:])) & high; other != 0 {
				n = bits.TrailingZeros64(other) / 8
			} else if n = step + run(s[at+step:]); n < step {
				goto done
			}
			if next := s[at+n]; !ends[next] && !whole(s[at:], n) {
				goto done
			}
			if b < 'a' {
				if sh = Capital; n > 1 && s[at+1] < 'a' && capitals(s[at:at+n]) {
					sh |= AllCaps
				}
			}
		case c&cDigit != 0:
			if n = number(s[at:]); n == 0 {
				goto done
			}
			k, sh = Number, Digit
		case b >= utf8.RuneSelf:
			if !general(s[at:]) || s[at+3] >= utf8.RuneSelf && !general(s[at+3:]) {
				goto done
			}
			n, k, sh = 3, generals[s[at+2]-first], NonASCII
		default:
			next := s[at+1]
			if next >= utf8.RuneSelf && !general(s[at+1:]) {
				goto done
			}
			if b == '\n' {
				gap |= Space | Break
				at++
				continue
			}
			if k = signs[b]; k == 0 || next == b { // "..", "--", "''" are one token
				goto done
			}
		}
		if have >= len(toks) {
			toks = slices.Grow(toks, 1)
			toks = toks[:cap(toks)]
		}
		t := &toks[have]
		have++
		t.Start, t.End, t.Lex, t.Kind, t.Shape = int32(at), int32(at+n), 0, k, sh|gap
		at += n
		gap = 0
	}
done:
	sc.at, sc.gap, sc.toks = at, gap, toks[:have]
}

const (
	step = 8                  // how many bytes are looked at together
	each = 0x0101010101010101 // the same in each of them
	high = 0x80 * each        // one bit a byte, where its facts are kept
)

// letters has the high bit of each byte of x that is a letter of ASCII.
func letters(x uint64) uint64 {
	low := x&^high | 0x20*each
	return (low + (0x80-'a')*each) &^ (low + (0x7f-'z')*each) &^ x & high
}

// run returns how many letters of ASCII s begins with, or -1 where its end is too near.
func run(s string) int {
	for n := 0; n+step < len(s); n += step {
		if other := ^letters(load(s[n:])) & high; other != 0 {
			return n + bits.TrailingZeros64(other)/8
		}
	}
	return -1
}

// whole reports whether the letters s[:n] are all of their word, behind which stands none of ends: "don't", "Al-Thani", "F16" and "U.S."
// are longer words.
func whole(s string, n int) bool {
	next := s[n]
	return next == '.' && n > 1 || next >= utf8.RuneSelf && general(s[n:]) && !joins(s[n:])
}

// capitals reports whether the letters of s are capitals.
func capitals(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'a' {
			return false
		}
	}
	return true
}

// number reads the digits of ASCII that s begins with. The length is 0 where they may be part of something longer.
func number(s string) int {
	n := 1
	for n < len(s) && s[n]-'0' < 10 {
		n++
	}
	if n+1 >= len(s) {
		return 0
	}
	switch next, after := s[n], s[n+1]; {
	case ends[next] && next != ',' && next != ':':
	case (next == ',' || next == '.' || next == ':' || next == '-') && after < utf8.RuneSelf && class[after]&cWord == 0:
	default:
		return 0 // "1990s", "1,500.5", "16-year-old"
	}
	return n
}

// load returns the first eight bytes of s, the first of them lowest.
func load(s string) uint64 {
	s = s[:step]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// general reports whether s begins with a dash, quotation mark or the like of U+2010 to U+2027, which is a cluster of its own and ends
// the one before it.
func general(s string) bool {
	return len(s) > 2 && s[0] == 0xe2 && s[1] == 0x80 && s[2]-first < byte(len(generals))
}

// joins reports whether the general that s begins with may stand inside a word: an apostrophe or a hyphen.
func joins(s string) bool { return s[2] == 0x99 || s[2] <= 0x91 }

// first is the last byte of U+2010.
const first = 0x90

// generals are the kinds of the characters from U+2010 on.
var generals = [...]Kind{
	Dash, Dash, Dash, Dash, Dash, Dash, Symbol, Symbol, // ‐ ‑ ‒ – — ― ‖ ‗
	Mark, Mark, Mark, Mark, Mark, Mark, Mark, Mark, // ‘ ’ ‚ ‛ “ ” „ ‟
	Symbol, Symbol, Symbol, Symbol, Symbol, Symbol, Stop, Symbol, // † ‡ • ‣ ․ ‥ … ‧
}

// signs are the kinds of ASCII that is neither a word nor blank; of '&', which may begin a character reference, there is none.
var signs = [256]Kind{
	'.': Stop, '!': Stop, '?': Stop, ',': Comma, ';': Semicolon, ':': Colon, '"': Mark, '\'': Mark, '`': Mark, '-': Dash,
	'(': Open, '[': Open, '{': Open, ')': Close, ']': Close, '}': Close,
	'#': Symbol, '$': Symbol, '%': Symbol, '*': Symbol, '+': Symbol, '/': Symbol, '<': Symbol, '=': Symbol, '>': Symbol, '@': Symbol,
	'\\': Symbol, '^': Symbol, '_': Symbol, '|': Symbol, '~': Symbol,
}

// ends tells the characters of ASCII behind which a word is whole, whatever follows them.
var ends = [256]bool{
	' ': true, '\n': true, '\t': true, '\r': true, ',': true, ';': true, ':': true, '!': true, '?': true, '"': true, '(': true, ')': true,
	'[': true, ']': true, '{': true, '}': true, '/': true, '$': true, '%': true, '&': true, '*': true, '+': true, '<': true, '=': true, '>': true,
	'@': true, '#': true, '\\': true, '^': true, '_': true, '`': true, '|': true, '~': true,
}
