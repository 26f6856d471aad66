package views

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"

	"github.com/jackc/pgx/v5"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/projections"
)

// DifferenceError is the first document that is not the fold of the log.
type DifferenceError struct {
	Topic     Topic
	Position  int64  // of the document
	Where     string // what differs: "stored document", "snapshot", "current document"
	Got, Want []byte // in reference form; Got is nil where there is none, both for a snapshot
}

func (e *DifferenceError) Error() string {
	at := 0
	for at < len(e.Got) && at < len(e.Want) && e.Got[at] == e.Want[at] {
		at++
	}
	return fmt.Sprintf("%s of %s at %d is not the fold of the log: from byte %d on it is %.80q, it must be %.80q",
		e.Where, e.Topic, e.Position, at, e.Got[at:], e.Want[at:])
}

// checking is one view folded again beside everything else.
type checking struct {
	r        *Runner
	v        *run
	docs     map[id.UUID]*built
	progress func(done, total int64)

	build     int64
	written   int64
	stored    map[id.UUID]storedDocument
	snapshots map[snapshotKey][sha256.Size]byte
}

type snapshotKey struct {
	key      id.UUID
	position int64
}

// Check folds a view again from the whole log and compares byte for byte with
// its stored documents, its snapshots, and what Get and At give. The first
// difference is the error. It says now and then how far it is.
func (r *Runner) Check(ctx context.Context, view string, progress func(done, total int64)) error {
	v := r.view(view)
	if v == nil {
		return fmt.Errorf("view %.60q: %w", view, ErrUnknownTopic)
	}
	c := &checking{r: r, v: v, docs: map[id.UUID]*built{}, progress: progress}
	if r.stored != nil {
		if err := c.readStored(ctx); err != nil {
			return fmt.Errorf("check view %s: %w", view, err)
		}
	}
	head, _, err := r.store.Head(ctx)
	if err != nil {
		return fmt.Errorf("check view %s: %w", view, err)
	}
	if err := r.waitFor(ctx, head); err != nil {
		return fmt.Errorf("check view %s: %w", view, err)
	}
	// A build that was replaced in between is compared at what it said then.
	written := min(c.written, head)
	if err := c.fold(ctx, 0, written, head); err != nil {
		return fmt.Errorf("check view %s: %w", view, err)
	}
	if err := c.compareStored(); err != nil {
		return fmt.Errorf("check view %s: %w", view, err)
	}
	if err := c.fold(ctx, written, head, head); err != nil {
		return fmt.Errorf("check view %s: %w", view, err)
	}
	if err := c.compareCurrent(ctx, head); err != nil {
		return fmt.Errorf("check view %s: %w", view, err)
	}
	return nil
}

// readStored takes one consistent look at what is stored.
func (c *checking) readStored(ctx context.Context) error {
	c.stored, c.snapshots = map[id.UUID]storedDocument{}, map[snapshotKey][sha256.Size]byte{}
	options := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	return pgx.BeginTxFunc(ctx, c.r.stored.pool, options, func(tx pgx.Tx) error {
		err := tx.QueryRow(ctx, `select coalesce(max(build), 0), coalesce(max(position), 0) from view_progress
			where view = $1 and version = $2 and live`, c.v.def.Name, c.v.def.Version).Scan(&c.build, &c.written)
		if err != nil {
			return fmt.Errorf("read builds: %w", err)
		}
		rows, err := tx.Query(ctx, `select key, position, doc::text from view_document where build = $1`, c.build)
		if err != nil {
			return fmt.Errorf("read stored documents: %w", err)
		}
		var key id.UUID
		var d storedDocument
		_, err = pgx.ForEachRow(rows, []any{&key, &d.changed, &d.body}, func() error {
			d.body = bytes.Clone(d.body)
			c.stored[key] = d
			return nil
		})
		if err != nil {
			return fmt.Errorf("read stored documents: %w", err)
		}
		if rows, err = tx.Query(ctx, `select key, position, sha256(doc) from view_snapshot where build = $1`, c.build); err != nil {
			return fmt.Errorf("read snapshots: %w", err)
		}
		var s snapshotKey
		var digest []byte
		_, err = pgx.ForEachRow(rows, []any{&s.key, &s.position, &digest}, func() error {
			c.snapshots[s] = [sha256.Size]byte(digest)
			return nil
		})
		if err != nil {
			return fmt.Errorf("read snapshots: %w", err)
		}
		return nil
	})
}

// fold goes on with all documents and compares snapshots on the way.
func (c *checking) fold(ctx context.Context, from, until, total int64) error {
	if until <= from {
		return nil
	}
	var keys []id.UUID
	said := from
	for e, err := range c.r.store.Read(ctx, eventstore.Query{Types: c.v.def.Events, After: from, Until: until}) {
		if err != nil {
			return err
		}
		var fault *FaultError
		if keys, fault = c.v.keys(keys[:0], e); fault != nil {
			return fault
		}
		for _, key := range keys {
			if err := c.apply(key, e); err != nil {
				return err
			}
		}
		if c.progress != nil && e.Position-said >= 10_000 {
			said = e.Position
			c.progress(said, total)
		}
	}
	if c.progress != nil {
		c.progress(until, total)
	}
	return nil
}

func (c *checking) apply(key id.UUID, e *event.Recorded) error {
	d := c.docs[key]
	if d == nil {
		d = &built{doc: c.v.def.New()}
		c.docs[key] = d
	}
	if d.changed == e.Position {
		return nil // a key that stands twice
	}
	if fault := c.v.guarded(key, e.Position, func() { d.doc.Apply(key, e) }); fault != nil {
		return fault
	}
	d.changed = e.Position
	digest, taken := c.snapshots[snapshotKey{key, e.Position}]
	if taken && sha256.Sum256(d.doc.Encode(nil)) != digest {
		return &DifferenceError{Topic: c.topic(key), Position: e.Position, Where: "snapshot"}
	}
	delete(c.snapshots, snapshotKey{key, e.Position})
	return nil
}

func (c *checking) topic(key id.UUID) Topic { return Topic{View: c.v.def.Name, Key: key} }

// compareStored compares what is folded up to the build's position. A row may
// be further than that, never behind.
func (c *checking) compareStored() error {
	if c.build == 0 {
		return nil
	}
	for key, d := range c.docs {
		s, there := c.stored[key]
		if there && s.changed > d.changed {
			delete(c.stored, key) // compared as it is now
			continue
		}
		want := d.doc.Encode(nil)
		got := canonical(c.v.def, s.body)
		if !there || s.changed != d.changed || !bytes.Equal(got, want) {
			return &DifferenceError{c.topic(key), d.changed, "stored document", got, want}
		}
		delete(c.stored, key)
	}
	for key, s := range c.stored {
		if s.changed <= c.written {
			return &DifferenceError{c.topic(key), s.changed, "stored document", s.body, nil}
		}
	}
	return nil
}

// canonical is the exact form of a document that the database has put in an
// order of its own; what is no document stays as it is.
func canonical(def projections.Registered, body []byte) []byte {
	if body == nil {
		return nil
	}
	d := def.New()
	if err := d.Decode(body); err != nil {
		return body
	}
	return d.Encode(nil)
}

// compareCurrent compares what readers get, from memory and from the stored
// documents.
func (c *checking) compareCurrent(ctx context.Context, head int64) error {
	for key, d := range c.docs {
		want := d.doc.Encode(nil)
		if got, ok := c.r.unchangedSince(c.v, c.topic(key), head); ok && !bytes.Equal(got.Body, want) {
			return &DifferenceError{c.topic(key), d.changed, "document in memory", got.Body, want}
		}
		f, err := c.r.foldTo(ctx, c.v, key, head)
		if err != nil {
			return err
		}
		if got := f.doc.Encode(nil); f.changed != d.changed || !bytes.Equal(got, want) {
			return &DifferenceError{c.topic(key), d.changed, "current document", got, want}
		}
	}
	return nil
}
