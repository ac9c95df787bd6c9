package newsparse_test

import (
	"runtime"
	"syscall"
	"time"
)

// cpu returns the processor time that f takes: what else the machine does costs nothing. The clock of a thread is coarse, so f runs
// until it shows.
func cpu(f func()) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	used := func() time.Duration {
		var r syscall.Rusage
		syscall.Getrusage(syscall.RUSAGE_THREAD, &r)
		return time.Duration(r.Utime.Nano() + r.Stime.Nano())
	}
	start := used()
	for n := 1; ; n++ {
		f()
		if t := used() - start; t >= 40*time.Millisecond {
			return t / time.Duration(n)
		}
	}
}
