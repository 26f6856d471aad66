package hammer

import (
	"encoding/json"
	"sync"
	"time"

	"megdan/domain/id"
)

// ack is one acknowledged command: what the server owes.
type ack struct {
	key       id.UUID
	name      string // of the command
	by        string // the person who gave it
	milestone string
	position  int64 // of the last event
	events    int
}

// ledger is everything that was acknowledged.
type ledger struct {
	mu      sync.Mutex
	acks    map[string][]ack  // guarded by mu: by participation
	planned map[string]string // guarded by mu: the participation of each milestone that the hammer planned
	state   map[string]string // guarded by mu: the state of each of them after what was acknowledged
	took    []time.Duration   // guarded by mu
	last    int64             // guarded by mu: the highest position of all
}

func newLedger() *ledger {
	return &ledger{acks: map[string][]ack{}, planned: map[string]string{}, state: map[string]string{}}
}

// after is the state of a milestone after each command that changes it.
var after = map[string]string{
	"roadmap.plan_milestone": "planned", "roadmap.start_milestone": "in_progress", "roadmap.submit_milestone": "submitted",
	"roadmap.return_milestone": "in_progress", "roadmap.accept_milestone": "accepted",
}

func (l *ledger) enter(participation string, a ack, took time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.acks[participation] = append(l.acks[participation], a)
	l.took = append(l.took, took)
	l.last = max(l.last, a.position)
	if a.name == "roadmap.plan_milestone" {
		l.planned[a.milestone] = participation
	}
	if s := after[a.name]; s != "" {
		l.state[a.milestone] = s
	}
}

// checkFeed demands that the feed of a city is one chain, that it holds every
// acknowledged command once and where the answer said, and that nothing
// happened to the hammer's milestones but what the hammer sent.
func (l *ledger) checkFeed(topic, participation string, feed []entry) error {
	at := make(map[int64]entry, len(feed))
	last := int64(0)
	for _, e := range feed {
		switch {
		case e.P <= last:
			return violation("%s: entry %d stands after %d", topic, e.P, last)
		case e.B != last:
			return violation("%s: entry %d says that %d came before it, but it was %d", topic, e.P, e.B, last)
		}
		at[e.P], last = e, e.P
	}
	owner := make(map[int64]ack, len(feed))
	for _, a := range l.acks[participation] {
		if _, ok := at[a.position]; !ok {
			return violation("%s: %s with the id %s was acknowledged at %d, where nothing is", topic, a.name, a.key, a.position)
		}
		for p := a.position - int64(a.events) + 1; p <= a.position; p++ {
			if other, twice := owner[p]; twice {
				return violation("%s: %s with the id %s and %s with the id %s were both acknowledged at %d", topic, other.name, other.key, a.name, a.key, p)
			}
			owner[p] = a
		}
	}
	for _, e := range feed {
		if err := l.checkEntry(topic, participation, e, owner); err != nil {
			return err
		}
	}
	return nil
}

// checkEntry compares an entry with the command that was acknowledged for its
// position, if there is one.
func (l *ledger) checkEntry(topic, participation string, e entry, owner map[int64]ack) error {
	var is struct {
		By   string `json:"by"`
		Data struct {
			Milestone string `json:"milestone"`
		} `json:"d"`
	}
	if err := json.Unmarshal(e.E, &is); err != nil {
		return violation("%s: entry %d is not what an entry is: %v", topic, e.P, err)
	}
	a, ours := owner[e.P]
	switch {
	case ours && (is.By != a.by || is.Data.Milestone != a.milestone):
		return violation("%s: %s with the id %s was acknowledged at %d, where something else is: %s", topic, a.name, a.key, e.P, e.E)
	case !ours && l.planned[is.Data.Milestone] == participation:
		return violation("%s: entry %d is about a milestone of the hammer's, and nobody sent it: %s", topic, e.P, e.E)
	}
	return nil
}

// checkStates demands that a roadmap has each milestone that was planned there
// in the state that the acknowledged commands left it in.
func (l *ledger) checkStates(topic, participation string, position int64, doc []byte) error {
	var is struct {
		Milestones map[string]struct {
			State string `json:"state"`
		} `json:"milestones"`
	}
	if err := json.Unmarshal(doc, &is); err != nil {
		return violation("%s: the document at %d is not what a roadmap is: %v", topic, position, err)
	}
	for milestone, where := range l.planned {
		if where != participation {
			continue
		}
		if got := is.Milestones[milestone].State; got != l.state[milestone] {
			return violation("%s: at %d milestone %s is %q, and %q after what was acknowledged", topic, position, milestone, got, l.state[milestone])
		}
	}
	return nil
}
