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
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newsparse/newsparse/internal/wordhash"
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

// tables is what the files say, before it is laid out.
type tables struct {
	words   map[string]*word
	spelled map[uint64]string // the key of all spellings that hash alike
	cues    []cue
	multi   []sequence
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

// generate compiles the tables of dir into a Go file.
func generate(dir string) ([]byte, error) {
	t, err := load(dir)
	if err != nil {
		return nil, err
	}
	return t.write()
}

// load reads the tables of dir.
func load(dir string) (*tables, error) {
	t := &tables{words: map[string]*word{}, spelled: map[uint64]string{}, cues: []cue{{}}}
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no tables in %s: %v", dir, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		read, name := t.readWord, filepath.Base(file)
		switch name {
		case "verbs.tsv":
			read = t.readVerb
		case "cues.tsv":
			read = t.readCue
		case "multi.tsv":
			read = t.readMulti
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
	return t, nil
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
func (t *tables) add(spelling string, classes ...string) []*word {
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
	keys = append(keys, spelling, strings.ToUpper(key), strings.ToUpper(spelling)) // beyond Latin-1 the hash keeps case: Ş, ş
	var entries []*word
	for _, key := range keys {
		if same, ok := t.spelled[wordhash.Sum(key)]; ok {
			key = same
		}
		t.spelled[wordhash.Sum(key)] = key
		w := t.words[key]
		if w == nil {
			w = &word{classes: map[string]bool{}, forms: map[string]bool{}}
			t.words[key] = w
		}
		for _, c := range classes {
			w.classes[c] = true
		}
		entries = append(entries, w)
	}
	return entries
}

func (t *tables) readWord(row []string) error {
	classes := strings.Fields(row[1])
	if len(classes) == 0 || row[3] != "" {
		return fmt.Errorf("bad row %q", row)
	}
	t.add(row[0], classes...)
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
		t.add(w, classes...)
	}
	return nil
}

func (t *tables) readVerb(row []string) error {
	forms, err := inflect(row[0], row[1])
	if err != nil {
		return err
	}
	for _, f := range forms {
		for _, w := range t.add(f.word, append(strings.Fields(row[2]), "Verb")...) {
			w.forms[f.form] = true
		}
	}
	return nil
}

func (t *tables) readCue(row []string) error {
	forms, err := inflect(row[0], row[1])
	if err != nil {
		return err
	}
	c, err := newCue(row)
	if err != nil {
		return err
	}
	for _, f := range forms {
		for _, w := range t.add(f.word, "Verb", "Cue") {
			if w.cue != 0 && w.cue != len(t.cues) {
				return fmt.Errorf("%q is a form of %q and %q", f.word, t.cues[w.cue].lemma, c.lemma)
			}
			w.cue = len(t.cues)
			w.forms[f.form] = true
		}
	}
	t.cues = append(t.cues, c)
	return nil
}

func (t *tables) readMulti(row []string) error {
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
		if len(words) < 1 || len(words) > 6 || len(words) == 1 && f.form != "" {
			return fmt.Errorf("%q: from 2 to 6 words, or one that does not inflect", row[0])
		}
		for i, w := range words {
			for _, entry := range t.add(w) {
				entry.multi = entry.multi || i == 0
			}
		}
		t.multi = append(t.multi, sequence{words, len(t.cues), f.form})
	}
	t.cues = append(t.cues, c)
	return nil
}

func newCue(row []string) (cue, error) {
	c := cue{lemma: row[0], polarity: "Asserted"}
	names := map[string]string{"free": "Free", "clause": "NeedsClause", "beside": "BesideQuote", "fragment": "TakesFragment", "inf": "TakesInf",
		"objinf": "TakesObjInf", "thing": "TakesThing", "wh": "TakesWh", "object": "TakesObject", "passive": "Passive", "marked": "OnlyMarked", "tight": "Tight"}
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

const slotBytes = 4

// slotsFor is how many slots so many words are spread over.
func slotsFor(words int) int { return words * 20 / 19 }

// write gives every word a slot and prints the tables.
func (t *tables) write() ([]byte, error) {
	slots := make([]string, slotsFor(len(t.words)))
	displace, err := place(t.words, slots)
	if err != nil {
		return nil, err
	}
	ids := map[string]int{}
	kinds := []string{"{}"} // the distinct entries
	number := map[string]int{"{}": 0}
	for _, w := range t.words { // those of the words that refer to what was named come first
		if entry := w.entry(); w.refers() && !slices.Contains(kinds, entry) {
			kinds = append(kinds, entry)
		}
	}
	slices.Sort(kinds[1:])
	referring := len(kinds) - 1
	for i, entry := range kinds {
		number[entry] = i
	}
	packed := make([]int, 1+len(slots)) // the first is the unknown word
	for at, key := range slots {
		if key == "" {
			continue
		}
		ids[key] = at + 1
		entry := t.words[key].entry()
		if _, ok := number[entry]; !ok {
			number[entry] = len(kinds)
			kinds = append(kinds, entry)
		}
		packed[at+1] = int(wordhash.Check(wordhash.Sum(key))) | number[entry]
	}
	if len(kinds) > wordhash.Kinds+1 {
		return nil, fmt.Errorf("%d entries are too many for a slot", len(kinds))
	}

	var b bytes.Buffer
	b.WriteString("// Code generated by internal/lexicon/gen from src/*.tsv; DO NOT EDIT.\n\npackage lexicon\n\n")
	b.WriteString("import \"github.com/newsparse/newsparse/internal/wordhash\"\n\n")
	fmt.Fprintf(&b, "// referring is how many entries have one of the classes Det, PronHe and PronShe: those from 1 on.\nconst referring = %d\n\n", referring)
	numbers(&b, "displace is what keeps two words out of one slot", "displace", "[wordhash.Buckets]uint8", displace)
	numbers(&b, "slots holds for each number the index in entries, and what tells its word from unknown ones", "slots", fmt.Sprintf("[%d]uint32", len(packed)), packed)
	fmt.Fprintf(&b, "var entries = [wordhash.Kinds + 1]Entry{\n%s,\n}\n\n", strings.Join(kinds, ",\n"))
	fmt.Fprintf(&b, "// Cues lists the cues by Entry.Cue; 0 is none.\nvar Cues = []CueInfo{\n{},\n")
	for _, c := range t.cues[1:] {
		fmt.Fprintf(&b, "{Lemma: %q, Frame: %s, Act: %s, Polarity: %s, Factive: %t, NounToo: %t, Class: %s},\n",
			c.lemma, strings.Join(c.frames, "|"), c.act, c.polarity, c.factive, c.noun, c.class)
	}
	fmt.Fprintf(&b, "}\n\n// Multi lists the cues of several words in all their forms, by the numbers of their words.\nvar Multi = []Sequence{\n")
	var rows [][]int
	for _, s := range t.multi {
		row := make([]int, 6, 8)
		for i, w := range s.words {
			row[i] = ids[t.spelled[wordhash.Sum(w)]]
		}
		rows = append(rows, append(row, s.cue, slices.Index(formNames, s.form)))
	}
	slices.SortFunc(rows, slices.Compare)
	for i, row := range rows {
		if i > 0 && slices.Equal(row[:6], rows[i-1][:6]) {
			if row[6] != rows[i-1][6] {
				return nil, fmt.Errorf("%q and %q are one cue", t.cues[row[6]].lemma, t.cues[rows[i-1][6]].lemma)
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

// refers reports whether the word may refer to what was named, alone or with the noun behind it.
func (w *word) refers() bool { return w.classes["Det"] || w.classes["PronHe"] || w.classes["PronShe"] }

func join(set map[string]bool) string {
	var names []string
	for name := range set {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, "|")
}

// place finds a displacement for every bucket, the full ones first, such that no two words share a slot, and fills the slots.
func place(words map[string]*word, slots []string) (displace []int, err error) {
	displace = make([]int, wordhash.Buckets)
	buckets := make([][]string, wordhash.Buckets)
	for _, key := range slices.Sorted(maps.Keys(words)) {
		if len(key) > wordhash.MaxLen {
			return nil, fmt.Errorf("%q is longer than %d bytes", key, wordhash.MaxLen)
		}
		n := wordhash.Bucket(wordhash.Sum(key))
		buckets[n] = append(buckets[n], key)
	}
	order := make([]int, wordhash.Buckets)
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(buckets[b]) - len(buckets[a]) })
next:
	for _, n := range order {
	try:
		for d := range 256 {
			var taken []uint
			for _, key := range buckets[n] {
				at := wordhash.Slot(wordhash.Sum(key), uint8(d), len(slots))
				if slots[at] != "" || slices.Contains(taken, at) {
					continue try
				}
				taken = append(taken, at)
			}
			displace[n] = d
			for i, key := range buckets[n] {
				slots[taken[i]] = key
			}
			continue next
		}
		return nil, fmt.Errorf("%d words of one bucket find no free slots: %q", len(buckets[n]), buckets[n])
	}
	return displace, nil
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
