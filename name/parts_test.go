package name

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// The words of a name by customs of many countries, at the edges of each: honorific, given, middle, family and suffix, and whether the
// family name stands first.
func TestSplit(t *testing.T) {
	for in, want := range map[string]string{
		// an article or a title before the name
		"the Baker": "|||Baker||", "her Baker": "|||Baker||", "his Ann Baker": "|Ann||Baker||", "the Ann Baker": "|Ann||Baker||", "Don Baker": "|Don||Baker||", "Don Juan Baker": "Don|Juan||Baker||",
		"Dean Baker": "|Dean||Baker||", "Bishop Ann Baker": "Bishop|Ann||Baker||", "Gen. Mark A. Baker": "Gen.|Mark|A.|Baker||", "Prof. Dr. Ann Baker": "Prof. Dr.|Ann||Baker||", "U Thant": "U|||||",
		"Daw Aung San Suu Kyi": "Daw|||||", "Sir Keith": "Sir|Keith||||", "Sir Keith Baker": "Sir|Keith||Baker||", "Sister Mary Joseph": "Sister|Mary||Joseph||", "Sheikh Hasina": "Sheikh|Hasina||||",
		"King Charles I": "King|Charles|||I|", "King Charles X": "King|Charles|||X|", "Mr. Baker": "Mr.|||Baker||", "Mr. Charles I": "Mr.|Charles||I||",
		// suffixes
		"Ann Baker Junior": "|Ann||Baker|Junior|", "Ann Junior": "|Ann||Junior||", "Ann Baker PhD": "|Ann||Baker|PhD|", "Ann Baker phd": "|Ann||Baker|phd|",
		"Ann Baker OBE": "|Ann||Baker|OBE|", "Ann OBE": "|Ann||OBE||", "Ann Baker I": "|Ann|Baker|I||", "Ann V": "|Ann||V||", "Ann Baker V": "|Ann||Baker|V|", "Ann II": "|||Ann|II|", "Ann B. II": "|Ann|B.|II||",
		"Ann Baker Jr. PhD": "|Ann||Baker|Jr. PhD|", "Baker Esq.": "|||Baker|Esq.|", "Jr.": "|||Jr.||",
		// initials
		"A. B. Baker": "|A. B.||Baker||", "A. Baker": "|A.||Baker||", "A. B. C. Baker": "|A. B. C.||Baker||", "A.B. Baker": "|A.B.||Baker||", "A.B. C. Baker": "|A.B. C.||Baker||", "A. Ann Baker": "|A.|Ann|Baker||",
		"J.R.R. Baker": "|J.R.R.||Baker||", "Ann E Baker": "|Ann|E|Baker||", "A. B. C.": "|A. B.||C.||",
		// Arabic names and particles
		"Abdul Karim Baker": "|Abdul Karim||Baker||", "Abdul Karim": "|Abdul||Karim||", "Al Gore": "|Al||Gore||", "Al Thani": "|||Al Thani||", "Al Baker Lee": "|Al|Baker|Lee||", "al Baker": "|||al Baker||",
		"Van Johnson": "|Van||Johnson||", "van Johnson": "|||van Johnson||", "Van Der Meer": "|||Van Der Meer||", "Ben Baker": "|Ben||Baker||", "ben Baker": "|||ben Baker||", "Abu Bakr": "|||Abu Bakr||",
		"Abu Omar al-Baghdadi": "|Abu Omar||al-Baghdadi||", "Abu Omar Baghdadi": "|||Abu Omar Baghdadi||", "Umm Kulthum": "|||Umm Kulthum||", "Umm Kulthum al-Masri": "|Umm Kulthum||al-Masri||",
		"Ali Abdel Fattah Salem": "|Ali||Abdel Fattah Salem||", "Mohammed bin Salman al-Saud": "|Mohammed|bin Salman|al-Saud||", "Mohammed ibn Abdullah ibn Salem": "|Mohammed|ibn Abdullah|ibn Salem||",
		"Mohammed bin Salman Saud": "|Mohammed|bin Salman|Saud||", "Mohammed bin Salman": "|Mohammed||bin Salman||", "Abdul Rahman bin Salman Saud": "|Abdul Rahman|bin Salman|Saud||",
		"Abdel-Fattah Salem": "|Abdel-Fattah||Salem||", "El-Sayed Baker": "|||El-Sayed Baker||", "Ali El Baker": "|Ali||El Baker||",
		// Spanish and Portuguese names
		"Luis de la Fuente": "|Luis||de la Fuente||", "Luis de la Fuente Ortiz": "|Luis||de la Fuente Ortiz||", "José Luis Ortega y Gasset": "|José|Luis|Ortega y Gasset||", "Ramón y Cajal": "|Ramón||y Cajal||",
		"Santiago Ramón y Cajal": "|Santiago||Ramón y Cajal||", "Ana Silva e Costa": "|Ana||Silva e Costa||", "María José Pérez": "|María José||Pérez||", "María Pérez García": "|María||Pérez García||",
		"María García Pérez Ruiz": "|María García||Pérez Ruiz||", "María Luisa Baker": "|María Luisa||Baker||", "María Luisa Pérez Baker": "|María Luisa||Pérez Baker||", "Carlos Baker Ruiz": "|Carlos|Baker|Ruiz||",
		"Carlos Ramos Baker": "|Carlos||Ramos Baker||", "Carlos Alberto Baker": "|Carlos|Alberto|Baker||", "Carlos Alberto Báker": "|Carlos Alberto||Báker||", "Carlos Alberto Gómez": "|Carlos Alberto||Gómez||",
		"Juan Ez Baker": "|Juan|Ez|Baker||", "Juan Dez Baker": "|Juan|Dez|Baker||", "Juan Báez Baker": "|Juan|Báez|Baker||", "Juan Gómez Baker": "|Juan||Gómez Baker||", "Juan Carlos María Baker": "|Juan Carlos||María Baker||",
		"Juan Carlos María Luis Baker": "|Juan|Carlos María Luis|Baker||", "Juan Baker Lee Moen": "|Juan|Baker Lee|Moen||", "Jim Pérez García": "|Jim|Pérez|García||", "Juan Baker Gómez Moen": "|Juan Baker||Gómez Moen||",
		"Ann Do Baker": "|Ann|Do|Baker||", "Ann do Baker": "|Ann||do Baker||", "Ann e Baker": "|Ann||e Baker||", "Ann da": "|Ann||da||",
		// the family name first
		"Xi Jinping": "|Jinping||Xi||first", "Kim Jong Un": "|Jong Un||Kim||first", "Kim Robert": "|Kim||Robert||", "Kim Anna Lee": "|Kim|Anna|Lee||", "Lee Robert": "|Lee||Robert||", "Park Geun-hye": "|Geun-hye||Park||first",
		"Nguyen Phu Trong": "|Phu Trong||Nguyen||first", "Li Ka-shing": "|Ka-shing||Li||first", "Wang Yi": "|Yi||Wang||first", "Tran Dai Quang Minh Anh": "|Tran|Dai Quang Minh|Anh||", "Tran Dai Quang Minh": "|Dai Quang Minh||Tran||first",
		"Ma Ying-jeou": "|Ying-jeou||Ma||first", "Orosz Viktor": "|Orosz||Viktor||", "Wang Robert": "|Wang||Robert||", "Wang Smith": "|Wang||Smith||",
	} {
		toks := tokensOf(in)
		p := split(toks, "")
		var got []string
		for _, s := range []span{p.honorific, p.given, p.middle, p.family, p.suffix} {
			got = append(got, strings.Join(texts(toks[s.start:s.end]), " "))
		}
		if p.honorific.len() > 0 && strings.HasPrefix(in, "the ") {
			got[0] = ""
		}
		order := map[bool]string{true: "first"}[p.familyFirst]
		if got := strings.Join(append(got, order), "|"); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	for _, c := range []struct {
		in, country string
		want        bool
	}{
		{"Baker Ann", "CN", true}, {"Ann Baker", "CN", false}, {"Robert Baker", "KR", false}, {"Moen-Lee Ka", "VN", false}, {"J. Moen", "TW", false}, {"Orosz Viktor", "HU", true}, {"Orosz Anna", "HU", true},
		{"Orosz Zz", "HU", false}, {"Viktor Viktor", "HU", false}, {"Baker Moen", "NO", false}, {"Chan Dara", "KH", true}, {"Lam Siu", "HK", true}, {"Lei Un", "MO", true}, {"Kim Yong", "KP", true},
	} {
		if got := familyFirst(tokensOf(c.in), c.country); got != c.want {
			t.Errorf("%s of %s has the family name first: %t", c.in, c.country, got)
		}
	}
}

// What is an initial, a particle and a numeral by its look.
func TestLooks(t *testing.T) {
	for in, want := range map[string]bool{
		"J.": true, "J": true, "j": false, "H.W.": true, "HW": false, "J.R.R.": true, "J.R.R.T.": true, "J.R.R.T.K.": false, "Jr.": false, "J.R": true, "St.": false, "É.": true, "Ann": false, "A.B": true, "AB.": false, "J-P.": false,
	} {
		if got := isInitial(tokensOf(in)[0]); got != want {
			t.Errorf("%s is an initial: %t", in, got)
		}
	}
	for in, want := range map[string]bool{
		"van": true, "Van": true, "bin": true, "al-Otaibi": true, "Al-Otaibi": true, "Anna-Maria": false, "e": true, "E": false, "y": true, "Y": false, "do": true, "Do": false, "Mac": false, "Lee": false, "Le": true,
	} {
		if got := isParticle(tokensOf(in)[0]); got != want {
			t.Errorf("%s is a particle: %t", in, got)
		}
	}
	if isParticle(newToken("al Otaibi", "al otaibi")) {
		t.Error("a particle without a hyphen takes the word behind it")
	}
	for in, want := range map[string]bool{"López": true, "Ez": false, "Báez": false, "Gómez": true, "García": true, "Baker": false, "Ezra": false} {
		if got := isIberian(tokensOf(in)[0]); got != want {
			t.Errorf("%s is Iberian: %t", in, got)
		}
	}
	for in, want := range map[string]Gender{"Sir": Male, "Mrs.": Female, "Dr.": Unknown} {
		toks := tokensOf(in + " Zz")
		if got, _ := split(toks, "").gender(toks); got != want {
			t.Errorf("%s: %v", in, got)
		}
	}
	for in, want := range map[string]Gender{
		"Zz Orlova": Female, "Zz Nova": Unknown, "Zz Kova": Unknown, "Zz Kiova": Unknown, "Zz Sokova": Female, "Zz Levaeva": Female, "Zz Skaya": Unknown, "Zz Volskaya": Female, "Zz Volskaia": Female, "Zz Ivanovna Z": Female, "Zz Sergeevna Z": Female,
		"Zz Sergeevich Z": Male, "Zz Ivanovich Z": Male,
	} {
		toks := tokensOf(in)
		p := split(toks, "")
		if got, byEnding := p.gender(toks); got != want || byEnding != (want == Female && p.middle.len() == 0) {
			t.Errorf("%s: %v, by its ending %t", in, got, byEnding)
		}
	}
}

// A syllable is what the expression says: an initial, a glide, vowels and a coda, again and again.
func TestSyllable(t *testing.T) {
	const initial = "(?:zh|ch|sh|ph|th|ng|nh|tr|hs|ts|kh|[bpmfdtnlgkhjqxrzcsywv])"
	const coda = "(?:ng|nh|ch|[nklmptc])?"
	slow := regexp.MustCompile("^(?:" + initial + "[yw][aeiouy]{1,3}" + coda + "|" + initial + "?[aeiou][aeiouy]{0,2}" + coda +
		"|" + initial + "[yw][aeiouy]{0,2}er|" + initial + "?(?:[aeiou][aeiouy]?)?er)+$")
	r := rand.New(rand.NewPCG(25, 26))
	found := 0
	for range 60_000 {
		b := make([]byte, 1+r.IntN(7))
		for i := range b {
			b[i] = "aeiouyaeiounngghcszhtprkmlwqbd"[r.IntN(30)]
		}
		w := string(b)
		want := slow.MatchString(w)
		if want {
			found++
		}
		if got := syllable(w); got != want {
			t.Fatalf("%q is of syllables: %t", w, got)
		}
	}
	if found < 2_000 {
		t.Errorf("%d are of syllables", found)
	}
	for key, want := range map[string]bool{"jong un": true, "jong smith": false, "zhongguan": true, "zhongguang": false, "": false} {
		if syllables(key) != want {
			t.Errorf("%q is of syllables: %t", key, !want)
		}
	}
}
