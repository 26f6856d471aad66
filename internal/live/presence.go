package live

import (
	"slices"
	"sync"
	"time"

	"megdan/domain/id"
)

// presence is who looks at a topic: what this server knows for itself, and
// what others said. Differences are worked out once a second.
type presence struct {
	mu     sync.Mutex
	local  map[id.Person]*member
	remote map[string]*remotePresence // by server
	told   map[id.Person]bool         // who watchers think is present
	said   int64                      // when other servers were told last, by the hub's clock
	dirty  bool                       // the local set changed since
}

type member struct {
	connections int
	left        int64 // when the last connection went, by the hub's clock
}

type remotePresence struct {
	persons  []id.Person
	heard    int64
	sequence int64
}

const (
	presenceNames   = 200 // up to so many members are named
	presenceGossip  = 10  // seconds between whole sets to other servers
	presenceSilence = 30  // seconds after which a silent server's members are gone
)

// enter makes the subscription's person present, when asked, and gives the
// whole set.
func (t *topic) enter(s *sub, asked bool) *Presence {
	if s.conn.person == nil || !asked {
		return nil
	}
	p := &t.presence
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.local == nil {
		p.local, p.told = map[id.Person]*member{}, map[id.Person]bool{}
	}
	who := s.conn.person.id
	m := p.local[who]
	if m == nil {
		m = &member{}
		p.local[who] = m
		p.dirty = true
	}
	if !s.counted {
		s.counted = true
		m.connections++
	}
	now := p.now(t.hub.clock.Load(), t.grace())
	full := &Presence{Count: len(now)}
	if len(now) <= presenceNames {
		full.In = sorted(now)
	}
	return full
}

// absent takes a subscription's person away after the grace.
func (t *topic) absent(s *sub) {
	p := &t.presence
	p.mu.Lock()
	defer p.mu.Unlock()
	if !s.counted {
		return
	}
	s.counted = false
	if m := p.local[s.conn.person.id]; m != nil {
		if m.connections--; m.connections == 0 {
			m.left = t.hub.clock.Load()
		}
	}
}

func (t *topic) grace() int64 { return int64(t.hub.limits.PresenceGrace / time.Second) }

// heard takes another server's set; of two that came out of order the later
// one holds.
func (p *presence) heard(g gossip, now int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.remote == nil {
		p.remote = map[string]*remotePresence{}
	}
	if r := p.remote[g.Node]; r == nil || r.sequence < g.Sequence {
		p.remote[g.Node] = &remotePresence{*g.Present, now, g.Sequence}
	}
}

// now is everybody present; it forgets who is not. mu is held.
func (p *presence) now(clock, grace int64) map[id.Person]bool {
	all := map[id.Person]bool{}
	for who, m := range p.local {
		if m.connections == 0 && clock-m.left >= grace {
			delete(p.local, who)
			p.dirty = true
			continue
		}
		all[who] = true
	}
	for node, r := range p.remote {
		if clock-r.heard >= presenceSilence {
			delete(p.remote, node)
			continue
		}
		for _, who := range r.persons {
			all[who] = true
		}
	}
	return all
}

func sorted(set map[id.Person]bool) []id.Person {
	all := make([]id.Person, 0, len(set))
	for p := range set {
		all = append(all, p)
	}
	slices.SortFunc(all, id.Person.Compare)
	return all
}

// sweepPresence tells watchers who came and went, and other servers who is here.
func (h *Hub) sweepPresence(now time.Time) {
	h.mu.Lock()
	topics := make([]*topic, 0, len(h.topics))
	for _, t := range h.topics {
		topics = append(topics, t)
	}
	h.mu.Unlock()
	members := 0
	for _, t := range topics {
		members += t.sweepPresence(now.Unix())
	}
	h.stats.members.Store(int64(members))
}

// sweepPresence answers how many are present.
func (t *topic) sweepPresence(clock int64) int {
	p := &t.presence
	p.mu.Lock()
	if p.local == nil && p.remote == nil {
		p.mu.Unlock()
		return 0
	}
	all := p.now(clock, t.grace())
	diff := Presence{Count: len(all)}
	for who := range all {
		if !p.told[who] {
			diff.In = append(diff.In, who)
		}
	}
	for who := range p.told {
		if !all[who] {
			diff.Out = append(diff.Out, who)
		}
	}
	changed := len(diff.In)+len(diff.Out) > 0
	p.told = all
	var here *[]id.Person
	if p.dirty || len(p.local) > 0 && clock-p.said >= presenceGossip {
		p.dirty, p.said = false, clock
		set := make([]id.Person, 0, len(p.local))
		for who := range p.local {
			set = append(set, who)
		}
		here = &set
	}
	p.mu.Unlock()
	if here != nil {
		t.tell(gossip{Present: here})
	}
	if !changed {
		return diff.Count
	}
	if diff.Count > presenceNames {
		diff.In, diff.Out = nil, nil
	}
	slices.SortFunc(diff.In, id.Person.Compare)
	slices.SortFunc(diff.Out, id.Person.Compare)
	b := encode(PresenceMessage{t.number, diff})
	for _, part := range t.parts {
		part.mu.Lock()
		if len(part.subs) > part.dead {
			part.presence = append(part.presence, b)
			part.wake()
		}
		part.mu.Unlock()
	}
	return diff.Count
}
