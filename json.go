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
	at := j.open("")
	if a.Charset != "" && a.Charset != "utf-8" {
		j.str(`,"charset":`, a.Charset)
		j.flag(`,"guessed":`, a.Guessed)
	}
	if h := &a.Header; h.present() {
		j.header(h)
	}
	j.span(`,"headline":`, a.Headline)
	list(&j, `,"headline_tags":`, a.Tags, func(t *Tag) {
		j.fields(t.Span)
		j.str(`,"kind":`, t.Kind)
		j.num(`,"number":`, t.Number)
	})
	j.spans(`,"deck":`, a.Deck)
	if b := &a.Byline; !b.IsZero() {
		at := j.open(`,"byline":`)
		j.fields(b.Span)
		j.spans(`,"names":`, b.Names)
		j.span(`,"affiliation":`, b.Affiliation)
		j.span(`,"place":`, b.Place)
		j.close(at, "{}")
	}
	sources := func(s *Source) {
		j.fields(s.Span)
		j.str(`,"name":`, s.Name)
	}
	list(&j, `,"provenance":`, a.Provenance, sources)
	j.span(`,"wrapper":`, a.Wrapper)
	list(&j, `,"notices":`, a.Notices, func(n *Notice) {
		j.fields(n.Span)
		j.str(`,"kind":`, n.Kind)
		j.str(`,"until":`, n.Until)
		if len(n.Paragraphs) > 0 {
			at := j.open(`,"paragraphs":`)
			for _, p := range n.Paragraphs {
				j.int(",", p)
			}
			j.close(at, "[]")
		}
	})
	dateline := func(dl *Dateline) {
		j.fields(dl.Span)
		list(&j, `,"places":`, dl.Places, func(p *DatelinePlace) {
			j.fields(p.Span)
			j.str(`,"name":`, p.Name)
			j.span(`,"qualifier":`, p.Qualifier)
			j.str(`,"printed":`, p.Printed)
			j.str(`,"within":`, p.Within)
			j.str(`,"kind":`, p.Kind)
			j.str(`,"country":`, p.Country)
			j.str(`,"region":`, p.Region)
			if p.Lat != 0 || p.Lon != 0 {
				j.float(`,"lat":`, p.Lat)
				j.float(`,"lon":`, p.Lon)
			}
		})
		j.str(`,"date":`, dl.Date)
		j.span(`,"date_span":`, dl.DateSpan)
		j.flag(`,"year":`, dl.Year)
		list(&j, `,"agencies":`, dl.Agencies, sources)
	}
	if !a.Dateline.IsZero() {
		at := j.open(`,"dateline":`)
		dateline(&a.Dateline)
		j.close(at, "{}")
	}
	list(&j, `,"digest":`, a.Digest, dateline)
	list(&j, `,"paragraphs":`, a.Paragraphs, func(p *Paragraph) {
		j.int(`,"start":`, p.Start)
		j.int(`,"end":`, p.End)
		at := j.open(`,"sentences":`)
		b := j.b
		for _, s := range p.Sentences {
			b = appendInt(append(b, ",["...), s.Start)
			b = appendInt(append(b, ','), s.End)
			b = append(b, ']')
		}
		j.b = b
		j.close(at, "[]")
	})
	list(&j, `,"entities":`, a.Entities, func(e *Entity) {
		j.int(`,"id":`, e.ID)
		j.str(`,"kind":`, string(e.Kind))
		j.str(`,"name":`, e.Name)
		if len(e.Aliases) > 0 {
			at := j.open(`,"aliases":`)
			for _, s := range e.Aliases {
				j.b = appendString(append(j.b, ','), s)
			}
			j.close(at, "[]")
		}
		j.str(`,"country":`, e.Country)
		j.str(`,"region":`, e.Region)
		list(&j, `,"roles":`, e.Roles, func(r *Role) {
			j.int(`,"start":`, r.Start)
			j.int(`,"end":`, r.End)
			j.str(`,"text":`, r.Text)
			j.str(`,"title":`, r.Title)
			j.str(`,"org":`, r.Org)
			j.str(`,"country":`, r.Country)
			j.flag(`,"former":`, r.Former)
			j.flag(`,"acting":`, r.Acting)
		})
		j.str(`,"gender":`, e.Gender)
		j.str(`,"ambiguous":`, e.Ambiguous)
	})
	list(&j, `,"mentions":`, a.Mentions, func(m *Mention) {
		j.fields(m.Span)
		j.str(`,"form":`, string(m.Form))
		j.num(`,"entity":`, m.Entity)
	})
	date := func(d *Date) {
		j.fields(d.Span)
		j.str(`,"value":`, d.Value)
		j.str(`,"granularity":`, d.Granularity)
		j.str(`,"rule":`, d.Rule)
		j.float(`,"confidence":`, d.Confidence)
		if t := &d.Time; !t.IsZero() {
			at := j.open(`,"time":`)
			j.fields(t.Span)
			j.str(`,"value":`, t.Value)
			j.str(`,"zone":`, t.Zone)
			j.close(at, "{}")
		}
	}
	list(&j, `,"quotes":`, a.Quotes, func(q *Quote) {
		j.str(`,"kind":`, string(q.Kind))
		j.spans(`,"parts":`, q.Parts)
		j.spans(`,"fragments":`, q.Fragments)
		if s := &q.Speaker; !s.IsZero() || s.Name != "" {
			at := j.open(`,"speaker":`)
			if !s.IsZero() {
				j.fields(s.Span)
			}
			j.num(`,"entity":`, s.Entity)
			j.str(`,"name":`, s.Name)
			j.close(at, "{}")
		}
		j.span(`,"cue":`, q.Cue)
		j.str(`,"class":`, q.Class)
		j.str(`,"polarity":`, q.Polarity)
		j.span(`,"addressee":`, q.Addressee)
		j.span(`,"venue":`, q.Venue)
		if !q.Date.IsZero() {
			at := j.open(`,"date":`)
			date(&q.Date)
			j.close(at, "{}")
		}
		j.span(`,"agency":`, q.Agency)
		j.str(`,"rule":`, q.Rule)
		j.float(`,"confidence":`, q.Confidence)
		j.int(`,"paragraph":`, q.Paragraph)
	})
	list(&j, `,"marked":`, a.Marked, func(m *Marked) {
		j.fields(m.Span)
		j.str(`,"class":`, m.Class)
	})
	list(&j, `,"dates":`, a.Dates, date)
	list(&j, `,"footer":`, a.Footer, func(f *Footer) {
		j.fields(f.Span)
		j.str(`,"kind":`, f.Kind)
		j.spans(`,"names":`, f.Names)
		j.spans(`,"places":`, f.Places)
	})
	list(&j, `,"warnings":`, a.Warnings, func(w *Warning) {
		j.fields(w.Span)
		j.str(`,"code":`, w.Code)
		j.num(`,"count":`, w.Count)
	})
	j.close(at, "{}")
	return j.b
}

func (h *Header) present() bool {
	return !h.IsZero() || h.Date != "" || h.CrawlStatus != 0 || h.ID != "" || h.Slug != "" || h.Sequence != "" || h.Category != "" ||
		h.Priority != "" || h.WordCount != 0 || h.Sent != "" || h.Origin != "" || h.Format != "" || len(h.Boilerplate) > 0
}

func (j *jsonWriter) header(h *Header) {
	at := j.open(`,"header":`)
	if !h.IsZero() {
		j.fields(h.Span)
	}
	j.str(`,"date":`, h.Date)
	j.num(`,"crawl_status":`, h.CrawlStatus)
	j.str(`,"id":`, h.ID)
	j.str(`,"slug":`, h.Slug)
	j.str(`,"sequence":`, h.Sequence)
	j.str(`,"category":`, h.Category)
	j.str(`,"priority":`, h.Priority)
	j.num(`,"word_count":`, h.WordCount)
	j.str(`,"sent":`, h.Sent)
	j.str(`,"format":`, h.Format)
	j.str(`,"origin":`, h.Origin)
	j.spans(`,"boilerplate":`, h.Boilerplate)
	j.close(at, "{}")
}

// jsonWriter appends JSON to b. A key is given with its comma and colon, `,"start":`, and the items of an array have a comma before them
// too: the bracket that opens an object or an array is written over the first comma in it.
type jsonWriter struct {
	b []byte
	a *Article
}

// open writes the key k, which needs no escapes, and returns where its object or array begins.
func (j *jsonWriter) open(k string) int {
	j.b = append(j.b, k...)
	return len(j.b)
}

// close ends the object or array that begins at at.
func (j *jsonWriter) close(at int, brackets string) {
	if len(j.b) == at {
		j.b = append(j.b, ',')
	}
	j.b[at] = brackets[0]
	j.b = append(j.b, brackets[1])
}

// fields writes the fields of a span into the open object.
func (j *jsonWriter) fields(s Span) {
	b := append(j.b, `,"start":`...)
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
	at := j.open(k)
	j.fields(s)
	j.close(at, "{}")
}

// spans writes an array of spans, and nothing when there are none.
func (j *jsonWriter) spans(k string, spans []Span) {
	if len(spans) == 0 {
		return
	}
	at := j.open(k)
	for _, s := range spans {
		item := j.open(",")
		j.fields(s)
		j.close(item, "{}")
	}
	j.close(at, "[]")
}

func (j *jsonWriter) str(k, v string) {
	if v != "" {
		j.b = appendString(append(j.b, k...), v)
	}
}

func (j *jsonWriter) int(k string, v int) { j.b = appendInt(append(j.b, k...), v) }

func (j *jsonWriter) num(k string, v int) {
	if v != 0 {
		j.int(k, v)
	}
}

func (j *jsonWriter) flag(k string, v bool) {
	if v {
		j.b = append(append(j.b, k...), "true"...)
	}
}

// float writes a number that is not zero. JSON has no infinities and no NaN: they are left out.
func (j *jsonWriter) float(k string, v float64) {
	if v != 0 && !math.IsNaN(v) && !math.IsInf(v, 0) {
		j.b = appendFloat(append(j.b, k...), v)
	}
}

// list writes the items as an array of objects, and nothing when there are none.
func list[T any](j *jsonWriter, k string, items []T, fields func(*T)) {
	if len(items) == 0 {
		return
	}
	at := j.open(k)
	for i := range items {
		item := j.open(",")
		fields(&items[i])
		j.close(item, "{}")
	}
	j.close(at, "[]")
}
