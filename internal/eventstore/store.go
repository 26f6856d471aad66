package eventstore

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Expected versions of a stream at append.
const (
	Any = int64(-1) // whatever it is
	New = int64(0)  // the stream has no events
	// n > 0: the stream's last version is n
)

// Append is one call: all its events become visible together or none does.
type Append struct {
	// Command makes the call idempotent: the same id gives the first answer
	// again, also when that answer was lost on the way. It is bound to Actor
	// and Digest (SHA-256 of the command's name and body); the same id with
	// another of either is ErrCommandReused.
	Command     id.UUID
	Digest      [32]byte
	Actor       id.Person
	OnBehalfOf  id.Person
	ActingAs    string
	Auth        string
	Correlation id.UUID
	Causation   id.UUID
	Effective   calendar.Date
	// At is the time on the clock of a simulation; zero is the store's own
	// clock. Times never decrease along the log: an earlier one is raised to
	// the last.
	At      time.Time
	Streams []StreamAppend
	// NewKeys are the wrapped keys that the sealed parts use first; they are
	// written with the events or not at all.
	NewKeys []WrappedKey
}

// StreamAppend is what one call adds to one stream. A stream stands at most
// once in a call. With no Events it only checks the version.
type StreamAppend struct {
	Stream   event.Stream
	Expected int64
	Events   []NewEvent
}

// NewEvent is one event ready to be stored. What it holds belongs to the store
// from then on and must not be changed.
type NewEvent struct {
	ID      id.UUID // UUIDv7, made by the caller: sealed parts are bound to it
	Log     id.UUID
	Type    string
	Schema  int
	Tags    []id.UUID
	Payload []byte
	Sealed  []SealedPart
}

// SealedPart is one encrypted private part; its number is its place. Its key is
// one that the store has or one of the call's NewKeys; if it is neither, or was
// destroyed, the call is refused with a *KeyGoneError.
type SealedPart struct {
	Key        id.UUID
	KeyVersion int
	Ciphertext []byte
}

// WrappedKey is a data key as it is stored: usable only with the wrapping key,
// which is not in the database. An existing key with the same id, version and
// commitment is left as it is; with another commitment, or when its subject has
// a key of another id, the call is refused with ErrKeyExists.
type WrappedKey struct {
	ID         id.UUID
	Version    int
	Subject    id.Person // zero: an item key
	Wrapped    []byte
	Commitment []byte
}

// Result says where the events of a call are. They are contiguous: First to
// Last in the order of the call. A call without events has First 0.
type Result struct {
	First, Last int64
	Versions    []int64 // version of each stream of the call after it
	At          time.Time
	Already     bool // the command id was known: this is the first answer
}

// ConflictError says that a stream was not where the caller expected it.
// Nothing was appended.
type ConflictError struct {
	Stream           event.Stream
	Expected, Actual int64
}

func (e *ConflictError) Error() string {
	return fmt.Sprintf("append to %s: expected version %d, it is %d", e.Stream, e.Expected, e.Actual)
}

// KeyGoneError says that a key of a call was destroyed, or was never there.
// Nothing was appended: forget the key and seal again with another.
type KeyGoneError struct{ Key id.UUID }

func (e *KeyGoneError) Error() string { return fmt.Sprintf("key %s is not there any more", e.Key) }

var (
	// ErrCommandReused: the command id was used by somebody else or for
	// something else. Nothing was appended.
	ErrCommandReused = errors.New("command id was already used for another command")
	// ErrKeyExists: another call made the key of this person, or a key of this
	// name, first. Nothing was appended: read the key and seal again with it.
	ErrKeyExists = errors.New("another key was made first")
	// ErrUnavailable: the store cannot answer now and the caller may try again
	// with the same command id. Whether the call was committed is not known
	// unless the error says so.
	ErrUnavailable = errors.New("event store is not available")
)

// Direction of reading.
type Direction bool

// Forward is from lower to higher positions.
const (
	Forward  Direction = false
	Backward Direction = true
)

// Query selects events. The zero Query is the whole log, forward.
type Query struct {
	Stream event.Stream // only this stream
	Tag    id.UUID      // only events that concern this id
	Types  []string     // only these types; empty is all
	// After and Until bound positions: After < position <= Until; zero Until
	// is no bound. They mean the same in both directions.
	After, Until int64
	AfterVersion int64 // with Stream: only later versions
	Direction    Direction
	Limit        int // zero is no limit
}

// Store is the log. Both implementations (PostgreSQL here, memory in
// internal/mem) pass the suite in storetest.
type Store interface {
	// Append commits one call. Cancelling ctx never leaves half a call behind.
	Append(ctx context.Context, a Append) (Result, error)
	// Read yields the selected events in order, decoded. It stops at the
	// first error, which it yields.
	Read(ctx context.Context, q Query) iter.Seq2[*event.Recorded, error]
	// Head is the last position and its time; 0 for an empty log.
	Head(ctx context.Context) (position int64, at time.Time, err error)
	// PositionAt is the last position recorded at or before t.
	PositionAt(ctx context.Context, t time.Time) (int64, error)
	// Command gives the first answer of a command id, if there is one for
	// this actor and digest; ErrCommandReused otherwise.
	Command(ctx context.Context, command id.UUID, actor id.Person, digest [32]byte) (Result, bool, error)
	// Sealed reads ciphertexts by reference. What was forgotten is not in the
	// answer.
	Sealed(ctx context.Context, refs []event.Ref) (map[event.Ref]Sealed, error)
	// Keys reads wrapped keys by id. What was destroyed is not in the answer.
	Keys(ctx context.Context, ids []id.UUID) (map[id.UUID]WrappedKey, error)
	// SubjectKey is the live key of a person, if there is one.
	SubjectKey(ctx context.Context, subject id.Person) (WrappedKey, bool, error)
	// Forget deletes a key and the bytes of every part sealed with it, for
	// ever: calls that use the key and come to be committed later are refused.
	// The log rows keep the digests.
	Forget(ctx context.Context, key id.UUID) error
}

// Sealed is one sealed part with what its encryption was bound to.
type Sealed struct {
	SealedPart
	Event id.UUID
	Log   id.UUID
}

// Tail hands out the log in order to all who follow it in this process. A
// follower never sees a position before its predecessor, and never twice.
type Tail interface {
	// Head is the last position that the tail has handed out.
	Head() int64
	// WaitFor returns when Head() >= position, or with ctx's error.
	WaitFor(ctx context.Context, position int64) error
	// Follow calls fn with each batch of consecutive events after position,
	// first the past, then what comes, until ctx ends or fn fails. Batches are
	// shared: fn must not change them. Each follower has its own goroutine
	// (the caller's), so a slow one delays nobody; it reads what left the
	// ring from the store.
	Follow(ctx context.Context, after int64, fn func([]*event.Recorded) error) error
}
