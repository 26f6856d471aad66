package views

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
)

// loadTimeout ends a load that the store does not answer: its readers get an
// error and the next one tries again.
const loadTimeout = 30 * time.Second

// Get is the document now, at least as of min.
func (r *Runner) Get(ctx context.Context, t Topic, min int64) (Document, error) {
	if min > r.passed.Load() {
		if err := r.waitFor(ctx, min); err != nil {
			return Document{}, fmt.Errorf("%s at %d: %w", t, min, err)
		}
	}
	// What is hot after this holds at least everything up to here.
	passed := r.passed.Load()
	h := r.atHand(t)
	if h == nil {
		var err error
		if h, err = r.find(ctx, t); err != nil {
			return Document{}, err
		}
	}
	d, err := h.document(r)
	if err != nil {
		return Document{}, err
	}
	d.Position = max(passed, d.Changed)
	return d.to(t.Audience), nil
}

// atHand is the document of a topic that is hot and loaded; nil says that it
// takes a longer look.
func (r *Runner) atHand(t Topic) *hot {
	if t.Plain().Audience != "" || r.faults.Load() {
		return nil
	}
	r.mu.RLock()
	h := r.hot[hotKey{t.View, t.Key}]
	r.mu.RUnlock()
	if h == nil || h.cur.Load() == nil {
		return nil // one that was encoded was loaded
	}
	h.used.Store(r.used.Add(1))
	return h
}

// find gives the hot document of a topic, loading it when it is cold. Before a
// topic is called unknown, the engine comes level with the log: who asks may
// have just made it.
func (r *Runner) find(ctx context.Context, t Topic) (*hot, error) {
	passed := r.passed.Load()
	h, err := r.findHot(ctx, t)
	if !errors.Is(err, ErrUnknownTopic) || r.view(t.View) == nil {
		return h, err
	}
	head, _, headErr := r.store.Head(ctx)
	if headErr != nil {
		return nil, fmt.Errorf("end of the log: %w", headErr)
	}
	if head == passed {
		return nil, err
	}
	if err := r.waitFor(ctx, head); err != nil {
		return nil, err
	}
	return r.findHot(ctx, t)
}

func (r *Runner) findHot(ctx context.Context, t Topic) (*hot, error) {
	for {
		v, err := r.known(t)
		if err != nil {
			return nil, err
		}
		if f := v.fault.Load(); f != nil {
			return nil, f
		}
		h, mine := r.registered(v, t)
		if h == nil {
			continue
		}
		if mine && !r.background(func() { r.load(h) }) {
			r.forget(h)
			return nil, ErrStopped
		}
		select {
		case <-h.ready:
		default:
			select {
			case <-h.ready:
			case <-ctx.Done():
				return nil, ctx.Err()
			}
		}
		switch {
		case errors.Is(h.err, errSwapped): // written before ready was closed
			continue
		case h.err != nil:
			return nil, h.err
		case h.changed.Load() == 0:
			h.used.Store(0) // the first to go when room is needed
			return nil, ErrUnknownTopic
		}
		h.used.Store(r.used.Add(1))
		return h, nil
	}
}

// errSwapped: the view was rebuilt while a document was loaded for the old one.
var errSwapped = errors.New("view was rebuilt meanwhile")

// load brings a document to its base and lets it go live with what was kept
// for it meanwhile.
func (r *Runner) load(h *hot) {
	ctx, cancel := context.WithTimeout(r.ctx, loadTimeout)
	defer cancel()
	h.used.Store(r.used.Add(1)) // whoever waits for it must find it there
	f, err := r.foldTo(ctx, h.view, h.topic.Key, h.base)
	h.mu.Lock()
	h.err = h.settle(r, f, err)
	if h.err != nil {
		h.state = gone
	}
	h.mu.Unlock()
	if h.err != nil {
		r.forget(h)
	}
	close(h.ready)
	if h.err == nil {
		r.evict()
	}
}

// settle makes a loaded document live; the caller holds mu. One that nothing was
// recorded for is kept too, with changed 0: it is known to be unknown until an
// event comes.
func (h *hot) settle(r *Runner, f *folded, err error) error {
	if err != nil {
		return err
	}
	if h.state == gone {
		return errSwapped
	}
	events := after(h.pending, h.base)
	h.pending = nil
	h.doc, h.at = f.doc, f.at
	h.changed.Store(f.changed)
	h.size.Store(int64(4*f.size) + 1024)
	if len(events) > 0 {
		if fault := h.apply(events); fault != nil {
			r.stop(h.view, fault)
			return fault
		}
	}
	h.state = live
	return nil
}

// Watch joins before it reads.
func (r *Runner) Watch(ctx context.Context, t Topic, s Sink) (Document, func(), error) {
	for {
		passed := r.passed.Load()
		h, err := r.find(ctx, t)
		if err != nil {
			return Document{}, nil, err
		}
		d, w, err := h.join(r, s, t.Audience, passed)
		if err != nil {
			return Document{}, nil, err
		}
		if w == nil {
			continue // it went cold in between
		}
		cancel := func() {
			if r.leave(w) {
				h.leave(w)
			}
		}
		if err := r.openDocument(ctx, &d); err != nil {
			cancel()
			return Document{}, nil, err
		}
		return d.to(t.Audience), cancel, nil
	}
}

// join adds a watch and gives the document that its patches follow on, in
// reference form or opened. Without a watch the document is no longer hot.
func (h *hot) join(r *Runner, s Sink, audience string, passed int64) (Document, *watch, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.state != live {
		return Document{}, nil, nil
	}
	var d Document
	if cur := h.cur.Load(); cur != nil && cur.Changed == h.changed.Load() {
		d = *cur
	} else {
		var err error
		if d, err = h.encode(); err != nil {
			return Document{}, nil, err
		}
	}
	d.Position = max(passed, d.Changed)
	if !h.measured {
		h.doc.Clean()
		h.measured = true
		h.ring.begin(d.Position)
	}
	w := r.join(s, audience)
	h.watches = append(h.watches, w)
	return d, w, nil
}

func (h *hot) leave(w *watch) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if i := slices.Index(h.watches, w); i >= 0 {
		h.watches = slices.Delete(h.watches, i, i+1)
	}
}

// Since is what changed a topic after a position, from memory only.
func (r *Runner) Since(t Topic, position int64) ([]*Patch, []*Entry, bool) {
	passed := r.passed.Load()
	r.mu.RLock()
	h, f := r.hot[hotKey{t.View, t.Key}], r.feeds[t.Key]
	r.mu.RUnlock()
	if t.IsFeed() {
		if f == nil {
			return nil, nil, false
		}
		entries, ok := f.since(position, passed)
		return nil, seen(entries, t.Audience), ok
	}
	if h == nil {
		return nil, nil, false
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.state != live || !h.measured || position > max(passed, h.changed.Load()) {
		return nil, nil, false
	}
	patches, ok := h.ring.since(position)
	return seen(patches, t.Audience), nil, ok
}

// evict takes what was used longest ago, and nobody watches, out of memory
// until a tenth of the bound is free again.
func (r *Runner) evict() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.loads++; len(r.hot) < r.evictAt && r.loads%64 != 0 {
		return
	}
	var bytes int64
	for _, h := range r.hot {
		bytes += h.size.Load()
	}
	if len(r.hot) > r.bound.documents || bytes > r.bound.bytes {
		r.evictTo(bytes)
	}
	// What is watched stays; do not look at it again with every load.
	r.evictAt = max(r.bound.documents, len(r.hot)+r.bound.documents/10) + 1
}

func (r *Runner) evictTo(bytes int64) {
	all := make([]*hot, 0, len(r.hot))
	for _, h := range r.hot {
		all = append(all, h)
	}
	slices.SortFunc(all, func(a, b *hot) int { return cmp.Compare(a.used.Load(), b.used.Load()) })
	for _, h := range all {
		if len(r.hot) <= r.bound.documents*9/10 && bytes <= r.bound.bytes/10*9 {
			return
		}
		if h.mu.TryLock() {
			if h.state == live && len(h.watches) == 0 {
				h.state = gone
				bytes -= h.size.Load()
				delete(r.hot, hotKey{h.topic.View, h.topic.Key})
			}
			h.mu.Unlock()
		}
	}
}
