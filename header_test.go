package newsparse

import (
	"slices"
	"strings"
	"testing"
)

// TestWireFrames reads whole frames, control characters included.
func TestWireFrames(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"ANPA 1312": {
			"\x16\x16\x01W3051\x1f_eur\nr i\x13\x11 BC-EU--Norway-Harbour     11-18 0912\n\x02BC-EU--Norway-Harbour Repair,212<\n" +
				"^Harbour to close for six weeks <\n^Eds: Updates with quotes.<\n^By ANN LEE and BOB STONE=\n^Associated Press=\n" +
				"\t   OSLO, Norway (AP) _ The harbour will close. \n\t   Ferries will use the old quay.\n\n\t   ^CAP-WF-11-18-25 0930GMT<\n\x03\x04",
			[]string{"header.format: anpa1312", "header.sequence: 3051", "header.priority: r", "header.category: i", "header.slug: Norway-Harbour",
				"header.word_count: 212", "header.sent: 2025-11-18T09:30Z", "headline: Harbour to close for six weeks", "notice: note",
				"byline: ANN LEE", "byline: BOB STONE", "affiliation: Associated Press", "dateline: OSLO, Norway (AP) _",
				"paragraph: The harbour will close.", "paragraph: Ferries will use the old quay."},
		},
		"IPTC 7901": {
			"\x01xyz077 3 i 118 abcd   dpa 077\r\n\r\nNorway-harbour/\r\n\x02Oslo harbour to close for six weeks =\r\n\r\n" +
				"   Oslo (dpa) - The harbour will close.\r\n\r\n   Ferries will use the old quay.\r\n\r\ndpa abc de\r\n\x03180930 GMT Nov 25 \r\n",
			[]string{"header.format: iptc7901", "header.sequence: 077", "header.priority: 3", "header.category: i", "header.word_count: 118",
				"header.slug: Norway-harbour", "header.sent: 2025-11-18T09:30Z", "headline: Oslo harbour to close for six weeks",
				"dateline: Oslo (dpa) -", "paragraph: The harbour will close.", "paragraph: Ferries will use the old quay.",
				"footer: end-mark dpa abc de"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := (&Parser{AsIs: true}).ParseString(c.text)
			got := structure(a)
			for _, w := range c.want {
				if !slices.Contains(got, w) {
					t.Errorf("want %q in\n%s", w, strings.Join(got, "\n"))
				}
			}
			if len(a.Paragraphs) != 2 {
				t.Errorf("%d paragraphs", len(a.Paragraphs))
			}
		})
	}
}

// An affiliation stands on the line below its byline, whatever ends the lines.
func TestAffiliation(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r", "\u2028"} {
		for between, want := range map[string]string{"": "Associated Press", "Ferries stay" + end: ""} {
			text := "Bridge Reopens" + end + "By ADA DEMIR" + end + between + "Associated Press" + end + "OSLO, Norway (AP) — The bridge reopened on Tuesday."
			a := new(Parser).ParseString(text)
			if got := a.Text(a.Byline.Affiliation); got != want || len(a.Byline.Names) != 1 {
				t.Errorf("%q: affiliation %q, want %q", text, got, want)
			}
		}
	}
}
