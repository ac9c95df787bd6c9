package newsparse

import (
	"strings"
	"testing"

	"github.com/newsparse/newsparse/internal/decode"
)

// What survey counts is what is there, in paragraphs of any length, and the hints stop at what may begin a name.
func TestSurvey(t *testing.T) {
	for _, c := range []struct {
		text          string
		shouts, table bool
		stops         string
	}{
		{"The mayor met Ann Lee in Oslo", false, false, "The Ann Lee Oslo"},
		{"A PLAN FOR A BRIDGE is dead", false, false, "A PLAN FOR A BRIDGE"},
		{"A PLAN FOR A BRIDGE IS dead", true, false, "A PLAN FOR A BRIDGE IS"},
		{"Harriman 3 2 1 7, Oslo 2 2 0 6", false, true, "Harriman Oslo"},
		{"On 1996-08-22 and 1997-09-23 he won", false, false, "On"},
		{"goods 17 and 18 a 19th", false, true, ""},
		{"he saw van der Meer, d'Aubert (who left) and his co-pilot", false, false, "van der Meer d'Aubert ( co-pilot"},
		{strings.Repeat("trade ", 70) + strings.Repeat("7 ", 300), false, false, ""},
		{strings.Repeat("7 ", 61) + strings.Repeat("GAS ", 300), true, true, strings.TrimSpace(strings.Repeat("GAS ", 300))},
		{strings.Repeat("GAS ", 600) + strings.Repeat("gas ", 300), false, false, strings.TrimSpace(strings.Repeat("GAS ", 600))},
	} {
		d := newDoc(new(Parser), decode.String(c.text, decode.Options{}))
		d.scan()
		s := d.survey(0, len(d.toks))
		var stops []string
		for k := d.seek(0, len(d.toks), mayStart); k < len(d.toks); k = d.seek(k+1, len(d.toks), mayStart) {
			stops = append(stops, d.word(k))
		}
		if s.shouts != c.shouts || s.table != c.table || strings.Join(stops, " ") != c.stops {
			t.Errorf("%.50q: %+v, stops at %.80q", c.text, s, stops)
		}
	}
}
