package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// headlineForms reads the speakers of headlines and transcripts, which have no verb that reports.
func (d *doc) headlineForms() {
	for i := range d.units {
		u := &d.units[i]
		if u.parent >= 0 {
			continue
		}
		alone := (i == 0 || d.units[i-1].para != u.para || d.units[i-1].parent >= 0) && (i+1 == len(d.units) || d.units[i+1].para != u.para || d.units[i+1].parent >= 0)
		title := alone && (u.para < 0 || d.kind(u, u.last-1) != scan.Stop)
		switch {
		case title && d.quoteColon(u):
		case d.transcriptLine(i):
		case title && d.nameColon(u):
		case title:
			d.dashSource(u)
		}
	}
}

// quoteColon reads a quotation, a colon and who said it.
//
// headline-quote: `'Not a negotiation': Lavrov rejects new terms`
func (d *doc) quoteColon(u *unit) bool {
	if d.kind(u, u.first) != quotation || d.kind(u, u.first+1) != scan.Colon {
		return false
	}
	k := u.first + 2
	end := d.nounPhrase(u, k, true)
	for v := k + 1; v < end; v++ { // the verb of a headline may look like a noun
		if d.of(u, v)&(lexicon.Verb|lexicon.Cue) != 0 && d.of(u, v)&lexicon.Role == 0 && !d.capital(u, v) {
			end = v
		}
	}
	if end == k || !d.capital(u, k) {
		return false
	}
	d.owner[d.elems[u.first].quo] = int32(len(d.Quotes))
	q := Quote{Kind: Direct, Parts: []Span{d.inner(d.elems[u.first].quo)}, Speaker: Speaker{Span: d.bounds(rangeOf{k, end})}, Rule: "headline-quote", Paragraph: int(u.para)}
	if end < u.last && d.kind(u, end) == scan.Word {
		q.Cue = d.bounds(rangeOf{end, end + 1})
	}
	d.addQuote(u, &q)
	return true
}

// nameColon reads a name, a colon and what he says.
//
// headline-colon: "Peskov: No call planned this week"; not "Jordan: Ministry signs deal", which says where
func (d *doc) nameColon(u *unit) bool {
	k := u.first
	for k < u.last && k < u.first+5 && (d.capital(u, k) || d.of(u, k)&(lexicon.Particle|lexicon.Role) != 0) {
		k++
	}
	if k == u.first || d.kind(u, k) != scan.Colon || u.last-k < 4 || d.of(u, k-1)&(lexicon.Document|lexicon.Group) == 0 && k-u.first == 1 && d.of(u, u.first)&lexicon.Common != 0 {
		return false
	}
	if isLabel(d.text(u.first)) || isLabel(d.text(k-1)) || d.tellsTopic(u, k) || d.region(u, u.first, k) && d.of(u, k+1)&lexicon.PronSubj == 0 {
		return false
	}
	q := Quote{Kind: Indirect, Parts: []Span{d.bounds(rangeOf{k + 1, d.unitEnd(u)})}, Speaker: Speaker{Span: d.bounds(rangeOf{u.first, k})}, Cue: d.bounds(rangeOf{k, k + 1}),
		Rule: "headline-colon", Paragraph: int(u.para)}
	for e := k + 1; e < u.last; e++ {
		if n := d.elems[e].quo; n >= 0 {
			q.Kind = Mixed
			q.Fragments = append(q.Fragments, d.inner(n))
			d.owner[n] = int32(len(d.Quotes))
		}
	}
	if e := k + 1; e+1 == u.last && d.elems[e].quo >= 0 {
		q.Kind, q.Parts, q.Fragments = Direct, q.Fragments, nil
	}
	d.addQuote(u, &q)
	return true
}

// tellsTopic reports whether the words before the colon at element k are no name: they end in an ordinary word that names nobody, or hold
// a verb or a preposition: "The Latest: …", "Paid Notice: …", "Big Win For Salem: …".
func (d *doc) tellsTopic(u *unit, k int32) bool {
	const speaks = lexicon.Role | lexicon.Group | lexicon.Document | lexicon.OrgHead | lexicon.Org | lexicon.Given | lexicon.Surname
	for i := u.first; i < k; i++ {
		if c := d.of(u, i); k-u.first > 1 && c&(lexicon.Aux|lexicon.Prep) != 0 && c&(lexicon.Particle|speaks) == 0 {
			return true
		}
	}
	c := d.of(u, k-1)
	return c&(lexicon.Common|lexicon.Noun|lexicon.Adj|lexicon.Adverb|lexicon.NumberWord) != 0 && c&speaks == 0
}

// isLabel reports whether w is what headlines put before a colon without saying who speaks: "Interview: …", "Harbour Highlights: …".
func isLabel(w string) bool {
	switch strings.ToLower(w) {
	case "advisory", "analysis", "breaking", "briefs", "byline", "check", "column", "commentary", "editorial", "exclusive", "explainer", "explains", "factbox", "feature",
		"focus", "headlines", "highlights", "interview", "keywords", "live", "opinion", "photos", "preview", "profile", "recap", "roundup", "spotlight", "timeline", "update", "video", "watch":
		return true
	}
	return false
}

// dashSource reads a claim, a dash and its source at the end of a headline.
//
// headline-dash: "Gas prices to fall in spring - minister"
func (d *doc) dashSource(u *unit) {
	for k := u.last - 2; k > u.first+2 && k > u.last-7; k-- {
		if d.kind(u, k) != scan.Dash {
			continue
		}
		end := d.nounPhrase(u, k+1, true)
		head := end - 1
		if end != u.last || d.of(u, head)&(lexicon.Role|lexicon.Group|lexicon.Document|lexicon.Org|lexicon.OrgHead) == 0 {
			return
		}
		q := Quote{Kind: Indirect, Parts: []Span{d.bounds(rangeOf{u.first, k})}, Speaker: Speaker{Span: d.bounds(rangeOf{k + 1, end})}, Cue: d.bounds(rangeOf{k, k + 1}),
			Rule: "headline-dash", Paragraph: int(u.para)}
		for e := u.first; e < k; e++ {
			if n := d.elems[e].quo; n >= 0 {
				q.Kind = Mixed
				q.Fragments = append(q.Fragments, d.inner(n))
				d.owner[n] = int32(len(d.Quotes))
			}
		}
		d.addQuote(u, &q)
		return
	}
}

// transcriptLine reads a paragraph of a transcript: a name in capitals, a note in brackets, a colon and then speech without marks.
//
// transcript: "ELEY (voice-over): And this is where the river was."
func (d *doc) transcriptLine(i int) bool {
	u := &d.units[i]
	if i > 0 && d.units[i-1].para == u.para && d.units[i-1].parent < 0 {
		return false
	}
	k := u.first
	for k < u.last && k < u.first+5 && d.kind(u, k) == scan.Word && d.speakerInCapitals(d.elems[k].tok) {
		k++
	}
	name := rangeOf{u.first, k}
	note := d.kind(u, k) == scan.Open
	for note && k < u.last && d.kind(u, k-1) != scan.Close && k < name.to+8 {
		k++
	}
	if name.empty() || d.kind(u, k) != scan.Colon || k+2 >= u.last || !note && !d.transcribed(u) {
		return false
	}
	end := u.last
	for j := i; j < len(d.units) && d.units[j].para == u.para && d.units[j].parent < 0; j++ {
		end = d.units[j].last
		for e := d.units[j].first; e < end; e++ {
			if n := d.elems[e].quo; n >= 0 && e > k {
				d.owner[n] = int32(len(d.Quotes))
			}
		}
	}
	d.addQuote(u, &Quote{Kind: Direct, Parts: []Span{d.bounds(rangeOf{k + 1, end})}, Speaker: Speaker{Span: d.bounds(name)}, Cue: d.bounds(rangeOf{k, k + 1}),
		Rule: "transcript", Paragraph: int(u.para)})
	return true
}

// speakerInCapitals reports whether token t is a name as transcripts print it, "ELEY", or the Q or A of an interview.
func (d *doc) speakerInCapitals(t int32) bool {
	w := d.word(int(t))
	return d.toks[t].Is(scan.AllCaps) || w == "Q" || w == "A"
}

// transcribed reports whether another paragraph near u begins like a line of a transcript.
func (d *doc) transcribed(u *unit) bool {
	for p := max(0, int(u.para)-2); p <= int(u.para)+2 && p < len(d.paras); p++ {
		if t := d.paras[p].first; p != int(u.para) && t+1 < d.paras[p].last && d.toks[t].Kind == scan.Word && d.speakerInCapitals(t) &&
			(d.toks[t+1].Kind == scan.Colon || d.toks[t+1].Is(scan.AllCaps) && t+2 < d.paras[p].last && d.toks[t+2].Kind == scan.Colon) {
			return true
		}
	}
	return false
}

// transcript reads the speaker before a line of a transcript inside the quotation i, and the rest of it.
//
// transcript: `"ELEY: Let us start with the river."`
func (d *doc) transcript(i int32) (name, rest Span) {
	q := &d.quoted[i]
	t := q.first
	for t < q.last && t < q.first+4 && d.toks[t].Kind == scan.Word && d.toks[t].Is(scan.AllCaps) {
		t++
	}
	if t == q.first || t+1 >= q.last || d.toks[t].Kind != scan.Colon {
		return
	}
	return d.span(int(q.first), int(t)), d.span(int(t)+1, int(q.last))
}

// colonName returns the name right before the colon before the quotation k.
//
// colon-name: `Harbour shut - Ines Prado: "Nobody sails before spring."`, `From Ines Prado: "Nobody sails."`, `From Prado's letter: "…"`
func (d *doc) colonName(u *unit, k int32) rangeOf {
	if d.kind(u, k-1) != scan.Colon {
		return rangeOf{}
	}
	if !d.capital(u, k-2) { // "From Prado's letter:"
		if fold(d.text2(u, u.first), "from") && k-u.first < 10 {
			for p := u.first + 2; p < k-2; p++ {
				if d.kind(u, p) == scan.Possessive && d.capital(u, p-1) && d.nounPhraseLeft(u, p-1) == u.first+1 {
					return rangeOf{u.first + 1, p}
				}
			}
		}
		return rangeOf{}
	}
	from := d.nounPhraseLeft(u, k-2)
	if from > k-2 || d.timeWord(u, k-2) || d.kind(u, from-1) == scan.Word && !fold(d.text(from-1), "from") {
		return rangeOf{}
	}
	return rangeOf{from, k - 1}
}
