package views

import (
	"sync"
	"sync/atomic"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/projections"
)

// hot is one document in memory.
type hot struct {
	topic Topic
	view  *run // guarded by mu and delivery together: a rebuilt view replaces it
	ready chan struct{}
	used  atomic.Int64
	size  atomic.Int64 // estimated bytes

	// cur is the encoded and opened document; it is of use while its Changed
	// is still changed.
	cur     atomic.Pointer[Document]
	changed atomic.Int64 // written under mu; 0 while nothing was recorded for the key
	opening sync.Mutex   // one reader encodes and opens for all; taken before mu

	mu       sync.Mutex
	state    hotState
	gen      int   // raised when doc or its opened texts are replaced: what was encoded before is of no use
	err      error // why loading failed
	base     int64 // events up to here are in the document since it was loaded
	pending  []*event.Recorded
	doc      projections.Document
	at       time.Time
	watches  []*watch
	measured bool // patches are made, and ring is complete after ring.from
	ring     ring[*Patch]
}

type hotState uint8

const (
	loading hotState = iota
	live
	gone // no longer folded: whoever holds it must look again
)

// fold takes the events of one batch, or keeps them until the document is
// loaded. A patch is made under the lock, so that who joins either has the
// events in the document or gets the patch.
func (h *hot) fold(r *Runner, events []*event.Recorded, out *[]delivery) {
	h.mu.Lock()
	defer h.mu.Unlock()
	switch h.state {
	case gone:
		return
	case loading:
		h.pending = append(h.pending, events...)
		return
	}
	events = after(events, h.base)
	for len(events) > 0 && h.state == live && h.view.fault.Load() == nil {
		n := len(events)
		if h.view.def.Name == apart {
			n = 1
		}
		h.step(r, events[:n], out)
		events = events[n:]
	}
}

// apart is the view whose changes are handed out one for each event: a patch
// over many says that rights changed, but not since when.
const apart = "access"

// step folds events and makes one patch of them; the caller holds mu.
func (h *hot) step(r *Runner, events []*event.Recorded, out *[]delivery) {
	before := h.changed.Load()
	if fault := h.apply(events); fault != nil {
		r.stop(h.view, fault)
		h.state = gone
		return
	}
	if !h.measured {
		return
	}
	p, fault := h.patch(r, before, events)
	if fault != nil {
		r.stop(h.view, fault)
		h.state = gone
		return
	}
	h.ring.push(p, events[0].Position, p.To, len(p.Body)+len(p.masked)+128)
	if len(h.watches) > 0 {
		*out = append(*out, delivery{position: p.To, patch: p, to: append([]*watch(nil), h.watches...)})
	}
}

func after(events []*event.Recorded, position int64) []*event.Recorded {
	for len(events) > 0 && events[0].Position <= position {
		events = events[1:]
	}
	return events
}

// apply folds events; the caller holds mu.
func (h *hot) apply(events []*event.Recorded) *FaultError {
	for _, e := range events {
		if fault := h.view.guarded(h.topic.Key, e.Position, func() { h.doc.Apply(h.topic.Key, e) }); fault != nil {
			return fault
		}
	}
	last := events[len(events)-1]
	h.at = last.At
	h.changed.Store(last.Position)
	h.size.Add(int64(64 * len(events)))
	return nil
}

// patch is what leads from before to now; the caller holds mu.
func (h *hot) patch(r *Runner, before int64, events []*event.Recorded) (*Patch, *FaultError) {
	var body []byte
	if fault := h.view.guarded(h.topic.Key, h.changed.Load(), func() { body = h.doc.Patch(nil) }); fault != nil {
		return nil, fault
	}
	o := r.openLive(emptyIsObject(body))
	p := &Patch{Topic: h.topic, From: before, To: h.changed.Load(), At: h.at, Body: o.body, masked: o.masked}
	for _, e := range events {
		if n := len(p.Commands); n == 0 || p.Commands[n-1] != e.Command {
			p.Commands = append(p.Commands, e.Command)
		}
	}
	return p, nil
}

// emptyIsObject keeps a change that is not seen in the JSON form in the chain
// of patches: it confirms its command, and the next patch begins where it ends.
func emptyIsObject(patch []byte) []byte {
	if len(patch) == 0 {
		return []byte("{}")
	}
	return patch
}

// document encodes and opens what the document is now, once for all readers.
func (h *hot) document(r *Runner) (Document, error) {
	if d := h.cur.Load(); d != nil && d.Changed == h.changed.Load() {
		return *d, nil
	}
	h.opening.Lock()
	defer h.opening.Unlock()
	if d := h.cur.Load(); d != nil && d.Changed == h.changed.Load() {
		return *d, nil
	}
	h.mu.Lock()
	d, err := h.encode()
	gen := h.gen
	h.mu.Unlock()
	if err != nil {
		return Document{}, err
	}
	if err := r.openDocument(r.ctx, &d); err != nil {
		return Document{}, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if gen == h.gen {
		h.cur.Store(&d)
	}
	return d, nil
}

// encode is the document in reference form; the caller holds mu.
func (h *hot) encode() (Document, error) {
	d := Document{Topic: h.topic, Changed: h.changed.Load(), At: h.at, View: h.view.def.Version}
	if fault := h.view.guarded(h.topic.Key, d.Changed, func() { d.Body = h.doc.Encode(nil) }); fault != nil {
		return Document{}, fault
	}
	h.size.Store(int64(4*len(d.Body)) + 1024)
	return d, nil
}

// bound is how much may be held of documents that nobody watches.
type bound struct {
	documents int
	bytes     int64
}

// registered gives the hot document of a topic, or makes an empty one that the
// caller has to load. It is nil when the view was swapped or stopped in between.
func (r *Runner) registered(v *run, t Topic) (h *hot, mine bool) {
	key := hotKey{t.View, t.Key}
	r.mu.RLock()
	h = r.hot[key]
	r.mu.RUnlock()
	if h != nil {
		return h, false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if h = r.hot[key]; h != nil {
		return h, false
	}
	if r.views[t.View] != v || v.fault.Load() != nil {
		return nil, false // swapped or stopped a moment ago
	}
	h = &hot{topic: t.Plain(), view: v, ready: make(chan struct{}), base: r.folding}
	r.hot[key] = h
	return h, true
}

// forget takes a document out of memory, if it is still this one.
func (r *Runner) forget(h *hot) {
	r.mu.Lock()
	defer r.mu.Unlock()
	key := hotKey{h.topic.View, h.topic.Key}
	if r.hot[key] == h {
		delete(r.hot, key)
	}
}

// known refuses topics that no view answers, and views that are stopped.
func (r *Runner) known(t Topic) (*run, error) {
	if t.Plain().Audience != "" || t.Key == (id.UUID{}) {
		return nil, ErrUnknownTopic
	}
	v := r.view(t.View)
	if v == nil {
		return nil, ErrUnknownTopic
	}
	return v, nil
}
