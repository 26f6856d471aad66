package live_test

import (
	"bytes"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// away is how many patches a client misses in a storm.
const away = 20

// BenchmarkStorm drops 5,000 clients, or as many as descriptors allow, changes
// the document while they are away and times from the last handshake until the
// last of them has everything. Each checks that it got every change once.
func BenchmarkStorm(b *testing.B) {
	n := sockets(5000)
	engine := newStill()
	_, server := benchHub(b, engine)
	address := server.Listener.Addr().String()
	clients := make([]*plain, n)
	var lost, doubled atomic.Int64
	connect := func(since int64, ready func(*plain) error) (sinceLast time.Duration) {
		var all sync.WaitGroup
		var last atomic.Int64
		const dialers = 64
		start := time.Now()
		for d := range dialers {
			all.Go(func() {
				for i := d; i < n; i += dialers {
					p, err := dialPlain(address, topicAndWatch(since))
					if err != nil {
						b.Error(err)
						return
					}
					clients[i] = p
				}
				latest(&last, int64(time.Since(start)))
				for i := d; i < n; i += dialers {
					if err := ready(clients[i]); err != nil {
						b.Error(err)
						return
					}
				}
			})
		}
		all.Wait()
		return time.Since(start) - time.Duration(last.Load())
	}
	connect(0, func(p *plain) error { return p.until(`"doc"`) })
	var total, after time.Duration
	for b.Loop() {
		since := engine.doc.Changed
		for _, p := range clients {
			p.nc.Close()
		}
		engine.change(away)
		start := time.Now()
		after += connect(since, func(p *plain) error { return p.caughtUp(since, &lost, &doubled) })
		total += time.Since(start)
	}
	for _, p := range clients {
		p.nc.Close()
	}
	b.ReportMetric(after.Seconds()/float64(b.N), "s-after-last-handshake")
	b.ReportMetric(total.Seconds()/float64(b.N), "s-in-all")
	b.ReportMetric(float64(n), "conns")
	b.ReportMetric(float64(lost.Load()), "lost")
	b.ReportMetric(float64(doubled.Load()), "doubled")
	b.ReportMetric(0, "ns/op")
	if lost.Load()+doubled.Load() > 0 {
		b.Errorf("%d changes were lost and %d came twice", lost.Load(), doubled.Load())
	}
}

func latest(a *atomic.Int64, v int64) {
	for was := a.Load(); v > was && !a.CompareAndSwap(was, v); was = a.Load() {
	}
}

// caughtUp reads what was missed since a position. A document stands for all
// that is before it.
func (p *plain) caughtUp(since int64, lost, doubled *atomic.Int64) error {
	var b []byte
	var err error
	for at := since; at < since+away; {
		if b, err = p.frameInto(b); err != nil {
			return fmt.Errorf("at %d of %d: %w", at, since+away, err)
		}
		for line := range bytes.SplitSeq(b, []byte{'\n'}) {
			i := bytes.Index(line, []byte(`"p":`))
			if !bytes.HasPrefix(line, []byte(`{"s":`)) || i < 0 {
				continue
			}
			to := number(line[i+4:])
			switch {
			case bytes.Contains(line, []byte(`"doc":`)):
			case to <= at:
				doubled.Add(1)
			default:
				lost.Add(to - at - 1)
			}
			at = max(at, to)
		}
	}
	return nil
}
