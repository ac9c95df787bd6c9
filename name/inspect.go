package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/newsparse/newsparse/internal/fold"
)

// Report is what Inspect found in a name.
type Report struct {
	Clean   string   // the name in NFC without the flagged characters; digits stay; the possessive stays
	Flags   []string // sorted; of mixed-script, bidi-control, zero-width, compatibility, digit-in-name; nil: nothing to report
	Scripts []string // ISO 15924 codes of the letters as written, sorted: Cyrl, Latn; nil: no letter
}

// Inspect reports what does not belong into the name s. "Рutin" with a Cyrillic first letter is flagged mixed-script and
// comes out as "Putin"; "Ze1ensky" is flagged digit-in-name and stays. Scripts are compared within a word, so "김정은 Kim"
// is in order, and so are the mixtures that Japanese, Korean and Chinese copy has ("Toyotaトヨタ"). Letters that look Latin
// become Latin only in a mixed word whose letters are mostly Latin. Joiners between Arabic or Indic letters are in order.
func Inspect(s string) Report {
	var rep Report
	var clean strings.Builder
	scripts := scriptSet(0)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			if n := clean.Len(); n > 0 && clean.String()[n-1] != ' ' {
				clean.WriteByte(' ')
			}
			i += size
			continue
		}
		end := i
		for end < len(s) && !unicode.IsSpace(r) {
			end += size
			r, size = utf8.DecodeRuneInString(s[end:])
		}
		rep.word(&clean, &scripts, s, i, end)
		i = end
	}
	rep.Clean = strings.TrimSuffix(clean.String(), " ")
	rep.Scripts = scripts.codes()
	slices.Sort(rep.Flags)
	return rep
}

// word inspects the word s[start:end] and appends its clean form to clean.
func (rep *Report) word(clean *strings.Builder, scripts *scriptSet, s string, start, end int) {
	var b []rune
	for i, r := range s[start:end] {
		switch {
		case r == '\u200e' || r == '\u200f' || r == '\u061c' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069':
			rep.flag("bidi-control")
		case (r == '\u200c' || r == '\u200d') && joins(s, start+i):
			b = append(b, r)
		case fold.Ignorable(r):
			rep.flag("zero-width")
		case compatible(r):
			rep.flag("compatibility")
			b = append(b, []rune(norm.NFKC.String(string(r)))...)
		default:
			b = append(b, r)
		}
	}
	own, latin, others := scriptSet(0), 0, 0
	for _, r := range b {
		if sc := scriptOf(r); sc >= 0 {
			own |= 1 << sc
			if sc == latn {
				latin++
			} else {
				others++
			}
		}
	}
	*scripts |= own
	if !own.allowed() {
		rep.flag("mixed-script")
		if latin > others {
			for i, r := range b {
				if k, ok := slices.BinarySearchFunc(homoglyphs, r, func(h homoglyph, r rune) int { return int(h.r - r) }); ok {
					b[i] = homoglyphs[k].latin
				}
			}
		}
	}
	if digitInside(b) {
		rep.flag("digit-in-name")
	}
	clean.WriteString(norm.NFC.String(string(b)))
}

func (rep *Report) flag(f string) {
	if !slices.Contains(rep.Flags, f) {
		rep.Flags = append(rep.Flags, f)
	}
}

// compatible reports whether r is a letter or digit in the dress of another width or style: fullwidth and halfwidth forms,
// Latin ligatures and digraphs, mathematical letters.
func compatible(r rune) bool {
	return (r >= 'ﬀ' && r <= 'ﬆ' || r >= 0xff01 && r <= 0xffdc || r >= 0x1d400 && r <= 0x1d7ff ||
		r == 'Ĳ' || r == 'ĳ' || r >= 'Ǆ' && r <= 'ǌ' || r >= 'Ǳ' && r <= 'ǳ') && unicode.IsGraphic(r) // the blocks have gaps
}

// digitInside reports whether a digit stands in for a letter: "Ze1ensky", "0bama". Ordinals, decades and codes ("4th",
// "1990s", "G20", "M5S") are in order.
func digitInside(b []rune) bool {
	letters := 0
	for _, r := range b {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	for i := 0; i < len(b); i++ {
		if !unicode.IsDigit(b[i]) {
			continue
		}
		start := i
		for i+1 < len(b) && unicode.IsDigit(b[i+1]) {
			i++
		}
		before := start > 0 && unicode.IsLetter(b[start-1])
		after := i+1 < len(b) && unicode.IsLetter(b[i+1])
		if before && after && letters >= 4 || !before && after && unicode.IsLower(b[i+1]) && letters >= 3 || before && !after && unicode.IsLower(b[start-1]) && letters >= 3 {
			return true
		}
	}
	return false
}

// A scriptSet is a set of indices into scriptTables.
type scriptSet uint32

// allowed reports whether one word may have letters of all scripts of the set: one script, or the mixtures of UTS #39.
func (set scriptSet) allowed() bool {
	const latin = 1 << latn
	return set&(set-1) == 0 || set&^(latin|1<<kana|1<<hira|1<<hani) == 0 || set&^(latin|1<<hang|1<<hani) == 0 || set&^(latin|1<<bopo|1<<hani) == 0
}

func (set scriptSet) codes() []string {
	var codes []string
	for i := range scriptTables {
		if set&(1<<i) != 0 {
			codes = append(codes, scriptTables[i].code)
		}
	}
	return codes
}

// scriptOf returns the index of the script of the letter r; -1: no letter, or of a script that is not in the table.
func scriptOf(r rune) int {
	if r < utf8.RuneSelf {
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return latn
		}
		return -1
	}
	for i := range scriptTables {
		if unicode.Is(scriptTables[i].table, r) {
			return i
		}
	}
	return -1
}

// Indices into scriptTables.
const (
	bopo = 3
	hang = 9
	hani = 10
	hira = 12
	kana = 13
	latn = 16
)

// scriptTables is sorted by code.
var scriptTables = [...]struct {
	code  string
	table *unicode.RangeTable
}{
	{"Arab", unicode.Arabic}, {"Armn", unicode.Armenian}, {"Beng", unicode.Bengali}, {"Bopo", unicode.Bopomofo},
	{"Cyrl", unicode.Cyrillic}, {"Deva", unicode.Devanagari}, {"Ethi", unicode.Ethiopic}, {"Geor", unicode.Georgian},
	{"Grek", unicode.Greek}, {"Hang", unicode.Hangul}, {"Hani", unicode.Han}, {"Hebr", unicode.Hebrew},
	{"Hira", unicode.Hiragana}, {"Kana", unicode.Katakana}, {"Khmr", unicode.Khmer}, {"Laoo", unicode.Lao},
	{"Latn", unicode.Latin}, {"Mymr", unicode.Myanmar}, {"Sinh", unicode.Sinhala}, {"Taml", unicode.Tamil},
	{"Telu", unicode.Telugu}, {"Thai", unicode.Thai}, {"Tibt", unicode.Tibetan},
}

type homoglyph struct{ r, latin rune }

// homoglyphs are Greek, Cyrillic and Armenian letters that look like a Latin one, sorted.
var homoglyphs = []homoglyph{
	{'Α', 'A'}, {'Β', 'B'}, {'Ε', 'E'}, {'Ζ', 'Z'}, {'Η', 'H'}, {'Ι', 'I'}, {'Κ', 'K'}, {'Μ', 'M'}, {'Ν', 'N'},
	{'Ο', 'O'}, {'Ρ', 'P'}, {'Τ', 'T'}, {'Υ', 'Y'}, {'Χ', 'X'}, {'ά', 'á'}, {'ί', 'í'}, {'α', 'a'}, {'γ', 'y'},
	{'ι', 'i'}, {'κ', 'k'}, {'ν', 'v'}, {'ο', 'o'}, {'ρ', 'p'}, {'υ', 'u'}, {'χ', 'x'}, {'ό', 'ó'}, {'ύ', 'ú'},
	{'ϲ', 'c'}, {'ϳ', 'j'}, {'Ϲ', 'C'}, {'Ё', 'Ë'}, {'Ѕ', 'S'}, {'І', 'I'}, {'Ї', 'Ï'}, {'Ј', 'J'}, {'А', 'A'},
	{'В', 'B'}, {'Е', 'E'}, {'К', 'K'}, {'М', 'M'}, {'Н', 'H'}, {'О', 'O'}, {'Р', 'P'}, {'С', 'C'}, {'Т', 'T'},
	{'У', 'Y'}, {'Х', 'X'}, {'а', 'a'}, {'е', 'e'}, {'к', 'k'}, {'о', 'o'}, {'р', 'p'}, {'с', 'c'}, {'у', 'y'},
	{'х', 'x'}, {'ё', 'ë'}, {'ѕ', 's'}, {'і', 'i'}, {'ї', 'ï'}, {'ј', 'j'}, {'ѵ', 'v'}, {'Ғ', 'F'}, {'Ү', 'Y'},
	{'ү', 'y'}, {'Һ', 'H'}, {'һ', 'h'}, {'ӏ', 'l'}, {'Ԁ', 'D'}, {'ԁ', 'd'}, {'Ԛ', 'Q'}, {'ԛ', 'q'}, {'Ԝ', 'W'},
	{'ԝ', 'w'}, {'ա', 'w'}, {'զ', 'q'}, {'հ', 'h'}, {'ո', 'n'}, {'ս', 'u'}, {'ց', 'g'}, {'օ', 'o'},
}
