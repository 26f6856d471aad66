package live

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"

	"megdan/domain/id"
	"megdan/internal/bus"
	"megdan/internal/command"
	"megdan/internal/views"
)

// Hub is all live connections of this server.
type Hub struct {
	engine  views.Engine
	bus     command.Bus
	access  Access
	config  Config
	log     *slog.Logger
	limits  Limits
	between bus.Bus
	budget  *budget

	node         string // names this hub to others
	messageLimit string
	heartbeat    []byte // prebuilt frame

	ctx     context.Context // ends at Close: bounds reads and commands
	stop    context.CancelFunc
	wg      sync.WaitGroup // every goroutine of the hub
	shards  []*shard
	readers *semaphore.Weighted
	stats   counters
	began   time.Time

	ticks       <-chan time.Time // instead of a ticker, in tests
	clock       atomic.Int64     // seconds; what sweeps compare with
	topicNumber atomic.Int64
	gossip      atomic.Int64
	connNumber  atomic.Uint64
	strangers   atomic.Int64 // connections that have not said whose they are

	mu      sync.Mutex
	topics  map[views.Topic]*topic
	persons map[id.Person]*person
	conns   map[*conn]struct{}
	closing bool
	empty   chan struct{} // closed when closing and the last connection went
}

// New makes a hub. It serves once Run was called.
func New(c Config) *Hub {
	if c.Engine == nil || c.Session == nil {
		panic("live.New needs an Engine and Session")
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Epoch == "" {
		c.Epoch = "1"
	}
	h := &Hub{
		engine: c.Engine, bus: c.Bus, access: c.Access, config: c, log: c.Log, between: c.Between,
		limits:  c.Limits.withDefaults(),
		topics:  map[views.Topic]*topic{},
		persons: map[id.Person]*person{},
		conns:   map[*conn]struct{}{},
		empty:   make(chan struct{}),
		stats:   newCounters(),
		began:   time.Now(),
	}
	h.node = strconv.FormatUint(rand.Uint64(), 36)
	h.messageLimit = strconv.Itoa(h.limits.Message)
	h.heartbeat = frame([]byte("{}"))
	h.budget = newBudget(h.limits)
	h.readers = semaphore.NewWeighted(int64(h.limits.Readers))
	h.ctx, h.stop = context.WithCancel(context.Background())
	h.clock.Store(time.Now().Unix())
	for i := range runtime.GOMAXPROCS(0) {
		h.shards = append(h.shards, newShard(h, i))
	}
	return h
}

// Run serves until ctx ends, then closes as Close does. It may be called once.
func (h *Hub) Run(ctx context.Context) error {
	for _, s := range h.shards {
		h.wg.Add(1)
		go s.run()
	}
	h.tick(ctx)
	closing, stop := context.WithTimeout(context.WithoutCancel(ctx), h.limits.ByeSpread+2*time.Second)
	defer stop()
	return h.Close(closing)
}

// tick has every shard look after its connections once a second.
func (h *Hub) tick(ctx context.Context) {
	ticks := h.ticks
	if ticks == nil {
		t := time.NewTicker(time.Second)
		defer t.Stop()
		ticks = t.C
	}
	for {
		select {
		case now := <-ticks:
			for _, s := range h.shards {
				select {
				case s.sweeps <- now:
				case <-ctx.Done():
					return
				}
			}
		case <-ctx.Done():
			return
		}
	}
}

// Close tells every client to come back, spread over some seconds, waits until
// they have left or ctx ends, and closes the others. It may be called more
// than once; every call returns when all is over.
func (h *Hub) Close(ctx context.Context) error {
	h.mu.Lock()
	first := !h.closing
	h.closing = true
	if first && len(h.conns) == 0 {
		close(h.empty)
	}
	h.mu.Unlock()
	if first {
		for _, c := range h.all() {
			after := rand.Int64N(h.limits.ByeSpread.Milliseconds() + 1)
			c.answer(ByeMessage{Bye{Why: WhyDeploy, After: after, Then: "resume"}})
		}
	}
	patience := time.NewTimer(h.limits.ByeSpread + 500*time.Millisecond)
	defer patience.Stop()
	select {
	case <-h.empty:
	case <-patience.C:
	case <-ctx.Done():
	}
	for _, c := range h.all() {
		c.leave(CloseGoingAway, "going away")
	}
	answer := time.NewTimer(time.Second)
	defer answer.Stop()
	select {
	case <-h.empty:
	case <-answer.C:
	}
	for _, c := range h.all() {
		c.cut()
	}
	<-h.empty
	h.stop()
	h.wg.Wait()
	h.mu.Lock()
	topics := h.topics
	h.topics = map[views.Topic]*topic{}
	h.mu.Unlock()
	for _, t := range topics {
		t.close()
	}
	return nil
}

// now is the time in nanoseconds since the hub was made.
func (h *Hub) now() int64 { return int64(time.Since(h.began)) }

// all is the connections of now.
func (h *Hub) all() []*conn {
	h.mu.Lock()
	defer h.mu.Unlock()
	all := make([]*conn, 0, len(h.conns))
	for c := range h.conns {
		all = append(all, c)
	}
	return all
}

var (
	errLeaving = errors.New("the server is leaving")
	errFull    = errors.New("the server has too many connections")
)

// add registers a connection; its goroutine counts as the hub's from here on.
func (h *Hub) add(c *conn) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	switch {
	case h.closing:
		return errLeaving
	case len(h.conns) >= h.limits.Connections:
		return errFull
	}
	h.conns[c] = struct{}{}
	c.number = h.connNumber.Add(1)
	c.shard = h.shards[c.number%uint64(len(h.shards))]
	c.heard.Store(h.clock.Load())
	c.said = h.clock.Load()
	h.wg.Add(1)
	return nil
}

// hold counts a goroutine of the hub, unless the hub is closing.
func (h *Hub) hold() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closing {
		return false
	}
	h.wg.Add(1)
	return true
}

// remove is the last thing of a connection.
func (h *Hub) remove(c *conn) {
	if c.person != nil {
		h.releasePerson(c)
	}
	h.mu.Lock()
	delete(h.conns, c)
	if h.closing && len(h.conns) == 0 {
		close(h.empty)
	}
	h.mu.Unlock()
	h.wg.Done()
}

// topic is the one for a name, opened and held until release.
func (h *Hub) topic(ctx context.Context, name views.Topic) (*topic, error) {
	h.mu.Lock()
	t, exists := h.topics[name]
	var over *topic
	if exists && t.gone.Load() {
		over, exists = t, false
	}
	if !exists {
		t = newTopic(h, name)
		h.topics[name] = t
	}
	t.watch.count.Add(1)
	h.mu.Unlock()
	if over != nil {
		over.close()
	}
	if !exists {
		opening, stop := context.WithTimeout(h.ctx, readTimeout)
		t.open(opening)
		stop()
	}
	select {
	case <-t.ready:
	case <-ctx.Done():
		h.release(t)
		return nil, fmt.Errorf("open %s: %w", name, ctx.Err())
	}
	if t.failed != nil {
		h.release(t)
		return nil, t.failed
	}
	return t, nil
}

// release gives a topic back. One that failed is forgotten at once, so that
// the next watch tries again; others linger for those who come back.
func (h *Hub) release(t *topic) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if t.watch.count.Add(-1) == 0 {
		t.watch.since = h.clock.Load()
	}
	if t.isFailed() && h.topics[t.name] == t {
		delete(h.topics, t.name)
	}
}

func (t *topic) isFailed() bool {
	select {
	case <-t.ready:
		return t.failed != nil
	default:
		return false
	}
}

// sweepTopics closes what nobody has watched for some time.
func (h *Hub) sweepTopics(now int64) {
	var over []*topic
	var quiet []*topic
	h.mu.Lock()
	for name, t := range h.topics {
		switch {
		case t.watch.count.Load() > 0:
			quiet = append(quiet, t)
		case now-t.watch.since >= int64(h.limits.Linger/time.Second):
			delete(h.topics, name)
			over = append(over, t)
		}
	}
	h.mu.Unlock()
	for _, t := range over {
		t.close()
	}
	for _, t := range quiet {
		t.forget()
	}
}

// close ends the engine's watch.
func (t *topic) close() {
	<-t.ready
	if t.cancel != nil {
		t.cancel()
	}
	if t.unlisten != nil {
		t.unlisten()
	}
}
