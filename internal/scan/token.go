// Package scan cuts a string into lines and tokens, and tokens into sentences, in one linear pass each.
//
// Offsets are byte offsets into the string. Every token starts and ends on a grapheme-cluster boundary, so that a
// span made of tokens never cuts a letter from its accent.
package scan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/newsparse/newsparse/internal/wordhash"
)

// Kind tells what a token is.
type Kind uint8

const (
	Word       Kind = iota + 1 // letters, with inner apostrophes, hyphens and digits: "don't", "Al-Thani", "F-16", "U.S."
	Number                     // digits with inner separators: "1,500.5", "18"
	Possessive                 // the 's of "Zelensky's"
	Mark                       // a quotation mark of any glyph or an apostrophe outside a word; ``, '' and &quot; are one mark
	Stop                       // . ! ? and the ellipsis
	Comma
	Semicolon
	Colon
	Dash  // a dash or hyphen of any length that stands outside words: "-", "--", "—"
	Open  // an opening bracket
	Close // a closing bracket
	Symbol
)

// Shape is a set of facts about a token's letters and what stands before it.
type Shape uint8

const (
	Capital  Shape = 1 << iota // the first letter is a capital
	AllCaps                    // two capitals or more and no small letter: "TASS", "U.S."
	Hyphen                     // a hyphen inside: "London-based"
	Digit                      // a digit inside
	NonASCII                   // a byte of 0x80 or more inside
	Dotted                     // an initial or dotted abbreviation that holds its stop: "J.", "U.S."
	Space                      // blanks, or the start of the text, before the token
	Break                      // a line break, or the start of the text, before the token
)

// Token is one token of a text: [Start, End) are byte offsets.
type Token struct {
	Start, End int32
	Lex        uint16 // of a word its number in the table of words, 0 where it is unknown
	Kind       Kind
	Shape      Shape
}

// Is reports whether the token has all of the shapes.
func (t *Token) Is(s Shape) bool { return t.Shape&s == s }

const (
	cWord = 1 << iota
	cDigit
	cUpper
	cLower
	cSpace
)

// class tells the letters, digits and blanks of ASCII apart.
var class = [256]uint8{
	'\t': cSpace, '\n': cSpace, '\v': cSpace, '\f': cSpace, '\r': cSpace, ' ': cSpace,
	0: cSpace, 1: cSpace, 2: cSpace, 3: cSpace, 4: cSpace, 5: cSpace, 6: cSpace, 7: cSpace, 8: cSpace, 0x0e: cSpace, 0x0f: cSpace,
	0x10: cSpace, 0x11: cSpace, 0x12: cSpace, 0x13: cSpace, 0x14: cSpace, 0x15: cSpace, 0x16: cSpace, 0x17: cSpace, 0x18: cSpace,
	0x19: cSpace, 0x1a: cSpace, 0x1b: cSpace, 0x1c: cSpace, 0x1d: cSpace, 0x1e: cSpace, 0x1f: cSpace, 0x7f: cSpace,
	'0': cWord | cDigit, '1': cWord | cDigit, '2': cWord | cDigit, '3': cWord | cDigit, '4': cWord | cDigit,
	'5': cWord | cDigit, '6': cWord | cDigit, '7': cWord | cDigit, '8': cWord | cDigit, '9': cWord | cDigit,
	'A': cWord | cUpper, 'B': cWord | cUpper, 'C': cWord | cUpper, 'D': cWord | cUpper, 'E': cWord | cUpper, 'F': cWord | cUpper,
	'G': cWord | cUpper, 'H': cWord | cUpper, 'I': cWord | cUpper, 'J': cWord | cUpper, 'K': cWord | cUpper, 'L': cWord | cUpper,
	'M': cWord | cUpper, 'N': cWord | cUpper, 'O': cWord | cUpper, 'P': cWord | cUpper, 'Q': cWord | cUpper, 'R': cWord | cUpper,
	'S': cWord | cUpper, 'T': cWord | cUpper, 'U': cWord | cUpper, 'V': cWord | cUpper, 'W': cWord | cUpper, 'X': cWord | cUpper,
	'Y': cWord | cUpper, 'Z': cWord | cUpper,
	'a': cWord | cLower, 'b': cWord | cLower, 'c': cWord | cLower, 'd': cWord | cLower, 'e': cWord | cLower, 'f': cWord | cLower,
	'g': cWord | cLower, 'h': cWord | cLower, 'i': cWord | cLower, 'j': cWord | cLower, 'k': cWord | cLower, 'l': cWord | cLower,
	'm': cWord | cLower, 'n': cWord | cLower, 'o': cWord | cLower, 'p': cWord | cLower, 'q': cWord | cLower, 'r': cWord | cLower,
	's': cWord | cLower, 't': cWord | cLower, 'u': cWord | cLower, 'v': cWord | cLower, 'w': cWord | cLower, 'x': cWord | cLower,
	'y': cWord | cLower, 'z': cWord | cLower,
}

// Tokens appends the tokens of s to dst, with the numbers that words have in a table. It reads at most the first 2 GiB. Every letter and
// digit is in a token, but for a vowel sign that extends a blank.
func Tokens(dst []Token, s string, words *wordhash.Table) []Token {
	sc := scanner{s: s, toks: dst, gap: Space | Break, words: words}
	for sc.at < len(s) {
		sc.toks = slices.Grow(sc.toks, 1)
		if sc.plain(); sc.at < len(s) && !sc.odd() {
			sc.next()
		}
	}
	return sc.toks
}

type scanner struct {
	s    string
	at   int // always a cluster boundary
	toks []Token
	gap  Shape // what was skipped since the last token

	words *wordhash.Table
}

// cluster returns the end of the grapheme cluster that starts at i.
func (sc *scanner) cluster(i int) int { return Cluster(sc.s, i) }

// Cluster returns the end of the grapheme cluster of s that starts at i; i must be a cluster boundary.
func Cluster(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		if i+1 == len(s) || s[i+1] < utf8.RuneSelf {
			if s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
				return i + 2
			}
			return i + 1
		}
		if plain(s, i+1) {
			return i + 1
		}
	} else if r, n := utf8.DecodeRuneInString(s[i:]); r < 0x300 || r >= 0x2010 && r <= 0x205e {
		if j := i + n; j == len(s) || s[j] < utf8.RuneSelf || plain(s, j) {
			return j
		}
	}
	c, _, _, _ := uniseg.FirstGraphemeClusterInString(s[i:], -1)
	return i + len(c)
}

// plain reports whether the rune at i never extends a cluster before it: Latin letters and general punctuation.
func plain(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r < 0x300 || r >= 0x2010 && r <= 0x205e
}

// kindAt classifies the cluster at i as a character of words and tells its end.
func (sc *scanner) wordAt(i int) (end int, c uint8) {
	if i >= len(sc.s) {
		return i, 0
	}
	if b := sc.s[i]; b < utf8.RuneSelf && (i+1 == len(sc.s) || sc.s[i+1] < utf8.RuneSelf) {
		return i + 1, class[b] &^ cSpace
	}
	end = sc.cluster(i)
	return end, runeClass(sc.s[i:]) &^ cSpace
}

func runeClass(s string) uint8 {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case r < utf8.RuneSelf:
		return class[r]
	case unicode.IsLower(r):
		return cWord | cLower
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return cWord | cUpper
	case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
		return cWord
	case unicode.IsDigit(r):
		return cWord | cDigit
	case unicode.IsSpace(r) || Invisible(r) || unicode.Is(unicode.Cc, r):
		return cSpace
	}
	return 0
}

// Invisible reports whether r is a character that prints nothing: zero-width, soft hyphen, bidi control, byte-order mark.
func Invisible(r rune) bool {
	switch {
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e, r == 0xfeff:
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	}
	return false
}

// apostrophe reports whether an apostrophe stands at i and its end. That of "Shaʼban" is a letter.
func apostrophe(s string, i int) (end int, ok bool) {
	if i < len(s) && s[i] == '\'' {
		return i + 1, true
	}
	if strings.HasPrefix(s[i:], "’") || strings.HasPrefix(s[i:], "＇") {
		return i + 3, true
	}
	return i, false
}

func (sc *scanner) next() {
	s, i := sc.s, sc.at
	end := sc.cluster(i)
	b := s[i]
	var c uint8
	if b < utf8.RuneSelf {
		c = class[b]
	} else {
		c = runeClass(s[i:])
	}
	switch {
	case c&cSpace != 0:
		sc.at = end
		if r, _ := utf8.DecodeRuneInString(s[i:]); Invisible(r) {
			break // what prints nothing is no blank and takes none away
		}
		sc.gap |= Space
		if b == '\n' || b == '\r' || b == 0xc2 && s[i+1] == 0x85 || b == 0xe2 && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")) {
			sc.gap |= Break
		}
	case c&cDigit != 0:
		sc.number(end)
	case c&cWord != 0:
		sc.word(i, 0)
	default:
		sc.punct(end)
	}
}

func (sc *scanner) emit(end int, k Kind, sh Shape) {
	sc.toks = append(sc.toks, Token{Start: int32(sc.at), End: int32(end), Kind: k, Shape: sh | sc.gap})
	sc.gap = 0
	sc.at = end
}

// number consumes digits with inner separators, or a word that starts with a digit ("1990s", "16-year-old").
func (sc *scanner) number(end int) {
	s, i := sc.s, end
	for i < len(s) {
		e, c := sc.wordAt(i)
		if c&cDigit != 0 {
			i = e
			continue
		}
		if c&cWord != 0 {
			sc.word(i, Digit)
			return
		}
		if b := s[i]; b == ',' || b == '.' || b == ':' {
			if _, c := sc.wordAt(i + 1); e == i+1 && c&cDigit != 0 {
				i++
				continue
			}
		} else if b == '-' && e == i+1 {
			if _, c := sc.wordAt(i + 1); c&cWord != 0 && c&cDigit == 0 {
				sc.word(i, Digit)
				return
			}
		}
		break
	}
	sc.emit(i, Number, Digit)
}

// word consumes a word that starts at sc.at and whose reading continues at i.
func (sc *scanner) word(i int, sh Shape) {
	s := sc.s
	upper, lower := 0, 0
	first := true
	for i < len(s) {
		e, c := sc.wordAt(i)
		if c&cWord != 0 {
			if first && c&cUpper != 0 && sh&Digit == 0 {
				sh |= Capital
			}
			first = false
			switch {
			case c&cUpper != 0:
				upper++
			case c&cLower != 0:
				lower++
			case c&cDigit != 0:
				sh |= Digit
			}
			if s[i] >= utf8.RuneSelf || e > i+1 {
				sh |= NonASCII
			}
			i = e
			continue
		}
		// between two characters of a word: apostrophe, hyphen, invisible character
		if a, ok := apostrophe(s, i); ok && a == e {
			j, c := sc.wordAt(a)
			if c&(cWord|cDigit) != cWord {
				break
			}
			if s[a] == 's' || s[a] == 'S' {
				if _, after := sc.wordAt(j); after&cWord == 0 && j == a+1 && !followed(sc, j) {
					sc.emitWord(i, sh, upper, lower)
					sc.emit(j, Possessive, 0)
					return
				}
			}
			i = a
			continue
		}
		if h := hyphen(s, i); h > 0 && e == i+h {
			if _, c := sc.wordAt(e); c&cWord != 0 {
				sh |= Hyphen
				if h > 1 {
					sh |= NonASCII
				}
				i = e
				continue
			}
			break
		}
		if s[i] == '.' && e == i+1 && upper+lower == 1 && i-sc.at <= 4 && sh&(Hyphen|Digit) == 0 {
			if j := sc.dotted(i); j > 0 {
				sh |= Dotted
				if j > i+1 {
					upper = 2 * upper // "U.S." is all capitals, "a.m." is not
				}
				if h := hyphen(s, j); h > 0 && j+h < len(s) {
					if _, c := sc.wordAt(j + h); c&cWord != 0 { // "U.S.-led"
						i, sh = j+h, sh|Hyphen
						continue
					}
				}
				sc.emitWord(j, sh, upper, lower)
				return
			}
			break
		}
		if s[i] >= utf8.RuneSelf {
			if r, _ := utf8.DecodeRuneInString(s[i:]); Invisible(r) {
				j := e
				for n := 0; j < len(s) && n < 8; n++ { // a few in a row, as spoofed text has them
					r, _ := utf8.DecodeRuneInString(s[j:])
					if !Invisible(r) {
						break
					}
					j = sc.cluster(j)
				}
				if _, c := sc.wordAt(j); c&cWord != 0 {
					sh |= NonASCII
					i = j
					continue
				}
			}
		}
		break
	}
	sc.emitWord(i, sh, upper, lower)
}

func (sc *scanner) emitWord(end int, sh Shape, upper, lower int) {
	if upper > 1 && lower == 0 {
		sh |= AllCaps
	}
	sc.emit(end, Word, sh)
	t := &sc.toks[len(sc.toks)-1]
	t.Lex = sc.words.ID(sc.s[t.Start:t.End])
}

// followed reports whether a hyphen or an apostrophe and a letter go on after a possessive look-alike: "rock's-edge".
func followed(sc *scanner, i int) bool {
	if a, ok := apostrophe(sc.s, i); ok {
		_, c := sc.wordAt(a)
		return c&cWord != 0
	}
	return false
}

// dotted returns the end of a dotted abbreviation whose first stop is at i, or 0: an initial "J." or single letters with stops "U.S.", "a.m.".
func (sc *scanner) dotted(i int) int {
	s := sc.s
	j := i + 1
	for {
		e, c := sc.wordAt(j)
		if c&cWord == 0 || c&cDigit != 0 || e >= len(s) || s[e] != '.' || sc.cluster(e) != e+1 {
			break
		}
		j = e + 1
	}
	if j > i+1 {
		return j
	}
	if _, c := sc.wordAt(sc.at); c&cUpper != 0 && sc.at+1 == i && s[sc.at] != 'I' {
		return j
	}
	return 0
}

func hyphen(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	if s[i] == '-' {
		return 1
	}
	if strings.HasPrefix(s[i:], "\u2010") || strings.HasPrefix(s[i:], "\u2011") {
		return 3
	}
	return 0
}

// entities are the character references of quotation marks, read as one mark where text still holds them.
var entities = [...]string{"&quot;", "&#34;", "&#034;", "&ldquo;", "&rdquo;", "&lsquo;", "&rsquo;", "&apos;", "&#39;", "&#039;",
	"&#8216;", "&#8217;", "&#8220;", "&#8221;", "&laquo;", "&raquo;", "&#x27;", "&#x22;", "&#x201c;", "&#x201d;", "&#x2018;", "&#x2019;", "&bdquo;"}

// punct consumes one token that is no word.
func (sc *scanner) punct(end int) {
	s, i := sc.s, sc.at
	switch s[i] {
	case '.':
		for end < len(s) && s[end] == '.' && sc.cluster(end) == end+1 {
			end++
		}
		sc.emit(end, Stop, 0)
		return
	case '!', '?':
		sc.emit(end, Stop, 0)
		return
	case ',':
		sc.emit(end, Comma, 0)
		return
	case ';':
		sc.emit(end, Semicolon, 0)
		return
	case ':':
		sc.emit(end, Colon, 0)
		return
	case '"':
		sc.emit(end, Mark, 0)
		return
	case '\'', '`':
		if end == i+1 && end < len(s) && s[end] == s[i] && (end+1 == len(s) || s[end+1] != s[i] || sc.gap != 0) { // of three, the outer two go together
			if e := sc.cluster(end); e == end+1 {
				end = e
			}
		}
		sc.emit(end, Mark, 0)
		return
	case '(', '[', '{':
		sc.emit(end, Open, 0)
		return
	case ')', ']', '}':
		sc.emit(end, Close, 0)
		return
	case '-':
		for end < len(s) && s[end] == '-' && sc.cluster(end) == end+1 {
			end++
		}
		sc.emit(end, Dash, 0)
		return
	case '&':
		for _, e := range entities {
			if len(s)-i >= len(e) && strings.EqualFold(s[i:i+len(e)], e) {
				if last := i + len(e) - 1; sc.cluster(last) == last+1 {
					sc.emit(i+len(e), Mark, 0)
					return
				}
			}
		}
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』', '＂', '＇', '″', '′', '〝', '〞':
		sc.emit(end, Mark, NonASCII)
	case '–', '—', '―', '‒', '−', '﹘', '－', '‐', '‑':
		sc.emit(end, Dash, NonASCII)
	case '…', '。', '！', '？', '؟', '।':
		sc.emit(end, Stop, NonASCII)
	case '，', '、', '،':
		sc.emit(end, Comma, NonASCII)
	case '：':
		sc.emit(end, Colon, NonASCII)
	case '（', '【', '［':
		sc.emit(end, Open, NonASCII)
	case '）', '】', '］':
		sc.emit(end, Close, NonASCII)
	default:
		var sh Shape
		if r >= utf8.RuneSelf {
			sh = NonASCII
		}
		sc.emit(end, Symbol, sh)
	}
}
