package decode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// repaired is the code of text that had been decoded wrongly before it came here: "TÃ¼rkiye" for "Türkiye".
const repaired = "mojibake-repaired"

// readings are the encodings that UTF-8 is most often taken for. Those from rare on are tried where no other explains a thing.
var readings = [...]*charmap.Charmap{
	charmap.Windows1252, charmap.Windows1254, charmap.Windows1250, charmap.Windows1251, charmap.Windows1257, charmap.Macintosh,
	charmap.CodePage437, charmap.CodePage850,
}

const rare = 5

// licence says for which readings the document has shown a certain case. Doubtful spots of that reading are then repaired too.
type licence [len(readings)]bool

// spot is a place in the text that is one character in UTF-8, each byte of which was read as a character.
type spot struct {
	start, end int
	is         rune
	reading    int
	sure       bool // clean text does not have this
	group      bool // sure only beside another spot
	capitals   int  // before it, 2 for more
	lossy      bool // a byte of it was changed since
}

// repair replaces what was decoded wrongly, once, and reports whether it found any. That the characters, as bytes, are the UTF-8 of a
// character that news has is the proof; that clean text does not have such a juxtaposition is the reason. It never looks at whole
// lines: one feed may be right and the next one wrong.
func (r *Result) repair(l *licence) bool {
	spots := r.spots(0, rare)
	if !join(spots) {
		if more := r.spots(rare, len(readings)); join(more) {
			spots = more
		}
	}
	for _, s := range spots {
		if s.sure {
			l[s.reading] = true
		}
	}
	if !l[0] && !l[1] {
		spots = keep(spots, l, r.Text)
	} else {
		spots = keep(r.lost(spots), l, r.Text)
	}
	if len(spots) == 0 {
		return false
	}
	var out strings.Builder
	out.Grow(len(r.Text))
	var m builder
	from := 0
	var notes []Note
	for _, s := range spots {
		out.WriteString(r.Text[from:s.start])
		m.add(1, 1, s.start-from)
		from = s.end
		if s.start == 0 && s.is == 0xFEFF { // a byte-order mark
			m.add(0, s.end, 1)
			continue
		}
		notes = append(notes, Note{repaired, out.Len(), out.Len() + utf8.RuneLen(s.is)})
		out.WriteRune(s.is)
		m.add(utf8.RuneLen(s.is), s.end-s.start, 1)
	}
	out.WriteString(r.Text[from:])
	m.add(1, 1, len(r.Text)-from)
	r.finish(out.String(), &m)
	for _, n := range notes {
		r.note(n.Code, n.Start, n.End)
	}
	return true
}

// spots returns all places that are the UTF-8 of a character in one of readings[from:to], in order.
func (r *Result) spots(from, to int) []spot {
	var all []spot
	t := r.Text
	for i := 0; i < len(t); {
		if t[i] < utf8.RuneSelf {
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(t[i:])
		start := i
		if 0x300 <= c && c < 0x330 && i > 0 && t[i-1] < utf8.RuneSelf { // "A" and a tilde: decomposed since
			start--
		}
		i += n
		if i == len(t) || t[i] < utf8.RuneSelf && strings.IndexByte(" 123ao", t[i]) < 0 {
			continue
		}
		var best spot
		for k, cm := range readings[from:to] {
			s, ok := readAs(cm, t, start)
			if !ok || best.end > 0 && !s.sure {
				continue
			}
			best, best.reading = s, from+k
			if s.sure {
				break
			}
		}
		if best.end > 0 {
			all = append(all, best)
			if best.sure {
				i = best.end
			}
		}
	}
	return all
}

// readAs reads the characters at i of t as bytes of cm and these as one character in UTF-8.
func readAs(cm *charmap.Charmap, t string, i int) (spot, bool) {
	lead, n := character(t[i:])
	b, ok := byteOf(cm, lead)
	if !ok || b < 0xC2 || b > 0xF4 {
		return spot{}, false
	}
	s := spot{start: i, end: i + n}
	raw := [utf8.UTFMax]byte{b}
	want := 2
	if b >= 0xF0 {
		want = 4
	} else if b >= 0xE0 {
		want = 3
	}
	worst := letter
	var last rune
	for k := 1; k < want; k++ {
		c, n := character(t[s.end:])
		b, ok := byteOf(cm, c)
		kind := kindOf(c)
		if !ok || b < 0x80 || b > 0xBF {
			if b, n, kind = folded(t[s.end:]); n == 0 {
				return spot{}, false
			}
			s.lossy = s.lossy || kind == letter
		}
		raw[k] = b
		s.end += n
		worst = max(worst, kind)
		last = c
	}
	s.is, n = utf8.DecodeRune(raw[:want])
	if n != want || !expected(s.is) {
		return spot{}, false
	}
	before, w := utf8.DecodeLastRuneInString(t[:i])
	after, _ := utf8.DecodeRuneInString(t[s.end:])
	if unicode.IsUpper(before) && !unicode.IsLower(lead) {
		s.capitals = 1
		if b, _ := utf8.DecodeLastRuneInString(t[:i-w]); unicode.IsUpper(b) {
			s.capitals = 2
		} else if unicode.IsLower(after) { // "NÃ\u00ADger" is not in capitals
			s.capitals = 0
		}
	}
	if s.lossy && (lead != 'Ã' && lead != 'Â' || !unicode.IsLower(after)) {
		return spot{}, false
	}
	s.group = 0x530 <= s.is && s.is < 0x900
	s.sure = !s.lossy && (odd(lead, last, worst, before, after, s.capitals) ||
		worst == closing && unicode.IsLower(lead) && unicode.Is(unicode.Latin, s.is) && unicode.IsLower(after) && last != '—' && last != '–') // "quá»‘c"
	return s, true
}

// kind is what a character that stands for a continuation byte looks like, from the most to the least likely in clean text.
type kind int

const (
	letter  kind = iota // "š", "ƒ"
	closing             // what may follow a word: "…", "”", "—", a no-break space
	raised              // what may follow a word in capitals: "®", "²"
	symbol              // "¼", "€", "ˆ": never after a letter
	control             // U+0080 to U+009F: never at all
)

func kindOf(c rune) kind {
	switch {
	case 0x80 <= c && c < 0xA0:
		return control
	case strings.ContainsRune("\u00A0\u00AD…‘’“”–—«»‹›™·", c):
		return closing
	case strings.ContainsRune("©®°¹²³", c):
		return raised
	case unicode.IsLetter(c):
		return letter
	}
	return symbol
}

// odd reports whether clean text does not have lead, with what follows it, in its place.
func odd(lead, last rune, worst kind, before, after rune, capitals int) bool {
	upper, lower := unicode.IsUpper(lead) || lead == '×', unicode.IsLower(lead)
	if !upper && !lower { // "T├╝rkiye", "it‚Äôs"
		return unicode.IsLetter(before) && (worst >= symbol || unicode.IsLetter(after))
	}
	inWord := unicode.IsLetter(before)
	latin := unicode.Is(unicode.Latin, lead)
	switch worst {
	case control, symbol: // "TÃ¼rkiye", "â€™"
		return true
	case raised: // "CafÃ©", but not "NESTLÉ®"
		return capitals == 0 || lead == 'Ã' || unicode.IsLetter(after)
	case closing:
		switch {
		case lower: // "là »"
			return false
		case inWord && capitals == 0: // "iÄ…"
			return true
		case unicode.IsLetter(after) && !strings.ContainsRune("‘’–—…\u00A0\u00AD", last): // "MÃ“NICA"
			return true
		case capitals < 2 && lead == 'Ã' && last == '\u00A0': // "HÃ  Lan", "Ã  la"
			return true
		case capitals > 0: // "MARQUÉ…"
			return false
		case lead == 'Â': // "Â«"
			return true
		}
		return latin && unicode.IsLower(after) && (lead == 'Ã' || last != '’') // "Ã–sterreich"
	}
	if unicode.Is(unicode.Latin, last) != unicode.Is(unicode.Latin, lead) { // "ΓÇÖ"
		return true
	}
	if lower { // "вЂ™", "ðŸ"
		return unicode.IsUpper(last)
	}
	return inWord && capitals == 0 || strings.ContainsRune("ÃÄÅÐÑÎÏ", lead) && strings.ContainsRune("šŠžŽœŒŸƒªº", last) // "Åšwinoujście"
}

// join makes spots sure that stand beside a sure one, or beside one of the same script that is not Latin ("Î—Î’"), and doubtful what is
// sure only in a group and stands alone. It reports whether any is sure.
func join(spots []spot) (any bool) {
	for from := 0; from < len(spots); {
		to, sure := from+1, spots[from].sure
		for to < len(spots) && spots[to].start == spots[to-1].end && spots[to].reading == spots[from].reading {
			sure = sure || spots[to].sure || spots[to].is >= 0x370 && spots[to-1].is >= 0x370 && spots[to].is < 0x530
			to++
		}
		for i := from; i < to; i++ {
			s := &spots[i]
			s.sure = sure && (!s.group || to-from > 1) && !(i == from && s.lossy)
			any = any || s.sure
		}
		from = to
	}
	return any
}

// keep returns the spots to repair: the sure ones, and where the document licenses it the doubtful ones of two-byte letters.
func keep(spots []spot, l *licence, t string) []spot {
	kept := spots[:0]
	end := 0
	for _, s := range spots {
		ok := s.sure
		if !ok && l[s.reading] && !s.group {
			before, _ := utf8.DecodeLastRuneInString(t[:s.start])
			after, _ := utf8.DecodeRuneInString(t[s.end:])
			beside := s.start == end && end > 0
			switch {
			case s.lossy:
				ok = beside || unicode.IsLower(before)
			case s.is < 0x2100:
				ok = beside || s.capitals < 2 || unicode.IsLetter(after)
			}
		}
		if ok && s.start >= end {
			kept = append(kept, s)
			end = s.end
		}
	}
	return kept
}

// lost adds the spots of which a byte is gone: windows-1252 does not define the last byte of the closing quotation mark and of the
// hyphen U+2010, so "â€" stands for the one behind a word and for the other within it. The no-break space in "Ã la" has become a
// blank.
func (r *Result) lost(spots []spot) []spot {
	t := r.Text
	var all []spot
	next := 0
	upTo := func(i int) {
		for ; next < len(spots) && spots[next].start < i; next++ {
			all = append(all, spots[next])
		}
	}
	for i := 0; i < len(t); i++ {
		if t[i] != "â"[0] {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(t[:i])
		switch {
		case strings.HasPrefix(t[i:], "â€"):
			end := i + len("â€")
			if strings.HasPrefix(t[end:], "\x1A") {
				end++
			} else if strings.HasPrefix(t[end:], unknown) {
				end += len(unknown)
			}
			after, _ := utf8.DecodeRuneInString(t[end:])
			if b, ok := byteOf(charmap.Windows1252, after); ok && 0x80 <= b && b < 0xC0 && end == i+len("â€") && end < len(t) && b != 0xA0 {
				continue
			}
			is := '”'
			if unicode.IsLetter(after) && end < len(t) {
				if is = '‐'; !unicode.IsLetter(before) {
					continue
				}
			} else if i == 0 || unicode.IsSpace(before) {
				continue
			}
			upTo(i)
			all = append(all, spot{start: i, end: end, is: is, sure: true})
		case strings.HasPrefix(t[i:], "Ã ") && !unicode.IsLetter(before):
			end := i + len("Ã")
			after, _ := utf8.DecodeRuneInString(t[end+1:])
			if after == ' ' {
				end++
			} else if !unicode.IsLower(after) {
				continue
			}
			upTo(i)
			all = append(all, spot{start: i, end: end, is: 'à', sure: true})
		}
	}
	upTo(len(t))
	return all
}

// character returns the first character of t, composed where it is a letter of ASCII and a mark.
func character(t string) (rune, int) {
	c, n := utf8.DecodeRuneInString(t)
	if n == 1 && c != utf8.RuneError && len(t) > 2 && t[1] >= 0xCC && t[1] <= 0xCD {
		if _, m := utf8.DecodeRuneInString(t[1:]); m == 2 {
			if s := norm.NFC.String(t[:3]); len(s) < 3 {
				c, _ = utf8.DecodeRuneInString(s)
				return c, 3
			}
		}
	}
	return c, n
}

// byteOf returns the byte that cm reads as c. A byte that cm leaves undefined is the control character of that number, and so is any
// other from 80 to 9F where the reader took it for latin-1.
func byteOf(cm *charmap.Charmap, c rune) (byte, bool) {
	if b, ok := cm.EncodeRune(c); ok {
		return b, true
	}
	return byte(c), 0x80 <= c && c < 0xA0
}

// folded returns the byte of windows-1252 whose character t begins with in the compatibility form, as in "SÃ©golÃ ̈ne" and "CÃ3rdoba".
func folded(t string) (b byte, n int, k kind) {
	for _, f := range [...]struct {
		as string
		b  byte
		k  kind
	}{
		{" \u0308", 0xA8, symbol}, {" \u0304", 0xAF, symbol}, {" \u0301", 0xB4, symbol}, {" \u0327", 0xB8, symbol},
		{"1\u20444", 0xBC, symbol}, {"1\u20442", 0xBD, symbol}, {"3\u20444", 0xBE, symbol}, {"\u03BC", 0xB5, symbol},
		{"1", 0xB9, letter}, {"2", 0xB2, letter}, {"3", 0xB3, letter}, {"a", 0xAA, letter}, {"o", 0xBA, letter},
	} {
		if strings.HasPrefix(t, f.as) {
			return f.b, len(f.as), f.k
		}
	}
	return 0, 0, 0
}

// expected reports whether news has the character c, beyond ASCII.
func expected(c rune) bool {
	switch {
	case c < 0xA0:
		return false
	case c < 0x180:
		return true
	case c < 0x300:
		return strings.ContainsRune("ƏəƐɛƆɔƠơƯưǍǎǏǐǑǒǓǔǦǧǪǫȘșȚțʻʼʾʿˈˇ", c)
	case c < 0x530:
		return c <= 0x331 || 0x384 <= c && unicode.IsLetter(c)
	case c < 0x2000:
		return unicode.IsGraphic(c)
	case c < 0x2E80:
		return c <= 0x206F || 0x20A0 <= c && c <= 0x27BF
	case c < 0xE000:
		return unicode.IsGraphic(c)
	case c < 0x10000:
		return 0xF900 <= c && c <= 0xFAFF || 0xFE00 <= c && c <= 0xFE0F || c >= 0xFEFF && c <= 0xFFDC || c == utf8.RuneError
	}
	return unicode.IsGraphic(c)
}
