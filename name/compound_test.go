package name

import (
	"strings"
	"testing"
)

// What the words of a name are, by the customs of many countries. The fields are honorific, given, middle, family and suffix.
func TestParts(t *testing.T) {
	for in, want := range map[string]string{
		"Khalid bin Nasser Otaibi":                "|Khalid|bin Nasser|Otaibi|",
		"Khalid bin Nasser al-Otaibi":             "|Khalid|bin Nasser|al-Otaibi|",
		"Abu Bakr al-Baghdadi":                    "|Abu Bakr||al-Baghdadi|",
		"José Ortega y Gasset":                    "|José||Ortega y Gasset|",
		"María Fernanda Gómez Ruiz":               "|María Fernanda||Gómez Ruiz|",
		"Ana María López":                         "|Ana María||López|",
		"Carlos Gómez Ruiz":                       "|Carlos||Gómez Ruiz|",
		"Ludwig van der Meer":                     "|Ludwig||van der Meer|",
		"the Rev. John Baker":                     "Rev.|John||Baker|",
		"J. R. Baker":                             "|J. R.||Baker|",
		"Jack H. W. Baker III":                    "|Jack|H. W.|Baker|III",
		"John Baker Jr.":                          "|John||Baker|Jr.",
		"John Baker PhD":                          "|John||Baker|PhD",
		"Jack Ma":                                 "|Jack||Ma|",
		"Park Ji-hoon":                            "|Ji-hoon||Park|",
		"ANNA MÜLLER-LANG":                        "|Anna||Müller-Lang|",
		"JOHN MCDONALD":                           "|John||McDonald|",
		"SEAN O’BRIEN":                            "|Sean||O’Brien|",
		"LUDWIG VAN DER MEER":                     "|Ludwig||van der Meer|",
		"HENRY BAKER IV":                          "|Henry||Baker|IV",
		"Pope Leo":                                "Pope|Leo|||",
		"Baker, Thomas J.":                        "|Thomas|J.|Baker|",
		"Baker, Dr. Thomas J.":                    "Dr.|Thomas|J.|Baker|",
		"Baker, Prof. Dr. Thomas":                 "Prof. Dr.|Thomas||Baker|",
		"Baker, Thomas J. Jr.":                    "|Thomas|J.|Baker|Jr.",
		"Mayor Ann Baker's":                       "Mayor|Ann||Baker|",
		"Hungarian Foreign Minister Orosz Viktor": "|Viktor||Orosz|",
	} {
		p := Parse(in)
		if got := strings.Join([]string{p.Honorific, p.Given, p.Middle, p.Family, p.Suffix}, "|"); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestGenders(t *testing.T) {
	for in, want := range map[string]Gender{
		"Mr. Robin Baker": Male, "Mrs. Robin Baker": Female, "Anna Baker": Female, "Robert Baker": Male,
		"Zz Ivanovich Orlov": Male, "Zz Ivanovna Orlova": Female, "Zz Sergeyevich Orlov": Male, "Zz Sergeevna Orlova": Female,
		"Zz Orlova": Female, "Zz Volkonskaya": Female, "Zz Nova": Unknown, "Queen Zz Baker": Female, "spokeswoman Zz Baker": Female,
	} {
		if p := Parse(in); p.Gender != want {
			t.Errorf("%s: %v, want %v", in, p.Gender, want)
		}
	}
}

// Pairs that are one name, and pairs that are two.
func TestSamePairs(t *testing.T) {
	for _, pair := range [][2]string{
		{"Dmitry Orlov", "Dmitri Orlov"}, {"Anna Orlova", "Orlova"}, {"J. Robert Baker", "Robert Baker"}, {"Robert Baker", "J. Robert Baker"},
		{"William Baker", "Bill Baker"}, {"Baker", "Ann Baker"}, {"Pope Leo", "Pope Leo XIV"}, {"Henry Baker Jr.", "Henry Baker II"},
		{"World Trade Organization", "WTO"}, {"WTO", "World Trade Organization"}, {"Kiev", "Kyiv"}, {"George W. Baker", "George Walker Baker"},
		{"Ann Marie Baker", "Ann Baker"}, {"Ponte Cables Inc.", "Ponte Cables"}, {"Bank of Norway", "the Bank of Norway"},
	} {
		if rule, ok := Same(pair[0], pair[1]); !ok {
			t.Errorf("%q and %q are two names, %q", pair[0], pair[1], rule)
		}
		if rule, ok := Same(pair[1], pair[0]); !ok {
			t.Errorf("%q and %q are two names, %q", pair[1], pair[0], rule)
		}
	}
	for _, pair := range [][2]string{
		{"Maria Baker", "Mario Baker"}, {"George H.W. Baker", "George W. Baker"}, {"Henry Baker Jr.", "Henry Baker Sr."}, {"Henry V", "Henry VI"},
		{"Mr. Baker", "Mrs. Baker"}, {"Ivan Petrov", "Ivana Petrova"}, {"Ann Baker", "Robert Baker"}, {"Oslo", "Bergen"}, {"Norway", "Sweden"},
		{"", "Baker"}, {"Baker", ""}, {"World Trade Organization", "World Health Organization"}, {"Ann Baker", "Ann Cook"}, {"WTO", "WHO"},
		{"Norwegian minister Ann Baker", "Danish minister Cora Baker"}, {"A. Baker", "B. Baker"}, {"King Harald", "King Charles"}, {"Harald Baker", "King Charles"},
	} {
		for _, p := range [][2]string{pair, {pair[1], pair[0]}} {
			if rule, ok := Same(p[0], p[1]); ok {
				t.Errorf("%q and %q are one name, by %q", p[0], p[1], rule)
			}
		}
	}
}

// What the context tells of two mentions keeps them apart, or brings them together.
func TestResolveContext(t *testing.T) {
	for _, c := range []struct {
		a, b Mention
		same bool
	}{
		{Mention{Text: "Jordan", Kind: PersonKind}, Mention{Text: "Jordan", Kind: PlaceKind}, false},
		{Mention{Text: "Jordan", Kind: PersonKind}, Mention{Text: "Jordan"}, true},
		{Mention{Text: "Ann Baker", Country: "NO"}, Mention{Text: "Baker", Country: "SE"}, false},
		{Mention{Text: "Ann Baker", Country: "NO"}, Mention{Text: "Baker", Country: "NO"}, true},
		{Mention{Text: "Robin Baker", Gender: Female}, Mention{Text: "Baker", Gender: Male}, false},
		{Mention{Text: "John Baker", Kind: PersonKind}, Mention{Text: "J. Baker", Kind: PersonKind}, true},
		{Mention{Text: "John Baker", Kind: PersonKind}, Mention{Text: "John Robert Baker", Kind: PersonKind}, true},
		{Mention{Text: "J. Robert Baker", Kind: PersonKind}, Mention{Text: "Robert Baker", Kind: PersonKind}, true},
		{Mention{Text: "J. R. Baker", Kind: PersonKind}, Mention{Text: "J. S. Baker", Kind: PersonKind}, false},
		{Mention{Text: "Harbour Organisation", Kind: Organization}, Mention{Text: "Harbour Organization", Kind: Organization}, true},
		{Mention{Text: "Harbour Foods", Kind: Organization}, Mention{Text: "Harbour", Kind: Organization}, true},
		{Mention{Text: "Harbour Foods", Kind: Organization}, Mention{Text: "Harbour Bridge Bank", Kind: Organization}, false},
		{Mention{Text: "Aung San Suu Kyi", Kind: PersonKind}, Mention{Text: "Suu Kyi", Kind: PersonKind}, true},
		{Mention{Text: "'", Kind: PersonKind}, Mention{Text: "Baker", Kind: PersonKind}, false},
	} {
		links := Resolve([]Mention{c.a, c.b})
		if same := links[0].Group == links[1].Group; same != c.same {
			t.Errorf("%+v and %+v are one: %t, by %q", c.a, c.b, same, links[1].Rule)
		}
	}
}

// The role before and behind a name, and in a clause.
func TestRoles(t *testing.T) {
	for in, want := range map[string]Role{
		"former Norwegian Prime Minister Kari Moen":                {Title: "Prime Minister", Country: "NO", Former: true},
		"acting Transport Minister Kari Moen":                      {Title: "Transport Minister", Acting: true},
		"ex-mayor Kari Moen":                                       {Title: "mayor", Former: true},
		"Bank of England Governor Ann Baker":                       {Title: "Governor", Org: "Bank of England", Country: "GB"},
		"Ann Baker, who heads the European Commission":             {Title: "head", Org: "European Commission"},
		"Ann Baker, who led the World Bank":                        {Title: "leader", Org: "World Bank", Former: true},
		"Ann Baker, who is mayor of Bergen":                        {Title: "mayor", Org: "Bergen", Country: "NO"},
		"Ann Baker, minister for trade and industry":               {Title: "minister for trade and industry"},
		"Ann Baker, deputy head of the Harbour Agency":             {Title: "deputy head", Org: "Harbour Agency"},
		"Ann Baker, a professor of history at the University of X": {Title: "professor of history", Org: "University of X"},
		"U.S. Secretary of State Ann Baker":                        {Title: "Secretary of State", Country: "US"},
	} {
		got := Parse(in).Role
		got.Text = ""
		if got != want {
			t.Errorf("%s: %+v, want %+v", in, got, want)
		}
	}
}

func TestCleaning(t *testing.T) {
	for in, want := range map[string]string{
		"Jean\u2010Paul\u2011Marie": "Jean-Paul-Marie", "Gri\ufb03n": "Griffin", "Ann\u00a0\u2003Baker": "Ann Baker", "Brussels’": "Brussels", "Baker's": "Baker", "Baker’s": "Baker",
		"the workers'": "the workers", "'s": "'s", "a'": "a'", "St. John's": "St. John’s", "McDonald's": "McDonald’s", "Ann\u200b Baker": "Ann Baker", "می\u200cخواهم": "می\u200cخواهم",
	} {
		if got := Canonical(in); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", in, got, want)
		}
	}
}
