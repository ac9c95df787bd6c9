package decode

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// repaired is the code of text that had been decoded wrongly before it came here: "TÃ¼rkiye" for "Türkiye".
const repaired = "mojibake-repaired"

// readings are the encodings that UTF-8 is most often taken for. All from rare on date from before Windows.
var readings = [...]*charmap.Charmap{
	charmap.Windows1252, charmap.Windows1254, charmap.Windows1250, charmap.Windows1251, charmap.Windows1257, charmap.Windows1253,
	charmap.Macintosh, charmap.CodePage437, charmap.CodePage850,
}

const rare = 6

// licence says for which readings the document has shown a sure case. Doubtful spots of that reading are then repaired too.
type licence [len(readings)]bool

// western says that windows-1252, or its Turkish twin, is one of them.
func (l *licence) western() bool { return l[0] || l[1] }

// spot is a place in the text that is one character in UTF-8, each byte of which was read as a character.
type spot struct {
	start, end int
	is         rune
	capitals   int8 // before it, 2 for more
	sure       bool // clean text does not have this
	group      bool // only beside another one: of a script whose letters stand in words
	lossy      bool // a byte of it was changed since
}

// repair replaces what was decoded wrongly, once, by the reading that explains most, and reports whether it found any. That the
// characters, as bytes, are the UTF-8 of a character that news has is the proof; that clean text does not have such a juxtaposition
// is the reason. It never looks at whole lines: one feed may be right and the next one wrong.
func (r *Result) repair(l *licence) bool {
	var spots, spare []spot
	reading := 0
	likely := likelyReadings(r.Text)
	for k, cm := range readings {
		if likely&(1<<k) == 0 && !l[k] {
			continue
		}
		found := r.spots(cm, k >= rare, spare[:0])
		spare = found
		if sure := join(found); !sure && !l[k] {
			continue
		}
		if found = keep(found, r.Text); len(found) > len(spots) {
			spots, spare, reading = found, spots, k
		}
	}
	if len(spots) > 0 {
		l[reading] = true
	}
	if l.western() && reading <= 1 {
		spots = r.lost(spots)
	}
	if len(spots) == 0 {
		return false
	}
	var out strings.Builder
	out.Grow(len(r.Text))
	var m builder
	from := 0
	notes := make([]Note, 0, len(spots))
	for _, s := range spots {
		if s.start < from { // a spot with its last byte lost within another
			continue
		}
		out.WriteString(r.Text[from:s.start])
		m.add(1, 1, s.start-from)
		from = s.end
		at := out.Len()
		if s.start > 0 || s.is != 0xFEFF { // a byte-order mark is no text
			out.WriteRune(s.is)
		}
		m.add(out.Len()-at, s.end-s.start, 1)
		notes = append(notes, Note{repaired, at, out.Len()})
	}
	out.WriteString(r.Text[from:])
	m.add(1, 1, len(r.Text)-from)
	r.finish(out.String(), &m)
	r.Notes = slices.Grow(r.Notes, len(notes))
	for _, n := range notes {
		r.note(n.Code, n.Start, n.End)
	}
	return true
}

// class tells for each character which readings (bits, by their number) have it as the first byte of a character in UTF-8, and which
// as a later one.
type class struct{ leads, follows [0x2600]uint16 }

var classes = sync.OnceValue(func() *class {
	c := new(class)
	for k, cm := range readings {
		for b := 0x80; b <= 0xF4; b++ {
			r := cm.DecodeByte(byte(b))
			switch {
			case r == utf8.RuneError || int(r) >= len(c.leads):
			case b < 0xC0:
				c.follows[r] |= 1 << k
			case b >= 0xC2:
				c.leads[r] |= 1 << k
			}
		}
	}
	for r := 0x80; r < 0xA0; r++ { // see byteOf
		c.follows[r] = 1<<len(readings) - 1
	}
	c.follows['μ'] = 1<<len(readings) - 1 // see folded
	return c
})

func (c *class) lead(r rune) uint16 {
	if int(r) < len(c.leads) {
		return c.leads[r]
	}
	return (1<<len(readings) - 1) &^ (1<<rare - 1) // the ligatures and the apple of Macintosh
}

func (c *class) follow(r rune) uint16 {
	if int(r) < len(c.follows) {
		return c.follows[r]
	}
	return 0
}

// likelyReadings returns the readings (bits) in which a spot of t stands that is sure, or beside another one, and maybe others: one look
// that spares clean text the search in each of them.
func likelyReadings(t string) (found uint16) {
	const all = 1<<len(readings) - 1
	cs := classes()
	for i := 0; i < len(t) && found != all; {
		if t[i] < utf8.RuneSelf {
			i++
			continue
		}
		c, n := beyond(t[i:])
		for start := i; ; start = i {
			if i += n; 0x300 <= c && c < 0x370 || c == '⁄' { // what has been decomposed is rare, and not looked at here
				return all
			}
			if i == len(t) || t[i] < utf8.RuneSelf {
				break
			}
			lead := c
			c, n = beyond(t[i:])
			may := cs.lead(lead) & cs.follow(c) &^ found
			for k := 0; may>>k != 0; k++ {
				if may>>k&1 != 0 && mayBegin(lead, c, k >= rare) {
					if s, ok := readAs(readings[k], t, start, i, lead); ok && (s.sure && !s.group || readsOn(readings[k], t, s.end)) {
						found |= 1 << k
					}
				}
			}
		}
	}
	return found
}

// readsOn reports whether another spot may stand at t[i].
func readsOn(cm *charmap.Charmap, t string, i int) bool {
	if i == len(t) {
		return false
	}
	lead, n := character(t[i:])
	_, ok := readAs(cm, t, i, i+n, lead)
	return ok
}

// beyond returns the first character of t, which is UTF-8 and does not begin with ASCII.
func beyond(t string) (rune, int) {
	if t[0] < 0xE0 {
		return rune(t[0]&0x1F)<<6 | rune(t[1]&0x3F), 2
	}
	return utf8.DecodeRuneInString(t)
}

// spots appends to all the places that are the UTF-8 of a character when cm reads it, in order.
func (r *Result) spots(cm *charmap.Charmap, rare bool, all []spot) []spot {
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
		if c != 'Ã' && c != 'Â' && i+1 < len(t) && t[i] < utf8.RuneSelf && t[i+1] < utf8.RuneSelf && start+n == i { // "é", and on
			continue
		}
		lead, n := character(t[start:])
		next, _ := utf8.DecodeRuneInString(t[i:])
		if start+n != i || !mayBegin(lead, next, rare) {
			continue
		}
		if s, ok := readAs(cm, t, start, i, lead); ok {
			all = append(all, s)
			i = s.end
		}
	}
	return all
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
	s.sure = !s.lossy && v.odd()
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

// join makes spots sure that stand beside a sure one, or beside one of the same script that is not Latin ("Î—Î’"). It reports whether any
// is sure; those of a script that needs a group are not where no two stand together.
func join(spots []spot) (any bool) {
	grouped := false
	for from := 0; from < len(spots); {
		to, sure := from+1, spots[from].sure
		for to < len(spots) && spots[to].start == spots[to-1].end {
			sure = sure || spots[to].sure || spots[to].is >= 0x370 && spots[to-1].is >= 0x370 && spots[to].is < 0x530
			to++
		}
		for i := from; i < to; i++ {
			s := &spots[i]
			if s.sure = sure && !(i == from && s.lossy); s.sure {
				any = any || !s.group || to-from > 1
				grouped = grouped || s.group && to-from > 1
			}
		}
		from = to
	}
	for i := range spots {
		spots[i].sure = spots[i].sure && (!spots[i].group || grouped)
	}
	return any
}

// keep returns the spots to repair: the sure ones, and where the document licenses it the doubtful ones of two-byte letters.
func keep(spots []spot, t string) []spot {
	kept := spots[:0]
	end := -1
	for _, s := range spots {
		ok := s.sure
		if !ok && !s.group {
			before, _ := utf8.DecodeLastRuneInString(t[:s.start])
			after, _ := utf8.DecodeRuneInString(t[s.end:])
			switch {
			case s.lossy:
				ok = s.start == end || unicode.IsLower(before)
			case s.is < 0x2100:
				ok = s.start == end || s.capitals < 2 || unicode.IsLetter(after)
			}
		}
		if ok {
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
	var found []spot
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
			if b, ok := byteOf(charmap.Windows1252, after); ok && 0x80 <= b && b < 0xC0 && end == i+len("â€") && end < len(t) {
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
			found = append(found, spot{start: i, end: end, is: is, sure: true})
		case strings.HasPrefix(t[i:], "Ã ") && !unicode.IsLetter(before):
			end := i + len("Ã")
			after, _ := utf8.DecodeRuneInString(t[end+1:])
			if after == ' ' {
				end++
			} else if !unicode.IsLower(after) {
				continue
			}
			found = append(found, spot{start: i, end: end, is: 'à', sure: true})
		}
	}
	if len(found) == 0 {
		return spots
	}
	spots = append(spots, found...)
	slices.SortStableFunc(spots, func(a, b spot) int { return cmp.Compare(a.start, b.start) })
	return spots
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
