package live

import (
	"slices"
	"sync"
	"time"
)

// shard is one of as many goroutines as there are processors. Each passes what
// gathered for its parts of topics, and looks after its connections once a
// second.
type shard struct {
	hub    *Hub
	index  int
	woken  chan struct{}  // holds one: there is something in dirty
	sweeps chan time.Time // once a second; the hub waits until it is taken

	mu    sync.Mutex
	dirty []*part
	spare []*part // of the goroutine: the slice that dirty had before
}

func newShard(h *Hub, index int) *shard {
	return &shard{hub: h, index: index, woken: make(chan struct{}, 1), sweeps: make(chan time.Time)}
}

// add asks for a pass over a part.
func (s *shard) add(p *part) {
	s.mu.Lock()
	s.dirty = append(s.dirty, p)
	s.mu.Unlock()
	select {
	case s.woken <- struct{}{}:
	default:
	}
}

func (s *shard) run() {
	defer s.hub.wg.Done()
	for {
		select {
		case <-s.woken:
			s.passes()
		case now := <-s.sweeps:
			s.sweep(now)
		case <-s.hub.ctx.Done():
			return
		}
	}
}

// passes goes once over all parts for which something has gathered.
func (s *shard) passes() {
	s.mu.Lock()
	dirty := s.dirty
	s.dirty = s.spare[:0]
	s.mu.Unlock()
	for i, p := range dirty {
		p.pass()
		dirty[i] = nil
	}
	s.spare = dirty
}

// pass takes what has gathered and gives it to every watcher.
func (p *part) pass() {
	p.mu.Lock()
	messages, signals, presence, subs := p.pending, p.signals.take(), p.presence, p.subs
	p.presence = nil
	p.pending = nil
	p.dirty = false
	if n := len(messages); n > 0 {
		p.flushed.Store(messages[n-1].to)
	}
	p.mu.Unlock()
	if len(messages) > 0 {
		p.deliver(newBlock(messages), subs)
	}
	if len(signals) > 0 {
		f := frame(signals...)
		for _, s := range subs {
			s.signal(signals, f, false)
		}
	}
	if len(presence) > 0 {
		f := frame(presence...)
		for _, s := range subs {
			s.signal(presence, f, true)
		}
	}
	if p.topic.gone.Load() {
		for _, s := range subs {
			s.lose()
		}
	}
}

// measured is how many watchers share one reading of the clock.
const measured = 64

// deliver gives a block to every watcher and measures it.
func (p *part) deliver(b *block, subs []*sub) {
	h := p.topic.hub
	began := h.now()
	now := began
	for few := range slices.Chunk(subs, measured) {
		written := 0
		for _, s := range few {
			if s.deliver(b) {
				written++
			}
		}
		now = h.now()
		h.stats.publishToWriteSeconds.Add(now-b.messages[0].came, written)
	}
	h.stats.passes.Add(1)
	h.stats.passMessages.Add(int64(len(b.messages)), 1)
	h.stats.passWatchers.Add(int64(len(subs)), 1)
	h.stats.passSeconds.Add(now-began, 1)
}

// sweep looks for connections that are quiet, dead or told to go, and for what
// is no longer used.
func (s *shard) sweep(now time.Time) {
	h := s.hub
	clock := now.Unix()
	h.clock.Store(clock)
	h.mu.Lock()
	mine := make([]*conn, 0, len(h.conns)/len(h.shards)+1)
	var parts []*part
	for c := range h.conns {
		if c.shard == s {
			mine = append(mine, c)
		}
	}
	for _, t := range h.topics {
		parts = append(parts, t.parts[s.index])
	}
	h.mu.Unlock()
	for _, c := range mine {
		c.look(clock)
	}
	for _, p := range parts {
		p.compact()
	}
	if s.index == 0 {
		h.sweepTopics(clock)
		h.sweepPresence(now)
		h.budget.sweep(now)
	}
}

// look keeps a quiet connection alive and cuts a dead one.
func (c *conn) look(now int64) {
	ping := int64(c.hub.limits.Ping / time.Second)
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.gone:
	case c.closeAt != 0 && now >= c.closeAt:
		c.cut()
	case c.closeAt == 0 && c.outlived(now):
		c.leaveLocked(CloseUnauthorised, sessionOver)
	case c.dead(now, ping):
		c.closeAt = now
		c.end(causeDead)
	case now-c.said >= ping && !c.wire.stuck:
		if c.ws == nil {
			c.send(sseHeartbeat)
		} else {
			c.send(c.hub.heartbeat)
		}
	}
}
