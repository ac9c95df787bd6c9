// Package lexicon answers one question about a word of news copy: what can it be? It holds function words, verbs, the verbs and
// nouns that report speech and thought (cues), role nouns, honorifics, frequent names, the words that head the names of
// organizations, places and events, and the words of dates and numbers.
//
// The tables are kept by hand in src/*.tsv and compiled by gen into constant data: nothing is built at start-up or on first use.
//
// A word is looked up as it stands in the text, in any case: "SAID", "Said" and "said" are one word, and so are "MUÑOZ" and
// "Muñoz". Contractions are found with either apostrophe, dotted abbreviations with and without the last stop ("U.S.", "U.S").
package lexicon

import "github.com/newsparse/newsparse/internal/wordhash"

//go:generate go run ./gen

// Class is a set of word classes: "may" is Modal|Month|Common.
type Class uint64

const (
	Det        Class = 1 << iota // a word that opens a noun phrase: the, an, this, every, his
	Poss                         // a possessive determiner: his, their, whose
	PronSubj                     // a personal pronoun as subject: he, they, you
	PronObj                      // a personal pronoun as object: him, them, you
	PronHe                       // he, him, his, himself
	PronShe                      // she, her, hers, herself
	PronIndef                    // a pronoun of no one in particular: everyone, some, both
	Prep                         // a preposition: of, in, despite
	ConjCoord                    // and, or, but, nor, yet
	ConjSub                      // a word that opens a subordinate clause: because, while, until, where
	That                         // that
	Wh                           // a question or relative word: who, what, how
	If                           // if, whether
	Aux                          // any form of be, have, do
	Be                           // any form of be
	Have                         // any form of have
	Do                           // any form of do
	Modal                        // will, could, must, and their contractions
	Neg                          // a word that negates its clause: not, never, n't, cannot, didn't
	To                           // to
	Adverb                       // an adverb that does not show it by -ly, or a frequent one that does: already, meanwhile
	Verb                         // a form of a frequent verb; Entry.Form says which
	Noun                         // a frequent common noun, singular or plural
	Adj                          // a frequent adjective
	Common                       // any ordinary English word: its capital at a sentence start or in a headline is no evidence of a name
	Cue                          // a form of a verb that reports; Entry.Cue says which
	CueNoun                      // a noun that reports: "the claim that", "a warning that"
	Role                         // a role noun: president, spokeswoman, envoy
	RoleMod                      // a word that stands before a role noun: prime, deputy, interim
	Former                       // a role held before: former, ex, onetime
	Acting                       // a role held for the time being: acting, interim
	Honorific                    // a title of address: Mr, Dr, Sir, Gen
	Male                         // evidence of a man: Mr, spokesman, king; beside Given a man's name
	Female                       // evidence of a woman; with Male: a name of either
	Given                        // a frequent given name
	Surname                      // a frequent surname
	Particle                     // a particle of a surname: van, de, bin, al
	GenSuffix                    // Jr, Sr, II, III
	OrgHead                      // a capitalised run that it ends, or that it opens before "of", is an organization: Ministry, Bank
	OrgSuffix                    // a company form: Inc, GmbH, PLC
	Org                          // an organization of one word: Kremlin, NATO, Reuters
	PlaceHead                    // a capitalised run that it ends (or opens: Lake, Mount) is a place: River, Province
	TeamWord                     // a word of club and team names: Rovers, Real, Yankees
	EventWord                    // a capitalised run that it ends is an event: Cup, Olympics, Summit
	Group                        // speakers without a name: officials, witnesses, police
	Document                     // a text that speaks: report, statement, poll
	Month                        // January, Jan
	Weekday                      // Monday, Mon
	DateWord                     // a common noun or adverb of time: today, week, year
	DatePart                     // a word of dates that is no word of time where it stands alone: this, half
	NumberWord                   // a number in letters: two, dozen, million, third
	Unit                         // what numbers count: percent, dollars, km
	Abbrev                       // its full stop does not end a sentence: Mr, Gen, Nov, vs
	Kinship                      // father, wife, cousin
)

// Form is a set of inflections: "said" is Past|Part, "put" is Base|Past|Part. 0 for words that are no verbs.
type Form uint8

const (
	Base Form = 1 << iota // say
	S                     // says
	Past                  // said
	Ing                   // saying
	Part                  // the past participle: said, spoken
)

// Entry is what the lexicon knows of a word; the zero Entry is an unknown word.
type Entry struct {
	Class Class
	Cue   uint16 // index into Cues; 0: no cue
	Form  Form
	Multi bool // a cue of several words begins with it: ask MultiCue
}

// Is reports whether the word is in any of the classes c.
func (e *Entry) Is(c Class) bool { return e.Class&c != 0 }

// Info returns what is known of the word's cue, nil when it is none.
func (e *Entry) Info() *CueInfo {
	if e.Cue == 0 {
		return nil
	}
	return &Cues[e.Cue]
}

// Lookup returns what is known of word; it is never nil.
func Lookup(word string) *Entry { return Get(ID(word)) }

// Get returns the entry of a number that ID gave.
func Get(id uint16) *Entry { return &entries[id&wordhash.Kinds] }

// Table finds the words.
var Table = wordhash.Table{Displace: &displace, Slots: slots[:]}

// ID returns the number of the word's entry, 0 when it is unknown; words of which the same is known share a number. Numbers hold for one
// build of the tables.
func ID(word string) uint16 { return Table.ID(word) }

// Refers is 1 for the number of a word in one of the classes Det, PronHe and PronShe, else 0. It is told without a branch.
func Refers(id uint16) int { return int((uint32(id-1) - referring) >> 31) }

// Word returns a number that is the word's alone, 0 when it is unknown.
//
// One slot is read, for the hash is perfect: four bytes with the number of the entry and 20 bits of the hash. By these bits words are
// told from unknown ones, not byte by byte: the tables stay small, and one unknown word in a million is taken for a known one.
func Word(word string) uint16 { return uint16(Table.Word(word)) }
