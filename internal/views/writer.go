package views

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/projections"
)

// errBuildGone: a build's rows are not what its writer left: they were
// truncated, or another build took its place.
var errBuildGone = errors.New("build is gone")

// building folds one view into one build, in memory, and writes it in steps.
// Between two steps a document is written once, however often it changed.
type building struct {
	v        *run
	build    int64
	live     bool
	folded   int64 // everything up to here is in docs
	written  int64 // everything up to here is in the tables
	hasRows  bool  // the tables hold documents of this build
	partial  bool  // some of them are not in docs
	fault    *FaultError
	told     bool // the fault was logged
	docs     map[id.UUID]*built
	dirty    []id.UUID
	saves    []save
	encoded  int // bytes of saves
	keys     []id.UUID
	counting *tagCount
}

// built is one document of a building.
type built struct {
	doc     projections.Document
	first   int64 // position of the first event in it
	changed int64 // and of the last
	at      time.Time
	unsaved int    // events since the last snapshot
	tagged  uint32 // events with its tag, whether they concern it or not, at the last snapshot
	size    int    // of its last encoding
	dirty   bool
	used    int64 // position when it was last touched
}

// save is a snapshot that is to be written.
type save struct {
	key             id.UUID
	position, until int64
	at              time.Time
	events          int // since the snapshot before
	body            []byte
}

// Steps of writing: a step ends when it has so much.
const (
	stepEvents    = 20_000
	liveEvents    = 2_000 // near the end of the log, so that cold reads have little to fold
	stepDocuments = 4_000
	stepBytes     = 16 << 20
	// keepDocuments is how many documents of a view a writer keeps at hand.
	keepDocuments = 50_000
)

// snapshotAfter says how many events of a document may follow its last
// snapshot: few, since they are read when somebody looks at the past; more for
// a large document, so that snapshots do not outgrow the log.
func snapshotAfter(size int) int { return min(max(size/48, 200), 1000) }

// sparseAfter is how many events may carry a document's tag without concerning
// it, since its last snapshot, before the next that does makes a snapshot.
// gapAfter is the same for positions of the log, for documents that had at least
// gapEvents before: what few events concern is found quickly in any range.
const (
	sparseAfter = 5000
	gapAfter    = 50_000
	gapEvents   = 20
)

// tagCount counts events by tag since a writer began, for documents that few
// of the events with their tag concern.
type tagCount struct{ n map[id.UUID]uint32 }

func (c *tagCount) add(events []*event.Recorded) {
	if len(c.n) > 1<<20 {
		clear(c.n) // counts only tell when to make a snapshot
	}
	for _, e := range events {
		for _, t := range e.Tags {
			c.n[t]++
		}
	}
}

// fold takes events of the view in; those it has already are passed over.
func (b *building) fold(ctx context.Context, conn *pgx.Conn, events []*event.Recorded) error {
	if len(events) == 0 || b.fault != nil {
		return nil
	}
	if err := b.fetch(ctx, conn, events); err != nil {
		return err
	}
	for _, e := range events {
		if e.Position <= b.folded || !b.v.types[e.Type] {
			continue
		}
		if b.keys, b.fault = b.v.keys(b.keys[:0], e); b.fault != nil {
			return nil
		}
		for i, key := range b.keys {
			if slices.Contains(b.keys[:i], key) {
				continue
			}
			if b.fault = b.apply(key, e); b.fault != nil {
				return nil
			}
		}
		b.folded = e.Position
	}
	b.folded = max(b.folded, events[len(events)-1].Position)
	return nil
}

// apply folds one event into one document, and makes snapshots where they are
// due: of what it was when nothing had concerned it for long, of what it is
// when much has.
func (b *building) apply(key id.UUID, e *event.Recorded) *FaultError {
	d := b.docs[key]
	if d == nil {
		d = &built{doc: b.v.def.New(), first: e.Position}
		b.docs[key] = d
	}
	if e.Position <= d.changed {
		return nil // written before its build's position was
	}
	return b.v.guarded(key, e.Position, func() {
		tagged := b.counting.n[key]
		sparse := tagged-d.tagged > sparseAfter || e.Position-d.changed > gapAfter && d.unsaved >= gapEvents
		if d.unsaved > 0 && sparse {
			b.save(key, d, e.Position-1, tagged)
		}
		d.doc.Apply(key, e)
		d.changed, d.at, d.used = e.Position, e.At, e.Position
		d.unsaved++
		if !d.dirty {
			d.dirty = true
			b.dirty = append(b.dirty, key)
		}
		if d.unsaved >= snapshotAfter(d.size) {
			b.save(key, d, e.Position, tagged)
		}
	})
}

func (b *building) save(key id.UUID, d *built, until int64, tagged uint32) {
	body := d.doc.Encode(nil)
	b.saves = append(b.saves, save{key, d.changed, until, d.at, d.unsaved, body})
	b.encoded += len(body)
	d.size, d.unsaved, d.tagged = len(body), 0, tagged
}

// due reports whether a step is full, in a log that ends at head.
func (b *building) due(head int64) bool {
	behind := b.folded - b.written
	return behind >= stepEvents || behind >= liveEvents && head-b.folded < liveEvents || len(b.dirty) >= stepDocuments || b.encoded >= stepBytes
}

// fetch reads the documents that events concern and that are not at hand.
func (b *building) fetch(ctx context.Context, conn *pgx.Conn, events []*event.Recorded) error {
	if !b.hasRows || !b.partial {
		return nil
	}
	var missing []id.UUID
	asked := map[id.UUID]bool{}
	for _, e := range events {
		if e.Position <= b.folded || !b.v.types[e.Type] {
			continue
		}
		if b.keys, b.fault = b.v.keys(b.keys[:0], e); b.fault != nil {
			return nil
		}
		for _, key := range b.keys {
			if b.docs[key] == nil && !asked[key] {
				asked[key] = true
				missing = append(missing, key)
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	rows, err := conn.Query(ctx, `select key, first, position, recorded_at, unsaved, doc::text from view_document
		where build = $1 and key = any ($2)`, b.build, missing)
	if err != nil {
		return fmt.Errorf("read documents of view %s: %w", b.v.def.Name, err)
	}
	defer rows.Close()
	for rows.Next() {
		var key id.UUID
		var body []byte
		d := &built{doc: b.v.def.New()}
		if err := rows.Scan(&key, &d.first, &d.changed, &d.at, &d.unsaved, &body); err != nil {
			return fmt.Errorf("read documents of view %s: %w", b.v.def.Name, err)
		}
		if err := d.doc.Decode(body); err != nil {
			return fmt.Errorf("stored document %s/%s is not one (%v): %w", b.v.def.Name, key, err, errSpoilt)
		}
		d.size, d.used, d.tagged = len(body), d.changed, b.counting.n[key]
		b.docs[key] = d
	}
	return rows.Err()
}

// errSpoilt: a stored document cannot be read; its build is of no use.
var errSpoilt = errors.New("build is spoilt")

// trim lets go of the documents that were touched longest ago, after a step.
func (b *building) trim() {
	if len(b.docs) <= keepDocuments {
		return
	}
	used := make([]int64, 0, len(b.docs))
	for _, d := range b.docs {
		used = append(used, d.used)
	}
	slices.Sort(used)
	oldest := used[len(used)/5]
	for key, d := range b.docs {
		if !d.dirty && d.used <= oldest {
			delete(b.docs, key)
		}
	}
	b.partial = true
}

// writer writes all views' builds behind the tail.
type writer struct {
	s    *stored
	conn *pgx.Conn

	mu     sync.Mutex // held while folding and while writing a step
	builds []*building
	tags   tagCount
	err    error
}

// write follows the tail until ctx ends or something goes wrong.
func (s *stored) write(ctx context.Context, conn *pgx.Conn) error {
	w := &writer{s: s, conn: conn, tags: tagCount{map[id.UUID]uint32{}}}
	after := int64(-1)
	s.r.mu.RLock()
	views := append(make([]*run, 0, len(s.r.views)+1), s.feeds)
	for _, v := range s.r.views {
		views = append(views, v)
	}
	s.r.mu.RUnlock()
	for _, v := range views {
		b, err := s.begin(ctx, conn, v)
		if err != nil {
			return err
		}
		b.counting = &w.tags
		w.builds = append(w.builds, b)
		if after < 0 || b.written < after {
			after = b.written
		}
	}
	following, stop := context.WithCancel(ctx)
	defer stop()
	var ticking sync.WaitGroup
	ticking.Go(func() { w.tick(following, stop) })
	err := s.r.tail.Follow(following, after, func(events []*event.Recorded) error { return w.take(following, events) })
	stop()
	ticking.Wait()
	if w.err != nil {
		return w.err
	}
	return err
}

// take folds a batch of the tail into every build, and writes when a step is
// full.
func (w *writer) take(ctx context.Context, events []*event.Recorded) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err != nil {
		return w.err
	}
	w.tags.add(events)
	for _, b := range w.builds {
		if err := b.fold(ctx, w.conn, events); err != nil {
			return w.spoilt(ctx, b, err)
		}
		if b.due(w.s.r.tail.Head()) {
			if err := b.step(ctx, w.conn); err != nil {
				return err
			}
		}
	}
	return nil
}

// spoilt makes the writer begin a build anew whose rows cannot be read.
func (w *writer) spoilt(ctx context.Context, b *building, err error) error {
	if !errors.Is(err, errSpoilt) {
		return err
	}
	w.s.r.log.Error("stored documents are written anew", "view", b.v.def.Name, "error", err)
	if _, err := w.conn.Exec(ctx, `delete from view_progress where build = $1`, b.build); err != nil {
		return fmt.Errorf("give up a build of view %s: %w", b.v.def.Name, err)
	}
	return errBuildGone
}

// tick writes what is waiting, so that nothing waits longer than the interval
// when it is quiet.
func (w *writer) tick(ctx context.Context, stop context.CancelFunc) {
	for {
		pause(ctx, w.s.every)
		if ctx.Err() != nil {
			return
		}
		if err := w.flush(ctx); err != nil {
			stop()
			return
		}
	}
}

func (w *writer) flush(ctx context.Context) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, b := range w.builds {
		if err := b.step(ctx, w.conn); err != nil {
			w.err = err
			return err
		}
		if b.fault != nil && !b.told {
			b.told = true
			w.s.r.log.Error("view is not written any further", "view", b.fault.View, "position", b.fault.Position, "reason", b.fault.Reason)
		}
		if !b.live && b.written >= w.s.r.tail.Head() && b.fault == nil {
			if err := promote(ctx, w.conn, b.v, b.build, false); err != nil {
				w.err = err
				return err
			}
			b.live = true
		}
	}
	least := w.builds[0].written
	for _, b := range w.builds {
		least = min(least, b.written)
	}
	w.s.written.Store(least)
	if err := w.s.noticeRebuilds(ctx, w.conn); err != nil {
		w.err = err
		return err
	}
	return nil
}
