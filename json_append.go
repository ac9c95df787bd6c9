package newsparse

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/newsparse/newsparse/internal/load"
)

// pairs are the numbers from 00 to 99.
const pairs = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849" +
	"5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

// appendInt appends n. Offsets are small: up to six digits are written here.
func appendInt(b []byte, n int) []byte {
	if uint(n) > 999999 {
		return strconv.AppendInt(b, int64(n), 10)
	}
	u := uint32(n)
	if u < 100 {
		if u < 10 {
			return append(b, '0'+byte(u))
		}
		return append(b, pairs[u*2], pairs[u*2+1])
	}
	high, low := u/100, u%100*2
	switch {
	case u < 1000:
		return append(b, '0'+byte(high), pairs[low], pairs[low+1])
	case u < 10000:
		return append(b, pairs[high*2], pairs[high*2+1], pairs[low], pairs[low+1])
	}
	high, mid := high/100, high%100*2
	if u < 100000 {
		return append(b, '0'+byte(high), pairs[mid], pairs[mid+1], pairs[low], pairs[low+1])
	}
	return append(b, pairs[high*2], pairs[high*2+1], pairs[mid], pairs[mid+1], pairs[low], pairs[low+1])
}

// appendFloat appends v, a finite number, as encoding/json does: as ECMAScript writes numbers. Of what confidences are, hundredths of one,
// the digits are known.
func appendFloat(b []byte, v float64) []byte {
	if 0 < v && v < 1 {
		if n := int(v*100 + 0.5); float64(n)/100 == v && n%10 != 0 {
			return append(b, '0', '.', pairs[2*n], pairs[2*n+1])
		} else if float64(n)/100 == v {
			return append(b, '0', '.', pairs[2*n])
		}
	}
	abs := math.Abs(v)
	if abs == 0 || 1e-6 <= abs && abs < 1e21 {
		return strconv.AppendFloat(b, v, 'f', -1, 64)
	}
	b = strconv.AppendFloat(b, v, 'e', -1, 64)
	if n := len(b); b[n-4] == 'e' && b[n-3] == '-' && b[n-2] == '0' { // e-09 is e-9
		b[n-2] = b[n-1]
		b = b[:n-1]
	}
	return b
}

const hex = "0123456789abcdef"

// appendString appends s as a JSON string with the escapes of encoding/json, HTML escaping on.
func appendString(b []byte, s string) []byte {
	if n := len(s); n < 8 {
		w := word(s)
		if bits.TrailingZeros64(escaped(w)) >= 8*n { // a short word without escapes, which is written in one go
			at := len(b)
			b = append(b, '"', byte(w), byte(w>>8), byte(w>>16), byte(w>>24), byte(w>>32), byte(w>>40), byte(w>>48), '"')
			b[at+1+n] = '"'
			return b[:at+n+2]
		}
	}
	b = append(b, '"')
	for {
		var n int
		b, n = appendPlain(b, s)
		if s = s[n:]; s == "" {
			return append(b, '"')
		}
		c := s[0]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s)
			switch {
			case r == utf8.RuneError && n == 1:
				b = append(b, `\ufffd`...)
			case r == 0x2028 || r == 0x2029:
				b = append(b, `\u202`...)
				b = append(b, hex[r&15])
			default:
				b = append(b, s[:n]...)
			}
			s = s[n:]
			continue
		}
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\b':
			b = append(b, '\\', 'b')
		case '\f':
			b = append(b, '\\', 'f')
		case '\n':
			b = append(b, '\\', 'n')
		case '\r':
			b = append(b, '\\', 'r')
		case '\t':
			b = append(b, '\\', 't')
		default:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
		s = s[1:]
	}
}

// appendPlain appends the bytes of s before the first that needs an escape or a second look, and returns how many these are. Eight are
// looked at and written in one go: what is too much is cut off or written over.
func appendPlain(b []byte, s string) ([]byte, int) {
	n, at := len(s), len(b)
	if n < 8 {
		w := word(s)
		n = min(n, bits.TrailingZeros64(escaped(w))/8)
		b = append(b, byte(w), byte(w>>8), byte(w>>16), byte(w>>24), byte(w>>32), byte(w>>40), byte(w>>48))
		return b[:at+n], n
	}
	b = slices.Grow(b, n)
	to := b[at : at+n]
	for i := 0; ; i += 8 {
		if i+8 > n {
			if i == n {
				break
			}
			i = n - 8 // the last eight, some of them once more
		}
		w := load.Eight(s[i:])
		binary.LittleEndian.PutUint64(to[i:], w)
		if found := escaped(w); found != 0 {
			n = i + bits.TrailingZeros64(found)/8
			break
		}
	}
	return b[:at+n], n
}

// word returns the bytes of s, which are less than eight, and zeros behind them.
func word(s string) uint64 {
	switch n := len(s); {
	case n >= 4:
		return load.Four(s) | load.Four(s[n-4:])<<(8*(n-4))
	case n >= 2:
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[n-1])<<(8*(n-1))
	case n == 1:
		return uint64(s[0])
	}
	return 0
}

// escaped has the high bit set in the lowest byte of w that needs an escape or a second look: a control character, a quotation mark, a
// backslash, one of <>& or what is not ASCII. The bits above that bit mean nothing.
func escaped(w uint64) uint64 {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	// x-ones has the high bit set in the lowest byte of x that is zero; borrows reach only the bytes above it.
	zero := func(x uint64) uint64 { return (x - ones) &^ x }
	return ((w - ones*' ') | w | // below the blank, and not ASCII
		zero((w^ones*'"')&^(ones*4)) | // '"' and '&' differ in one bit
		zero((w^ones*'<')&^(ones*2)) | // '<' and '>' too
		zero(w^ones*'\\')) & highs
}

// sizeJSON returns about how many bytes AppendJSON writes, rather more than less, so that one buffer is enough.
func (a *Article) sizeJSON() int {
	const (
		span   = len(`"agency":{"start":00000,"end":00000,"text":""},`)
		entity = len(`{"id":00,"kind":"organization","name":"","country":"XX","region":"XX-XX","gender":"female"},`)
		role   = len(`{"start":00000,"end":00000,"text":"","title":"","org":"","country":"XX","former":true},`)
		quote  = len(`{"kind":"direct","parts":[],"speaker":{"entity":00,"name":""},"rule":"previous-sentence","confidence":0.00,"paragraph":00},`)
		date   = len(`"value":"0000-00-00/0000-00-00","granularity":"quarter","rule":"last-weekday","confidence":0.00,`)
	)
	body := len(a.Source)
	if len(a.Paragraphs) > 0 {
		body = a.Paragraphs[0].Start
	}
	n := 1024 + 4*body // what stands before the lead, in nested parts
	for i := range a.Paragraphs {
		n += len(`{"start":00000,"end":00000,"sentences":[]},`) + len(`[00000,00000],`)*len(a.Paragraphs[i].Sentences)
	}
	for i := range a.Entities {
		e := &a.Entities[i]
		n += entity + len(e.Name)
		for _, s := range e.Aliases {
			n += len(`"",`) + len(s)
		}
		for k := range e.Roles {
			n += role + 2*e.Roles[k].Len()
		}
	}
	for i := range a.Mentions {
		n += span + len(`"form":"nominal","entity":00`) + a.Mentions[i].Len()
	}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		n += quote + 2*span + q.Speaker.Len() + len(q.Speaker.Name) + q.Cue.Len() // speaker and cue
		for _, s := range [...]Span{q.Addressee, q.Venue, q.Agency, q.Date.Span} {
			if !s.IsZero() {
				n += span + s.Len()
			}
		}
		if !q.Date.IsZero() {
			n += date
		}
		for _, s := range q.Parts {
			n += span + s.Len()
		}
		for _, s := range q.Fragments {
			n += span + s.Len()
		}
	}
	for i := range a.Dates {
		n += span + a.Dates[i].Len() + date
	}
	for i := range a.Footer {
		n += 2*span + 3*a.Footer[i].Len()
	}
	for i := range a.Marked {
		n += span + a.Marked[i].Len()
	}
	n += 2*span*len(a.Warnings) + n/16            // escapes
	return max(0, min(n, 1<<20+64*len(a.Source))) // spans that come from elsewhere may be any numbers
}
