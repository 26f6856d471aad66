// Package decider is the whole form of a decision: a pure function from what
// is known and what is asked to what happened, or to a refusal.
package decider

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Decider is the whole behaviour of one kind of stream. Nothing in it reads a
// clock, rolls dice or does I/O, and Decide gives the same answer every time.
type Decider[S, C, E any] struct {
	Kind    string // first part of the stream's name
	Initial S
	// Decide answers with events; with none (already so: accepted, nothing to
	// record); or with a *Refusal.
	Decide func(S, C, By) ([]E, error)
	// Evolve is total: a fact is not argued with. It must not change its
	// argument's maps and slices: copy first.
	Evolve func(S, E) S
	// About says what an event concerns, from the state after it: the
	// programme whose log it belongs to (zero: the system log) and the ids of
	// all that a feed, a view's key or an auditor might ask for.
	About func(S, E) (programme id.Programme, tags []id.UUID)
}

// By is who asks, in which role and when. The time is the business time of
// the command, in UTC; the zone is the programme's, where its days begin and
// end. No zone: days are those of UTC.
type By struct {
	Actor      id.Person
	OnBehalfOf id.Person
	ActingAs   role.Role
	At         time.Time
	Zone       *time.Location
}

// Today is the day of the command where the programme is.
func (b By) Today() calendar.Date { return b.Day(b.At) }

// Day is the day of a moment where the programme is.
func (b By) Day(t time.Time) calendar.Date {
	if b.Zone == nil {
		return calendar.In(t, time.UTC)
	}
	return calendar.In(t, b.Zone)
}

// Refusal is a rule's "no": a stable code and its arguments. The code is a
// translation key, what HTTP problems carry and what tests compare. It is not
// a fault.
type Refusal struct {
	Code string         `json:"code"`
	Args map[string]any `json:"args,omitempty"`
}

// Refuse makes a refusal; args are pairs of name and value. Values are what
// JSON can carry: numbers, strings, and whatever marshals to text.
func Refuse(code string, args ...any) error {
	r := &Refusal{Code: code}
	if len(args)%2 != 0 {
		panic("decider.Refuse takes pairs of name and value: " + code)
	}
	for i := 0; i < len(args); i += 2 {
		if r.Args == nil {
			r.Args = map[string]any{}
		}
		r.Args[args[i].(string)] = args[i+1]
	}
	return r
}

// Error is the code with its arguments in order of name.
func (r *Refusal) Error() string {
	var b strings.Builder
	b.WriteString(r.Code)
	for _, k := range slices.Sorted(maps.Keys(r.Args)) {
		fmt.Fprintf(&b, " %s=%v", k, r.Args[k])
	}
	return b.String()
}

// Fold evolves a state over events.
func (d *Decider[S, C, E]) Fold(s S, events ...E) S {
	for _, e := range events {
		s = d.Evolve(s, e)
	}
	return s
}
