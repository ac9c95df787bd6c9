package newsparse

import (
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/scan"
)

// quoted is one pair of quotation marks, or an opener whose closer is missing. Token indices.
type quoted struct {
	open, close int32 // the marks; -1 where the mark is missing
	first, last int32 // what they enclose: [first, last)
	para        int32 // index into Paragraphs, -1 for the headline
	parent      int32 // index of the pair around it, -1 at the top
	continues   bool  // goes on where the unclosed quote of the paragraph before left off
	unclosed    bool
	directed    bool // its opener shows by its glyph that it opens
	cut         bool // its inside has been cut into units
}

// maxNesting is how deep marks may nest; deeper ones are read as plain characters, with a warning.
const maxNesting = 8

// glyph is the family of a quotation mark: marks of one family pair with one another.
type glyph uint8

const (
	noGlyph    glyph = iota
	double           // " “ ” '' `` &quot; „ 「
	single           // ' ‘ ’ ‚
	angle            // « »
	angleSmall       // ‹ ›
)

// side is what a mark may do where it stands.
type side uint8

const (
	opener side = 1 << iota
	closer
)

// markFacts is a quotation mark as its neighbours show it.
type markFacts struct {
	tok      int32
	glyph    glyph
	side     side // 0: an apostrophe or a prime
	directed bool // the glyph itself shows a side: “ but not "
}

// quotemark pairs the quotation marks of headline and paragraphs. Every paragraph starts anew: a broken one never disturbs the next,
// save that an unclosed quote is taken up by an opener at the start of the paragraph after it.
func (d *doc) quotemark() {
	d.singleMain = true
	for _, i := range d.marked {
		if g, _ := glyphOf(d.word(int(i))); g != single {
			d.singleMain = false
			break
		}
	}
	if !d.Headline.IsZero() {
		d.pairMarks(-1, d.tokenAt(d.Headline.Start), d.tokenAt(d.Headline.End), -1)
	}
	open := int32(-1) // the unclosed quote of the paragraph before
	for i := range d.paras {
		p := &d.paras[i]
		open = d.pairMarks(int32(i), int(p.first), int(p.last), open)
	}
}

// pairMarks pairs the marks of the tokens [first, last) and returns the quote that stays open at their end, or -1.
func (d *doc) pairMarks(para int32, first, last int, open int32) int32 {
	marks := d.classifyMarks(first, last)
	if len(marks) == 0 {
		return -1
	}
	// balance[i] = closers minus openers from mark i on: an opener inside an open quote nests only where a closer is left over.
	// It is kept as a running figure, taken down as the marks are passed.
	balance := 0
	for _, m := range marks {
		balance += weight(m)
	}
	base := len(d.quoted)
	var stack [maxNesting]int32
	depth := 0
	push := func(m markFacts) {
		q := quoted{open: m.tok, close: -1, first: m.tok + 1, last: int32(last), para: para, parent: -1, directed: m.directed}
		if depth > 0 {
			q.parent = stack[depth-1]
		}
		stack[depth] = int32(len(d.quoted))
		depth++
		d.quoted = append(d.quoted, q)
		d.glyphs = append(d.glyphs, m.glyph)
	}
	for i, m := range marks {
		w := weight(m)
		balance -= w
		if m.side == 0 {
			continue
		}
		tok := int(m.tok)
		// What does it close? The innermost open quote of its family, one of its own kind before another.
		at := -1
		if m.side&closer != 0 {
			for k := depth - 1; k >= 0; k-- {
				if d.glyphs[stack[k]] != m.glyph {
					continue
				}
				if d.quoted[stack[k]].directed == m.directed {
					at = k
					break
				}
				at = max(at, k)
			}
		}
		if at >= 0 {
			if m.glyph == single && d.pluralPossessive(marks, i, at == depth-1) {
				continue
			}
			for k := depth - 1; k > at; k-- { // what was opened inside and never closed was no quote
				d.dropQuote(stack[k])
			}
			q := &d.quoted[stack[at]]
			q.close, q.last = m.tok, m.tok
			depth = at
			continue
		}
		if m.side&opener != 0 {
			if depth > 0 && d.glyphs[stack[depth-1]] == m.glyph && balance < 2 && !d.nests(&d.quoted[stack[depth-1]], marks[i:], open) {
				// No closer is left for the outer one: it was never closed. It ends here.
				q := &d.quoted[stack[depth-1]]
				q.last, q.unclosed = m.tok, true
				if end := d.tagInside(q); end >= 0 {
					q.last = end
				}
				depth--
			}
			if depth == maxNesting {
				d.warn("depth-limit", d.span(tok, tok+1))
				continue
			}
			push(m)
			if tok == first && open >= 0 && m.glyph == d.glyphs[open] {
				d.quoted[len(d.quoted)-1].continues = true
			}
			continue
		}
		// A closer without an opener: the opener was lost at the start of the paragraph, where speech and tag tell so.
		if m.glyph != single && depth == 0 && i == 0 && tok > first && d.lostOpener(first, tok, last) {
			d.quoted = append(d.quoted, quoted{open: -1, close: m.tok, first: int32(first), last: m.tok, para: para, parent: -1, continues: open >= 0})
			d.glyphs = append(d.glyphs, m.glyph)
		}
		if m.glyph != single {
			d.warn("unopened-quote", d.span(tok, tok+1))
		}
	}
	// What is open at the end.
	left, cut := int32(-1), false
	for k := depth - 1; k >= 0; k-- {
		q := &d.quoted[stack[k]]
		if k > 0 || d.glyphs[stack[k]] == single && (!d.singleMain || int(q.open) != first) {
			d.dropQuote(stack[k])
			continue
		}
		q.unclosed = true
		left = stack[k]
		if d.taken(para, d.glyphs[stack[k]]) {
			continue // the speech goes on in the next paragraph
		}
		if end := d.tagInside(q); end >= 0 {
			q.last, left, cut = end, -1, true
		}
		d.warn("unclosed-quote", d.span(int(q.open), int(q.open)+1))
	}
	// Forget what was dropped.
	keep := base
	open = -1
	for i := base; i < len(d.quoted); i++ {
		if d.quoted[i].para == dropped {
			continue
		}
		if int32(i) == left {
			open = int32(keep)
		}
		d.quoted[keep], d.glyphs[keep] = d.quoted[i], d.glyphs[i]
		keep++
	}
	if keep < len(d.quoted) || cut {
		d.quoted, d.glyphs = d.quoted[:keep], d.glyphs[:keep]
		d.reparent(base)
	}
	return open
}

// dropped marks a quote that turned out to be none.
const dropped = -2

func (d *doc) dropQuote(i int32) { d.quoted[i].para = dropped }

// reparent finds the parents anew after quotes were dropped or cut short.
func (d *doc) reparent(base int) {
	var stack []int32
	for i := base; i < len(d.quoted); i++ {
		q := &d.quoted[i]
		for len(stack) > 0 && d.quoted[stack[len(stack)-1]].last <= q.first-1 {
			stack = stack[:len(stack)-1]
		}
		q.parent = -1
		if len(stack) > 0 {
			q.parent = stack[len(stack)-1]
		}
		stack = append(stack, int32(i))
	}
}

// nests reports whether the directed marks[0] opens a quote inside of q, which a straight mark opened: a closer of its own kind stands
// ready for it, and one for q, in this paragraph or because the speech goes on from paragraph to paragraph.
//
// block-quote: `"The port closed “until further notice,” and nobody knew why.` and then `"Ferries were sent home.`
func (d *doc) nests(q *quoted, marks []markFacts, open int32) bool {
	if q.directed || !marks[0].directed || marks[0].glyph != double {
		return false
	}
	own, outer := false, open >= 0 || d.taken(q.para, double)
	for _, m := range marks[1:min(len(marks), 17)] {
		own = own || m.directed && m.glyph == double && m.side == closer
		outer = outer || own && !m.directed && m.glyph == double && m.side&closer != 0
	}
	return own && outer
}

// weight counts a sure closer as one and a sure opener as minus one.
func weight(m markFacts) int {
	switch {
	case m.glyph == single || m.side == opener|closer:
		return 0
	case m.side == closer:
		return 1
	case m.side == opener:
		return -1
	}
	return 0
}

// pluralPossessive reports whether a single mark that could close is the apostrophe of "the workers' rights": it follows an s, a
// lower-case word follows it, and a later mark is there to close.
func (d *doc) pluralPossessive(marks []markFacts, i int, innermost bool) bool {
	t := int(marks[i].tok)
	if t == 0 || t+1 >= len(d.toks) || !innermost {
		return false
	}
	prev, next := d.toks[t-1], d.toks[t+1]
	if prev.Kind != scan.Word || d.Source[prev.End-1]|0x20 != 's' || next.Kind != scan.Word || next.Shape&scan.Capital != 0 {
		return false
	}
	for _, m := range marks[i+1 : min(i+17, len(marks))] {
		if m.glyph == single && m.side == closer {
			return true
		}
		if m.glyph != single || m.side == opener {
			return false
		}
	}
	return false
}

// lostOpener reports whether the tokens [first, mark) are speech that lost its opening mark: they end in a comma, and a short tag
// with a cue follows.
//
// lost-opener: `We will not leave this city," the mayor said.`
func (d *doc) lostOpener(first, mark, last int) bool {
	if d.toks[mark-1].Kind != scan.Comma {
		return false
	}
	for i := mark + 1; i < last && i < mark+8; i++ {
		if d.speechVerb(i) {
			return true
		}
	}
	return false
}

// tagInside looks for the tag of an unclosed quote: a comma, question or exclamation mark and then a few words with a cue up to the
// end of the sentence. It returns the token after the mark, or -1.
//
// unclosed-tag: `"We will not leave this city, Mayor Ivan Petrenko said.`
func (d *doc) tagInside(q *quoted) int32 {
	comma := int32(-1)
	for i := q.first; i < q.last; i++ {
		switch t := d.toks[i]; {
		case t.Kind == scan.Comma, t.Kind == scan.Stop && d.Source[t.Start] != '.':
			comma = i
		case t.Kind == scan.Word && comma >= 0 && i-comma <= 8 && d.speechVerb(int(i)) &&
			(i+1 == q.last || d.toks[i+1].Kind == scan.Stop || i+2 == q.last && d.toks[i+1].Kind == scan.Comma || i == comma+1 && d.toks[i+1].Is(scan.Capital)):
			return comma + 1
		}
	}
	return -1
}

// taken reports whether the paragraph after para starts with an opener of the family g, which takes up what is unclosed.
func (d *doc) taken(para int32, g glyph) bool {
	if para < 0 || int(para)+1 >= len(d.paras) {
		return false
	}
	t := &d.toks[d.paras[para+1].first]
	if t.Kind != scan.Mark {
		return false
	}
	h, dir := glyphOf(d.Source[t.Start:t.End])
	return h == g && dir != closer
}

// classifyMarks tells openers, closers, apostrophes and primes among the marks of the tokens [first, last).
func (d *doc) classifyMarks(first, last int) []markFacts {
	d.marks = d.marks[:0]
	at, _ := slices.BinarySearch(d.marked, int32(first))
	if at == len(d.marked) || int(d.marked[at]) >= last {
		return d.marks
	}
	var open [angleSmall + 1]bool // of each family, whether a quote may be open
	valueEnd := -1                // the mark that closes the value of an attribute
	for _, m := range d.marked[at:] {
		i := int(m)
		if i >= last {
			break
		}
		t := &d.toks[i]
		g, dir := glyphOf(d.Source[t.Start:t.End])
		if g == noGlyph {
			continue
		}
		if i <= valueEnd {
			continue
		}
		if i > first && !t.Is(scan.Space) && d.Source[t.Start-1] == '=' {
			if valueEnd = d.valueEnd(i, last); valueEnd > i {
				continue
			}
		}
		var lk, rk scan.Kind // what stands right before and right after it; 0: blanks or the edge
		if i > first && !t.Is(scan.Space) {
			lk = d.toks[i-1].Kind
		}
		if i+1 < last && !d.toks[i+1].Is(scan.Space) {
			rk = d.toks[i+1].Kind
		}
		word := rk == scan.Word || rk == scan.Number
		free := lk == 0 || lk == scan.Open || lk == scan.Dash // nothing that it could close
		var s side
		switch {
		case free && rk != 0:
			s = opener
			if !word && rk != scan.Mark && lk != 0 && dir == closer {
				s = closer
			}
		case lk == scan.Mark && word:
			s = opener
		case !free && !word:
			s = closer
			if lk == scan.Mark && rk == scan.Mark && dir != 0 {
				s = dir
			}
		case i == first && g == double && rk == 0: // QUIRK: `” … the train has left,” he wrote`
			s = opener
		case free && rk == 0: // alone between blanks
			if s = dir; dir == 0 && g != single {
				s = opener | closer
			}
		case g == single: // inside a word
			s = 0
			if dir == opener && lk != scan.Word {
				s = opener
			}
		case dir != 0:
			s = dir
		case lk == scan.Colon:
			s = opener
		default: // QUIRK: a lost blank: `"Yes," he said."No," she said.`
			s = opener | closer
		}
		if lk == scan.Number && (t.End-t.Start == 1 || isPrime(d.Source[t.Start:t.End])) && s&closer != 0 && !open[g] {
			s = 0 // prime: `The pipe is 24" wide and the guard is 6'2".`
		}
		if g == single && s&opener != 0 && d.elision(i, last) {
			s = 0
		}
		if s != 0 {
			open[g] = s&opener != 0 && !open[g]
		}
		d.marks = append(d.marks, markFacts{int32(i), g, s, dir != 0})
	}
	return d.marks
}

// valueEnd returns the mark before token last that closes the value which the mark i opens, or -1.
//
// attribute: `<img alt="the pier">`
func (d *doc) valueEnd(i, last int) int {
	g, _ := glyphOf(d.word(i))
	at, _ := slices.BinarySearch(d.marked, int32(i+1))
	for _, m := range d.marked[at:min(at+8, len(d.marked))] {
		if int(m) >= last {
			break
		}
		if h, dir := glyphOf(d.word(int(m))); h == g && dir != opener {
			return int(m)
		}
	}
	return -1
}

func isPrime(s string) bool { return s == "″" || s == "′" || s == "''" }

// elision reports whether the mark is the apostrophe of a word that lost its beginning: '80s, 'em, rock 'n' roll.
func (d *doc) elision(i, last int) bool {
	if i+1 >= last || d.toks[i+1].Is(scan.Space) {
		return false
	}
	w := d.word(i + 1)
	if c := w[0]; c >= '0' && c <= '9' {
		return len(w) == 2 || len(w) == 3 && w[2]|0x20 == 's'
	}
	switch strings.ToLower(w) {
	case "em", "n", "til", "tis", "twas", "cause", "cos", "bout", "round", "ere", "nother":
		return true
	}
	return false
}

// glyphOf tells the family of a mark and the direction its glyph shows: opener, closer or 0.
func glyphOf(s string) (glyph, side) {
	switch s {
	case `"`, "＂", "″", "&quot;", "&#34;", "&#034;", "&#x22;":
		return double, 0
	case "''":
		return double, 0
	case "``", "“", "„", "‟", "〝", "「", "『", "&ldquo;", "&#8220;", "&#x201c;", "&bdquo;":
		return double, opener
	case "”", "〞", "」", "』", "&rdquo;", "&#8221;", "&#x201d;":
		return double, closer
	case "'", "′", "＇", "&apos;", "&#39;", "&#039;", "&#x27;":
		return single, 0
	case "‘", "‚", "‛", "`", "&lsquo;", "&#8216;", "&#x2018;":
		return single, opener
	case "’", "&rsquo;", "&#8217;", "&#x2019;":
		return single, closer
	case "«", "&laquo;":
		return angle, 0
	case "»", "&raquo;":
		return angle, 0
	case "‹", "›":
		return angleSmall, 0
	}
	return noGlyph, 0
}
