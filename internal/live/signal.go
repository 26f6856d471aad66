package live

import (
	"context"
	"encoding/json"
	"errors"

	"megdan/domain/id"
)

// signals is what waits for the next pass: the latest of each person and kind.
type signals struct {
	order  []string
	latest map[string][]byte
}

func (s *signals) put(key string, b []byte) {
	if s.latest == nil {
		s.latest = map[string][]byte{}
	}
	if _, exists := s.latest[key]; !exists {
		s.order = append(s.order, key)
	}
	s.latest[key] = b
}

func (s *signals) take() [][]byte {
	if len(s.order) == 0 {
		return nil
	}
	all := make([][]byte, 0, len(s.order))
	for _, k := range s.order {
		all = append(all, s.latest[k])
	}
	s.order, s.latest = nil, nil
	return all
}

// maxSignal bounds what a signal says; it is typing, not text.
const (
	maxSignal     = 4 << 10
	maxSignalKind = 32
)

func (c *conn) onSignal(number int64, m *inbound) {
	var which int64
	var sig SignalShape
	if json.Unmarshal(m.Topic, &which) != nil || json.Unmarshal(m.Signal, &sig) != nil ||
		sig.Kind == "" || len(sig.Kind) > maxSignalKind || len(sig.Data) > maxSignal {
		c.malformed(number, "sig")
		return
	}
	if !allow(&c.limits.signals, c.hub.limits.Signals, int(c.hub.limits.Signals)) {
		c.hub.stats.shed.Add(1)
		return // lost without harm
	}
	c.mu.Lock()
	s := c.find(which)
	if s != nil && s.state != following && s.state != catching {
		s = nil
	}
	c.mu.Unlock()
	if s == nil {
		c.notWatched(number, "s")
		return
	}
	sig.Person = c.person.id // never what the client says
	s.topic.signal(sig)
	s.topic.tell(gossip{Signal: &sig})
}

// signal gives a signal to all who watch on this server.
func (t *topic) signal(sig SignalShape) {
	b := encode(SignalMessage{t.number, sig})
	key := sig.Kind + "\x00" + string(sig.Person[:])
	for _, p := range t.parts {
		p.mu.Lock()
		if len(p.subs) > p.dead {
			p.signals.put(key, b)
			p.wake()
		}
		p.mu.Unlock()
	}
}

// signal writes what has no position to a watcher that keeps up.
func (s *sub) signal(payloads [][]byte, framed []byte, presence bool) {
	c := s.conn
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case s.state != following || c.gone || presence && !s.present:
	case c.behind() || c.barrier() != noBarrier:
		c.hub.stats.shed.Add(int64(len(payloads)))
	default:
		c.give(payloads, framed)
	}
}

// gossip is what servers tell one another about a topic. One of the fields
// after Sequence is set.
type gossip struct {
	Node     string       `json:"n"`
	Sequence int64        `json:"q"`
	Signal   *SignalShape `json:"sig,omitempty"`
	Present  *[]id.Person `json:"set,omitempty"` // everybody present at that server
}

// listen hears what other servers say about the topic, while it is open here.
func (t *topic) listen() {
	if t.hub.between == nil {
		return
	}
	ctx, stop := context.WithCancel(t.hub.ctx)
	if err := t.hub.between.Subscribe(ctx, t.subject(), t.hear); err != nil {
		stop()
		t.hub.log.Warn("listen to other servers", "topic", t.name.String(), "error", err)
		return
	}
	t.unlisten = stop
}

func (t *topic) subject() string { return "live." + t.name.String() }

func (t *topic) hear(payload []byte) {
	var g gossip
	if json.Unmarshal(payload, &g) != nil || g.Node == t.hub.node {
		return
	}
	switch {
	case g.Signal != nil:
		t.signal(*g.Signal)
	case g.Present != nil:
		t.presence.heard(g, t.hub.clock.Load())
	}
}

// tell says something to other servers. It may be lost.
func (t *topic) tell(g gossip) {
	if t.hub.between == nil {
		return
	}
	g.Node, g.Sequence = t.hub.node, t.hub.gossip.Add(1)
	if err := t.hub.between.Publish(t.subject(), encode(g)); err != nil && !errors.Is(err, context.Canceled) {
		t.hub.log.Warn("tell other servers", "topic", t.name.String(), "error", err)
	}
}
