package newsparse

import (
	"testing"
	"time"
)

// TestClock holds the times of day that stand beside dates; a time alone is no date, and neither is a score or a price beside one.
func TestClock(t *testing.T) {
	p := &Parser{Date: time.Date(2025, 11, 18, 0, 0, 0, 0, time.UTC)}
	for _, c := range []struct{ text, date, time, value, zone string }{
		{"The vote begins on Thursday at 3 p.m. EST.", "2025-11-20", "3 p.m. EST", "15:00-05:00", "EST"},
		{"The quake struck at 0730 GMT on Monday.", "2025-11-17", "0730 GMT", "07:30Z", "GMT"},
		{"Bids close by noon Friday.", "2025-11-21", "noon", "12:00", ""},
		{"The gates open at 3:30 p.m. (2030 GMT) on Saturday.", "2025-11-22", "3:30 p.m.", "15:30", ""},
		{"The blast was heard on Sunday at about 10:15 am local time.", "2025-11-16", "10:15 am local time", "10:15", "local time"},
		{"The ceasefire began at midnight on Nov. 3.", "2025-11-03", "midnight", "00:00", ""},
		{"Polls open on Dec. 7 from 8 a.m. to 6 p.m. across the island.", "2025-12-07", "8 a.m. to 6 p.m.", "08:00/18:00", ""},
		{"The launch is set for Friday, 14:30 UTC.", "2025-11-21", "14:30 UTC", "14:30Z", "UTC"},
		{"The launch is set for Friday (1430GMT).", "2025-11-21", "1430GMT", "14:30Z", "GMT"},
		{"The debate starts at 9pm ET Wednesday.", "2025-11-19", "9pm ET", "21:00", "ET"},
		{"The train left at 12 a.m. on Tuesday.", "2025-11-18", "12 a.m.", "00:00", ""},
		{"He spoke on Monday night at 9:05 P.M. Moscow time.", "2025-11-17", "9:05 P.M. Moscow time", "21:05", "Moscow time"},
		{"The siren sounded at 15:00 on October 4, 2023.", "2023-10-04", "15:00", "15:00", ""},
		{"The shop will open from 9 to 11 a.m. on Friday.", "2025-11-21", "", "", ""},
		{"The club won 3-2 on Saturday.", "2025-11-15", "", "", ""},
		{"Shares cost 15.30 on Monday.", "2025-11-17", "", "", ""},
		{"It sold 1500 on Monday.", "2025-11-17", "", "", ""},
		{"He ran the mile in 3:52 on Saturday.", "2025-11-15", "", "", ""},
		{"About 10 am the power failed.", "", "", "", ""},
	} {
		a := p.ParseString("The day in brief\n\n" + c.text + "\n")
		if c.date == "" {
			if len(a.Dates) > 0 {
				t.Errorf("%s: dates %+v", c.text, a.Dates)
			}
			continue
		}
		if len(a.Dates) != 1 {
			t.Errorf("%s: dates %+v", c.text, a.Dates)
			continue
		}
		d := a.Dates[0]
		if d.Value != c.date || a.Text(d.Time.Span) != c.time || d.Time.Value != c.value || d.Time.Zone != c.zone {
			t.Errorf("%s: %s, time %q = %q in %q, want %q = %q in %q", c.text, d.Value, a.Text(d.Time.Span), d.Time.Value, d.Time.Zone, c.time, c.value, c.zone)
		}
	}
}
