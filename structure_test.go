package newsparse

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// facts of an article's structure as "key: value" lines; text in one line, line ends as blanks.
func structure(a *Article) []string {
	var out []string
	add := func(key, format string, args ...any) {
		v := strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " ")
		if v != "" {
			out = append(out, key+": "+v)
		}
	}
	h := &a.Header
	add("header.date", "%s", h.Date)
	if h.CrawlStatus != 0 {
		add("header.crawl_status", "%d", h.CrawlStatus)
	}
	add("header.id", "%s", h.ID)
	add("header.slug", "%s", h.Slug)
	add("header.sequence", "%s", h.Sequence)
	add("header.category", "%s", h.Category)
	add("header.priority", "%s", h.Priority)
	if h.WordCount != 0 {
		add("header.word_count", "%d", h.WordCount)
	}
	add("header.sent", "%s", h.Sent)
	add("header.format", "%s", h.Format)
	add("header.origin", "%s", h.Origin)
	for _, s := range h.Boilerplate {
		add("boilerplate", "%s", a.Text(s))
	}
	for _, t := range a.Tags {
		add("tag", "%s %d", t.Kind, t.Number)
	}
	add("headline", "%s", a.Text(a.Headline))
	for _, s := range a.Deck {
		add("deck", "%s", a.Text(s))
	}
	for _, s := range a.Byline.Names {
		add("byline", "%s", a.Text(s))
	}
	add("affiliation", "%s", a.Text(a.Byline.Affiliation))
	add("byline.place", "%s", a.Text(a.Byline.Place))
	for _, p := range a.Provenance {
		add("provenance", "%s", p.Name)
	}
	for _, n := range a.Notices {
		paragraphs := ""
		if len(n.Paragraphs) > 0 {
			paragraphs = fmt.Sprint(n.Paragraphs)
		}
		add("notice", "%s %s %s", n.Kind, n.Until, paragraphs)
	}
	for i, dl := range append([]Dateline{a.Dateline}, a.Digest...) {
		key := "dateline"
		if i > 0 {
			key = "digest"
		}
		add(key, "%s", a.Text(dl.Span))
		for _, p := range dl.Places {
			add(key+".place", "%s, %s %s %s", p.Name, p.Kind, p.Country, p.Region)
		}
		add(key+".date", "%s", dl.Date)
		for _, s := range dl.Agencies {
			add(key+".agency", "%s", s.Name)
		}
	}
	if len(a.Paragraphs) > 0 {
		add("lead", "%s", a.Source[a.Paragraphs[0].Start:a.Paragraphs[0].End])
	}
	for _, p := range a.Paragraphs {
		add("paragraph", "%s", a.Text(p.Span))
		for _, s := range p.Sentences {
			add("sentence", "%s", a.Text(s))
		}
	}
	for _, f := range a.Footer {
		add("footer", "%s %s", f.Kind, a.Text(f.Span))
		for _, s := range f.Names {
			add("footer.name", "%s", a.Text(s))
		}
		for _, s := range f.Places {
			add("footer.place", "%s", a.Text(s))
		}
	}
	for _, w := range a.Warnings {
		add("warning", "%s", w.Code)
	}
	return out
}

// TestStructure compares the cases' facts with the article's. A key that a case names must have exactly the values it gives;
// "none: dateline" says that there is no such key. A lead and a place may be cut short.
func TestStructure(t *testing.T) {
	for _, c := range archives(t, "header", "dateline", "footer", "paragraph") {
		t.Run(strings.TrimSuffix(filepath.Base(c.path), ".txtar"), func(t *testing.T) {
			p := new(Parser)
			if day := c.field("date"); day != "" {
				var err error
				if p.Date, err = time.Parse(time.DateOnly, day); err != nil {
					t.Fatal(err)
				}
			}
			if c.field("reason") == "" {
				t.Error("the case gives no reason")
			}
			text := strings.TrimSuffix(c.files["text"], "\n")
			a := p.ParseString(text)
			got := map[string][]string{}
			for _, line := range structure(a) {
				k, v, _ := strings.Cut(line, ": ")
				got[k] = append(got[k], v)
			}
			want := map[string][]string{}
			for line := range strings.Lines(c.files["want"]) {
				k, v, ok := strings.Cut(strings.TrimSpace(line), ": ")
				if !ok {
					t.Fatalf("line %q", line)
				}
				if k == "none" {
					want[v] = nil
				} else {
					want[k] = append(want[k], v)
				}
			}
			if len(want) == 0 {
				t.Fatal("the case wants nothing")
			}
			for k, w := range want {
				g := got[k]
				if (k == "lead" || k == "dateline.place") && slices.EqualFunc(w, g, func(w, g string) bool { return strings.HasPrefix(g, w) }) {
					continue
				}
				if !slices.Equal(w, g) {
					t.Errorf("%s:\nwant %q\ngot  %q", k, w, g)
				}
			}
		})
	}
}
