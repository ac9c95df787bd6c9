package newsparse

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/newsparse/newsparse/internal/decode"
)

// quotePairs tells the quotations that quotemark finds in s: what each encloses, with a ">" for every pair around it, "…" before it where
// it goes on from the paragraph before, "…" behind it where it is not closed, and "?" before one that has no opener.
func quotePairs(t *testing.T, s string) (got []string, warnings string) {
	t.Helper()
	d := newDoc(new(Parser), decode.String(s, decode.Options{}))
	d.parse()
	for i := range d.quoted {
		q := &d.quoted[i]
		var b strings.Builder
		for p := q.parent; p >= 0; p = d.quoted[p].parent {
			b.WriteByte('>')
		}
		if q.open < 0 {
			b.WriteByte('?')
		}
		if q.continues {
			b.WriteString("…")
		}
		if q.first < q.last {
			b.WriteString(strings.Join(strings.Fields(d.Source[d.toks[q.first].Start:d.toks[q.last-1].End]), " "))
		}
		if q.unclosed != (q.close < 0) {
			t.Errorf("%q: %+v", s, *q)
		}
		if q.unclosed {
			b.WriteString("…")
		}
		got = append(got, b.String())
	}
	for _, w := range d.Warnings {
		if w.Code == "unclosed-quote" || w.Code == "unopened-quote" || w.Code == "depth-limit" {
			warnings += " " + w.Code
		}
	}
	return got, strings.TrimSpace(warnings)
}

func TestQuotePairs(t *testing.T) {
	const head = "Bridge opens\n\n"
	for _, c := range []struct {
		text     string
		want     []string
		warnings string
	}{
		// plain pairs of every family
		{`"Yes," he said. "No."`, []string{"Yes,", "No."}, ""},
		{`“Yes,” he said. “No.”`, []string{"Yes,", "No."}, ""},
		{"``Yes,'' he said.", []string{"Yes,"}, ""},
		{`«Yes,» he said, ‹no›.`, []string{"Yes,", "no"}, ""},
		{`»Yes,« he said.`, []string{"Yes,"}, ""},
		{`„Yes,“ he said, „no”.`, []string{"Yes,", "no"}, ""},
		{"‘Yes,’ he said.", []string{"Yes,"}, ""},
		{"'Yes,' he said.", []string{"Yes,"}, ""},
		{`“Yes," he said. "No.”`, []string{"Yes,", "No."}, ""},
		{`("Yes") ["no"] —"maybe"—`, []string{"Yes", "no", "maybe"}, ""},
		{`He said:"Yes." She said,"No."`, []string{"Yes.", "No."}, ""},

		// pairs in pairs
		{`“He said ‘no’ to me,” she said.`, []string{"He said ‘no’ to me,", ">no"}, ""},
		{`"He said 'no' to me," she said.`, []string{"He said 'no' to me,", ">no"}, ""},
		{`“He said “no” to me,” she said.`, []string{"He said “no” to me,", ">no"}, ""},
		{`“She said, ‘He said “no” to me,’” Ann said.`, []string{"She said, ‘He said “no” to me,’", ">He said “no” to me,", ">>no"}, ""},
		{`“‘Yes,’ he said,” she said.`, []string{"‘Yes,’ he said,", ">Yes,"}, ""},
		{`"It is 'fine,'" she said.`, []string{"It is 'fine,'", ">fine,"}, ""},

		{`"‘“Deep”’" he said.`, []string{"‘“Deep”’", ">“Deep”", ">>Deep"}, ""},
		{`“He took «the cab and ‘left’ it,” she said.`, []string{"He took «the cab and ‘left’ it,", ">left"}, ""},
		{`“He took «the cab» and ‹left› «it,»” she said.`, []string{"He took «the cab» and ‹left› «it,»", ">the cab", ">left", ">it,"}, ""},
		{`"The port closed “until further notice,” and more," she said.`, []string{"The port closed “until further notice,” and more,", ">until further notice,"}, ""},
		{"\"The port closed “until further notice,” and nobody knew why.\n\n\"Ferries left,\" she said.",
			[]string{"The port closed “until further notice,” and nobody knew why.…", ">until further notice,", "…Ferries left,"}, ""},
		{`“The port closed "until further notice," and more,” she said.`, []string{"The port closed \"until further notice,\" and more,", ">until further notice,"}, ""},

		// what was never closed
		{`"We go, he said. "They stay," she said.`, []string{"We go,…", "They stay,"}, ""},
		{`"We will not leave this city, Mayor Ivan Petrenko said.`, []string{"We will not leave this city,…"}, "unclosed-quote"},
		{`"Will we leave this city? Mayor Ivan Petrenko said.`, []string{"Will we leave this city?…"}, "unclosed-quote"},
		{`"We will not leave this city.`, []string{"We will not leave this city.…"}, "unclosed-quote"},
		{`"We said so, and then we left this old city for good.`, []string{"We said so, and then we left this old city for good.…"}, "unclosed-quote"},
		{`He called it 'a bridge of the city.`, nil, ""},
		{"\"One.\n\n\"Two.\n\n\"Three,\" she said.", []string{"One.…", "…Two.…", "…Three,"}, ""},
		{"\"One.\n\nTwo.\n\n\"Three,\" she said.", []string{"One.…", "Three,"}, "unclosed-quote"},
		{"“One.\n\n«Two,» she said.", []string{"One.…", "Two,"}, "unclosed-quote"},
		{"'One.\n\n'Two,' she said.", []string{"One.…", "…Two,"}, ""},

		// what was never opened
		{`We will not leave this city," the mayor said.`, []string{"?We will not leave this city,"}, "unopened-quote"},
		{`We will not leave this city." the mayor said.`, nil, "unopened-quote"},
		{`We will not leave this city" the mayor said.`, nil, "unopened-quote"},
		{`We will not leave this city," said nobody of the many who came there to the bridge.`, []string{"?We will not leave this city,"}, "unopened-quote"},
		{`We will not leave this city,” and the old bridge of the town was, they said, closed.`, nil, "unopened-quote"},
		{`He paid it. We will not leave," she said. “Yes,” he said.`, []string{"?He paid it. We will not leave,", "Yes,"}, "unopened-quote"},

		// apostrophes and primes
		{`The workers' rights matter. He doesn't know 'em.`, nil, ""},
		{`'The workers' rights matter,' she said.`, []string{"The workers' rights matter,"}, ""},
		{`"The workers' rights matter," she said.`, []string{"The workers' rights matter,"}, ""},
		{`In the '80s and the '90s they played rock 'n' roll.`, nil, ""},
		{`He said 'twas fine, 'til they left.`, nil, ""},
		{`The pipe is 24" wide and the guard is 6'2".`, nil, ""},
		{`"The pipe is 24," he said, "or 25".`, []string{"The pipe is 24,", "or 25"}, ""},
		{`The pipe is 24″ wide.`, nil, ""},

		{`He bought a '99 wagon and a '05 van, 'the best of both,' he said.`, []string{"the best of both,"}, ""},
		{`He called it '123 Street' and '80 Lane'.`, []string{"123 Street"}, ""},
		{`It was '80x' and '8ths'.`, []string{"80x", "8ths"}, ""},
		{`Two yards of l'Avenir and l‘Avenir it was.`, nil, ""},
		{`"It is 24" he said, "and 6' wide".`, []string{"It is 24", "and 6' wide"}, ""},
		{`The 6″ pipe and the 24'' pipe.`, nil, ""},
		{`'The workers' rights and the owners' rights matter,' she said.`, []string{"The workers' rights and the owners' rights matter,"}, ""},
		{`'The women' rights,' she said.`, []string{"The women"}, ""},
		{`'It was the workers', she said, 'who won.'`, []string{"It was the workers", "who won."}, ""},
		{`“He saw 'the workers' rights,” she said, “and 'left.'”`, []string{"He saw 'the workers' rights,", ">the workers", "and 'left.'", ">left."}, ""},

		{`It was the '05 van' and the '99 van'.`, nil, ""},
		{`It was the '80s clubs' loss and the '90S clubs' gain.`, nil, ""},

		// tags inside what was never closed
		{`"We will not leave this city, Mayor Ivan Petrenko said, "and we stay."`, []string{"We will not leave this city,…", "and we stay."}, ""},
		{`"We will not leave, said Petrenko. "They stay," she said.`, []string{"We will not leave,…", "They stay,"}, ""},
		{`"We will not leave, Petrenko said`, []string{"We will not leave,…"}, "unclosed-quote"},
		{`"We will not leave, the old mayor of this very city said.`, []string{"We will not leave,…"}, "unclosed-quote"},
		{`"We will not leave, the very old mayor of this very city said.`, []string{"We will not leave, the very old mayor of this very city said.…"}, "unclosed-quote"},
		{`"We will not leave, he said that and more.`, []string{"We will not leave, he said that and more.…"}, "unclosed-quote"},
		{`"We will not leave! Petrenko said.`, []string{"We will not leave!…"}, "unclosed-quote"},
		{`"We will not leave. Petrenko said.`, []string{"We will not leave. Petrenko said.…"}, "unclosed-quote"},
		{`We will not leave," the mayor of this very city said.`, []string{"?We will not leave,"}, "unopened-quote"},
		{`We will not leave," the old mayor of this very city said.`, nil, "unopened-quote"},
		{`We will not leave," said`, []string{"?We will not leave,"}, "unopened-quote"},
		{`We will not leave,' the mayor said.`, nil, ""},
		{`"Yes," he said, and no." She said no.`, []string{"Yes,"}, "unopened-quote"},

		// marks beside dashes and brackets
		{`“We go—”, he said.`, []string{"We go—"}, ""},
		{`“We go—” he said.`, []string{"We go—"}, ""},
		{`"We go -- " he said.`, []string{"We go --"}, ""},
		{`He said – “yes” – and left (“no”).`, []string{"yes", "no"}, ""},
		{`He said ' yes ' and left.`, nil, ""},
		{`He left.‘Yes,’ she said.`, []string{"Yes,"}, ""},

		{`He said —”yes,” and left.`, []string{"yes,"}, ""},
		{`” … the train has left,” he wrote.`, []string{"… the train has left,"}, ""},

		// marks alone, and marks whose blank was lost
		{`He said " yes " and left.`, []string{"yes"}, ""},
		{`He said “ yes ” and left.`, []string{"yes"}, ""},
		{`"Yes," he said."No," she said.`, []string{"Yes,", "No,"}, ""},
		{`"Yes,"he said.`, []string{"Yes,"}, ""},
		{`He said"yes"and left.`, []string{"yes"}, ""},
		{`He said“yes”and left.`, []string{"yes"}, ""},
	} {
		got, warnings := quotePairs(t, head+c.text+"\n")
		if !slices.Equal(got, c.want) || warnings != c.warnings {
			t.Errorf("%s\n got %q %s\nwant %q %s", c.text, got, warnings, c.want, c.warnings)
		}
	}
}

// A headline has its quotations like any paragraph.
func TestHeadlineQuotePairs(t *testing.T) {
	got, _ := quotePairs(t, "'Not a bridge': Mayor rejects “plan”\n\nOSLO (Reuters) - The mayor said \"no\" on Tuesday.\n")
	if want := []string{"Not a bridge", "plan", "no"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Eight pairs may stand in one another; a ninth opener is told and read as a character.
func TestQuoteDepth(t *testing.T) {
	for n := 1; n <= maxNesting+4; n++ {
		var b strings.Builder
		open, end := []string{"“", "«"}, []string{"”", "»"}
		for i := range n {
			fmt.Fprintf(&b, "%sword ", open[i%2])
		}
		b.WriteString("deep")
		for i := n - 1; i >= 0; i-- {
			b.WriteString(end[i%2])
		}
		got, warnings := quotePairs(t, "Bridge opens\n\nHe said: "+b.String()+" and left.\n")
		if n > maxNesting {
			if strings.Count(warnings, "depth-limit") != n-maxNesting {
				t.Errorf("%d deep: %s", n, warnings)
			}
			continue
		}
		if len(got) != n || warnings != "" {
			t.Errorf("%d deep: %d pairs, %s", n, len(got), warnings)
		}
		for i, g := range got {
			if !strings.HasPrefix(g, strings.Repeat(">", i)+"word") {
				t.Errorf("%d deep: pair %d is %q", n, i, g)
			}
		}
	}
}
