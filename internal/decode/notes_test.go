package decode

import (
	"slices"
	"testing"
)

// nowhere is a step that leaves nothing of the text.
type nowhere struct{}

func (nowhere) in(int) int  { return 0 }
func (nowhere) out(int) int { return 0 }

// What touches is one, also across a step, and beside places of another code.
func TestNotes(t *testing.T) {
	var same builder
	same.add(1, 1, 10)
	var ns notes
	ns.add("a", 0, 1)
	ns.add("b", 5, 6)
	ns.add("a", 1, 3)
	ns.follow(same.done())
	ns.add("a", 3, 4)
	ns.add("b", 7, 8)
	if got, want := ns.list(), []Note{{Code: "a", Start: 0, End: 4}, {Code: "b", Start: 5, End: 6}, {Code: "b", Start: 7, End: 8}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// What is counted is counted too where all of it has become one place.
func TestNotesOfNothing(t *testing.T) {
	var ns notes
	for i := range 2 * MaxNotes {
		ns.add("a", 2*i, 2*i+1)
	}
	ns.follow(nowhere{})
	if got, want := ns.list(), []Note{{Code: "a", Count: 2 * MaxNotes}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}
