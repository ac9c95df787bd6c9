package newsparse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/scan"
)

// cursor reads s from offset i on. The passes over the head and the foot of a story read characters with it, for there a blank, a
// hyphen or a stop decides what a word is part of. Offsets are those of Source: s is Source up to a limit.
type cursor struct {
	s string
	i int
}

// peek returns the character at the cursor and its length, 0 and 0 at the end.
func (c *cursor) peek() (rune, int) {
	if c.i >= len(c.s) {
		return 0, 0
	}
	if b := c.s[c.i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(c.s[c.i:])
}

// at reports whether the byte b is next.
func (c *cursor) at(b byte) bool { return c.i < len(c.s) && c.s[c.i] == b }

// consume skips lit, which is ASCII in lower case, in whatever case it stands next.
func (c *cursor) consume(lit string) bool {
	if !hasPrefixFold(c.s[c.i:], lit) {
		return false
	}
	c.i += len(lit)
	return true
}

// blanks skips blanks within a line and reports whether there were any.
func (c *cursor) blanks() bool {
	from := c.i
	for c.i < len(c.s) {
		n := blankLen(c.s[c.i:])
		if n == 0 {
			break
		}
		c.i += n
	}
	return c.i > from
}

// space skips blanks and line ends.
func (c *cursor) space() { c.i += spaces(c.s[c.i:]) }

// lineEnd returns the offset of the end of the line the cursor is in.
func (c *cursor) lineEnd() int {
	for i := c.i; i < len(c.s); i++ {
		if lineBreak(c.s[i:]) {
			return i
		}
	}
	return len(c.s)
}

// atLineEnd reports whether nothing but blanks is left of the line.
func (c *cursor) atLineEnd() bool {
	t := *c
	t.blanks()
	return t.i >= len(t.s) || lineBreak(t.s[t.i:])
}

// word skips letters, digits and the apostrophes, hyphens, stops and invisible characters between them and returns what it skipped: "N.C", "d'Ivoire",
// "PORT-AU-PRINCE". A run of two hyphens ends the word, and so do maxWord bytes.
func (c *cursor) word() string {
	const maxWord = 100
	from := c.i
	for c.i < len(c.s) && c.i < from+maxWord {
		if b := c.s[c.i]; lower(b)-'a' < 26 || b-'0' < 10 {
			c.i++
			continue
		}
		r, n := c.peek()
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			if c.i == from || r != '.' && r != '-' && r != '\'' && r != '’' && r != '‘' && r != '\u00ad' && r != '\u200b' && r != '\u2060' {
				break
			}
			next, _ := utf8.DecodeRuneInString(c.s[c.i+n:])
			if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
				break
			}
		}
		c.i += n
	}
	return c.s[from:c.i]
}

// number skips at most max digits and returns their value; ok is false when there are none or more.
func (c *cursor) number(max int) (v int, ok bool) {
	from := c.i
	for c.i < len(c.s) && c.s[c.i]-'0' <= 9 {
		if c.i-from < max {
			v = v*10 + int(c.s[c.i]-'0')
		}
		c.i++
	}
	if n := c.i - from; n == 0 || n > max {
		c.i = from
		return 0, false
	}
	return v, true
}

// dash skips one run of dashes: "-", "--", "—", "_".
func (c *cursor) dash() bool {
	from := c.i
	for c.i < len(c.s) {
		r, n := c.peek()
		if !isDash(r) {
			break
		}
		c.i += n
	}
	return c.i > from
}

func isDash(r rune) bool {
	switch r {
	case '-', '_', '–', '—', '―', '−', '‒', '‐', '‑':
		return true
	}
	return false
}

// bracketed returns the offset after the bracket that closes the one at the cursor, 0 when none does within limit bytes.
func (c *cursor) bracketed(limit int) int {
	depth := 0
	for i := c.i; i < len(c.s) && i < c.i+limit; i++ {
		switch c.s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// blankLen returns the length of the blank that s begins with, 0 when it begins with none. Control characters other than line ends
// are blanks.
func blankLen(s string) int {
	switch c := s[0]; {
	case c == '\n' || c == '\r':
		return 0
	case c <= ' ' || c == 0x7f:
		if len(s) > 1 && s[1] >= 0x80 && scan.Cluster(s, 0) > 1 {
			return 0 // an accent on the blank
		}
		return 1
	case c == 0xc2 && strings.HasPrefix(s, "\u00a0"):
		return 2
	case c == 0xe2 && len(s) > 2 && s[1] == 0x80 && (s[2] >= 0x80 && s[2] <= 0x8f || s[2] == 0xaf):
		return 3 // U+2000 to U+200F, U+202F
	case c == 0xe3 && strings.HasPrefix(s, "\u3000"), c == 0xef && strings.HasPrefix(s, "\ufeff"):
		return 3
	}
	return 0
}

// blankBehind returns the length of the blank that s ends with, 0 when it ends with none.
func blankBehind(s string) int {
	_, n := utf8.DecodeLastRuneInString(s)
	if n == 0 || blankLen(s[len(s)-n:]) != n {
		return 0
	}
	return n
}

// plainBlanks returns s with a plain blank for each no-break space.
func plainBlanks(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// lineBreak reports whether s begins with a line break as scan.Lines knows them.
func lineBreak(s string) bool {
	switch s[0] {
	case '\n', '\r':
		return true
	case 0xc2:
		return len(s) > 1 && s[1] == 0x85
	case 0xe2:
		return len(s) > 2 && s[1] == 0x80 && (s[2] == 0xa8 || s[2] == 0xa9)
	}
	return false
}

// spaces returns the length of the blanks and line ends that s begins with.
func spaces(s string) int {
	i := 0
	for i < len(s) {
		if n := blankLen(s[i:]); n > 0 {
			i += n
		} else if lineBreak(s[i:]) {
			i++
			for i < len(s) && s[i]&0xc0 == 0x80 {
				i++
			}
		} else {
			break
		}
	}
	return i
}

// trim shrinks the span to what is neither blank nor line end at its edges.
func (d *doc) trim(s Span) Span {
	if s.Start < s.End && shows(d.Source[s.Start]) && shows(d.Source[s.End-1]) {
		return s
	}
	s.Start += spaces(d.Source[s.Start:s.End])
	for s.End > s.Start {
		r, n := utf8.DecodeLastRuneInString(d.Source[s.Start:s.End])
		joins := r == '\u200c' || r == '\u200d' // to the letter before
		if r > ' ' && r < 0x7f || joins || spaces(d.Source[s.End-n:s.End]) == 0 {
			break
		}
		s.End -= n
	}
	return s
}

// shows reports whether b is a sign of ASCII that shows.
func shows(b byte) bool { return b-'!' < 0x7f-'!' }

// hasPrefixFold reports whether s begins with lit, which is ASCII in lower case.
func hasPrefixFold(s, lit string) bool {
	if len(s) < len(lit) {
		return false
	}
	for i := 0; i < len(lit); i++ {
		if lower(s[i]) != lit[i] {
			return false
		}
	}
	return true
}

// startsLike reports whether the first letter of s is that of lit in either case: what tells most of a list of beginnings apart at once.
func startsLike(s, lit string) bool { return s != "" && lower(s[0]) == lit[0] }

// indexFold returns the offset of lit, which is ASCII in lower case, in s; -1 when it is not there.
func indexFold(s, lit string) int {
	for i := 0; i+len(lit) <= len(s); i++ {
		if lower(s[i]) == lit[0] && hasPrefixFold(s[i:], lit) {
			return i
		}
	}
	return -1
}

func lower(b byte) byte {
	if b-'A' < 26 {
		b += 'a' - 'A'
	}
	return b
}

// firstUpper reports whether s begins with a capital letter.
func firstUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// allCaps reports whether s has two letters or more and none of them small.
func allCaps(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n > 1
}
