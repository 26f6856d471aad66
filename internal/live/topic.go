package live

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"

	"megdan/internal/views"
)

// topic is what all watchers of one topic on this server share. It is the
// engine's sink for them, and it is watched from before its first watcher
// reads until some time after its last one left.
type topic struct {
	hub    *Hub
	name   views.Topic
	number int64 // the s of its messages; the same for all connections, so that bytes can be shared

	ready    chan struct{} // closed when opening ended
	failed   error         // why it could not be opened; read after ready
	cancel   func()        // ends the engine's watch; set before ready is closed
	unlisten func()        // ends listening to other servers; likewise

	last    atomic.Int64 // position of the last message handed out for it
	passed  atomic.Int64 // everything up to here was handed out
	version atomic.Int64 // counts resets: a document of another version cannot take patches
	view    atomic.Int64 // version of the view
	gone    atomic.Bool  // nothing more comes; who asks again gets another topic

	waitMu  sync.Mutex
	waiting chan struct{} // closed at the next Passed; nil when nobody waits

	parts []*part
	watch watchers

	read     reads
	presence presence
}

// watchers is who holds the topic open. It changes under hub.mu.
type watchers struct {
	count atomic.Int32
	since int64 // when the last one left, by the hub's clock
}

// part is the share of one shard in a topic.
type part struct {
	topic *topic
	shard *shard

	flushed atomic.Int64 // position up to which passes have taken messages

	mu       sync.Mutex
	pending  []message
	signals  signals
	presence [][]byte // differences, for those who asked for them
	subs     []*sub   // dead ones are taken out by the shard's sweep
	dead     int
	dirty    bool // in the shard's list
}

func newTopic(h *Hub, name views.Topic) *topic {
	t := &topic{hub: h, name: name, number: h.topicNumber.Add(1), ready: make(chan struct{})}
	t.parts = make([]*part, len(h.shards))
	for i, s := range h.shards {
		t.parts[i] = &part{topic: t, shard: s}
	}
	return t
}

// open starts the engine's watch. It joins before anybody reads.
func (t *topic) open(ctx context.Context) {
	defer close(t.ready)
	t.listen()
	defer func() {
		if t.failed != nil && t.unlisten != nil {
			t.unlisten()
		}
	}()
	defer func() {
		if v := recover(); v != nil {
			t.failed = t.hub.panicked(v)
		}
	}()
	if t.name.IsFeed() {
		page, position, cancel, err := t.hub.engine.WatchFeed(ctx, t.name, t.hub.limits.Page, t)
		if err != nil {
			t.failed = fmt.Errorf("watch %s: %w", t.name, err)
			return
		}
		t.cancel = cancel
		if n := len(page); n > 0 {
			raise(&t.last, page[n-1].At)
		}
		raise(&t.passed, position)
		return
	}
	d, cancel, err := t.hub.engine.Watch(ctx, t.name, t)
	if err != nil {
		t.failed = fmt.Errorf("watch %s: %w", t.name, err)
		return
	}
	t.cancel = cancel
	raise(&t.last, d.Changed)
	raise(&t.passed, d.Position)
	t.view.CompareAndSwap(0, int64(d.View))
}

func raise(a *atomic.Int64, to int64) {
	for {
		v := a.Load()
		if v >= to || a.CompareAndSwap(v, to) {
			return
		}
	}
}

// Patch, Entry, Reset, Gone and Passed make a topic the engine's sink.

// Patch gathers a patch.
func (t *topic) Patch(p *views.Patch) { t.gather(patchMessage(t.number, p)) }

// Entry gathers an entry of a feed.
func (t *topic) Entry(e *views.Entry) { t.gather(entryMessage(t.number, e)) }

// Reset gathers a fresh document: the view was rebuilt.
func (t *topic) Reset(d views.Document) {
	t.version.Add(1)
	t.view.Store(int64(d.View))
	b := encode(ResetMessage{t.number, Reset{WhySchema}})
	b = append(b, '\n')
	t.gather(message{from: -1, to: d.Changed, reset: true, bytes: append(b, documentPayload(t.number, d)...)})
}

// Gone has the next passes end every subscription.
func (t *topic) Gone(views.Topic) {
	t.gone.Store(true)
	for _, p := range t.parts {
		p.mu.Lock()
		p.wake()
		p.mu.Unlock()
	}
}

// Passed wakes who waits for a position.
func (t *topic) Passed(position int64) {
	raise(&t.passed, position)
	t.waitMu.Lock()
	if t.waiting != nil {
		close(t.waiting)
		t.waiting = nil
	}
	t.waitMu.Unlock()
}

// waitPassed returns when everything up to a position was handed out.
func (t *topic) waitPassed(ctx context.Context, position int64) error {
	for t.passed.Load() < position {
		t.waitMu.Lock()
		if t.waiting == nil {
			t.waiting = make(chan struct{})
		}
		w := t.waiting
		t.waitMu.Unlock()
		if t.passed.Load() >= position {
			return nil
		}
		select {
		case <-w:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func (t *topic) gather(m message) {
	t.hub.stats.messages.Add(1)
	m.version, m.came = t.version.Load(), t.hub.now()
	raise(&t.last, m.to)
	for _, p := range t.parts {
		p.mu.Lock()
		if len(p.subs) > p.dead {
			p.pending = append(p.pending, m)
			p.wake()
		}
		p.mu.Unlock()
	}
}

// wake puts the part into its shard's list. mu is held.
func (p *part) wake() {
	if !p.dirty {
		p.dirty = true
		p.shard.add(p)
	}
}

// smallTopic is up to how many watchers one shard passes alone.
const smallTopic = 64

// join adds a watcher. From here on nothing is handed out past it.
func (t *topic) join(s *sub) {
	p := t.parts[int(t.number)%len(t.parts)]
	if t.watch.count.Load() > smallTopic {
		p = t.parts[s.conn.shard.index]
	}
	s.part = p
	p.mu.Lock()
	p.subs = append(p.subs, s)
	p.mu.Unlock()
	t.hub.stats.watches.Add(1)
}

// leave takes a watcher out whose state is ended.
func (t *topic) leave(s *sub) {
	if s.part != nil {
		s.over.Store(true)
		s.part.mu.Lock()
		s.part.dead++
		s.part.mu.Unlock()
		t.hub.stats.watches.Add(-1)
	}
	t.absent(s)
	t.hub.release(t)
}

// compact forgets dead watchers. Only the shard's goroutine calls it, since
// passes go over the slice without the lock.
func (p *part) compact() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.dead == 0 {
		return
	}
	live := make([]*sub, 0, len(p.subs)-p.dead)
	for _, s := range p.subs {
		if !s.over.Load() {
			live = append(live, s)
		}
	}
	p.dead -= len(p.subs) - len(live)
	p.subs = live
}
