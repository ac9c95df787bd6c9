package newsparse

import (
	"errors"
	"fmt"
	"slices"

	"github.com/newsparse/newsparse/internal/decode"
)

// ErrTooLarge is the Err of a [ReadError] when the input is longer than Parser.MaxBytes.
var ErrTooLarge = errors.New("newsparse: input exceeds MaxBytes")

// ReadError says that the input could not be read: it is the only error of parsing.
type ReadError struct {
	Offset int64 // bytes read before the failure
	Err    error // what the reader said, or ErrTooLarge
}

func (e *ReadError) Error() string {
	return fmt.Sprintf("newsparse: reading input at byte %d: %v", e.Offset, e.Err)
}

// Unwrap returns Err.
func (e *ReadError) Unwrap() error { return e.Err }

// Warning is soft trouble: something in the text that was read in spite of being damaged, contradictory or unclear.
type Warning struct {
	Span
	// Code is stable. Of decoding: invalid-utf8, encoding-guessed, undecodable, truncated-input, mojibake-repaired, markup-decoded,
	// control-character, bidi-control, zero-width. Of header and dateline: header-number, invalid-date, date-contradiction,
	// weekday-mismatch, place-ambiguous, place-spelling, too-many-places. Of quotes and names: unclosed-quote, unopened-quote,
	// depth-limit, no-speaker, ambiguous-reference, mixed-script. Of dates: undated.
	Code  string
	Count int // how many of this code were found, on the last one reported; 0 where all are reported
}

// maxWarnings is how many warnings of one code an Article reports; the last one counts the rest.
const maxWarnings = decode.MaxNotes

// warn records soft trouble at s.
func (d *doc) warn(code string, s Span) {
	for i := range d.warned {
		if w := &d.warned[i]; w.code == code {
			if w.n++; w.n <= maxWarnings {
				d.Warnings = append(d.Warnings, Warning{Span: s, Code: code})
			}
			return
		}
	}
	d.warned = append(d.warned, warned{code, 1})
	d.Warnings = append(d.Warnings, Warning{Span: s, Code: code})
}

// warned counts the warnings of one code.
type warned struct {
	code string
	n    int
}

// sortWarnings puts what the passes warned of in text order and tells how many were left out.
func (d *doc) sortWarnings() {
	slices.SortStableFunc(d.Warnings, func(a, b Warning) int { return a.Start - b.Start })
	for _, w := range d.warned {
		for i := len(d.Warnings) - 1; i >= 0 && w.n > maxWarnings; i-- {
			if d.Warnings[i].Code == w.code {
				d.Warnings[i].Count = w.n
				break
			}
		}
	}
}
