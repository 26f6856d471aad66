package views

import (
	"context"

	"megdan/domain/event"
	"megdan/projections"
)

// The writer's lock as pg_locks shows it.
const (
	WriterLock       = writerLock
	WriterLockClass  = writerLock >> 32
	WriterLockObject = writerLock & 0xffffffff
)

// Swap puts a definition in the place of a view, as a rebuild does.
func Swap(ctx context.Context, r *Runner, def projections.Registered) error {
	return r.swap(ctx, newRun(def))
}

// Cool lets go of all that nobody watches.
func Cool(r *Runner) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for key, h := range r.hot {
		h.mu.Lock()
		if len(h.watches) == 0 {
			h.state = gone
			delete(r.hot, key)
		}
		h.mu.Unlock()
	}
}

// Rewind forgets everything that was folded.
func Rewind(r *Runner) {
	r.hot = map[hotKey]*hot{}
	r.folding = 0
	r.passed.Store(0)
}

// Plant makes an empty document hot and watched.
func Plant(r *Runner, t Topic, s Sink) {
	v := r.views[t.View]
	h := &hot{topic: t, view: v, ready: make(chan struct{}), state: live, doc: v.def.New(), measured: true}
	h.doc.Clean()
	h.watches = append(h.watches, r.join(s, t.Audience))
	close(h.ready)
	r.hot[hotKey{t.View, t.Key}] = h
}

// Fold folds one batch.
func Fold(r *Runner, events []*event.Recorded) { r.fold(events) }
