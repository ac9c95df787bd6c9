// Package decode turns bytes into valid UTF-8 and remembers where every byte came from.
//
// Three steps, each with its own layer of the [Map]: the character encoding is decided and decoded, text that was decoded wrongly
// before it came here is repaired, and markup is turned into text. Clean UTF-8 passes through all of them untouched. Nothing else
// is rewritten: line ends, control characters and invisible characters stay and are only reported.
package decode

import "golang.org/x/text/encoding"

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

	notes notes // in the making
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
	r.Notes, r.notes = r.notes.list(), notes{}
	return r
}

// note records trouble at [start, end) of the text.
func (r *Result) note(code string, start, end int) { r.notes.add(code, start, end) }
