// Package collaboration is what two cities do together: declared by one,
// confirmed or declined by the other. It counts in statistics only when both
// said so (NET-3), and ends with what came of it.
//
//	declared ──▶ confirmed ──▶ ended
//	    └──▶ declined
package collaboration

import (
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Status is where a collaboration stands.
type Status string

// The states of a collaboration.
const (
	Declared  Status = "declared"
	Confirmed Status = "confirmed"
	Declined  Status = "declined"
	Ended     Status = "ended"
)

// State is what decisions read.
type State struct {
	Collaboration id.Collaboration // zero: not declared
	Programme     id.Programme
	From, With    id.Participation
	Status        Status
}

// Decider of the stream collaboration-<collaboration>.
var Decider = decider.Decider[State, Command, Event]{Kind: "collaboration", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the city that somebody speaks for.
func Object(_ State, c Command) (role.Object, bool) {
	return role.Object{Programme: c.Edition(), Participation: c.(inCity).Participation()}, true
}

type inCity interface{ Participation() id.Participation }

func decide(s State, c Command, by decider.By) ([]Event, error) {
	declared, declaring := c.(DeclareCollaboration)
	of := c.(inCity).Participation()
	switch {
	case declaring:
		return declare(s, declared, by)
	case s.Collaboration.IsZero() || s.Programme != c.Edition() || of != s.From && of != s.With:
		return nil, decider.Refuse("collaboration.unknown")
	}
	switch c := c.(type) {
	case ConfirmCollaboration:
		return confirm(s, of, by)
	case DeclineCollaboration:
		return decline(s, c, of)
	case EndCollaboration:
		return end(s, c, of, by)
	case DeclareCollaboration: // decided above
	}
	panic("collaboration: a command outside the sealed set")
}

func declare(s State, c DeclareCollaboration, by decider.By) ([]Event, error) {
	from, with := c.Participation(), id.ParticipationOf(c.Programme, c.Partner)
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	text, err2 := wording.May("text", c.Text, wording.TextMost)
	switch {
	case !s.Collaboration.IsZero() && s.From == from && s.With == with:
		return nil, nil
	case !s.Collaboration.IsZero():
		return nil, decider.Refuse("collaboration.declared_differently")
	case from == with || c.Partner.IsZero():
		return nil, decider.Refuse("collaboration.own_city")
	case !c.Theme.Known():
		return nil, decider.Refuse("collaboration.theme_unknown")
	case err != nil:
		return nil, err
	case err2 != nil:
		return nil, err2
	}
	return []Event{CollaborationDeclared{c.Collaboration, c.Programme, from, with, c.City, c.Partner, c.Theme, by.Today(), title, text}}, nil
}

// NET-3: the other city confirms.
func confirm(s State, of id.Participation, by decider.By) ([]Event, error) {
	switch {
	case of != s.With:
		return nil, decider.Refuse("collaboration.other_city_confirms")
	case s.Status == Declined:
		return nil, decider.Refuse("collaboration.declined")
	case s.Status == Ended:
		return nil, decider.Refuse("collaboration.ended")
	case s.Status == Confirmed:
		return nil, nil
	}
	return []Event{CollaborationConfirmed{s.Collaboration, of, by.Today()}}, nil
}

func decline(s State, c DeclineCollaboration, of id.Participation) ([]Event, error) {
	reason, err := wording.May("reason", c.Reason, wording.ReasonMost)
	switch {
	case of != s.With:
		return nil, decider.Refuse("collaboration.other_city_confirms")
	case s.Status == Confirmed:
		return nil, decider.Refuse("collaboration.confirmed")
	case s.Status == Ended:
		return nil, decider.Refuse("collaboration.ended")
	case s.Status == Declined:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return []Event{CollaborationDeclined{s.Collaboration, of, reason}}, nil
}

func end(s State, c EndCollaboration, of id.Participation, by decider.By) ([]Event, error) {
	outcome, err := wording.Must("outcome", c.Outcome, wording.TextMost)
	switch {
	case s.Status == Declined:
		return nil, decider.Refuse("collaboration.declined")
	case s.Status == Ended:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return []Event{CollaborationEnded{s.Collaboration, of, by.Today(), outcome}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case CollaborationDeclared:
		s.Collaboration, s.Programme, s.From, s.With, s.Status = e.Collaboration, e.Programme, e.From, e.With, Declared
	case CollaborationConfirmed:
		s.Status = Confirmed
	case CollaborationDeclined:
		s.Status = Declined
	case CollaborationEnded:
		s.Status = Ended
	}
	return s
}
