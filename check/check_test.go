package check_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/check"
)

const source = "Head\n\nPARIS - \"Yes,\" Ann said. \"No.\"\n\nMore té.\n"

// article returns a sound article over source.
func article() *newsparse.Article {
	at := func(s string) newsparse.Span {
		i := strings.Index(source, s)
		return newsparse.Span{Start: i, End: i + len(s)}
	}
	return &newsparse.Article{
		Source:     source,
		Charset:    "utf-8",
		Headline:   at("Head"),
		Dateline:   newsparse.Dateline{Span: at("PARIS -")},
		Paragraphs: []newsparse.Paragraph{{Span: at(`"Yes," Ann said. "No."`), Sentences: []newsparse.Span{at(`"Yes," Ann said.`), at(`"No."`)}}, {Span: at("More té.")}},
		Entities:   []newsparse.Entity{{ID: 1, Kind: newsparse.Person, Name: "Ann"}},
		Mentions:   []newsparse.Mention{{Span: at("Ann"), Form: newsparse.Name, Entity: 1}},
		Quotes: []newsparse.Quote{{Kind: newsparse.Direct, Parts: []newsparse.Span{at("Yes,"), at("No.")}, Cue: at("said"),
			Speaker: newsparse.Speaker{Span: at("Ann"), Entity: 1, Name: "Ann"}, Confidence: 1}},
	}
}

func TestSound(t *testing.T) {
	if err := check.Article(article()); err != nil {
		t.Error(err)
	}
	if err := check.Article(&newsparse.Article{Charset: "utf-8"}); err != nil {
		t.Errorf("an empty article: %v", err)
	}
}

// Headline and deck are quoted too.
func TestQuoteInDeck(t *testing.T) {
	a := article()
	a.Paragraphs, a.Deck = a.Paragraphs[:1], []newsparse.Span{{Start: 38, End: 42}, {Start: 43, End: 47}}
	a.Quotes = append(a.Quotes, newsparse.Quote{Kind: newsparse.Direct, Parts: []newsparse.Span{{Start: 43, End: 44}}, Paragraph: -1, Confidence: 1})
	if err := check.Article(a); err != nil {
		t.Error(err)
	}
}

// Every promise, broken one at a time, is told, and nothing else is.
func TestBroken(t *testing.T) {
	// more gives the second paragraph to other parts: "More", " ", "té" and "." of it
	const more = 38
	span := func(start, end int) newsparse.Span { return newsparse.Span{Start: more + start, End: more + end} }
	cut := func(a *newsparse.Article) { a.Paragraphs = a.Paragraphs[:1] }
	for want, spoil := range map[string]func(a *newsparse.Article){
		"not valid UTF-8": func(a *newsparse.Article) { a.Source = "\xff" },

		// spans
		"Headline is -1:4": func(a *newsparse.Article) { a.Headline.Start = -1 },
		"Footer[0].Names[0] is": func(a *newsparse.Article) {
			a.Footer = []newsparse.Footer{{Names: []newsparse.Span{{Start: 3, End: 99}}}}
		},
		"Tags[0].Span is 9:8":          func(a *newsparse.Article) { a.Tags = []newsparse.Tag{{Span: newsparse.Span{Start: 9, End: 8}}} },
		"cuts a grapheme":              func(a *newsparse.Article) { a.Marked = []newsparse.Marked{{Span: span(6, 7)}} },
		"Wrapper, 4:4, is empty":       func(a *newsparse.Article) { a.Wrapper = newsparse.Span{Start: 4, End: 4} },
		"Venue, 30:30, is empty":       func(a *newsparse.Article) { a.Quotes[0].Venue = newsparse.Span{Start: 30, End: 30} },
		"Date.Span, 30:30, is empty":   func(a *newsparse.Article) { a.Quotes[0].Date.Span = newsparse.Span{Start: 30, End: 30} },
		"Roles[0].Span is 0:100":       func(a *newsparse.Article) { a.Entities[0].Roles = []newsparse.Role{{Span: newsparse.Span{End: 100}}} },
		"Paragraphs[0].Sentences[1] i": func(a *newsparse.Article) { a.Paragraphs[0].Sentences[1].End = 1000 },

		// paragraphs
		"before the end of the": func(a *newsparse.Article) { a.Paragraphs[0], a.Paragraphs[1] = a.Paragraphs[1], a.Paragraphs[0] },
		"paragraph 2 is empty":  func(a *newsparse.Article) { a.Paragraphs = append(a.Paragraphs, newsparse.Paragraph{}) },
		"sentence 1, 15:":       func(a *newsparse.Article) { a.Paragraphs[0].Sentences[1].Start = 15 },
		"sentence 1, 31:47":     func(a *newsparse.Article) { a.Paragraphs[0].Sentences[1].End = more + 9 },

		// tiles
		"between paragraph and end, belongs to no part":  cut,
		"footer, 38:47 \"More té.\", overlaps paragraph": func(a *newsparse.Article) { a.Footer = []newsparse.Footer{{Span: span(0, 9)}} },
		"dateline, 6:13 \"PARIS -\", overlaps wrapper":   func(a *newsparse.Article) { a.Wrapper = newsparse.Span{Start: 6, End: 11} },
		"headline, 0:4 \"Head\", overlaps header": func(a *newsparse.Article) {
			a.Header.Span = newsparse.Span{End: 4}
		},
		"between start and dateline, belongs to no part": func(a *newsparse.Article) { a.Headline = newsparse.Span{} },
		`overlaps deck`: func(a *newsparse.Article) {
			cut(a)
			a.Deck = []newsparse.Span{span(0, 9)}
			a.Byline.Span = span(0, 4)
		},
		`overlaps notice`: func(a *newsparse.Article) {
			cut(a)
			a.Notices = []newsparse.Notice{{Span: span(0, 9)}}
			a.Header.Boilerplate = []newsparse.Span{span(5, 9)}
		},
		`overlaps tag`: func(a *newsparse.Article) {
			cut(a)
			a.Tags = []newsparse.Tag{{Span: span(0, 9)}}
			a.Digest = []newsparse.Dateline{{Span: span(5, 9)}}
		},

		// names and places
		`"PARIS", 6:11, lies outside of its byline`: func(a *newsparse.Article) {
			cut(a)
			a.Byline = newsparse.Byline{Span: span(0, 9), Names: []newsparse.Span{{Start: 6, End: 11}}}
		},
		`"Head", 0:4, lies outside of its dateline`:   func(a *newsparse.Article) { a.Dateline.Agencies = []newsparse.Source{{Span: a.Headline}} },
		`"Ann", 21:24, lies outside of its dateline`:  func(a *newsparse.Article) { a.Dateline.Places = []newsparse.DatelinePlace{{Span: a.Mentions[0].Span}} },
		`"said", 25:29, lies outside of its dateline`: func(a *newsparse.Article) { a.Dateline.DateSpan = a.Quotes[0].Cue },
		`"Head", 0:4, lies outside of its footer, 38:47`: func(a *newsparse.Article) {
			cut(a)
			a.Footer = []newsparse.Footer{{Span: span(0, 9), Places: []newsparse.Span{a.Headline}}}
		},

		// quotes
		"has no parts":             func(a *newsparse.Article) { a.Quotes[0].Parts = nil },
		"has no kind":              func(a *newsparse.Article) { a.Quotes[0].Kind = "" },
		"out of order or empty":    func(a *newsparse.Article) { p := a.Quotes[0].Parts; p[0], p[1] = p[1], p[0] },
		"lies in no paragraph":     func(a *newsparse.Article) { a.Quotes[0].Parts[1].End = more + 4 },
		"lies in paragraph 0, not": func(a *newsparse.Article) { a.Quotes[0].Paragraph = 1 },
		`cue "Yes" of quote 0`:     func(a *newsparse.Article) { s := a.Quotes[0].Parts[0]; s.End--; a.Quotes[0].Cue = s },
		`cue "No" of quote 0`:      func(a *newsparse.Article) { s := a.Quotes[0].Parts[1]; s.End--; a.Quotes[0].Speaker.Span = s },
		`fragment "Head"`:          func(a *newsparse.Article) { a.Quotes[0].Fragments = []newsparse.Span{a.Headline} },
		`fragment "Yes,"`: func(a *newsparse.Article) {
			p := a.Quotes[0].Parts
			a.Quotes[0].Fragments = []newsparse.Span{p[1], p[0]}
		},
		"has confidence 1.5":        func(a *newsparse.Article) { a.Quotes[0].Confidence = 1.5 },
		"has confidence NaN":        func(a *newsparse.Article) { a.Quotes[0].Confidence = math.NaN() },
		"has confidence -1":         func(a *newsparse.Article) { a.Quotes[0].Confidence = -1 },
		"is entity -1 of 1":         func(a *newsparse.Article) { a.Quotes[0].Speaker.Entity = -1 },
		"is entity 2 of 1":          func(a *newsparse.Article) { a.Quotes[0].Speaker.Entity = 2 },
		`"Bob", is no entity of th`: func(a *newsparse.Article) { a.Quotes[0].Speaker.Name = "Bob" },
		`"Ann", is no entity of th`: func(a *newsparse.Article) { a.Quotes[0].Speaker.Entity = 0 },
		"quote 1, 15:19, stands before": func(a *newsparse.Article) {
			late := a.Quotes[0]
			late.Parts = late.Parts[1:]
			a.Quotes = []newsparse.Quote{late, a.Quotes[0]}
		},

		// entities and mentions
		"has the id 2":            func(a *newsparse.Article) { a.Entities[0].ID = 2 },
		"has no name or no kind":  func(a *newsparse.Article) { a.Entities[0].Name, a.Quotes[0].Speaker.Name = "", "" },
		`"Ann", has no name or n`: func(a *newsparse.Article) { a.Entities[0].Kind = "" },
		"is of entity 7 of 1":     func(a *newsparse.Article) { a.Mentions[0].Entity = 7 },
		"is of entity 0 of 1":     func(a *newsparse.Article) { a.Mentions[0].Entity = 0 },
		"has no form":             func(a *newsparse.Article) { a.Mentions[0].Form = "" },
		"entity 2 has no mention": func(a *newsparse.Article) {
			a.Entities = append(a.Entities, newsparse.Entity{ID: 2, Kind: newsparse.Place, Name: "Paris"})
		},
		"but none of entity 1 stands before it": func(a *newsparse.Article) {
			a.Entities = append(a.Entities, newsparse.Entity{ID: 2, Kind: newsparse.Place, Name: "Paris"})
			a.Mentions = append([]newsparse.Mention{{Span: newsparse.Span{Start: 6, End: 11}, Form: newsparse.Name, Entity: 2}}, a.Mentions...)
		},
		"or overlaps the one before": func(a *newsparse.Article) { a.Mentions = append(a.Mentions, a.Mentions[0]) },
		"mention 1, 0:4 \"Head\", is": func(a *newsparse.Article) {
			a.Mentions = append(a.Mentions, newsparse.Mention{Span: a.Headline, Form: newsparse.Name, Entity: 1})
		},
		`"Head", is a pronoun of entity 1`: func(a *newsparse.Article) {
			a.Mentions = append([]newsparse.Mention{{Span: a.Headline, Form: newsparse.Pronoun, Entity: 1}}, a.Mentions...)
		},
		`"Ann", is a pronoun of entity 1`: func(a *newsparse.Article) { a.Mentions[0].Form = newsparse.Pronoun },

		// order
		"boilerplate 1, 0:4, stands before": func(a *newsparse.Article) {
			a.Header.Span = a.Headline
			a.Header.Boilerplate = []newsparse.Span{{Start: 2, End: 4}, {End: 4}}
			a.Headline = newsparse.Span{}
		},
		"tag 1, 0:2": func(a *newsparse.Article) {
			a.Headline, a.Tags = newsparse.Span{}, []newsparse.Tag{{Span: newsparse.Span{Start: 2, End: 4}}, {Span: newsparse.Span{End: 2}}}
		},
		"deck 1, 0:2": func(a *newsparse.Article) {
			a.Headline, a.Deck = newsparse.Span{}, []newsparse.Span{{Start: 2, End: 4}, {End: 2}}
		},
		"notice 1, 0:2": func(a *newsparse.Article) {
			a.Headline, a.Notices = newsparse.Span{}, []newsparse.Notice{{Span: newsparse.Span{Start: 2, End: 4}}, {Span: newsparse.Span{End: 2}}}
		},
		"digest 1, 0:2": func(a *newsparse.Article) {
			a.Headline, a.Digest = newsparse.Span{}, []newsparse.Dateline{{Span: newsparse.Span{Start: 2, End: 4}}, {Span: newsparse.Span{End: 2}}}
		},
		"footer 1, 38:42": func(a *newsparse.Article) {
			cut(a)
			a.Footer = []newsparse.Footer{{Span: span(5, 9)}, {Span: span(0, 4)}}
		},
		"name of the byline 1": func(a *newsparse.Article) {
			cut(a)
			a.Byline = newsparse.Byline{Span: span(0, 9), Names: []newsparse.Span{span(5, 8), span(0, 4)}}
		},
		"name of a footer 1": func(a *newsparse.Article) {
			cut(a)
			a.Footer = []newsparse.Footer{{Span: span(0, 9), Names: []newsparse.Span{span(5, 8), span(0, 4)}}}
		},
		"place of a footer 1": func(a *newsparse.Article) {
			cut(a)
			a.Footer = []newsparse.Footer{{Span: span(0, 9), Places: []newsparse.Span{span(5, 8), span(0, 4)}}}
		},
		"place of the dateline 1": func(a *newsparse.Article) {
			a.Dateline.Places = []newsparse.DatelinePlace{{Span: newsparse.Span{Start: 8, End: 11}}, {Span: newsparse.Span{Start: 6, End: 8}}}
		},
		"agency of the dateline 1": func(a *newsparse.Article) {
			a.Dateline.Agencies = []newsparse.Source{{Span: newsparse.Span{Start: 8, End: 11}}, {Span: newsparse.Span{Start: 6, End: 8}}}
		},
		"marked 1, 0:4": func(a *newsparse.Article) { a.Marked = []newsparse.Marked{{Span: span(0, 4)}, {Span: a.Headline}} },
		"date 1, 0:4":   func(a *newsparse.Article) { a.Dates = []newsparse.Date{{Span: span(0, 4)}, {Span: a.Headline}} },
		"warning 1, 0:4": func(a *newsparse.Article) {
			a.Warnings = []newsparse.Warning{{Span: span(0, 4), Code: "x"}, {Span: a.Headline, Code: "y"}}
		},
		"marked 0 is abs": func(a *newsparse.Article) { a.Marked = make([]newsparse.Marked, 1) },

		// warnings
		"without a code":         func(a *newsparse.Article) { a.Warnings = []newsparse.Warning{{Span: a.Headline}} },
		"more than 100 warnings": func(a *newsparse.Article) { a.Warnings = warnings(101) },
		`warning 1 "x" at 0 counts 500`: func(a *newsparse.Article) {
			a.Warnings = warnings(1)
			a.Warnings[0].Count = 500
		},
		`warning 100 "x" at 0 counts 100`: func(a *newsparse.Article) {
			a.Warnings = warnings(100)
			a.Warnings[99].Count = 100
		},

		`behind the one that counts the rest`: func(a *newsparse.Article) {
			a.Warnings = warnings(101)
			a.Warnings[99].Count = 500
		},

		// JSON
		"Charset is lost in JSON": func(a *newsparse.Article) { a.Charset = "" },
		"Year is lost in JSON": func(a *newsparse.Article) {
			a.Dateline = newsparse.Dateline{Year: true}
			a.Paragraphs[0].Start = 6
			a.Headline.End = 4
			a.Paragraphs[0].Sentences = nil
		},
		"Lat is lost in JSON": func(a *newsparse.Article) {
			a.Dateline.Places = []newsparse.DatelinePlace{{Span: a.Dateline.Span, Lat: math.NaN()}}
		},
	} {
		a := article()
		spoil(a)
		if err := check.Article(a); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: the error is %v", want, err)
		} else if n := strings.Count(err.Error(), "\n") + 1; n > 3 {
			t.Errorf("%s: there are %d errors:\n%v", want, n, err)
		}
	}
	if check.Article(nil) == nil {
		t.Error("no article gives no error")
	}
}

func warnings(n int) []newsparse.Warning {
	return slices.Repeat([]newsparse.Warning{{Span: newsparse.Span{End: 4}, Code: "x"}}, n)
}

// A full set of warnings, the last of which counts the rest, is sound.
func TestCounted(t *testing.T) {
	a := article()
	a.Warnings = warnings(check.MaxWarnings)
	a.Warnings[check.MaxWarnings-1].Count = 500
	if err := check.Article(a); err != nil {
		t.Error(err)
	}
}

// What is made of input holds, in whatever encoding.
func TestInput(t *testing.T) {
	for _, p := range []*newsparse.Parser{{}, {AsIs: true}, {Encoding: charmap.Windows1254}, {MaxBytes: 3}} {
		for _, s := range []string{"", source, "\ufeff" + source, "\xff\xfeH\x00i\x00", "\xfe\xff\x00H\x00i\x01", "a\xffb\xe9", "T\u00c3\u00bcrkiye <b>now</b> &amp; then", "<p>"} {
			if err := check.Input(p, []byte(s)); err != nil {
				t.Errorf("%+v, %q: %v", p, s, err)
			}
		}
	}
}

// An encoding that decodes the same bytes in two ways is found out.
func TestUnsteadyInput(t *testing.T) {
	if err := check.Input(&newsparse.Parser{Encoding: new(unsteady)}, []byte("One \xe9\xe9 two.")); err == nil || !strings.Contains(err.Error(), "gives another article") &&
		!strings.Contains(err.Error(), "the same bytes give another article") {
		t.Errorf("the error is %v", err)
	}
}

// unsteady is now one encoding and now another.
type unsteady struct{ n int }

func (u *unsteady) NewEncoder() *encoding.Encoder { return charmap.Windows1251.NewEncoder() }

func (u *unsteady) NewDecoder() *encoding.Decoder {
	u.n++
	return [...]encoding.Encoding{charmap.Windows1251, charmap.Windows1252}[u.n%2].NewDecoder()
}

// An encoding that says that it is UTF-8 and is not is found out.
func TestLyingEncoding(t *testing.T) {
	p := &newsparse.Parser{Encoding: lying{charmap.Windows1252}, AsIs: true}
	if err := check.Input(p, []byte("Türkiye")); err == nil || !strings.Contains(err.Error(), "Source is not the input") {
		t.Errorf("the error is %v", err)
	}
}

type lying struct{ encoding.Encoding }

func (lying) String() string { return "UTF-8" }
