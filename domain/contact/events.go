package contact

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of one person's wish to reach another. The set is sealed.
//
//sumtype:decl
type Event interface{ contactEvent() }

// ContactRequested asks a person to be told how to reach them. What is given of
// oneself is given on purpose.
type ContactRequested struct {
	Contact   id.Contact    `json:"contact" pii:"ref"`
	Programme id.Programme  `json:"programme" pii:"ref"`
	From      id.Person     `json:"from" pii:"ref"`
	To        id.Person     `json:"to" pii:"ref"`
	Message   event.Private `json:"message,omitempty" pii:"free,about=Contact"`
	Mail      event.Private `json:"mail,omitempty" pii:"of=From"`
	Phone     event.Private `json:"phone,omitempty" pii:"of=From"`
}

// ContactAccepted tells how to reach the person who was asked.
type ContactAccepted struct {
	Contact id.Contact    `json:"contact" pii:"ref"`
	From    id.Person     `json:"from" pii:"ref"`
	To      id.Person     `json:"to" pii:"ref"`
	Mail    event.Private `json:"mail,omitempty" pii:"of=To"`
	Phone   event.Private `json:"phone,omitempty" pii:"of=To"`
}

// ContactDeclined says no.
type ContactDeclined struct {
	Contact id.Contact    `json:"contact" pii:"ref"`
	From    id.Person     `json:"from" pii:"ref"`
	To      id.Person     `json:"to" pii:"ref"`
	Reason  event.Private `json:"reason,omitempty" pii:"free,about=Contact"`
}

func (ContactRequested) contactEvent() {}
func (ContactAccepted) contactEvent()  {}
func (ContactDeclined) contactEvent()  {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[ContactRequested]("contact.contact_requested"),
		of[ContactAccepted]("contact.contact_accepted"),
		of[ContactDeclined]("contact.contact_declined"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
