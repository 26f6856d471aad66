package live_test

import (
	"testing"

	"golang.org/x/sys/unix"

	"megdan/internal/live"
)

// The soft limit is raised as far as it must and may be, and what is answered
// is what the process has.
func TestDescriptorsAreRaised(t *testing.T) {
	var was unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &was); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := unix.Setrlimit(unix.RLIMIT_NOFILE, &was); err != nil {
			t.Error(err)
		}
	})
	soft := min(400, was.Max/2)
	if err := unix.Setrlimit(unix.RLIMIT_NOFILE, &unix.Rlimit{Cur: soft, Max: was.Max}); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ want, least, most uint64 }{
		{soft / 2, soft, soft}, // enough already
		{was.Max, was.Max, was.Max},
		{1 << 40, was.Max, 1 << 40}, // as root more than the hard one, but not more than the kernel has
	} {
		got := uint64(live.Descriptors(int(row.want)))
		var is unix.Rlimit
		if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &is); err != nil {
			t.Fatal(err)
		}
		if got < min(row.least, 1<<30) || got > row.most || got != min(is.Cur, 1<<30) {
			t.Errorf("wanted %d, was told %d and has %d", row.want, got, is.Cur)
		}
	}
}
