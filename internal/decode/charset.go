package decode

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const (
	mark8    = "\xEF\xBB\xBF"
	markLE   = "\xFF\xFE"
	markBE   = "\xFE\xFF"
	unknown  = "\uFFFD"
	guessed  = "encoding-guessed" // the character encoding is an assumption
	invalid8 = "invalid-utf8"     // bytes that are no UTF-8, now U+FFFD
	invalid  = "undecodable"      // bytes that mean nothing in the encoding, now U+FFFD
	cut      = "truncated-input"  // the input ends within a character
)

// decode decides the encoding of s, of which v tells, and sets Text, Charset, Guessed and Map.
func (r *Result) decode(s string, enc encoding.Encoding, v survey) {
	if big, ok := isUTF16(enc); ok || enc == nil && (strings.HasPrefix(s, markLE) || strings.HasPrefix(s, markBE)) {
		switch {
		case strings.HasPrefix(s, markLE) && (!big || usesMark(enc)):
			s, big, r.Map.mark = s[2:], false, 2
		case strings.HasPrefix(s, markBE) && (big || usesMark(enc)):
			s, big, r.Map.mark = s[2:], true, 2
		}
		r.utf16(s, big)
		return
	}
	switch enc {
	case nil:
		if strings.HasPrefix(s, mark8) || v.valid && !v.control {
			r.utf8(s, v.valid)
		} else if big, ok := looksUTF16(s); ok {
			r.utf16(s, big)
			r.Guessed = true
			r.note(guessed, 0, len(r.Text))
		} else if v.valid || mostlyUTF8(s) {
			r.utf8(s, v.valid)
		} else {
			r.singleByte(s, charmap.Windows1252)
			r.Guessed = true
			at := strings.IndexFunc(r.Text, func(c rune) bool { return c >= utf8.RuneSelf })
			_, n := utf8.DecodeRuneInString(r.Text[at:])
			r.note(guessed, at, at+n)
		}
	case unicode.UTF8, unicode.UTF8BOM:
		r.utf8(s, v.valid)
	default:
		if cm, ok := enc.(*charmap.Charmap); ok {
			r.singleByte(s, cm)
		} else {
			r.transcode(s, enc)
		}
	}
}

// utf8 takes s as UTF-8. Each maximal subpart of an ill-formed sequence becomes one U+FFFD, as Unicode and the web do it.
func (r *Result) utf8(s string, valid bool) {
	r.Charset = "utf-8"
	if strings.HasPrefix(s, mark8) {
		s, r.Map.mark = s[len(mark8):], len(mark8)
	}
	if valid {
		r.Text = s
		return
	}
	var out strings.Builder
	out.Grow(len(s) + 2*illFormed(s))
	var m builder
	for {
		good := invalidAt(s)
		out.WriteString(s[:good])
		m.add(1, 1, good)
		if s = s[good:]; s == "" {
			break
		}
		n := subpart(s)
		r.note(invalid8, out.Len(), out.Len()+len(unknown))
		out.WriteString(unknown)
		m.add(len(unknown), n, 1)
		s = s[n:]
	}
	r.finish(out.String(), m.done())
}

// illFormed counts the ill-formed parts of s.
func illFormed(s string) (n int) {
	for i := 0; ; n++ {
		if i += invalidAt(s[i:]); i == len(s) {
			return n
		}
		i += subpart(s[i:])
	}
}

// finish takes text as the result of a step that l maps.
func (r *Result) finish(text string, l layer) {
	r.Text = text
	r.Map.layers = append(r.Map.layers, l)
	if len(r.Map.layers) > 1 { // what was noted before was noted of the text before
		r.notes.follow(l)
	}
}

// utf16 takes s, without its mark, as UTF-16.
func (r *Result) utf16(s string, big bool) {
	r.Charset = "utf-16le"
	if big {
		r.Charset = "utf-16be"
	}
	var out strings.Builder
	out.Grow(utf16Len(s, big))
	for i := 0; i < len(s); {
		if i+1 == len(s) {
			r.note(cut, out.Len(), out.Len()+len(unknown))
			out.WriteString(unknown)
			break
		}
		c, n := unit(s, i, big), 2
		if utf16.IsSurrogate(c) {
			pair := utf8.RuneError
			if i+3 < len(s) {
				pair = utf16.DecodeRune(c, unit(s, i+2, big))
			}
			if c = pair; c != utf8.RuneError {
				n = 4
			} else {
				r.note(invalid, out.Len(), out.Len()+len(unknown))
			}
		}
		out.WriteRune(c)
		i += n
	}
	r.finish(out.String(), newCharacters(out.String(), 2, len(s)))
}

// utf16Len returns how many bytes UTF-8 has for s, which is UTF-16.
func utf16Len(s string, big bool) int {
	n := len(s) % 2 * len(unknown)
	for i := 0; i+1 < len(s); i += 2 {
		switch c := unit(s, i, big); {
		case utf16.IsSurrogate(c): // half of a pair, of which UTF-8 has four bytes, or alone
			n += 2
		default:
			n += utf8.RuneLen(c)
		}
	}
	return n
}

// unit returns the UTF-16 unit at s[i:i+2].
func unit(s string, i int, big bool) rune {
	if big {
		return rune(s[i])<<8 | rune(s[i+1])
	}
	return rune(s[i+1])<<8 | rune(s[i])
}

// singleByte decodes s by cm. A byte from 80 to 9F that cm leaves undefined is the control character of that number, so that no
// byte of windows-1252 is lost.
func (r *Result) singleByte(s string, cm *charmap.Charmap) {
	r.Charset = charsetName(cm)
	var table [256]rune
	for b := range table {
		if table[b] = cm.DecodeByte(byte(b)); table[b] == utf8.RuneError && 0x80 <= b && b < 0xA0 {
			table[b] = rune(b)
		}
	}
	size := 0
	for i := range len(s) {
		size += utf8.RuneLen(table[s[i]])
	}
	var out strings.Builder
	out.Grow(size)
	for i := range len(s) {
		c := table[s[i]]
		if c == utf8.RuneError {
			r.note(invalid, out.Len(), out.Len()+len(unknown))
		}
		out.WriteRune(c)
	}
	r.finish(out.String(), newCharacters(out.String(), 1, len(s)))
}

// transcode decodes s by any encoding, as few bytes at a time as it takes, so that each character is known by its bytes.
func (r *Result) transcode(s string, enc encoding.Encoding) {
	r.Charset = charsetName(enc)
	const longest = 16 // bytes of one character, with the escape sequences before it
	t := enc.NewDecoder().Transformer
	var out strings.Builder
	out.Grow(len(s) + len(s)/2)
	var m builder
	var dst [64]byte
	var src [longest]byte
	emit := func(d []byte, n int) {
		if !utf8.Valid(d) {
			d = bytes.ToValidUTF8(d, []byte(unknown))
		}
		if bytes.Contains(d, []byte(unknown)) {
			r.note(invalid, out.Len(), out.Len()+len(d))
		}
		out.Write(d)
		m.add(len(d), n, 1)
	}
next:
	for i := 0; i < len(s); {
		copy(src[:], s[i:])
		for k, room := 1, 1; ; {
			d, n, err := t.Transform(dst[:room], src[:k], i+k == len(s))
			if n > 0 || d > 0 {
				emit(dst[:d], n)
				i += n
				continue next
			}
			switch {
			case err == transform.ErrShortDst && room < len(dst): // no more room than one character needs, so that no second one comes
				room++
			case err == transform.ErrShortSrc && k < longest && i+k < len(s):
				k++
			default:
				emit([]byte(unknown), 1)
				i++
				continue next
			}
		}
	}
	r.finish(out.String(), m.done())
}

// isUTF16 reports whether enc is UTF-16, and of which byte order.
func isUTF16(enc encoding.Encoding) (big, ok bool) {
	for _, p := range []unicode.BOMPolicy{unicode.IgnoreBOM, unicode.UseBOM, unicode.ExpectBOM} {
		if enc == unicode.UTF16(unicode.LittleEndian, p) {
			return false, true
		}
		if enc == unicode.UTF16(unicode.BigEndian, p) {
			return true, true
		}
	}
	return false, false
}

// usesMark reports whether a mark decides the byte order of enc, which is UTF-16, or not known.
func usesMark(enc encoding.Encoding) bool {
	return enc != unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM) && enc != unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
}

// looksUTF16 reports whether s, which has no mark, is UTF-16: the high bytes of Latin letters, digits, blanks and line ends are zero,
// so zeros stand on one side of the units and hardly on the other. Chinese or Arabic has few of them: there the units must read as
// text, and the bytes must not. A few NUL bytes in other text do not make it UTF-16.
func looksUTF16(s string) (big, ok bool) {
	units := len(s) / 2
	var zero [2]int
	for i := range len(s) {
		if s[i] == 0 {
			zero[i&1]++
		}
	}
	if many, few := max(zero[0], zero[1]), min(zero[0], zero[1]); many == 0 || units < 2 {
		return false, false
	} else if many*4 >= units && few*8 <= many {
		return zero[0] > zero[1], true
	}
	if units < 8 || isText8(s) {
		return false, false
	}
	odd, ascii := oddUnits(s, false)
	if o, a := oddUnits(s, true); o-a < odd-ascii {
		big, odd, ascii = true, o, a
	}
	return big, ascii > 0 && odd*50 <= units
}

// oddUnits counts the units of s that text does not have, and those of ASCII text.
func oddUnits(s string, big bool) (odd, ascii int) {
	for i := 0; i+1 < len(s); i += 2 {
		switch c := unit(s, i, big); {
		case c >= ' ' && c < 0x7F, c == '\n', c == '\r', c == '\t':
			ascii++
		case c < 0xA0, 0x2060 <= c && c < 0x2080, 0xE000 <= c && c < 0xF900, c >= 0xFFFE:
			odd++
		}
	}
	return odd, ascii
}

// isText8 reports whether s reads as UTF-8 text with few control characters.
func isText8(s string) bool {
	ctl := 0
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' {
			ctl++
		}
	}
	return ctl*20 <= len(s) && utf8.ValidString(s)
}

// mostlyUTF8 reports whether the well-formed multi-byte sequences of s outnumber its ill-formed bytes.
func mostlyUTF8(s string) bool {
	good, bad := 0, 0
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		if c == utf8.RuneError && n == 1 {
			n = subpart(s[i:])
			bad += n
		} else if n > 1 {
			good++
		}
		i += n
	}
	return good > bad
}

// invalidAt returns the offset of the first ill-formed byte of s, or its length.
func invalidAt(s string) int {
	for i, c := range s {
		if c == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return len(s)
}

// subpart returns the length of the sequence that s begins with: a well-formed one, or the maximal part of one, at least a byte.
func subpart(s string) int {
	more, lo, hi := 0, byte(0x80), byte(0xBF)
	switch c := s[0]; {
	case c < 0xC2 || c > 0xF4:
	case c < 0xE0:
		more = 1
	case c < 0xF0:
		more = 2
	default:
		more = 3
	}
	switch s[0] {
	case 0xE0:
		lo = 0xA0
	case 0xED:
		hi = 0x9F
	case 0xF0:
		lo = 0x90
	case 0xF4:
		hi = 0x8F
	}
	n := 1
	for n < len(s) && n <= more && lo <= s[n] && s[n] <= hi {
		lo, hi = 0x80, 0xBF
		n++
	}
	return n
}

// charsetName returns the name that the web uses for enc, or "".
func charsetName(enc encoding.Encoding) string {
	n, ok := enc.(fmt.Stringer)
	if !ok {
		return ""
	}
	name := strings.ReplaceAll(strings.ToLower(n.String()), " ", "-")
	switch name {
	case "shift-jis":
		return "shift_jis"
	case "macintosh-cyrillic":
		return "x-mac-cyrillic"
	case "hz-gb2312":
		return "hz-gb-2312"
	}
	return strings.Replace(name, "ibm-code-page-", "ibm", 1)
}
