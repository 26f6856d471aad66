// Package mem is the event store in memory: the promises of eventstore.Store
// without a database, for tests of everything above it. It passes the same
// conformance suite, storetest, as the store on PostgreSQL does.
//
// It keeps nothing when the process ends, and one process is all there is.
// Its hooks fail a call before or after it is stored.
package mem

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"iter"
	"slices"
	"sort"
	"sync"
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// Options of a store; the zero value is fine.
type Options struct {
	// Decode sets the Data of each event; nil leaves it nil.
	Decode func(*event.Recorded) error
	// Clock is the store's clock; nil is time.Now.
	Clock func() time.Time
	Build string
	Hooks eventstore.Hooks
	Tail  eventstore.TailOptions
}

// Store is a log in memory with its tail.
type Store struct {
	opts Options
	tail *eventstore.LogTail

	mu       sync.RWMutex
	log      []*event.Recorded                         // guarded by mu; append only, log[i] is position i+1
	streams  map[event.Stream][]*event.Recorded        // guarded by mu; append only
	commands map[id.UUID]remembered                    // guarded by mu
	sealed   map[event.Ref]eventstore.Sealed           // guarded by mu
	keys     map[id.UUID]map[int]eventstore.WrappedKey // guarded by mu; by id and version
	subjects map[id.Person]id.UUID                     // guarded by mu; the key of each person
	gone     map[id.UUID]bool                          // guarded by mu; keys that were destroyed
}

type remembered struct {
	actor  id.Person
	digest [32]byte
	result eventstore.Result
}

var (
	_ eventstore.Store = (*Store)(nil)
	_ eventstore.Tail  = (*eventstore.LogTail)(nil)
)

// New is an empty store; Close ends its tail.
func New(opts Options) *Store {
	if opts.Clock == nil {
		opts.Clock = time.Now
	}
	s := &Store{
		opts:     opts,
		streams:  map[event.Stream][]*event.Recorded{},
		commands: map[id.UUID]remembered{},
		sealed:   map[event.Ref]eventstore.Sealed{},
		keys:     map[id.UUID]map[int]eventstore.WrappedKey{},
		subjects: map[id.Person]id.UUID{},
		gone:     map[id.UUID]bool{},
	}
	tail, err := eventstore.StartTail(context.Background(), s, opts.Tail)
	if err != nil {
		panic(fmt.Sprintf("the head of an empty log in memory: %v", err)) // Head below never fails here
	}
	s.tail = tail
	return s
}

// Tail is the one tail of this store.
func (s *Store) Tail() *eventstore.LogTail { return s.tail }

// Close ends the tail.
func (s *Store) Close() { s.tail.Close() }

// Append commits one call; see eventstore.Store.
func (s *Store) Append(ctx context.Context, a eventstore.Append) (eventstore.Result, error) {
	if _, _, err := a.Validate(); err != nil {
		return eventstore.Result{}, err
	}
	if err := ctx.Err(); err != nil {
		return eventstore.Result{}, fmt.Errorf("append to %s: %w", a.Streams[0].Stream, err)
	}
	if err := s.opts.Hooks.RunBefore(&a); err != nil {
		return eventstore.Result{}, fmt.Errorf("append to %s: %w", a.Streams[0].Stream, err)
	}
	result, err := s.commit(&a)
	if err != nil {
		return eventstore.Result{}, err
	}
	if err := s.opts.Hooks.RunAfter(&a); err != nil {
		return eventstore.Result{}, fmt.Errorf("append to %s: %w", a.Streams[0].Stream, err)
	}
	return result, nil
}

func (s *Store) commit(a *eventstore.Append) (eventstore.Result, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if first, known := s.commands[a.Command]; known && !a.Command.IsZero() {
		if first.actor != a.Actor || first.digest != a.Digest {
			return eventstore.Result{}, fmt.Errorf("append to %s: %w", a.Streams[0].Stream, eventstore.ErrCommandReused)
		}
		return already(first.result), nil
	}
	for _, st := range a.Streams {
		actual := int64(len(s.streams[st.Stream]))
		if st.Expected != eventstore.Any && st.Expected != actual {
			return eventstore.Result{}, &eventstore.ConflictError{Stream: st.Stream, Expected: st.Expected, Actual: actual}
		}
	}
	if err := s.keysFree(a); err != nil {
		return eventstore.Result{}, err
	}
	if err := s.keysLive(a); err != nil {
		return eventstore.Result{}, err
	}
	result := eventstore.Result{At: s.now(a.At)}
	var added []*event.Recorded
	for _, st := range a.Streams {
		version := int64(len(s.streams[st.Stream]))
		for i := range st.Events {
			version++
			r := s.record(a, st.Stream, version, int64(len(s.log)+len(added)+1), result.At, &st.Events[i])
			if err := s.decode(r); err != nil {
				return eventstore.Result{}, fmt.Errorf("append to %s: %w", st.Stream, err)
			}
			added = append(added, r)
		}
		result.Versions = append(result.Versions, version)
	}
	if len(added) == 0 {
		return result, nil
	}
	result.First, result.Last = added[0].Position, added[len(added)-1].Position
	s.keep(a, added)
	s.commands[a.Command] = remembered{a.Actor, a.Digest, result}
	s.tail.Offer(added)
	return answer(result, false), nil
}

// keysFree says whether another call made a key of this call first.
func (s *Store) keysFree(a *eventstore.Append) error {
	for _, k := range a.NewKeys {
		if s.gone[k.ID] {
			return fmt.Errorf("append to %s: %w", a.Streams[0].Stream, &eventstore.KeyGoneError{Key: k.ID})
		}
		old, exists := s.keys[k.ID][k.Version]
		if exists && !bytes.Equal(old.Commitment, k.Commitment) {
			return fmt.Errorf("append to %s: key %s: %w", a.Streams[0].Stream, k.ID, eventstore.ErrKeyExists)
		}
		if owner, has := s.subjects[k.Subject]; has && owner != k.ID {
			return fmt.Errorf("append to %s: person %s has key %s: %w", a.Streams[0].Stream, k.Subject, owner, eventstore.ErrKeyExists)
		}
	}
	return nil
}

// keysLive says whether every key that the call uses is there or comes with it.
func (s *Store) keysLive(a *eventstore.Append) error {
	for _, st := range a.Streams {
		for _, e := range st.Events {
			for _, p := range e.Sealed {
				_, stored := s.keys[p.Key][p.KeyVersion]
				comes := slices.ContainsFunc(a.NewKeys, func(k eventstore.WrappedKey) bool { return k.ID == p.Key && k.Version == p.KeyVersion })
				if !stored && !comes {
					return fmt.Errorf("append to %s: %w", st.Stream, &eventstore.KeyGoneError{Key: p.Key})
				}
			}
		}
	}
	return nil
}

// already is a copy of a first answer, so that no caller changes another's.
func already(r eventstore.Result) eventstore.Result { return answer(r, true) }

func answer(r eventstore.Result, known bool) eventstore.Result {
	r.Versions = slices.Clone(r.Versions)
	r.Already = known
	return r
}

// now is the time of a call: the clock or the simulated time, never in the
// future, never before the last event.
func (s *Store) now(simulated time.Time) time.Time {
	at := s.opts.Clock().UTC().Truncate(time.Microsecond)
	if !simulated.IsZero() && simulated.Before(at) {
		at = simulated.UTC().Truncate(time.Microsecond)
	}
	if len(s.log) > 0 && at.Before(s.log[len(s.log)-1].At) {
		at = s.log[len(s.log)-1].At
	}
	return at
}

func (s *Store) record(a *eventstore.Append, stream event.Stream, version, position int64, at time.Time, e *eventstore.NewEvent) *event.Recorded {
	r := &event.Recorded{
		Position: position, ID: e.ID, Log: e.Log, Stream: stream, Version: version,
		Type: e.Type, Schema: e.Schema, At: at, Effective: a.Effective,
		Actor: a.Actor, OnBehalfOf: a.OnBehalfOf, ActingAs: a.ActingAs,
		Command: a.Command, Correlation: a.Correlation, Causation: a.Causation,
		Auth: a.Auth, Build: s.opts.Build,
		Tags: slices.Clone(e.Tags), Payload: slices.Clone(e.Payload),
	}
	for _, p := range e.Sealed {
		r.Segments = append(r.Segments, event.Segment{Key: p.Key, KeyVersion: p.KeyVersion, Digest: sha256.Sum256(p.Ciphertext)})
	}
	return r
}

func (s *Store) decode(r *event.Recorded) error {
	if s.opts.Decode == nil {
		return nil
	}
	return s.opts.Decode(r)
}

// keep stores decoded events with their sealed parts and keys.
func (s *Store) keep(a *eventstore.Append, added []*event.Recorded) {
	next := 0
	for _, st := range a.Streams {
		for _, e := range st.Events {
			r := added[next]
			next++
			s.log = append(s.log, r)
			s.streams[st.Stream] = append(s.streams[st.Stream], r)
			for n, p := range e.Sealed {
				p.Ciphertext = slices.Clone(p.Ciphertext)
				s.sealed[event.Ref{Position: r.Position, Number: n}] = eventstore.Sealed{SealedPart: p, Event: r.ID, Log: r.Log}
			}
		}
	}
	for _, k := range a.NewKeys {
		if s.keys[k.ID] == nil {
			s.keys[k.ID] = map[int]eventstore.WrappedKey{}
		}
		if _, exists := s.keys[k.ID][k.Version]; !exists {
			s.keys[k.ID][k.Version] = k
			if !k.Subject.IsZero() {
				s.subjects[k.Subject] = k.ID
			}
		}
	}
}

// Read yields the selected events; see eventstore.Store.
func (s *Store) Read(ctx context.Context, q eventstore.Query) iter.Seq2[*event.Recorded, error] {
	return func(yield func(*event.Recorded, error) bool) {
		s.mu.RLock()
		from := s.log
		if q.Stream != "" {
			from = s.streams[q.Stream]
		}
		s.mu.RUnlock()
		given := 0
		for i := range from {
			r := from[i]
			if q.Direction == eventstore.Backward {
				r = from[len(from)-1-i]
			}
			if i%1024 == 0 && ctx.Err() != nil {
				yield(nil, fmt.Errorf("read the log: %w", ctx.Err()))
				return
			}
			if !q.Has(r) {
				continue
			}
			if !yield(r, nil) {
				return
			}
			if given++; given == q.Limit {
				return
			}
		}
	}
}

// Head is the last position and its time.
func (s *Store) Head(context.Context) (int64, time.Time, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if len(s.log) == 0 {
		return 0, time.Time{}, nil
	}
	last := s.log[len(s.log)-1]
	return last.Position, last.At, nil
}

// PositionAt is the last position recorded at or before t.
func (s *Store) PositionAt(_ context.Context, t time.Time) (int64, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return int64(sort.Search(len(s.log), func(i int) bool { return s.log[i].At.After(t) })), nil
}

// Command gives the first answer of a command id.
func (s *Store) Command(_ context.Context, command id.UUID, actor id.Person, digest [32]byte) (eventstore.Result, bool, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	first, known := s.commands[command]
	switch {
	case !known:
		return eventstore.Result{}, false, nil
	case first.actor != actor || first.digest != digest:
		return eventstore.Result{}, false, eventstore.ErrCommandReused
	}
	return already(first.result), true, nil
}

// Sealed reads ciphertexts by reference.
func (s *Store) Sealed(_ context.Context, refs []event.Ref) (map[event.Ref]eventstore.Sealed, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	found := make(map[event.Ref]eventstore.Sealed, len(refs))
	for _, ref := range refs {
		if p, exists := s.sealed[ref]; exists {
			found[ref] = p
		}
	}
	return found, nil
}

// Keys reads wrapped keys by id, the newest version of each.
func (s *Store) Keys(_ context.Context, ids []id.UUID) (map[id.UUID]eventstore.WrappedKey, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	found := make(map[id.UUID]eventstore.WrappedKey, len(ids))
	for _, k := range ids {
		if newest, exists := newest(s.keys[k]); exists {
			found[k] = newest
		}
	}
	return found, nil
}

func newest(versions map[int]eventstore.WrappedKey) (k eventstore.WrappedKey, found bool) {
	for _, v := range versions {
		if !found || v.Version > k.Version {
			k, found = v, true
		}
	}
	return k, found
}

// SubjectKey is the live key of a person.
func (s *Store) SubjectKey(_ context.Context, subject id.Person) (eventstore.WrappedKey, bool, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	k, found := newest(s.keys[s.subjects[subject]])
	return k, found, nil
}

// Forget deletes a key and the bytes of every part sealed with it, for ever.
func (s *Store) Forget(_ context.Context, key id.UUID) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if k, exists := newest(s.keys[key]); exists {
		delete(s.subjects, k.Subject)
	}
	delete(s.keys, key)
	s.gone[key] = true
	for ref, p := range s.sealed {
		if p.Key == key {
			delete(s.sealed, ref)
		}
	}
	return nil
}
