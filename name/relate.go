package name

import "strings"

// relate returns the rule by which the names a and b are the same; none: nothing says so; vetoed: something contradicts.
func relate(a, b *form) rule {
	if a.kind != AnyKind && b.kind != AnyKind && a.kind != b.kind {
		return none
	}
	if a.key == "" || b.key == "" {
		return none
	}
	r := a.same(b)
	if r != none && a.contradicts(b) {
		return vetoed
	}
	return r
}

// same applies the sieves from the surest on.
func (a *form) same(b *form) rule {
	switch {
	case a.key == b.key && a.royal == b.royal:
		return byKey
	case a.acronym != "" && (a.acronym == b.acronym || len(a.acronym) > 1 && a.acronym == string(b.initials)),
		b.acronym != "" && len(b.acronym) > 1 && b.acronym == string(a.initials):
		return byAcronym
	case a.place != "" && b.place != "":
		if a.place == b.place {
			return byPlace
		}
		return none // places are told apart by table, never by distance
	case a.org && b.org:
		return a.sameOrg(b)
	case a.org || b.org:
		if a.bare && b.org && a.given == "" && head(a, b) || b.bare && a.org && b.given == "" && head(b, a) {
			return byHead
		}
		return none
	case a.royal != b.royal:
		if a.royal && b.given == a.given || b.royal && a.given == b.given {
			return byGiven
		}
		return none
	case a.royal:
		return none
	case !a.bare && !b.bare:
		return a.sameFull(b)
	}
	return a.sameFamily(b)
}

// sameOrg compares two organizations: spelling word by word, and a head whose rest says only what kind it is.
func (a *form) sameOrg(b *form) rule {
	switch {
	case head(a, b), head(b, a):
		return byHead
	case len(a.skeleton) > 4 && string(a.skeleton) == string(b.skeleton),
		len(a.skeleton) > 8 && distance(a.skeleton, b.skeleton, 4) <= 4: // "Organisation", "Organization"
		return bySkeleton
	}
	return none
}

// head reports whether short is the beginning of the organization long, and the rest of it generic: "Harriman", "Harriman Foods".
func head(short, long *form) bool {
	rest, ok := strings.CutPrefix(long.key, short.key)
	if !ok || rest == "" || rest[0] != ' ' || has(orgs|modifiers, short.key) || short.place != "" {
		return false
	}
	for word := range strings.SplitSeq(rest[1:], " ") {
		if !has(orgs|companies, word) {
			return false
		}
	}
	return true
}

// sameFull compares two full names: the family names, then the given names, which must agree or be left out.
func (a *form) sameFull(b *form) rule {
	if strings.HasSuffix(a.key, b.key) && a.key[len(a.key)-len(b.key)-1] == ' ' && strings.Contains(b.key, " ") ||
		strings.HasSuffix(b.key, a.key) && b.key[len(b.key)-len(a.key)-1] == ' ' && strings.Contains(a.key, " ") {
		return byTail // "Suu Kyi" of "Aung San Suu Kyi"
	}
	family := a.sameFamily(b)
	if family == none {
		return none
	}
	given := sameGiven(a, b)
	switch {
	case given == none:
		return vetoed
	case family == byKey && given == byKey:
		return byParticle
	case family.level() >= given.level():
		return family
	}
	return given
}

// sameFamily compares family names.
func (a *form) sameFamily(b *form) rule {
	switch {
	case a.core == "" || b.core == "":
		return none
	case a.family == b.family:
		return byKey
	case a.chain != b.chain: // the king, and "Hussein bin Abdullah"
		return none
	case a.bare && b.knownAs(a.core), b.bare && a.knownAs(b.core):
		return byTail
	case equalLetters(a.core, b.core), equalLetters(a.family, b.family):
		return byParticle
	case a.bare && partOf(a.core, b.core), b.bare && partOf(b.core, a.core):
		return byTail
	case slavicPair(a.core, b.core):
		return none
	case string(a.skeleton) == string(b.skeleton) && len(a.skeleton) > 2:
		return bySkeleton
	}
	limit := allowance(max(len(a.skeleton), len(b.skeleton)))
	if limit == 0 || a.measured == maxMeasured {
		return none
	}
	if a.measured++; distance(a.skeleton, b.skeleton, limit) <= limit {
		return byDistance
	}
	return none
}

// partOf reports whether part is the first or last word of the double name whole, and the rest more than a particle.
func partOf(part, whole string) bool {
	return len(part) > 3 && (strings.HasPrefix(whole, part) && whole[len(part):][:min(1, len(whole)-len(part))] == " " ||
		strings.HasSuffix(whole, part) && len(whole) > len(part) && whole[len(whole)-len(part)-1] == ' ')
}

// knownAs reports whether a full name whose family name has a particle goes by the name before that: "Lula" of "Luiz Inácio Lula da Silva".
func (a *form) knownAs(core string) bool {
	return !a.bare && !a.chain && a.core != a.family && len(core) > 3 && a.middle != "" && lastWord(a.middle) == core
}

// slavicPair reports whether the two are the forms of a family name for a man and a woman: "Orlov", "Orlova".
func slavicPair(a, b string) bool {
	if len(a) > len(b) || len(a) == len(b) && strings.HasSuffix(a, "a") {
		a, b = b, a
	}
	if b == a+"a" && (strings.HasSuffix(a, "v") || strings.HasSuffix(a, "n")) || b == a+"ova" {
		return true
	}
	stem, ok := strings.CutSuffix(b, "aya")
	if !ok {
		stem, ok = strings.CutSuffix(b, "aia")
	}
	if !ok {
		stem, ok = strings.CutSuffix(b, "a")
		ok = ok && strings.HasSuffix(stem, "sk")
	}
	return ok && strings.HasPrefix(a, stem) && strings.Trim(a[len(stem):], "iy") == ""
}

// sameGiven compares the given names of two full names.
func sameGiven(a, b *form) rule {
	x, y := a.given, b.given
	if isLetter(x) && a.middle != "" && !isLetter(y) { // "J. Robert Oppenheimer"
		if r := sameGivenNames(a.middle, y); r != none && !isLetter(a.middle) {
			return byGiven
		}
	}
	if isLetter(y) && b.middle != "" && !isLetter(x) {
		if r := sameGivenNames(x, b.middle); r != none && !isLetter(b.middle) {
			return byGiven
		}
	}
	return sameGivenNames(x, y)
}

func sameGivenNames(x, y string) rule {
	switch {
	case x == y:
		return byKey
	case equalLetters(x, y):
		return byParticle
	case x == "" || y == "", strings.TrimPrefix(x, "al ") == strings.TrimPrefix(y, "al "): // "Al Hussein"
		return byGiven
	case initials(x) || initials(y):
		if x[0] == y[0] && (len(x) == 1 || len(y) == 1 || !initials(x) || !initials(y)) {
			return byGiven
		}
		return none
	case strings.HasPrefix(x, y) && x[len(y)] == ' ', strings.HasPrefix(y, x) && y[len(x)] == ' ', nicknamed(x, y):
		return byGiven
	}
	if x[len(x)-1] != y[len(y)-1] && (ending(x) || ending(y)) && !(ending(x) && ending(y) && x[len(x)-1] != 'a' && y[len(y)-1] != 'a') {
		return none // "Maria", "Mario"; "Ivan", "Ivana"
	}
	var roomX, roomY [2 * maxSkeleton]byte
	sx, sy := appendSkeleton(roomX[:0], x), appendSkeleton(roomY[:0], y)
	if string(sx) == string(sy) {
		return bySkeleton
	}
	if limit := min(allowance(max(len(sx), len(sy))), 5); limit > 4 && len(sx) > 0 && len(sy) > 0 && swap(sx[0], sy[0]) < 5 && distance(sx, sy, limit) <= limit {
		return byDistance
	}
	return none
}

// ending reports whether x ends in a vowel that tells the gender of a given name.
func ending(x string) bool { return x[len(x)-1] == 'a' || x[len(x)-1] == 'o' }

// nicknamed reports whether a row of nicknames has both names.
func nicknamed(x, y string) bool {
	if len(x) < len(y) {
		x, y = y, x
	}
	for at := 0; ; at++ {
		i := wordIndex(nicknames[at:], x)
		if i < 0 {
			return false
		}
		at += i
		row := nicknames[strings.LastIndexByte(nicknames[:at], '\n')+1:]
		if wordIndex(row[:strings.IndexByte(row, '\n')], y) >= 0 {
			return true
		}
	}
}

// wordIndex returns where word stands in text, blanks or the ends beside it, -1 where it does not.
func wordIndex(text, word string) int {
	for at := 0; ; at++ {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return -1
		}
		at += i
		if end := at + len(word); (at == 0 || text[at-1] <= ' ') && (end == len(text) || text[end] <= ' ') {
			return at
		}
	}
}

// contradicts reports whether the two have different values where both have one: middle initial, generation, gender, country.
func (a *form) contradicts(b *form) bool {
	switch {
	case a.gender != Unknown && b.gender != Unknown && a.gender != b.gender:
		// "Tim Canova" and "Canova": an ending that both have tells nothing
		return !(a.family == b.family && (a.byEnding || b.byEnding))
	case a.generation != "" && b.generation != "" && a.generation != b.generation:
		return true
	case a.country != "" && b.country != "" && a.country != b.country && a.key != b.key:
		return true
	}
	return a.middle != "" && b.middle != "" && !a.bare && !b.bare && a.key != b.key && sameMiddle(a.middle, b.middle) == none
}

// sameMiddle compares middle names, of which each may be an initial: "W.", "H.W." differ.
func sameMiddle(x, y string) rule {
	if initials(x) != initials(y) && x[0] == y[0] {
		return byGiven
	}
	return sameGivenNames(x, y)
}

// initials reports whether the key x is only initials: "j", "a k", "hw".
func initials(x string) bool {
	if len(x) == 2 && strings.IndexByte("aeiouy", x[0]) < 0 && strings.IndexByte("aeiouy", x[1]) < 0 {
		return true
	}
	for word := range strings.SplitSeq(x, " ") {
		if len(word) > 1 {
			return false
		}
	}
	return true
}

func isLetter(x string) bool { return len(x) == 1 }

// equalLetters reports whether two keys differ only in spaces: "jong un", "jongun".
func equalLetters(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && a[i] == ' ' {
			i++
		}
		for j < len(b) && b[j] == ' ' {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}
