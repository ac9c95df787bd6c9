// Package fold computes the fold key of a name: the form in which two spellings are equal when they differ only in case,
// marks, width, hyphens, apostrophes, full stops and invisible characters. "TÜRKİYE" and "Türkiye" give "turkiye",
// "al-Assad" gives "al assad", "U.N." gives "un". Cyrillic, Greek, Armenian and Georgian letters are romanized by one
// language-neutral table each ("Зеленський" gives "zelenskiy"); letters of other scripts stay as they are, in NFC.
package fold

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key returns the fold key of s; it is s itself, without an allocation, when s is its own key ("dmitry peskov").
// Key is idempotent; an ill-formed byte counts as U+FFFD.
func Key(s string) string {
	if isKey(s) {
		return s
	}
	var room [64]byte
	return string(Append(room[:0], s))
}

// Append appends the fold key of s to dst. It allocates only to grow dst; four times len(s) bytes of room always suffice.
func Append(dst []byte, s string) []byte {
	if key, ok := AppendPlain(dst, s); ok {
		return key
	}
	n := len(dst)
	dst = appendClean(dst, s)
	m := len(dst)
	text := dst[n:]
	if !norm.NFC.IsNormal(text) {
		text = norm.NFC.Append(dst[m:m], text...)
		if overlong(text) {
			text = norm.NFC.Append(nil, dropMarks(norm.NFD.Append(dst[m:m], dst[n:]...))...) // Hangul is composed again
		}
	}
	return append(dst[:n], fold(text[len(text):], text)...)
}

// AppendPlain is Append for a text that no normalization can change, as "Türkiye" in its usual form; it is false, and dst
// as it was, for any other. Unlike Append it lets dst live on the caller's stack.
func AppendPlain(dst []byte, s string) ([]byte, bool) {
	if key, ok := appendASCII(dst, s); ok {
		return key, true
	}
	if !plain(s) {
		return dst, false
	}
	return fold(dst, s), true
}

// appendASCII appends the key of s to dst; it is false, and dst as it was, where s is not ASCII.
func appendASCII(dst []byte, s string) ([]byte, bool) {
	start := len(dst)
	dst = slices.Grow(dst, len(s))
	key := dst[start : start+len(s)]
	n := 0
	last, all := byte(' '), byte(0)
	for i := 0; i < len(s); i++ {
		all |= s[i]
		c := ascii[s[i]&0x7f]
		if c > ' ' && c != Dropped {
			key[n] = c
			n++
			last = c
			continue
		}
		if c == Dropped || c == ' ' && last == ' ' {
			continue
		}
		key[n] = c
		n++
		last = c
	}
	if all >= utf8.RuneSelf {
		return dst[:start], false
	}
	if n > 0 && key[n-1] == ' ' {
		n--
	}
	return dst[:start+n], true
}

// isKey reports whether s is ASCII and its own key: lower case, digits and other signs, single inner spaces.
func isKey(s string) bool {
	prev := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || ascii[c] != c || c == ' ' && prev == ' ' {
			return false
		}
		prev = c
	}
	return prev != ' ' || s == ""
}

// plain reports whether no character of s can take part in a canonical composition or reordering, so that s needs no NFC.
func plain(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r < 0x300, r >= 0x388 && r < 0x482, r >= 0x48a && r < 0x530, r >= 0x1e00 && r < 0x1f00, r >= 0x2010 && r < 0x2028:
		default:
			return false
		}
		i += size
	}
	return true
}

// fold appends the key of src, which is in NFC or plain, to dst.
func fold[text string | []byte](dst []byte, src text) []byte {
	start := len(dst)
	prev := rune(0)  // the last letter
	foreign := false // the last letter was kept as it is, so its marks are kept as well
	for i := 0; i < len(src); {
		c := src[i]
		if c < utf8.RuneSelf {
			i++
			switch c = ascii[c]; c {
			case Dropped:
				continue
			case ' ':
				if len(dst) == start || dst[len(dst)-1] == ' ' {
					continue
				}
			}
			dst = append(dst, c)
			if prev, foreign = 0, false; c-'a' < 26 {
				prev = rune(c)
			}
			continue
		}
		r, size := decode(src, i)
		i += size
		if k := r - latinFirst; uint(k) < uint(len(latin)/2) && latin[2*k] != ' ' { // most are
			if dst = append(dst, latin[2*k]); latin[2*k+1] != ' ' {
				dst = append(dst, latin[2*k+1])
			}
			prev, foreign = r, false
			continue
		}
		switch kind := classify(r); {
		case kind == dropped:
		case kind == space:
			if len(dst) > start && dst[len(dst)-1] != ' ' {
				dst = append(dst, ' ')
			}
			prev, foreign = 0, false
		case r == 0x345 || r == 0x399 || r == 0x3b9:
			dst, foreign = append(dst, 'i'), false
			if prev == 0 {
				prev = 'i'
			}
		case isMark(r), r > 0x483 && prev != 0 && !foreign && unicode.Is(unicode.Mn, r): // a Hebrew point on a Latin letter is dropped too
			if foreign {
				dst = utf8.AppendRune(dst, r)
			}
		default:
			dst, foreign = appendLetter(dst, prev, r)
			prev = lower(r)
			continue
		}
	}
	if len(dst) > start && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// appendLetter appends the folded form of r, which follows the letter prev, and reports whether it was kept in its script.
func appendLetter(dst []byte, prev, r rune) ([]byte, bool) {
	r = lower(r)
	if roman, ok := romanize(prev, r); ok {
		if r == 'ւ' && prev == 'ո' {
			dst = dst[:len(dst)-1] // "ու" is one vowel
		}
		return append(dst, roman...), false
	}
	if !isMarked(r) {
		return utf8.AppendRune(dst, r), true
	}
	var room [utf8.UTFMax]byte
	d := norm.NFD.Properties(room[:utf8.EncodeRune(room[:], r)]).Decomposition()
	if d == nil {
		return utf8.AppendRune(dst, r), false
	}
	for i := 0; i < len(d); { // not by fold: without recursion dst can live on the caller's stack
		part, size := utf8.DecodeRune(d[i:])
		i += size
		switch {
		case part == 0x345 || part == 0x3b9:
			dst = append(dst, 'i')
		case isMark(part):
		default:
			part = lower(part)
			if roman, ok := romanize(0, part); ok {
				dst = append(dst, roman...)
			} else {
				dst = utf8.AppendRune(dst, part)
			}
		}
	}
	return dst, false
}

// appendClean appends s to dst without the characters that a key drops, so that NFC sees the letters and marks that remain
// as neighbours, with ordinary forms for fullwidth and halfwidth ones and U+FFFD for every ill-formed byte.
func appendClean(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if ascii[c] != Dropped {
				dst = append(dst, c)
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		r = Narrow(r)
		if r < utf8.RuneSelf && ascii[r] == Dropped || classify(r) == dropped {
			continue
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}

// overlong reports whether NFC had to break a run of more than 30 marks with U+034F, which no input has after appendClean.
func overlong(b []byte) bool {
	return bytes.Contains(b, []byte("\u034f"))
}

// dropMarks removes every combining mark from the decomposed text b.
func dropMarks(b []byte) []byte {
	out := b[:0]
	for i := 0; i < len(b); {
		p := norm.NFD.Properties(b[i:])
		size := max(p.Size(), 1)
		if p.CCC() == 0 && !bytes.HasPrefix(b[i:], []byte("\u034f")) {
			out = append(out, b[i:i+size]...)
		}
		i += size
	}
	return out
}

// decode returns the character of s at i, which begins none of ASCII, and its length.
func decode[text string | []byte](s text, i int) (rune, int) {
	if c := s[i]; c-0xc2 < 0xe0-0xc2 && i+1 < len(s) && s[i+1]&0xc0 == 0x80 {
		return rune(c&0x1f)<<6 | rune(s[i+1]&0x3f), 2
	}
	var b [utf8.UTFMax]byte
	n := copy(b[:], s[i:])
	return utf8.DecodeRune(b[:n])
}
