package check

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/newsparse/newsparse"
)

// Input parses input and reports every broken promise of p: those that [Article] checks, and
//
//   - the same bytes give the same article, from a string and from a reader, whatever its chunks
//   - InputOffset(0) is the length of a byte-order mark; InputOffset of the end is the length of the input, save where all of it
//     was markup
//   - with AsIs, Source is clean UTF-8 input byte for byte, less its mark
//   - Source, parsed as it is, gives the article again, warnings of decoding aside
//
// MaxBytes does not count.
func Input(p *newsparse.Parser, input []byte) error {
	a := p.ParseString(string(input))
	errs := []error{Article(a)}
	fail := func(format string, args ...any) { errs = append(errs, fmt.Errorf("check: "+format, args...)) }

	q := *p
	q.MaxBytes = -1
	switch again, err := q.Parse(&chunks{data: input}); {
	case err != nil:
		fail("a reader that does not fail gives %w", err)
	case again.Source != a.Source || !slices.Equal(again.Warnings, a.Warnings) || !bytes.Equal(again.AppendJSON(nil), a.AppendJSON(nil)):
		fail("the same bytes give another article from a reader")
	}

	if n := a.InputOffset(0); n > len(input) || n > 0 && !slices.Contains(marks[:], string(input[:n])) {
		fail("InputOffset(0) is %d", n)
	}
	if n := a.InputOffset(len(a.Source)); n != len(input) && a.Source != "" {
		fail("the end of Source leads to byte %d of %d", n, len(input))
	}
	if a.Charset == "utf-8" && p.AsIs && utf8.Valid(input) && a.Source != strings.TrimPrefix(string(input), marks[0]) {
		fail("Source is not the input")
	}
	if !strings.HasPrefix(a.Source, marks[0]) { // it would be taken for a mark
		q.AsIs, q.Encoding = true, unicode.UTF8
		again := q.ParseString(a.Source)
		if again.Source != a.Source {
			fail("Source is read as %.80q", again.Source)
		}
		if field := differs(a, again); field != "" {
			fail("%s of Source, parsed again, differs", field)
		}
	}
	return errors.Join(errs...)
}

// marks are the byte-order marks.
var marks = [...]string{"\ufeff", "\xff\xfe", "\xfe\xff"}

// ofDecoding are the warnings that tell of the bytes of the input, not of the text.
var ofDecoding = []string{"invalid-utf8", "encoding-guessed", "undecodable", "truncated-input", "mojibake-repaired", "markup-decoded"}

// differs names a field in which two articles over one Source differ, those of decoding aside.
func differs(a, b *newsparse.Article) string {
	x, y := *a, *b
	for _, z := range []*newsparse.Article{&x, &y} {
		z.Charset, z.Guessed = "", false
		z.Warnings = slices.DeleteFunc(slices.Clone(z.Warnings), func(w newsparse.Warning) bool { return slices.Contains(ofDecoding, w.Code) })
	}
	return diffOf(&x, &y)
}

// chunks reads data in pieces of one byte, two, three and so on.
type chunks struct {
	data []byte
	n    int
}

func (c *chunks) Read(p []byte) (int, error) {
	if len(c.data) == 0 {
		return 0, io.EOF
	}
	c.n++
	n := copy(p, c.data[:min(c.n, len(c.data))])
	c.data = c.data[n:]
	return n, nil
}
