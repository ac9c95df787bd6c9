package clamp

// Clamp returns the number of [0, most] that is nearest to n.
func Clamp(n, most int) int {
	switch {
	case n < 0:
		return 0
	case n > most:
		n -= n - most
	}
	return n
}
