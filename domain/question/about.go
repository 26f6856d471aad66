package question

import "megdan/domain/id"

// about tags an event with the programme, the question and what else it names.
func about(s State, e Event) (id.Programme, []id.UUID) {
	t := []id.UUID{s.Programme.UUID(), s.Question.UUID()}
	switch e := e.(type) {
	case QuestionEdited, QuestionClosed:
		// they name nothing else
	case QuestionAsked:
		t = append(t, e.Author.UUID())
	case AnswerGiven:
		t = append(t, e.Answer.UUID(), e.Author.UUID())
	case AnswerEdited:
		t = append(t, e.Answer.UUID())
	case AnswerWithdrawn:
		t = append(t, e.Answer.UUID(), e.Author.UUID())
	case AnswerAccepted:
		t = append(t, e.Answer.UUID(), e.Previous.UUID())
	}
	return s.Programme, id.Set(t)
}
