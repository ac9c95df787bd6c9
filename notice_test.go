package newsparse

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// An embargo tells its hour in many ways; without a zone, an am or a colon a number is none.
func TestEmbargoHours(t *testing.T) {
	for when, want := range map[string]string{
		"12noon Nov. 19, 2025":                "2025-11-19T12:00",
		"noon on Nov. 19, 2025":               "2025-11-19T12:00",
		"12 noon on Nov. 19, 2025":            "2025-11-19T12:00",
		"midnight, Nov. 19, 2025":             "2025-11-19T00:00",
		"0001 GMT, Nov. 19, 2025":             "2025-11-19T00:01",
		"10:30 a.m. EST, Nov. 19, 2025":       "2025-11-19T10:30",
		"12 a.m. on Nov. 19, 2025":            "2025-11-19T00:00",
		"12 p.m. on Nov. 19, 2025":            "2025-11-19T12:00",
		"6 p.m. Wednesday, Nov. 19, 2025":     "2025-11-19T18:00",
		"5pm on Nov. 19, 2025":                "2025-11-19T17:00",
		"17:05 on Nov. 19, 2025":              "2025-11-19T17:05",
		"6.30 pm on Nov. 19, 2025":            "2025-11-19T18:30",
		"2300 UTC on Nov. 19, 2025":           "2025-11-19T23:00",
		"9 bst on Nov. 19, 2025":              "2025-11-19T09:00",
		"2500 GMT on Nov. 19, 2025":           "2025-11-19",
		"10:75 a.m. on Nov. 19, 2025":         "2025-11-19",
		"the end of the day on Nov. 19, 2025": "2025-11-19",
		"further notice":                      "",
	} {
		a := new(Parser).ParseString("EMBARGOED UNTIL " + when + "\nRates rise\n\nOSLO (Reuters) - The bank raised its rate.\n")
		if len(a.Notices) != 1 || a.Notices[0].Kind != "embargo" || a.Notices[0].Until != want {
			t.Errorf("%s: %+v, want %q", when, a.Notices, want)
		}
	}
}

// A correction names paragraphs by number, by ordinal and by word.
func TestNoticeParagraphs(t *testing.T) {
	for what, want := range map[string][]int{
		"spelling of name in paragraph 7":                       {7},
		"figures in paragraphs 3 and 5":                         {3, 5},
		"date in second paragraph, title in 12th paragraph":     {2, 12},
		"year in tenth para":                                    {10},
		"byline in the lead":                                    nil,
		"a share to 3 percent, in the partners' paragraph":      nil,
		"the parish in first and the party in third paragraphs": {3},
	} {
		a := new(Parser).ParseString("Rates rise\n\n(Corrects " + what + ")\n\nOSLO (Reuters) - The bank raised its rate.\n")
		if len(a.Notices) != 1 || a.Notices[0].Kind != "correction" || !slices.Equal(a.Notices[0].Paragraphs, want) {
			t.Errorf("%s: %+v, want %v", what, a.Notices, want)
		}
	}
}

// An abbreviated title is taken up by its noun.
func TestTitlesTakenUp(t *testing.T) {
	for title, noun := range map[string]string{"Gen.": "general", "Col.": "colonel", "Capt.": "captain", "Sen.": "senator", "Rep.": "congressman",
		"Gov.": "governor", "Lt.": "lieutenant", "Sgt.": "sergeant", "Rev.": "reverend", "Adm.": "admiral"} {
		a := new(Parser).ParseString(fmt.Sprintf("Talks in Oslo\n\nOSLO (Reuters) - %s Ole Berg arrived on Monday.\n\nThe %s left on Tuesday.\n", title, noun))
		found := false
		for _, m := range a.Mentions {
			if m.Form == Nominal && m.Entity > 0 && strings.EqualFold(a.Text(m.Span), "the "+noun) {
				found = a.Entities[m.Entity-1].Name == "Ole Berg"
			}
		}
		if !found {
			t.Errorf("%s: the %s is nobody: %+v", title, noun, a.Mentions)
		}
	}
}
