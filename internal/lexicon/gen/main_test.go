package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/wordhash"
)

func TestTablesAreFresh(t *testing.T) {
	want, err := os.ReadFile("../ztables.go")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "src"), os.DirFS("../src")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	main()
	if got, err := os.ReadFile("ztables.go"); err != nil || !bytes.Equal(got, want) {
		t.Errorf("ztables.go is stale, run go generate ./internal/lexicon (%v)", err)
	}
}

// Every word of the tables in each of its forms is found in any case, and what differs from all of them in one byte is not: but one unknown word in
// a million shares the bits that a slot keeps.
func TestEveryFormIsFound(t *testing.T) {
	lex, err := load("../src")
	if err != nil {
		t.Fatal(err)
	}
	others, found := 0, 0
	for key, w := range lex.words {
		e := lexicon.Lookup(key)
		if int(e.Cue) != w.cue || e.Is(lexicon.Common) != w.classes["Common"] || e.Is(lexicon.Verb) != w.classes["Verb"] ||
			(e.Form&lexicon.Past != 0) != w.forms["Past"] || (e.Form&lexicon.Ing != 0) != w.forms["Ing"] || e.Multi != w.multi {
			t.Errorf("%q is %+v, in the tables %v %v", key, *e, w.classes, w.forms)
		}
		if up := lexicon.Lookup(strings.ToUpper(key)); *up != *e || lexicon.ID(key) == 0 {
			t.Errorf("%q is not found in capitals: %+v", key, up)
		}
		for i := range len(key) {
			for _, other := range []string{key[:i] + key[i+1:], key[:i] + "~" + key[i:], key[:i] + "q" + key[i+1:]} {
				if others++; lexicon.ID(other) != 0 && lex.words[strings.ToLower(other)] == nil {
					found++
				}
			}
		}
	}
	if found*200_000 > others {
		t.Errorf("%d of %d unknown words are found", found, others)
	}
}

func TestInflect(t *testing.T) {
	for _, line := range []string{
		"say past=said: say says said saying said",
		"deny: deny denies denied denying denied",
		"play: play plays played playing played",
		"plan: plan plans planned planning planned",
		"wait: wait waits waited waiting waited",
		"stress: stress stresses stressed stressing stressed",
		"teach past=taught: teach teaches taught teaching taught",
		"argue: argue argues argued arguing argued",
		"agree: agree agrees agreed agreeing agreed",
		"lie: lie lies lied lying lied",
		"dye: dye dyes dyed dyeing dyed",
		"veto: veto vetoes vetoed vetoing vetoed",
		"woo: woo woos wooed wooing wooed",
		"quiz past=quizzed ing=quizzing s=quizzes: quiz quizzes quizzed quizzing quizzed",
		"quit: quit quits quitted quitting quitted",
		"admit +: admit admits admitted admitting admitted",
		"edit: edit edits edited editing edited",
		"show: show shows showed showing showed",
		"fix: fix fixes fixed fixing fixed",
		"panic: panic panics panicked panicking panicked",
		"drop: drop drops dropped dropping dropped",
		"open: open opens opened opening opened",
		"signal ++: signal signals signaled signalled signaling signalling signaled signalled",
		"write past=wrote part=written: write writes wrote writing written",
		"criticize: criticize criticise criticizes criticises criticized criticised criticizing criticising criticized criticised",
		"seize: seize seizes seized seizing seized",
		"begin past=began part=begun +: begin begins began beginning begun",
	} {
		head, want, _ := strings.Cut(line, ": ")
		lemma, spec, _ := strings.Cut(head, " ")
		forms, err := inflect(lemma, spec)
		var got []string
		for _, f := range forms {
			got = append(got, f.word)
		}
		if err != nil || strings.Join(got, " ") != want {
			t.Errorf("%s: %v (%v)", head, got, err)
		}
	}
	if _, err := inflect("say", "pst=said"); err == nil {
		t.Error("an unknown form is taken")
	}
}

func TestRowsAreChecked(t *testing.T) {
	for table, ok := range map[string]bool{
		"# header\na\tDet\nb\tDet\n": true,
		"a\tDet\na\tDet\n":           false, // duplicate
		"b\tDet\na\tDet\n":           false, // out of order
		"a\tDet\n\nb\tDet\n":         false, // empty line
		"a\tDet\t\n":                 false, // trailing blank
	} {
		if _, err := split(table); (err == nil) != ok {
			t.Errorf("%q: %v", table, err)
		}
	}
}

// The words that are in the lexicon for the sake of names alone take at most 40 KiB: their share of the slots and displacements.
func TestSizeOfNames(t *testing.T) {
	lex, err := load("../src")
	if err != nil {
		t.Fatal(err)
	}
	ofNames := map[string]bool{"Male": true, "Female": true, "Abbrev": true, "Common": true}
	for _, c := range strings.Fields("Given Surname Particle GenSuffix Honorific Role RoleMod Former Acting OrgHead OrgSuffix Org PlaceHead TeamWord EventWord") {
		ofNames[c] = true
	}
	names := 0
next:
	for _, w := range lex.words {
		for c := range w.classes {
			if !ofNames[c] {
				continue next
			}
		}
		if len(w.classes) > 1 || !w.classes["Common"] {
			names++
		}
	}
	size := slotBytes*slotsFor(len(lex.words)) + wordhash.Buckets
	share := size * names / len(lex.words)
	t.Logf("%d of %d words take %d bytes of %d", names, len(lex.words), share, size)
	if share > 40<<10 {
		t.Errorf("%d bytes", share)
	}
}

// A bad row is an error that names its file, and no table is written.
func TestBadRows(t *testing.T) {
	const cue = "say\tpast=said\tfree clause\tspeech\tsay\t\tthe first of them\n"
	for _, c := range []struct{ file, rows, want string }{
		{"words.tsv", "a\tDet\n", ""},
		{"words.tsv", "a\n", "words.tsv: bad row"},
		{"words.tsv", "a\tDet\ts\tmore\n", "words.tsv: bad row"},
		{"words.tsv", "b\tDet\na\tDet\n", "words.tsv: "},
		{"verbs.tsv", "go\tpst=went\n", "verbs.tsv: "},
		{"cues.tsv", cue, ""},
		{"cues.tsv", "say\tpst=said\tfree\tspeech\tsay\t\twhy\n", "cues.tsv: "},
		{"cues.tsv", "say\tpast=said\tfrei\tspeech\tsay\t\twhy\n", "unknown frame"},
		{"cues.tsv", "say\tpast=said\tfree\tspeech\tsay\tloud\twhy\n", "unknown mark"},
		{"cues.tsv", "say\tpast=said\tfree\tspeech\tsay\n", "a cue needs"},
		{"cues.tsv", "read\tpast=read\tfree\tspeech\tsay\t\twhy\nread\tpast=read\tfree\tspeech\tsay\t\twhy\n", "cues.tsv: "},
		{"cues.tsv", "lai\tpast=said\tfree\tspeech\tsay\t\twhy\nsay\tpast=said\tfree\tspeech\tsay\t\twhy\n", "is a form of"},
		{"multi.tsv", "point* out\t\tfree\tspeech\tsay\t\twhy\n", ""},
		{"multi.tsv", "point*\t\tfree\tspeech\tsay\t\twhy\n", "from 2 to 6 words, or one that does not inflect"},
		{"multi.tsv", "point* out\tpst=x\tfree\tspeech\tsay\t\twhy\n", "multi.tsv: "},
		{"multi.tsv", "point* out\t\tfrei\tspeech\tsay\t\twhy\n", "unknown frame"},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, c.file), []byte(c.rows), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := load(dir); (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q: %v, want %q", c.file, c.rows, err, c.want)
		}
	}
	if _, err := generate(t.TempDir()); err == nil {
		t.Error("no tables give no error")
	}
}
