package storetest

import (
	"crypto/sha256"
	"errors"
	"reflect"
	"sync"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// newKey is a wrapped key of a person, or of an item when it has no subject.
func newKey(subject id.Person) eventstore.WrappedKey {
	k := NewID()
	sum := sha256.Sum256(k[:])
	return eventstore.WrappedKey{ID: k, Version: 1, Subject: subject, Wrapped: append([]byte("wrapped"), k[:]...), Commitment: sum[:]}
}

func sealed(k eventstore.WrappedKey, text string) eventstore.SealedPart {
	return eventstore.SealedPart{Key: k.ID, KeyVersion: k.Version, Ciphertext: []byte(text)}
}

var private = []scenario{
	{"private parts are joined by reference and forgotten by key", func(h *harness) {
		person := id.Person(NewID())
		of, item := newKey(person), newKey(id.Person{})
		call := h.call(h.to(NewStream(), eventstore.New, 3))
		call.NewKeys = []eventstore.WrappedKey{of, item}
		e := call.Streams[0].Events
		e[0].Sealed = []eventstore.SealedPart{sealed(of, "name"), sealed(item, "text")}
		e[2].Sealed = []eventstore.SealedPart{sealed(of, "address")}
		h.must(call)
		h.wantParts(map[event.Ref]eventstore.Sealed{
			{Position: 1, Number: 0}: {SealedPart: e[0].Sealed[0], Event: e[0].ID, Log: h.log},
			{Position: 1, Number: 1}: {SealedPart: e[0].Sealed[1], Event: e[0].ID, Log: h.log},
			{Position: 3, Number: 0}: {SealedPart: e[2].Sealed[0], Event: e[2].ID, Log: h.log},
		})
		got := h.read(eventstore.Query{})
		if want := (event.Segment{Key: of.ID, KeyVersion: 1, Digest: sha256.Sum256([]byte("name"))}); len(got[0].Segments) != 2 || got[0].Segments[0] != want {
			h.Fatalf("segments are %+v", got[0].Segments)
		}
		h.wantKeys(of, item)
		if k, found, err := h.Store.SubjectKey(h.ctx, person); err != nil || !found || !reflect.DeepEqual(k, of) {
			h.Fatalf("the person's key is %+v, %v, %v", k, found, err)
		}
		for range 2 { // again is harmless
			if err := h.Store.Forget(h.ctx, of.ID); err != nil {
				h.Fatal(err)
			}
		}
		h.wantParts(map[event.Ref]eventstore.Sealed{
			{Position: 1, Number: 1}: {SealedPart: e[0].Sealed[1], Event: e[0].ID, Log: h.log},
		})
		h.wantKeys(item)
		if _, found, err := h.Store.SubjectKey(h.ctx, person); found || err != nil {
			h.Fatalf("the person's key is there: %v", err)
		}
		if after := h.read(eventstore.Query{}); !reflect.DeepEqual(after, got) {
			h.Fatal("the log changed")
		}
	}},
	{"references to nothing are not in the answer", func(h *harness) {
		h.must(h.call(h.to(NewStream(), eventstore.New, 1)))
		refs := []event.Ref{{Position: 1}, {Position: 9}, {Position: 1, Number: -1}, {Position: 1, Number: 1 << 40}}
		if got, err := h.Store.Sealed(h.ctx, refs); len(got) > 0 || err != nil {
			h.Fatalf("got %v, %v", got, err)
		}
		if got, err := h.Store.Keys(h.ctx, []id.UUID{NewID()}); len(got) > 0 || err != nil {
			h.Fatalf("got %v, %v", got, err)
		}
		if got, err := h.Store.Sealed(h.ctx, nil); len(got) > 0 || err != nil {
			h.Fatalf("got %v, %v", got, err)
		}
	}},
	{"a part with key, events and streams in one call that conflicts leaves nothing", func(h *harness) {
		k := newKey(id.Person(NewID()))
		call := h.call(h.to(NewStream(), eventstore.New, 1), h.to(NewStream(), 3, 1))
		call.NewKeys = []eventstore.WrappedKey{k}
		call.Streams[0].Events[0].Sealed = []eventstore.SealedPart{sealed(k, "name")}
		h.conflict(call, 0)
		h.wantKeys()
		h.must(h.call(h.to(NewStream(), eventstore.New, 1)))
		h.wantParts(map[event.Ref]eventstore.Sealed{})
	}},
	{"a key that is there is left as it is", func(h *harness) {
		k := newKey(id.Person(NewID()))
		for i := range 2 {
			call := h.call(h.to(NewStream(), eventstore.New, 1))
			call.NewKeys = []eventstore.WrappedKey{k}
			if i > 0 {
				call.NewKeys[0].Wrapped = []byte("wrapped anew")
			}
			h.must(call)
		}
		h.wantKeys(k)
		next := k
		next.Version = 2
		call := h.call(h.to(NewStream(), eventstore.New, 1))
		call.NewKeys = []eventstore.WrappedKey{next}
		h.must(call)
		h.wantKeys(next)
	}},
	{"of those who make a person's key at once one does, and the others are told", func(h *harness) {
		processes := []*harness{h}
		if h.Another != nil {
			processes = append(processes, h.another(Setup{}))
		}
		person := id.Person(NewID())
		var wait sync.WaitGroup
		var mu sync.Mutex
		made := 0
		for i := range 8 {
			wait.Go(func() {
				p, k := processes[i%len(processes)], newKey(person)
				call := p.call(p.to(NewStream(), eventstore.New, 1))
				call.NewKeys = []eventstore.WrappedKey{k}
				call.Streams[0].Events[0].Sealed = []eventstore.SealedPart{sealed(k, "name")}
				_, err := p.Store.Append(p.ctx, call)
				if errors.Is(err, eventstore.ErrKeyExists) {
					// As a caller does: with the key that is there.
					k, _, err = p.Store.SubjectKey(p.ctx, person)
					if err != nil {
						h.Error(err)
					}
					call.NewKeys = nil
					call.Streams[0].Events[0].Sealed = []eventstore.SealedPart{sealed(k, "name")}
					_, err = p.Store.Append(p.ctx, call)
				} else if err == nil {
					mu.Lock()
					made++
					mu.Unlock()
				}
				if err != nil {
					h.Error(err)
				}
			})
		}
		wait.Wait()
		if made != 1 {
			h.Errorf("%d keys were made", made)
		}
	}},
	{"a destroyed key seals nothing any more, and does not come back", func(h *harness) {
		processes := []*harness{h}
		if h.Another != nil {
			processes = append(processes, h.another(Setup{}))
		}
		k, unknown := newKey(id.Person(NewID())), newKey(id.Person(NewID()))
		for _, p := range processes { // each knows the log
			p.must(p.sealing(k, k))
			p.must(p.sealing(k))
		}
		before := h.sealing(k, k)
		h.must(before)
		if err := h.Store.Forget(h.ctx, k.ID); err != nil {
			h.Fatal(err)
		}
		if err := h.Store.Forget(h.ctx, unknown.ID); err != nil { // before it was stored
			h.Fatal(err)
		}
		renewed := k
		renewed.Version = 2
		for i, p := range processes {
			head := h.head()
			again := p.sealing(k)
			for range 2 {
				p.gone(again, k.ID)
			}
			p.gone(p.sealing(k, k), k.ID)
			p.gone(p.sealing(renewed, renewed), k.ID)
			p.gone(p.sealing(unknown, unknown), unknown.ID)
			never := newKey(id.Person{})
			p.gone(p.sealing(never), never.ID)
			other := newKey(id.Person{})
			mixed := p.sealing(other, other)
			mixed.Streams[0].Events[0].Sealed = append(mixed.Streams[0].Events[0].Sealed, sealed(k, "name"))
			p.gone(mixed, k.ID)
			if h.head() != head {
				h.Fatal("a refused call wrote something")
			}
			// As a caller does: the same command, sealed with another key.
			next := newKey(k.Subject)
			if i > 0 {
				next, _, _ = h.Store.SubjectKey(h.ctx, k.Subject)
			}
			again.NewKeys, again.Streams = []eventstore.WrappedKey{next}, p.sealing(next).Streams
			if r := p.must(again); r.Already {
				h.Fatal("a refusal was remembered")
			}
		}
		if r := h.must(before); !r.Already {
			h.Fatal("what was committed before the key was destroyed has another answer")
		}
	}},
	{"what is sealed while its key is destroyed is refused or destroyed with it", func(h *harness) {
		processes := []*harness{h}
		if h.Another != nil {
			processes = append(processes, h.another(Setup{}))
		}
		stored, travelling := newKey(id.Person(NewID())), newKey(id.Person(NewID()))
		h.must(h.sealing(stored, stored))
		var wait sync.WaitGroup
		for i := range 8 {
			wait.Go(func() {
				p := processes[i%len(processes)]
				for range 10 {
					for _, call := range []eventstore.Append{p.sealing(stored), p.sealing(travelling, travelling)} {
						_, err := p.Store.Append(p.ctx, call)
						var gone *eventstore.KeyGoneError
						if err != nil && !errors.As(err, &gone) {
							h.Error(err)
						}
					}
				}
			})
		}
		for _, k := range []eventstore.WrappedKey{stored, travelling} {
			if err := h.Store.Forget(h.ctx, k.ID); err != nil {
				h.Error(err)
			}
		}
		wait.Wait()
		h.wantParts(map[event.Ref]eventstore.Sealed{})
		h.wantKeys()
	}},
	{"a key of the same name with other bytes is refused", func(h *harness) {
		k := newKey(id.Person{})
		for i := range 2 {
			call := h.call(h.to(NewStream(), eventstore.New, 1))
			call.NewKeys = []eventstore.WrappedKey{k}
			if i > 0 {
				call.NewKeys[0].Commitment = []byte("another")
				if _, err := h.Store.Append(h.ctx, call); !errors.Is(err, eventstore.ErrKeyExists) {
					h.Fatalf("got %v", err)
				}
				continue
			}
			h.must(call)
		}
		h.wantKeys(k)
		if head := h.head(); head != 1 {
			h.Fatalf("head is %d, want 1", head)
		}
	}},
}

// sealing is a call with one part under a key, and the keys that come with it.
func (h *harness) sealing(k eventstore.WrappedKey, with ...eventstore.WrappedKey) eventstore.Append {
	call := h.call(h.to(NewStream(), eventstore.New, 1))
	call.NewKeys = with
	call.Streams[0].Events[0].Sealed = []eventstore.SealedPart{sealed(k, "name")}
	return call
}

// gone sends a call that must be refused for a key.
func (h *harness) gone(a eventstore.Append, key id.UUID) {
	h.Helper()
	_, err := h.Store.Append(h.ctx, a)
	var gone *eventstore.KeyGoneError
	if !errors.As(err, &gone) || gone.Key != key {
		h.Fatalf("append: got %v, want that key %s is gone", err, key)
	}
}

// wantParts compares all private parts of the log.
func (h *harness) wantParts(want map[event.Ref]eventstore.Sealed) {
	h.Helper()
	var refs []event.Ref
	for _, r := range h.read(eventstore.Query{}) {
		for n := range r.Segments {
			refs = append(refs, event.Ref{Position: r.Position, Number: n})
		}
	}
	got, err := h.Store.Sealed(h.ctx, refs)
	if err != nil {
		h.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		h.Fatalf("private parts are\n%v\nwant\n%v", got, want)
	}
}

// wantKeys compares the newest versions of all keys that the log speaks of.
func (h *harness) wantKeys(want ...eventstore.WrappedKey) {
	h.Helper()
	ids := []id.UUID{NewID()}
	for _, k := range want {
		ids = append(ids, k.ID)
	}
	for _, r := range h.read(eventstore.Query{}) {
		for _, s := range r.Segments {
			ids = append(ids, s.Key)
		}
	}
	got, err := h.Store.Keys(h.ctx, ids)
	if err != nil {
		h.Fatal(err)
	}
	if len(got) != len(want) {
		h.Fatalf("%d keys, want %d", len(got), len(want))
	}
	for _, k := range want {
		if !reflect.DeepEqual(got[k.ID], k) {
			h.Fatalf("key is %+v, want %+v", got[k.ID], k)
		}
	}
}
