package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// opens reports whether a name may begin with the word i.
func (m *mentions) opens(i int) bool {
	c := m.class(i)
	if !m.capital(i) {
		if c&lexicon.Particle == 0 || c&(lexicon.Aux|lexicon.Prep) != 0 || m.toks[i].End-m.toks[i].Start < 2 { // "de Klerk"
			return false
		}
		k := i + 1
		for k < m.limit && k < i+3 && m.toks[k].Kind == scan.Word && m.is(k, lexicon.Particle) && !m.capital(k) {
			k++
		}
		return m.joined(k) && !m.is(k, ordinary|function)
	}
	if i+1 < len(m.toks) && m.toks[i+1].Kind == scan.Symbol && m.Source[m.toks[i+1].Start] == '$' && !m.toks[i+1].Is(scan.Space) {
		return false // "HK$"
	}
	if m.degree(i) {
		return false
	}
	caps := m.toks[i].Shape&scan.AllCaps != 0
	if i > m.start && !m.heading && !caps && m.joined(i+1) && !m.is(i+1, function|calendar|lexicon.NumberWord|lexicon.DateWord) &&
		(c&lexicon.NumberWord != 0 || c&lexicon.Weekday != 0 && newspaper(m.word(i+1)) || m.word(i) == "All" && m.is(i+1, lexicon.TeamWord)) { // "First Union"
		return true
	}
	if i == m.start && c&function != 0 && c&nameWord != 0 && !caps && i+1 < m.limit && m.is(i+1, lexicon.PronSubj|lexicon.Det|lexicon.Poss) { // "Do you agree?"
		return false
	}
	if c&function != 0 && m.syllabic(i) {
		return true
	}
	if c&calendar != 0 && !m.givenMonth(i, c) || c&(function|lexicon.NumberWord|lexicon.DateWord) != 0 && !caps && c&nameWord == 0 {
		return false
	}
	return true
}

// capital reports whether token i is a word with a capital, or one behind an Arabic article: "al-Masri".
func (m *mentions) capital(i int) bool {
	t := &m.toks[i]
	switch {
	case t.Kind != scan.Word:
		return false
	case t.Shape&scan.Hyphen != 0:
		return m.hyphenated(i)
	case t.Shape&scan.Capital != 0:
		return t.Shape&scan.Digit == 0 || m.Source[t.Start] > '9'
	case !m.elided(t):
		return false
	}
	w := m.word(i)
	return w[1] == '\'' && w[2] >= 'A' && w[2] <= 'Z' || strings.HasPrefix(w[1:], "’") && w[4] >= 'A' && w[4] <= 'Z'
}

// capitals reports whether token i is a word with a capital.
func (m *mentions) capitals(i int) bool {
	return m.toks[i].Kind == scan.Word && m.toks[i].Shape&scan.Capital != 0
}

// joined reports whether token i is a capitalised word that follows its neighbour with nothing but a blank between.
func (m *mentions) joined(i int) bool {
	return i < m.limit && m.toks[i].Is(scan.Space) && m.capital(i)
}

// elided reports whether a small letter and an apostrophe may begin the word, as they do "d'Ivoire".
func (d *doc) elided(t *scan.Token) bool {
	return t.End-t.Start > 4 && (d.Source[t.Start+1] == '\'' || d.Source[t.Start+1] == "’"[0])
}

// hyphenated is capital for a word with a hyphen.
func (m *mentions) hyphenated(i int) bool {
	t := &m.toks[i]
	w := m.word(i)
	if w[1] == '-' && (w[0] == 'R' || w[0] == 'D' || w[0] == 'I') { // "(D-Calif.)"
		return false
	}
	if t.Shape&scan.Capital != 0 { // "London-based" is an adjective, "Park Ji-hoon" and "Inzamam-ul-Haq" are names
		k := strings.LastIndexByte(w, '-')
		if k > 0 && lexicon.Lookup(w[:k]).Is(lexicon.Month) { // "Jan-June"
			return false
		}
		if k < 0 || w[k+1] < 'a' || w[k+1] > 'z' {
			return true
		}
		behind := i > 0 && t.Is(scan.Space) && m.capitals(i-1) && (!m.is(i-1, function) || syllable(m.word(i-1)))
		tail := len(w) - k
		if t.Shape&scan.NonASCII != 0 { // "Hye-ra\u00adn"
			tail -= 4 // QUIRK: soft hyphens and zero-width spaces in copy for the web
		}
		if tail < 5 && behind && (w[1] >= 'a' && w[1] <= 'z') { // "Bae Hye-ran"
			return true
		}
		return m.givenShape(w[k+1:]) && (tail < 5 || behind)
	}
	k := strings.IndexByte(w, '-')
	return k > 0 && k < 5 && w[k+1] >= 'A' && w[k+1] <= 'Z' && (k == 2 || lexicon.Lookup(w[:k]).Is(lexicon.Particle))
}

// givenShape reports whether the small second half of a hyphenated word may be part of a given name: "hoon", but not "based".
func (m *mentions) givenShape(w string) bool {
	return len(w) <= 5 && lexicon.Lookup(w).Class&(ordinary|function) == 0
}

// givenMonth reports whether a word of the calendar begins a name: "Jan Siemerink", "Sun Jian".
func (m *mentions) givenMonth(i int, c lexicon.Class) bool {
	return m.joined(i+1) && !m.is(i+1, ordinary|function|calendar) && (c&nameWord != 0 || m.toks[i].End-m.toks[i].Start == 3 && m.toks[i].Shape&scan.AllCaps == 0)
}

func newspaper(w string) bool {
	switch w {
	case "Times", "Telegraph", "Mirror", "Express", "Mail", "Herald", "Post", "Independent", "Star", "World", "Tribune", "Observer", "News", "Nation", "Mercury":
		return true
	}
	return false
}

// degree reports whether token i is of a degree behind a name: "Eva Lind, | M.D.", "Tom Hale, | Ph.D."
func (m *mentions) degree(i int) bool {
	if i > m.start+2 && m.toks[i-1].Kind == scan.Stop && m.word(i-2) == "Ph" && m.word(i)[0] == 'D' {
		i -= 2
	}
	if i < m.start+2 || m.toks[i-1].Kind != scan.Comma || !m.capital(i-2) && m.toks[i-2].Kind != scan.Stop {
		return false
	}
	switch strings.TrimSuffix(m.word(i), ".") {
	case "Ph":
		return i+2 < len(m.toks) && m.toks[i+1].Kind == scan.Stop && m.word(i + 2)[0] == 'D'
	case "Ph.D", "M.D", "D.D.S", "Ed.D", "D.Phil", "LL.B", "LL.M", "J.D", "R.N", "D.O", "M.B.A", "M.P.H":
		return true
	}
	return false
}

// syllabic reports whether token i is no pronoun or preposition but the family name that is written like one: "He Lifeng", "said He". It
// stands where they have no capital, or before what can only be a name.
func (m *mentions) syllabic(i int) bool {
	t := &m.toks[i]
	if t.End-t.Start > 3 || t.Shape&scan.AllCaps != 0 || m.heading {
		return false
	}
	if !syllable(m.word(i)) {
		return false
	}
	inside := i > m.start && t.Is(scan.Space) && (m.toks[i-1].Kind == scan.Word || m.toks[i-1].Kind == scan.Mark || m.toks[i-1].Kind == scan.Comma)
	if !m.joined(i + 1) {
		return inside && m.terms.find(m.hash(i, i+1)) >= 0
	}
	next := &m.toks[i+1]
	if m.is(i+1, function|ordinary) || next.Shape&scan.AllCaps != 0 {
		return false
	}
	if !inside && next.Shape&scan.Hyphen == 0 && (next.Lex != 0 || m.word(i) != "He") && m.terms.find(m.hash(i, i+2)) < 0 { // "An Airbus jet"
		return false
	}
	m.terms.intern(m.hash(i, i+1)) // whoever bears it may be called so
	return true
}

// syllable reports whether the function word w is a family name of East Asia too.
func syllable(w string) bool {
	switch w {
	case "An", "Do", "He", "So", "To", "You":
		return true
	}
	return false
}
