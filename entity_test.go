package newsparse

import (
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/newsparse/newsparse/internal/decode"
)

// FuzzMentions checks what holds of the mentions of every text.
func FuzzMentions(f *testing.F) {
	for _, s := range []string{"", "A", "Mr. ", "Kremlin spokesperson Dmitry Peskov, 58, said in Moscow.", "A A A A.\nTHE U.S.\n", "Bank of the of the & Co., Inc. \u00ad\u0301",
		"Ivory Coast's Prime Minister Jean\u2011Claude Kouassi met al-Masri (CHP) (CHP) and X.", "a\n, B (C) (D), 42, the E of"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a := new(Parser).ParseString(s)
		end := 0
		for i, m := range a.Mentions {
			if m.Start < end && i > 0 || m.End <= m.Start || m.End > len(a.Source) {
				t.Errorf("mention %d has the span %v after %d", i, m.Span, end)
			}
			end = m.End
			if m.Entity < 1 || m.Entity > len(a.Entities) || a.Entities[m.Entity-1].ID != m.Entity {
				t.Errorf("mention %d is of entity %d, of %d", i, m.Entity, len(a.Entities))
			}
		}
		for _, e := range a.Entities {
			if e.Name == "" || e.Kind == "" {
				t.Errorf("entity %+v has no name or kind", e)
			}
		}
	})
}

// The passes that make entities allocate what the Article holds, and little else.
func TestEntityAllocation(t *testing.T) {
	data, err := os.ReadFile("testdata/corpus/menafn-peace-talks.txt")
	if err != nil {
		t.Fatal(err)
	}
	in := decode.String(string(data), decode.Options{})
	least := uint64(1 << 62)
	for range 5 { // the first finds no room that an earlier call has left
		d := newDoc(new(Parser), in)
		n := uint64(0)
		for _, pass := range passes {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			pass(d)
			runtime.ReadMemStats(&after)
			switch passName(pass) {
			case "mention", "entity", "reference":
				n += after.Mallocs - before.Mallocs
			}
		}
		d.release()
		least = min(least, n)
	}
	if least > 25 {
		t.Errorf("%d allocations", least)
	}
}

// A title of several people is the title of each of them.
func TestSharedTitle(t *testing.T) {
	for text, want := range map[string]string{
		"Senators Ruth Okafor, Dan Price and Amy Lund met. Karl Roe left.": "Ruth Okafor Senator; Dan Price Senator; Amy Lund Senator; Karl Roe",
		"Former Govs. Jeb Marsh and Ann Lowe agreed.":                      "Jeb Marsh Gov. former; Ann Lowe Gov. former",
		"Spokesmen Ole Hay and Jon Roe spoke.":                             "Ole Hay Spokesman; Jon Roe Spokesman",
		"Princess Ida Falk and Jon Roe left.":                              "Ida Falk Princess; Jon Roe",
		"Senators Ruth Okafor and Dan Price met Karl Roe.":                 "Ruth Okafor Senator; Dan Price Senator; Karl Roe",
		"Senator Ruth Okafor and Dan Price met.":                           "Ruth Okafor Senator; Dan Price",
	} {
		var got []string
		for _, e := range new(Parser).ParseString(text).Entities {
			s := e.Name
			for _, r := range e.Roles {
				s += " " + r.Title
				if r.Former {
					s += " former"
				}
			}
			got = append(got, s)
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// The Congress and the Senate are those of the country that the story is from, or is about.
func TestChambers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Budget passes\n\nBRASILIA, March 3 (Reuters) - Brazilian lawmakers met on Monday. Congress passed the bill.\n", "BR"},
		{"Budget passes\n\nPARIS, March 3 (Reuters) - U.S. envoys left on Monday. The Senate had passed the bill.\n", "US"},
		{"Budget passes\n\nLONDON, March 3 (Reuters) - British envoys left on Monday. Congress had passed the bill.\n", "US"},
		{"Budget passes\n\nMexican ministers met on Monday. Congress had passed the bill.\n", "MX"},
		{"Budget passes\n\nMinisters met on Monday. Congress had passed the bill.\n", "US"},
		{"Rallies end\n\nNEW DELHI, March 3 (PTI) - Congress leaders met in India on Monday.\n", "IN"},
	} {
		got := ""
		for _, e := range new(Parser).ParseString(c.text).Entities {
			if e.Name == "Congress" || e.Name == "Senate" {
				got += e.Country
			}
		}
		if got != c.want {
			t.Errorf("%q: of %q, want %q", c.text, got, c.want)
		}
	}
}
