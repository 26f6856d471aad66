// Package ownresponse answers a member of the team: what have I answered so
// far? The key is the member's own place in a round (a respondent), and nobody
// else reads it. Of those who answer by a link it keeps nothing.
package ownresponse

import (
	"slices"
	"time"

	"megdan/domain/assessment"
	"megdan/domain/event"
	"megdan/domain/id"
	q "megdan/domain/questionnaire"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one member's answers in one round.
type Document struct {
	Assessment id.Assessment `json:"assessment,omitempty"`
	Person     id.Person     `json:"person,omitempty"`
	Kind       q.Kind        `json:"kind,omitempty"`
	Draft      []q.Answer    `json:"draft,omitempty"`
	Answers    []q.Answer    `json:"answers,omitempty"` // that count
	Submitted  bool          `json:"submitted,omitempty"`
	Revision   int           `json:"revision,omitempty"`
	Changed    time.Time     `json:"changed,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "ownresponse", Version: 1,
		Events: []string{
			"assessment.member_took_part", "assessment.answers_drafted", "assessment.response_submitted",
			"assessment.response_revised", "assessment.response_withdrawn",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.OwnResponse,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	switch v := e.Data.(type) {
	case assessment.MemberTookPart:
		return append(to, v.Respondent.UUID())
	case assessment.AnswersDrafted:
		return append(to, v.Respondent.UUID())
	case assessment.ResponseSubmitted:
		return append(to, v.Respondent.UUID())
	case assessment.ResponseRevised:
		return append(to, v.Respondent.UUID())
	case assessment.ResponseWithdrawn:
		return append(to, v.Respondent.UUID())
	}
	return to
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	if v, is := e.Data.(assessment.MemberTookPart); is {
		d.Assessment, d.Person, d.Kind, d.Changed = v.Assessment, v.Person, v.Kind, e.At
		return
	}
	if d.Person.IsZero() {
		return // somebody who answers by a link
	}
	d.Changed = e.At
	switch v := e.Data.(type) {
	case assessment.AnswersDrafted:
		d.Draft = slices.Clone(v.Answers)
	case assessment.ResponseSubmitted:
		d.Answers, d.Submitted, d.Revision = slices.Clone(v.Answers), true, 1
	case assessment.ResponseRevised:
		d.Answers, d.Revision = slices.Clone(v.Answers), v.Revision
	case assessment.ResponseWithdrawn:
		d.Answers, d.Draft, d.Submitted, d.Revision = nil, nil, false, 0
	}
}
