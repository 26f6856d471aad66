package live_test

import (
	"fmt"
	"slices"
	"sort"
	"testing"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
	"megdan/internal/views"
	"megdan/projections"
)

// farther is how many entries before the ring the far resume begins.
const farther = 1500

// BenchmarkResume is a client that comes back to a feed, from sending the watch
// until the last entry was read: from a position that memory still has, from
// one a few entries before that, which needs the log for the first page of
// about as many entries, and from one 1,500 entries before, of which the log
// gives nearly all. PostgreSQL on disk; the three take turns.
func BenchmarkResume(b *testing.B) {
	store := openLog(b)
	engine, err := views.New(views.Options{
		Store: store, Tail: store.Tail(), Views: []projections.Registered{boardView(1), accessView()},
		FeedTypes: []string{"test.line_written"}, FeedRead: "feed",
	})
	if err != nil {
		b.Fatal(err)
	}
	if err := engine.Start(b.Context()); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(engine.Stop)
	hub, server := benchHub(b, engine)
	address := server.Listener.Addr().String()
	feed, err := views.ParseTopic("feed/" + benchBoard)
	if err != nil {
		b.Fatal(err)
	}
	appendLine(b, store, feed.Key, newID())
	stays, err := dialPlain(address, watchOf(feed.String(), 0)) // so the feed stays in memory
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { stays.nc.Close() })
	if err := stays.until(`"e":`); err != nil {
		b.Fatal(err)
	}
	head := fillFeed(b, store, feed.Key, 4000)
	if err := stays.until(fmt.Sprintf(`"p":%d,`, head)); err != nil {
		b.Fatal(err)
	}
	edge := int64(sort.Search(int(head), func(p int) bool { _, _, ok := engine.Since(feed, int64(p)); return ok }))
	resume := func(since int64) time.Duration {
		p, err := dialPlain(address, "")
		if err != nil {
			b.Fatal(err)
		}
		defer p.nc.Close()
		if err := p.until(`"hello"`); err != nil {
			b.Fatal(err)
		}
		start := time.Now()
		if err := p.send(watchOf(feed.String(), since)); err != nil {
			b.Fatal(err)
		}
		if err := p.until(fmt.Sprintf(`"p":%d,`, head)); err != nil {
			b.Fatal(err)
		}
		return time.Since(start)
	}
	from := []int64{edge + 8, edge - 1, edge - farther} // less what a round takes off, so that no answer is remembered
	took := make([][]time.Duration, len(from))
	logged := hub.Stats().FromLog
	rounds := 0
	for b.Loop() {
		for i := range from {
			took[i] = append(took[i], resume(from[i]-int64(rounds%8)))
		}
		rounds++
	}
	if got := hub.Stats().FromLog - logged; got < int64(rounds) {
		b.Errorf("%d pages of the log were read in %d rounds", got, rounds)
	}
	median := func(i int) float64 {
		slices.Sort(took[i])
		return milliseconds(took[i][len(took[i])/2])
	}
	ring, log, far := median(0), median(1), median(2)
	inRing := float64(head - from[0])
	b.ReportMetric(ring, "ring-ms")
	b.ReportMetric(log, "log-ms")
	b.ReportMetric(log/ring, "log:ring")
	b.ReportMetric(far/(inRing+farther)/(ring/inRing), "far:ring-an-entry")
	b.ReportMetric(inRing, "entries")
	b.ReportMetric(0, "ns/op")
}

// fillFeed appends n lines about a board and gives the last position.
func fillFeed(b *testing.B, store eventstore.Store, board id.UUID, n int) (last int64) {
	const batch = 100
	for range n / batch {
		var events []eventstore.NewEvent
		for range batch {
			events = append(events, benchLine(b, board, newID()))
		}
		done, err := store.Append(b.Context(), eventstore.Append{
			Command: newID(), Actor: id.System,
			Streams: []eventstore.StreamAppend{{Stream: event.StreamOf("test", board), Expected: eventstore.Any, Events: events}},
		})
		if err != nil {
			b.Fatal(err)
		}
		last = done.Last
	}
	return last
}
