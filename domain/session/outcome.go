package session

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// decideOutcome decides about what comes of a meeting.
func decideOutcome(s State, c outcomeCommand, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case RecordDecision:
		return recordDecision(s, c, by)
	case AddActionItem:
		return addAction(s, c, by)
	case CompleteActionItem:
		return completeAction(s, c, by)
	case DraftMinutes:
		return draftMinutes(s, c, by)
	case AgreeMinutes:
		return agreeMinutes(s, by)
	case RemindOfMinutes:
		return remind(s, by)
	case RecordSilence:
		return recordSilence(s, by)
	case AddAddendum:
		return addAddendum(s, c, by)
	case GiveFeedback:
		return giveFeedback(s, c, by)
	}
	panic("session: a command outside the sealed set")
}

// notable is whether something can still be added to what was agreed.
func notable(s State, by decider.By) error {
	switch {
	case s.planned():
		return decider.Refuse("session.not_begun", "status", s.Status)
	case s.Status == Agreed:
		return decider.Refuse("session.minutes_agreed_already")
	case !s.wasThere(by.Actor):
		return decider.Refuse("session.was_not_there")
	}
	return nil
}

func recordDecision(s State, c RecordDecision, by decider.By) ([]Event, error) {
	if err := notable(s, by); err != nil {
		return nil, err
	}
	switch {
	case c.Decision.IsZero() || slices.Contains(s.Decisions, c.Decision):
		return nil, decider.Refuse("session.decision_known")
	case len(s.Decisions) >= ListMost:
		return nil, decider.Refuse("session.too_many", "most", ListMost)
	case !c.ReviewOn.IsZero() && c.ReviewOn.Before(by.Today()):
		return nil, decider.Refuse("session.dates_impossible")
	}
	question, err := wording.Must("question", c.Question, wording.TextMost)
	if err != nil {
		return nil, err
	}
	positions, err := wording.May("positions", c.Positions, wording.TextMost)
	if err != nil {
		return nil, err
	}
	outcome, err := wording.Must("outcome", c.Outcome, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{DecisionRecorded{c.Session, s.Participation, s.Mentor, c.Decision, c.Owner, by.Today(), c.ReviewOn, question, positions, outcome}}, nil
}

// SES-8.
func addAction(s State, c AddActionItem, by decider.By) ([]Event, error) {
	if err := notable(s, by); err != nil {
		return nil, err
	}
	_, known := s.Actions[c.Action]
	switch {
	case known || c.Action.IsZero():
		return nil, decider.Refuse("session.action_known")
	case c.Owner.IsZero() || c.Due.IsZero():
		return nil, decider.Refuse("session.action_needs_owner_and_day")
	case len(s.Actions) >= ListMost:
		return nil, decider.Refuse("session.too_many", "most", ListMost)
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{ActionItemAdded{c.Session, s.Participation, s.Mentor, c.Action, c.Owner, c.Due, text}}, nil
}

func completeAction(s State, c CompleteActionItem, by decider.By) ([]Event, error) {
	a, known := s.Actions[c.Action]
	switch {
	case !known:
		return nil, decider.Refuse("session.action_unknown")
	case a.Done:
		return nil, nil
	}
	note, err := wording.May("note", c.Note, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{ActionItemCompleted{c.Session, s.Participation, s.Mentor, c.Action, a.Owner, by.Today(), note}}, nil
}

// SES-7.
func draftMinutes(s State, c DraftMinutes, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Agreed:
		return nil, decider.Refuse("session.minutes_agreed_already")
	case !s.over():
		return nil, decider.Refuse("session.not_ended", "status", s.Status)
	case !s.wasThere(by.Actor):
		return nil, decider.Refuse("session.was_not_there")
	case !c.Language.Valid():
		return nil, decider.Refuse("text.language_unknown", "field", "language")
	}
	text, err := wording.Must("text", c.Text, TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{MinutesDrafted{c.Session, s.Participation, s.Mentor, by.Actor, c.Language, s.Drafts + 1, text}}, nil
}

// sides are who agrees: in a seminar there is no city to agree.
func (s State) sides() []Side {
	if s.Participation.IsZero() {
		return []Side{OfMentor}
	}
	return []Side{OfMentor, OfCity}
}

func agreeMinutes(s State, by decider.By) ([]Event, error) {
	side := OfMentor
	switch {
	case by.Actor == s.Mentor:
	case by.ActingAs == role.CityLead && !s.Participation.IsZero():
		side = OfCity
	default:
		return nil, decider.Refuse("session.no_side")
	}
	switch {
	case s.Status == Agreed || s.BySide[side].Agreed:
		return nil, nil
	case s.Status != Drafted:
		return nil, decider.Refuse("session.minutes_missing", "status", s.Status)
	}
	events := []Event{MinutesAgreedBySide{s.Session, side, by.Actor}}
	for _, other := range s.sides() {
		if other != side && !s.BySide[other].Agreed {
			return events, nil
		}
	}
	return append(events, MinutesAgreed{s.Session, s.Participation, s.Mentor}), nil
}

// awaiting is whether there are minutes that somebody has to agree to.
func awaiting(s State) error {
	switch s.Status {
	case Drafted:
		return nil
	case Agreed:
		return decider.Refuse("session.minutes_agreed_already")
	case Scheduled, Confirmed, Live, Paused, Ended, Cancelled, NoShow:
	}
	return decider.Refuse("session.minutes_missing", "status", s.Status)
}

func remind(s State, by decider.By) ([]Event, error) {
	if err := awaiting(s); err != nil {
		return nil, err
	}
	if !by.Today().After(s.AgreeBy) {
		return nil, decider.Refuse("session.not_due", "due", s.AgreeBy)
	}
	var events []Event
	for _, side := range s.sides() {
		if a := s.BySide[side]; !a.Agreed && a.Reminded.IsZero() {
			events = append(events, MinutesReminded{s.Session, side, by.Today()})
		}
	}
	return events, nil
}

// SES-7: silence after a reminder is recorded as such; it is no consent.
func recordSilence(s State, by decider.By) ([]Event, error) {
	if err := awaiting(s); err != nil {
		return nil, err
	}
	var events []Event
	waits := false
	for _, side := range s.sides() {
		a := s.BySide[side]
		switch {
		case a.Agreed || a.Silent:
		case a.Reminded.IsZero() || by.Today().Before(a.Reminded.AddWorkingDays(s.Terms.Silence)):
			waits = true
		default:
			events = append(events, MinutesSilenceRecorded{s.Session, side, by.Today()})
		}
	}
	if len(events) == 0 && waits {
		return nil, decider.Refuse("session.not_due")
	}
	return events, nil
}

func addAddendum(s State, c AddAddendum, by decider.By) ([]Event, error) {
	switch {
	case s.Status != Agreed:
		return nil, decider.Refuse("session.minutes_not_agreed", "status", s.Status)
	case c.Addendum.IsZero() || slices.Contains(s.Addenda, c.Addendum):
		return nil, decider.Refuse("session.addendum_known")
	case len(s.Addenda) >= ListMost:
		return nil, decider.Refuse("session.too_many", "most", ListMost)
	}
	text, err := wording.Must("text", c.Text, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{AddendumAdded{c.Session, c.Addendum, by.Actor, text}}, nil
}

// SES-9: once per person.
func giveFeedback(s State, c GiveFeedback, by decider.By) ([]Event, error) {
	switch {
	case !s.over():
		return nil, decider.Refuse("session.not_ended", "status", s.Status)
	case c.Person != by.Actor:
		return nil, decider.Refuse("session.not_oneself")
	case s.Feedback[c.Person]:
		return nil, decider.Refuse("session.feedback_given_already")
	case c.Rating < 1 || c.Rating > 5:
		return nil, decider.Refuse("session.rating_impossible")
	}
	who, joined := s.People[c.Person]
	if !joined {
		return nil, decider.Refuse("session.was_not_there")
	}
	side := s.sideOf(c.Person, who)
	r := s.Ratings[side]
	return []Event{FeedbackGiven{c.Session, c.Person, side, c.Rating, r.Answers + 1, r.Total + c.Rating, s.Terms.Feedback}}, nil
}

// sideOf: who led it is of the mentor's side, in a seminar everybody else is of
// the cities'.
func (s State) sideOf(p id.Person, a Attendee) Side {
	if s.mayHost(p) || s.Seminar.IsZero() && a.For != s.Participation {
		return OfMentor
	}
	return OfCity
}
