package decode

import (
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

// repair replaces what was decoded wrongly, once, by the reading that explains most, and reports whether it found any. That the
// characters, as bytes, are the UTF-8 of a character that news has is the proof; that clean text does not have such a juxtaposition
// is the reason. It never looks at whole lines: one feed may be right and the next one wrong.
func (r *Result) repair(l *licence) bool {
	var best tally
	var buf []spot
	reading := 0
	likely := likelyReadings(r.Text)
	for k := range readings {
		if likely&(1<<k) == 0 && !l[k] {
			continue
		}
		var n tally
		buf = runs(r.Text, k, buf, func(run []spot) { n.add(run, r.Text) })
		if (n.sure || l[k]) && n.kept() > best.kept() {
			best, reading = n, k
		}
	}
	if best.kept() > 0 {
		l[reading] = true
	}
	var lost []spot
	if l.western() && reading <= 1 {
		lost = lostSpots(r.Text)
	}
	if best.kept() == 0 && len(lost) == 0 {
		return false
	}
	w := rewriter{from: r.Text}
	w.out.Grow(len(r.Text) - best.saved())
	w.m.expect(2 * (best.kept() + len(lost)))
	if best.kept() > 0 {
		runs(r.Text, reading, buf, func(run []spot) {
			join(run)
			for _, s := range keep(run, best.grouped, r.Text) {
				for len(lost) > 0 && lost[0].start < s.start {
					w.write(lost[0])
					lost = lost[1:]
				}
				w.write(s)
			}
		})
	}
	for _, s := range lost {
		w.write(s)
	}
	w.copy(len(r.Text))
	r.finish(w.out.String(), w.m.done())
	r.notes.join(&w.notes)
	return true
}

// rewriter writes a text anew, with other characters in some spots.
type rewriter struct {
	from  string
	at    int // what is written of from
	out   strings.Builder
	m     builder
	notes notes
}

// copy writes what stands before end as it is.
func (w *rewriter) copy(end int) {
	w.out.WriteString(w.from[w.at:end])
	w.m.add(1, 1, end-w.at)
	w.at = end
}

// write writes the character of s in its place. A spot with its last byte lost may begin within the one before it: it is none.
func (w *rewriter) write(s spot) {
	if s.start < w.at {
		return
	}
	w.copy(s.start)
	at := w.out.Len()
	if s.start > 0 || s.is != 0xFEFF { // a byte-order mark is no text
		w.out.WriteRune(s.is)
	}
	w.m.add(w.out.Len()-at, s.end-s.start, 1)
	w.at = s.end
	w.notes.add(repaired, at, w.out.Len())
}

// tally sums up the spots of a reading.
type tally struct {
	sure    bool   // one of them is sure
	grouped bool   // two of a script whose letters stand in words stand together
	n       [2]int // how many are to be repaired, where grouped is false and where it is true
	short   [2]int // by how many bytes that makes the text shorter
}

func (t *tally) kept() int  { return t.n[btoi(t.grouped)] }
func (t *tally) saved() int { return t.short[btoi(t.grouped)] }

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// add counts a run of spots that stand side by side.
func (t *tally) add(run []spot, text string) {
	sure, grouped := join(run)
	t.sure, t.grouped = t.sure || sure, t.grouped || grouped
	for g := range t.n {
		end := -1
		for i := range run {
			if s := &run[i]; s.keep(g == 1, end, text) {
				t.n[g]++
				t.short[g] += s.end - s.start - utf8.RuneLen(s.is)
				end = s.end
			}
		}
	}
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
	for i := asciiEnd(t, 0); i < len(t) && found != all; i = asciiEnd(t, i) {
		c, n := beyond(t[i:])
		for start := i; ; start = i {
			if i += n; 0x300 <= c && c < 0x370 || c == '⁄' { // what has been decomposed is rare, and not looked at here
				return all
			}
			if i == len(t) || t[i] < utf8.RuneSelf {
				if c == 'Ã' && i < len(t) && mayBegin(c, rune(t[i]), false) { // "d'Ãatre"
					if s, ok := readAs(readings[0], t, start, i, c); ok && s.sure {
						found |= 1
					}
				}
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

// runs calls do with each run of places in t that stand side by side and are the UTF-8 of a character when reading k reads them, in
// order. It returns buf, which it uses, for the next time.
func runs(t string, k int, buf []spot, do func(run []spot)) []spot {
	cm, run := readings[k], buf[:0]
	for i := asciiEnd(t, 0); i < len(t); i = asciiEnd(t, i) {
		c, n := utf8.DecodeRuneInString(t[i:])
		start := i
		if 0x300 <= c && c < 0x330 && i > 0 && t[i-1] < utf8.RuneSelf { // "A" and a tilde: decomposed since
			start--
		}
		i += n
		lead, n := character(t[start:])
		next, _ := character(t[i:])
		if start+n != i || !mayBegin(lead, next, k >= rare) {
			continue
		}
		if s, ok := readAs(cm, t, start, i, lead); ok {
			if len(run) > 0 && run[len(run)-1].end != s.start {
				do(run)
				run = run[:0]
			}
			run = append(run, s)
			i = s.end
		}
	}
	if len(run) > 0 {
		do(run)
	}
	return run
}

// join makes the spots of a run sure where one of them is, or where two of the same script that is not Latin stand together ("Î—Î’").
// It reports whether any is, and whether two of a script stand together whose letters stand in words.
func join(run []spot) (sure, grouped bool) {
	for i, s := range run {
		sure = sure || s.sure || i > 0 && s.is >= 0x370 && run[i-1].is >= 0x370 && s.is < 0x530
	}
	any := false
	for i := range run {
		s := &run[i]
		if s.sure = s.sure || sure && !(i == 0 && s.lossy); s.sure {
			any = any || !s.group || len(run) > 1
			grouped = grouped || s.group && len(run) > 1
		}
	}
	return any, grouped
}

// keep returns the spots of a run that are to be repaired.
func keep(run []spot, grouped bool, t string) []spot {
	kept, end := run[:0], -1
	for _, s := range run {
		if s.keep(grouped, end, t) {
			kept = append(kept, s)
			end = s.end
		}
	}
	return kept
}

// keep reports whether the spot is to be repaired: a sure one is, one of a script whose letters stand in words where the document is
// grouped, and a doubtful one of two-byte letters, which the document licenses. end is that of the one before it which is.
func (s *spot) keep(grouped bool, end int, t string) bool {
	switch {
	case s.group:
		return s.sure && grouped
	case s.sure:
		return true
	case s.lossy:
		before, _ := utf8.DecodeLastRuneInString(t[:s.start])
		return s.start == end || unicode.IsLower(before)
	case s.is < 0x2100:
		after, _ := utf8.DecodeRuneInString(t[s.end:])
		return s.start == end || s.capitals < 2 || unicode.IsLetter(after)
	}
	return false
}

// lostSpots returns the spots of t of which a byte is gone: windows-1252 does not define the last byte of the closing quotation mark and
// of the hyphen U+2010, so "â€" stands for the one behind a word and for the other within it. The no-break space in "Ã la" has become a
// blank.
func lostSpots(t string) []spot {
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
			if b, ok := byteOf(charmap.Windows1252, after); ok && 0x80 <= b && b < 0xC0 && end == i+len("â€") {
				continue
			}
			is := '”'
			if unicode.IsLetter(after) {
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
	return found
}
