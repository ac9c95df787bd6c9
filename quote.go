package newsparse

// QuoteKind tells how speech is reported.
type QuoteKind string

const (
	Direct   QuoteKind = "direct"   // marked speech: "No," Peskov said
	Mixed    QuoteKind = "mixed"    // a reported clause of which a fragment is marked: said the deal was "a mistake"
	Indirect QuoteKind = "indirect" // a reported clause without marks: said that the deal was off
)

// Quote is what somebody said, with the words, the cue and the speaker.
type Quote struct {
	Kind QuoteKind
	// Parts are the contiguous pieces of the speech. Of direct speech they exclude the outer quotation marks and keep the inner
	// punctuation; of mixed and indirect speech they are the reported clause, a leading "that" included, the final stop not.
	Parts     []Span
	Fragments []Span // of a mixed quote: the marked fragments, without their marks
	Speaker   Speaker
	Cue       Span   // the reporting verb group: "said", "has said", "according to"; zero where none stands by
	Class     string // "" for speech, else "belief", "plan", …
	Polarity  string // "" for asserted, else "negated", "denied", "hypothetical"
	Addressee Span   // "reporters" of "told reporters"
	Venue     Span   // "a press briefing in Moscow"
	Date      Date   // when it was said, where the frame says so
	Agency    Span   // the agency that reports it: "was quoted by TASS as saying"
	// Rule names the sieve that attributed the quote ("tag-after", "carry", "pronoun"); "" where none did.
	Rule       string
	Confidence float64 // 0 to 1: how likely speaker and words are right
	Paragraph  int     // index into Paragraphs of the first part; -1 for the headline
}

// Speaker is who said it.
type Speaker struct {
	Span          // the mention beside the cue, with its title, without apposition; zero where the text names none
	Entity int    // the entity behind it, an Entity.ID; 0 where unknown
	Name   string // the fullest name in the text, without title; "" where the text licenses none
}

// Marked is a span in quotation marks that nobody says: a title, a nickname, a term, a scare quote.
type Marked struct {
	Span         // without the marks
	Class string // "title", "nickname", "term", "scare"
}

// quote makes direct and mixed quotes and marked spans of the paired quotation marks.
func (d *doc) quote() {}
