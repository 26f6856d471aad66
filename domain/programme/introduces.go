package programme

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Introduces the programme, and the list of all programmes.
func (e ProgrammeDrafted) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to,
		event.Named{Key: id.Installation, Kind: "installation"},
		event.Named{Key: e.Programme.UUID(), Kind: "programme"})
}
