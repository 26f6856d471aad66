package collaboration

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of a collaboration. The set is sealed.
//
//sumtype:decl
type Event interface{ collaborationEvent() }

// CollaborationDeclared says that two cities do something together; the other
// one has yet to confirm.
type CollaborationDeclared struct {
	Collaboration id.Collaboration `json:"collaboration" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	From          id.Participation `json:"from" pii:"ref"`
	With          id.Participation `json:"with" pii:"ref"`
	FromCity      id.City          `json:"from_city" pii:"ref"`
	WithCity      id.City          `json:"with_city" pii:"ref"`
	Theme         expertise.Theme  `json:"theme" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
	Title         event.Private    `json:"title,omitempty" pii:"free,about=Collaboration"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Collaboration"`
}

// CollaborationConfirmed says that the other city agrees: from now on it
// counts.
type CollaborationConfirmed struct {
	Collaboration id.Collaboration `json:"collaboration" pii:"ref"`
	By            id.Participation `json:"by" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// CollaborationDeclined says that the other city does not see it so.
type CollaborationDeclined struct {
	Collaboration id.Collaboration `json:"collaboration" pii:"ref"`
	By            id.Participation `json:"by" pii:"ref"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Collaboration"`
}

// CollaborationEnded ends it, with what came of it.
type CollaborationEnded struct {
	Collaboration id.Collaboration `json:"collaboration" pii:"ref"`
	By            id.Participation `json:"by" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	Outcome       event.Private    `json:"outcome,omitempty" pii:"free,about=Collaboration"`
}

func (CollaborationDeclared) collaborationEvent()  {}
func (CollaborationConfirmed) collaborationEvent() {}
func (CollaborationDeclined) collaborationEvent()  {}
func (CollaborationEnded) collaborationEvent()     {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[CollaborationDeclared]("collaboration.collaboration_declared"),
		of[CollaborationConfirmed]("collaboration.collaboration_confirmed"),
		of[CollaborationDeclined]("collaboration.collaboration_declined"),
		of[CollaborationEnded]("collaboration.collaboration_ended"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
