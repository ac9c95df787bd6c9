package lexicon

// CueInfo tells how a cue reports: which frames it takes, what act it is, and whether the reporter stands by the content.
type CueInfo struct {
	Lemma    string // "say"; of several words "go on to say"
	Frame    Frame
	Act      Act
	Polarity Polarity
	Factive  bool // the content is given as true: reveal, admit, know
	NounToo  bool // one of its forms is as often a noun: claims, reports, notes
	Class    CueClass
}

// Frame is the set of constructions a cue takes.
type Frame uint16

const (
	Free          Frame = 1 << iota // a quote, a that-clause or a bare clause: say, add, affirm
	NeedsClause                     // a that-clause, or a bare clause with a finite verb: claim, note, maintain
	BesideQuote                     // reports only beside a quote: sigh, continue, laugh
	TakesFragment                   // a quoted word or phrase as its object: call, dub, denounce
	TakesInf                        // to + verb: promise, threaten, refuse
	TakesObjInf                     // someone to + verb: urge, order, tell
	TakesWh                         // whether, how, why: ask, wonder, explain
	TakesObject                     // someone before the clause: tell, inform, remind
	TakesThing                      // a bare noun phrase: announce his candidacy, oppose the plan
	Passive                         // impersonal passive: "is said to", "it was reported that"
	OnlyMarked                      // its object is reported only where marks stand in it, for it also does things: attack, name, back
	Tight                           // a clause without "that" has to show at once, for it also takes things: add a room, write a book
)

// Act is what the reporter does with the words.
type Act uint8

const (
	ActSay       Act = iota // say, add, note
	ActAsk                  // ask, wonder, inquire
	ActAnswer               // answer, reply, retort
	ActAnnounce             // announce, declare, reveal
	ActClaim                // claim, argue, insist
	ActAgree                // agree, confirm, concede
	ActPromise              // promise, vow, threaten
	ActWarn                 // warn, caution
	ActPraise               // praise, hail, thank
	ActCriticize            // criticize, denounce, mock
	ActAccuse               // accuse, blame, allege
	ActDeny                 // deny, dispute, reject
	ActRefuse               // refuse, decline
	ActCommand              // urge, order, demand, call for
	ActPropose              // propose, suggest, recommend
	ActPredict              // predict, forecast, estimate
	ActExpress              // sigh, joke, shout
	ActName                 // call, describe, dub
	ActShow                 // show, indicate, find: what a document does
	ActThink                // think, believe, know
	ActFeel                 // fear, hope, regret
	ActIntend               // plan, want, decide
	ActPerceive             // see, hear, learn
)

// Polarity tells whether the reporter asserts the content.
type Polarity uint8

const (
	Asserted Polarity = iota // said, believes
	Denied                   // denied that, rejected the claim
	Refused                  // declined to say, refused to comment
)

// CueClass tells speech from what is only thought.
type CueClass uint8

const (
	Speech     CueClass = iota // say; also a document that shows
	Belief                     // think, hope, fear, doubt
	Plan                       // plan, want, decide
	Perception                 // see, learn, hear
)

// String is "speech", "belief", "plan" or "perception".
func (c CueClass) String() string {
	return [...]string{"speech", "belief", "plan", "perception"}[c&3]
}

// Sequence is a cue of several words in one of its forms: "went on to say".
type Sequence struct {
	Words [6]uint16 // as Word gives them, padded with 0
	Cue   uint16    // index into Cues
	Form  Form      // of the word that inflects; 0 when none does: "according to"
}

// MultiCue returns the longest cue of several words that a text begins with, and how many it takes; nil and 0 when there is none. word
// gives the number, as Word does, of the i-th word of the text, 0 behind its end. Entry.Multi of the first one tells whether to ask.
func MultiCue(word func(i int) uint16) (*Sequence, int) {
	first := word(0)
	if first == 0 {
		return nil, 0
	}
	lo, hi := 0, len(Multi)
	for lo < hi {
		if m := (lo + hi) / 2; Multi[m].Words[0] < first {
			lo = m + 1
		} else {
			hi = m
		}
	}
	var best *Sequence
	length, read := 0, 1
	words := [len(Sequence{}.Words)]uint16{first}
	for ; lo < len(Multi) && Multi[lo].Words[0] == first; lo++ {
		seq := &Multi[lo]
		n := 1
		for n < len(words) && seq.Words[n] != 0 {
			if n == read {
				words[n] = word(n)
				read++
			}
			if words[n] != seq.Words[n] {
				break
			}
			n++
		}
		if n > length && (n == len(words) || seq.Words[n] == 0) {
			best, length = seq, n
		}
	}
	return best, length
}
