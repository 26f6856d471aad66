package live

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/views"
)

// person is somebody with at least one connection. It is the engine's sink for
// access/<person>: when the roles change, a barrier stands at that position,
// no connection of the person is written anything past it, and every topic is
// asked for again.
type person struct {
	hub *Hub
	id  id.Person

	barrier atomic.Int64 // noBarrier, or nothing past this may be written yet
	changes atomic.Int64 // counts changes of the roles
	passed  atomic.Int64 // everything up to here was handed out

	watchMu sync.Mutex  // one at a time opens the watch
	lost    atomic.Bool // the watch gives nothing any more
	cancel  func()      // of the engine's watch; nil: there is none. Guarded by watchMu.

	mu      sync.Mutex
	actor   role.Actor
	conns   map[*conn]struct{}
	asking  bool // a goroutine looks at the rights again
	min     int64
	waiting chan struct{} // closed at the next Passed
	settled chan struct{} // closed when asking ends; nil when nobody waits
}

func refusal(code string, args ...any) error { return decider.Refuse(code, args...) }

// claimPerson adds a connection to its person's; false when there are too many.
func (h *Hub) claimPerson(c *conn, a role.Actor) bool {
	c.asked = a.Person
	h.mu.Lock()
	p := h.persons[a.Person]
	if p == nil {
		p = &person{hub: h, id: a.Person, conns: map[*conn]struct{}{}}
		p.barrier.Store(noBarrier)
		h.persons[a.Person] = p
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.conns) >= h.limits.PerPerson && !p.makeRoom() {
		h.mu.Unlock()
		return false
	}
	p.conns[c] = struct{}{}
	p.actor = a
	c.person = p
	h.mu.Unlock()
	return true
}

// makeRoom cuts the connection that was not heard of for longest, when that is
// so long that it is probably what a broken network left behind. mu is held.
func (p *person) makeRoom() bool {
	var quietest *conn
	for c := range p.conns {
		if quietest == nil || c.heard.Load() < quietest.heard.Load() {
			quietest = c
		}
	}
	if quietest == nil || p.hub.clock.Load()-quietest.heard.Load() <= int64(p.hub.limits.Ping/time.Second)+10 {
		return false
	}
	delete(p.conns, quietest)
	p.hub.stats.cut.add(causeRoom)
	quietest.cut()
	return true
}

func (h *Hub) releasePerson(c *conn) {
	p := c.person
	h.mu.Lock()
	p.mu.Lock()
	delete(p.conns, c)
	last := len(p.conns) == 0
	p.mu.Unlock()
	if last && h.persons[p.id] == p {
		delete(h.persons, p.id)
	}
	h.mu.Unlock()
	if last {
		p.watchMu.Lock()
		if p.cancel != nil {
			p.cancel()
			p.cancel = nil
		}
		p.watchMu.Unlock()
	}
}

func (p *person) current() role.Actor {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.actor
}

// mayWatch asks for the right to a topic, with the roles held now, and answers
// the topic of the person's audience and what stillMay compares.
func (c *conn) mayWatch(ctx context.Context, name views.Topic) (in views.Topic, look int64, err error) {
	a := c.hub.access
	if a == nil || c.person == nil {
		return name, 0, nil
	}
	if err := c.person.open(ctx); err != nil {
		return name, 0, err
	}
	p := c.person
	p.mu.Lock()
	look, actor, min, asking := p.changes.Load(), p.actor, p.min, p.asking
	p.mu.Unlock()
	if !asking {
		if in, err = a.Topic(ctx, actor, name); err == nil || !isRefusal(err) {
			return in, look, err
		}
	}
	// The roles changed and are being looked at, or the no may be of a moment
	// ago: ask with those of now.
	if actor, err = a.Actor(ctx, actor, min); err != nil {
		return name, 0, err
	}
	in, err = a.Topic(ctx, actor, name)
	return in, look, err
}

func isRefusal(err error) bool {
	var refused *decider.Refusal
	return errors.As(err, &refused)
}

// stillMay reports whether no role changed since mayWatch.
func (c *conn) stillMay(look int64) bool {
	return c.person == nil || c.person.changes.Load() == look
}

var errLeft = fmt.Errorf("the connection is over: %w", context.Canceled)

// open watches the roles. A person about whom nothing was ever recorded has
// none, so there is nothing to watch; it is tried again with the next question.
func (p *person) open(ctx context.Context) error {
	p.watchMu.Lock()
	defer p.watchMu.Unlock()
	if p.cancel != nil && !p.lost.Load() {
		return nil
	}
	if p.cancel != nil {
		p.cancel()
		p.cancel = nil
	}
	p.lost.Store(false)
	p.mu.Lock()
	left := len(p.conns) == 0
	p.mu.Unlock()
	if left {
		return errLeft // nobody would end the watch
	}
	d, cancel, err := p.hub.engine.Watch(ctx, views.Topic{View: "access", Key: p.id.UUID()}, p)
	if errors.Is(err, views.ErrUnknownTopic) {
		return nil
	}
	if err != nil {
		return err
	}
	raise(&p.passed, d.Position)
	// The roles that came with the handshake may be older than the watch.
	actor, err := p.hub.access.Actor(ctx, p.current(), d.Position)
	if err != nil {
		cancel()
		return err
	}
	p.mu.Lock()
	p.actor = actor
	p.mu.Unlock()
	p.cancel = cancel
	return nil
}

// ordered waits until the roles are known up to a position, so that nothing is
// written that lies behind a change not heard of yet.
func (c *conn) ordered(ctx context.Context, position int64) error {
	if c.hub.access == nil || c.person == nil {
		return nil
	}
	return c.person.waitPassed(ctx, position)
}

func (p *person) waitPassed(ctx context.Context, position int64) error {
	p.watchMu.Lock()
	watched := p.cancel != nil
	p.watchMu.Unlock()
	for watched && p.passed.Load() < position {
		p.mu.Lock()
		if p.waiting == nil {
			p.waiting = make(chan struct{})
		}
		w := p.waiting
		p.mu.Unlock()
		if p.passed.Load() >= position {
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

// Patch says that the roles changed at a position.
func (p *person) Patch(v *views.Patch) { p.changed(v.To) }

// Entry is never called: access is no feed.
func (p *person) Entry(*views.Entry) {}

// Reset says that the roles were computed anew.
func (p *person) Reset(d views.Document) { p.changed(d.Changed) }

// Gone says that the roles are no longer known: nothing is written until they
// are.
func (p *person) Gone(views.Topic) {
	p.lost.Store(true)
	p.changed(p.passed.Load())
}

// Passed says that everything up to a position was handed out.
func (p *person) Passed(position int64) {
	raise(&p.passed, position)
	p.mu.Lock()
	if p.waiting != nil {
		close(p.waiting)
		p.waiting = nil
	}
	p.mu.Unlock()
}

func (p *person) changed(position int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.barrier.CompareAndSwap(noBarrier, position)
	p.changes.Add(1)
	p.min = max(p.min, position)
	if p.asking || len(p.conns) == 0 {
		return
	}
	p.asking = true
	p.hub.wg.Add(1) // a connection holds the hub open while p.mu is held
	go p.askAgain()
}

// askRetry is the pause after a fault: the barrier stays until it is known.
const askRetry = 200 * time.Millisecond

// askAgain looks at every topic of the person's connections with the roles of
// now, ends what is no longer allowed, and takes the barrier away.
func (p *person) askAgain() {
	defer p.hub.wg.Done()
	for {
		changes := p.changes.Load()
		err := p.hub.guard(p.askOnce)
		if p.hub.ctx.Err() != nil {
			return
		}
		if err != nil {
			p.hub.log.Error("look at rights again", "actor", p.id.String(), "error", err)
			retry := time.NewTimer(askRetry)
			select {
			case <-retry.C:
			case <-p.hub.ctx.Done():
				retry.Stop()
				return
			}
			continue
		}
		p.mu.Lock()
		if p.changes.Load() != changes {
			p.mu.Unlock()
			continue
		}
		p.asking = false
		p.barrier.Store(noBarrier)
		if p.settled != nil {
			close(p.settled)
			p.settled = nil
		}
		conns := p.all()
		p.mu.Unlock()
		for _, c := range conns {
			c.catchUp()
		}
		return
	}
}

// all is the connections of now. mu is held.
func (p *person) all() []*conn {
	conns := make([]*conn, 0, len(p.conns))
	for c := range p.conns {
		conns = append(conns, c)
	}
	return conns
}

func (p *person) askOnce() error {
	ctx, stop := context.WithTimeout(p.hub.ctx, readTimeout)
	defer stop()
	if p.lost.Load() {
		if err := p.open(ctx); err != nil && !errors.Is(err, errLeft) {
			p.lost.Store(true)
			return err
		}
	}
	p.mu.Lock()
	actor, min, conns := p.actor, p.min, p.all()
	p.mu.Unlock()
	actor, err := p.hub.access.Actor(ctx, actor, min)
	if err != nil {
		return err
	}
	p.mu.Lock()
	p.actor = actor
	p.mu.Unlock()
	for _, c := range conns {
		c.mu.Lock()
		subs := append([]*sub(nil), c.subs...)
		c.mu.Unlock()
		for _, s := range subs {
			in, err := p.hub.access.Topic(ctx, actor, s.topic.name.Plain())
			switch {
			case isRefusal(err), errors.Is(err, views.ErrUnknownTopic):
				s.revoke(ctx)
			case err == nil && in != s.topic.name && in.Audience != "":
				s.revoke(ctx) // to be watched again, with names masked
			case err != nil:
				return err
			}
		}
	}
	return nil
}

// revoke gives what came before the right ended, and the end. A view's patches
// may join what came before and what came after; then it is the document as it
// was.
func (s *sub) revoke(ctx context.Context) {
	c := s.conn
	c.mu.Lock()
	if s.state == joining || s.state == ended {
		c.mu.Unlock()
		return // watch looks again by itself
	}
	s.state = catching // nobody else writes for it now
	position, version := s.position, s.version
	c.mu.Unlock()
	for {
		g, err := s.topic.until(ctx, position, version, c.barrier())
		if err != nil {
			c.hub.log.Warn("read what came before a right ended", "topic", s.topic.name.String(), "error", err)
		}
		c.mu.Lock()
		if s.state == ended || c.gone {
			c.mu.Unlock()
			return
		}
		if g == nil || c.behind() {
			c.hub.stats.revoked.Add(1)
			c.endLocked(s, WhyRevoked)
			c.mu.Unlock()
			return
		}
		s.position = g.position
		c.give(g.payloads, nil)
		s.note(g.messages, g.bytes)
		c.mu.Unlock()
		position = g.position
	}
}
