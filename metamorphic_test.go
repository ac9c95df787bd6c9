package newsparse_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/newsparse/newsparse"
)

// findings tells what was found without saying where: who said what, by which cue, and who and what the article is about. Blanks, line
// ends, composition and the glyphs of marks in texts are evened out.
func findings(a *newsparse.Article) []string {
	even := func(s string) string {
		s = strings.NewReplacer("“", `"`, "”", `"`, "\u00a0", " ").Replace(norm.NFC.String(s))
		return strings.Join(strings.Fields(s), " ")
	}
	var all []string
	add := func(format string, args ...any) { all = append(all, even(fmt.Sprintf(format, args...))) }
	add("headline %s", a.Text(a.Headline))
	add("dateline %s %s", a.Text(a.Dateline.Span), a.Dateline.Date)
	add("%d paragraphs", len(a.Paragraphs))
	for _, q := range a.Quotes {
		add("%s %s (%s): %s", q.Kind, q.Speaker.Name, a.Text(q.Speaker.Span), a.Text(q.Cue))
		for _, p := range q.Parts {
			add("- %s", a.Text(p))
		}
	}
	for _, e := range a.Entities {
		add("%s %s %s", e.Kind, e.Name, e.Country)
	}
	for _, m := range a.Mentions {
		add("%s %s %d", a.Text(m.Span), m.Form, m.Entity)
	}
	for _, d := range a.Dates {
		add("%s %s", a.Text(d.Span), d.Value)
	}
	return all
}

// Changes of form that change nothing in what is found, over the whole corpus.
func TestMetamorphic(t *testing.T) {
	files, err := filepath.Glob("testdata/corpus/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, change := range []struct {
		name  string
		apply func(string) string
	}{
		{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
		{"CR", func(s string) string { return strings.ReplaceAll(s, "\n", "\r") }},
		{"byte-order mark", func(s string) string { return "\ufeff" + s }},
		{"NFD", norm.NFD.String},
		{"no-break spaces", func(s string) string { return strings.ReplaceAll(s, ". ", ".\u00a0") }},
		{"straight marks", func(s string) string { return strings.NewReplacer("“", `"`, "”", `"`).Replace(s) }},
		{"a blank at the end of lines", func(s string) string { return strings.ReplaceAll(s, "\n", " \n") }},
		{"no last newline", func(s string) string { return strings.TrimSuffix(s, "\n") }},
	} {
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want := findings(new(newsparse.Parser).ParseString(string(data)))
			got := findings(new(newsparse.Parser).ParseString(change.apply(string(data))))
			if !slices.Equal(got, want) {
				for i := range min(len(got), len(want)) {
					if got[i] != want[i] {
						t.Errorf("%s, %s:\n got %q\nwant %q", filepath.Base(file), change.name, got[i], want[i])
						break
					}
				}
				if len(got) != len(want) {
					t.Errorf("%s, %s: %d findings, want %d", filepath.Base(file), change.name, len(got), len(want))
				}
			}
		}
	}
}
