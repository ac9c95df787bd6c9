package decode

import (
	"math/rand/v2"
	"testing"
)

// The records of a step lead from each byte of a unit to the start of what it stands for, and back, however many and large they are.
func TestRecords(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 80 {
		var b builder
		if r.IntN(2) == 0 {
			b.expect(r.IntN(400))
		}
		var toIn, toOut []int
		for range 1 + r.IntN(400) {
			tw, iw, n := r.IntN(10), r.IntN(10), r.IntN(6)
			if tw+iw == 0 {
				continue
			}
			b.add(tw, iw, n)
			for range n {
				in, out := len(toOut), len(toIn)
				for range tw {
					toIn = append(toIn, in)
				}
				for range iw {
					toOut = append(toOut, out)
				}
			}
		}
		l := b.done()
		for off := range len(toIn) + 3 {
			want := len(toOut)
			if off < len(toIn) {
				want = toIn[off]
			}
			if got := l.in(off); got != want {
				t.Fatalf("of %d and %d bytes: in(%d) is %d, want %d", len(toIn), len(toOut), off, got, want)
			}
		}
		for in := range len(toOut) + 3 {
			want := len(toIn)
			if in < len(toOut) {
				want = toOut[in]
			}
			if got := l.out(in); got != want {
				t.Fatalf("of %d and %d bytes: out(%d) is %d, want %d", len(toIn), len(toOut), in, got, want)
			}
		}
	}
}

// So do the characters of an encoding of one byte, or of two and four.
func TestCharacters(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for _, unit := range []int{1, 2} {
		for range 40 {
			var text []rune
			for range r.IntN(900) {
				text = append(text, []rune("aé—😀\uffff\U00010000")[r.IntN(6)])
			}
			var toIn, toOut []int
			s := string(text)
			for i, c := range s {
				in := len(toOut)
				for range len(string(c)) {
					toIn = append(toIn, in)
				}
				n := unit
				if unit == 2 && c > 0xffff {
					n = 4
				}
				for range n {
					toOut = append(toOut, i)
				}
			}
			c := newCharacters(s, unit, len(toOut))
			for off := range len(s) + 2 {
				want := len(toOut)
				if off < len(s) {
					want = toIn[off]
				}
				if got := c.in(off); got != want {
					t.Fatalf("unit %d, %d bytes: in(%d) is %d, want %d", unit, len(s), off, got, want)
				}
			}
			for in := range len(toOut) + 2 {
				want := len(s)
				if in < len(toOut) {
					want = toOut[in]
				}
				if got := c.out(in); got != want {
					t.Fatalf("unit %d, %d bytes: out(%d) is %d, want %d", unit, len(s), in, got, want)
				}
			}
		}
	}
}
