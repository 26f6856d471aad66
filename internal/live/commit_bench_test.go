package live_test

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/pgtest"
	"megdan/internal/views"
	"megdan/projections"
)

// BenchmarkCommitToSocket is one append, at light load, until its patch was
// read from another person's socket: PostgreSQL that keeps what it says, the
// tail, the engine, the hub and the loopback. Beside it, in turns, the same
// append is acknowledged by a database where nothing follows the log.
func BenchmarkCommitToSocket(b *testing.B) {
	followed, bare := openLog(b), openLog(b)
	engine, err := views.New(views.Options{
		Store: followed, Tail: followed.Tail(), Views: []projections.Registered{boardView(1), accessView()},
		FeedTypes: []string{"test.line_written"}, FeedRead: "feed",
	})
	if err != nil {
		b.Fatal(err)
	}
	if err := engine.Start(b.Context()); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(engine.Stop)
	_, server := benchHub(b, engine)
	board, err := id.Parse(benchBoard)
	if err != nil {
		b.Fatal(err)
	}
	line := newID()
	appendLine(b, followed, board, line)
	appendLine(b, bare, board, line)
	p, err := dialPlain(server.Listener.Addr().String(), topicAndWatch(0))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { p.nc.Close() })
	if err := p.until(`"doc"`); err != nil {
		b.Fatal(err)
	}
	came := make(chan int64, 1024)
	go p.positions(came)

	var acknowledged, arrived []time.Duration
	for b.Loop() {
		start := time.Now()
		appendLine(b, bare, board, line)
		acknowledged = append(acknowledged, time.Since(start))
		start = time.Now()
		position := appendLine(b, followed, board, line)
		for at := int64(0); at < position; {
			var open bool
			if at, open = <-came; !open {
				b.Fatal("the socket was closed")
			}
		}
		arrived = append(arrived, time.Since(start))
	}
	slices.Sort(acknowledged)
	slices.Sort(arrived)
	for name, part := range map[string]int{"p50": 50, "p99": 99} {
		ack, patch := acknowledged[len(acknowledged)*part/100], arrived[len(arrived)*part/100]
		b.ReportMetric(milliseconds(ack), "append-"+name+"-ms")
		b.ReportMetric(milliseconds(patch), "patch-"+name+"-ms")
		b.ReportMetric(milliseconds(patch-ack), "more-"+name+"-ms")
	}
	b.ReportMetric(0, "ns/op")
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// openLog is a log in a database of its own, on disk.
func openLog(b *testing.B) *eventstore.Postgres {
	db := pgtest.New(b)
	store, err := eventstore.Open(b.Context(), eventstore.Options{App: db.App, Eraser: db.Eraser, Decode: decodeTest})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(store.Close)
	return store
}

// appendLine appends about 300 bytes and gives their position.
func appendLine(b *testing.B, store eventstore.Store, board, line id.UUID) int64 {
	e := benchLine(b, board, line)
	done, err := store.Append(context.Background(), eventstore.Append{
		Command: newID(), Actor: id.System,
		Streams: []eventstore.StreamAppend{{Stream: event.StreamOf("test", board), Expected: eventstore.Any, Events: []eventstore.NewEvent{e}}},
	})
	if err != nil {
		b.Fatal(err)
	}
	return done.Last
}

// benchLine is an event of about 300 bytes.
func benchLine(b *testing.B, board, line id.UUID) eventstore.NewEvent {
	payload, err := json.Marshal(lineWritten{board, line, string(bytes.Repeat([]byte("x"), 150))})
	if err != nil {
		b.Fatal(err)
	}
	return eventstore.NewEvent{ID: newID(), Type: "test.line_written", Schema: 1, Tags: []id.UUID{board}, Payload: payload}
}

// positions gives the position of the last message of each frame.
func (p *plain) positions(to chan<- int64) {
	defer close(to)
	var b []byte
	var err error
	for {
		if b, err = p.frameInto(b); err != nil {
			return
		}
		last := b[bytes.LastIndexByte(b, '\n')+1:]
		if i := bytes.Index(last, []byte(`"p":`)); i >= 0 {
			to <- number(last[i+4:])
		}
	}
}
