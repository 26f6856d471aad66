// Package questions answers: what do people of the programme ask each other?
// One line for each question. The key is the programme.
package questions

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

// Document is the list.
type Document struct {
	Questions view.Map[id.Question, Question] `json:"questions"`
}

// Question is one line.
type Question struct {
	Title    event.Private      `json:"title,omitzero"`
	Author   id.Person          `json:"author"`
	Theme    expertise.Theme    `json:"theme"`
	Language expertise.Language `json:"language"`
	Asked    time.Time          `json:"asked_at"`
	Answers  int                `json:"answers,omitempty"` // those that stand
	Accepted id.Answer          `json:"accepted,omitempty"`
	Closed   calendar.Date      `json:"closed,omitempty"`
	Last     time.Time          `json:"last_at"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "questions",
		Version: 1,
		Events: []string{
			"question.question_asked", "question.question_edited", "question.answer_given", "question.answer_withdrawn",
			"question.answer_accepted", "question.question_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.ProgrammeBoards,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	change := func(k id.Question, edit func(*Question)) {
		d.Questions.Update(k, func(q *Question) {
			edit(q)
			q.Last = e.At
		})
	}
	switch v := e.Data.(type) {
	case question.QuestionAsked:
		d.Questions.Put(v.Question, Question{Title: v.Title, Author: v.Author, Theme: v.Theme, Language: v.Language, Asked: e.At, Last: e.At})
	case question.QuestionEdited:
		change(v.Question, func(q *Question) { q.Title = v.Title })
	case question.AnswerGiven:
		change(v.Question, func(q *Question) { q.Answers++ })
	case question.AnswerWithdrawn:
		change(v.Question, func(q *Question) {
			q.Answers--
			if q.Accepted == v.Answer {
				q.Accepted = id.Answer{}
			}
		})
	case question.AnswerAccepted:
		change(v.Question, func(q *Question) { q.Accepted = v.Answer })
	case question.QuestionClosed:
		change(v.Question, func(q *Question) { q.Closed = v.On })
	}
}
