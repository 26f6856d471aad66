package live_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"sync"
	"syscall"
	"testing"
	"time"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/bus"
	"megdan/internal/command"
	"megdan/internal/eventstore"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
	"megdan/internal/views"
)

func TestSignalsReachOthersWhoWatch(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	topic := "board/" + board.String()
	p := id.Person(newID())
	sender, receiver := w.connectAs(p, livetest.Options{}), w.connect()
	from, to := w.watch(sender, topic), w.watch(receiver, topic)
	if err := sender.Signal(within(t), from, "typing", map[string]any{"at": 3}); err != nil {
		t.Fatal(err)
	}
	s, err := to.Until(within(t), func(s livetest.State) bool { return len(s.Signals) > 0 })
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Signals[0]; got.Kind != "typing" || got.Person != p || string(got.Data) != `{"at":3}` {
		t.Errorf("got %+v", got)
	}
	if s.Position != 1 {
		t.Errorf("a signal moved the position to %d", s.Position)
	}
}

// A sender who says to be somebody else is named by the server.
func TestSignalsCarryTheRealSender(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	p := id.Person(newID())
	c := w.connectAs(p, livetest.Options{})
	s := w.watch(c, "board/"+board.String())
	lie := fmt.Sprintf(`{"s":%d,"sig":{"k":"typing","u":%q}}`, s.Answer.Topic, newID())
	if err := c.Send(within(t), []byte(lie)); err != nil {
		t.Fatal(err)
	}
	got, err := s.Until(within(t), func(s livetest.State) bool { return len(s.Signals) > 0 })
	if err != nil || got.Signals[0].Person != p {
		t.Fatalf("signed by %s (%v), want %s", got.Signals[0].Person, err, p)
	}
}

func TestTooManySignalsAreDropped(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.Signals = 5 })
	board := newID()
	w.write("first", board)
	c := w.connect()
	s := w.watch(c, "board/"+board.String())
	for i := range 50 {
		if err := c.Signal(within(t), s, fmt.Sprint("kind", i), i); err != nil {
			t.Fatal(err)
		}
	}
	eventually(t, "signals are dropped", func() bool { return w.hub.Stats().Shed >= 40 })
	if c.Err() != nil {
		t.Errorf("the connection was closed: %v", c.Err())
	}
}

func TestPresence(t *testing.T) {
	w := newStillWorld(t, nil)
	board := newID()
	w.write("first", board)
	watch := live.Watch{Topic: "board/" + board.String(), Pres: true}
	ann, bob := id.Person(newID()), id.Person(newID())
	a := w.connectAs(ann, livetest.Options{})
	first, err := a.WatchWith(within(t), watch)
	if err != nil {
		t.Fatal(err)
	}
	w.sweep(time.Second)
	tab1, tab2 := w.connectAs(bob, livetest.Options{}), w.connectAs(bob, livetest.Options{})
	for _, c := range []*livetest.Client{tab1, tab2} {
		got, err := c.WatchWith(within(t), watch)
		if err != nil {
			t.Fatal(err)
		}
		if s, _ := got.State(); !s.Presence[ann] || !s.Presence[bob] || s.Present != 2 {
			t.Errorf("the answer to a watch names %v, %d in all", s.Presence, s.Present)
		}
	}
	quiet := w.watch(w.connect(), watch.Topic) // did not ask to be seen
	w.sweep(time.Second)
	if _, err := first.Until(within(t), func(s livetest.State) bool { return s.Present == 2 && s.Presence[bob] }); err != nil {
		t.Fatal(err)
	}

	tab1.Close()
	w.sweep(20 * time.Second)
	tab2.Close()
	eventually(t, "both tabs are closed", func() bool { return w.hub.Stats().Connections == 2 })
	w.sweep(5 * time.Second)
	if s, _ := first.State(); !s.Presence[bob] {
		t.Error("bob left before the grace was over")
	}
	w.sweep(15 * time.Second)
	s, err := first.Until(within(t), func(s livetest.State) bool { return s.Present == 1 })
	if err != nil || s.Presence[bob] {
		t.Fatalf("bob is still present: %v", err)
	}
	if s, _ := quiet.State(); len(s.Presence) > 0 || s.Present != 0 {
		t.Error("who did not ask was told who is present")
	}
}

// Two servers on one log, joined by a bus: signals and presence cross it.
func TestSignalsAndPresenceBetweenServers(t *testing.T) {
	between := bus.InProcess()
	one := newStillWorld(t, func(c *live.Config) { c.Between = between })
	two := &world{t: t, manual: true, store: one.store, engine: one.engine}
	two.startHub(func(c *live.Config) { c.Between = between })
	t.Cleanup(func() { _ = between.Close() })
	t.Cleanup(two.stopHub)
	board := newID()
	one.write("first", board)
	watch := live.Watch{Topic: "board/" + board.String(), Pres: true}
	ann, bob := id.Person(newID()), id.Person(newID())
	a, b := one.connectAs(ann, livetest.Options{}), two.connectAs(bob, livetest.Options{})
	atOne, err := a.WatchWith(within(t), watch)
	if err != nil {
		t.Fatal(err)
	}
	atTwo, err := b.WatchWith(within(t), watch)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Signal(within(t), atOne, "typing", 1); err != nil {
		t.Fatal(err)
	}
	if _, err := atTwo.Until(within(t), func(s livetest.State) bool { return len(s.Signals) == 1 }); err != nil {
		t.Fatal(err)
	}
	sees := func(s *livetest.Watching, p id.Person) func() bool {
		return func() bool {
			one.sweep(time.Second)
			two.sweep(time.Second)
			st, _ := s.State()
			return st.Presence[p]
		}
	}
	eventually(t, "ann is seen at the other server", sees(atTwo, ann))
	eventually(t, "bob is seen at the other server", sees(atOne, bob))
	// A server that is not heard of any more loses its people.
	two.stopHub()
	two.startHub(nil)
	for range 4 {
		one.sweep(10 * time.Second)
	}
	if _, err := atOne.Until(within(t), func(s livetest.State) bool { return !s.Presence[bob] }); err != nil {
		t.Fatal(err)
	}
}

// testBus appends a line as a command would, and fails as asked.
type testBus struct {
	w    *world
	mu   sync.Mutex
	done map[id.UUID]command.Answer
}

func (b *testBus) Do(_ context.Context, r command.Request) (command.Answer, error) {
	var body struct {
		Board id.UUID
		Text  string
	}
	if err := json.Unmarshal(r.Body, &body); err != nil {
		return command.Answer{}, err
	}
	switch r.Type {
	case "board.refuse":
		return command.Answer{}, decider.Refuse("board.full", "free", 0)
	case "board.invalid":
		return command.Answer{}, &command.InvalidError{Field: "text", Reason: "is empty"}
	case "board.conflict":
		return command.Answer{}, &eventstore.ConflictError{Stream: "board-x", Expected: r.IfMatch, Actual: 9}
	case "board.reused":
		return command.Answer{}, fmt.Errorf("append: %w", eventstore.ErrCommandReused)
	case "board.unavailable":
		return command.Answer{}, fmt.Errorf("append: %w", eventstore.ErrUnavailable)
	case "board.away":
		return command.Answer{}, fmt.Errorf("read: %w", &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED})
	case "board.future":
		return command.Answer{}, fmt.Errorf("read: %w", views.ErrFuture)
	case "board.fault":
		return command.Answer{}, errors.New("a cable is loose")
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if a, known := b.done[r.Key]; known {
		a.Already = true
		return a, nil
	}
	r2, err := b.w.store.Append(context.Background(), eventstore.Append{
		Command: r.Key, Actor: r.Actor.Person,
		Streams: []eventstore.StreamAppend{{Stream: event.StreamOf("board", body.Board), Expected: eventstore.Any, Events: []eventstore.NewEvent{eventOf(b.w, body.Board, body.Text)}}},
	})
	a := command.Answer{Position: r2.Last, Version: 1, Events: 1}
	b.done[r.Key] = a
	return a, err
}

func TestCommandsOnTheSocket(t *testing.T) {
	w := newWorld(t, nil)
	w.stopHub()
	w.startHub(func(c *live.Config) { c.Bus = &testBus{w: w, done: map[id.UUID]command.Answer{}} })
	board := newID()
	w.write("first", board)
	c := w.connect()
	s := w.watch(c, "board/"+board.String())
	key := newID()
	fields := map[string]any{"type": "board.write", "Board": board, "Text": "by socket"}
	done, err := c.Command(within(t), key, fields)
	if err != nil || done.Position == 0 || done.Events != 1 || done.Already {
		t.Fatalf("%+v %v", done, err)
	}
	st := w.same(s, done.Position)
	if st.Confirmed[key] != done.Position {
		t.Errorf("the patch confirms %v, want the command %s", st.Confirmed, key)
	}
	if again, err := c.Command(within(t), key, fields); err != nil || !again.Already || again.Position != done.Position {
		t.Errorf("the same key again: %+v %v", again, err)
	}
	for _, row := range []struct {
		command, code string
		retry         any
	}{
		{"board.refuse", "board.full", false},
		{"board.invalid", "request.invalid", false},
		{"board.conflict", "command.conflict", false},
		{"board.reused", "command.key_reused", false},
		{"board.unavailable", "server.unavailable", 1000.0},
		{"board.away", "server.unavailable", 1000.0},
		{"board.future", "position.future", false},
		{"board.fault", "server.fault", true},
	} {
		_, err := c.Command(within(t), newID(), map[string]any{"type": row.command})
		var refused *livetest.RefusedError
		if !errors.As(err, &refused) || refused.Refusal.Code != row.code || refused.Refusal.Retry != row.retry {
			t.Errorf("%s: %v, want %s with retry %v", row.command, err, row.code, row.retry)
		}
	}
}

func TestCommandsAreLimited(t *testing.T) {
	w := newWorld(t, nil)
	w.stopHub()
	w.startHub(func(c *live.Config) {
		c.Bus = &testBus{w: w, done: map[id.UUID]command.Answer{}}
		c.Limits.Commands, c.Limits.CommandBurst = 1, 3
	})
	board := newID()
	c := w.connect()
	var refused *livetest.RefusedError
	for i := range 4 {
		_, err := c.Command(within(t), newID(), map[string]any{"type": "board.write", "Board": board, "Text": "x"})
		if i < 3 && err != nil {
			t.Fatal(err)
		}
		if i == 3 && (!errors.As(err, &refused) || refused.Refusal.Code != "request.too_many") {
			t.Errorf("the fourth command at once: %v", err)
		}
	}
}

func TestCommandWithoutKeyOrTypeIsMalformed(t *testing.T) {
	w := newWorld(t, nil)
	w.stopHub()
	w.startHub(func(c *live.Config) { c.Bus = &testBus{w: w, done: map[id.UUID]command.Answer{}} })
	for _, frame := range []string{
		`{"id":7,"cmd":{"type":"board.write"}}`, `{"id":7,"cmd":{},"key":"` + newID().String() + `"}`, `{"id":7,"cmd":5,"key":"` + newID().String() + `"}`,
		`{"id":7,"cmd":{"type":"board.write"},"key":"abc"}`, `{"id":7,"cmd":{"type":"board.write"},"key":""}`,
		`{"id":7,"cmd":{"type":7},"key":"` + newID().String() + `"}`, `{"id":7,"cmd":{"type":"board.write"},"key":"` + newID().String() + `","match":"x"}`,
	} {
		if got := ask(t, w, frame); got.Error.Code != "request.invalid" {
			t.Errorf("%s: %q", frame, got.Error.Code)
		}
	}
}
