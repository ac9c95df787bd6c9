package newsparse

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// line returns a line of n characters that begins with first and ends with last.
func line(first string, n int, last string) string {
	var b strings.Builder
	b.WriteString(first)
	for k := 0; b.Len() < n-len(last); k++ {
		b.WriteString([]string{" and", " the", " old", " sea"}[k%4])
	}
	s := b.String()[:n-len(last)]
	if strings.HasSuffix(s, " ") {
		s = s[:len(s)-1] + "s"
	}
	return s + last
}

// Each line is a paragraph, save where lines are wrapped: the cases stand on either side of what tells the two apart.
func TestParagraphLayouts(t *testing.T) {
	w := func(first string) string { return line(first, 60, "") } // a line that the next one goes on with
	for _, c := range []struct {
		name string
		body []string
		want []string // the paragraphs, by the numbers of the lines in each
	}{
		{"lines longer than 100", []string{line("The", 101, ""), w("goes"), w("goes"), "on."}, []string{"0", "1", "2", "3"}},
		{"lines of 100", []string{line("The", 100, ""), w("goes"), w("goes"), "on."}, []string{"0 1 2 3"}},
		{"100 characters in more bytes", []string{strings.ReplaceAll(line("The", 100, ""), "o", "ö"), w("goes"), w("goes"), "on."}, []string{"0 1 2 3"}},
		{"101 characters in more bytes", []string{strings.ReplaceAll(line("The", 101, ""), "o", "ö"), w("goes"), w("goes"), "on."}, []string{"0", "1", "2", "3"}},
		{"201 bytes", []string{"The " + strings.Repeat("ö", 97) + " öö", w("goes"), w("goes"), "on."}, []string{"0", "1", "2", "3"}},

		{"one of three goes on", []string{w("The"), "goes on.", "They left.", "We stayed."}, []string{"0 1", "2", "3"}},
		{"one of four goes on", []string{w("The"), "goes on.", "They left.", "We stayed.", "All slept."}, []string{"0", "1", "2", "3", "4"}},
		{"none goes on", []string{"They left.", "We stayed.", "All slept."}, []string{"0", "1", "2"}},
		{"capitals behind lines of 40", []string{line("The", 40, ""), line("Oslo", 40, ""), line("Bergen", 40, ""), "Oslo bridge."}, []string{"0 1 2 3"}},
		{"capitals behind lines of 39", []string{line("The", 39, ""), line("Oslo", 39, ""), line("Bergen", 39, ""), "Oslo bridge."}, []string{"0", "1", "2", "3"}},
		{"capitals behind a short line", []string{"The harbour of", "Oslo and the bridge of", "Bergen and the road of", "Tromso"}, []string{"0", "1", "2", "3"}},

		{"an empty line ends a paragraph", []string{w("The"), "goes on and", "", w("The"), "goes on and"}, []string{"0 1", "3 4"}},
		{"a short line that ends a sentence", []string{w("The"), "goes on.", w("They"), w("go"), "on."}, []string{"0 1", "2 3 4"}},
		{"a short line with a mark", []string{w("The"), "goes \"on.\"", w("They"), w("go"), "on?", w("Why"), "now!", w("So:"), "yes:", w("Then"), "end."},
			[]string{"0 1", "2 3 4", "5 6", "7 8", "9 10"}},
		{"a short line that ends none", []string{w("The"), "goes on,", w("they"), w("go"), "on."}, []string{"0 1 2 3 4"}},
		{"a full line that ends a sentence", []string{w("The"), line("goes", 60, "."), w("They"), w("go"), "on."}, []string{"0 1 2 3 4"}},
		{"the next word would not have fitted", []string{w("The"), line("goes", 40, "."), line("Internationalization", 60, ""), w("go"), "on."}, []string{"0 1 2 3 4"}},
		{"a word that would have fitted with eight to spare", []string{w("The"), line("goes", 40, "."), w("Themselves"), w("go"), "on."}, []string{"0 1", "2 3 4"}},
		{"a word that would have fitted with seven", []string{w("The"), line("goes", 40, "."), w("Yourselves'"), w("go"), "on."}, []string{"0 1 2 3 4"}},
		{"a line of one word", []string{w("The"), line("goes", 40, "."), strings.Repeat("Go", 10), w("go"), "on."}, []string{"0 1 2 3 4"}},
		{"the next word would have fitted", []string{w("The"), line("goes", 40, "."), w("They"), w("go"), "on."}, []string{"0 1", "2 3 4"}},

		{"two blanks begin a paragraph", []string{w("The"), "goes on and", "  " + w("They"), w("go"), "on."}, []string{"0 1", "2 3 4"}},
		{"one blank does not", []string{w("The"), "goes on and", " " + w("They"), w("go"), "on."}, []string{"0 1 2 3 4"}},
		{"a tab does", []string{w("The"), "goes on and", "\t" + w("They"), w("go"), "on."}, []string{"0 1", "2 3 4"}},
		{"a deeper indent does", []string{w("The"), "  goes on and", "    " + w("They"), w("go"), "on."}, []string{"0", "1", "2 3 4"}},
		{"lines of a table", []string{w("The"), w("goes"), "on and", "   Oslo  2", "   Bergen  3", "   Tromso  1"}, []string{"0 1 2", "3", "4", "5"}},
		{"a table of two blanks", []string{w("The"), w("goes"), w("goes"), "on and", "  Oslo  2", "  Bergen  3"}, []string{"0 1 2 3", "4 5"}},
		{"bullets", []string{w("The"), "goes on and", "- " + w("They"), "go on", "• " + w("We"), "stay"}, []string{"0 1", "2 3", "4 5"}},
		{"a dash in a word", []string{w("The"), "goes on and", "-" + w("They"), "go on"}, []string{"0 1 2 3"}},
	} {
		var want, got []string
		for _, numbers := range c.want {
			var text []string
			for _, n := range strings.Fields(numbers) {
				var i int
				fmt.Sscan(n, &i)
				text = append(text, strings.Fields(c.body[i])...)
			}
			want = append(want, strings.Join(text, " "))
		}
		a := new(Parser).ParseString("Harbour closes\n\n" + strings.Join(c.body, "\n") + "\n")
		for _, p := range a.Paragraphs {
			got = append(got, strings.Join(strings.Fields(a.Text(p.Span)), " "))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, want)
		}
	}
}

// Behind the line of the dateline an indent of three blanks begins a paragraph.
func TestParagraphBehindDateline(t *testing.T) {
	for blanks, want := range map[int]int{0: 1, 1: 1, 2: 1, 3: 2, 4: 2} {
		a := new(Parser).ParseString("Harbour closes\n\nOSLO, Nov. 18 (Reuters) - " + line("The", 40, "") + "\n" + strings.Repeat(" ", blanks) + line("They", 60, "") +
			"\n" + line("goes", 60, "") + "\n" + line("goes", 60, "") + "\non.\n")
		if len(a.Paragraphs) != want {
			t.Errorf("%d blanks: %d paragraphs, want %d", blanks, len(a.Paragraphs), want)
		}
	}
}

// In a digest later paragraphs have datelines of their own: a place in capitals, an agency and a date, and text behind them.
func TestDigestDatelines(t *testing.T) {
	for text, want := range map[string]string{
		"ROME, Nov. 18 (AP) - Ferries to the islands stopped.": "Rome 11-18: Ferries to the islands stopped.",
		"ROME, Nov. 18 (Reuters) – Ferries stopped.":           "Rome 11-18: Ferries stopped.",
		"OSLO, Norway, Nov. 18 (AP) — Ferries stopped.":        "Oslo 11-18: Ferries stopped.",
		"ROME (AP) - Ferries to the islands stopped.":          "",
		"Rome, Nov. 18 (AP) - Ferries to the islands stopped.": "",
		"ROME, Nov. 18 - Ferries to the islands stopped.":      "",
		"ROME, Nov. 18 (Daily Herring) - Ferries stopped.":     "",
		"QWERTYVILLE, Nov. 18 (AP) - Ferries stopped.":         "",
		"ROME, Nov. 18 (AP) -":                                 "",
		"AP ROME":                                              "",
		"The mayor of ROME, Nov. 18 (AP) - Ferries stopped.":   "",
	} {
		a := new(Parser).ParseString("News in brief\n\nPARIS, Nov. 17 (AP) - The bridge opened.\n\n" + text + "\n\nIt is winter.\n")
		got := ""
		for _, d := range a.Digest {
			if len(d.Places) > 0 && len(d.Date) > 5 {
				got += d.Places[0].Name + " " + d.Date[len(d.Date)-5:]
			}
		}
		if got != "" && len(a.Paragraphs) > 1 {
			got += ": " + a.Text(a.Paragraphs[1].Span)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
		if len(a.Paragraphs) != 3 || a.Text(a.Paragraphs[0].Span) != "The bridge opened." {
			t.Errorf("%s: %d paragraphs", text, len(a.Paragraphs))
		}
	}
}

// The stop of an abbreviation, a title or an initial ends no sentence; before a word that opens sentences that of a company does.
func TestSentencesOfNews(t *testing.T) {
	for _, want := range [][]string{
		{"Gen. Ole Berg met Dr. Ann Lee.", "He left."},
		{"It fell on Nov. 18 in Oslo.", "It rose on Tues. Nov. 19."},
		{"He runs Ponte Inc. in Lisbon.", "She runs Acme Corp.", "The firm is old."},
		{"The U.S. Senate met.", "It was in the U.S.", "The vote was close."},
		{"It is 5 ft. high.", "They are 6 ft.", "The wall is old."},
		{"John F. Berg won.", "\"I won.\"", "“He did!”", "Did he?"},
	} {
		a := new(Parser).ParseString("Harbour closes\n\n" + strings.Join(want, " ") + "\n")
		var got []string
		for _, p := range a.Paragraphs {
			for _, s := range p.Sentences {
				got = append(got, a.Text(s))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("got %q\nwant %q", got, want)
		}
	}
}
