package live_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"megdan/internal/live"
	"megdan/internal/live/livetest"
	"megdan/internal/views"
)

// stopping is an engine whose boards cannot be read any more, although nobody
// who watches them was told yet.
type stopping struct {
	views.Engine
	on atomic.Bool
}

func (s *stopping) Since(t views.Topic, position int64) ([]*views.Patch, []*views.Entry, bool) {
	if s.on.Load() {
		return nil, nil, false
	}
	return s.Engine.Since(t, position)
}

func (s *stopping) Get(ctx context.Context, t views.Topic, min int64) (views.Document, error) {
	if s.on.Load() {
		return views.Document{}, &views.FaultError{View: t.View, Version: 1, Key: t.Key, Position: min, Reason: "panic"}
	}
	return s.Engine.Get(ctx, t, min)
}

// A client that is behind reads what a stopped view no longer gives: that
// subscription ends, the connection and its other ones go on.
func TestAViewThatStopsWhileAClientCatchesUp(t *testing.T) {
	w := newWorld(t, nil)
	w.stopHub()
	engine := &stopping{Engine: w.engine}
	w.startHub(func(c *live.Config) {
		c.Engine, c.Limits.UnackedBytes, c.Limits.Unacked = engine, 1<<30, 1<<20
	})
	board, other := newID(), newID()
	w.write("first", board, other)
	c := w.connect()
	s, o := w.watch(c, "board/"+board.String()), w.watch(c, "board/"+other.String())
	c.Pause()
	line, text := newID(), strings.Repeat("long ", 4000)
	for i := 0; w.hub.Stats().Behind == 0; i++ {
		if i > 5000 {
			t.Fatal("the client is never behind")
		}
		w.writeLine(line, fmt.Sprint(i, text), board)
	}
	for i := range 50 { // more than waits for it
		w.writeLine(line, fmt.Sprint(i, text), board)
	}
	engine.on.Store(true)
	c.Continue()
	got, err := s.Until(within(t), func(s livetest.State) bool { return s.Ended != "" })
	if err != nil || got.Ended != live.WhyGone {
		t.Fatalf("ended %q: %v", got.Ended, err)
	}
	engine.on.Store(false)
	w.same(o, w.write("the end", other))
}
