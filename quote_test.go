package newsparse

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// wantedQuote is a line of a truth case: kind, speaker, name, words, flags.
type wantedQuote struct {
	kind, speaker, name, text string
	flags                     string
}

func (w wantedQuote) has(flag string) bool { return slices.Contains(strings.Fields(w.flags), flag) }

// group is the utterance that the words are a part of, "" where they are all of it.
func (w wantedQuote) group() string {
	for _, f := range strings.Fields(w.flags) {
		if g, ok := strings.CutPrefix(f, "group="); ok {
			return g
		}
	}
	return ""
}

// bareWords is s without marks and punctuation at its edges, blanks folded: what two conventions of cutting share.
func bareWords(s string) string {
	s = norm.NFC.String(strings.Join(strings.Fields(s), " "))
	return strings.Trim(s, "\"'“”‘’„«»‹›`「」 .,;:!?-–—")
}

func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

func withoutArticle(s string) []string {
	w := plainWords(s)
	if len(w) > 1 && (w[0] == "the" || w[0] == "a" || w[0] == "an") {
		return w[1:]
	}
	return w
}

// quoteFaults compares the quotes of an article with the truth and tells what differs.
func quoteFaults(a *Article, want []wantedQuote) (faults []string) {
	type piece struct {
		q    *Quote
		text string
	}
	var got []piece
	for i := range a.Quotes {
		q := &a.Quotes[i]
		if q.Kind == Direct {
			for _, p := range q.Parts {
				got = append(got, piece{q, a.Text(p)})
			}
			continue
		}
		var parts []string
		for _, p := range q.Parts {
			parts = append(parts, a.Text(p))
		}
		got = append(got, piece{q, strings.Join(parts, " ")})
	}
	used := make([]bool, len(got))
	for _, w := range want {
		at := slices.IndexFunc(got, func(p piece) bool {
			return !used[slices.IndexFunc(got, func(o piece) bool { return o == p })] && bareWords(p.text) == bareWords(w.text)
		})
		if at < 0 {
			if !w.has("optional") {
				faults = append(faults, fmt.Sprintf("missed %s %q", w.kind, w.text))
			}
			continue
		}
		used[at] = true
		if w.has("optional") {
			continue
		}
		q := got[at].q
		if string(q.Kind) != w.kind && !w.has("any_kind") {
			faults = append(faults, fmt.Sprintf("%q is %s, not %s", w.text, q.Kind, w.kind))
		}
		mates := []wantedQuote{w}
		for _, m := range want {
			if w.group() != "" && m.group() == w.group() {
				mates = append(mates, m)
			}
		}
		speaker := a.Text(q.Speaker.Span)
		if !slices.ContainsFunc(mates, func(m wantedQuote) bool {
			return slices.Equal(withoutArticle(m.speaker), withoutArticle(speaker)) || m.has("speaker_optional") && speaker == ""
		}) {
			faults = append(faults, fmt.Sprintf("%q is said by %q, not %q (rule %s)", w.text, speaker, w.speaker, q.Rule))
		}
		if !slices.ContainsFunc(mates, func(m wantedQuote) bool {
			return slices.Equal(plainWords(m.name), plainWords(q.Speaker.Name)) || m.has("canonical_optional") || m.has("speaker_optional") && q.Speaker.Name == ""
		}) {
			faults = append(faults, fmt.Sprintf("%q is said by %q, not %q, by name", w.text, q.Speaker.Name, w.name))
		}
	}
	for i, p := range got {
		if !used[i] && p.q.Class == "" && p.q.Polarity == "" {
			faults = append(faults, fmt.Sprintf("%s %q that nobody said", p.q.Kind, p.text))
		}
	}
	return faults
}

func quoteCase(t testing.TB, c archive) (text string, want []wantedQuote) {
	t.Helper()
	unescape := strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t")
	for line := range strings.Lines(c.files["quotes"]) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		for len(f) < 5 {
			f = append(f, "")
		}
		for i := range f {
			f[i] = unescape.Replace(f[i])
		}
		want = append(want, wantedQuote{f[0], f[1], f[2], f[3], f[4]})
	}
	return c.files["text"], want
}

// knownQuoteFaults are truth cases that do not come out yet. One that does has to leave the list.
var knownQuoteFaults = []string{}

// Every truth case of quotes comes out: words, kind, speaker as mentioned, speaker by name, and nothing more.
func TestQuoteCases(t *testing.T) {
	for _, c := range archives(t, "quote") {
		text, want := quoteCase(t, c)
		a := (&Parser{AsIs: true}).ParseString(text)
		faults := quoteFaults(a, want)
		known := slices.ContainsFunc(knownQuoteFaults, func(name string) bool { return strings.HasSuffix(c.path, name+".txtar") })
		if known && len(faults) == 0 {
			t.Errorf("%s comes out now: take it off the list", c.path)
		}
		for _, f := range faults {
			if !known {
				t.Errorf("%s: %s", c.path, f)
			}
		}
	}
}

// Every rule that a sieve can give stands in the table of rules with a confidence, and a truth case shows it at work.
func TestRules(t *testing.T) {
	shown := map[string]bool{}
	for _, c := range archives(t, "quote") {
		text, _ := quoteCase(t, c)
		for _, q := range (&Parser{AsIs: true}).ParseString(text).Quotes {
			shown[q.Rule] = true
		}
	}
	for _, r := range rules {
		if !shown[r.name] {
			t.Errorf("no truth case shows the rule %q", r.name)
		}
	}
	given := regexp.MustCompile(`(?:Rule[:=]|Rule =|Rule, | \S+, )\s*"([a-z]+-?[a-z]+)"`)
	for _, file := range []string{"quote.go", "attribution.go", "embedded.go", "floating.go", "verbless.go"} {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range given.FindAllStringSubmatch(string(src), -1) {
			if strings.Contains(m[0], "Rule") && new(doc).confidence(&Quote{Rule: m[1]}) == 0 {
				t.Errorf("%s gives the rule %q, which the table does not hold", file, m[1])
			}
		}
	}
}

// What is said and what is narrated is all there is.
func TestNarration(t *testing.T) {
	a := new(Parser).ParseString("Bridge to reopen\n\nThe mayor spoke on Tuesday. \"It is safe,\" Ana Duarte said. \"It is ours.\"\n\nTraffic was light.")
	var got []string
	for s := range a.Narration() {
		got = append(got, a.Text(s))
	}
	want := []string{"Bridge to reopen", "The mayor spoke on Tuesday.", "Ana Duarte said.", "Traffic was light."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A frame tells to whom, where and through whom something was said.
func TestFrameDetails(t *testing.T) {
	for _, c := range []struct{ text, addressee, venue, agency string }{
		{"\"No,\" spokesman Jan Novak told reporters at a news conference in Prague on Tuesday.", "reporters", "a news conference in Prague", ""},
		{"Minister Ana Silva was quoted by Lusa as saying: \"We are ready.\"", "", "", "Lusa"},
		{"Lusa quoted Minister Ana Silva as saying: \"We are ready.\"", "", "", "Lusa"},
		{"\"We are ready,\" Minister Ana Silva said, according to Lusa.", "", "", "Lusa"},
	} {
		a := new(Parser).ParseString(c.text)
		if len(a.Quotes) != 1 {
			t.Errorf("%q: %d quotes", c.text, len(a.Quotes))
			continue
		}
		q := a.Quotes[0]
		if a.Text(q.Addressee) != c.addressee || a.Text(q.Venue) != c.venue || a.Text(q.Agency) != c.agency {
			t.Errorf("%q: addressee %q, venue %q, agency %q", c.text, a.Text(q.Addressee), a.Text(q.Venue), a.Text(q.Agency))
		}
	}
}
