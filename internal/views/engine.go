package views

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"golang.org/x/sync/singleflight"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/eventstore"
	"megdan/projections"
)

// Options say what a Runner works on. Store, Tail and Views are needed.
type Options struct {
	Store eventstore.Store
	Tail  eventstore.Tail
	Views []projections.Registered
	// FeedTypes are the stored names of the events that are entries of feeds,
	// and FeedRead is what reading a feed needs.
	FeedTypes []string
	FeedRead  role.Function
	// Opener opens private parts; without one they stay references.
	Opener Opener
	// Pool is where documents are stored; without one nothing is, and cold
	// documents are folded from the log alone.
	Pool *pgxpool.Pool
	// HotDocuments and HotBytes bound what is held in memory of documents
	// that nobody watches; 0 is 20,000 and 256 MiB.
	HotDocuments int
	HotBytes     int64
	// StoreEvery is how far documents are written behind the tail at most,
	// and LeadEvery how often a server that does not write asks whether it
	// may; 0 is 1 s and 2 s.
	StoreEvery, LeadEvery time.Duration
	// Now is what "in the future" is measured by; nil is the clock.
	Now func() time.Time
	Log *slog.Logger
}

// Runner is the Engine.
type Runner struct {
	store  eventstore.Store
	tail   eventstore.Tail
	opener Opener
	stored *stored // nil: nothing is stored
	now    func() time.Time
	log    *slog.Logger

	feedTypes []string
	feedType  map[string]bool
	feedRead  role.Function
	bound     bound

	ctx     context.Context // ends with Stop
	cancel  context.CancelFunc
	running sync.WaitGroup
	started bool // guarded by mu

	// delivery is held while one batch is folded and handed out, and while a
	// rebuilt view is swapped in.
	delivery sync.Mutex
	batch    batch       // guarded by delivery
	told     []*listener // guarded by delivery

	passed  atomic.Int64 // everything up to here is folded and handed out
	waiting waiters
	faults  atomic.Bool // some view was stopped once
	untold  atomic.Bool // and who watches it was not told yet

	mu      sync.RWMutex
	views   map[string]*run   // by name
	routes  map[string][]*run // by event type
	hot     map[hotKey]*hot
	feeds   map[id.UUID]*feed
	folding int64 // end of the batch under way, or passed
	loads   int   // since the start
	evictAt int   // number of hot documents at which to look for some to evict

	listening sync.Mutex
	listeners map[Sink]*listener
	order     []*listener

	flights  singleflight.Group
	coldRead chan struct{} // at most so many reads of the log at once, for documents
	feedPage chan struct{} // the same for feeds
	used     atomic.Int64  // counts uses, for eviction
}

// run is one version of one view.
type run struct {
	def   projections.Registered
	types map[string]bool // of def.Events
	fault atomic.Pointer[FaultError]
}

func newRun(def projections.Registered) *run {
	v := &run{def: def, types: map[string]bool{}}
	for _, t := range def.Events {
		v.types[t] = true
	}
	return v
}

type hotKey struct {
	view string
	key  id.UUID
}

var _ Engine = (*Runner)(nil)

// New makes an engine that does nothing until Start.
func New(o Options) (*Runner, error) {
	if o.Store == nil || o.Tail == nil {
		return nil, errors.New("views: a store and its tail are needed")
	}
	r := &Runner{
		store: o.Store, tail: o.Tail, opener: o.Opener, now: o.Now, log: o.Log,
		feedTypes: o.FeedTypes, feedType: map[string]bool{}, feedRead: o.FeedRead,
		bound:     bound{documents: o.HotDocuments, bytes: o.HotBytes},
		views:     map[string]*run{},
		hot:       map[hotKey]*hot{},
		feeds:     map[id.UUID]*feed{},
		listeners: map[Sink]*listener{},
		coldRead:  make(chan struct{}, 8),
		feedPage:  make(chan struct{}, 8), // live.md 2: at most 8 readers a node
	}
	if r.now == nil {
		r.now = time.Now
	}
	if r.log == nil {
		r.log = slog.New(slog.DiscardHandler)
	}
	if r.bound.documents == 0 {
		r.bound.documents = 20_000
	}
	if r.bound.bytes == 0 {
		r.bound.bytes = 256 << 20
	}
	for _, def := range o.Views {
		if r.views[def.Name] != nil || def.Name == "feed" || def.Name == "" {
			return nil, fmt.Errorf("views: the name %q stands twice or is not a view's", def.Name)
		}
		r.views[def.Name] = newRun(def)
	}
	for _, t := range o.FeedTypes {
		r.feedType[t] = true
	}
	r.route()
	if o.Pool != nil {
		r.stored = newStored(r, o)
	}
	r.ctx, r.cancel = context.WithCancel(context.Background())
	return r, nil
}

// route builds the table from event types to views. The caller holds mu, or
// nobody else has r yet.
func (r *Runner) route() {
	r.routes = map[string][]*run{}
	for _, v := range r.views {
		for _, t := range v.def.Events {
			r.routes[t] = append(r.routes[t], v)
		}
	}
}

// Start begins to follow the tail from where the log ends now: what is older
// is read when it is asked for. A second call does nothing.
func (r *Runner) Start(ctx context.Context) error {
	head, _, err := r.store.Head(ctx)
	if err != nil {
		return fmt.Errorf("start views: %w", err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.started || r.ctx.Err() != nil {
		return nil
	}
	r.started = true
	r.folding = head
	r.passed.Store(head)
	r.running.Go(r.follow)
	if r.stored != nil {
		r.running.Go(r.stored.lead)
	}
	return nil
}

// Stop ends everything that Start and reads began, and waits for it.
func (r *Runner) Stop() {
	r.mu.Lock()
	r.cancel()
	r.mu.Unlock()
	r.running.Wait()
}

// follow folds until Stop. A tail that fails is followed again from where it
// was left.
func (r *Runner) follow() {
	delay := 10 * time.Millisecond
	for r.ctx.Err() == nil {
		before := r.passed.Load()
		err := r.tail.Follow(r.ctx, before, func(events []*event.Recorded) error {
			r.fold(events)
			return r.ctx.Err()
		})
		if r.ctx.Err() != nil {
			return
		}
		if r.passed.Load() > before {
			delay = 10 * time.Millisecond
		}
		r.log.Warn("tail ended and is followed again", "position", r.passed.Load(), "error", err)
		pause(r.ctx, delay)
		delay = min(2*delay, 2*time.Second)
	}
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// background runs fn for all who wait for its result; it ends with Stop. It
// reports false when the engine has been stopped.
func (r *Runner) background(fn func()) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.ctx.Err() != nil {
		return false
	}
	r.running.Go(fn)
	return true
}

// Read is the function of the matrix that reading a topic's view needs.
func (r *Runner) Read(t Topic) (role.Function, error) {
	if t.Audience != "" {
		return "", ErrUnknownTopic
	}
	if t.IsFeed() {
		return r.feedRead, nil
	}
	v := r.view(t.View)
	if v == nil {
		return "", ErrUnknownTopic
	}
	return v.def.Read, nil
}

func (r *Runner) view(name string) *run {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.views[name]
}

// Resolve is the last position recorded at or before a time.
func (r *Runner) Resolve(ctx context.Context, at time.Time) (int64, error) {
	if at.After(r.now()) {
		return 0, ErrFuture
	}
	p, err := r.store.PositionAt(ctx, at)
	if err != nil {
		return 0, fmt.Errorf("position at %s: %w", at.Format(time.RFC3339), err)
	}
	return p, nil
}

// ErrStopped: the engine was stopped.
var ErrStopped = errors.New("views are stopped")
