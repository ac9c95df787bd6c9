package newsparse

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/newsparse/newsparse/internal/scan"
)

// Date is a date that the text mentions, with its value where it can be known.
type Date struct {
	Span
	Value       string // EDTF: "2025-11-19", "2025-03", "XXXX-11-18", "2025-03-03/2025-03-05"
	Granularity string // "day", "week", "month", "season", "quarter", "half", "year", "decade", "century"
	Rule        string // what resolved it: "weekday", "last-weekday", "day-word", "full", "month-day", "month", "year", "holiday", …
	Confidence  float64
	Time        Clock // of a day, the time beside it: "3 p.m. EDT"; zero for none
}

// date finds the dates of headline and body and resolves the relative ones from the anchor: the dateline's date, else Parser.Date,
// else the header's. Without an anchor a relative date is left out, with the warning "undated" at the first weekday, "today" or the like,
// and a day of a month stays "XXXX-11-18".
func (d *doc) date() {
	r := dater{doc: d}
	r.values.Grow(128)
	r.dates = d.dates[:0]
	r.anchor, r.known = d.anchorDate()
	r.today = r.day(r.anchor)
	if !d.Headline.IsZero() {
		r.read(d.tokenAt(d.Headline.Start), d.tokenAt(d.Headline.End))
	}
	if d.body.Len() > 0 {
		r.read(d.tokenAt(d.body.Start), d.tokenAt(d.body.End))
	}
	d.Dates = r.dates
	r.speech()
	d.dates, d.Dates = r.dates, append([]Date(nil), r.dates...)
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
	blind       bool // a day has been met that the anchor alone would tell
	today       string
	first, last int // the range in work
	dates       []Date
	from, to    int             // the tokens of the last of them
	values      strings.Builder // their values, one behind the other
	lows        strings.Builder // words with capitals, in lower case
}

func (r *dater) read(first, last int) {
	r.first, r.last = first, last
	for i := r.nextDate(first, last); i < last; {
		next, t := 0, &r.toks[i]
		switch t.Kind {
		case scan.Word:
			if k, n := timeWord(r.word(i)); k != noTime {
				next = r.at(i, k, n)
			}
		case scan.Number:
			if t.End-t.Start == 4 {
				next = r.year(i)
			} else {
				next = r.numeric(i)
			}
		}
		i = r.nextDate(max(next, i+1), last)
	}
}

// nextDate returns the first of the tokens [i, end) that may be a part of a date, end where there is none.
func (r *dater) nextDate(i, end int) int {
	if i >= end {
		return end
	}
	toks := r.toks[i:end]
	for k := range toks {
		if t := &toks[k]; mayDate(t) && t.Kind <= scan.Number {
			return i + k
		}
	}
	return end
}

// emit adds the date of tokens [i, j) and returns j; a date that overlaps the one before is left out, one that ends a range with it
// is joined to it.
func (r *dater) emit(i, j int, value, granularity, rule string, confidence float64) int {
	s := r.span(i, j)
	n := len(r.dates)
	if value == "" || n > 0 && r.dates[n-1].End > s.Start {
		return j
	}
	d := Date{Span: s, Value: value, Granularity: granularity, Rule: rule, Confidence: confidence}
	if n > 0 && r.ranges(&r.dates[n-1], &d, i) {
		r.to = j
		return j
	}
	if granularity == "day" && len(value) == len(time.DateOnly) {
		d.Time = r.clock(i, j)
	}
	r.dates, r.from, r.to = append(r.dates, d), i, j
	return j
}

// ranges reports whether b, which begins at token i, ends a range that a, the date before it, begins, and makes a that range.
//
// range: The truce held from Oct. 28 to Nov. 3. Sales rose between April and June.
func (r *dater) ranges(a, b *Date, i int) bool {
	k, sep := r.to, ""
	if i-k > 2 || a.Granularity != b.Granularity || len(a.Value) != len(b.Value) || strings.IndexByte(a.Value, '/') >= 0 {
		return false
	}
	if k = r.skip(k); k < i {
		sep = r.low(k)
	}
	switch lead := r.low(r.from - 1); {
	case k+1 != i:
		return false
	case r.toks[k].Kind == scan.Dash && k == r.to:
	case sep == "and" && lead == "between":
	case (sep == "to" || sep == "through" || sep == "until" || sep == "till") && (lead == "from" || sep == "through" && k == r.to):
		for p := r.from - 2; p >= r.first && p > r.from-8; p-- { // "was moved from Monday to Wednesday": two dates
			switch r.low(p) {
			case "moved", "postponed", "delayed", "changed", "shifted", "rescheduled", "adjourned", "deferred", "extended":
				return false
			}
		}
	default:
		return false
	}
	from := a.Value
	y, _ := fourDigits(from[:4])
	switch {
	case b.Rule == "full" && a.Rule != "full" && len(from) >= 7: // "May 2 to May 19, 1994"
		y, _ = fourDigits(b.Value[:4])
		if from[4:] > b.Value[4:] {
			y--
		}
		from = r.put(r.ymd(y, 0, 0), from[4:])
	case from <= b.Value:
	case b.Rule == "weekday" || b.Rule == "weekday-future" || b.Rule == "weekday-today":
		first, _ := parseDay(from)
		last, _ := parseDay(b.Value)
		b.Value = r.day(last.AddDate(0, 0, (int(first.Sub(last)/(24*time.Hour))+6)/7*7))
	case y > 1 && len(from) >= 7 && a.Rule != "full": // "from October to March"
		from = r.put(r.ymd(y-1, 0, 0), from[4:])
	default:
		return false
	}
	a.End, a.Value, a.Rule, a.Confidence = b.End, r.interval(from, b.Value), "range", min(a.Confidence, b.Confidence)
	return true
}

// at reads the date that the time word at i begins or holds.
func (r *dater) at(i int, k timeKind, n int) int {
	t := &r.toks[i]
	switch k {
	case monthWord, monthAbbrev:
		return r.month(i, k, n)
	case weekdayWord:
		next := r.weekday(i, n)
		if next == 0 {
			r.undated(i)
		}
		return next
	case weekdayAbbrev: // "Tue., Nov. 18"; alone it is as often a name
		if j := r.skip(i + 1); r.kindAt(j) == monthWord || r.kindAt(j) == monthAbbrev {
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
			return r.emit(from, i+1, r.day(r.anchor.AddDate(0, 0, n)), "day", "day-word", 0.98)
		}
		r.undated(i)
	case deicticWord:
		return r.deictic(i, n)
	case unitWord, nowWord:
		return r.duration(i, k)
	case quarterWord, halfWord:
		return r.quarter(i, k, n)
	case seasonWord:
		return r.season(i, n)
	case holidayWord:
		return r.holiday(i)
	case decadeWord:
		w := r.word(i)
		y := int(w[len(w)-3]-'0')*10 + int(w[len(w)-2]-'0')
		switch {
		case len(w) == 5 && w[2] == '0' && r.low(i-1) == "the" && w[0] == '1':
			return r.emit(i, i+1, r.put(w[:2], "XX"), "century", "decade", 0.8)
		case len(w) >= 5:
			return r.emit(i, i+1, r.put(w[len(w)-5:len(w)-2], "X"), "decade", "decade", 0.97)
		case i > r.first && r.toks[i-1].Kind == scan.Mark && !t.Is(scan.Space) && len(w) == 3:
			century := "19"
			if y < 30 {
				century = "20"
			}
			return r.emit(i-1, i+1, r.put(century, w[:1], "X"), "decade", "decade", 0.9)
		}
	case centuryWord: // "14th century"
		if i > r.first && r.toks[i-1].Shape&scan.Digit != 0 {
			if n, ok := ordinal(r.word(i - 1)); ok && n >= 2 && n <= 21 {
				return r.emit(i-1, i+1, r.century(n-1), "century", "century", 0.95)
			}
		}
	}
	return 0
}

// undated warns, once, of a day that cannot be told without the date of the article.
func (r *dater) undated(i int) {
	if !r.known && !r.blind {
		r.warn("undated", r.span(i, i+1))
		r.blind = true
	}
}

// month2 reads a month at j whose weekday stands at i and makes them one date.
func (r *dater) month2(i, j int) int {
	k, n := timeWord(r.word(j))
	before := len(r.dates)
	next := r.month(j, k, n)
	if len(r.dates) > before {
		r.dates[before].Start, r.from = int(r.toks[i].Start), i
	}
	return next
}

// month reads the forms around a month, or around two with a hyphen (m is then 16 times the first plus the second).
//
// full: They met on Nov. 18, 2025; on 18 November 2025; on the 3rd of May 2011.
// month-day: The trial starts on Dec. 1. He was hurt on September the 2nd.
// month: Exports shrank in August. The party lost power in October 2019. The budget is to pass in mid-December.
// range: The fair runs March 3-5. The cup was played May 30-June 2. The study covers June-August 2024.
func (r *dater) month(i int, k timeKind, m int) int {
	t := &r.toks[i]
	if t.Shape&(scan.Capital|scan.Hyphen) == 0 && (k == monthAbbrev || m == 3 || m == 5 || m == 8) || r.low(i+1) == "day" {
		return 0
	}
	j := i + 1
	if k == monthAbbrev && j < r.last && r.toks[j].Kind == scan.Stop && !r.toks[j].Is(scan.Space) {
		j++
	}
	if m > 12 {
		y, j := r.yearAfter(j)
		if y == 0 && r.known {
			y = r.inferYear(i, j, m%16, 0)
		}
		return r.emit(i, j, r.interval(r.ymd(y, m/16, 0), r.ymd(y, m%16, 0)), "month", "range", 0.9)
	}
	from, d1, m2, d2 := i, 0, m, 0
	if n, ok := r.number(j); ok && n >= 1 && n <= 31 && !r.countsPeople(j+1) {
		d1 = n
		j++
		if n, ok := r.number(j + 1); ok && n > d1 && n <= 31 && (r.toks[j].Kind == scan.Dash || r.low(j) == "to") {
			d2 = n
			j += 2
		}
	} else if n, k, ok := r.dayHyphenMonth(j); ok {
		if d2, ok = r.number(j + 1); ok {
			d1, m2, j = n, k, j+2
		}
	} else if n, ok := smallNumber(r.low(j)); ok && j < r.last && r.toks[j].Is(scan.Capital) { // "May One"
		d1, j = n, j+1
	} else if n, ok := r.number(j + 1); ok && r.low(j) == "the" && r.toks[j+1].Kind == scan.Word {
		d1, j = n, j+2
	} else {
		p := i - 1
		if p > r.first && r.low(p) == "of" {
			p--
		}
		n, ok := r.number(p)
		if !ok && p < i-1 && m == 7 && r.low(p) == "fourth" { // "the Fourth of July"
			n, ok = 4, true
		}
		if ok && n >= 1 && n <= 31 && (p == i-1 || r.toks[p].Kind == scan.Word) {
			d1, from = n, p
			if n, ok := r.number(p - 2); ok && n < d1 && (r.toks[p-1].Kind == scan.Dash || r.low(p-1) == "to") {
				d1, d2, from = n, d1, p-2
			}
		}
	}
	y, end := r.yearAfter(j)
	j = end
	if d1 == 0 && y == 0 && !r.plainMonth(i, m, k) {
		return 0
	}
	if !exists(y, m, d1) || !exists(y, m2, d2) {
		return 0
	}
	rule, confidence := "full", 0.98
	if y == 0 {
		rule, confidence = "month-day", 0.98
		if y = namedYear(m, d1, r.low(j)); r.known && (y == 0 || y > r.anchor.Year()) {
			y, confidence = r.inferYear(from, j, m, d1), 0.92
		}
	}
	if d1 == 0 {
		if rule == "month-day" {
			rule = "month"
		}
		if p := r.low(from - 1); p == "last" || p == "next" || p == "this" {
			from--
		}
		return r.emit(from, j, r.ymd(y, m, 0), "month", rule, confidence)
	}
	if d2 > 0 {
		return r.emit(from, j, r.interval(r.ymd(y, m, d1), r.ymd(y, m2, d2)), "day", "range", confidence)
	}
	return r.emit(from, j, r.ymd(y, m, d1), "day", rule, confidence)
}

// dayHyphenMonth reads the middle of "May 30-June 2", which is one token.
func (r *dater) dayHyphenMonth(i int) (d, m int, ok bool) {
	if i >= r.last || r.toks[i].Kind != scan.Word || r.toks[i].Shape&(scan.Hyphen|scan.Digit) != scan.Hyphen|scan.Digit {
		return 0, 0, false
	}
	left, right, _ := strings.Cut(r.word(i), "-")
	d, ok = ordinal(left)
	k, m := timeWord(right)
	return d, m, ok && m <= 12 && (k == monthWord || k == monthAbbrev)
}

// yearAfter reads the year at token j, 0 where there is none, and returns the token behind it: "2024", ", 2024", "of 2024", "of last
// year", "this year".
func (r *dater) yearAfter(j int) (y, next int) {
	c := r.skip(j)
	if r.low(c) == "of" {
		c++
	}
	if c < r.last && r.toks[c].Kind == scan.Number {
		if n, ok := fourDigits(r.word(c)); ok && n >= 1000 && n < 2100 && !r.countsPeople(c+1) {
			return n, c + 1
		}
	}
	if r.known && c+1 < r.last && r.low(c+1) == "year" && r.toks[c-1].Kind != scan.Comma {
		if k, n := timeWord(r.word(c)); k == deicticWord {
			return r.anchor.Year() + n, c + 2
		}
	}
	return 0, j
}

// plainMonth reports whether a month without day and year is one: May, March and the names that people bear want a preposition or
// their like before them ("in May"; "Theresa May", "April Jones").
func (r *dater) plainMonth(i, m int, k timeKind) bool {
	if k == monthAbbrev {
		return false
	}
	if r.toks[i].Shape&scan.Hyphen != 0 || r.to == i-1 && len(r.dates) > 0 && r.dates[len(r.dates)-1].Granularity == "month" { // "mid-May", "and May"
		return true
	}
	switch r.low(i - 1) {
	case "between", "in", "since", "until", "till", "by", "during", "last", "next", "this", "from", "late", "early", "mid", "of", "for", "through", "before", "after":
		return m != 3 && m != 5 || r.low(i-1) != "for" && r.low(i-1) != "after" && r.low(i-1) != "before" && r.low(i-1) != "by"
	case "the", "a":
		return i+1 < r.last && r.toks[i+1].Kind == scan.Word && r.toks[i+1].Shape&scan.Capital == 0 && r.low(i+1) != "of"
	}
	if m == 3 || m == 5 || m == 4 || m == 6 || m == 8 {
		return false
	}
	return i+1 >= r.last || r.toks[i+1].Kind != scan.Word || r.toks[i+1].Shape&scan.Capital == 0
}

// year reads a year of four digits where a preposition or its like says that it is one, or two of them.
//
// year: The firm was founded in 1987. The 2016 election was close. The treaty (1957) was void.
// range: He led it from 2003 to 2010. The 1914-18 war began there. The 2023/24 season was short.
func (r *dater) year(i int) int {
	y, ok := fourDigits(r.word(i))
	if k := r.isoDay(i); k > 0 {
		return k
	}
	if !ok || y < 1000 || y >= 2100 || r.countsPeople(i+1) || r.low(i+1) == "gmt" {
		return 0
	}
	prev, end, j := r.low(i-1), 0, i+1
	if j+1 < r.last && r.toks[j+1].Kind == scan.Number {
		w, dash := r.word(j+1), r.toks[j].Kind == scan.Dash && !r.toks[j].Is(scan.Space)
		slash := r.toks[j].Kind == scan.Symbol && r.Source[r.toks[j].Start] == '/'
		n, ok := fourDigits(w)
		if m, isDay := ordinal(w); isDay && len(w) == 2 {
			n, ok = y/100*100+m, true
		}
		if ok && n > y && n < 2100 && (dash || slash && n == y+1 || r.low(j) == "to" && prev == "from" || r.low(j) == "and" && prev == "between") {
			end, j = n, j+2
		}
	}
	if j < r.last && r.toks[j].Kind == scan.Symbol {
		return 0
	}
	switch prev {
	case "in", "since", "by", "until", "till", "during", "before", "from", "early", "late", "mid", "between", "of", "for", "fiscal", "least":
		if prev == "of" && y < 1100 {
			return 0
		}
	case "the", "its", "their", "his", "her", "a":
		if end == 0 && (y < 1800 || j >= r.last || r.toks[j].Kind != scan.Word || r.toks[j].Shape&scan.Capital != 0 && r.low(j) != "olympics") {
			return 0
		}
	default:
		if n := len(r.dates); n > 0 && prev == "and" && r.to == i-1 && r.dates[n-1].Granularity == "year" {
			break
		}
		if i == r.first || r.toks[i-1].Kind != scan.Open || j >= r.last || r.toks[j].Kind != scan.Close {
			return 0
		}
	}
	if end > 0 {
		return r.emit(i, j, r.interval(r.ymd(y, 0, 0), r.ymd(end, 0, 0)), "year", "range", 0.95)
	}
	return r.emit(i, j, r.ymd(y, 0, 0), "year", "year", 0.93)
}

// isoDay reads "2024-07-31" and returns 0 where there is none.
func (r *dater) isoDay(i int) int {
	if i+4 < r.last && r.toks[i+1].Kind == scan.Dash && r.toks[i+3].Kind == scan.Dash {
		if t, ok := parseDay(r.Source[r.toks[i].Start:r.toks[i+4].End]); ok && t.Year() >= 1000 {
			return r.emit(i, i+5, r.day(t), "day", "full", 0.99)
		}
	}
	return 0
}

// numeric reads a day in digits with its year: with stops the day comes first, with slashes what cannot be a month is the day, and
// where both could be either there is no date.
//
// full: The form is dated 31/12/2019. The receipt of 24.11.2022 was forged.
func (r *dater) numeric(i int) int {
	w, end := r.word(i), i+1
	if len(w) <= 2 && i+4 < r.last && r.toks[i+1].Kind == scan.Symbol && r.toks[i+3].Kind == scan.Symbol && !r.toks[i+4].Is(scan.Space) {
		w, end = r.Source[r.toks[i].Start:r.toks[i+4].End], i+5
	}
	if len(w) < 8 || len(w) > 10 {
		return 0
	}
	y, ok := fourDigits(w[len(w)-4:])
	sep := w[len(w)-5]
	left, right, cut := strings.Cut(w[:len(w)-5], w[len(w)-5:len(w)-4])
	d, ok1 := ordinal(left)
	m, ok2 := ordinal(right)
	if !ok || !ok1 || !ok2 || !cut || sep != '/' && sep != '.' || y < 1000 || y >= 2100 {
		return 0
	}
	if sep == '/' && d <= 12 {
		if m <= 12 && m != d {
			return 0
		}
		d, m = m, d
	}
	if m < 1 || m > 12 || d < 1 || !exists(y, m, d) {
		return 0
	}
	return r.emit(i, end, r.ymd(y, m, d), "day", "full", 0.95)
}
