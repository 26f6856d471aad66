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
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

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
func dialPlain(address, watch string, headers ...string) (*plain, error) {
	nc, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	p := &plain{nc, bufio.NewReaderSize(nc, 4096)}
	_, err = io.WriteString(nc, "GET /api/live HTTP/1.1\r\nHost: "+address+"\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"+
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "+live.Subprotocol+"\r\n"+strings.Join(headers, "")+"\r\n")
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
	return p, p.send(watch)
}

func (p *plain) send(message string) error {
	frame := []byte{0x81, 0x80 | 126, 0, 0, 0, 0, 0, 0} // masked with zeros
	binary.BigEndian.PutUint16(frame[2:], uint16(len(message)))
	_, err := p.nc.Write(append(frame, message...))
	return err
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
	heard   func() // called for each arrival; nil: not
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
			if s.heard != nil {
				s.heard()
			}
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

// benchBoard is the one that the benchmarks watch.
const benchBoard = "0192f0c1-2a3b-7c4d-8e5f-001122334455"

func topicAndWatch(since int64) (watch string) { return watchOf("board/"+benchBoard, since) }

func watchOf(topic string, since int64) (watch string) {
	q := live.Watch{Topic: topic}
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
