package place

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/newsparse/newsparse/internal/fold"
	"github.com/newsparse/newsparse/internal/toponym"

	"github.com/newsparse/newsparse/place/internal/table"
)

func TestLookup(t *testing.T) {
	tests := []struct {
		in, name, country, region string
		kind                      Kind
	}{
		{"Türkiye", "Türkiye", "TR", "", Country},
		{"Tu\u0308rkiye", "Türkiye", "TR", "", Country},
		{"TURKIYE", "Türkiye", "TR", "", Country},
		{"Turkey", "Türkiye", "TR", "", Country},
		{"Republic of Türkiye", "Türkiye", "TR", "", Country},
		{"Turks", "Türkiye", "TR", "", Demonym},
		{"Ivory Coast", "Côte d’Ivoire", "CI", "", Country},
		{"Cote d'Ivoire", "Côte d’Ivoire", "CI", "", Country},
		{"Burma", "Myanmar", "MM", "", Country},
		{"Swaziland", "Eswatini", "SZ", "", Country},
		{"DR Congo", "Democratic Republic of the Congo", "CD", "", Country},
		{"Congo-Brazzaville", "Republic of the Congo", "CG", "", Country},
		{"Bosnia-Herzegovina", "Bosnia and Herzegovina", "BA", "", Country},
		{"the Netherlands", "Netherlands", "NL", "", Country},
		{"Holland", "Netherlands", "NL", "", Country},
		{"U.S.", "United States", "US", "", Country},
		{"UAE", "United Arab Emirates", "AE", "", Country},
		{"Hong Kong", "Hong Kong", "HK", "", Country},
		{"Singapore", "Singapore", "SG", "", Country},
		{"Niger", "Niger", "NE", "", Country},
		{"Nigeria", "Nigeria", "NG", "", Country},
		{"Dutch", "Netherlands", "NL", "", Demonym},
		{"Emirati", "United Arab Emirates", "AE", "", Demonym},
		{"Britons", "United Kingdom", "GB", "", Demonym},
		{"Scottish", "Scotland", "GB", "GB-SCT", Demonym},
		{"Texans", "Texas", "US", "US-TX", Demonym},
		{"European", "Europe", "", "", Demonym},
		{"Kiev", "Kyiv", "UA", "UA-30", City},
		{"İstanbul", "Istanbul", "TR", "TR-34", City},
		{"ISTANBUL", "Istanbul", "TR", "TR-34", City},
		{"Constantinople", "Istanbul", "TR", "TR-34", City},
		{"Estocolmo", "Stockholm", "SE", "", City},
		{"ODESSA", "Odesa", "UA", "UA-51", City},
		{"Peking", "Beijing", "CN", "CN-BJ", City},
		{"Bombay", "Mumbai", "IN", "IN-MH", City},
		{"Basle", "Basel", "CH", "CH-BS", City},
		{"FRANKFURT", "Frankfurt am Main", "DE", "DE-HE", City},
		{"Duesseldorf", "Dusseldorf", "DE", "DE-NW", City},
		{"Köln", "Cologne", "DE", "DE-NW", City},
		{"THE HAGUE", "The Hague", "NL", "NL-ZH", City},
		{"Den Haag", "The Hague", "NL", "NL-ZH", City},
		{"Paris", "Paris", "FR", "FR-IDF", City},
		{"London", "London", "GB", "GB-ENG", City},
		{"Moscow", "Moscow", "RU", "RU-MOW", City},
		{"Washington", "Washington", "US", "US-DC", City},
		{"WASHINGTON, D.C.", "Washington", "US", "US-DC", City},
		{"New York", "New York", "US", "US-NY", City},
		{"ST. LOUIS", "St. Louis", "US", "US-MO", City},
		{"Saint Louis", "St. Louis", "US", "US-MO", City},
		{"Montréal", "Montreal", "CA", "CA-QC", City},
		{"NDJAMENA", "N’Djamena", "TD", "", City},
		{"Reykjavík", "Reykjavik", "IS", "", City},
		{"Abu Dhabi-based", "Abu Dhabi", "AE", "", City},
		{"Calif.", "California", "US", "US-CA", Region},
		{"W.Va.", "West Virginia", "US", "US-WV", Region},
		{"N.Y.", "New York", "US", "US-NY", Region},
		{"ONT.", "Ontario", "CA", "CA-ON", Region},
		{"British Columbia", "British Columbia", "CA", "CA-BC", Region},
		{"New South Wales", "New South Wales", "AU", "AU-NSW", Region},
		{"England", "England", "GB", "GB-ENG", Region},
		{"Bavaria", "Bavaria", "DE", "DE-BY", Region},
		{"Xinjiang", "Xinjiang", "CN", "CN-XJ", Region},
		{"West Bank", "West Bank", "PS", "", Area},
		{"Middle East", "Middle East", "", "", Area},
		{"UNITED NATIONS", "United Nations", "US", "US-NY", Institution},
	}
	for _, tt := range tests {
		p, ok := Lookup(tt.in)
		if !ok || p.Name != tt.name || p.Country != tt.country || p.Region != tt.region || p.Kind != tt.kind {
			t.Errorf("Lookup(%q) = %v %+v, want %s %s %s %s; all: %+v", tt.in, ok, p, tt.kind, tt.name, tt.country, tt.region, LookupAll(tt.in))
		}
	}
}

func TestUncertain(t *testing.T) {
	for in, want := range map[string][]string{ // the readings in their order, as far as the test cares
		"Georgia":     {"GE", "US-GA"},
		"Congo":       {"CD", "CG"},
		"Korea":       {"KR", "KP"},
		"Congolese":   {"CD", "CG"},
		"Springfield": {"US-IL"},
		"San Jose":    {"CR", "US-CA"},
		"OK":          {"US-OK"},
		"Reading":     {"GB-ENG"}, // a word that is a town
		"Mobile":      {"US-AL"},
		"Frankfort":   {"US-KY"}, // the old English name of Frankfurt yields
		"Pekin":       {"CN"},
	} {
		if p, ok := Lookup(in); ok {
			t.Errorf("Lookup(%q) is certain of %+v", in, p)
		}
		all := LookupAll(in)
		if len(all) < len(want) {
			t.Errorf("LookupAll(%q) = %+v, want %v", in, all, want)
			continue
		}
		for i, w := range want {
			if all[i].Country != w && all[i].Region != w {
				t.Errorf("LookupAll(%q)[%d] = %+v, want %s", in, i, all[i], w)
			}
		}
	}
}

func TestNoPlace(t *testing.T) {
	for _, in := range []string{"", " ", "us", "turkey", "the us", "Us", "Miss", "Mass", "Wash", "miss.", "Peskov", "-based", "the", "The",
		"Us.", "\xff", strings.Repeat("Paris ", 100)} {
		if all := LookupAll(in); len(all) > 0 {
			t.Errorf("LookupAll(%q) = %+v", in, all)
		}
	}
}

func TestDateline(t *testing.T) {
	for in, want := range map[string]string{
		"ATHENS":                               "Athens GR",
		"ATHENS/Ga.":                           "Athens US-GA",
		"ATHENS/Georgia":                       "Athens US-GA",
		"JACKSON/MISS":                         "Jackson US-MS",
		"WALTHAM/Mass":                         "Waltham US-MA",
		"PANAJI/Goa/India":                     "Panaji IN-GA",
		"VANCOUVER/Wash.":                      "Vancouver US-WA",
		"VANCOUVER/B.C.":                       "Vancouver CA-BC",
		"KUWAIT":                               "Kuwait City KW",
		"PANAMA CITY/Fla.":                     "Panama City US-FL",
		"LOS ANGELES/CALIFORNIA/UNITED STATES": "Los Angeles US-CA",
		"RAMALLAH/West Bank":                   "Ramallah PS",
		"UNITED NATIONS":                       "United Nations US-NY",
		"BIRMINGHAM/England":                   "Birmingham GB-ENG",
		"HYDERABAD/Pakistan":                   "Hyderabad PK-SD",
		"PARIS/Japan":                          "",
		"QWERTYUIOP":                           "",
	} {
		words := strings.Split(in, "/")
		p, ok := Dateline(words[0], words[1:]...)
		if got := p.Name + " " + cmp.Or(p.Region, p.Country); ok != (want != "") || ok && got != want {
			t.Errorf("%s: %v %s, want %q", in, ok, got, want)
		}
	}
}

func TestNear(t *testing.T) {
	for in, want := range map[string]string{
		"WASINGTON":     "Washington",
		"Lundon":        "London",
		"OKALHOMA CITY": "Oklahoma City",
		"Johanesburg":   "Johannesburg",
		"Brussels":      "", // no typo
		"AUSTRALA":      "", // countries are not guessed
		"Austrai":       "",
		"Nigera":        "",
		"Rme":           "",
		"Peskov":        "",
	} {
		p, ok := Near(in)
		if ok != (want != "") || p.Name != want {
			t.Errorf("Near(%q) = %+v, %v, want %q", in, p, ok, want)
		}
	}
}

func TestData(t *testing.T) {
	if n := len(entries) + len(buckets) + len(areas) + len(known); n > 620_000 {
		t.Errorf("the data has %d bytes, more than 620,000", n)
	}
	for i := 2 * table.AreaSize; i < len(areas); i += table.AreaSize {
		if areas[i-table.AreaSize:i] >= areas[i:i+table.AreaSize] {
			t.Errorf("areas not sorted at %q", areas[i:i+table.AreaSize])
		}
	}
	places := 0
	for bucket := range uint32(table.Buckets) {
		var last entry
		var lastKey string
		end := uint24(buckets[3*bucket+3:])
		for off := uint24(buckets[3*bucket:]); off < end; {
			e := entryAt(off)
			key := e.text
			if e.flags&table.Other == 0 {
				places++
				key = string(table.Key(nil, e.text))
			}
			if b, tag := table.Locate([]byte(key)); b != bucket || tag != e.tag() {
				t.Errorf("%q in the wrong bucket or under the wrong tag", e.text)
			}
			if last.text != "" && (last.tag() > e.tag() || last.tag() == e.tag() && lastKey > key) {
				t.Errorf("%q before %q", lastKey, key)
			}
			p := e.place()
			if p.Name == "" || p.Kind.String() == "" || p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 ||
				p.Region != "" && !strings.HasPrefix(p.Region, p.Country+"-") {
				t.Errorf("%q: %+v", e.text, p)
			}
			last, lastKey, off = e, key, e.after()
		}
	}
	if places < 25_000 {
		t.Errorf("%d places", places)
	}
}

// TestFilters checks that the filters of package toponym stand before no name, in any of its common spellings.
func TestFilters(t *testing.T) {
	hash := func(words ...string) (h uint64) {
		for _, w := range words {
			h = fold.Hash(h, w, 0, len(w))
		}
		return h
	}
	for off := 0; off < len(entries); {
		e := entryAt(off)
		off = e.after()
		short := e.text
		if rest, ok := strings.CutPrefix(e.text, "Saint "); ok {
			short = "St. " + rest
		}
		for _, s := range []string{e.text, "The " + strings.TrimPrefix(e.text, "The "), strings.ReplaceAll(e.text, " ", "-"), short, norm.NFD.String(e.text)} {
			if !begins(s) {
				t.Errorf("no name begins as %q does", s)
			}
			words := strings.Fields(s)
			if ascii := strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 || r == '-' || r == '/' || r == ',' || r == '(' }) < 0; ascii {
				if !toponym.Begins(hash(words[0])) || !toponym.Begins(hash(words[:min(2, len(words))]...)) {
					t.Errorf("%q is no prefix of its own", s)
				}
				if !toponym.Names(hash(words...)) && words[0] != "The" {
					t.Errorf("%q is no name", s)
				}
			}
		}
	}
	// Of what begins no name or is none, most is told.
	for shape, words := range map[string]func(i int) []string{
		"one word":  func(i int) []string { return []string{fmt.Sprintf("Zq%dx", i)} },
		"two words": func(i int) []string { return []string{"New", fmt.Sprintf("Zq%dx", i)} },
	} {
		begin, name := 0, 0
		for i := range 1000 {
			if toponym.Begins(hash(words(i)...)) {
				begin++
			}
			if toponym.Names(hash(words(i)...)) {
				name++
			}
		}
		if begin > 400 || name > 250 {
			t.Errorf("%s: of 1000 %d pass that begin no name, %d that are none", shape, begin, name)
		}
	}
}

func TestAllocs(t *testing.T) {
	room := make([]Place, 0, 32)
	for _, s := range []string{"Istanbul", "Türkiye", "Washington", "Peskov", "turkey", "Washington, D.C.", "Springfield", "WASINGTON"} {
		if n := testing.AllocsPerRun(10, func() { Lookup(s); AppendAll(room, s); Likeliest(s); Near(s); Dateline(s, "Wash", "U.S.") }); n != 0 {
			t.Errorf("%q: %v allocations", s, n)
		}
	}
}

// FuzzLookup holds for every string: Lookup is the first of LookupAll, both forms of normalization are one name, and so are
// the title and upper case of a name that is certain.
func FuzzLookup(f *testing.F) {
	for _, s := range []string{"Türkiye", "Georgia", "St. Louis", "Abu Dhabi-based", "Miss.", "the us", "N’Djamena", "Київ", "a\xff", "THE THE"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, ok := Lookup(s)
		all := LookupAll(s)
		if ok && (len(all) == 0 || all[0] != p) {
			t.Errorf("Lookup(%q) = %+v, but LookupAll gives %+v", s, p, all)
		}
		first, kinds, several := Likeliest(s)
		if several != (len(all) > 1) || len(all) > 0 && first != all[0] || len(all) == 0 && kinds != 0 {
			t.Errorf("Likeliest(%q) = %+v, %b, %v, but LookupAll gives %+v", s, first, kinds, several, all)
		}
		for _, r := range all {
			if !kinds.Has(r.Kind) {
				t.Errorf("Likeliest(%q) has the kinds %b, but LookupAll gives %+v", s, kinds, all)
			}
		}
		if d := norm.NFD.String(s); len(d) <= maxName && len(s) <= maxName && !slices.Equal(LookupAll(norm.NFC.String(s)), LookupAll(d)) {
			t.Errorf("%q differs in NFC and NFD", s)
		}
		if ok && strings.ContainsFunc(s, func(r rune) bool { return 'a' <= r && r <= 'z' }) {
			if up := strings.ToUpper(strings.TrimSuffix(s, "-based")); len(up) <= maxName {
				// "Wa" is a city of Ghana, "WA" may be a state as well
				if q, ok := Lookup(up); ok && q != p && !strings.Contains(s, ".") {
					t.Errorf("Lookup(%q) = %+v, Lookup(%q) = %+v", s, p, up, q)
				}
			}
		}
		if _, ok := Near(s); ok && len(all) > 0 {
			t.Errorf("%q is known and near", s)
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	for _, s := range []string{"Istanbul", "Türkiye", "Washington", "Peskov", "Vladimir Putin"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Lookup(s)
			}
		})
	}
}

func BenchmarkNear(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Near("WASINGTON")
	}
}
