package newsparse

import "github.com/newsparse/newsparse/internal/scan"

// paragraph cuts the body into paragraphs and these into sentences.
func (d *doc) paragraph() {
	if d.body.IsZero() {
		d.body = Span{0, len(d.Source)}
	}
	var sents []int32
	for _, l := range d.lines {
		if l.End <= d.body.Start || l.Start >= d.body.End {
			continue
		}
		first, last := d.tokenAt(max(l.Start, d.body.Start)), d.tokenAt(min(l.End, d.body.End))
		if first == last {
			continue
		}
		from := len(sents)
		sents = scan.Sentences(sents, d.toks[first:last], facts{d})
		p := Paragraph{Span: d.span(first, last)}
		at := first
		for i := from; i < len(sents); i++ {
			sents[i] += int32(first)
			p.Sentences = append(p.Sentences, d.span(at, int(sents[i])))
			at = int(sents[i])
		}
		d.Paragraphs = append(d.Paragraphs, p)
		d.paras = append(d.paras, para{int32(first), int32(last), sents[from:len(sents):len(sents)]})
	}
}

// facts tells the sentence splitter about words.
type facts struct{ *doc }

func (f facts) Abbrev(t scan.Token) scan.Abbrev {
	switch f.Source[t.Start:t.End] {
	case "Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "Rep", "Gov", "St":
		return scan.Title
	case "Inc", "Corp", "Ltd", "Co", "Nov", "Dec", "Jan", "Feb":
		return scan.Perhaps
	}
	return scan.NoAbbrev
}

func (f facts) Opens(t scan.Token) bool { return false }
