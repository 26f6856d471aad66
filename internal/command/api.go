// Package command takes commands: it authorises, loads, decides and appends,
// for every aggregate in the same way.
//
// A command goes through these steps, and stops at the first that says no:
//
//	decode     strictly; a mistake names the field            *InvalidError
//	turns      of the streams it writes to, in order of name
//	load       each stream's state: hot, or read from the log
//	permit     the matrix of rights, about the state's object *decider.Refusal "rights.…"
//	version    the one that the person saw, if they named it  *eventstore.ConflictError
//	decide     on every stream it concerns                    *decider.Refusal
//	append     all streams in one call, or nothing            one round trip
//
// It promises:
//
//   - A command that is answered with success is in the log, once. The same
//     command id by the same person with the same fields gives the first
//     answer again, also after a restart and over another channel; with
//     anything else it is eventstore.ErrCommandReused.
//   - A refusal, a conflict and "it was already so" leave nothing behind and are
//     not remembered. They are given only after looking whether somebody else
//     changed the streams meanwhile, in this process or another.
//   - A rule that spans streams holds under any concurrency: what was checked
//     is still so when the events are recorded.
//   - Commands on one stream take turns in this process and never lose against
//     each other; commands on different streams share nothing.
//
// When the store fails on the way, whether the command was recorded is not
// known; its states are dropped, and the same command id finds out.
//
// It does not know HTTP or sockets, who is signed in, or what the commands are:
// Specs are handed in (internal/httpapi lists them).
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
