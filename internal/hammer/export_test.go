package hammer

import "time"

// Hurried makes watchers come and go often, and how long a check waits for
// what never comes short.
func Hurried(o Options) Options {
	o.settle, o.stay = 3*time.Second, 20*time.Millisecond
	return o
}
