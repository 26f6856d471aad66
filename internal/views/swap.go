package views

import (
	"context"
	"fmt"
)

// swap puts a run of a view in the place of the one there is: another version,
// or the same one when what it was loaded from was not to be trusted. What is
// watched is folded beside the old, so that readers have a whole document at
// every moment and who watches is given the fresh one; what is not watched is
// let go.
func (r *Runner) swap(ctx context.Context, next *run) error {
	fresh := map[*hot]*folded{}
	base := map[*hot]int64{}
	for {
		for _, h := range r.watchedOf(next.def.Name) {
			if fresh[h] != nil {
				continue
			}
			at := r.passed.Load()
			f, err := r.foldTo(ctx, next, h.topic.Key, at)
			if err != nil {
				return fmt.Errorf("fold %s for the view's next run: %w", h.topic, err)
			}
			fresh[h], base[h] = f, at
		}
		whole, err := r.exchange(ctx, next, fresh, base)
		if whole || err != nil {
			return err
		}
	}
}

// watchedOf lists the hot documents of a view that somebody watches. It looks
// at each without mu: one may be held as long as its texts cannot be opened.
func (r *Runner) watchedOf(view string) (watched []*hot) {
	var all []*hot
	r.mu.RLock()
	for key, h := range r.hot {
		if key.view == view {
			all = append(all, h)
		}
	}
	r.mu.RUnlock()
	for _, h := range all {
		h.mu.Lock()
		if h.state == live && len(h.watches) > 0 {
			watched = append(watched, h)
		}
		h.mu.Unlock()
	}
	return watched
}

// exchange makes the swap between two batches. It reports false when somebody
// began to watch a document that was not folded for the next run.
func (r *Runner) exchange(ctx context.Context, next *run, fresh map[*hot]*folded, base map[*hot]int64) (bool, error) {
	r.delivery.Lock()
	defer r.delivery.Unlock()
	passed := r.passed.Load()
	for h, f := range fresh {
		if err := r.catchUp(ctx, next, h.topic, f, base[h], passed); err != nil {
			return false, fmt.Errorf("fold %s for the view's next run: %w", h.topic, err)
		}
		base[h] = passed
	}
	out, whole := r.replace(next, fresh, passed)
	if !whole {
		return false, nil
	}
	for i := range out {
		if d := out[i].reset; d != nil {
			d.openedTo(r.openLive(d.Body))
		}
		out[i].hand()
	}
	return true, nil
}

// replace changes the table of views and the documents in one step; the caller
// holds delivery, so that no document is held for long. It changes nothing when
// it reports false. Who watches what the next run does not have is told so.
func (r *Runner) replace(next *run, fresh map[*hot]*folded, passed int64) (out []delivery, whole bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	var olds []*hot
	defer func() {
		for _, h := range olds {
			h.mu.Unlock()
		}
	}()
	for key, h := range r.hot {
		if key.view != next.def.Name {
			continue
		}
		h.mu.Lock()
		olds = append(olds, h)
		if h.state == live && len(h.watches) > 0 && fresh[h] == nil {
			return nil, false
		}
	}
	r.views[next.def.Name] = next
	r.route()
	for _, h := range olds {
		if f := fresh[h]; f != nil && f.changed > 0 && h.state == live {
			if d, ok := h.renewFrom(next, f, passed); ok {
				out = append(out, d)
				continue
			}
		}
		h.state = gone
		delete(r.hot, hotKey{h.topic.View, h.topic.Key})
		if len(h.watches) > 0 {
			out = append(out, delivery{gone: &h.topic, to: h.watches})
			h.watches = nil
		}
	}
	return out, true
}

// renewFrom puts what the next run has folded in the place of the document; the
// caller holds mu and delivery. It reports false when that cannot be encoded.
func (h *hot) renewFrom(next *run, f *folded, passed int64) (delivery, bool) {
	h.view, h.doc, h.at, h.base = next, f.doc, f.at, passed
	h.changed.Store(f.changed)
	h.cur.Store(nil)
	h.gen++
	h.doc.Clean()
	h.measured = true
	d, err := h.encode()
	if err != nil {
		return delivery{}, false
	}
	d.Position = passed
	h.ring.begin(passed)
	return delivery{position: passed, reset: &d, to: append([]*watch(nil), h.watches...)}, true
}
