package live

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/coder/websocket"
	"golang.org/x/time/rate"
)

// Buffers of the WebSocket library for one connection. Both are small: frames
// of clients are short, and only control frames leave through the library.
const (
	readBufferSize  = 512
	writeBufferSize = 256
)

// ServeWS takes a WebSocket. It returns as soon as the connection is taken
// over, so that nothing of the request is kept for it.
func (h *Hub) ServeWS(w http.ResponseWriter, r *http.Request) {
	if !offers(r, Subprotocol) {
		h.stats.refused.add(causeProtocol)
		unread("Sec-WebSocket-Protocol", "Offer the WebSocket subprotocol "+Subprotocol+".").Write(w)
		return
	}
	if !h.admit(w, r) {
		return
	}
	session, authErr := h.config.Session(r)
	c := &conn{hub: h}
	taking := &takeover{ResponseWriter: w, conn: c}
	ws, err := websocket.Accept(taking, r, &websocket.AcceptOptions{Subprotocols: []string{Subprotocol}})
	if err != nil {
		cause := causeProtocol
		if taking.refused == http.StatusForbidden {
			cause = causeOrigin
		}
		h.stats.refused.add(cause)
		h.log.Debug("handshake refused", "error", err)
		if c.wire.Conn != nil {
			c.cut()
		} else {
			handshakeProblem(taking.refused, err).Write(w)
		}
		return
	}
	ws.SetReadLimit(-1) // read does it, with a code of the protocol
	c.ws = ws
	stranger := h.mayIntroduce(session, authErr)
	var code int
	var reason string
	if !stranger {
		code, reason = h.begin(c, session, authErr)
	}
	switch {
	case !stranger && code == 0:
		c.greet()
		go c.live()
	case !h.hold():
		_ = ws.CloseNow()
	case stranger:
		go c.introduce()
	default:
		go c.turnAway(code, reason)
	}
}

// live is a connection from its greeting to its end.
func (c *conn) live() {
	defer c.tearDown()
	c.read()
}

// begin registers the connection, or says with which code it is turned away.
func (h *Hub) begin(c *conn, session Session, authErr error) (code int, reason string) {
	if authErr != nil || session.Actor.Person.IsZero() {
		h.stats.refused.add(causeSession)
		return CloseUnauthorised, signInFirst
	}
	c.belongTo(session)
	switch err := h.add(c); {
	case errors.Is(err, errLeaving):
		h.stats.refused.add(causeLeaving)
		return CloseGoingAway, "going away"
	case err != nil:
		h.stats.refused.add(causeFull)
		return CloseOverload, "too many connections"
	}
	if !h.claimPerson(c, session.Actor) {
		h.stats.refused.add(causePerson)
		h.forgetConn(c)
		return CloseTooMany, "too many connections of one person"
	}
	if h.ended(session.ID) { // End may have been before add
		h.stats.refused.add(causeSession)
		h.remove(c)
		return CloseUnauthorised, sessionOver
	}
	h.stats.connects.Add(1)
	return 0, ""
}

// turnAway closes a connection that was never registered.
func (c *conn) turnAway(code int, reason string) {
	defer c.hub.wg.Done()
	defer c.ws.CloseNow()
	c.mu.Lock()
	c.why = "turned away" // counted as refused, and not as cut
	c.leaveLocked(code, reason)
	c.mu.Unlock()
	_ = c.wire.Conn.SetReadDeadline(time.Now().Add(closeWait * time.Second))
	_, r, err := c.ws.Reader(c.hub.ctx)
	if err == nil {
		c.discard(r)
	}
}

func (c *conn) greet() {
	l := c.hub.limits
	c.answer(HelloMessage{Hello{
		Version: minorVersion, Session: c.name(), Ping: int(l.Ping / time.Second), Epoch: c.hub.config.Epoch, Max: l.Message,
		Limits: Terms{Watches: l.Watches, Commands: l.Commands, Signals: l.Signals, Events: l.Unacked, Bytes: l.UnackedBytes},
	}})
}

// name is what the connection is called in logs.
func (c *conn) name() string { return fmt.Sprintf("c%d", c.number) }

func offers(r *http.Request, protocol string) bool {
	for _, v := range r.Header.Values("Sec-WebSocket-Protocol") {
		if slices.ContainsFunc(strings.Split(v, ","), func(s string) bool { return strings.TrimSpace(s) == protocol }) {
			return true
		}
	}
	return false
}

// sameOrigin is the rule of the WebSocket library, for Server-Sent Events: a
// browser that says where a page came from must name this host.
func sameOrigin(r *http.Request) bool {
	o := r.Header.Get("Origin")
	if o == "" {
		return r.Header.Get("Sec-Fetch-Site") != "cross-site"
	}
	_, host, _ := strings.Cut(o, "://")
	return strings.EqualFold(host, r.Host)
}

// admit asks the budgets before anything is spent on a handshake.
func (h *Hub) admit(w http.ResponseWriter, r *http.Request) bool {
	address := ""
	if h.config.Address != nil {
		address = h.config.Address(r)
	} else if host, _, err := net.SplitHostPort(r.RemoteAddr); err == nil {
		address = host
	}
	if ip := net.ParseIP(address); ip != nil && ip.IsLoopback() {
		address = "" // everybody behind a proxy of this machine, or its own programs
	}
	if h.budget.take(address) {
		return true
	}
	h.stats.refused.add(causeBusy)
	busy().Write(w)
	return false
}

// budget bounds handshakes, so that a storm cannot starve everything else.
type budget struct {
	all    *rate.Limiter
	limits Limits

	mu        sync.Mutex
	addresses map[string]*rate.Limiter
}

func newBudget(l Limits) *budget {
	return &budget{all: rate.NewLimiter(rate.Limit(l.Accept), l.AcceptBurst), limits: l, addresses: map[string]*rate.Limiter{}}
}

// take asks for one handshake of an address; "" is bound by the server's own
// budget only.
func (b *budget) take(address string) bool {
	if address == "" {
		return b.all.Allow()
	}
	b.mu.Lock()
	l := b.addresses[address]
	if l == nil {
		l = rate.NewLimiter(rate.Limit(b.limits.PerAddress), b.limits.AddressBurst)
		b.addresses[address] = l
	}
	b.mu.Unlock()
	return l.Allow() && b.all.Allow()
}

// sweep forgets addresses whose budget is whole again.
func (b *budget) sweep(now time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for a, l := range b.addresses {
		if l.TokensAt(now) >= float64(b.limits.AddressBurst) {
			delete(b.addresses, a)
		}
	}
}

// takeover is a ResponseWriter whose Hijack gives the library our connection
// and small buffers, and which keeps the library's own refusals to itself.
type takeover struct {
	http.ResponseWriter
	conn    *conn
	refused int // status that the library refused with
}

// WriteHeader implements http.ResponseWriter.
func (t *takeover) WriteHeader(status int) {
	if status != http.StatusSwitchingProtocols {
		t.refused = status
		return
	}
	t.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter: only refusals have a body.
func (t *takeover) Write(b []byte) (int, error) { return len(b), nil }

// Hijack implements http.Hijacker.
func (t *takeover) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	nc, early, err := hijack(t.ResponseWriter)
	if err != nil {
		return nil, nil, err
	}
	t.conn.wire.init(nc)
	l := libraryConn{t.conn}
	br := bufio.NewReaderSize(l, readBufferSize)
	if n := len(early); n > 0 {
		// The library keeps what is buffered in the reader and drops the
		// reader's source, so a fast client's first bytes must be buffered.
		br = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(early), l), max(readBufferSize, n))
		if _, err := br.Peek(n); err != nil {
			_ = nc.Close()
			return nil, nil, fmt.Errorf("keep what came with the handshake: %w", err)
		}
	}
	return l, bufio.NewReadWriter(br, bufio.NewWriterSize(l, writeBufferSize)), nil
}

// hijack takes the connection from the server, with the bytes that it had
// already read.
func hijack(w http.ResponseWriter) (net.Conn, []byte, error) {
	nc, brw, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return nil, nil, err
	}
	if err := errors.Join(brw.Writer.Flush(), nc.SetDeadline(time.Time{})); err != nil {
		_ = nc.Close()
		return nil, nil, err
	}
	b, err := brw.Reader.Peek(brw.Reader.Buffered())
	if err != nil {
		_ = nc.Close()
		return nil, nil, err
	}
	return nc, bytes.Clone(b), nil
}

// forgetConn undoes add for a connection that was not claimed for a person.
func (h *Hub) forgetConn(c *conn) {
	h.remove(c)
	h.log.Debug("person has too many connections", slog.String("actor", c.asked.String()))
}
