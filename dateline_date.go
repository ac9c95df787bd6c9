package newsparse

import (
	"strings"
	"time"
	"unicode/utf8"
)

// when is a day as a dateline prints it.
type when struct {
	Span
	year, month, day int  // year 0: none printed
	hijri            bool // the calendar of the Hijra
}

// date skips a day, month and perhaps year in one of the orders of the agencies: "Oct 22", "Aug. 29, 2014", "21 jan 2019",
// "29th November, 2015", "17.5.2018", "2025-11-18", "8/24/2004". Any weekday before it is skipped with it.
func (c *cursor) date() (w when, ok bool) {
	if c.i >= len(c.s) || c.s[c.i]-'0' >= 10 && !beginsWeekday(c.s[c.i:]) && !beginsMonth(c.s[c.i:]) {
		return w, false
	}
	from := *c
	c.weekday()
	if w, ok = c.monthDay(); !ok {
		if w, ok = c.dayMonth(); !ok {
			if w, ok = c.numericDate(); !ok {
				*c = from
				return w, false
			}
		}
	}
	w.Start, w.End = from.i, c.i
	return w, true
}

// weekday skips "Tuesday, ".
func (c *cursor) weekday() {
	if !beginsWeekday(c.s[c.i:]) {
		return
	}
	from := c.i
	w := c.word()
	if n := len(w); n >= 6 && n <= 9 {
		for _, day := range [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
			if n == len(day) && hasPrefixFold(w, day) {
				if c.at(',') {
					c.i++
				}
				c.blanks()
				return
			}
		}
	}
	c.i = from
}

// beginsWeekday reports whether s begins as a weekday does, which most words do not.
func beginsWeekday(s string) bool {
	if len(s) < 3 {
		return false
	}
	switch int(lower(s[0]))<<16 | int(lower(s[1]))<<8 | int(lower(s[2])) {
	case 'm'<<16 | 'o'<<8 | 'n', 't'<<16 | 'u'<<8 | 'e', 'w'<<16 | 'e'<<8 | 'd', 't'<<16 | 'h'<<8 | 'u', 'f'<<16 | 'r'<<8 | 'i', 's'<<16 | 'a'<<8 | 't', 's'<<16 | 'u'<<8 | 'n':
		return true
	}
	return false
}

// beginsMonth reports whether s may begin with the name of a month: by its first two letters, which those of most words are not.
func beginsMonth(s string) bool {
	if len(s) < 3 {
		return false
	}
	a, b := lower(s[0])-'a', lower(s[1])-'a'
	return a < 26 && (b >= 26 || monthHeads[a]>>b&1 != 0) && (a != 't'-'a' || lower(s[2]) == 'u')
}

// monthHeads has, for each first letter of the months, the set of their second letters.
var monthHeads = [26]uint32{
	0:         1<<('b'-'a') | 1<<('g'-'a') | 1<<('o'-'a') | 1<<('p'-'a') | 1<<('u'-'a') | 1<<('v'-'a'),
	'd' - 'a': 1<<('e'-'a') | 1<<('h'-'a') | 1<<('i'-'a'),
	'e' - 'a': 1 << ('n' - 'a'),
	'f' - 'a': 1 << ('e' - 'a'),
	'g' - 'a': 1<<('e'-'a') | 1<<('i'-'a'),
	'i' - 'a': 1,
	'j' - 'a': 1 | 1<<('u'-'a'),
	'l' - 'a': 1 << ('u' - 'a'),
	'm' - 'a': 1 | 1<<('e'-'a') | 1<<('r'-'a') | 1<<('u'-'a'),
	'n' - 'a': 1 << ('o' - 'a'),
	'o' - 'a': 1<<('c'-'a') | 1<<('g'-'a') | 1<<('k'-'a') | 1<<('t'-'a') | 1<<('u'-'a'),
	'r' - 'a': 1,
	's' - 'a': 1 | 1<<('e'-'a') | 1<<('h'-'a'),
	't' - 'a': 1 << ('h' - 'a'),
}

// monthDay reads "Oct 22", "Dec. 1, 2010", "Muharram 27, 1439".
func (c *cursor) monthDay() (w when, ok bool) {
	from := c.i
	if w.month, w.hijri = c.month(); w.month == 0 {
		return w, false
	}
	if c.at(',') { // "April, 13"
		c.i++
	}
	c.blanks()
	if w.day, ok = c.number(2); !ok {
		c.i = from
		return w, false
	}
	c.ordinal()
	c.year(&w)
	return w, true
}

// dayMonth reads "21 jan 2019", "29th November, 2015", "1er mai", "3. Juni".
func (c *cursor) dayMonth() (w when, ok bool) {
	from := c.i
	if w.day, ok = c.number(2); !ok {
		return w, false
	}
	c.ordinal()
	if c.at('.') {
		c.i++
	}
	c.blanks()
	c.consume("de ")
	if w.month, w.hijri = c.month(); w.month == 0 {
		c.i = from
		return w, false
	}
	c.year(&w)
	return w, true
}

// numericDate reads "2025-11-18", "17.5.2018" and, month first, "8/24/2004".
func (c *cursor) numericDate() (w when, ok bool) {
	from := c.i
	a, ok := c.number(4)
	digits := c.i - from
	if !ok || c.i >= len(c.s) {
		c.i = from
		return w, false
	}
	sep := c.s[c.i]
	if sep != '-' && sep != '.' && sep != '/' {
		c.i = from
		return w, false
	}
	c.i++
	b, ok := c.number(2)
	if !ok || !c.at(sep) {
		c.i = from
		return w, false
	}
	c.i++
	at := c.i
	y, ok := c.number(4)
	switch {
	case !ok:
	case digits == 4 && sep == '-' && c.i-at == 2:
		w.year, w.month, w.day = a, b, y
		return w, true
	case digits <= 2 && sep == '.' && c.i-at == 4:
		w.day, w.month, w.year = a, b, y
		return w, true
	case digits <= 2 && sep == '/' && c.i-at == 4:
		w.month, w.day, w.year = a, b, y
		return w, true
	}
	c.i = from
	return w, false
}

// ordinal skips the letters of "29th", "1er".
func (c *cursor) ordinal() {
	for _, o := range [...]string{"st", "nd", "rd", "th", "er"} {
		if hasPrefixFold(c.s[c.i:], o) && (c.i+2 == len(c.s) || lower(c.s[c.i+2])-'a' >= 26) {
			c.i += 2
			return
		}
	}
}

// year skips a year of four digits with the comma or "de" before it.
func (c *cursor) year(w *when) {
	from := c.i
	if c.at(',') {
		c.i++
	}
	c.blanks()
	c.consume("de ")
	at := c.i
	y, ok := c.number(4)
	if !ok || c.i-at != 4 || c.i < len(c.s) && lower(c.s[c.i])-'a' < 26 {
		c.i = from
		return
	}
	w.year = y
}

// month skips the name of a month with its stop.
func (c *cursor) month() (m int, hijri bool) {
	if !beginsMonth(c.s[c.i:]) {
		return 0, false
	}
	from := c.i
	var buf [16]byte
	b := buf[:0]
	for c.i < len(c.s) {
		r, n := c.peek()
		if r < utf8.RuneSelf && lower(byte(r))-'a' >= 26 && (r != '-' || len(b) == 0) || len(b)+n > len(buf) || r >= utf8.RuneSelf && !strings.ContainsRune("éûçäèÉÛÇÄÈ", r) {
			break
		}
		if r < utf8.RuneSelf {
			b = append(b, lower(byte(r)))
		} else {
			if r >= 0xc0 && r <= 0xde {
				r += 0x20
			}
			b = utf8.AppendRune(b, r)
		}
		c.i += n
	}
	if len(b) >= 3 {
		lo, hi := 0, len(months)
		for lo < hi {
			k := int(uint(lo+hi) >> 1)
			if months[k].name < string(b) {
				lo = k + 1
			} else {
				hi = k
			}
		}
		if lo < len(months) && months[lo].name == string(b) {
			if c.at('.') {
				c.i++
			}
			return months[lo].n, false
		}
		if after := strings.TrimLeft(c.s[c.i:min(len(c.s), c.i+4)], " ,."); after != "" && after[0]-'0' <= 9 {
			if m := misspelt(string(b)); m > 0 {
				return m, false
			}
		}
		for i := range hijriMonths {
			if h := &hijriMonths[i]; h.name == string(b) {
				c.hijriOrdinal(&m)
				return h.n + m, true
			}
		}
	}
	c.i = from
	return 0, false
}

// misspelt returns the English month of which the word is a beginning or that it lengthens by a letter: "Marc", "Junee".
func misspelt(w string) int {
	for m := time.January; m <= time.December; m++ {
		name := m.String()
		if n := len(name); len(w) < n && hasPrefixFold(name, w) || len(w) == n+1 && strings.EqualFold(w[:n], name) {
			return int(m)
		}
	}
	return 0
}

// hijriOrdinal skips the second word of "Rabi Al-Thani", "Jumada II" and sets m to 1 where it names the second of the two months.
func (c *cursor) hijriOrdinal(m *int) {
	from := c.i
	c.blanks()
	w := c.word()
	for _, second := range [...]string{"ii", "al-thani", "al-akhirah", "al-akhira", "al-akhir", "thani", "2nd"} {
		if len(w) == len(second) && hasPrefixFold(w, second) {
			*m = 1
			return
		}
	}
	for _, first := range [...]string{"i", "al-awwal", "al-ula", "al-oula", "awal", "1st"} {
		if len(w) == len(first) && hasPrefixFold(w, first) {
			return
		}
	}
	c.i = from
}

// valid reports whether the day exists; without a year 29 February does.
func (w when) valid() bool {
	if w.hijri {
		return w.month >= 1 && w.month <= 12 && w.day >= 1 && w.day <= 30
	}
	y := w.year
	if y == 0 {
		y = 2024
	} else if y < 1400 {
		return false
	}
	t := time.Date(y, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC)
	return int(t.Month()) == w.month && t.Day() == w.day
}

// gregorian converts a day of the Hijra by the arithmetic calendar, which may be a day off the observed one.
func (w when) gregorian() time.Time {
	days := (w.year-1)*354 + (3+11*w.year)/30 + (59*(w.month-1)+1)/2 + w.day - 1
	return time.Date(622, 7, 19, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days)
}

// nearest returns the year that brings the day nearest to ref, and the distance in days.
func (w when) nearest(ref time.Time) (year, days int) {
	days = 1 << 30
	for y := ref.Year() - 1; y <= ref.Year()+1; y++ {
		w.year = y
		if !w.valid() {
			continue
		}
		t := time.Date(y, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC)
		if n := int(t.Sub(ref).Hours() / 24); max(n, -n) < days {
			year, days = y, max(n, -n)
		}
	}
	return year, days
}

// appendDate appends the day in ISO 8601, with XXXX for a year that is not known.
func (w when) appendDate(b []byte) []byte {
	if w.year == 0 {
		b = append(b, "XXXX"...)
	} else {
		b = append(b, byte('0'+w.year/1000%10), byte('0'+w.year/100%10), byte('0'+w.year/10%10), byte('0'+w.year%10))
	}
	return append(b, '-', byte('0'+w.month/10), byte('0'+w.month%10), '-', byte('0'+w.day/10), byte('0'+w.day%10))
}

// day gives the day in EDTF. A missing year is the one that brings the day nearest to the article's date; a day of the Hijra is
// converted and marked as approximate.
func (d *doc) day(w when) string {
	if !w.valid() {
		d.warn("invalid-date", w.Span)
		return ""
	}
	var buf [12]byte
	if w.hijri {
		if w.year == 0 {
			return ""
		}
		t := w.gregorian()
		w.year, w.month, w.day = t.Year(), int(t.Month()), t.Day()
		return string(append(w.appendDate(buf[:0]), '~'))
	}
	if ref, ok := d.filed(); ok {
		if w.year == 0 {
			var days int
			if w.year, days = w.nearest(ref); days > 3 {
				d.warn("date-contradiction", w.Span)
			}
		} else {
			t := time.Date(w.year, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC)
			if n := t.Sub(ref).Hours() / 24; n > 3 || n < -3 {
				d.warn("date-contradiction", w.Span)
			}
		}
	}
	d.checkWeekday(w)
	return string(w.appendDate(buf[:0]))
}

// filed returns the day of the article as caller or header give it.
func (d *doc) filed() (time.Time, bool) {
	if !d.Parser.Date.IsZero() {
		y, m, day := d.Parser.Date.Date()
		return time.Date(y, m, day, 0, 0, 0, 0, time.UTC), true
	}
	for _, s := range [...]string{d.Header.Date, d.Header.Sent} {
		if len(s) >= 10 {
			c := cursor{s, 0}
			if w, ok := c.numericDate(); ok && w.valid() {
				return time.Date(w.year, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC), true
			}
		}
	}
	return time.Time{}, false
}

// checkWeekday warns where the weekday printed before a date is not that day's: "Friday, October 23, 2016" was a Sunday.
func (d *doc) checkWeekday(w when) {
	if w.year == 0 || w.hijri || !w.valid() {
		return
	}
	day := time.Date(w.year, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC).Weekday().String()
	c := cursor{d.Source, w.Start}
	if from := c.i; c.i < len(c.s) {
		c.weekday()
		if c.i > from && !strings.EqualFold(strings.TrimRight(c.s[from:c.i], ", "), day) {
			d.warn("weekday-mismatch", w.Span)
		}
	}
}

type monthName struct {
	name string
	n    int
}

// hijriMonths is kept in the order of the year.
var hijriMonths = [...]monthName{
	{"muharram", 1}, {"safar", 2}, {"rabi", 3}, {"jumada", 5}, {"jumadah", 5}, {"rajab", 7}, {"shaaban", 8}, {"shaban", 8},
	{"ramadan", 9}, {"ramadhan", 9}, {"shawwal", 10}, {"dhul-qadah", 11}, {"dhul-qada", 11}, {"thul-qaada", 11}, {"dhul-hijjah", 12},
	{"dhul-hijja", 12}, {"thul-hijja", 12},
}

// months is sorted by name: the months of English, French, Spanish, German, Italian, Portuguese, Malay and Dutch with their short
// forms, in lower case.
var months = [...]monthName{
	{"abr", 4}, {"abril", 4}, {"ago", 8}, {"agosto", 8}, {"agt", 8}, {"agustus", 8}, {"aout", 8}, {"août", 8}, {"apr", 4},
	{"apri", 4}, {"april", 4}, {"aprile", 4}, {"aug", 8}, {"august", 8}, {"avr", 4}, {"avril", 4}, {"dec", 12}, {"december", 12},
	{"decembre", 12}, {"desember", 12}, {"dez", 12}, {"dezember", 12}, {"dezembro", 12}, {"dic", 12}, {"dicembre", 12},
	{"diciembre", 12}, {"dis", 12}, {"disember", 12}, {"déc", 12}, {"décembre", 12}, {"ene", 1}, {"enero", 1}, {"feb", 2},
	{"febbraio", 2}, {"febr", 2}, {"febrero", 2}, {"februar", 2}, {"februari", 2}, {"february", 2}, {"fev", 2}, {"fevereiro", 2},
	{"fevrier", 2}, {"fév", 2}, {"févr", 2}, {"février", 2}, {"gen", 1}, {"gennaio", 1}, {"giu", 6}, {"giugno", 6}, {"ianuarie", 1},
	{"jan", 1}, {"janeiro", 1}, {"januar", 1}, {"januari", 1}, {"january", 1}, {"janv", 1}, {"janvier", 1}, {"juil", 7},
	{"juillet", 7}, {"juin", 6}, {"jul", 7}, {"julho", 7}, {"juli", 7}, {"julio", 7}, {"july", 7}, {"jun", 6}, {"june", 6},
	{"junho", 6}, {"juni", 6}, {"junio", 6}, {"jän", 1}, {"jänner", 1}, {"lug", 7}, {"luglio", 7}, {"maart", 3}, {"mac", 3},
	{"maerz", 3}, {"mag", 5}, {"maggio", 5}, {"mai", 5}, {"maio", 5}, {"mar", 3}, {"march", 3}, {"marco", 3}, {"mars", 3},
	{"marzo", 3}, {"março", 3}, {"may", 5}, {"mayo", 5}, {"mei", 5}, {"mrt", 3}, {"mär", 3}, {"märz", 3}, {"nopember", 11},
	{"nov", 11}, {"november", 11}, {"novembre", 11}, {"novembro", 11}, {"noviembre", 11}, {"oct", 10}, {"october", 10},
	{"octobre", 10}, {"octubre", 10}, {"ogos", 8}, {"okt", 10}, {"oktobe", 10}, {"oktober", 10}, {"ott", 10}, {"ottobre", 10},
	{"out", 10}, {"outubro", 10}, {"sep", 9}, {"sept", 9}, {"september", 9}, {"septembre", 9}, {"septiembre", 9}, {"set", 9},
	{"setembro", 9}, {"settembre", 9},
}
