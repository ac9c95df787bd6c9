package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// maxRun bounds the words of one name.
const maxRun = 20

// run returns the end of the run of capitalised words that begins at i, connectors inside included.
func (m *mentions) run(i int) int {
	end := i + 1
	head := m.is(i, headWord) // a word before that makes "of" and "for" part of the name
	org := func(k int) bool { // an organization's head word ends the capitals that begin at k
		if !m.joined(k) {
			return false
		}
		for k+1 < i+maxRun && m.joined(k+1) {
			k++
		}
		return m.is(k, lexicon.OrgHead|lexicon.OrgSuffix)
	}
	for k := end; k < m.limit && k < i+maxRun; k = end {
		t := &m.toks[k]
		c := lexicon.Get(t.Lex).Class
		next := end
		switch {
		case t.Kind == scan.Word && (t.Is(scan.Space) || m.toks[k-1].Shape&scan.Dotted != 0) && m.capital(k):
			if t.Shape&scan.AllCaps == 0 && c&(function|calendar) != 0 && c&(lexicon.Particle) == 0 && !m.is(k-1, lexicon.Given) &&
				!(c&function == 0 && m.is(k-1, titleWord|ordinary) && m.givenMonth(k, c)) && !m.syllabic(k) { // "Foreign Minister | Jan Novotny"
				if c&lexicon.Prep == 0 || m.heading || !m.joined(k+1) || m.is(k+1, function|calendar) { // "Doctors | Without | Borders"
					return end
				}
			}
			switch {
			case c&headWord != 0:
				head = true
			case c&(lexicon.Role|lexicon.Honorific|lexicon.Given) != 0: // "Senate Minority Whip Richard Dunne | of Ohio"
				head = false
			}
			next = k + 1
		case t.Kind == scan.Word && c&lexicon.Particle != 0 && c&lexicon.Aux == 0:
			for next = k; next < k+3 && next < m.limit && m.toks[next].Kind == scan.Word && m.is(next, lexicon.Particle); next++ {
			}
			if !m.joined(next) {
				return end
			}
		case t.Kind == scan.Word && c&lexicon.Prep != 0 && m.is(k-1, lexicon.Role) && m.word(k) == "of" && m.joined(k+1) && m.office(k+1): // "Secretary of State"
			next = k + 2
		case t.Kind == scan.Word && c&lexicon.Prep != 0 && head:
			switch m.word(k) {
			case "of":
				if m.is(k-1, lexicon.OrgSuffix) {
					return end
				}
			case "for", "on":
				if !m.is(k-1, lexicon.OrgHead) {
					return end
				}
			case "in":
				if k < m.start+2 || !m.is(k-1, ordinary) || !m.is(k-2, lexicon.ConjCoord) || !m.continent(k+1) { // "for Security and Cooperation in Europe"
					return end
				}
			default:
				return end
			}
			next = k + 1
			if next < m.limit && (m.word(next) == "the" || m.word(next) == "a" || m.word(next) == "an") {
				next++
			}
			if !m.joined(next) || m.is(next, calendar|function) {
				return end
			}
		case t.Kind == scan.Word && c&lexicon.ConjCoord != 0 && m.word(k) == "and":
			if k+2 < m.limit && m.is(k+1, lexicon.OrgHead) && m.word(k+2) == "of" { // "the Ministry of Health | and Ministry of Finance"
				return end
			}
			of := head && end-i > 2 && m.is(k-2, lexicon.Prep)
			if (!(of || m.is(k-1, ordinary)) || !(org(k + 1)) || m.is(k+1, titleWord) && !m.is(k+1, orgWord)) && !(of && m.item(k-1) && m.item(k+1)) {
				return end
			}
			next = k + 1
		case t.Kind == scan.Comma && head && end-i > 2 && m.list(k) > 0: // "Ministry of Trade, Industry and Energy"
			next = m.list(k)
		case t.Kind == scan.Mark && m.is(k-1, lexicon.Given) && t.Is(scan.Space) && k+2 < m.limit && m.capitals(k+1) && m.toks[k+2].Kind == scan.Mark && m.joined(k+3):
			next = k + 4 // a nickname
		case t.Kind == scan.Symbol && m.word(k) == "&":
			if next = k + 2; next > m.limit || !m.capital(k+1) {
				return end
			}
		case t.Kind == scan.Possessive && bornPossessive(m.word(k-1)):
			next = k + 1
		case t.Kind == scan.Possessive:
			if next = k + 1; !m.is(k-1, ordinary) || m.is(k-1, lexicon.Given) || !org(next) {
				return end
			}
		case t.Kind == scan.Stop && t.End-t.Start == 1 && m.is(k-1, lexicon.Abbrev|lexicon.Honorific) && k-1 >= i && !t.Is(scan.Space):
			next = k + 1
			if again := m.joined(next) && m.is(next, lexicon.OrgSuffix); !again && m.is(k-1, lexicon.OrgSuffix|lexicon.GenSuffix) { // not "Smith & Co. | Ltd."
				return next
			}
			if !m.joined(next) || m.is(next, function) {
				return end
			}
		case t.Kind == scan.Comma && k+1 < m.limit && m.is(k+1, lexicon.OrgSuffix|lexicon.GenSuffix) && m.joined(k+1):
			next = k + 1
		default:
			return end
		}
		end = next
	}
	return end
}

// item reports whether token i is one of the things a ministry or a bureau is for.
func (m *mentions) item(i int) bool {
	if !m.capital(i) || !m.is(i, ordinary) || m.is(i, nameWord|function|lexicon.Role|lexicon.Honorific|lexicon.Former|lexicon.Acting) {
		return false
	}
	return m.is(i, lexicon.RoleMod) && m.is(i, lexicon.Noun|lexicon.Verb) || !m.is(i, lexicon.RoleMod|headWord|lexicon.Group) // "Energy", "Mineral"
}

// list returns the end of the list that goes on with the comma k, 0 where it is none: "of Alcohol | , Tobacco, Firearms and Explosives".
func (m *mentions) list(k int) int {
	if !m.item(k - 1) {
		return 0
	}
	for n := 0; n < 4; n++ {
		switch {
		case k+1 < m.limit && m.toks[k].Kind == scan.Comma && m.item(k+1):
			k += 2
		case k+1 < m.limit && m.word(k) == "and" && m.item(k+1):
			return k + 2
		case k+2 < m.limit && m.toks[k].Kind == scan.Comma && m.word(k+1) == "and" && m.item(k+2):
			return k + 3
		default:
			return 0
		}
	}
	return 0
}

// continent reports whether a continent begins at token i.
func (m *mentions) continent(i int) bool {
	n, p := 0, int32(0)
	if i < m.limit {
		n, p = m.gazetteer(i, min(i+2, m.limit))
	}
	return n > 0 && m.gaz[p-1].Kind == place.Area
}

// cut finds the names in the run [i, j): it takes titles off, and the places and organizations before them.
func (m *mentions) cut(i, j int) {
	if i == m.start && !m.heading && !m.table {
		i = m.lead(i, j)
	}
	for i < j {
		k := m.titles(i, j)
		if k > i {
			if k < j && m.whole(i, j) && !(m.is(k, lexicon.Given) && k+2 >= j) { // not "Governor | Lee Park"
				k = i
			} else if k == j {
				return
			}
		}
		for t := i + 1; t < k; t++ { // "Assistant | U.S. | Attorney Monique St. Clair"
			if n, p := m.gazetteer(t, t+1); n > 0 && (m.gaz[p-1].Kind == place.Country || m.gaz[p-1].Kind == place.Demonym) && m.toks[t].Shape&scan.Capital != 0 {
				m.place(t, t+1, p)
			}
		}
		r := m.nextTitle(k, j)
		if title, at := m.officeHolder(k, r); at > 0 && i == k {
			m.name(k, at, [2]int32{int32(k), int32(k)})
			m.name(at, r, [2]int32{int32(title), int32(at)})
		} else {
			m.name(k, r, m.titleOf(m.coordinated(i, k), k))
		}
		i = r
	}
}

// coordinated returns where the titles begin that "and" joins to those of [i, k): "Deputy Prime Minister and | Minister of Foreign Affairs".
func (m *mentions) coordinated(i, k int) int {
	if k == i || i < m.start+2 || !m.is(i-1, lexicon.ConjCoord) || m.word(i-1) != "and" {
		return i
	}
	first := i
	for p := i - 2; p >= m.start && p > i-8 && (m.capital(p) || m.is(p, lexicon.Prep)); p-- {
		if m.capital(p) && m.titles(p, i-1) == i-1 {
			first = p
		}
	}
	return first
}

// titleOf returns the tokens [i, j) as a title, none where they only say when or in whose stead one is held: "Former | Boston Mayor Ann Lee".
func (m *mentions) titleOf(i, j int) [2]int32 {
	for k := i; k < j; k++ {
		if m.class(k)&(lexicon.Former|lexicon.Acting) == 0 || m.is(k, lexicon.Role|lexicon.Honorific) {
			return [2]int32{int32(i), int32(j)}
		}
	}
	return [2]int32{int32(j), int32(j)}
}

// officeHolder splits the run [i, j) behind a title with a preposition into what the office is of and who holds it: "Minister of Water
// and | Irrigation | Raed Haddadin", "Representative to the UN Office in | Geneva | Viktor Larionov". It returns where the title begins
// and where the name does, 0 where there is none.
func (m *mentions) officeHolder(i, j int) (title, at int) {
	if j-i < 3 || i <= m.start || m.is(j-1, headWord|ordinary) {
		return 0, 0
	}
	title = -1
	for k := i - 1; k >= m.start && k > i-10 && m.toks[k].Kind == scan.Word; k-- {
		if k == i-1 && !m.is(k, lexicon.Prep|lexicon.ConjCoord|lexicon.Det) {
			return 0, 0
		}
		if m.is(k, lexicon.Role) && m.is(k+1, lexicon.Prep) {
			title = k
			break
		}
		if m.is(k, lexicon.Aux|lexicon.Modal|lexicon.PronSubj|lexicon.ConjSub) {
			return 0, 0
		}
	}
	if title < 0 {
		return 0, 0
	}
	for title > m.start && m.toks[title-1].Kind == scan.Word && m.is(title-1, lexicon.RoleMod|lexicon.Role) {
		title--
	}
	for k := i + 1; k <= j-2; k++ {
		if m.toks[k-1].Shape&scan.Capital == 0 {
			continue
		}
		n, _ := m.gazetteer(i, k)
		if (n == k-i || m.is(k-1, ordinary|lexicon.OrgHead|lexicon.PlaceHead) || k == i+1 && m.is(i-1, lexicon.ConjCoord)) && !m.is(k-1, lexicon.Given) &&
			(m.is(k, lexicon.Given) || m.class(k)&(ordinary|headWord|function) == 0) {
			return title, k
		}
	}
	return 0, 0
}

// lead drops the first word of a sentence from the run [i, j) where its capital is owed to its place.
func (m *mentions) lead(i, j int) int {
	c := lexicon.Get(m.toks[i].Lex).Class
	switch {
	case c&ordinary == 0 || j > i+1 && storm(m.spelled(i)) || c&(lexicon.Role|lexicon.RoleMod|lexicon.Honorific) != 0 && j > i+1:
	case m.toks[i].Shape&scan.AllCaps != 0, m.syllabic(i):
	case j == i+1:
		if c&(nameWord|lexicon.Org) == 0 {
			if c&function == 0 {
				m.add(nameMention{first: int32(i), last: int32(j), term: -1, facts: m.shape(i, j) | doubtful})
			}
			return j
		}
	case m.headed(i+1, j) || c&(nameWord|lexicon.Org|lexicon.PlaceHead|lexicon.TeamWord) != 0:
	case c&(lexicon.Adverb|function|lexicon.Cue) == 0 && m.plainWords(i+1, j): // "Human Rights Watch"
	default:
		return i + 1
	}
	return i
}

// plainWords reports whether the tokens [i, j) are ordinary words, two or more, that a sentence would not write with capitals.
func (m *mentions) plainWords(i, j int) bool {
	for k := i; k < j; k++ {
		if !m.is(k, ordinary) || m.is(k, nameWord|headWord|titleWord|calendar) || m.toks[k].Shape&scan.AllCaps != 0 {
			return false
		}
	}
	if n, _ := m.gazetteer(i, j); n > 0 {
		return false
	}
	return j > i+1
}

// headed reports whether the tokens [i, j) end in a word that heads names, or hold one before "of": "Bank of Taiwan".
func (m *mentions) headed(i, j int) bool {
	for k := i; k < j; k++ { // "Security Council | Secretary Sergei Orlov"
		if m.is(k, headWord) && (k == j-1 && !m.is(k, lexicon.Org) || k+1 < j && (m.is(k+1, lexicon.Prep) || k > i && m.is(k, lexicon.OrgHead) && m.is(k+1, lexicon.Role))) {
			return true
		}
	}
	return m.is(i, lexicon.Prep)
}

// titles returns the end of the titles that begin at i: "Prime Minister", "Maj. Gen.".
func (m *mentions) titles(i, j int) int {
	end := i
	for k := i; k < j; k++ {
		c := m.class(k)
		if c == 0 && m.toks[k].Shape&scan.Hyphen != 0 { // "Lieutenant-Colonel", "Minister-designate"
			w := m.word(k)
			h := strings.LastIndexByte(w, '-')
			if c = lexicon.Lookup(w[h+1:]).Class & (lexicon.Role | lexicon.Honorific); c == 0 && (w[h+1:] == "designate" || w[h+1:] == "elect") {
				c = lexicon.Role
			}
		}
		switch {
		case c&lexicon.TeamWord != 0 && k == i && k == j-1, // "the Rangers"
			c&lexicon.Honorific != 0 && c&lexicon.Given != 0 && c&lexicon.Role == 0 && k+2 == j: // "Don Fowler"
			return end
		case k == i && k+2 < j && people(m.word(k)) && m.is(k+1, lexicon.Given): // "Democrat Amy Ross"
			end = k + 1
		case m.toks[k].Kind == scan.Stop:
			if end == k {
				end = k + 1
			}
			continue
		case k+1 < j && m.toks[k+1].Kind == scan.Symbol, // "Baker & Holm"
			c&lexicon.PlaceHead != 0, // "St. Louis", "San Marino"
			c&lexicon.Honorific != 0 && c&lexicon.Role == 0 && m.toks[k].Shape&scan.AllCaps != 0 && !m.heading: // "SEC"
			return end
		case c&lexicon.Particle != 0 && c&lexicon.Role == 0 && m.toks[k].Shape&scan.AllCaps == 0 && m.toks[k].Kind == scan.Word && k == i && k+1 < j: // "Di Stefano"
			return end
		case c&(lexicon.Role|lexicon.Honorific|lexicon.Former|lexicon.Acting) != 0:
			if c&lexicon.Honorific != 0 && k+1 < j { // "Sri Lanka"
				if n, _ := m.gazetteer(k, j); n > 1 {
					return end
				}
			}
			end = k + 1
		case end == k && k > i && c&lexicon.Prep != 0 && !m.capitals(k) && k+1 < j && m.office(k+1): // "Secretary of | State"
			for end = k + 2; end < j && m.office(end) && m.is(end, ordinary); end++ { // "Director of Public | Works"
			}
			k = end - 1
		case k > i && end == i && c&ordinary != 0 && c&(nameWord|headWord) == 0 && m.is(k-1, lexicon.RoleMod) && k+1 < j && m.is(k+1, lexicon.Role): // "Public | Works | Minister"
		case c&lexicon.RoleMod != 0, k > i && end == i && m.toks[k].Shape&scan.Dotted != 0 && k+1 < j && m.is(k+1, lexicon.Role|lexicon.RoleMod): // "Assistant U.S. Attorney"
		case c&(ordinary|headWord) != 0 && c&nameWord == 0 && k > i && end == k && k+1 < j && m.is(k+1, lexicon.Role): // "Chief Financial Officer"
		default:
			return end
		}
	}
	return end
}

// office reports whether token i may be what a minister is of: "State", "Defense".
func (m *mentions) office(i int) bool {
	return m.is(i, ordinary|lexicon.RoleMod|lexicon.OrgHead) && !m.is(i, nameWord)
}

// nextTitle returns where the next title in (i, j) begins, j where there is none: "Commerce Ministry | Spokesman Li Na".
func (m *mentions) nextTitle(i, j int) int {
	for k := i + 1; k < j; k++ {
		if m.is(k, lexicon.Particle) && m.toks[k].Shape&scan.AllCaps == 0 { // "Marco di Stefano"
			continue
		}
		if k+1 < j && m.is(k+1, lexicon.Given) && people(m.word(k)) { // "House Intelligence | Republican Mike Pompeo"
			return k
		}
		if !m.is(k, lexicon.Role|lexicon.Honorific) || m.toks[k-1].Kind == scan.Symbol || k+1 < j && m.toks[k+1].Kind == scan.Symbol || k == j-1 && m.is(k, orgWord|lexicon.TeamWord) || k < j-1 && m.is(j-1, lexicon.OrgHead) && !m.is(j-1, titleWord) {
			continue
		}
		if k == j-1 && k == i+1 && m.is(i, lexicon.Given) { // "Stephen King"
			return j
		}
		if m.word(k-1) == "of" || m.is(k, lexicon.PlaceHead|lexicon.TeamWord) && m.is(k, lexicon.Honorific) {
			continue
		}
		if m.toks[k].Is(scan.Space) && m.whole(k, j) && m.titles(k, j) < j && !m.is(k, lexicon.Role) {
			continue
		}
		minister := m.word(k) == "Minister" || m.word(k) == "Secretary"
		for k > i+1 && (m.is(k-1, lexicon.RoleMod) && !m.is(k-1, lexicon.OrgHead) || minister && m.is(k-1, ordinary|lexicon.RoleMod) && !m.is(k-1, nameWord) && (m.is(k-1, lexicon.RoleMod) || !m.is(k-1, lexicon.OrgHead))) {
			k--
		}
		return k
	}
	return j
}

// whole reports whether a run is an organization, an event or a place by its last word, though it begins with a title: "General
// Motors Corp", "Prince Edward Island", "Premier League".
func (m *mentions) whole(i, j int) bool {
	k := m.titles(i, j)
	for p := i + 1; p+1 < j; p++ {
		if m.is(p, lexicon.Prep) && m.toks[p].Shape&(scan.Capital|scan.AllCaps) == scan.Capital && !m.is(p, lexicon.Particle) && !m.syllabic(p) { // "Doctors Without Borders"
			return true
		}
	}
	return m.is(j-1, lexicon.OrgHead|lexicon.OrgSuffix|lexicon.PlaceHead|lexicon.EventWord) && !m.is(j-1, titleWord) && j-i < 6 &&
		(j-k > 1 || m.is(i, lexicon.RoleMod) || j-k == 1 && m.is(k, ordinary) && !m.is(k, nameWord)) && m.toks[k-1].Kind != scan.Stop
}

// institution reports whether [i, j) behind a demonym goes on as one organization: "Czech | National Bank", but not "French | Foreign
// Ministry", "Russian | Army".
func (m *mentions) institution(i, j int) bool {
	for k := i; k+1 < j; k++ {
		if m.is(k, lexicon.OrgHead) && m.word(k+1) == "of" {
			return national(m.spelled(k))
		}
	}
	if !m.is(j-1, lexicon.OrgHead|lexicon.OrgSuffix|lexicon.EventWord|lexicon.TeamWord) {
		return false
	}
	if j-i > 2 {
		return true
	}
	switch m.spelled(j - 1) {
	case "Ministry", "Army", "Navy", "Police", "Parliament", "Government", "Embassy", "Cabinet", "Force":
		return false
	}
	return true
}

// national reports whether a body w of one country bears that in its name before "of": "Russian | Academy of Sciences", but not "Russian |
// Ministry of Defence".
func national(w string) bool {
	switch w {
	case "Academy", "Association", "Chamber", "College", "Confederation", "Congress", "Federation", "Foundation", "Institute", "Museum", "Society", "Union":
		return true
	}
	return false
}
