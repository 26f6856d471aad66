// Package vault seals what can be forgotten and opens it again. It is the only
// place that sees both a private text and its key.
//
// Promises:
//
//   - A private part is sealed with AES-256-GCM under a key of the person whose
//     data it is, or, for free text, under a key of its own. What is sealed is
//     bound to log, event, number and key: moved to another place it does not
//     open.
//   - Keys are stored wrapped by the wrapping key, which is in a file and never
//     in the database; see keyfile.go.
//   - Open gives the very text that was sealed, or forgotten, or an error. A
//     damaged part is an error, never another text and never "forgotten".
//   - What was dropped stays forgotten in this process, also for those who were
//     reading at that moment and come back.
//   - A new key is written with the first event that uses it or not at all, so
//     it goes out with every call until the store has it.
//
// Two processes may make a person's first key at once. The store takes the one
// that commits first and refuses the other's call with
// eventstore.ErrKeyExists; sealed again, its parts use the key that is there. It
// also refuses what is sealed under a key that another process has destroyed
// (eventstore.KeyGoneError): who called drops the key here and seals again.
//
// internal/command calls Seal, views and httpapi call OpenJSON, erasure calls
// Forget.
package vault

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"unicode/utf8"

	"github.com/google/uuid"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/cache"
	"megdan/internal/eventstore"
)

// Store is what the vault needs of the log.
type Store interface {
	Sealed(ctx context.Context, refs []event.Ref) (map[event.Ref]eventstore.Sealed, error)
	Keys(ctx context.Context, ids []id.UUID) (map[id.UUID]eventstore.WrappedKey, error)
	SubjectKey(ctx context.Context, subject id.Person) (eventstore.WrappedKey, bool, error)
	Forget(ctx context.Context, key id.UUID) error
}

// Sizes of what is kept in memory when New is told nothing.
const (
	defaultTextBytes = 64 << 20
	keptKeys         = 20_000 // of persons, about 1 KB each
)

// Vault is safe for use by many.
type Vault struct {
	store    Store
	wrapping *WrappingKey

	texts   *cache.Cache[event.Ref, opened]
	keys    *cache.Cache[id.UUID, *dataKey]   // of persons, by key id
	persons *cache.Cache[id.Person, *dataKey] // the key that new parts of a person use

	// mu is held while something is kept or dropped, so that nothing is kept
	// of what was dropped meanwhile.
	mu      sync.Mutex
	dropped map[id.UUID]struct{} // guarded by mu: for ever; erasures are few
}

// opened is one part as it was read: a JSON string, or forgotten.
type opened struct {
	json      string // with its quotes
	key       id.UUID
	personal  bool // somebody's own data, and not what somebody wrote
	forgotten bool
}

// New makes a vault. textBytes bounds the opened texts kept in memory; 0 is
// 64 MB.
func New(store Store, wrapping *WrappingKey, textBytes int) *Vault {
	if textBytes == 0 {
		textBytes = defaultTextBytes
	}
	return &Vault{
		store: store, wrapping: wrapping, dropped: map[id.UUID]struct{}{},
		texts:   cache.Weighed(textBytes, func(_ event.Ref, o opened) int { return len(o.json) + textOverhead }),
		keys:    cache.New[id.UUID, *dataKey](keptKeys),
		persons: cache.New[id.Person, *dataKey](keptKeys),
	}
}

// Seal seals the private parts of one event, in order. keys are those that the
// store may not have yet; they belong into the same call of Append.
func (v *Vault) Seal(ctx context.Context, log, eventID id.UUID, parts []event.Part) (sealed []eventstore.SealedPart, keys []eventstore.WrappedKey, err error) {
	sealed = make([]eventstore.SealedPart, len(parts))
	for i, p := range parts {
		k, err := v.keyFor(ctx, log, p)
		if err != nil {
			return nil, nil, fmt.Errorf("seal part %d of event %s: %w", i, eventID, err)
		}
		if !utf8.ValidString(p.Text) {
			return nil, nil, fmt.Errorf("seal part %d of event %s: the text is not UTF-8", i, eventID)
		}
		sealed[i] = eventstore.SealedPart{Key: k.id, KeyVersion: k.version, Ciphertext: k.seal(log, eventID, i, p.Text)}
		if !k.stored && !has(keys, k.id) {
			keys = append(keys, k.wrapped)
		}
	}
	return sealed, keys, nil
}

func has(keys []eventstore.WrappedKey, key id.UUID) bool {
	for _, k := range keys {
		if k.ID == key {
			return true
		}
	}
	return false
}

func (v *Vault) keyFor(ctx context.Context, log id.UUID, p event.Part) (*dataKey, error) {
	switch {
	case p.Item == !p.Subject.IsZero():
		return nil, errors.New("a private part belongs to a person or is an item, not both and not neither")
	case p.Item:
		return v.newKey(log, id.Person{})
	}
	return v.personKey(ctx, log, p.Subject)
}

// personKey is the key that new parts of a person use: the stored one, or one
// that is not stored yet. Until the store has it, it is asked each time, since
// the call that carried the key may have failed, or another process may have
// been first.
func (v *Vault) personKey(ctx context.Context, log id.UUID, person id.Person) (*dataKey, error) {
	k, found := v.persons.Get(person)
	if found && k.stored {
		return k, nil
	}
	wrapped, stored, err := v.store.SubjectKey(ctx, person)
	if err != nil {
		return nil, fmt.Errorf("key of person %s: %w", person, err)
	}
	var fresh *dataKey
	if stored {
		fresh, err = v.wrapping.unwrap(wrapped)
	} else if !found {
		fresh, err = v.newKey(log, person)
	}
	if err != nil {
		return nil, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if stored {
		if _, gone := v.dropped[fresh.id]; gone {
			return nil, fmt.Errorf("key of person %s is being destroyed", person)
		}
		v.persons.Put(person, fresh)
		v.keys.Put(fresh.id, fresh)
		return fresh, nil
	}
	// all who wait for the same first key use the same one
	if k, found := v.persons.Get(person); found {
		return k, nil
	}
	if fresh == nil {
		return nil, fmt.Errorf("key of person %s was dropped meanwhile", person)
	}
	v.persons.Put(person, fresh)
	return fresh, nil
}

func (v *Vault) newKey(log id.UUID, subject id.Person) (*dataKey, error) {
	made, err := uuid.NewRandom()
	if err != nil {
		return nil, fmt.Errorf("make the id of a key: %w", err)
	}
	return v.wrapping.wrap(id.UUID(made), 1, subject, log, newSecret()), nil
}

// Drop takes a key and every text under it out of memory, and keeps this
// process from reading them again.
func (v *Vault) Drop(key id.UUID) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.dropped[key] = struct{}{}
	v.keys.Remove(key)
	v.persons.RemoveWhere(func(_ id.Person, k *dataKey) bool { return k.id == key })
	v.texts.RemoveWhere(func(_ event.Ref, o opened) bool { return o.key == key })
}

// Forget drops a key and destroys it and the bytes under it in the store.
func (v *Vault) Forget(ctx context.Context, key id.UUID) error {
	v.Drop(key)
	if err := v.store.Forget(ctx, key); err != nil {
		return fmt.Errorf("forget key %s: %w", key, err)
	}
	return nil
}
