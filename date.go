package newsparse

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"github.com/newsparse/newsparse/internal/scan"
)

// Date is a date that the text mentions, with its value where it can be known.
type Date struct {
	Span
	Value       string // EDTF: "2025-11-19", "2025-03", "XXXX-11-18", "2025-03-03/2025-03-05"
	Granularity string // "day", "week", "month", "year", "decade", "century"
	Rule        string // what resolved it: "weekday", "last-weekday", "day-word", "full", "month-day", "month", "year", …
	Confidence  float64
}

// date finds the dates of headline and body and resolves the relative ones from the anchor: the dateline's date, else Parser.Date,
// else the header's. Without an anchor a relative date is left out, and a day of a month stays "XXXX-11-18".
func (d *doc) date() {
	r := dater{doc: d}
	r.anchor, r.known = d.anchorDate()
	if !d.Headline.IsZero() {
		r.read(d.tokenAt(d.Headline.Start), d.tokenAt(d.Headline.End))
	}
	if d.body.Len() > 0 {
		r.read(d.tokenAt(d.body.Start), d.tokenAt(d.body.End))
	}
	d.Dates = r.dates
	r.speech()
}

// Timeline iterates over the dates of the text in time order, those that begin on the same day in text order: of "He will sail on
// Friday, he said on Monday" Monday comes first. A date whose year is not known, such as "XXXX-11-18", is left out.
func (a *Article) Timeline() iter.Seq[Date] {
	return func(yield func(Date) bool) {
		dated := make([]Date, 0, len(a.Dates))
		for _, d := range a.Dates {
			if d.Value != "" && d.Value[0] != 'X' {
				dated = append(dated, d)
			}
		}
		slices.SortStableFunc(dated, func(a, b Date) int { return cmp.Compare(begins(a.Value), begins(b.Value)) })
		for _, d := range dated {
			if !yield(d) {
				return
			}
		}
	}
}

// dater reads the dates of a range of tokens.
type dater struct {
	*doc
	anchor      time.Time
	known       bool // the anchor is known
	first, last int  // the range in work
	dates       []Date
}

func (r *dater) read(first, last int) {
	r.first, r.last = first, last
	for i := first; i < last; {
		next := 0
		switch t := &r.toks[i]; t.Kind {
		case scan.Word:
			if k, n := timeWord(r.word(i)); k != noTime {
				next = r.at(i, k, n)
			}
		case scan.Number:
			if t.End-t.Start == 4 {
				next = r.year(i)
			}
		}
		i = max(next, i+1)
	}
}

// emit adds the date of tokens [i, j) and returns j; a date that overlaps the one before is left out.
func (r *dater) emit(i, j int, value, granularity, rule string, confidence float64) int {
	s := r.span(i, j)
	if n := len(r.dates); value != "" && (n == 0 || r.dates[n-1].End <= s.Start) {
		r.dates = append(r.dates, Date{s, value, granularity, rule, confidence})
	}
	return j
}

// at reads the date that the time word at i begins or holds.
func (r *dater) at(i int, k timeKind, n int) int {
	t := r.toks[i]
	switch k {
	case monthWord, monthAbbrev:
		return r.month(i, k, n)
	case weekdayWord:
		return r.weekday(i, n)
	case weekdayAbbrev: // "Tue., Nov. 18"; alone it is as often a name
		if j := r.skip(i+1, true); r.kindAt(j) == monthWord || r.kindAt(j) == monthAbbrev {
			return r.month2(i, j)
		}
		return 0
	case dayWord:
		if t.Shape&scan.Capital != 0 && i > r.first && !r.opens(i) && r.toks[i-1].Kind == scan.Word {
			return 0 // "USA Today", "Edge of Tomorrow"
		}
		if w := r.low(i + 1); n == 0 && t.Shape&scan.Capital != 0 && (w == "show" || w == "programme" || w == "program") {
			return 0
		}
		from := i
		if i-3 >= r.first && r.low(i-2) == "day" && r.low(i-3) == "the" { // "the day before yesterday"
			if n < 0 && r.low(i-1) == "before" || n > 0 && r.low(i-1) == "after" {
				from, n = i-3, 2*n
			}
		}
		if n == 9 { // "tonight"
			n = 0
		}
		if r.known {
			return r.emit(from, i+1, day(r.anchor.AddDate(0, 0, n)), "day", "day-word", 0.98)
		}
	case deicticWord:
		return r.deictic(i, n)
	case agoWord:
		return r.ago(i)
	case decadeWord:
		w := r.word(i)
		y := int(w[len(w)-3]-'0')*10 + int(w[len(w)-2]-'0')
		switch {
		case len(w) == 5 && w[2] == '0' && r.low(i-1) == "the" && w[0] == '1':
			return r.emit(i, i+1, w[:2]+"XX", "century", "decade", 0.8)
		case len(w) >= 5:
			return r.emit(i, i+1, w[len(w)-5:len(w)-2]+"X", "decade", "decade", 0.97)
		case i > r.first && r.toks[i-1].Kind == scan.Mark && !t.Is(scan.Space) && len(w) == 3:
			century := "19"
			if y < 30 {
				century = "20"
			}
			return r.emit(i-1, i+1, century+w[:1]+"X", "decade", "decade", 0.9)
		}
	case centuryWord: // "14th century"
		if i > r.first && r.toks[i-1].Shape&scan.Digit != 0 {
			if n, ok := ordinal(r.word(i - 1)); ok && n >= 2 && n <= 21 {
				return r.emit(i-1, i+1, pad(n-1, 2)+"XX", "century", "century", 0.95)
			}
		}
	}
	return 0
}

// weekday resolves the weekday n at i. The anchor's own weekday is the anchor's day, others lie in the past ("The union accepted the
// offer on Monday") unless the clause looks ahead ("The panel will meet on Thursday").
func (r *dater) weekday(i, n int) int {
	t := r.toks[i]
	j := r.skip(i+1, true)
	if k := r.kindAt(j); k == monthWord || k == monthAbbrev { // "Sunday, Nov. 16"
		return r.month2(i, j)
	}
	if j < r.last && r.toks[j].Kind == scan.Number { // "Saturday 4 October 2003"
		if k := r.kindAt(j + 1); k == monthWord || k == monthAbbrev {
			return r.month2(i, j+1)
		}
	}
	if !r.known || t.Shape&(scan.Capital|scan.Digit) == 0 && t.Shape&scan.AllCaps != 0 {
		return 0
	}
	prev, next := r.low(i-1), r.low(i+1)
	switch prev {
	case "every", "each", "any", "black", "good", "ash", "bloody", "super", "cyber", "palm", "easter", "holy", "fat", "giving", "shrove",
		"sheffield", "ruby", "maundy", "whit", "man", "freaky", "one", "some", "most", "previous", "ordinary":
		return 0
	case "following":
		if r.low(i-2) == "the" {
			return 0
		}
	case "on":
		if w := r.low(i - 2); w == "mail" && r.toks[i-2].Shape&scan.Capital != 0 {
			return 0
		}
	case "a":
		if r.low(i-2) == "on" {
			return 0
		}
	}
	switch next {
	case "times", "telegraph", "mirror", "express", "mail", "post", "herald", "tribune", "star", "independent", "world", "night", "addams", "weld":
		if r.toks[i+1].Shape&scan.Capital != 0 && (next != "night" || i+2 < r.last && r.toks[i+2].Shape&scan.Capital != 0) {
			return 0
		}
	case "the", "league", "league's":
		if next != "the" || r.low(i+2) == "13th" {
			return 0
		}
	}
	diff := n - int(r.anchor.Weekday()) // days from the anchor, in its week
	from, rule, confidence := i, "weekday", 0.95
	switch {
	case prev == "last" || prev == "past":
		diff, from, rule = -1-mod(-diff-1, 7), i-1, "last-weekday"
		if prev == "past" && r.low(i-2) == "this" {
			from--
		}
	case prev == "next":
		diff, from, rule, confidence = 1+mod(diff-1, 7), i-1, "next-weekday", 0.8
	case prev == "coming" && r.low(i-2) == "this":
		diff, from, rule = mod(diff, 7), i-2, "weekday-future"
	case prev == "this":
		diff, from, rule = mod(diff, 7), i-1, "weekday-future"
	case diff == 0:
		rule = "weekday-today"
	case r.ahead(i, i+1):
		diff, rule, confidence = mod(diff, 7), "weekday-future", 0.9
	default:
		diff = -mod(-diff, 7)
	}
	return r.emit(from, i+1, day(r.anchor.AddDate(0, 0, diff)), "day", rule, confidence)
}

// month2 reads a month at j whose weekday stands at i and makes them one date.
func (r *dater) month2(i, j int) int {
	k, n := timeWord(r.word(j))
	before := len(r.dates)
	next := r.month(j, k, n)
	if len(r.dates) > before {
		r.dates[before].Start = int(r.toks[i].Start)
	}
	return next
}

// month reads the forms around a month: "Nov. 18, 2025", "18 November", "March 3-5", "October 2019", "in August".
func (r *dater) month(i int, k timeKind, m int) int {
	t := r.toks[i]
	if t.Shape&scan.Capital == 0 && (k == monthAbbrev || m == 3 || m == 5 || m == 8) {
		return 0
	}
	j := i + 1
	if k == monthAbbrev && j < r.last && r.toks[j].Kind == scan.Stop && !r.toks[j].Is(scan.Space) {
		j++
	}
	from, d1, d2 := i, 0, 0
	if n, ok := r.number(j); ok && n >= 1 && n <= 31 && !r.countsPeople(j+1) { // "March 3", "March 3-5"
		d1 = n
		j++
		if j+1 < r.last && (r.toks[j].Kind == scan.Dash || r.low(j) == "to") {
			if n, ok := r.number(j + 1); ok && n > d1 && n <= 31 {
				d2 = n
				j += 2
			}
		}
	} else { // "18 November", "3rd of May", "22-23 November"
		p := i - 1
		if p > r.first && r.low(p) == "of" {
			p--
		}
		if n, ok := r.number(p); ok && p >= r.first && n >= 1 && n <= 31 && (p == i-1 || r.toks[p].Kind == scan.Word) {
			d1, from = n, p
			if p-2 >= r.first && (r.toks[p-1].Kind == scan.Dash || r.low(p-1) == "to") {
				if n, ok := r.number(p - 2); ok && n < d1 {
					d1, d2, from = n, d1, p-2
				}
			}
		}
	}
	y, rule := 0, "full"
	if c := r.skip(j, d1 > 0 || r.toks[min(j, r.last-1)].Kind == scan.Comma); c < r.last && r.toks[c].Kind == scan.Number {
		if n, ok := fourDigits(r.word(c)); ok && n >= 1000 && n < 2100 && !(d1 > 0 && c == j && r.toks[c-1].Kind == scan.Comma) {
			y, j = n, c+1
		}
	}
	if y == 0 && r.known {
		c := j
		if r.low(c) == "of" {
			c++
		}
		if r.low(c+1) == "year" && c+1 < r.last {
			if k, n := timeWord(r.word(c)); k == deicticWord {
				y, j = r.anchor.Year()+n, c+2
			}
		}
	}
	if d1 == 0 && y == 0 && !r.plainMonth(i, m, k) {
		return 0
	}
	for _, n := range [2]int{d1, d2} {
		if n > 28 && n > time.Date(2000+y%400, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() {
			return 0
		}
	}
	confidence := 0.98
	if y == 0 && r.known {
		confidence = 0.92
		y, rule = r.inferYear(from, j, m, d1), "month-day"
	} else if y == 0 {
		rule = "month-day"
	}
	if d1 == 0 {
		if rule == "month-day" {
			rule = "month"
		}
		if p := r.low(from - 1); p == "last" || p == "next" || p == "this" {
			from--
		}
		return r.emit(from, j, year4(y)+"-"+pad(m, 2), "month", rule, confidence)
	}
	value := year4(y) + "-" + pad(m, 2) + "-" + pad(d1, 2)
	if d2 > 0 {
		value, rule = value+"/"+year4(y)+"-"+pad(m, 2)+"-"+pad(d2, 2), "range"
	}
	return r.emit(from, j, value, "day", rule, confidence)
}

// plainMonth reports whether a month without day and year is one: May, March and the names that people bear want a preposition or
// their like before them ("in May"; "Theresa May", "April Jones").
func (r *dater) plainMonth(i, m int, k timeKind) bool {
	if k == monthAbbrev {
		return false
	}
	switch r.low(i - 1) {
	case "in", "since", "until", "till", "by", "during", "last", "next", "this", "from", "late", "early", "mid", "of", "for", "through", "before", "after":
		return m != 3 && m != 5 || r.low(i-1) != "for" && r.low(i-1) != "after" && r.low(i-1) != "before" && r.low(i-1) != "by"
	case "the", "a":
		return i+1 < r.last && r.toks[i+1].Kind == scan.Word && r.toks[i+1].Shape&scan.Capital == 0 && r.low(i+1) != "of"
	}
	if m == 3 || m == 5 || m == 4 || m == 6 || m == 8 {
		return false
	}
	return i+1 >= r.last || r.toks[i+1].Kind != scan.Word || r.toks[i+1].Shape&scan.Capital == 0
}

// year reads a year of four digits where a preposition or its like says that it is one: "in 1987", "the 2016 election".
func (r *dater) year(i int) int {
	y, ok := fourDigits(r.word(i))
	if !ok || y < 1000 || y >= 2100 || i+1 < r.last && (r.toks[i+1].Kind == scan.Symbol || r.low(i+1) == "gmt") || r.countsPeople(i+1) {
		return r.isoDay(i, y)
	}
	prev := r.low(i - 1)
	if k := r.isoDay(i, y); k > 0 {
		return k
	}
	range2, j := 0, i+1
	if j+1 < r.last && (r.toks[j].Kind == scan.Dash && !r.toks[j].Is(scan.Space) || r.low(j) == "to" && prev == "from" || r.low(j) == "and" && prev == "between") {
		if w := r.word(j + 1); len(w) == 4 {
			if n, ok := fourDigits(w); ok && n > y && n < 2100 {
				range2 = n
			}
		} else if n, ok := r.number(j + 1); ok && len(w) == 2 && y/100*100+n > y {
			range2 = y/100*100 + n
		}
	}
	switch prev {
	case "in", "since", "by", "until", "till", "during", "before", "from", "early", "late", "mid", "between", "of", "for", "fiscal", "least":
		if prev == "of" && y < 1100 {
			return 0
		}
	case "the", "its", "their", "his", "her", "a":
		if range2 == 0 && (y < 1800 || j >= r.last || r.toks[j].Kind != scan.Word || r.toks[j].Shape&scan.Capital != 0 && r.low(j) != "olympics") {
			return 0
		}
	default:
		if n := len(r.dates); n > 0 && prev == "and" && r.dates[n-1].End == int(r.toks[max(i-2, 0)].End) && r.dates[n-1].Granularity == "year" {
			break
		}
		if i == r.first || r.toks[i-1].Kind != scan.Open || j >= r.last || r.toks[j].Kind != scan.Close {
			return 0
		}
	}
	if range2 > 0 {
		return r.emit(i, j+2, pad(y, 4)+"/"+pad(range2, 4), "year", "range", 0.95)
	}
	return r.emit(i, i+1, pad(y, 4), "year", "year", 0.93)
}

// isoDay reads "2024-07-31" and returns 0 where there is none.
func (r *dater) isoDay(i, y int) int {
	if i+4 >= r.last || r.toks[i+1].Kind != scan.Dash || r.toks[i+3].Kind != scan.Dash || y < 1000 {
		return 0
	}
	if t, err := time.Parse(time.DateOnly, r.Source[r.toks[i].Start:r.toks[i+4].End]); err == nil {
		return r.emit(i, i+5, day(t), "day", "full", 0.99)
	}
	return 0
}

// deictic reads "last week", "this month", "next year", "last night".
func (r *dater) deictic(i, n int) int {
	if !r.known || i+1 >= r.last || r.low(i-1) == "the" || r.low(i+2) == "of" {
		return 0
	}
	y, m, _ := r.anchor.Date()
	monday := r.anchor.AddDate(0, 0, -mod(int(r.anchor.Weekday())-1, 7)+7*n)
	switch r.low(i + 1) {
	case "week":
		return r.emit(i, i+2, day(monday)+"/"+day(monday.AddDate(0, 0, 6)), "week", "deictic", 0.9)
	case "weekend":
		return r.emit(i, i+2, day(monday.AddDate(0, 0, 5))+"/"+day(monday.AddDate(0, 0, 6)), "week", "deictic", 0.85)
	case "month":
		t := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return r.emit(i, i+2, t.Format("2006-01"), "month", "deictic", 0.95)
	case "year":
		return r.emit(i, i+2, year4(y+n), "year", "deictic", 0.95)
	case "night", "morning", "evening", "afternoon":
		if n <= 0 {
			return r.emit(i, i+2, day(r.anchor.AddDate(0, 0, n)), "day", "deictic", 0.9)
		}
	}
	return 0
}

// ago reads "three weeks ago": a day for days and weeks, a month for months, a year for years and decades.
func (r *dater) ago(i int) int {
	if !r.known || i-2 < r.first {
		return 0
	}
	n, ok := r.number(i - 2)
	if !ok {
		n, ok = smallNumber(r.low(i - 2))
	}
	if !ok || n > 2000 {
		return 0
	}
	if p := r.low(i - 3); p == "than" || p == "least" || p == "over" {
		return 0
	}
	switch r.low(i - 1) {
	case "day", "days":
		return r.emit(i-2, i+1, day(r.anchor.AddDate(0, 0, -n)), "day", "duration", 0.95)
	case "week", "weeks":
		return r.emit(i-2, i+1, day(r.anchor.AddDate(0, 0, -7*n)), "week", "duration", 0.85)
	case "month", "months":
		return r.emit(i-2, i+1, time.Date(r.anchor.Year(), r.anchor.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"), "month", "duration", 0.85)
	case "decade", "decades":
		n *= 10
		fallthrough
	case "year", "years":
		if n < r.anchor.Year() {
			return r.emit(i-2, i+1, pad(r.anchor.Year()-n, 4), "year", "duration", 0.85)
		}
	}
	return 0
}
