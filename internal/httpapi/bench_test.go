package httpapi

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"megdan/domain"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/internal/eventstore"
	"megdan/internal/pgtest"
)

// The benchmarks compare with the plainest thing that does the same part, in
// short turns of one run, and report medians of the ratios of their p50. Their
// own times mean nothing, and -benchtime changes nothing.
const (
	turns = 7
	turn  = 300 * time.Millisecond
)

// p50 is the median duration of calls made for one turn.
func p50(call func()) time.Duration {
	var took []time.Duration
	for end := time.Now().Add(turn); ; {
		start := time.Now()
		if start.After(end) {
			break
		}
		call()
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	return took[len(took)/2]
}

// compare reports p50s of both and the ratio.
func compare(b *testing.B, what, beside func()) {
	b.Helper()
	what()
	beside()
	var ratios, ours, theirs []float64
	for range turns {
		t, o := p50(beside), p50(what)
		ratios, ours, theirs = append(ratios, float64(o)/float64(t)), append(ours, float64(o)/1e3), append(theirs, float64(t)/1e3)
	}
	b.ReportMetric(0, "ns/op")
	for unit, values := range map[string][]float64{"x": ratios, "µs-p50": ours, "µs-p50-beside": theirs} {
		slices.Sort(values)
		b.ReportMetric(values[len(values)/2], unit)
	}
}

// browser is a kept-alive connection to the handler over loopback TCP. What it
// does with an answer is its own time and none of the server's: it neither
// unpacks nor keeps it.
type browser struct {
	b      *testing.B
	client *http.Client
	url    string
	cookie *http.Cookie
}

func newBrowser(b *testing.B, h http.Handler, cookie *http.Cookie) *browser {
	server := httptest.NewServer(h)
	b.Cleanup(server.Close)
	server.Client().Transport.(*http.Transport).DisableCompression = true
	return &browser{b, server.Client(), server.URL, cookie}
}

func (br *browser) send(method, path string, body []byte, header ...string) {
	r, err := http.NewRequest(method, br.url+path, bytes.NewReader(body))
	if err != nil {
		br.b.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "gzip")
	if br.cookie != nil {
		r.AddCookie(br.cookie)
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	res, err := br.client.Do(r)
	if err != nil {
		br.b.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != 200 {
		answered, _ := io.ReadAll(res.Body)
		br.b.Fatalf("%d %s", res.StatusCode, answered)
	}
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		br.b.Fatal(err)
	}
}

// BenchmarkCommand is a command over HTTP, authorised, on a hot stream, from
// the request to the acknowledgement, beside the bare append of the same event
// to a log of its own on the same PostgreSQL, fsync on.
func BenchmarkCommand(b *testing.B) {
	for _, row := range []struct {
		name    string
		command func(n int) (string, any)
	}{
		{"public", func(n int) (string, any) {
			return "roadmap.move_milestone", roadmap.MoveMilestone{Programme: edition2018, City: sofia, Milestone: nth(n % 3), After: nth((n + 2) % 3)}
		}},
		{"private", func(n int) (string, any) {
			return "roadmap.rename_milestone", roadmap.RenameMilestone{Programme: edition2018, City: sofia, Milestone: nth(0), Title: fmt.Sprint("Open data portal ", n)}
		}},
	} {
		b.Run(row.name, func(b *testing.B) {
			store := openStore(b)
			w := newWorldOn(b, store, store.Tail())
			for n := range 3 {
				w.as(who["city lead"], "roadmap.plan_milestone", plan(nth(n)))
			}
			given := 0
			br := newBrowser(b, w.handler, w.cookie("city lead"))
			command := func() {
				given++
				name, c := row.command(given)
				br.send("POST", "/api/commands/"+name, asJSON(c), "Content-Type", "application/json", "Idempotency-Key", uuid.NewString())
			}
			command()
			before := w.head()
			compare(b, command, w.bareAppend(openStore(b)))
			if n := w.head() - before; n < int64(given)-3 { // but for the first ones, which may find it so already
				b.Errorf("%d commands recorded only %d events", given, n)
			}
		})
	}
}

func (w *world) head() int64 {
	head, _, err := w.store.Head(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	return head
}

func nth(n int) id.Milestone { return id.Milestone(named(fmt.Sprint("milestone ", n))) }

func openStore(b *testing.B) *eventstore.Postgres {
	db := pgtest.New(b)
	store, err := eventstore.Open(b.Context(), eventstore.Options{App: db.App, Eraser: db.Eraser, Decode: domain.Catalogue().Decode})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(store.Close)
	return store
}

// bareAppend appends a copy of the newest event again and again to a log that
// nothing follows, with sealed parts of the same size under keys of their own.
func (w *world) bareAppend(store eventstore.Store) func() {
	var last eventstore.NewEvent
	for e, err := range w.store.Read(w.t.Context(), eventstore.Query{Direction: eventstore.Backward, Limit: 1}) {
		if err != nil {
			w.t.Fatal(err)
		}
		last = eventstore.NewEvent{Log: e.Log, Type: e.Type, Schema: e.Schema, Tags: e.Tags, Payload: e.Payload}
		for range e.Segments {
			last.Sealed = append(last.Sealed, eventstore.SealedPart{KeyVersion: 1, Ciphertext: make([]byte, 48)})
		}
	}
	version := int64(0)
	return func() {
		a := eventstore.Append{Command: id.UUID(uuid.New()), Actor: who["city lead"], ActingAs: "city_lead", Auth: "demo rule"}
		last.ID = id.UUID(uuid.Must(uuid.NewV7()))
		for i := range last.Sealed {
			last.Sealed[i].Key = id.UUID(uuid.New())
			a.NewKeys = append(a.NewKeys, eventstore.WrappedKey{ID: last.Sealed[i].Key, Version: 1, Wrapped: make([]byte, 85), Commitment: make([]byte, 32)})
		}
		a.Streams = []eventstore.StreamAppend{{Stream: "roadmap-0192f0c1-2a3b-7c4d-8e5f-001122334455", Expected: version, Events: []eventstore.NewEvent{last}}}
		r, err := store.Append(w.t.Context(), a)
		if err != nil {
			w.t.Fatal(err)
		}
		version = r.Versions[0]
	}
}

// BenchmarkHotView is a hot document over HTTP, authorised, beside a handler
// that answers with nothing.
func BenchmarkHotView(b *testing.B) {
	w := newWorld(b)
	for n := range 60 {
		w.await(w.as(who["city lead"], "roadmap.plan_milestone", plan(nth(n))).Position)
	}
	br := newBrowser(b, w.handler, w.cookie("city lead"))
	empty := newBrowser(b, http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}), nil)
	path := "/api/views/roadmap/" + inSofia.String()
	compare(b, func() { br.send("GET", path, nil) }, func() { empty.send("GET", "/", nil) })
}
