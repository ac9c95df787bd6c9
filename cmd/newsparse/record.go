package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math/bits"
	"unicode/utf8"
)

// A record is one line of input. Its fields point into the line or into the buffer that it was read with.
type record struct {
	id   []byte // as it stands in the line; nil where there is none
	text []byte // nil where there is none
	date []byte // nil where there is none
}

// readRecord reads a line, which is valid UTF-8. buf is room for the text and is returned, grown where it had to. What usual lines
// hold is read here; encoding/json reads all others, and says what is wrong with a line.
func readRecord(line, buf []byte) (record, []byte, error) {
	if buf == nil {
		buf = make([]byte, 0, 4<<10)
	}
	if r, buf, ok := scanRecord(line, buf[:0]); ok {
		return r, buf, nil
	}
	var in struct {
		ID   json.RawMessage `json:"id"`
		Text *string         `json:"text"`
		Date *string         `json:"date"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return record{}, buf, plain(err)
	}
	r := record{id: in.ID}
	if in.Text != nil {
		buf = append(buf[:0], *in.Text...)
		r.text = buf[:len(buf):len(buf)]
	}
	if in.Date != nil {
		r.date = []byte(*in.Date)
	}
	return r, buf, nil
}

// scanRecord reads an object whose "id" is a string or an integer and whose "text" and "date" are strings, each given once. Other
// fields are strings, integers or literals. ok is false for all else, be it right or wrong.
func scanRecord(line, buf []byte) (r record, room []byte, ok bool) {
	s := scanner{line: line, buf: buf}
	if !s.skip('{') {
		return r, s.buf, false
	}
	for first := true; ; first = false {
		if !first && s.skip('}') {
			break
		}
		if !first && !s.skip(',') {
			return r, s.buf, false
		}
		key, ok := s.rawString()
		if !ok || !s.skip(':') {
			return r, s.buf, false
		}
		var field *[]byte
		switch string(key) {
		case "id":
			if r.id != nil {
				return r, s.buf, false
			}
			if r.id, ok = s.scalar(); !ok {
				return r, s.buf, false
			}
			continue
		case "text":
			field = &r.text
		case "date":
			field = &r.date
		default:
			// encoding/json takes "Text" for "text", too.
			if bytes.IndexByte(key, '\\') >= 0 || len(key) <= len("text") && !lower(key) {
				return r, s.buf, false
			}
			if _, ok := s.scalar(); !ok {
				return r, s.buf, false
			}
			continue
		}
		if *field != nil {
			return r, s.buf, false
		}
		if *field, ok = s.string(); !ok {
			return r, s.buf, false
		}
	}
	s.blanks()
	return r, s.buf, s.at == len(line)
}

// lower reports whether key is of small ASCII letters, digits and underscores.
func lower(key []byte) bool {
	for _, c := range key {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return true
}

// scanner reads JSON values from a line, and strings without their escapes into buf.
type scanner struct {
	line, buf []byte
	at        int
}

func (s *scanner) blanks() {
	for s.at < len(s.line) {
		switch s.line[s.at] {
		case ' ', '\t', '\r', '\n':
			s.at++
		default:
			return
		}
	}
}

// skip reads c, with blanks before it.
func (s *scanner) skip(c byte) bool {
	s.blanks()
	if s.at == len(s.line) || s.line[s.at] != c {
		return false
	}
	s.at++
	return true
}

// quoted moves over the rest of a string up to the next quotation mark or backslash, and returns what stands before it. It is false
// where a control character or the end of the line comes first.
func (s *scanner) quoted() (part []byte, ok bool) {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	line, i := s.line, s.at
	for ; i+8 <= len(line); i += 8 {
		w := binary.LittleEndian.Uint64(line[i:])
		mark, slash := w^ones*'"', w^ones*'\\'
		// The lowest high bit that is set is that of the first such byte.
		if found := ((w-ones*' ')&^w | (mark-ones)&^mark | (slash-ones)&^slash) & highs; found != 0 {
			i += bits.TrailingZeros64(found) / 8
			break
		}
	}
	for i < len(line) && line[i] >= ' ' && line[i] != '"' && line[i] != '\\' {
		i++
	}
	if i == len(line) || line[i] < ' ' {
		return nil, false
	}
	part, s.at = line[s.at:i], i
	return part, true
}

// rawString reads a string and returns what stands between its marks, escapes and all.
func (s *scanner) rawString() ([]byte, bool) {
	if !s.skip('"') {
		return nil, false
	}
	start := s.at
	for {
		if _, ok := s.quoted(); !ok {
			return nil, false
		}
		if s.line[s.at] == '"' {
			s.at++
			return s.line[start : s.at-1], true
		}
		if _, ok := s.escape(); !ok {
			return nil, false
		}
	}
}

// string reads a string and returns it without its escapes, never nil.
func (s *scanner) string() ([]byte, bool) {
	if !s.skip('"') {
		return nil, false
	}
	start := len(s.buf)
	for {
		part, ok := s.quoted()
		if !ok {
			return nil, false
		}
		s.buf = append(s.buf, part...)
		if s.line[s.at] == '"' {
			s.at++
			return s.buf[start:len(s.buf):len(s.buf)], true
		}
		r, ok := s.escape()
		if !ok {
			return nil, false
		}
		s.buf = utf8.AppendRune(s.buf, r)
	}
}

// escape reads an escape. Surrogates are left to encoding/json.
func (s *scanner) escape() (rune, bool) {
	if s.at+1 >= len(s.line) {
		return 0, false
	}
	c := s.line[s.at+1]
	s.at += 2
	switch c {
	case '"', '\\', '/':
		return rune(c), true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'u':
		if s.at+4 > len(s.line) {
			return 0, false
		}
		var r rune
		for _, c := range s.line[s.at : s.at+4] {
			switch {
			case '0' <= c && c <= '9':
				r = r<<4 | rune(c-'0')
			case 'a' <= c && c <= 'f':
				r = r<<4 | rune(c-'a'+10)
			case 'A' <= c && c <= 'F':
				r = r<<4 | rune(c-'A'+10)
			default:
				return 0, false
			}
		}
		s.at += 4
		return r, utf8.ValidRune(r)
	}
	return 0, false
}

// scalar reads a string, an integer or a literal, and returns it as it stands.
func (s *scanner) scalar() ([]byte, bool) {
	s.blanks()
	start := s.at
	if start == len(s.line) {
		return nil, false
	}
	if s.line[start] == '"' {
		_, ok := s.rawString()
		return s.line[start:s.at], ok
	}
	for _, word := range [...]string{"null", "true", "false"} {
		if bytes.HasPrefix(s.line[start:], []byte(word)) {
			s.at += len(word)
			return s.line[start:s.at], true
		}
	}
	if s.line[start] == '-' {
		s.at++
	}
	digits := s.at
	for s.at < len(s.line) && '0' <= s.line[s.at] && s.line[s.at] <= '9' {
		s.at++
	}
	n := s.at - digits
	return s.line[start:s.at], n == 1 || n > 1 && s.line[digits] != '0' // what follows has to be a comma or the end
}

// plain says what encoding/json found in the words of JSON instead of Go's.
func plain(err error) error {
	var wrong *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &wrong) && wrong.Field == "":
		return fmt.Errorf("the line is a JSON %s, not an object", wrong.Value)
	case errors.As(err, &wrong):
		return fmt.Errorf("%q is a JSON %s, not a string", wrong.Field, wrong.Value)
	case errors.As(err, &syntax):
		return fmt.Errorf("not JSON: %v, at byte %d of the line", syntax, syntax.Offset)
	}
	return err
}

// findID returns the id of a line that is no good as a whole: what stands before the trouble can be read.
func findID(line []byte) []byte {
	d := json.NewDecoder(bytes.NewReader(line))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return nil
		}
		if key == "id" {
			if !utf8.Valid(value) {
				return nil
			}
			return value
		}
	}
	return nil
}
