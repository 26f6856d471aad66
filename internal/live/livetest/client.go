// Package livetest is a client of the live channel that distrusts the server:
// it folds what it gets and checks that nothing is missing, doubled or out of
// order. Tests, the end-to-end tests and `megdan hammer` use it.
package livetest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/coder/websocket"

	"megdan/domain/id"
	"megdan/internal/live"
)

// Options of a client.
type Options struct {
	Header http.Header // cookies of a session
	Client *http.Client
	Token  string // of a session, where no cookie names one
	// AckEvery is after how many messages an ack is sent; 0 is 64, or less
	// when the server's terms ask for it; less than 0 never.
	AckEvery int
	// Silent clients do not answer heartbeats.
	Silent bool
	// Folds is shared by clients that follow the same topics; nil: each merges
	// for itself.
	Folds *Folds
}

// Client is one connection.
type Client struct {
	Hello live.Hello

	options Options
	ws      *websocket.Conn
	done    chan struct{} // closed when reading ended

	mu      sync.Mutex
	err     error // why reading ended
	bye     *live.Bye
	next    int64
	answers map[int64]chan answer
	watches map[int64]*Watching // by number of the subscription
	asked   map[int64]*Watching // by number of the question
	byes    chan struct{}
	gate    chan struct{} // nil, or what reading waits for

	owed, owedBytes int         // came since the last ack
	late            *time.Timer // sends an ack though little has come; nil: nothing is owed
}

type answer struct {
	ok  json.RawMessage
	err *live.Error
}

// RefusedError is an answer of the server that says no.
type RefusedError struct{ Refusal live.Error }

func (e *RefusedError) Error() string {
	return fmt.Sprintf("refused: %s %v", e.Refusal.Code, e.Refusal.Args)
}

// Dial connects to ws://host/api/live and waits for the server's terms.
func Dial(ctx context.Context, url string, o Options) (*Client, error) {
	ws, _, err := websocket.Dial(ctx, url, &websocket.DialOptions{
		Subprotocols: []string{live.Subprotocol}, HTTPHeader: o.Header, HTTPClient: o.Client,
	})
	if err != nil {
		return nil, fmt.Errorf("dial %s: %w", url, err)
	}
	ws.SetReadLimit(-1)
	c := &Client{
		options: o, ws: ws, done: make(chan struct{}), byes: make(chan struct{}),
		answers: map[int64]chan answer{}, watches: map[int64]*Watching{}, asked: map[int64]*Watching{},
	}
	if o.Token != "" {
		c.next = 1
		c.answers[c.next] = make(chan answer, 1)
		err = c.say(ctx, live.AuthMessage{ID: c.next, Auth: live.Auth{Token: o.Token}})
	}
	var b []byte
	if err == nil {
		_, b, err = ws.Read(ctx)
	}
	if err != nil {
		_ = ws.CloseNow()
		return nil, fmt.Errorf("read the terms: %w", err)
	}
	first, rest, _ := bytes.Cut(b, []byte{'\n'})
	var hello live.HelloMessage
	if err := json.Unmarshal(first, &hello); err != nil || hello.Hello.Version == 0 {
		_ = ws.CloseNow()
		return nil, fmt.Errorf("the first message is %.80q, no hello", first)
	}
	c.Hello = hello.Hello
	if o.AckEvery == 0 {
		c.options.AckEvery = max(1, min(64, c.Hello.Limits.Events/4))
	}
	go c.read(rest)
	return c, nil
}

// Close leaves and waits until reading has ended.
func (c *Client) Close() {
	_ = c.ws.Close(websocket.StatusNormalClosure, "")
	<-c.done
}

// Drop cuts the connection as a lost network does.
func (c *Client) Drop() {
	_ = c.ws.CloseNow()
	c.Continue()
	<-c.done
}

// Done is closed when the connection is over; Err says why.
func (c *Client) Done() <-chan struct{} { return c.done }

// Err is why the connection is over; nil while it is not known to be.
func (c *Client) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

// CloseCode is the code that the server closed with; -1 for none.
func (c *Client) CloseCode() int { return int(websocket.CloseStatus(c.Err())) }

// Bye waits until the server asks to leave.
func (c *Client) Bye(ctx context.Context) (live.Bye, error) {
	select {
	case <-c.byes:
		c.mu.Lock()
		defer c.mu.Unlock()
		return *c.bye, nil
	case <-c.done:
		return live.Bye{}, fmt.Errorf("closed before a bye: %w", c.Err())
	case <-ctx.Done():
		return live.Bye{}, ctx.Err()
	}
}

// Send writes one frame as it is.
func (c *Client) Send(ctx context.Context, frame []byte) error {
	return c.ws.Write(ctx, websocket.MessageText, frame)
}

func (c *Client) say(ctx context.Context, message any) error {
	b, err := json.Marshal(message)
	if err != nil {
		return fmt.Errorf("encode a message: %w", err)
	}
	return c.Send(ctx, b)
}

// SendBinary writes one binary frame.
func (c *Client) SendBinary(ctx context.Context, frame []byte) error {
	return c.ws.Write(ctx, websocket.MessageBinary, frame)
}

// Ping asks for a pong of the WebSocket layer.
func (c *Client) Ping(ctx context.Context) error { return c.ws.Ping(ctx) }

// ask sends a question and waits for its answer.
func (c *Client) ask(ctx context.Context, w *Watching, message func(id int64) any) (json.RawMessage, error) {
	c.mu.Lock()
	c.next++
	n := c.next
	ch := make(chan answer, 1)
	c.answers[n] = ch
	if w != nil {
		c.asked[n] = w
	}
	c.mu.Unlock()
	if err := c.say(ctx, message(n)); err != nil {
		return nil, c.ended(err)
	}
	select {
	case a := <-ch:
		if a.err != nil {
			return nil, &RefusedError{*a.err}
		}
		return a.ok, nil
	case <-c.done:
		return nil, fmt.Errorf("no answer: %w", c.Err())
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// ended is why nothing could be sent: the end of the connection, where that is
// what reading met. Writing says no more of it than that it is closed.
func (c *Client) ended(err error) error {
	_ = c.ws.CloseNow() // so that reading ends, if it has not
	<-c.done
	return fmt.Errorf("connection over: %w", errors.Join(c.Err(), err))
}

// Watch starts to follow a topic.
func (c *Client) Watch(ctx context.Context, topic string) (*Watching, error) {
	return c.WatchWith(ctx, live.Watch{Topic: topic})
}

// WatchWith is Watch with everything that the protocol has for it.
func (c *Client) WatchWith(ctx context.Context, q live.Watch) (*Watching, error) {
	w := newWatching(c, q.Topic)
	return w, c.start(ctx, w, q)
}

// Resume goes on with a topic on a new connection from where it was on an old
// one.
func (c *Client) Resume(ctx context.Context, old *Watching) (*Watching, error) {
	w := old.copy(c)
	q := live.Watch{Topic: old.Topic, Since: &w.position, Epoch: c.Hello.Epoch, View: w.view}
	if !w.known {
		q.Since = nil
	}
	return w, c.start(ctx, w, q)
}

func (c *Client) start(ctx context.Context, w *Watching, q live.Watch) error {
	ok, err := c.ask(ctx, w, func(id int64) any { return live.WatchMessage{ID: id, Watch: q} })
	if err != nil {
		return err
	}
	if err := json.Unmarshal(ok, &w.Answer); err != nil {
		return fmt.Errorf("answer to a watch: %w", err)
	}
	return nil
}

// Renew brings a new token of the same person; when it returns, every right was
// asked for again.
func (c *Client) Renew(ctx context.Context, token string) error {
	_, err := c.ask(ctx, nil, func(id int64) any { return live.AuthMessage{ID: id, Auth: live.Auth{Token: token}} })
	return err
}

// Unwatch ends a subscription.
func (c *Client) Unwatch(ctx context.Context, w *Watching) error {
	_, err := c.ask(ctx, nil, func(id int64) any { return live.UnwatchMessage{ID: id, Unwatch: w.Answer.Topic} })
	return err
}

// Command gives a command: fields are a JSON object with the command's name as
// type.
func (c *Client) Command(ctx context.Context, key id.UUID, fields any) (live.Done, error) {
	raw, err := json.Marshal(fields)
	if err != nil {
		return live.Done{}, fmt.Errorf("encode a command: %w", err)
	}
	ok, err := c.ask(ctx, nil, func(id int64) any { return live.CommandMessage{ID: id, Command: raw, Key: key} })
	if err != nil {
		return live.Done{}, err
	}
	var d live.Done
	if err := json.Unmarshal(ok, &d); err != nil {
		return live.Done{}, fmt.Errorf("answer to a command: %w", err)
	}
	return d, nil
}

// Signal sends something short-lived to who watches the same topic.
func (c *Client) Signal(ctx context.Context, w *Watching, kind string, data any) error {
	raw, err := json.Marshal(data)
	if err != nil {
		return fmt.Errorf("encode a signal: %w", err)
	}
	return c.say(ctx, live.SignalMessage{Topic: w.Answer.Topic, Signal: live.SignalShape{Kind: kind, Data: raw}})
}

// inbound is any message of the server.
type inbound struct {
	ID    int64           `json:"id"`
	Topic int64           `json:"s"`
	OK    json.RawMessage `json:"ok"`
	Error *live.Error     `json:"err"`
	Bye   *live.Bye       `json:"bye"`
	Update
}

func (c *Client) read(rest []byte) {
	err := c.frame(rest)
	for err == nil {
		err = c.readOne()
	}
	c.because(err)
	c.mu.Lock()
	if c.late != nil {
		c.late.Stop()
	}
	all := make([]*Watching, 0, len(c.watches))
	for _, w := range c.watches {
		all = append(all, w)
	}
	c.mu.Unlock()
	_ = c.ws.CloseNow()
	close(c.done)
	for _, w := range all {
		w.wake()
	}
}

// because keeps the first reason why the connection is over. That it was closed
// is none when there is a better one: a write that did not leave in time closes
// it, and reading hears of that first.
func (c *Client) because(err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil || err != nil && errors.Is(c.err, net.ErrClosed) {
		c.err = err
	}
}

func (c *Client) readOne() error {
	c.mu.Lock()
	gate := c.gate
	c.mu.Unlock()
	if gate != nil {
		<-gate
	}
	_, b, err := c.ws.Read(context.Background())
	if err != nil {
		return err
	}
	return c.frame(b)
}

// Pause stops reading, after the frame that is waited for now; Continue starts
// it again.
func (c *Client) Pause() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.gate = make(chan struct{})
}

// Continue ends a Pause, if there is one.
func (c *Client) Continue() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.gate != nil {
		close(c.gate)
		c.gate = nil
	}
}

func (c *Client) frame(b []byte) error {
	for line := range bytes.SplitSeq(b, []byte{'\n'}) {
		if len(line) == 0 {
			continue
		}
		var m inbound
		if err := json.Unmarshal(line, &m); err != nil {
			return fmt.Errorf("the server sent %.80q: %w", line, err)
		}
		if err := c.message(&m, len(line) == 2); err != nil {
			return err
		}
	}
	return nil
}

func (c *Client) message(m *inbound, heartbeat bool) error {
	switch {
	case heartbeat:
		if c.options.Silent {
			return nil
		}
		return c.Send(context.Background(), []byte("{}"))
	case m.Bye != nil:
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.bye == nil {
			c.bye = m.Bye
			close(c.byes)
		}
	case m.OK != nil || m.Error != nil:
		return c.answered(m)
	case m.Topic != 0:
		c.mu.Lock()
		w := c.watches[m.Topic]
		c.mu.Unlock()
		if w == nil {
			return fmt.Errorf("a message came for subscription %d, which was not answered", m.Topic)
		}
		return c.acknowledge(w.take(m.Update))
	}
	return nil
}

func (c *Client) answered(m *inbound) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if w := c.asked[m.ID]; w != nil && m.Error == nil {
		var ok live.Watched
		if err := json.Unmarshal(m.OK, &ok); err != nil {
			return fmt.Errorf("answer to a watch: %w", err)
		}
		c.watches[ok.Topic] = w
		w.begin(ok)
	}
	delete(c.asked, m.ID)
	ch := c.answers[m.ID]
	if ch == nil {
		return errors.New("an answer came to a question that was not asked")
	}
	delete(c.answers, m.ID)
	ch <- answer{m.OK, m.Error}
	return nil
}

// ackAfter is when an ack is sent though little has come.
const ackAfter = 5 * time.Second

// ackPatience is how long an ack may take to leave: long enough for a machine
// that is busy with something else, since what did not leave in time ends the
// connection.
const ackPatience = 60 * time.Second

// acknowledge sends an ack when enough has come since the last one, or some
// time after something came.
func (c *Client) acknowledge(bytes int) error {
	if c.options.AckEvery < 0 || bytes == 0 {
		return nil
	}
	c.mu.Lock()
	c.owed++
	c.owedBytes += bytes
	due := c.owed >= c.options.AckEvery || c.owedBytes >= c.Hello.Limits.Bytes/4
	if !due && c.late == nil {
		c.late = time.AfterFunc(ackAfter, func() { c.because(c.ackAll()) }) // an error ends reading too
	}
	c.mu.Unlock()
	if !due {
		return nil
	}
	return c.ackAll()
}

// ackAll acknowledges what came on every subscription.
func (c *Client) ackAll() error {
	c.mu.Lock()
	all := make([]*Watching, 0, len(c.watches))
	for _, w := range c.watches {
		all = append(all, w)
	}
	c.owed, c.owedBytes = 0, 0
	if c.late != nil {
		c.late.Stop()
		c.late = nil
	}
	c.mu.Unlock()
	ctx, stop := context.WithTimeout(context.Background(), ackPatience)
	defer stop()
	if err := c.Ack(ctx, all...); err != nil {
		return fmt.Errorf("acknowledge: %w", err)
	}
	return nil
}

// Ack says that everything of some subscriptions was processed.
func (c *Client) Ack(ctx context.Context, all ...*Watching) error {
	var m live.AckMessage
	for _, w := range all {
		number, position := w.at()
		m.Ack = append(m.Ack, [2]int64{number, position})
	}
	return c.say(ctx, m)
}
