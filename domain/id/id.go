// Package id names things. Aggregates never import each other: what one has
// to say about another it says by the other's typed id.
//
// An id is 16 bytes, written as a lower-case hyphenated UUID everywhere: in
// JSON, in stream names, in topics and on the wire. The zero id means "none"
// and is written as the empty string. Ids are never made here: they come in
// with the command, so that deciding stays free of randomness; Derive makes
// one from what is already known.
package id

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// UUID is an id of any kind: what logs, tags and topics hold.
type UUID [16]byte

// Of is an id of one kind of thing. Kinds cannot be mixed up by accident;
// UUID turns any of them into the common form.
type Of[Kind any] UUID

type (
	programmeKind     struct{}
	cityKind          struct{}
	participationKind struct{}
	personKind        struct{}
	milestoneKind     struct{}
	activityKind      struct{}
	evidenceKind      struct{}
	baselineKind      struct{}
	waveKind          struct{}
	commentKind       struct{}
	invitationKind    struct{}
)

type (
	// Programme is one edition of a mentoring programme.
	Programme = Of[programmeKind]
	// City is the master record of a city, across programmes.
	City = Of[cityKind]
	// Participation is one city in one programme; its roadmap has the same id.
	Participation = Of[participationKind]
	// Person is somebody who acts. It says nothing about who that is.
	Person = Of[personKind]
	// Milestone is a dated checkpoint of a roadmap.
	Milestone = Of[milestoneKind]
	// Activity is a unit of a roadmap.
	Activity = Of[activityKind]
	// Evidence is one piece that shows that a milestone was reached.
	Evidence = Of[evidenceKind]
	// Baseline is a frozen copy of a roadmap.
	Baseline = Of[baselineKind]
	// Wave is an admission group of a programme with its own dates.
	Wave = Of[waveKind]
	// Comment is a remark that somebody wrote on something.
	Comment = Of[commentKind]
	// Invitation asks one person once to join a city's team.
	Invitation = Of[invitationKind]
)

// System is the actor of what no person asked for.
var System = Person{0, 0, 0, 0, 0, 0, 0x80, 0, 0x80, 0, 0, 0, 0, 0, 0, 1}

// Installation stands for everything that this installation holds: the tag of
// what belongs to no programme (cities) and of each programme's beginning. It
// is the same everywhere, since a log belongs to one installation anyhow.
var Installation = UUID{0, 0, 0, 0, 0, 0, 0x80, 0, 0x80, 0, 0, 0, 0, 0, 0, 2}

// Parse reads the canonical form: 36 characters, lower-case hexadecimal with
// hyphens. Nothing else is accepted, so that one id has one spelling.
func Parse(s string) (UUID, error) {
	u, ok := parse(s)
	if !ok {
		return UUID{}, malformed(s)
	}
	return u, nil
}

// Derive gives the id that follows from a space and a name, always the same
// one (a version 8 UUID: the first bytes of SHA-256 of both).
func Derive(space UUID, name string) UUID {
	sum := sha256.Sum256(append(space[:], name...))
	var u UUID
	copy(u[:], sum[:16])
	u[6] = u[6]&0x0f | 0x80
	u[8] = u[8]&0x3f | 0x80
	return u
}

// IsZero reports whether the id names nothing.
func (u UUID) IsZero() bool { return u == UUID{} }

// Compare orders ids by their bytes, which is also the order of their text.
func (u UUID) Compare(v UUID) int { return bytes.Compare(u[:], v[:]) }

// String is the canonical form, empty for the zero id.
func (u UUID) String() string {
	if u.IsZero() {
		return ""
	}
	return string(u.AppendTo(make([]byte, 0, 36)))
}

// AppendTo appends the canonical form to b; nothing for the zero id.
func (u UUID) AppendTo(b []byte) []byte {
	if u.IsZero() {
		return b
	}
	var t [36]byte
	hex.Encode(t[:8], u[:4])
	t[8] = '-'
	hex.Encode(t[9:13], u[4:6])
	t[13] = '-'
	hex.Encode(t[14:18], u[6:8])
	t[18] = '-'
	hex.Encode(t[19:23], u[8:10])
	t[23] = '-'
	hex.Encode(t[24:], u[10:])
	return append(b, t[:]...)
}

// MarshalText is String as bytes.
func (u UUID) MarshalText() ([]byte, error) { return u.AppendTo(make([]byte, 0, 36)), nil }

// UnmarshalText reads the canonical form or the empty text.
func (u *UUID) UnmarshalText(t []byte) error {
	v, ok := parse(t)
	if !ok {
		return malformed(string(t))
	}
	*u = v
	return nil
}

func parse[T string | []byte](t T) (u UUID, ok bool) {
	if len(t) == 0 {
		return UUID{}, true
	}
	if len(t) != 36 || t[8] != '-' || t[13] != '-' || t[18] != '-' || t[23] != '-' {
		return UUID{}, false
	}
	for i, at := range digits {
		hi, lo := nibbles[t[at]], nibbles[t[at+1]]
		if hi|lo > 15 {
			return UUID{}, false
		}
		u[i] = hi<<4 | lo
	}
	return u, !u.IsZero() // none is written as the empty text only
}

// digits says where in the text each byte stands.
var digits = [16]int{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34}

// nibbles gives the value of a digit; 0xff stands for what is none.
var nibbles = func() (n [256]byte) {
	for c := range n {
		n[c] = 0xff
	}
	for i, c := range "0123456789abcdef" {
		n[c] = byte(i)
	}
	return n
}()

func malformed(t string) error {
	if len(t) > 48 {
		t = t[:48]
	}
	return fmt.Errorf("id %q is not a lower-case UUID such as 0192f0c1-2a3b-7c4d-8e5f-001122334455", t)
}

// UUID is the id without its kind.
func (i Of[K]) UUID() UUID { return UUID(i) }

// IsZero reports whether the id names nothing.
func (i Of[K]) IsZero() bool { return UUID(i).IsZero() }

// Compare orders ids by their bytes.
func (i Of[K]) Compare(j Of[K]) int { return UUID(i).Compare(UUID(j)) }

// String is the canonical form, empty for the zero id.
func (i Of[K]) String() string { return UUID(i).String() }

// MarshalText is String as bytes.
func (i Of[K]) MarshalText() ([]byte, error) { return UUID(i).MarshalText() }

// UnmarshalText reads the canonical form or the empty text.
func (i *Of[K]) UnmarshalText(t []byte) error { return (*UUID)(i).UnmarshalText(t) }

// ParticipationOf is the one participation that a city can have in a
// programme; its roadmap carries the same id.
func ParticipationOf(p Programme, c City) Participation {
	return Participation(Derive(p.UUID(), "participation "+c.String()))
}
