package newsparse

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

var stories = flag.String("stories", "", `a file of JSON lines {"id":, "date":, "text":} for TestDatesOfStories`)

var (
	nearWord   = regexp.MustCompile(`(?i)^(?:sun|mon|tues|wednes|thurs|fri|satur)day$|^(?:yesterday|today|tomorrow)$`)
	clauseEdge = regexp.MustCompile(`[;:]|,? (?:but|and|while|that|which|who) |, |[.!?]\s|\n\n|["“”]`)
	pastWord   = regexp.MustCompile(`(?i)\b(?:said|told|announced|reported|was|were|had|did|fell|rose|closed|met|began|signed|agreed|approved|made|went|came|took|reached|ended|opened|issued|ordered|raised|cut|filed|completed|released|disclosed|declared|killed|died|arrived|left|sold|bought|voted|rejected|accepted|gave|won|lost)\b`)
	notPast    = regexp.MustCompile(`(?i)\b(?:will|would|to|expected|scheduled|due|plans?|planned|set|until|by|may|might|could|should|can|is|are|be|from|after|before|if|when|for|of)\b`)
)

// TestDatesOfStories reads real stories and asks two things of their weekdays and of "yesterday", "today" and "tomorrow": that they lie
// within a week of the date the story was filed under, and in a clause of the past, told by words alone, not after the day of writing,
// which is the dateline's where it prints one (copy from Tokyo is dated a day after the day in New York that it was filed under). It
// prints the exceptions.
//
//	go test . -run TestDatesOfStories -v -stories /path/of/FILE
func TestDatesOfStories(t *testing.T) {
	if *stories == "" {
		t.Skip("no -stories")
	}
	f, err := os.Open(*stories)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var near, within, past, notAfter int
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var story struct{ ID, Date, Text string }
		if err := json.Unmarshal(lines.Bytes(), &story); err != nil {
			t.Fatal(err)
		}
		day, err := time.Parse(time.DateOnly, story.Date)
		if err != nil {
			continue
		}
		a := (&Parser{Date: day}).ParseString(story.Text)
		for _, d := range a.Dates {
			value, err := time.Parse(time.DateOnly, d.Value)
			if err != nil || !nearWord.MatchString(strings.TrimPrefix(strings.TrimPrefix(a.Text(d.Span), "last "), "next ")) {
				continue
			}
			near++
			ok := value.Sub(day).Abs() <= 7*24*time.Hour
			if ok {
				within++
			}
			written := day
			if printed, err := time.Parse(time.DateOnly, a.Dateline.Date); err == nil {
				written = printed
			}
			clause := clauseAround(a, d.Span)
			if isPast := pastWord.MatchString(clause) && !notPast.MatchString(clause); isPast {
				past++
				if !value.After(written) {
					notAfter++
				} else {
					ok = false
				}
			}
			if !ok {
				t.Logf("%s of %s: %s = %s (%s) in %q", story.ID, story.Date, a.Text(d.Span), d.Value, d.Rule, clause)
			}
		}
	}
	t.Logf("%d of %d within a week (%.2f %%), %d of %d in clauses of the past not after the day of writing (%.2f %%)",
		within, near, 100*float64(within)/float64(near), notAfter, past, 100*float64(notAfter)/float64(past))
	if float64(within) < 0.995*float64(near) || float64(notAfter) < 0.995*float64(past) {
		t.Error("under 99.5 %")
	}
}

// clauseAround returns the text around s up to the next words or marks that may bound a clause, at most 160 bytes on either side.
func clauseAround(a *Article, s Span) string {
	left, right := a.Source[max(0, s.Start-160):s.Start], a.Source[s.End:min(len(a.Source), s.End+160)]
	if m := clauseEdge.FindAllStringIndex(left, -1); m != nil {
		left = left[m[len(m)-1][1]:]
	}
	if m := clauseEdge.FindStringIndex(right); m != nil {
		right = right[:m[0]]
	}
	return left + a.Text(s) + right
}
