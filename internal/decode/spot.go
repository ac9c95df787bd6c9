package decode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// spot is a place in the text that is one character in UTF-8, each byte of which was read as a character.
type spot struct {
	start, end int
	is         rune
	capitals   int8 // before it, 2 for more
	sure       bool // clean text does not have this
	group      bool // only beside another one: of a script whose letters stand in words
	lossy      bool // a byte of it was changed since
}

// mayBegin reports whether c, with next behind it, may be the first of a spot: a quick look that spares clean text of other scripts
// the search in all readings.
func mayBegin(c, next rune, rare bool) bool {
	switch {
	case next < utf8.RuneSelf && !strings.ContainsRune(" 123ao", next):
		return false
	case 0x400 <= c && c < 0x460: // Russian letters are no continuation bytes in windows-1251
		return !rare && (next < 'А' || next > 'я')
	case 0x460 <= c && c < 0x2000, 0x2E80 <= c && c < 0xF8FF:
		return false
	case 0x370 <= c && c < 0x400: // nor Greek ones in windows-1253, but for capitals with an accent
		return next < 0x391 || next >= 0x400
	case rare:
		return true
	}
	return next < 0xC0 || next > 0xFF || strings.ContainsRune("ÆØæø", next)
}

// readAs reads lead, which is t[i:end], and the characters behind it as bytes of cm and these as one character in UTF-8.
func readAs(cm *charmap.Charmap, t string, i, end int, lead rune) (spot, bool) {
	b, ok := byteOf(cm, lead)
	if !ok || b < 0xC2 || b > 0xF4 {
		return spot{}, false
	}
	s := spot{start: i, end: end}
	raw := [utf8.UTFMax]byte{b}
	want := 2
	if b >= 0xF0 {
		want = 4
	} else if b >= 0xE0 {
		want = 3
	}
	v := view{lead: lead}
	for k := 1; k < want; k++ {
		c, n := character(t[s.end:])
		b, ok := byteOf(cm, c)
		var kind kind
		if ok && 0x80 <= b && b <= 0xBF {
			kind = kindOf(c)
		} else if b, n, kind = folded(t[s.end:]); n == 0 {
			return spot{}, false
		} else {
			s.lossy = s.lossy || kind == letter
		}
		raw[k] = b
		s.end += n
		v.worst = max(v.worst, kind)
		v.upper = v.upper || unicode.IsUpper(c)
		v.last = c
	}
	var n int
	if s.is, n = utf8.DecodeRune(raw[:want]); n != want || !expected(s.is) {
		return spot{}, false
	}
	v.is = s.is
	v.before, n = utf8.DecodeLastRuneInString(t[:i])
	v.after, _ = utf8.DecodeRuneInString(t[s.end:])
	if unicode.IsUpper(v.before) && !unicode.IsLower(lead) {
		v.capitals = 1
		if b, _ := utf8.DecodeLastRuneInString(t[:i-n]); unicode.IsUpper(b) {
			v.capitals = 2
		} else if unicode.IsLower(v.after) { // "NÃ\u00ADger" is not in capitals
			v.capitals = 0
		}
	}
	if s.lossy && (lead != 'Ã' && lead != 'Â' || !unicode.IsLower(v.after)) {
		return spot{}, false
	}
	s.capitals = v.capitals
	s.group = s.is < 0xA0 || 0x530 <= s.is && s.is < 0x900
	if s.sure = v.odd(); s.lossy { // "d'Ãatre", "RaÃol"
		s.sure = lead == 'Ã' && !unicode.IsUpper(v.before)
	}
	return s, true
}

// kind is what a character that stands for a continuation byte looks like, from the most to the least likely in clean text.
type kind int

const (
	letter  kind = iota // "š", "ƒ"
	closing             // what may follow a word: "…", "”", "—", a no-break space
	raised              // what may follow a word in capitals: "®", "²"
	symbol              // "¼", "€", "˜": never after a letter
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

// view is what the eye sees of a spot.
type view struct {
	lead, last    rune // the first character, and the last of those behind it
	worst         kind // of those behind it
	upper         bool // one of those is a capital letter
	before, after rune // the neighbours
	capitals      int8 // before it, 2 for more
	is            rune
}

// odd reports whether clean text does not have such a thing in its place.
func (v view) odd() bool {
	upper, lower := unicode.IsUpper(v.lead) || v.lead == '×', unicode.IsLower(v.lead)
	if !upper && !lower { // "T├╝rkiye", "it‚Äôs", but not "politics—à la carte"
		return kindOf(v.lead) != closing && unicode.IsLetter(v.before) && (v.worst >= symbol || unicode.IsLetter(v.after))
	}
	inWord := unicode.IsLetter(v.before)
	switch v.worst {
	case control, symbol: // "TÃ¼rkiye", "â€™"
		return true
	case raised: // "CafÃ©", but not "NESTLÉ®"
		return v.capitals == 0 && (inWord || !unicode.Is(unicode.Greek, v.lead)) || v.lead == 'Ã' || unicode.IsLetter(v.after)
	case closing:
		switch {
		case lower: // "quá»‘c", but not "là »"
			return unicode.Is(unicode.Latin, v.is) && unicode.IsLower(v.after) && v.last != '—' && v.last != '–'
		case inWord && v.capitals == 0: // "iÄ…"
			return true
		case unicode.IsLetter(v.after) && !strings.ContainsRune("‘’–—…\u00A0\u00AD", v.last): // "MÃ“NICA"
			return true
		case v.capitals < 2 && v.lead == 'Ã' && v.last == '\u00A0': // "HÃ  Lan", "Ã  la"
			return true
		case v.capitals > 0: // "MARQUÉ…"
			return false
		case v.lead == 'Â': // "Â«"
			return true
		}
		return unicode.Is(unicode.Latin, v.lead) && unicode.IsLower(v.after) && (v.lead == 'Ã' || v.last != '’') // "Ã–sterreich"
	}
	if unicode.Is(unicode.Latin, v.last) != unicode.Is(unicode.Latin, v.lead) { // "ΓÇÖ"
		return true
	}
	if lower { // "вЂ™", "ðŸ"
		return v.upper
	}
	return inWord && v.capitals == 0 || strings.ContainsRune("ÃÄÅÐÑÎÏ", v.lead) && strings.ContainsRune("šŠžŽœŒŸƒªº", v.last) // "Åšwinoujście"
}

// character returns the first character of t, composed where it is a letter of ASCII and a mark.
func character(t string) (rune, int) {
	c, n := utf8.DecodeRuneInString(t)
	if n == 1 && len(t) > 2 && t[1] == 0xCC && t[2] >= 0x80 && int(t[2]-0x80) < len(composed) {
		pairs := composed[t[2]-0x80]
		for i := 0; i < len(pairs); i += 3 {
			if pairs[i] == t[0] {
				c, _ = utf8.DecodeRuneInString(pairs[i+1:])
				return c, 3
			}
		}
	}
	return c, n
}

// composed holds, by the mark less U+0300, the letters of ASCII that the readings have with it, each before the composed letter.
var composed = [...]string{
	0x00: "AÀEÈIÌOÒUÙaàeèiìoòuù",
	0x01: "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź",
	0x02: "AÂEÊIÎOÔUÛaâeêiîoôuû",
	0x03: "AÃNÑOÕaãnñoõ",
	0x04: "AĀEĒIĪOŌUŪaāeēiīoōuū",
	0x06: "AĂGĞaăgğ",
	0x07: "EĖIİZŻeėzż",
	0x08: "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ",
	0x0A: "AÅUŮaåuů",
	0x0B: "OŐUŰoőuű",
	0x0C: "CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž",
	0x27: "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ",
	0x28: "AĄEĘIĮUŲaąeęiįuų",
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
	if t == "" || strings.IndexByte(" 123ao\xCE", t[0]) < 0 {
		return 0, 0, 0
	}
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
	case c < 0x180: // to U+009F as a step of what was decoded wrongly twice
		return true
	case c < 0x300:
		return strings.ContainsRune("ƏəƐɛƆɔƒƠơƯưǍǎǏǐǑǒǓǔǦǧǪǫȘșȚțʻʼʾʿˆˇˈ˜", c)
	case c < 0x530:
		return c <= 0x331 || 0x384 <= c && unicode.IsLetter(c) && (c < 0x3CF || c > 0x3FF)
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
