package live_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/bus"
	"megdan/internal/command"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
	"megdan/internal/views"
)

// broken panics wherever it is asked, while it is switched on.
type broken struct {
	views.Engine
	bus.Bus
	on atomic.Bool
}

func (b *broken) fail() {
	if b.on.Load() {
		panic("secret detail")
	}
}

func (b *broken) Do(context.Context, command.Request) (command.Answer, error) {
	b.fail()
	return command.Answer{Position: 1}, nil
}

func (b *broken) Topic(_ context.Context, _ role.Actor, t views.Topic) (views.Topic, error) {
	return t, nil
}

func (b *broken) Actor(_ context.Context, a role.Actor, _ int64) (role.Actor, error) { return a, nil }

func (b *broken) Watch(ctx context.Context, t views.Topic, s views.Sink) (views.Document, func(), error) {
	b.fail()
	return b.Engine.Watch(ctx, t, s)
}

func (b *broken) Get(ctx context.Context, t views.Topic, min int64) (views.Document, error) {
	b.fail()
	return b.Engine.Get(ctx, t, min)
}

func (b *broken) Publish(subject string, payload []byte) error {
	b.fail()
	return b.Bus.Publish(subject, payload)
}

type safeText struct {
	mu sync.Mutex
	strings.Builder
}

func (s *safeText) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Builder.Write(b)
}

func (s *safeText) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.String()
}

// Whatever panics for one client is an answer to it and a line in the log; it
// and everybody else go on.
func TestPanicForOneClient(t *testing.T) {
	w := newWorld(t, nil)
	w.stopHub()
	b, log := &broken{Engine: w.engine, Bus: bus.InProcess()}, &safeText{}
	w.startHub(func(c *live.Config) {
		c.Engine, c.Bus, c.Access, c.Between = b, b, b, b
		c.Log = slog.New(slog.NewTextHandler(log, nil))
	})
	known, unopened, reread := newID(), newID(), newID()
	w.write("first", known, unopened, reread)
	bystander := w.watch(w.connect(), "board/"+known.String())
	c := w.connect()
	w.watch(c, "board/"+known.String())
	w.watch(w.connect(), "board/"+reread.String()) // the topic is open, its document is not remembered
	w.same(bystander, w.write("more", reread, known))
	for _, row := range []struct {
		name string
		do   func(*livetest.Client) error
	}{
		{"a command", func(c *livetest.Client) error {
			_, err := c.Command(within(t), newID(), map[string]any{"type": "board.write"})
			return err
		}},
		{"opening a topic", func(c *livetest.Client) error {
			_, err := c.Watch(within(t), "board/"+unopened.String())
			return err
		}},
		{"reading a document", func(c *livetest.Client) error {
			_, err := c.Watch(within(t), "board/"+reread.String())
			return err
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			b.on.Store(true)
			err := row.do(c)
			b.on.Store(false)
			var refused *livetest.RefusedError
			if !errors.As(err, &refused) || refused.Refusal.Code != "server.fault" || len(refused.Refusal.Args) != 0 {
				t.Fatalf("%v, want server.fault", err)
			}
			if err := row.do(c); err != nil {
				t.Errorf("the next try: %v", err)
			}
		})
	}
	if got := log.text(); !strings.Contains(got, "secret detail") || !strings.Contains(got, "guard_test.go") {
		t.Errorf("the log lacks the panic or its stack:\n%.500s", got)
	}
	w.same(bystander, w.write("the end", known))
}

// The same for what is not answered: a signal that cannot be passed on.
func TestPanicOfASignal(t *testing.T) {
	w := newWorld(t, nil)
	w.stopHub()
	b := &broken{Engine: w.engine, Bus: bus.InProcess()}
	w.startHub(func(c *live.Config) { c.Engine, c.Between = b, b })
	board := newID()
	w.write("first", board)
	c := w.connectAs(id.Person(newID()), livetest.Options{})
	s := w.watch(c, "board/"+board.String())
	b.on.Store(true)
	if err := c.Signal(within(t), s, "typing", nil); err != nil {
		t.Fatal(err)
	}
	if err := c.Unwatch(within(t), s); err != nil { // answered after the signal
		t.Errorf("after the panic: %v", err)
	}
	b.on.Store(false)
}
