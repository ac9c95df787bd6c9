package newsparse

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/newsparse/newsparse/internal/decode"
	"github.com/newsparse/newsparse/internal/lexicon"
)

// TestDatePhrases holds the pass against hand-written phrases: no sentence of the rule "none" may give a date, and of the others the
// share that is right may not fall below the floor.
func TestDatePhrases(t *testing.T) {
	const floor = 1.0
	data, err := os.ReadFile("testdata/dates/phrases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	cases, right := 0, 0
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 4 {
			continue
		}
		anchor, _ := time.Parse(time.DateOnly, f[0])
		a := (&Parser{Date: anchor}).ParseString("The day in brief\n\n" + f[2] + "\n")
		var got []string
		for _, d := range a.Dates {
			got = append(got, a.Text(d.Span)+"="+d.Value)
		}
		ok := strings.Join(got, "; ") == f[3]
		if f[1] == "none" {
			if !ok {
				t.Errorf("%s %q: got %q, want no date", f[0], f[2], got)
			}
			continue
		}
		cases++
		if ok {
			right++
		} else {
			t.Logf("%s %s %q: got %q, want %q", f[0], f[1], f[2], got, f[3])
		}
	}
	if cases < 300 || float64(right) < floor*float64(cases) {
		t.Errorf("%d of %d phrases right", right, cases)
	}
	t.Logf("%d of %d phrases right", right, cases)
}

// FuzzDate: on any text as a body the pass does not panic, and its dates lie in the text, in order, each with a value of EDTF's characters.
func FuzzDate(f *testing.F) {
	f.Add("On Sunday, Nov. 16, the 22-23 May 2019 fair of 1986/87, 2024-07-31, mid-1980s, '60s, the day before yesterday, 3 weeks ago.")
	f.Add("Feb. 30 to 31 of last year, Mon. 9th of May, between 1990 and 95, last night, 0s 00s May")
	anchor := time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, s string) {
		a := &Article{Source: strings.ToValidUTF8(s, "?")}
		d := &doc{Parser: &Parser{Date: anchor}, Article: a, body: Span{0, len(a.Source)}}
		d.scan()
		d.date()
		last := 0
		for _, d := range a.Dates {
			if d.Start < last || d.End <= d.Start || d.End > len(a.Source) {
				t.Fatalf("span %v after %d", d.Span, last)
			}
			last = d.End
			if d.Value == "" || strings.Trim(d.Value, "0123456789-/X~") != "" || d.Rule == "" || d.Confidence <= 0 || d.Confidence > 1 {
				t.Fatalf("%+v", d)
			}
			if _, err := time.Parse(time.DateOnly, d.Value); d.Granularity == "day" && len(d.Value) == 10 && d.Value[0] != 'X' && err != nil {
				t.Fatal(err)
			}
		}
	})
}

func BenchmarkDate(b *testing.B) {
	const s = "RIGA, Nov 18 - The harbour board said on Tuesday that the dredging of 2019 was over and that the ferry will sail on Thursday. "
	d := &doc{Parser: &Parser{Date: time.Date(2025, 11, 18, 0, 0, 0, 0, time.UTC)}, Article: &Article{Source: strings.Repeat(s, 24)}}
	d.scan()
	d.body = Span{0, len(d.Source)}
	b.ReportAllocs()
	b.SetBytes(int64(len(d.Source)))
	for b.Loop() {
		d.date()
	}
}

// TestQuoteDate holds the date of a quote, which stands in its frame, and the dates inside of the quote, which count from that day.
func TestQuoteDate(t *testing.T) {
	p := &Parser{Date: time.Date(2025, 11, 18, 0, 0, 0, 0, time.UTC)} // a Tuesday
	for _, c := range []struct{ text, said, dates string }{
		{"“We sail tomorrow,” Captain Ana Paz said on Sunday.", "2025-11-16", "2025-11-17 2025-11-16"},
		{"“We sail tomorrow,” Captain Ana Paz said.", "", "2025-11-19"},
		{"“We sail tomorrow,” Captain Ana Paz told reporters in Riga on Monday.", "2025-11-17", "2025-11-18 2025-11-17"},
		{"On Friday, Captain Ana Paz said: “Yesterday we lost a mast.”", "2025-11-14", "2025-11-14 2025-11-13"},
		{"Captain Ana Paz on Friday said the mast was lost.", "2025-11-14", "2025-11-14"},
		{"Captain Ana Paz said on Friday that the ferry would sail on Thursday.", "2025-11-14", "2025-11-14 2025-11-20"},
		{"Captain Ana Paz, who arrived on Friday, said the mast was lost.", "", "2025-11-14"},
		{"Captain Ana Paz said the mast was lost on Friday.", "", "2025-11-14"},
		{"“The mast was lost on Friday,” said Captain Ana Paz, who will sail on Thursday.", "", "2025-11-14 2025-11-20"},
		{"“The mast was lost,” Captain Ana Paz said after Monday's inquiry.", "", "2025-11-17"},
		{"“The strike ended Sunday,” said Captain Ana Paz on Nov. 12.", "2025-11-12", "2025-11-09 2025-11-12"},
		{"“We leave today,” Captain Ana Paz said on March 3, 2019.", "2019-03-03", "2019-03-03 2019-03-03"},
	} {
		a := p.ParseString("The day in brief\n\n" + c.text + "\n")
		var dates []string
		for _, d := range a.Dates {
			dates = append(dates, d.Value)
		}
		if len(a.Quotes) != 1 || a.Quotes[0].Date.Value != c.said || strings.Join(dates, " ") != c.dates {
			t.Errorf("%s: %d quotes, dates %q, want %q", c.text, len(a.Quotes), dates, c.dates)
			for _, q := range a.Quotes {
				t.Errorf("said %q, want %q; cue %q", q.Date.Value, c.said, a.Text(q.Cue))
			}
		}
	}
}

// TestDateAllocs: the dates of an article cost a slice, the text of their values and that of words in capitals, however many words it has.
func TestDateAllocs(t *testing.T) {
	data, err := os.ReadFile("testdata/corpus/menafn-peace-talks.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := newDoc(&Parser{}, decode.String(string(data), decode.Options{}))
	d.parse()
	if len(d.Dates) < 7 {
		t.Fatalf("%d dates", len(d.Dates))
	}
	if n := testing.AllocsPerRun(20, d.date); n > 3 {
		t.Errorf("%v allocations, want 3 at most", n)
	}
}

// TestDateLine: what a paragraph begins with does not count a year that ends the one before it.
func TestDateLine(t *testing.T) {
	a := new(Parser).ParseString("The day in brief\n\nPublished 14 November 2025\n\nWorkers voted on the plan.\n")
	if len(a.Dates) != 1 || a.Dates[0].Value != "2025-11-14" {
		t.Errorf("%+v", a.Dates)
	}
}

// TestWirePhrases holds the phrases by which other readers of dates were compared, each a text of its own, on Tuesday, 18 November 2025:
// 13 at which at least one of them fails, and six plain ones.
func TestWirePhrases(t *testing.T) {
	p := &Parser{Date: time.Date(2025, 11, 18, 15, 4, 0, 0, time.UTC)}
	for _, c := range [][2]string{
		{"on Tuesday", "2025-11-18"}, {"will meet on Wednesday", "2025-11-19"}, {"on Monday", "2025-11-17"}, {"Earlier Tuesday", "2025-11-18"},
		{"late Monday", "2025-11-17"}, {"last Thursday", "2025-11-13"}, {"next Tuesday", "2025-11-25"}, {"Nov. 21", "2025-11-21"},
		{"Feb. 24, 2022", "2022-02-24"}, {"on Sept 5", "2025-09-05"}, {"18 November", "2025-11-18"}, {"since Sunday", "2025-11-16"},
		{"by Thursday", "2025-11-20"},
		{"yesterday", "2025-11-17"}, {"today", "2025-11-18"}, {"tomorrow", "2025-11-19"}, {"November 18, 2025", "2025-11-18"},
		{"three days ago", "2025-11-15"}, {"2025-11-18", "2025-11-18"},
	} {
		for _, text := range []string{c[0], c[0] + ".\n", "The day in brief\n\n" + c[0] + "\n"} {
			a := p.ParseString(text)
			if len(a.Dates) != 1 || a.Dates[0].Value != c[1] {
				t.Errorf("%q: %+v, want %s", text, a.Dates, c[1])
			}
		}
	}
}

// The lexicon knows the words of time by a class of their own: the pass asks for it before it looks at a word.
func TestTimeWords(t *testing.T) {
	data, err := os.ReadFile("internal/lexicon/src/time.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		w, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if k, _ := timeWord(w); k == noTime || strings.ContainsAny(w, "0123456789-") {
			continue
		}
		if n++; !lexicon.Lookup(w).Is(lexicon.Month | lexicon.Weekday | lexicon.DateWord | lexicon.DatePart) {
			t.Errorf("%q is a word of time without the class of one", w)
		}
	}
	if n < 60 {
		t.Errorf("only %d words of time", n)
	}
}

// A day that only the date of the article would tell is warned of, once.
func TestUndated(t *testing.T) {
	const text = "The day in brief\n\nThe ferry sails on Friday, the mayor said on Monday. Every Tuesday it rests.\n"
	for _, c := range []struct {
		date time.Time
		want string
	}{{time.Time{}, "undated Friday"}, {time.Date(2025, 11, 18, 0, 0, 0, 0, time.UTC), ""}} {
		a := (&Parser{Date: c.date}).ParseString(text)
		got := ""
		for _, w := range a.Warnings {
			got += w.Code + " " + a.Text(w.Span)
		}
		if got != c.want {
			t.Errorf("%v: warnings %q, want %q", c.date, got, c.want)
		}
	}
}
