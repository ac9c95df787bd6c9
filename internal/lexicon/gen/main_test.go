package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestTablesAreFresh(t *testing.T) {
	want, err := generate("../src")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../ztables.go")
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("ztables.go is stale, run go generate ./internal/lexicon (%v)", err)
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
