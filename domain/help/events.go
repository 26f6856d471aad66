package help

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of one help request. The set is sealed.
//
//sumtype:decl
type Event interface{ helpEvent() }

// Level is who a request is brought before when nobody takes it up.
type Level string

// The levels.
const (
	ToLeadExpert Level = "lead_expert"
	ToManager    Level = "programme_manager"
)

// HelpRequested asks. LeadOn and ManagerOn are the days on which it goes to the
// lead expert and to the manager if nobody touches it.
type HelpRequested struct {
	Request       id.HelpRequest      `json:"request" pii:"ref"`
	Programme     id.Programme        `json:"programme" pii:"ref"`
	Participation id.Participation    `json:"participation" pii:"ref"`
	City          id.City             `json:"city" pii:"ref"`
	Asker         id.Person           `json:"asker" pii:"ref"`
	Theme         expertise.Theme     `json:"theme" pii:"none"`
	Dimension     expertise.Dimension `json:"dimension,omitempty" pii:"none"`
	Language      expertise.Language  `json:"language" pii:"none"`
	On            calendar.Date       `json:"on" pii:"none"`
	LeadOn        calendar.Date       `json:"lead_on" pii:"none"`
	ManagerOn     calendar.Date       `json:"manager_on" pii:"none"`
	Subject       event.Private       `json:"subject,omitempty" pii:"free,about=Request"`
	Text          event.Private       `json:"text,omitempty" pii:"free,about=Request"`
}

// HelpRequestTakenUp: somebody works on it.
type HelpRequestTakenUp struct {
	Request       id.HelpRequest   `json:"request" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	By            id.Person        `json:"by" pii:"ref"`
}

// HelpRequestAnswered with words; there can be several answers.
type HelpRequestAnswered struct {
	Request       id.HelpRequest   `json:"request" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Answer        id.Comment       `json:"answer" pii:"ref"`
	By            id.Person        `json:"by" pii:"ref"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Request"`
}

// HelpRequestClosed by those who asked.
type HelpRequestClosed struct {
	Request       id.HelpRequest   `json:"request" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Outcome       event.Private    `json:"outcome,omitempty" pii:"free,about=Request"`
}

// HelpRequestEscalated: nobody touched it for so many working days.
type HelpRequestEscalated struct {
	Request       id.HelpRequest   `json:"request" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	To            Level            `json:"to" pii:"none"`
	Days          int              `json:"days" pii:"none"`
}

func (HelpRequested) helpEvent()        {}
func (HelpRequestTakenUp) helpEvent()   {}
func (HelpRequestAnswered) helpEvent()  {}
func (HelpRequestClosed) helpEvent()    {}
func (HelpRequestEscalated) helpEvent() {}

// Events lists every event of a help request with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[HelpRequested]("help.help_requested"),
		of[HelpRequestTakenUp]("help.help_request_taken_up"),
		of[HelpRequestAnswered]("help.help_request_answered"),
		of[HelpRequestClosed]("help.help_request_closed"),
		of[HelpRequestEscalated]("help.help_request_escalated"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
