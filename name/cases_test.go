package name

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"
)

// TestCases runs the hand-written cases of testdata/cases.jsonl, one phenomenon a line.
func TestCases(t *testing.T) {
	f, err := os.Open("testdata/cases.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var c struct {
			ID, Type string
			In, Want json.RawMessage
		}
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatalf("%v in %s", err, sc.Bytes())
		}
		t.Run(c.ID, func(t *testing.T) {
			var in string
			var pair [2]string
			json.Unmarshal(c.In, &in)
			switch c.Type {
			case "fold":
				if json.Unmarshal(c.In, &pair) == nil {
					if got := Key(pair[0]) == Key(pair[1]); got != want[bool](t, c.Want) {
						t.Errorf("Key(%q) = %q, Key(%q) = %q", pair[0], Key(pair[0]), pair[1], Key(pair[1]))
					}
				} else if got := Key(in); got != want[string](t, c.Want) {
					t.Errorf("Key(%q) = %q, want %s", in, got, c.Want)
				}
			case "canonical":
				if got := Canonical(in); got != want[string](t, c.Want) {
					t.Errorf("Canonical(%q) = %q, want %s", in, got, c.Want)
				}
			case "person":
				w, p := want[map[string]string](t, c.Want), Parse(in)
				got := map[string]string{"name": p.Name, "given": p.Given, "middle": p.Middle, "family": p.Family, "suffix": p.Suffix,
					"honorific": p.Honorific, "nickname": p.Nickname, "role": p.Role.Text, "gender": p.Gender.String()}
				if p.FamilyFirst {
					got["order"] = "family-first"
				}
				for _, k := range []string{"name", "given", "middle", "family", "suffix", "honorific", "nickname", "role", "gender", "order"} {
					if v, ok := w[k]; v != got[k] && (ok || k == "given" || k == "family") {
						t.Errorf("Parse(%q).%s = %q, want %q in %+v", in, k, got[k], v, p)
					}
				}
			case "role":
				w, p := want[struct {
					Title, Org, Country, Person string
					Former, Acting              bool
				}](t, c.Want), Parse(in)
				r := p.Role
				if r.Title != w.Title || w.Org != "" && r.Org != w.Org || w.Country != "" && r.Country != w.Country || p.Name != w.Person || r.Former != w.Former || r.Acting != w.Acting {
					t.Errorf("Parse(%q) = %q, %+v; want %s", in, p.Name, r, c.Want)
				}
			case "cluster":
				var in []string
				json.Unmarshal(c.In, &in)
				if got := Group(in); !slices.EqualFunc(got, want[[][]int](t, c.Want), slices.Equal) {
					t.Errorf("Group(%q) = %v, want %s", in, got, c.Want)
				}
			case "confusable":
				w, got := want[Report](t, c.Want), Inspect(in)
				if got.Clean != w.Clean || !slices.Equal(got.Flags, w.Flags) || !slices.Equal(got.Scripts, w.Scripts) {
					t.Errorf("Inspect(%q) = %+v, want %s", in, got, c.Want)
				}
			default:
				t.Errorf("unknown type %q", c.Type)
			}
		})
	}
}

func want[T any](t *testing.T, raw json.RawMessage) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	return v
}
