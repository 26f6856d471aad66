// Package appointment is which duties one person has for a whole programme:
// manager, auditor, thematic mentor. Roles in one city are given by its
// participation. A role is either held or not; both directions are facts, so
// that who held which role on a day can be told.
package appointment

import (
	"maps"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// State is what decisions read.
type State struct {
	Person    id.Person // zero: never appointed
	Programme id.Programme
	Held      map[role.Role]bool
}

// Decider of the stream appointment-<person>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "appointment",
	Decide: decide,
	Evolve: evolve,
	About: func(s State, _ Event) (id.Programme, []id.UUID) {
		return s.Programme, []id.UUID{s.Programme.UUID(), s.Person.UUID()}
	},
}

// Object is what rights are asked about: the programme of the appointment.
func Object(_ State, c Command) (role.Object, bool) {
	switch c := c.(type) {
	case AppointPerson:
		return role.Object{Programme: c.Programme, Owner: c.Person}, true
	case EndAppointment:
		return role.Object{Programme: c.Programme, Owner: c.Person}, true
	}
	panic("appointment: a command outside the sealed set")
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case AppointPerson:
		return appoint(s, c)
	case EndAppointment:
		return end(s, c, by)
	}
	panic("appointment: a command outside the sealed set")
}

func appoint(s State, c AppointPerson) ([]Event, error) {
	switch {
	case !s.Person.IsZero() && s.Programme != c.Programme:
		return nil, decider.Refuse("appointment.other_programme")
	case c.Role != role.ProgrammeManager && c.Role != role.Auditor && c.Role != role.Mentor:
		return nil, decider.Refuse("appointment.role_not_programme_wide")
	case s.Held[c.Role]:
		return nil, nil
	}
	return []Event{c.fact()}, nil
}

func end(s State, c EndAppointment, by decider.By) ([]Event, error) {
	switch {
	case !s.Person.IsZero() && s.Programme != c.Programme:
		return nil, decider.Refuse("appointment.other_programme")
	case !s.Held[c.Role]:
		return nil, nil
	case c.Role == role.ProgrammeManager && by.Actor == c.Person:
		return nil, decider.Refuse("appointment.own_management")
	}
	return []Event{AppointmentEnded(AppointPerson(c).fact())}, nil
}

func (c AppointPerson) fact() PersonAppointed { return PersonAppointed{c.Person, c.Programme, c.Role} }

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case PersonAppointed:
		s.Person, s.Programme, s.Held = e.Person, e.Programme, maps.Clone(s.Held)
		if s.Held == nil {
			s.Held = map[role.Role]bool{}
		}
		s.Held[e.Role] = true
	case AppointmentEnded:
		s.Held = maps.Clone(s.Held)
		delete(s.Held, e.Role)
	}
	return s
}
