package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsparse/newsparse"
)

// view prints an article for people: no colour, one fact a line, and nothing of the text that a terminal would obey.
func view(w *bufio.Writer, a *newsparse.Article) {
	v := viewer{w, a}
	v.line(first(a.Text(a.Headline), "(no headline)"))
	v.fact("header", joined(", ", a.Header.Date, a.Header.Slug, a.Header.ID, status(a.Header.CrawlStatus)))
	var chain []string
	for _, s := range a.Provenance {
		chain = append(chain, s.Name)
	}
	v.fact("via", strings.Join(chain, " < "))
	for _, n := range a.Notices {
		v.fact(n.Kind, a.Text(n.Span))
	}
	v.fact("byline", v.texts(a.Byline.Names, ", "))
	if d := a.Dateline; !d.IsZero() {
		var where []string
		for _, p := range d.Places {
			where = append(where, first(p.Name, a.Text(p.Span))+in(p.Country))
		}
		for _, s := range d.Agencies {
			where = append(where, s.Name)
		}
		v.fact("dateline", joined(", ", append(where, d.Date)...))
	}
	v.fact("text", fmt.Sprintf("%d paragraphs, %d bytes, %s", len(a.Paragraphs), len(a.Source), a.Charset))
	for _, k := range sections {
		v.entities(k.title, k.kind)
	}
	v.quotes()
	v.section("Dates", len(a.Dates))
	for _, d := range a.Dates {
		v.item(first(d.Value, "?"), a.Text(d.Span))
	}
	v.section("Footer", len(a.Footer))
	for _, f := range a.Footer {
		v.item(f.Kind, a.Text(f.Span))
	}
	v.section("Warnings", len(a.Warnings))
	for _, x := range a.Warnings {
		more := ""
		if x.Count > 0 {
			more = fmt.Sprintf(" (%d in all)", x.Count)
		}
		v.item(x.Code, fmt.Sprintf("at byte %d: %s%s", x.Start, cut(a.Text(x.Span), 60), more))
	}
}

// sections are the kinds of entities in the order of the view.
var sections = [...]struct {
	title string
	kind  newsparse.Kind
}{
	{"People", newsparse.Person}, {"Places", newsparse.Place}, {"Organizations", newsparse.Organization},
	{"Products", newsparse.Product}, {"Events", newsparse.Event}, {"Others", newsparse.Other},
}

type viewer struct {
	w *bufio.Writer
	a *newsparse.Article
}

func (v *viewer) line(s string) {
	v.w.WriteString(escape(s))
	v.w.WriteByte('\n')
}

// fact prints a labelled line, and nothing for an empty value.
func (v *viewer) fact(label, value string) {
	if value != "" {
		v.line(fmt.Sprintf("  %-11s %s", label, value))
	}
}

func (v *viewer) section(title string, n int) {
	if n > 0 {
		v.w.WriteString("\n" + title + "\n")
	}
}

func (v *viewer) item(label, value string) { v.line(fmt.Sprintf("  %-22s %s", label, value)) }

// texts returns the texts of the spans with sep between them.
func (v *viewer) texts(spans []newsparse.Span, sep string) string {
	var s []string
	for _, x := range spans {
		s = append(s, v.a.Text(x))
	}
	return strings.Join(s, sep)
}

func (v *viewer) entities(title string, kind newsparse.Kind) {
	n := 0
	for i := range v.a.Entities {
		e := &v.a.Entities[i]
		if e.Kind != kind {
			continue
		}
		if n++; n == 1 {
			v.section(title, 1)
		}
		var roles []string
		for _, r := range e.Roles {
			roles = append(roles, r.Text)
		}
		also := ""
		if len(e.Aliases) > 0 {
			also = "also " + strings.Join(e.Aliases, ", ")
		}
		v.line("  " + joined(" – ", e.Name+in(e.Country), strings.Join(roles, ", "), also))
	}
}

func (v *viewer) quotes() {
	v.section("Quotes", len(v.a.Quotes))
	for i := range v.a.Quotes {
		q := &v.a.Quotes[i]
		v.line(fmt.Sprintf("  %d. %s: %s", i+1, first(q.Speaker.Name, v.a.Text(q.Speaker.Span), "(nobody named)"), v.texts(q.Parts, " … ")))
		by := ""
		if s := v.a.Text(q.Speaker.Span); s != "" && s != q.Speaker.Name {
			by = "as " + strconv.Quote(s)
		}
		cue := v.a.Text(q.Cue)
		if cue != "" {
			cue = "cue " + strconv.Quote(cue)
		}
		rule := q.Rule
		if rule != "" {
			rule += fmt.Sprintf(" %.2f", q.Confidence)
		}
		v.line("     " + joined(", ", string(q.Kind), q.Class, q.Polarity, by, cue, v.a.Text(q.Venue), q.Date.Value, rule))
	}
}

// joined joins the values that are not empty.
func joined(sep string, values ...string) string {
	kept := values[:0:0]
	for _, s := range values {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, sep)
}

// first returns the first value that is not empty.
func first(values ...string) string {
	for _, s := range values {
		if s != "" {
			return s
		}
	}
	return ""
}

// in prints a country in brackets, and nothing where none is known.
func in(country string) string {
	if country == "" {
		return ""
	}
	return " (" + country + ")"
}

func status(code int) string {
	if code == 0 {
		return ""
	}
	return fmt.Sprintf("HTTP status %d", code)
}

// cut shortens s to n characters.
func cut(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i] + "…"
		}
	}
	return s
}

// escape makes a text safe for a terminal, on one line: line ends and tabs become blanks; control characters, C1 controls, bidi
// controls, other format characters and ill-formed bytes become Go escapes.
func escape(s string) string {
	if !strings.ContainsFunc(s, obeyed) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r == '\n' || r == '\t':
			b.WriteByte(' ')
		case r == '\r': // of CRLF
		case obeyed(r):
			q := strconv.QuoteRuneToASCII(r)
			b.WriteString(q[1 : len(q)-1])
		default:
			b.WriteRune(r)
		}
		i += n
	}
	return b.String()
}

// obeyed reports whether a terminal may obey r: C0, DEL, C1, line and paragraph separators and format characters, of which the
// bidi controls are some. U+FFFD counts too, because ill-formed bytes look like it.
func obeyed(r rune) bool {
	return r < ' ' || r >= 0x7f && (r == utf8.RuneError || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp))
}
