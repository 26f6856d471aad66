package live_test

import (
	"context"
	"testing"
	"time"

	"megdan/domain/id"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

// A release: clients are told to come back, come back to the next server and
// have lost nothing.
func TestLeavingServerSendsClientsAway(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.ByeSpread = 50 * time.Millisecond })
	board := newID()
	w.write("first", board)
	polite, stubborn := w.connect(), w.connect()
	a, b := w.watch(polite, "board/"+board.String()), w.watch(stubborn, "board/"+board.String())
	stopped := make(chan struct{})
	go func() { w.stop(); close(stopped) }()
	bye, err := polite.Bye(within(t))
	if err != nil {
		t.Fatal(err)
	}
	if bye.Why != live.WhyDeploy || bye.Then != "resume" || bye.After < 0 || bye.After > 50 {
		t.Errorf("bye %+v", bye)
	}
	polite.Close()
	<-stubborn.Done()
	if code := stubborn.CloseCode(); code != live.CloseGoingAway {
		t.Errorf("who stayed was closed with %d (%v), want %d", code, stubborn.Err(), live.CloseGoingAway)
	}
	<-stopped
	w.server.Close()
	last := w.write("meanwhile", board)

	w.startHub(nil)
	for _, old := range []*livetest.Watching{a, b} {
		got, err := w.connect().Resume(within(t), old)
		if err != nil {
			t.Fatal(err)
		}
		if s := w.same(got, last); got.Answer.Mode != live.ModeResumed || s.Documents != 0 {
			t.Errorf("mode %s with %d documents, want a resume", got.Answer.Mode, s.Documents)
		}
	}
}

func TestLeavingServerTakesNobody(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.ByeSpread = time.Minute })
	stay := w.connect()
	ctx, cancel := context.WithCancel(context.Background())
	closed := make(chan struct{})
	go func() { _ = w.hub.Close(ctx); close(closed) }()
	if _, err := stay.Bye(within(t)); err != nil {
		t.Fatal(err)
	}
	if c, err := w.dial(id.Person(newID()), livetest.Options{}); err == nil {
		c.Drop()
		t.Error("a leaving server took a connection")
	}
	cancel()
	<-closed
}

// Another epoch, another version of the view, a position that is not there
// yet: never a continuation.
func TestResumeThatCannotBeIsReset(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	p := w.write("first", board)
	future := p + 1000
	for _, row := range []struct {
		name  string
		watch live.Watch
		why   live.Why
	}{
		{"of another epoch", live.Watch{Since: &p, Epoch: "k0", View: 1}, live.WhyEpoch},
		{"without an epoch", live.Watch{Since: &p, View: 1}, live.WhyEpoch},
		{"of another version of the view", live.Watch{Since: &p, Epoch: "k1", View: 2}, live.WhySchema},
		{"of an unknown version of the view", live.Watch{Since: &p, Epoch: "k1"}, live.WhySchema},
		{"from a position that no log has", live.Watch{Since: &future, Epoch: "k1", View: 1}, live.WhyEpoch},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			row.watch.Topic = "board/" + board.String()
			got, err := w.connect().WatchWith(within(t), row.watch)
			if err != nil {
				t.Fatal(err)
			}
			s, err := got.Until(within(t), func(s livetest.State) bool { return s.Documents == 1 })
			if err != nil {
				t.Fatal(err)
			}
			if got.Answer.Mode != live.ModeReset || len(s.Resets) != 1 || s.Resets[0] != row.why {
				t.Errorf("mode %s, resets %v, want a reset because of %s", got.Answer.Mode, s.Resets, row.why)
			}
		})
	}
}

func TestQuietAndDeadConnections(t *testing.T) {
	w := newStillWorld(t, nil)
	alive := w.connect()
	dead := w.connectAs(id.Person(newID()), livetest.Options{Silent: true})
	for range 8 {
		w.sweep(25 * time.Second)
		if err := alive.Ping(within(t)); err != nil {
			t.Fatal(err)
		}
	}
	<-dead.Done()
	if err := alive.Err(); err != nil {
		t.Errorf("who answers was cut: %v", err)
	}
	eventually(t, "one connection is left", func() bool { return w.hub.Stats().Connections == 1 })
	if dead := w.hub.Stats().Dead; dead != 1 {
		t.Errorf("%d cut as dead, want 1", dead)
	}
}

// Somebody on a bad network: what is left of lost connections makes room for
// new ones, before it is found dead.
func TestLeftBehindConnectionsMakeRoom(t *testing.T) {
	w := newStillWorld(t, func(c *live.Config) { c.Limits.PerPerson = 2 })
	p := id.Person(newID())
	lost := w.connectAs(p, livetest.Options{Silent: true})
	w.sweep(30 * time.Second)
	kept := w.connectAs(p, livetest.Options{})
	w.sweep(10 * time.Second)
	if err := kept.Ping(within(t)); err != nil {
		t.Fatal(err)
	}
	w.connectAs(p, livetest.Options{})
	<-lost.Done()
	if kept.Err() != nil {
		t.Errorf("who was heard of is gone: %v", kept.Err())
	}
	if c, err := w.dial(p, livetest.Options{}); err == nil {
		c.Drop()
		t.Error("a third connection was taken beside two that are heard of")
	}
}

func TestTopicsWithoutWatchersAreClosed(t *testing.T) {
	w := newStillWorld(t, nil)
	board := newID()
	w.write("first", board)
	c := w.connect()
	s := w.watch(c, "board/"+board.String())
	if err := c.Unwatch(within(t), s); err != nil {
		t.Fatal(err)
	}
	if n := w.hub.Stats().Topics; n != 1 {
		t.Fatalf("%d topics, want the one to linger", n)
	}
	w.sweep(5 * time.Second)
	if n := w.hub.Stats().Topics; n != 0 {
		t.Fatalf("%d topics, want none", n)
	}
	w.same(w.watch(c, "board/"+board.String()), w.write("second", board))
}
