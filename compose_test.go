package newsparse_test

import (
	"strings"
	"testing"

	"github.com/newsparse/newsparse"
)

// dice makes choices from bytes, so that a fuzzer that changes a byte changes one choice.
type dice struct{ data []byte }

func (d *dice) n(k int) int {
	if len(d.data) == 0 {
		return 0
	}
	c := d.data[0]
	d.data = d.data[1:]
	return int(c) % k
}

func (d *dice) pick(of ...string) string { return of[d.n(len(of))] }

// compose writes wire copy of every kind by the choices in data: frames and crawl headers, slugs, tags, decks, bylines, wrappers,
// notices, datelines of many houses, paragraphs with every form of speech, tables, transcripts, digests, wrapped lines, credits,
// contacts and end marks.
func compose(data []byte) string {
	d := &dice{data}
	var b strings.Builder
	end := d.pick("\n", "\r\n", "\n\n", "\n    ", "\r", "\u2028", " \n")
	line := func(parts ...string) {
		for _, p := range parts {
			b.WriteString(p)
		}
		b.WriteString(end)
	}
	person := func() string {
		return d.pick("Ana Duarte", "Duarte", "Mr. Lindqvist", "President Ivan Horvat", "Horvat", "O’Hara", "he", "she", "they", "the spokesman", "a Ponte SA spokeswoman", "officials", "Seoul", "the ministry",
			"Col. J. R. Okoro", "Anna-Lena Müller-Voß", "Abdullah bin Salem al-Harbi", "Kim Min-jun", "Реskоv", "A\u0301na Duarte", "Ana\u00a0Duarte", "ANA DUARTE", "Sen. Bo Ek, R-Iowa,", "Ek (Norway)", "the mayor’s aide")
	}
	place := func() string {
		return d.pick("LISBON", "Lisbon", "OSLO, Norway", "WASHINGTON, D.C.", "St. Petersburg", "NEW YORK/LONDON", "SALVADOR DE BAHIA, Brazil", "ABOARD THE USS WASP", "İstanbul", "Türkiye", "Georgia", "Near Mosul", "RADNOR, Pa.")
	}
	date := func() string {
		return d.pick("Nov 18", "November 18, 2025", "18 Nov", "Nov. 31", "2025-11-18", "18/11/2025", "on Tuesday", "last week", "in May", "3 p.m. EST", "0930GMT", "the 1990s", "between 3 and 5 May", "Rajab 3, 1445")
	}
	agency := func() string {
		return d.pick("Reuters", "AP", "dpa", "/TASS/", "Xinhua", "PTI", "KUNA", "/PRNewswire/", "Business Wire", "AFP - Getty", "Newsfile Corp. - November 18, 2025", "")
	}
	clause := func() string {
		return d.pick("the bridge is safe", "talks in Oslo will go on", "no date was set", "prices rose 3.5 pct to $1,200", "we don’t know", "it was “too early” to tell", "'nobody' was hurt", "the U.S. agreed", "",
			"Ponte SA would pay", "he told her that she knew", "“Yes", "No!”", "5' 11\" is tall", "the so-called \"Old Wall\" fell", "I said: 'Go'", "it opened at 9 a.m. on May 3")
	}
	cue := func() string {
		return d.pick("said", "told reporters", "added", "has said", "denied", "warned", "wrote on X", "asked", "did not say", "confirmed "+date(), "was quoted by "+agency()+" as saying", "called for", "according to", "says", "noting that", "insisted", "")
	}
	quote := func(s string) string {
		m := [...][2]string{{`"`, `"`}, {"“", "”"}, {"‘", "’"}, {"'", "'"}, {"``", "''"}, {"«", "»"}, {"„", "“"}, {"“", ""}, {"", `"`}, {"&quot;", "&quot;"}, {"â€œ", "â€\u009d"}, {"\"'", "'\""}}[d.n(12)]
		return m[0] + s + m[1]
	}
	// head
	switch d.n(9) {
	case 1:
		line("date ", d.pick("2025-11-18 403", "2025-02-30", "1999-01-01 200"))
	case 2:
		line("\x01a1234\x1f\nr i BC-Bridge 11-18 0212\x02")
	case 3:
		line("^BC-Bridge,2nd Ld,0123<")
	case 4:
		line("Sorry!!")
	case 5:
		line("FOR IMMEDIATE RELEASE")
	case 6:
		line("Portugal-bridge/")
	case 7:
		line("Source: Ponte SA")
	}
	for n := d.n(3); n > 0; n-- {
		line(d.pick("", "UPDATE 1-", "CORRECTED-(OFFICIAL)-", "Analysis: ", "WRAPUP 3-"), "Harbour bridge reopens in ", place(), d.pick("", ", "+person()+" says", ": "+quote("Safe"), " - "+agency()))
	}
	for n := d.n(3); n > 0; n-- {
		line(d.pick("By "+person(), "By "+person()+" and "+person()+", Ponte Press", "* "+clause(), "(Corrects paragraph 2)", "EMBARGOED until 18 Nov 12:00", "(MENAFN - "+agency()+")", "Published "+date()))
	}
	switch d.n(6) {
	case 0:
		b.WriteString(place() + ", " + date() + " (" + agency() + ") - ")
	case 1:
		b.WriteString("(" + agency() + ") " + d.pick("-", "—", "") + " ")
	case 2:
		b.WriteString(place() + ", " + date() + ". " + agency() + ". ")
	case 3:
		b.WriteString(place() + ": ")
	case 4:
		b.WriteString(date() + " (" + agency() + ") -- ")
	}
	// body
	for n := 1 + d.n(7); n > 0; n-- {
		switch d.n(14) {
		case 0:
			line(quote(clause()+","), " ", person(), " ", cue(), ".")
		case 1:
			line(person(), " ", cue(), " that ", clause(), d.pick(".", "", " on Monday."))
		case 2:
			line(person(), " ", cue(), ": ", quote(clause()+"."), " ", quote(clause()+"."))
		case 3:
			line(quote(clause()+","), " ", cue(), " ", person(), ", ", quote(clause()+"."))
		case 4:
			line("According to ", person(), ", ", clause(), ".")
		case 5:
			line(clause(), ", ", person(), " ", cue(), ".")
		case 6:
			line(quote(clause()))
		case 7:
			line("“", clause(), ".")
			line("“", clause(), ".”")
		case 8:
			line(strings.ToUpper(person()), ": ", clause(), ".")
		case 9:
			line("    Shr 18 cts vs 12 cts")
		case 10:
			line(place(), ", ", date(), " (", agency(), ") - ", clause(), ".")
		case 11:
			line("The ", clause(), " and the long line breaks here at a width of its own")
			line("because it is wrapped, ", person(), " ", cue(), ".")
		case 12:
			line("It happened ", date(), ". ", clause(), " ", date(), ".")
		default:
			line(person(), ", who ", cue(), " ", quote(clause()), ", ", clause(), ". ", person(), " ", cue(), ".")
		}
	}
	// foot
	for n := d.n(4); n > 0; n-- {
		line(d.pick("(Reporting by "+person()+"; Editing by Bo Ek in "+place()+")", "-- END --", "###", "Copyright 2025 Ponte", "© AFP", "Contact: ana@ponte.example", "___", "(end) na.tg", "Enditem", "Reuter\x03", "About Ponte SA",
			"View original content: https://ponte.example/1", clause()))
	}
	return b.String()
}

// Wire copy of every kind, by the choices of the fuzzer.
func FuzzComposed(f *testing.F) {
	for seed := range 60 {
		data := make([]byte, 90)
		x := uint32(seed)*2654435761 + 1
		for i := range data {
			x ^= x << 13
			x ^= x >> 17
			x ^= x << 5
			data[i] = byte(x)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := compose(data[:min(len(data), 400)])
		p := new(newsparse.Parser)
		soundOf(t, p, p.ParseString(s), s)
	})
}

// The parts of a story, each of them whatever it is.
func FuzzStory(f *testing.F) {
	f.Add("date 2025-11-18 403", "UPDATE 1-Harbour to close", "By Ann Lee", "OSLO, Nov 18 (Reuters) - ", "\"Yes,\" Moen said.\n\nShe left.", "(Reporting by Ann Lee)\n###")
	f.Add("\x01a1\x1f\nr i BC-X 11-18 0212\x02", "^Harbour<", "(MENAFN - KUNA)", "(AP) ", "“One.\n\n“Two,” he said.", "AP-ES-11-18-25 0930EST\n\x03")
	f.Add("", "CORRECTED-Bridge", "* Shares up", "Paris: ", "Ann: Yes.\nBob: No.", "Contact: a@b.example\n___")
	f.Fuzz(func(t *testing.T, header, headline, byline, dateline, body, footer string) {
		for _, end := range [...]string{"\n", "\r\n\r\n"} {
			s := header + end + headline + end + byline + end + dateline + body + end + footer
			p := &newsparse.Parser{AsIs: true}
			soundOf(t, p, p.ParseString(s), s)
		}
	})
}
