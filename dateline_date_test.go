package newsparse

import (
	"strings"
	"testing"
	"time"
)

// The forms of a day, with what is left of the text behind it; "" for what is none.
func TestDateForms(t *testing.T) {
	for text, want := range map[string]string{
		"Oct 22":                       "XXXX-10-22|",
		"Oct. 22 (AP)":                 "XXXX-10-22| (AP)",
		"Aug. 29, 2014 (AP)":           "2014-08-29| (AP)",
		"Aug 29 2014":                  "2014-08-29|",
		"April, 13":                    "XXXX-04-13|",
		"Sept. 1":                      "XXXX-09-01|",
		"SEPTEMBER 30":                 "XXXX-09-30|",
		"Oct 22, 19":                   "XXXX-10-22|, 19",
		"Oct 22, 20145":                "XXXX-10-22|, 20145",
		"Oct 22, 2014x":                "XXXX-10-22|, 2014x",
		"Oct 22, 2014a":                "XXXX-10-22|, 2014a",
		"Oct 22, 2014z":                "XXXX-10-22|, 2014z",
		"Oct 22th, 2014.":              "2014-10-22|.",
		"Oct 22thx":                    "XXXX-10-22|thx",
		"Tuesday, Oct 22":              "XXXX-10-22|",
		"tuesday Oct 22":               "XXXX-10-22|",
		"Wednesday Oct 22":             "XXXX-10-22|",
		"Friday, 22 October 2014":      "2014-10-22|",
		"Someday, Oct 22":              "",
		"21 jan 2019":                  "2019-01-21|",
		"29th November, 2015 (Reuters": "2015-11-29| (Reuters",
		"1st May":                      "XXXX-05-01|",
		"2nd May":                      "XXXX-05-02|",
		"3rd May":                      "XXXX-05-03|",
		"1er mai":                      "XXXX-05-01|",
		"3. Juni 2014":                 "2014-06-03|",
		"4 de abril de 2014":           "2014-04-04|",
		"9 février":                    "XXXX-02-09|",
		"9 FÉVRIER":                    "XXXX-02-09|",
		"9 août":                       "XXXX-08-09|",
		"9 März":                       "XXXX-03-09|",
		"9 março":                      "XXXX-03-09|",
		"9 Mär. 2014":                  "2014-03-09|",
		"123 May":                      "",
		"May":                          "",
		"Mayor 5":                      "",
		"Marc 5":                       "XXXX-03-05|",
		"Junee 5":                      "XXXX-06-05|",
		"Juneee 5":                     "",
		"Marc, Paul":                   "",
		"Ju 5":                         "",
		"2025-11-18":                   "2025-11-18|",
		"2025-11-18T10":                "2025-11-18|T10",
		"17.5.2018":                    "2018-05-17|",
		"8/24/2004":                    "2004-08-24|",
		"8/24/04":                      "",
		"17-5-2018":                    "",
		"2025.11.18":                   "",
		"2025-11-1":                    "",
		"2025-11":                      "",
		"2025-11-":                     "",
		"2025":                         "",
		"17.5":                         "",
		"17:5:2018":                    "",
		"017.5.2018":                   "",
		"8/24-2004":                    "",
		"":                             "",
		"22":                           "",
		"Muharram 27, 1439":            "1439-01-27 AH|",
		"Rabi Al-Awwal 3, 1439":        "1439-03-03 AH|",
		"Rabi Al-Thani 3, 1439":        "1439-04-03 AH|",
		"Rabi II 3, 1439":              "1439-04-03 AH|",
		"Rabi 2nd 3, 1439":             "1439-04-03 AH|",
		"Jumada Al-Akhirah 3, 1439":    "1439-06-03 AH|",
		"Jumada Al-Ula 3, 1439":        "1439-05-03 AH|",
		"Jumada I 3, 1439":             "1439-05-03 AH|",
		"Dhul-Hijjah 10, 1446":         "1446-12-10 AH|",
		"Ramadan 1":                    "XXXX-09-01 AH|",
	} {
		got := ""
		c := cursor{text, 0}
		if w, ok := c.date(); ok {
			got = string(w.appendDate(nil))
			if w.hijri {
				got += " AH"
			}
			got += "|" + text[c.i:]
			if w.Start != 0 || w.End != c.i {
				t.Errorf("%q: %v up to %d", text, w.Span, c.i)
			}
		} else if c.i != 0 {
			t.Errorf("%q: no date, and %d bytes are skipped", text, c.i)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	// Every month of English, whole and by its three letters.
	for m := time.January; m <= time.December; m++ {
		for _, name := range []string{m.String(), m.String()[:3], m.String()[:3] + ".", strings.ToUpper(m.String()), strings.ToLower(m.String())} {
			c := cursor{name + " 7", 0}
			if w, ok := c.date(); !ok || w.month != int(m) || w.day != 7 {
				t.Errorf("%s 7: %+v", name, w)
			}
		}
	}
}

// A day is valid when the calendar has it.
func TestValidDays(t *testing.T) {
	for _, y := range []int{1400, 1900, 2000, 2023, 2024, 9999} {
		for m := -1; m <= 14; m++ {
			for day := -1; day <= 33; day++ {
				u := time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
				want := m >= 1 && m <= 12 && day >= 1 && u.Day() == day
				if got := (when{year: y, month: m, day: day}).valid(); got != want {
					t.Errorf("%d-%d-%d is valid: %t", y, m, day, got)
				}
				if y == 2024 {
					if got := (when{month: m, day: day}).valid(); got != want {
						t.Errorf("%d-%d of any year is valid: %t", m, day, got)
					}
				}
				want = m >= 1 && m <= 12 && day >= 1 && day <= 30
				if got := (when{year: 1439, month: m, day: day, hijri: true}).valid(); got != want {
					t.Errorf("%d-%d of the Hijra is valid: %t", m, day, got)
				}
			}
		}
	}
	if (when{year: 1399, month: 1, day: 1}).valid() {
		t.Error("a year before print is valid")
	}
}

// The arithmetic calendar is a day off the observed one at most.
func TestHijra(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		want             string
	}{
		{1400, 1, 1, "1979-11-21"}, {1439, 1, 1, "2017-09-22"}, {1439, 1, 27, "2017-10-18"}, {1444, 9, 1, "2023-03-23"}, {1446, 12, 10, "2025-06-06"},
		{1445, 10, 1, "2024-04-10"}, {1443, 2, 15, "2021-09-22"}, {1440, 12, 29, "2019-08-30"}, {1447, 1, 1, "2025-06-27"},
	} {
		want, err := time.Parse(time.DateOnly, c.want)
		if err != nil {
			t.Fatal(err)
		}
		got := when{year: c.year, month: c.month, day: c.day, hijri: true}.gregorian()
		if days := got.Sub(want).Hours() / 24; days > 1 || days < -1 {
			t.Errorf("%d-%d-%d is %s, want %s", c.year, c.month, c.day, got.Format(time.DateOnly), c.want)
		}
	}
	// Days follow one another: a month has 29 or 30 days, a year 354 or 355.
	for y := 1430; y < 1460; y++ {
		year := when{year: y, month: 1, day: 1, hijri: true}.gregorian()
		if n := (when{year: y + 1, month: 1, day: 1, hijri: true}).gregorian().Sub(year).Hours() / 24; n != 354 && n != 355 {
			t.Errorf("the year %d has %.0f days", y, n)
		}
		for m := 1; m < 12; m++ {
			from, to := when{year: y, month: m, day: 1, hijri: true}.gregorian(), when{year: y, month: m + 1, day: 1, hijri: true}.gregorian()
			if n := to.Sub(from).Hours() / 24; n != 29 && n != 30 {
				t.Errorf("month %d of %d has %.0f days", m, y, n)
			}
		}
	}
}

// A day without a year is the nearest one to the day of filing.
func TestNearestYear(t *testing.T) {
	for ref := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC); ref.Year() < 2025; ref = ref.AddDate(0, 0, 5) {
		for day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2025; day = day.AddDate(0, 0, 9) {
			y, days := when{month: int(day.Month()), day: day.Day()}.nearest(ref)
			best := 1 << 30
			for year := ref.Year() - 2; year <= ref.Year()+2; year++ {
				u := time.Date(year, day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
				n := int(u.Sub(ref).Hours() / 24)
				if u.Day() == day.Day() {
					best = min(best, max(n, -n))
				}
			}
			got := int(time.Date(y, day.Month(), day.Day(), 0, 0, 0, 0, time.UTC).Sub(ref).Hours() / 24)
			if days != best || max(got, -got) != best {
				t.Errorf("%s nearest to %s: %d days in %d, want %d", day.Format("01-02"), ref.Format(time.DateOnly), days, y, best)
			}
		}
	}
}

// What a dateline's day contradicts is told: the day of filing from the fourth day on, the weekday before it, the calendar.
func TestDayWarnings(t *testing.T) {
	for _, c := range []struct{ day, want, warning string }{
		{"Nov. 18", "2025-11-18", ""},
		{"Nov. 15", "2025-11-15", ""},
		{"Nov. 14", "2025-11-14", "date-contradiction"},
		{"Nov. 21", "2025-11-21", ""},
		{"Nov. 22", "2025-11-22", "date-contradiction"},
		{"Nov. 15, 2025", "2025-11-15", ""},
		{"Nov. 14, 2025", "2025-11-14", "date-contradiction"},
		{"Nov. 21, 2025", "2025-11-21", ""},
		{"Nov. 22, 2025", "2025-11-22", "date-contradiction"},
		{"Nov. 18, 2016", "2016-11-18", "date-contradiction"},
		{"Tuesday, Nov. 18, 2025", "2025-11-18", ""},
		{"Friday, Nov. 18, 2025", "2025-11-18", "weekday-mismatch"},
		{"Nov. 31", "", "invalid-date"},
	} {
		p := Parser{Date: time.Date(2025, 11, 18, 23, 0, 0, 0, time.FixedZone("", -8*3600))}
		a := p.ParseString("Harbour closes\n\nOSLO, " + c.day + " (Reuters) - The harbour closed.\n")
		warning := ""
		for _, w := range a.Warnings {
			warning += w.Code
		}
		if a.Dateline.Date != c.want || warning != c.warning {
			t.Errorf("%s: %q with %q, want %q with %q", c.day, a.Dateline.Date, warning, c.want, c.warning)
		}
	}
	a := new(Parser).ParseString("Harbour closes\n\nOSLO, Nov. 18 (Reuters) - The harbour closed.\n")
	if a.Dateline.Date != "XXXX-11-18" || len(a.Warnings) > 0 {
		t.Errorf("without a day of filing: %q, %+v", a.Dateline.Date, a.Warnings)
	}
	a = new(Parser).ParseString(" date 2025-12-30 403\nHarbour closes\n\nOSLO, Jan. 1 (Reuters) - The harbour closed.\n")
	if a.Dateline.Date != "2026-01-01" || len(a.Warnings) > 0 {
		t.Errorf("over the turn of the year: %q, %+v", a.Dateline.Date, a.Warnings)
	}
}
