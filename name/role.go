package name

import (
	"strings"

	"github.com/newsparse/newsparse/internal/fold"
	"github.com/newsparse/newsparse/place"
)

// A Role is the office that copy gives a person: "former Czech Prime Minister". Absent parts are empty.
type Role struct {
	Text    string // as written, without a leading article: "Kremlin spokesperson"
	Title   string // the title alone: "spokesperson", "Deputy Foreign Minister"; "who heads" is "head"
	Org     string // whom the office belongs to, without article and country: "Kremlin", "Kursk Region", "Arab League"
	Country string // ISO 3166-1 alpha-2 of the country or of the organization's seat: "CZ"
	Former  bool   // "former", "ex-", "then", "late"
	Acting  bool   // "acting", "interim", "caretaker"
}

// roleLen returns how many words at the start of toks are a role. An anchor is a role noun, an office or a lower-case word
// that is no particle; the role reaches to the last anchor and over what "of" or "for" adds: "Secretary of State Antony
// Blinken". later says that a name stands before toks, so that a phrase with an article or a role noun is an apposition.
func roleLen(toks []token, later bool) int {
	end := 0
	sure := true // only words of roles so far, so that "King" is no surname
	noun := false
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		switch low := lower(t.text); {
		case i == 0 && (t.in(articles) || t.key == "who"):
			end = 0
			if later {
				return len(toks)
			}
		case low && t.in(prepositions):
			if end == 0 || !noun {
				continue
			}
			i = object(toks, i)
			end = i
			i--
		case low && isParticle(t) && (i > 0 && !sure || strings.Contains(t.text, "-")), low && isParticle(t) && i+1 < len(toks) && (upper(toks[i+1].text) || isParticle(toks[i+1])) && t.key != "as" && t.key != "e":
			sure = false
		case low && !letters(t.key):
		case low:
			end, sure = i+1, true
			noun = noun || isNoun(t)
		case isNoun(t) && (sure || !has(namesToo, lastWord(t.key))):
			end, sure, noun = i+1, true, true
		case sure && i > 0 && end < i && isHonorific(t) && !strings.HasPrefix(t.text, "U"):
			end, noun = i+1, true // "First Lady", "Saudi King"
		case t.in(modifiers), t.in(orgs), isPossessive(t.text), isAcronym(t.text):
		default:
			if n := placeLen(toks[i:]); n > 0 {
				i += n - 1
				continue
			}
			sure = t.in(seatNames)
		}
	}
	switch {
	case end == 0 && later && len(toks) > 1 && toks[len(toks)-1].in(orgs):
		return len(toks)
	case end == 0:
		return 0
	case end >= len(toks):
		return len(toks)
	}
	for i := end; i < len(toks); i++ { // only suffixes left: the anchor was a surname
		if !toks[i].in(suffixes) {
			return end
		}
	}
	return 0
}

// object returns where the object of the preposition toks[i] ends: a portfolio, a place, or an organization that leaves
// two words for the name behind it.
func object(toks []token, i int) int {
	i++
	for i < len(toks) && (toks[i].in(articles) || !upper(toks[i].text) && !toks[i].in(portfolios)) {
		i++
	}
	start := i
	for i < len(toks) && (toks[i].in(portfolios) || i > start && toks[i].key == "and" && i+1 < len(toks) && toks[i+1].in(portfolios)) {
		i++
	}
	if i > start && (i == len(toks) || !toks[i].in(orgs)) {
		return i
	}
	i = start
	if n := placeLen(toks[i:]); n > 0 && (i+n == len(toks) || !toks[i+n].in(orgs) && !isPossessive(toks[i+n-1].text)) { // not "Russia's Security Council"
		return i + n
	}
	last := start
	for i = start; i < len(toks); i++ {
		if toks[i].in(orgs) {
			last = i + 1
		}
	}
	switch n := len(toks); {
	case last > start:
		return last
	case n-start >= 3:
		return n - 2
	default:
		return n
	}
}

// role reads the phrase of a role: before a name ("South Korean Trade Minister"), behind it ("governor of the Kursk
// Region"), or as a clause ("who heads the European Commission").
func role(text string) Role {
	toks := tokens(text)
	if len(toks) > 0 && toks[0].in(articles) {
		toks = toks[1:]
	}
	r := Role{Text: strings.Join(texts(toks), " ")}
	if len(toks) > 1 && toks[0].key == "who" {
		return r.clause(toks)
	}
	for len(toks) > 1 && r.flag(toks[0].key) {
		toks = toks[1:]
	}
	if len(toks) > 0 {
		if word, rest, ok := strings.Cut(toks[0].text, "-"); ok && (fold.Key(word) == "ex" || fold.Key(word) == "then") {
			r.Former = true
			toks = append([]token{newToken(rest, fold.Key(rest))}, toks[1:]...)
		}
	}
	head, rest := toks, []token(nil)
	noun := false // "Bank of England Governor" has none before its preposition
	for i, t := range toks {
		if noun && !upper(t.text) && t.in(prepositions) {
			head, rest = toks[:i], toks[i:]
			break
		}
		noun = noun || isNoun(t) || isHonorific(t)
	}
	n := titleStart(head)
	owner := head[:n]
	title := head[n:]
	for len(title) > 1 && r.flag(title[0].key) {
		title = title[1:]
	}
	for len(title) > 1 && !upper(title[0].text) && upper(title[len(title)-1].text) {
		title = title[1:]
	}
	r.Title = strings.Join(texts(title), " ")
	r.owner(owner)
	r.objects(rest, title)
	if r.Country == "" {
		r.Country = seat(r.Org)
	}
	return r
}

// flag notes a word that says former or acting.
func (r *Role) flag(key string) bool {
	switch {
	case has(formers, key):
		r.Former = true
	case has(actings, key):
		r.Acting = true
	default:
		return false
	}
	return true
}

// titleStart returns where the title begins in the words before the first preposition: behind the owner, which is the last
// place, possessive, acronym or organization.
func titleStart(head []token) int {
	n := len(head) - 1
	for n > 0 {
		t := head[n-1]
		switch {
		case !upper(t.text) && t.text != "the" && !isPossessive(t.text):
		case t.in(orgs) && !(t.in(modifiers) && (n == 1 || head[n-2].in(grades) || placeLen(head[:n-1]) == n-1)):
			return n
		case t.in(partyWords) && head[n].in(partyNouns):
			return n
		case t.in(modifiers), isNoun(t), isHonorific(t) && t.text != "U":
		default:
			return n
		}
		n--
	}
	return max(n, 0)
}

// owner reads the words before the title: a place, an organization, or an organization with its country before it.
func (r *Role) owner(toks []token) {
	for len(toks) > 0 && r.flag(toks[0].key) {
		toks = toks[1:]
	}
	for len(toks) > 0 && !upper(toks[0].text) && !toks[0].in(seatNames) {
		toks = toks[1:]
	}
	if len(toks) == 0 {
		return
	}
	if n := placeLen(toks); n > 0 {
		p := placeOf(toks[:n])
		switch {
		case n == len(toks):
			r.Country = p.Country
			if p.Kind == place.Region || p.Kind == place.City || p.Country == "" {
				r.Org = noPossessive(toks)
			}
			return
		case p.Kind == place.Demonym || p.Kind == place.Country:
			r.Country = p.Country
			if !toks[n].in(proper) {
				toks = toks[n:]
			}
		}
	}
	r.Org = noPossessive(toks)
}

// objects reads what the prepositions behind the title add: portfolios belong to the title, places and organizations own it.
func (r *Role) objects(toks, title []token) {
	for len(toks) > 1 {
		prep := toks[0]
		end := 1
		for end < len(toks) && (upper(toks[end].text) || !toks[end].in(prepositions) || inName(toks, end)) {
			end++
		}
		obj := toks[1:end]
		toks = toks[end:]
		full := obj
		for len(obj) > 0 && obj[0].in(articles) {
			obj = obj[1:]
		}
		for len(obj) > 0 && !upper(obj[0].text) && anyUpper(obj) {
			obj = obj[1:]
		}
		for len(obj) > 1 && isAcronym(obj[len(obj)-1].text) && !isAcronym(obj[0].text) {
			obj = obj[:len(obj)-1] // "(CHP)"
		}
		if len(obj) == 0 || prep.key == "on" || prep.key == "in" && r.Org+r.Country != "" {
			continue
		}
		switch {
		case r.Org == "" && (!anyUpper(obj) || obj[0].in(portfolios) && prep.key != "at" && (len(obj) == 1 || !obj[len(obj)-1].in(orgs))):
			r.Title += " " + prep.text + " " + strings.Join(texts(full), " ")
			continue
		case prep.key == "to":
			continue
		}
		if n := placeLen(obj); n > 0 && n < len(obj) && isPossessive(obj[n-1].text) && r.Country == "" { // "of Russia's Security Council"
			r.Country = placeOf(obj[:n]).Country
			obj = obj[n:]
		}
		if n := placeLen(obj); n == len(obj) {
			p := placeOf(obj)
			if r.Country == "" {
				r.Country = p.Country
			}
			if p.Kind == place.Country && r.Org == "" || r.Org != "" {
				continue
			}
		}
		if r.Org == "" {
			r.Org = noPossessive(obj)
		}
	}
}

// inName reports whether the preposition toks[i] stands inside a name: "Bank of England".
func inName(toks []token, i int) bool {
	return (toks[i].key == "of" || toks[i].key == "for") && i > 1 && i+1 < len(toks) && toks[i-1].in(orgs) && upper(toks[i-1].text) &&
		(upper(toks[i+1].text) || toks[i+1].key == "the")
}

// clause reads "who heads the European Commission": the verb tells the title.
func (r Role) clause(toks []token) Role {
	toks = toks[1:]
	for len(toks) > 1 && (r.flag(toks[0].key) || toks[0].in(auxiliaries)) {
		toks = toks[1:]
	}
	verb := toks[0].key
	for _, v := range verbs {
		if strings.HasPrefix(v, verb+" ") {
			r.Title = v[len(verb)+1:]
			r.Former = r.Former || strings.HasSuffix(verb, "ed") || verb == "led" || verb == "ran"
			r.objects(append([]token{newToken("of", "of")}, toks[1:]...), nil)
			if r.Country == "" {
				r.Country = seat(r.Org)
			}
			return r
		}
	}
	former := r.Former
	r = role(strings.Join(texts(toks), " "))
	r.Former = r.Former || former
	return r
}

// placeLen returns the number of words at the start of toks, at most three, that name a place or its people; 0: none.
func placeLen(toks []token) int {
	for n := min(3, len(toks)); n > 0; n-- {
		if upper(toks[0].text) && placeOf(toks[:n]).Kind != 0 {
			return n
		}
	}
	return 0
}

// placeOf returns the most likely place that the words name; its Kind is 0 when they name none. A seat such as the Kremlin is none.
func placeOf(toks []token) place.Place {
	text := noPossessive(toks)
	if len(toks) == 1 && has(seatNames, fold.Key(text)) {
		return place.Place{}
	}
	var room [4]place.Place
	all := place.AppendAll(room[:0], text)
	for _, p := range all {
		if p.Kind == place.Country || p.Kind == place.Demonym {
			return p
		}
	}
	for _, p := range all {
		if p.Kind == place.Region || p.Kind == place.City && (p.Capital || p.Population > 100_000) {
			return p
		}
	}
	return place.Place{}
}

// seat returns the country of an organization by the table of seats or by a place in its name: "Bank of England".
func seat(org string) string {
	if org == "" {
		return ""
	}
	key := fold.Key(org)
	for i := 0; i < len(seats); i++ {
		if name, country, _ := strings.Cut(seats[i], "="); name == key {
			return country
		}
	}
	toks := tokens(org)
	for i := range toks {
		if n := placeLen(toks[i:]); n > 0 && (i == 0 || i+n == len(toks)) {
			if p := placeOf(toks[i : i+n]); p.Kind != place.City {
				return p.Country
			}
		}
	}
	return ""
}

func noPossessive(toks []token) string {
	s := strings.Join(texts(toks), " ")
	return s[:possessive(s)]
}

func isPossessive(s string) bool {
	return strings.HasSuffix(s, "'s") || strings.HasSuffix(s, "’s") || strings.HasSuffix(s, "s'") || strings.HasSuffix(s, "s’")
}

// isAcronym reports whether s is a run of two to six capitals: "EU", "NATO", "U.N.".
func isAcronym(s string) bool {
	n, roman := 0, true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z' || c == '&':
			n++
			roman = roman && (c == 'I' || c == 'V' || c == 'X')
		case c != '.':
			return false
		}
	}
	return n > 1 && n < 7 && !roman && !(n == 2 && len(s) > 3 && !strings.HasPrefix(s, "U."))
}

// isNoun reports whether t is a role noun, alone or as a part of a compound: "Minister-designate", "co-president".
func isNoun(t token) bool {
	if t.in(nouns) || !strings.Contains(t.key, " ") {
		return t.in(nouns)
	}
	for word := range strings.SplitSeq(t.key, " ") {
		if has(nouns, word) {
			return true
		}
	}
	return false
}

// isTitle reports whether the words are words of address: "Lt. Gen.", "Senator".
func isTitle(toks []token) bool {
	for _, t := range toks {
		if !t.in(honorifics) {
			return false
		}
	}
	return len(toks) > 0
}

func anyUpper(toks []token) bool {
	for _, t := range toks {
		if upper(t.text) {
			return true
		}
	}
	return false
}

func lastWord(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

func letters(key string) bool { return strings.Trim(key, "0123456789 ") != "" }

// seats are organizations that copy names without their country, by key.
var seats = []string{
	"bundesbank=DE", "bundesrat=DE", "bundestag=DE", "capitol hill=US", "central committee=CN", "cia=US", "congress=US",
	"downing street=GB", "duma=RU", "elysee palace=FR", "elysee=FR", "fbi=US", "fed=US", "federal reserve=US",
	"foreign office=GB", "fsb=RU", "gazprom=RU", "house of commons=GB", "house of lords=GB", "idf=IL",
	"inter services public relations=PK", "irgc=IR", "kmt=TW", "knesset=IL", "kremlin=RU", "labour=GB", "lok sabha=IN",
	"majlis=IR", "nasa=US", "national assembly=FR", "pentagon=US", "politburo=CN", "rada=UA", "rosneft=RU",
	"scotland yard=GB", "sejm=PL", "state department=US", "state duma=RU", "taliban=AF", "tories=GB", "tory=GB",
	"treasury=GB", "verkhovna rada=UA", "wall street=US", "westminster=GB", "white house=US",
}

// verbs of role clauses and the titles they tell.
var verbs = []string{
	"advises adviser", "chaired chair", "chairs chair", "coached coach", "coaches coach", "commanded commander",
	"commands commander", "directed director", "directs director", "edited editor", "edits editor", "founded founder",
	"governed governor", "governs governor", "headed head", "heads head", "leads leader", "led leader",
	"managed manager", "manages manager", "ran head", "represented representative", "represents representative",
	"ruled ruler", "rules ruler", "runs head",
}
