package clamp

import "testing"

func TestClamp(t *testing.T) {
	for n, want := range map[int]int{-3: 0, 2: 2, 9: 5} {
		if got := Clamp(n, 5); got != want {
			t.Errorf("Clamp(%d, 5) = %d", n, got)
		}
	}
}
