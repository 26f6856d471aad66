package views

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/projections"
)

// folded is a document read from the stored forms and the log.
type folded struct {
	doc     projections.Document
	changed int64 // 0: nothing was recorded for the key up to there
	at      time.Time
	size    int // bytes of the stored document that it began with
}

// foldTo is the document of a key as of a position: the nearest stored one at
// or before it, and the events since.
func (r *Runner) foldTo(ctx context.Context, v *run, key id.UUID, until int64) (*folded, error) {
	select {
	case r.coldRead <- struct{}{}:
		defer func() { <-r.coldRead }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	f, from := r.nearest(ctx, v, key, until)
	if err := r.catchUp(ctx, v, Topic{View: v.def.Name, Key: key}, f, from, until); err != nil {
		return nil, err
	}
	return f, nil
}

// catchUp folds what concerns a document in (from, until] into it.
func (r *Runner) catchUp(ctx context.Context, v *run, t Topic, f *folded, from, until int64) error {
	return r.events(ctx, v, t.Key, from, until, func(e *event.Recorded) error {
		if fault := v.guarded(t.Key, e.Position, func() { f.doc.Apply(t.Key, e) }); fault != nil {
			return fault
		}
		f.changed, f.at = e.Position, e.At
		return nil
	})
}

// nearest is the stored document to begin with, and the position that it is
// as of; without one, the empty document before the first event.
func (r *Runner) nearest(ctx context.Context, v *run, key id.UUID, until int64) (f *folded, from int64) {
	f = &folded{doc: v.def.New()}
	if r.stored == nil {
		return f, 0
	}
	s, found, err := r.stored.nearest(ctx, v, key, until)
	if err == nil && found {
		if err = f.doc.Decode(s.body); err == nil {
			f.changed, f.at, f.size = s.changed, s.at, len(s.body)
			return f, s.asOf
		}
		f.doc = v.def.New() // it must not be used after a failed Decode
	}
	if err != nil && ctx.Err() == nil {
		r.log.Warn("stored document not usable, folded from the log", "view", v.def.Name, "key", key.String(), "error", err)
	}
	return f, 0
}

// events yields what concerns a key of a view in (from, until].
func (r *Runner) events(ctx context.Context, v *run, key id.UUID, from, until int64, fn func(*event.Recorded) error) error {
	q := eventstore.Query{Tag: key, Types: v.def.Events, After: from, Until: until}
	_, _, err := r.concerning(ctx, v, q, fn)
	return err
}

// concerning yields what concerns the key that a query has as its tag. It says
// how many events the query gave, and the position of the last.
func (r *Runner) concerning(ctx context.Context, v *run, q eventstore.Query, fn func(*event.Recorded) error) (given int, last int64, err error) {
	var keys []id.UUID
	for e, err := range r.nearFirst(ctx, q) {
		if err != nil {
			return given, last, fmt.Errorf("read %s/%s after %d: %w", v.def.Name, q.Tag, q.After, err)
		}
		given, last = given+1, e.Position
		var fault *FaultError
		if keys, fault = v.keys(keys[:0], e); fault != nil {
			return given, last, fault
		}
		if !slices.Contains(keys, q.Tag) {
			continue
		}
		if err := fn(e); err != nil {
			return given, last, err
		}
	}
	return given, last, nil
}

// near is how many positions are looked at first for the few events that a
// query with a limit wants: the index on tags would give all of a tag before
// it gives the next one.
const near = 8192

// nearFirst reads a bounded query by tag; one with a limit in two parts, since
// the first is mostly enough.
func (r *Runner) nearFirst(ctx context.Context, q eventstore.Query) iter.Seq2[*event.Recorded, error] {
	return func(yield func(*event.Recorded, error) bool) {
		given := 0
		read := func(part eventstore.Query) (more bool) {
			if part.Until <= part.After {
				return true
			}
			for e, err := range r.store.Read(ctx, part) {
				given++
				if !yield(e, err) || err != nil {
					return false
				}
			}
			return true
		}
		if q.Limit == 0 || q.Until-q.After <= near {
			read(q)
			return
		}
		first, rest := q, q
		if q.Direction == eventstore.Forward {
			first.Until = q.After + near
			rest.After = first.Until
		} else {
			first.After = q.Until - near
			rest.Until = first.After
		}
		if !read(first) || given >= q.Limit {
			return
		}
		rest.Limit = q.Limit - given
		read(rest)
	}
}

// reaches returns when the engine knows the log up to a position.
func (r *Runner) reaches(ctx context.Context, position int64) error {
	if position < 0 {
		return ErrFuture // no log has it
	}
	return r.waitFor(ctx, position)
}

// At is the document as of a position, opened with the texts and the rights
// of now.
func (r *Runner) At(ctx context.Context, t Topic, position int64) (Document, error) {
	if position >= 0 && position <= r.passed.Load() {
		if h := r.atHand(t); h != nil && h.changed.Load() <= position {
			// Encoded and opened already, and not changed since.
			if d, err := h.document(r); err == nil && d.Changed <= position {
				d.Position = position
				return d.to(t.Audience), nil
			}
		}
	}
	d, err := r.AtReference(ctx, t, position)
	if err != nil {
		return Document{}, err
	}
	if err := r.openDocument(ctx, &d); err != nil {
		return Document{}, err
	}
	return d.to(t.Audience), nil
}

// AtReference is At with private parts as references: the bytes that are the
// same whoever folds them, before and after an erasure.
func (r *Runner) AtReference(ctx context.Context, t Topic, position int64) (Document, error) {
	v, err := r.known(t)
	if err != nil {
		return Document{}, err
	}
	if err := r.reaches(ctx, position); err != nil {
		return Document{}, fmt.Errorf("%s at %d: %w", t, position, err)
	}
	if d, ok := r.unchangedSince(v, t, position); ok {
		return d, nil
	}
	f, err := r.foldTo(ctx, v, t.Key, position)
	if err != nil {
		return Document{}, err
	}
	if f.changed == 0 {
		return Document{}, ErrUnknownTopic
	}
	return f.document(v, t, position)
}

func (f *folded) document(v *run, t Topic, position int64) (Document, error) {
	d := Document{Topic: t, Position: position, Changed: f.changed, At: f.at, View: v.def.Version}
	if fault := v.guarded(t.Key, f.changed, func() { d.Body = f.doc.Encode(nil) }); fault != nil {
		return Document{}, fault
	}
	return d, nil
}

// unchangedSince is the hot document when nothing has changed it since a
// position that the engine has passed: then it is the document as of there.
func (r *Runner) unchangedSince(v *run, t Topic, position int64) (Document, bool) {
	r.mu.RLock()
	h := r.hot[hotKey{t.View, t.Key}]
	r.mu.RUnlock()
	if h == nil {
		return Document{}, false
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.state != live || h.view != v || h.changed.Load() > position || h.changed.Load() == 0 {
		return Document{}, false
	}
	d, err := h.encode()
	d.Position = position
	return d, err == nil
}
