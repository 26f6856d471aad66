package event

import (
	"megdan/domain/id"
	"megdan/domain/role"
)

// Named says what an id stands for, as far as rights go.
type Named struct {
	Key  id.UUID
	Kind string // "milestone", "board": a word of the API
	// Participation that it belongs to; zero when it is no one city's.
	Participation id.Participation
	City          id.City       // of a participation
	Category      role.Category // of a participation
	Owner         id.Person     // whom it belongs to or is assigned to
	Audience      role.Audience // who may see it, where that changes
	Within        id.UUID       // what it lies in, such as a card's board
	Circle        *role.Circle  // of a group: who belongs to it
}

// Introducer is an event that gives ids their meaning: it begins something
// that has a topic or that commands name, or changes whose it is. The
// programme is that of the log; the stream that names an id first keeps it.
// Every id it names must be one of the event's tags.
type Introducer interface {
	// Introduces appends what the event names; rec is where it stands in the
	// log, and its Data is the event.
	Introduces(to []Named, rec *Recorded) []Named
}
