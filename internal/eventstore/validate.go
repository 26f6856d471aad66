package eventstore

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"megdan/domain/event"
)

// Bounds of one call. A call past them is a mistake of the program, not of a
// person: what people enter is bounded long before.
const (
	MaxEvents    = 10_000
	MaxCallBytes = 32 << 20
	MaxTags      = 64
	MaxParts     = 1 << 15
)

// earliest bounds simulated time from below; the store's clock bounds it from
// above: nothing is recorded in the future.
var earliest = time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)

// Validate says what is wrong with a call, whatever the log holds. Stores ask
// it first. Events and bytes are what the call would add.
func (a *Append) Validate() (events, bytes int, err error) {
	if len(a.Streams) == 0 {
		return 0, 0, fmt.Errorf("append: a call names no stream")
	}
	if !a.At.IsZero() && (a.At.Before(earliest) || a.At.Year() > 9999) {
		return 0, 0, fmt.Errorf("append to %s: time %s is not between 1990 and 9999", a.Streams[0].Stream, a.At.Format(time.RFC3339))
	}
	if !text(a.ActingAs) || !text(a.Auth) {
		return 0, 0, fmt.Errorf("append to %s: role %.40q or authentication %.40q is not text", a.Streams[0].Stream, a.ActingAs, a.Auth)
	}
	for i, s := range a.Streams {
		if s.Stream.ID().IsZero() || s.Stream.Kind() == "" || !text(string(s.Stream)) {
			return 0, 0, fmt.Errorf("append: stream %.80q is not kind-<uuid>", s.Stream)
		}
		if s.Expected < Any {
			return 0, 0, fmt.Errorf("append to %s: expected version %d", s.Stream, s.Expected)
		}
		for _, other := range a.Streams[:i] {
			if other.Stream == s.Stream {
				return 0, 0, fmt.Errorf("append: stream %s stands twice in a call", s.Stream)
			}
		}
		for j := range s.Events {
			n, err := s.Events[j].validate()
			if err != nil {
				return 0, 0, fmt.Errorf("append to %s: %w", s.Stream, err)
			}
			events++
			bytes += n
		}
	}
	switch {
	case events > 0 && a.Command.IsZero():
		return 0, 0, fmt.Errorf("append to %s: the call has no command id", a.Streams[0].Stream)
	case events > MaxEvents:
		return 0, 0, fmt.Errorf("append to %s: %d events in one call, at most %d", a.Streams[0].Stream, events, MaxEvents)
	case bytes > MaxCallBytes:
		return 0, 0, fmt.Errorf("append to %s: %d bytes in one call, at most %d", a.Streams[0].Stream, bytes, MaxCallBytes)
	}
	return events, bytes, nil
}

func (e *NewEvent) validate() (bytes int, err error) {
	switch {
	case e.ID.IsZero():
		return 0, fmt.Errorf("an event has no id")
	case e.Type == "" || !text(e.Type):
		return 0, fmt.Errorf("event %s has type %.40q", e.ID, e.Type)
	case e.Schema < 1 || e.Schema > 1<<15-1:
		return 0, fmt.Errorf("event %s of type %s has schema %d", e.ID, e.Type, e.Schema)
	case len(e.Payload) == 0:
		return 0, fmt.Errorf("event %s of type %s has no payload", e.ID, e.Type)
	case len(e.Tags) > MaxTags:
		return 0, fmt.Errorf("event %s of type %s has %d tags, at most %d", e.ID, e.Type, len(e.Tags), MaxTags)
	case len(e.Sealed) > MaxParts:
		return 0, fmt.Errorf("event %s of type %s has %d private parts", e.ID, e.Type, len(e.Sealed))
	}
	bytes = len(e.Payload) + 16*len(e.Tags)
	for _, s := range e.Sealed {
		if s.Key.IsZero() || len(s.Ciphertext) == 0 {
			return 0, fmt.Errorf("event %s of type %s has a private part without key or bytes", e.ID, e.Type)
		}
		bytes += len(s.Ciphertext)
	}
	return bytes, nil
}

// Has reports whether q selects r, bounds of position included.
func (q *Query) Has(r *event.Recorded) bool {
	if r.Position <= q.After || (q.Until > 0 && r.Position > q.Until) {
		return false
	}
	if q.Stream != "" && (r.Stream != q.Stream || r.Version <= q.AfterVersion) {
		return false
	}
	if !q.Tag.IsZero() && !r.HasTag(q.Tag) {
		return false
	}
	if len(q.Types) == 0 {
		return true
	}
	for _, t := range q.Types {
		if t == r.Type {
			return true
		}
	}
	return false
}

// text reports whether a text column takes s.
func text(s string) bool { return utf8.ValidString(s) && !strings.Contains(s, "\x00") }
