package hammer

import "time"

// Hurried is Options with a short time to wait for what never comes, and with
// how long a watcher that comes and goes is there.
func Hurried(o Options, stay time.Duration) Options {
	o.settle, o.stay = 3*time.Second, stay
	return o
}
