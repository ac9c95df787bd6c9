package name

import (
	"strings"
	"testing"
)

// The phrase before or behind a name is taken apart into title, organization and country, and what is left is the name: name, phrase,
// title, organization and country, and whether it was held before or is held for now.
func TestRolePhrases(t *testing.T) {
	for in, want := range map[string]string{
		"Norwegian Foreign Minister Kari Moen":                             "Kari Moen|Norwegian Foreign Minister|Foreign Minister||NO",
		"Norway's Foreign Minister Kari Moen":                              "Kari Moen|Norway's Foreign Minister|Foreign Minister||NO",
		"EU foreign policy chief Kari Moen":                                "Kari Moen|EU foreign policy chief|foreign policy chief|EU|",
		"U.N. Secretary-General Kari Moen":                                 "Kari Moen|U.N. Secretary-General|Secretary-General|U.N.|",
		"NATO spokeswoman Kari Moen":                                       "Kari Moen|NATO spokeswoman|spokeswoman|NATO|",
		"White House press secretary Kari Moen":                            "Kari Moen|White House press secretary|press secretary|White House|US",
		"Kremlin spokesman Dmitri Orlov":                                   "Dmitri Orlov|Kremlin spokesman|spokesman|Kremlin|RU",
		"Labour leader Kari Moen":                                          "Kari Moen|Labour leader|leader|Labour|GB",
		"Labour MP Kari Moen":                                              "Kari Moen|Labour MP|MP|Labour|GB",
		"Green Party leader Kari Moen":                                     "Kari Moen|Green Party leader|leader|Green Party|",
		"American Airlines chief executive Kari Moen":                      "Kari Moen|American Airlines chief executive|chief executive|American Airlines|US",
		"First Lady Kari Moen":                                             "Kari Moen|First Lady|First Lady||",
		"Saudi King Salman":                                                "Salman|Saudi King|King||SA",
		"Stephen King":                                                     "Stephen King||||",
		"King Harald":                                                      "Harald|King|King||",
		"Mayor Baker":                                                      "Baker|Mayor|Mayor||",
		"Baker":                                                            "Baker||||",
		"Bank of Norway governor Kari Moen":                                "Kari Moen|Bank of Norway governor|governor|Bank of Norway|NO",
		"Secretary of State Kari Moen":                                     "Kari Moen|Secretary of State|Secretary of State||",
		"minister for trade Kari Moen":                                     "Kari Moen|minister for trade|minister for trade||",
		"minister of trade and industry Kari Moen":                         "Kari Moen|minister of trade and industry|minister of trade and industry||",
		"secretary of the Treasury Kari Moen":                              "Kari Moen|secretary of the Treasury|secretary of the Treasury||",
		"head of the Harbour Authority Kari Moen":                          "Kari Moen|head of the Harbour Authority|head|Harbour Authority|",
		"director of Ponte Foods Kari Moen":                                "Kari Moen|director of Ponte Foods|director|Ponte Foods|",
		"mayor of Bergen Kari Moen":                                        "Kari Moen|mayor of Bergen|mayor|Bergen|NO",
		"president of France Kari Moen":                                    "Kari Moen|president of France|president||FR",
		"governor of New South Wales Kari Moen":                            "Kari Moen|governor of New South Wales|governor|New South Wales|AU",
		"Kari Moen, mayor of Bergen":                                       "Kari Moen|mayor of Bergen|mayor|Bergen|NO",
		"Kari Moen, the mayor of Bergen in Norway":                         "Kari Moen|mayor of Bergen in Norway|mayor|Bergen|NO",
		"Kari Moen, a spokeswoman for the Harbour Authority in Oslo":       "Kari Moen|spokeswoman for the Harbour Authority in Oslo|spokeswoman|Harbour Authority|",
		"Kari Moen, minister of finance":                                   "Kari Moen|minister of finance|minister of finance||",
		"Kari Moen, professor of law at the University of Oslo":            "Kari Moen|professor of law at the University of Oslo|professor of law|University of Oslo|",
		"Kari Moen, Norway's ambassador to the United Nations":             "Kari Moen|Norway's ambassador to the United Nations|ambassador||NO",
		"Kari Moen, adviser on energy":                                     "Kari Moen|adviser on energy|adviser||",
		"Kari Moen, who now heads Ponte Foods":                             "Kari Moen|who now heads Ponte Foods|head|Ponte Foods|",
		"Kari Moen, who previously led the Norwegian Football Association": "Kari Moen|who previously led the Norwegian Football Association|leader|Norwegian Football Association|NO former",
		"Kari Moen, who ran":                                               "Kari Moen|who ran|head|| former",
		"Kari Moen, then mayor of Oslo":                                    "Kari Moen|then mayor of Oslo|mayor|Oslo|NO former",
		"Kari Moen, the former mayor of Oslo":                              "Kari Moen|former mayor of Oslo|mayor|Oslo|NO former",
		"Kari Moen, ex-mayor of Oslo":                                      "Kari Moen|ex-mayor of Oslo|mayor|Oslo|NO former",
		"Kari Moen, the party's leader":                                    "Kari Moen|party's leader|leader||",
		"Kari Moen, leader of the Republican People's Party (CHP)":         "Kari Moen|leader of the Republican People's Party|leader|Republican People's Party|",
		"Kari Moen, deputy governor of the Bank of England":                "Kari Moen|deputy governor of the Bank of England|deputy governor|Bank of England|GB",
		"Kari Moen, an analyst with Ponte Bank":                            "Kari Moen|analyst with Ponte Bank|analyst|Ponte Bank|",
		"Kari Moen, head of research at Ponte Bank in London":              "Kari Moen|head of research at Ponte Bank in London|head of research|Ponte Bank|",
		"Kari Moen, Jr.":                                                   "Kari Moen Jr.||||",
		"the Norwegian minister":                                           "|Norwegian minister|minister||NO",
		"Kremlin official":                                                 "|Kremlin official|official|Kremlin|RU",
		"former minister":                                                  "|former minister|minister|| former",
		"acting Governor Kari Moen":                                        "Kari Moen|acting Governor|Governor|| acting",
		"interim president Kari Moen":                                      "Kari Moen|interim president|president|| acting",
		"then-President Kari Moen":                                         "Kari Moen|then-President|President|| former",
		"deputy head of Norwegian police Kari Moen":                        "Kari Moen|deputy head of Norwegian police|deputy head|Norwegian police|NO",
		"Reserve Bank of Australia Governor Kari Moen":                     "Kari Moen|Reserve Bank of Australia Governor|Governor|Reserve Bank of Australia|AU",
		"Minister-designate Kari Moen":                                     "Kari Moen|Minister-designate|Minister-designate||",
		"co-president Kari Moen":                                           "Kari Moen|co-president|co-president||",
		"analyst Ludwig van der Meer":                                      "Ludwig van der Meer|analyst|analyst||",
		"mayor van der Meer":                                               "van der Meer|mayor|mayor||",
		"Lebanese army commander Kari Moen":                                "Kari Moen|Lebanese army commander|army commander||LB",
		"Defence Ministry spokesman Kari Moen":                             "Kari Moen|Defence Ministry spokesman|spokesman|Defence Ministry|",
		"Russian Defence Ministry spokesman Kari Moen":                     "Kari Moen|Russian Defence Ministry spokesman|spokesman|Defence Ministry|RU",
		"US envoy to Ukraine Kari Moen":                                    "Kari Moen|US envoy to Ukraine|envoy||US",
		"Moscow mayor Kari Moen":                                           "Kari Moen|Moscow mayor|mayor|Moscow|RU",
		"Texas Governor Kari Moen":                                         "Kari Moen|Texas Governor|Governor|Texas|US",
		"Kursk Region governor Kari Moen":                                  "Kari Moen|Kursk Region governor|governor|Kursk Region|RU",
		"Minister of Trade and Industry Kari Moen":                         "Kari Moen|Minister of Trade and Industry|Minister of Trade and Industry||",
		"Secretary of State for Foreign Affairs Kari Moen":                 "Kari Moen|Secretary of State for Foreign Affairs|Secretary of State for Foreign Affairs||",
		"minister of the interior Kari Moen":                               "Kari Moen|minister of the interior|minister of the interior||",
		"Minister of the Interior Kari Moen":                               "Kari Moen|Minister of the Interior|Minister of the Interior||",
		"head of World Bank Kari Moen":                                     "Kari Moen|head of World Bank|head|World Bank|",
		"Head of the World Bank Group Kari Moen":                           "Kari Moen|Head of the World Bank Group|Head|World Bank Group|",
		"Kari Moen, an economist at the Bank of Norway in Oslo":            "Kari Moen|economist at the Bank of Norway in Oslo|economist|Bank of Norway|NO",
		"Kari Moen, spokeswoman for Bank of Norway":                        "Kari Moen|spokeswoman for Bank of Norway|spokeswoman|Bank of Norway|NO",
		"Kari Moen, chief of staff":                                        "Kari Moen|chief of staff|chief of staff||",
		"Kari Moen, chief of staff of the Norwegian army":                  "Kari Moen|chief of staff of the Norwegian army|chief of staff|Norwegian army|NO",
		"Kari Moen, head of the Harbour Society for the Blind":             "Kari Moen|head of the Harbour Society for the Blind|head|Harbour Society for the Blind|",
		"Kari Moen, who has headed the Harbour Agency":                     "Kari Moen|who has headed the Harbour Agency|head|Harbour Agency| former",
		"Kari Moen, who formerly was mayor of Oslo":                        "Kari Moen|mayor of Oslo|mayor|Oslo|NO former",
		"Kari Moen, who is now the mayor of Oslo":                          "Kari Moen|mayor of Oslo|mayor|Oslo|NO",
		"Assistant Attorney General Kari Moen":                             "Kari Moen|Assistant Attorney General|Assistant Attorney General||",
		"Vice President Kari Moen":                                         "Kari Moen|Vice President|Vice President||",
		"Senior Vice President Kari Moen":                                  "Kari Moen|Senior Vice President|Senior Vice President||",
		"Lt. Gen. Kari Moen":                                               "Kari Moen|Lt. Gen.|Lt. Gen.||",
		"Deputy Health Minister Kari Moen":                                 "Kari Moen|Deputy Health Minister|Deputy Health Minister||",
		"Norwegian Health Ministry spokeswoman Kari Moen":                  "Kari Moen|Norwegian Health Ministry spokeswoman|spokeswoman|Health Ministry|NO",
		"Oslo Police Chief Kari Moen":                                      "Kari Moen|Oslo Police Chief|Police Chief|Oslo|NO",
		"Police Chief Kari Moen":                                           "Kari Moen|Police Chief|Police Chief||",
		"Acting Police Chief Kari Moen":                                    "Kari Moen|Acting Police Chief|Police Chief|| acting",
		"Norwegian Police Chief Kari Moen":                                 "Kari Moen|Norwegian Police Chief|Police Chief||NO",
		"Pentagon chief Kari Moen":                                         "Kari Moen|Pentagon chief|chief|Pentagon|US",
		"Kari Moen, a member of Parliament":                                "Kari Moen|member of Parliament|member of Parliament||",
		"Kari Moen, former head of state":                                  "Kari Moen|former head of state|head of state|| former",
		"Kari Moen, acting head of the FBI":                                "Kari Moen|acting head of the FBI|head|FBI|US acting",
		"Kari Moen, the then acting mayor of Oslo":                         "Kari Moen|then acting mayor of Oslo|mayor|Oslo|NO former acting",
		"Kari Moen, director of research for Ponte Foods":                  "Kari Moen|director of research for Ponte Foods|director of research|Ponte Foods|",
		"Kari Moen, president and chief executive of Ponte Foods":          "Kari Moen|president and chief executive of Ponte Foods|president and chief executive|Ponte Foods|",
		"Kari Moen, leader of the opposition":                              "Kari Moen|leader of the opposition|leader of the opposition||",
		"Kari Moen, a lawyer for the family":                               "Kari Moen|lawyer for the family|lawyer for the family||",
		"Kari Moen, a lawyer for Ponte Foods (PF)":                         "Kari Moen|lawyer for Ponte Foods|lawyer|Ponte Foods|",
		"Kari Moen, secretary-general of NATO":                             "Kari Moen|secretary-general of NATO|secretary-general|NATO|",
		"Kari Moen, professor at Oslo University":                          "Kari Moen|professor at Oslo University|professor|Oslo University|",
		"Kari Moen, coach of Norway":                                       "Kari Moen|coach of Norway|coach||NO",
		"Kari Moen, US ambassador to Norway":                               "Kari Moen|US ambassador to Norway|ambassador||US",
		"Kari Moen, an official at the US Embassy in Oslo":                 "Kari Moen|official at the US Embassy in Oslo|official|US Embassy|US",
		"Kari Moen, mayor of New York":                                     "Kari Moen|mayor of New York|mayor|New York|US",
		"South Korean President Kari Moen":                                 "Kari Moen|South Korean President|President||KR",
		"New York Mayor Kari Moen":                                         "Kari Moen|New York Mayor|Mayor|New York|US",
		"New South Wales Premier Kari Moen":                                "Kari Moen|New South Wales Premier|Premier|New South Wales|AU",
		"Conservative MP Kari Moen":                                        "Kari Moen|Conservative MP|MP|Conservative|",
		"union leader Kari Moen":                                           "Kari Moen|union leader|union leader||",
		"student leader Kari Moen":                                         "Kari Moen|student leader|student leader||",
	} {
		p := Parse(in)
		got := strings.Join([]string{p.Name, p.Role.Text, p.Role.Title, p.Role.Org, p.Role.Country}, "|")
		if p.Role.Former {
			got += " former"
		}
		if p.Role.Acting {
			got += " acting"
		}
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", in, got, want)
		}
	}
}

// An acronym is of two to six capitals, no numeral and no pair of initials; a possessive has its apostrophe.
func TestAcronyms(t *testing.T) {
	for in, want := range map[string]bool{
		"EU": true, "NATO": true, "U.N.": true, "U.S.": true, "UNESCO": true, "UNICEFS": false, "A": false, "": false, "J.R.": false, "J.R": true, "JR": true, "H.W.B.": true, "XIV": false, "XIVA": true, "VI": false,
		"AT&T": true, "&&": true, "Eu": false, "E-U": false, "A1": false, "@@": false, "[[": false, "ZZ": true, "AA": true, "..": false, "É": false, "CIV": true, "IXV": false,
	} {
		if isAcronym(in) != want {
			t.Errorf("%q is an acronym: %t", in, !want)
		}
	}
	for in, want := range map[string]bool{"Lee's": true, "Lee’s": true, "Lees'": true, "Lees’": true, "Lees": false, "Lee'": false, "s": false, "'s": true, "": false, "Lee'S": false} {
		if isPossessive(in) != want {
			t.Errorf("%q is possessive: %t", in, !want)
		}
	}
}

// The country of an organization is that of its table or of a place at one of its ends, a city apart.
func TestSeat(t *testing.T) {
	for in, want := range map[string]string{
		"Kremlin": "RU", "the Kremlin": "", "White House": "US", "Bank of England": "GB", "Norwegian Football Association": "NO", "Oslo University": "", "University of Norway": "NO", "Union of Norwegian Ports": "",
		"Ponte Bank": "", "": "", "Elysee": "FR", "Texas Rangers": "US", "Reserve Bank of New Zealand": "NZ", "Lok Sabha": "IN", "Sabha": "",
	} {
		if got := seat(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
