package decode

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"testing"
)

var texts = flag.String("texts", "", `a file of JSON lines {"id":, "text":} for TestTexts`)

// suspicious is what mojibake of western text looks like to a reader who knows nothing of bytes; its accents may stand apart.
var suspicious = regexp.MustCompile("[\u00c3\u00c2]|A[\u0303\u0302]|\u00e2\u20ac|\u00e2\u0080")

// TestTexts reads real texts. Those in which something looks like mojibake are repaired or said, of all others only markup is changed,
// and of every text that was changed each character leads back to what it was made of.
//
//	go test ./internal/decode -run TestTexts -v -texts /path/of/FILE
func TestTexts(t *testing.T) {
	if *texts == "" {
		t.Skip("no -texts")
	}
	f, err := os.Open(*texts)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all, mojibake, markup, same int
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var in struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &in); err != nil {
			t.Fatal(err)
		}
		all++
		r := String(in.Text, Options{})
		codes := map[string]bool{}
		for _, n := range r.Notes {
			codes[n.Code] = true
			if from, to := r.Map.In(n.Start), r.Map.In(n.End); n.Code == repaired {
				t.Logf("%s: %q for %q", in.ID, r.Text[n.Start:n.End], in.Text[from:to])
			}
		}
		looks := suspicious.FindString(in.Text)
		switch {
		case codes[repaired]:
			mojibake++
			if looks == "" {
				t.Errorf("%s: repaired, and nothing looks like it", in.ID)
			}
		case looks != "":
			t.Logf("%s: has %q and stays", in.ID, looks)
		}
		switch {
		case codes[unmarked]:
			markup++
		case r.Text == in.Text:
			same++
		case !codes[repaired]:
			t.Errorf("%s: changed without a word", in.ID)
		}
		check(t, in.Text, Options{}, r)
		if r.Text != in.Text {
			asRepaired(t, in.Text, Options{}, r)
		}
	}
	t.Logf("%d texts: %d with mojibake repaired, %d with markup taken for text, %d unchanged byte for byte", all, mojibake, markup, same)
}
