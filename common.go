package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// common reports whether the only word of a name is more likely none: an ordinary word with a capital, an abbreviation of everyday
// use, a people or a creed, or what its ending shows to be a word at the start of a sentence.
func (m *mentions) common(i int) bool {
	t := &m.toks[i]
	c := m.class(i)
	w := m.word(i)
	switch {
	case t.End-t.Start == 1, t.End-t.Start == 2 && t.Shape&scan.Dotted != 0: // "X", "X."
		return true
	case c&(nameWord|headWord) != 0:
		return false
	case t.Shape&scan.AllCaps != 0:
		return t.Shape&scan.Digit != 0 || c&(lexicon.Unit|lexicon.DateWord) != 0 || abbreviation(w)
	case t.Shape&scan.Digit != 0 || c&ordinary != 0 || people(w):
		return true
	case t.Shape&scan.Hyphen != 0 && m.related(w):
		return true
	case i == m.start && t.Lex == 0 && i+1 < m.limit && m.toks[i+1].Kind == scan.Word && m.toks[i+1].Shape&scan.Capital == 0 &&
		!m.is(i+1, lexicon.Aux|lexicon.Modal|lexicon.Cue|lexicon.Verb|lexicon.Prep|lexicon.ConjCoord|lexicon.Wh|lexicon.Adverb): // "Rapeseed oil"
		return true
	case i == m.start && t.Lex == 0:
		for _, end := range [...]string{"ing", "ings", "tion", "tions", "ment", "ments", "ness", "ly", "ity", "ities", "isms", "makers"} {
			if len(w) > len(end)+3 && strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return false
}

// related reports whether a word with a hyphen tells what is between two countries or peoples: "Israeli-PLO", "Franco-Prussian".
func (m *mentions) related(w string) bool {
	k := strings.IndexAny(w, "-\u2010\u2011")
	if k < 0 {
		return false
	}
	switch w[:k] {
	case "Anglo", "Franco", "Sino", "Russo", "Indo", "Greco", "Austro", "Afro", "Euro", "Serbo", "Turco", "Luso", "Italo", "Pan", "Non", "Anti", "Pro", "Post", "Pre":
		return true
	}
	p, _, _ := place.Likeliest(w[:k])
	return p.Kind == place.Demonym || p.Kind == place.Country
}

// people reports whether w is a people, a creed or a party's followers that is no word for a country's people.
func people(w string) bool {
	switch w = strings.TrimSuffix(w, "s"); w {
	case "Moslem", "Muslim", "Islamist", "Islamic", "Jew", "Jewish", "Christian", "Catholic", "Protestant", "Orthodox", "Sunni", "Shiite", "Shi'ite", "Hindu",
		"Buddhist", "Sikh", "Baptist", "Mormon", "Tutsi", "Hutu", "Tamil", "Kurd", "Kurdish", "Arab", "Arabic", "Basque", "Roma", "Gypsy", "Zulu", "Bedouin", "Maronite",
		"Republican", "Democrat", "Democratic", "Communist", "Socialist", "Conservative", "Liberal", "Nazi", "Marxist", "Maoist", "Zionist", "Olympic", "Latin", "Western", "Eastern":
		return true
	}
	return false
}

func abbreviation(w string) bool {
	switch w {
	case "GMT", "UTC", "EDT", "EST", "BST", "CET", "PDT", "PST", "GDP", "GNP", "CPI", "PPI", "RBI", "RBIs", "ERA", "HQ", "TV", "DVD", "CD", "DNA",
		"ET", "PT", "HIV", "AIDS", "EBIT", "EBITDA", "ESG", "FIR", "GAAP", "KPI", "BSE", "CJD", "PC", "IQ", "ID", "IPO", "VAT", "EPS", "CEO", "CFO", "NA", "AA", "AAA", "SUV", "ATM", "GP", "US$", "UFO", "VIP",
		"OK", "AM", "PM", "AD", "BC", "IOU", "LNG", "CO2", "COVID", "SARS", "FOB", "LIBOR", "TBA", "PCT", "SMS", "GPS", "AI", "MP3", "PIN", "NOTE":
		return true
	}
	return false
}

// bornPossessive reports whether a company's name is w with 's: "Moody's".
func bornPossessive(w string) bool {
	switch w {
	case "Moody", "Lloyd", "Sotheby", "Christie", "McDonald", "Macy", "Sainsbury", "Domino", "Wendy", "Kohl", "Denny", "Poor", "Kellogg", "Hardee", "Arby":
		return true
	}
	return false
}
