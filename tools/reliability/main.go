// Command reliability tells how often the speakers of marked speech are right, by the confidence that newsparse gives them and by the
// rule that found them. It prints the tables of docs/reliability.md.
//
//	newsparse bulk -as-is <TEXTS.jsonl >PREDICTED.jsonl
//	go run ./tools/reliability GOLD.jsonl PREDICTED.jsonl
//
// A line of GOLD is an article, offsets being bytes of its text:
//
//	{"id": "1", "text": "…",
//	 "attributions": [{"id": "A1", "source": [[40, 52]]}],      the mentions of who speaks
//	 "quotes": [{"inner": [1, 37], "words": 8, "attr": "A1"}]}   the spans in quotation marks, and what they are part of
//
// A line of PREDICTED is what newsparse bulk prints for the line with the same id. A span counts where it has five words or more and a
// source; the quote that covers half of its words or more owns it, and its speaker is right where it shares a word with the source.
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: reliability GOLD.jsonl PREDICTED.jsonl")
		os.Exit(2)
	}
	if err := run(os.Stdout, os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "reliability:", err)
		os.Exit(1)
	}
}

// span is a half-open range of bytes.
type span [2]int

// gold is an article as it was annotated.
type gold struct {
	ID           string
	Text         string
	Attributions []struct {
		ID     string
		Source []span
	}
	Quotes []struct {
		Inner span
		Words int
		Attr  string
	}
}

// predicted is an article as newsparse prints it.
type predicted struct {
	ID     string
	Quotes []quote
}

type quote struct {
	Kind       string
	Parts      []struct{ Start, End int }
	Speaker    *struct{ Start, End int }
	Rule       string
	Confidence float64
}

// tally counts the spans that a row of a table is about.
type tally struct{ right, n int }

func (t *tally) add(right bool) {
	t.n++
	if right {
		t.right++
	}
}

func (t tally) String() string {
	if t.n == 0 {
		return "–"
	}
	return fmt.Sprintf("%d of %d, %.1f %%", t.right, t.n, 100*float64(t.right)/float64(t.n))
}

// row is a rule, or a range of confidence, over the kinds of quotes.
type row struct{ direct, clause tally }

func (r *row) add(kind string, right bool) {
	if kind == "direct" {
		r.direct.add(right)
	} else {
		r.clause.add(right)
	}
}

// bins are the lower ends of the ranges of confidence.
var bins = [...]float64{0.95, 0.9, 0.8, 0.7, 0.6, 0}

func run(w io.Writer, goldFile, predictedFile string) error {
	articles := map[string]predicted{}
	if err := lines(predictedFile, func(p predicted) { articles[p.ID] = p }); err != nil {
		return err
	}
	rules := map[string]*row{}
	var ranges [len(bins)]row
	var none row
	err := lines(goldFile, func(g gold) {
		sources := map[string][]span{}
		for _, a := range g.Attributions {
			sources[a.ID] = a.Source
		}
		words := wordsOf(g.Text)
		for _, q := range g.Quotes {
			source := sources[q.Attr]
			if q.Words < 5 || len(source) == 0 {
				continue
			}
			own := owner(articles[g.ID].Quotes, words, q.Inner)
			if own == nil {
				none.add("", false)
				continue
			}
			if own.Speaker == nil {
				none.add(own.Kind, false)
				continue
			}
			right := shares(words, span{own.Speaker.Start, own.Speaker.End}, source)
			if rules[own.Rule] == nil {
				rules[own.Rule] = &row{}
			}
			rules[own.Rule].add(own.Kind, right)
			at := slices.IndexFunc(bins[:], func(b float64) bool { return own.Confidence >= b })
			ranges[at].add(own.Kind, right)
		}
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "| confidence | direct | mixed and indirect |\n|---|---|---|\n")
	upper := "1"
	all := none
	for i, b := range bins {
		fmt.Fprintf(w, "| %.2f to %s | %s | %s |\n", b, upper, ranges[i].direct, ranges[i].clause)
		upper = fmt.Sprintf("%.2f", b)
		all.direct = tally{all.direct.right + ranges[i].direct.right, all.direct.n + ranges[i].direct.n}
		all.clause = tally{all.clause.right + ranges[i].clause.right, all.clause.n + ranges[i].clause.n}
	}
	fmt.Fprintf(w, "| no speaker | %d | %d |\n| all | %s | %s |\n", none.direct.n, none.clause.n, all.direct, all.clause)
	sure := tally{ranges[0].direct.right + ranges[1].direct.right, ranges[0].direct.n + ranges[1].direct.n}
	if all.direct.n > 0 {
		fmt.Fprintf(w, "\nOf direct speech with a confidence of 0.9 or more the speaker is right in %s; that is %.1f %% of all direct speech.\n", sure,
			100*float64(sure.n)/float64(all.direct.n))
	}
	fmt.Fprintf(w, "\n| rule | direct | mixed and indirect |\n|---|---|---|\n")
	names := make([]string, 0, len(rules))
	for name := range rules {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(rules[b].direct.n+rules[b].clause.n-rules[a].direct.n-rules[a].clause.n, cmp.Compare(a, b))
	})
	for _, name := range names {
		fmt.Fprintf(w, "| %s | %s | %s |\n", cmp.Or(name, "none"), rules[name].direct, rules[name].clause)
	}
	return nil
}

// lines calls f with every line of a file of JSON lines.
func lines[T any](name string, f func(T)) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 64<<20)
	for n := 1; in.Scan(); n++ {
		var line T
		if err := json.Unmarshal(in.Bytes(), &line); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
		f(line)
	}
	return in.Err()
}

var word = regexp.MustCompile(`[\p{L}\p{N}\p{M}_]+`)

// wordsOf returns the words of a text.
func wordsOf(text string) []span {
	var words []span
	for _, at := range word.FindAllStringIndex(text, -1) {
		words = append(words, span{at[0], at[1]})
	}
	return words
}

// count returns how many words of within touch any of the spans.
func count(words []span, within span, spans ...span) int {
	n := 0
	from, _ := slices.BinarySearchFunc(words, within[0]+1, func(w span, at int) int { return w[1] - at })
	for _, w := range words[from:] {
		if w[0] >= within[1] {
			break
		}
		if slices.ContainsFunc(spans, func(s span) bool { return w[0] < s[1] && w[1] > s[0] }) {
			n++
		}
	}
	return n
}

func shares(words []span, s span, spans []span) bool { return count(words, s, spans...) > 0 }

// owner returns the quote that holds most words of the span, if it holds half of them.
func owner(quotes []quote, words []span, inner span) *quote {
	var best *quote
	most := 0
	for i := range quotes {
		parts := make([]span, 0, len(quotes[i].Parts))
		for _, p := range quotes[i].Parts {
			parts = append(parts, span{p.Start, p.End})
		}
		if n := count(words, inner, parts...); n > most {
			best, most = &quotes[i], n
		}
	}
	if 2*most < count(words, inner, inner) {
		return nil
	}
	return best
}
