package question

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of a question. The set is sealed.
//
//sumtype:decl
type Event interface{ questionEvent() }

// QuestionAsked asks everybody in the programme.
type QuestionAsked struct {
	Question  id.Question        `json:"question" pii:"ref"`
	Programme id.Programme       `json:"programme" pii:"ref"`
	Author    id.Person          `json:"author" pii:"ref"`
	Theme     expertise.Theme    `json:"theme" pii:"none"`
	Language  expertise.Language `json:"language" pii:"none"`
	Title     event.Private      `json:"title,omitempty" pii:"free,about=Question"`
	Text      event.Private      `json:"text,omitempty" pii:"free,about=Question"`
}

// QuestionEdited replaces title and text. Edition counts its texts, this one
// included.
type QuestionEdited struct {
	Question id.Question   `json:"question" pii:"ref"`
	Edition  int           `json:"edition" pii:"none"`
	Title    event.Private `json:"title,omitempty" pii:"free,about=Question"`
	Text     event.Private `json:"text,omitempty" pii:"free,about=Question"`
}

// AnswerGiven answers the question.
type AnswerGiven struct {
	Question id.Question   `json:"question" pii:"ref"`
	Answer   id.Answer     `json:"answer" pii:"ref"`
	Author   id.Person     `json:"author" pii:"ref"`
	Text     event.Private `json:"text,omitempty" pii:"free,about=Answer"`
}

// AnswerEdited replaces the text of an answer. Edition counts its texts, this
// one included.
type AnswerEdited struct {
	Question id.Question   `json:"question" pii:"ref"`
	Answer   id.Answer     `json:"answer" pii:"ref"`
	Edition  int           `json:"edition" pii:"none"`
	Text     event.Private `json:"text,omitempty" pii:"free,about=Answer"`
}

// AnswerWithdrawn takes an answer back; that it existed stays.
type AnswerWithdrawn struct {
	Question id.Question `json:"question" pii:"ref"`
	Answer   id.Answer   `json:"answer" pii:"ref"`
	Author   id.Person   `json:"author" pii:"ref"`
}

// AnswerAccepted says which answer helped. Previous is the one that was
// accepted before.
type AnswerAccepted struct {
	Question id.Question `json:"question" pii:"ref"`
	Answer   id.Answer   `json:"answer" pii:"ref"`
	Previous id.Answer   `json:"previous,omitempty" pii:"ref"`
}

// QuestionClosed ends the question without asking on.
type QuestionClosed struct {
	Question id.Question   `json:"question" pii:"ref"`
	On       calendar.Date `json:"on" pii:"none"`
}

func (QuestionAsked) questionEvent()   {}
func (QuestionEdited) questionEvent()  {}
func (AnswerGiven) questionEvent()     {}
func (AnswerEdited) questionEvent()    {}
func (AnswerWithdrawn) questionEvent() {}
func (AnswerAccepted) questionEvent()  {}
func (QuestionClosed) questionEvent()  {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[QuestionAsked]("question.question_asked"),
		of[QuestionEdited]("question.question_edited"),
		of[AnswerGiven]("question.answer_given"),
		of[AnswerEdited]("question.answer_edited"),
		of[AnswerWithdrawn]("question.answer_withdrawn"),
		of[AnswerAccepted]("question.answer_accepted"),
		of[QuestionClosed]("question.question_closed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
