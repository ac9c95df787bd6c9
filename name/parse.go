package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/fold"
)

// A Person is a name taken apart, in canonical spelling; what a name does not have is empty. "Thomas J. Harriman Jr." has
// given name Thomas, middle name J., family name Harriman and suffix Jr.
type Person struct {
	Name        string // without honorific, role and nickname, with the suffix: "Thomas J. Harriman Jr."; empty: s names nobody
	Given       string // "María Fernanda", "A. K.", "Jong Un"
	Middle      string // "J.", "bin Nasser", "Vladimirovich"
	Family      string // with its particles: "van der Berg"; a name of one word is a family name
	Suffix      string // "Jr.", "III", "Jr., MD"
	Nickname    string // without its quotation marks or brackets
	Honorific   string // "Mr.", "Rev.", "Sheikh", "Senator"
	FamilyFirst bool   // the family name stands before the given name: "Xi Jinping"
	Gender      Gender // by honorific, given name, patronymic, title or Slavic ending; Unknown: nothing tells
	Role        Role   // of the title before the name or the apposition behind it
}

// Parse takes apart the name s with the title before it and the apposition behind it: "US Special Envoy Steven Witkoff",
// "Dmitry Peskov, the Kremlin's spokesman,", "Harriman, Thomas J., Jr.". Names in capitals come out in title case. A noun
// phrase that names nobody ("the Kremlin official") has a Role and no Name. Every string gives a Person.
func Parse(s string) Person {
	var p Person
	var name, family []token // family: "Harriman" of "Harriman, Thomas J."
	var title string         // the role text before the name
	for i, seg := range segments(clean(s)) {
		seg, nick := nickname(seg)
		toks := tokens(seg)
		if len(toks) == 0 || i > 0 && isNumber(seg) {
			continue
		}
		if i > 0 && allSuffixes(toks) {
			p.Suffix = join(p.Suffix, seg, ", ")
			continue
		}
		n := roleLen(toks, len(name) > 0)
		if n == len(toks) {
			if title == "" {
				title = seg
			}
			continue
		}
		switch {
		case len(name) == 0:
			p.Nickname, name = nick, toks[n:]
			if n > 0 {
				title = join(title, strings.Join(texts(toks[:n]), " "), ", ")
			}
		case i == 1 && title == "" && split(name, "").given.len() == 0:
			family, p.Nickname, name = name, nick, toks[n:]
		}
	}
	if title != "" {
		p.Role = role(title)
		if words := tokens(p.Role.Text); isTitle(words) {
			p.Honorific = p.Role.Text
			if words[0].in(courtesies) {
				for len(words) > 0 && words[0].in(courtesies) {
					words = words[1:]
				}
				office := strings.Join(texts(words), " ")
				p.Role = Role{Text: office, Title: office}
			}
		}
	}
	switch {
	case family != nil:
		p.setIndexed(family, name)
	case name != nil:
		p.set(name)
	}
	if p.Gender == Unknown {
		for _, t := range tokens(p.Role.Title) {
			if g := t.gender(men, women); g != Unknown {
				p.Gender = g
			}
		}
	}
	return p
}

// set fills p from the words of a name; p has the role and its honorific.
func (p *Person) set(toks []token) {
	if last := &toks[len(toks)-1]; isPossessive(last.text) {
		text := last.text[:possessive(last.text)]
		*last = newToken(text, fold.Key(text))
	}
	recase(toks)
	parts := split(toks, p.Role.Country)
	if words := tokens(p.Honorific); len(words) > 0 && parts.honorific.len()+parts.given.len() == 0 && parts.family.len() == 1 && words[len(words)-1].in(givenTitles) {
		parts.given, parts.family = parts.family, span{} // "Pope Leo"
	}
	pick := func(s span) string { return apostrophes(strings.Join(texts(toks[s.start:s.end]), " ")) }
	p.Honorific = join(p.Honorific, pick(parts.honorific), " ")
	p.Given, p.Middle, p.Family = pick(parts.given), pick(parts.middle), pick(parts.family)
	suffix := pick(parts.suffix)
	p.Name = join(pick(span{parts.honorific.end, parts.suffix.start}), join(suffix, p.Suffix, " "), " ")
	p.Suffix = join(suffix, p.Suffix, ", ")
	p.FamilyFirst = parts.familyFirst
	p.Gender, _ = parts.gender(toks)
	if p.Role.Text == "" && parts.honorific.len() > 0 && !toks[parts.honorific.start].in(courtesies) && !burmese(toks[parts.honorific.start]) {
		p.Role = Role{Text: p.Honorific, Title: p.Honorific}
	}
}

// setIndexed fills p from a name in the order of an index: "Harriman, Thomas J.".
func (p *Person) setIndexed(family, rest []token) {
	end := len(rest)
	for end > 1 && (rest[end-1].in(suffixes)) && !isInitial(rest[end-1]) {
		end--
	}
	toks := append(append(append([]token{}, rest[:end]...), family...), rest[end:]...)
	p.set(toks)
	start := 0
	for start < end-1 && isHonorific(rest[start]) {
		start++
	}
	pick := func(toks []token) string { return apostrophes(strings.Join(texts(toks), " ")) }
	p.Given, p.Middle, p.Family = pick(toks[start:start+1]), pick(toks[start+1:end]), pick(toks[end:end+len(family)])
	p.FamilyFirst = false
}

// segments splits s at the commas outside brackets and quotation marks.
func segments(s string) []string {
	var segs []string
	depth, start := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(depth-1, 0)
		case ',', ';':
			if depth == 0 {
				segs = append(segs, strings.Trim(s[start:i], " "))
				start = i + 1
			}
		}
	}
	segs = append(segs, strings.Trim(s[start:], " "))
	for len(segs) > 1 && segs[0] == "" {
		segs = segs[1:]
	}
	return segs
}

// nickname cuts the part of seg in quotation marks or brackets out: Thomas "Tom" Harriman. An acronym in brackets
// ("(CHP)", "(D-Calif.)") is cut and no nickname.
func nickname(seg string) (rest, nick string) {
	for _, pair := range [...][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"(", ")"}, {"'", "'"}} {
		start := strings.Index(seg, pair[0])
		if start < 0 || start > 0 && seg[start-1] != ' ' {
			continue
		}
		inner := seg[start+len(pair[0]):]
		end := strings.Index(inner, pair[1]+" ")
		if end < 0 {
			if !strings.HasSuffix(inner, pair[1]) {
				continue
			}
			end = len(inner) - len(pair[1])
		}
		nick = strings.Trim(inner[:end], " ,.")
		rest = strings.TrimSuffix(seg[:start], " ") + " " + strings.TrimLeft(inner[end+len(pair[1]):], " ")
		rest = strings.Trim(rest, " ")
		switch {
		case pair[0] == "(" && fold.Key(nick) == "ret": // "Gen. (ret.) Tom Hale"
			return rest, ""
		case pair[0] == "(" && has(suffixes, fold.Key(nick)):
			return rest + " " + inner[:end], "" // "Lon (Jr.) Williams"
		case pair[0] == "(" && capitals(nick), strings.ContainsAny(nick, "0123456789-"):
			return rest, ""
		}
		return rest, nick
	}
	return seg, ""
}

// tokens returns the words of s without the punctuation around them.
func tokens(s string) []token {
	var toks []token
	for word := range strings.SplitSeq(s, " ") {
		if word = strings.Trim(word, `,;:()[]“”"`); word != "" {
			if key := fold.Key(word); key != "" {
				toks = append(toks, newToken(word, key))
			}
		}
	}
	return toks
}

func texts(toks []token) []string {
	out := make([]string, len(toks))
	for i, t := range toks {
		out[i] = t.text
	}
	return out
}

func join(a, b, sep string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + sep + b
}

func allSuffixes(toks []token) bool {
	for _, t := range toks {
		if !t.in(suffixes) || isRoman(t.key) && !capitals(t.text) {
			return false
		}
	}
	return true
}

// isNumber reports whether s is an age: "45".
func isNumber(s string) bool { return strings.Trim(s, "0123456789") == "" }

// recase writes words in title case when all of them are in capitals: "ANNA MÜLLER-LANG". Initials, numerals and words of
// an undivided script stay.
func recase(toks []token) {
	long := false
	for _, t := range toks {
		if !capitals(t.text) && !isParticle(t) {
			return
		}
		long = long || utf8.RuneCountInString(t.key) > 3 && !strings.Contains(t.text, ".")
	}
	if !long {
		return
	}
	for i, t := range toks {
		switch {
		case isInitial(t), i > 0 && i == len(toks)-1 && isRoman(t.key):
		case i > 0 && t.in(particles):
			toks[i].text = strings.ToLower(t.text)
		default:
			toks[i].text = titleCase(t.text)
		}
	}
}

// titleCase keeps the capital at the start and behind a hyphen, apostrophe or "Mc": "O’BRIEN", "MCDONALD".
func titleCase(s string) string {
	var b strings.Builder
	fresh := true
	for i, r := range s {
		switch {
		case !unicode.IsLetter(r):
			fresh = r == '-' || (r == '’' || r == '\'') && i+utf8.RuneLen(r)+1 < len(s) || r == '.'
		case fresh:
			if rest, ok := strings.CutPrefix(s[i:], "MC"); ok && len(rest) > 2 {
				return b.String() + "Mc" + titleCase(rest)
			}
			fresh = false
		default:
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}
