package views

import (
	"slices"
	"sync"
)

// listener is one sink with all topics it watches.
type listener struct {
	sink Sink
	refs int // guarded by Runner.listening

	// mu is held during each call to the sink, so that a cancel that has
	// returned is followed by none.
	mu   sync.Mutex
	gone bool // refs fell to zero; guarded by mu
}

// watch is one topic watched by one sink.
type watch struct {
	l         *listener
	audience  string
	cancelled bool // guarded by l.mu
}

// delivery is one change on its way to those who watched when it was made.
type delivery struct {
	position int64
	patch    *Patch
	entry    *Entry
	reset    *Document
	gone     *Topic
	to       []*watch
}

func (d *delivery) hand() {
	for _, w := range d.to {
		w.l.mu.Lock()
		switch {
		case w.cancelled:
		case d.patch != nil:
			w.l.sink.Patch(d.patch.to(w.audience))
		case d.entry != nil:
			w.l.sink.Entry(d.entry.to(w.audience))
		case d.reset != nil:
			w.l.sink.Reset(d.reset.to(w.audience))
		case d.gone != nil:
			t := *d.gone
			t.Audience = w.audience
			w.l.sink.Gone(t)
		}
		w.l.mu.Unlock()
	}
}

// join registers one more watch of a sink.
func (r *Runner) join(s Sink, audience string) *watch {
	r.listening.Lock()
	defer r.listening.Unlock()
	l := r.listeners[s]
	if l == nil {
		l = &listener{sink: s}
		r.listeners[s] = l
		r.order = append(r.order, l)
	}
	l.refs++
	return &watch{l: l, audience: audience}
}

// leave ends a watch; it reports false when that was done before.
func (r *Runner) leave(w *watch) bool {
	w.l.mu.Lock()
	defer w.l.mu.Unlock()
	if w.cancelled {
		return false
	}
	w.cancelled = true
	r.listening.Lock()
	defer r.listening.Unlock()
	if w.l.refs--; w.l.refs == 0 {
		w.l.gone = true
		delete(r.listeners, w.l.sink)
		i := slices.Index(r.order, w.l)
		r.order = slices.Delete(r.order, i, i+1)
	}
	return true
}

// tellPassed tells each sink once that a batch is through.
func (r *Runner) tellPassed(position int64) {
	r.listening.Lock()
	r.told = append(r.told[:0], r.order...)
	r.listening.Unlock()
	for i, l := range r.told {
		l.mu.Lock()
		if !l.gone {
			l.sink.Passed(position)
		}
		l.mu.Unlock()
		r.told[i] = nil
	}
}
