package fault

import "testing"

// tb records what NoLeak says.
type tb struct {
	testing.TB
	end    func()
	failed bool
}

func (t *tb) Cleanup(f func())      { t.end = f }
func (t *tb) Errorf(string, ...any) { t.failed = true }

func TestNoLeak(t *testing.T) {
	var quiet, leaky tb
	NoLeak(&quiet)
	quiet.end()
	NoLeak(&leaky)
	stop := make(chan bool)
	go func() { <-stop }()
	leaky.end()
	close(stop)
	if quiet.failed || !leaky.failed {
		t.Errorf("a goroutine left is told: %t, none left: %t", leaky.failed, quiet.failed)
	}
}
