package newsparse

import (
	"bytes"
	"io"
	"iter"

	"github.com/newsparse/newsparse/internal/decode"
)

// Split tells where one article of a stream ends and the next begins. It is called once for a stream and returns a function that is
// given every line in order, with its line end, and keeps what it must remember. A line ends after LF, after the control
// characters ETX and EOT, and where it is longer than MaxBytes. The lines are the bytes of the stream: UTF-16 must be decoded
// before it is split.
type Split func() func(line []byte) Cut

// Cut is what a [Split] says about a line.
type Cut uint8

const (
	NoCut     Cut = iota // the line goes on with the article
	CutBefore            // the line is the first of an article
	CutAfter             // the line is the last of an article
	CutOut               // the line stands between articles and belongs to none
)

// Articles returns the articles in r one after another, as they arrive. Where none is given, [SplitFrames] and [SplitCrawl] tell
// them apart; of several splits the first that cuts at a line decides. Stretches without a printed character are no articles.
//
// MaxBytes bounds every article, and memory with it: a longer one gives a [*ReadError] with [ErrTooLarge] in its place, and the
// stream goes on at the next cut. A reader that fails gives a *ReadError in the last pair; the article it broke off is not given.
// Offset counts from the beginning of the stream in both. The loop may be left at any time; the sequence can be used once.
func (p *Parser) Articles(r io.Reader, splits ...Split) iter.Seq2[*Article, error] {
	if len(splits) == 0 {
		splits = []Split{SplitFrames, SplitCrawl}
	}
	return func(yield func(*Article, error) bool) {
		s := stream{limit: p.limit()}
		for _, split := range splits {
			s.cuts = append(s.cuts, split())
		}
		s.give = func(data []byte, err error) bool {
			if err != nil {
				return yield(nil, err)
			}
			if blank(data) {
				return true
			}
			return yield(p.article(decode.Bytes(data, decode.Options{Encoding: p.Encoding, AsIs: p.AsIs})), nil)
		}
		chunk := make([]byte, 32<<10)
		for empty := 0; ; {
			n, err := readSome(r, chunk)
			if !s.read(chunk[:n]) {
				return
			}
			if n > 0 {
				empty = 0
			} else if empty++; err == nil && empty == maxEmptyReads {
				err = io.ErrNoProgress
			}
			switch {
			case err == io.EOF:
				if len(s.buf) == s.line || s.endLine() {
					s.flush(s.buf)
				}
				return
			case err != nil:
				yield(nil, &ReadError{Offset: s.offset, Err: err})
				return
			}
		}
	}
}

// stream is the state of one call of Articles.
type stream struct {
	limit  int64
	cuts   []func(line []byte) Cut
	give   func([]byte, error) bool // hands on an article or an error, and reports whether more are wanted
	offset int64                    // bytes read
	buf    []byte                   // the article so far
	line   int                      // where in buf the line begins
	skip   bool                     // the rest of an article that was too long is skipped: buf holds the line alone
}

// read takes the next bytes of the stream and reports whether more are wanted.
func (s *stream) read(data []byte) bool {
	for len(data) > 0 {
		n, whole := len(data), false
		if end := bytes.IndexAny(data, "\n\x03\x04"); end >= 0 {
			n, whole = end+1, true
		}
		if room := s.limit - int64(len(s.buf)-s.line); s.limit >= 0 && int64(n) > room {
			n, whole = int(room)+1, true
		}
		s.buf = append(s.buf, data[:n]...)
		s.offset += int64(n)
		data = data[n:]
		if whole && !s.endLine() {
			return false
		}
	}
	return true
}

// flush hands on an article unless it is skipped, or the error that it is too long. It reports whether more is wanted.
func (s *stream) flush(data []byte) bool {
	switch {
	case s.skip:
		return true
	case s.long(data):
		return s.give(nil, &ReadError{Offset: s.offset, Err: ErrTooLarge})
	}
	return s.give(data, nil)
}

func (s *stream) long(data []byte) bool { return s.limit >= 0 && int64(len(data)) > s.limit }

// The control characters of wire frames.
const (
	soh = 0x01
	eot = 0x04
)

// endLine asks the splits about the line at the end of buf and reports whether more is wanted.
func (s *stream) endLine() bool {
	line := s.buf[s.line:]
	cut := NoCut
	for _, f := range s.cuts {
		if c := f(line); cut == NoCut {
			cut = c
		}
	}
	more := true
	switch cut {
	case NoCut:
		if s.skip {
			s.buf, s.line = s.buf[:0], 0
			return true
		}
		return s.bound()
	case CutAfter:
		more = s.flush(s.buf)
		s.buf = s.buf[:0]
	case CutBefore, CutOut:
		more = s.flush(s.buf[:s.line])
		s.buf = s.buf[:copy(s.buf, line)]
		if cut == CutOut {
			s.buf = s.buf[:0]
		}
	}
	s.skip = false
	return more && s.bound()
}

// bound turns to skipping when the article is longer than the limit. It reports whether more is wanted.
func (s *stream) bound() bool {
	s.line = len(s.buf)
	if !s.long(s.buf) {
		return true
	}
	more := s.flush(s.buf)
	s.buf, s.line, s.skip = s.buf[:0], 0, true
	return more
}

// blank reports whether data prints nothing.
func blank(data []byte) bool {
	for _, c := range data {
		if c > ' ' && c != 0x7f {
			return false
		}
	}
	return true
}

// SplitFrames cuts at the frames of wire formats: an article starts at SOH, with the SYN characters before it, and ends with EOT. A
// frame that ends at ETX alone is cut where the next one starts; the lines after ETX are its trailer.
func SplitFrames() func(line []byte) Cut {
	return func(line []byte) Cut {
		switch t := bytes.TrimLeft(line, "\x00\x16\r\n "); {
		case len(t) > 0 && t[0] == soh:
			return CutBefore
		case line[len(line)-1] == eot:
			return CutAfter
		}
		return NoCut
	}
}

// SplitCrawl cuts before the header that a crawler leaves, " date 2025-11-18 403": after a blank line, after an end mark ("-- END
// --", "###", "-30-"), and anywhere where the line begins with a blank and ends with an HTTP status, as crawlers print it. A line
// like it in the midst of a text is text.
func SplitCrawl() func(line []byte) Cut {
	mayStart := true
	return func(line []byte) Cut {
		header, sure := crawlHeader(line)
		cut := NoCut
		if header && (mayStart || sure) {
			cut = CutBefore
		}
		mayStart = blank(line) || endMark(line)
		return cut
	}
}

// crawlHeader reports whether the line is " date 2025-11-18 403", whose blank and number may be missing, and whether it has both.
func crawlHeader(line []byte) (header, sure bool) {
	line = bytes.TrimPrefix(line, []byte("\ufeff"))
	rest := bytes.TrimLeft(line, " \t")
	indented := len(rest) < len(line)
	rest = bytes.TrimRight(rest, " \t\r\n")
	rest, ok := bytes.CutPrefix(rest, []byte("date "))
	const day = "0000-00-00"
	if !ok || len(rest) < len(day) {
		return false, false
	}
	for i := range len(day) {
		if day[i] == '-' && rest[i] != '-' || day[i] == '0' && !digit(rest[i]) {
			return false, false
		}
	}
	number := bytes.TrimLeft(rest[len(day):], " ")
	for _, c := range number {
		if !digit(c) {
			return false, false
		}
	}
	return true, indented && len(number) == 3 && number[0] >= '1' && number[0] <= '5'
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// endMark reports whether the line is nothing but a mark of the end: "-- END --", "###", "(ENDS)", "-30-", "-0-".
func endMark(line []byte) bool {
	line = bytes.TrimSpace(line)
	switch word := bytes.Trim(line, "-–—=*#_()[]<>. "); string(word) {
	case "":
		return len(line) >= 3 && line[0] != '.'
	case "END", "End", "ENDS", "Ends", "ends", "30", "0":
		return len(line) > len(word) || len(word) > 2
	}
	return false
}

// SplitLine cuts at the lines that hold nothing but sep, blanks around it aside: "###", "=====". They belong to no article. The
// empty sep cuts at every blank line.
func SplitLine(sep string) Split {
	return func() func([]byte) Cut {
		return func(line []byte) Cut {
			if string(bytes.TrimSpace(line)) == sep {
				return CutOut
			}
			return NoCut
		}
	}
}
