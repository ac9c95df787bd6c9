package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/newsparse/newsparse/internal/fold"
	"github.com/newsparse/newsparse/internal/load"
)

// Canonical returns the display form of the name s: NFC, without invisible characters and the final possessive, with
// single spaces, ordinary width, letters for Latin ligatures, a hyphen for U+2010 and U+2011, and ’ between letters:
// " Dmitry \t Peskov's" gives "Dmitry Peskov". Marks, case and spelling stay. s itself is returned when nothing changes.
func Canonical(s string) string {
	c := s
	if !isCanonical(s) {
		c = apostrophes(clean(s))
	}
	return c[:possessive(c)]
}

// clean is Canonical but for apostrophes and possessive.
func clean(s string) string {
	b := make([]byte, 0, len(s)+8)
	for i, r := range s { // an ill-formed byte ranges as U+FFFD
		switch {
		case fold.Ignorable(r):
			if (r == '\u200c' || r == '\u200d') && joins(s, i) {
				b = utf8.AppendRune(b, r)
			}
		case unicode.IsSpace(r):
			if len(b) > 0 && b[len(b)-1] != ' ' {
				b = append(b, ' ')
			}
		case r == '‐' || r == '‑':
			b = append(b, '-')
		case r >= 'ﬀ' && r <= 'ﬆ':
			b = append(b, ligatures[r-'ﬀ']...)
		default:
			b = utf8.AppendRune(b, fold.Narrow(r))
		}
	}
	if !norm.NFC.IsNormal(b) {
		b = norm.NFC.Bytes(b)
	}
	return strings.TrimSuffix(string(b), " ")
}

// isCanonical reports whether s is a plain name that Canonical leaves as it is, but for a possessive at its end. It looks no further than
// ASCII, the Latin letters of "Türkiye" and the ’ of "O’Brien".
func isCanonical(s string) bool {
	if isPlain(s) {
		return true
	}
	prev := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c-'a' < 26: // most are
		case c >= utf8.RuneSelf:
			n := latin(s[i:])
			if n == 0 {
				return false
			}
			i += n - 1
		case c < ' ' || c == '\'' || c == '`' || c == ' ' && prev == ' ':
			return false
		}
		prev = c
	}
	return prev != ' ' || s == ""
}

// isPlain reports whether s is canonical, of ASCII and of eight bytes at least, as most names are: it looks at eight of them at a time.
func isPlain(s string) bool {
	n := len(s)
	if n < 8 || s[0] == ' ' || s[n-1] == ' ' {
		return false
	}
	for i := 0; ; i += 7 { // so that two blanks are seen together
		i = min(i, n-8)
		x := load.Eight(s[i:])
		blanks := zeros(x ^ ' '*each)
		if (blanks&(blanks>>8)|zeros(x^'\''*each)|zeros(x^'`'*each)|(x-' '*each)&^x|x)&high != 0 {
			return false
		}
		if i == n-8 {
			return true
		}
	}
}

const (
	each = 0x0101010101010101 // a bit of every byte
	high = 0x8080808080808080
)

// zeros has the high bit of every byte of x that is 0, and may have that of the byte above one.
func zeros(x uint64) uint64 { return (x - each) &^ x }

// latin returns the length of the character that s begins with when it is one of U+00C0 to U+02FF or ’, else 0.
func latin(s string) int {
	switch c := s[0]; {
	case c >= 0xc3 && c <= 0xcb && len(s) > 1 && s[1]&0xc0 == 0x80:
		return 2
	case strings.HasPrefix(s, "’"):
		return len("’")
	}
	return 0
}

// joins reports whether the joiner at s[i] stands between two letters of a script that uses joiners, Arabic or an Indic one.
func joins(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+len("\u200c"):])
	return joining(before) && joining(after)
}

func joining(r rune) bool {
	return r >= 0x600 && r < 0x780 || r >= 0x900 && r < 0xe00 || r >= 0xfb50 && r < 0xfe00 || r >= 0xfe70 && r < 0xff00
}

// apostrophes writes ’ for the other apostrophes that stand between two letters: "d'Ivoire".
func apostrophes(s string) string {
	if !strings.ContainsAny(s, "'`´‘‛") {
		return s
	}
	var b strings.Builder
	prev := rune(0)
	for i, r := range s {
		if strings.ContainsRune("'`´‘‛", r) {
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if unicode.IsLetter(prev) && unicode.IsLetter(next) {
				r = '’'
			}
		}
		b.WriteRune(r)
		prev = r
	}
	return b.String()
}

// possessive returns where the possessive at the end of s begins: "Zelenskyy’s", "Brussels’"; else len(s). A name that
// has its 's from birth keeps it: "McDonald’s".
func possessive(s string) int {
	n := len(s)
	if n > 0 && s[n-1]|0x20 == 's' {
		n--
	}
	mark := n
	switch {
	case mark > 0 && s[mark-1] == '\'':
		mark--
	case strings.HasSuffix(s[:mark], "’"):
		mark -= len("’")
	default:
		return len(s)
	}
	rest := s[:mark]
	switch {
	case n == len(s): // "Brussels’"
		if len(rest) > 1 && strings.IndexByte("sSxXzZ", rest[len(rest)-1]) >= 0 && !strings.ContainsAny(rest, "'‘") {
			return len(rest)
		}
		return len(s)
	case rest == "" || rest[len(rest)-1] == ' ':
		return len(s)
	}
	word := rest[strings.LastIndexByte(rest, ' ')+1:]
	before := strings.TrimSuffix(rest[:len(rest)-len(word)], " ")
	if has(born, fold.Key(word)) || strings.HasSuffix(before, "St.") || before == "St" {
		return len(s)
	}
	return len(rest)
}

// ligatures are the letters of U+FB00 to U+FB06.
var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}
