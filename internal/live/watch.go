package live

import (
	"context"
	"encoding/json"
	"time"

	"megdan/internal/views"
)

// Watches of one connection: a page has a handful, a reconnect brings all of
// them at once.
const (
	watchesPerSecond = 50
	watchBurst       = 200
)

func (c *conn) onWatch(number int64, raw json.RawMessage) {
	var w Watch
	if json.Unmarshal(raw, &w) != nil || w.Since != nil && (*w.Since < 0 || *w.Since > maxID) {
		c.malformed(number, "watch")
		return
	}
	name, err := views.ParseTopic(w.Topic)
	if err != nil {
		c.refuse(number, codeInvalid, "field", "watch.t", "reason", err.Error())
		return
	}
	if !allow(&c.limits.watches, watchesPerSecond, watchBurst) {
		c.answer(ErrorMessage{number, Error{Code: codeTooMany, Retry: time.Second.Milliseconds()}})
		return
	}
	c.spawn(number, func(ctx context.Context) error { return c.watch(ctx, number, name, w) })
}

// watch answers one watch: first it joins, then it reads, then it answers with
// what it read, and from there on passes write to it.
func (c *conn) watch(ctx context.Context, number int64, name views.Topic, w Watch) error {
	in, look, err := c.mayWatch(ctx, name)
	if err != nil {
		return err
	}
	s, err := c.joinTopic(ctx, in)
	if err != nil {
		return err
	}
	defer s.turn.Unlock()
	defer func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		if s.state == joining { // it failed
			c.dropLocked(s)
		}
	}()
	got, mode, err := s.topic.begin(ctx, w, c.hub.config.Epoch, c.hub.limits.Resume, c.ws != nil)
	for err == nil {
		if err = c.ordered(ctx, got.position); err != nil {
			break
		}
		if c.answerWatch(s, number, w, got, mode, look) {
			return nil
		}
		// Rights changed while it was read: look at them again.
		var now views.Topic
		if now, look, err = c.mayWatch(ctx, name); err == nil && now != in {
			return c.watch(ctx, number, name, w)
		}
	}
	return err
}

// joinTopic puts a subscription in its topic, so that nothing is missed from
// here on. A topic that the connection watches already starts again. The
// caller has the subscription's turn.
func (c *conn) joinTopic(ctx context.Context, name views.Topic) (*sub, error) {
	for {
		if s := c.rejoin(name); s != nil {
			return s, nil
		}
		t, err := c.hub.topic(ctx, name)
		if err != nil {
			return nil, err
		}
		s := &sub{conn: c, topic: t, budget: c.hub.limits.Resume}
		c.mu.Lock()
		full := c.gone || len(c.subs) >= c.hub.limits.Watches
		twice := c.find(t.number) != nil
		if !full && !twice {
			s.turn.Lock()
			c.subs = append(c.subs, s)
			t.join(s)
			c.mu.Unlock()
			return s, nil
		}
		c.mu.Unlock()
		c.hub.release(t)
		if full {
			return nil, refusal(codeTooMany, "limit", c.hub.limits.Watches)
		}
	}
}

// rejoin is the subscription that the connection has for a topic already, in
// the state in which a watch begins; nil when there is none.
func (c *conn) rejoin(name views.Topic) *sub {
	c.mu.Lock()
	var s *sub
	for _, o := range c.subs {
		if o.topic.name == name {
			s = o
		}
	}
	c.mu.Unlock()
	if s == nil {
		return nil
	}
	s.turn.Lock() // after the watch that is under way
	c.mu.Lock()
	defer c.mu.Unlock()
	if s.state == ended {
		s.turn.Unlock()
		return nil
	}
	s.state = joining
	return s
}

// begin is what a watch starts with.
func (t *topic) begin(ctx context.Context, w Watch, epoch string, budget int, framed bool) (*gathered, Mode, error) {
	if w.Since == nil {
		g, err := t.fresh(ctx, "", framed)
		return g, ModeLive, err
	}
	reset := func(why Why) (*gathered, Mode, error) {
		g, err := t.fresh(ctx, why, framed)
		return g, ModeReset, err
	}
	if w.Epoch != epoch {
		return reset(WhyEpoch)
	}
	if !t.name.IsFeed() && int64(w.View) != t.view.Load() {
		return reset(WhySchema)
	}
	waiting, stop := context.WithTimeout(ctx, futureWait)
	defer stop()
	if t.waitPassed(waiting, *w.Since) != nil {
		return reset(WhyEpoch)
	}
	version := t.version.Load()
	if *w.Since >= t.last.Load() { // nothing happened since
		last := t.last.Load()
		return &gathered{start: min(last, *w.Since), position: *w.Since, version: version}, ModeResumed, nil
	}
	g, err := t.resume(ctx, *w.Since, version, framed)
	switch {
	case err != nil:
		return nil, "", err
	case g == nil || g.logged > budget:
		return reset(WhyWindow)
	}
	return g, ModeResumed, nil
}

// futureWait is how long a server that is behind another one may take to
// arrive at the position that a client brings from there.
const futureWait = 2 * time.Second

// resume is the messages after a position, nil when they are no longer there.
func (t *topic) resume(ctx context.Context, since, version int64, framed bool) (*gathered, error) {
	key := readKey{since, readMessages, t.last.Load(), version}
	return t.remember(key, func() (*gathered, error) { return t.since(ctx, since, version, framed) })
}

// answerWatch writes the answer and what was read, and lets passes write from
// there on. It reports false when the rights that it was asked with may be of
// yesterday.
func (c *conn) answerWatch(s *sub, number int64, w Watch, got *gathered, mode Mode, look int64) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s.state != joining || c.gone {
		return true
	}
	if !c.stillMay(look) {
		return false
	}
	s.state, s.present = following, w.Pres
	s.position, s.version, s.target = got.position, got.version, got.target
	s.budget = c.hub.limits.Resume - got.logged
	c.sse.placed(number, s)
	ok := encode(WatchedMessage{number, Watched{s.topic.number, got.start, mode, s.topic.enter(s, w.Pres)}})
	payloads := append(make([][]byte, 0, 1+len(got.payloads)), ok)
	if len(got.framed) < 4096 {
		c.give(append(payloads, got.payloads...), nil) // one write for both
	} else {
		c.give(payloads, nil)
		c.give(got.payloads, got.framed)
	}
	s.note(got.messages, got.bytes)
	s.count(got.position, got.messages, got.bytes)
	c.noteResume(got, mode)
	if s.topic.gone.Load() { // the pass that told the others may have been before
		c.endLocked(s, WhyGone)
	}
	c.catchUpLocked()
	return true
}

// noteResume counts how a watch from a position was answered.
func (c *conn) noteResume(got *gathered, mode Mode) {
	source := sourceMemory
	switch {
	case mode == ModeLive:
		return
	case mode == ModeReset:
		source = sourceReset
	case got.logged > 0:
		source = sourceLog
	case got.messages == 0:
		source = sourceNothing
	}
	if mode == ModeResumed {
		c.hub.stats.resumed.Add(1)
	}
	c.hub.stats.resumes[source].Add(int64(got.messages), 1)
}

func (c *conn) onUnwatch(number int64, raw json.RawMessage) {
	var which int64
	if json.Unmarshal(raw, &which) != nil {
		c.malformed(number, "unwatch")
		return
	}
	c.mu.Lock()
	s := c.find(which)
	if s != nil {
		c.dropLocked(s)
	}
	c.mu.Unlock()
	if s == nil {
		c.notWatched(number, "unwatch")
		return
	}
	c.answer(DoneMessage{ID: number})
}
