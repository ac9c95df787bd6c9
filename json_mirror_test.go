package newsparse

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"github.com/newsparse/newsparse/internal/gencorpus"
)

// mirror is the JSON form of an Article as encoding/json would write it by reflection: what AppendJSON must equal byte for byte, and
// what its cost is measured against.
type mirror struct {
	Charset    string            `json:"charset,omitempty"`
	Guessed    bool              `json:"guessed,omitempty"`
	Header     *mirrorHeader     `json:"header,omitempty"`
	Headline   *mirrorSpan       `json:"headline,omitempty"`
	Tags       []mirrorTag       `json:"headline_tags,omitempty"`
	Deck       []mirrorSpan      `json:"deck,omitempty"`
	Byline     *mirrorByline     `json:"byline,omitempty"`
	Provenance []mirrorSource    `json:"provenance,omitempty"`
	Wrapper    *mirrorSpan       `json:"wrapper,omitempty"`
	Notices    []mirrorNotice    `json:"notices,omitempty"`
	Dateline   *mirrorDateline   `json:"dateline,omitempty"`
	Digest     []mirrorDateline  `json:"digest,omitempty"`
	Paragraphs []mirrorParagraph `json:"paragraphs,omitempty"`
	Entities   []mirrorEntity    `json:"entities,omitempty"`
	Mentions   []mirrorMention   `json:"mentions,omitempty"`
	Quotes     []mirrorQuote     `json:"quotes,omitempty"`
	Marked     []mirrorMarked    `json:"marked,omitempty"`
	Dates      []mirrorDate      `json:"dates,omitempty"`
	Footer     []mirrorFooter    `json:"footer,omitempty"`
	Warnings   []mirrorWarning   `json:"warnings,omitempty"`
}

type mirrorSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type mirrorHeader struct {
	*mirrorSpan
	Date        string       `json:"date,omitempty"`
	CrawlStatus int          `json:"crawl_status,omitempty"`
	ID          string       `json:"id,omitempty"`
	Slug        string       `json:"slug,omitempty"`
	Sequence    string       `json:"sequence,omitempty"`
	Category    string       `json:"category,omitempty"`
	Priority    string       `json:"priority,omitempty"`
	WordCount   int          `json:"word_count,omitempty"`
	Sent        string       `json:"sent,omitempty"`
	Format      string       `json:"format,omitempty"`
	Origin      string       `json:"origin,omitempty"`
	Boilerplate []mirrorSpan `json:"boilerplate,omitempty"`
}

type mirrorTag struct {
	mirrorSpan
	Kind   string `json:"kind,omitempty"`
	Number int    `json:"number,omitempty"`
}

type mirrorByline struct {
	mirrorSpan
	Names       []mirrorSpan `json:"names,omitempty"`
	Affiliation *mirrorSpan  `json:"affiliation,omitempty"`
	Place       *mirrorSpan  `json:"place,omitempty"`
}

type mirrorSource struct {
	mirrorSpan
	Name string `json:"name,omitempty"`
}

type mirrorNotice struct {
	mirrorSpan
	Kind       string `json:"kind,omitempty"`
	Until      string `json:"until,omitempty"`
	Paragraphs []int  `json:"paragraphs,omitempty"`
}

type mirrorDateline struct {
	mirrorSpan
	Places   []mirrorPlace  `json:"places,omitempty"`
	Date     string         `json:"date,omitempty"`
	DateSpan *mirrorSpan    `json:"date_span,omitempty"`
	Year     bool           `json:"year,omitempty"`
	Agencies []mirrorSource `json:"agencies,omitempty"`
}

type mirrorPlace struct {
	mirrorSpan
	Name      string      `json:"name,omitempty"`
	Qualifier *mirrorSpan `json:"qualifier,omitempty"`
	Printed   string      `json:"printed,omitempty"`
	Within    string      `json:"within,omitempty"`
	Kind      string      `json:"kind,omitempty"`
	Country   string      `json:"country,omitempty"`
	Region    string      `json:"region,omitempty"`
	Lat       float64     `json:"lat,omitempty"`
	Lon       float64     `json:"lon,omitempty"`
}

type mirrorParagraph struct {
	Start     int      `json:"start"`
	End       int      `json:"end"`
	Sentences [][2]int `json:"sentences"`
}

type mirrorEntity struct {
	ID        int          `json:"id"`
	Kind      string       `json:"kind,omitempty"`
	Name      string       `json:"name,omitempty"`
	Aliases   []string     `json:"aliases,omitempty"`
	Country   string       `json:"country,omitempty"`
	Region    string       `json:"region,omitempty"`
	Roles     []mirrorRole `json:"roles,omitempty"`
	Gender    string       `json:"gender,omitempty"`
	Ambiguous string       `json:"ambiguous,omitempty"`
}

type mirrorRole struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text,omitempty"`
	Title   string `json:"title,omitempty"`
	Org     string `json:"org,omitempty"`
	Country string `json:"country,omitempty"`
	Former  bool   `json:"former,omitempty"`
	Acting  bool   `json:"acting,omitempty"`
}

type mirrorMention struct {
	mirrorSpan
	Form   string `json:"form,omitempty"`
	Entity int    `json:"entity,omitempty"`
}

type mirrorQuote struct {
	Kind       string         `json:"kind,omitempty"`
	Parts      []mirrorSpan   `json:"parts,omitempty"`
	Fragments  []mirrorSpan   `json:"fragments,omitempty"`
	Speaker    *mirrorSpeaker `json:"speaker,omitempty"`
	Cue        *mirrorSpan    `json:"cue,omitempty"`
	Class      string         `json:"class,omitempty"`
	Polarity   string         `json:"polarity,omitempty"`
	Addressee  *mirrorSpan    `json:"addressee,omitempty"`
	Venue      *mirrorSpan    `json:"venue,omitempty"`
	Date       *mirrorDate    `json:"date,omitempty"`
	Agency     *mirrorSpan    `json:"agency,omitempty"`
	Rule       string         `json:"rule,omitempty"`
	Confidence float64        `json:"confidence,omitempty"`
	Paragraph  int            `json:"paragraph"`
}

type mirrorSpeaker struct {
	*mirrorSpan
	Entity int    `json:"entity,omitempty"`
	Name   string `json:"name,omitempty"`
}

type mirrorDate struct {
	mirrorSpan
	Value       string       `json:"value,omitempty"`
	Granularity string       `json:"granularity,omitempty"`
	Rule        string       `json:"rule,omitempty"`
	Confidence  float64      `json:"confidence,omitempty"`
	Time        *mirrorClock `json:"time,omitempty"`
}

type mirrorClock struct {
	mirrorSpan
	Value string `json:"value,omitempty"`
	Zone  string `json:"zone,omitempty"`
}

type mirrorMarked struct {
	mirrorSpan
	Class string `json:"class,omitempty"`
}

type mirrorFooter struct {
	mirrorSpan
	Kind   string       `json:"kind,omitempty"`
	Names  []mirrorSpan `json:"names,omitempty"`
	Places []mirrorSpan `json:"places,omitempty"`
}

type mirrorWarning struct {
	mirrorSpan
	Code  string `json:"code,omitempty"`
	Count int    `json:"count,omitempty"`
}

// mirrored returns a as a mirror.
func mirrored(a *Article) *mirror {
	span := func(s Span) mirrorSpan { return mirrorSpan{s.Start, s.End, a.Text(s)} }
	some := func(s Span) *mirrorSpan {
		if s.IsZero() {
			return nil
		}
		m := span(s)
		return &m
	}
	spans := func(list []Span) []mirrorSpan { return each(list, func(s *Span) mirrorSpan { return span(*s) }) }
	source := func(s *Source) mirrorSource { return mirrorSource{span(s.Span), s.Name} }
	dateline := func(d *Dateline) mirrorDateline {
		return mirrorDateline{span(d.Span), each(d.Places, func(p *DatelinePlace) mirrorPlace {
			return mirrorPlace{span(p.Span), p.Name, some(p.Qualifier), p.Printed, p.Within, p.Kind, p.Country, p.Region, p.Lat, p.Lon}
		}), d.Date, some(d.DateSpan), d.Year, each(d.Agencies, source)}
	}
	date := func(d *Date) mirrorDate {
		m := mirrorDate{span(d.Span), d.Value, d.Granularity, d.Rule, d.Confidence, nil}
		if t := &d.Time; !t.IsZero() {
			m.Time = &mirrorClock{span(t.Span), t.Value, t.Zone}
		}
		return m
	}
	m := &mirror{
		Headline:   some(a.Headline),
		Tags:       each(a.Tags, func(t *Tag) mirrorTag { return mirrorTag{span(t.Span), t.Kind, t.Number} }),
		Deck:       spans(a.Deck),
		Provenance: each(a.Provenance, source),
		Wrapper:    some(a.Wrapper),
		Notices: each(a.Notices, func(n *Notice) mirrorNotice {
			return mirrorNotice{span(n.Span), n.Kind, n.Until, n.Paragraphs}
		}),
		Digest: each(a.Digest, dateline),
		Paragraphs: each(a.Paragraphs, func(p *Paragraph) mirrorParagraph {
			return mirrorParagraph{p.Start, p.End, append([][2]int{}, each(p.Sentences, func(s *Span) [2]int { return [2]int{s.Start, s.End} })...)}
		}),
		Entities: each(a.Entities, func(e *Entity) mirrorEntity {
			return mirrorEntity{e.ID, string(e.Kind), e.Name, e.Aliases, e.Country, e.Region, each(e.Roles, func(r *Role) mirrorRole {
				return mirrorRole{r.Start, r.End, r.Text, r.Title, r.Org, r.Country, r.Former, r.Acting}
			}), e.Gender, e.Ambiguous}
		}),
		Mentions: each(a.Mentions, func(m *Mention) mirrorMention { return mirrorMention{span(m.Span), string(m.Form), m.Entity} }),
		Quotes: each(a.Quotes, func(q *Quote) mirrorQuote {
			m := mirrorQuote{Kind: string(q.Kind), Parts: spans(q.Parts), Fragments: spans(q.Fragments), Cue: some(q.Cue), Class: q.Class,
				Polarity: q.Polarity, Addressee: some(q.Addressee), Venue: some(q.Venue), Agency: some(q.Agency), Rule: q.Rule,
				Confidence: q.Confidence, Paragraph: q.Paragraph}
			if s := &q.Speaker; !s.IsZero() || s.Name != "" {
				m.Speaker = &mirrorSpeaker{some(s.Span), s.Entity, s.Name}
			}
			if !q.Date.IsZero() {
				d := date(&q.Date)
				m.Date = &d
			}
			return m
		}),
		Marked: each(a.Marked, func(m *Marked) mirrorMarked { return mirrorMarked{span(m.Span), m.Class} }),
		Dates:  each(a.Dates, date),
		Footer: each(a.Footer, func(f *Footer) mirrorFooter {
			return mirrorFooter{span(f.Span), f.Kind, spans(f.Names), spans(f.Places)}
		}),
		Warnings: each(a.Warnings, func(w *Warning) mirrorWarning { return mirrorWarning{span(w.Span), w.Code, w.Count} }),
	}
	if a.Charset != "" && a.Charset != "utf-8" {
		m.Charset, m.Guessed = a.Charset, a.Guessed
	}
	if h := &a.Header; h.present() {
		m.Header = &mirrorHeader{some(h.Span), h.Date, h.CrawlStatus, h.ID, h.Slug, h.Sequence, h.Category, h.Priority, h.WordCount, h.Sent,
			h.Format, h.Origin, spans(h.Boilerplate)}
	}
	if b := &a.Byline; !b.IsZero() {
		m.Byline = &mirrorByline{span(b.Span), spans(b.Names), some(b.Affiliation), some(b.Place)}
	}
	if !a.Dateline.IsZero() {
		d := dateline(&a.Dateline)
		m.Dateline = &d
	}
	return m
}

func each[T, U any](list []T, f func(*T) U) []U {
	if len(list) == 0 {
		return nil
	}
	out := make([]U, len(list))
	for i := range list {
		out[i] = f(&list[i])
	}
	return out
}

// sameJSON fails unless AppendJSON writes what encoding/json writes of the mirror.
func sameJSON(t *testing.T, a *Article) {
	t.Helper()
	want, err := json.Marshal(mirrored(a))
	if err != nil {
		t.Fatal(err)
	}
	got := a.AppendJSON([]byte("before "))[len("before "):]
	if !bytes.Equal(got, want) {
		i := 0
		for i < len(got) && i < len(want) && got[i] == want[i] {
			i++
		}
		t.Fatalf("AppendJSON differs from encoding/json at byte %d:\n%.120s\n%.120s", i, got[max(0, i-40):], want[max(0, i-40):])
	}
}

// AppendJSON equals json.Marshal of an equivalent struct, byte for byte.
func TestJSONEqualsReflection(t *testing.T) {
	for _, s := range gencorpus.Articles(200) {
		sameJSON(t, new(Parser).ParseString(s))
	}
}

// AppendJSON takes at most half the time of json.Marshal of an equivalent struct (about a third): the best of rounds in turn. It
// allocates nothing where the buffer has room, and once where there is none.
func TestJSONCost(t *testing.T) {
	var articles []*Article
	var mirrors []*mirror
	var buf []byte
	for _, s := range gencorpus.Articles(100) {
		a := new(Parser).ParseString(s)
		articles, mirrors = append(articles, a), append(mirrors, mirrored(a))
		buf = a.AppendJSON(buf)
		if n := testing.AllocsPerRun(1, func() { a.AppendJSON(nil) }); n > 1 {
			t.Errorf("%v allocations without a buffer, for %s", n, s)
		}
		if n := testing.AllocsPerRun(1, func() { a.AppendJSON(buf[:0]) }); n > 0 {
			t.Errorf("%v allocations with a buffer", n)
		}
	}
	own, reflection := time.Hour, time.Hour
	for range 15 {
		start := time.Now()
		for _, a := range articles {
			buf = a.AppendJSON(buf[:0])
		}
		middle := time.Now()
		for _, m := range mirrors {
			json.Marshal(m)
		}
		own, reflection = min(own, middle.Sub(start)), min(reflection, time.Since(middle))
	}
	ratio := own.Seconds() / reflection.Seconds()
	t.Logf("AppendJSON takes %.2f of the time of json.Marshal", ratio)
	if ratio > 0.5 {
		t.Error("more than half")
	}
}

// So it is of every article: one that was parsed, and one that was made of any JSON.
func FuzzAppendJSON(f *testing.F) {
	for _, s := range gencorpus.Articles(6) {
		f.Add(s)
		f.Add(string(new(Parser).ParseString(s).AppendJSON(nil)))
	}
	f.Add(`{"quotes":[{"confidence":1e-7,"paragraph":-1},{"confidence":1e21},{"confidence":-0.5e-10}],"dates":[{"confidence":123456.75}]}`)
	f.Add("<&>\x00\x1f\x7f\u2028\u2029 \"\\ \xff Türkiye")
	f.Fuzz(func(t *testing.T, s string) {
		sameJSON(t, new(Parser).ParseString(s))
		var a Article
		if json.Unmarshal([]byte(s), &a) == nil {
			a.Source = s
			sameJSON(t, &a)
		}
	})
}
