package question

import (
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a question. The set is sealed.
//
//sumtype:decl
type Command interface {
	questionCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// AskQuestion asks everybody in the programme. Refused with:
// question.asked_differently, question.theme_unknown,
// question.language_unknown, text.missing, text.too_long, text.unreadable.
type AskQuestion struct {
	place.InProgramme
	// Question is a new id.
	Question id.Question `json:"question"`
	// Theme of the question.
	Theme expertise.Theme `json:"theme"`
	// Language of the question.
	Language expertise.Language `json:"language"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 10000 characters.
	Text string `json:"text,omitzero"`
}

// EditQuestion replaces title and text of one's own question, from the version
// seen. Refused with: question.unknown, question.closed,
// question.not_the_author, question.edited_meanwhile, text.missing,
// text.too_long, text.unreadable.
type EditQuestion struct {
	place.InProgramme
	// Question to edit.
	Question id.Question `json:"question"`
	// Version of the text that the writer saw: edition in the document.
	Version int `json:"version"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 10000 characters.
	Text string `json:"text,omitzero"`
}

// GiveAnswer answers a question. Refused with: question.unknown,
// question.closed, question.answer_known, question.too_many, text.missing,
// text.too_long, text.unreadable.
type GiveAnswer struct {
	place.InProgramme
	// Question to answer.
	Question id.Question `json:"question"`
	// Answer is a new id.
	Answer id.Answer `json:"answer"`
	// Text, at most 10000 characters.
	Text string `json:"text"`
}

// EditAnswer replaces the text of one's own answer, from the version seen.
// Refused with: question.unknown, question.closed, question.answer_unknown,
// question.answer_withdrawn, question.not_the_author,
// question.edited_meanwhile, text.missing, text.too_long, text.unreadable.
type EditAnswer struct {
	place.InProgramme
	// Question of the answer.
	Question id.Question `json:"question"`
	// Answer to edit.
	Answer id.Answer `json:"answer"`
	// Version of the text that the writer saw: edition in the document.
	Version int `json:"version"`
	// Text, at most 10000 characters.
	Text string `json:"text"`
}

// WithdrawAnswer takes an answer back: one's own, or as programme manager any.
// Refused with: question.unknown, question.answer_unknown,
// question.not_the_author.
type WithdrawAnswer struct {
	place.InProgramme
	// Question of the answer.
	Question id.Question `json:"question"`
	// Answer to take back.
	Answer id.Answer `json:"answer"`
}

// AcceptAnswer says which answer helped; another one can take its place. Who
// asked does. Refused with: question.unknown, question.answer_unknown,
// question.answer_withdrawn, question.asker_accepts.
type AcceptAnswer struct {
	place.InProgramme
	// Question that is answered.
	Question id.Question `json:"question"`
	// Answer that helped.
	Answer id.Answer `json:"answer"`
}

// CloseQuestion ends a question. Who asked does, or the programme manager.
// Refused with: question.unknown, question.not_the_author.
type CloseQuestion struct {
	place.InProgramme
	// Question to close.
	Question id.Question `json:"question"`
}

func (AskQuestion) questionCommand()    {}
func (EditQuestion) questionCommand()   {}
func (GiveAnswer) questionCommand()     {}
func (EditAnswer) questionCommand()     {}
func (WithdrawAnswer) questionCommand() {}
func (AcceptAnswer) questionCommand()   {}
func (CloseQuestion) questionCommand()  {}

// Stream is the question's id.
func (c AskQuestion) Stream() id.UUID { return c.Question.UUID() }

// Stream is the question's id.
func (c EditQuestion) Stream() id.UUID { return c.Question.UUID() }

// Stream is the question's id.
func (c GiveAnswer) Stream() id.UUID { return c.Question.UUID() }

// Stream is the question's id.
func (c EditAnswer) Stream() id.UUID { return c.Question.UUID() }

// Stream is the question's id.
func (c WithdrawAnswer) Stream() id.UUID { return c.Question.UUID() }

// Stream is the question's id.
func (c AcceptAnswer) Stream() id.UUID { return c.Question.UUID() }

// Stream is the question's id.
func (c CloseQuestion) Stream() id.UUID { return c.Question.UUID() }
