package views

import (
	"fmt"

	"megdan/domain/event"
	"megdan/domain/id"
)

// FaultError says that a view could not fold an event. It is a mistake in the
// program: the view stands still at the event before until it is corrected.
type FaultError struct {
	View     string
	Version  int
	Key      id.UUID
	Position int64 // the event that could not be folded
	Reason   string
}

func (e *FaultError) Error() string {
	return fmt.Sprintf("view %s version %d is stopped: event %d for key %s: %s", e.View, e.Version, e.Position, e.Key, e.Reason)
}

// guarded runs fn and turns a panic into a fault of the view at a position.
func (v *run) guarded(key id.UUID, position int64, fn func()) (fault *FaultError) {
	defer func() {
		if p := recover(); p != nil {
			fault = &FaultError{v.def.Name, v.def.Version, key, position, fmt.Sprint("panic: ", p)}
		}
	}()
	fn()
	return nil
}

// keys asks the view which documents an event concerns.
func (v *run) keys(to []id.UUID, e *event.Recorded) (keys []id.UUID, fault *FaultError) {
	fault = v.guarded(id.UUID{}, e.Position, func() { keys = v.def.Keys(to, e) })
	return keys, fault
}

// stop makes a fault final for the view; the first one counts. Who watches is
// told at the end of the batch under way, or by a goroutine of its own when
// there is none. It may be called with any lock held, by what Stop waits for.
func (r *Runner) stop(v *run, f *FaultError) {
	if v.fault.CompareAndSwap(nil, f) {
		r.faults.Store(true)
		r.untold.Store(true)
		r.running.Go(func() {
			r.delivery.Lock()
			defer r.delivery.Unlock()
			r.tellStopped()
		})
		r.log.Error("view stopped", "view", f.View, "version", f.Version, "key", f.Key.String(), "position", f.Position, "reason", f.Reason)
	}
}

// tellStopped tells those who watch a document of a stopped view that nothing
// more comes, and lets go of its documents; the caller holds delivery.
func (r *Runner) tellStopped() {
	if !r.untold.Swap(false) {
		return
	}
	var stopped []*hot
	r.mu.Lock()
	for key, h := range r.hot {
		if r.views[key.view].fault.Load() != nil {
			stopped = append(stopped, h)
			delete(r.hot, key)
		}
	}
	r.mu.Unlock()
	for _, h := range stopped {
		if d, watched := h.end(); watched {
			d.hand()
		}
	}
}

// end makes a document go cold for good, and what its watchers are told.
func (h *hot) end() (d delivery, watched bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.state = gone
	d = delivery{gone: &h.topic, to: h.watches}
	h.watches = nil
	return d, len(d.to) > 0
}
