package views

import (
	"cmp"
	"maps"
	"slices"
)

// Health is how the engine is.
type Health struct {
	Head    int64         // the last position that the tail has handed out
	Passed  int64         // everything up to here is folded and handed out
	Hot     int           // documents in memory
	Feeds   int           // feeds in memory
	Stopped []*FaultError // views that cannot go on
	Writer  bool          // this server writes documents into the database
	Written int64         // if so, every document is written as of here
}

// Lag is how many events the engine is behind its tail.
func (h Health) Lag() int64 { return max(0, h.Head-h.Passed) }

// Health is for readiness and metrics; it costs nothing.
func (r *Runner) Health() Health {
	h := Health{Passed: r.passed.Load(), Head: r.tail.Head()}
	if r.stored != nil {
		h.Writer, h.Written = r.stored.writing.Load(), r.stored.written.Load()
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	h.Hot, h.Feeds = len(r.hot), len(r.feeds)
	for _, v := range r.views {
		if f := v.fault.Load(); f != nil {
			h.Stopped = append(h.Stopped, f)
		}
	}
	slices.SortFunc(h.Stopped, func(a, b *FaultError) int { return cmp.Compare(a.View, b.View) })
	return h
}

// Forgotten lets go of every opened text, after some were forgotten: what is
// read from now on is opened anew, and who watches a document with private
// parts gets it afresh.
func (r *Runner) Forgotten() {
	r.delivery.Lock()
	defer r.delivery.Unlock()
	r.mu.RLock()
	hots, feeds := slices.Collect(maps.Values(r.hot)), slices.Collect(maps.Values(r.feeds))
	r.mu.RUnlock()
	for _, f := range feeds {
		if f.renew() {
			r.forgetFeed(f)
		}
	}
	var out []delivery
	for _, h := range hots {
		if d, ok := h.renew(r); ok {
			out = append(out, d)
		}
	}
	for i := range out {
		out[i].hand()
	}
}

// renew lets go of the opened entries. It reports whether nobody watches and
// the feed is gone. It may take as long as a load of the feed does.
func (f *feed) renew() (over bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.state != live {
		return false
	}
	if len(f.watches) == 0 {
		f.state = gone
		return true
	}
	f.ring.begin(f.seen)
	return false
}

// renew makes a fresh document for who watches; the caller holds delivery.
func (h *hot) renew(r *Runner) (delivery, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.cur.Store(nil)
	h.gen++
	if h.state != live || !h.measured {
		return delivery{}, false
	}
	d, err := h.encode()
	if err != nil {
		return delivery{}, false
	}
	d.Position = max(r.passed.Load(), d.Changed)
	h.ring.begin(d.Position)
	h.doc.Clean()
	if len(h.watches) == 0 {
		return delivery{}, false
	}
	d.openedTo(r.openLive(d.Body))
	return delivery{position: d.Position, reset: &d, to: append([]*watch(nil), h.watches...)}, true
}
