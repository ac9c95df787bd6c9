package scan

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/rivo/uniseg"
)

// plainFacts knows no word.
type plainFacts struct{}

func (plainFacts) Next(i, _ int) int   { return i }
func (plainFacts) Abbrev(Token) Abbrev { return NoAbbrev }
func (plainFacts) Opens(Token) bool    { return true }

// FuzzTokens holds for every valid text: lines tile it; tokens are in order, begin and end on grapheme boundaries, are not empty, and what
// lies between them holds neither letter nor digit; sentences end at tokens, in order, the last one at the last token.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"", "Mr. Lee's U.S.-led plan: \"Yes,\" he said... ``No''", "a\u0301\u200d'\u0301s 1,5.2 9th", "\r\n\r\u2028\u0085x", "“‘a’”", "&quot;x&quot; ... -- — (a) [b]", "\U0001f1f9\U0001f1f7\u0600A",
		"北京 القدس नई", "a.b. C.D said.The end", "\x00\x1b\u200b\ufeffA"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		at := 0
		for _, l := range Lines(nil, s) {
			if l.Start != at || l.End < l.Start || l.Next < l.End || strings.Trim(s[l.End:l.Next], "\r\n\u0085\u2028\u2029") != "" || strings.ContainsAny(s[l.Start:l.End], "\r\n\u0085\u2028\u2029") {
				t.Fatalf("line %+v at %d of %q", l, at, s)
			}
			at = l.Next
		}
		if at != len(s) {
			t.Fatalf("lines end at %d of %q", at, s)
		}
		boundary := map[int]bool{len(s): true}
		for g := uniseg.NewGraphemes(s); g.Next(); {
			from, _ := g.Positions()
			boundary[from] = true
		}
		toks := Tokens(nil, s, table)
		last := 0
		gap := func(to int) {
			for g := uniseg.NewGraphemes(s[last:to]); g.Next(); {
				// a letter that extends a blank, as the vowel sign U+0EB3 does where nothing stands before it, is blank with it
				if c := g.Runes(); !unicode.IsSpace(c[0]) && !unicode.IsControl(c[0]) && slices.ContainsFunc(c, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
					t.Fatalf("%q is in no token of %q", s[last:to], s)
				}
			}
		}
		for i, tok := range toks {
			if int(tok.Start) < last || tok.End <= tok.Start || !boundary[int(tok.Start)] || !boundary[int(tok.End)] || tok.Kind < Word || tok.Kind > Symbol {
				t.Fatalf("token %d, %+v %q, of %q", i, tok, s[tok.Start:tok.End], s)
			}
			gap(int(tok.Start))
			last = int(tok.End)
		}
		gap(len(s))
		end := int32(0)
		sents := Sentences(nil, toks, 0, len(toks), plainFacts{})
		for _, e := range sents {
			if e <= end || int(e) > len(toks) {
				t.Fatalf("sentences %v of %d tokens of %q", sents, len(toks), s)
			}
			end = e
		}
		if int(end) != len(toks) {
			t.Fatalf("sentences end at token %d of %d of %q", end, len(toks), s)
		}
	})
}
