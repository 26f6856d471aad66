package live_test

import (
	"context"
	"encoding/binary"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"megdan/domain/id"
	"megdan/internal/identity"
	"megdan/internal/live"
	"megdan/internal/telemetry"
)

// BenchmarkCPU is what the process works for one delivery of a single change to
// many sockets: sessions of many persons, rights that are watched for each, and
// metrics that are scraped with every twenty changes. It has in it the append
// to a log in memory and the folding. Beside it, in turns, the same number of
// bytes is written to as many plain TCP connections. Clients are another
// process.
func BenchmarkCPU(b *testing.B) {
	n := sockets(2*1000) / 2
	w, hub := guardedCrowd(b, n)
	line, text := newID(), strings.Repeat("x", 90) // makes messages of about 300 bytes
	board, err := id.Parse(benchBoard)
	if err != nil {
		b.Fatal(err)
	}
	change := func() {
		w.writeLine(line, text, board)
		hub.wait()
	}
	change()
	before := w.hub.Stats().Bytes
	change()
	raw := rawCrowd(b, n, int(w.hub.Stats().Bytes-before)/n)
	scraped := telemetry.New(func(context.Context) []telemetry.Reading { return w.hub.Readings() }).Handler()

	const together = 20
	var hubs, raws time.Duration
	for b.Loop() {
		start := cpuTime(b)
		for range together {
			raw()
		}
		raws += cpuTime(b) - start
		start = cpuTime(b)
		for range together {
			change()
		}
		scraped.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/metrics", nil))
		hubs += cpuTime(b) - start
	}
	deliveries := float64(b.N * together * n)
	b.ReportMetric(float64(raws.Nanoseconds())/deliveries, "raw-ns/delivery")
	b.ReportMetric(float64(hubs.Nanoseconds())/deliveries, "hub-ns/delivery")
	b.ReportMetric(float64(hubs)/float64(raws), "cpu-hub:raw")
	b.ReportMetric(float64(n), "conns")
	b.ReportMetric(0, "ns/op")
}

// cpuTime is what this process has worked.
func cpuTime(b *testing.B) time.Duration {
	var u unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// guardedCrowd is a whole channel, and n persons who watch one board.
func guardedCrowd(b *testing.B, n int) (*world, *crowd) {
	persons := make(demoPersons, n)
	for i := range persons {
		persons[i].Person = id.Person(newID())
	}
	who := identity.New(identity.Config{Demo: true, Persons: persons, Key: make([]byte, 32)})
	w := newWorld(b, nil)
	w.stopHub()
	w.startHub(func(c *live.Config) {
		guarded(w)(c)
		c.Limits.Unacked, c.Limits.UnackedBytes = 1<<30, 1<<40
		c.Ended = who.Ended
		c.Session = func(r *http.Request) (live.Session, error) {
			s, err := who.Session(r)
			return live.Session{ID: s.ID, Actor: s.Actor(), Until: s.Until}, err
		}
	})
	board, err := id.Parse(benchBoard)
	if err != nil {
		b.Fatal(err)
	}
	w.write("first", board)
	var cookies []string
	for _, p := range persons {
		w.allow(p.Person, board)
		r := httptest.NewRequest(http.MethodPost, "http://localhost/", nil)
		r.RemoteAddr = "127.0.0.1:1"
		answer := httptest.NewRecorder()
		if _, err := who.SignIn(answer, r, p.Person); err != nil {
			b.Fatal(err)
		}
		cookie, _, _ := strings.Cut(answer.Header().Get("Set-Cookie"), ";")
		cookies = append(cookies, "Cookie: "+cookie)
	}
	return w, startCrowd(b, "watch", w.server.Listener.Addr().String(), n, cookies)
}

type demoPersons []identity.Person

func (d demoPersons) DemoPersons(context.Context) ([]identity.Person, error) { return d, nil }

// rawCrowd gives what writes frames of a size to n plain connections, from two
// goroutines as the hub has shards, and returns when all were read.
func rawCrowd(b *testing.B, n, size int) (round func()) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	accepted := make(chan net.Conn, n)
	go func() {
		for range n {
			nc, err := l.Accept()
			if err != nil {
				b.Error(err)
				return
			}
			accepted <- nc
		}
	}()
	c := startCrowd(b, "raw", l.Addr().String(), n, nil)
	conns := make([]net.Conn, n)
	for i := range conns {
		conns[i] = <-accepted
		b.Cleanup(func() { conns[i].Close() })
	}
	frame := binary.BigEndian.AppendUint16([]byte{0x81, 126}, uint16(size-4))
	frame = append(frame, `{"s":1,"p":1,"b":1,"patch":`...)
	frame = append(frame, strings.Repeat("x", size-len(frame))...)
	return func() {
		var all sync.WaitGroup
		for half := range 2 {
			all.Go(func() {
				for i := half; i < n; i += 2 {
					_, _ = conns[i].Write(frame)
				}
			})
		}
		all.Wait()
		c.wait()
	}
}
