package place

import (
	"math"
	"strings"
	"testing"
)

// Where cities lie, to a twentieth of a degree, on every side of the equator and of Greenwich, and which of them are capitals.
func TestRecords(t *testing.T) {
	for name, want := range map[string]Place{
		"Istanbul":     {Lat: 41.01, Lon: 28.95},
		"London":       {Lat: 51.51, Lon: -0.13, Capital: true},
		"Los Angeles":  {Lat: 34.05, Lon: -118.24},
		"Sydney":       {Lat: -33.87, Lon: 151.21},
		"Buenos Aires": {Lat: -34.61, Lon: -58.38, Capital: true},
		"Reykjavik":    {Lat: 64.14, Lon: -21.90, Capital: true},
		"Ankara":       {Lat: 39.92, Lon: 32.85, Capital: true},
		"Tokyo":        {Lat: 35.69, Lon: 139.69, Capital: true},
		"Nairobi":      {Lat: -1.28, Lon: 36.82, Capital: true},
		"Mumbai":       {Lat: 19.07, Lon: 72.88},
	} {
		p, ok := Lookup(name)
		if !ok || math.Abs(p.Lat-want.Lat) > 0.05 || math.Abs(p.Lon-want.Lon) > 0.05 || p.Capital != want.Capital {
			t.Errorf("%s: %.2f %.2f, capital %t; want %.2f %.2f, %t", name, p.Lat, p.Lon, p.Capital, want.Lat, want.Lon, want.Capital)
		}
	}
	for name, least := range map[string]int{"Istanbul": 10_000_000, "Reykjavik": 100_000, "Tokyo": 5_000_000} {
		if p, _ := Lookup(name); p.Population < least || p.Population > 4*least {
			t.Errorf("%s has %d people", name, p.Population)
		}
	}
	if p, ok := Lookup("Türkiye"); !ok || p.Population != 0 || p.Lat < 36 || p.Lat > 42 || p.Lon < 26 || p.Lon > 45 {
		t.Errorf("a country has no population, and lies where it lies: %+v", p)
	}
}

// Only a capital makes a word a name, whatever letter and script it is of; a state's code has nothing but capitals.
func TestCapitals(t *testing.T) {
	for _, s := range []string{"Albania", "Zambia", "Ðà Nẵng", "Århus", "Łódź", "new Delhi", "new york"} {
		if len(LookupAll(s)) == 0 {
			t.Errorf("%q is no place", s)
		}
	}
	for _, s := range []string{"albania", "zambia", "århus", "łódź"} {
		if all := LookupAll(s); len(all) > 0 {
			t.Errorf("%q is %+v", s, all)
		}
	}
	for code, region := range map[string]string{"AZ": "US-AZ", "PA": "US-PA", "NV": "US-NV"} {
		if all := LookupAll(code); len(all) == 0 || all[0].Region != region {
			t.Errorf("%q is %+v", code, all)
		}
		small := code[:1] + strings.ToLower(code[1:])
		for _, p := range LookupAll(small) {
			if p.Region == region && p.Kind == Region {
				t.Errorf("%q is %+v", small, p)
			}
		}
	}
}

// A name may have 64 bytes; a longer one is looked up nowhere.
func TestLongNames(t *testing.T) {
	long := "Paris" + strings.Repeat(" ", maxName-len("Paris"))
	if p, ok := Lookup(long); !ok || p.Name != "Paris" {
		t.Errorf("Paris in %d bytes: %+v", len(long), p)
	}
	if p, ok := Lookup(long + " "); ok {
		t.Errorf("Paris in %d bytes: %+v", len(long)+1, p)
	}
	for _, s := range []string{"", "-", strings.Repeat("Washington", 10)} {
		if all := AppendRegions(nil, s); len(all) > 0 {
			t.Errorf("the region %q is %+v", s, all)
		}
		if p, ok := Dateline(s); ok {
			t.Errorf("a dateline of %q is at %+v", s, p)
		}
		if p, ok := Near(s); ok {
			t.Errorf("%q is near %+v", s, p)
		}
	}
}

// Readings are told once each, also where two spellings of an entry have one key.
func TestReadingsOnce(t *testing.T) {
	for _, s := range []string{"Georgia", "Congo", "Springfield", "San Jose", "Korea", "Athens", "Luxembourg", "Mexico", "Wash", "Ga", "Washington", "Punjab"} {
		for name, all := range map[string][]Place{"readings": LookupAll(s), "regions": AppendRegions(nil, s)} {
			seen := map[Place]bool{}
			for _, p := range all {
				if seen[p] {
					t.Errorf("the %s of %q hold %+v twice", name, s, p)
				}
				seen[p] = true
			}
		}
	}
	for s, want := range map[string]string{"Georgia": "GE US-GA", "mass": "US-MA", "Punjab": "IN-PB PK-PB", "the U.S.": "US"} {
		var got []string
		for _, p := range AppendRegions(nil, s) {
			got = append(got, strings.TrimSuffix(p.Region+p.Country, p.Country)+strings.Repeat(p.Country, min(1, 1-min(1, len(p.Region)))))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("the regions of %q are %q, want %q", s, got, want)
		}
	}
}

// A country stands in a dateline where no city has its name; a people does not, nor does a country that is not in the region behind it.
func TestDatelineCountries(t *testing.T) {
	for in, want := range map[string]string{
		"AUSTRALIA":        "Australia",
		"TURKEY":           "Türkiye",
		"SINGAPORE":        "Singapore",
		"MEXICO":           "Mexico City",
		"DUTCH":            "",
		"TURKEY/Australia": "",
	} {
		words := strings.Split(in, "/")
		if p, ok := Dateline(words[0], words[1:]...); ok != (want != "") || p.Name != want {
			t.Errorf("%s: %+v, want %q", in, p, want)
		}
	}
}

// Near allows one slip in six letters, two from ten on, and none in fewer; a swap of neighbours is one.
func TestNearLimits(t *testing.T) {
	for in, want := range map[string]string{
		"Lodnon":         "London",     // a swap
		"Ondon":          "",           // five letters
		"Brlin":          "",           //
		"Londonn":        "London",     // a letter more
		"Lindin":         "",           // two slips in six letters
		"Washingtonnn":   "Washington", // two in ten
		"WSHINGTN":       "",           // two in eight
		"Wshingtonn":     "Washington",
		"Wshngtonnn":     "", // three
		"Johanesbrg":     "Johannesburg",
		"Washingtonabcd": "",
		"New Delih":      "New Delhi",
	} {
		if p, ok := Near(in); ok != (want != "") || p.Name != want {
			t.Errorf("Near(%q) = %q, %v, want %q", in, p.Name, ok, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "abc", 0}, {"abc", "abd", 1}, {"abc", "ab", 1}, {"abc", "abcd", 1}, {"abc", "acb", 1}, {"abc", "bac", 1},
		{"abc", "cab", 2}, {"kitten", "sitting", 3}, {"abcdef", "badcfe", 3}, {"abc", "xyz", 3},
		{strings.Repeat("a", maxNear), strings.Repeat("a", maxNear-1) + "b", 1},
	} {
		for limit := range 6 {
			for _, swapped := range []bool{false, true} {
				a, b := c.a, c.b
				if swapped {
					a, b = b, a
				}
				got := distance([]byte(a), []byte(b), limit)
				if c.want <= limit && got != c.want || c.want > limit && got <= limit {
					t.Errorf("distance(%q, %q, %d) = %d, want %d", a, b, limit, got, c.want)
				}
			}
		}
	}
	if got := distance(make([]byte, maxNear+1), make([]byte, maxNear+1), 3); got <= 3 {
		t.Errorf("names that are too long are %d apart", got)
	}
}

func TestKinds(t *testing.T) {
	for k, want := range map[Kind]string{0: "", Country: "country", Institution: "institution", Institution + 1: "", 255: ""} {
		if got := k.String(); got != want {
			t.Errorf("kind %d is %q, want %q", k, got, want)
		}
	}
}
