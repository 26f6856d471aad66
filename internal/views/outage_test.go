package views_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

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

func (o *away) OpenJSON(ctx context.Context, body []byte) (open, masked []byte, err error) {
	if o.calls.Add(-1) >= 0 {
		return nil, nil, fmt.Errorf("read sealed parts: %w", o.err)
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

// gated is an opener whose store answers a call only when it is let.
type gated struct {
	plainTexts
	shut    atomic.Bool
	entered chan struct{} // one for each call that waits
	let     chan struct{} // one for each call that may go on; closed for all
}

func newGated(o *views.Options) *gated {
	return &gated{plainTexts: plainTexts{o.Store}, entered: make(chan struct{}), let: make(chan struct{})}
}

func (o *gated) OpenJSON(ctx context.Context, body []byte) (open, masked []byte, err error) {
	if o.shut.Load() {
		o.entered <- struct{}{}
		<-o.let
	}
	return o.plainTexts.OpenJSON(ctx, body)
}

func (o *gated) end() {
	o.shut.Store(false)
	close(o.let)
}

// blocked waits until a goroutine that runs a function waits for a lock.
func blocked(t *testing.T, function string) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	stacks := make([]byte, 1<<20)
	for time.Now().Before(deadline) {
		for g := range strings.SplitSeq(string(stacks[:runtime.Stack(stacks, true)]), "\n\n") {
			if strings.Contains(g, function) && strings.Contains(g, "sync.(*Mutex).Lock(") {
				return
			}
		}
		runtime.Gosched()
	}
	t.Fatalf("%s never waited", function)
}

// served reads a document that is hot, and one that has to be loaded.
func (w *world) served(hot, cold views.Topic) {
	w.t.Helper()
	ctx, stop := context.WithTimeout(w.t.Context(), 20*time.Second)
	defer stop()
	done := make(chan error, 1)
	go func() {
		_, err := w.Get(ctx, cold, 0)
		if err == nil {
			_, err = w.Get(ctx, hot, 0)
		}
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			w.t.Error(err)
		}
	case <-ctx.Done():
		w.t.Error("readers wait for the rebuild")
	}
}

func TestReadersGoOnWhileASwapWaitsForAChangeThatCannotBeOpened(t *testing.T) {
	var opener *gated
	w := onMemory(t, func(o *views.Options) {
		opener = newGated(o)
		o.Opener = opener
	})
	b := key("b")
	w.say(put(b, key("c"), 1, "one"), put(key("hot"), key("d"), 1, ""))
	last := w.say(put(key("cold"), key("e"), 1, ""))
	if _, err := w.Get(t.Context(), board(key("hot")), last); err != nil {
		t.Fatal(err)
	}
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, board(b)); err != nil {
		t.Fatal(err)
	}
	opener.shut.Store(true)
	last = w.say(put(b, key("c"), 2, "two"))
	<-opener.entered
	swapped := make(chan error, 1)
	go func() { swapped <- views.Swap(t.Context(), w.Runner, boardView(2)) }()
	blocked(t, "(*Runner).watchedOf")
	w.served(board(key("hot")), board(key("cold")))
	opener.end()
	if err := <-swapped; err != nil {
		t.Fatal(err)
	}
	s.until(t, last)
	want, _ := w.plainFold(boardView(2), b, last)
	if got := s.document(board(b)); string(got.Body) != string(w.opened(want)) {
		t.Errorf("watched %s\nwant %s", got.Body, w.opened(want))
	}
}

func TestReadersGoOnWhileForgettingWaitsForAFeedThatCannotBeOpened(t *testing.T) {
	var opener *gated
	w := onMemory(t, func(o *views.Options) {
		opener = newGated(o)
		o.Opener = opener
	})
	b := key("b")
	w.say(put(b, key("c"), 1, "one"), put(key("hot"), key("d"), 1, ""))
	last := w.say(put(key("cold"), key("e"), 1, ""))
	if _, err := w.Get(t.Context(), board(key("hot")), last); err != nil {
		t.Fatal(err)
	}
	opener.shut.Store(true)
	s := newReader()
	watched := make(chan error, 1)
	go func() {
		_, _, _, err := w.WatchFeed(t.Context(), feedOf(b), 10, s)
		watched <- err
	}()
	<-opener.entered // the page that the feed begins with
	last = w.say(put(b, key("c"), 2, "two"))
	if _, err := w.Get(t.Context(), board(key("hot")), last); err != nil {
		t.Fatal(err)
	}
	opener.let <- struct{}{}
	<-opener.entered // what was kept for it meanwhile
	forgotten := make(chan struct{})
	go func() {
		defer close(forgotten)
		w.Forgotten()
	}()
	blocked(t, "(*Runner).Forgotten")
	w.served(board(key("hot")), board(key("cold")))
	opener.end()
	<-forgotten
	if err := <-watched; err != nil {
		t.Fatal(err)
	}
	last = w.say(put(b, key("c"), 3, "three"))
	s.until(t, last)
}
