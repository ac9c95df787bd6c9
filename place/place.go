// Package place knows the places that news copy names: countries with their old and new names and the words for their
// people, regions with the short forms of the wires, cities under the names English copy gives them, and the areas and
// institutions that stand in datelines.
//
// A name may be spelled in any way that has the same fold key: "Türkiye", "TURKIYE" and "Turkiye" are one. A single word needs
// its capital, so "turkey" and "us" are no places; "US" and "N.Y." need all of theirs, and "Miss." needs its period.
// A name with several readings has them in an order of likelihood, the one of which copy most often speaks first.
//
// The data is constant and searched in place: nothing is built at start, and no function allocates but LookupAll for its result.
// It comes from GeoNames (CC BY 4.0), CLDR 48 (Unicode-3.0) and the project's own lists, all in src.
package place

//go:generate go run ./gen

import (
	"bytes"
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/toponym"
	"github.com/newsparse/newsparse/place/internal/table"
)

// Kind says what a name stands for; its zero value stands for nothing.
type Kind uint8

const (
	Country     Kind = iota + 1 // a country or territory with an ISO 3166-1 code: "Türkiye", "Hong Kong"
	Region                      // a first-level region with an ISO 3166-2 code: "Texas", "N.C.", "Bavaria"
	City                        // a city or town: "Istanbul"
	Demonym                     // a people or an adjective, its Place named by the rest: "Turkish", "Britons", "Texan"
	Area                        // any other stretch of land or water: "Middle East", "West Bank", "Silicon Valley"
	Institution                 // a seat that stands in datelines like a city: "United Nations", "Capitol Hill"
)

var kinds = [...]string{"", "country", "region", "city", "demonym", "area", "institution"}

// String returns the kind's word in the JSON form: "country", "region", "city", "demonym", "area" or "institution".
func (k Kind) String() string {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return ""
}

// A Place is one reading of a name.
type Place struct {
	Name       string  // as English copy prints it: "Kyiv" for "KIEV", "Türkiye" for "Turkish"
	Country    string  // ISO 3166-1 alpha-2: "TR"; empty where the place lies in several or none, as the Middle East does
	Region     string  // ISO 3166-2: "US-DC"; empty where the country's regions are not held
	Kind       Kind    // of the name that was looked up
	Lat, Lon   float64 // degrees, to two decimals; of a country or a region the middle of its cities' people
	Capital    bool    // a country's capital city
	Population int     // of a city, to about three per cent; 0 for all else and where unknown
}

// Lookup returns the place that s names; it is false when s is unknown or could well mean another place, as "Georgia" could.
// The hyphenated "Abu Dhabi-based" is Abu Dhabi.
func Lookup(s string) (Place, bool) {
	var q query
	if !begins(s) || !q.find(s) {
		return Place{}, false
	}
	e, ok := q.next()
	if !ok || !q.sure(e) {
		return Place{}, false
	}
	return e.place(), true
}

// LookupAll returns every reading of s, most likely first; none when s is unknown: "Georgia" gives the country and the state.
func LookupAll(s string) []Place {
	return AppendAll(nil, s)
}

// AppendAll appends every reading of s to dst, most likely first, and allocates only to grow dst.
func AppendAll(dst []Place, s string) []Place {
	if !begins(s) {
		return dst
	}
	var q query
	if !q.find(s) {
		return dst
	}
	var last entry
	for e, ok := q.next(); ok; e, ok = q.next() {
		if last.text == "" || e.kind() != last.kind() || e.target() != last.target() {
			dst = append(dst, e.place())
		}
		last = e
	}
	return dst
}

// Likeliest returns the first of the readings that LookupAll gives of s, the kinds of all of them, and whether there are several. It
// allocates nothing; no kinds: s is unknown.
func Likeliest(s string) (p Place, kinds Kinds, several bool) {
	var q query
	if !q.find(s) {
		return p, 0, false
	}
	var first entry
	for e, ok := q.next(); ok; e, ok = q.next() {
		if kinds == 0 {
			first = e
		}
		several = several || e.kind() != first.kind() || e.target() != first.target()
		kinds |= 1 << e.kind()
	}
	if kinds != 0 {
		p = first.place()
	}
	return p, kinds, several
}

// Kinds is a set of kinds.
type Kinds uint8

// Has reports whether k is in the set.
func (s Kinds) Has(k Kind) bool { return s>>k&1 != 0 }

// AppendRegions appends the countries, regions and areas that s names where copy puts them behind a city, most likely first.
// There "Mass", "MISS" and "calif" need neither period nor capitals.
func AppendRegions(dst []Place, s string) []Place {
	var q query
	if !q.find(s) && q.n == 0 {
		return dst
	}
	q.behind = true
	var last entry
	for e, ok := q.next(); ok; e, ok = q.next() {
		switch e.kind() {
		case Country, Region, Area:
			if last.text == "" || e.target() != last.target() {
				dst = append(dst, e.place())
			}
			last = e
		}
	}
	return dst
}

// Dateline returns the place that the words of a dateline name: a city or a seat, alone or within the regions and countries
// behind it. Dateline("ATHENS", "Ga.") is in Georgia, Dateline("PANAJI", "Goa", "India") in India, Dateline("KUWAIT") the
// city. Alone, the likeliest place is taken, a country only where no city has the name. It is false where the city is not
// known within what stands behind it; the last of AppendRegions then still tells the country.
func Dateline(name string, within ...string) (Place, bool) {
	var q query
	if !q.find(name) {
		return Place{}, false
	}
	var first entry
	for e, ok := q.next(); ok; e, ok = q.next() {
		if k := e.kind(); k == City || k == Institution {
			if p := e.place(); inside(p, within) {
				return p, true
			}
		} else if k != Demonym && first.text == "" {
			first = e
		}
	}
	if len(within) > 0 || first.text == "" {
		return Place{}, false
	}
	return first.place(), true
}

// inside reports whether each of the names can mean a region, a country or an area that p lies in.
func inside(p Place, within []string) bool {
	for _, name := range within {
		var room [8]Place
		if !slices.ContainsFunc(AppendRegions(room[:0], name), func(r Place) bool {
			return (r.Country == "" || r.Country == p.Country) && (r.Region == "" || p.Region == "" || r.Region == p.Region)
		}) {
			return false
		}
	}
	return true
}

// Near returns the well-known city that s misspells: "WASINGTON" is Washington, "BRUSSLES" Brussels. It knows the capitals
// and the cities that are certain or large, allows one slip in six letters and two in ten, and is false for a name that
// LookupAll knows, for a shorter one, and where two cities are as near.
func Near(s string) (Place, bool) {
	var q query
	if !q.find(s) || q.n < 6 || q.n > maxNear {
		return Place{}, false
	}
	if _, ok := q.next(); ok {
		return Place{}, false
	}
	key := q.key[:q.n]
	allowed := 1
	if len(key) >= 10 {
		allowed = 2
	}
	letters := table.Letters(key)
	var best entry
	var room [keyRoom]byte
	least, tie := allowed+1, false
	for i := 0; i < len(known); i += 7 {
		if bits.OnesCount32(letters^uint32At(known[i+3:])) > 2*allowed { // a slip changes two letters
			continue
		}
		e := entryAt(uint24(known[i:]))
		switch d := distance(table.Key(room[:0], e.text), key, least); {
		case d < least:
			best, least, tie = e, d, false
		case d == least && d <= allowed:
			tie = true
		}
	}
	if least > allowed || tie {
		return Place{}, false
	}
	return best.place(), true
}

const (
	maxName = 64            // bytes of the longest name that is looked up
	keyRoom = 4*maxName + 8 // room for its key
	maxNear = 24            // bytes of the longest key that Near compares
)

// A query walks the entries of one key.
type query struct {
	text     string // the name asked for
	key      [keyRoom]byte
	n        int
	tag      byte
	off, end int
	lower    bool // the name has a lower-case letter
	behind   bool // the name stands behind a city
}

// begins reports whether a name may begin with the first word of s; it is true where that is not of ASCII.
func begins(s string) bool {
	first, ok := table.First(s)
	return !ok || toponym.Begins(first)
}

// find sets the query up for s; it is false where s stands for no place on its own, as a word without a capital does.
func (q *query) find(s string) bool {
	s = strings.TrimSuffix(s, "-based")
	q.text = s
	if s == "" || len(s) > maxName {
		return false
	}
	rows := 0 // of the table of ASCII that the bytes of s are in, as bits; the letters fill two of them
	for i := 0; i < len(s); i++ {
		rows |= 1 << (s[i] / 32)
	}
	upper, lower := rows>>('A'/32)&1 != 0, rows>>('a'/32)&1 != 0
	if rows>>(utf8.RuneSelf/32) != 0 {
		for _, r := range s {
			upper = upper || r >= utf8.RuneSelf && (unicode.IsUpper(r) || unicode.IsTitle(r))
			lower = lower || r >= utf8.RuneSelf && unicode.IsLower(r)
		}
	}
	q.lower = lower
	key := table.Key(q.key[:0], s)
	if len(key) == 0 {
		return false
	}
	var bucket uint32
	bucket, q.tag = table.Locate(key)
	q.n = len(key)
	q.off, q.end = uint24(buckets[3*bucket:]), uint24(buckets[3*bucket+3:])
	return upper || bytes.IndexByte(key, ' ') >= 0
}

// stop reports whether the name has a period.
func (q *query) stop() bool { return strings.IndexByte(q.text, '.') >= 0 }

// next returns the next entry of the key that fits the spelling.
func (q *query) next() (entry, bool) {
	for q.off < q.end && entries[q.off] <= q.tag {
		off := q.off
		flags := entries[off+1]
		q.off = after(off, flags, int(entries[off+2]))
		if entries[off] != q.tag || !q.behind && (flags&table.Caps != 0 && q.lower || flags&table.Period != 0 && !q.stop()) {
			continue
		}
		if e := entryAt(off); q.names(e) {
			return e, true
		}
	}
	return entry{}, false
}

// names reports whether the name asked for is a spelling of e.
func (q *query) names(e entry) bool {
	if e.text == q.text {
		return true
	}
	key := q.key[:q.n]
	if e.flags&table.Other != 0 {
		return e.text == string(key)
	}
	var room [keyRoom]byte
	return string(table.Key(room[:0], e.text)) == string(key)
}

// sure reports whether e is certain. A bare postal code never is: "IN" and "OR" are words of headlines.
func (q *query) sure(e entry) bool {
	return e.flags&table.Sure != 0 && (q.stop() || q.n > 2 || e.kind() != Region)
}

// An entry is one record of the data.
type entry struct {
	off   int
	flags byte
	text  string
}

func entryAt(off int) entry {
	n := int(entries[off+2])
	return entry{off, entries[off+1], entries[off+table.Text : off+table.Text+n]}
}

func (e entry) tag() byte  { return entries[e.off] }
func (e entry) kind() Kind { return Kind(e.flags & table.Kind) }

// after returns the offset of the entry that follows e.
func (e entry) after() int { return after(e.off, e.flags, len(e.text)) }

func after(off int, flags byte, text int) int {
	if flags&table.Other != 0 {
		return off + table.Text + text + table.Alias
	}
	return off + table.Text + text + table.Place
}

// target returns the offset of the place that e stands for.
func (e entry) target() int {
	if e.flags&table.Other != 0 {
		return uint24(entries[e.off+table.Text+len(e.text):])
	}
	return e.off
}

// place returns the place that e stands for.
func (e entry) place() Place {
	t := entryAt(e.target())
	rec := entries[t.off+table.Text+len(t.text):]
	p := Place{
		Name:       t.text,
		Kind:       e.kind(),
		Lat:        math.Round(float64(uint16(rec[2])<<8|uint16(rec[3]))*18000/65535-9000) / 100,
		Lon:        math.Round(float64(uint16(rec[4])<<8|uint16(rec[5]))*36000/65535-18000) / 100,
		Capital:    t.flags&table.Capital != 0,
		Population: table.Unpack(rec[6]),
	}
	area := (int(rec[0])<<8 | int(rec[1])) * table.AreaSize
	code := strings.TrimRight(areas[area:area+table.AreaSize], " ")
	if len(code) >= 2 {
		p.Country = code[:2]
	}
	if len(code) > 2 {
		p.Region = code
	}
	return p
}

func uint24(s string) int { return int(s[0])<<16 | int(s[1])<<8 | int(s[2]) }

func uint32At(s string) uint32 {
	return uint32(s[0])<<24 | uint32(s[1])<<16 | uint32(s[2])<<8 | uint32(s[3])
}

// distance returns the number of letters to insert, drop, change or swap with their neighbour that turn a into b,
// or a number over limit as soon as that is certain.
func distance(a, b []byte, limit int) int {
	if d := len(a) - len(b); d > limit || d < -limit || len(a) > maxNear || len(b) > maxNear {
		return limit + 1
	}
	var rows [3][maxNear + 1]int
	before, prev, cur := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			d := prev[j-1]
			if a[i-1] != b[j-1] {
				d = 1 + min(d, prev[j], cur[j-1])
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					d = min(d, before[j-2]+1)
				}
			}
			cur[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
		before, prev, cur = prev, cur, before
	}
	return prev[len(b)]
}
