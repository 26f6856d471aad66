package person

import "megdan/domain/event"

// Introduces the person, who belongs to nobody else.
func (e PersonRegistered) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Person.UUID(), Kind: "person", Owner: e.Person})
}
