package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// deictic reads a period that is counted from the anchor's own.
//
// deictic: The cabinet fell last week. Exports rose this month. The festival returns next summer.
func (r *dater) deictic(i, n int) int {
	if !r.known || i+1 >= r.last || r.low(i-1) == "the" || r.low(i+2) == "of" {
		return 0
	}
	y, m, _ := r.anchor.Date()
	monday := r.anchor.AddDate(0, 0, -mod(int(r.anchor.Weekday())-1, 7)+7*n)
	switch r.low(i + 1) {
	case "week":
		return r.emit(i, i+2, r.interval(r.day(monday), r.day(monday.AddDate(0, 0, 6))), "week", "deictic", 0.9)
	case "weekend":
		return r.emit(i, i+2, r.interval(r.day(monday.AddDate(0, 0, 5)), r.day(monday.AddDate(0, 0, 6))), "week", "deictic", 0.85)
	case "month":
		return r.emit(i, i+2, r.inMonths(n), "month", "deictic", 0.95)
	case "quarter":
		q := y*4 + (int(m)-1)/3 + n
		return r.emit(i, i+2, r.months(q/4, q%4*3+1, 3), "quarter", "deictic", 0.85)
	case "year":
		return r.emit(i, i+2, r.ymd(y+n, 0, 0), "year", "deictic", 0.95)
	case "night", "morning", "evening", "afternoon":
		if n <= 0 {
			return r.emit(i, i+2, r.day(r.anchor.AddDate(0, 0, n)), "day", "deictic", 0.9)
		}
	case "spring", "summer", "autumn", "fall", "winter":
		if w := r.low(i + 2); w == "in" || w == "out" || w == "from" {
			return 0 // "this fall in prices"
		}
		_, s := timeWord(r.word(i + 1))
		// months from the season's start to the anchor; a season that holds the anchor is "this" one
		if since := mod(int(m)-s*3, 12); n < 0 && since < 3 {
			y-- // the one before the present one
		} else if n > 0 && since < 3 {
			y++
		}
		if start := s * 3; n <= 0 && start > int(m) && (n < 0 || s == 4 && m < 3) {
			y--
		} else if n > 0 && start <= int(m) && mod(int(m)-start, 12) >= 3 {
			y++
		}
		return r.emit(i, i+2, r.put(r.ymd(y, 20+s, 0)), "season", "deictic", 0.8)
	}
	return 0
}

// inMonths gives the month that lies n months from the anchor's.
func (r *dater) inMonths(n int) string {
	y, m, _ := r.anchor.Date()
	k := y*12 + int(m) - 1 + n
	return r.ymd(k/12, k%12+1, 0)
}

// months gives n months from the first on, in one year.
func (r *dater) months(y, first, n int) string {
	return r.interval(r.ymd(y, first, 0), r.ymd(y, first+n-1, 0))
}

// duration reads a count of days, weeks, months or years from the anchor, whose unit stands at i: the value is a day for days and
// weeks, a month for months, a year for years and decades.
//
// duration: The mayor died three weeks ago. The tower will open in two months. The vote is two weeks from now.
func (r *dater) duration(i int, k timeKind) int {
	if !r.known || k == nowWord {
		return 0
	}
	n, ok := r.number(i - 1)
	if !ok {
		n, ok = smallNumber(r.low(i - 1))
	}
	if !ok || n > 2000 {
		return 0
	}
	from, to, sign := i-1, i+1, 1
	switch next := r.low(i + 1); {
	case next == "ago":
		to, sign = i+2, -1
	case next == "from" && r.low(i+2) == "now":
		to = i + 3
	case r.low(i-2) == "in" && next != "of" && r.tense(i-2, i+1) > 0 && !r.counted(i-2):
		from = i - 2
	default:
		return 0
	}
	about := ""
	switch r.low(from - 1) {
	case "than", "least", "over":
		return 0
	case "about", "around", "roughly", "nearly", "almost", "some":
		about = "~"
	}
	n *= sign
	value, granularity := "", ""
	switch r.low(i) {
	case "day", "days":
		value, granularity = r.day(r.anchor.AddDate(0, 0, n)), "day"
	case "week", "weeks":
		value, granularity = r.day(r.anchor.AddDate(0, 0, 7*n)), "week"
	case "month", "months":
		value, granularity = r.inMonths(n), "month"
	case "decade", "decades":
		n *= 10
		fallthrough
	case "year", "years":
		if y := r.anchor.Year() + n; y > 0 && y < 10000 {
			value, granularity = r.ymd(y, 0, 0), "year"
		}
	}
	if about != "" && value != "" {
		value = r.put(value, about)
	}
	return r.emit(from, to, value, granularity, "duration", 0.85)
}

// counted reports whether what stands before token i says how often in a time: "for the first time in two years".
func (r *dater) counted(i int) bool {
	for k := i - 1; k > i-5; k-- {
		switch r.low(k) {
		case "time", "times", "first", "second", "third", "fourth", "fifth", "last", "only", "best", "worst", "biggest", "largest", "highest", "lowest":
			return true
		}
	}
	return false
}

// quarter reads a quarter or half of a year. A half needs its year, and so does a quarter among the words of a match.
//
// quarter: Profit fell in the third quarter. Sales in Q2 2023 were flat. Fourth-quarter net income doubled.
// half: Demand will recover in the second half of next year.
func (r *dater) quarter(i int, k timeKind, n int) int {
	from, months, name := i, 3, "quarter"
	if n == 0 {
		from--
		switch r.low(from) {
		case "first":
			n = 1
		case "second":
			n = 2
		case "third":
			n = 3
		case "fourth":
			n = 4
		default:
			return 0
		}
	}
	if k == halfWord {
		if months, name = 6, "half"; n > 2 {
			return 0
		}
	}
	y, j := r.yearAfter(i + 1)
	if y == 0 {
		y, from = r.yearBefore(from)
	}
	if y == 0 && (!r.known || k == halfWord || r.low(i+1) == "of" || r.match(i)) {
		return 0
	}
	first, confidence := (n-1)*months+1, 0.95
	if y == 0 {
		y, confidence = r.anchor.Year(), 0.75
		now := int(r.anchor.Month())
		np := from // where the noun phrase begins: "a second quarter loss"
		if np > r.first && r.is(np-1, lexicon.Det|lexicon.Poss) {
			np--
		}
		tense := r.tense(np, j)
		if r.tenseBehind(j, false) > 0 { // "said its second quarter results will include a gain"
			tense = 1
		} else if r.low(from-1) == "the" && r.low(from-2) == "for" && r.looksAhead(from-3) {
			tense = 0
		} else if w := r.low(np - 1); tense > 0 && (w == "report" || w == "post" || w == "announce" || w == "release" || w == "reports") { // of the nearest
			tense = 0
		}
		switch ended := first+months-1 < now; {
		case tense > 0 && ended, tense == 0 && now-first > 9:
			y++
		case tense < 0 && !ended, tense == 0 && first-now > 3:
			y--
		}
	}
	return r.emit(from, j, r.months(y, first, months), name, name, confidence)
}

// yearBefore reads the year before token i, 0 where there is none, and returns the token that it begins with: "last year's first
// quarter", "the 1986 fourth quarter".
func (r *dater) yearBefore(i int) (y, from int) {
	if n := len(r.dates); n > 0 && r.dates[n-1].Granularity == "year" && len(r.dates[n-1].Value) == 4 &&
		(r.to == i || r.to == i-1 && r.toks[i-1].Kind == scan.Possessive) {
		y, _ = fourDigits(r.dates[n-1].Value)
		r.dates[n-1] = Date{}
		r.dates = r.dates[:n-1]
		return y, r.from
	}
	if i > r.first && r.toks[i-1].Kind == scan.Number {
		if y, ok := fourDigits(r.word(i - 1)); ok && y >= 1800 && y < 2100 {
			return y, i - 1
		}
	}
	return 0, i
}

// looksAhead reports whether token i is a noun of what is to come: "the schedule for the second quarter".
func (r *dater) looksAhead(i int) bool {
	switch r.low(i) {
	case "schedule", "schedules", "forecast", "forecasts", "outlook", "target", "targets", "estimate", "estimates", "expectations", "guidance", "quota",
		"plan", "plans", "ceiling", "budget":
		return true
	}
	return false
}

// match reports whether the words around token i are those of a match.
func (r *dater) match(i int) bool {
	for k := max(i-20, r.first); k < min(i+20, r.last); k++ {
		switch r.low(k) {
		case "scored", "score", "scores", "scoring", "goal", "goals", "touchdown", "touchdowns", "yard", "yards", "game", "minutes", "quarterback",
			"trailed", "rebounds", "pointer", "halftime", "kick", "basket", "interception":
			return true
		}
	}
	return false
}

// season reads a season with its year.
//
// season: The novel appeared in spring 2018. The riots of the summer of 2011 spread.
func (r *dater) season(i, n int) int {
	y, j := r.yearAfter(i + 1)
	if y == 0 || r.toks[i+1].Kind == scan.Comma || n == 3 && fold(r.word(i), "fall") && r.low(i-1) != "in" && r.low(i-1) != "the" {
		return 0
	}
	return r.emit(i, j, r.ymd(y, 20+n, 0), "season", "season", 0.9)
}

// holidays that fall on the same day everywhere and every year.
var holidays = [...]struct {
	name string
	m, d uint8
}{
	{"new year's day", 1, 1}, {"valentine's day", 2, 14}, {"international women's day", 3, 8}, {"st. patrick's day", 3, 17},
	{"april fools' day", 4, 1}, {"earth day", 4, 22}, {"anzac day", 4, 25}, {"may day", 5, 1}, {"juneteenth", 6, 19}, {"bastille day", 7, 14},
	{"halloween", 10, 31}, {"all saints' day", 11, 1}, {"armistice day", 11, 11}, {"veterans day", 11, 11}, {"world aids day", 12, 1},
	{"human rights day", 12, 10}, {"christmas eve", 12, 24}, {"christmas day", 12, 25}, {"christmas", 12, 25}, {"boxing day", 12, 26},
	{"st. stephen's day", 12, 26}, {"new year's eve", 12, 31},
}

// holiday reads a holiday whose last word stands at i. One of a single word wants a word of time before it and no thing behind it.
//
// holiday: The troops will be home by Christmas. The shop was closed on New Year's Day.
func (r *dater) holiday(i int) int {
	if r.toks[i].Shape&scan.Capital == 0 {
		return 0
	}
	before := r.Source[r.toks[r.first].Start:r.toks[i].End]
	for _, h := range holidays {
		n := endsIn(before, h.name)
		if n == 0 {
			continue
		}
		from := r.tokenAt(int(r.toks[i].End) - n)
		if int(r.toks[from].Start) != int(r.toks[i].End)-n {
			continue
		}
		if from == i && !r.atHoliday(i) || i+1 < r.last && r.toks[i+1].Kind == scan.Word && r.toks[i+1].Is(scan.Capital) {
			return 0
		}
		y, j := r.yearAfter(i + 1)
		if y == 0 && r.known {
			y = r.inferYear(from, j, int(h.m), int(h.d))
		}
		if p := r.low(from - 1); p == "last" || p == "next" || p == "this" {
			from--
		}
		return r.emit(from, j, r.ymd(y, int(h.m), int(h.d)), "day", "holiday", 0.9)
	}
	return 0
}

// atHoliday reports whether the holiday of one word at i is the day, not what is sold or sung then: "by Christmas", "Christmas trees".
func (r *dater) atHoliday(i int) bool {
	switch r.low(i - 1) {
	case "by", "before", "at", "since", "until", "till", "after", "on", "this", "last", "next", "over":
		return i+1 >= r.last || r.toks[i+1].Kind != scan.Word || r.is(i+1, lexicon.Prep|lexicon.ConjCoord|lexicon.ConjSub|lexicon.That|lexicon.Aux|lexicon.Modal)
	}
	return false
}

// endsIn returns how many bytes of s the name at its end has, 0 where s does not end in it. Either apostrophe will do.
func endsIn(s, name string) int {
	i := len(s)
	for k := len(name) - 1; k >= 0; k-- {
		switch {
		case i > 0 && s[i-1] == name[k], i > 0 && 'A' <= s[i-1] && s[i-1] <= 'Z' && s[i-1]|0x20 == name[k]:
			i--
		case name[k] == '\'' && strings.HasSuffix(s[:i], "’"):
			i -= len("’")
		default:
			return 0
		}
	}
	return len(s) - i
}
