package live_test

import (
	"context"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

// signedOut is who was signed out of, by the session's id, which in these
// tests is the person's.
type signedOut struct{ sync.Map }

func (s *signedOut) ended(session [16]byte) bool { _, ended := s.Load(session); return ended }

func (s *signedOut) config(until time.Duration) func(*live.Config) {
	return func(c *live.Config) {
		opened := time.Now()
		c.Ended = s.ended
		c.Session = func(r *http.Request) (live.Session, error) {
			p, err := id.Parse(r.Header.Get("X-Person"))
			return live.Session{ID: p, Actor: role.Actor{Person: id.Person(p)}, Until: opened.Add(until)}, err
		}
	}
}

// closed waits for the end of a client's connection.
func closed(t *testing.T, c *livetest.Client) int {
	t.Helper()
	select {
	case <-c.Done():
	case <-within(t).Done():
		t.Fatal("the connection stays open")
	}
	return c.CloseCode()
}

func TestConnectionsEndWithTheirSession(t *testing.T) {
	for _, row := range []struct {
		name string
		end  func(*world, *signedOut, id.Person)
		all  bool // everybody's session ends
	}{
		{"at once when somebody signs out", func(w *world, s *signedOut, p id.Person) {
			s.Store([16]byte(p), true)
			w.hub.End(p)
		}, false},
		{"within a minute when the end was not told", func(w *world, s *signedOut, p id.Person) {
			s.Store([16]byte(p), true)
			w.sweep(time.Minute)
		}, false},
		{"when its time is over", func(w *world, _ *signedOut, _ id.Person) { w.sweep(3 * time.Minute) }, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			out := &signedOut{}
			w := newStillWorld(t, out.config(2*time.Minute))
			board, gone := newID(), id.Person(newID())
			w.write("first", board)
			c, other := w.connectAs(gone, livetest.Options{}), w.connect()
			mine, stays := w.watch(c, "board/"+board.String()), w.watch(other, "board/"+board.String())
			s, _ := openStreamAs(t, w, gone.UUID(), "t=board/"+board.String(), "")
			s.until("doc")
			row.end(w, out, gone)
			last := w.write("second", board)
			if code := closed(t, c); code != live.CloseUnauthorised {
				t.Errorf("closed with %d, want %d", code, live.CloseUnauthorised)
			}
			if st, _ := mine.State(); st.Position >= last {
				t.Error("something came after the session's end")
			}
			for s.lines.Scan() { // a stream just ends
			}
			if row.all {
				if code := closed(t, other); code != live.CloseUnauthorised {
					t.Errorf("the other's session: %d", code)
				}
				return
			}
			w.same(stays, last)
		})
	}
}

// Nothing that comes after the end is done, though the client does not leave.
func TestCommandsAfterTheEndAreNotTaken(t *testing.T) {
	out, bus := &signedOut{}, &countingBus{}
	w := newStillWorld(t, func(c *live.Config) { out.config(time.Hour)(c); c.Bus = bus })
	p := id.Person(newID())
	c := w.connectAs(p, livetest.Options{})
	if _, err := c.Command(within(t), newID(), map[string]any{"type": "board.write"}); err != nil {
		t.Fatal(err)
	}
	c.Pause()
	w.hub.End(p)
	_ = c.Send(within(t), []byte(`{"id":9,"cmd":{"type":"board.write"},"key":"`+newID().String()+`"}`))
	w.sweep(10 * time.Second)
	c.Continue()
	closed(t, c)
	w.stopHub() // waits for what was begun
	w.startHub(nil)
	if n := bus.n.Load(); n != 1 {
		t.Errorf("%d commands were done, want the one before the end", n)
	}
}

// A session that ends while its socket is being opened opens none.
func TestSessionThatEndsDuringTheHandshake(t *testing.T) {
	out := &signedOut{}
	w := newWorld(t, func(c *live.Config) {
		out.config(time.Hour)(c)
		session := c.Session
		c.Session = func(r *http.Request) (live.Session, error) {
			s, err := session(r)
			out.Store(s.ID, true)
			return s, err
		}
	})
	c, err := w.dial(id.Person(newID()), livetest.Options{})
	if err == nil {
		if code := closed(t, c); code != live.CloseUnauthorised {
			t.Errorf("closed with %d", code)
		}
	}
	if n := w.hub.Stats().Connections; n != 0 {
		t.Errorf("%d connections are open", n)
	}
}

type countingBus struct{ n atomic.Int64 }

func (b *countingBus) Do(context.Context, command.Request) (command.Answer, error) {
	b.n.Add(1)
	return command.Answer{Position: 1}, nil
}
