package scan

// Abbrev tells what a stop after a word means.
type Abbrev uint8

const (
	NoAbbrev Abbrev = iota // an ordinary word: the stop ends the sentence
	Title                  // "Mr.", "Gen.", "No.": never the end
	Perhaps                // "Inc.", "U.S.", "a.m.": the end where an ordinary capitalised word follows
)

// Facts are what Sentences asks of its caller about the words of a text.
type Facts interface {
	// Next returns the index of the first of the tokens [i, end) that is a stop or holds one, or that of any token before it; end where there
	// is none.
	Next(i, end int) int

	Abbrev(t Token) Abbrev // what a stop after this word means
	Opens(t Token) bool    // an ordinary word that opens a sentence when it has a capital: "The", "He", "However"
}

// Sentences appends to dst the index just after the last token of each sentence of a paragraph, the tokens from first to n. A sentence ends at
// a stop with the closing marks and brackets after it, where blanks and then no lower-case word follow.
func Sentences(dst []int32, toks []Token, first, n int, f Facts) []int32 {
	base := len(dst)
	for i := f.Next(first, n); i < n; i = f.Next(i+1, n) {
		t := &toks[i]
		if t.Kind != Stop && t.Shape&Dotted == 0 {
			continue // most words
		}
		holds := false // the word itself holds its stop
		if t.Kind != Stop {
			if t.Kind != Word || t.Shape&Hyphen != 0 {
				continue
			}
			holds = true
		}
		j := i + 1
		for j < n && !toks[j].Is(Space) && (toks[j].Kind == Stop || toks[j].Kind == Mark || toks[j].Kind == Close) {
			j++
		}
		if j == n {
			break
		}
		next := &toks[j]
		if !next.Is(Space) && !(i > first && glued(toks, i, j)) {
			i = j - 1
			continue
		}
		k := j // the first token of the next sentence that is no mark or bracket
		for k < n && k < j+3 && (toks[k].Kind == Mark || toks[k].Kind == Open) {
			k++
		}
		if k == n || toks[k].Kind == Word && toks[k].Shape&(Capital|Digit) == 0 && toks[k].Shape&NonASCII == 0 && k == j ||
			next.Kind == Comma || next.Kind == Semicolon || next.Kind == Colon || next.Kind == Close || next.Kind == Dash {
			i = j - 1
			continue
		}
		ab := NoAbbrev
		if holds {
			ab = Perhaps
			if t.End-t.Start == 2 { // a single initial: "J. Smith"
				ab = Title
				if k < n && f.Opens(toks[k]) && i > first && toks[i-1].Kind == Word && toks[i-1].Shape&Capital == 0 {
					ab = NoAbbrev
				}
			}
		} else if i > first && toks[i-1].Kind == Word && !t.Is(Space) && t.End-t.Start == 1 {
			ab = f.Abbrev(toks[i-1])
		}
		if ab != NoAbbrev && k > j && k < n && toks[k].Kind == Word && toks[k].Shape&(Capital|Digit|NonASCII) == 0 {
			continue // the U.S. "does not have the capacity"
		}
		if ab == Perhaps && next.Kind == Open && k < n && !f.Opens(toks[k]) {
			continue // "Tarnwell Instruments, Inc. (OSE: TRNW)"
		}
		if j == i+1 && (ab == Title || ab == Perhaps && !(toks[k].Kind == Word && toks[k].Shape&Capital != 0 && f.Opens(toks[k])) && k == j) {
			continue
		}
		dst = append(dst, int32(j))
		i = j - 1
	}
	if n > first && (len(dst) == base || dst[len(dst)-1] != int32(n)) {
		dst = append(dst, int32(n))
	}
	return dst
}

// glued reports whether a blank was lost between two sentences: "…," he said.Trump claimed".
func glued(toks []Token, i, j int) bool {
	if toks[i].Kind != Stop || toks[i].End-toks[i].Start != 1 {
		return false
	}
	before, after := &toks[i-1], &toks[j]
	return before.Kind == Word && before.Shape&(Capital|Digit|Hyphen) == 0 && before.End-before.Start > 1 &&
		after.Kind == Word && after.Shape&(Capital|AllCaps) == Capital && after.End-after.Start > 1
}
