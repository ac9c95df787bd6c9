package newsparse

import (
	"slices"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

const (
	male = iota + 1
	female
)

// gender gives people the gender that their given names and titles tell.
func (r *references) gender() {
	for i := range r.names { // "Mr." tells more than a given name
		n := &r.names[i]
		if n.kind != aPerson {
			continue
		}
		e := &r.Entities[r.Mentions[i].Entity-1]
		for k := n.role[0]; k < n.role[1]; k++ {
			r.learn(e, r.class(int(k)))
		}
	}
	for i := range r.names {
		n := &r.names[i]
		if n.kind != aPerson {
			continue
		}
		e := &r.Entities[r.Mentions[i].Entity-1]
		if n.facts&apposition != 0 {
			if a := r.apposition(int(n.last)+1, len(r.toks)); a.title >= 0 {
				r.learn(e, r.class(a.title))
			}
		}
		if c := r.class(int(n.first)); e.Gender == "" && c&lexicon.Given != 0 && r.wordsIn(n.first, n.last) > 1 {
			r.learn(e, c)
		}
	}
}

// learn takes evidence of a person's gender.
func (r *references) learn(e *Entity, c lexicon.Class) {
	if e.Gender != "" {
		return
	}
	switch c & (lexicon.Male | lexicon.Female) {
	case lexicon.Male:
		e.Gender = "male"
	case lexicon.Female:
		e.Gender = "female"
	}
}

// fits reports whether a pronoun or a noun of this gender may mean e.
func (r *references) fits(e *Entity, gender int) bool {
	return e.Kind == Person && (gender != male || e.Gender != "female") && (gender != female || e.Gender != "male")
}

// pronoun resolves he, she and their forms at token t.
func (r *references) pronoun(t int32, c lexicon.Class) {
	gender := male
	if c&lexicon.PronShe != 0 {
		gender = female
	}
	quote := r.quoteOf(t)
	if e := r.antecedent(gender, quote, r.subjectOf(t, c)); e > 0 {
		r.add(t, t+1, byPronoun, e)
		if en := &r.Entities[e-1]; en.Gender == "" {
			en.Gender = [...]string{male: "male", female: "female"}[gender]
		}
		if c&(lexicon.PronSubj) != 0 {
			if quote >= 0 && r.main == 0 {
				r.main = e
			}
			if r.now.n == 0 {
				r.now.add(e)
				r.clause = t + 1
			}
		}
	} else if e < 0 {
		r.warn("ambiguous-reference", r.span(int(t), int(t)+1))
	} else if r.now.n == 0 && r.is(int(r.clause), lexicon.ConjSub) {
		r.ahead.add(t)
	}
}

// lookAhead gives the pronouns of the clause that the sentence begins with to its subject e, who stands as n behind the comma, where nobody
// before fits: "After he resigned, Karl Brandt left."
func (r *references) lookAhead(e int32, n *nameMention) {
	start := n.first
	if n.role[0] < n.role[1] {
		start = n.role[0]
	}
	if r.ahead.n == 0 {
		return
	}
	comma := start - 1
	if r.toks[comma].Kind == scan.Mark {
		comma--
	}
	if r.toks[comma].Kind != scan.Comma {
		return
	}
	r.now = few{}
	for _, t := range r.ahead.all() {
		gender := male
		if r.is(int(t), lexicon.PronShe) {
			gender = female
		}
		if n := len(r.new); r.fits(&r.Entities[e-1], gender) && (n == 0 || r.new[n-1].first < t) {
			r.add(t, t+1, byPronoun, e)
			r.early = true
		}
	}
	r.ahead = few{}
}

// subjectOf returns the subject of the clause in which the pronoun at t is an object, whom it therefore does not mean: "Jan Koller pleaded
// guilty and testified against him". 0: it may mean anybody.
func (r *references) subjectOf(t int32, c lexicon.Class) int32 {
	if r.now.n != 1 || c&lexicon.PronObj == 0 || c&lexicon.PronSubj != 0 {
		return 0
	}
	if c&lexicon.Poss != 0 && int(t)+1 < len(r.toks) && r.toks[t+1].Kind == scan.Word && !r.is(int(t)+1, lexicon.Prep|lexicon.ConjCoord|lexicon.ConjSub|lexicon.Weekday) {
		return 0 // "her family"
	}
	for k := r.clause; k < t; k++ {
		if r.is(int(k), lexicon.That|lexicon.Wh|lexicon.ConjSub|lexicon.Cue|lexicon.PronSubj) || r.is(int(k), lexicon.To) && k < t-1 {
			return 0
		}
	}
	return r.now.ids[0]
}

// antecedent returns the person a pronoun of this gender means, who is not the one named; 0: nobody fits; -1: several do.
func (r *references) antecedent(gender int, quote, not int32) int32 {
	if e := r.pick(r.now.all(), gender, quote, not); e != 0 {
		return e
	}
	for k := r.recentLen - 1; k >= 0; k-- {
		s := &r.recent[k]
		if r.para-s.para > maxBack {
			break
		}
		if e := r.pick(s.all(), gender, quote, not); e != 0 {
			if known := r.known(gender, quote, not); known > 0 && e > 0 && r.Entities[e-1].Gender == "" {
				return known
			}
			return e
		}
	}
	for k := range r.others {
		if e := r.pick(r.others[k].all(), gender, quote, not); e != 0 {
			return e
		}
	}
	if e := r.only[gender]; e <= 0 || e != not && (quote < 0 || !r.namedIn(e, quote)) {
		return e
	}
	return 0
}

// known returns the only one of the people named in this sentence and the last whose gender the text tells to be this, 0 for none.
func (r *references) known(gender int, quote, not int32) (one int32) {
	want := [...]string{male: "male", female: "female"}[gender]
	for k := range r.others {
		for _, e := range r.others[k].all() {
			if r.Entities[e-1].Gender == want && e != not && (quote < 0 || !r.namedIn(e, quote)) {
				if one != 0 && one != e {
					return 0
				}
				one = e
			}
		}
	}
	return one
}

// meet notes a person for pronouns that look back at the whole article.
func (r *references) meet(e int32) {
	for gender, name := range [...]string{male: "male", female: "female"} {
		if gender > 0 && r.Entities[e-1].Gender == name {
			if r.only[gender] == 0 {
				r.only[gender] = e
			} else if r.only[gender] != e {
				r.only[gender] = -1
			}
		}
	}
}

// pick returns the only one of the people who fits and is not the one named; 0 for none, -1 for several.
func (r *references) pick(people []int32, gender int, quote, not int32) (one int32) {
	for _, e := range people {
		if e < 0 && e != not && nameless(e, gender) {
			return -1
		}
		if e < 0 || e == not || !r.fits(&r.Entities[e-1], gender) || quote >= 0 && r.namedIn(e, quote) {
			continue
		}
		if one != 0 && one != e {
			return -1
		}
		one = e
	}
	return one
}

// namedIn reports whether the quote names the person, so that somebody else speaks of them: they are not its speaker. Before another noun a
// name tells nothing: "The Brandt voters are with us," Brandt may say.
func (r *references) namedIn(e, quote int32) bool {
	q := &r.Quotes[quote]
	if q.Kind == Indirect {
		return false
	}
	for _, p := range q.Parts {
		i, _ := slices.BinarySearchFunc(r.Mentions, p.Start, func(m Mention, at int) int { return m.Start - at })
		for ; i < len(r.Mentions) && r.Mentions[i].Start < p.End; i++ {
			if r.Mentions[i].Entity == int(e) && !r.attributive(r.Mentions[i].End) {
				return true
			}
		}
	}
	return false
}

// attributive reports whether the name that ends at off stands before a noun that it tells the kind of: "Brandt | voters", "Brandt | Tower".
func (r *references) attributive(off int) bool {
	i := r.tokenAt(off)
	return i < len(r.toks) && r.toks[i].Kind == scan.Word && r.toks[i].Is(scan.Space) && (r.toks[i].Is(scan.Capital) || r.modifies(int32(i))) && !r.is(i, function|calendar)
}
