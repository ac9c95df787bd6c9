// Package decode turns bytes into valid UTF-8 and remembers where every byte came from.
//
// Three steps, each with its own layer of the [Map]: the character encoding is decided and decoded, text that was decoded wrongly
// before it came here is repaired, and markup is turned into text. Clean UTF-8 passes through all of them untouched. Nothing else
// is rewritten: line ends, control characters and invisible characters stay and are only reported.
package decode

import (
	"cmp"
	"slices"

	"golang.org/x/text/encoding"
)

// Options says how to read the input. The zero value decides by the bytes.
type Options struct {
	Encoding encoding.Encoding // nil: decided by the bytes
	AsIs     bool              // neither repair nor decoding of markup
}

// Result is the decoded text.
type Result struct {
	Text    string // valid UTF-8; clean UTF-8 input is the input itself, less a leading byte-order mark
	Charset string // "utf-8", "utf-16le", "windows-1252", …; "" where Options.Encoding has no name
	Guessed bool   // Charset was chosen by evidence, not by a mark, by validity or by Options
	Map     Map    // offsets of Text and of the input
	Notes   []Note // soft trouble, by offset
}

// Note is soft trouble in the text.
type Note struct {
	Code       string // "invalid-utf8", "encoding-guessed", "control-character", …
	Start, End int    // bytes of Result.Text
}

// maxPasses is how often text is repaired that was decoded wrongly, or marked up, several times.
const maxPasses = 8

// Bytes decodes b, which it does not keep.
func Bytes(b []byte, o Options) Result { return String(string(b), o) }

// String decodes s, which may hold anything.
func String(s string, o Options) Result {
	var r Result
	v := surveyOf(s)
	r.decode(s, o.Encoding, v)
	if len(r.Map.layers) > 0 {
		v = surveyOf(r.Text)
	}
	if !o.AsIs {
		var l licence
		for range maxPasses {
			l = licence{l[0], l[1]} // in other scripts what was doubtful is clean once the rest is repaired: "П’ять"
			changed := v.suspect && r.repair(&l)
			if r.markup() {
				changed = true
			}
			if !changed {
				break
			}
			v = surveyOf(r.Text)
		}
	}
	if v.control || v.hidden {
		r.invisible()
	}
	r.sortNotes()
	return r
}

// note records trouble at [start, end) of the text; what touches the note before it of the same code becomes one with it.
func (r *Result) note(code string, start, end int) {
	if n := len(r.Notes); n > 0 && r.Notes[n-1].Code == code && r.Notes[n-1].End == start {
		r.Notes[n-1].End = end
		return
	}
	r.Notes = append(r.Notes, Note{code, start, end})
}

// sortNotes puts the notes in order of offset, and those of one code that touch together.
func (r *Result) sortNotes() {
	slices.SortStableFunc(r.Notes, func(a, b Note) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	kept := r.Notes[:0]
	for _, n := range r.Notes {
		if k := len(kept); k > 0 && kept[k-1].Code == n.Code && n.Start <= kept[k-1].End {
			kept[k-1].End = max(kept[k-1].End, n.End)
		} else {
			kept = append(kept, n)
		}
	}
	r.Notes = kept
}
