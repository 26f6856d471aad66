package views_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"

	"megdan/domain/event"
	"megdan/internal/eventstore"
	"megdan/internal/views"
)

// away is an opener whose store cannot be reached for some calls.
type away struct {
	plainTexts
	calls atomic.Int64 // to fail from now on
	err   error
}

func (o *away) OpenJSON(ctx context.Context, body []byte) ([]byte, error) {
	if o.calls.Add(-1) >= 0 {
		return nil, fmt.Errorf("read sealed parts: %w", o.err)
	}
	return o.plainTexts.OpenJSON(ctx, body)
}

func TestAStoreThatIsAwayDelaysAChangeAndLosesNone(t *testing.T) {
	t.Parallel()
	opener := &away{err: eventstore.ErrUnavailable}
	w := onMemory(t, func(o *views.Options) {
		opener.store = o.Store
		o.Opener = opener
	})
	b := key("b")
	last := w.say(put(b, key("c"), 1, "one"))
	if _, err := w.Get(t.Context(), board(b), last); err != nil {
		t.Fatal(err)
	}
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, board(b)); err != nil {
		t.Fatal(err)
	}
	opener.calls.Store(3)
	w.say(put(b, key("d"), 2, "two"))
	last = w.say(put(b, key("e"), 3, "three"))
	s.until(t, last)
	want, _ := w.plainFold(boardView(1), b, last)
	if got := s.document(board(b)); string(got.Body) != string(w.opened(want)) {
		t.Errorf("watched %s\nwant %s", got.Body, w.opened(want))
	}
	opener.calls.Store(1)
	w.say(put(b, key("d"), 4, ""))
	last = w.say(put(b, key("f"), 5, "five"))
	s.until(t, last)
	opener.calls.Store(1)
	if _, err := w.At(t.Context(), board(b), last-1); !errors.Is(err, eventstore.ErrUnavailable) {
		t.Errorf("a reader is told: %v", err)
	}
	if _, err := w.At(t.Context(), board(b), last-1); err != nil {
		t.Errorf("and the next one served: %v", err)
	}
}

func TestATextThatCannotBeOpenedIsHandedOutAsAReference(t *testing.T) {
	t.Parallel()
	opener := &away{err: errors.New("damaged")}
	w := onMemory(t, func(o *views.Options) {
		opener.store = o.Store
		o.Opener = opener
	})
	b := key("b")
	last := w.say(put(b, key("c"), 1, ""))
	if _, err := w.Get(t.Context(), board(b), last); err != nil {
		t.Fatal(err)
	}
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, board(b)); err != nil {
		t.Fatal(err)
	}
	opener.calls.Store(6)
	last = w.say(put(b, key("c"), 2, "two"))
	s.until(t, last)
	want, _ := w.plainFold(boardView(1), b, last)
	if got := s.document(board(b)); string(got.Body) != string(want) {
		t.Errorf("watched %s\nwant %s", got.Body, want)
	}
}

// stumbling is a tail that breaks off after every batch, and hands part of one
// out before it does.
type stumbling struct{ eventstore.Tail }

func (s stumbling) Follow(ctx context.Context, after int64, fn func([]*event.Recorded) error) error {
	broken := errors.New("connection lost")
	return s.Tail.Follow(ctx, after, func(events []*event.Recorded) error {
		if err := fn(events[:(len(events)+1)/2]); err != nil {
			return err
		}
		return broken
	})
}

func TestATailThatBreaksOffIsFollowedOnWithoutAGap(t *testing.T) {
	t.Parallel()
	w := onMemory(t, func(o *views.Options) { o.Tail = stumbling{o.Tail} })
	last := w.story(21, 3, 2, 3)
	topic := board(key("board 0"))
	if _, err := w.Get(t.Context(), topic, last); err != nil {
		t.Fatal(err)
	}
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, topic); err != nil {
		t.Fatal(err)
	}
	last = w.story(22, 12, 2, 3)
	s.until(t, last)
	want, _ := w.plainFold(boardView(1), topic.Key, last)
	if got := s.document(topic); string(got.Body) != string(w.opened(want)) {
		t.Errorf("watched %s\nwant %s", got.Body, w.opened(want))
	}
}
