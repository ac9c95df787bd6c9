package main

import (
	"regexp"
	"time"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v3"
	"github.com/neurosnap/sentences/english"
	"github.com/rivo/uniseg"
)

// A peer is a program that does part of what newsparse does, or what one would do without it.
type peer struct {
	name, does string
	every      int // it gets every nth article
	// start makes it ready for the sample. turn is one pass over it, and says how long that took.
	start func(sample []string) (turn func() (time.Duration, work, error), stop func(), err error)
	pid   func() int // of peers that are a process of their own
}

// goPeers run in this process.
var goPeers = []peer{
	{name: "jdkato/prose v3", does: "words, sentences, tags, entities", every: 64, start: texts(func(s string) (w work) {
		doc, err := prose.NewDocument(s)
		if err == nil {
			w.entities, w.sentences = len(doc.Entities()), len(doc.Sentences())
		}
		return w
	})},
	{name: "jdkato/prose v3, no entities", does: "words, sentences, tags", every: 8, start: texts(func(s string) (w work) {
		doc, err := prose.NewDocument(s, prose.WithExtraction(false))
		if err == nil {
			w.sentences = len(doc.Sentences())
		}
		return w
	})},
	{name: "neurosnap/sentences", does: "sentences", every: 4, start: func(sample []string) (func() (time.Duration, work, error), func(), error) {
		tokenizer, err := english.NewSentenceTokenizer(nil)
		if err != nil {
			return nil, nil, err
		}
		return texts(func(s string) work { return work{sentences: len(tokenizer.Tokenize(s))} })(sample)
	}},
	{name: "rivo/uniseg", does: "words", every: 1, start: texts(func(s string) (w work) {
		for state := -1; s != ""; w.words++ {
			_, s, state = uniseg.FirstWordInString(s, state)
		}
		return w
	})},
	{name: "clipperhouse/uax29", does: "words", every: 1, start: texts(func(s string) (w work) {
		for i := words.FromString(s); i.Next(); w.words++ {
		}
		return w
	})},
	{name: "naive regexp", does: `"…" NAME said`, every: 1, start: texts(matches(naive))},
	{name: "better regexp", does: "curly marks, names, 12 verbs", every: 1, start: texts(matches(better))},
}

// naive is the first thing that one tries for quotes, better the third.
var (
	naive  = regexp.MustCompile(`"[^"]+"\s+\w+ said`)
	better = regexp.MustCompile(`["“]([^"“”]+)["”]\s+(?:(?:said|told|added|noted|warned|insisted|announced|stressed|explained|confirmed|wrote|asked)\s+)?` +
		`((?:[A-Z][\w.'’-]+\s?){1,4}|he|she|they)(?:\s+(?:said|told|added|noted|warned|insisted|announced|stressed|explained|confirmed|wrote|asked))?`)
)

func matches(re *regexp.Regexp) func(s string) work {
	return func(s string) work { return work{matches: len(re.FindAllStringIndex(s, -1))} }
}

// texts makes a start of what is done with each text.
func texts(do func(s string) work) func(sample []string) (func() (time.Duration, work, error), func(), error) {
	return func(sample []string) (func() (time.Duration, work, error), func(), error) {
		turn := func() (time.Duration, work, error) {
			var all work
			t := timed(func() {
				for _, s := range sample {
					w := do(s)
					all.words += w.words
					all.sentences += w.sentences
					all.quotes += w.quotes
					all.entities += w.entities
					all.matches += w.matches
				}
			})
			return t, all, nil
		}
		return turn, func() {}, nil
	}
}
