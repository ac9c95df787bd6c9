package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// mark returns what is in marks without being speech; k is its element, -1 where it stands alone.
func (d *doc) mark(q, k int32) {
	class := "scare"
	words, small := d.smallWords(q)
	switch {
	case words > 1 && small*2 < words:
		class = "title"
	case words == 1 && small == 0:
		class = "nickname"
	case words > 1:
		class = "term"
	}
	if in := d.inner(q); !in.IsZero() {
		d.Marked = append(d.Marked, Marked{in, class})
	}
}

// smallWords counts the words of quotation q, and those without a capital that a title would give one.
func (d *doc) smallWords(q int32) (words, small int) {
	for t := d.quoted[q].first; t < d.quoted[q].last; t++ {
		if d.toks[t].Kind != scan.Word {
			continue
		}
		words++
		if !d.toks[t].Is(scan.Capital) && d.class(int(t))&(lexicon.Prep|lexicon.Det|lexicon.ConjCoord|lexicon.To) == 0 {
			small++
		}
	}
	return words, small
}

// workTitle reports whether the quotation k is the title of a work: written with capitals, and the words before it tell so.
//
// work-title: `Prado told NBC's "Meet the Press" that …`, `co-author of "The Long Ferry Home"`
func (d *doc) workTitle(u *unit, k int32) bool {
	q := &d.quoted[d.elems[k].quo]
	if words, small := d.smallWords(d.elems[k].quo); words == 0 || small > 0 || !d.toks[q.first].Is(scan.Capital) && d.toks[q.first].Kind == scan.Word {
		return false
	}
	switch d.kind(u, k-1) {
	case scan.Possessive:
		return k-2 >= u.first && d.toks[d.elems[k-2].tok].Is(scan.AllCaps)
	case scan.Word:
		w := d.text(k - 1)
		if fold(w, "of") {
			w = d.text2(u, k-2)
		}
		return workNoun(strings.ToLower(w))
	case scan.Comma:
		return workNoun(strings.ToLower(d.text2(u, k-2)))
	}
	return false
}

// headlineOf reports whether the quotation k is the headline of an article that a digest points to: nothing or a label stands before it, and
// behind its comma who wrote it.
//
// digest-headline: `SHORT READS: — "Ferry strike enters third week," by the Courier's Ana Prado`
func (d *doc) headlineOf(u *unit, k int32) bool {
	p := k - 1
	if before := d.kind(u, p); before != 0 && before != scan.Dash || d.lastToken(d.elems[k].quo).Kind != scan.Comma || !fold(d.text2(u, k+1), "by") {
		return false
	}
	return d.capital(u, k+2) || d.of(u, k+2)&lexicon.Det != 0 && d.capital(u, k+3)
}

// workNoun reports whether w is what stands before the title of a work.
func workNoun(w string) bool {
	switch w {
	case "album", "anthem", "article", "author", "blog", "book", "co-author", "column", "comedy", "documentary", "drama", "editor", "entitled", "essay", "film",
		"host", "magazine", "memoir", "movie", "musical", "novel", "opera", "painting", "play", "podcast", "poem", "program", "programme", "sequel",
		"series", "show", "single", "sitcom", "song", "titled", "tune", "writer":
		return true
	}
	return false
}

// voice weighs what tells whether the few words of quotation k, which no cue reports, are somebody's: that they are called out or a message,
// that they go on from words that are, that somebody is addressed in them; against them the looks of a title or of an epithet.
//
// voice: `The crowd broke into chants of "Save the Pier!"`, `Her message was: "We pay our way."`
func (d *doc) voice(u *unit, k int32) bool {
	q := d.elems[k].quo
	weight := d.utterance(u, k)
	if d.addresses(q) {
		weight += 2
	}
	last := d.lastToken(q)
	if last.Kind == scan.Stop && d.Source[last.Start] == '!' {
		weight += 2
	}
	if d.titleLike(k) {
		weight--
	}
	if last.Kind == scan.Word && d.kind(u, k+1) == scan.Word && d.of(u, k+1)&functional == 0 { // `a "Talk to Me" bag`
		weight -= 2
	}
	return weight >= 2
}

// utterance weighs what stands before the quotation k: "chants of", "the slogan", speech and "and".
func (d *doc) utterance(u *unit, k int32) int {
	p := k - 1
	if s := d.kind(u, p); s == scan.Comma || s == scan.Colon {
		p--
	}
	if d.of(u, p)&lexicon.ConjCoord != 0 {
		p--
	}
	if d.kind(u, p) == quotation {
		if n := d.owner[d.elems[p].quo]; p < k && n >= 0 && d.toks[d.quoted[d.elems[k].quo].first].Is(scan.Capital) {
			return 2
		}
		return 0
	}
	if d.of(u, p)&lexicon.Be != 0 || fold(d.text2(u, p), "of") {
		p--
	}
	if d.kind(u, p) != scan.Word {
		return 0
	}
	i := lexicon.Get(d.elems[p].lex).Info()
	switch w := strings.ToLower(d.text(p)); {
	case i != nil && i.Act == lexicon.ActExpress && i.Frame&lexicon.BesideQuote != 0 && i.NounToo, w == "message", w == "proclamation":
		return 3
	case slogan(w), i != nil && p == k-1: // `never had occasion to say "You are late."`: no frame has taken it
		return -3
	}
	return 0
}

// slogan reports whether w is what is printed and sung in the same words again and again: nobody says it where it is only named.
func slogan(w string) bool {
	switch w {
	case "adage", "anthem", "mantra", "maxim", "motto", "proverb", "saying", "slogan", "slogans":
		return true
	}
	return false
}

// addresses reports whether somebody speaks of himself or to others in quotation q, which has more than one word.
func (d *doc) addresses(q int32) bool {
	for t := d.quoted[q].first; t < d.quoted[q].last; t++ {
		switch c := d.class(int(t)); {
		case d.toks[t].Kind != scan.Word:
		case c&lexicon.PronSubj != 0 && c&(lexicon.PronHe|lexicon.PronShe) == 0, fold(d.word(int(t)), "me"), fold(d.word(int(t)), "us"), fold(d.word(int(t)), "my"), fold(d.word(int(t)), "our"), fold(d.word(int(t)), "your"):
			return d.words(q) > 1
		}
	}
	return false
}

// words counts the words of quotation q.
func (d *doc) words(q int32) int {
	n := 0
	for t := d.quoted[q].first; t < d.quoted[q].last; t++ {
		if k := d.toks[t].Kind; k == scan.Word || k == scan.Number {
			n++
		}
	}
	return n
}
