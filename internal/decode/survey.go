package decode

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/load"
)

// survey is what one look at a text tells, so that clean text costs no second one.
type survey struct {
	valid   bool // it is UTF-8; else the rest is unknown
	suspect bool // a character beyond ASCII stands right after another, or a combining mark or an Ã does: it may need repair
	control bool // it has control characters other than white space
	hidden  bool // it has invisible characters
}

const (
	highBits = 0x8080808080808080
	allOnes  = 0x0101010101010101
	blanks   = 0x2020202020202020
)

// surveyOf looks at s once, eight bytes at a time where they are ASCII.
func surveyOf(s string) survey {
	var v survey
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			x := load.Eight(s[i : i+8])
			special := (x | (x - blanks) | (x + allOnes)) & highBits // beyond ASCII, below the blank, DEL; right up to the first of them
			if i += bits.TrailingZeros64(special) / 8; special == 0 {
				continue
			}
		}
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if c < ' ' && (c < '\t' || c > '\r') || c == 0x7F {
				v.control = true
			}
			continue
		}
		prose := false // ordinary punctuation, which begins no character that was decoded wrongly
		if c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2]&0xC0 == 0x80 {
			third := s[i+2]
			prose = third <= 0x99 || 0x9B <= third && third <= 0x9D || third == 0xA6
			v.hidden = v.hidden || 0x8B <= third && third <= 0x8F || 0xAA <= third && third <= 0xAE
			i += 3
		} else {
			r, n := rune(c&0x1F)<<6, 2
			if 0xC2 <= c && c < 0xE0 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
				r |= rune(s[i+1] & 0x3F)
			} else if r, n = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && n == 1 {
				return survey{}
			}
			i += n
			switch {
			case r < 0xA0:
				v.control = v.control || r != 0x85
			case 0x300 <= r && r < 0x370, r == '⁄', r == 'Ã':
				v.suspect = true
			case r == 0xAD, 0x2060 <= r && r < 0x2070, r == 0xFEFF:
				v.hidden = true
			}
		}
		if !prose && i < len(s) && s[i] >= utf8.RuneSelf {
			v.suspect = true
		}
	}
	v.valid = true
	return v
}

// asciiEnd returns the offset of the first byte beyond ASCII at i or behind it, len(s) where there is none.
func asciiEnd(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if high := load.Eight(s[i:i+8]) & highBits; high != 0 {
			return i + bits.TrailingZeros64(high)/8
		}
	}
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// invisible notes control characters, bidirectional controls and characters without width, which stay in the text.
func (r *Result) invisible() {
	before := ' '
	for i, c := range r.Text {
		code := ""
		switch {
		case c < ' ' && (c < '\t' || c > '\r'), c == 0x7F, 0x80 <= c && c < 0xA0 && c != 0x85:
			code = "control-character"
		case c < 0xA0:
		case 0x202A <= c && c <= 0x202E, 0x2066 <= c && c <= 0x2069:
			code = "bidi-control"
		case c == 0x200B, 0x2060 <= c && c <= 0x2064, c == 0xFEFF, c == 0xAD:
			code = "zero-width"
		case c == 0x200C, c == 0x200D: // between letters that join, and in emoji, they are spelling
			if unicode.In(before, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Common) && before < 0x2190 {
				code = "zero-width"
			}
		}
		if code != "" {
			r.note(code, i, i+utf8.RuneLen(c))
		}
		before = c
	}
}
