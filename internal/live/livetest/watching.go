package livetest

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"sync"

	"megdan/domain/id"
	"megdan/internal/live"
)

// Watching is one topic as this client knows it.
type Watching struct {
	Topic  string
	Answer live.Watched // what the watch was answered

	client *Client

	mu        sync.Mutex
	number    int64 // of the subscription; 0 before the answer
	feed      bool
	known     bool // there is something to go on from
	position  int64
	whole     int64 // position of the last document that came whole
	view      int
	document  []byte
	entries   []Entry
	patches   int // patches and entries since the watch
	documents int
	resets    []live.Why
	ended     live.Why
	signals   []live.SignalShape
	presence  map[id.Person]bool
	count     int
	violation error
	confirmed map[id.UUID]int64
	changed   chan struct{} // closed at the next message
}

// Entry is one entry of a feed.
type Entry struct {
	Position int64
	Before   int64
	Body     json.RawMessage
}

// Update is what a message says about a topic.
type Update struct {
	Position int64             `json:"p"`
	Before   int64             `json:"b"`
	View     int               `json:"v"`
	Document json.RawMessage   `json:"doc"`
	Patch    json.RawMessage   `json:"patch"`
	Entry    json.RawMessage   `json:"e"`
	Commands []id.UUID         `json:"c"`
	Signal   *live.SignalShape `json:"sig"`
	Presence *live.Presence    `json:"pres"`
	Reset    *live.Reset       `json:"reset"`
	End      *live.End         `json:"end"`
}

func newWatching(c *Client, topic string) *Watching {
	return &Watching{
		Topic: topic, client: c, feed: strings.HasPrefix(topic, "feed/"),
		presence: map[id.Person]bool{}, confirmed: map[id.UUID]int64{}, changed: make(chan struct{}),
	}
}

func (w *Watching) copy(c *Client) *Watching {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := newWatching(c, w.Topic)
	n.known, n.position, n.view, n.document, n.violation = w.known, w.position, w.view, w.document, w.violation
	n.entries = append(n.entries, w.entries...)
	n.whole, n.confirmed = w.whole, maps.Clone(w.confirmed)
	return n
}

func (w *Watching) begin(ok live.Watched) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.number, w.Answer = ok.Topic, ok
	switch {
	case ok.Mode == live.ModeResumed && !w.known:
		w.fault("resumed without a position")
	case ok.Mode == live.ModeResumed && ok.Position > w.position:
		w.fault("resumed from %d, the client has %d", ok.Position, w.position)
	case ok.Mode == live.ModeLive && w.feed:
		w.position, w.known, w.entries = ok.Position, true, nil
	}
	if ok.Presence != nil {
		w.present(ok.Presence)
	}
	w.signal()
}

// at is what an ack says now.
func (w *Watching) at() (number, position int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.number, w.position
}

// take folds a message and answers how many bytes of it want an ack.
func (w *Watching) take(u Update) (bytes int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	defer w.signal()
	if w.ended != "" {
		w.fault("a message came after the end")
	}
	for _, c := range u.Commands {
		w.confirmed[c] = u.Position
	}
	switch {
	case u.Document != nil:
		w.document, w.position, w.view, w.known = w.client.options.Folds.whole(w.Topic, u.Document), u.Position, u.View, true
		w.whole = u.Position
		w.documents++
	case u.Patch != nil:
		w.chain(u)
		d, err := w.client.options.Folds.merge(w.Topic, w.document, u.Patch)
		if err != nil {
			w.fault("merge at %d: %v", u.Position, err)
		}
		w.document = d
		w.patches++
	case u.Entry != nil:
		w.chain(u)
		w.entries = append(w.entries, Entry{u.Position, u.Before, u.Entry})
		w.patches++
	case u.Reset != nil:
		w.resets = append(w.resets, u.Reset.Why)
		w.known, w.entries = false, nil
	case u.End != nil:
		w.ended = u.End.Why
	case u.Signal != nil:
		w.signals = append(w.signals, *u.Signal)
	case u.Presence != nil:
		w.present(u.Presence)
	}
	return len(u.Document) + len(u.Patch) + len(u.Entry)
}

// chain checks that a message joins what is there.
func (w *Watching) chain(u Update) {
	switch {
	case !w.known && w.feed: // the first of a page after a reset
	case !w.known:
		w.fault("a patch to %d came before a document", u.Position)
	case u.Before > w.position, w.feed && u.Before != w.position && u.Position > w.position:
		w.fault("missed something: have %d, got %d after %d", w.position, u.Position, u.Before)
	case u.Position <= w.position:
		w.fault("doubled: have %d, got %d after %d", w.position, u.Position, u.Before)
	}
	w.position, w.known = u.Position, true
}

func (w *Watching) present(p *live.Presence) {
	for _, who := range p.In {
		w.presence[who] = true
	}
	for _, who := range p.Out {
		delete(w.presence, who)
	}
	w.count = p.Count
}

func (w *Watching) fault(format string, args ...any) {
	if w.violation == nil {
		w.violation = fmt.Errorf(w.Topic+": "+format, args...)
	}
}

func (w *Watching) signal() {
	close(w.changed)
	w.changed = make(chan struct{})
}

func (w *Watching) wake() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.signal()
}

// State is a watched topic at one moment.
type State struct {
	Position  int64
	Whole     int64 // of the last document that came whole: what came after it came as patches
	View      int
	Document  []byte
	Entries   []Entry
	Patches   int // patches and entries that came on this connection
	Documents int
	Resets    []live.Why
	Ended     live.Why
	Signals   []live.SignalShape
	Presence  map[id.Person]bool
	Present   int
	Confirmed map[id.UUID]int64
}

// State is what the client knows now, or the first violation that it saw.
func (w *Watching) State() (State, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.state(), w.violation
}

func (w *Watching) state() State {
	s := State{
		Position: w.position, Whole: w.whole, View: w.view, Document: w.document, Entries: w.entries[:len(w.entries):len(w.entries)],
		Patches: w.patches, Documents: w.documents, Resets: w.resets[:len(w.resets):len(w.resets)], Ended: w.ended,
		Signals: w.signals[:len(w.signals):len(w.signals)], Present: w.count,
		Presence: map[id.Person]bool{}, Confirmed: map[id.UUID]int64{},
	}
	for p := range w.presence {
		s.Presence[p] = true
	}
	maps.Copy(s.Confirmed, w.confirmed)
	return s
}

// Until waits until a condition holds. It fails with the first violation, or
// when the connection or ctx ends.
func (w *Watching) Until(ctx context.Context, holds func(State) bool) (State, error) {
	for {
		w.mu.Lock()
		s, err, changed := w.state(), w.violation, w.changed
		w.mu.Unlock()
		switch {
		case err != nil:
			return s, err
		case holds(s):
			return s, nil
		}
		select {
		case <-changed:
		case <-w.client.done:
			if s, err = w.State(); err == nil && holds(s) {
				return s, nil
			}
			return s, fmt.Errorf("%s at %d: connection over: %w", w.Topic, s.Position, w.client.Err())
		case <-ctx.Done():
			return s, fmt.Errorf("%s at %d, mode %s: %w", w.Topic, s.Position, w.Answer.Mode, ctx.Err())
		}
	}
}

// Reached waits until everything up to a position that changed the topic is
// here.
func (w *Watching) Reached(ctx context.Context, position int64) (State, error) {
	return w.Until(ctx, func(s State) bool { return s.Position >= position })
}
