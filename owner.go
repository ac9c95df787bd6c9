package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// owner returns the place that an organization of the name n would be of, as 1 + its index in gaz: the one that its name begins with
// ("Norwegian Polar Institute") or has behind "of" ("Bank of Finland"), or the one before it ("Chile's ENAP", "Finnish elevator maker
// Kaltio"). It is 0 where there is none, and where it could be of several countries.
func (m *mentions) owner(n *nameMention) int32 {
	i, j := int(n.first), int(n.last)
	if j > i+1 && !m.is(i, lexicon.Given) {
		if k, p := m.gazetteer(i, j); k > 0 && i+k < j && m.certain(p) {
			return p
		}
		for k := j - 2; k > i && k > j-4; k-- {
			if m.toks[k].Kind == scan.Word && m.word(k) == "of" {
				at := k + 1
				if m.word(at) == "the" {
					at++
				}
				if l, p := m.gazetteer(at, j); l > 0 && at+l == j && m.certain(p) {
					return p
				}
				break
			}
		}
	}
	if len(m.found) == 0 {
		return 0
	}
	before := &m.found[len(m.found)-1]
	if before.place == 0 || int(before.last) > i || int(before.first) < m.start || !m.certain(before.place) {
		return 0
	}
	gap := int(before.last)
	if gap < i && m.toks[gap].Kind == scan.Possessive && m.gaz[before.place-1].Kind == place.Country {
		gap++
	} else if m.gaz[before.place-1].Kind != place.Demonym {
		return 0
	}
	if i-gap > 3 {
		return 0
	}
	for k := gap; k < i; k++ {
		if m.toks[k].Kind != scan.Word || m.toks[k].Shape&scan.Capital != 0 || m.is(k, function|lexicon.Cue) {
			return 0
		}
	}
	if gap < i && n.facts&orgNoun == 0 {
		return 0
	}
	return before.place
}

// certain reports whether a reading tells one country.
func (m *mentions) certain(p int32) bool {
	r := &m.gaz[p-1]
	switch r.Kind {
	case place.Country, place.Demonym:
		return r.Country != "" && !r.rival && !(r.several && r.Kind == place.Demonym)
	case place.Region:
		return !r.several
	case place.City:
		return r.Capital || r.Population >= 500_000
	}
	return false
}

// seatOf returns the country of an organization that is known by its name alone, "" for others.
func seatOf(name string) string {
	switch name {
	case "White House", "State Department", "Federal Reserve":
		return "US"
	case "Downing Street", "Scotland Yard", "Foreign Office", "House of Commons", "House of Lords":
		return "GB"
	case "Lok Sabha":
		return "IN"
	case "Verkhovna Rada":
		return "UA"
	case "State Duma":
		return "RU"
	}
	for _, row := range [...]string{"AU ASIO", "CN Politburo", "DE Bundesbank Bundesrat Bundestag", "FR Elysee Élysée", "GB MI5 MI6 Stormont Whitehall", "IL IDF Knesset Mossad",
		"IR IRGC Majlis", "JP Diet", "KR KCIA", "PK ISI", "PL Sejm", "RU Duma FSB Gazprom Kremlin Rosneft SVR", "TW KMT", "UA Rada SBU",
		"US CIA Congress FBI FDA FEMA Fed NASA NSA Pentagon SEC Senate"} {
		for rest := row[3:]; rest != ""; {
			word, after, _ := strings.Cut(rest, " ")
			if word == name {
				return row[:2]
			}
			rest = after
		}
	}
	return ""
}
