// Package question answers: what was asked, and what was answered? The key is
// the question. An answer that was withdrawn is there without its text.
package question

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/question"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one question.
type Document struct {
	Programme id.Programme                `json:"programme"`
	Author    id.Person                   `json:"author"`
	Theme     expertise.Theme             `json:"theme"`
	Language  expertise.Language          `json:"language"`
	Title     event.Private               `json:"title,omitzero"`
	Text      event.Private               `json:"text,omitzero"`
	Edition   int                         `json:"edition"` // of the text, for the next edit
	Asked     time.Time                   `json:"asked_at"`
	Closed    calendar.Date               `json:"closed,omitempty"`
	Accepted  id.Answer                   `json:"accepted,omitempty"`
	Version   int64                       `json:"version"` // of the question's stream, for If-Match
	Answers   view.Map[id.Answer, Answer] `json:"answers"`
}

// Answer is one answer; their order is their position.
type Answer struct {
	Author    id.Person     `json:"author"`
	As        role.Role     `json:"as"`
	At        time.Time     `json:"at"`
	Position  int64         `json:"p"`
	Text      event.Private `json:"text,omitzero"`
	Edition   int           `json:"edition"` // of the text, for the next edit
	Withdrawn bool          `json:"withdrawn,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "question",
		Version: 1,
		Events: []string{
			"question.question_asked", "question.question_edited", "question.answer_given", "question.answer_edited",
			"question.answer_withdrawn", "question.answer_accepted", "question.question_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.ProgrammeBoards,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case question.QuestionAsked:
		d.Programme, d.Author, d.Theme, d.Language, d.Asked = v.Programme, v.Author, v.Theme, v.Language, e.At
		d.Title, d.Text, d.Edition = v.Title, v.Text, 1
	case question.QuestionEdited:
		d.Title, d.Text, d.Edition = v.Title, v.Text, v.Edition
	case question.AnswerGiven:
		d.Answers.Put(v.Answer, Answer{Author: v.Author, As: role.Role(e.ActingAs), At: e.At, Position: e.Position, Text: v.Text, Edition: 1})
	case question.AnswerEdited:
		d.Answers.Update(v.Answer, func(a *Answer) { a.Text, a.Edition = v.Text, v.Edition })
	case question.AnswerWithdrawn:
		d.Answers.Update(v.Answer, func(a *Answer) { a.Text, a.Withdrawn = event.Private{}, true })
		if d.Accepted == v.Answer {
			d.Accepted = id.Answer{}
		}
	case question.AnswerAccepted:
		d.Accepted = v.Answer
	case question.QuestionClosed:
		d.Closed = v.On
	}
}
