package newsparse

import (
	"sort"
	"time"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// anchorDate returns the day from which relative dates count.
func (d *doc) anchorDate() (time.Time, bool) {
	if t, ok := parseDay(d.Dateline.Date); ok {
		return t, true
	}
	if !d.Date.IsZero() {
		y, m, day := d.Date.Date()
		return time.Date(y, m, day, 0, 0, 0, 0, time.UTC), true
	}
	return parseDay(d.Header.Date)
}

// speech gives each quote the date of its frame and counts the relative dates inside of it from that day.
func (r *dater) speech() {
	if len(r.Dates) == 0 {
		return
	}
	read := 0 // the end of the last speech read again: what lies inside of it is not read once more
	for i := range r.Quotes {
		q := &r.Quotes[i]
		if q.Cue.IsZero() || len(q.Parts) == 0 {
			continue
		}
		k := r.saidOn(q)
		if k < 0 {
			continue
		}
		q.Date = r.Dates[k]
		said, ok := parseDay(q.Date.Value)
		if !ok || r.known && said.Equal(r.anchor) {
			continue
		}
		parts := q.Parts
		if q.Kind != Direct {
			parts = q.Fragments
		}
		for _, p := range parts {
			if p.Start >= read {
				r.readAgain(p, said)
				read = p.End
			}
		}
	}
}

// readAgain resolves the dates in the span anew, from the day of speaking.
//
// day-of-speaking: “We sail tomorrow,” the captain said on Monday.
func (r *dater) readAgain(s Span, said time.Time) {
	all, anchor, known, today, first, last := r.dates, r.anchor, r.known, r.today, r.first, r.last
	r.dates, r.anchor, r.known, r.today = all[len(all):], said, true, r.day(said)
	r.read(r.tokenAt(s.Start), r.tokenAt(s.End))
	for _, d := range r.dates {
		k := sort.Search(len(all), func(k int) bool { return all[k].Start >= d.Start })
		if k < len(all) && all[k].Span == d.Span {
			all[k] = d
		}
	}
	r.dates, r.anchor, r.known, r.today, r.first, r.last = all, anchor, known, today, first, last
}

// maxToCue is how many tokens may stand between a cue and the date of its frame.
const maxToCue = 16

// saidOn returns the index of the date in the frame of the quote, -1 where the frame has none: the first behind the cue, else the nearest
// before it, in the cue's own clause and not in what is reported.
//
// frame-date: The envoy told reporters in Riga on Tuesday that the talks were over. On Monday, the ministry said …
func (r *dater) saidOn(q *Quote) int {
	from, to := 0, len(r.Source)
	for _, p := range q.Parts {
		if p.End <= q.Cue.Start {
			from = max(from, p.End)
		} else if p.Start >= q.Cue.End {
			to = min(to, p.Start)
		}
	}
	k := sort.Search(len(r.Dates), func(k int) bool { return r.Dates[k].Start >= q.Cue.End })
	if (k == len(r.Dates) || r.Dates[k].End > to) && (k == 0 || r.Dates[k-1].Start < from) {
		return -1 // most quotes have no date near them
	}
	start, end := r.sentenceAt(q.Cue.Start)
	from, to = max(from, start), min(to, end)
	cue := r.tokenAt(q.Cue.Start)
	if k < len(r.Dates) && r.Dates[k].End <= to {
		i, j := r.tokenAt(q.Cue.End), r.tokenAt(r.Dates[k].Start)
		if r.past(&r.Dates[k]) && r.plain(i, j) && !r.relates(j-1) && !r.is(j-1, lexicon.Det|lexicon.Poss) &&
			(r.Dates[k].Granularity != "month" || r.low(j-1) == "in" || r.kindAt(j) == deicticWord) { // not "said the May vote"
			return k
		}
	}
	if k--; k >= 0 && r.Dates[k].Start >= q.Cue.Start { // "Paz on Friday said": the verb group holds it
		return k
	}
	if k >= 0 && r.Dates[k].Start >= from && r.Dates[k].End <= q.Cue.Start && r.Dates[k].Granularity == "day" {
		first, i, j := r.tokenAt(from), r.tokenAt(r.Dates[k].Start), r.tokenAt(r.Dates[k].End)
		if r.past(&r.Dates[k]) && r.plain(j, cue) && r.plain(first, i) && !r.relates(i-1) {
			return k
		}
	}
	return -1
}

// sentenceAt returns the bounds of the sentence that holds the byte at off; of the headline, and of no sentence, an empty pair.
func (r *dater) sentenceAt(off int) (from, to int) {
	p := sort.Search(len(r.Paragraphs), func(p int) bool { return r.Paragraphs[p].End > off })
	if p == len(r.Paragraphs) || r.Paragraphs[p].Start > off {
		return off, off
	}
	sents := r.Paragraphs[p].Sentences
	n := sort.Search(len(sents), func(n int) bool { return sents[n].End > off })
	if n == len(sents) || sents[n].Start > off {
		return off, off
	}
	return sents[n].Start, sents[n].End
}

// past reports whether the date can be that of an act told of: it does not lie after the anchor, and no 's makes it a thing's.
func (r *dater) past(d *Date) bool {
	j := r.tokenAt(d.End)
	return d.Rule != "weekday-future" && d.Rule != "range" && (!r.known || d.Value <= r.today) && (j >= len(r.toks) || r.toks[j].Kind != scan.Possessive)
}

// plain reports whether tokens [i, j) are few and hold no verb and no word that opens a clause.
func (r *dater) plain(i, j int) bool {
	if j-i > maxToCue {
		return false
	}
	for ; i < j; i++ {
		if k := r.toks[i].Kind; k == scan.Semicolon || k == scan.Colon {
			return false
		}
		e := lexicon.Get(r.toks[i].Lex)
		if e.Is(lexicon.That|lexicon.Wh|lexicon.ConjSub|lexicon.Aux|lexicon.Modal) && !e.Is(lexicon.Prep) ||
			e.Is(lexicon.Verb|lexicon.Cue) && e.Form&(lexicon.Past|lexicon.S) != 0 && !e.Is(lexicon.Noun|lexicon.CueNoun) {
			return false
		}
	}
	return true
}

// relates reports whether the word at i puts what it says before, after or beside the date, not on it: "since Monday".
func (r *dater) relates(i int) bool {
	switch r.low(i) {
	case "after", "before", "since", "until", "till", "of", "for", "from", "by", "to", "than", "about", "and":
		return true
	}
	return false
}

// weekday resolves the weekday n at i. The anchor's own weekday is the anchor's day, others lie in the past ("The union accepted the
// offer on Monday") unless the clause looks ahead ("The panel will meet on Thursday").
func (r *dater) weekday(i, n int) int {
	t := &r.toks[i]
	j := r.skip(i + 1)
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
	case "times", "telegraph", "mirror", "express", "mail", "post", "herald", "tribune", "star", "independent", "world", "night":
		if r.toks[i+1].Shape&scan.Capital != 0 && (next != "night" || i+2 < r.last && r.toks[i+2].Shape&scan.Capital != 0) {
			return 0
		}
	case "the", "league", "league's":
		if next != "the" || r.low(i+2) == "13th" {
			return 0
		}
	}
	if (i == r.first || r.opens(i)) && i+1 < r.last && r.toks[i+1].Kind == scan.Word && r.toks[i+1].Shape&(scan.Capital|scan.AllCaps) == scan.Capital &&
		t.Shape&scan.AllCaps == 0 && (r.toks[i+1].Lex == 0 || r.is(i+1, lexicon.Given|lexicon.Surname)) {
		return 0 // a person: "Tuesday Weld starred in the film."
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
	return r.emit(from, i+1, r.day(r.anchor.AddDate(0, 0, diff)), "day", rule, confidence)
}

// inferYear gives a month, with a day or without (0), the year that its clause wants: not after the anchor, or not before it where the
// clause looks ahead; a day whose clause does not say takes the nearest year.
func (r *dater) inferYear(i, j, m, d int) int {
	y := r.anchor.Year()
	at := func(y int) int {
		if d == 0 {
			return (y-r.anchor.Year())*12 + m - int(r.anchor.Month())
		}
		return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Sub(r.anchor) / (24 * time.Hour))
	}
	p, tense := r.low(i-1), r.tense(i, j)
	if d > 0 && !r.leads(i) { // the first verb behind it may be any: "trailing before the Feb. 9 vote, he faced attacks"
		tense = r.tenseBefore(i, j)
	}
	if d > 0 && tense == 0 && at(y) > 183 { // the nearest: "Voters choose a council on Feb. 8"
		tense = -1
	} else if d > 0 && tense == 0 && (at(y) < -183 || at(y) > 0) {
		tense = 1
	}
	if d == 0 && at(y) < 0 && at(y) > -4 { // what is named by a month just past, not what happens in it: "February's figures are due on Friday"
		switch p {
		case "in", "by", "until", "till", "from", "early", "late", "mid", "of", "next":
		default:
			tense = -1
		}
	}
	if p == "next" || p != "last" && tense > 0 {
		if at(y) < 0 || p == "next" && at(y) == 0 {
			y++
		}
	} else if at(y) > 0 || p == "last" && at(y) == 0 {
		y--
	}
	return y
}

// ahead reports whether the clause around tokens [i, j) looks ahead.
func (r *dater) ahead(i, j int) bool { return r.tense(i, j) > 0 }

// tense tells whether the clause around tokens [i, j) looks ahead (1) or back (-1), or does not say (0).
func (r *dater) tense(i, j int) int {
	if t := r.tenseBefore(i, j); t != 0 {
		return t
	}
	return r.tenseBehind(j, r.leads(i))
}

// leads reports whether the date at token i opens its sentence, with a preposition or without.
func (r *dater) leads(i int) bool { return i-2 < r.first || r.opens(i) || r.opens(i-1) }

// tenseBefore tells the tense by the words beside the date, else by its nearest verb on the left.
func (r *dater) tenseBefore(i, j int) int {
	p := i - 1
	if p > r.first && r.is(p, lexicon.Det|lexicon.Poss) { // "after the Sunday vote"
		p--
	}
	switch r.low(p) {
	case "by", "until", "till", "starting", "beginning", "payable", "deadline", "effective", "record":
		if p == i-1 {
			return 1
		}
	case "since":
		return -1
	case "after", "following":
		if r.kindAt(i) == weekdayWord { // "The bank will act after Monday's fall"
			return -1
		}
	case "of": // "ahead of Thursday's data", "in the wake of Sunday's vote", "as of June 30"
		switch r.low(p - 1) {
		case "ahead":
			return 1
		case "wake":
			return -1
		case "as":
			return 0
		}
	}
	switch w := r.low(j); {
	case w == "will" || w == "would" && !r.perfect(j+1): // "talks on Thursday will focus on grain"
		return 1
	case r.planned(i - 2): // "the vote expected on Wednesday was cancelled"
		return 1
	case w == "would", r.low(i-1) == "on" && r.plainPast(j): // "The mayor on Friday signed the order"
		return -1
	}
	if r.low(i-1) == "a" { // "a Monday agreement": what it names has its own time
		return 0
	}
	for k := i - 1; k >= r.first && k > i-30; k-- {
		t := &r.toks[k]
		if t.Kind == scan.Mark || t.Kind == scan.Stop && k+1 < r.last && r.toks[k+1].Is(scan.Space) && t.End-t.Start == 1 && r.toks[k+1].Shape&scan.Capital != 0 {
			return 0
		}
		if t.Kind != scan.Word {
			continue
		}
		switch r.low(k) {
		case "that", "which", "who", "because", "when":
			return 0
		case "but":
			if k >= i-3 { // "was to speak, but on Thursday the party said"
				return 0
			}
		}
		if t, ok := r.verbTense(k); ok {
			if r.low(i-1) == "during" && t > 0 && lexicon.Get(r.toks[k].Lex).Form&lexicon.Ing != 0 { // "is asking about his words during Monday's debate"
				return -1
			}
			return t
		}
	}
	return 0
}

// planned reports whether token k is a participle of what is to come, which looks like a past tense.
func (r *dater) planned(k int) bool {
	switch r.low(k) {
	case "scheduled", "expected", "planned", "slated", "set", "called", "due":
		return true
	}
	return false
}

// plainPast reports whether token k is a verb in the past tense.
func (r *dater) plainPast(k int) bool {
	if k >= r.last || r.planned(k) {
		return false
	}
	e := lexicon.Get(r.toks[k].Lex)
	return e.Form&lexicon.Past != 0 && e.Form&lexicon.Base == 0 && e.Is(lexicon.Verb|lexicon.Cue|lexicon.Aux)
}

// perfect reports whether a perfect begins at token k: "have met".
func (r *dater) perfect(k int) bool {
	return r.low(k) == "have" && k+1 < r.last && lexicon.Get(r.toks[k+1].Lex).Form&lexicon.Part != 0
}

// verbTense tells what token k, left of a date, says of its time: ahead (1), back (-1), neither (0); not ok: nothing, look on.
func (r *dater) verbTense(k int) (tense int, ok bool) {
	before := r.low(k - 1)
	switch r.low(k) {
	case "would", "could", "should", "might", "must", "may":
		if r.word(k) == "May" {
			return 0, false
		}
		if r.perfect(k + 1) {
			return -1, true
		}
		return 1, true
	case "will", "shall", "can", "we'll", "we’ll", "i'll", "i’ll", "they'll", "they’ll", "scheduled", "expected", "due", "slated", "planned", "plans", "plan", "set", "likely", "expects", "expect", "intends":
		return 1, true
	}
	e := lexicon.Get(r.toks[k].Lex)
	name := r.toks[k].Shape&(scan.Capital|scan.AllCaps) == scan.Capital // "the New York Times"
	switch {
	case e.Form&lexicon.Base != 0 && before == "to" && e.Is(lexicon.Verb|lexicon.Cue): // "refused to train", "plans to debate"
		switch r.low(k - 2) {
		case "failed", "voted", "forced", "refused", "managed", "had", "began", "continued", "declined", "used", "went", "came", "rose", "fell", "tried":
			return -1, true
		}
		if was := r.low(k - 3); (was == "was" || was == "were") && r.is(k-2, lexicon.Adj) && !r.planned(k-2) { // "was quick to offer help on Monday"
			return -1, true
		}
		return 1, true
	case name:
	case r.scheduled(k):
		return 1, true
	case e.Form&(lexicon.Past|lexicon.Part) != 0 && e.Is(lexicon.Verb|lexicon.Cue):
		if e.Form&lexicon.Base != 0 && k > r.first && (r.is(k-1, lexicon.Modal|lexicon.To) || e.Form&lexicon.Past == 0 && !r.is(k-1, lexicon.Have)) {
			return 0, false // "will run", "they run"
		}
		switch before {
		case "be": // "will be signed", "is to be read"
			return 0, k-1 <= r.first
		case "is", "are": // "The shop is closed on Christmas Day"
			return 0, true
		}
		return -1, true
	case e.Form&lexicon.Ing != 0: // "are meeting on Thursday"
		return 1, before == "is" || before == "are"
	case e.Form&lexicon.S != 0 && e.Is(lexicon.Verb) && !e.Is(lexicon.Aux) && e.Cue == 0 && before != "" && r.word(k) != "follows": // "The fair ends Saturday"
		return 1, r.toks[k-1].Kind == scan.Word && !r.is(k-1, lexicon.Det|lexicon.Prep|lexicon.Adj|lexicon.NumberWord) && !r.governs(k-1)
	}
	return 0, false
}

// governs reports whether token k is a verb that what stands behind it is the object of: "The bank | raised | rates on Monday".
func (r *dater) governs(k int) bool {
	e := lexicon.Get(r.toks[k].Lex)
	return e.Is(lexicon.Verb|lexicon.Cue) && e.Form&(lexicon.Past|lexicon.Part|lexicon.Base|lexicon.Ing) != 0 && (!e.Is(lexicon.Noun) || e.Form&lexicon.Past != 0)
}

// tenseBehind tells whether the first verb at token j or behind it looks ahead (1) or back (-1); comma: it may stand behind a comma,
// for the date opens the sentence: "On June 21, the crew docked."
func (r *dater) tenseBehind(j int, comma bool) int {
	for k := j; k < r.last && k < j+14; k++ {
		t := &r.toks[k]
		switch {
		case t.Kind == scan.Stop, t.Kind == scan.Mark, t.Kind == scan.Comma && !comma, k > j && !comma && r.is(k, lexicon.That|lexicon.Wh|lexicon.ConjSub):
			return 0
		case t.Kind == scan.Word:
			switch r.low(k) {
			case "will", "would", "shall", "must", "should", "expected", "scheduled", "slated":
				return 1
			}
			if e := lexicon.Get(t.Lex); e.Form&lexicon.Past != 0 && e.Is(lexicon.Verb|lexicon.Cue|lexicon.Aux) {
				return -1
			}
		}
	}
	return 0
}

// scheduled reports whether token k is the plain present of what goes by a calendar, which looks ahead: "The polls close Sunday", "The
// leaders meet on Friday", "The service begins at noon on Friday". Of a form that could be a noun the subject shows: a plural.
func (r *dater) scheduled(k int) bool {
	switch r.low(k) {
	case "opens", "begins", "starts", "closes", "ends", "meets", "resumes", "returns", "arrives", "leaves", "expires", "takes", "goes", "comes", "faces",
		"plays", "hosts", "runs", "reopens", "kicks", "airs", "elects", "chooses", "decides", "convenes", "speaks", "travels", "flies", "votes", "holds", "hopes", "aims":
		return k > r.first && (r.toks[k-1].Kind == scan.Word || r.toks[k-1].Kind == scan.Comma) && !r.is(k-1, lexicon.Det|lexicon.Poss|lexicon.Prep|lexicon.Adj) || r.low(k-1) == "that"
	case "open", "begin", "start", "close", "end", "meet", "resume", "return", "arrive", "leave", "expire", "take", "go", "come", "face", "play", "reopen",
		"elect", "choose", "decide", "convene", "travel", "vote", "hold":
		w := r.low(k - 1)
		return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !r.is(k-1, lexicon.Det|lexicon.Aux|lexicon.Adverb|lexicon.Prep|lexicon.Poss) ||
			w == "they" || w == "we" || w == "people"
	}
	return false
}
