package scan

import (
	"math/bits"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/load"
	"github.com/newsparse/newsparse/internal/wordhash"
)

// plain consumes what is most of a text: words of ASCII letters, the blanks between them and single signs. It stops where a character may
// belong to a larger cluster, or a word to a longer one with a hyphen, an apostrophe or stops in it; next reads that, character by
// character, and would come to the same tokens everywhere.
//
// Eight bytes are taken at a time. Most words end within them, and what such a word is like is told without a branch. It is looked up in the
// table of words while it is at hand. Nothing is called, so that what the loop needs stays in registers.
func (sc *scanner) plain() {
	s, at, gap := sc.s, sc.at, sc.gap
	toks, have := sc.toks[:cap(sc.toks)], len(sc.toks)
	displace, slots := sc.words.Displace, sc.words.Slots
	for at+2*step < len(s) && have < len(toks) {
		x := load.Eight(s[at : at+step])
		other := ^letters(x) & high
		k, sh, lex := Word, Capital*Shape(^x>>5&1), uint32(0)
		n := bits.TrailingZeros64(other) / 8
		var next byte
		if n > 0 {
			head, tail := x&((other&-other)>>7-1), uint64(0)
			if n == step {
				for m := step; m == step && at+n+step <= len(s); n += m {
					m = bits.TrailingZeros64(^letters(load.Eight(s[at+n:at+n+step]))&high) / 8
				}
				if at+n+step > len(s) || n > 2*step {
					break
				}
				head = x
				if n > step {
					tail = load.Eight(s[at+n-step : at+n])
				}
			}
			if next = s[at+n]; !ends[next] && (next != '.' || n == 1) {
				if next < utf8.RuneSelf {
					break
				}
				if y := load.Eight(s[at+n : at+n+step]); !general(y) || joins(y) {
					break
				}
			}
			if n > 1 && x&(1<<(8+5)|1<<5) == 0 {
				i := 2
				for i < n && s[at+i] < 'a' {
					i++
				}
				if i == n {
					sh |= AllCaps
				}
			}
			sum := wordhash.Mix(head, tail, n)
			slot := slots[wordhash.Slot(sum, displace[wordhash.Bucket(sum)], len(slots)-1)+1]
			if lex = slot & wordhash.Kinds; slot-lex != wordhash.Check(sum) {
				lex = 0
			}
		} else if b := byte(x); b < utf8.RuneSelf {
			if next = byte(x >> 8); next >= utf8.RuneSelf && !general(x>>8) {
				break
			}
			if b == ' ' || b == '\n' {
				gap |= Space
				if b == '\n' {
					gap |= Break
				}
				at++
				continue
			}
			if n, k, sh = 1, signs[b], 0; k == 0 || next == b { // "..", "--", "''" are one token
				break
			}
		} else {
			if next = byte(x >> 24); !general(x) || next >= utf8.RuneSelf && !general(x>>24) {
				break
			}
			n, k, sh = 3, generals[byte(x>>16)-first], NonASCII
		}
		t := &toks[have]
		t.Start, t.End, t.Lex, t.Kind, t.Shape = int32(at), int32(at+n), uint16(lex), k, sh|gap
		have++
		at += n
		gap = 0
		if next == ' ' {
			at++
			gap = Space
		}
	}
	if at > sc.at && s[at-1] == ' ' && s[at] >= utf8.RuneSelf { // what follows may be of one cluster with the blank
		at--
		gap &^= Space
	}
	sc.at, sc.gap, sc.toks = at, gap, toks[:have]
}

// odd consumes what plain stops at most often: a number of ASCII digits, and a word with its possessive. It reports whether there was one.
func (sc *scanner) odd() bool {
	if sc.at+2*step >= len(sc.s) {
		return false
	}
	s := sc.s[sc.at:]
	switch b := s[0]; {
	case b-'0' < 10:
		n := number(s)
		if n == 0 {
			return false
		}
		sc.emit(sc.at+n, Number, Digit)
	case b|0x20-'a' < 26:
		n := run(s)
		if n < 0 || n+step > len(s) {
			return false
		}
		own := possessive(load.Eight(s[n:]))
		if own == 0 {
			return false
		}
		sh := Shape(0)
		if b < 'a' {
			if sh = Capital; n > 1 && capitals(s[:n]) {
				sh |= AllCaps
			}
		}
		sc.emitWord(sc.at+n, sh, 0, 1)
		sc.emit(sc.at+own, Possessive, 0)
	default:
		return false
	}
	return true
}

// possessive returns the length of the possessive that x begins with, 0 where there is none or something may go on behind it.
func possessive(x uint64) int {
	switch {
	case x&0xffff == '\''|'s'<<8:
		if ends[byte(x>>16)] {
			return 2
		}
	case x&0xffffffff == 0x9980e2|'s'<<24: // ’
		if ends[byte(x>>32)] {
			return 4
		}
	}
	return 0
}

const (
	step  = 8                  // how many bytes are looked at together
	each  = 0x0101010101010101 // the same in each of them
	high  = 0x80 * each        // one bit a byte, where its facts are kept
	small = 0x20 * each        // the bit that small letters have and capitals have not
)

// letters has the high bit of each byte of x that is a letter of ASCII.
func letters(x uint64) uint64 {
	low := x&^high | 0x20*each
	return (low + (0x80-'a')*each) &^ (low + (0x7f-'z')*each) &^ x & high
}

// run returns how many letters of ASCII s begins with, or -1 where its end is too near.
func run(s string) int {
	for n := 0; n+step < len(s); n += step {
		if other := ^letters(load.Eight(s[n:])) & high; other != 0 {
			return n + bits.TrailingZeros64(other)/8
		}
	}
	return -1
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

// general reports whether the first three bytes of x are a dash, quotation mark or the like of U+2010 to U+2027, which is a cluster of its
// own and ends the one before it.
func general(x uint64) bool {
	return x&0xffff == 0x80e2 && byte(x>>16)-first < byte(len(generals))
}

// joins reports whether the general that x begins with may stand inside a word: an apostrophe or a hyphen.
func joins(x uint64) bool { return byte(x>>16) == 0x99 || byte(x>>16) <= 0x91 }

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
