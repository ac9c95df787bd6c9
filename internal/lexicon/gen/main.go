// Command gen compiles src/*.tsv into ztables.go. It runs in the directory of the lexicon and needs no network.
//
// A table holds one word a line, in byte order, after a header of lines that begin with '#'. Most tables have the columns
//
//	word	classes	plural
//
// where plural is empty, "s" for the regular one, or a list with commas; what is spelled in lower case is Common besides. Others are
//
//	verbs.tsv	lemma	forms	classes
//	cues.tsv	lemma	forms	frames	class	act	marks	why
//	multi.tsv	the same, the word that inflects marked "*": go* on to say
//
// where forms lists what is not regular: "past=said", "part=spoken", "s=has", "ing=", "base=", with commas between spellings; "+" doubles
// the last consonant, "++" doubles it or not. Marks are: factive, noun, denied, refused.
package main

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon/internal/hash"
)

func main() {
	log.SetFlags(0)
	out, err := generate("src")
	if err == nil {
		err = os.WriteFile("ztables.go", out, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// A lexicon is what the tables say, before it is laid out.
type lexicon struct {
	words map[string]*word
	cues  []cue
	multi []sequence
}

type word struct {
	classes map[string]bool
	forms   map[string]bool
	cue     int
	multi   bool
}

type cue struct {
	lemma, class, act, polarity string
	frames                      []string
	factive, noun               bool
}

type sequence struct {
	words []string
	cue   int
	form  string
}

// generate reads the tables of dir and returns the Go file.
func generate(dir string) ([]byte, error) {
	lex := &lexicon{words: map[string]*word{}, cues: []cue{{}}}
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no tables in %s: %v", dir, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		read, name := lex.readWord, filepath.Base(file)
		switch name {
		case "verbs.tsv":
			read = lex.readVerb
		case "cues.tsv":
			read = lex.readCue
		case "multi.tsv":
			read = lex.readMulti
		}
		rows, err := split(string(data))
		for _, row := range rows {
			if err == nil {
				err = read(row)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return lex.write()
}

// split cuts a table into rows; each has 8 columns, the missing ones empty.
func split(table string) ([][]string, error) {
	var rows [][]string
	last := ""
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") && rows == nil {
			continue
		}
		row := strings.Split(line, "\t")
		if row[0] == "" || len(row) > 8 || strings.TrimSpace(line) != line {
			return nil, fmt.Errorf("bad row %q", line)
		}
		if row[0] <= last {
			return nil, fmt.Errorf("row %q is a duplicate or stands after %q", row[0], last)
		}
		last = row[0]
		rows = append(rows, append(row, make([]string, 8-len(row))...))
	}
	return rows, nil
}

// add enters a word in each of its spellings and returns the entries.
func (lex *lexicon) add(spelling string, classes ...string) []*word {
	key := strings.ToLower(spelling)
	if key == spelling {
		classes = append(slices.Clone(classes), "Common")
	}
	keys := []string{key}
	if curly := strings.ReplaceAll(key, "'", "’"); curly != key {
		keys = append(keys, curly)
	}
	if dotted := strings.TrimSuffix(key, "."); strings.Contains(dotted, ".") {
		keys = []string{dotted, dotted + "."}
	}
	if upper := strings.ToUpper(key); !bytes.Equal(folded(upper), folded(key)) { // beyond Latin-1 the fold keeps case: Ş, ş
		keys = append(keys, upper)
	}
	var entries []*word
	for _, key := range keys {
		w := lex.words[key]
		if w == nil {
			w = &word{classes: map[string]bool{}, forms: map[string]bool{}}
			lex.words[key] = w
		}
		for _, c := range classes {
			w.classes[c] = true
		}
		entries = append(entries, w)
	}
	return entries
}

func (lex *lexicon) readWord(row []string) error {
	classes := strings.Fields(row[1])
	if len(classes) == 0 || row[3] != "" {
		return fmt.Errorf("bad row %q", row)
	}
	lex.add(row[0], classes...)
	if row[2] == "" {
		return nil
	}
	many := strings.Split(row[2], ",")
	if row[2] == "s" {
		many = []string{sForm(row[0])}
		if strings.HasSuffix(row[0], "man") {
			many[0] = strings.TrimSuffix(row[0], "man") + "men"
		}
	}
	classes = slices.DeleteFunc(classes, func(c string) bool { return c == "Male" || c == "Female" })
	if slices.Contains(classes, "Role") {
		classes = append(classes, "Group")
	}
	for _, w := range many {
		lex.add(w, classes...)
	}
	return nil
}

func (lex *lexicon) readVerb(row []string) error {
	forms, err := inflect(row[0], row[1])
	if err != nil {
		return err
	}
	for _, f := range forms {
		for _, w := range lex.add(f.word, append(strings.Fields(row[2]), "Verb")...) {
			w.forms[f.form] = true
		}
	}
	return nil
}

func (lex *lexicon) readCue(row []string) error {
	forms, err := inflect(row[0], row[1])
	if err != nil {
		return err
	}
	c, err := newCue(row)
	if err != nil {
		return err
	}
	for _, f := range forms {
		for _, w := range lex.add(f.word, "Verb", "Cue") {
			if w.cue != 0 && w.cue != len(lex.cues) {
				return fmt.Errorf("%q is a form of %q and %q", f.word, lex.cues[w.cue].lemma, c.lemma)
			}
			w.cue = len(lex.cues)
			w.forms[f.form] = true
		}
	}
	lex.cues = append(lex.cues, c)
	return nil
}

func (lex *lexicon) readMulti(row []string) error {
	forms := []inflected{{}}
	before, after := row[0], ""
	if i := strings.Index(row[0], "*"); i >= 0 {
		head := strings.LastIndexByte(row[0][:i], ' ') + 1
		before, after = row[0][:head], row[0][i+1:]
		var err error
		if forms, err = inflect(row[0][head:i], row[1]); err != nil {
			return err
		}
	}
	row[0] = strings.Replace(row[0], "*", "", 1)
	c, err := newCue(row)
	if err != nil {
		return err
	}
	for _, f := range forms {
		words := strings.Fields(before + f.word + after)
		if len(words) < 2 || len(words) > 6 {
			return fmt.Errorf("%q: from 2 to 6 words", row[0])
		}
		for i, w := range words {
			for _, entry := range lex.add(w) {
				entry.multi = entry.multi || i == 0
			}
		}
		lex.multi = append(lex.multi, sequence{words, len(lex.cues), f.form})
	}
	lex.cues = append(lex.cues, c)
	return nil
}

func newCue(row []string) (cue, error) {
	c := cue{lemma: row[0], polarity: "Asserted"}
	names := map[string]string{"free": "Free", "clause": "NeedsClause", "beside": "BesideQuote", "fragment": "TakesFragment", "inf": "TakesInf",
		"objinf": "TakesObjInf", "wh": "TakesWh", "object": "TakesObject", "passive": "Passive"}
	for _, f := range strings.Fields(row[2]) {
		if names[f] == "" {
			return c, fmt.Errorf("%s: unknown frame %q", row[0], f)
		}
		c.frames = append(c.frames, names[f])
	}
	title := func(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
	if len(c.frames) == 0 || row[3] == "" || row[4] == "" || row[6] == "" || row[7] != "" {
		return c, fmt.Errorf("%s: a cue needs frames, class, act and a reason", row[0])
	}
	c.class, c.act = title(row[3]), "Act"+title(row[4])
	for _, mark := range strings.Fields(row[5]) {
		switch mark {
		case "factive":
			c.factive = true
		case "noun":
			c.noun = true
		case "denied", "refused":
			c.polarity = title(mark)
		default:
			return c, fmt.Errorf("%s: unknown mark %q", row[0], mark)
		}
	}
	return c, nil
}

// write lays the words out by length and bytes, finds the displacements, and prints the tables.
func (lex *lexicon) write() ([]byte, error) {
	type item struct {
		key string
		*word
	}
	items := []item{{"", &word{}}} // id 0: unknown
	for key, w := range lex.words {
		items = append(items, item{string(folded(key)), w})
	}
	slices.SortFunc(items, func(a, b item) int { return cmp.Or(len(a.key)-len(b.key), strings.Compare(a.key, b.key)) })
	var blob strings.Builder
	ids := map[string]int{}
	maxLen := len(items[len(items)-1].key)
	first, start := make([]int, maxLen+2), make([]int, maxLen+1)
	for id, it := range items {
		if id > 0 && ids[it.key] > 0 {
			return nil, fmt.Errorf("%q stands for two words", it.key)
		}
		ids[it.key] = id
		if n := len(it.key); id == 0 || n > len(items[id-1].key) {
			first[n], start[n] = id, blob.Len()
		}
		blob.WriteString(it.key)
	}
	first[maxLen+1] = len(items)
	for n := maxLen; n > 0; n-- {
		if first[n] == 0 { // no word has this length
			first[n] = first[n+1]
		}
	}

	var kindList []string
	kindOf := map[string]int{}
	var kind []int
	for _, it := range items {
		k := it.entry()
		if _, ok := kindOf[k]; !ok {
			kindOf[k] = len(kindList)
			kindList = append(kindList, k)
		}
		kind = append(kind, kindOf[k])
	}

	keys := make([]string, len(items))
	for id, it := range items {
		keys[id] = it.key
	}
	slots, displace, filter, err := place(keys)
	if err != nil {
		return nil, err
	}

	var b bytes.Buffer
	b.WriteString("// Code generated by internal/lexicon/gen from src/*.tsv; DO NOT EDIT.\n\npackage lexicon\n\n")
	b.WriteString("import \"github.com/newsparse/newsparse/internal/lexicon/internal/hash\"\n\n")
	fmt.Fprintf(&b, "const maxLen = %d // bytes of the longest word\n\n", maxLen)
	b.WriteString("// words holds the folded words by length, then by bytes.\nconst words = \"\" +\n")
	for rest := blob.String(); rest != ""; {
		n := min(len(rest), 120)
		sep := " +"
		if n == len(rest) {
			sep = "\n"
		}
		fmt.Fprintf(&b, "%+q%s\n", rest[:n], sep)
		rest = rest[n:]
	}
	numbers(&b, "first is the number of the first word of a length", "first", "[maxLen + 2]uint16", first)
	numbers(&b, "start is where the words of a length begin in words", "start", "[maxLen + 1]uint32", start)
	numbers(&b, "slots holds the numbers of words where their hash puts them", "slots", "[hash.Slots]uint16", slots)
	numbers(&b, "displace is what keeps two words out of one slot", "displace", "[hash.Buckets]uint8", displace)
	numbers(&b, "filter has a bit for every word", "filter", "[hash.Filter / 8]uint8", filter)
	numbers(&b, "kinds is the index in entries for each word", "kinds", fmt.Sprintf("[%d]uint16", len(kind)), kind)
	fmt.Fprintf(&b, "var entries = [%d]Entry{\n%s,\n}\n\n", len(kindList), strings.Join(kindList, ",\n"))

	fmt.Fprintf(&b, "// Cues lists the cues by Entry.Cue; 0 is none.\nvar Cues = []CueInfo{\n{},\n")
	for _, c := range lex.cues[1:] {
		fmt.Fprintf(&b, "{Lemma: %q, Frame: %s, Act: %s, Polarity: %s, Factive: %t, NounToo: %t, Class: %s},\n",
			c.lemma, strings.Join(c.frames, "|"), c.act, c.polarity, c.factive, c.noun, c.class)
	}
	fmt.Fprintf(&b, "}\n\n// Multi lists the cues of several words in all their forms, by the numbers of their words.\nvar Multi = []Sequence{\n")
	var rows [][]int
	for _, s := range lex.multi {
		row := make([]int, 6, 8)
		for i, w := range s.words {
			row[i] = ids[string(folded(w))]
		}
		rows = append(rows, append(row, s.cue, slices.Index(formNames, s.form)))
	}
	slices.SortFunc(rows, slices.Compare)
	for i, row := range rows {
		if i > 0 && slices.Equal(row[:6], rows[i-1][:6]) {
			if row[6] != rows[i-1][6] {
				return nil, fmt.Errorf("%q and %q are one cue", lex.cues[row[6]].lemma, lex.cues[rows[i-1][6]].lemma)
			}
			continue // a form that is past and participle is listed as the past
		}
		form := cmp.Or(formNames[row[7]], "0")
		fmt.Fprintf(&b, "{[6]uint16{%s}, %d, %s},\n", strings.Trim(strings.Join(strings.Fields(fmt.Sprint(row[:6])), ", "), "[]"), row[6], form)
	}
	b.WriteString("}\n")
	return format.Source(b.Bytes())
}

// entry is the word's Entry as Go source.
func (w *word) entry() string {
	var fields []string
	if len(w.classes) > 0 {
		fields = append(fields, "Class: "+join(w.classes))
	}
	if w.cue != 0 {
		fields = append(fields, fmt.Sprintf("Cue: %d", w.cue))
	}
	if len(w.forms) > 0 {
		fields = append(fields, "Form: "+join(w.forms))
	}
	if w.multi {
		fields = append(fields, "Multi: true")
	}
	return "{" + strings.Join(fields, ", ") + "}"
}

func join(set map[string]bool) string {
	var names []string
	for name := range set {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, "|")
}

// place finds a displacement for every bucket, the full ones first, such that no two words share a slot. keys[0] is no word.
func place(keys []string) (slots, displace, filter []int, err error) {
	slots, displace, filter = make([]int, hash.Slots), make([]int, hash.Buckets), make([]int, hash.Filter/8)
	type entry struct {
		sum uint64
		id  int
	}
	buckets := make([][]entry, hash.Buckets)
	order := make([]int, hash.Buckets)
	for id, key := range keys[1:] {
		a, b := hash.Key(key)
		sum := hash.Sum(a, b, len(key))
		at, bit := hash.Bit(sum)
		filter[at] |= 1 << bit
		n := hash.Bucket(sum)
		buckets[n] = append(buckets[n], entry{sum, id + 1})
	}
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(buckets[b]) - len(buckets[a]) })
next:
	for _, n := range order {
	try:
		for d := range 256 {
			taken := make([]uint, 0, 16)
			for _, e := range buckets[n] {
				at := hash.Slot(e.sum, uint8(d))
				if slots[at] != 0 || slices.Contains(taken, at) {
					continue try
				}
				taken = append(taken, at)
			}
			displace[n] = d
			for i, e := range buckets[n] {
				slots[taken[i]] = e.id
			}
			continue next
		}
		return nil, nil, nil, fmt.Errorf("a bucket of %d words finds no free slots: the tables of package hash are too small for %d words", len(buckets[n]), len(keys))
	}
	return slots, displace, filter, nil
}

// folded is the word as the lookup sees it.
func folded(word string) []byte {
	b := []byte(word)
	for i := range b {
		b[i] |= hash.Fold & 0xFF
	}
	return b
}

func numbers(b *bytes.Buffer, comment, name, typ string, list []int) {
	fmt.Fprintf(b, "// %s.\nvar %s = %s{", comment, name, typ)
	for i, n := range list {
		if i%24 == 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(b, "%d,", n)
	}
	b.WriteString("\n}\n\n")
}
