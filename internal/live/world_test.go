package live_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	"go.uber.org/goleak"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/eventstore"
	"megdan/internal/identity"
	"megdan/internal/live"
	"megdan/internal/live/livetest"
	"megdan/internal/mem"
	"megdan/internal/views"
	"megdan/projections"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m)
}

// patience is how long a test waits for what must happen.
const patience = 30 * time.Second

// The world of the tests: boards on which lines are written, and people who
// may read boards or not. The log is in memory, everything else is real.
type lineWritten struct {
	Board, Line id.UUID
	Text        string
}

type accessChanged struct {
	Person  id.UUID
	Boards  []id.UUID // that the person may read from now on
	Unknown string    `json:",omitempty"`
}

type boardDocument struct {
	Last  string                         `json:"last"`
	Count int                            `json:"count"`
	Lines projections.Map[id.UUID, line] `json:"lines"`
}

type line struct {
	Text string `json:"text"`
}

type accessDocument struct {
	Boards []id.UUID `json:"boards"`
}

// poison is a line that no board can show: it stops the view.
const poison = "a line that no board can show"

func boardView(version int) projections.Registered {
	return projections.Register(projections.View[boardDocument]{
		Name: "board", Version: version, Events: []string{"test.line_written"},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Data.(lineWritten).Board) },
		Apply: func(d *boardDocument, _ id.UUID, e *event.Recorded) {
			v := e.Data.(lineWritten)
			if v.Text == poison {
				panic(poison)
			}
			d.Last = v.Text
			d.Count++
			d.Lines.Put(v.Line, line{v.Text})
		},
		Read: "boards",
	})
}

func accessView() projections.Registered {
	return projections.Register(projections.View[accessDocument]{
		Name: "access", Version: 1, Events: []string{"test.access_changed"},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Data.(accessChanged).Person) },
		Apply: func(d *accessDocument, _ id.UUID, e *event.Recorded) {
			d.Boards = append([]id.UUID(nil), e.Data.(accessChanged).Boards...)
		},
		Read: "access",
	})
}

func decodeTest(r *event.Recorded) error {
	switch r.Type {
	case "test.line_written":
		var v lineWritten
		if err := json.Unmarshal(r.Payload, &v); err != nil {
			return err
		}
		r.Data = v
	case "test.access_changed":
		var v accessChanged
		if err := json.Unmarshal(r.Payload, &v); err != nil {
			return err
		}
		r.Data = v
	}
	return nil
}

type world struct {
	t      testing.TB
	store  *mem.Store
	engine *views.Runner
	hub    *live.Hub
	server *httptest.Server
	stop   func() // ends the hub as a signal does, and waits
	writes atomic.Int64
	manual bool // sweeps come from sweep only
	ticks  chan time.Time
}

// sweep has the hub look after its connections as of some time from now on.
// When the third tick is taken, every shard has taken the second, and so has
// done with the first.
func (w *world) sweep(after time.Duration) {
	now := w.hub.Clock().Add(after)
	for range 3 {
		w.ticks <- now
	}
}

// newWorld starts everything. change may alter the hub's configuration.
func newWorld(t testing.TB, change func(*live.Config)) *world {
	t.Helper()
	return openWorld(t, &world{t: t}, change)
}

// newStillWorld is newWorld where time passes by sweep only.
func newStillWorld(t testing.TB, change func(*live.Config)) *world {
	t.Helper()
	return openWorld(t, &world{t: t, manual: true}, change)
}

func openWorld(t testing.TB, w *world, change func(*live.Config)) *world {
	t.Helper()
	w.store = mem.New(mem.Options{Decode: decodeTest})
	var err error
	w.engine, err = views.New(views.Options{
		Store: w.store, Tail: w.store.Tail(), Views: []projections.Registered{boardView(1), accessView()},
		FeedTypes: []string{"test.line_written"}, FeedRead: "feed",
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.engine.Start(context.Background()); err != nil {
		t.Fatal(err)
	}
	w.startHub(change)
	t.Cleanup(func() {
		w.stopHub()
		w.engine.Stop()
		w.store.Close()
	})
	return w
}

func (w *world) startHub(change func(*live.Config)) {
	config := live.Config{
		Engine: w.engine,
		Session: func(r *http.Request) (live.Session, error) {
			p, err := id.Parse(r.Header.Get("X-Person"))
			if err != nil {
				return live.Session{}, identity.ErrNoSession
			}
			return live.Session{ID: p, Actor: role.Actor{Person: id.Person(p), Auth: "test"}}, nil
		},
		Token:  testToken,
		Log:    slog.New(slog.NewTextHandler(logWriter{w.t}, &slog.HandlerOptions{Level: slog.LevelWarn})),
		Epoch:  "k1",
		Limits: live.Limits{ByeSpread: 10 * time.Millisecond, PerPerson: 1_000_000, AddressBurst: 1_000_000, AcceptBurst: 1_000_000, Linger: time.Second},
	}
	if change != nil {
		change(&config)
	}
	w.hub = live.New(config)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	hub := w.hub
	w.ticks = make(chan time.Time)
	if w.manual {
		hub.SetTicks(w.ticks)
	}
	go func() { ended <- hub.Run(ctx) }()
	mux := http.NewServeMux()
	mux.HandleFunc("/api/live", hub.ServeWS)
	mux.HandleFunc("/api/live/sse", hub.ServeSSE)
	w.server = httptest.NewServer(mux)
	w.stop = func() {
		cancel()
		if err := <-ended; err != nil {
			w.t.Error(err)
		}
		ended <- nil
	}
}

// testToken is a person's id, and behind a dot the session's when it is another
// one.
func testToken(token string) (live.Session, error) {
	person, session, _ := strings.Cut(token, ".")
	p, err := id.Parse(person)
	if err != nil {
		return live.Session{}, identity.ErrNoSession
	}
	s := live.Session{ID: p, Actor: role.Actor{Person: id.Person(p), Auth: "test"}}
	if session != "" {
		if s.ID, err = id.Parse(session); err != nil {
			return live.Session{}, identity.ErrNoSession
		}
	}
	return s, nil
}

func (w *world) stopHub() {
	w.stop()
	w.server.Close()
}

// logWriter gives warnings of the hub to the test.
type logWriter struct{ t testing.TB }

func (l logWriter) Write(b []byte) (int, error) {
	l.t.Log(strings.TrimSpace(string(b)))
	return len(b), nil
}

func newID() id.UUID { return id.UUID(uuid.Must(uuid.NewV7())) }

// write appends one line to each of some boards and gives the last position.
func (w *world) write(text string, boards ...id.UUID) int64 {
	w.t.Helper()
	return w.writeLine(newID(), text, boards...)
}

func (w *world) writeLine(name id.UUID, text string, boards ...id.UUID) int64 {
	w.t.Helper()
	var events []eventstore.NewEvent
	for _, b := range boards {
		events = append(events, w.event("test.line_written", lineWritten{b, name, text}, b))
	}
	return w.append(events...)
}

// allow says which boards a person may read from now on.
func (w *world) allow(p id.Person, boards ...id.UUID) int64 {
	w.t.Helper()
	return w.append(w.event("test.access_changed", accessChanged{Person: p.UUID(), Boards: boards}, p.UUID()))
}

func (w *world) event(name string, v any, tags ...id.UUID) eventstore.NewEvent {
	w.t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		w.t.Fatal(err)
	}
	return eventstore.NewEvent{ID: newID(), Type: name, Schema: 1, Tags: tags, Payload: b}
}

func (w *world) append(events ...eventstore.NewEvent) int64 {
	w.t.Helper()
	w.writes.Add(1)
	r, err := w.store.Append(context.Background(), eventstore.Append{
		Command: newID(), Actor: id.System,
		Streams: []eventstore.StreamAppend{{Stream: "test-" + event.Stream(newID().String()), Expected: eventstore.Any, Events: events}},
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return r.Last
}

// document is what a fresh read gives, at least as of a position.
func (w *world) document(topic string, min int64) views.Document {
	w.t.Helper()
	name, err := views.ParseTopic(topic)
	if err != nil {
		w.t.Fatal(err)
	}
	d, err := w.engine.Get(context.Background(), name, min)
	if err != nil {
		w.t.Fatal(err)
	}
	return d
}

func (w *world) url() string { return "ws" + strings.TrimPrefix(w.server.URL, "http") + "/api/live" }

// connect is a new client of a person who is known nowhere else.
func (w *world) connect() *livetest.Client {
	w.t.Helper()
	return w.connectAs(id.Person(newID()), livetest.Options{})
}

func (w *world) connectAs(p id.Person, o livetest.Options) *livetest.Client {
	w.t.Helper()
	c, err := w.dial(p, o)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(c.Drop)
	return c
}

func (w *world) dial(p id.Person, o livetest.Options) (*livetest.Client, error) {
	o.Header = http.Header{"X-Person": {p.String()}}
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	return livetest.Dial(ctx, w.url(), o)
}

func within(t testing.TB) context.Context {
	ctx, stop := context.WithTimeout(context.Background(), patience)
	t.Cleanup(stop)
	return ctx
}

func (w *world) watch(c *livetest.Client, topic string) *livetest.Watching {
	w.t.Helper()
	got, err := c.Watch(within(w.t), topic)
	if err != nil {
		w.t.Fatal(err)
	}
	return got
}

// same waits until a watcher has everything up to a position and compares it
// with a fresh read.
func (w *world) same(got *livetest.Watching, position int64) livetest.State {
	w.t.Helper()
	s, err := got.Reached(within(w.t), position)
	if err != nil {
		w.t.Fatal(err)
	}
	if want := w.document(got.Topic, position); string(s.Document) != string(want.Body) || s.Position != want.Changed {
		w.t.Fatalf("%s: the watcher has\n%.300s at %d, a fresh read gives\n%.300s at %d", got.Topic, s.Document, s.Position, want.Body, want.Changed)
	}
	return s
}

// testRights lets people read the boards that their access document names.
type testRights struct{ engine views.Engine }

func (r testRights) Topic(ctx context.Context, a role.Actor, t views.Topic) (views.Topic, error) {
	for _, g := range a.Grants {
		if g.Programme.UUID() == t.Key {
			return t, nil
		}
	}
	return t, decider.Refuse("rights.denied", "topic", t.String())
}

func (r testRights) Actor(ctx context.Context, a role.Actor, min int64) (role.Actor, error) {
	d, err := r.engine.Get(ctx, views.Topic{View: "access", Key: a.Person.UUID()}, min)
	if err != nil {
		return a, fmt.Errorf("access of %s: %w", a.Person, err)
	}
	var v accessDocument
	if err := json.Unmarshal(d.Body, &v); err != nil {
		return a, err
	}
	a.Grants = nil
	for _, b := range v.Boards {
		a.Grants = append(a.Grants, role.Grant{Programme: id.Programme(b)})
	}
	return a, nil
}
