package session

import (
	"slices"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Introduces the session of a city, which its mentor leads.
func (e SessionScheduled) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Session, e.Participation, e.Mentor, nil))
}

// Introduces the session with those who are invited.
func (e CoHostNamed) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Session, e.Participation, e.Mentor, e.Invited))
}

// Introduces the session with those who are invited.
func (e GuestInvited) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Session, e.Participation, e.Mentor, e.Invited))
}

func named(s id.Session, p id.Participation, mentor id.Person, invited []id.Person) event.Named {
	n := event.Named{Key: s.UUID(), Kind: "session", Participation: p, Owner: mentor}
	if len(invited) > 0 {
		n.Circle = &role.Circle{Guests: slices.Clone(invited)}
	}
	return n
}
