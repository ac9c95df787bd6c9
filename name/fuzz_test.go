package name

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func FuzzKey(f *testing.F) {
	for _, s := range []string{"Türkiye", "Зеленський", "al-Assad", "U.N.", "a\xffb", "か\u3099", "и\u0306"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := Key(s)
		if again := Key(key); again != key {
			t.Errorf("Key(%+q) = %+q, whose key is %+q", s, key, again)
		}
		if utf8.ValidString(s) {
			if d := norm.NFD.String(s); Key(d) != key {
				t.Errorf("Key(%+q) = %+q, of its NFD %+q", s, key, Key(d))
			}
		}
		c := Canonical(s)
		if !utf8.ValidString(c) {
			t.Errorf("Canonical(%+q) = %+q", s, c)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"US Special Envoy Steven Witkoff", "Thomas \"Tom\" J. Harriman Jr., MD", "Harriman, Thomas J., Jr.", "Dmitry Peskov, the Kremlin's spokesman,",
		"Sheikh Tamim bin Hamad Al Thani", "Elena Rossi, who heads the European Commission,", "of the", "ex- King", "U", "who of", "(", ",,", "José Aznar y López", "y y y", "a.k.a. of for",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := Parse(s)
		if again := Parse(s); again != p {
			t.Errorf("Parse(%q) = %+v, then %+v", s, p, again)
		}
		for _, part := range []string{p.Name, p.Given, p.Family, p.Role.Text, p.Role.Title, p.Role.Org} {
			if !utf8.ValidString(part) || strings.TrimSpace(part) != part {
				t.Errorf("Parse(%q) has %q", s, part)
			}
		}
		if p.Name == "" && p.Given+p.Family != "" {
			t.Errorf("Parse(%q) = %+v: parts of no name", s, p)
		}
	})
}

func FuzzGroup(f *testing.F) {
	for _, s := range []string{
		"Volodymyr Zelenskyy|Zelenskyy|Mr. Zelenskiy", "George W. Bush|George H.W. Bush|Bush", "European Central Bank|ECB|E.C.B.", "Li Na||Li Na", "A|B|A. B.|a b c",
		"Sir Keith|Sir Keith Palmer|Keith", "The|the|of|Jr.|X Jr.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		mentions := strings.Split(s, "|")
		groups := Group(mentions)
		if again := Group(mentions); !reflect.DeepEqual(groups, again) {
			t.Errorf("Group(%q) = %v, then %v", mentions, groups, again)
		}
		seen := make([]bool, len(mentions))
		first := -1
		for _, g := range groups {
			if len(g) == 0 || g[0] <= first {
				t.Fatalf("Group(%q) = %v: groups out of order", mentions, groups)
			}
			first = g[0]
			for k, i := range g {
				if seen[i] || k > 0 && i <= g[k-1] {
					t.Fatalf("Group(%q) = %v: %d twice or out of order", mentions, groups, i)
				}
				seen[i] = true
			}
		}
		for i, ok := range seen {
			if !ok {
				t.Errorf("Group(%q) = %v: without %d", mentions, groups, i)
			}
		}
	})
}

func FuzzInspect(f *testing.F) {
	for _, s := range []string{"Pеtrović", "Zelens\u202ekyy\u202c", "Kad\u200driu", "Ｋｙｉｖ", "トヨタ自動車", "Ze1ensky", "a\xff", "𝐊yiv"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		rep := Inspect(s)
		if !utf8.ValidString(rep.Clean) {
			t.Errorf("Inspect(%q).Clean = %q", s, rep.Clean)
		}
		for _, flag := range Inspect(rep.Clean).Flags {
			if flag != "mixed-script" && flag != "digit-in-name" {
				t.Errorf("Inspect(%+q).Clean = %+q still has %s", s, rep.Clean, flag)
			}
		}
	})
}
