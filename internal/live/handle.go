package live

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/problems"
)

// inbound is any message of a client, still undecided.
type inbound struct {
	ID      json.RawMessage `json:"id"`
	Auth    json.RawMessage `json:"auth"`
	Watch   json.RawMessage `json:"watch"`
	Unwatch json.RawMessage `json:"unwatch"`
	Ack     json.RawMessage `json:"ack"`
	Command json.RawMessage `json:"cmd"`
	Key     json.RawMessage `json:"key"`
	As      json.RawMessage `json:"as"`
	Match   json.RawMessage `json:"match"`
	Topic   json.RawMessage `json:"s"`
	Signal  json.RawMessage `json:"sig"`
}

// Codes of what the channel itself answers: the same as HTTP's for the same.
// What others answer has its code in internal/problems.
const (
	codeInvalid        = "request.invalid"
	codeTooMany        = "request.too_many"
	codeUnknownCommand = "command.unknown"
)

// maxID bounds the numbers of questions to what every client can represent.
const maxID = 1 << 53

// handle takes one frame: messages joined by line breaks. What is no JSON
// object ends the connection; a message that is one but does not make sense is
// answered, if it can be.
func (c *conn) handle(frame []byte) {
	for line := range bytes.SplitSeq(frame, []byte{'\n'}) {
		var m inbound
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := json.Unmarshal(line, &m); err != nil {
			c.leave(CloseProtocol, "a message is a JSON object on one line")
			return
		}
		c.dispatch(&m)
	}
}

func (c *conn) dispatch(m *inbound) {
	var number int64
	defer func() {
		if v := recover(); v != nil {
			err := c.hub.panicked(v)
			if m.ID != nil {
				c.answer(ErrorMessage{number, c.hub.describe(err)})
			}
		}
	}()
	if m.ID != nil {
		if json.Unmarshal(m.ID, &number) != nil || number < 0 || number > maxID {
			c.leave(CloseProtocol, "id is a whole number from 0 to 2^53")
			return
		}
	}
	switch {
	case m.Watch != nil:
		c.onWatch(number, m.Watch)
	case m.Unwatch != nil:
		c.onUnwatch(number, m.Unwatch)
	case m.Ack != nil:
		c.onAck(number, m.Ack)
	case m.Command != nil:
		c.onCommand(number, m)
	case m.Signal != nil:
		c.onSignal(number, m)
	case m.Auth != nil:
		c.onAuth(number, m.Auth)
	}
}

// refuse answers a question with an error that another try does not change.
func (c *conn) refuse(number int64, code string, args ...any) {
	var r *decider.Refusal
	errors.As(decider.Refuse(code, args...), &r)
	c.answer(ErrorMessage{number, Error{r.Code, r.Args, false}})
}

func (c *conn) malformed(number int64, field string) {
	c.refuse(number, codeInvalid, "field", field, "reason", field+" is missing or not of the form that the protocol gives it.")
}

func (c *conn) notWatched(number int64, field string) {
	c.refuse(number, codeInvalid, "field", field, "reason", "No subscription of this connection has the number.")
}

func (c *conn) onAck(number int64, raw json.RawMessage) {
	var acks [][2]int64
	if json.Unmarshal(raw, &acks) != nil {
		c.malformed(number, "ack")
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, a := range acks {
		if s := c.find(a[0]); s != nil {
			s.acknowledge(a[1])
		}
	}
}

// find is the subscription with a number. mu is held.
func (c *conn) find(number int64) *sub {
	for _, s := range c.subs {
		if s.topic.number == number {
			return s
		}
	}
	return nil
}

// maxRunning is how many commands and watches of one connection may be under
// way at once.
const maxRunning = 128

// spawn runs something that may wait, in a goroutine of its own, and answers
// its error.
func (c *conn) spawn(number int64, fn func(context.Context) error) {
	c.mu.Lock()
	if c.gone || c.running >= maxRunning {
		c.mu.Unlock()
		c.answer(ErrorMessage{number, Error{Code: codeTooMany, Retry: 1000}})
		return
	}
	c.running++
	c.mu.Unlock()
	c.hub.wg.Add(1)
	go func() {
		defer c.hub.wg.Done()
		ctx, stop := context.WithTimeout(c.hub.ctx, readTimeout)
		defer stop()
		if err := c.hub.guard(func() error { return fn(ctx) }); err != nil {
			c.answer(ErrorMessage{number, c.hub.describe(err)})
		}
		c.mu.Lock()
		c.running--
		c.mu.Unlock()
	}()
}

func (c *conn) onCommand(number int64, m *inbound) {
	if c.hub.bus == nil {
		c.refuse(number, codeUnknownCommand)
		return
	}
	if !allow(&c.limits.commands, c.hub.limits.Commands, c.hub.limits.CommandBurst) {
		c.answer(ErrorMessage{number, Error{Code: codeTooMany, Retry: int64(1000/c.hub.limits.Commands) + 1}})
		return
	}
	r := command.Request{IfMatch: -1}
	var as string
	fields := map[string]json.RawMessage{}
	for _, f := range []struct {
		name string
		raw  json.RawMessage
		into any
		must bool
	}{{"cmd", m.Command, &fields, true}, {"key", m.Key, &r.Key, true}, {"as", m.As, &as, false}, {"match", m.Match, &r.IfMatch, false}, {"cmd.type", fieldOf(m.Command, "type"), &r.Type, true}} {
		if f.raw == nil && !f.must {
			continue
		}
		if f.raw == nil || json.Unmarshal(f.raw, f.into) != nil {
			c.malformed(number, f.name)
			return
		}
	}
	if r.Key == (id.UUID{}) {
		c.malformed(number, "key")
		return
	}
	delete(fields, "type")
	r.Body = encode(fields)
	r.ActingAs = role.Role(as)
	c.spawn(number, func(ctx context.Context) error {
		r.Actor = c.person.current()
		a, err := c.hub.bus.Do(ctx, r)
		if err != nil {
			return err
		}
		c.hub.stats.commands.Add(1)
		c.answer(DoneMessage{number, Done{a.Position, a.Version, a.Events, a.Already}})
		return nil
	})
}

func fieldOf(raw json.RawMessage, name string) json.RawMessage {
	fields := map[string]json.RawMessage{}
	if json.Unmarshal(raw, &fields) != nil {
		return nil
	}
	return fields[name]
}

// describe is an error as the protocol gives it: a refusal with its code, a
// passing trouble with when to try again, a fault without detail.
func (h *Hub) describe(err error) Error {
	p := problems.Of(err)
	switch {
	case p.Status == http.StatusInternalServerError:
		if !errors.Is(err, errPanic) { // which was logged with its stack
			h.log.Error("live request", "error", err)
		}
		return Error{p.Code, p.Args, true}
	case p.RetryAfter > 0:
		return Error{p.Code, p.Args, int64(p.RetryAfter) * time.Second.Milliseconds()}
	}
	return Error{p.Code, p.Args, false}
}
