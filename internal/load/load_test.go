package load

import (
	"encoding/binary"
	"testing"
)

func TestLoad(t *testing.T) {
	s := "\x01\x80\xffabc\x00\xfez"
	if got, want := Eight(s), binary.LittleEndian.Uint64([]byte(s)); got != want {
		t.Errorf("Eight is %x, want %x", got, want)
	}
	if got, want := Eight([]byte(s)[1:]), binary.LittleEndian.Uint64([]byte(s)[1:]); got != want {
		t.Errorf("Eight of bytes is %x, want %x", got, want)
	}
	if got, want := Four(s), uint64(binary.LittleEndian.Uint32([]byte(s))); got != want {
		t.Errorf("Four is %x, want %x", got, want)
	}
}
