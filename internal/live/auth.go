package live

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"time"

	"github.com/coder/websocket"

	"megdan/domain/role"
	"megdan/internal/identity"
)

// A person is named by a cookie at the upgrade or by a token in the first
// message. Until then a connection counts as nobody's: it is not registered,
// may say one thing and has a few seconds for it. Any later token must be of
// the same person; it takes the place of the session that was there.

// What a client reads that is sent away.
const (
	signInFirst  = "sign in first"
	tooLate      = "no token came in time"
	badToken     = "the token is of no session"
	anothersOnly = "the token is another person's"
)

var errNoTokens = errors.New("this hub takes no tokens")

// token is the session of a token.
func (h *Hub) token(value string) (Session, error) {
	if h.config.Token == nil {
		return Session{}, errNoTokens
	}
	return h.config.Token(value)
}

// mayIntroduce reports whether somebody whom the upgrade did not name may still
// say who they are.
func (h *Hub) mayIntroduce(s Session, authErr error) bool {
	nobody := errors.Is(authErr, identity.ErrNoSession) || authErr == nil && s.Actor.Person.IsZero()
	return h.config.Token != nil && nobody
}

// introduce waits for the first message of somebody whom no cookie named, and
// begins the connection's life or ends it. The hub is held for it.
func (c *conn) introduce() {
	h := c.hub
	if h.strangers.Add(1) > int64(h.limits.Strangers) {
		h.strangers.Add(-1)
		h.stats.refused.add(causeFull)
		c.turnAway(CloseOverload, "too many connections that are nobody's")
		return
	}
	first, code, reason := c.firstMessage()
	h.strangers.Add(-1)
	if code != 0 {
		h.stats.refused.add(causeToken)
	} else {
		code, reason = h.begin(c, first.session, nil)
	}
	if code != 0 {
		c.turnAway(code, reason)
		return
	}
	h.wg.Done() // it is registered now
	_ = c.wire.Conn.SetReadDeadline(time.Time{})
	c.greet()
	c.answer(DoneMessage{ID: first.number})
	c.handle(first.rest)
	go c.live() // whose stack is small again
}

// introduction is a first message that named somebody.
type introduction struct {
	session Session
	number  int64  // of the question
	rest    []byte // of the frame
}

// firstMessage reads who this is, or says with which code they are turned away.
func (c *conn) firstMessage() (first introduction, code int, reason string) {
	_ = c.wire.Conn.SetReadDeadline(time.Now().Add(c.hub.limits.Introduce))
	typ, r, err := c.ws.Reader(c.hub.ctx)
	if err != nil {
		return first, CloseUnauthorised, tooLate
	}
	frame, err := readMessage(r, c.hub.limits.Message)
	if errors.Is(err, errTooLong) {
		_, _ = io.Copy(io.Discard, r) // so that the close frame is not overtaken
	}
	switch {
	case err != nil && !errors.Is(err, errTooLong):
		return first, CloseUnauthorised, tooLate
	case err != nil || typ != websocket.MessageText:
		return first, CloseProtocol, "the first message is an auth"
	}
	line, rest, _ := bytes.Cut(frame, []byte{'\n'})
	var m struct {
		ID   int64 `json:"id"`
		Auth Auth  `json:"auth"`
	}
	if json.Unmarshal(line, &m) != nil || m.ID < 0 || m.ID > maxID || m.Auth.Token == "" {
		return first, CloseUnauthorised, signInFirst
	}
	s, err := c.hub.token(m.Auth.Token)
	if err != nil || s.Actor.Person.IsZero() {
		return first, CloseUnauthorised, badToken
	}
	return introduction{s, m.ID, rest}, 0, ""
}

// onAuth takes a token that renews who is here: the connection lives on with
// the new session, and every right is asked for again before it is answered.
func (c *conn) onAuth(number int64, raw json.RawMessage) {
	var a Auth
	if json.Unmarshal(raw, &a) != nil || a.Token == "" {
		c.malformed(number, "auth.token")
		return
	}
	s, err := c.hub.token(a.Token)
	switch {
	case err != nil:
		c.refuseToken(badToken)
	case s.Actor.Person != c.asked:
		c.refuseToken(anothersOnly)
	case !c.renew(s):
		c.leave(CloseUnauthorised, sessionOver)
	default:
		c.spawn(number, func(ctx context.Context) error {
			if err := c.person.reread(ctx, s.Actor); err != nil {
				return err
			}
			c.answer(DoneMessage{ID: number})
			return nil
		})
	}
}

func (c *conn) refuseToken(reason string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.because(causeToken)
	c.leaveLocked(CloseUnauthorised, reason)
}

// reread asks again what the person may do, and returns when it is known and
// what is no longer allowed has ended.
func (p *person) reread(ctx context.Context, a role.Actor) error {
	p.mu.Lock()
	p.actor.Auth = a.Auth
	p.mu.Unlock()
	if p.hub.access == nil {
		return nil
	}
	p.changed(p.passed.Load())
	for {
		p.mu.Lock()
		if !p.asking {
			p.mu.Unlock()
			return nil
		}
		if p.settled == nil {
			p.settled = make(chan struct{})
		}
		settled := p.settled
		p.mu.Unlock()
		select {
		case <-settled:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
