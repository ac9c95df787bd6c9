// Package gencorpus writes news copy by chance, as much as is wanted and always the same: a corpus for benchmarks and for tests of
// size that needs no text of others.
//
// The articles are like those of a wire archive in what costs a parser time: 2,000 bytes long in the mean, some ten times that at
// most; headers, headlines, datelines, bylines and credits of several agencies; one in twelve with curly quotation marks and
// accented names, the others in ASCII; one in four with hard-wrapped lines. Their sentences come from grammar.txt and mean nothing.
package gencorpus

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Size is the number of articles in the corpus of the benchmarks, about 4 MB.
const Size = 2000

// Articles returns the first n articles.
func Articles(n int) []string {
	g := newGenerator()
	articles := make([]string, n)
	for i := range articles {
		articles[i] = g.article(uint64(i))
	}
	return articles
}

// All yields articles without end, the first ones as [Articles] returns them.
func All(yield func(string) bool) {
	g := newGenerator()
	for i := uint64(0); yield(g.article(i)); i++ {
	}
}

//go:embed grammar.txt
var source string

// generator writes one article after the other. The fields below the first belong to the article it is at.
type generator struct {
	grammar map[string][]string

	*rand.Rand
	b          strings.Builder
	quotes     [2]string
	accents    bool
	cast       []member
	last       int // the member of the cast who is he or she
	orgs       []string
	cities     []string
	countries  []string
	agency     string
	day, month int
	year       int
}

// member is somebody in the story. Who was named before is called by the surname.
type member struct {
	given, surname, title, role string
	woman, named                bool
}

func newGenerator() *generator {
	g := &generator{grammar: map[string][]string{}}
	symbol := ""
	for line := range strings.Lines(source) {
		line = strings.TrimSuffix(line, "\n")
		switch form, ok := strings.CutPrefix(line, "\t"); {
		case ok && form == "-":
			g.grammar[symbol] = append(g.grammar[symbol], "")
		case ok:
			g.grammar[symbol] = append(g.grammar[symbol], strings.ReplaceAll(form, `\n`, "\n"))
		case line != "" && line[0] != '#':
			symbol = line
		}
	}
	return g
}

// article writes article number i.
func (g *generator) article(i uint64) string {
	g.Rand = rand.New(rand.NewPCG(i, 20251118))
	g.b.Reset()
	g.accents = i%12 == 5
	g.quotes = [2]string{`"`, `"`}
	if g.accents {
		g.quotes = [2]string{"“", "”"}
	}
	g.day, g.month, g.year = 1+g.IntN(28), g.IntN(12), 1987+g.IntN(39)
	g.agency = g.text("agency")
	g.cities, g.countries, g.orgs, g.cast = nil, nil, nil, nil
	for range 3 {
		city := g.text("city")
		if g.accents && g.IntN(2) == 0 {
			city = g.text("accentedcity")
		}
		g.cities = append(g.cities, city)
		g.countries = append(g.countries, g.text("country"))
	}
	for range 3 {
		g.orgs = append(g.orgs, g.text("organization"))
	}
	for range 2 + g.IntN(4) {
		m := member{given: g.text("given"), surname: g.text("surname"), woman: g.IntN(2) == 0}
		if g.accents {
			m.surname = g.text("accented")
		}
		if m.title = g.text("title"); g.IntN(2) == 0 {
			m.title, m.role = "", g.text("role")
		}
		g.cast = append(g.cast, m)
	}
	g.last = 0
	return g.layout(g.head(), g.paragraphs())
}

// head returns what stands above the story, up to the byline.
func (g *generator) head() string {
	var b strings.Builder
	if g.IntN(10) == 0 {
		fmt.Fprintf(&b, "date %d-%02d-%02d 200\n", g.year, g.month+1, g.day)
	}
	if g.IntN(8) == 0 {
		fmt.Fprintf(&b, "UPDATE %d-", 1+g.IntN(4))
	}
	b.WriteString(upperFirst(g.text("headline")))
	b.WriteByte('\n')
	if g.IntN(5) < 2 {
		fmt.Fprintf(&b, "By %s\n", g.text("byname"))
	}
	return b.String()
}

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
var weekdays = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// paragraphs returns the body from the dateline to the credit. Most stories are short and a few are long.
func (g *generator) paragraphs() []string {
	n := 3 + int(4.2*g.ExpFloat64()+4*g.Float64())
	if g.IntN(60) == 0 {
		n *= 4
	}
	city, month := g.cities[0], months[g.month]
	var dateline string
	switch g.agency {
	case "AP":
		dateline = fmt.Sprintf("%s (AP) -- ", strings.ToUpper(city))
	case "dpa":
		dateline = fmt.Sprintf("%s (dpa) - ", city)
	case "Xinhua":
		dateline = fmt.Sprintf("%s, %s %d (Xinhua) -- ", strings.ToUpper(city), month[:3], g.day)
	case "Reuters":
		dateline = fmt.Sprintf("%s, %s %d (Reuters) - ", strings.ToUpper(city), month[:3], g.day)
	case "UPI":
		dateline = fmt.Sprintf("%s, %s %d (UPI) -- ", strings.ToUpper(city), month, g.day)
	default:
		dateline = fmt.Sprintf("%s (%s) - ", strings.ToUpper(city), g.agency)
	}
	paras := []string{dateline + upperFirst(g.text("lead"))}
	for range n {
		paras = append(paras, upperFirst(g.text("body")))
	}
	if g.IntN(2) == 0 {
		paras = append(paras, g.text("credit"))
	}
	return paras
}

// layout puts the story together: one line a paragraph, with or without empty lines between them, or wrapped.
func (g *generator) layout(head string, paras []string) string {
	sep, indent, width := "\n\n", "", 0
	switch g.IntN(8) {
	case 0, 1:
		sep = "\n"
	case 2:
		sep, indent, width = "\n", "    ", 64
	case 3:
		width = 72
	}
	var b strings.Builder
	b.WriteString(head)
	if sep == "\n\n" {
		b.WriteByte('\n')
	}
	for i, p := range paras {
		if i > 0 {
			b.WriteString(sep)
			b.WriteString(indent)
		}
		if width == 0 {
			b.WriteString(p)
			continue
		}
		n := len(indent)
		for j, w := range strings.Fields(p) {
			if j > 0 {
				if n++; n+len(w) > width {
					n = 0
					b.WriteByte('\n')
				} else {
					b.WriteByte(' ')
				}
			}
			b.WriteString(w)
			n += len(w)
		}
	}
	b.WriteByte('\n')
	return b.String()
}

// text returns a form of the symbol with everything in it replaced.
func (g *generator) text(symbol string) string {
	forms := g.grammar[symbol]
	if forms == nil {
		return g.fact(symbol)
	}
	rest := forms[g.IntN(len(forms))]
	if !strings.Contains(rest, "{") {
		return rest
	}
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(rest, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		inner, more, _ := strings.Cut(after, "}")
		b.WriteString(g.text(inner))
		rest = more
	}
}

// fact returns what the symbol is in this story.
func (g *generator) fact(symbol string) string {
	switch symbol {
	case `"`:
		return g.quotes[0]
	case `/"`:
		return g.quotes[1]
	case "City":
		return g.cities[g.IntN(len(g.cities))]
	case "Country":
		return g.countries[g.IntN(len(g.countries))]
	case "org":
		return g.orgs[g.IntN(len(g.orgs))]
	case "person":
		if g.IntN(3) == 0 {
			g.last = g.IntN(len(g.cast))
		}
		return g.name(&g.cast[g.last], true)
	case "other":
		return g.name(&g.cast[g.IntN(len(g.cast))], false)
	case "he", "He", "his":
		return g.pronoun(symbol)
	case "day":
		return weekdays[g.IntN(len(weekdays))]
	case "year":
		return fmt.Sprint(g.year + g.IntN(12) - 8)
	case "n":
		switch g.IntN(4) {
		case 0:
			return fmt.Sprintf("%d,%03d", 1+g.IntN(90), g.IntN(1000))
		case 1:
			return fmt.Sprintf("%d.%d", 2+g.IntN(90), g.IntN(10))
		}
		return fmt.Sprint(2 + g.IntN(400))
	case "money":
		return fmt.Sprintf("$%d.%d %s", 1+g.IntN(90), g.IntN(10), [...]string{"million", "billion"}[g.IntN(2)])
	}
	panic("gencorpus: no symbol " + symbol)
}

// name returns how m is called here.
func (g *generator) name(m *member, apposition bool) string {
	if m.named {
		if m.title != "" && g.IntN(5) == 0 {
			return m.title + " " + m.surname
		}
		return m.surname
	}
	m.named = true
	switch full := m.given + " " + m.surname; {
	case m.title != "":
		return m.title + " " + full
	case apposition:
		return full + ", " + m.role + ","
	default:
		return full
	}
}

func (g *generator) pronoun(symbol string) string {
	woman := g.cast[g.last].woman
	switch {
	case !woman:
		return symbol
	case symbol == "his":
		return "her"
	case symbol == "He":
		return "She"
	}
	return "she"
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
