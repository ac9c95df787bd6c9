// Command bench measures newsparse beside its peers and prints a table.
//
//	go run ./bench [-pairs N] [-corpus PATH] [-peers REGEXP] [-node=false] [-corenlp DIR]
//
// The corpus is generated (2,000 articles, the same everywhere) together with the project's own test texts, or what -corpus or
// NEWSPARSE_CORPUS names: a file, a folder of files, or JSON lines with a "text".
//
// Nothing is measured in one run and compared with another. newsparse and a peer take turns on the same articles, A B A B, in one
// process or, for peers of other languages, in two that live through all turns. The ratio is the median of the pairs, with the
// least and the greatest. The time is processor time where the platform tells it, on one core. Slow peers get every 64th article.
//
// compromise and wink-nlp run where node and npm are: the packages are installed by npm once, into the user's cache folder.
//
// Below the table stands what a second core is good for, by the clock on the wall: to Parse and to the command "newsparse bulk", which is
// built for it. Pairs during which others used the cores are left out; where there are none but these, the figures are reckoned from
// processor time. -peers '^$' measures this alone.
//
// CoreNLP runs where java is and -corenlp names a folder with the jars of edu.stanford.nlp:stanford-corenlp and all that it needs.
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"
)

func main() {
	var o options
	flag.IntVar(&o.pairs, "pairs", 15, "how many pairs are measured with each peer")
	flag.StringVar(&o.corpus, "corpus", os.Getenv("NEWSPARSE_CORPUS"), "file, folder or JSON lines to measure on (default: generated text and the project's own)")
	flag.StringVar(&o.peers, "peers", "", "regular expression of the peers to measure (default: all)")
	flag.BoolVar(&o.node, "node", true, "measure the peers that need node and npm")
	flag.StringVar(&o.corenlp, "corenlp", "", "folder with the jars of CoreNLP")
	flag.StringVar(&o.annotators, "annotators", "tokenize,ssplit,quote", "the annotators of CoreNLP; without \"ner\" and \"depparse\" it finds quotes but no speakers")
	alone := flag.String("alone", "", "do only this peer's work and print the peak of memory in MiB")
	flag.Parse()
	if err := run(&o, *alone); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

type options struct {
	pairs                              int
	corpus, peers, corenlp, annotators string
	node                               bool
}

func run(o *options, alone string) error {
	wanted, err := regexp.Compile(o.peers)
	if err != nil {
		return err
	}
	corpus, about, err := readCorpus(o.corpus)
	if err != nil {
		return err
	}
	if alone != "" {
		return measureAlone(alone, corpus)
	}
	fmt.Printf("%s\n%s %s/%s, %d cores, %s, medians of %d pairs\n\n", about, runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), clockName, o.pairs)
	peers := goPeers
	if o.node {
		more, why := nodePeers()
		if why != "" {
			fmt.Fprintln(os.Stderr, "skipped, compromise and wink-nlp:", why)
		}
		peers = append(peers, more...)
	}
	if o.corenlp != "" {
		peers = append(peers, coreNLP(o.corenlp, o.annotators))
	}
	rows := []row{
		ownRow("newsparse", "everything", corpus, o.corpus, parseAll),
		ownRow("newsparse, JSON", "everything, and JSON of it", corpus, o.corpus, jsonAll),
	}
	for _, p := range peers {
		if !wanted.MatchString(p.name) {
			continue
		}
		fmt.Fprintln(os.Stderr, p.name, "…")
		r, err := measure(p, every(corpus, p.every), o.pairs, o.corpus)
		if err != nil {
			fmt.Fprintf(os.Stderr, "skipped, %s: %v\n", p.name, err)
			continue
		}
		rows = append(rows, r)
	}
	fmt.Print(table(rows))
	if runtime.NumCPU() > 1 {
		return cores(corpus, o.pairs)
	}
	return nil
}

// A row is what the table says of one program.
type row struct {
	name, does    string
	speed         float64 // MB/s
	ratio         *summary
	allocs, bytes float64 // an article, a byte of text; negative where unknown
	peak          float64 // MiB; 0 where unknown
	found         string
}

func table(rows []row) string {
	cells := [][]string{{"", "what it does", "MB/s", "newsparse is faster", "allocs an article", "bytes a byte", "peak MiB", "found"}}
	for _, r := range rows {
		ratio, allocs, bytes, peak := "", "", "", ""
		if r.ratio != nil {
			ratio = fmt.Sprintf("%s x (%s to %s)", figures(r.ratio.median), figures(r.ratio.least), figures(r.ratio.greatest))
		}
		if r.allocs >= 0 {
			allocs, bytes = fmt.Sprintf("%.0f", r.allocs), fmt.Sprintf("%.1f", r.bytes)
		}
		if r.peak > 0 {
			peak = fmt.Sprintf("%.0f", r.peak)
		}
		cells = append(cells, []string{r.name, r.does, figures(r.speed), ratio, allocs, bytes, peak, r.found})
	}
	width := make([]int, len(cells[0]))
	for _, line := range cells {
		for i, c := range line {
			width[i] = max(width[i], len([]rune(c)))
		}
	}
	var b strings.Builder
	for n, line := range cells {
		for i, c := range line {
			pad := strings.Repeat(" ", width[i]-len([]rune(c)))
			if left := i < 2 || i == len(line)-1; left {
				c += pad
			} else {
				c = pad + c
			}
			b.WriteString("| " + c + " ")
		}
		b.WriteString("|\n")
		if n == 0 {
			for i, w := range width {
				line := strings.Repeat("-", w+2)
				if i >= 2 && i < len(width)-1 {
					line = line[1:] + ":"
				}
				b.WriteString("|" + line)
			}
			b.WriteString("|\n")
		}
	}
	return b.String()
}

// figures prints x with about three figures.
func figures(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	case x >= 0.1:
		return fmt.Sprintf("%.2f", x)
	}
	return fmt.Sprintf("%.3f", x)
}
