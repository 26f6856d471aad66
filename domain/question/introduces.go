package question

import "megdan/domain/event"

// Introduces the question to the programme.
func (e QuestionAsked) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Question.UUID(), Kind: "question"})
}
