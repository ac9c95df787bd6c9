package newsparse

import (
	"cmp"
	"fmt"
	"strings"
	"testing"
	"time"
)

// A line at the start of the body and what its dateline says: places with their region or country, day and agencies; "" where it has
// none. The bar stands where the dateline ends and the lead begins.
func TestDatelineForms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// the usual orders
		{"OSLO, Nov 18 (Reuters) - |The harbour closed.", "Oslo NO; 11-18; Reuters"},
		{"OSLO (Reuters) — |The harbour closed.", "Oslo NO; Reuters"},
		{"OSLO, Norway (AP) — |The harbour closed.", "Oslo NO; AP"},
		{"OSLO, Nov. 18. |The harbour closed.", "Oslo NO; 11-18"},
		{"OSLO, 18 November 2025: |The harbour closed.", "Oslo NO; 2025-11-18"},
		{"OSLO -- |The harbour closed.", "Oslo NO"},
		{"OSLO - - |The harbour closed.", "Oslo NO"},
		{"OSLO. Nov 18 (Reuters) - |The harbour closed.", "Oslo NO; 11-18; Reuters"},
		{"Oslo: |Kari Moen closed the harbour.", "Oslo NO"},
		{"Oslo, Nov 18 (PTI) |On the day the harbour closed.", "Oslo NO; 11-18; PTI"},
		{"(Reuters) - |The harbour closed.", "Reuters"},
		{"(ANSA) - Oslo, November 18 - |The harbour closed.", "Oslo NO; 11-18; ANSA"},
		{"(ANSA) - Oslo (Norway) - the harbour closed.", "ANSA"},
		{"Nov 18 (UPI) -- |The harbour closed.", "11-18; UPI"},
		{"18 November 2025; AA: |The harbour closed.", "2025-11-18; AA"},
		{"18 November 2025 -- |The harbour closed.", "2025-11-18"},
		{"Canadian Press - OSLO, Norway (CP) - |The harbour closed.", "Oslo NO; Canadian Press; CP"},
		{"SINGAPORE - Media OutReach - 18 November 2025 - |The harbour closed.", "Singapore SG; 2025-11-18; Media OutReach"},

		{"(ANSA) - |Oslo, November 18: the harbour closed.", "ANSA"},
		{"(ANSA) - |Oslo and Bergen, November 18 - the harbours closed.", "ANSA"},
		{"Nov 18 (UPI) |The harbour closed.", "11-18; UPI"},
		{"Nov 18 (UPI) the harbour closed.", ""},
		{"Nov 18 (Daily Herring) The harbour closed.", ""},
		{"18 November 2025: The harbour closed.", ""},
		{"Muharram 27, 1439 (SPA) -- The harbour closed.", ""},
		{"OSLO (Reuters) |The harbour closed.", "Oslo NO; Reuters"},
		{"OSLO (Reuters). |The harbour closed.", "Oslo NO; Reuters"},
		{"OSLO (Reuters): |The harbour closed.", "Oslo NO; Reuters"},
		{"OSLO, Nov 18 - |The harbour closed.", "Oslo NO; 11-18"},
		{"Oslo, Nov 18 - |The harbour closed.", "Oslo NO; 11-18"},
		{"OSLO, le 18 novembre (AFP) - |The harbour closed.", "Oslo NO; 11-18; AFP"},
		{"OSLO ; Nov 18 (Reuters) - |The harbour closed.", "Oslo NO; 11-18; Reuters"},
		{"QNA OSLO |MINISTER opens the harbour.", "Oslo NO; QNA"},
		{"QNA NEW YORK |MINISTER opens the harbour.", "New York US-NY; QNA"},
		{"QNA QWERTYHAVEN MINISTER opens the harbour.", ""},
		{"Qna OSLO MINISTER opens the harbour.", ""},

		{"SINGAPORE (Reuters) - |18 November 2025 - the day of the harbour.", "Singapore SG; Reuters"},
		{"SINGAPORE - Media OutReach - |18 November - The harbour closed.", "Singapore SG; Media OutReach"},
		{"OSLO (Daily Herring). The harbour closed.", ""},
		{"OSLO AND BERGEN (Reuters) - |The harbours closed.", "Oslo NO; Bergen NO; Reuters"},
		{"OSLO UND BERGEN (dpa) - |The harbours closed.", "Oslo NO; Bergen NO; dpa"},
		{"PORT OF SPAIN, TRINIDAD AND TOBAGO (AP) — |The harbour closed.", "Port of Spain TT; AP"},

		// misspelt places, and who vouches for them
		{"WASINGTON: |The harbour closed.", "Washington US-DC"},
		{"Wasington: Kari Moen closed the harbour.", ""},
		{"Wasington, Nov 18: |The harbour closed.", "Washington US-DC; 11-18"},
		{"Wasington (Daily Herring): |The harbour closed.", "Washington US-DC; Daily Herring"},
		{"Wasington - |The harbour closed.", "Washington US-DC"},
		{"LOS ANGELAS: |The harbour closed.", "Los Angeles US-CA"},
		{"STAVANGAR: The harbour closed.", ""},
		{"Vaduz: |The bridge closed.", "Vaduz LI"},

		// several places
		{"OSLO and BERGEN, Norway (Reuters) - |The harbours closed.", "Oslo NO; Bergen NO; Reuters"},
		{"OSLO/BERGEN (Reuters) - |The harbours closed.", "Oslo NO; Bergen NO; Reuters"},
		{"OSLO & BERGEN, Nov 18 (Reuters) - |The harbours closed.", "Oslo NO; Bergen NO; 11-18; Reuters"},
		{"OSLO; BERGEN; Nov. 18 (Reuters) - |The harbours closed.", "Oslo NO; Bergen NO; 11-18; Reuters"},
		{"OSLO, Norway, and BOSTON, Mass., Nov. 18 (AP) -- |The harbours closed.", "Oslo NO; Boston US-MA; 11-18; AP"},
		{"OSLO und BERGEN (dpa) - |The harbours closed.", "Oslo NO; Bergen NO; dpa"},

		// regions and countries behind a place
		{"BOSTON, Mass. (AP) — |The harbour closed.", "Boston US-MA; AP"},
		{"SPRINGFIELD, Ill. — |The harbour closed.", "Springfield US-IL"},
		{"Panaji (Goa) [India], Nov 18 (ANI): |The harbour closed.", "Panaji IN-GA; 11-18; ANI"},
		{"Panaji [India], Nov 18 (ANI): |The harbour closed.", "Panaji IN-GA; 11-18; ANI"},
		{"ARNHEM, the Netherlands (AP) — |The harbour closed.", "Arnhem NL-GE; AP"},
		{"BERGEN, Norway and the sea closed.", ""},

		// names of several words, with small words and stops
		{"ST. LOUIS (AP) — |The harbour closed.", "St. Louis US-MO; AP"},
		{"RIO DE JANEIRO (Reuters) - |The harbour closed.", "Rio de Janeiro BR-RJ; Reuters"},
		{"Rio de Janeiro, Nov 18 (Reuters) - |The harbour closed.", "Rio de Janeiro BR-RJ; 11-18; Reuters"},
		{"PORT OF SPAIN, Trinidad and Tobago (AP) — |The harbour closed.", "Port of Spain TT; AP"},
		{"New york, March 2 (UPI) -- |The harbour closed.", "New York US-NY; 03-02; UPI"},
		{"WASHINGTON, D.C. (AP) — |The harbour closed.", "Washington US-DC; AP"},
		{"Qwertyhaven (Norway), Nov 18 (AFP) - |The harbour closed.", "Qwertyhaven NO; 11-18; AFP"},
		{"Qwertyhaven (Norway) (AFP) – |The harbour closed.", "Qwertyhaven NO; AFP"},
		{"Qwertyhaven (Bergen) (AFP) – The harbour closed.", ""},
		{"Qwertyhaven (Norway) said on Monday - as ever - so.", ""},
		{"***OSLO (Reuters) - |The harbour closed.", "Oslo NO; Reuters"},

		// over lines
		{"Oslo\n18 November 2025\n(APP)\n|The harbour closed.", "Oslo NO; 2025-11-18; APP"},
		{"OSLO, Norway\n2025-11-18\n|The harbour closed.", "Oslo NO; 2025-11-18"},
		{"OSLO 2025-11-18\n|The harbour closed.", "Oslo NO; 2025-11-18"},
		{"Oslo\n18 November\nThe harbour closed.", ""},
		{"OSLO\n18 November\nThe harbour closed.", ""},
		{"Oslo\n18 November 2025 was cold\n(APP)\nThe harbour closed.", ""},
		{"Oslo\n18 November 2025\n(Daily Herring)\nThe harbour closed.", ""},
		{"Qwertyhaven\n18 November 2025\n(APP)\n|The harbour closed.", "Qwertyhaven; 2025-11-18; APP"},
		{"QWERTYHAVEN\n2025-11-18\nThe harbour closed.", ""},
		{"Oslo and Bergen\n18 November 2025\n(APP)\nThe harbours closed.", ""},
		{"Oslo 18 November 2025\n|The harbour closed.", "Oslo NO; 2025-11-18"},

		// places and agencies that no table has
		{"QWERTYHAVEN, Nov 18 (Reuters) - |The harbour closed.", "Qwertyhaven; 11-18; Reuters"},
		{"OSLO (Daily Herring) - |The harbour closed.", "Oslo NO; Daily Herring"},
		{"QWERTYHAVEN (Daily Herring) - the harbour closed.", ""},
		{"OSLO, Nov 18 (Daily Herring) - |The harbour closed.", "Oslo NO; 11-18; Daily Herring"},

		{"QWERTYHAVEN (Reuters) The harbour closed.", ""},
		{"QWERTYHAVEN, Nov 18 (Reuters) |The harbour closed.", "Qwertyhaven; 11-18; Reuters"},
		{"OSLO (Daily Herring) The harbour closed.", ""},
		{"QWERTYHAVEN 2025-11-18\n|The harbour closed.", "Qwertyhaven; 2025-11-18"},
		{"QWERTYHAVEN/BERGEN 2025-11-18\nThe harbour closed.", ""},
		{"Qwertyhaven 2025-11-18\nThe harbour closed.", ""},
		{"OSLO 2025-11-18\nand the harbour closed.", ""},
		{"QWERTYHAVEN, Nov. 18. The harbour closed.", ""},
		{"QWERTYHAVEN, Norway, Nov. 18. |The harbour closed.", "Qwertyhaven NO; 11-18"},
		{"QWERTYHAVEN, Norland, Nov. 18. The harbour closed.", ""},
		{"Qwertyhaven, Nov 18 (Daily Herring) - |The harbour closed.", "Qwertyhaven; 11-18; Daily Herring"},
		{"QWERTYHAVEN, Nov 18 - |The harbour closed.", "Qwertyhaven; 11-18"},
		{"Qwertyhaven, Nov 18 - The harbour closed.", ""},
		{"Oslo (Daily Herring) - |The harbour closed.", "Oslo NO; Daily Herring"},
		{"Oslo/Qwertyhaven (Daily Herring) - The harbour closed.", ""},
		{"QWERTYHAVEN, Norway - |The harbour closed.", "Qwertyhaven NO"},
		{"Qwertyhaven, Norway - The harbour closed.", ""},
		{"Bergen, Norway - |The harbour closed.", "Bergen NO"},
		{"QWERTYHAVEN - The harbour closed.", ""},
		{"MOLDE - |The harbour closed.", "Molde NO"},
		{"MOLDE: The harbour closed.", ""},
		{"OSLO: |The harbour closed.", "Oslo NO"},
		{"NORTH DAKOTA - The harbour closed.", ""},
		{"Molde - The harbour closed.", ""},
		{"Oslo - |The harbour closed.", "Oslo NO"},
		{"Oslo- The harbour closed.", ""},
		{"Oslo -The harbour closed.", ""},
		{"Oslo - 3 harbours closed.", ""},
		{"Oslo - |The harbour, old and grey - closed.", "Oslo NO"},
		{"Oslo - The harbour of old - closed.", ""},
		{"Oslo - The harbour of old – closed.", ""},
		{"Oslo - |The harbour of old and of new and of all who come to it by day and by night for fish and for work - closed.", "Oslo NO"},
		{"Oslo - |The harbour -closed now.", "Oslo NO"},
		{"Oslo - |The harbour –closed now.", "Oslo NO"},
		{"Oslo - |The harbour closed -", "Oslo NO"},
		{"OSLO - the harbour closed.", ""},
		{"OSLO and BERGEN - The harbours closed.", ""},

		// what is no dateline
		{"The harbour of Oslo closed on Nov 18.", ""},
		{"Oslo closed the harbour.", ""},
		{"Oslo - the capital - closed the harbour.", ""},
		{"Oslo — the old capital — closed its harbour.", ""},
		{"Oslo-based Ponte closed the harbour.", ""},
		{"Norway - Sweden ended with a draw.", ""},
		{"Kari Moen - the harbour is hers - left.", ""},
		{"By Kari Moen (Reuters) - The harbour closed.", ""},
		{"(Reporting by Kari Moen) The harbour closed.", ""},
		{"(The harbour) - closed.", ""},
		{"Nov 18 was the day the harbour closed.", ""},
		{"Nov 18 - the harbour closed.", ""},
		{"2025-11-18", ""},
		{"OSLO", ""},
		{"OSLO (Reuters), the agency said, closed.", ""},
		{"Reuters said the harbour closed.", ""},
		{"OSLO CLOSES THE HARBOUR - AGAIN AND AGAIN", ""},
		{"OSLO, NOV 18 WAS COLD", ""},
	} {
		text := strings.ReplaceAll(c.text, "|", "")
		a := new(Parser).ParseString("Harbour closes\n\n" + text + "\n\nIt is winter.\n")
		d := &a.Dateline
		var got []string
		for _, p := range d.Places {
			got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s", p.Name, cmp.Or(p.Region, p.Country))))
		}
		if d.Date != "" {
			got = append(got, strings.TrimPrefix(d.Date, "XXXX-"))
		}
		for _, g := range d.Agencies {
			got = append(got, a.Text(g.Span))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q:\n got %q\nwant %q", text, s, c.want)
		}
		if _, lead, ok := strings.Cut(c.text, "|"); ok && (len(a.Paragraphs) == 0 || a.Text(a.Paragraphs[0].Span) != lead) {
			t.Errorf("%q: the lead is not %q", text, lead)
		}
	}
}

// What a place is by what is printed with it: the region or country behind it, its own fame, a slip of the pen.
func TestDatelinePlaces(t *testing.T) {
	for place, want := range map[string]string{
		"ATHENS":                                "Athens city GR",
		"ATHENS, Ga.":                           "Athens city US-GA",
		"ATHENS, Georgia":                       "Athens city US-GA",
		"TBILISI, Georgia":                      "Tbilisi city GE",
		"PARIS, Texas":                          "Paris city US-TX",
		"PARIS, France":                         "Paris city FR-IDF",
		"BOSTON, Mass":                          "Boston city US-MA",
		"CANTON, Mass":                          "Canton city US-MA",
		"RICHMOND, Va":                          "Richmond city US-VA",
		"BOSTON, MASS.":                         "Boston city US-MA",
		"WASINGTON":                             "Washington city US-DC",
		"BIRMINGHAM, England":                   "Birmingham city GB-ENG",
		"BIRMINGHAM, Ala.":                      "Birmingham city US-AL",
		"HYDERABAD, Pakistan":                   "Hyderabad city PK-SD",
		"UNITED NATIONS":                        "United Nations institution US-NY",
		"NORWAY":                                "Norway country NO",
		"QWERTYHAVEN, Norway":                   "Qwertyhaven city NO",
		"QWERTYHAVEN AIRPORT":                   "Qwertyhaven Airport facility",
		"RAMALLAH, West Bank":                   "Ramallah city PS",
		"ON THE SYRIAN BORDER":                  "Syrian Border area",
		"MOSTAR, Bosnia and Herzegovina":        "Mostar city BA",
		"ST. JOHN'S, Newfoundland and Labrador": "St. John’s city CA-NL",
		"FT. LAUDERDALE, Fla.":                  "Fort Lauderdale city US-FL",
		"N. KOREA":                              "North Korea country KP",
		"SOUTH OF OSLO":                         "Oslo city NO",
		"OUTSIDE OSLO":                          "Oslo city NO",
		"PARIS, Ky., U.S.":                      "Paris city US-KY",
		"LONDON, Ontario, Canada":               "London city CA-ON",
		"FORT QWERTY, Texas":                    "Fort Qwerty facility US-TX",
		"CAMP QWERTY":                           "Camp Qwerty facility",
		"THE PENTAGON":                          "Pentagon institution US-VA",
		"NEAR OSLO":                             "Oslo city NO",
		"ABOARD THE USS WASP":                   "USS Wasp vehicle",
		"ABOARD":                                "Aboard city",
		"FRANKFURT/ODER":                        "Frankfurt city DE-BB",
		"KHARKIV":                               "Kharkiv city UA-63",
		"ST LOUIS":                              "St. Louis city US-MO",
		"CORDOBA":                               "Cordoba city AR",
	} {
		a := new(Parser).ParseString("Harbour closes\n\n" + place + " (Reuters) - The harbour closed.\n")
		got := ""
		if len(a.Dateline.Places) > 0 {
			p := a.Dateline.Places[0]
			got = strings.TrimSpace(fmt.Sprintf("%s %s %s", p.Name, p.Kind, cmp.Or(p.Region, p.Country)))
		}
		if got != want {
			t.Errorf("%s: %q, want %q", place, got, want)
		}
	}
}

// What tells at a glance that a word is no agency, month or weekday lets every one of them pass.
func TestDatelineTables(t *testing.T) {
	for _, a := range agencies {
		if name, ok := agencyName(a.key); !ok || name != a.name {
			t.Errorf("agency %q is %q, %t", a.key, name, ok)
		}
	}
	for _, list := range [...][]monthName{months[:], hijriMonths[:]} {
		for _, m := range list {
			for _, text := range [...]string{m.name + " 12", "12 " + m.name, "Tuesday, " + strings.ToUpper(m.name) + " 12"} {
				c := cursor{s: text}
				if w, ok := c.date(); !ok || w.month != m.n || w.day != 12 {
					t.Errorf("%q is read as %+v, %t", text, w, ok)
				}
			}
		}
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		c := cursor{s: day.String() + ", May 12"}
		if w, ok := c.date(); !ok || w.month != 5 {
			t.Errorf("%q is read as %+v, %t", c.s, w, ok)
		}
	}
}

// The line has a dateline of 16 places, or of 17, of which the last is not reported and there is a warning.
func TestDatelineLimit(t *testing.T) {
	cities := strings.Split("OSLO/BERGEN/MOLDE/PARIS/LYON/ROME/MILAN/TURIN/MADRID/LISBON/PORTO/VIENNA/GRAZ/PRAGUE/BRNO/WARSAW/KRAKOW/LODZ", "/")
	for n := 15; n <= 18; n++ {
		a := new(Parser).ParseString("Harbours close\n\n" + strings.Join(cities[:n], "/") + " (Reuters) - The harbours closed.\n")
		warned := false
		for _, w := range a.Warnings {
			warned = warned || w.Code == "too-many-places"
		}
		if got := len(a.Dateline.Places); got != min(n, maxPlaces) || warned != (n > maxPlaces) {
			t.Errorf("of %d places there are %d, and a warning is %t", n, got, warned)
		}
	}
}

// A list of places that goes on for too long is none.
func TestDatelineTooLong(t *testing.T) {
	for n, want := range map[int]int{2: 2, 12: 0} {
		a := new(Parser).ParseString("Harbours close\n\n" + strings.Repeat("ST. PETERSBURG, Florida; ", n-1) + "OSLO, Nov. 18 (Reuters) - The harbours closed.\n")
		if got := len(a.Dateline.Places); got != want {
			t.Errorf("%d places: %d, want %d", n, got, want)
		}
	}
}

// A place is printed without the stop behind it, and with one that is its own.
func TestDatelinePrinted(t *testing.T) {
	for text, want := range map[string]string{"ULM. Nov 18": "ULM", "OSLO. Nov 18": "OSLO", "ST. GALLEN. Nov 18": "ST. GALLEN", "STE. ANNE, Nov 18": "STE. ANNE"} {
		a := new(Parser).ParseString("Harbour closes\n\n" + text + " (Reuters) - The harbour closed.\n")
		if len(a.Dateline.Places) != 1 || a.Dateline.Places[0].Printed != want {
			t.Errorf("%s: %+v", text, a.Dateline.Places)
		}
	}
}

// A name that cities of several countries bear, none of them much the larger, has no country, and that is warned of; what is printed
// with it decides.
func TestAmbiguousPlace(t *testing.T) {
	for place, want := range map[string]string{
		"BADEN": "", "BADEN, Austria": "AT", "BADEN, Switzerland": "CH", "BANGOR": "", "BANGOR, Maine": "US", "BANGOR, Wales": "GB", "OSLO": "NO", "ATHENS": "GR", "ATLANTA": "US",
	} {
		a := new(Parser).ParseString("Harbour closes\n\n" + place + " (Reuters) - The harbour closed.\n")
		warned := false
		for _, w := range a.Warnings {
			warned = warned || w.Code == "place-ambiguous"
		}
		if len(a.Dateline.Places) != 1 || a.Dateline.Places[0].Country != want || warned != (want == "") {
			t.Errorf("%s: %+v, a warning %t", place, a.Dateline.Places, warned)
		}
	}
}

// The case of running text for a name in capitals.
func TestTitleName(t *testing.T) {
	for in, want := range map[string]string{
		"OSLO": "Oslo", "Oslo": "Oslo", "PORT-AU-PRINCE": "Port-au-Prince", "RIO DE JANEIRO": "Rio de Janeiro", "DE AAR": "De Aar", "OKLAHOMA CITY": "Oklahoma City", "SHATI REFUGEE CAMP": "Shati Refugee Camp",
		"WASHINGTON, D.C.": "Washington, D.C.", "USS WASP": "USS Wasp", "MCALLEN": "McAllen", "COEUR D'ALENE": "Coeur D'Alene", "ÅLESUND": "Ålesund", "": "",
		"JOHN PAUL II": "John Paul II", "MAC TOWN": "Mac Town",
	} {
		if got := titleName(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// The cities of the AP's style stand alone, and no others.
func TestStandsAlone(t *testing.T) {
	for _, name := range aloneCities {
		if !standsAlone(name) || standsAlone(name+"a") || standsAlone(name[:len(name)-1]) {
			t.Errorf("%s", name)
		}
	}
	for _, name := range []string{"", "Aachen", "Zurich", "Springfield"} {
		if standsAlone(name) {
			t.Errorf("%s", name)
		}
	}
}
