package fold

import (
	"slices"

	"github.com/newsparse/newsparse/internal/load"
)

// AppendWord appends the fold key of a word of a text, text[start:end], to dst, which may live on the caller's stack. A word of letters of
// ASCII is folded eight bytes at a time.
func AppendWord(dst []byte, text string, start, end int) []byte {
	at, n := len(dst), end-start
	switch {
	case uint(n-9) < 8:
		a, b := load.Eight(text[start:]), load.Eight(text[end-8:])
		if lettered(a) && lettered(b) {
			dst = slices.Grow(dst, n)[:at+n]
			store(dst[at:], a|small)
			store(dst[at+n-8:], b|small)
			return dst
		}
	case uint(n-1) < 8 && len(text) >= 8:
		first := min(start, len(text)-8)
		mask := ^uint64(0) >> (uint(64-8*n) % 64)
		if a := load.Eight(text[first:])>>(uint(8*(start-first))%64)&mask | ^mask&('a'*each); lettered(a) {
			dst = slices.Grow(dst, 8)
			store(dst[at:at+8], a|small)
			return dst[:at+n]
		}
	}
	if key, ok := AppendPlain(dst, text[start:end]); ok {
		return key
	}
	return append(dst, Key(text[start:end])...)
}

// each has the lowest bit of every byte.
const each = 0x0101010101010101

// lettered reports whether all bytes of x are letters of ASCII.
func lettered(x uint64) bool {
	l := x&^(0x80*each) | small
	return ((l+(0x80-'a')*each)&^(l+(0x7f-'z')*each)&^x)&(0x80*each) == 0x80*each
}

func store(b []byte, x uint64) {
	b = b[:8]
	b[0], b[1], b[2], b[3] = byte(x), byte(x>>8), byte(x>>16), byte(x>>24)
	b[4], b[5], b[6], b[7] = byte(x>>32), byte(x>>40), byte(x>>48), byte(x>>56)
}
