package live_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"megdan/domain/id"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

func TestFramesThatAreNoMessages(t *testing.T) {
	w := newWorld(t, nil)
	for _, row := range []struct {
		name   string
		frame  string
		binary bool
	}{
		{"not JSON", `hello`, false},
		{"half a message", `{"id":1,"watch":`, false},
		{"a list", `[{"id":1}]`, false},
		{"a string", `"watch"`, false},
		{"a number that no client can represent", `{"id":9007199254740993,"unwatch":1}`, false},
		{"a negative number", `{"id":-1,"unwatch":1}`, false},
		{"a good message and then a bad one", "{}\n{", false},
		{"more bytes than the terms allow", `{"x":"` + strings.Repeat("a", 64<<10) + `"}`, false},
		{"much more", strings.Repeat("a", 4<<20), false},
		{"binary", "\x00\x01", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := w.connect()
			send := c.Send
			if row.binary {
				send = c.SendBinary
			}
			// The server may close before all of it is written.
			if err := send(within(t), []byte(row.frame)); err != nil && len(row.frame) < 1<<20 {
				t.Fatal(err)
			}
			<-c.Done()
			if code := c.CloseCode(); code != live.CloseProtocol {
				t.Errorf("closed with %d (%v), want %d", code, c.Err(), live.CloseProtocol)
			}
		})
	}
}

func TestMessagesThatMakeNoSenseAreAnswered(t *testing.T) {
	w := newWorld(t, nil)
	for _, row := range []struct{ name, frame, code string }{
		{"a watch without a topic", `{"id":7,"watch":{}}`, "request.invalid"},
		{"a watch of something else", `{"id":7,"watch":5}`, "request.invalid"},
		{"a topic that is no topic", `{"id":7,"watch":{"t":"board/x"}}`, "request.invalid"},
		{"a topic of no view", `{"id":7,"watch":{"t":"nothing/` + newID().String() + `"}}`, "topic.unknown"},
		{"a key about which nothing was recorded", `{"id":7,"watch":{"t":"board/` + newID().String() + `"}}`, "topic.unknown"},
		{"a negative position", `{"id":7,"watch":{"t":"board/` + newID().String() + `","since":-1}}`, "request.invalid"},
		{"a position with a fraction", `{"id":7,"watch":{"t":"board/` + newID().String() + `","since":1.5}}`, "request.invalid"},
		{"the end of what was not begun", `{"id":7,"unwatch":99}`, "request.invalid"},
		{"an end without a number", `{"id":7,"unwatch":"all"}`, "request.invalid"},
		{"an ack of something else", `{"id":7,"ack":"all"}`, "request.invalid"},
		{"a signal to nobody", `{"id":7,"s":99,"sig":{"k":"typing"}}`, "request.invalid"},
		{"a signal without a kind", `{"id":7,"s":1,"sig":{}}`, "request.invalid"},
		{"a command where there are none", `{"id":7,"cmd":{"type":"x.y"},"key":"` + newID().String() + `"}`, "command.unknown"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := ask(t, w, row.frame)
			if got.ID != 7 || got.Error.Code != row.code {
				t.Errorf("answered %d %q %v, want 7 %q", got.ID, got.Error.Code, got.Error.Args, row.code)
			}
		})
	}
}

// ask sends one frame on a connection of its own and reads the answer after
// the hello, past what is not an answer.
func ask(t *testing.T, w *world, frame string) (m live.ErrorMessage) {
	t.Helper()
	ctx := within(t)
	ws, _, err := websocket.Dial(ctx, w.url(), &websocket.DialOptions{
		Subprotocols: []string{live.Subprotocol}, HTTPHeader: http.Header{"X-Person": {newID().String()}},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer ws.CloseNow()
	if err := ws.Write(ctx, websocket.MessageText, []byte(frame)); err != nil {
		t.Fatal(err)
	}
	for m.Error.Code == "" {
		_, b, err := ws.Read(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for one := range strings.SplitSeq(string(b), "\n") {
			if err := json.Unmarshal([]byte(one), &m); err != nil {
				t.Fatal(err)
			}
		}
	}
	return m
}

func TestUnknownFieldsAndTypesAreIgnored(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	p := w.write("first", board)
	c := w.connect()
	for _, frame := range []string{"{}", "\n\n", `{"later":{"a":1}}`, `{"id":1,"dance":true}`, "{}\n{}\n"} {
		if err := c.Send(within(t), []byte(frame)); err != nil {
			t.Fatal(err)
		}
	}
	w.same(w.watch(c, "board/"+board.String()), p)
}

func TestHandshake(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.Introduce = time.Millisecond })
	person := newID().String()
	origin := w.server.URL
	for _, row := range []struct {
		name    string
		header  http.Header
		offered []string
		status  int // of HTTP, when it comes to no upgrade
		code    int // of the close frame after one
	}{
		{"with everything", http.Header{"X-Person": {person}}, []string{live.Subprotocol}, 101, 0},
		{"from a page of this host", http.Header{"X-Person": {person}, "Origin": {origin}}, []string{live.Subprotocol}, 101, 0},
		{"from a page of another host", http.Header{"X-Person": {person}, "Origin": {"http://elsewhere.example"}}, []string{live.Subprotocol}, 403, 0},
		{"without a subprotocol", http.Header{"X-Person": {person}}, nil, 400, 0},
		{"with another subprotocol", http.Header{"X-Person": {person}}, []string{"megdan.v0.json"}, 400, 0},
		{"with a choice of subprotocols", http.Header{"X-Person": {person}}, []string{"megdan.v2.json", live.Subprotocol}, 101, 0},
		{"without a session", http.Header{}, []string{live.Subprotocol}, 101, live.CloseUnauthorised},
	} {
		t.Run(row.name, func(t *testing.T) {
			ctx := within(t)
			ws, resp, err := websocket.Dial(ctx, w.url(), &websocket.DialOptions{HTTPHeader: row.header, Subprotocols: row.offered})
			if resp == nil || resp.StatusCode != row.status {
				t.Fatalf("answered %v (%v), want %d", resp, err, row.status)
			}
			if err != nil {
				return
			}
			defer ws.CloseNow()
			if ws.Subprotocol() != live.Subprotocol {
				t.Errorf("subprotocol %q", ws.Subprotocol())
			}
			_, _, err = ws.Read(ctx)
			if got := int(websocket.CloseStatus(err)); row.code != 0 && got != row.code {
				t.Errorf("closed with %d, want %d", got, row.code)
			} else if row.code == 0 && err != nil {
				t.Error(err)
			}
		})
	}
}

func TestLimitsOfOnePerson(t *testing.T) {
	w := newWorld(t, func(c *live.Config) {
		c.Limits.PerPerson = 2
		c.Limits.Watches = 3
	})
	p := id.Person(newID())
	first := w.connectAs(p, livetest.Options{})
	w.connectAs(p, livetest.Options{})
	if c, err := w.dial(p, livetest.Options{}); err == nil {
		c.Drop()
		t.Fatal("a third connection was taken")
	} else if got := int(websocket.CloseStatus(err)); got != live.CloseTooMany {
		t.Fatalf("closed with %d (%v), want %d", got, err, live.CloseTooMany)
	}
	var refused *livetest.RefusedError
	for i := range 4 {
		board := newID()
		w.write("first", board)
		_, err := first.Watch(within(t), "board/"+board.String())
		if i < 3 && err != nil {
			t.Fatal(err)
		}
		if i == 3 && (!errors.As(err, &refused) || refused.Refusal.Code != "request.too_many") {
			t.Fatalf("the fourth topic: %v", err)
		}
	}
	first.Drop()
	eventually(t, "the first connection is gone", func() bool { return w.hub.Stats().Connections == 1 })
	w.connectAs(p, livetest.Options{})
}

func FuzzMessages(f *testing.F) {
	w := newWorld(f, nil)
	board := newID()
	w.write("first", board)
	for _, s := range []string{
		`{}`, `{"id":1,"auth":{"token":"x"}}`, `{"id":2,"watch":{"t":"board/` + board.String() + `","since":1,"epoch":"k1","pres":true,"v":1}}`,
		`{"id":3,"unwatch":1}`, `{"ack":[[1,2],[3,4]]}`, `{"id":9,"cmd":{"type":"a.b"},"key":"0192f0c1-2a3b-7c4d-8e5f-001122334455","match":3}`,
		`{"s":1,"sig":{"k":"typing","d":{}}}`, "{}\n{}", `{"id":1e3}`, `{"ack":[[1]]}`, `null`, `{"watch":null}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(_ *testing.T, frame []byte) { w.hub.Handle(frame, frame) })
}
