package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// The texts that keep what is made for one purpose from passing for another.
// They are part of the stored format and never change.
const (
	segmentFormat    = "megdan-segment-v1"
	wrapFormat       = "megdan-key-v1"
	commitmentFormat = "key-commitment-v1"
	wrappingIDFormat = "wrapping-key-id-v1"
)

// ErrDamaged: what is stored is not what was sealed there, or the key is
// another one.
var ErrDamaged = errors.New("sealed text is damaged or was moved")

// ErrOtherKey: the key was wrapped by another wrapping key.
var ErrOtherKey = errors.New("the key file is not the one that this database was written with: restore the right one from its backup")

// dataKey is one key that is open. stored says that the store is known to
// have it.
type dataKey struct {
	id      id.UUID
	version int
	stored  bool
	wrapped eventstore.WrappedKey
	aead    cipher.AEAD // random nonces, which it puts before the ciphertext
}

// seal binds a text to its place.
func (k *dataKey) seal(log, eventID id.UUID, number int, text string) []byte {
	ad := k.place(log, eventID, number)
	return k.aead.Seal(nil, nil, []byte(text), ad[:])
}

// open is the text that was sealed at that place under this key.
func (k *dataKey) open(log, eventID id.UUID, number int, sealed []byte) ([]byte, error) {
	ad := k.place(log, eventID, number)
	text, err := k.aead.Open(nil, nil, sealed, ad[:])
	if err != nil {
		return nil, ErrDamaged
	}
	return text, nil
}

// place is the associated data: every field has a fixed length, so no two
// places have the same bytes.
func (k *dataKey) place(log, eventID id.UUID, number int) (ad [len(segmentFormat) + 56]byte) {
	b := append(ad[:0], segmentFormat...)
	b = append(b, log[:]...)
	b = append(b, eventID[:]...)
	b = binary.BigEndian.AppendUint32(b, uint32(number))
	b = append(b, k.id[:]...)
	binary.BigEndian.AppendUint32(b, uint32(k.version))
	return ad
}

// WrappingKey wraps data keys. It is read from a key file.
type WrappingKey struct {
	aead cipher.AEAD
	id   [8]byte // says which wrapping key it was, and nothing about it
}

// NewWrappingKey makes one of 32 random bytes.
func NewWrappingKey(secret [32]byte) *WrappingKey {
	w := &WrappingKey{aead: newAEAD(secret)}
	copy(w.id[:], mac(secret, []byte(wrappingIDFormat)))
	return w
}

// A wrapped key is
//
//	1     format, 1
//	8     id of the wrapping key
//	12    nonce
//	32+16 the key and the log it was made in, encrypted
//	16    tag
const wrappedSize = 1 + 8 + 12 + 32 + 16 + 16

func (w *WrappingKey) wrap(key id.UUID, version int, subject id.Person, log id.UUID, secret [32]byte) *dataKey {
	wrapped := append(make([]byte, 0, wrappedSize), 1)
	wrapped = append(wrapped, w.id[:]...)
	wrapped = w.aead.Seal(wrapped, nil, append(secret[:], log[:]...), wrapPlace(key, version, subject))
	return &dataKey{id: key, version: version, aead: newAEAD(secret), wrapped: eventstore.WrappedKey{
		ID: key, Version: version, Subject: subject, Wrapped: wrapped, Commitment: commitment(secret, log, key, version),
	}}
}

// unwrap opens a stored key and checks that it is the one that was committed
// to: a ciphertext can be made that opens under two keys.
func (w *WrappingKey) unwrap(k eventstore.WrappedKey) (*dataKey, error) {
	b := k.Wrapped
	switch {
	case len(b) != wrappedSize || b[0] != 1:
		return nil, fmt.Errorf("key %s: %w", k.ID, ErrDamaged)
	case [8]byte(b[1:9]) != w.id:
		return nil, fmt.Errorf("key %s: %w", k.ID, ErrOtherKey)
	}
	plain, err := w.aead.Open(nil, nil, b[9:], wrapPlace(k.ID, k.Version, k.Subject))
	if err != nil || len(plain) != 48 {
		return nil, fmt.Errorf("key %s: %w", k.ID, ErrDamaged)
	}
	secret, log := [32]byte(plain), id.UUID(plain[32:])
	if !hmac.Equal(k.Commitment, commitment(secret, log, k.ID, k.Version)) {
		return nil, fmt.Errorf("key %s is not the one that was committed to: %w", k.ID, ErrDamaged)
	}
	return &dataKey{id: k.ID, version: k.Version, stored: true, wrapped: k, aead: newAEAD(secret)}, nil
}

func wrapPlace(key id.UUID, version int, subject id.Person) []byte {
	b := append(make([]byte, 0, 64), wrapFormat...)
	b = append(b, key[:]...)
	b = binary.BigEndian.AppendUint32(b, uint32(version))
	return append(b, subject[:]...)
}

// commitment says which key it was without saying anything about it.
func commitment(secret [32]byte, log, key id.UUID, version int) []byte {
	b := append(make([]byte, 0, 64), commitmentFormat...)
	b = append(b, log[:]...)
	b = append(b, key[:]...)
	return mac(secret, binary.BigEndian.AppendUint32(b, uint32(version)))
}

func mac(secret [32]byte, message []byte) []byte {
	m := hmac.New(sha256.New, secret[:])
	m.Write(message)
	return m.Sum(nil)
}

func newAEAD(secret [32]byte) cipher.AEAD {
	block, err := aes.NewCipher(secret[:])
	if err != nil {
		panic(err) // 32 bytes are a key
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		panic(err) // AES has the block size of GCM
	}
	return aead
}

// newSecret is 32 random bytes.
func newSecret() (secret [32]byte) {
	_, _ = rand.Read(secret[:]) // never fails
	return secret
}
