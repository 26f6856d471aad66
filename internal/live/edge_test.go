package live_test

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"megdan/domain/id"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

// A view is rebuilt while it is written and watched: everybody gets a fresh
// document and goes on from it.
func TestRebuiltViewSendsFreshDocuments(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	topic := "board/" + board.String()
	watching := []*livetest.Watching{w.watch(w.connect(), topic), w.watch(w.connect(), topic)}
	var writing sync.WaitGroup
	var last int64
	writing.Go(func() {
		for i := range 300 {
			last = w.write(fmt.Sprint("line ", i), board)
		}
	})
	for range 5 {
		if err := w.engine.Rebuild(within(t), "board"); err != nil {
			t.Fatal(err)
		}
		watching = append(watching, w.watch(w.connect(), topic))
	}
	writing.Wait()
	for i, s := range watching {
		st := w.same(s, last)
		if i < 2 && len(st.Resets) == 0 {
			t.Error("a watcher of the old build got no reset")
		}
		for _, why := range st.Resets {
			if why != live.WhySchema {
				t.Errorf("reset because of %s", why)
			}
		}
	}
}

// A view that stopped ends its topics with a reason, also for who asks later;
// topics beside it go on.
func TestTopicsOfAStoppedViewEnd(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	c := w.connect()
	s, f := w.watch(c, "board/"+board.String()), w.watch(c, "feed/"+board.String())
	last := w.write(poison, board)
	got, err := s.Until(within(t), func(s livetest.State) bool { return s.Ended != "" })
	if err != nil || got.Ended != live.WhyGone {
		t.Fatalf("ended %q: %v", got.Ended, err)
	}
	var refused *livetest.RefusedError
	if _, err := c.Watch(within(t), "board/"+board.String()); !errors.As(err, &refused) {
		t.Errorf("watching it again: %v", err)
	}
	if _, err := f.Reached(within(t), last); err != nil {
		t.Error(err)
	}
	if n := w.hub.Stats().Watches; n != 1 {
		t.Errorf("%d subscriptions, want the feed's", n)
	}
}

// TLS in this process: bytes cannot be handed to the kernel as they are, but
// the promises are the same.
func TestTLSInThisProcess(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.Unacked = 1 << 20; c.Limits.UnackedBytes = 1 << 30 })
	secure := httptest.NewTLSServer(http.HandlerFunc(w.hub.ServeWS))
	defer secure.Close()
	roots := x509.NewCertPool()
	roots.AddCert(secure.Certificate())
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}}
	defer client.CloseIdleConnections()
	c, err := livetest.Dial(within(t), "wss"+strings.TrimPrefix(secure.URL, "https"), livetest.Options{
		Client: client, Header: http.Header{"X-Person": {newID().String()}},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Drop()
	board := newID()
	w.write("first", board)
	s, f := w.watch(c, "board/"+board.String()), w.watch(c, "feed/"+board.String())
	c.Pause()
	line, text := newID(), strings.Repeat("long ", 400)
	var last int64
	for i := range 3000 {
		last = w.writeLine(line, fmt.Sprint(i, text), board)
	}
	eventually(t, "the reader is behind", func() bool { return w.hub.Stats().Behind == 1 })
	if n := w.hub.Waiting(); n > 2<<20 {
		t.Errorf("%d bytes wait for one client", n)
	}
	c.Continue()
	w.same(s, last)
	st, err := f.Reached(within(t), last)
	if err != nil || len(st.Entries) != 3001 {
		t.Fatalf("%d of 3001 entries: %v", len(st.Entries), err)
	}
}

// A client that does not wait for the handshake's answer: its first message
// comes with the request and must not get lost between two readers.
func TestFirstMessageComesWithTheHandshake(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	watch := `{"id":5,"watch":{"t":"board/` + board.String() + `"}}`
	for _, pad := range []int{0, 100, 1000} { // also more than the small buffer holds
		nc, err := net.Dial("tcp", w.server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer nc.Close()
		message := watch[:len(watch)-1] + `,"pad":"` + strings.Repeat("x", pad) + `"}`
		frame := append([]byte{0x81, 0x80 | 126, byte(len(message) >> 8), byte(len(message)), 0, 0, 0, 0}, message...)
		_, err = nc.Write(append([]byte("GET /api/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nX-Person: "+newID().String()+
			"\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "+live.Subprotocol+"\r\n\r\n"), frame...))
		if err != nil {
			t.Fatal(err)
		}
		p := &plain{nc, bufio.NewReader(nc)}
		_ = nc.SetReadDeadline(time.Now().Add(patience))
		if _, err := http.ReadResponse(p.br, nil); err != nil {
			t.Fatal(err)
		}
		if err := p.until(`"doc"`); err != nil {
			t.Fatalf("with %d more bytes: %v", pad, err)
		}
	}
}

// A storm of handshakes past the budget is told to come later, before it costs
// anything.
func TestConnectBudget(t *testing.T) {
	w := newWorld(t, func(c *live.Config) {
		c.Limits.PerAddress, c.Limits.AddressBurst = 0.001, 3
		c.Address = func(r *http.Request) string { return r.Header.Get("X-Person") }
	})
	greedy := id.Person(newID())
	for range 3 {
		w.connectAs(greedy, livetest.Options{})
	}
	c, err := w.dial(greedy, livetest.Options{})
	if err == nil {
		c.Drop()
		t.Fatal("a fourth handshake was taken")
	}
	if !strings.Contains(err.Error(), "503") {
		t.Errorf("refused with %v, want status 503", err)
	}
	w.connect() // another address
}

// This machine's own programs, and everybody behind a proxy on it, are not one
// address.
func TestConnectBudgetOfThisMachine(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.PerAddress, c.Limits.AddressBurst = 0.001, 1 })
	for range 5 {
		w.connect()
	}
}

// A reader stalls: what waits for them stays bounded and the
// others have every change.
func TestStalledReadersDelayNobody(t *testing.T) {
	w := newWorld(t, func(c *live.Config) { c.Limits.Unacked = 1 << 20; c.Limits.UnackedBytes = 1 << 30 })
	board := newID()
	w.write("first", board)
	topic := "board/" + board.String()
	const readers = 30
	stalled := w.connect()
	behind := w.watch(stalled, topic)
	stalled.Pause()
	var watching []*livetest.Watching
	for range readers {
		watching = append(watching, w.watch(w.connect(), topic))
	}
	line, text := newID(), strings.Repeat("long ", 2000)
	var last int64
	most := 0
	for i := range 160 {
		last = w.writeLine(line, fmt.Sprint(i, text), board)
		if i%20 == 0 {
			for _, s := range watching {
				if _, err := s.Reached(within(t), last); err != nil {
					t.Fatal(err)
				}
			}
			most = max(most, w.hub.Waiting())
		}
	}
	for _, s := range watching {
		w.same(s, last)
	}
	if most > 4<<20 {
		t.Errorf("%d bytes waited in memory", most)
	}
	stalled.Continue()
	w.same(behind, last)
}

// Control frames of a client are answered, also between data.
func TestPingIsAnswered(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	c := w.connect()
	s := w.watch(c, "board/"+board.String())
	var last int64
	for i := range 50 {
		last = w.write(fmt.Sprint("line ", i), board)
		if err := c.Ping(within(t)); err != nil {
			t.Fatal(err)
		}
	}
	w.same(s, last)
}

// What is no WebSocket is answered in HTTP.
func TestPlainRequestIsRefused(t *testing.T) {
	w := newWorld(t, nil)
	resp, err := http.Get(w.server.URL + "/api/live")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, _ := io.ReadAll(resp.Body)
	if resp.StatusCode != http.StatusBadRequest || !strings.Contains(string(b), live.Subprotocol) {
		t.Errorf("%d %s", resp.StatusCode, b)
	}
}
