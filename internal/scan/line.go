package scan

import (
	"math/bits"

	"github.com/newsparse/newsparse/internal/load"
)

// Line is one line of a text: [Start, End) without its line break, Next the start of the line after it.
type Line struct{ Start, End, Next int }

// Lines appends the lines of s to dst. Lines end at LF, CRLF, CR, NEL (U+0085), U+2028 and U+2029; a text that does not end in a
// line break has a last line all the same, an empty text none.
func Lines(dst []Line, s string) []Line {
	start := 0
	for i := 0; i < len(s); i++ {
		for i+step <= len(s) {
			x := load.Eight(s[i : i+step])
			odd := (x | (x - 0x0e*each)) & high // below 0x0e or beyond ASCII; right up to the first of them
			i += bits.TrailingZeros64(odd) / 8
			if odd != 0 {
				break
			}
		}
		if i == len(s) {
			break
		}
		n := 0
		switch s[i] {
		case '\n':
			n = 1
		case '\r':
			n = 1
			if i+1 < len(s) && s[i+1] == '\n' {
				n = 2
			}
		case 0xc2:
			if i+1 < len(s) && s[i+1] == 0x85 {
				n = 2
			}
		case 0xe2:
			if i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0xa8 || s[i+2] == 0xa9) {
				n = 3
			}
		}
		if n > 0 {
			dst = append(dst, Line{start, i, i + n})
			start = i + n
			i += n - 1
		}
	}
	if start < len(s) {
		dst = append(dst, Line{start, len(s), len(s)})
	}
	return dst
}
