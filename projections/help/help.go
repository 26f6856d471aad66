// Package help answers: where do cities need somebody who knows, and who looks
// after it? The key is the programme, or the city that asks.
package help

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	h "megdan/domain/help"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the help requests of a programme or of a city.
type Document struct {
	Requests view.Map[id.HelpRequest, Request] `json:"requests"`
	Answers  view.Map[id.Comment, Answer]      `json:"answers"`
}

// Request is one question of a city.
type Request struct {
	Participation id.Participation    `json:"participation"`
	Asker         id.Person           `json:"asker"`
	Theme         expertise.Theme     `json:"theme"`
	Dimension     expertise.Dimension `json:"dimension,omitempty"`
	Language      expertise.Language  `json:"language"`
	Subject       event.Private       `json:"subject,omitzero"`
	Text          event.Private       `json:"text,omitzero"`
	On            calendar.Date       `json:"on"`
	LeadOn        calendar.Date       `json:"lead_on"` // to the lead expert if nobody touches it
	ManagerOn     calendar.Date       `json:"manager_on"`
	State         h.Status            `json:"state"`
	Reached       h.Level             `json:"reached,omitempty"` // how far it went
	TakenBy       id.Person           `json:"taken_by,omitempty"`
	Answers       int                 `json:"answers,omitempty"`
	Outcome       event.Private       `json:"outcome,omitzero"`
}

// Answer is one answer.
type Answer struct {
	Request id.HelpRequest `json:"request"`
	By      id.Person      `json:"by"`
	At      time.Time      `json:"at"`
	Text    event.Private  `json:"text,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "help",
		Version: 1,
		Events: []string{
			"help.help_requested", "help.help_request_taken_up", "help.help_request_answered", "help.help_request_closed", "help.help_request_escalated",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.HelpDesk,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	to = append(to, e.Log)
	switch v := e.Data.(type) {
	case h.HelpRequested:
		return append(to, v.Participation.UUID())
	case h.HelpRequestTakenUp:
		return append(to, v.Participation.UUID())
	case h.HelpRequestAnswered:
		return append(to, v.Participation.UUID())
	case h.HelpRequestClosed:
		return append(to, v.Participation.UUID())
	case h.HelpRequestEscalated:
		return append(to, v.Participation.UUID())
	}
	return to
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case h.HelpRequested:
		d.Requests.Put(v.Request, Request{
			Participation: v.Participation, Asker: v.Asker, Theme: v.Theme, Dimension: v.Dimension, Language: v.Language,
			Subject: v.Subject, Text: v.Text, On: v.On, LeadOn: v.LeadOn, ManagerOn: v.ManagerOn, State: h.Open,
		})
	case h.HelpRequestTakenUp:
		r := d.Requests.Ensure(v.Request)
		r.TakenBy = v.By
		if r.State == h.Open {
			r.State = h.TakenUp
		}
	case h.HelpRequestAnswered:
		r := d.Requests.Ensure(v.Request)
		r.State, r.Answers = h.Answered, r.Answers+1
		d.Answers.Put(v.Answer, Answer{v.Request, v.By, e.At, v.Text})
	case h.HelpRequestClosed:
		r := d.Requests.Ensure(v.Request)
		r.State, r.Outcome = h.Closed, v.Outcome
	case h.HelpRequestEscalated:
		d.Requests.Ensure(v.Request).Reached = v.To
	}
}
