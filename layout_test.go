package newsparse

import (
	"slices"
	"strings"
	"testing"
)

// story is told in five layouts: one line a paragraph, empty lines between paragraphs, and wrapped at a width with indented first
// lines, with empty lines, and with both.
const story = `Harbour Closes for Repairs
By Ann Lee
OSLO, Nov 18 (Reuters) - The harbour of the capital will close for six weeks from the first of May, Transport Minister Kari Moen said on Tuesday, because its northern wall has to be rebuilt.
"We have no choice," Moen told reporters in the old fish market. "The wall is a hundred years old, and it will not stand another winter."
Ferries to the islands will leave from the old quay in the meantime.
The shipping line Northern Rail & Sea said the detour would cost it 2.5 million crowns a week. Its chairman, Dr. Per Holm, called for compensation.
"Nobody asked us," he said.
Moen said the state would not pay.
(Reporting by Ann Lee; Editing by Bob Stone)
`

// wrapped breaks the lines of the story at width, with indent before the first line of a paragraph and gap between paragraphs.
func wrapped(width int, indent, gap string) string {
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimSpace(story), "\n") {
		if i > 0 {
			b.WriteString(gap)
			if i > 1 {
				b.WriteString(indent)
			}
		}
		n := len(indent)
		for j, w := range strings.Fields(line) {
			switch {
			case j > 0 && n+1+len(w) > width:
				b.WriteByte('\n')
				n = 0
			case j > 0:
				b.WriteByte(' ')
				n++
			}
			b.WriteString(w)
			n += len(w)
		}
	}
	b.WriteByte('\n')
	return b.String()
}

func TestLayoutsGiveTheSameArticle(t *testing.T) {
	want := layoutFacts(new(Parser).ParseString(story))
	if n := len(new(Parser).ParseString(story).Paragraphs); n != 6 {
		t.Fatalf("%d paragraphs in the story", n)
	}
	for name, text := range map[string]string{
		"empty lines":                   strings.ReplaceAll(story, "\n", "\n\n"),
		"CRLF":                          strings.ReplaceAll(story, "\n", "\r\n"),
		"wrapped, indented":             wrapped(64, "    ", "\n"),
		"wrapped, tab":                  wrapped(64, "\t", "\n"),
		"wrapped, empty lines":          wrapped(64, "", "\n\n"),
		"wrapped, indented, empty":      wrapped(64, "   ", "\n\n"),
		"wrapped at 72, indented":       wrapped(72, "    ", "\n"),
		"wrapped at 78, empty lines":    wrapped(78, "", "\n\n"),
		"wrapped, indented, CRLF":       strings.ReplaceAll(wrapped(64, "    ", "\n"), "\n", "\r\n"),
		"wrapped, no mark of paragraph": wrapped(64, "", "\n"),
	} {
		t.Run(name, func(t *testing.T) {
			a := new(Parser).ParseString(text)
			got := layoutFacts(a)
			for i := range max(len(want), len(got)) {
				var w, g string
				if i < len(want) {
					w = want[i]
				}
				if i < len(got) {
					g = got[i]
				}
				if w != g {
					t.Fatalf("want %q\ngot  %q\nin %s", w, g, text)
				}
			}
		})
	}
}

// layoutFacts are the facts that no layout changes: structure, entities, quotes with their speakers.
func layoutFacts(a *Article) []string {
	facts := structure(a)
	oneLine := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for _, e := range a.Entities {
		facts = append(facts, "entity: "+e.Name)
	}
	for _, q := range a.Quotes {
		for _, p := range q.Parts {
			facts = append(facts, "quote: "+oneLine(a.Text(p)))
		}
		facts = append(facts, "speaker: "+oneLine(a.Text(q.Speaker.Span))+" = "+q.Speaker.Name)
	}
	return slices.DeleteFunc(facts, func(s string) bool { return s == "" })
}
