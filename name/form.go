package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/fold"
	"github.com/newsparse/newsparse/place"
)

// A form is a mention taken apart for comparison. Its strings are keys.
type form struct {
	text       string // without possessive, homoglyphs and invisible characters
	country    string // of the mention
	first      int32  // index of the first mention with this text
	kind       Kind   // of the mention
	bare       bool   // a surname, an acronym or another short form: it looks for a full name
	royal      bool   // has a given name only: "Sir Keith"
	org        bool
	chain      bool // the family name tells a father: "bin Abdullah"
	gender     Gender
	byEnding   bool // the gender is that of a Slavic family name
	handles    handles
	measured   int    // how many distances have been taken for it
	key        string // without honorific, suffix and form of company
	given      string
	middle     string
	family     string
	core       string // family name without particles
	tail       string // last word of core
	generation string
	acronym    string // "ecb" of "E.C.B."
	place      string // the place's own name and country
	initials   []byte // "ecb" of "European Central Bank"
	skeleton   []byte // of core
}

// rule is the sieve that found two forms to be the same; lower is surer, and what contradicts is surest.
type rule uint8

const (
	none rule = iota
	vetoed
	byKey
	byParticle
	byGiven
	byTail
	byAcronym
	byPlace
	byHead
	bySkeleton
	byDistance
)

var ruleNames = [...]string{"", "", "key", "particle", "given", "tail", "acronym", "place", "head", "skeleton", "distance"}

// level ranks the rules: a candidate by a lower one wins over those by higher ones.
func (r rule) level() int {
	switch r {
	case byKey, byParticle:
		return 1
	case byGiven, byTail, byAcronym, byPlace:
		return 2
	case byHead, bySkeleton:
		return 3
	}
	return 4
}

// reading is room for what the forms keep of their names.
type reading struct {
	keys   strings.Builder // of all words, of which the keys of the forms are parts
	sounds []byte          // the skeletons and initials
}

// maxWords bounds the words of a name that are looked at one by one.
const maxWords = 12

// cut appends the words of f that have a key to toks, as many as it has room for, and returns them and the number of all words.
func (r *reading) cut(f *form, toks []token) ([]token, int) {
	var room [64]byte // for the keys of all of them
	keys, words := room[:0], 0
	for start := 0; start < len(f.text); words++ {
		end := len(f.text)
		if n := strings.IndexByte(f.text[start:], ' '); n >= 0 {
			end = start + n
		}
		at := len(keys)
		if at > 0 {
			keys = append(keys, ' ')
			at++
		}
		keys = fold.AppendWord(keys, f.text, start, end)
		if len(keys) == at {
			keys = keys[:max(at-1, 0)]
		} else if len(toks) < cap(toks) {
			toks = toks[:len(toks)+1]
			t := &toks[len(toks)-1]
			t.text, t.at, t.end = f.text[start:end], int32(at), int32(len(keys))
		}
		start = end + 1
	}
	base := r.keys.Len()
	r.keys.Write(keys)
	f.key = r.keys.String()[base:]
	for i := range toks {
		t := &toks[i]
		t.key = f.key[t.at:t.end]
		t.class = classOf(t.key)
	}
	return toks, words
}

// read takes f apart.
func (r *reading) read(f *form) {
	if !isCanonical(f.text) {
		f.text = unmixed(apostrophes(clean(f.text)))
	}
	f.text = f.text[:possessive(f.text)]
	var room [maxWords]token
	toks, words := r.cut(f, room[:0])
	switch {
	case len(toks) == 0 || words > maxWords:
		return
	case len(toks) == 1 && isAcronym(toks[0].text):
		f.acronym, f.bare = toks[0].key, true
	}
	kind := f.kind
	if kind == AnyKind && len(toks) > 1 && (!upper(toks[0].text) && !isParticle(toks[0]) || isNoun(toks[0]) || isNoun(toks[len(toks)-2])) {
		if n := roleLen(toks, false); n < len(toks) {
			if n > 1 && n == len(toks)-1 && toks[n-1].in(givenTitles) {
				n-- // "Crown | Prince Karim"
			}
			toks = toks[n:]
		}
	}
	if kind == PlaceKind || kind == AnyKind {
		if p, ok := place.Lookup(f.text); ok {
			f.place = p.Country + p.Region + p.Name
		}
	}
	if kind == Organization || kind == AnyKind && isOrg(toks) {
		r.organization(f, toks)
		return
	}
	if kind == PlaceKind {
		f.family, f.core, f.tail = f.key, f.key, f.key
		f.skeleton = r.skeleton(f.core)
		return
	}
	r.person(f, toks)
	if kind == AnyKind && len(toks) > 2 {
		f.initials = r.initialsOf(toks)
	}
}

// person reads the words of a person's name.
func (r *reading) person(f *form, toks []token) {
	p := split(toks, f.country)
	all := f.key
	if f.gender == Unknown {
		f.gender, f.byEnding = p.gender(toks)
	}
	f.key = keyOf(all, toks[p.honorific.end:p.suffix.start])
	f.given, f.middle, f.family = keyOf(all, toks[p.given.start:p.given.end]), keyOf(all, toks[p.middle.start:p.middle.end]), keyOf(all, toks[p.family.start:p.family.end])
	if p.given.len()+p.family.len() == 0 { // Burmese
		f.family = f.key
	}
	f.royal = f.family == "" && f.given != ""
	f.bare = f.bare || f.given == "" || f.family == ""
	for _, t := range toks[p.suffix.start:p.suffix.end] {
		if g := generation(t.key); g != "" {
			f.generation = g
		}
	}
	f.chain = p.family.len() > 1 && toks[p.family.start].in(chains)
	f.core = f.family
	for i := p.family.start; i < p.family.end-1 && isParticle(toks[i]) && !strings.Contains(toks[i].key, " "); i++ {
		f.core = keyOf(all, toks[i+1:p.family.end])
	}
	if word, rest, ok := strings.Cut(f.core, " "); ok && has(hyphened, word) {
		f.core = rest
	}
	if f.royal {
		f.core = f.given
	}
	f.tail = lastWord(f.core)
	f.skeleton = r.skeleton(hissing(f.core, toks[p.family.start:p.family.end]))
}

// organization reads the words of the name of an organization.
func (r *reading) organization(f *form, toks []token) {
	if toks[0].key == "the" && len(toks) > 1 {
		toks = toks[1:]
	}
	if len(toks) > 2 {
		f.initials = r.initialsOf(toks)
	}
	for len(toks) > 1 && toks[len(toks)-1].in(companies) {
		toks = toks[:len(toks)-1]
	}
	if len(f.initials) == 0 && len(toks) > 1 {
		f.initials = r.initialsOf(toks)
	}
	f.org = true
	f.bare = f.bare || len(toks) == 1
	f.key = strings.TrimSuffix(keyOf(f.key, toks), ",") // "Acme Robotics, Inc."
	f.family, f.core, f.tail = f.key, f.key, toks[0].key
	f.skeleton = r.skeleton(f.core)
}

// initialsOf returns the first letters of the capitalized words, those behind a hyphen included.
func (r *reading) initialsOf(toks []token) []byte {
	n := len(r.sounds)
	for i := range toks {
		t := &toks[i]
		if !upper(t.text) || t.key == "the" {
			continue
		}
		for key := t.key; key != ""; {
			_, size := utf8.DecodeRuneInString(key)
			r.sounds = append(r.sounds, key[:size]...)
			end := strings.IndexByte(key, ' ')
			key = key[end+1:]
			if end < 0 {
				break
			}
		}
	}
	return r.sounds[n:len(r.sounds):len(r.sounds)]
}

func (r *reading) skeleton(key string) []byte {
	n := len(r.sounds)
	r.sounds = appendSkeleton(r.sounds, key)
	return r.sounds[n:len(r.sounds):len(r.sounds)]
}

// hissing returns the key core of the words with the sounds that a háček or cedilla writes and a key drops: "Hruščov" is
// "hrushchov".
func hissing(core string, toks []token) string {
	if len(toks) != 1 || len(toks[0].text) == len(toks[0].key) || !strings.ContainsAny(toks[0].text, "čćšşžČĆŠŞŽ") {
		return core // most names have as many letters as their keys
	}
	var b strings.Builder
	for _, r := range strings.ToLower(toks[0].text) {
		switch r {
		case 'č', 'ć':
			b.WriteString("ch")
		case 'š', 'ş':
			b.WriteString("sh")
		case 'ž':
			b.WriteString("zh")
		default:
			b.WriteRune(r)
		}
	}
	return fold.Key(b.String())
}

// keyOf returns the key of consecutive words of a name, all is that of the whole.
func keyOf(all string, toks []token) string {
	if len(toks) == 0 {
		return ""
	}
	return all[toks[0].at:toks[len(toks)-1].end]
}

// isOrg reports whether the words name an organization: a form of company, a word such as "Ministry", or an inner "of".
func isOrg(toks []token) bool {
	last := len(toks) - 1
	if last > 0 && toks[last].in(companies) {
		return true
	}
	if last > 0 && (isHonorific(toks[0]) || last == 1 && toks[0].in(menGiven|womenGiven)) {
		return false
	}
	for i, t := range toks {
		switch {
		case last > 0 && upper(t.text) && t.in(orgs):
			return true
		case i > 0 && i < last && (t.text == "of" || t.text == "for" || t.text == "and" || t.text == "&"):
			return true
		}
	}
	return false
}

// handles are the hashes under which the forms that could be the same are found.
type handles struct {
	list [maxHandles]uint32
	n    uint8
}

const maxHandles = 6

func (h *handles) all() []uint32 { return h.list[:h.n] }

func (h *handles) add(x uint32) {
	if h.n < maxHandles && !slices.Contains(h.all(), x) {
		h.list[h.n] = x
		h.n++
	}
}

// index sets the handles of f.
func (f *form) index() {
	h := &f.handles
	var room [maxSkeleton * 2]byte
	h.add(bone(f.skeleton))
	if f.acronym != "" {
		h.add(hash(f.acronym))
	}
	if len(f.initials) > 0 {
		h.add(hash(f.initials))
	}
	if f.place != "" {
		h.add(hash(f.place))
	}
	if f.given != "" && !f.royal {
		h.add(bone(appendSkeleton(room[:0], f.given)))
	}
	if f.core != f.family && f.middle != "" {
		h.add(bone(appendSkeleton(room[:0], lastWord(f.middle)))) // "Lula" of "Luiz Inácio Lula da Silva"
	}
	if f.tail != f.core {
		h.add(bone(appendSkeleton(room[:0], f.tail)))
	}
	if end := strings.IndexByte(f.core, ' '); end >= 0 && f.core[:end] != f.tail {
		h.add(bone(appendSkeleton(room[:0], f.core[:end])))
	}
}

func hash[text string | []byte](s text) uint32 {
	h := uint32(fnvOffset)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * fnvPrime
	}
	return h
}

// The hash is FNV-1a.
const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// unmixed writes Latin letters for their Greek and Cyrillic doubles in the words of s that are mostly Latin.
func unmixed(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0xcd && s[i] <= 0xd6 { // Greek, Cyrillic, Armenian
			return Inspect(s).Clean
		}
	}
	return s
}
