package newsparse

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// tile checks that the parts of the article tile Source: they are disjoint, and what lies between them holds neither letters nor
// digits.
func tile(t testing.TB, a *Article) {
	t.Helper()
	type part struct {
		Span
		name string
	}
	var parts []part
	add := func(name string, spans ...Span) {
		for _, s := range spans {
			if !s.IsZero() {
				parts = append(parts, part{s, name})
			}
		}
	}
	add("header", a.Header.Span)
	for _, s := range a.Header.Boilerplate {
		if !a.Header.contains(s) {
			add("boilerplate", s)
		}
	}
	add("headline", a.Headline)
	for _, s := range a.Tags {
		add("tag", s.Span)
	}
	add("deck", a.Deck...)
	add("byline", a.Byline.Span)
	add("wrapper", a.Wrapper)
	for _, n := range a.Notices {
		add("notice", n.Span)
	}
	add("dateline", a.Dateline.Span)
	for _, d := range a.Digest {
		add("digest", d.Span)
	}
	for _, p := range a.Paragraphs {
		add("paragraph", p.Span)
	}
	for _, f := range a.Footer {
		add("footer", f.Span)
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(a.Start, b.Start) })
	at, before := 0, "start"
	gap := func(to int, name string) {
		if i := strings.IndexFunc(a.Source[at:to], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }); i >= 0 {
			t.Errorf("lost between %s and %s: %q in %.300q", before, name, a.Source[at:to], a.Source)
		}
	}
	for _, p := range parts {
		if p.Start < at {
			t.Errorf("%s %q overlaps %s in %.300q", p.name, a.Text(p.Span), before, a.Source)
			return
		}
		gap(p.Start, p.name)
		at, before = p.End, p.name
	}
	gap(len(a.Source), "end")
}

func seeds(t testing.TB) []string {
	var all []string
	for _, c := range archives(t, "header", "dateline", "footer", "paragraph") {
		all = append(all, c.files["text"])
	}
	return all
}

// TestTileJoined parses every pair of neighbouring cases as one text.
func TestTileJoined(t *testing.T) {
	s := seeds(t)
	for i := range s {
		for _, sep := range [...]string{"\n", "\n\n", " ", ""} {
			tile(t, new(Parser).ParseString(s[i]+sep+s[(i+1)%len(s)]))
		}
	}
}

func FuzzTile(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tile(t, (&Parser{AsIs: true}).ParseString(s))
	})
}

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
