package newsparse

import (
	"bytes"
	"strings"
	"time"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// timeKind is what a word of time is.
type timeKind uint8

const (
	noTime timeKind = iota
	monthWord
	monthAbbrev
	weekdayWord
	weekdayAbbrev
	dayWord
	deicticWord
	unitWord // of a duration: "weeks"
	nowWord
	quarterWord // "quarter", "Q2", "first-quarter"
	halfWord
	seasonWord
	holidayWord // the last word of a holiday
	decadeWord
	centuryWord
)

// timeWord tells what a word of time w is, in any case, and its number: the month from 1, the weekday from 0 (Sunday), the days or
// periods from the anchor.
func timeWord(w string) (timeKind, int) {
	if len(w) == 2 && w[0]|0x20 == 'q' && '1' <= w[1] && w[1] <= '4' {
		return quarterWord, int(w[1] - '0')
	}
	if len(w) < 3 || len(w) > 19 {
		return noTime, 0
	}
	if c := w[len(w)-1]; c == 's' && w[len(w)-2] == '0' && w[len(w)-3] >= '0' && w[len(w)-3] <= '9' {
		if n := len(w); n == 3 || n == 5 && isYear(w[:4]) || n > 6 && n <= 10 && w[n-6] == '-' && isYear(w[n-5:n-1]) {
			return decadeWord, 0
		}
		return noTime, 0
	}
	var buf [19]byte
	for i := 0; i < len(w); i++ {
		buf[i] = w[i]
		if 'A' <= w[i] && w[i] <= 'Z' {
			buf[i] |= 0x20
		}
	}
	low := buf[:len(w)]
	if k := bytes.IndexByte(low, '-'); k > 2 {
		return hyphenWord(w[:k], w[k+1:])
	}
	switch string(low) {
	case "january":
		return monthWord, 1
	case "february":
		return monthWord, 2
	case "march":
		return monthWord, 3
	case "april":
		return monthWord, 4
	case "may":
		return monthWord, 5
	case "june":
		return monthWord, 6
	case "july":
		return monthWord, 7
	case "august":
		return monthWord, 8
	case "september":
		return monthWord, 9
	case "october":
		return monthWord, 10
	case "november":
		return monthWord, 11
	case "december":
		return monthWord, 12
	case "jan":
		return monthAbbrev, 1
	case "feb":
		return monthAbbrev, 2
	case "mar":
		return monthAbbrev, 3
	case "apr":
		return monthAbbrev, 4
	case "jun":
		return monthAbbrev, 6
	case "jul":
		return monthAbbrev, 7
	case "aug":
		return monthAbbrev, 8
	case "sep", "sept":
		return monthAbbrev, 9
	case "oct":
		return monthAbbrev, 10
	case "nov":
		return monthAbbrev, 11
	case "dec":
		return monthAbbrev, 12
	case "sunday":
		return weekdayWord, 0
	case "monday":
		return weekdayWord, 1
	case "tuesday":
		return weekdayWord, 2
	case "wednesday":
		return weekdayWord, 3
	case "thursday":
		return weekdayWord, 4
	case "friday":
		return weekdayWord, 5
	case "saturday":
		return weekdayWord, 6
	case "sun", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat":
		return weekdayAbbrev, 0
	case "yesterday":
		return dayWord, -1
	case "today":
		return dayWord, 0
	case "tonight":
		return dayWord, 9
	case "tomorrow":
		return dayWord, 1
	case "last":
		return deicticWord, -1
	case "this":
		return deicticWord, 0
	case "next":
		return deicticWord, 1
	case "day", "eve":
		if w[0] != low[0] {
			return holidayWord, 0
		}
		return unitWord, 0
	case "christmas", "halloween", "juneteenth":
		return holidayWord, 0
	case "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades":
		return unitWord, 0
	case "now":
		return nowWord, 0
	case "quarter":
		return quarterWord, 0
	case "half":
		return halfWord, 0
	case "spring":
		return seasonWord, 1
	case "summer":
		return seasonWord, 2
	case "autumn", "fall":
		return seasonWord, 3
	case "winter":
		return seasonWord, 4
	case "century":
		return centuryWord, 0
	}
	return noTime, 0
}

// hyphenWord tells what two words with a hyphen between them are: "mid-October", "June-August", "fourth-quarter".
func hyphenWord(a, b string) (timeKind, int) {
	k, n := timeWord(b)
	switch k {
	case monthWord, monthAbbrev:
		if fold(a, "mid") || fold(a, "end") {
			return k, n
		}
		if k, m := timeWord(a); (k == monthWord || k == monthAbbrev) && m < n && n < 16 {
			return monthWord, m*16 + n
		}
	case quarterWord, halfWord:
		for i, w := range [...]string{"first", "second", "third", "fourth"} {
			if fold(a, w) {
				return k, i + 1
			}
		}
	}
	return noTime, 0
}

func isYear(w string) bool { _, ok := fourDigits(w); return ok }

// fourDigits reads a number of four digits.
func fourDigits(w string) (int, bool) {
	if len(w) != 4 {
		return 0, false
	}
	n := 0
	for i := 0; i < 4; i++ {
		if w[i] < '0' || w[i] > '9' {
			return 0, false
		}
		n = n*10 + int(w[i]-'0')
	}
	return n, true
}

// ordinal reads "18", "3rd", "14th".
func ordinal(w string) (int, bool) {
	n, i := 0, 0
	for i < len(w) && i < 3 && w[i] >= '0' && w[i] <= '9' {
		n = n*10 + int(w[i]-'0')
		i++
	}
	if i == 0 || i > 3 {
		return 0, false
	}
	switch w[i:] {
	case "", "st", "nd", "rd", "th":
		return n, true
	}
	return 0, false
}

// number reads token i as a day of the month or a count, in digits.
func (r *dater) number(i int) (int, bool) {
	if i < r.first || i >= r.last || r.toks[i].Kind != scan.Number && r.toks[i].Shape&scan.Digit == 0 {
		return 0, false
	}
	return ordinal(r.word(i))
}

// smallNumber reads a count in letters.
func smallNumber(w string) (int, bool) {
	for i, s := range [...]string{"a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"} {
		if w == s {
			return max(i, 1), true
		}
	}
	return 0, false
}

// low returns token i in lower case, "" outside the range and for tokens that are no words.
func (r *dater) low(i int) string {
	if i < r.first || i >= r.last || r.toks[i].Kind != scan.Word && r.toks[i].Shape&scan.Digit == 0 {
		return ""
	}
	w := r.word(i)
	for k := range len(w) {
		if 'A' <= w[k] && w[k] <= 'Z' {
			return r.lower(w)
		}
	}
	return w
}

// lower returns w with ASCII capitals made small; no keyword is longer than 16 bytes.
func (r *dater) lower(w string) string {
	if len(w) > 16 {
		return ""
	}
	if r.lows.Len()+len(w) > r.lows.Cap() { // a new one: nobody holds the words for long
		r.lows.Reset()
		r.lows.Grow(256)
	}
	from := r.lows.Len()
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		r.lows.WriteByte(c)
	}
	return r.lows.String()[from:]
}

// kindAt returns what token i is as a word of time.
func (r *dater) kindAt(i int) timeKind {
	if i >= r.last || r.toks[i].Kind != scan.Word {
		return noTime
	}
	if !mayDate(&r.toks[i]) {
		return noTime
	}
	k, _ := timeWord(r.word(i))
	return k
}

// mayDate reports whether t, a number or a word, may be one of time: the lexicon knows those without digits and hyphens.
func mayDate(t *scan.Token) bool {
	const dated = lexicon.Month | lexicon.Weekday | lexicon.DateWord | lexicon.DatePart
	return t.Shape&(scan.Digit|scan.Hyphen) != 0 || lexicon.Get(t.Lex).Is(dated)
}

// skip steps over one comma at i, where there is one.
func (r *dater) skip(i int) int {
	if i < r.last && r.toks[i].Kind == scan.Comma {
		return i + 1
	}
	return i
}

// opens reports whether token i opens a sentence or a quotation.
func (r *dater) opens(i int) bool {
	k := r.toks[i-1].Kind
	return k == scan.Stop || k == scan.Mark || k == scan.Open || k == scan.Colon || r.toks[i].Is(scan.Break)
}

// countsPeople reports whether token i is a noun that a number counts: "2000 people", "1999 dollars".
func (r *dater) countsPeople(i int) bool {
	if i >= r.last || r.toks[i].Shape&(scan.Break|scan.Capital) != 0 { // "November 14, 2025 | Workers voted"
		return false
	}
	switch r.low(i) {
	case "people", "troops", "soldiers", "men", "women", "children", "jobs", "workers", "voters", "homes", "shares", "points", "dollars", "dlrs",
		"euros", "pounds", "km", "miles", "metres", "meters", "feet", "tonnes", "tons", "mln", "percent", "pct", "cents", "votes", "pages", "barrels":
		return true
	}
	return false
}

// begins returns the first day of an EDTF value as a text that sorts by time: "199X" begins with 1990, the season "2024-22" with June.
func begins(value string) string {
	value, _, _ = strings.Cut(value, "/")
	if len(value) == 7 && value[5] == '2' {
		return value[:5] + [...]string{"03", "06", "09", "12"}[(value[6]-'1')&3]
	}
	return strings.ReplaceAll(strings.TrimSuffix(value, "~"), "X", "0")
}

// parseDay reads "2025-11-18".
func parseDay(s string) (time.Time, bool) {
	if len(s) != len(time.DateOnly) {
		return time.Time{}, false
	}
	y, ok := fourDigits(s[:4])
	m, ok1 := ordinal(s[5:7])
	n, ok2 := ordinal(s[8:])
	if !ok || !ok1 || !ok2 || s[4] != '-' || s[7] != '-' || m < 1 || m > 12 || n < 1 || !exists(y, m, n) {
		return time.Time{}, false
	}
	return time.Date(y, time.Month(m), n, 0, 0, 0, 0, time.UTC), true
}

// day gives a day as EDTF.
func (r *dater) day(t time.Time) string {
	y, m, d := t.Date()
	return r.ymd(y, int(m), d)
}

// ymd gives a day, a month (d is 0) or a year (m is 0 too) as EDTF; the year 0 is not known.
func (r *dater) ymd(y, m, d int) string {
	from := r.values.Len()
	if y == 0 {
		r.values.WriteString("XXXX")
	} else {
		r.digits(y / 100)
		r.digits(y)
	}
	for _, n := range [2]int{m, d} {
		if n == 0 {
			break
		}
		r.values.WriteByte('-')
		r.digits(n)
	}
	return r.values.String()[from:]
}

// century gives the hundred years that begin with those two digits.
func (r *dater) century(n int) string {
	from := r.values.Len()
	r.digits(n)
	r.values.WriteString("XX")
	return r.values.String()[from:]
}

// digits writes the last two digits of n.
func (r *dater) digits(n int) {
	r.values.WriteByte(byte('0' + n/10%10))
	r.values.WriteByte(byte('0' + n%10))
}

// interval gives two values as one EDTF interval.
func (r *dater) interval(a, b string) string { return r.put(a, "/", b) }

// put joins texts to a value.
func (r *dater) put(parts ...string) string {
	from := r.values.Len()
	for _, s := range parts {
		r.values.WriteString(s)
	}
	return r.values.String()[from:]
}

// exists reports whether the month has the day; 0 stands for a day or year that is not known.
func exists(y, m, d int) bool {
	return d <= 28 || d <= time.Date(2000+y%400, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// namedYear returns the year of an event that goes by its day, 0 where the day with the word behind it names none.
//
// named-day: The Sept. 11 attacks changed air travel.
func namedYear(m, d int, next string) int {
	switch {
	case m == 9 && d == 11 && (next == "attacks" || next == "attackers" || next == "hijackers" || next == "hijackings" || next == "terrorist" || next == "terror"):
		return 2001
	case m == 1 && d == 6 && (next == "insurrection" || next == "riot" || next == "rioters" || next == "capitol"):
		return 2021
	}
	return 0
}

// mod is the remainder of a by b that is never negative.
func mod(a, b int) int { return (a%b + b) % b }
