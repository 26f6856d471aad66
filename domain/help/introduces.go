package help

import "megdan/domain/event"

// Introduces the request of a city.
func (e HelpRequested) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Request.UUID(), Kind: "help_request", Participation: e.Participation, Owner: e.Asker})
}
