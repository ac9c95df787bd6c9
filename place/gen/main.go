// Gen writes the constant data of package place from the tables in src. It needs no network:
//
//	go generate ./place
//
// Two of those tables, cities.tsv and territories.tsv, are extracts of npm packages; extract.mjs makes them.
package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/newsparse/newsparse/internal/fold"
	"github.com/newsparse/newsparse/internal/toponym"
	"github.com/newsparse/newsparse/place"
	"github.com/newsparse/newsparse/place/internal/table"
)

const (
	output  = "zplaces.go"
	filters = "../internal/toponym/zfilters.go"
)

func main() {
	log.SetFlags(0)
	places, toponyms, err := generate(os.DirFS("src"))
	if err == nil {
		err = errors.Join(os.WriteFile(output, places, 0o644), os.WriteFile(filters, toponyms, 0o644))
	}
	if err != nil {
		log.Fatal(err)
	}
}

// A spot is one place of the gazetteer.
type spot struct {
	name     string
	kind     place.Kind
	area     string // "TR", "US-DC" or ""
	lat, lon float64
	people   int
	capital  bool
	seat     bool // of first-level administration
	certain  bool // in certain.tsv
	offset   int  // of its entry in the data
}

// A spelling is one key of one spot.
type spelling struct {
	key    string
	spot   *spot
	kind   place.Kind
	flags  byte
	other  bool // not the spot's own name
	weak   bool // old or foreign, and the name of a town elsewhere
	weight float64
	tag    byte
	bucket uint32
}

// A gazetteer is the state of one run: tables in, spots and spellings, data out.
type gazetteer struct {
	src       fs.FS
	err       error
	spots     []*spot
	countries map[string]*spot
	regions   map[string]*spot
	admin     map[string]string // "US/TX": "US-TX"
	spellings []*spelling
	held      map[string]*spelling // by key, kind, flags and spot
}

// generate returns the Go source of the data, and that of the filters of package toponym.
func generate(src fs.FS) (places, toponyms []byte, err error) {
	g := &gazetteer{
		src:       src,
		countries: map[string]*spot{},
		regions:   map[string]*spot{},
		admin:     map[string]string{},
		held:      map[string]*spelling{},
	}
	g.readCountries()
	g.readRegions()
	g.readAreas()
	g.readCities()
	g.center()
	g.rank()
	places, toponyms = g.write(), g.filters()
	return places, toponyms, g.err
}

// readCountries reads countries.tsv and territories.tsv.
func (g *gazetteer) readCountries() {
	forms := map[string][][]string{}
	for _, f := range g.table("territories.tsv", 3) {
		forms[f[0]] = append(forms[f[0]], f)
	}
	for _, f := range g.table("countries.tsv", 5) {
		code, name := f[0], f[1]
		for _, form := range forms[code] {
			if name == "-" && form[1] == "" {
				name = form[2]
			}
		}
		c := g.add(&spot{name: name, kind: place.Country, area: code})
		g.countries[code] = c
		for _, form := range forms[code] {
			mark := ""
			if len(form[2]) <= 3 && form[2] == strings.ToUpper(form[2]) {
				mark = "="
			}
			g.spell(c, mark+form[2])
			g.spell(c, mark+strings.ReplaceAll(form[2], "&", "and"))
		}
		g.spell(c, f[3])
		g.people(c, f[4])
	}
}

// readRegions reads regions.tsv; a row without a name only maps an admin code.
func (g *gazetteer) readRegions() {
	for _, f := range g.table("regions.tsv", 5) {
		for _, admin := range strings.Split(f[1], ",") {
			g.admin[f[0][:2]+"/"+admin] = f[0]
		}
		if f[2] == "" {
			continue
		}
		r := g.add(&spot{name: f[2], kind: place.Region, area: f[0]})
		g.regions[f[0]] = r
		g.spell(r, f[3])
		g.people(r, f[4])
	}
}

// readAreas reads areas.tsv.
func (g *gazetteer) readAreas() {
	kinds := map[string]place.Kind{"area": place.Area, "institution": place.Institution, "city": place.City}
	for _, f := range g.table("areas.tsv", 7) {
		a := g.add(&spot{name: f[0], kind: kinds[f[1]], area: strings.Trim(f[2], "-"), lat: g.float(f[3]), lon: g.float(f[4])})
		g.spell(a, f[5])
		g.people(a, f[6])
	}
}

// readCities reads cities.tsv, names.tsv and certain.tsv.
func (g *gazetteer) readCities() {
	rows := g.table("cities.tsv", 7)
	slices.SortStableFunc(rows, func(a, b []string) int { return g.int(b[4]) - g.int(a[4]) }) // the largest of a name comes first
	renamed := map[string][]string{}
	for _, f := range g.table("names.tsv", 4) {
		if renamed[f[0]+"/"+f[1]] != nil {
			g.err = cmp.Or(g.err, fmt.Errorf("names.tsv: %s, %s twice", f[0], f[1]))
		}
		renamed[f[0]+"/"+f[1]] = f
	}
	seen := map[string]bool{}
	named := map[string]*spot{}
	for _, f := range rows {
		area := f[1]
		if region := g.admin[f[1]+"/"+f[2]]; region != "" {
			area = region
		}
		name := plain(f[0], f[1])
		row, key := renamed[f[0]+"/"+area], f[0]+"/"+area
		if row == nil {
			row, key = renamed[f[0]+"/"+f[1]], f[0]+"/"+f[1]
		}
		if row != nil && row[2] != "-" {
			name = row[2]
		}
		id := string(table.Key(nil, name)) + "/" + area
		if seen[id] && row == nil || len(name) < 2 || dropped[name] {
			continue
		}
		seen[id] = true
		c := g.add(&spot{
			name: name, kind: place.City, area: area, people: g.int(f[4]), capital: f[3] == "C", seat: f[3] != "",
			lat: g.float(f[5]), lon: g.float(f[6]),
		})
		for _, at := range []string{area, f[1]} {
			if named[name+"/"+at] == nil {
				named[name+"/"+at] = c
			}
		}
		if row != nil {
			g.spell(c, row[3])
			delete(renamed, key)
		}
		if rest, ok := withoutArticle(name); ok && arabic[f[1]] {
			g.spell(c, rest)
		}
		if german[f[1]] && c.people >= 30000 {
			g.spell(c, umlauts.Replace(f[0]))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(renamed)) {
		g.err = cmp.Or(g.err, fmt.Errorf("names.tsv: no city %s", key))
	}
	for _, f := range g.table("certain.tsv", 3) {
		if c := named[f[0]+"/"+f[1]]; c != nil {
			c.certain = true
		} else if g.err == nil {
			g.err = fmt.Errorf("certain.tsv: no city %s, %s", f[0], f[1])
		}
	}
}

// dropped are names that are ordinary words above all.
var dropped = map[string]bool{"The Valley": true}

// arabic are the countries whose cities lose their article in copy: "Al Hillah" is Hillah.
var arabic = map[string]bool{"AE": true, "BH": true, "EG": true, "IQ": true, "JO": true, "LB": true, "LY": true, "OM": true, "PS": true,
	"SA": true, "SD": true, "SY": true, "YE": true}

func withoutArticle(name string) (string, bool) {
	article, rest, ok := strings.Cut(name, " ")
	return rest, ok && len(rest) > 2 && strings.Contains(" Al An Ar As Ad Ash At Ath Az El ", " "+article+" ")
}

var german = map[string]bool{"DE": true, "AT": true, "CH": true}
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ß", "ss")

// center puts countries and regions in the middle of their cities' people.
func (g *gazetteer) center() {
	type sum struct{ lat, lon, n float64 }
	sums := map[string]*sum{}
	for _, s := range g.spots {
		if s.kind != place.City {
			continue
		}
		for _, at := range slices.Compact([]string{s.area[:2], s.area}) {
			if sums[at] == nil {
				sums[at] = &sum{}
			}
			n := float64(max(s.people, 1))
			sums[at].lat += s.lat * n
			sums[at].lon += s.lon * n
			sums[at].n += n
		}
	}
	for _, s := range g.spots {
		if m := sums[s.area]; m != nil && (s.kind == place.Country || s.kind == place.Region) {
			s.lat, s.lon = m.lat/m.n, m.lon/m.n
			s.people = int(m.n)
		}
	}
}

// rank weighs the readings of every key, puts the likelier first and marks those that are certain.
func (g *gazetteer) rank() {
	words := map[string]bool{}
	for _, f := range g.table("words.tsv", 1) {
		words[f[0]] = true
	}
	byKey := map[string][]*spelling{}
	for _, s := range g.spellings {
		byKey[s.key] = append(byKey[s.key], s)
	}
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		run := byKey[key]
		for _, s := range run {
			s.weight = weigh(s, run)
		}
		slices.SortStableFunc(run, func(a, b *spelling) int { return cmp.Compare(b.weight, a.weight) })
		for i, s := range run {
			sure := s.kind != place.City || s.spot.certain || !words[key]
			for _, rival := range run[i+1:] {
				if rivals(s, rival) && s.weight < 8*rival.weight {
					sure = false
				}
			}
			if sure {
				s.flags |= table.Sure
			}
		}
	}
}

// weigh returns how likely it is that copy means s by its key, in people of a city of no renown.
func weigh(s *spelling, run []*spelling) float64 {
	p := s.spot
	switch {
	case s.kind == place.Country, s.kind == place.Demonym, s.kind == place.Institution:
		return 1e11 + float64(p.people)
	case s.kind == place.Area:
		return 1e10
	case s.kind == place.Region && spelled[p.area[:2]]:
		return 3e10
	case s.kind == place.Region:
		return 3e6
	}
	w := float64(p.people)
	if s.weak {
		return w / 50
	}
	switch {
	case p.capital:
		w *= 20
	case p.seat:
		w *= 2
	}
	if p.area[:2] == "US" { // of which English copy speaks most
		w *= 2
	}
	if p.certain && !slices.ContainsFunc(run, func(r *spelling) bool { return encloses(r, s) }) {
		w = 1e12
	}
	return w
}

// spelled are the countries whose regions copy names without the country.
var spelled = map[string]bool{"US": true, "CA": true, "AU": true, "GB": true}

// encloses reports whether r is the country of the city s, or its region where the city is usually called otherwise:
// "Kuwait" and "Quebec", which are cities in datelines and more than cities elsewhere.
func encloses(r, s *spelling) bool {
	return r.kind == place.Country && r.spot.area == s.spot.area[:2] ||
		r.kind == place.Region && r.spot.area == s.spot.area && s.other
}

// rivals reports whether the two readings are different places: neither the same country nor one inside the other.
func rivals(a, b *spelling) bool {
	x, y := a.spot, b.spot
	if x == y || x.area == y.area && (x.kind != y.kind || x.kind == place.City) {
		return false
	}
	if x.area == "" || y.area == "" {
		return a.kind != place.Demonym
	}
	return !(x.kind == place.Country && y.area[:2] == x.area || y.kind == place.Country && x.area[:2] == y.area)
}

// write lays the entries out and returns the source file.
func (g *gazetteer) write() []byte {
	slices.SortStableFunc(g.spellings, func(a, b *spelling) int {
		return cmp.Or(cmp.Compare(a.bucket, b.bucket), cmp.Compare(a.tag, b.tag), cmp.Compare(a.key, b.key),
			cmp.Compare(b.weight, a.weight), cmp.Compare(a.spot.name, b.spot.name), cmp.Compare(a.spot.area, b.spot.area))
	})
	codes := map[string]int{}
	for _, s := range g.spots {
		codes[s.area] = 0
	}
	var areas []byte
	for i, code := range slices.Sorted(maps.Keys(codes)) {
		codes[code] = i
		areas = append(areas, fmt.Sprintf("%-*s", table.AreaSize, code)...)
	}
	size := 0
	for _, s := range g.spellings {
		if s.other {
			size += table.Text + len(s.key) + table.Alias
			continue
		}
		s.spot.offset = size
		size += table.Text + len(s.spot.name) + table.Place
	}
	var entries, buckets, known []byte
	next := uint32(0)
	for _, s := range g.spellings {
		for ; next <= s.bucket; next++ {
			buckets = append24(buckets, len(entries))
		}
		text := s.spot.name
		if s.other {
			text = s.key
			s.flags |= table.Other
		}
		if s.spot.capital {
			s.flags |= table.Capital
		}
		if len(text) > table.MaxText && g.err == nil {
			g.err = fmt.Errorf("name of %d bytes: %s", len(text), text)
		}
		entries = append(entries, s.tag, s.flags|byte(s.kind), byte(len(text)))
		entries = append(entries, text...)
		p := s.spot
		if s.other {
			entries = append24(entries, p.offset)
			continue
		}
		if p.kind == place.City && (p.certain || p.capital || p.people >= 1e6 || p.people >= 3e5 && p.area[:2] == "US") {
			known = append24(known, p.offset)
			known = binary.BigEndian.AppendUint32(known, table.Letters(s.key))
		}
		people := byte(0)
		if p.kind == place.City {
			people = table.People(p.people)
		}
		lat, lon := uint16(math.Round((p.lat+90)*65535/180)), uint16(math.Round((p.lon+180)*65535/360))
		area := codes[p.area]
		entries = append(entries, byte(area>>8), byte(area), byte(lat>>8), byte(lat), byte(lon>>8), byte(lon), people)
	}
	for ; next <= table.Buckets; next++ {
		buckets = append24(buckets, len(entries))
	}
	var b bytes.Buffer
	b.WriteString("// Code generated by go run ./gen; DO NOT EDIT.\n\npackage place\n")
	literal(&b, "entries", "the entries, as package table lays them out", entries)
	literal(&b, "buckets", "the offsets of the buckets in entries and their end, three bytes each", buckets)
	literal(&b, "areas", "the codes of countries and regions, sorted, table.AreaSize bytes each", areas)
	literal(&b, "known", "the offset of each well-known city, three bytes, and the letters of its key, four", known)
	return b.Bytes()
}

// filters returns the source file of the filters.
func (g *gazetteer) filters() []byte {
	heads, names := make([]byte, toponym.Bits/8), make([]byte, toponym.Bits/8)
	set := func(filter []byte, words string) {
		bit := toponym.Bit(fold.HashKey(0, []byte(words)))
		filter[bit/8] |= 1 << (bit % 8)
	}
	for _, s := range g.spellings {
		for _, key := range written(s.key) {
			set(names, key)
			for _, key := range []string{key, "the " + key} {
				first, rest, _ := strings.Cut(key, " ")
				second, _, _ := strings.Cut(rest, " ")
				set(heads, first)
				set(heads, strings.TrimSpace(first+" "+second))
			}
		}
	}
	var b bytes.Buffer
	b.WriteString("// Code generated by place/gen; DO NOT EDIT.\n\npackage toponym\n")
	literal(&b, "heads", "the first words of all names, and the first two, one bit each", heads)
	literal(&b, "names", "the words of all names", names)
	return b.Bytes()
}

// written returns the fold keys that spellings of the name with this key may have, without an article.
func written(key string) []string {
	keys := []string{key}
	for _, w := range table.Shortened {
		if rest, ok := strings.CutPrefix(key, w.Long+" "); ok {
			keys = append(keys, w.Short+" "+rest)
		}
	}
	return keys
}

func append24(b []byte, n int) []byte { return append(b, byte(n>>16), byte(n>>8), byte(n)) }

// literal writes a string constant, some lines long.
func literal(b *bytes.Buffer, name, doc string, data []byte) {
	fmt.Fprintf(b, "\n// %s: %s.\nconst %s = \"\"", name, doc, name)
	for line := range slices.Chunk(data, 4096) {
		b.WriteString(" +\n\t")
		b.WriteString(strconv.QuoteToASCII(string(line)))
	}
	b.WriteByte('\n')
}

// add files a spot under its own name.
func (g *gazetteer) add(s *spot) *spot {
	g.spots = append(g.spots, s)
	g.file(s, s.name, s.kind, 0, false)
	return s
}

// spell files a spot under other names, "|" between them.
func (g *gazetteer) spell(s *spot, names string) {
	for _, name := range strings.FieldsFunc(names, func(r rune) bool { return r == '|' }) {
		flags, weak := byte(0), false
		switch name[0] {
		case '~':
			weak, name = true, name[1:]
		case '=':
			flags, name = table.Caps, name[1:]
		case '.':
			flags, name = table.Period, name[1:]
		}
		g.file(s, name, s.kind, flags, true).weak = weak
	}
}

// people files a spot under its demonyms and their plurals.
func (g *gazetteer) people(s *spot, names string) {
	for _, name := range strings.FieldsFunc(names, func(r rune) bool { return r == '|' }) {
		g.file(s, name, place.Demonym, 0, true)
		if plural, ok := plural(name); ok {
			g.file(s, plural, place.Demonym, 0, true)
		}
	}
}

// plural returns the plural of a demonym that is a noun as well: "Russians", "Turks", "Bangladeshis", but no "Chineses".
func plural(name string) (string, bool) {
	for _, end := range []string{"ese", "sh", "ch", "ss", "s", "men", "ois", "ien", "lic", "ic"} {
		if strings.HasSuffix(name, end) {
			return "", false
		}
	}
	if strings.HasSuffix(name, "man") && name != "German" && name != "West German" && name != "East German" && name != "Roman" && name != "Oman" {
		return "", false
	}
	return name + "s", true
}

// file adds a spelling, once, and returns it.
func (g *gazetteer) file(p *spot, name string, kind place.Kind, flags byte, other bool) *spelling {
	key := string(table.Key(nil, name))
	id := fmt.Sprintf("%s/%d/%p", key, kind, p)
	if old := g.held[id]; old != nil {
		if flags == 0 {
			old.flags = 0
		} else if old.flags != flags && old.flags != 0 && !other {
			g.err = cmp.Or(g.err, fmt.Errorf("%s has two forms", name))
		}
		if old.flags == 0 || old.flags == flags {
			return old
		}
		id += fmt.Sprint(flags)
		if again := g.held[id]; again != nil {
			return again
		}
	}
	bucket, tag := table.Locate([]byte(key))
	s := &spelling{key: key, spot: p, kind: kind, flags: flags, other: other, tag: tag, bucket: bucket}
	g.held[id] = s
	g.spellings = append(g.spellings, s)
	return s
}

// plain returns a city's name in the plain letters of English copy.
func plain(name, country string) string {
	if country == "JP" {
		name = strings.TrimSuffix(name, "-shi")
	}
	if country == "KR" {
		name = strings.TrimSuffix(name, "-si")
	}
	name, _, _ = strings.Cut(name, " (")
	var b strings.Builder
	for _, r := range norm.NFD.String(letters.Replace(name)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case strings.ContainsRune("'’‘ʻʼ`", r):
			if b.Len() > 0 && !strings.Contains("RU UA BY", country) {
				b.WriteRune('’')
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

var letters = strings.NewReplacer("ß", "ss", "ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "đ", "d", "Đ", "D", "ı", "i", "ə", "a", "Ə", "A",
	"æ", "ae", "Æ", "Ae", "œ", "oe", "Œ", "Oe", "þ", "th", "Þ", "Th", "ð", "d", "Ð", "D", "ħ", "h", "Ħ", "H")

// table returns the rows of a file in src, each with n fields.
func (g *gazetteer) table(name string, n int) [][]string {
	data, err := fs.ReadFile(g.src, name)
	if err != nil {
		g.err = cmp.Or(g.err, err)
		return nil
	}
	var rows [][]string
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != n && g.err == nil {
			g.err = fmt.Errorf("%s:%d: %d fields, want %d", name, i+1, len(f), n)
		}
		if len(f) == n {
			rows = append(rows, f)
		}
	}
	return rows
}

func (g *gazetteer) int(s string) int {
	n, err := strconv.Atoi(s)
	g.err = cmp.Or(g.err, err)
	return n
}

func (g *gazetteer) float(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	g.err = cmp.Or(g.err, err)
	return x
}
