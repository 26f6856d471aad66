// Package command takes commands: it authorises, loads, decides and appends,
// for every aggregate in the same way.
package command

import (
	"context"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/role"
	"time"
)

// Request is one command as it came in.
type Request struct {
	Type      string  // "roadmap.accept_milestone"
	Body      []byte  // JSON object with the command's fields; unknown ones are refused
	Key       id.UUID // the command id: makes it idempotent, bound to actor and body
	Actor     role.Actor
	ActingAs  role.Role // empty: the one role of the actor that allows it
	OnBehalf  id.Person
	IfMatch   int64 // stream version that the person acted on; -1: none, a lost race is retried
	Effective calendar.Date
	Causation id.UUID
	At        time.Time // simulated time; zero is now
}

// Answer says what a command did.
type Answer struct {
	Position int64 // last position it wrote; for a quiet one, the position it was decided at
	Version  int64 // of the stream it was given to
	Events   int   // 0: it was already so
	Already  bool  // the same command was answered before
}

// Bus is what HTTP, sockets, the demo and reactions send commands to. Errors:
// *decider.Refusal for a rule or a right; *InvalidError for input that is not
// a command; *eventstore.ConflictError when IfMatch lost;
// eventstore.ErrCommandReused; anything else is a fault.
type Bus interface {
	Do(ctx context.Context, r Request) (Answer, error)
}

// InvalidError is bad input: which field, and what to do.
type InvalidError struct {
	Field  string
	Reason string
}

func (e *InvalidError) Error() string {
	if e.Field == "" {
		return e.Reason
	}
	return e.Field + ": " + e.Reason
}
