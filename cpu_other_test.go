//go:build !linux

package newsparse_test

import "time"

// cpu returns the time that f takes.
func cpu(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}
