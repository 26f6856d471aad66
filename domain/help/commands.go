package help

import (
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a help request. The set is sealed.
//
//sumtype:decl
type Command interface {
	helpCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() OnRequest
}

// OnRequest is part of every command: which request of which city.
type OnRequest struct {
	place.InCity
	// Request that the command is about; a new id when it is asked.
	Request id.HelpRequest `json:"request"`
}

// Stream is the request's id.
func (c OnRequest) Stream() id.UUID { return c.Request.UUID() }

func (c OnRequest) at() OnRequest { return c }

// AskForHelp says where a city needs somebody who knows. Untouched for 5
// working days it goes to the lead expert, after 10 to the manager. Refused
// with: help.unknown, help.known, help.theme_unknown, help.dimension_unknown,
// text.language_unknown, text.missing, text.too_long, text.unreadable,
// participation.unknown, participation.withdrawn.
type AskForHelp struct {
	OnRequest
	// Theme of the question.
	Theme expertise.Theme `json:"theme"`
	// Dimension of maturity that it is about, if any.
	Dimension expertise.Dimension `json:"dimension,omitzero"`
	// Language that an answer is wanted in.
	Language expertise.Language `json:"language"`
	// Subject, at most 200 characters.
	Subject string `json:"subject"`
	// Text of the question, at most 4000 characters.
	Text string `json:"text"`
}

// TakeUpHelpRequest says that the person works on it. Refused with:
// help.unknown, help.closed, help.taken_up.
type TakeUpHelpRequest struct {
	OnRequest
}

// AnswerHelpRequest answers it. Refused with: help.unknown, help.closed,
// help.answer_known, help.too_many, text.missing, text.too_long,
// text.unreadable.
type AnswerHelpRequest struct {
	OnRequest
	// Answer is a new id.
	Answer id.Comment `json:"answer"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// CloseHelpRequest ends it. Refused with: help.unknown, text.too_long,
// text.unreadable.
type CloseHelpRequest struct {
	OnRequest
	// Outcome, at most 4000 characters.
	Outcome string `json:"outcome,omitzero"`
}

// EscalateHelpRequest brings an untouched request before the lead expert, or
// the manager; the system gives it. Refused with: help.unknown, help.closed,
// help.touched, help.not_due.
type EscalateHelpRequest struct {
	OnRequest
}

func (AskForHelp) helpCommand()          {}
func (TakeUpHelpRequest) helpCommand()   {}
func (AnswerHelpRequest) helpCommand()   {}
func (CloseHelpRequest) helpCommand()    {}
func (EscalateHelpRequest) helpCommand() {}
