package views

import (
	"context"
	"fmt"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// History says where a topic changed: for a feed where its entries are, for a
// view which events of its types carry its key.
func (r *Runner) History(ctx context.Context, t Topic, limit int) (History, error) {
	limit = max(limit, 1)
	head := r.passed.Load()
	h, err := r.density(ctx, t, head, limit)
	if err != nil {
		return History{}, fmt.Errorf("history of %s: %w", t, err)
	}
	if h.Total == 0 && (!t.IsFeed() || r.recorded(ctx, t.Key) != nil) {
		return History{}, ErrUnknownTopic
	}
	h.Head = head
	return h, nil
}

func (r *Runner) density(ctx context.Context, t Topic, head int64, limit int) (History, error) {
	types := r.feedTypes
	var v *run
	if !t.IsFeed() {
		var err error
		if v, err = r.known(t); err != nil {
			return History{}, err
		}
		types = v.def.Events
	}
	if r.stored == nil {
		return r.readHistory(ctx, t.Key, types, head, limit)
	}
	if v == nil {
		v = r.stored.feeds
	}
	if h, ok, err := r.stored.marked(ctx, v, t, head, limit); err != nil || ok {
		return h, err
	}
	return r.stored.history(ctx, t.Key, types, 0, head, limit)
}

// readHistory reads every event; it is for a store that cannot count.
func (r *Runner) readHistory(ctx context.Context, tag id.UUID, types []string, until int64, limit int) (History, error) {
	var all []HistoryPoint
	if until == 0 {
		return History{}, nil
	}
	for e, err := range r.store.Read(ctx, eventstore.Query{Tag: tag, Types: types, Until: until}) {
		if err != nil {
			return History{}, err
		}
		all = append(all, HistoryPoint{e.Position, e.At, 1})
	}
	if len(all) == 0 {
		return History{}, nil
	}
	h := History{First: all[0].Position, Last: all[len(all)-1].Position, Total: len(all)}
	// Point i of n stands for the events numbered up to total*(i+1)/n.
	n, from := min(limit, len(all)), 0
	for i := range n {
		to := len(all) * (i + 1) / n
		p := all[to-1]
		p.Count = to - from
		h.Points = append(h.Points, p)
		from = to
	}
	return h, nil
}

// Window is the document at from, and then a patch for each event up to to.
// Before its first event the document is the empty one, with Changed 0.
func (r *Runner) Window(ctx context.Context, t Topic, from, to int64, limit int) (Document, []*Patch, error) {
	v, err := r.known(t)
	if err != nil {
		return Document{}, nil, err
	}
	if to > r.passed.Load() {
		head, _, err := r.store.Head(ctx)
		if err != nil {
			return Document{}, nil, fmt.Errorf("window of %s: %w", t, err)
		}
		to = min(to, head)
	}
	if err := r.reaches(ctx, max(from, to)); err != nil {
		return Document{}, nil, fmt.Errorf("window of %s: %w", t, err)
	}
	f, err := r.foldTo(ctx, v, t.Key, from)
	if err != nil {
		return Document{}, nil, err
	}
	d, err := f.document(v, t, from)
	if err != nil {
		return Document{}, nil, err
	}
	patches, err := r.patches(ctx, v, t, f, from, to, limit)
	if err != nil {
		return Document{}, nil, err
	}
	if f.changed == 0 && !r.everRecorded(ctx, v, t) {
		return Document{}, nil, ErrUnknownTopic
	}
	bodies := []sealed{{&d.Body, &d.masked}}
	for _, p := range patches {
		bodies = append(bodies, sealed{&p.Body, &p.masked})
	}
	if err := r.openAll(ctx, bodies); err != nil {
		return Document{}, nil, err
	}
	return d.to(t.Audience), seen(patches, t.Audience), nil
}

// patches folds on from a document, one patch an event, in reference form. It
// asks the log for as many events as patches are wanted, and again when not all
// of them concerned the key.
func (r *Runner) patches(ctx context.Context, v *run, t Topic, f *folded, from, to int64, limit int) ([]*Patch, error) {
	var patches []*Patch
	f.doc.Clean()
	for len(patches) < limit && from < to {
		wanted := limit - len(patches)
		q := eventstore.Query{Tag: t.Key, Types: v.def.Events, After: from, Until: to, Limit: wanted}
		given, last, err := r.concerning(ctx, v, q, func(e *event.Recorded) error {
			p, fault := f.patch(v, t, e)
			if fault != nil {
				return fault
			}
			patches = append(patches, p)
			return nil
		})
		if err != nil {
			return nil, err
		}
		if given < wanted {
			break
		}
		from = last
	}
	return patches, nil
}

// patch folds one event and gives the patch that it makes.
func (f *folded) patch(v *run, t Topic, e *event.Recorded) (*Patch, *FaultError) {
	p := &Patch{Topic: t, From: f.changed, To: e.Position, At: e.At, Commands: []id.UUID{e.Command}}
	fault := v.guarded(t.Key, e.Position, func() {
		f.doc.Apply(t.Key, e)
		p.Body = emptyIsObject(f.doc.Patch(nil))
	})
	f.changed, f.at = e.Position, e.At
	return p, fault
}

// everRecorded tells a window without changes from a topic that there is not.
func (r *Runner) everRecorded(ctx context.Context, v *run, t Topic) bool {
	_, err := r.find(ctx, t)
	return err == nil
}
