package live

import (
	"bytes"
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"

	"megdan/internal/problems"
	"megdan/internal/views"
)

// sseState is what a connection of Server-Sent Events knows beside the others.
type sseState struct {
	order []place // in the order of the request; guarded by conn.mu
}

// place is one topic of a stream.
type place struct {
	answered bool
	sub      *sub // nil where it was refused
}

// placed keeps the answer about a topic of a stream; a socket has none.
func (s *sseState) placed(number int64, to *sub) {
	if number > 0 && number <= int64(len(s.order)) {
		s.order[number-1] = place{true, to}
	}
}

var sseHeartbeat = []byte("data: {}\n\n")

const sseHead = "HTTP/1.1 200 OK\r\n" +
	"Content-Type: text/event-stream\r\n" +
	"Cache-Control: no-store\r\n" +
	"X-Accel-Buffering: no\r\n" +
	"X-Content-Type-Options: nosniff\r\n" +
	"Connection: close\r\n\r\n" +
	"retry: 1000\n\n"

// maxTopicsSSE bounds the topics of one stream: its address names them all.
const maxTopicsSSE = 20

// ServeSSE answers ?t=<topic>&t=…&since=… with the same messages as a socket
// has; the n-th topic's answer has the id n. The id of an event is for each
// topic its position and the version of its view, and the epoch, as in
// "1042.3@k3" or "1042.3,990.1@k3" (the position is what parseInt reads of it),
// so that the browser's Last-Event-ID resumes; since has the same form. Where
// version or epoch are left out, they are not known to be those of now, and a
// view is sent whole. "-" is the place of a topic that was refused or has ended.
// It returns as soon as the connection is taken over.
func (h *Hub) ServeSSE(w http.ResponseWriter, r *http.Request) {
	watches, err := sseWatches(r)
	if err != nil {
		unread("query", err.Error()).Write(w)
		return
	}
	if !sameOrigin(r) {
		h.stats.refused.add(causeOrigin)
		foreign().Write(w)
		return
	}
	if !h.admit(w, r) {
		return
	}
	session, err := h.config.Session(r)
	if err != nil {
		h.stats.refused.add(causeSession)
		problems.Of(err).Write(w)
		return
	}
	nc, _, err := hijack(w)
	if err != nil {
		problems.New(http.StatusNotImplemented, "request.protocol", "This stream needs HTTP/1.1.").Write(w)
		return
	}
	c := &conn{hub: h, sse: sseState{make([]place, len(watches))}}
	c.wire.init(nc)
	if code, reason := h.begin(c, session, nil); code != 0 {
		_ = nc.SetWriteDeadline(time.Now().Add(closeWait * time.Second))
		_ = writeRaw(nc, turnedAway(code, reason))
		c.cut()
		return
	}
	c.mu.Lock()
	c.send([]byte(sseHead))
	c.mu.Unlock()
	c.greet()
	h.wg.Add(1) // the connection holds the hub open
	go c.watchAll(watches)
	go func() {
		defer c.tearDown()
		one := make([]byte, 64)
		for { // nothing is expected; what matters is the end
			if _, err := nc.Read(one); err != nil {
				return
			}
		}
	}()
}

type sseWatch struct {
	name  views.Topic
	watch Watch
}

type sseError string

func (e sseError) Error() string { return string(e) }

func sseWatches(r *http.Request) ([]sseWatch, error) {
	q := r.URL.Query()
	topics := q["t"]
	if len(topics) == 0 || len(topics) > maxTopicsSSE {
		return nil, sseError("name 1 to " + strconv.Itoa(maxTopicsSSE) + " topics, as in ?t=roadmap/0192f0c1-2a3b-7c4d-8e5f-001122334455")
	}
	since := r.Header.Get("Last-Event-ID")
	if since == "" {
		since = q.Get("since")
	}
	list, epoch, _ := strings.Cut(since, "@")
	sinces := strings.Split(list, ",")
	if since != "" && len(sinces) != len(topics) {
		return nil, sseError("since has one position for each topic, joined by commas")
	}
	all := make([]sseWatch, 0, len(topics))
	for i, t := range topics {
		name, err := views.ParseTopic(t)
		if err != nil {
			return nil, err
		}
		w := sseWatch{name, Watch{Topic: t, Epoch: epoch}}
		if since != "" && sinces[i] != nowhere {
			position, version, _ := strings.Cut(sinces[i], ".")
			p, err := strconv.ParseInt(position, 10, 64)
			if err != nil || p < 0 || p > maxID {
				return nil, sseError("since is a position such as 1042")
			}
			w.watch.Since = &p
			w.watch.View, _ = strconv.Atoi(version)
		}
		all = append(all, w)
	}
	return all, nil
}

// watchAll answers the topics of a stream one after the other.
func (c *conn) watchAll(watches []sseWatch) {
	defer c.hub.wg.Done()
	for i, w := range watches {
		ctx, stop := context.WithTimeout(c.hub.ctx, readTimeout)
		err := c.hub.guard(func() error { return c.watch(ctx, int64(i+1), w.name, w.watch) })
		stop()
		if err != nil {
			c.mu.Lock()
			c.sse.placed(int64(i+1), nil)
			c.mu.Unlock()
			c.answer(ErrorMessage{int64(i + 1), c.hub.describe(err)})
		}
	}
}

// sseEvent makes one event of messages: a data line each, so that the client
// splits at line breaks as on a socket, and the positions after it. mu is held.
func (c *conn) sseEvent(payloads [][]byte) []byte {
	var b bytes.Buffer
	if id := c.sseID(); id != "" {
		b.WriteString("id: " + id + "\n")
	}
	for _, p := range payloads {
		for line := range bytes.SplitSeq(p, []byte{'\n'}) {
			b.WriteString("data: ")
			b.Write(line)
			b.WriteByte('\n')
		}
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// nowhere stands for the position of a topic that was refused or has ended:
// when it is asked for again it begins anew, if it may.
const nowhere = "-"

// sseID is where the stream is; empty until every topic was answered, since a
// resume from there would leave some out. mu is held.
func (c *conn) sseID() string {
	var b []byte
	for i, at := range c.sse.order {
		if !at.answered {
			return ""
		}
		if i > 0 {
			b = append(b, ',')
		}
		s := at.sub
		if s == nil || s.state == ended {
			b = append(b, nowhere...)
			continue
		}
		b = strconv.AppendInt(b, s.position, 10)
		b = append(b, '.')
		b = strconv.AppendInt(b, s.topic.view.Load(), 10)
	}
	return string(b) + "@" + c.hub.config.Epoch
}
