package contact

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of one person's wish to reach another. The set is sealed.
//
//sumtype:decl
type Command interface {
	contactCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// RequestContact asks a person to be told how to reach them. Refused with:
// contact.for_another, contact.with_oneself, contact.declined, text.missing,
// text.too_long, text.unreadable, text.not_an_address.
type RequestContact struct {
	place.InProgramme
	// From is who asks: the actor.
	From id.Person `json:"from"`
	// To is who is asked.
	To id.Person `json:"to"`
	// Message, at most 4000 characters.
	Message string `json:"message"`
	// Mail address of who asks, given with the wish.
	Mail string `json:"mail,omitzero"`
	// Phone number of who asks, given with the wish.
	Phone string `json:"phone,omitzero"`
}

// AcceptContact tells who asked how to reach one. Refused with:
// contact.unknown, contact.for_another, contact.declined,
// contact.details_missing, text.too_long, text.unreadable, text.not_an_address.
type AcceptContact struct {
	place.InProgramme
	// From is who asked.
	From id.Person `json:"from"`
	// To is who accepts: the actor.
	To id.Person `json:"to"`
	// Mail address to give.
	Mail string `json:"mail,omitzero"`
	// Phone number to give.
	Phone string `json:"phone,omitzero"`
}

// DeclineContact says no. Refused with: contact.unknown, contact.for_another,
// contact.accepted, text.too_long, text.unreadable.
type DeclineContact struct {
	place.InProgramme
	// From is who asked.
	From id.Person `json:"from"`
	// To is who declines: the actor.
	To id.Person `json:"to"`
	// Reason, if one wants to give one.
	Reason string `json:"reason,omitzero"`
}

func (RequestContact) contactCommand() {}
func (AcceptContact) contactCommand()  {}
func (DeclineContact) contactCommand() {}

// Stream is the id of the one wish that From can have of To.
func (c RequestContact) Stream() id.UUID { return id.ContactOf(c.Programme, c.From, c.To).UUID() }

// Stream is the id of the one wish that From can have of To.
func (c AcceptContact) Stream() id.UUID { return id.ContactOf(c.Programme, c.From, c.To).UUID() }

// Stream is the id of the one wish that From can have of To.
func (c DeclineContact) Stream() id.UUID { return id.ContactOf(c.Programme, c.From, c.To).UUID() }
