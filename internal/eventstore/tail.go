package eventstore

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"sync"
	"time"

	"megdan/domain/event"
)

// Source is what a tail is built over: any log with dense positions.
type Source interface {
	Head(ctx context.Context) (position int64, at time.Time, err error)
	Read(ctx context.Context, q Query) iter.Seq2[*event.Recorded, error]
}

// TailOptions bound a tail's memory and say how it hears of others' commits.
// Zero values are the defaults.
type TailOptions struct {
	RingEvents int           // newest events kept in memory, 16,384
	RingBytes  int           // and their approximate size, 32 MB
	Poll       time.Duration // the slow look behind the wake-ups, 1 s
	// Listen waits for news of other processes' commits. It calls ready once
	// news can no longer be missed, then heard with each position it hears
	// of, and returns when the connection is lost or ctx ends. Nil: nobody
	// else writes to this log.
	Listen func(ctx context.Context, ready func(), heard func(position int64)) error
	Logger *slog.Logger
}

// LogTail is the Tail of both stores: a ring of the newest events, fed by the
// process's own commits (Offer) and by reading what others committed. One
// goroutine reads; positions are dense, so what is missing is known exactly
// and fetched before anything after it is handed out.
type LogTail struct {
	source Source
	opts   TailOptions
	log    *slog.Logger
	stop   context.CancelFunc
	done   sync.WaitGroup
	wake   chan struct{} // size 1: a wake-up that is pending says it all

	mu       sync.Mutex
	head     int64               // guarded by mu; the last position handed out
	ring     []*event.Recorded   // guarded by mu; ends at head, dense; never written below its length
	bytes    int                 // guarded by mu; approximate size of ring
	target   int64               // guarded by mu; the highest position heard of
	ahead    [][]*event.Recorded // guarded by mu; own commits that wait for others' before them, in order
	early    int                 // guarded by mu; how many events ahead holds
	advanced chan struct{}       // guarded by mu; closed and replaced when head moves
	waiters  []waiter            // guarded by mu
	readErr  error               // guarded by mu; nil when the last read of the log went well
	deaf     error               // guarded by mu; nil while Listen hears
}

type waiter struct {
	position int64
	reached  chan struct{}
}

// StartTail starts a tail at the head of the log; it takes as long as one
// query, however long the log is. Close ends it.
func StartTail(ctx context.Context, source Source, opts TailOptions) (*LogTail, error) {
	if opts.RingEvents == 0 {
		opts.RingEvents = 16384
	}
	if opts.RingBytes == 0 {
		opts.RingBytes = 32 << 20
	}
	if opts.Poll == 0 {
		opts.Poll = time.Second
	}
	if opts.Logger == nil {
		opts.Logger = slog.Default()
	}
	head, _, err := source.Head(ctx)
	if err != nil {
		return nil, fmt.Errorf("start the tail of the log: %w", err)
	}
	t := &LogTail{
		source: source, opts: opts, log: opts.Logger,
		wake: make(chan struct{}, 1), head: head, advanced: make(chan struct{}),
	}
	run, stop := context.WithCancel(context.WithoutCancel(ctx))
	t.stop = stop
	t.done.Add(1)
	go t.read(run)
	if opts.Listen != nil {
		t.deaf = errors.New("not listening yet")
		t.done.Add(1)
		go t.listen(run)
	}
	return t, nil
}

// Close ends the tail and waits until its goroutines are gone. Followers and
// waiters end by their own contexts.
func (t *LogTail) Close() {
	t.stop()
	t.done.Wait()
}

// Head is the last position that the tail has handed out.
func (t *LogTail) Head() int64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.head
}

// Health is nil while the tail follows the log; otherwise it says what keeps
// it from that. It recovers by itself.
func (t *LogTail) Health() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.readErr != nil {
		return fmt.Errorf("read the tail of the log: %w", t.readErr)
	}
	if t.deaf != nil {
		return fmt.Errorf("listen for commits: %w", t.deaf)
	}
	return nil
}

// WaitFor returns when Head() >= position, or with ctx's error.
func (t *LogTail) WaitFor(ctx context.Context, position int64) error {
	t.mu.Lock()
	if t.head >= position {
		t.mu.Unlock()
		return nil
	}
	w := waiter{position, make(chan struct{})}
	t.waiters = append(t.waiters, w)
	t.mu.Unlock()
	select {
	case <-w.reached:
		return nil
	case <-ctx.Done():
		t.forget(w)
		return fmt.Errorf("wait for position %d: %w", position, ctx.Err())
	}
}

func (t *LogTail) forget(w waiter) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i := range t.waiters {
		if t.waiters[i].reached == w.reached {
			t.waiters[i] = t.waiters[len(t.waiters)-1]
			t.waiters = t.waiters[:len(t.waiters)-1]
			return
		}
	}
}

// Offer hands the tail consecutive events that this process has committed, in
// the order of its commits. When others' events are missing before them, those
// are fetched first.
func (t *LogTail) Offer(events []*event.Recorded) {
	if len(events) == 0 {
		return
	}
	t.mu.Lock()
	if t.add(events) {
		t.mu.Unlock()
		return
	}
	if t.early+len(events) <= t.opts.RingEvents { // else they are fetched again
		t.ahead = append(t.ahead, events)
		t.early += len(events)
	}
	t.mu.Unlock()
	t.Heard(events[len(events)-1].Position)
}

// Heard tells the tail that the log reaches at least to position.
func (t *LogTail) Heard(position int64) {
	t.mu.Lock()
	news := position > t.head
	t.target = max(t.target, position)
	t.mu.Unlock()
	if news {
		t.look()
	}
}

func (t *LogTail) look() {
	select {
	case t.wake <- struct{}{}:
	default: // a look that has not begun yet will see it
	}
}

// add appends what follows the head, and what was waiting for that; known
// events are dropped. It reports false, and does nothing, when there is a gap
// before them. The caller holds mu.
func (t *LogTail) add(events []*event.Recorded) bool {
	if len(events) > 0 && events[0].Position > t.head+1 {
		return false
	}
	before := t.head
	t.push(events)
	for len(t.ahead) > 0 && t.ahead[0][0].Position <= t.head+1 {
		t.push(t.ahead[0])
		t.early -= len(t.ahead[0])
		t.ahead = t.ahead[1:]
	}
	if t.head == before {
		return true
	}
	for len(t.ring) > 1 && (len(t.ring) > t.opts.RingEvents || t.bytes > t.opts.RingBytes) {
		t.bytes -= size(t.ring[0])
		t.ring = t.ring[1:]
	}
	close(t.advanced)
	t.advanced = make(chan struct{})
	waiting := t.waiters[:0]
	for _, w := range t.waiters {
		if w.position <= t.head {
			close(w.reached)
		} else {
			waiting = append(waiting, w)
		}
	}
	t.waiters = waiting
	return true
}

// push puts events into the ring that join its end or overlap it.
func (t *LogTail) push(events []*event.Recorded) {
	for len(events) > 0 && events[0].Position <= t.head {
		events = events[1:]
	}
	if len(events) == 0 {
		return
	}
	for _, r := range events {
		t.bytes += size(r)
	}
	t.ring = append(t.ring, events...)
	t.head = events[len(events)-1].Position
}

// size is what an event takes in memory, roughly: the stored bytes, the
// decoded data and the fixed fields.
func size(r *event.Recorded) int { return 400 + 3*len(r.Payload) + 64*len(r.Segments) }

// spacing is between two reads that announcements cause.
const spacing = 2 * time.Millisecond

// read fetches what others committed: when told, and every Poll behind that.
func (t *LogTail) read(ctx context.Context) {
	defer t.done.Done()
	pause := newBackoff(t.opts.Poll)
	poll := time.NewTicker(t.opts.Poll)
	defer poll.Stop()
	gather := time.NewTimer(0)
	defer gather.Stop()
	for {
		select { // at once when it was quiet; under load a read takes many
		case <-ctx.Done():
			return
		case <-gather.C:
		}
		select {
		case <-ctx.Done():
			return
		case <-t.wake:
		case <-poll.C:
		}
		gather.Reset(spacing)
		for {
			err := t.catchUp(ctx)
			if ctx.Err() != nil {
				return
			}
			t.readWent(err)
			if err == nil {
				pause.reset()
				break
			}
			if !pause.wait(ctx) {
				return
			}
		}
	}
}

// readWent keeps the outcome of a read and logs when it changes.
func (t *LogTail) readWent(err error) {
	t.mu.Lock()
	before := t.readErr
	t.readErr = err
	t.mu.Unlock()
	switch {
	case err != nil && before == nil:
		t.log.Error("the tail cannot read the log", "err", err)
	case err == nil && before != nil:
		t.log.Info("the tail reads the log again", "position", t.Head())
	}
}

// catchUp reads to the end of the log and at least to the target.
func (t *LogTail) catchUp(ctx context.Context) error {
	const page = 512
	for {
		t.mu.Lock()
		after, until := t.head, int64(0)
		if len(t.ahead) > 0 {
			until = t.ahead[0][0].Position - 1
		}
		t.mu.Unlock()
		batch := make([]*event.Recorded, 0, 16)
		for r, err := range t.source.Read(ctx, Query{After: after, Until: until, Limit: page}) {
			if err != nil {
				return err
			}
			if want := after + int64(len(batch)) + 1; r.Position != want {
				return fmt.Errorf("position %d is missing before %d: the log is not dense", want, r.Position)
			}
			batch = append(batch, r)
		}
		t.mu.Lock()
		t.add(batch)
		behind := t.head < t.target
		// A position that was announced and is not there was rolled back
		// with a restore, or the announcement was false: not waited for.
		if len(batch) == 0 {
			t.target = t.head
			behind = false
		}
		lost := len(batch) == 0 && until > 0 && t.head == after
		t.mu.Unlock()
		if lost {
			return fmt.Errorf("position %d is missing before %d: the log is not dense", after+1, until+1)
		}
		if len(batch) < page && !behind {
			return nil
		}
	}
}

// listen keeps Listen running; after each connection it looks at the log,
// since nothing was heard while there was none.
func (t *LogTail) listen(ctx context.Context) {
	defer t.done.Done()
	pause := newBackoff(t.opts.Poll)
	for {
		err := t.opts.Listen(ctx, func() {
			pause.reset()
			t.hears(nil)
			t.look()
		}, t.Heard)
		if ctx.Err() != nil {
			return
		}
		if err == nil {
			err = errors.New("connection ended")
		}
		t.hears(err)
		if !pause.wait(ctx) {
			return
		}
	}
}

func (t *LogTail) hears(err error) {
	t.mu.Lock()
	before := t.deaf
	t.deaf = err
	t.mu.Unlock()
	if err != nil && before == nil {
		t.log.Warn("the tail does not hear of commits and polls", "err", err)
	}
}

// Follow calls fn with each batch of consecutive events after position; see
// Tail. While the store cannot be read it tries again.
func (t *LogTail) Follow(ctx context.Context, after int64, fn func([]*event.Recorded) error) error {
	pause := newBackoff(t.opts.Poll)
	for {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		batch, first, advanced := t.next(after)
		switch {
		case len(batch) > 0:
			if err := fn(batch); err != nil {
				return err
			}
			after = batch[len(batch)-1].Position
		case after < first-1: // left the ring
			last, fault, err := t.past(ctx, after, first-1, fn)
			switch {
			case err != nil:
				return err
			case fault != nil && ctx.Err() == nil:
				t.log.Warn("a follower cannot read the log", "position", last, "err", fault)
				if !pause.wait(ctx) {
					return ctx.Err()
				}
			default:
				pause.reset()
			}
			after = last
		default:
			select {
			case <-advanced:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
}

// next gives what the ring has after a position, the first position that the
// ring has, and what is closed when there is more.
func (t *LogTail) next(after int64) (batch []*event.Recorded, first int64, advanced <-chan struct{}) {
	const most = 1024
	t.mu.Lock()
	defer t.mu.Unlock()
	first = t.head - int64(len(t.ring)) + 1
	if after >= first-1 && after < t.head {
		from := int(after - first + 1)
		to := min(len(t.ring), from+most)
		batch = t.ring[from:to:to]
	}
	return batch, first, t.advanced
}

// past reads (after, until] from the store; fault is the store's, err is fn's.
func (t *LogTail) past(ctx context.Context, after, until int64, fn func([]*event.Recorded) error) (last int64, fault, err error) {
	const page = 512
	last = after
	batch := make([]*event.Recorded, 0, page)
	give := func() error {
		if len(batch) == 0 {
			return nil
		}
		err := fn(batch)
		if err == nil {
			last = batch[len(batch)-1].Position
		}
		batch = make([]*event.Recorded, 0, page) // followers may keep theirs
		return err
	}
	for r, fault := range t.source.Read(ctx, Query{After: after, Until: until}) {
		if want := last + int64(len(batch)) + 1; fault == nil && r.Position != want {
			fault = fmt.Errorf("position %d is missing before %d: the log is not dense", want, r.Position)
		}
		if fault != nil {
			err := give() // moves last
			return last, fault, err
		}
		if batch = append(batch, r); len(batch) == page {
			if err := give(); err != nil {
				return last, nil, err
			}
		}
	}
	err = give()
	return last, nil, err
}

// backoff waits longer each time it is asked, from 10 ms up to a bound.
type backoff struct {
	next, most time.Duration
}

func newBackoff(most time.Duration) *backoff { return &backoff{10 * time.Millisecond, most} }

func (b *backoff) reset() { b.next = 10 * time.Millisecond }

// wait reports false when ctx ended first.
func (b *backoff) wait(ctx context.Context) bool {
	timer := time.NewTimer(b.next)
	defer timer.Stop()
	b.next = min(2*b.next, b.most)
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
