// Package storetest says what a store of events promises, as tests that every
// store passes: the one on PostgreSQL and the one in memory.
//
// After each scenario an oracle reads the whole log again, in every way there
// is, and checks what no answer shows: positions dense, versions dense, times
// in order, each way giving the same events (see Check).
package storetest

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// Setup is what a test asks of a store.
type Setup struct {
	Decode func(*event.Recorded) error
	Hooks  eventstore.Hooks
	Tail   eventstore.TailOptions // but for Listen, which is the store's
	Deaf   bool                   // announcements of commits are lost
}

// Env is one store with its tail. All Envs of one log share it.
type Env struct {
	Store eventstore.Store
	Tail  *eventstore.LogTail
	// Another opens the same log as another server process does; nil when
	// the log lives in one process.
	Another func(t *testing.T, s Setup) Env
	// CutListeners ends the connections that hear of commits; nil when there
	// are none.
	CutListeners func(t *testing.T)
}

// Open gives an empty log; what it opens ends with the test.
type Open func(t *testing.T, s Setup) Env

// Run runs the suite.
func Run(t *testing.T, open Open) {
	for _, group := range [][]scenario{appending, idempotence, faults, together, private, reading, tailing} {
		for _, s := range group {
			t.Run(s.name, func(t *testing.T) {
				t.Parallel()
				h := newHarness(t, open)
				s.run(h)
				h.check()
			})
		}
	}
	t.Run("random operations do what the model does", func(t *testing.T) { runModel(t, open) })
}

type scenario struct {
	name string
	run  func(*harness)
}

// harness is a store under test with the words that the scenarios speak.
type harness struct {
	*testing.T
	Env
	ctx   context.Context
	open  Open
	hooks *hooks
	actor id.Person
	log   id.UUID
}

// hooks can be changed while the store runs.
type hooks struct {
	mu            sync.Mutex
	before, after func(*eventstore.Append) error
}

func (h *hooks) set(before, after func(*eventstore.Append) error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.before, h.after = before, after
}

func (h *hooks) hooks() eventstore.Hooks {
	return eventstore.Hooks{
		Before: func(a *eventstore.Append) error {
			h.mu.Lock()
			fn := h.before
			h.mu.Unlock()
			return eventstore.Hooks{Before: fn}.RunBefore(a)
		},
		After: func(a *eventstore.Append) error {
			h.mu.Lock()
			fn := h.after
			h.mu.Unlock()
			return eventstore.Hooks{After: fn}.RunAfter(a)
		},
	}
}

func newHarness(t *testing.T, open Open) *harness {
	h := &harness{T: t, open: open, hooks: &hooks{}, actor: id.Person(NewID()), log: NewID()}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	h.ctx = ctx
	h.Env = open(t, Setup{Decode: Decode, Hooks: h.hooks.hooks()})
	return h
}

// another is the same log as another process sees it.
func (h *harness) another(s Setup) *harness {
	h.Helper()
	other := *h
	other.hooks = &hooks{}
	if s.Decode == nil {
		s.Decode = Decode
	}
	s.Hooks = other.hooks.hooks()
	other.Env = h.Another(h.T, s)
	return &other
}

// NewID is a new UUIDv7.
func NewID() id.UUID { return id.UUID(uuid.Must(uuid.NewV7())) }

// NewStream is a new stream.
func NewStream() event.Stream { return event.StreamOf("thing", NewID()) }

// Decode reads the events of the suite: any text is one, but for "garbage".
func Decode(r *event.Recorded) error {
	if string(r.Payload) == "garbage" {
		return errGarbage
	}
	r.Data = fmt.Sprintf("%d:%s", r.Position, r.Payload)
	return nil
}

var errGarbage = errors.New("garbage")

// Event is a new event with a payload and tags.
func Event(log id.UUID, payload string, tags ...id.UUID) eventstore.NewEvent {
	return eventstore.NewEvent{ID: NewID(), Log: log, Type: "thing.happened", Schema: 1, Tags: tags, Payload: []byte(payload)}
}

// to is n events for a stream.
func (h *harness) to(s event.Stream, expected int64, n int, tags ...id.UUID) eventstore.StreamAppend {
	a := eventstore.StreamAppend{Stream: s, Expected: expected}
	for i := range n {
		a.Events = append(a.Events, Event(h.log, fmt.Sprintf(`{"n":%d}`, i), tags...))
	}
	return a
}

// call is a new call of the harness's person.
func (h *harness) call(streams ...eventstore.StreamAppend) eventstore.Append {
	command := NewID()
	return eventstore.Append{
		Command: command, Digest: sha256.Sum256(command[:]), Actor: h.actor,
		ActingAs: "city_lead", Auth: "test:rule", Correlation: command, Streams: streams,
	}
}

func (h *harness) must(a eventstore.Append) eventstore.Result {
	h.Helper()
	r, err := h.Store.Append(h.ctx, a)
	if err != nil {
		h.Fatalf("append: %v", err)
	}
	return r
}

func (h *harness) conflict(a eventstore.Append, actual int64) {
	h.Helper()
	_, err := h.Store.Append(h.ctx, a)
	var c *eventstore.ConflictError
	if !errors.As(err, &c) {
		h.Fatalf("append: got %v, want a conflict", err)
	}
	if c.Actual != actual {
		h.Fatalf("conflict says that %s is at %d, want %d", c.Stream, c.Actual, actual)
	}
}

func (h *harness) read(q eventstore.Query) []*event.Recorded {
	h.Helper()
	all, err := Collect(h.ctx, h.Store, q)
	if err != nil {
		h.Fatalf("read %+v: %v", q, err)
	}
	return all
}

func (h *harness) head() int64 {
	h.Helper()
	head, _, err := h.Store.Head(h.ctx)
	if err != nil {
		h.Fatal(err)
	}
	return head
}

func (h *harness) check() {
	h.Helper()
	if err := Check(h.ctx, h.Store); err != nil {
		h.Error(err)
	}
	if err := h.Tail.WaitFor(h.ctx, h.head()); err != nil {
		h.Errorf("the tail does not reach the end: %v", err)
	}
}

// Collect reads a query to its end.
func Collect(ctx context.Context, s eventstore.Store, q eventstore.Query) (all []*event.Recorded, err error) {
	for r, err := range s.Read(ctx, q) {
		if err != nil {
			return all, err
		}
		all = append(all, r)
	}
	return all, nil
}

// Check reads a log again in every way and says what is wrong with it.
func Check(ctx context.Context, s eventstore.Store) error {
	all, err := Collect(ctx, s, eventstore.Query{})
	if err != nil {
		return fmt.Errorf("read the whole log: %w", err)
	}
	streams := map[event.Stream][]*event.Recorded{}
	tags := map[id.UUID][]*event.Recorded{}
	ids := map[id.UUID]bool{}
	var last time.Time
	for i, r := range all {
		if r.Position != int64(i)+1 {
			return fmt.Errorf("position %d stands where %d belongs", r.Position, i+1)
		}
		if r.At.Before(last) {
			return fmt.Errorf("event %d was recorded at %s, before the one before it at %s", r.Position, r.At, last)
		}
		last = r.At
		if ids[r.ID] {
			return fmt.Errorf("event %s is there twice, again at %d", r.ID, r.Position)
		}
		ids[r.ID] = true
		streams[r.Stream] = append(streams[r.Stream], r)
		if v := int64(len(streams[r.Stream])); r.Version != v {
			return fmt.Errorf("event %d is version %d of %s, want %d", r.Position, r.Version, r.Stream, v)
		}
		for j, t := range r.Tags {
			if !slices.Contains(r.Tags[:j], t) {
				tags[t] = append(tags[t], r)
			}
		}
	}
	if err := headIs(ctx, s, all); err != nil {
		return err
	}
	for name, want := range streams {
		if err := same(ctx, s, eventstore.Query{Stream: name}, want); err != nil {
			return err
		}
	}
	for tag, want := range tags {
		if err := same(ctx, s, eventstore.Query{Tag: tag}, want); err != nil {
			return err
		}
	}
	if err := partsHaveKeys(ctx, s, all); err != nil {
		return err
	}
	return same(ctx, s, eventstore.Query{}, all)
}

// partsHaveKeys: what is still there of private parts is there with its key.
func partsHaveKeys(ctx context.Context, s eventstore.Store, all []*event.Recorded) error {
	var refs []event.Ref
	var ids []id.UUID
	for _, r := range all {
		for n, part := range r.Segments {
			refs = append(refs, event.Ref{Position: r.Position, Number: n})
			ids = append(ids, part.Key)
		}
	}
	parts, err := s.Sealed(ctx, refs)
	if err != nil {
		return err
	}
	keys, err := s.Keys(ctx, ids)
	if err != nil {
		return err
	}
	for ref, part := range parts {
		if _, live := keys[part.Key]; !live {
			return fmt.Errorf("part %s is there, and its key %s is not", ref, part.Key)
		}
	}
	return nil
}

func headIs(ctx context.Context, s eventstore.Store, all []*event.Recorded) error {
	head, at, err := s.Head(ctx)
	switch {
	case err != nil:
		return err
	case head != int64(len(all)):
		return fmt.Errorf("head is %d of %d events", head, len(all))
	case head > 0 && !at.Equal(all[head-1].At):
		return fmt.Errorf("head was recorded at %s, its event at %s", at, all[head-1].At)
	}
	return nil
}

// same compares a query, forward and backward, with what it should give.
func same(ctx context.Context, s eventstore.Store, q eventstore.Query, want []*event.Recorded) error {
	for _, q.Direction = range []eventstore.Direction{eventstore.Forward, eventstore.Backward} {
		got, err := Collect(ctx, s, q)
		if err != nil {
			return fmt.Errorf("read %+v: %w", q, err)
		}
		if q.Direction == eventstore.Backward {
			slices.Reverse(got)
		}
		if len(got) != len(want) {
			return fmt.Errorf("read %+v: %d events, want %d", q, len(got), len(want))
		}
		for i := range got {
			if !reflect.DeepEqual(got[i], want[i]) {
				return fmt.Errorf("read %+v: event %d is\n%+v\nwant\n%+v", q, i, got[i], want[i])
			}
		}
	}
	return nil
}
