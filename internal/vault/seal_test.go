package vault

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"testing"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// shelf is a store of exactly what a test puts there: nobody checks it.
type shelf struct {
	deadStore
	sealed map[event.Ref]eventstore.Sealed
	keys   map[id.UUID]eventstore.WrappedKey
}

func (s shelf) Sealed(context.Context, []event.Ref) (map[event.Ref]eventstore.Sealed, error) {
	return s.sealed, nil
}
func (s shelf) Keys(context.Context, []id.UUID) (map[id.UUID]eventstore.WrappedKey, error) {
	return s.keys, nil
}

var (
	testLog, testEvent = id.UUID{1}, id.UUID{2}
	testRef            = event.Ref{Position: 7, Number: 3}
)

// onShelf is one text sealed at testRef.
func onShelf(w *WrappingKey, text string) shelf {
	k := w.wrap(id.UUID{9}, 1, id.Person{8}, testLog, [32]byte{5})
	return shelf{
		sealed: map[event.Ref]eventstore.Sealed{testRef: {Event: testEvent, Log: testLog,
			SealedPart: eventstore.SealedPart{Key: k.id, KeyVersion: 1, Ciphertext: k.seal(testLog, testEvent, testRef.Number, text)}}},
		keys: map[id.UUID]eventstore.WrappedKey{k.id: k.wrapped},
	}
}

func openShelf(s shelf) (string, error) {
	all, err := New(s, testKey(), 0).Open(ctx, []event.Ref{testRef})
	if err != nil {
		return "", err
	}
	text, _ := all[testRef].Open()
	return text, nil
}

func TestWhatWasDamagedOrMovedIsAnError(t *testing.T) {
	t.Parallel()
	if text, err := openShelf(onShelf(testKey(), "Ann")); text != "Ann" || err != nil {
		t.Fatalf("untouched: %q, %v", text, err)
	}
	for _, row := range []struct {
		name   string
		damage func(*eventstore.Sealed, *eventstore.WrappedKey)
		want   error
	}{
		{"a bit of the ciphertext", func(s *eventstore.Sealed, _ *eventstore.WrappedKey) { s.Ciphertext[20] ^= 1 }, ErrDamaged},
		{"a bit of the nonce", func(s *eventstore.Sealed, _ *eventstore.WrappedKey) { s.Ciphertext[0] ^= 1 }, ErrDamaged},
		{"a ciphertext that was cut off", func(s *eventstore.Sealed, _ *eventstore.WrappedKey) { s.Ciphertext = s.Ciphertext[:10] }, ErrDamaged},
		{"no ciphertext", func(s *eventstore.Sealed, _ *eventstore.WrappedKey) { s.Ciphertext = nil }, ErrDamaged},
		{"the place of another event", func(s *eventstore.Sealed, _ *eventstore.WrappedKey) { s.Event[5] = 1 }, ErrDamaged},
		{"the place in another log", func(s *eventstore.Sealed, _ *eventstore.WrappedKey) { s.Log[5] = 1 }, ErrDamaged},
		{"another version of the key", func(s *eventstore.Sealed, _ *eventstore.WrappedKey) { s.KeyVersion = 2 }, ErrDamaged},
		{"another version of key and text", func(s *eventstore.Sealed, k *eventstore.WrappedKey) { s.KeyVersion, k.Version = 2, 2 }, ErrDamaged},
		{"a bit of the wrapped key", func(_ *eventstore.Sealed, k *eventstore.WrappedKey) { k.Wrapped[40] ^= 1 }, ErrDamaged},
		{"another format of the wrapped key", func(_ *eventstore.Sealed, k *eventstore.WrappedKey) { k.Wrapped[0] = 2 }, ErrDamaged},
		{"no wrapped key", func(_ *eventstore.Sealed, k *eventstore.WrappedKey) { k.Wrapped = nil }, ErrDamaged},
		{"the key of another person", func(_ *eventstore.Sealed, k *eventstore.WrappedKey) { k.Subject[0] ^= 1 }, ErrDamaged},
		{"a key that was not committed to", func(_ *eventstore.Sealed, k *eventstore.WrappedKey) { k.Commitment[0] ^= 1 }, ErrDamaged},
		{"no commitment", func(_ *eventstore.Sealed, k *eventstore.WrappedKey) { k.Commitment = nil }, ErrDamaged},
		{"a key under another wrapping key", func(_ *eventstore.Sealed, k *eventstore.WrappedKey) {
			*k = NewWrappingKey([32]byte{4}).wrap(k.ID, 1, k.Subject, testLog, [32]byte{5}).wrapped
		}, ErrOtherKey},
		{"another key, rightly wrapped and committed to", func(_ *eventstore.Sealed, k *eventstore.WrappedKey) {
			*k = testKey().wrap(k.ID, 1, k.Subject, testLog, [32]byte{6}).wrapped
		}, ErrDamaged},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			s := onShelf(testKey(), "Ann")
			sealed, key := s.sealed[testRef], s.keys[id.UUID{9}]
			row.damage(&sealed, &key)
			s.sealed[testRef], s.keys[id.UUID{9}] = sealed, key
			if text, err := openShelf(s); !errors.Is(err, row.want) || text != "" {
				t.Errorf("opened %q, %v", text, err)
			}
		})
	}
	s := onShelf(testKey(), "Ann")
	moved := event.Ref{Position: 7, Number: 4}
	s.sealed[moved] = s.sealed[testRef]
	if _, err := New(s, testKey(), 0).Open(ctx, []event.Ref{moved}); !errors.Is(err, ErrDamaged) {
		t.Errorf("the place of another part of the event: %v", err)
	}
}

func TestFormatOfSealedPartsIsFixed(t *testing.T) {
	t.Parallel()
	k := testKey().wrap(id.UUID{9}, 1, id.Person{8}, testLog, [32]byte{5})
	if got := k.place(testLog, testEvent, 3); string(got[:]) != "megdan-segment-v1"+string(testLog[:])+string(testEvent[:])+"\x00\x00\x00\x03"+string(k.id[:])+"\x00\x00\x00\x01" {
		t.Errorf("associated data %q", got)
	}
	if len(k.wrapped.Wrapped) != wrappedSize || len(k.wrapped.Commitment) != 32 {
		t.Errorf("wrapped key of %d bytes, commitment of %d", len(k.wrapped.Wrapped), len(k.wrapped.Commitment))
	}
	if sealed := k.seal(testLog, testEvent, 3, "Ann"); len(sealed) != 12+3+16 {
		t.Errorf("sealed part of %d bytes", len(sealed))
	}
}

// "Ann" at testRef, as it was sealed once. The stored format is for ever.
var (
	oldCiphertext = unhex("01dda27f9cb1c9f01da300d77a099276ded19dd1bde50ac1ffa761c13e6322")
	oldWrapped    = unhex("01c89cae0e7f8ae86f9dbc147f0a3ebc3da4e3c37c1c461d16257d1d6ea85dd282b29d51404238f737d1f610411f3e7d9fea7f799a" +
		"fde6c4ef1a516e0dcc7ca5c321538224a2ba969475c8a97c9328d673de188ad9")
	oldCommitment = unhex("90f0bacd4bbf0506a8eb3659dd75d40ddb3af1d02ac56e2384f930597b1020e8")
)

func unhex(s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		panic(err)
	}
	return b
}

// oldShelf holds these bytes at testRef.
func oldShelf(ciphertext, wrapped, commitment []byte) shelf {
	key := id.UUID{9}
	return shelf{
		sealed: map[event.Ref]eventstore.Sealed{testRef: {Event: testEvent, Log: testLog,
			SealedPart: eventstore.SealedPart{Key: key, KeyVersion: 1, Ciphertext: ciphertext}}},
		keys: map[id.UUID]eventstore.WrappedKey{key: {ID: key, Version: 1, Subject: id.Person{8}, Wrapped: wrapped, Commitment: commitment}},
	}
}

func TestWhatWasSealedLongAgoOpens(t *testing.T) {
	t.Parallel()
	if text, err := openShelf(oldShelf(oldCiphertext, oldWrapped, oldCommitment)); text != "Ann" || err != nil {
		t.Errorf("opened %q, %v", text, err)
	}
}

func FuzzDamagedBytesNeverOpenToAnotherText(f *testing.F) {
	f.Add(oldCiphertext, oldWrapped, oldCommitment)
	f.Add([]byte{}, []byte{}, []byte{})
	f.Add(oldCiphertext[:12], oldWrapped[:9], oldCommitment[:31])
	f.Fuzz(func(t *testing.T, ciphertext, wrapped, commitment []byte) {
		text, err := openShelf(oldShelf(ciphertext, wrapped, commitment))
		same := bytes.Equal(ciphertext, oldCiphertext) && bytes.Equal(wrapped, oldWrapped) && bytes.Equal(commitment, oldCommitment)
		if (err == nil) != same || (err == nil && text != "Ann") {
			t.Errorf("opened %q, %v", text, err)
		}
	})
}

func FuzzKeyFile(f *testing.F) {
	f.Add(keyFileHead + "AQIDAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")
	f.Add(keyFileText)
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		secret, err := parseKey("f", text)
		if err != nil && secret != [32]byte{} {
			t.Error("a refused file gave a key")
		}
	})
}
