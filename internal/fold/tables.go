package fold

import (
	"unicode"
	"unicode/utf8"
)

// The kinds of characters that are no letters.
const (
	other = iota
	dropped
	space
)

// classify tells whether the non-ASCII r is invisible or an apostrophe (dropped), or a space or hyphen (space).
func classify(r rune) int {
	switch {
	case r < 0x2b9:
		switch r {
		case 0x85, 0xa0:
			return space
		case 0xad, '´':
			return dropped
		}
	case r <= 0x2bf, r == 0x2c8, r == 0x2ca, r == 0x2cb, r == 0x374, r == 0x1fef, r == 0x1ffd, // modifier apostrophes
		r == 'ь', r == 'Ь', r == 'ъ', r == 'Ъ', r == 0x1c86,
		r == '‘', r == '’', r == '‚', r == '‛', r == '′', r == '‵', r == '․', r == 0xff07, r == 0xff0e, r == 0xff40, Ignorable(r):
		return dropped
	case r == 0x1680, r >= 0x2000 && r <= 0x200a, r == 0x2028, r == 0x2029, r == 0x202f, r == 0x205f, r == 0x3000, r == 0x2800,
		r >= 0x2010 && r <= 0x2015, r == 0x2043, r == 0x2212, r == 0x58a, r == 0x5be, r == 0x2e3a, r == 0x2e3b, r == 0x2e40,
		r == 0xfe58, r == 0xfe63, r == 0xff0d:
		return space
	}
	return other
}

// Ignorable reports whether r is an invisible character: a soft hyphen, joiner, filler, variation selector, tag, bidi control.
func Ignorable(r rune) bool {
	switch {
	case r < 0x2b9:
		return r == 0xad
	case r == 0x34f, r == 0x61c, r == 0x115f, r == 0x1160, r == 0x3164, r == 0xffa0, r == 0x17b4, r == 0x17b5,
		r >= 0x180b && r <= 0x180f,
		r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r >= 0xfe00 && r <= 0xfe0f, r == 0xfeff, r >= 0xfff0 && r <= 0xfff8,
		r >= 0x1bca0 && r <= 0x1bca3, r >= 0x1d173 && r <= 0x1d17a, r >= 0xe0000 && r <= 0xe0fff:
		return true
	}
	return false
}

// isMark reports whether r is a combining mark of the Latin, Greek and Cyrillic scripts.
func isMark(r rune) bool {
	return r >= 0x300 && (r < 0x370 || r >= 0x483 && r < 0x48a || r >= 0x1ab0 && r < 0x1b00 || r >= 0x1dc0 && r < 0x1e00 ||
		r >= 0x20d0 && r < 0x2100 || r >= 0x2de0 && r < 0x2e00 || r >= 0xa66f && r < 0xa67e || r == 0xa69e || r == 0xa69f ||
		r >= 0xfe20 && r < 0xfe30)
}

// isMarked reports whether r belongs to a script whose letters lose their marks.
func isMarked(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
}

// Narrow returns the ordinary form of a fullwidth or halfwidth r, and other characters unchanged.
func Narrow(r rune) rune {
	switch {
	case r < 0xff00 || r > 0xffee:
		return r
	case r >= 0xff01 && r <= 0xff5e:
		return r - 0xfee0
	case r >= 0xff5f && r <= 0xff9f:
		return kana[r-0xff5f]
	case r >= 0xffa1 && r <= 0xffbe:
		return r - 0xffa1 + 'ㄱ'
	case r >= 0xffc2 && r <= 0xffdc && r&7 >= 2:
		return 'ㅏ' + (r-0xffc0)>>3*6 + r&7 - 2
	case r >= 0xffe0 && r <= 0xffee && r != 0xffe7:
		return signs[r-0xffe0]
	}
	return r
}

// lower returns the lower case of the upper case of r, so that all forms of a letter ("ſ", "s"; "ς", "σ"; "İ", "ı") agree.
func lower(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }

// romanize returns the ASCII letters for the lower-case letter r, which follows prev.
func romanize(prev, r rune) (string, bool) {
	switch r {
	case 'ύ', 'υ':
		switch prev {
		case 'ο':
			return "u", true
		case 'α', 'ε':
			return "v", true
		}
		return "y", true
	case 'ւ':
		if prev == 'ո' {
			return "u", true
		}
	}
	if r < 0x80 {
		return ascii[r : r+1], true
	}
	lo, hi := 0, len(letters)
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		if letters[mid].r < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(letters) && letters[lo].r == r {
		return letters[lo].roman, true
	}
	return "", false
}

// Dropped is what [ASCII] gives for a character that a key is without.
const Dropped = 0xff

// ASCII returns the fold of an ASCII character, ' ' for a hyphen too, and Dropped for a byte of any other character.
func ASCII(c byte) byte {
	if c < utf8.RuneSelf {
		return ascii[c]
	}
	return Dropped
}

// ascii maps an ASCII character to its fold, or to Dropped.
const ascii = "" +
	"\xff\x01\x02\x03\x04\x05\x06\x07\x08     \x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\"#$%&\xff()*+, \xff/0123456789:;<=>?" +
	"@abcdefghijklmnopqrstuvwxyz[\\]^_" +
	"\xffabcdefghijklmnopqrstuvwxyz{|}~\x7f"

// latin holds the folds of the letters from U+00C0 to U+017F, two bytes each: the letters that letters and their decompositions give. Blanks
// stand for the two signs among them.
const (
	latinFirst = 0xc0
	latin      = "a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thssa a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thy " +
		"a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l " +
		"l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s "
)

// kana holds the ordinary forms of U+FF5F to U+FF9F.
var kana = [...]rune{
	0x2985, 0x2986, 0x3002, 0x300c, 0x300d, 0x3001, 0x30fb, 0x30f2, 0x30a1, 0x30a3, 0x30a5, 0x30a7, 0x30a9, 0x30e3, 0x30e5, 0x30e7,
	0x30c3, 0x30fc, 0x30a2, 0x30a4, 0x30a6, 0x30a8, 0x30aa, 0x30ab, 0x30ad, 0x30af, 0x30b1, 0x30b3, 0x30b5, 0x30b7, 0x30b9, 0x30bb,
	0x30bd, 0x30bf, 0x30c1, 0x30c4, 0x30c6, 0x30c8, 0x30ca, 0x30cb, 0x30cc, 0x30cd, 0x30ce, 0x30cf, 0x30d2, 0x30d5, 0x30d8, 0x30db,
	0x30de, 0x30df, 0x30e0, 0x30e1, 0x30e2, 0x30e4, 0x30e6, 0x30e8, 0x30e9, 0x30ea, 0x30eb, 0x30ec, 0x30ed, 0x30ef, 0x30f3, 0x3099,
	0x309a,
}

// signs holds the ordinary forms of U+FFE0 to U+FFEE; U+FFE7 is unassigned.
var signs = [...]rune{
	'¢', '£', '¬', '¯', '¦', '¥', '₩', 0, '│', '←', '↑', '→', '↓', '■', '○',
}

// letters is sorted by r: lower-case letters without a decomposition that leads to ASCII, and those whose marks count.
var letters = [...]struct {
	r     rune
	roman string
}{
	{'ß', "ss"}, {'æ', "ae"}, {'ð', "d"}, {'ø', "o"}, {'þ', "th"}, {'đ', "d"}, {'ħ', "h"}, {'ı', "i"}, {'ĳ', "ij"}, {'ĸ', "k"},
	{'ŀ', "l"}, {'ł', "l"}, {'ŉ', "n"}, {'ŋ', "n"}, {'œ', "oe"}, {'ŧ', "t"}, {'ƀ', "b"}, {'ƃ', "b"}, {'ƅ', "b"}, {'ƈ', "c"},
	{'ƌ', "d"}, {'ƒ', "f"}, {'ƙ', "k"}, {'ƚ', "l"}, {'ƛ', "l"}, {'ƞ', "n"}, {'ƣ', "gh"}, {'ƥ', "p"}, {'ƨ', "s"}, {'ƫ', "t"},
	{'ƭ', "t"}, {'ƴ', "y"}, {'ƶ', "z"}, {'ƽ', "s"}, {'ǆ', "dz"}, {'ǉ', "lj"}, {'ǌ', "nj"}, {'ǝ', "e"}, {'ǥ', "g"}, {'ǳ', "dz"},
	{'ȝ', "gh"}, {'ȡ', "d"}, {'ȥ', "z"}, {'ȴ', "l"}, {'ȵ', "n"}, {'ȶ', "t"}, {'ȷ', "j"}, {'ȼ', "c"}, {'ȿ', "s"}, {'ɀ', "z"},
	{'ɇ', "e"}, {'ɉ', "j"}, {'ɍ', "r"}, {'ɏ', "y"}, {'ɐ', "a"}, {'ɑ', "a"}, {'ɓ', "b"}, {'ɔ', "o"}, {'ɖ', "d"}, {'ɗ', "d"},
	{'ə', "a"}, {'ɛ', "e"}, {'ɠ', "g"}, {'ɡ', "g"}, {'ɢ', "g"}, {'ɣ', "g"}, {'ɥ', "h"}, {'ɦ', "h"}, {'ɨ', "i"}, {'ɩ', "i"},
	{'ɪ', "i"}, {'ɫ', "l"}, {'ɬ', "l"}, {'ɭ', "l"}, {'ɯ', "u"}, {'ɱ', "m"}, {'ɲ', "n"}, {'ɳ', "n"}, {'ɴ', "n"}, {'ɵ', "o"},
	{'ɹ', "r"}, {'ɽ', "r"}, {'ɾ', "r"}, {'ʀ', "r"}, {'ʁ', "r"}, {'ʂ', "s"}, {'ʃ', "sh"}, {'ʈ', "t"}, {'ʉ', "u"}, {'ʊ', "u"},
	{'ʋ', "v"}, {'ʌ', "v"}, {'ʏ', "y"}, {'ʐ', "z"}, {'ʒ', "z"}, {'ʙ', "b"}, {'ʛ', "g"}, {'ʜ', "h"}, {'ʝ', "j"}, {'ʟ', "l"},
	{'α', "a"}, {'β', "v"}, {'γ', "g"}, {'δ', "d"}, {'ε', "e"}, {'ζ', "z"}, {'η', "i"}, {'θ', "th"}, {'ι', "i"}, {'κ', "k"},
	{'λ', "l"}, {'μ', "m"}, {'ν', "n"}, {'ξ', "x"}, {'ο', "o"}, {'π', "p"}, {'ρ', "r"}, {'σ', "s"}, {'τ', "t"}, {'υ', "y"},
	{'φ', "f"}, {'χ', "ch"}, {'ψ', "ps"}, {'ω', "o"}, {'ϙ', "q"}, {'ϛ', "st"}, {'ϝ', "w"}, {'ϟ', "q"}, {'ϡ', "s"}, {'ϲ', "s"},
	{'ϳ', "j"}, {'ϸ', "sh"}, {'ϻ', "s"}, {'а', "a"}, {'б', "b"}, {'в', "v"}, {'г', "g"}, {'д', "d"}, {'е', "e"}, {'ж', "zh"},
	{'з', "z"}, {'и', "i"}, {'й', "y"}, {'к', "k"}, {'л', "l"}, {'м', "m"}, {'н', "n"}, {'о', "o"}, {'п', "p"}, {'р', "r"},
	{'с', "s"}, {'т', "t"}, {'у', "u"}, {'ф', "f"}, {'х', "kh"}, {'ц', "ts"}, {'ч', "ch"}, {'ш', "sh"}, {'щ', "shch"}, {'ы', "y"},
	{'э', "e"}, {'ю', "yu"}, {'я', "ya"}, {'ё', "e"}, {'ђ', "d"}, {'ѓ', "gj"}, {'є', "ye"}, {'ѕ', "dz"}, {'і', "i"}, {'ї', "i"},
	{'ј', "j"}, {'љ', "lj"}, {'њ', "nj"}, {'ћ', "c"}, {'ќ', "kj"}, {'ў', "u"}, {'џ', "dz"}, {'ѡ', "o"}, {'ѣ', "e"}, {'ѥ', "ye"},
	{'ѧ', "ya"}, {'ѩ', "ya"}, {'ѫ', "u"}, {'ѭ', "yu"}, {'ѯ', "ks"}, {'ѱ', "ps"}, {'ѳ', "f"}, {'ѵ', "i"}, {'ѹ', "u"}, {'ѻ', "o"},
	{'ѽ', "o"}, {'ѿ', "ot"}, {'ҁ', "k"}, {'ҋ', "y"}, {'ҍ', "e"}, {'ҏ', "r"}, {'ґ', "g"}, {'ғ', "g"}, {'ҕ', "g"}, {'җ', "j"},
	{'ҙ', "z"}, {'қ', "k"}, {'ҝ', "g"}, {'ҟ', "k"}, {'ҡ', "k"}, {'ң', "n"}, {'ҥ', "ng"}, {'ҧ', "p"}, {'ҩ', "o"}, {'ҫ', "s"},
	{'ҭ', "t"}, {'ү', "u"}, {'ұ', "u"}, {'ҳ', "h"}, {'ҵ', "ts"}, {'ҷ', "j"}, {'ҹ', "j"}, {'һ', "h"}, {'ҽ', "ch"}, {'ҿ', "ch"},
	{'ӄ', "k"}, {'ӆ', "l"}, {'ӈ', "n"}, {'ӊ', "n"}, {'ӌ', "ch"}, {'ӎ', "m"}, {'ӕ', "ae"}, {'ә', "a"}, {'ӡ', "dz"}, {'ө', "o"},
	{'ӷ', "g"}, {'ӻ', "g"}, {'ӽ', "kh"}, {'ӿ', "h"}, {'ԁ', "d"}, {'ԃ', "d"}, {'ԅ', "z"}, {'ԇ', "dz"}, {'ԉ', "lj"}, {'ԋ', "nj"},
	{'ԍ', "s"}, {'ԏ', "t"}, {'ԑ', "e"}, {'ԓ', "l"}, {'ԕ', "l"}, {'ԗ', "r"}, {'ԙ', "ya"}, {'ԛ', "q"}, {'ԝ', "w"}, {'ԟ', "k"},
	{'ԡ', "l"}, {'ԣ', "n"}, {'ԥ', "p"}, {'ԧ', "h"}, {'ԩ', "n"}, {'ԫ', "dz"}, {'ԭ', "ch"}, {'ԯ', "l"}, {'ա', "a"}, {'բ', "b"},
	{'գ', "g"}, {'դ', "d"}, {'ե', "e"}, {'զ', "z"}, {'է', "e"}, {'ը', "y"}, {'թ', "t"}, {'ժ', "zh"}, {'ի', "i"}, {'լ', "l"},
	{'խ', "kh"}, {'ծ', "ts"}, {'կ', "k"}, {'հ', "h"}, {'ձ', "dz"}, {'ղ', "gh"}, {'ճ', "ch"}, {'մ', "m"}, {'յ', "y"}, {'ն', "n"},
	{'շ', "sh"}, {'ո', "o"}, {'չ', "ch"}, {'պ', "p"}, {'ջ', "j"}, {'ռ', "r"}, {'ս', "s"}, {'վ', "v"}, {'տ', "t"}, {'ր', "r"},
	{'ց', "ts"}, {'ւ', "v"}, {'փ', "p"}, {'ք', "k"}, {'օ', "o"}, {'ֆ', "f"}, {'և', "ev"}, {'ა', "a"}, {'ბ', "b"}, {'გ', "g"},
	{'დ', "d"}, {'ე', "e"}, {'ვ', "v"}, {'ზ', "z"}, {'თ', "t"}, {'ი', "i"}, {'კ', "k"}, {'ლ', "l"}, {'მ', "m"}, {'ნ', "n"},
	{'ო', "o"}, {'პ', "p"}, {'ჟ', "zh"}, {'რ', "r"}, {'ს', "s"}, {'ტ', "t"}, {'უ', "u"}, {'ფ', "p"}, {'ქ', "k"}, {'ღ', "gh"},
	{'ყ', "q"}, {'შ', "sh"}, {'ჩ', "ch"}, {'ც', "ts"}, {'ძ', "dz"}, {'წ', "ts"}, {'ჭ', "ch"}, {'ხ', "kh"}, {'ჯ', "j"}, {'ჰ', "h"},
	{'ჱ', "e"}, {'ჲ', "y"}, {'ჳ', "w"}, {'ჴ', "q"}, {'ჵ', "o"}, {'ჶ', "f"}, {'ᵫ', "ue"}, {'ᵹ', "g"}, {'ᵻ', "i"}, {'ᵽ', "p"},
	{'ᵾ', "u"}, {'ẚ', "a"}, {'ẜ', "s"}, {'ẝ', "s"}, {'ẟ', "d"}, {'ỻ', "ll"}, {'ỽ', "v"}, {'ỿ', "y"}, {'ⱡ', "l"}, {'ⱥ', "a"},
	{'ⱦ', "t"}, {'ⱨ', "h"}, {'ⱪ', "k"}, {'ⱬ', "z"}, {'ꜩ', "tz"}, {'ꜳ', "aa"}, {'ꜵ', "ao"}, {'ꝁ', "k"}, {'ꝏ', "oo"}, {'ꝑ', "p"},
	{'ꝡ', "vy"}, {'ꞑ', "n"}, {'ꞓ', "c"}, {'ꞡ', "g"}, {'ꞣ', "k"}, {'ꞥ', "n"}, {'ꞧ', "r"}, {'ꞩ', "s"}, {'ﬀ', "ff"}, {'ﬁ', "fi"},
	{'ﬂ', "fl"}, {'ﬃ', "ffi"}, {'ﬄ', "ffl"}, {'ﬅ', "st"}, {'ﬆ', "st"}, {'ﬓ', "mn"}, {'ﬔ', "me"}, {'ﬕ', "mi"}, {'ﬖ', "vn"},
	{'ﬗ', "mkh"},
}
