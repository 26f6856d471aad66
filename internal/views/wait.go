package views

import (
	"context"
	"fmt"
	"sync"
)

// waiters are those who want to be told that the engine has come further.
type waiters struct {
	mu   sync.Mutex
	next chan struct{} // closed at the next step; nil when nobody waits
}

func (w *waiters) step() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.next != nil {
		close(w.next)
		w.next = nil
	}
}

func (w *waiters) wait() <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.next == nil {
		w.next = make(chan struct{})
	}
	return w.next
}

// waitFor returns when everything up to position is folded. A position that
// the log does not have yet is ErrFuture at once: who may ask for it has seen
// it in the log.
func (r *Runner) waitFor(ctx context.Context, position int64) error {
	if r.passed.Load() >= position {
		return nil
	}
	if r.tail.Head() < position {
		head, _, err := r.store.Head(ctx)
		if err != nil {
			return fmt.Errorf("end of the log: %w", err)
		}
		if position > head {
			return ErrFuture
		}
	}
	for {
		step := r.waiting.wait()
		if r.passed.Load() >= position {
			return nil
		}
		select {
		case <-step:
		case <-ctx.Done():
			return ctx.Err()
		case <-r.ctx.Done():
			return ErrStopped
		}
	}
}
