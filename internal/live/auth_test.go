package live_test

import (
	"context"
	"encoding/json"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/coder/websocket"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
	"megdan/internal/views"
)

// dialStranger opens a socket without a cookie.
func (w *world) dialStranger(t *testing.T) *websocket.Conn {
	t.Helper()
	ws, _, err := websocket.Dial(within(t), w.url(), &websocket.DialOptions{Subprotocols: []string{live.Subprotocol}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ws.CloseNow() })
	return ws
}

// closedWith reads until the end of a socket.
func closedWith(t *testing.T, ws *websocket.Conn) int {
	t.Helper()
	ws.SetReadLimit(-1)
	for {
		_, b, err := ws.Read(within(t))
		if err != nil {
			return int(websocket.CloseStatus(err))
		}
		t.Logf("came: %.200s", b)
	}
}

func auth(token string) string {
	b, err := json.Marshal(live.AuthMessage{ID: 1, Auth: live.Auth{Token: token}})
	if err != nil {
		panic(err)
	}
	return string(b)
}

// Who brings no cookie says who they are in the first message, and is greeted
// behind it: what came in the same frame is done.
func TestTokenInTheFirstMessage(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	watch := `{"id":2,"watch":{"t":"board/` + board.String() + `"}}`
	for name, frames := range map[string][]string{
		"in a frame of its own":  {auth(newID().String()), watch},
		"joined with what it is": {auth(newID().String()) + "\n" + watch},
	} {
		t.Run(name, func(t *testing.T) {
			ws := w.dialStranger(t)
			for _, f := range frames {
				if err := ws.Write(within(t), websocket.MessageText, []byte(f)); err != nil {
					t.Fatal(err)
				}
			}
			var came []string
			for !strings.Contains(strings.Join(came, ""), `"doc"`) {
				_, b, err := ws.Read(within(t))
				if err != nil {
					t.Fatalf("%v after %q", err, came)
				}
				came = append(came, strings.Split(string(b), "\n")...)
			}
			for i, begins := range []string{`{"hello":`, `{"id":1,"ok":`, `{"id":2,"ok":`, `{"s":`} {
				if !strings.HasPrefix(came[i], begins) {
					t.Errorf("message %d is %.80s, want %s", i, came[i], begins)
				}
			}
		})
	}
	c, err := livetest.Dial(within(t), w.url(), livetest.Options{Token: newID().String()})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Drop()
	w.same(w.watch(c, "board/"+board.String()), w.write("more", board))
}

func TestWhoCannotSayWhoTheyAre(t *testing.T) {
	for _, row := range []struct {
		name  string
		frame string
		kind  websocket.MessageType
		code  int
	}{
		{"a token of no session", auth("forged"), websocket.MessageText, live.CloseUnauthorised},
		{"an empty token", auth(""), websocket.MessageText, live.CloseUnauthorised},
		{"something else first", `{"id":1,"watch":{"t":"board/0192f0c1-2a3b-7c4d-8e5f-001122334455"}}` + "\n" + auth(newID().String()), websocket.MessageText, live.CloseUnauthorised},
		{"no JSON", `auth`, websocket.MessageText, live.CloseUnauthorised},
		{"a number that is none", `{"id":-1,"auth":{"token":"` + newID().String() + `"}}`, websocket.MessageText, live.CloseUnauthorised},
		{"a binary frame", auth(newID().String()), websocket.MessageBinary, live.CloseProtocol},
		{"more than a message may have", auth(strings.Repeat("x", 70<<10)), websocket.MessageText, live.CloseProtocol},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := newWorld(t, nil)
			ws := w.dialStranger(t)
			if err := ws.Write(within(t), row.kind, []byte(row.frame)); err != nil {
				t.Fatal(err)
			}
			if code := closedWith(t, ws); code != row.code {
				t.Errorf("closed with %d, want %d", code, row.code)
			}
			if s := w.hub.Stats(); s.Connections != 0 || s.Connects != 0 {
				t.Errorf("%d connections, %d were taken", s.Connections, s.Connects)
			}
		})
	}
}

// A token that comes too late is none.
func TestTokenThatComesTooLate(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.Introduce = 20 * time.Millisecond })
	ws := w.dialStranger(t)
	eventually(t, "it is turned away", func() bool { return w.hub.Stats().Refused == 1 })
	_ = ws.Write(within(t), websocket.MessageText, []byte(auth(newID().String())))
	if code := closedWith(t, ws); code != live.CloseUnauthorised {
		t.Errorf("closed with %d", code)
	}
}

// Those who say nothing are few, whoever they are, and do not keep a server
// from ending.
func TestStrangersAreBounded(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.Strangers, c.Limits.Introduce = 2, time.Hour })
	w.dialStranger(t)
	w.dialStranger(t)
	eventually(t, "two wait", func() bool { return w.hub.Stats().Strangers == 2 })
	if code := closedWith(t, w.dialStranger(t)); code != live.CloseOverload {
		t.Errorf("the third is closed with %d", code)
	}
	w.connect() // who has a cookie is no stranger
	w.stopHub()
	w.startHub(nil)
}

// A new token takes the place of the old session without a drop: from then on
// the connection ends with the new one.
func TestRenewedConnectionLivesOn(t *testing.T) {
	out := &signedOut{}
	w := newStillWorld(t, out.config(20*time.Second))
	board, p, next := newID(), id.Person(newID()), newID()
	w.write("first", board)
	c, other := w.connectAs(p, livetest.Options{}), w.connect()
	s := w.watch(c, "board/"+board.String())
	if err := c.Renew(within(t), p.String()+"."+next.String()); err != nil {
		t.Fatal(err)
	}
	w.hub.End(p)              // the old session
	w.sweep(40 * time.Second) // past its time
	if code := closed(t, other); code != live.CloseUnauthorised {
		t.Errorf("who did not renew is closed with %d", code)
	}
	w.same(s, w.write("second", board))
	out.Store([16]byte(next), true)
	w.hub.End(next)
	if code := closed(t, c); code != live.CloseUnauthorised {
		t.Errorf("closed with %d at the end of the new session", code)
	}
}

func TestRenewalThatIsRefused(t *testing.T) {
	out := &signedOut{}
	w := newWorld(t, out.config(time.Hour))
	board, p, over := newID(), id.Person(newID()), newID()
	w.write("first", board)
	out.Store([16]byte(over), true)
	for name, token := range map[string]string{
		"a token of no session":            "forged",
		"another person's token":           newID().String(),
		"a session that was signed out of": p.String() + "." + over.String(),
	} {
		t.Run(name, func(t *testing.T) {
			c := w.connectAs(p, livetest.Options{})
			s := w.watch(c, "board/"+board.String())
			if err := c.Renew(within(t), token); err == nil {
				t.Error("it was taken")
			}
			if code := closed(t, c); code != live.CloseUnauthorised {
				t.Errorf("closed with %d", code)
			}
			last := w.write("more", board)
			if st, _ := s.State(); st.Position >= last {
				t.Error("something came after it")
			}
		})
	}
}

// switchedRights are rights that change without an event, as a policy of the
// server's may: only who renews is asked about again.
type switchedRights struct{ denied atomic.Bool }

func (r *switchedRights) Topic(_ context.Context, _ role.Actor, t views.Topic) (views.Topic, error) {
	if r.denied.Load() {
		return t, decider.Refuse("rights.denied", "topic", t.String())
	}
	return t, nil
}

func (r *switchedRights) Actor(_ context.Context, a role.Actor, _ int64) (role.Actor, error) {
	return a, nil
}

func TestRenewalReadsTheRightsAgain(t *testing.T) {
	rights := &switchedRights{}
	w := newWorld(t, func(c *live.Config) { c.Access = rights })
	board, p := newID(), id.Person(newID())
	w.write("first", board)
	c := w.connectAs(p, livetest.Options{})
	s := w.watch(c, "board/"+board.String())
	if err := c.Renew(within(t), p.String()); err != nil {
		t.Fatal(err)
	}
	w.same(s, w.write("allowed", board))
	rights.denied.Store(true)
	if err := c.Renew(within(t), p.String()); err != nil {
		t.Fatal(err)
	}
	if st, err := s.State(); err != nil || st.Ended != live.WhyRevoked {
		t.Errorf("when the renewal is answered, the topic has ended %q: %v", st.Ended, err)
	}
}
