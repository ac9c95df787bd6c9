package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Gender is the gender that a name or its title tells; the zero value is Unknown.
type Gender uint8

// The genders: "Mr. Witkoff", "Yelena Orlova".
const (
	Unknown Gender = iota
	Male
	Female
)

func (g Gender) String() string { return [...]string{"", "male", "female"}[g] }

// A token is one word of a name: as written and as fold key. A hyphen gives the key a space: "al-Otaibi", "al otaibi".
type token struct {
	text, key string
	at, end   int32 // where the key lies in that of the name
	class     class // of the key
}

func newToken(text, key string) token { return token{text: text, key: key, class: classOf(key)} }

// A span is a half-open range of tokens.
type span struct{ start, end int }

func (s span) len() int { return s.end - s.start }

// parts tells which tokens of a name are what. Only the honorifics and the suffixes are sure to stand at an end.
type parts struct {
	honorific, given, middle, family, suffix span
	familyFirst                              bool
}

// split takes the words of a name apart. country, an ISO code or empty, is evidence for the order of the name.
func split(toks []token, country string) parts {
	var p parts
	lo, hi := 0, len(toks)
	if hi > 1 && (toks[0].key == "the" || toks[0].key == "her" || toks[0].key == "his") {
		lo = 1
	}
	p.honorific.start = lo
	for lo < hi-1 && isHonorific(toks[lo]) && !(lo == 0 && hi == 2 && toks[0].in(titleGiven)) {
		lo++
	}
	p.honorific.end = lo
	royal := p.honorific.len() > 0 && toks[lo-1].in(givenTitles)
	p.suffix.end = hi
	for hi-lo > 1 && isSuffix(toks[lo:hi], royal) {
		hi--
	}
	p.suffix.start = hi
	switch n := hi - lo; {
	case n == 0 || p.honorific.len() > 0 && burmese(toks[lo-1]):
		return p
	case n == 1 && royal:
		p.given = span{lo, hi}
		return p
	case n == 1:
		p.family = span{lo, hi}
		return p
	}
	if p.chains(toks, lo, hi) {
		return p
	}
	if familyFirst(toks[lo:hi], country) {
		p.family, p.given, p.familyFirst = span{lo, lo + 1}, span{lo + 1, hi}, true
		return p
	}
	g, f := lo+1, hi-1
	switch {
	case isInitial(toks[lo]) && hi-lo > 2:
		for g < f && isInitial(toks[g]) {
			g++
		}
	case toks[lo].in(bound) && hi-lo > 2:
		g++
	default:
		g, f = iberianParts(toks, lo, hi)
	}
	p.given, p.middle, p.family = span{lo, g}, span{g, f}, span{f, hi}
	return p
}

// chains takes apart a name with particles: a particle begins a chunk that reaches to the next particle; the last chunk is
// the family name, chunks before it and names before the first are middle names: "Khalid bin Nasser al-Otaibi".
func (p *parts) chains(toks []token, lo, hi int) bool {
	from := lo + 1
	if isParticle(toks[lo]) {
		given := upper(toks[lo].text) && !isParticle(toks[lo+1]) && toks[lo].in(givenParticles) && !toks[lo+1].in(dynasties)
		if !given {
			if next := lo + 2; next < hi && toks[lo].in(bound2) && isParticle(toks[next]) {
				p.given, p.family = span{lo, next}, span{next, hi} // "Abu Bakr al-Baghdadi"
				return true
			}
			p.family = span{lo, hi}
			return true
		}
		if toks[lo].key == "al" && hi-lo > 3 && toks[lo+2].in(chains) {
			from++ // "Al Hussein bin Abdullah"
		}
	}
	if toks[lo].in(bound) && hi-lo > 2 {
		from++
	}
	first, last := -1, -1
	for i := from; i < hi; i++ {
		switch {
		case i == hi-1 && !strings.Contains(toks[i].key, " "): // a particle needs a name behind it
		case (toks[i].text == "y" || toks[i].text == "e") && i > from:
			if last != i-1 {
				last = i - 1
			}
			if first < 0 {
				first = last
			}
			i++
		case isParticle(toks[i]) || toks[i].in(bound):
			last = i
			if first < 0 {
				first = i
			}
			for i+1 < hi-1 && isParticle(toks[i]) && isParticle(toks[i+1]) {
				i++
			}
		}
	}
	if first < 0 {
		return false
	}
	if toks[last].in(chains) && hi-last > 2 && !toks[last+1].in(bound) {
		last += 2 // "bin Nasser Otaibi"
	}
	p.given, p.middle, p.family = span{lo, from}, span{from, last}, span{last, hi}
	return true
}

// iberianParts returns where the given names end and the family names begin in a name without particles: Spanish names
// have pairs of both ("María Fernanda Gómez Ruiz"), others one given name first and one family name last.
func iberianParts(toks []token, lo, hi int) (int, int) {
	g, f := lo+1, hi-1
	if !toks[lo].in(iberian) || hi-lo < 3 || hi-lo > 4 {
		return g, f
	}
	second := toks[lo+1].in(iberian)
	switch {
	case hi-lo == 4 && (second || isIberian(toks[lo+2])):
		return lo + 2, lo + 2
	case hi-lo == 3 && isIberian(toks[lo+1]):
		return g, lo + 1
	case hi-lo == 3 && second && (isIberian(toks[lo+2]) || strings.ContainsAny(toks[lo].text+toks[lo+1].text+toks[lo+2].text, "áéíóúñãõç")):
		return lo + 2, f
	}
	return g, f
}

func isIberian(t token) bool {
	return strings.HasSuffix(t.key, "ez") && len(t.key) > 4 || t.in(surnamesIberian)
}

// isHonorific reports whether t is a title of honor before a name. The Burmese "U" has no full stop.
func isHonorific(t token) bool {
	return t.in(honorifics) || burmese(t)
}

func burmese(t token) bool { return t.text == "U" || t.text == "Daw" }

// isSuffix reports whether the last of the words of a name is a suffix. A roman numeral is none behind an initial, and a
// degree needs capitals and a whole name before it ("Jack Ma").
func isSuffix(toks []token, royal bool) bool {
	t, n := toks[len(toks)-1], len(toks)
	switch key := t.key; {
	case key == "jr" || key == "sr" || key == "esq":
		return true
	case isRoman(key):
		return capitals(t.text) && (key != "i" || royal) && (n > 2 || royal || len(key) > 1) && !isInitial(toks[n-2])
	default:
		return n > 2 && t.in(suffixes) && (capitals(t.text) || key == "phd" || key == "junior")
	}
}

// isRoman reports whether the key is a roman numeral below 40.
func isRoman(key string) bool {
	return key != "" && len(key) < 7 && strings.Trim(key, "ivx") == ""
}

// generation returns the key of a suffix that tells father from son; "Jr." and "II" are equal.
func generation(key string) string {
	switch key {
	case "jr", "junior", "ii":
		return "jr"
	case "sr", "senior", "i":
		return "sr"
	}
	if isRoman(key) {
		return key
	}
	return ""
}

// isInitial reports whether t is one letter or a run of letters with full stops: "J.", "K", "H.W.".
func isInitial(t token) bool {
	if utf8.RuneCountInString(t.key) == 1 {
		return upper(t.text)
	}
	return len(t.key) <= 4 && len(t.text) >= 2*len(t.key)-1 && t.text[1] == '.'
}

// isParticle reports whether t begins a chain of names: "van", "bin", "al-Otaibi". Short Romance words count only in lower case.
func isParticle(t token) bool {
	key := t.key
	if word, rest, ok := strings.Cut(key, " "); ok {
		return rest != "" && strings.Contains(t.text, "-") && has(hyphened, word)
	}
	return t.in(particles) && (len(key) > 1 || !upper(t.text)) && (!upper(t.text) || !t.in(lowerParticles))
}

// familyFirst reports whether the words are a name with the family name first. The evidence is the country of the role,
// or a surname of the table in front of syllables of Chinese, Korean or Vietnamese; a surname that is also an English given
// name or word ("Kim", "Lee", "Park") needs a hyphen or a second word: "Park Ji-hoon".
func familyFirst(toks []token, country string) bool {
	first, rest := toks[0], toks[1:]
	western := first.in(menGiven | womenGiven)
	switch country {
	case "CN", "KR", "KP", "TW", "VN", "KH", "HK", "MO":
		return !western && !strings.Contains(first.text, "-") && !isInitial(first)
	case "HU":
		last := rest[len(rest)-1]
		return !western && last.in(menGiven|womenGiven)
	}
	if len(rest) > 3 || !first.in(eastern) {
		return false
	}
	hyphen := false
	for _, t := range rest {
		if !syllables(t.key) {
			return false
		}
		hyphen = hyphen || strings.Contains(t.text, "-")
		if first.in(shared) && t.in(menGiven|womenGiven) {
			return false
		}
	}
	return hyphen || len(rest) > 1 || !first.in(shared)
}

// syllables reports whether every word of key is a run of syllables as Chinese, Korean and Vietnamese have them: an
// initial, a glide, a vowel and a nasal or stop.
func syllables(key string) bool {
	for word := range strings.SplitSeq(key, " ") {
		if len(word) > 9 || !syllable(word) {
			return false
		}
	}
	return true
}

func syllable(w string) bool {
	i := 0
	switch {
	case len(w) > 2 && (strings.HasPrefix(w, "zh") || strings.HasPrefix(w, "ch") || strings.HasPrefix(w, "sh") || strings.HasPrefix(w, "ph") ||
		strings.HasPrefix(w, "th") || strings.HasPrefix(w, "ng") || strings.HasPrefix(w, "nh") || strings.HasPrefix(w, "tr") || strings.HasPrefix(w, "hs") || strings.HasPrefix(w, "ts") || strings.HasPrefix(w, "kh")):
		i = 2
	case w != "" && strings.IndexByte("bpmfdtnlgkhjqxrzcsywv", w[0]) >= 0:
		i = 1
	}
	if i < len(w) && i > 0 && (w[i] == 'y' || w[i] == 'w') {
		i++
	}
	vowels := i
	for i < len(w) && strings.IndexByte("aeiouy", w[i]) >= 0 && i-vowels < 3 {
		i++
		rest := w[i:]
		if rest == "" {
			return true
		}
		for _, coda := range []string{"", "ng", "nh", "ch", "n", "k", "l", "m", "p", "t", "c", "r"} {
			if coda == "r" && w[i-1] != 'e' {
				continue
			}
			if after, ok := strings.CutPrefix(rest, coda); ok && (after == "" || syllable(after)) {
				return true
			}
		}
	}
	return false
}

// gender returns the gender that honorifics, given names, patronymic or a Slavic family name tell, in this order.
func (p parts) gender(toks []token) (g Gender, byEnding bool) {
	for _, t := range toks[p.honorific.start:p.honorific.end] {
		if g := t.gender(men, women); g != Unknown {
			return g, false
		}
	}
	for _, t := range toks[p.given.start:p.given.end] {
		if g := t.gender(menGiven, womenGiven); g != Unknown {
			return g, false
		}
	}
	for _, t := range toks[p.middle.start:p.middle.end] {
		switch {
		case strings.HasSuffix(t.key, "ovich") || strings.HasSuffix(t.key, "evich"):
			return Male, false
		case strings.HasSuffix(t.key, "ovna") || strings.HasSuffix(t.key, "evna"):
			return Female, false
		}
	}
	if f := p.family; f.len() > 0 {
		for _, end := range []string{"ova", "eva", "skaya", "skaia"} {
			if k := toks[f.end-1].key; strings.HasSuffix(k, end) && len(k) > len(end)+2 {
				return Female, true
			}
		}
	}
	return Unknown, false
}

// gender returns the gender that the tables tell when only one of them has t.
func (t *token) gender(men, women class) Gender {
	m, w := t.in(men), t.in(women)
	switch {
	case m && !w:
		return Male
	case w && !m:
		return Female
	}
	return Unknown
}

// upper reports whether s begins with an upper-case letter.
func upper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// lower reports whether s begins with a lower-case letter.
func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// capitals reports whether s has letters and none of them is lower case.
func capitals(s string) bool {
	letters := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		letters = letters || unicode.IsUpper(r)
	}
	return letters
}
