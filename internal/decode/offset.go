package decode

import (
	"encoding/binary"
	"sort"
	"unicode/utf8"
)

// Map tells where each byte of a text came from. The zero Map is the identity.
type Map struct {
	mark   int     // length of the byte-order mark
	layers []layer // from the input to the text
}

// In returns the offset in the input of what the text has at off. It never decreases; In(0) is the length of the byte-order mark, and
// the end of the text is the end of the input. Inside something that was decoded as one, it is the start of that.
func (m Map) In(off int) int {
	if off <= 0 {
		return m.mark
	}
	for i := len(m.layers) - 1; i >= 0; i-- {
		off = m.layers[i].in(off)
	}
	return m.mark + off
}

// Out returns the offset in the text of what the input has at in, the inverse of In. What the text has nothing of is at the offset
// of what follows it.
func (m Map) Out(in int) int {
	in = max(in-m.mark, 0)
	for i := range m.layers {
		in = m.layers[i].out(in)
	}
	return in
}

// layer is the map of one step.
type layer interface {
	in(off int) int // from the text of the step to what it was made of
	out(in int) int // and back
}

// characters is the map of a step in which each character of the text tells by itself of how many bytes it was made: of one in a
// single-byte encoding, of two or four in UTF-16. It costs the text, which is there anyway, and an entry for every 256 bytes of it.
type characters struct {
	text  string
	unit  int // bytes of a character; one beyond U+FFFF has two units of two bytes
	index []place
	end   int // of the input
}

const charactersEvery = 256

func newCharacters(text string, unit, end int) *characters {
	c := &characters{text, unit, make([]place, 0, len(text)/charactersEvery+1), end}
	in := 0
	for i, r := range text {
		if i >= len(c.index)*charactersEvery {
			c.index = append(c.index, place{text: i, in: in})
		}
		in += c.width(r)
	}
	return c
}

func (c *characters) width(r rune) int {
	if r > 0xFFFF && c.unit == 2 {
		return 4
	}
	return c.unit
}

func (c *characters) in(off int) int {
	if off >= len(c.text) {
		return c.end
	}
	p := c.index[sort.Search(len(c.index), func(i int) bool { return c.index[i].text > off })-1]
	for {
		r, n := utf8.DecodeRuneInString(c.text[p.text:])
		if off < p.text+n {
			return p.in
		}
		p.text, p.in = p.text+n, p.in+c.width(r)
	}
}

func (c *characters) out(in int) int {
	if in >= c.end {
		return len(c.text)
	}
	p := c.index[sort.Search(len(c.index), func(i int) bool { return c.index[i].in > in })-1]
	for {
		r, n := utf8.DecodeRuneInString(c.text[p.text:])
		if in < p.in+c.width(r) {
			return p.text
		}
		p.text, p.in = p.text+n, p.in+c.width(r)
	}
}

// records is the map of any step, written as a sequence of records: n units of text bytes tw from input bytes iw. A record is a byte
// tw<<5 | iw<<2 | n, followed by unsigned varints for what does not fit: tw-7 if tw is 7, iw-7 if iw is 7, n if n is 0. One record
// says "the next 40 bytes are copied", or "three times, U+FFFD stands for one byte". The index holds every 64th record.
type records struct {
	prog  []byte
	index []place
	end   place // behind the last record
}

type place struct{ text, in, pos int }

const recordsEvery = 64

func (l *records) in(off int) int {
	if off >= l.end.text {
		return l.end.in
	}
	p := l.index[sort.Search(len(l.index), func(i int) bool { return l.index[i].text > off })-1]
	for {
		tw, iw, n, next := l.record(p.pos)
		if off < p.text+tw*n {
			return p.in + (off-p.text)/tw*iw
		}
		p = place{p.text + tw*n, p.in + iw*n, next}
	}
}

func (l *records) out(in int) int {
	if in >= l.end.in {
		return l.end.text
	}
	p := l.index[sort.Search(len(l.index), func(i int) bool { return l.index[i].in > in })-1]
	for {
		tw, iw, n, next := l.record(p.pos)
		if in < p.in+iw*n {
			return p.text + (in-p.in)/iw*tw
		}
		p = place{p.text + tw*n, p.in + iw*n, next}
	}
}

// record reads the record at pos.
func (l *records) record(pos int) (tw, iw, n, next int) {
	b := l.prog[pos]
	pos++
	more := func(v int) int {
		u, size := binary.Uvarint(l.prog[pos:])
		pos += size
		return v + int(u)
	}
	tw, iw, n = int(b>>5), int(b>>2&7), int(b&3)
	if tw == 7 {
		tw = more(7)
	}
	if iw == 7 {
		iw = more(7)
	}
	if n == 0 {
		n = more(0)
	}
	return tw, iw, n, pos
}

// builder writes records.
type builder struct {
	records
	tw, iw, n int // the record that is still growing
	count     int
}

// expect makes room for n records, most of which are of a byte or two.
func (b *builder) expect(n int) {
	b.prog = make([]byte, 0, n+n/2)
	b.index = make([]place, 0, n/recordsEvery+1)
}

// add appends n units, each of tw bytes of text from iw bytes of input.
func (b *builder) add(tw, iw, n int) {
	if n == 0 {
		return
	}
	if tw != b.tw || iw != b.iw {
		b.flush()
		b.tw, b.iw = tw, iw
	}
	b.n += n
}

func (b *builder) flush() {
	if b.n == 0 {
		return
	}
	if b.count%recordsEvery == 0 {
		b.index = append(b.index, place{b.end.text, b.end.in, len(b.prog)})
	}
	b.count++
	head := byte(min(b.tw, 7)<<5 | min(b.iw, 7)<<2)
	if b.n < 4 {
		head |= byte(b.n)
	}
	b.prog = append(b.prog, head)
	if b.tw >= 7 {
		b.prog = binary.AppendUvarint(b.prog, uint64(b.tw-7))
	}
	if b.iw >= 7 {
		b.prog = binary.AppendUvarint(b.prog, uint64(b.iw-7))
	}
	if b.n >= 4 {
		b.prog = binary.AppendUvarint(b.prog, uint64(b.n))
	}
	b.end.text += b.tw * b.n
	b.end.in += b.iw * b.n
	b.n = 0
}

// done returns the layer.
func (b *builder) done() layer {
	b.flush()
	return &b.records
}
