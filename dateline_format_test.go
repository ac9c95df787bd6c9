package newsparse

import (
	"strings"
	"testing"
)

// TestFormatGivesTheHeadBack reads heads of each house and writes them again.
func TestFormatGivesTheHeadBack(t *testing.T) {
	for style, heads := range map[Style][]string{
		StyleAP: {"BUENOS AIRES, Argentina (AP) —", "NEW YORK (AP) —", "CHATHAM, Mass. (AP) —", "ROSCOE, South Dakota (AP) —", "THE HAGUE, Netherlands (AP) —",
			"ABOARD AIR FORCE ONE (AP) —", "PORT-AU-PRINCE, Haiti (AP) —", "ST. LOUIS (AP) —"},
		StyleReuters: {"PARIS, Oct 22 (Reuters) -", "SEATTLE/WASHINGTON (Reuters) -", "WEST PALM BEACH, Fla./WASHINGTON (Reuters) -", "(Reuters) -",
			"Oct 22 (Reuters) -", "KIEV, Sept 3 (Reuters) -", "UNITED NATIONS, March 3 (Reuters) -"},
		StyleAFP:    {"STOCKHOLM, Aug 29, 2014 (AFP) -", "BRUSSELS, Nov 9 (AFP) -", "KABUL (AFP) -"},
		StyleXinhua: {"GAZA, Dec. 1 (Xinhua) --", "BRISBANE, Australia, Jan. 1 (Xinhua) --", "RIO DE JANEIRO, May 31 (Xinhua) --"},
		StyleTASS:   {"MOSCOW, January 21. /TASS/.", "NEW YORK, October 3. /TASS/.", "LUGANSK, July 12. /TASS/."},
		StyleANI: {"Damascus [Syria], June 9 (ANI):", "Panaji (Goa) [India], November 18 (ANI):", "New Delhi [India], November 19 (ANI):",
			"New Delhi (ANI):"},
		StylePRNewswire: {"PALM COAST, Fla., March 28, 2023 /PRNewswire/ --", "LONDON, Feb. 1, 2017 /PRNewswire/ --", "ZUG, Switzerland, Aug. 21, 2020 /PRNewswire/ --",
			"NEW YORK and LONDON, Feb. 2, 2017 /PRNewswire/ --"},
		StyleBusinessWire: {"CUPERTINO, Calif.--(BUSINESS WIRE)--", "CAMBRIDGE, Mass. & BASEL, Switzerland--(BUSINESS WIRE)--", "LONDON--(BUSINESS WIRE)--"},
	} {
		for _, head := range heads {
			a := new(Parser).ParseString(head + " The company said so on Monday.")
			if got := a.Text(a.Dateline.Span); strings.TrimSpace(got) != head {
				t.Errorf("read %q, want %q", got, head)
			}
			if got := a.Dateline.Format(style); got != head {
				t.Errorf("wrote %q, want %q", got, head)
			}
		}
	}
}

// TestFormatInAnotherStyle writes what one house printed as the others would.
func TestFormatInAnotherStyle(t *testing.T) {
	a := new(Parser).ParseString("PANAJI, India, Nov. 18, 2025 (Xinhua) -- The minister said so.")
	for style, want := range map[Style]string{
		StyleAP:           "PANAJI, India (AP) —",
		StyleReuters:      "PANAJI, India, Nov 18, 2025 (Reuters) -",
		StyleTASS:         "PANAJI, India, November 18, 2025. /TASS/.",
		StyleANI:          "Panaji [India], November 18, 2025 (ANI):",
		StyleBusinessWire: "PANAJI, India--(BUSINESS WIRE)--",
		0:                 "",
		99:                "",
	} {
		if got := a.Dateline.Format(style); got != want {
			t.Errorf("style %d: %q, want %q", style, got, want)
		}
	}
	made := Dateline{Places: []DatelinePlace{{Name: "Goma", Within: "Congo"}}, Date: "2025-11-18"}
	if got, want := made.Format(StyleReuters), "GOMA, Congo, Nov 18 (Reuters) -"; got != want {
		t.Errorf("made by hand: %q, want %q", got, want)
	}
}
