package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// model is a store in a few lines: what every answer is compared with. It
// starts at the end of a log that others have written to before.
type model struct {
	start    int64
	events   []modelEvent
	versions map[event.Stream]int64
	commands map[id.UUID]modelAnswer
	keys     map[id.UUID]bool
	gone     map[id.UUID]bool // keys that were destroyed
	parts    map[event.Ref]id.UUID
}

type modelEvent struct {
	id      id.UUID
	stream  event.Stream
	version int64
	kind    string
	tags    []id.UUID
}

type modelAnswer struct {
	actor       id.Person
	digest      [32]byte
	first, last int64
	versions    []int64
}

func (m *model) head() int64 { return m.start + int64(len(m.events)) }

// append is what the store should answer: the answer, or "conflict", "reused", "gone".
func (m *model) append(a *eventstore.Append) (modelAnswer, string) {
	if first, known := m.commands[a.Command]; known {
		if first.actor != a.Actor || first.digest != a.Digest {
			return modelAnswer{}, "reused"
		}
		return first, "already"
	}
	for _, s := range a.Streams {
		if s.Expected != eventstore.Any && s.Expected != m.versions[s.Stream] {
			return modelAnswer{}, "conflict"
		}
	}
	for _, s := range a.Streams {
		for _, e := range s.Events {
			for _, p := range e.Sealed {
				comes := slices.ContainsFunc(a.NewKeys, func(k eventstore.WrappedKey) bool { return k.ID == p.Key })
				if m.gone[p.Key] || (!comes && !m.keys[p.Key]) {
					return modelAnswer{}, "gone"
				}
			}
		}
	}
	r := modelAnswer{actor: a.Actor, digest: a.Digest, first: m.head() + 1}
	for _, s := range a.Streams {
		for _, e := range s.Events {
			m.versions[s.Stream]++
			m.events = append(m.events, modelEvent{e.ID, s.Stream, m.versions[s.Stream], e.Type, e.Tags})
			for n, p := range e.Sealed {
				m.parts[event.Ref{Position: m.head(), Number: n}] = p.Key
			}
		}
		r.versions = append(r.versions, m.versions[s.Stream])
	}
	if r.last = m.head(); r.last < r.first {
		r.first, r.last = 0, 0
		return r, ""
	}
	for _, k := range a.NewKeys {
		m.keys[k.ID] = true
	}
	m.commands[a.Command] = r
	return r, ""
}

// read is the ids that a query should give.
func (m *model) read(q eventstore.Query) (ids []id.UUID) {
	for i, e := range m.events {
		r := event.Recorded{Position: m.start + int64(i) + 1, Stream: e.stream, Version: e.version, Type: e.kind, Tags: e.tags}
		if q.Has(&r) {
			ids = append(ids, e.id)
		}
	}
	if q.Direction == eventstore.Backward {
		slices.Reverse(ids)
	}
	if q.Limit > 0 && len(ids) > q.Limit {
		ids = ids[:q.Limit]
	}
	return ids
}

// runModel does random things to a store and to the model.
func runModel(t *testing.T, open Open) {
	h := newHarness(t, open)
	rapid.Check(t, func(t *rapid.T) {
		head, _, err := h.Store.Head(h.ctx)
		if err != nil {
			t.Fatal(err)
		}
		m := &model{
			start: head, versions: map[event.Stream]int64{}, commands: map[id.UUID]modelAnswer{},
			keys: map[id.UUID]bool{}, gone: map[id.UUID]bool{}, parts: map[event.Ref]id.UUID{},
		}
		d := &driver{T: t, ctx: h.ctx, store: h.Store, model: m, actors: []id.Person{id.Person(NewID()), id.Person(NewID())}}
		for range 3 {
			d.streams = append(d.streams, NewStream())
			d.tags = append(d.tags, NewID())
			d.keys = append(d.keys, newKey(id.Person{}))
		}
		t.Repeat(map[string]func(*rapid.T){
			"append":  func(t *rapid.T) { d.T = t; d.append() },
			"again":   func(t *rapid.T) { d.T = t; d.again() },
			"read":    func(t *rapid.T) { d.T = t; d.read() },
			"forget":  func(t *rapid.T) { d.T = t; d.forget() },
			"":        func(t *rapid.T) { d.T = t; d.heads() },
			"private": func(t *rapid.T) { d.T = t; d.private() },
		})
	})
	h.check()
}

// driver draws operations and compares.
type driver struct {
	*rapid.T
	ctx     context.Context
	store   eventstore.Store
	model   *model
	actors  []id.Person
	streams []event.Stream
	tags    []id.UUID
	keys    []eventstore.WrappedKey
	calls   []eventstore.Append
}

func (d *driver) append() {
	a := eventstore.Append{Command: NewID(), Actor: rapid.SampledFrom(d.actors).Draw(d.T, "actor")}
	for _, s := range d.streams[:rapid.IntRange(1, len(d.streams)).Draw(d.T, "streams")] {
		sa := eventstore.StreamAppend{Stream: s}
		switch rapid.IntRange(0, 5).Draw(d.T, "expected") {
		case 0:
			sa.Expected = eventstore.Any
		case 1:
			sa.Expected = rapid.Int64Range(0, 20).Draw(d.T, "version")
		default:
			sa.Expected = d.model.versions[s]
		}
		for range rapid.IntRange(0, 3).Draw(d.T, "events") {
			e := Event(id.UUID{}, "{}", rapid.SliceOfN(rapid.SampledFrom(d.tags), 0, 2).Draw(d.T, "tags")...)
			e.Type = rapid.SampledFrom([]string{"a.b", "a.c"}).Draw(d.T, "type")
			if rapid.Bool().Draw(d.T, "private") {
				k := rapid.SampledFrom(d.keys).Draw(d.T, "key")
				e.Sealed = append(e.Sealed, sealed(k, "text"))
				if rapid.IntRange(0, 4).Draw(d.T, "key comes") > 0 {
					a.NewKeys = append(a.NewKeys, k)
				}
			}
			sa.Events = append(sa.Events, e)
		}
		a.Streams = append(a.Streams, sa)
	}
	d.calls = append(d.calls, a)
	d.send(a)
}

// again sends an earlier call, as it was or spoiled.
func (d *driver) again() {
	if len(d.calls) == 0 {
		d.Skip("nothing to repeat")
	}
	a := rapid.SampledFrom(d.calls).Draw(d.T, "call")
	switch rapid.IntRange(0, 3).Draw(d.T, "change") {
	case 0:
		a.Digest[5] = 1
	case 1:
		a.Actor = rapid.SampledFrom(d.actors).Draw(d.T, "actor")
	}
	// An id that was refused is free; its events are new ones.
	streams := slices.Clone(a.Streams)
	for i := range streams {
		streams[i].Events = slices.Clone(streams[i].Events)
		for j := range streams[i].Events {
			streams[i].Events[j].ID = NewID()
		}
	}
	a.Streams = streams
	d.send(a)
}

func (d *driver) send(a eventstore.Append) {
	want, fails := d.model.append(&a)
	r, err := d.store.Append(d.ctx, a)
	var conflict *eventstore.ConflictError
	switch {
	case fails == "conflict" && errors.As(err, &conflict):
		if actual := d.model.versions[conflict.Stream]; actual != conflict.Actual {
			d.Fatalf("conflict says %d, it is %d", conflict.Actual, actual)
		}
	case fails == "gone" && errors.As(err, new(*eventstore.KeyGoneError)):
	case fails == "reused" && errors.Is(err, eventstore.ErrCommandReused):
	case fails == "conflict" || fails == "reused" || fails == "gone" || err != nil:
		d.Fatalf("got %+v, %v; want %q", r, err, fails)
	case r.First != want.first || r.Last != want.last || !slices.Equal(r.Versions, want.versions) || r.Already != (fails == "already"):
		d.Fatalf("got %+v, want %+v %s", r, want, fails)
	}
}

func (d *driver) read() {
	q := eventstore.Query{
		Direction: eventstore.Direction(rapid.Bool().Draw(d.T, "backward")),
		Limit:     rapid.IntRange(0, 10).Draw(d.T, "limit"),
		After:     d.model.start + rapid.Int64Range(0, 20).Draw(d.T, "after"),
	}
	if rapid.Bool().Draw(d.T, "bounded") {
		q.Until = d.model.start + rapid.Int64Range(0, 40).Draw(d.T, "until")
	}
	if q.Until == 0 && rapid.Bool().Draw(d.T, "of a stream") {
		q.Stream = rapid.SampledFrom(d.streams).Draw(d.T, "stream")
		q.AfterVersion = rapid.Int64Range(0, 5).Draw(d.T, "after version")
	}
	if rapid.Bool().Draw(d.T, "of a tag") {
		q.Tag = rapid.SampledFrom(d.tags).Draw(d.T, "tag")
	}
	if rapid.Bool().Draw(d.T, "of a type") {
		q.Types = []string{rapid.SampledFrom([]string{"a.b", "a.c", "a.d"}).Draw(d.T, "type")}
	}
	all, err := Collect(d.ctx, d.store, q)
	if err != nil {
		d.Fatal(err)
	}
	var got []id.UUID
	for _, r := range all {
		got = append(got, r.ID)
	}
	if want := d.model.read(q); !slices.Equal(got, want) {
		d.Fatalf("%+v gives %v, want %v", q, got, want)
	}
}

func (d *driver) forget() {
	i := rapid.IntRange(0, len(d.keys)-1).Draw(d.T, "key")
	k := d.keys[i].ID
	if rapid.Bool().Draw(d.T, "another instead") {
		d.keys[i] = newKey(id.Person{})
	}
	if err := d.store.Forget(d.ctx, k); err != nil {
		d.Fatal(err)
	}
	delete(d.model.keys, k)
	d.model.gone[k] = true
	for ref, key := range d.model.parts {
		if key == k {
			delete(d.model.parts, ref)
		}
	}
}

func (d *driver) private() {
	var refs []event.Ref
	for p := d.model.start + 1; p <= d.model.head(); p++ {
		refs = append(refs, event.Ref{Position: p})
	}
	got, err := d.store.Sealed(d.ctx, refs)
	if err != nil {
		d.Fatal(err)
	}
	if len(got) != len(d.model.parts) {
		d.Fatalf("%d private parts, want %d", len(got), len(d.model.parts))
	}
	for ref, p := range got {
		if d.model.parts[ref] != p.Key {
			d.Fatalf("part %s has key %s, want %s", ref, p.Key, d.model.parts[ref])
		}
	}
	var ids []id.UUID
	for _, k := range d.keys {
		ids = append(ids, k.ID)
	}
	keys, err := d.store.Keys(d.ctx, ids)
	if err != nil {
		d.Fatal(err)
	}
	for _, k := range ids {
		if _, found := keys[k]; found != d.model.keys[k] {
			d.Fatalf("key %s: found %v, want %v", k, found, d.model.keys[k])
		}
	}
}

func (d *driver) heads() {
	head, _, err := d.store.Head(d.ctx)
	if err != nil || head != d.model.head() {
		d.Fatal(fmt.Errorf("head is %d, want %d: %w", head, d.model.head(), err))
	}
}
