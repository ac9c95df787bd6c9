package newsparse

import (
	"slices"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// speakerAt is where a quote's speaker stands.
type speakerAt struct {
	start int
	quote int32
}

func (d *doc) speakers() []speakerAt {
	s := make([]speakerAt, 0, len(d.Quotes))
	for i := range d.Quotes {
		if sp := d.Quotes[i].Speaker.Span; !sp.IsZero() {
			s = append(s, speakerAt{sp.Start, int32(i)})
		}
	}
	slices.SortFunc(s, func(a, b speakerAt) int { return a.start - b.start })
	return s
}

// speaker finds the entity behind a speaker: the person in its span, else the organization or the place that ends it.
func (r *references) speaker(s *Speaker) {
	if s.IsZero() || s.Entity != 0 {
		return
	}
	i := r.mentionAt(s.Start)
	if r.Text(s.Span) == "who" && i > 0 { // "Jason Ervin, who thinks"
		if t := r.tokenAt(s.Start); int(r.names[i-1].last) == t || int(r.names[i-1].last) == t-1 && r.toks[t-1].Kind == scan.Comma {
			if e := &r.Entities[r.Mentions[i-1].Entity-1]; e.Kind == Person {
				s.Entity, s.Name = e.ID, e.Name
			}
		}
		return
	}
	for k := i; k < len(r.Mentions) && r.Mentions[k].Start < s.End; k++ {
		m := &r.Mentions[k]
		switch firm := r.Entities[m.Entity-1].Kind == Organization; {
		case m.End > s.End && (firm || r.Source[s.End:m.End] == "."): // "Apple Inc.", "Brink Robotics, Inc."
			s.End = m.End
		case firm && m.End < s.End && r.Source[s.End-1] == ')' && r.Source[m.End+blankLen(r.Source[m.End:])] == '(': // "Brink Robotics Inc (OSE: BRNK)"
			s.End = m.End
		}
	}
	end := 0 // of the person before
	for ; i < len(r.Mentions) && r.Mentions[i].End <= s.End; i++ {
		m := &r.Mentions[i]
		e := &r.Entities[m.Entity-1]
		switch {
		case e.Kind == Person && m.End < s.End && (m.Form == Pronoun || r.owns(r.names[i].last, s.End) || r.modifies(r.names[i].last)): // "her campaign", "Putin's spokesman", "a Putin aide"
		case e.Kind == Person && r.governed(i, s.Start): // "a spokesman for Putin"
		case e.Kind == Person:
			if end > 0 && s.Entity != e.ID && r.joins(end, m.Start) {
				s.Entity = 0 // two who speak together
				return
			}
			s.Entity, end = e.ID, m.End
		case end == 0 && m.End == s.End && m.Form != Demonym && r.onlyArticle(s.Start, m.Start):
			s.Entity = e.ID
		}
	}
	if s.Entity != 0 {
		s.Name = r.Entities[s.Entity-1].Name
	}
}

// spokenBy returns the entity behind a speaker as far as names tell, without keeping it.
func (r *references) spokenBy(s *Speaker) int {
	by := *s
	r.speaker(&by)
	return by.Entity
}

// mentionAt returns the index of the first mention that starts at off or behind it: near the one it was asked for before, as a rule.
func (r *references) mentionAt(off int) int {
	i := min(r.met, len(r.Mentions))
	for near := 8; near > 0; near-- {
		switch {
		case i < len(r.Mentions) && r.Mentions[i].Start < off:
			i++
		case i > 0 && r.Mentions[i-1].Start >= off:
			i--
		default:
			r.met = i
			return i
		}
	}
	r.met, _ = slices.BinarySearchFunc(r.Mentions, off, func(m Mention, at int) int { return m.Start - at })
	return r.met
}

// owns reports whether token i is a possessive right behind a name that it ends before the offset.
func (r *references) owns(i int32, end int) bool {
	if int(i) >= len(r.toks) || int(r.toks[i-1].End) >= end || r.toks[i].Start != r.toks[i-1].End {
		return false
	}
	return r.toks[i].Kind == scan.Possessive || r.toks[i].Kind == scan.Mark
}

// modifies reports whether token i, behind a name, is a common noun that the name tells the kind of: "Prado | campaign manager".
func (r *references) modifies(i int32) bool {
	if int(i) >= len(r.toks) {
		return false
	}
	t := &r.toks[i]
	return t.Kind == scan.Word && t.Is(scan.Space) && !t.Is(scan.Capital) &&
		r.is(int(i), lexicon.Noun|lexicon.Role|lexicon.RoleMod|lexicon.Group|lexicon.Document|lexicon.OrgHead) && !r.is(int(i), lexicon.Adverb|function) &&
		lexicon.Get(t.Lex).Form&(lexicon.Past|lexicon.S) == 0
}

// governed reports whether a preposition stands before mention i and its title, behind start.
func (r *references) governed(i, start int) bool {
	n := &r.names[i]
	first := n.first
	if n.role[0] < n.role[1] {
		first = n.role[0]
	}
	return first > 0 && int(r.toks[first-1].Start) > start && r.is(int(first)-1, lexicon.Prep)
}

// joins reports whether a conjunction stands between the offsets.
func (r *references) joins(from, to int) bool {
	for i, j := r.tokenAt(from), r.tokenAt(to); i < j; i++ {
		if r.is(i, lexicon.ConjCoord) || r.toks[i].Kind == scan.Symbol {
			return true
		}
	}
	return false
}

// onlyArticle reports whether nothing but an article stands between the offsets.
func (r *references) onlyArticle(from, to int) bool {
	if from == to {
		return true
	}
	i, j := r.tokenAt(from), r.tokenAt(to)
	return i == j || i+1 == j && r.is(i, lexicon.Det)
}
