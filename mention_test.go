package newsparse

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// The cases hold a text and its mentions, one a line: form, kind, name of the entity, surface.
func TestMentions(t *testing.T) {
	for _, c := range archives(t, "mention", "reference") {
		t.Run(strings.TrimSuffix(filepath.Base(c.path), ".txtar"), func(t *testing.T) {
			a := new(Parser).ParseString(c.files["text"])
			var b strings.Builder
			for _, m := range a.Mentions {
				e := a.Entities[m.Entity-1]
				fmt.Fprintf(&b, "%s %s %s: %s\n", m.Form, e.Kind, e.Name, a.Text(m.Span))
			}
			if diff := cmp.Diff(c.files["mentions"], b.String()); diff != "" {
				t.Errorf("%s\nmentions (-want +got):\n%s", strings.TrimSpace(c.comment), diff)
			}
			if want, ok := c.files["codes"]; ok {
				b.Reset()
				for _, e := range a.Entities {
					fmt.Fprintf(&b, "%s %s\n", e.Name, e.Region)
				}
				if diff := cmp.Diff(want, b.String()); diff != "" {
					t.Errorf("%s\nregions (-want +got):\n%s", strings.TrimSpace(c.comment), diff)
				}
			}
		})
	}
}

// annotated is an article with its entities, as people have marked them.
type annotated struct {
	ID, Text string
	Entities []struct {
		ID, Type, Canonical, Code string
		Mentions                  [][2]int
		Kinds                     []string
	}
}

func annotatedArticles(t testing.TB) (all []annotated) {
	t.Helper()
	paths, err := filepath.Glob("testdata/entities/*.jsonl")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			var a annotated
			if err := json.Unmarshal(s.Bytes(), &a); err != nil {
				t.Fatal(err)
			}
			all = append(all, a)
		}
	}
	return all
}

// Every mention of the annotated articles is found, with its kind, and those of one entity are of one.
func TestAnnotatedArticles(t *testing.T) {
	for _, want := range annotatedArticles(t) {
		a := new(Parser).ParseString(want.Text)
		got := map[Span]Mention{}
		for _, m := range a.Mentions {
			got[m.Span] = m
		}
		id := map[string]int{}
		for _, e := range want.Entities {
			for _, s := range e.Mentions {
				span := Span{s[0], s[1]}
				m, ok := got[span]
				delete(got, span)
				switch {
				case !ok:
					t.Errorf("%s: no mention %q at %d", want.ID, a.Text(span), s[0])
					continue
				case id[e.ID] == 0:
					id[e.ID] = m.Entity
				case id[e.ID] != m.Entity:
					t.Errorf("%s: %q at %d is of %q, not of %q", want.ID, a.Text(span), s[0], a.Entities[m.Entity-1].Name, a.Entities[id[e.ID]-1].Name)
				}
				kind := e.Type
				if kind == "org" {
					kind = "organization"
				}
				if g := a.Entities[m.Entity-1]; string(g.Kind) != kind || kind == "place" && g.Country != e.Code {
					t.Errorf("%s: %q is a %s of %q, want %s of %q", want.ID, a.Text(span), g.Kind, g.Country, kind, e.Code)
				}
			}
		}
		for s := range got {
			t.Errorf("%s: %q at %d is no mention", want.ID, a.Text(s), s.Start)
		}
	}
}

// partition returns form and entity of every mention.
func partition(a *Article) (p []string) {
	for _, m := range a.Mentions {
		p = append(p, fmt.Sprintf("%s %s %d", m.Form, a.Entities[m.Entity-1].Kind, m.Entity))
	}
	return p
}

// insideNames changes the third letter of every longer word of the names in the text.
func insideNames(s string, change func(rune) string) string {
	var b strings.Builder
	at := 0
	for _, m := range new(Parser).ParseString(s).Mentions {
		if m.Form == Pronoun || m.Form == Nominal {
			continue
		}
		b.WriteString(s[at:m.Start])
		rs := []rune(s[m.Start:m.End])
		letters := 0
		for i, r := range rs {
			if letters++; !unicode.IsLetter(r) {
				letters = 0
			}
			if letters == 3 && unicode.IsLower(rs[i-1]) && i+1 < len(rs) && unicode.IsLetter(rs[i+1]) {
				b.WriteString(change(r))
			} else {
				b.WriteRune(r)
			}
		}
		at = m.End
	}
	return b.String() + s[at:]
}

// betweenNames puts blank for the blank between two words with a capital.
func betweenNames(s, blank string) string {
	words := strings.SplitAfter(s, " ")
	capital := func(w string) bool { return w != "" && unicode.IsUpper([]rune(w)[0]) }
	for i := 0; i+1 < len(words); i++ {
		if w, ok := strings.CutSuffix(words[i], " "); ok && capital(w) && capital(words[i+1]) && !slices.Contains([]string{".", ",", ":", ")"}, w[len(w)-1:]) {
			words[i] = w + blank
		}
	}
	return strings.Join(words, "")
}
