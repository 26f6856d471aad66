// Package actions answers: who has what to do, until when? The action items of
// sessions. Overdue is derived by who reads, from the due date. The key is the
// programme, or the city of the match, or the owner.
package actions

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/session"
	"megdan/projections/view"
)

// Document is the action items of a programme, of a city or of a person.
type Document struct {
	Actions view.Map[id.ActionItem, Action] `json:"actions"`
}

// Action is one thing to do.
type Action struct {
	Session       id.Session       `json:"session"`
	Participation id.Participation `json:"participation,omitempty"`
	Owner         id.Person        `json:"owner"`
	Due           calendar.Date    `json:"due"`
	Text          event.Private    `json:"text,omitzero"`
	Done          calendar.Date    `json:"done,omitempty"`
	Note          event.Private    `json:"note,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "actions",
		Version: 1,
		Events:  []string{"session.action_item_added", "session.action_item_completed"},
		Keys:    keys,
		Apply:   apply,
		Read:    role.SessionLists,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	to = append(to, e.Log)
	add := func(p id.Participation, owner id.Person) []id.UUID {
		if !p.IsZero() {
			to = append(to, p.UUID())
		}
		return append(to, owner.UUID())
	}
	switch v := e.Data.(type) {
	case session.ActionItemAdded:
		return add(v.Participation, v.Owner)
	case session.ActionItemCompleted:
		return add(v.Participation, v.Owner)
	}
	return to
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case session.ActionItemAdded:
		d.Actions.Put(v.Action, Action{Session: v.Session, Participation: v.Participation, Owner: v.Owner, Due: v.Due, Text: v.Text})
	case session.ActionItemCompleted:
		d.Actions.Update(v.Action, func(a *Action) { a.Done, a.Note = v.On, v.Note })
	}
}
