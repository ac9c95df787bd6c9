package newsparse

import (
	"encoding/json"
	"fmt"
	"math"
)

// MarshalJSON gives the article as one JSON object, in which every span is {"start":, "end":, "text":}. Absent parts are left out.
func (a Article) MarshalJSON() ([]byte, error) { return a.AppendJSON(nil), nil }

// UnmarshalJSON reads what [Article.MarshalJSON] wrote. The text is no part of that form: Source stays empty, until the caller sets
// it, and InputOffset knows of no decoding. Unknown fields are skipped.
func (a *Article) UnmarshalJSON(data []byte) error {
	if string(data) == "null" { // as encoding/json has it: no change
		return nil
	}
	type plain Article // without its methods
	var in struct {
		plain
		Paragraphs []struct {
			Span
			Sentences [][2]int
		}
	}
	in.Charset = "utf-8"
	if err := json.Unmarshal(data, &in); err != nil {
		return fmt.Errorf("newsparse: %w", err)
	}
	*a = Article(in.plain)
	for _, p := range in.Paragraphs {
		q := Paragraph{Span: p.Span}
		for _, s := range p.Sentences {
			q.Sentences = append(q.Sentences, Span{s[0], s[1]})
		}
		a.Paragraphs = append(a.Paragraphs, q)
	}
	return nil
}

// AppendJSON appends the JSON form of the article to dst: the bytes that json.Marshal gives.
func (a *Article) AppendJSON(dst []byte) []byte {
	if cap(dst) == 0 {
		dst = make([]byte, 0, a.sizeJSON())
	}
	j := jsonWriter{dst, a}
	j.open('{')
	if a.Charset != "" && a.Charset != "utf-8" {
		j.str("charset", a.Charset)
		j.flag("guessed", a.Guessed)
	}
	if h := &a.Header; h.present() {
		j.key("header")
		j.header(h)
	}
	j.span("headline", a.Headline)
	list(&j, "headline_tags", a.Tags, func(t *Tag) {
		j.fields(t.Span)
		j.str("kind", t.Kind)
		j.num("number", t.Number)
	})
	list(&j, "deck", a.Deck, func(s *Span) { j.fields(*s) })
	if b := &a.Byline; !b.IsZero() {
		j.key("byline")
		j.open('{')
		j.fields(b.Span)
		list(&j, "names", b.Names, func(s *Span) { j.fields(*s) })
		j.span("affiliation", b.Affiliation)
		j.span("place", b.Place)
		j.close('}')
	}
	sources := func(s *Source) {
		j.fields(s.Span)
		j.str("name", s.Name)
	}
	list(&j, "provenance", a.Provenance, sources)
	j.span("wrapper", a.Wrapper)
	list(&j, "notices", a.Notices, func(n *Notice) {
		j.fields(n.Span)
		j.str("kind", n.Kind)
		j.str("until", n.Until)
		if len(n.Paragraphs) > 0 {
			j.key("paragraphs")
			j.open('[')
			for _, p := range n.Paragraphs {
				j.comma()
				j.b = appendInt(j.b, p)
			}
			j.close(']')
		}
	})
	dateline := func(dl *Dateline) {
		j.fields(dl.Span)
		list(&j, "places", dl.Places, func(p *DatelinePlace) {
			j.fields(p.Span)
			j.str("name", p.Name)
			j.span("qualifier", p.Qualifier)
			j.str("printed", p.Printed)
			j.str("within", p.Within)
			j.str("kind", p.Kind)
			j.str("country", p.Country)
			j.str("region", p.Region)
			if p.Lat != 0 || p.Lon != 0 {
				j.float("lat", p.Lat)
				j.float("lon", p.Lon)
			}
		})
		j.str("date", dl.Date)
		j.span("date_span", dl.DateSpan)
		j.flag("year", dl.Year)
		list(&j, "agencies", dl.Agencies, sources)
	}
	if !a.Dateline.IsZero() {
		j.key("dateline")
		j.open('{')
		dateline(&a.Dateline)
		j.close('}')
	}
	list(&j, "digest", a.Digest, dateline)
	list(&j, "paragraphs", a.Paragraphs, func(p *Paragraph) {
		j.int("start", p.Start)
		j.int("end", p.End)
		j.key("sentences")
		j.open('[')
		for _, s := range p.Sentences {
			j.comma()
			b := appendInt(append(j.b, '['), s.Start)
			b = appendInt(append(b, ','), s.End)
			j.b = append(b, ']')
		}
		j.close(']')
	})
	list(&j, "entities", a.Entities, func(e *Entity) {
		j.int("id", e.ID)
		j.str("kind", string(e.Kind))
		j.str("name", e.Name)
		if len(e.Aliases) > 0 {
			j.key("aliases")
			j.open('[')
			for _, s := range e.Aliases {
				j.comma()
				j.b = appendString(j.b, s)
			}
			j.close(']')
		}
		j.str("country", e.Country)
		j.str("region", e.Region)
		list(&j, "roles", e.Roles, func(r *Role) {
			j.int("start", r.Start)
			j.int("end", r.End)
			j.str("text", r.Text)
			j.str("title", r.Title)
			j.str("org", r.Org)
			j.str("country", r.Country)
			j.flag("former", r.Former)
			j.flag("acting", r.Acting)
		})
		j.str("gender", e.Gender)
		j.str("ambiguous", e.Ambiguous)
	})
	list(&j, "mentions", a.Mentions, func(m *Mention) {
		j.fields(m.Span)
		j.str("form", string(m.Form))
		j.num("entity", m.Entity)
	})
	date := func(d *Date) {
		j.fields(d.Span)
		j.str("value", d.Value)
		j.str("granularity", d.Granularity)
		j.str("rule", d.Rule)
		j.float("confidence", d.Confidence)
		if t := &d.Time; !t.IsZero() {
			j.key("time")
			j.open('{')
			j.fields(t.Span)
			j.str("value", t.Value)
			j.str("zone", t.Zone)
			j.close('}')
		}
	}
	list(&j, "quotes", a.Quotes, func(q *Quote) {
		j.str("kind", string(q.Kind))
		list(&j, "parts", q.Parts, func(s *Span) { j.fields(*s) })
		list(&j, "fragments", q.Fragments, func(s *Span) { j.fields(*s) })
		if s := &q.Speaker; !s.IsZero() || s.Name != "" {
			j.key("speaker")
			j.open('{')
			if !s.IsZero() {
				j.fields(s.Span)
			}
			j.num("entity", s.Entity)
			j.str("name", s.Name)
			j.close('}')
		}
		j.span("cue", q.Cue)
		j.str("class", q.Class)
		j.str("polarity", q.Polarity)
		j.span("addressee", q.Addressee)
		j.span("venue", q.Venue)
		if !q.Date.IsZero() {
			j.key("date")
			j.open('{')
			date(&q.Date)
			j.close('}')
		}
		j.span("agency", q.Agency)
		j.str("rule", q.Rule)
		j.float("confidence", q.Confidence)
		j.int("paragraph", q.Paragraph)
	})
	list(&j, "marked", a.Marked, func(m *Marked) {
		j.fields(m.Span)
		j.str("class", m.Class)
	})
	list(&j, "dates", a.Dates, date)
	list(&j, "footer", a.Footer, func(f *Footer) {
		j.fields(f.Span)
		j.str("kind", f.Kind)
		list(&j, "names", f.Names, func(s *Span) { j.fields(*s) })
		list(&j, "places", f.Places, func(s *Span) { j.fields(*s) })
	})
	list(&j, "warnings", a.Warnings, func(w *Warning) {
		j.fields(w.Span)
		j.str("code", w.Code)
		j.num("count", w.Count)
	})
	j.close('}')
	return j.b
}

func (h *Header) present() bool {
	return !h.IsZero() || h.Date != "" || h.CrawlStatus != 0 || h.ID != "" || h.Slug != "" || h.Sequence != "" || h.Category != "" ||
		h.Priority != "" || h.WordCount != 0 || h.Sent != "" || h.Origin != "" || h.Format != "" || len(h.Boilerplate) > 0
}

func (j *jsonWriter) header(h *Header) {
	j.open('{')
	if !h.IsZero() {
		j.fields(h.Span)
	}
	j.str("date", h.Date)
	j.num("crawl_status", h.CrawlStatus)
	j.str("id", h.ID)
	j.str("slug", h.Slug)
	j.str("sequence", h.Sequence)
	j.str("category", h.Category)
	j.str("priority", h.Priority)
	j.num("word_count", h.WordCount)
	j.str("sent", h.Sent)
	j.str("format", h.Format)
	j.str("origin", h.Origin)
	list(j, "boilerplate", h.Boilerplate, func(s *Span) { j.fields(*s) })
	j.close('}')
}

// jsonWriter appends JSON to b. A comma is due before what follows, unless b ends with an opening bracket.
type jsonWriter struct {
	b []byte
	a *Article
}

func (j *jsonWriter) open(c byte)  { j.b = append(j.b, c) }
func (j *jsonWriter) close(c byte) { j.b = append(j.b, c) }

func (j *jsonWriter) comma() {
	if c := j.b[len(j.b)-1]; c != '{' && c != '[' {
		j.b = append(j.b, ',')
	}
}

// key writes a key, which needs no escapes, and its colon.
func (j *jsonWriter) key(k string) {
	j.comma()
	b := append(j.b, '"')
	b = append(b, k...)
	j.b = append(b, '"', ':')
}

// fields writes the fields of a span into the open object.
func (j *jsonWriter) fields(s Span) {
	j.comma()
	b := append(j.b, `"start":`...)
	b = appendInt(b, s.Start)
	b = append(b, `,"end":`...)
	b = appendInt(b, s.End)
	b = append(b, `,"text":`...)
	j.b = appendString(b, j.a.Text(s))
}

// span writes a span as an object of its own, and nothing when it is absent.
func (j *jsonWriter) span(k string, s Span) {
	if s.IsZero() {
		return
	}
	j.key(k)
	j.open('{')
	j.fields(s)
	j.close('}')
}

func (j *jsonWriter) str(k, v string) {
	if v != "" {
		j.key(k)
		j.b = appendString(j.b, v)
	}
}

func (j *jsonWriter) int(k string, v int) {
	j.key(k)
	j.b = appendInt(j.b, v)
}

func (j *jsonWriter) num(k string, v int) {
	if v != 0 {
		j.int(k, v)
	}
}

func (j *jsonWriter) flag(k string, v bool) {
	if v {
		j.key(k)
		j.b = append(j.b, "true"...)
	}
}

// float writes a number that is not zero. JSON has no infinities and no NaN: they are left out.
func (j *jsonWriter) float(k string, v float64) {
	if v != 0 && !math.IsNaN(v) && !math.IsInf(v, 0) {
		j.key(k)
		j.b = appendFloat(j.b, v)
	}
}

// list writes the items as an array of objects, and nothing when there are none.
func list[T any](j *jsonWriter, k string, items []T, fields func(*T)) {
	if len(items) == 0 {
		return
	}
	j.key(k)
	j.open('[')
	for i := range items {
		j.comma()
		j.open('{')
		fields(&items[i])
		j.close('}')
	}
	j.close(']')
}
