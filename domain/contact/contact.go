// Package contact is one person's wish to be told how to reach another (NET-1):
// asked, then accepted or declined by who was asked. Details are given with the
// acceptance and are seen by both only; who asks may give theirs with the wish.
// A person can ask another once; a no is a no.
//
//	asked ──yes──▶ accepted
//	  └────no────▶ declined
package contact

import (
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Status is where a wish stands.
type Status string

// The states of a wish.
const (
	Asked    Status = "asked"
	Accepted Status = "accepted"
	Declined Status = "declined"
)

// State is what decisions read.
type State struct {
	Contact   id.Contact // zero: nobody asked
	Programme id.Programme
	From, To  id.Person
	Status    Status
}

// Decider of the stream contact-<contact>.
var Decider = decider.Decider[State, Command, Event]{Kind: "contact", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the directory of the programme.
func Object(_ State, c Command) (role.Object, bool) {
	return role.Object{Programme: c.Edition()}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case RequestContact:
		return request(s, c, by)
	case AcceptContact:
		return accept(s, c, by)
	case DeclineContact:
		return decline(s, c, by)
	}
	panic("contact: a command outside the sealed set")
}

func request(s State, c RequestContact, by decider.By) ([]Event, error) {
	message, err := wording.Must("message", c.Message, wording.TextMost)
	switch {
	case c.From != by.Actor:
		return nil, decider.Refuse("contact.for_another")
	case c.From == c.To || c.To.IsZero():
		return nil, decider.Refuse("contact.with_oneself")
	case s.Status == Declined:
		return nil, decider.Refuse("contact.declined")
	case s.Status != "":
		return nil, nil
	case err != nil:
		return nil, err
	}
	mail, phone, err := details(c.Mail, c.Phone)
	if err != nil {
		return nil, err
	}
	return []Event{ContactRequested{id.ContactOf(c.Programme, c.From, c.To), c.Programme, c.From, c.To, message, mail, phone}}, nil
}

func details(mail, phone string) (event.Private, event.Private, error) {
	m, err := wording.Mail("mail", mail)
	if err != nil {
		return m, m, err
	}
	p, err := wording.May("phone", phone, 40)
	return m, p, err
}

// NET-1: details are given with the acceptance, by their owner.
func accept(s State, c AcceptContact, by decider.By) ([]Event, error) {
	mail, phone, err := details(c.Mail, c.Phone)
	switch {
	case s.Contact.IsZero():
		return nil, decider.Refuse("contact.unknown")
	case s.To != by.Actor:
		return nil, decider.Refuse("contact.for_another")
	case s.Status == Accepted:
		return nil, nil
	case s.Status == Declined:
		return nil, decider.Refuse("contact.declined")
	case err != nil:
		return nil, err
	case mail.IsEmpty() && phone.IsEmpty():
		return nil, decider.Refuse("contact.details_missing")
	}
	return []Event{ContactAccepted{s.Contact, s.From, s.To, mail, phone}}, nil
}

func decline(s State, c DeclineContact, by decider.By) ([]Event, error) {
	reason, err := wording.May("reason", c.Reason, wording.ReasonMost)
	switch {
	case s.Contact.IsZero():
		return nil, decider.Refuse("contact.unknown")
	case s.To != by.Actor:
		return nil, decider.Refuse("contact.for_another")
	case s.Status == Declined:
		return nil, nil
	case s.Status == Accepted: // what was told cannot be untold
		return nil, decider.Refuse("contact.accepted")
	case err != nil:
		return nil, err
	}
	return []Event{ContactDeclined{s.Contact, s.From, s.To, reason}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case ContactRequested:
		s.Contact, s.Programme, s.From, s.To, s.Status = e.Contact, e.Programme, e.From, e.To, Asked
	case ContactAccepted:
		s.Status = Accepted
	case ContactDeclined:
		s.Status = Declined
	}
	return s
}
