package name

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/newsparse/newsparse/internal/fold"
)

// tokensOf cuts a name into its words, as a reading does.
func tokensOf(s string) (toks []token) {
	for word := range strings.FieldsSeq(s) {
		toks = append(toks, newToken(word, fold.Key(word)))
	}
	return toks
}

// What names an organization by its words alone.
func TestIsOrg(t *testing.T) {
	for s, want := range map[string]bool{
		"Ponte SA": true, "Ponte Inc.": true, "Health Ministry": true, "Ponte Bank Group": true, "Bank of Ponte": true, "Marks and Ponte": true, "Marks & Ponte": true, "House for Ponte": true,
		"Ann Bank Group": true, "Mr. Bank Lee": false, "Ann Bank": false, "Robert Bank": false, "Ponte Bank": true, "health ministry": false, "Ministry": false, "SA": false, "Ann Lee": false,
		"of Ponte": false, "Ponte of": false, "and Ponte": false, "Ponte": false, "": false,
	} {
		if got := isOrg(tokensOf(s)); got != want {
			t.Errorf("%q is an organization: %t", s, got)
		}
	}
}

// The initials of a name are those of its capitalized words, of the parts of a compound too.
func TestInitials(t *testing.T) {
	for s, want := range map[string]string{
		"European Central Bank": "ecb", "the World Health Organization": "who", "The World Bank": "wb", "Bank of Ponte": "bp", "Asia-Pacific Group": "apg", "Österreichische Post": "op", "": "",
	} {
		var r reading
		if got := string(r.initialsOf(tokensOf(s))); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// An organization is one by its acronym, its first words, without its legal form and its article; another is another.
func TestOrganizations(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"European Central Bank", "ECB", true}, {"World Health Organization", "WHO", true}, {"Ponte Holdings SA", "Ponte Holdings", true}, {"Ponte SA", "Ponte", true},
		{"The Ponte Times", "Ponte Times", true}, {"Asia-Pacific Trade Group", "APTG", true}, {"European Central Bank", "EBC", false}, {"Ponte SA", "Porto SA", false},
		{"Bank of Ponte", "Bank of Porto", false}, {"Ministry of Health", "Ministry of Finance", false},
	} {
		groups := Resolve([]Mention{{Text: c.a, Kind: Organization}, {Text: c.b, Kind: Organization}})
		if same := groups[0].Group == groups[1].Group; same != c.same {
			t.Errorf("%q and %q are one: %t", c.a, c.b, same)
		}
	}
}

// The hiss of a háček or cedilla is heard: Hruščov is Hrushchov.
func TestHissing(t *testing.T) {
	for in, want := range map[string]string{
		"Hruščov": "hrushchov", "Ćosić": "chosich", "Şener": "shener", "Žižek": "zhizhek", "Müller": "muller", "Lee": "lee",
	} {
		if got := hissing(fold.Key(in), tokensOf(in)); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
	if got := hissing("bela kovač", tokensOf("Bela Kovač")); got != "bela kovač" {
		t.Errorf("of two words: %q", got)
	}
}

// A joiner between two letters of a script that joins stays, any other goes.
func TestJoiners(t *testing.T) {
	for r, want := range map[rune]bool{
		0x5ff: false, 0x600: true, 0x627: true, 0x77f: true, 0x780: false, 0x8ff: false, 0x900: true, 0x915: true, 0xdff: true, 0xe00: false, 'a': false, 'я': false,
		0xfb4f: false, 0xfb50: true, 0xfdff: true, 0xfe00: false, 0xfe6f: false, 0xfe70: true, 0xfefe: true, 0xff00: false,
	} {
		if joining(r) != want {
			t.Errorf("%U joins: %t", r, !want)
		}
	}
	for in, want := range map[string]string{
		"می\u200cخواهم": "می\u200cخواهم", "क\u200dष": "क\u200dष", "a\u200cb": "ab", "ا\u200cb": "اb", "a\u200dا": "aا", "क\u200bष": "कष",
		"ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ": "ff fi fl ffi ffl st st", "ﬓ": "ﬓ", "Jean‐Paul": "Jean-Paul", "Jean‑Paul": "Jean-Paul", "Jean—Paul": "Jean—Paul",
	} {
		if got := Canonical(in); got != want {
			t.Errorf("%+q: %+q, want %+q", in, got, want)
		}
	}
}

// What passes for canonical at a glance is, and a plain name passes.
func TestIsCanonical(t *testing.T) {
	const letters = "aZ  '`-.0~\t\x00\x1f\x7fé"
	r := rand.New(rand.NewPCG(15, 16))
	passed := 0
	for range 20_000 {
		var b strings.Builder
		for range r.IntN(7) {
			b.WriteByte(letters[r.IntN(len(letters))])
		}
		s := b.String()
		if !isCanonical(s) {
			continue
		}
		passed++
		if c := apostrophes(clean(s)); c != s && !strings.Contains(s, "\x7f") {
			t.Errorf("%q passes, and is %q", s, c)
		}
	}
	for _, s := range []string{"", "Ann", "Ann Lee", "J. R. Lee-Moen 3~"} {
		if !isCanonical(s) {
			t.Errorf("%q does not pass", s)
		}
	}
	for _, s := range []string{" Ann", "Ann ", "Ann  Lee", "O'Brien", "O`Brien", "Ann\tLee", "e\u0301", "O‘Brien", "a\xc3", "a\xc3e", "a\xcbb", "\xe2\x80"} {
		if isCanonical(s) {
			t.Errorf("%q passes", s)
		}
	}
	if passed < 1000 {
		t.Errorf("%d names pass", passed)
	}
}

// Greek, Cyrillic and Armenian doubles in a word that is mostly Latin are written as the letters they stand for.
func TestUnmixed(t *testing.T) {
	for in, want := range map[string]string{
		"Kаrpov": "Karpov", "Αnna Lee": "Anna Lee", "Jοhn": "John", "Johո": "John", "Карпов": "Карпов", "Ann Lee": "Ann Lee", "Müller": "Müller", "": "",
	} {
		if got := unmixed(in); got != want {
			t.Errorf("%+q: %+q, want %+q", in, got, want)
		}
	}
}

// Two names of anything, and whether they name the same.
func TestFormPairs(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"John Fitzgerald Kennedy", "JFK", true}, {"Ann Lee", "AL", false}, {"Khalid al-Otaibi", "Otaibi", true}, {"Ludwig van der Meer", "Meer", true},
		{"Ludwig van der Meer", "van der Meer", true}, {"Foreign Minister Ann Lee", "Ann Lee", true}, {"mayor Ann Lee", "Lee", true}, {"Ann Lee", "Mayor Lee", true},
		{"Pope Leo", "Leo", true}, {"Ponte Bank", "Porto Bank", false}, {"Istanbul", "İstanbul", true}, {"Kiev", "Kyiv", true}, {"Burma", "Myanmar", true},
		{"Ann Lee", "Bob Lee", false}, {"Ann Lee Jr.", "Ann Lee", true}, {"Ann Lee Jr.", "Ann Lee Sr.", false}, {"Hruščov", "Hrushchov", true},
	} {
		groups := Resolve([]Mention{{Text: c.a}, {Text: c.b}})
		if same := groups[0].Group == groups[1].Group; same != c.same {
			t.Errorf("%q and %q are one: %t", c.a, c.b, same)
		}
	}
}

// Every character that passes for canonical stays as it is, and the Latin letters and ’ pass.
func TestIsCanonicalLetters(t *testing.T) {
	passed := 0
	for r := rune(0); r < 0x11000; r++ {
		for _, s := range []string{"a" + string(r) + "e", string(r), "O" + string(r)} {
			if !isCanonical(s) || r == 0x7f {
				continue
			}
			passed++
			if want := apostrophes(clean(s)); s != want {
				t.Errorf("%+q is %+q", s, want)
			}
		}
	}
	if passed < 3*(0x300-0xc0) || !isCanonical("Türkiye") || !isCanonical("O’Brien") {
		t.Errorf("%d names pass", passed)
	}
}

// A plain name is told wherever what is not plain stands in it.
func TestIsPlain(t *testing.T) {
	for n := range 30 {
		for at := range n {
			for _, odd := range []string{"'", "`", "\t", "\u00e9", "  ", "A", "-", "!", "."} {
				name := strings.Repeat("x", at) + odd + strings.Repeat("y", n-at)
				if got, want := isPlain(name), odd[0] >= '-' && odd[0] < 0x60 || odd == "!"; got != (want && len(name) >= 8) {
					t.Errorf("%q is plain: %t", name, got)
				}
			}
		}
	}
	for _, name := range []string{" Ann Marten", "Ann Marten ", ""} {
		if isPlain(name) {
			t.Errorf("%q is plain", name)
		}
	}
}
