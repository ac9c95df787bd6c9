package lexicon

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// rows reads the hand-kept tables by name: the first column of each row, a few of the others.
func rows(t testing.TB) map[string][][]string {
	files, err := filepath.Glob("src/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	tables := map[string][][]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if !strings.HasPrefix(line, "#") {
				row := append(strings.Split(strings.TrimSuffix(line, "\n"), "\t"), "", "", "")
				tables[filepath.Base(file)] = append(tables[filepath.Base(file)], row)
			}
		}
	}
	return tables
}

func spellings(word string) []string {
	return []string{word, strings.ToLower(word), strings.ToUpper(word),
		strings.ReplaceAll(word, "'", "’"), strings.ToUpper(strings.ReplaceAll(word, "'", "’"))}
}

func TestEveryRowIsFound(t *testing.T) {
	for name, table := range rows(t) {
		if name == "multi.tsv" {
			continue
		}
		for _, row := range table {
			e := Lookup(row[0])
			for _, w := range spellings(row[0]) {
				if got := Lookup(w); ID(w) == 0 || *got != *e {
					t.Errorf("%s: %q is %+v, %q %+v", name, row[0], e, w, got)
				}
			}
			if row[0] == strings.ToLower(row[0]) && !e.Is(Common) {
				t.Errorf("%s: %q is not Common", name, row[0])
			}
			if name == "cues.tsv" && (e.Info() == nil || e.Form == 0 || !e.Is(Cue)) {
				t.Errorf("%s: %q has no cue: %+v", name, row[0], e)
			}
		}
	}
}

func TestUnknownWords(t *testing.T) {
	for _, w := range []string{"", "x", "zq", "zzz", "sayd", "saidd", "ministerx", "qwertyuiopasdfgh", "\x00", "\xff\xfe", "日本", strings.Repeat("a", 1<<10), "s\x01id"} {
		if id := ID(w); id != 0 || *Lookup(w) != (Entry{}) {
			t.Errorf("%q is number %d", w, id)
		}
	}
}

func TestTablesAreConsistent(t *testing.T) {
	for id := range slots {
		if e := Get(uint16(id)); int(e.Cue) >= len(Cues) || e.Is(Cue) != (e.Cue != 0) || (e.Cue != 0) != (e.Info() != nil) {
			t.Errorf("entry %d: %+v", id, e)
		}
	}
	if *Get(0) != (Entry{}) {
		t.Error("number 0 is known")
	}
}

func TestCues(t *testing.T) {
	for _, c := range []struct {
		word, lemma string
		form        Form
		frame       Frame
		class       CueClass
	}{
		{"said", "say", Past | Part, Free, Speech},
		{"Says", "say", S, Free, Speech},
		{"affirmed", "affirm", Past | Part, Free, Speech},
		{"told", "tell", Past | Part, TakesObject, Speech},
		{"claiming", "claim", Ing, NeedsClause | Free, Speech},
		{"admitted", "admit", Past | Part, Free, Speech},
		{"hoped", "hope", Past | Part, TakesInf, Belief},
		{"planning", "plan", Ing, TakesInf, Plan},
		{"criticised", "criticize", Past | Part, TakesFragment, Speech},
		{"thought", "think", Past | Part, Free, Belief},
	} {
		e := Lookup(c.word)
		info := e.Info()
		if info == nil || info.Lemma != c.lemma || e.Form&c.form != c.form || info.Frame&c.frame == 0 || info.Class != c.class {
			t.Errorf("%q: %+v %+v", c.word, e, info)
		}
	}
	if p := Lookup("denies").Info().Polarity; p != Denied {
		t.Error("deny is", p)
	}
}

func TestMultiCue(t *testing.T) {
	for text, want := range map[string]string{
		"according to officials": "according to", "went on to say that": "go on to say", "Pointing out": "point out",
		"according": "", "": "", "the minister": "", "went on": "",
	} {
		words := strings.Fields(text)
		lemma := ""
		seq, n := MultiCue(func(i int) uint16 {
			if i < len(words) {
				return Word(words[i])
			}
			return 0
		})
		if seq != nil {
			lemma = Cues[seq.Cue].Lemma
		}
		if lemma != want || n != len(strings.Fields(want)) {
			t.Errorf("%q: %q of %d words", text, lemma, n)
		}
		if want != "" && !Lookup(words[0]).Multi {
			t.Errorf("%q: its first word does not say so", text)
		}
	}
}

func TestClasses(t *testing.T) {
	for word, want := range map[string]Class{
		"his": Det | Poss | PronHe, "you": PronSubj | PronObj, "may": Modal | Month, "didn’t": Aux | Do | Neg, "that": That | Det | ConjSub,
		"spokeswoman": Role | Female, "ministers": Role | Group, "Mr": Honorific | Male | Abbrev, "U.S": Abbrev, "U.S.": Abbrev, "GmbH": OrgSuffix,
		"ministry": OrgHead | Noun, "Tuesdays": Weekday, "claim": Cue | CueNoun, "van": Particle, "million": NumberWord, "sisters": Kinship,
	} {
		if got := Lookup(word).Class; got&want != want {
			t.Errorf("%q is %b, not %b", word, got, want)
		}
	}
}

func TestLookupDoesNotAllocate(t *testing.T) {
	text := strings.Fields(prose)
	if n := testing.AllocsPerRun(10, func() {
		for _, w := range text {
			Lookup(w)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// prose is written for the benchmark: copy as the wire has it, punctuation set apart.
const prose = `The finance minister of Ruritania , Anselm Vorrak , told parliament on Tuesday that the government would not raise fuel taxes before
the election , although the central bank had warned in March that the deficit was growing faster than expected . " We have listened to the farmers , "
Vorrak said , adding that a commission led by former judge Ottoline Graumark would report in September . Opposition lawmakers dismissed the promise as
a stunt . Truck drivers blocked the harbour of Port Ellery for a third day , and a spokeswoman for the drivers' union said they did not plan to leave
until a written agreement had been signed . Shares in Ellery Shipping Ltd. fell 4.2 percent to 17.35 crowns , their lowest close since 2009 , according
to exchange data . Analysts at Brandt & Holm wrote that exporters could lose about 12 million crowns a week if the blockade went on .`

func BenchmarkLookup(b *testing.B) {
	var hits, misses []string
	for _, w := range strings.Fields(prose) {
		if ID(w) != 0 {
			hits = append(hits, w)
		} else {
			misses = append(misses, w)
		}
	}
	for _, c := range []struct {
		name string
		list []string
	}{{"text", strings.Fields(prose)}, {"hit", hits}, {"miss", misses}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			var classes Class
			for b.Loop() {
				for _, w := range c.list {
					classes |= Lookup(w).Class
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(c.list)), "ns/word")
			b.ReportMetric(float64(len(c.list)), "words")
		})
	}
}

func TestCueClass(t *testing.T) {
	for class, want := range map[CueClass]string{Speech: "speech", Belief: "belief", Plan: "plan", Perception: "perception"} {
		if got := class.String(); got != want {
			t.Errorf("%d is %q, want %q", class, got, want)
		}
	}
}

// The numbers of the words that refer to what was named are told from all others.
func TestRefers(t *testing.T) {
	for id := range uint16(len(entries)) {
		if got, want := Refers(id) == 1, Get(id).Is(Det|PronHe|PronShe); got != want {
			t.Errorf("the words of entry %d refer: %t, want %t", id, got, want)
		}
	}
}
