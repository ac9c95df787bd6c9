package newsparse

import (
	"strings"
	"testing"
)

// The cities that AP lets stand alone in a dateline are certain: the thirty of the United States with their states, and those abroad.
func TestStandAloneCities(t *testing.T) {
	const home = "ATLANTA US-GA,BALTIMORE US-MD,BOSTON US-MA,CHICAGO US-IL,CINCINNATI US-OH,CLEVELAND US-OH,DALLAS US-TX,DENVER US-CO," +
		"DETROIT US-MI,HONOLULU US-HI,HOUSTON US-TX,INDIANAPOLIS US-IN,LAS VEGAS US-NV,LOS ANGELES US-CA,MIAMI US-FL,MILWAUKEE US-WI," +
		"MINNEAPOLIS US-MN,NEW ORLEANS US-LA,NEW YORK US-NY,OKLAHOMA CITY US-OK,PHILADELPHIA US-PA,PHOENIX US-AZ,PITTSBURGH US-PA," +
		"ST. LOUIS US-MO,SALT LAKE CITY US-UT,SAN ANTONIO US-TX,SAN DIEGO US-CA,SAN FRANCISCO US-CA,SEATTLE US-WA,WASHINGTON US-DC"
	const abroad = "BEIJING CN,BERLIN DE,GENEVA CH,GIBRALTAR GI,GUATEMALA CITY GT,HAVANA CU,HONG KONG HK,JERUSALEM IL,KUWAIT KW,LONDON GB," +
		"LUXEMBOURG LU,MACAO MO,MEXICO CITY MX,MONACO MC,MONTREAL CA,MOSCOW RU,OTTAWA CA,PARIS FR,QUEBEC CA,ROME IT,SAN MARINO SM," +
		"SINGAPORE SG,TOKYO JP,VATICAN CITY VA"
	for _, c := range strings.Split(home+","+abroad, ",") {
		at := strings.LastIndexByte(c, ' ')
		city, code := c[:at], c[at+1:]
		places := new(Parser).ParseString(city + " (AP) — The council met on Monday.").Dateline.Places
		if len(places) != 1 || places[0].Country != code[:2] || len(code) > 2 && places[0].Region != code {
			t.Errorf("%s: %+v, want %s", city, places, code)
		}
	}
}
