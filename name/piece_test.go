package name

import (
	"slices"
	"strings"
	"testing"
)

// The pieces that Parse is made of.
func TestPieces(t *testing.T) {
	for in, want := range map[string][]string{
		"a, b": {"a", "b"}, "a;b": {"a", "b"}, "(a, b), c": {"(a, b)", "c"}, "[a, b], c": {"[a, b]", "c"}, "((a), b), c": {"((a), b)", "c"}, "a), b": {"a)", "b"}, ", a": {"a"}, ",": {""}, "": {""},
	} {
		if got := segments(in); !slices.Equal(got, want) {
			t.Errorf("segments of %q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string][2]string{
		`Thomas "Tom" Harriman`: {"Thomas Harriman", "Tom"}, `"Tom" Harriman`: {"Harriman", "Tom"}, `Thomas “Tom” Harriman`: {"Thomas Harriman", "Tom"}, `Ann 'Annie' Lee`: {"Ann Lee", "Annie"},
		`Ann Lee (Annie)`: {"Ann Lee", "Annie"}, `Ann Lee (CHP)`: {"Ann Lee", ""}, `Ann (D-Calif.) Lee`: {"Ann Lee", ""}, `Ann Lee (45)`: {"Ann Lee", ""}, `Lon (Jr.) Williams`: {"Lon Williams Jr.", ""},
		`Thomas"Tom" Harriman`: {`Thomas"Tom" Harriman`, ""}, `Ann "Lee`: {`Ann "Lee`, ""}, "Ann Lee": {"Ann Lee", ""},
	} {
		if rest, nick := nickname(in); rest != want[0] || nick != want[1] {
			t.Errorf("nickname of %q: %q and %q, want %q", in, rest, nick, want)
		}
	}
	for in, want := range map[string]string{
		"BAKER": "Baker", "O’BRIEN": "O’Brien", "D'ARCY": "D'Arcy", "BAKER’S": "Baker’s", "D'A": "D'a", "MCDONALD": "McDonald", "MCXYZ": "McXyz", "MCXY": "Mcxy", "MC": "Mc", "J.R.": "J.R.",
		"JEAN-PAUL": "Jean-Paul", "MÜLLER-LANG": "Müller-Lang", "O’MCLEAN": "O’McLean", "": "",
	} {
		if got := titleCase(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"ANN LEE": "ANN LEE", "ANNA LEE": "Anna Lee", "Anna LEE": "Anna LEE", "LUDWIG VAN MEER": "Ludwig van Meer", "LUDWIG van MEER": "Ludwig van Meer", "VAN MEER": "Van Meer", "HENRY BAKER IV": "Henry Baker IV",
		"IV BAKER": "Iv Baker", "J. BAKER": "J. Baker", "U.S.A.": "U.S.A.", "習近平": "習近平",
	} {
		toks := tokens(in)
		recase(toks)
		if got := strings.Join(texts(toks), " "); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]bool{"Jr.": true, "PhD": true, "Jr. PhD": true, "IV": true, "iv": false, "Jr. Lee": false, "Lee": false} {
		if got := allSuffixes(tokens(in)); got != want {
			t.Errorf("%q is all suffixes: %t", in, got)
		}
	}
}

// Ages, suffixes and roles behind commas, and what they leave of the name.
func TestParseSegments(t *testing.T) {
	for in, want := range map[string]string{ // name | suffix | role
		"Ann Lee, 45, the mayor": "Ann Lee||mayor", "Ann Lee, Jr.": "Ann Lee Jr.|Jr.|", "Ann Lee, Jr., PhD": "Ann Lee Jr., PhD|Jr., PhD|", "Ann Lee, 45": "Ann Lee||",
		"Gen. Ann Lee": "Ann Lee||Gen.", "Mr. Robert Lee": "Robert Lee||", "Mayor Ann Lee": "Ann Lee||Mayor", "the mayor": "||mayor", "the mayor, Ann Lee": "Ann Lee||mayor",
		"mayor Ann Lee, the chairman": "Ann Lee||mayor", "Lee, Ann": "Ann Lee||", "Lee, Dr. Ann": "Ann Lee||", "Lee, Ann B., Jr.": "Ann B. Lee Jr.|Jr.|", "45": "45||", "": "||",
	} {
		p := Parse(in)
		if got := strings.Join([]string{p.Name, p.Suffix, p.Role.Text}, "|"); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
