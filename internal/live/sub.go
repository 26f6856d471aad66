package live

import (
	"context"
	"errors"
	"math"
	"sync"
	"sync/atomic"
	"time"

	"megdan/internal/views"
)

// state of a subscription:
//
//	joining ──answered──> following <──caught up── catching
//	   │                      │ └──── missed something ───^
//	   └──────────────────────┴──> ended
type state uint8

const (
	joining   state = iota // in the part, so that nothing is missed; not answered yet
	following              // passes write to it
	catching               // a goroutine reads for it
	ended                  // nothing more may be written for it
)

// sub is one topic on one connection. conn.mu guards what changes.
type sub struct {
	conn  *conn
	topic *topic
	part  *part

	turn     sync.Mutex // of one watch after the other; taken before conn.mu
	state    state
	counted  bool        // in the presence of the topic; guarded by presence.mu
	over     atomic.Bool // ended, and may be forgotten by the part
	present  bool        // asked for presence
	position int64       // the client has, or will have from what was written, everything up to here
	target   int64       // what there was of the topic, when it was last read for
	version  int64       // of the topic when its document was read
	budget   int         // entries that may still be read from the log before a reset
	marks    []mark
}

// mark is messages that wait for an ack.
type mark struct {
	position int64
	since    int64 // when the first of them was written, as hub.now
	messages int
	bytes    int
}

// maxMarks bounds what is kept for a client that never acknowledges.
const maxMarks = 32

// noBarrier is above every position.
const noBarrier = int64(math.MaxInt64)

// deliver gives a watcher what it takes of a block and reports whether that was
// something. It is the pass's inner loop: it does not wait and does not allocate
// for who has followed so far.
func (s *sub) deliver(b *block) bool {
	c := s.conn
	c.mu.Lock()
	defer c.mu.Unlock()
	if s.state != following || c.gone || c.behind() {
		return false // catching up will find it behind the part
	}
	i, end := b.next(s.position), len(b.messages)
	if i < 0 || s.version != b.version && !b.messages[b.start].reset {
		c.catchUpLocked()
		return false
	}
	if bar := c.barrier(); bar < b.last() {
		end = b.upTo(bar)
	}
	if i >= end {
		return false
	}
	s.position, s.version = b.messages[end-1].to, b.version
	bytes := b.bytes
	if i == b.start && end == len(b.messages) {
		c.give(b.payloads(), b.frame())
	} else {
		p := b.cut(i, end)
		c.give(p, nil)
		bytes = size(p)
	}
	s.note(end-i, bytes)
	s.count(s.position, end-i, bytes)
	s.budget = c.hub.limits.Resume // it keeps up
	return true
}

func size(p [][]byte) (n int) {
	for _, b := range p {
		n += len(b)
	}
	return n
}

func (s *sub) note(messages, bytes int) {
	s.conn.hub.stats.deliveries.Add(int64(messages))
	s.conn.hub.stats.delivered.Add(int64(bytes))
}

// count adds to what waits for an ack. mu is held.
func (s *sub) count(position int64, messages, bytes int) {
	c := s.conn
	if c.ws == nil || messages == 0 {
		return
	}
	c.unacked += messages
	c.unackedBytes += bytes
	if len(s.marks) == maxMarks { // join neighbours: an ack frees what it covers, to within one mark
		for i := range maxMarks / 2 {
			a, b := s.marks[2*i], s.marks[2*i+1]
			s.marks[i] = mark{b.position, a.since, a.messages + b.messages, a.bytes + b.bytes}
		}
		s.marks = s.marks[:maxMarks/2]
	}
	s.marks = append(s.marks, mark{position, c.hub.now(), messages, bytes})
	if c.unacked > c.hub.limits.Unacked || c.unackedBytes > c.hub.limits.UnackedBytes {
		if !c.paused {
			c.paused = true
			c.hub.stats.paused.Add(1)
		}
	}
}

// acknowledge forgets what the client has processed. mu is held.
func (s *sub) acknowledge(position int64) {
	n := 0
	for n < len(s.marks) && s.marks[n].position <= position {
		s.conn.unacked -= s.marks[n].messages
		s.conn.unackedBytes -= s.marks[n].bytes
		n++
	}
	if s.marks = s.marks[n:]; len(s.marks) == 0 {
		s.marks = nil
	}
	c := s.conn
	if c.paused && c.unacked <= c.hub.limits.Unacked/2 && c.unackedBytes <= c.hub.limits.UnackedBytes/2 {
		c.paused = false
		c.hub.stats.paused.Add(-1)
		c.catchUpLocked()
	}
}

// lags reports whether the part has passed something by, or reading stopped
// before the end. mu is held.
func (s *sub) lags() bool {
	return s.state == following && (s.position < max(s.part.flushed.Load(), s.target) || s.version != s.topic.version.Load())
}

// barrier is the position past which nothing may be written until the
// person's rights were looked at again.
func (c *conn) barrier() int64 {
	if c.person == nil {
		return noBarrier
	}
	return c.person.barrier.Load()
}

// catchUp starts to bring up to date what passes went by.
func (c *conn) catchUp() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.catchUpLocked()
}

func (c *conn) catchUpLocked() {
	if c.catching || c.lagging() == nil {
		return
	}
	c.catching = true
	c.hub.wg.Add(1)
	go c.catchUpAll()
}

// lagging is a subscription that can be brought up to date now. mu is held.
func (c *conn) lagging() *sub {
	if c.gone || c.behind() || c.barrier() != noBarrier {
		return nil // drained, acknowledged or looked at again, it comes back here
	}
	for _, s := range c.subs {
		if s.lags() {
			return s
		}
	}
	return nil
}

func (c *conn) catchUpAll() {
	defer c.hub.wg.Done()
	for {
		c.mu.Lock()
		s := c.lagging()
		if s == nil {
			c.catching = false
			c.mu.Unlock()
			return
		}
		s.state = catching
		position, version, budget := s.position, s.version, s.budget
		c.mu.Unlock()
		if !s.bring(position, version, budget) {
			return
		}
	}
}

// bring reads what the subscription lacks and writes it. It reports whether
// the connection may go on; a fault of the engine ends the connection, which
// resumes: so nothing is left hanging.
func (s *sub) bring(position, version int64, budget int) bool {
	c := s.conn
	ctx, stop := context.WithTimeout(c.hub.ctx, readTimeout)
	defer stop()
	var got *gathered
	err := c.hub.guard(func() (err error) {
		if got, err = s.topic.after(ctx, position, version, budget, c.ws != nil); err != nil {
			return err
		}
		return c.ordered(ctx, got.position)
	})
	c.mu.Lock()
	defer c.mu.Unlock()
	if s.state != catching || c.gone {
		return true // what was read, or why it could not be, concerns nobody any more
	}
	s.state = following
	if err != nil {
		return c.fault(s, err)
	}
	s.take(got)
	return true
}

// readTimeout is how long reading for a connection may take.
const readTimeout = 10 * time.Second

// take writes what was read, as far as the barrier allows. mu is held.
func (s *sub) take(g *gathered) {
	bar := s.conn.barrier()
	if g.position > bar {
		if g = g.upTo(bar); g == nil {
			return // looked at again when the rights are known
		}
	}
	s.position, s.version, s.target = g.position, g.version, g.target
	s.conn.give(g.payloads, g.framed)
	s.budget -= g.logged
	if g.why != "" {
		s.budget = s.conn.hub.limits.Resume
	}
	s.note(g.messages, g.bytes)
	s.count(g.position, g.messages, g.bytes)
}

// fault handles an error of reading for a subscription: one whose topic is gone
// ends, with another the connection does. It reports whether the connection may
// go on. mu is held.
func (c *conn) fault(s *sub, err error) bool {
	var stopped *views.FaultError
	if errors.Is(err, views.ErrUnknownTopic) || errors.As(err, &stopped) {
		c.endLocked(s, WhyGone)
		return true
	}
	c.catching = false
	if c.hub.ctx.Err() == nil {
		c.hub.log.Error("read for a connection", "topic", s.topic.name.String(), "error", err)
	}
	c.leaveLocked(CloseOverload, "reading is not possible now")
	return false
}

// endLocked ends a subscription with a reason. mu is held.
func (c *conn) endLocked(s *sub, why Why) {
	if s.state == ended {
		return
	}
	c.dropLocked(s) // first, so that a stream's place is without it
	c.give([][]byte{encode(EndMessage{s.topic.number, End{why}})}, nil)
}

// lose ends a subscription whose topic is gone. One that is not answered yet
// sees it by itself.
func (s *sub) lose() {
	s.conn.mu.Lock()
	defer s.conn.mu.Unlock()
	if s.state != joining && !s.conn.gone {
		s.conn.endLocked(s, WhyGone)
	}
}

// dropLocked takes a subscription off the connection. mu is held.
func (c *conn) dropLocked(s *sub) {
	s.state = ended
	for _, m := range s.marks {
		c.unacked -= m.messages
		c.unackedBytes -= m.bytes
	}
	s.marks = nil
	for i, o := range c.subs {
		if o == s {
			c.subs = append(c.subs[:i], c.subs[i+1:]...)
			break
		}
	}
	s.topic.leave(s)
}
