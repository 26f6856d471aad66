package person

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of a person in one programme. The set is sealed.
//
//sumtype:decl
type Event interface{ personEvent() }

// Language is a code of ISO 639 in small letters, such as bg.
type Language string

// PersonRegistered makes somebody known in one programme. The id says nothing
// about who that is elsewhere.
type PersonRegistered struct {
	Person    id.Person     `json:"person" pii:"ref"`
	Programme id.Programme  `json:"programme" pii:"ref"`
	Name      event.Private `json:"name,omitempty" pii:"of=Person"`
	// Organisation that the person works for, as the person writes it.
	Organisation event.Private `json:"organisation,omitempty" pii:"of=Person"`
	Languages    []Language    `json:"languages" pii:"none"`
}

// PersonCorrected replaces what is known of the person.
type PersonCorrected struct {
	Person       id.Person     `json:"person" pii:"ref"`
	Name         event.Private `json:"name,omitempty" pii:"of=Person"`
	Organisation event.Private `json:"organisation,omitempty" pii:"of=Person"`
	Languages    []Language    `json:"languages" pii:"none"`
}

func (PersonRegistered) personEvent() {}
func (PersonCorrected) personEvent()  {}

// Events lists every event of a person with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[PersonRegistered]("person.person_registered"),
		of[PersonCorrected]("person.person_corrected"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
