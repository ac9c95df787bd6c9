//go:build !unix

package main

import "time"

const clockName = "elapsed time on one core"

var began = time.Now()

// clock returns the time that has passed.
func clock() time.Duration { return time.Since(began) }
