package livetest

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"sync"

	"github.com/coder/websocket"

	"megdan/internal/live"
)

// Relay stands between clients and the live channel of a server and lies to
// the clients. Tests show with it that a client finds the lies.
type Relay struct {
	Server string // http://HOST:PORT
	// Lie is given each message to a client with the topic that it is about,
	// empty for what is about none, and gives what the client gets instead.
	// Connections call it one at a time.
	Lie func(topic string, message []byte) [][]byte
	// Cut, where there is one, is asked about each message before Lie and
	// reports whether the connection ends there instead.
	Cut func(message []byte) bool

	mu sync.Mutex
}

// ServeHTTP relays one connection until one of both sides ends it.
func (r *Relay) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	header := http.Header{"Origin": {r.Server}, "Cookie": req.Header["Cookie"]}
	server, res, err := websocket.Dial(ctx, "ws"+strings.TrimPrefix(r.Server, "http")+req.URL.RequestURI(), &websocket.DialOptions{
		Subprotocols: []string{live.Subprotocol}, HTTPHeader: header,
	})
	if err != nil {
		status := http.StatusBadGateway
		if res != nil {
			status = res.StatusCode
		}
		http.Error(w, err.Error(), status)
		return
	}
	defer server.CloseNow()
	client, err := websocket.Accept(w, req, &websocket.AcceptOptions{Subprotocols: []string{live.Subprotocol}, InsecureSkipVerify: true})
	if err != nil {
		return
	}
	defer client.CloseNow()
	server.SetReadLimit(-1)
	client.SetReadLimit(-1)
	names := &names{asked: map[int64]string{}, topics: map[int64]string{}}
	var both sync.WaitGroup
	both.Go(func() {
		defer stop()
		pump(ctx, client, server, func(frame []byte) ([]byte, bool) { return names.up(frame), true })
	})
	both.Go(func() {
		defer stop()
		pump(ctx, server, client, func(frame []byte) ([]byte, bool) { return r.down(names, frame) })
	})
	both.Wait()
}

// pump copies frames until one side ends, or through says that it is enough.
func pump(ctx context.Context, from, to *websocket.Conn, through func([]byte) (frame []byte, goOn bool)) {
	for {
		kind, frame, err := from.Read(ctx)
		if err != nil {
			return
		}
		frame, goOn := through(frame)
		if len(frame) > 0 && to.Write(ctx, kind, frame) != nil || !goOn {
			return
		}
	}
}

func (r *Relay) down(n *names, frame []byte) (told []byte, goOn bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out [][]byte
	for line := range bytes.SplitSeq(frame, []byte{'\n'}) {
		if r.Cut != nil && r.Cut(line) {
			return bytes.Join(out, []byte{'\n'}), false
		}
		out = append(out, r.Lie(n.down(line), line)...)
	}
	return bytes.Join(out, []byte{'\n'}), true
}

// names are the topics of one connection by their numbers.
type names struct {
	mu     sync.Mutex
	asked  map[int64]string // guarded by mu: by number of the question
	topics map[int64]string // guarded by mu: by number of the subscription
}

func (n *names) up(frame []byte) []byte {
	n.mu.Lock()
	defer n.mu.Unlock()
	for line := range bytes.SplitSeq(frame, []byte{'\n'}) {
		var q live.WatchMessage
		if json.Unmarshal(line, &q) == nil && q.Watch.Topic != "" {
			n.asked[q.ID] = q.Watch.Topic
		}
	}
	return frame
}

func (n *names) down(line []byte) string {
	n.mu.Lock()
	defer n.mu.Unlock()
	var m inbound
	if json.Unmarshal(line, &m) != nil {
		return ""
	}
	var ok live.Watched
	if topic, watch := n.asked[m.ID]; watch && json.Unmarshal(m.OK, &ok) == nil {
		n.topics[ok.Topic] = topic
		delete(n.asked, m.ID)
		return ""
	}
	return n.topics[m.Topic]
}
