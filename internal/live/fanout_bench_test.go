package live_test

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"megdan/internal/live"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"
)

var fanOuts = []int{1, 100, 1000, 10_000}

// BenchmarkFanOut gives the rate of deliveries of one message to many sockets,
// and of 16 messages that were handed out together. Rounds of the three ways
// take turns, so that whatever else the machine does hits them alike; rates
// are of the median round.
func BenchmarkFanOut(b *testing.B) {
	for _, asked := range fanOuts {
		n := sockets(3*asked) / 3
		for _, together := range []int{1, 16} {
			b.Run(fmt.Sprintf("%d-sockets/%d-together", n, together), func(b *testing.B) { benchFanOut(b, n, together) })
		}
	}
}

func benchFanOut(b *testing.B, n, together int) {
	rounds := []func(){
		writeRounds(b, n, together, rawWriter),
		writeRounds(b, n, together, bareWriter),
		hubRounds(b, n, together),
	}
	took := make([][]time.Duration, len(rounds))
	for b.Loop() {
		for i, round := range rounds {
			start := time.Now()
			round()
			took[i] = append(took[i], time.Since(start))
		}
	}
	rate := func(i int) float64 {
		slices.Sort(took[i])
		return float64(n*together) / took[i][len(took[i])/2].Seconds()
	}
	b.ReportMetric(rate(0), "raw/s")
	b.ReportMetric(rate(1), "bare/s")
	b.ReportMetric(rate(2), "hub/s")
	b.ReportMetric(rate(2)/rate(0), "hub:raw")
	b.ReportMetric(0, "ns/op")
}

func hubRounds(b *testing.B, n, together int) (round func()) {
	engine := newStill()
	_, server := benchHub(b, engine)
	hole := newSinkhole(n)
	for range n {
		p, err := dialPlain(server.Listener.Addr().String(), topicAndWatch(0))
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { p.nc.Close() })
		if err := p.until(`"doc"`); err != nil {
			b.Fatal(err)
		}
		go hole.drain(p)
	}
	return func() {
		hole.expect(engine.doc.Changed + int64(together))
		engine.change(together)
		<-hole.full
	}
}

// writer opens connections for n clients and gives what writes one message to
// each of them.
type writer func(b *testing.B, n int) (clients []*plain, writes []func(payload, framed []byte))

// writeRounds writes the same bytes from as many goroutines as the hub has
// shards, one write a message.
func writeRounds(b *testing.B, n, together int, open writer) (round func()) {
	clients, writes := open(b, n)
	hole := newSinkhole(n)
	for _, p := range clients {
		go hole.drain(p)
	}
	body := newStill().doc.Body
	shards := runtime.GOMAXPROCS(0)
	position := int64(1000)
	return func() {
		payloads, frames := make([][]byte, together), make([][]byte, together)
		for i := range together {
			position++
			payloads[i] = fmt.Appendf(nil, `{"s":1,"p":%d,"b":%d,"patch":%s}`, position, position-1, body)
			frames[i] = binary.BigEndian.AppendUint16([]byte{0x81, 126}, uint16(len(payloads[i])))
			frames[i] = append(frames[i], payloads[i]...)
		}
		hole.expect(position)
		var all sync.WaitGroup
		for s := range shards {
			all.Go(func() {
				for m := range together {
					for i := s; i < len(writes); i += shards {
						writes[i](payloads[m], frames[m])
					}
				}
			})
		}
		all.Wait()
		<-hole.full
	}
}

func rawWriter(b *testing.B, n int) (clients []*plain, writes []func(payload, framed []byte)) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	for range n {
		out, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			b.Fatal(err)
		}
		in, err := l.Accept()
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { out.Close(); in.Close() })
		clients = append(clients, &plain{out, bufio.NewReaderSize(out, 4096)})
		writes = append(writes, func(_, framed []byte) { _, _ = in.Write(framed) })
	}
	return clients, writes
}

func bareWriter(b *testing.B, n int) (clients []*plain, writes []func(payload, framed []byte)) {
	accepted := make(chan *websocket.Conn, n)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, err := websocket.Accept(w, r, &websocket.AcceptOptions{Subprotocols: []string{live.Subprotocol}})
		if err != nil {
			return
		}
		accepted <- c
		<-c.CloseRead(context.Background()).Done()
	}))
	b.Cleanup(s.Close)
	for range n {
		p, err := dialPlain(s.Listener.Addr().String(), "")
		if err != nil {
			b.Fatal(err)
		}
		c := <-accepted
		b.Cleanup(func() { p.nc.Close(); _ = c.CloseNow() })
		clients = append(clients, p)
		writes = append(writes, func(payload, _ []byte) { _ = c.Write(context.Background(), websocket.MessageText, payload) })
	}
	return clients, writes
}
