package newsparse

import "testing"

// entityOf parses text and returns its entity of that name.
func entityOf(t *testing.T, text, name string) *Entity {
	t.Helper()
	a := new(Parser).ParseString(text)
	for i := range a.Entities {
		if a.Entities[i].Name == name {
			return &a.Entities[i]
		}
	}
	t.Fatalf("no entity %q of %q: %+v", name, text, a.Entities)
	return nil
}

// A place with several readings is told by its neighbours and its qualifier, and where nothing tells it the entity says so.
func TestPlacesInContext(t *testing.T) {
	for _, c := range []struct{ text, name, country, region, ambiguous string }{
		{"The ferry from Batumi was late. Officials in Georgia blamed the weather, and Tbilisi sent a second boat.", "Georgia", "GE", "", ""},
		{"Voters in Atlanta stood in line for hours. Turnout in Georgia was the highest since the vote was counted by hand.", "Georgia", "US", "US-GA", ""},
		{"The dam in Georgia held.", "Georgia", "GE", "", "several places are so called"},
		{"A barn burned near Paris, Texas, on Sunday. Firemen came to Paris from three counties.", "Paris", "US", "US-TX", ""},
		{"A barn burned in Paris on Sunday.", "Paris", "FR", "FR-IDF", ""},
	} {
		e := entityOf(t, c.text, c.name)
		if e.Country != c.country || e.Region != c.region || e.Ambiguous != c.ambiguous {
			t.Errorf("%q: %+v", c.text, *e)
		}
	}
}

// A surname that two people bear stays alone, and says why.
func TestSurnameOfTwo(t *testing.T) {
	a := new(Parser).ParseString("Anna Velborg and her brother Peter Velborg both ran for mayor of the harbour town. Velborg won by nine votes.")
	last := a.Mentions[len(a.Mentions)-1]
	e := a.Entities[last.Entity-1]
	if a.Text(last.Span) != "Velborg" || e.Name != "Velborg" || e.Ambiguous == "" {
		t.Errorf("%+v", e)
	}
}

func TestRoleFields(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       Role
	}{
		{"Kremlin spokesman Anton Karpov smiled.", "Anton Karpov", Role{Text: "Kremlin spokesman", Title: "spokesman", Org: "Kremlin", Country: "RU"}},
		{"Talks with former Finnish Foreign Minister Aino Saarela failed.", "Aino Saarela", Role{Text: "Finnish Foreign Minister", Title: "Foreign Minister", Country: "FI", Former: true}},
		{"They met acting police chief Tom Barlow.", "Tom Barlow", Role{Text: "police chief", Title: "police chief", Acting: true}},
		{"Hana Novotna, an analyst at Midland Securities, sold.", "Hana Novotna", Role{Text: "analyst at Midland Securities", Title: "analyst", Org: "Midland Securities"}},
		{"Its deputy, Rosa Delgado, stayed.", "Rosa Delgado", Role{Text: "deputy", Title: "deputy"}},
		{"Assistant U.S. Attorney Monique St. Clair spoke.", "Monique St. Clair", Role{Text: "Assistant U.S. Attorney", Title: "Assistant U.S. Attorney", Country: "US"}},
	} {
		a := new(Parser).ParseString(c.text)
		for _, e := range a.Entities {
			if e.Name != c.name {
				continue
			}
			if len(e.Roles) != 1 {
				t.Errorf("%q: roles %+v", c.text, e.Roles)
				continue
			}
			got := e.Roles[0]
			if got.IsZero() || a.Text(got.Span) != got.Text {
				t.Errorf("%q: %q stands at %q", c.text, got.Text, a.Text(got.Span))
			}
			if got.Span = (Span{}); got != c.want {
				t.Errorf("%q: %+v", c.text, got)
			}
		}
		entityOf(t, c.text, c.name)
	}
}

func TestGenderEvidence(t *testing.T) {
	for _, c := range []struct{ text, name, want string }{
		{"Spokeswoman Lin Vaszary said no.", "Lin Vaszary", "female"},
		{"Mr. Vaszary, who had run the mill, said no.", "Vaszary", "male"},
		{"Anna Velborg said no.", "Anna Velborg", "female"},
		{"The mill belongs to Lin Vaszary. She said no.", "Lin Vaszary", "female"},
		{"Lin Vaszary said no.", "Lin Vaszary", ""},
	} {
		if e := entityOf(t, c.text, c.name); e.Gender != c.want {
			t.Errorf("%q: %q", c.text, e.Gender)
		}
	}
}

func TestCountriesOfOrganizations(t *testing.T) {
	for _, c := range []struct{ text, name, want string }{
		{"The Kremlin said no.", "Kremlin", "RU"},
		{"Finnish elevator maker Kaltio Oyj said no.", "Kaltio Oyj", "FI"},
		{"Chile's Minera Oyarzo Ltd said no.", "Minera Oyarzo Ltd", "CL"},
		{"The Norwegian Polar Institute said no.", "Norwegian Polar Institute", "NO"},
		{"The Bank of Finland said no.", "Bank of Finland", "FI"},
		{"The Korean People's Army said no.", "Korean People’s Army", ""},
		{"In Finland, Harriman Foods Inc. said no.", "Harriman Foods Inc.", ""},
	} {
		if e := entityOf(t, c.text, c.name); e.Kind != Organization || e.Country != c.want {
			t.Errorf("%q: %+v", c.text, *e)
		}
	}
}

// The caller's house style names countries, and nothing else.
func TestHouseStyle(t *testing.T) {
	p := Parser{Countries: map[string]string{"TR": "Turkey", "US": "USA"}}
	var names []string
	for _, e := range p.ParseString("Türkiye and the Turkish city of Izmir thanked Texas and the United States.").Entities {
		names = append(names, e.Name)
	}
	if want := [...]string{"Turkey", "İzmir", "Texas", "USA"}; len(names) != len(want) || names[0] != want[0] || names[2] != want[2] || names[3] != want[3] {
		t.Errorf("%q", names)
	}
}
