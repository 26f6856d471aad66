// Package help is a question of a city that waits for somebody who knows:
//
//	open ──▶ taken up ──▶ answered ──▶ closed
//	  │ nobody touches it: to the lead expert, then to the manager
//
// Answers may come at any time until it is closed; taking it up is not needed
// for that. A request that nobody touched goes further up by a command of the
// system, which is taken only when it is due (MEN-5).
package help

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Working days after which an untouched request goes further (MEN-5); the days
// that follow are kept with the request.
const (
	LeadDays    = 5
	ManagerDays = 10
)

// AnswersMost is how many answers one request can have.
const AnswersMost = 200

// Status is where a request stands.
type Status string

// The states of a request.
const (
	Open     Status = "open"
	TakenUp  Status = "taken_up"
	Answered Status = "answered"
	Closed   Status = "closed"
)

// State is what decisions read.
type State struct {
	Request   id.HelpRequest // zero: there is none
	Programme id.Programme
	City      id.City
	Asker     id.Person
	Status    Status
	TakenBy   id.Person
	LeadOn    calendar.Date
	ManagerOn calendar.Date
	Reached   Level // how far it went already
	Answers   []id.Comment
}

// Decider of the stream help-<request>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "help",
	Decide: decide,
	Evolve: evolve,
	About: func(s State, e Event) (id.Programme, []id.UUID) {
		tags := []id.UUID{s.Programme.UUID(), id.ParticipationOf(s.Programme, s.City).UUID(), s.Request.UUID(), s.Asker.UUID()}
		if p := s.TakenBy.UUID(); !p.IsZero() && !slices.Contains(tags, p) {
			tags = append(tags, p)
		}
		if a, is := e.(HelpRequestAnswered); is && !slices.Contains(tags, a.By.UUID()) {
			tags = append(tags, a.By.UUID())
		}
		return s.Programme, tags
	},
}

// Object is what rights are asked about: a request of the city.
func Object(s State, c Command) (role.Object, bool) {
	at := c.at()
	return role.Object{Programme: at.Programme, Participation: at.Participation(), Owner: s.Asker}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	at := c.at()
	if ask, is := c.(AskForHelp); is {
		return askForHelp(s, ask, by)
	}
	if s.Request.IsZero() || s.Programme != at.Programme || s.City != at.City {
		return nil, decider.Refuse("help.unknown")
	}
	if s.Status == Closed {
		if _, closing := c.(CloseHelpRequest); closing {
			return nil, nil
		}
		return nil, decider.Refuse("help.closed")
	}
	switch c := c.(type) {
	case TakeUpHelpRequest:
		switch {
		case s.TakenBy == by.Actor:
			return nil, nil
		case !s.TakenBy.IsZero():
			return nil, decider.Refuse("help.taken_up")
		}
		return []Event{HelpRequestTakenUp{c.Request, c.Participation(), by.Actor}}, nil
	case AnswerHelpRequest:
		return answer(s, c, by)
	case CloseHelpRequest:
		outcome, err := wording.May("outcome", c.Outcome, wording.TextMost)
		if err != nil {
			return nil, err
		}
		return []Event{HelpRequestClosed{c.Request, c.Participation(), outcome}}, nil
	case EscalateHelpRequest:
		return escalate(s, by)
	case AskForHelp: // decided above
	}
	panic("help: a command outside the sealed set")
}

func askForHelp(s State, c AskForHelp, by decider.By) ([]Event, error) {
	switch {
	case !s.Request.IsZero():
		return nil, decider.Refuse("help.known")
	case c.Request.IsZero() || c.Programme.IsZero() || c.City.IsZero():
		return nil, decider.Refuse("help.unknown")
	case !c.Theme.Known():
		return nil, decider.Refuse("help.theme_unknown")
	case c.Dimension != "" && !c.Dimension.Known():
		return nil, decider.Refuse("help.dimension_unknown")
	case !c.Language.Valid():
		return nil, decider.Refuse("text.language_unknown", "field", "language")
	}
	subject, err := wording.Must("subject", c.Subject, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	on := by.Today()
	return []Event{HelpRequested{
		c.Request, c.Programme, c.Participation(), c.City, by.Actor, c.Theme, c.Dimension, c.Language,
		on, on.AddWorkingDays(LeadDays), on.AddWorkingDays(ManagerDays), subject, text,
	}}, nil
}

func answer(s State, c AnswerHelpRequest, by decider.By) ([]Event, error) {
	switch {
	case c.Answer.IsZero() || slices.Contains(s.Answers, c.Answer):
		return nil, decider.Refuse("help.answer_known")
	case len(s.Answers) >= AnswersMost:
		return nil, decider.Refuse("help.too_many", "most", AnswersMost)
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{HelpRequestAnswered{c.Request, c.Participation(), c.Answer, by.Actor, text}}, nil
}

// MEN-5: to the lead expert, then to the manager; each once.
func escalate(s State, by decider.By) ([]Event, error) {
	today := by.Today()
	due := func(on calendar.Date) bool { return !today.Before(on) }
	switch {
	case s.Status != Open:
		return nil, decider.Refuse("help.touched")
	case s.Reached == ToManager:
		return nil, nil
	case due(s.ManagerOn):
		return []Event{HelpRequestEscalated{s.Request, id.ParticipationOf(s.Programme, s.City), ToManager, ManagerDays}}, nil
	case s.Reached == ToLeadExpert:
		return nil, decider.Refuse("help.not_due", "due", s.ManagerOn)
	case due(s.LeadOn):
		return []Event{HelpRequestEscalated{s.Request, id.ParticipationOf(s.Programme, s.City), ToLeadExpert, LeadDays}}, nil
	}
	return nil, decider.Refuse("help.not_due", "due", s.LeadOn)
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case HelpRequested:
		s = State{Request: e.Request, Programme: e.Programme, City: e.City, Asker: e.Asker, Status: Open, LeadOn: e.LeadOn, ManagerOn: e.ManagerOn}
	case HelpRequestTakenUp:
		s.TakenBy = e.By
		if s.Status == Open {
			s.Status = TakenUp
		}
	case HelpRequestAnswered:
		s.Status, s.Answers = Answered, append(slices.Clip(s.Answers), e.Answer)
	case HelpRequestClosed:
		s.Status = Closed
	case HelpRequestEscalated:
		s.Reached = e.To
	}
	return s
}
