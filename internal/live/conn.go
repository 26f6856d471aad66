package live

import (
	"context"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/coder/websocket"
	"golang.org/x/time/rate"

	"megdan/domain/id"
)

// conn is one browser. Its goroutine reads; everybody writes, under mu and
// without waiting.
type conn struct {
	hub    *Hub
	shard  *shard
	person *person         // nil until it was claimed
	asked  id.Person       // who it was claimed for
	ws     *websocket.Conn // nil for Server-Sent Events
	number uint64
	heard  atomic.Int64 // when something came last, by the hub's clock
	sse    sseState     // for Server-Sent Events
	limits limiters     // used by the reading goroutine only

	mu        sync.Mutex
	wire      wire
	subs      []*sub
	session   [16]byte      // it ends with it
	until     int64         // when the session ends by itself, in Unix seconds; 0: never
	said      int64         // when something was written last, by the hub's clock
	peerAsked int64         // when the kernel was asked about the peer last, by the hub's clock
	checked   int64         // when the session was last asked for, by the hub's clock
	closeAt   int64         // when the sweep cuts it, because it was told to go; 0: not
	gone      bool          // torn down; nothing is started for it any more
	why       string        // cause for which the server ends it; empty: it does not
	room      chan struct{} // closed when rest was written; made by who waits

	unacked      int // messages that the client has not acknowledged
	unackedBytes int
	paused       bool // too many of them
	catching     bool // a goroutine brings subscriptions up to date
	running      int  // commands and watches under way
}

// limiters are made when they are first needed: most connections only read.
type limiters struct{ commands, signals, watches *rate.Limiter }

func allow(l **rate.Limiter, perSecond float64, burst int) bool {
	if *l == nil {
		*l = rate.NewLimiter(rate.Limit(perSecond), burst)
	}
	return (*l).Allow()
}

// libraryConn is what the WebSocket library has as its connection. It reads
// through it, and writes control frames only.
type libraryConn struct{ *conn }

func (l libraryConn) Read(b []byte) (int, error) {
	n, err := l.wire.Conn.Read(b)
	if n > 0 {
		l.heard.Store(l.hub.clock.Load())
	}
	return n, err
}

// Write sends one control frame of the library, whole. A pong is left out
// while the client takes nothing; after a close frame nothing follows.
func (l libraryConn) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.wire.shut || len(b) == 0 || b[0] == finPong && l.wire.stuck {
		return len(b), nil
	}
	l.send(append([]byte(nil), b...)) // the library uses its buffer again
	if b[0] == finClose {
		l.wire.shut = true
	}
	return len(b), nil
}

func (l libraryConn) Close() error                       { return l.wire.Conn.Close() }
func (l libraryConn) LocalAddr() net.Addr                { return l.wire.Conn.LocalAddr() }
func (l libraryConn) RemoteAddr() net.Addr               { return l.wire.Conn.RemoteAddr() }
func (l libraryConn) SetDeadline(t time.Time) error      { return l.wire.Conn.SetDeadline(t) }
func (l libraryConn) SetReadDeadline(t time.Time) error  { return l.wire.Conn.SetReadDeadline(t) }
func (l libraryConn) SetWriteDeadline(t time.Time) error { return l.wire.Conn.SetWriteDeadline(t) }

// send writes bytes as they are. mu is held.
func (c *conn) send(b []byte) {
	if c.gone {
		return
	}
	drain, err := c.wire.put(b)
	if err != nil {
		if !errors.Is(err, net.ErrClosed) {
			c.end(causeWrite)
		}
		return
	}
	c.said = c.hub.clock.Load()
	c.hub.stats.bytes.Add(int64(len(b)))
	if drain {
		c.hub.stats.behind.Add(1)
		c.hub.wg.Add(1)
		go c.drain()
	}
}

// give writes messages: framed is the same as one WebSocket frame, when the
// caller has it already. mu is held.
func (c *conn) give(payloads [][]byte, framed []byte) {
	switch {
	case c.ws == nil:
		c.send(c.sseEvent(payloads))
	case framed != nil:
		c.send(framed)
	default:
		c.send(frame(payloads...))
	}
}

// answer writes one message that is for this connection only.
func (c *conn) answer(v any) {
	b := encode(v)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.give([][]byte{b}, nil)
}

// behind reports whether nothing more may be given to it now. mu is held.
func (c *conn) behind() bool { return c.paused || c.wire.full() }

// drain writes what the kernel did not take, then brings the connection up to
// date. It exists only while something is stuck.
func (c *conn) drain() {
	defer c.hub.wg.Done()
	defer c.hub.stats.behind.Add(-1)
	for {
		err := c.writeRest()
		c.mu.Lock()
		if err == nil {
			err = c.wire.err
		}
		if err != nil || c.gone {
			c.wire.stuck, c.wire.shut, c.wire.rest, c.wire.restBytes = false, true, nil, 0
			if !c.gone && !errors.Is(err, net.ErrClosed) {
				c.because(causeWrite)
			}
			c.cut()
		}
		if len(c.wire.rest) == 0 {
			c.wire.stuck = false
			if c.room != nil {
				close(c.room)
				c.room = nil
			}
			c.mu.Unlock()
			c.catchUp()
			return
		}
		c.mu.Unlock()
	}
}

func (c *conn) writeRest() error {
	if c.wire.raw != nil {
		return c.wire.raw.Write(func(fd uintptr) bool {
			c.mu.Lock()
			defer c.mu.Unlock()
			before := c.wire.restBytes
			done := c.wire.writeRest(fd)
			if c.wire.restBytes < before { // it takes something, so it is there
				c.heard.Store(c.hub.clock.Load())
			}
			return done
		})
	}
	c.mu.Lock()
	rest := c.wire.rest
	c.wire.rest = nil
	c.mu.Unlock()
	for _, b := range rest {
		n, err := c.wire.Conn.Write(b)
		if err != nil {
			return err
		}
		c.heard.Store(c.hub.clock.Load())
		c.mu.Lock()
		c.wire.restBytes -= n
		c.mu.Unlock()
	}
	return nil
}

// end cuts the connection for a reason that was not told to the client. mu is
// held.
func (c *conn) end(cause string) {
	c.because(cause)
	c.cut()
}

// because counts why the server ends a connection, the first time. mu is held.
func (c *conn) because(cause string) {
	if c.why == "" && c.number != 0 {
		c.why = cause
		c.hub.stats.cut.add(cause)
	}
}

// cut closes the connection below everything; the reading goroutine then
// tears it down. It does not wait.
func (c *conn) cut() { _ = c.wire.below.Close() }

// leave sends a close code and gives the client a few seconds to answer.
func (c *conn) leave(code int, reason string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.leaveLocked(code, reason)
}

func (c *conn) leaveLocked(code int, reason string) {
	if c.wire.shut || c.gone {
		return
	}
	c.because(causeOf[code])
	if c.ws == nil {
		c.cut()
		return
	}
	c.send(closeFrame(code, reason))
	c.wire.shut = true
	c.closeAt = c.hub.clock.Load() + closeWait
}

// causeOf says for which cause the server closes with a code.
var causeOf = map[int]string{
	CloseUnauthorised: causeSession, CloseProtocol: causeProtocol, CloseOverload: causeRead, CloseGoingAway: causeLeaving,
}

// told reports whether the client was told to go: nothing of it is done any
// more, since the answer could not follow the close frame.
func (c *conn) told() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.wire.shut
}

// closeWait is how many seconds a client has to answer a close frame.
const closeWait = 3

// replyRoom is how much may wait for a client that asks and does not read
// before it is no longer listened to.
const replyRoom = 64 << 10

// read is the life of a WebSocket connection. Its stack stays shallow: it
// waits here most of the time, ten thousand times over, so what is deep runs
// in a goroutine that ends and gives its stack back.
func (c *conn) read() {
	done := make(chan struct{})
	var m []byte
	for {
		typ, r, err := c.ws.Reader(context.Background())
		if err != nil {
			return
		}
		m, err = readMessage(r, c.hub.limits.Message)
		switch {
		case errors.Is(err, errTooLong):
			c.leave(CloseProtocol, "a message may have "+c.hub.messageLimit+" bytes")
			c.discard(r)
			return
		case err != nil:
			return
		case typ != websocket.MessageText:
			c.leave(CloseProtocol, "only text frames are understood")
			c.discard(r)
			return
		}
		if c.told() {
			continue // until it has left, or the sweep cuts it
		}
		go func() {
			c.handle(m)
			done <- struct{}{}
		}()
		<-done
		c.waitForRoom()
	}
}

var errTooLong = errors.New("message too long")

// readMessage reads to the end, up to a limit. The buffer begins small: most
// messages are.
func readMessage(r io.Reader, limit int) ([]byte, error) {
	b := make([]byte, 0, 512)
	for {
		n, err := r.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if len(b) > limit {
			return nil, errTooLong
		}
		if errors.Is(err, io.EOF) {
			return b, nil
		}
		if err != nil {
			return nil, err
		}
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
	}
}

// discard reads on until the client has answered the close frame, so that the
// kernel does not answer what is still coming with a reset that overtakes it.
func (c *conn) discard(r io.Reader) {
	_ = c.wire.Conn.SetReadDeadline(time.Now().Add(closeWait * time.Second))
	for {
		if _, err := io.Copy(io.Discard, r); err != nil {
			return
		}
		var err error
		if _, r, err = c.ws.Reader(context.Background()); err != nil {
			return
		}
	}
}

// waitForRoom stops listening to a client that asks without reading answers.
func (c *conn) waitForRoom() {
	c.mu.Lock()
	if c.wire.restBytes <= replyRoom || !c.wire.stuck {
		c.mu.Unlock()
		return
	}
	if c.room == nil {
		c.room = make(chan struct{})
	}
	room := c.room
	c.mu.Unlock()
	<-room
}

// tearDown ends everything that the connection holds.
func (c *conn) tearDown() {
	c.cut()
	c.mu.Lock()
	c.gone = true
	subs := c.subs
	c.subs = nil
	for _, s := range subs {
		s.state = ended
	}
	c.mu.Unlock()
	for _, s := range subs {
		s.topic.leave(s)
	}
	if c.ws != nil {
		_ = c.ws.CloseNow()
	}
	c.hub.remove(c)
}
