package live_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"megdan/domain/id"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
)

// stream reads server-sent events as a browser does.
type stream struct {
	t      *testing.T
	body   io.ReadCloser
	lines  *bufio.Scanner
	lastID string
	queue  []map[string]json.RawMessage
}

func openStream(t *testing.T, w *world, query, lastID string) (*stream, int) {
	t.Helper()
	return openStreamAs(t, w, newID(), query, lastID)
}

func openStreamAs(t *testing.T, w *world, p id.UUID, query, lastID string) (*stream, int) {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), patience)
	t.Cleanup(stop)
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, w.server.URL+"/api/live/sse?"+query, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("X-Person", p.String())
	if lastID != "" {
		r.Header.Set("Last-Event-ID", lastID)
	}
	resp, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { resp.Body.Close() })
	s := &stream{t: t, body: resp.Body, lines: bufio.NewScanner(resp.Body), lastID: lastID}
	s.lines.Buffer(nil, 1<<20)
	return s, resp.StatusCode
}

// next is the next message.
func (s *stream) next() map[string]json.RawMessage {
	s.t.Helper()
	for len(s.queue) == 0 {
		if !s.lines.Scan() {
			s.t.Fatalf("the stream ended: %v", s.lines.Err())
		}
		field, value, _ := strings.Cut(s.lines.Text(), ": ")
		switch field {
		case "id":
			s.lastID = value
		case "data":
			var m map[string]json.RawMessage
			if err := json.Unmarshal([]byte(value), &m); err != nil {
				s.t.Fatalf("%q: %v", value, err)
			}
			s.queue = append(s.queue, m)
		}
	}
	m := s.queue[0]
	s.queue = s.queue[1:]
	return m
}

// until skips to the next message that has a field.
func (s *stream) until(field string) map[string]json.RawMessage {
	s.t.Helper()
	for {
		if m := s.next(); m[field] != nil {
			return m
		}
	}
}

func TestServerSentEventsGiveTheSame(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	s, status := openStream(t, w, "t=board/"+board.String()+"&t=feed/"+board.String(), "")
	if status != http.StatusOK {
		t.Fatal(status)
	}
	s.until("hello")
	if ok := s.until("ok"); string(ok["id"]) != "1" {
		t.Errorf("the first topic's answer has the id %s", ok["id"])
	}
	doc := s.until("doc")
	if want := w.document("board/"+board.String(), 0); string(doc["doc"]) != string(want.Body) {
		t.Errorf("document %s, want %s", doc["doc"], want.Body)
	}
	if ok := s.until("ok"); string(ok["id"]) != "2" {
		t.Errorf("the second topic's answer has the id %s", ok["id"])
	}
	s.until("e")
	w.write("second", board)
	seen := map[string]bool{}
	for !seen["patch"] || !seen["e"] {
		m := s.next()
		seen["patch"] = seen["patch"] || m["patch"] != nil
		seen["e"] = seen["e"] || m["e"] != nil
	}
	if s.lastID != "2.1,2.0@k1" {
		t.Errorf("id of the last event is %q", s.lastID)
	}
	s.body.Close()

	// The browser comes back with the id of the last event.
	w.write("third", board)
	s, _ = openStream(t, w, "t=board/"+board.String()+"&t=feed/"+board.String(), s.lastID)
	for range 2 {
		var ok live.Watched
		if err := json.Unmarshal(s.until("ok")["ok"], &ok); err != nil || ok.Mode != live.ModeResumed {
			t.Errorf("%+v %v, want resumed", ok, err)
		}
		m := s.next()
		if string(m["p"]) != "3" || string(m["b"]) != "2" {
			t.Errorf("resumed with %s after %s, want 3 after 2", m["p"], m["b"])
		}
	}
}

func TestServerSentEventsRefuse(t *testing.T) {
	w := newWorld(t, nil)
	board := newID().String()
	for _, row := range []struct {
		name, query string
		status      int
	}{
		{"no topic", "", 400},
		{"a topic that is none", "t=board", 400},
		{"a since that is none", "t=board/" + board + "&since=x", 400},
		{"fewer positions than topics", "t=board/" + board + "&t=feed/" + board + "&since=1", 400},
	} {
		t.Run(row.name, func(t *testing.T) {
			if _, status := openStream(t, w, row.query, ""); status != row.status {
				t.Errorf("status %d, want %d", status, row.status)
			}
		})
	}
	// A topic about which nothing is known is answered in the stream.
	s, _ := openStream(t, w, "t=board/"+board, "")
	if m := s.until("err"); !strings.Contains(string(m["err"]), "topic.unknown") {
		t.Errorf("%s", m["err"])
	}
}

// A second watch of a topic on the same connection starts it again under the
// same number, also while the first is not answered yet.
func TestWatchingTwiceStartsAgain(t *testing.T) {
	w := newWorld(t, nil)
	board := newID()
	w.write("first", board)
	topic := "board/" + board.String()
	c := w.connect()
	first := make(chan *livetest.Watching, 8)
	for range cap(first) {
		go func() {
			s, err := c.Watch(within(t), topic)
			if err != nil {
				t.Error(err)
			}
			first <- s
		}()
	}
	numbers := map[int64]bool{}
	for range cap(first) {
		numbers[(<-first).Answer.Topic] = true
	}
	if len(numbers) != 1 {
		t.Errorf("one topic has the numbers %v", numbers)
	}
	s := w.watch(c, topic)
	w.same(s, w.write("second", board))
	if n := w.hub.Stats().Watches; n != 1 {
		t.Errorf("%d subscriptions, want 1", n)
	}
}

// A topic that is refused or ends does not keep the others from having a place,
// and is not replayed to a browser that comes back.
func TestPlaceOfAStreamWithoutATopic(t *testing.T) {
	w := newGuardedWorld(t)
	mine, lost, other := newID(), newID(), newID()
	p := id.Person(newID())
	w.write("first", mine, lost, other) // at 1, 2 and 3
	w.allow(p, mine, lost)
	query := "t=board/" + lost.String() + "&t=board/" + other.String() + "&t=board/" + mine.String()
	s, _ := openStreamAs(t, w, p.UUID(), query, "")
	s.until("err")
	for string(s.until("ok")["id"]) != "3" {
	}
	s.until("doc")
	if s.lastID != "2.1,-,1.1@k1" {
		t.Errorf("with a topic refused the stream is at %q", s.lastID)
	}
	w.allow(p, mine)
	if m := s.until("end"); !strings.Contains(string(m["end"]), "revoked") {
		t.Errorf("%s", m["end"])
	}
	if s.lastID != "-,-,1.1@k1" {
		t.Errorf("the end itself comes at %q", s.lastID)
	}
	last := w.write("second", mine)
	for m := s.next(); m["patch"] == nil && m["doc"] == nil; { // a document, while the rights are looked at
		m = s.next()
	}
	at := fmt.Sprintf("-,-,%d.1@k1", last)
	if s.lastID != at {
		t.Errorf("with a topic ended the stream is at %q, want %q", s.lastID, at)
	}
	s.body.Close()
	back := w.allow(p, mine, lost)
	w.document("access/"+p.String(), back)
	s, _ = openStreamAs(t, w, p.UUID(), query, s.lastID)
	modes := map[string]live.Mode{}
	for len(modes) < 2 {
		m := s.until("ok")
		var ok live.Watched
		if err := json.Unmarshal(m["ok"], &ok); err != nil {
			t.Fatal(err)
		}
		modes[string(m["id"])] = ok.Mode
	}
	if modes["1"] != live.ModeLive || modes["3"] != live.ModeResumed {
		t.Errorf("modes %v, want the lost one live and mine resumed", modes)
	}
}
