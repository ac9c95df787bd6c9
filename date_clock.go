package newsparse

import "github.com/newsparse/newsparse/internal/scan"

// Clock is a time of day that stands beside a date: "3:30 p.m. EDT (1930 GMT) on Tuesday".
type Clock struct {
	Span
	Value string // ISO 8601: "15:30", "15:00Z", "15:30-04:00", "09:00/17:00"; no offset where the zone has none that is fixed
	Zone  string // the zone as the text names it: "GMT", "EDT", "ET", "local time"; "" for none
}

// maxToClock is how many tokens before a date its time may begin.
const maxToClock = 10

// clock returns the time of day of the day at tokens [i, j), the zero Clock where none stands beside it.
//
// clock: The vote begins on Tuesday at 3 p.m. EDT. The quake struck at 0730 GMT on Monday. Bids close by noon Friday.
func (r *dater) clock(i, j int) Clock {
	for p := i - 1; p >= r.first && p >= i-maxToClock; p-- {
		if r.mayClock(p) {
			if c, next := r.clockRange(p); next > 0 && r.reaches(next, i) {
				return c
			}
		}
		if r.toks[p].Kind == scan.Stop {
			break
		}
	}
	switch r.low(j) {
	case "morning", "afternoon", "evening", "night":
		j++
	}
	if j = r.skip(j); j < r.last && r.toks[j].Kind == scan.Open {
		j++
	}
	switch r.low(j) {
	case "at", "from", "between":
		j++
	}
	switch r.low(j) {
	case "about", "around", "approximately", "roughly", "exactly":
		j++
	}
	c, _ := r.clockRange(j)
	return c
}

// mayClock reports whether a time of day may begin at token i, by its first letter: a digit, that of "noon" or of "midnight".
func (r *dater) mayClock(i int) bool {
	b := r.Source[r.toks[i].Start]
	return b-'0' < 10 || b|0x20 == 'n' || b|0x20 == 'm'
}

// reaches reports whether nothing stands between tokens k and i but what may between a time and its day: "on", a comma, the same time
// in another zone.
func (r *dater) reaches(k, i int) bool {
	for k < i {
		switch {
		case r.low(k) == "on" || r.toks[k].Kind == scan.Comma:
			k++
		case r.toks[k].Kind == scan.Open:
			_, next := r.clockAt(k + 1)
			if next == 0 || next >= i || r.toks[next].Kind != scan.Close {
				return false
			}
			k = next + 1
		default:
			return false
		}
	}
	return k == i
}

// clockRange reads a time or a range of two at token i and returns the token behind it, 0 where there is none. Half a range,
// the 11 of "9 to 11 a.m.", is none.
func (r *dater) clockRange(i int) (Clock, int) {
	a, next := r.clockAt(i)
	if next == 0 {
		return Clock{}, 0
	}
	switch r.low(i - 1) {
	case "to", "and", "or", "until", "till", "than":
		return Clock{}, 0
	}
	if i > r.first && r.toks[i-1].Kind == scan.Dash {
		return Clock{}, 0
	}
	if w := r.low(next); w == "to" || w == "until" || w == "and" && r.low(i-1) == "between" || next < r.last && r.toks[next].Kind == scan.Dash {
		if b, end := r.clockAt(next + 1); end > 0 {
			a.End, a.Value, next = b.End, r.interval(a.Value, b.Value), end
			if a.Zone == "" {
				a.Zone = b.Zone
			}
		}
	}
	return a, next
}

// clockAt reads the time of day at token i and returns the token behind it, 0 where there is none. Twelve hours want "a.m." or "p.m.",
// four digits without a colon a zone.
func (r *dater) clockAt(i int) (Clock, int) {
	if i < r.first || i >= r.last || !r.mayClock(i) || r.toks[i].Kind != scan.Word && r.toks[i].Kind != scan.Number {
		return Clock{}, 0
	}
	h, m, digits, rest, next := 0, 0, 0, "", i+1
	switch w := r.low(i); w {
	case "noon", "midday":
		h = 12
	case "midnight":
	default:
		if h, m, digits, rest = hourMinute(w); digits == 0 {
			return Clock{}, 0
		}
	}
	half, zoned := false, false
	if digits > 0 {
		if rest == "" && next < r.last && !r.toks[next].Is(scan.Break) {
			if half = meridian(r.low(next)); half {
				rest = r.low(next)
				next++
			}
		}
		switch {
		case half, meridian(rest):
			if half = true; h < 1 || h > 12 {
				return Clock{}, 0
			}
			if h %= 12; rest[0] == 'p' {
				h += 12
			}
		case rest == "hrs" || rest == "h":
			zoned = true
		case rest == "" && (r.low(next) == "hours" || r.low(next) == "hrs"):
			zoned = true
			next++
		case rest == "gmt" || rest == "utc":
			return Clock{r.span(i, next), r.clockValue(h, m, "Z"), r.word(i)[len(r.word(i))-3:]}, next
		case rest != "":
			return Clock{}, 0
		}
	}
	zone, offset, end := r.zone(next)
	switch {
	case digits == 0 || half || zoned:
	case digits < 3: // "3 EDT" is none
		return Clock{}, 0
	case end == next && digits != 5:
		return Clock{}, 0
	}
	return Clock{r.span(i, end), r.clockValue(h, m, offset), zone}, end
}

// clockValue gives hour, minute and offset in ISO 8601.
func (r *dater) clockValue(h, m int, offset string) string {
	from := r.values.Len()
	r.digits(h)
	r.values.WriteByte(':')
	r.digits(m)
	r.values.WriteString(offset)
	return r.values.String()[from:]
}

// hourMinute reads the hour and minute that w begins with: "3", "3:30", "3.30", "1500", "15:00". digits is 1 or 2 for an hour alone, 3
// or 4 for one with its minute, 5 for one of two digits with a colon, 0 for no time; rest is what stands behind it.
func hourMinute(w string) (h, m, digits int, rest string) {
	n := 0
	for n < len(w) && n < 5 && w[n] >= '0' && w[n] <= '9' {
		n++
	}
	switch {
	case n == 4:
		h, m, digits, rest = int(w[0]-'0')*10+int(w[1]-'0'), int(w[2]-'0')*10+int(w[3]-'0'), 4, w[4:]
	case n != 1 && n != 2:
		return 0, 0, 0, ""
	default:
		for _, c := range []byte(w[:n]) {
			h = h*10 + int(c-'0')
		}
		digits, rest = n, w[n:]
		if len(rest) >= 3 && (rest[0] == ':' || rest[0] == '.') && isDigit(rest[1]) && isDigit(rest[2]) && (len(rest) == 3 || !isDigit(rest[3])) {
			m, digits = int(rest[1]-'0')*10+int(rest[2]-'0'), n+2
			if n == 2 && rest[0] == ':' {
				digits = 5
			}
			rest = rest[3:]
		}
	}
	if h > 24 || m > 59 || h == 24 && m > 0 {
		return 0, 0, 0, ""
	}
	return h, m, digits, rest
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// meridian reports whether w says which half of the day an hour is in.
func meridian(w string) bool {
	switch w {
	case "am", "pm", "a.m", "p.m", "a.m.", "p.m.":
		return true
	}
	return false
}

// zone reads the zone at token i: its name, its offset from UTC, "" where that is not fixed, and the token behind it, which is i where
// there is no zone.
func (r *dater) zone(i int) (name, offset string, next int) {
	if i >= r.last || r.toks[i].Kind != scan.Word || r.toks[i].Is(scan.Break) {
		return "", "", i
	}
	if r.low(i+1) == "time" && (r.low(i) == "local" || r.toks[i].Is(scan.Capital)) { // "local time", "Moscow time"
		return r.Text(r.span(i, i+2)), "", i + 2
	}
	if !r.toks[i].Is(scan.AllCaps) {
		return "", "", i
	}
	w := r.word(i)
	for _, z := range &zones {
		if z.name == w {
			return w, z.offset, i + 1
		}
	}
	return "", "", i
}

// zones are the abbreviations that news prints behind a time, with the offsets of the tz database (public domain); those of summer and
// winter alike have none.
var zones = [...]struct{ name, offset string }{
	{"GMT", "Z"}, {"UTC", "Z"}, {"EDT", "-04:00"}, {"EST", "-05:00"}, {"ET", ""}, {"CDT", "-05:00"}, {"CST", "-06:00"}, {"CT", ""},
	{"MDT", "-06:00"}, {"MST", "-07:00"}, {"MT", ""}, {"PDT", "-07:00"}, {"PST", "-08:00"}, {"PT", ""}, {"BST", "+01:00"},
	{"CET", "+01:00"}, {"CEST", "+02:00"}, {"EET", "+02:00"}, {"EEST", "+03:00"}, {"MSK", "+03:00"}, {"TRT", "+03:00"}, {"IST", ""},
	{"PKT", "+05:00"}, {"SGT", "+08:00"}, {"HKT", "+08:00"}, {"WIB", "+07:00"}, {"JST", "+09:00"}, {"KST", "+09:00"}, {"AEST", "+10:00"},
	{"AEDT", "+11:00"}, {"NZST", "+12:00"}, {"NZDT", "+13:00"}, {"SAST", "+02:00"}, {"EAT", "+03:00"}, {"WAT", "+01:00"},
}
