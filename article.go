package newsparse

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/newsparse/newsparse/internal/decode"
)

// Span is a half-open pair of byte offsets into [Article.Source]. The zero Span means that the thing is absent.
type Span struct{ Start, End int }

// IsZero reports whether the span is absent.
func (s Span) IsZero() bool { return s.End == 0 }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

func (s Span) contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }
func (s Span) overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Article is what one text says about itself: every part of it with its place in Source. Slices are in text order. A field at its
// zero value says that the text has no such part.
type Article struct {
	Source  string // the decoded text: valid UTF-8; for clean UTF-8 input the input itself, less a byte-order mark
	Charset string // what the input was read as: "utf-8", "windows-1252", "utf-16le", …
	Guessed bool   // Charset was chosen by evidence, not by a mark, by validity or by the caller

	Header     Header
	Headline   Span     // "Russia Refrains from Attending Ukraine Peace Talks in Türkiye", without its tags
	Tags       []Tag    `json:"headline_tags"` // headline tags: "UPDATE 1-", "CORRECTED-", "PRECIOUS-"
	Deck       []Span   // bullets and sub-headlines between headline and dateline
	Byline     Byline   // "By Tom Perry"
	Provenance []Source // the syndication chain, outermost first: MENAFN, Kuwait News Agency (KUNA)
	Wrapper    Span     // the bracket of the syndicator: "(MENAFN - Trend News Agency)"
	Notices    []Notice // corrections, refiles, advisories, embargoes
	Dateline   Dateline
	Digest     []Dateline  // the datelines of later paragraphs, where the text is a digest of several stories
	Paragraphs []Paragraph // the body; the first starts at the lead, after dateline and wrapper
	Entities   []Entity
	Mentions   []Mention
	Quotes     []Quote
	Marked     []Marked // in quotation marks, but nobody's speech
	Dates      []Date
	Footer     []Footer // credits, end marks, contacts, legal lines
	Warnings   []Warning

	offsets decode.Map
}

// Text returns the bytes of Source that the span covers, and "" for a span outside of it.
func (a *Article) Text(s Span) string {
	if s.Start < 0 || s.End > len(a.Source) || s.Start > s.End {
		return ""
	}
	return a.Source[s.Start:s.End]
}

// InputOffset returns the offset in the input of the byte at off in Source. It never decreases, InputOffset(0) is the length of a
// byte-order mark and InputOffset(len(Source)) the length of the input. For clean UTF-8 without a mark it is off itself. off is from 0
// to len(Source).
func (a *Article) InputOffset(off int) int { return a.offsets.In(off) }

// SourceOffset is the inverse of InputOffset: the offset in Source of what the input has at in.
func (a *Article) SourceOffset(in int) int { return a.offsets.Out(in) }

// Narration iterates, in text order, over the parts of headline and paragraphs that are the narrator's own: what is left when
// direct speech and the words of mixed and indirect quotes are taken away. Blanks and quotation marks at
// the ends of a part are not in it.
func (a *Article) Narration() iter.Seq[Span] {
	return func(yield func(Span) bool) {
		var said []Span
		for i := range a.Quotes {
			said = append(said, a.Quotes[i].Parts...)
		}
		slices.SortFunc(said, func(x, y Span) int { return x.Start - y.Start })
		blocks := make([]Span, 0, len(a.Paragraphs)+1)
		if !a.Headline.IsZero() {
			blocks = append(blocks, a.Headline)
		}
		for i := range a.Paragraphs {
			blocks = append(blocks, a.Paragraphs[i].Span)
		}
		next := 0
		for _, b := range blocks {
			at := b.Start
			for ; next < len(said) && said[next].Start < b.End; next++ {
				if s := said[next]; s.End > at {
					if part, ok := a.trimmed(Span{at, max(at, s.Start)}); ok && !yield(part) {
						return
					}
					at = min(s.End, b.End)
				}
			}
			if part, ok := a.trimmed(Span{at, b.End}); ok && !yield(part) {
				return
			}
		}
	}
}

// trimmed returns s without the blanks and quotation marks at its ends, and whether a word or number is left.
func (a *Article) trimmed(s Span) (Span, bool) {
	if s.Start >= s.End { // between quotes of which one reports another's words
		return Span{}, false
	}
	const edge = " \t\r\n\u0085\u00a0\u2028\u2029\"'“”‘’„«»‹›`"
	s.Start = s.End - len(strings.TrimLeft(a.Source[s.Start:s.End], edge))
	s.End = s.Start + len(strings.TrimRight(a.Source[s.Start:s.End], edge))
	return s, strings.IndexFunc(a.Source[s.Start:s.End], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// Paragraph is one paragraph of the body. Hard-wrapped lines are one paragraph.
type Paragraph struct {
	Span
	Sentences []Span // in order, disjoint, without the blanks between them
}

// Header is what precedes the story: crawl residue and the header of a wire format.
type Header struct {
	Span               // the whole header; zero where there is none
	Date        string // "2025-11-18" in ISO 8601, or ""
	CrawlStatus int    `json:"crawl_status"` // the HTTP status a crawler left: 403; 0 for none
	ID          string // an identifier the header prints
	Slug        string // "Argentina-Cancer"
	Sequence    string // "2870"
	Category    string // "f"
	Priority    string
	WordCount   int    `json:"word_count"` // as the wire states it
	Sent        string // the time stamp of a wire frame, "2013-11-13T15:09Z"
	Format      string // "anpa1312", "iptc7901" or ""
	Origin      string // who released it: "Digital Turbine, Inc." of "Source: Digital Turbine, Inc."
	Boilerplate []Span // "Sorry!!" blocks and the like, inside or outside the span
}

// Tag is a headline tag such as "UPDATE 1-".
type Tag struct {
	Span
	Kind   string // "update", "wrapup", "repeat", "corrected", "factbox", "label", …
	Number int    // the 1 of "UPDATE 1-"; 0 for none
}

// Byline names the authors: "By Karl Plume and Makini Brice".
type Byline struct {
	Span
	Names       []Span
	Affiliation Span // "Associated Press", "AP Business Writer"
	Place       Span
}

// Source is one link of the syndication chain: "MENAFN", "Kuwait News Agency (KUNA)".
type Source struct {
	Span
	Name string
}

// Notice is a message to editors or readers about the story itself: "(Corrects paragraph 7 to show …)".
type Notice struct {
	Span
	Kind       string // correction, refile, repeat, advisory, embargo, hold, kill, withdrawal
	Until      string // of an embargo: "2016-10-23T12:00"
	Paragraphs []int  // the paragraphs it names, counted from 1
}

// Footer is one part of what follows the body: "(Reporting by Tom Perry, editing by John Stonestreet)".
type Footer struct {
	Span
	Kind   string // credit, end-mark, contact, disclaimer, about, id, first-published, copyright, companies, rule
	Names  []Span // the people a credit names
	Places []Span
}
