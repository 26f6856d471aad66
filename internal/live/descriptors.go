package live

import "golang.org/x/sys/unix"

// Descriptors lets the process have n open files and sockets, or as many as the
// system allows, and answers how many it may have now: the soft limit goes up
// to the hard one, which only root can raise.
func Descriptors(n int) int {
	var l unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_NOFILE, &l) != nil {
		return 1024 // what every system gives
	}
	want := uint64(max(n, 0))
	for _, try := range []unix.Rlimit{{Cur: want, Max: max(l.Max, want)}, {Cur: min(want, l.Max), Max: l.Max}} {
		if try.Cur > l.Cur && unix.Setrlimit(unix.RLIMIT_NOFILE, &try) == nil {
			l = try
		}
	}
	return int(min(l.Cur, 1<<30))
}
