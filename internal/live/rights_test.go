package live_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

func guarded(w *world) func(*live.Config) {
	return func(c *live.Config) { c.Access = testRights{w.engine} }
}

// newGuardedWorld is a world in which people read what they may.
func newGuardedWorld(t *testing.T) *world {
	w := newWorld(t, nil)
	w.stopHub()
	w.startHub(guarded(w))
	return w
}

func TestWatchingNeedsTheRight(t *testing.T) {
	w := newGuardedWorld(t)
	mine, other := newID(), newID()
	w.write("first", mine, other)
	p := id.Person(newID())
	w.allow(p, mine)
	c := w.connectAs(p, livetest.Options{})
	w.watch(c, "board/"+mine.String())
	_, err := c.Watch(within(t), "board/"+other.String())
	var refused *livetest.RefusedError
	if !errors.As(err, &refused) || refused.Refusal.Code != "rights.denied" {
		t.Fatalf("watching another's board: %v", err)
	}
	last := w.allow(p, mine, other)
	w.document("access/"+p.String(), last)
	w.same(w.watch(c, "board/"+other.String()), w.write("more", other))
}

// One call changes the roles in the middle of changes to the boards: what
// stands before it is delivered, what stands behind is not, for as many tries
// as there may be ways to race.
func TestNothingComesAfterTheRightEnded(t *testing.T) {
	w := newGuardedWorld(t)
	const rounds = 60
	for round := range rounds {
		kept, lost := newID(), newID()
		w.write("first", kept, lost)
		p := id.Person(newID())
		w.allow(p, kept, lost)
		c := w.connectAs(p, livetest.Options{})
		keptBoard, lostBoard := w.watch(c, "board/"+kept.String()), w.watch(c, "board/"+lost.String())
		lostFeed := w.watch(c, "feed/"+kept.String())

		var writing sync.WaitGroup
		writing.Go(func() {
			for i := range round % 7 {
				w.write(fmt.Sprint("beside ", i), kept)
			}
		})
		before := w.write("before", kept, lost)
		revoked := w.allow(p, kept)
		w.write("secret", lost)
		w.write("after", lost, kept)
		s, err := lostBoard.Until(within(t), func(s livetest.State) bool { return s.Ended != "" })
		if err != nil {
			t.Fatal(err)
		}
		if s.Ended != live.WhyRevoked || s.Position > revoked {
			t.Fatalf("round %d: ended %q at %d, the right ended at %d", round, s.Ended, s.Position, revoked)
		}
		if s.Position < before {
			t.Fatalf("round %d: ended at %d, what stands at %d was withheld", round, s.Position, before)
		}
		writing.Wait()
		last := w.write("the end", kept)
		w.same(keptBoard, last)
		if s, err := lostFeed.Reached(within(t), last); err != nil || s.Ended != "" {
			t.Fatalf("the feed that may still be read: %q %v", s.Ended, err)
		}
		if s, _ := lostBoard.State(); s.Position > revoked {
			t.Fatalf("round %d: something came after the end", round)
		}
		c.Close()
	}
}

// The same when it is one append, so that the engine hands all of it out in
// one batch.
func TestRightEndsInsideOneAppend(t *testing.T) {
	w := newGuardedWorld(t)
	board := newID()
	w.write("first", board)
	p := id.Person(newID())
	w.allow(p, board)
	s := w.watch(w.connectAs(p, livetest.Options{}), "board/"+board.String())
	w.append(
		w.event("test.access_changed", accessChanged{Person: p.UUID()}, p.UUID()),
		eventOf(w, board, "secret"),
	)
	got, err := s.Until(within(t), func(s livetest.State) bool { return s.Ended != "" })
	if err != nil {
		t.Fatal(err)
	}
	if got.Position != 1 {
		t.Fatalf("at %d, want 1: the secret stands behind the end of the right", got.Position)
	}
}

// Rights that change twice in one append end where they first ended.
func TestRightsChangeTwiceInsideOneAppend(t *testing.T) {
	w := newGuardedWorld(t)
	board, other := newID(), newID()
	w.write("first", board)
	p := id.Person(newID())
	w.allow(p, board)
	c := w.connectAs(p, livetest.Options{})
	s, f := w.watch(c, "board/"+board.String()), w.watch(c, "feed/"+board.String())
	w.append(
		w.event("test.access_changed", accessChanged{Person: p.UUID()}, p.UUID()),
		eventOf(w, board, "secret"),
		w.event("test.access_changed", accessChanged{Person: p.UUID(), Boards: []id.UUID{other}}, p.UUID()),
	)
	for _, watching := range []*livetest.Watching{s, f} {
		got, err := watching.Until(within(t), func(s livetest.State) bool { return s.Ended != "" })
		if err != nil {
			t.Fatal(err)
		}
		if got.Position != 1 {
			t.Errorf("%s is at %d, want 1: the secret stands behind the end of the right", watching.Topic, got.Position)
		}
	}
}

func eventOf(w *world, board id.UUID, text string) eventstore.NewEvent {
	return w.event("test.line_written", lineWritten{board, newID(), text}, board)
}
