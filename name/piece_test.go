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
		"Lee, Ann B. Jr.": "Ann B. Lee Jr.|Jr.|", "Lee, Ann V.": "Ann V. Lee||", "Lee, Ann PhD": "Ann Lee PhD|PhD|", "Gen. Sir Ann Lee": "Ann Lee||Gen.", "Ann Lee, 45, Jr.": "Ann Lee Jr.|Jr.|",
	} {
		p := Parse(in)
		if got := strings.Join([]string{p.Name, p.Suffix, p.Role.Text}, "|"); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// The parts of a name as its bearers would take them apart: honorific, given, middle, family and suffix.
func TestPartsOfNames(t *testing.T) {
	for in, want := range map[string]string{
		"Ann Lee II": "|Ann||Lee|II", "Pope Leo XIV": "Pope|Leo|||XIV", "King Mohammed VI": "King|Mohammed|||VI", "Ann B. V": "|Ann|B.|V|", "Ann Lee MD": "|Ann||Lee|MD",
		"Ann Lee Ma": "|Ann|Lee|Ma|", "Ann Lee Esq.": "|Ann||Lee|Esq.", "Lee Jr.": "|||Lee|Jr.", "José e Silva": "|José||e Silva|", "João Ferreira e Silva": "|João||Ferreira e Silva|",
		"Juan Ortega y Gasset": "|Juan||Ortega y Gasset|", "María López Ruiz": "|María||López Ruiz|", "Juan Carlos López": "|Juan Carlos||López|", "Ana Gómez": "|Ana||Gómez|",
		"Abdel Karim Salem": "|Abdel Karim||Salem|", "Abdul Rahman al-Otaibi": "|Abdul Rahman||al-Otaibi|", "Khalid bin Salman bin Abdulaziz": "|Khalid|bin Salman|bin Abdulaziz|",
		"von Trapp": "|||von Trapp|", "Leonardo da Vinci": "|Leonardo||da Vinci|", "Charles de Gaulle": "|Charles||de Gaulle|", "de Gaulle": "|||de Gaulle|", "Gen. Sir Ann Lee": "Gen. Sir|Ann||Lee|",
		"Dr. Lee": "Dr.|||Lee|", "Kim Min-jun": "|Min-jun||Kim|", "Kim Jong Un": "|Jong Un||Kim|", "Xi Jinping": "|Jinping||Xi|", "Lula da Silva": "|Lula||da Silva|", "J.R. Baker": "|J.R.||Baker|",
		"Ann de la Cruz": "|Ann||de la Cruz|", "bin Salman": "|||bin Salman|", "Hassan Abu Bakr": "|Hassan||Abu Bakr|", "Ann St. John": "|Ann||St. John|", "Queen Margrethe II": "Queen|Margrethe|||II",
		"Sheikh Khalid bin Nasser al-Otaibi": "Sheikh|Khalid|bin Nasser|al-Otaibi|",
	} {
		p := Parse(in)
		if got := strings.Join([]string{p.Honorific, p.Given, p.Middle, p.Family, p.Suffix}, "|"); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	for key, want := range map[string]string{"jr": "jr", "junior": "jr", "ii": "jr", "sr": "sr", "senior": "sr", "i": "sr", "iii": "iii", "phd": "", "": ""} {
		if got := generation(key); got != want {
			t.Errorf("generation of %q: %q, want %q", key, got, want)
		}
	}
	for key, want := range map[string]bool{"": false, "i": true, "xiv": true, "xxxvii": true, "xxxviii": false, "mc": false, "lee": false} {
		if isRoman(key) != want {
			t.Errorf("%q is a numeral: %t", key, !want)
		}
	}
}
