// Package event is how facts are kept: what the log holds of an event, how a
// Go struct becomes the exact bytes that are stored and proved, and the
// catalogue of every kind of event there is, by the literal name it is stored
// under.
//
// An event has two parts. The public part stays for ever: ids, numbers,
// states, dates, choices, as canonical JSON (sorted keys; strings, integers
// and arrays of these; no floats, no null, no white space). The private part
// can be forgotten: names, addresses and whatever a person wrote. In the
// public part a private field is the number of its sealed segment; see
// Private.
package event

import (
	"strings"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
)

// Stream names one sequence of events, "kind-<uuid>": the consistency
// boundary of one aggregate.
type Stream string

// StreamOf names the stream of one aggregate.
func StreamOf(kind string, of id.UUID) Stream { return Stream(kind + "-" + of.String()) }

// Kind is the first part of the name.
func (s Stream) Kind() string {
	kind, _, _ := strings.Cut(string(s), "-")
	return kind
}

// ID is the second part of the name, zero when the name is malformed.
func (s Stream) ID() id.UUID {
	_, rest, _ := strings.Cut(string(s), "-")
	u, err := id.Parse(rest)
	if err != nil {
		return id.UUID{}
	}
	return u
}

// Recorded is one event as the log holds it, with its decoded data. It is
// shared by all who follow the log and must not be changed.
type Recorded struct {
	Position  int64   // dense, from 1; commit order
	ID        id.UUID // UUIDv7
	Log       id.UUID // the programme it belongs to; zero is the system log
	Stream    Stream
	Version   int64 // dense in the stream, from 1
	Type      string
	Schema    int
	At        time.Time     // the store's clock, microseconds, UTC, never decreasing with Position
	Effective calendar.Date // when it took effect, if that differs from At

	Actor      id.Person
	OnBehalfOf id.Person
	ActingAs   string // the role used

	Command     id.UUID
	Correlation id.UUID
	Causation   id.UUID // the event or command that led to it
	Auth        string  // how the actor was authenticated, which rule allowed it
	Build       string

	Tags     []id.UUID
	Payload  []byte // the public part, exactly as stored
	Segments []Segment

	Data any // the decoded event, private parts as references
}

// Segment says which sealed private part belongs to an event; its number is
// its place in Recorded.Segments. The bytes lie beside the log.
type Segment struct {
	Key        id.UUID
	KeyVersion int
	Digest     [32]byte // SHA-256 of the ciphertext
}

// HasTag reports whether the event concerns t.
func (r *Recorded) HasTag(t id.UUID) bool {
	for _, tag := range r.Tags {
		if tag == t {
			return true
		}
	}
	return false
}
