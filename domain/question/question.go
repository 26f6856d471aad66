// Package question is what somebody asks everybody in the programme, with the
// answers, one of which can be accepted by who asked. A closed question takes
// no more answers; an answer can still be accepted. Nothing is deleted (KNB-4):
// an answer is withdrawn, and that it existed stays.
package question

import (
	"maps"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Limits of one question.
const (
	TextMost    = 10_000
	AnswersMost = 500
)

// State is what decisions read. The texts are references.
type State struct {
	Question  id.Question // zero: not asked
	Programme id.Programme
	Author    id.Person
	Edition   int
	Title     event.Private
	Text      event.Private
	Closed    bool
	Accepted  id.Answer
	Answers   map[id.Answer]Answer
}

// Answer is what decisions read of one.
type Answer struct {
	Author    id.Person
	Edition   int
	Text      event.Private
	Withdrawn bool
}

// Decider of the stream question-<question>.
var Decider = decider.Decider[State, Command, Event]{Kind: "question", Decide: decide, Evolve: evolve, About: about}

// Object is what rights are asked about: the programme that is asked.
func Object(_ State, c Command) (role.Object, bool) {
	return role.Object{Programme: c.Edition()}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	asked, asking := c.(AskQuestion)
	switch {
	case asking:
		return ask(s, asked, by)
	case s.Question.IsZero() || s.Programme != c.Edition():
		return nil, decider.Refuse("question.unknown")
	}
	switch c := c.(type) {
	case EditQuestion:
		return edit(s, c, by)
	case GiveAnswer:
		return answer(s, c, by)
	case EditAnswer:
		return editAnswer(s, c, by)
	case WithdrawAnswer:
		return withdraw(s, c, by)
	case AcceptAnswer:
		return accept(s, c, by)
	case CloseQuestion:
		return closeIt(s, by)
	case AskQuestion: // decided above
	}
	panic("question: a command outside the sealed set")
}

func ask(s State, c AskQuestion, by decider.By) ([]Event, error) {
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	text, err2 := wording.May("text", c.Text, TextMost)
	switch {
	case !s.Question.IsZero() && s.Author == by.Actor && s.Programme == c.Programme:
		return nil, nil
	case !s.Question.IsZero():
		return nil, decider.Refuse("question.asked_differently")
	case !c.Theme.Known():
		return nil, decider.Refuse("question.theme_unknown")
	case !c.Language.Valid():
		return nil, decider.Refuse("question.language_unknown")
	case err != nil:
		return nil, err
	case err2 != nil:
		return nil, err2
	}
	return []Event{QuestionAsked{c.Question, c.Programme, by.Actor, c.Theme, c.Language, title, text}}, nil
}

// KNB-3 holds for questions and answers as for cards.
func edit(s State, c EditQuestion, by decider.By) ([]Event, error) {
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	text, err2 := wording.May("text", c.Text, TextMost)
	switch {
	case s.Closed:
		return nil, decider.Refuse("question.closed")
	case s.Author != by.Actor:
		return nil, decider.Refuse("question.not_the_author")
	case c.Version != s.Edition:
		return nil, decider.Refuse("question.edited_meanwhile", "version", s.Edition,
			"theirs_title", s.Title, "theirs_text", s.Text, "yours_title", c.Title, "yours_text", c.Text)
	case err != nil:
		return nil, err
	case err2 != nil:
		return nil, err2
	}
	return []Event{QuestionEdited{s.Question, s.Edition + 1, title, text}}, nil
}

func answer(s State, c GiveAnswer, by decider.By) ([]Event, error) {
	text, err := wording.Must("text", c.Text, TextMost)
	_, known := s.Answers[c.Answer]
	switch {
	case s.Closed:
		return nil, decider.Refuse("question.closed")
	case known:
		return nil, decider.Refuse("question.answer_known")
	case len(s.Answers) >= AnswersMost:
		return nil, decider.Refuse("question.too_many", "most", AnswersMost)
	case err != nil:
		return nil, err
	}
	return []Event{AnswerGiven{s.Question, c.Answer, by.Actor, text}}, nil
}

func editAnswer(s State, c EditAnswer, by decider.By) ([]Event, error) {
	text, err := wording.Must("text", c.Text, TextMost)
	a, known := s.Answers[c.Answer]
	switch {
	case s.Closed:
		return nil, decider.Refuse("question.closed")
	case !known:
		return nil, decider.Refuse("question.answer_unknown")
	case a.Author != by.Actor:
		return nil, decider.Refuse("question.not_the_author")
	case a.Withdrawn:
		return nil, decider.Refuse("question.answer_withdrawn")
	case c.Version != a.Edition:
		return nil, decider.Refuse("question.edited_meanwhile", "version", a.Edition, "theirs_text", a.Text, "yours_text", c.Text)
	case err != nil:
		return nil, err
	}
	return []Event{AnswerEdited{s.Question, c.Answer, a.Edition + 1, text}}, nil
}

func withdraw(s State, c WithdrawAnswer, by decider.By) ([]Event, error) {
	a, known := s.Answers[c.Answer]
	switch {
	case !known:
		return nil, decider.Refuse("question.answer_unknown")
	case a.Withdrawn:
		return nil, nil
	case a.Author != by.Actor && by.ActingAs != role.ProgrammeManager:
		return nil, decider.Refuse("question.not_the_author")
	}
	return []Event{AnswerWithdrawn{s.Question, c.Answer, a.Author}}, nil
}

func accept(s State, c AcceptAnswer, by decider.By) ([]Event, error) {
	a, known := s.Answers[c.Answer]
	switch {
	case s.Author != by.Actor:
		return nil, decider.Refuse("question.asker_accepts")
	case !known:
		return nil, decider.Refuse("question.answer_unknown")
	case a.Withdrawn:
		return nil, decider.Refuse("question.answer_withdrawn")
	case s.Accepted == c.Answer:
		return nil, nil
	}
	return []Event{AnswerAccepted{s.Question, c.Answer, s.Accepted}}, nil
}

func closeIt(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Closed:
		return nil, nil
	case s.Author != by.Actor && by.ActingAs != role.ProgrammeManager:
		return nil, decider.Refuse("question.not_the_author")
	}
	return []Event{QuestionClosed{s.Question, by.Today()}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case QuestionAsked:
		s.Question, s.Programme, s.Author = e.Question, e.Programme, e.Author
		s.Edition, s.Title, s.Text = 1, e.Title, e.Text
	case QuestionEdited:
		s.Edition, s.Title, s.Text = e.Edition, e.Title, e.Text
	case AnswerGiven:
		return s.with(e.Answer, Answer{Author: e.Author, Edition: 1, Text: e.Text})
	case AnswerEdited:
		a := s.Answers[e.Answer]
		a.Edition, a.Text = e.Edition, e.Text
		return s.with(e.Answer, a)
	case AnswerWithdrawn:
		a := s.Answers[e.Answer]
		a.Withdrawn, a.Text = true, event.Private{}
		if s.Accepted == e.Answer {
			s.Accepted = id.Answer{}
		}
		return s.with(e.Answer, a)
	case AnswerAccepted:
		s.Accepted = e.Answer
	case QuestionClosed:
		s.Closed = true
	}
	return s
}

func (s State) with(k id.Answer, a Answer) State {
	m := make(map[id.Answer]Answer, len(s.Answers)+1)
	maps.Copy(m, s.Answers)
	m[k] = a
	s.Answers = m
	return s
}
