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

// seatOf returns the country of an organization that is known by its name alone, "" for others. "Congress" and "Senate" are those of the
// country that the story is from or about, where it has one.
//
// own-congress: "BRASILIA, March 3 (Reuters) - Congress passed the bill."
func (d *doc) seatOf(name string) string {
	if name != "Congress" && name != "Senate" {
		return seats(name)
	}
	home := d.home()
	if home == "" || home == "US" || !strings.Contains(chambers(name), home) {
		return "US"
	}
	return home
}

// home returns the country of the dateline, or the first of the body where that names the United States and not this one; without a dateline the
// country that the text names first. It is "" where there is none.
func (d *doc) home() string {
	filed := ""
	if len(d.Dateline.Places) > 0 {
		filed = d.Dateline.Places[0].Country
	}
	most, here, abroad := "", 0, 0
	for i := range d.names {
		n := &d.names[i]
		if n.place == 0 || int(d.toks[n.first].Start) < d.Dateline.End {
			continue
		}
		switch c := d.gaz[n.place-1].Country; c {
		case "":
		case filed:
			here++
		case "US":
			abroad++
			fallthrough
		default:
			if most == "" {
				most = c
			}
		}
	}
	if filed == "" || here == 0 && abroad > 0 {
		return most
	}
	return filed
}

// chambers returns the countries besides the United States that have a body of this name; the Congress of India is a party.
func chambers(name string) string {
	if name == "Congress" {
		return "AR BO BR CL CO DO GT HN IN MX PE PH PY"
	}
	return "AR AU BE BO BR CA CD CI CL CO CZ DO ES FR HT IE IT KE KH KZ MX NG NL PH PK PL PY RO TH UY ZW"
}

// seats returns the country of an organization that is of one country only, "" for others.
func seats(name string) string {
	switch name {
	case "ASIO":
		return "AU"
	case "Politburo":
		return "CN"
	case "Bundesbank", "Bundesrat", "Bundestag":
		return "DE"
	case "Elysee", "Élysée":
		return "FR"
	case "Downing Street", "Foreign Office", "House of Commons", "House of Lords", "MI5", "MI6", "Scotland Yard", "Stormont", "Whitehall":
		return "GB"
	case "IDF", "Knesset", "Mossad":
		return "IL"
	case "Lok Sabha":
		return "IN"
	case "IRGC", "Majlis":
		return "IR"
	case "Diet":
		return "JP"
	case "KCIA":
		return "KR"
	case "ISI":
		return "PK"
	case "Sejm":
		return "PL"
	case "Duma", "FSB", "Gazprom", "Kremlin", "Rosneft", "SVR", "State Duma":
		return "RU"
	case "KMT":
		return "TW"
	case "Rada", "SBU", "Verkhovna Rada":
		return "UA"
	case "CIA", "Congress", "FBI", "FDA", "FEMA", "Fed", "Federal Reserve", "NASA", "NSA", "Pentagon", "SEC", "Senate", "State Department", "White House":
		return "US"
	}
	return ""
}
