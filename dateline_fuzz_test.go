package newsparse

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzDateline checks a dateline at the start of any text: it holds the spans of its parts, its date is well-formed, and every house
// can print it.
func FuzzDateline(f *testing.F) {
	for _, s := range seeds(f) {
		if i := strings.Index(s, " -"); i > 0 {
			s = s[:min(len(s), i+40)]
		}
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		a := (&Parser{AsIs: true}).ParseString(s)
		dl := &a.Dateline
		if dl.IsZero() {
			if dl.Date != "" || len(dl.Places)+len(dl.Agencies) > 0 {
				t.Fatalf("fields without a dateline: %+v", dl)
			}
			return
		}
		for _, p := range dl.Places {
			if !dl.contains(p.Span) || !p.Qualifier.IsZero() && !dl.contains(p.Qualifier) || p.Name == "" {
				t.Errorf("place %+v outside of %q", p, a.Text(dl.Span))
			}
		}
		for _, g := range dl.Agencies {
			if !dl.contains(g.Span) || g.Name == "" {
				t.Errorf("agency %+v outside of %q", g, a.Text(dl.Span))
			}
		}
		if dl.Date != "" && (len(dl.Date) < 10 || dl.Date[4] != '-' || dl.Date[7] != '-') {
			t.Errorf("date %q", dl.Date)
		}
		for style := StyleAP; style <= StyleBusinessWire; style++ {
			if dl.Format(style) == "" {
				t.Errorf("style %d prints nothing of %q", style, a.Text(dl.Span))
			}
		}
		if d := strings.TrimSpace(a.Text(dl.Span)); d == "" {
			t.Errorf("empty dateline in %q", s)
		}
	})
}

func seeds(t testing.TB) []string {
	var all []string
	for _, c := range archives(t, "header", "dateline", "footer", "paragraph") {
		all = append(all, c.files["text"])
	}
	return all
}
