package live_test

import (
	"fmt"
	"net"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"megdan/internal/live"
)

// BenchmarkStalled is the same stream of single changes to 1,000 readers, and
// to 1,000 of whom one in a hundred has stopped to read: how long the others
// wait for a change, at p99, beside the run without, and what the server keeps
// in memory for one who does not read. The two take turns.
func BenchmarkStalled(b *testing.B) {
	n := sockets(2*1000) / 2
	healthy, stalled := newReaders(b, n, 0), newReaders(b, n, n/100)
	for range 40 { // more than kernels take for who does not read
		for _, r := range []*readers{healthy, stalled} {
			r.round(64)
		}
	}
	if got := stalled.hub.Stats().Behind; got != int64(n/100) {
		b.Fatalf("%d readers are behind, not %d", got, n/100)
	}
	healthy.took.Store(nil)
	stalled.took.Store(nil)
	before, _ := inUse()
	for b.Loop() {
		for range 20 {
			healthy.round(1)
			stalled.round(1)
		}
	}
	after, _ := inUse()
	without, with := healthy.p99(), stalled.p99()
	b.ReportMetric(milliseconds(without), "p99-without-ms")
	b.ReportMetric(milliseconds(with), "p99-with-ms")
	b.ReportMetric(float64(with)/float64(without), "p99-with:without")
	b.ReportMetric(float64(stalled.hub.Waiting())/float64(n/100)/1024, "KB-waiting/stalled")
	b.ReportMetric(float64(after-before)/1024, "KB-grown")
	b.ReportMetric(float64(n), "conns")
	b.ReportMetric(0, "ns/op")
}

// readers are one hub with clients, some of whom never read.
type readers struct {
	hub    *live.Hub
	engine *still
	hole   *sinkhole
	began  atomic.Int64 // when the round began, in Unix nanoseconds
	took   atomic.Pointer[arrival]
}

// arrival is how long one change took to one reader.
type arrival struct {
	after    time.Duration
	previous *arrival
}

func newReaders(b *testing.B, n, stalled int) *readers {
	r := &readers{engine: newStill(), hole: newSinkhole(n - stalled)}
	hub, server := benchHub(b, r.engine)
	r.hub = hub
	r.hole.heard = func() {
		a := &arrival{after: time.Duration(time.Now().UnixNano() - r.began.Load())}
		for {
			a.previous = r.took.Load()
			if r.took.CompareAndSwap(a.previous, a) {
				return
			}
		}
	}
	for i := range n {
		p, err := dialPlain(server.Listener.Addr().String(), topicAndWatch(0))
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { p.nc.Close() })
		if err := p.until(`"doc"`); err != nil {
			b.Fatal(fmt.Errorf("reader %d: %w", i, err))
		}
		if i < stalled {
			_ = p.nc.(*net.TCPConn).SetReadBuffer(4096)
			continue
		}
		go r.hole.drain(p)
	}
	return r
}

// round hands out changes and waits until all who read have them.
func (r *readers) round(changes int) {
	r.hole.expect(r.engine.doc.Changed + int64(changes))
	r.began.Store(time.Now().UnixNano())
	r.engine.change(changes)
	<-r.hole.full
}

func (r *readers) p99() time.Duration {
	var all []time.Duration
	for a := r.took.Load(); a != nil; a = a.previous {
		all = append(all, a.after)
	}
	slices.Sort(all)
	return all[len(all)*99/100]
}
