package newsparse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// paragraph cuts the body into paragraphs and these into sentences. Each line is a paragraph, save in copy that is wrapped at a
// fixed width: there the lines up to an empty line, an indented line or a short line that ends a sentence are one.
func (d *doc) paragraph() {
	d.body = d.trim(d.body)
	if d.body.Len() == 0 {
		return
	}
	width := d.width()
	var block Span // the paragraph in the making
	flush := func() {
		if block = d.trim(block); block.Len() > 0 {
			d.addParagraph(block)
		}
		block = Span{}
	}
	var last scan.Line
	for i := d.lineAt(d.body.Start); i < len(d.lines); i++ {
		l := d.lines[i]
		if l.Start >= d.body.End {
			break
		}
		s := d.trim(Span{max(l.Start, d.body.Start), min(l.End, d.body.End)})
		if s.Len() == 0 {
			flush()
			continue
		}
		if block.IsZero() || width == 0 || d.breaks(last, l, s, width) {
			flush()
			block = s
		}
		block.End = s.End
		last = l
	}
	flush()
	d.layParagraphs()
}

// lineAt returns the index of the line that holds off.
func (d *doc) lineAt(off int) int {
	lo, hi := 0, len(d.lines)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); d.lines[m].Next <= off {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// addParagraph adds the paragraph s with its sentences.
func (d *doc) addParagraph(s Span) {
	if len(d.paras) > 0 {
		s = d.digest(s)
	}
	first, last := d.tokenAt(s.Start), d.tokenAt(s.End)
	if first == last {
		return
	}
	from := len(d.sents)
	d.sents = scan.Sentences(d.sents, d.toks, first, last, facts{d})
	d.paras = append(d.paras, para{int32(first), int32(last), d.sents[from:len(d.sents):len(d.sents)]})
}

// layParagraphs makes the Paragraphs of the token ranges that were found.
func (d *doc) layParagraphs() {
	if len(d.paras) == 0 {
		return
	}
	sentences := make([]Span, len(d.sents))
	d.Paragraphs = make([]Paragraph, len(d.paras))
	for i := range d.paras {
		p := &d.paras[i]
		at := p.first
		for k, end := range p.sents {
			sentences[k] = d.span(int(at), int(end))
			at = end
		}
		n := len(p.sents)
		d.Paragraphs[i] = Paragraph{d.span(int(p.first), int(p.last)), sentences[:n:n]}
		sentences = sentences[n:]
	}
}

// digest reads the dateline of a later paragraph, as digests have one in each, and returns what follows it. Only a place in
// capitals with an agency and a date counts: "ROME, Nov. 18 (AP) - Ferries".
func (d *doc) digest(s Span) Span {
	if text := d.Text(s); len(text) < 20 || text[0]-'A' >= 26 || text[1]-'A' >= 26 {
		return s
	}
	var l lead
	if !l.read(d, s.Start) || !l.known || l.date.month == 0 || l.n == 0 || !l.resolved || l.End >= s.End {
		return s
	}
	rest := d.trim(Span{l.End, s.End})
	if t := d.tokenAt(rest.Start); rest.Len() == 0 || t == len(d.toks) || int(d.toks[t].Start) != rest.Start {
		return s
	}
	d.Digest = append(d.Digest, l.dateline(d))
	return rest
}

// width returns the width at which the body's lines are wrapped, 0 where each line is a paragraph. Copy counts as wrapped when no
// line is longer than 100 characters and a third or more of its lines stop short of a sentence's end where the next one goes on.
func (d *doc) width() int {
	const longest = 100
	pairs, open, width := 0, 0, 0
	var last Span
	for i := d.lineAt(d.body.Start); i < len(d.lines); i++ {
		l := d.lines[i]
		if l.Start >= d.body.End {
			break
		}
		s := d.trim(Span{max(l.Start, d.body.Start), min(l.End, d.body.End)})
		n := s.Len()
		if n > 2*longest || n > longest && utf8.RuneCountInString(d.Text(s)) > longest {
			return 0
		}
		width = max(width, s.End-l.Start)
		if n > 0 && last.Len() > 0 && d.indent(l, s) == 0 {
			pairs++
			r, _ := utf8.DecodeRuneInString(d.Source[s.Start:])
			if (unicode.IsLower(r) || last.Len() >= 40) && !endsLine(d.Text(last)) {
				open++
			}
		}
		last = s
	}
	if open == 0 || open*3 < pairs {
		return 0
	}
	return width
}

// indent returns how many blanks stand before the text of the line.
func (d *doc) indent(l scan.Line, s Span) int {
	n := 0
	for i := l.Start; i < s.Start; i++ {
		if d.Source[i] == '\t' {
			n += 4
		} else {
			n++
		}
	}
	return n
}

// breaks reports whether a paragraph of wrapped copy ends with the line before l, whose text is s.
func (d *doc) breaks(last, l scan.Line, s Span, width int) bool {
	before := d.trim(Span{max(last.Start, d.body.Start), min(last.End, d.body.End)})
	if in := d.indent(l, s); in >= 2 && in > d.indent(last, before) || in >= 3 && last.Start < d.body.Start {
		return true
	} else if in >= 3 && in == d.indent(last, before) { // a table, or a paragraph of one line
		return true
	}
	if text := d.Text(s); isBullet(text) || strings.HasPrefix(text, "- ") {
		return true
	}
	room := width - 8 - (before.End - last.Start + 1)
	if room <= 0 || !endsParagraph(d.Text(before)) {
		return false
	}
	word := strings.IndexAny(d.Source[s.Start:s.End], " \t")
	if word < 0 {
		word = s.Len()
	}
	return word < room // the next line's first word would have fitted
}

// endsParagraph reports whether the text ends as a sentence does, closing marks aside.
func endsParagraph(text string) bool {
	if endsInLetter(text) {
		return false
	}
	text = strings.TrimRight(text, "\"'”’»)] ")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, ":")
}

// endsLine reports whether the line ends with a mark that may close a paragraph.
func endsLine(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:\"'”’»)]", r)
}

// facts tells the sentence splitter about words.
type facts struct{ *doc }

func (f facts) Next(i, end int) int { return f.seek(i, end, aStop) }

func (f facts) Abbrev(t scan.Token) scan.Abbrev {
	e := lexicon.Get(t.Lex)
	switch {
	case !e.Is(lexicon.Abbrev):
		return scan.NoAbbrev
	case e.Is(lexicon.Month | lexicon.OrgSuffix | lexicon.Weekday | lexicon.Unit | lexicon.GenSuffix):
		return scan.Perhaps
	}
	return scan.Title
}

func (f facts) Opens(t scan.Token) bool {
	return lexicon.Get(t.Lex).Is(lexicon.Det | lexicon.PronSubj | lexicon.Prep | lexicon.ConjSub | lexicon.ConjCoord | lexicon.Adverb |
		lexicon.Wh | lexicon.If | lexicon.Poss)
}
