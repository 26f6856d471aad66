package session

import "megdan/domain/event"

// Introduces the session of a city, which its mentor leads.
func (e SessionScheduled) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Session.UUID(), Kind: "session", Participation: e.Participation, Owner: e.Mentor})
}
