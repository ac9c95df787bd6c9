package check_test

import (
	"strings"
	"testing"

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

// Every promise, broken one at a time, is told.
func TestBroken(t *testing.T) {
	for want, spoil := range map[string]func(a *newsparse.Article){
		"not valid UTF-8":  func(a *newsparse.Article) { a.Source = "\xff" },
		"Headline is -1:4": func(a *newsparse.Article) { a.Headline.Start = -1 },
		"Footer[0].Names[0] is": func(a *newsparse.Article) {
			a.Footer = []newsparse.Footer{{Names: []newsparse.Span{{Start: 3, End: 99}}}}
		},
		"Tags[0].Span is 9:8":      func(a *newsparse.Article) { a.Tags = []newsparse.Tag{{Span: newsparse.Span{Start: 9, End: 8}}} },
		"cuts a grapheme":          func(a *newsparse.Article) { a.Marked = []newsparse.Marked{{Span: newsparse.Span{Start: 44, End: 45}}} },
		"before the end of the":    func(a *newsparse.Article) { a.Paragraphs[1].Start = 20 },
		"paragraph 1 is empty":     func(a *newsparse.Article) { a.Paragraphs[1].End = a.Paragraphs[1].Start },
		"sentence 1":               func(a *newsparse.Article) { a.Paragraphs[0].Sentences[1].Start = 15 },
		"belongs to no part":       func(a *newsparse.Article) { a.Paragraphs = a.Paragraphs[:1] },
		"overlaps paragraph 1":     func(a *newsparse.Article) { a.Footer = []newsparse.Footer{{Span: a.Paragraphs[1].Span}} },
		"has no parts":             func(a *newsparse.Article) { a.Quotes[0].Parts = nil },
		"out of order or empty":    func(a *newsparse.Article) { p := a.Quotes[0].Parts; p[0], p[1] = p[1], p[0] },
		"lies in no paragraph":     func(a *newsparse.Article) { a.Quotes[0].Parts[1].End += 6 },
		"lies in paragraph 0, not": func(a *newsparse.Article) { a.Quotes[0].Paragraph = 1 },
		`cue "Yes" of quote 0`:     func(a *newsparse.Article) { s := a.Quotes[0].Parts[0]; s.End--; a.Quotes[0].Cue = s },
		"fragment":                 func(a *newsparse.Article) { a.Quotes[0].Fragments = []newsparse.Span{a.Headline} },
		"has confidence 1.5":       func(a *newsparse.Article) { a.Quotes[0].Confidence = 1.5 },
		"has the id 2":             func(a *newsparse.Article) { a.Entities[0].ID = 2 },
		"has no name":              func(a *newsparse.Article) { a.Entities[0].Name = "" },
		"is of entity 7 of 1":      func(a *newsparse.Article) { a.Mentions[0].Entity = 7 },
		"is entity -1 of 1":        func(a *newsparse.Article) { a.Quotes[0].Speaker.Entity = -1 },
		"is empty or out of order": func(a *newsparse.Article) { a.Mentions = append(a.Mentions, newsparse.Mention{Span: a.Headline}) },
		"without a code":           func(a *newsparse.Article) { a.Warnings = make([]newsparse.Warning, 1) },
		"more than 100 warnings": func(a *newsparse.Article) {
			for range 101 {
				a.Warnings = append(a.Warnings, newsparse.Warning{Code: "x"})
			}
		},
		"lost in JSON": func(a *newsparse.Article) { a.Charset = "" },
	} {
		a := article()
		spoil(a)
		if err := check.Article(a); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: the error is %v", want, err)
		}
	}
	if check.Article(nil) == nil {
		t.Error("no article gives no error")
	}
}
