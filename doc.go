// Package newsparse turns syndicated news text into structure. Bytes of wire copy go in; an [Article] comes out: header, headline,
// byline, syndication chain, dateline, paragraphs, mentions and entities with normalized names, quotes with their speakers, dates,
// footer and warnings. It needs no network and no model, reads English copy, and takes time in proportion to the text.
//
//	a, err := newsparse.Parse(r)
//	if err != nil {
//		return err // the reader failed, or held more than Parser.MaxBytes: nothing else can
//	}
//	for _, q := range a.Quotes {
//		fmt.Println(q.Speaker.Name, a.Text(q.Cue), a.Text(q.Parts[0])) // Dmitry Peskov told No, Russian representatives …
//	}
//
// # Terms
//
// The words are the newsroom's.
//
//   - A dateline says where and when a story was filed: "ISTANBUL, Nov 18 (Reuters) -". A wrapper names an agency alone before
//     the lead, "(MENAFN)"; the chain of those who passed a story on is its provenance.
//   - A slug is the working name of a story in a wire header: "Argentina-Cancer".
//   - The lead is the first paragraph of the body.
//   - A cue is the verb group that reports speech, "has said", and attribution is the frame around it: `Peskov told a press
//     briefing in Moscow`.
//   - Direct speech stands in quotation marks. A mixed quote is a reported clause of which a fragment is marked: `said the deal was
//     "a mistake"`. Indirect speech has no marks: `said that the deal was off`.
//   - A mention is a place in the text that names somebody or something, and all mentions of one are its [Entity]: "Dmitry Peskov",
//     "the Kremlin official", "he". A nominal names by a common noun; a metonym is a place that stands for its government.
//
// # Offsets
//
// Every [Span] is a half-open pair of byte offsets into Article.Source, begins and ends on a grapheme boundary, and
// Source[s.Start:s.End] is the text that is reported. Source is the input byte for byte where that is clean UTF-8, a byte-order mark
// aside; [Article.InputOffset] leads from any Source back to the bytes of the input. Names have normalized strings of their own:
// nothing rewrites Source.
//
// # Promises
//
// News has no syntax errors: every string gives an Article, and soft trouble is a [Warning] with a stable code. A [Parser] may be used
// by many goroutines. The same bytes give the same Article, whatever the machine, the number of cores or the chunks of the reader.
// No pass is worse than linear in the text. Package check holds an Article against all this.
//
// # Passes
//
// A pass is a method of the same name in a file of its own. They run in this order:
//
//	scan         lines and tokens
//	header       crawl residue and wire header
//	headline     headline, tags, byline, notices, deck
//	dateline     wrapper and dateline
//	footer       credits, end marks, legal lines
//	paragraph    blocks, hard-wrapped lines joined, sentences
//	quotemark    quotation marks paired
//	mention      names, nominals, pronouns, demonyms
//	entity       names of one thing grouped
//	frame        reporting cues, their subjects and what they report
//	quote        direct and mixed quotes; what is in marks but nobody's speech
//	speech       indirect speech
//	attribution  speech that no frame claims; its speakers, by sieves
//	reference    nominals, pronouns and speakers to entities
//	date         dates, relative ones resolved
//	finish       warnings in order, spans on grapheme boundaries
package newsparse
