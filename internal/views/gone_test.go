package views_test

import (
	"testing"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/views"
	"megdan/projections"
)

// endings is what a reader was told to be gone, once something was.
func (s *reader) endings(t *testing.T) []views.Topic {
	t.Helper()
	deadline := time.After(20 * time.Second)
	for {
		s.mu.Lock()
		gone, wrong := s.gone, s.wrong
		s.mu.Unlock()
		switch {
		case wrong != nil:
			t.Fatal(wrong)
		case len(gone) > 0:
			return gone
		}
		select {
		case <-s.step:
		case <-deadline:
			t.Fatal("nobody said that a topic is gone")
		}
	}
}

// half is the board's next version, in which some boards have no document.
func half(without id.UUID) projections.Registered {
	v := boardView(2)
	keys := v.Keys
	v.Keys = func(to []id.UUID, e *event.Recorded) []id.UUID {
		for _, k := range keys(nil, e) {
			if k != without {
				to = append(to, k)
			}
		}
		return to
	}
	return v
}

// mute is a version whose documents cannot be encoded.
func mute() projections.Registered {
	v := boardView(2)
	empty := v.New
	v.New = func() projections.Document { return unsayable{empty()} }
	return v
}

type unsayable struct{ projections.Document }

func (unsayable) Encode([]byte) []byte { panic("this cannot be said") }

func TestWhoWatchesIsToldThatATopicIsGone(t *testing.T) {
	t.Parallel()
	b, other := key("b"), key("other board")
	rows := map[string]struct {
		happens func(*testing.T, *world)
		others  int64 // how far the other board's watcher comes after it; -1: it is gone too
	}{
		"a new version has no such document": {func(t *testing.T, w *world) {
			if err := views.Swap(t.Context(), w.Runner, half(b)); err != nil {
				t.Fatal(err)
			}
		}, 0},
		"a new version cannot be encoded": {func(t *testing.T, w *world) {
			if err := views.Swap(t.Context(), w.Runner, mute()); err != nil {
				t.Fatal(err)
			}
		}, -1},
		"the view is stopped by an event of the document": {func(t *testing.T, w *world) {
			w.say(put(b, key("c"), poison, ""))
		}, -1},
		"the view is stopped by an event of another document": {func(t *testing.T, w *world) {
			w.say(put(other, key("c"), poison, ""))
		}, -1},
		"the view is stopped by a document that nobody watches": {func(t *testing.T, w *world) {
			last := w.say(put(key("third"), key("c"), 1, ""))
			if _, err := w.Get(t.Context(), board(key("third")), last); err != nil {
				t.Fatal(err)
			}
			w.say(put(key("third"), key("c"), poison, ""))
		}, -1},
	}
	for name, row := range rows {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := onMemory(t)
			w.say(put(b, key("c"), 1, ""))
			last := w.say(put(other, key("d"), 1, ""))
			s, o, c := newReader(), newReader(), newReader()
			cancel := make([]func(), 3)
			for i, watching := range []struct {
				s     *reader
				topic views.Topic
			}{{s, board(b)}, {o, board(other)}, {c, card(key("d"))}} {
				if _, err := w.Get(t.Context(), watching.topic, last); err != nil {
					t.Fatal(err)
				}
				var err error
				if cancel[i], err = watching.s.watch(t.Context(), w.Runner, watching.topic); err != nil {
					t.Fatal(err)
				}
			}
			row.happens(t, w)
			if gone := s.endings(t); len(gone) != 1 || gone[0] != board(b) {
				t.Errorf("gone are %v", gone)
			}
			cancel[0]()
			cancel[0]()
			last = w.say(put(b, key("e"), 2, ""), put(other, key("d"), 2, ""))
			c.until(t, last)
			if len(c.gone) != 0 || c.document(card(key("d"))).Changed != last {
				t.Errorf("the watcher of another view was told %v, and is at %d", c.gone, c.document(card(key("d"))).Changed)
			}
			o.until(t, last)
			if row.others < 0 {
				if gone := o.endings(t); len(gone) != 1 || gone[0] != board(other) {
					t.Errorf("of the other board, gone are %v", gone)
				}
			} else if len(o.gone) != 0 || o.document(board(other)).Changed != last {
				t.Errorf("the watcher of the other board was told %v, and is at %d", o.gone, o.document(board(other)).Changed)
			}
			if _, _, err := w.Watch(t.Context(), board(b), newReader()); err == nil {
				t.Error("it can be watched again")
			}
		})
	}
}
