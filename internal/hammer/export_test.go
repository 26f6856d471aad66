package hammer

import (
	"context"
	"time"
)

// RunCounted is Run, with how many merges its watchers worked out.
func RunCounted(ctx context.Context, o Options) (Report, int, error) {
	h, err := open(ctx, o)
	if err != nil {
		return Report{}, 0, err
	}
	r, err := h.run(ctx)
	return r, h.folds.Merged(), err
}

// Hurried is Options with a short time to wait for what never comes, and with
// how long a watcher that comes and goes is there.
func Hurried(o Options, stay time.Duration) Options {
	o.settle, o.stay = 3*time.Second, stay
	return o
}
