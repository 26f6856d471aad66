package live_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/coder/websocket"

	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/live"
	"megdan/internal/views"
)

// The benchmarks measure the hub beside the limits of the machine in the same
// run: raw TCP writes of the same bytes, and a bare loop of the WebSocket
// library. Engine and log are left out, by an engine that only remembers.

const benchText = 230 // makes messages of about 300 bytes

// still is an engine whose one document changes when the benchmark says so.
type still struct {
	views.Engine // what is not asked for here

	mu   sync.Mutex
	doc  views.Document
	ring []*views.Patch
	sink views.Sink
}

func newStill() *still {
	body := fmt.Sprintf(`{"text":%q}`, strings.Repeat("x", benchText))
	return &still{doc: views.Document{Position: 1, Changed: 1, View: 1, Body: []byte(body)}}
}

func (s *still) Watch(_ context.Context, t views.Topic, sink views.Sink) (views.Document, func(), error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sink = sink
	return s.doc, func() {}, nil
}

func (s *still) Get(context.Context, views.Topic, int64) (views.Document, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.doc, nil
}

func (s *still) Since(_ views.Topic, position int64) ([]*views.Patch, []*views.Entry, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, p := range s.ring {
		if p.From >= position {
			return s.ring[i:], nil, true
		}
	}
	return nil, nil, true
}

// change hands out patches as one batch.
func (s *still) change(n int) {
	s.mu.Lock()
	var patches []*views.Patch
	for range n {
		p := &views.Patch{From: s.doc.Changed, To: s.doc.Changed + 1, Body: s.doc.Body}
		s.doc.Changed, s.doc.Position = p.To, p.To
		patches = append(patches, p)
	}
	s.ring = append(s.ring, patches...)
	if len(s.ring) > 512 {
		s.ring = s.ring[len(s.ring)-512:]
	}
	sink := s.sink
	s.mu.Unlock()
	for _, p := range patches {
		sink.Patch(p)
	}
	sink.Passed(s.doc.Changed)
}

func benchHub(b testing.TB, engine views.Engine) (*live.Hub, *httptest.Server) {
	big := live.Limits{
		PerPerson: 1 << 30, AddressBurst: 1 << 30, AcceptBurst: 1 << 30, Unacked: 1 << 30, UnackedBytes: 1 << 40, ByeSpread: time.Millisecond,
	}
	hub := live.New(live.Config{Engine: engine, Epoch: "k1", Limits: big, Session: func(*http.Request) (live.Session, error) {
		return live.Session{Actor: role.Actor{Person: id.Person(newID())}}, nil
	}})
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- hub.Run(ctx) }()
	server := httptest.NewServer(http.HandlerFunc(hub.ServeWS))
	b.Cleanup(func() {
		stop()
		<-ended
		server.Close()
	})
	return hub, server
}

// plain is a client that costs as little as it can: it counts messages by
// their position field and does nothing else.
type plain struct {
	nc net.Conn
	br *bufio.Reader
}

// dialPlain opens a socket and, with a topic, watches it.
func dialPlain(address, watch string) (*plain, error) {
	nc, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	p := &plain{nc, bufio.NewReaderSize(nc, 4096)}
	_, err = io.WriteString(nc, "GET /api/live HTTP/1.1\r\nHost: "+address+"\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"+
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "+live.Subprotocol+"\r\n\r\n")
	if err != nil {
		return nil, err
	}
	for {
		line, err := p.br.ReadString('\n')
		if err != nil {
			return nil, err
		}
		if line == "\r\n" {
			break
		}
	}
	if watch == "" {
		return p, nil
	}
	frame := []byte{0x81, 0x80 | 126, 0, 0, 0, 0, 0, 0} // masked with zeros
	binary.BigEndian.PutUint16(frame[2:], uint16(len(watch)))
	_, err = nc.Write(append(frame, watch...))
	return p, err
}

// frameInto reads the payload of one frame into a buffer that it may grow.
func (p *plain) frameInto(b []byte) ([]byte, error) {
	head, err := p.br.Peek(2)
	if err != nil {
		return nil, err
	}
	n, size := uint64(head[1]), 2
	switch n {
	case 126:
		size = 4
		if head, err = p.br.Peek(size); err == nil {
			n = uint64(binary.BigEndian.Uint16(head[2:]))
		}
	case 127:
		size = 10
		if head, err = p.br.Peek(size); err == nil {
			n = binary.BigEndian.Uint64(head[2:])
		}
	}
	if err != nil {
		return nil, err
	}
	_, _ = p.br.Discard(size)
	if uint64(cap(b)) < n {
		b = make([]byte, n)
	}
	_, err = io.ReadFull(p.br, b[:n])
	return b[:n], err
}

// until reads until a message contains a text.
func (p *plain) until(text string) error {
	for {
		b, err := p.frameInto(nil)
		if err != nil || strings.Contains(string(b), text) {
			return err
		}
	}
}

// sinkhole reads at many clients and says when a position has arrived at all.
type sinkhole struct {
	clients int64
	target  atomic.Int64
	arrived atomic.Int64
	full    chan struct{}
}

func newSinkhole(clients int) *sinkhole {
	return &sinkhole{clients: int64(clients), full: make(chan struct{}, 1)}
}

func (s *sinkhole) drain(p *plain) {
	var b []byte
	var err error
	for {
		if b, err = p.frameInto(b); err != nil {
			return
		}
		last := b[bytes.LastIndexByte(b, '\n')+1:]
		if i := bytes.Index(last, []byte(`"p":`)); i >= 0 && number(last[i+4:]) == s.target.Load() {
			if s.arrived.Add(1) == s.clients {
				s.full <- struct{}{}
			}
		}
	}
}

func number(b []byte) (n int64) {
	for _, c := range b {
		if c < '0' || c > '9' {
			break
		}
		n = 10*n + int64(c-'0')
	}
	return n
}

// expect begins a round that ends with a position.
func (s *sinkhole) expect(position int64) {
	s.arrived.Store(0)
	s.target.Store(position)
}

func topicAndWatch(since int64) (watch string) {
	q := live.Watch{Topic: "board/0192f0c1-2a3b-7c4d-8e5f-001122334455"}
	if since > 0 {
		q.Since, q.Epoch, q.View = &since, "k1", 1
	}
	b, err := json.Marshal(live.WatchMessage{ID: 1, Watch: q})
	if err != nil {
		panic(err)
	}
	return string(b)
}

// sockets is how many pairs of sockets this process may open, up to n.
func sockets(n int) int {
	return min(n, (live.Descriptors(2*n+200)-200)/2)
}

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

// BenchmarkIdleMemory gives the memory of the server for one idle connection
// with one topic. The clients are another process.
func BenchmarkIdleMemory(b *testing.B) {
	n := sockets(5000)
	for b.Loop() {
		_, server := benchHub(b, newStill())
		before, rssBefore := inUse()
		clients := startClients(b, server.Listener.Addr().String(), n)
		after, rssAfter := inUse()
		b.ReportMetric(float64(after-before)/float64(n)/1024, "KB/conn")
		b.ReportMetric(float64(rssAfter-rssBefore)/float64(n)/1024, "RSS-KB/conn")
		b.ReportMetric(float64(n), "conns")
		clients()
	}
}

func inUse() (heap, rss int64) {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b, err := os.ReadFile("/proc/self/statm")
	if err == nil {
		pages, _ := strconv.ParseInt(strings.Fields(string(b))[1], 10, 64)
		rss = pages * int64(os.Getpagesize())
	}
	return int64(m.HeapInuse + m.StackInuse), rss
}

const clientsEnv = "MEGDAN_LIVE_BENCH_CLIENTS"

// startClients opens connections in another process and answers how to end it.
func startClients(b *testing.B, address string, n int) (stop func()) {
	c := exec.Command(os.Args[0], "-test.run=^TestBenchClients$", "-test.v")
	c.Env = append(os.Environ(), fmt.Sprintf("%s=%s %d", clientsEnv, address, n))
	in, err := c.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := c.Start(); err != nil {
		b.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() && !strings.Contains(lines.Text(), "all connected") {
	}
	return func() {
		in.Close()
		_, _ = io.Copy(io.Discard, out)
		_ = c.Wait()
	}
}

// TestBenchClients is the other process of BenchmarkIdleMemory; alone it
// checks that a plain client is served.
func TestBenchClients(t *testing.T) {
	address, n := "", 1
	if v := os.Getenv(clientsEnv); v != "" {
		if _, err := fmt.Sscan(v, &address, &n); err != nil {
			t.Fatal(err)
		}
	} else {
		_, server := benchHub(t, newStill())
		address = server.Listener.Addr().String()
	}
	for range n {
		p, err := dialPlain(address, topicAndWatch(0))
		if err != nil {
			t.Fatal(err)
		}
		defer p.nc.Close()
		if err := p.until(`"doc"`); err != nil {
			t.Fatal(err)
		}
	}
	if os.Getenv(clientsEnv) != "" {
		fmt.Println("all connected")
		_, _ = io.Copy(io.Discard, os.Stdin)
	}
}

// BenchmarkStorm drops all clients, changes the document while they are away
// and times from the last handshake until the last of them has everything.
func BenchmarkStorm(b *testing.B) {
	n := sockets(5000)
	engine := newStill()
	_, server := benchHub(b, engine)
	clients := make([]*plain, n)
	connect := func(since int64, ready func(*plain) error) (sinceLast time.Duration) {
		var all sync.WaitGroup
		var last atomic.Int64
		const dialers = 64
		start := time.Now()
		for d := range dialers {
			all.Go(func() {
				for i := d; i < n; i += dialers {
					p, err := dialPlain(server.Listener.Addr().String(), topicAndWatch(since))
					if err != nil {
						b.Error(err)
						return
					}
					clients[i] = p
				}
				now := int64(time.Since(start))
				for {
					v := last.Load()
					if v >= now || last.CompareAndSwap(v, now) {
						break
					}
				}
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
		engine.change(20)
		start := time.Now()
		after += connect(since, func(p *plain) error { return p.until(fmt.Sprintf(`"p":%d,`, since+20)) })
		total += time.Since(start)
	}
	for _, p := range clients {
		p.nc.Close()
	}
	b.ReportMetric(after.Seconds()/float64(b.N), "s-after-last-handshake")
	b.ReportMetric(total.Seconds()/float64(b.N), "s-in-all")
	b.ReportMetric(float64(n), "conns")
	b.ReportMetric(0, "ns/op")
}
