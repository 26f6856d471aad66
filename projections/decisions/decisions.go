// Package decisions answers: what was decided, by whom is it seen to, and when
// is it looked at again? The decision register. The key is the programme, or
// the city of the match.
package decisions

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/session"
	"megdan/projections/view"
)

// Document is the register of a programme or of a city.
type Document struct {
	Decisions view.Map[id.Decision, Decision] `json:"decisions"`
}

// Decision is one line of the register.
type Decision struct {
	Session       id.Session       `json:"session"`
	Participation id.Participation `json:"participation,omitempty"`
	On            calendar.Date    `json:"on"`
	By            id.Person        `json:"by"` // who recorded it
	Question      event.Private    `json:"question,omitzero"`
	Positions     event.Private    `json:"positions,omitzero"`
	Outcome       event.Private    `json:"outcome,omitzero"`
	Owner         id.Person        `json:"owner,omitempty"`
	ReviewOn      calendar.Date    `json:"review_on,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "decisions",
		Version: 1,
		Events:  []string{"session.decision_recorded"},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			to = append(to, e.Log)
			if v, is := e.Data.(session.DecisionRecorded); is && !v.Participation.IsZero() {
				to = append(to, v.Participation.UUID())
			}
			return to
		},
		Apply: apply,
		Read:  role.SessionPages,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	if v, is := e.Data.(session.DecisionRecorded); is {
		d.Decisions.Put(v.Decision, Decision{v.Session, v.Participation, v.On, e.Actor, v.Question, v.Positions, v.Outcome, v.Owner, v.ReviewOn})
	}
}
