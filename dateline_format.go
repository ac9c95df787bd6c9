package newsparse

import (
	"strconv"
	"strings"
	"time"
)

// Style is the house style of an agency's datelines.
type Style uint8

// The styles that [Dateline.Format] writes.
const (
	StyleAP           Style = iota + 1 // BUENOS AIRES, Argentina (AP) —
	StyleReuters                       // PARIS, Oct 22 (Reuters) -
	StyleAFP                           // STOCKHOLM, Aug 29, 2014 (AFP) -
	StyleXinhua                        // BRISBANE, Australia, Jan. 1 (Xinhua) --
	StyleTASS                          // MOSCOW, January 21. /TASS/.
	StyleANI                           // Panaji (Goa) [India], November 18 (ANI):
	StylePRNewswire                    // PALM COAST, Fla., March 28, 2023 /PRNewswire/ --
	StyleBusinessWire                  // CUPERTINO, Calif.--(BUSINESS WIRE)--
)

// house is what tells one style from the others.
type house struct {
	sign   string // what follows places and date
	months *[12]string
	join   string // between two places
	title  bool   // places in the case of running text, the country in brackets
}

var houses = [...]house{
	StyleAP:           {" (AP) —", nil, "/", false},
	StyleReuters:      {" (Reuters) -", &plainMonths, "/", false},
	StyleAFP:          {" (AFP) -", &plainMonths, "/", false},
	StyleXinhua:       {" (Xinhua) --", &stoppedMonths, "/", false},
	StyleTASS:         {". /TASS/.", &fullMonths, "/", false},
	StyleANI:          {" (ANI):", &fullMonths, "/", true},
	StylePRNewswire:   {" /PRNewswire/ --", &stoppedMonths, " and ", false},
	StyleBusinessWire: {"--(BUSINESS WIRE)--", nil, " & ", false},
}

// Format writes the dateline in the style of a house, under its signature: "PARIS, Oct 22 (Reuters) -". A style that prints no date
// leaves it out. A dateline read from copy of the house, in its usual form, comes out as it was; an unknown style gives "".
func (d *Dateline) Format(style Style) string {
	if style == 0 || int(style) >= len(houses) {
		return ""
	}
	h := &houses[style]
	b := make([]byte, 0, 64)
	for i := range d.Places {
		if i > 0 {
			b = append(b, h.join...)
		}
		b = d.Places[i].appendStyle(b, h)
	}
	if day := d.day(h); day != "" && h.months != nil {
		if len(b) > 0 {
			b = append(b, ", "...)
		}
		b = append(b, day...)
	}
	sign := h.sign
	if len(b) == 0 {
		sign = strings.TrimLeft(sign, " .")
	}
	return string(append(b, sign...))
}

// day returns month, day and, where it is printed, year in the house's form.
func (d *Dateline) day(h *house) string {
	if h.months == nil || len(d.Date) < len(time.DateOnly) {
		return ""
	}
	month, _ := strconv.Atoi(d.Date[5:7])
	day, _ := strconv.Atoi(d.Date[8:10])
	if month < 1 || month > 12 {
		return ""
	}
	s := h.months[month-1] + " " + strconv.Itoa(day)
	if d.Year {
		s += ", " + d.Date[:4]
	}
	return s
}

// appendStyle appends the place with its region and country.
func (p *DatelinePlace) appendStyle(b []byte, h *house) []byte {
	name := p.Printed
	if name == "" {
		name = p.Name
	}
	if !h.title {
		b = append(b, strings.ToUpper(name)...)
		if p.Within != "" {
			b = append(append(b, ", "...), p.Within...)
		}
		return b
	}
	b = append(b, titleName(name)...)
	region, country, both := strings.Cut(p.Within, ", ")
	if !both {
		region, country = "", region
	}
	if region != "" {
		b = append(append(append(b, " ("...), region...), ')')
	}
	if country != "" {
		b = append(append(append(b, " ["...), country...), ']')
	}
	return b
}

// The months as the houses print them.
var (
	plainMonths   = [12]string{"Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"}
	stoppedMonths = [12]string{"Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}
	fullMonths    = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)
