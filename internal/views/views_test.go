package views_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"megdan/domain/id"
	"megdan/internal/views"
	"megdan/projections"
)

// anyMoment compares every moment of every document with a plain fold.
func anyMoment(t testing.TB, w *world, r *views.Runner, boards, cards int) {
	t.Helper()
	head, _, err := w.store.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	check := func(v projections.Registered, topic views.Topic) {
		for p := int64(1); p <= head; p++ {
			want, changed := w.plainFold(v, topic.Key, p)
			got, err := r.At(t.Context(), topic, p)
			switch {
			case changed == 0 && errors.Is(err, views.ErrUnknownTopic):
				continue
			case err != nil:
				t.Fatalf("%s at %d: %v", topic, p, err)
			}
			if want = w.opened(want); string(got.Body) != string(want) || got.Changed != changed || got.Position != p {
				t.Fatalf("%s at %d changed %d:\n got %s\nwant %s changed %d", topic, p, got.Changed, got.Body, want, changed)
			}
		}
		want, changed := w.plainFold(v, topic.Key, head)
		got, err := r.Get(t.Context(), topic, head)
		if changed == 0 {
			if !errors.Is(err, views.ErrUnknownTopic) {
				t.Fatalf("%s: nothing was recorded, got %v", topic, err)
			}
			return
		}
		if err != nil || string(got.Body) != string(w.opened(want)) || got.Changed != changed || got.Position < head {
			t.Fatalf("%s now: %v\n got %s\nwant %s", topic, err, got.Body, want)
		}
	}
	for i := range boards {
		check(boardView(1), board(key(fmt.Sprint("board ", i))))
	}
	for i := range cards {
		check(cardView(), card(key(fmt.Sprint("card ", i))))
	}
}

func TestAnyMomentEqualsAPlainFold(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		w := onMemory(t, func(o *views.Options) {
			o.HotDocuments = rapid.IntRange(1, 8).Draw(rt, "hot documents")
		})
		rnd := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
		for range rapid.IntRange(1, 12).Draw(rt, "calls") {
			var events []any
			for range 1 + rnd.IntN(4) {
				events = append(events, random(rnd, 3, 5))
			}
			w.say(events...)
			if rnd.IntN(2) == 0 { // some are hot on the way
				_, _ = w.Get(t.Context(), board(key(fmt.Sprint("board ", rnd.IntN(3)))), 0)
			}
		}
		anyMoment(t, w, w.Runner, 3, 5)
		w.Stop()
	})
}

func TestReadersNeverMissADocument(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b, c := key("b"), key("c")
	if _, err := w.Get(t.Context(), board(b), 0); !errors.Is(err, views.ErrUnknownTopic) {
		t.Fatalf("nothing was recorded: %v", err)
	}
	p := w.say(put(b, c, 1, "hello"))
	d, err := w.Get(t.Context(), board(b), p)
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf(`{"cards":{"%s":{"n":1,"text":"hello"}},"changes":1,"version":1}`, c)
	if string(d.Body) != want || d.Changed != p || d.View != 1 || d.Position < p || d.At.IsZero() {
		t.Fatalf("got %+v %s", d, d.Body)
	}
	rows := []struct {
		name string
		err  error
		ask  func() error
	}{
		{"a view that there is not", views.ErrUnknownTopic, func() error {
			_, err := w.Get(t.Context(), views.Topic{View: "nothing", Key: b}, 0)
			return err
		}},
		{"an audience that there is not", views.ErrUnknownTopic, func() error {
			_, err := w.Get(t.Context(), views.Topic{View: "board", Key: b, Audience: "team"}, 0)
			return err
		}},
		{"a position after the end of the log", views.ErrFuture, func() error { _, err := w.At(t.Context(), board(b), p+1); return err }},
		{"a minimum after the end of the log", views.ErrFuture, func() error { _, err := w.Get(t.Context(), board(b), p+1); return err }},
		{"a negative position", views.ErrFuture, func() error { _, err := w.At(t.Context(), board(b), -1); return err }},
		{"a moment before the first event", views.ErrUnknownTopic, func() error { _, err := w.At(t.Context(), board(b), 0); return err }},
		{"a time that has not come", views.ErrFuture, func() error { _, err := w.Resolve(t.Context(), time.Now().Add(time.Hour)); return err }},
		{"the watch of an unknown key", views.ErrUnknownTopic, func() error { _, _, err := w.Watch(t.Context(), board(key("x")), newReader()); return err }},
		{"the feed of an unknown tag", views.ErrUnknownTopic, func() error { _, _, err := w.Feed(t.Context(), feedOf(key("x")), 0, 10); return err }},
		{"the watch of the feed of an unknown tag", views.ErrUnknownTopic, func() error {
			_, _, _, err := w.WatchFeed(t.Context(), feedOf(key("x")), 10, newReader())
			return err
		}},
		{"the history of an unknown key", views.ErrUnknownTopic, func() error { _, err := w.History(t.Context(), board(key("x")), 10); return err }},
		{"the window of an unknown key", views.ErrUnknownTopic, func() error { _, _, err := w.Window(t.Context(), board(key("x")), 0, 1, 10); return err }},
		{"a reader who is gone", context.Canceled, func() error {
			gone, cancel := context.WithCancel(t.Context())
			cancel()
			_, err := w.At(gone, board(b), p-1)
			_, err2 := w.Get(gone, board(key("cold")), 0)
			return errors.Join(err, err2)
		}},
	}
	for _, row := range rows {
		if err := row.ask(); !errors.Is(err, row.err) {
			t.Errorf("%s: %v, want %v", row.name, err, row.err)
		}
	}
	if f, err := w.Read(board(b)); err != nil || f != "Read boards" {
		t.Errorf("reading a board needs %q, %v", f, err)
	}
	if f, err := w.Read(feedOf(b)); err != nil || f != "Read feeds" {
		t.Errorf("reading a feed needs %q, %v", f, err)
	}
}

func TestATopicThatIsAskedForBeforeItIsMade(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b := key("b")
	w.say(put(key("other"), key("c"), 1, ""))
	for range 3 {
		if _, err := w.Get(t.Context(), board(b), 0); !errors.Is(err, views.ErrUnknownTopic) {
			t.Fatalf("not made yet: %v", err)
		}
	}
	p := w.say(put(b, key("c"), 1, ""))
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, board(b)); err != nil {
		t.Fatalf("made by the call before: %v", err)
	}
	if d := s.document(board(b)); d.Changed != p {
		t.Errorf("changed at %d, not %d", d.Changed, p)
	}
	if _, err := w.At(t.Context(), board(b), p-1); !errors.Is(err, views.ErrUnknownTopic) {
		t.Errorf("before it was made: %v", err)
	}
}

func TestWatchGivesTheDocumentAndThenEveryChange(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b, c := key("b"), key("c")
	w.say(put(b, c, 1, ""))
	s := newReader()
	cancel, err := s.watch(t.Context(), w.Runner, board(b))
	if err != nil {
		t.Fatal(err)
	}
	first := s.document(board(b))
	w.say(put(b, c, 2, "two"))
	w.say(&boardSeen{b})
	last := w.say(put(b, key("d"), 3, ""), &cardDropped{b, c}, put(b, key("e"), 4, ""))
	s.until(t, last)
	fresh, err := w.Get(t.Context(), board(b), last)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.document(board(b)); string(got.Body) != string(fresh.Body) || got.Changed != fresh.Changed {
		t.Fatalf("patches give %s\nfresh read gives %s", got.Body, fresh.Body)
	}
	patches, _, ok := w.Since(board(b), first.Position)
	if !ok || len(patches) != len(s.patches) {
		t.Fatalf("resume gives %d patches of %d, %v", len(patches), len(s.patches), ok)
	}
	for i := range patches {
		if patches[i] != s.patches[i] {
			t.Error("a patch was made twice")
		}
	}
	if _, _, ok := w.Since(board(b), last+1); ok {
		t.Error("resume from the future")
	}
	if _, _, ok := w.Since(board(b), 0); ok {
		t.Error("resume from before the ring")
	}
	if patches, _, ok := w.Since(board(b), last); !ok || len(patches) != 0 {
		t.Error("resume at the end gives more than nothing")
	}
	joined := s.patches[len(s.patches)-1]
	if joined.To-joined.From > 1 { // three events of one call
		if _, _, ok := w.Since(board(b), joined.To-1); ok {
			t.Error("resume from inside a joined patch")
		}
	}
	cancel()
	cancel()
	before := len(s.patches)
	if _, err = w.Get(t.Context(), board(b), w.say(put(b, c, 9, ""))); err != nil {
		t.Fatal(err)
	}
	if len(s.patches) != before {
		t.Error("a patch after cancel")
	}
}

// Watchers come and go while documents are evicted and the log grows. Each
// must end with the bytes of a fresh read, and each patch must follow on the
// one before.
func TestNothingIsLostOrDoubledAmongJoinsAndEvictions(t *testing.T) {
	t.Parallel()
	const boards, cards, rounds = 6, 12, 400
	w := onMemory(t, func(o *views.Options) { o.HotDocuments = 2 })
	for i := range boards {
		w.say(put(key(fmt.Sprint("board ", i)), key("card 0"), 1, ""))
	}
	stop := make(chan struct{})
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			rnd := rand.New(rand.NewPCG(uint64(n), 2))
			for {
				select {
				case <-stop:
					return
				default:
				}
				s := newReader()
				var cancels []func()
				for _, i := range rnd.Perm(boards)[:3] {
					cancel, err := s.watch(t.Context(), w.Runner, board(key(fmt.Sprint("board ", i))))
					if err != nil {
						t.Error(err)
						return
					}
					cancels = append(cancels, cancel)
				}
				s.mu.Lock()
				seen := s.passed
				s.mu.Unlock()
				d, err := w.Get(t.Context(), board(key(fmt.Sprint("board ", rnd.IntN(boards)))), 0)
				if err != nil {
					t.Error(err)
					return
				}
				if d.Position < seen {
					t.Errorf("read at %d after %d was passed", d.Position, seen)
				}
				for _, cancel := range cancels {
					cancel()
				}
				s.mu.Lock()
				if s.wrong != nil {
					t.Error(s.wrong)
				}
				for topic, got := range s.docs {
					want, err := w.At(t.Context(), topic, got.Changed)
					if err != nil || string(want.Body) != string(got.Body) {
						t.Errorf("%s at %d: %v\nwatched %s\n   read %s", topic, got.Changed, err, got.Body, want.Body)
					}
				}
				s.mu.Unlock()
			}
		})
	}
	steady := newReader()
	for i := range boards {
		if _, err := steady.watch(t.Context(), w.Runner, board(key(fmt.Sprint("board ", i)))); err != nil {
			t.Fatal(err)
		}
	}
	rnd := rand.New(rand.NewPCG(7, 7))
	var last int64
	for range rounds {
		var events []any
		for range 1 + rnd.IntN(5) {
			events = append(events, random(rnd, boards, cards))
		}
		last = w.say(events...)
	}
	close(stop)
	wg.Wait()
	steady.until(t, last)
	for i := range boards {
		topic := board(key(fmt.Sprint("board ", i)))
		want, _ := w.plainFold(boardView(1), topic.Key, last)
		if got := steady.document(topic); string(got.Body) != string(w.opened(want)) {
			t.Errorf("%s:\nwatched %s\n folded %s", topic, got.Body, w.opened(want))
		}
	}
}

func TestPrivatePartsAreOpenedForReadersAndForgotten(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b, c := key("b"), key("c")
	w.say(put(b, c, 1, "first"))
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, board(b)); err != nil {
		t.Fatal(err)
	}
	p := w.say(put(b, key("d"), 2, "second"))
	s.until(t, p)
	want := fmt.Sprintf(`{"cards":{"%s":{"n":1,"text":"first"},"%s":{"n":2,"text":"second"}},"changes":2,"version":2}`, c, key("d"))
	if id.UUID(c).Compare(key("d")) > 0 {
		want = fmt.Sprintf(`{"cards":{"%s":{"n":2,"text":"second"},"%s":{"n":1,"text":"first"}},"changes":2,"version":2}`, key("d"), c)
	}
	if got := s.document(board(b)); string(got.Body) != want {
		t.Fatalf("watched %s\nwant %s", got.Body, want)
	}
	reference, err := w.AtReference(t.Context(), board(b), p)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.store.Forget(t.Context(), textKey); err != nil {
		t.Fatal(err)
	}
	w.Forgotten()
	again, err := w.AtReference(t.Context(), board(b), p)
	if err != nil || string(again.Body) != string(reference.Body) {
		t.Errorf("the reference form changed by forgetting: %v\n%s\n%s", err, reference.Body, again.Body)
	}
	for name, d := range map[string]func() (views.Document, error){
		"now":     func() (views.Document, error) { return w.Get(t.Context(), board(b), p) },
		"then":    func() (views.Document, error) { return w.At(t.Context(), board(b), p) },
		"watched": func() (views.Document, error) { return s.document(board(b)), nil },
	} {
		got, err := d()
		if err != nil || string(got.Body) != string(w.opened(reference.Body)) {
			t.Errorf("%s: %v %s", name, err, got.Body)
		}
	}
	if _, _, ok := w.Since(board(b), 1); ok {
		t.Error("what was forgotten can be resumed from memory")
	}
	if s.resets != 1 {
		t.Errorf("%d resets", s.resets)
	}
}

func TestAViewThatPanicsIsStoppedAndNoOther(t *testing.T) {
	t.Parallel()
	w := onMemory(t)
	b, c := key("b"), key("c")
	w.say(put(b, c, 1, ""))
	s := newReader()
	if _, err := s.watch(t.Context(), w.Runner, board(b)); err != nil {
		t.Fatal(err)
	}
	p := w.say(put(b, c, poison, ""))
	s.until(t, p)
	var fault *views.FaultError
	if _, err := w.Get(t.Context(), board(b), p); !errors.As(err, &fault) || fault.Position != p || fault.View != "board" {
		t.Fatalf("got %v", err)
	}
	if d, err := w.At(t.Context(), board(b), p-1); err != nil || d.Changed != p-1 {
		t.Errorf("before the fault: %v", err)
	}
	if _, err := w.At(t.Context(), board(b), p); !errors.As(err, &fault) {
		t.Errorf("at the fault: %v", err)
	}
	if d, err := w.Get(t.Context(), card(c), p); err != nil || d.Changed != p {
		t.Errorf("the other view: %v", err)
	}
	if h := w.Health(); len(h.Stopped) != 1 || h.Stopped[0].Position != p || h.Passed != p {
		t.Errorf("health: %+v", h)
	}
	if got := s.document(board(b)); got.Changed != p-1 {
		t.Errorf("a patch came from a stopped view")
	}
}
