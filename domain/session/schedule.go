package session

import (
	"slices"
	"time"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/wording"
)

func schedule(s State, c ScheduleSession) ([]Event, error) {
	inMatch, inSeminar := !c.Match.IsZero() && !c.City.IsZero(), !c.Seminar.IsZero()
	switch {
	case !s.Session.IsZero():
		return nil, decider.Refuse("session.known")
	case c.Session.IsZero() || c.Programme.IsZero():
		return nil, decider.Refuse("session.unknown")
	case inMatch == inSeminar || !inMatch && (!c.Match.IsZero() || !c.City.IsZero()):
		return nil, decider.Refuse("session.neither_match_nor_seminar")
	case c.Mentor.IsZero():
		return nil, decider.Refuse("session.mentor_missing")
	case !timePossible(c.Start, c.Minutes):
		return nil, decider.Refuse("session.time_impossible")
	case len(c.CoHosts) > PeopleMost:
		return nil, decider.Refuse("session.too_many", "most", PeopleMost)
	case !c.Language.Valid():
		return nil, decider.Refuse("text.language_unknown", "field", "language")
	}
	title, err := wording.Must("title", c.Title, wording.TitleMost)
	if err != nil {
		return nil, err
	}
	participation := id.Participation{}
	if inMatch {
		participation = id.ParticipationOf(c.Programme, c.City)
	}
	t := Default
	events := []Event{SessionScheduled{
		c.Session, c.Programme, participation, c.City, c.Match, c.Seminar, c.Mentor, c.Language, c.Start.UTC(), c.Minutes,
		int(t.Early / time.Minute), int(t.Late / time.Minute), int(t.Heartbeat / time.Second),
		int(t.Away / time.Minute), int(t.AwayEnd / time.Minute), t.Draft, t.Agree, t.Silence, t.Feedback, title,
	}}
	var named []id.Person
	for _, p := range c.CoHosts {
		if p != c.Mentor && !p.IsZero() && !slices.Contains(named, p) {
			named = append(slices.Clip(named), p)
			events = append(events, CoHostNamed{c.Session, participation, c.Mentor, p, named})
		}
	}
	if c.Template == "" {
		return events, nil
	}
	items, err := fromTemplate(c.Session, c.Template)
	if err != nil {
		return nil, err
	}
	return append(events, items...), nil
}

func timePossible(start time.Time, minutes int) bool {
	return start.Year() >= 1900 && start.Year() <= 2999 && minutes >= MinutesLeast && minutes <= MinutesMost
}

// decidePlan decides about what was agreed before the meeting.
func decidePlan(s State, c planCommand, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case InviteGuest:
		return inviteGuest(s, c)
	case ProposeAgenda:
		return proposeAgenda(s, c)
	case NameCoHost, ConfirmSession, RescheduleSession, CancelSession, MarkNoShow:
		if !s.planned() {
			return nil, decider.Refuse("session.not_planned", "status", s.Status)
		}
	}
	switch c := c.(plannedCommand).(type) {
	case NameCoHost:
		switch {
		case c.Person.IsZero():
			return nil, decider.Refuse("session.person_missing")
		case s.mayHost(c.Person):
			return nil, nil
		case len(s.CoHosts) >= PeopleMost:
			return nil, decider.Refuse("session.too_many", "most", PeopleMost)
		}
		return []Event{CoHostNamed{c.Session, s.Participation, s.Mentor, c.Person, s.withInvited(c.Person)}}, nil
	case ConfirmSession:
		if s.Status == Confirmed {
			return nil, nil
		}
		return []Event{SessionConfirmed{c.Session, s.Participation, s.Mentor}}, nil
	case RescheduleSession:
		return reschedule(s, c)
	case CancelSession:
		reason, err := wording.Reason(c.Reason)
		if err != nil {
			return nil, err
		}
		return []Event{SessionCancelled{c.Session, s.Participation, s.Mentor, reason}}, nil
	case MarkNoShow:
		switch {
		case c.Side != OfMentor && c.Side != OfCity:
			return nil, decider.Refuse("session.side_unknown")
		case by.At.Before(s.Start.Add(s.Terms.Early)):
			return nil, decider.Refuse("session.too_early", "from", s.Start.Add(s.Terms.Early).Format(time.RFC3339))
		}
		return []Event{NoShowMarked{c.Session, s.Participation, s.Mentor, c.Side}}, nil
	}
	panic("session: a command outside the sealed set")
}

// withInvited lists all who may come in beside the city, and one more.
func (s State) withInvited(p id.Person) []id.Person {
	all := slices.Concat(s.CoHosts, s.Guests)
	if !slices.Contains(all, p) {
		all = append(all, p)
	}
	return all
}

func inviteGuest(s State, c InviteGuest) ([]Event, error) {
	switch {
	case s.over():
		return nil, decider.Refuse("session.over", "status", s.Status)
	case c.Person.IsZero():
		return nil, decider.Refuse("session.person_missing")
	case s.mayHost(c.Person) || slices.Contains(s.Guests, c.Person):
		return nil, nil
	case len(s.Guests) >= PeopleMost:
		return nil, decider.Refuse("session.too_many", "most", PeopleMost)
	}
	return []Event{GuestInvited{c.Session, s.Participation, s.Mentor, c.Person, s.withInvited(c.Person)}}, nil
}

func reschedule(s State, c RescheduleSession) ([]Event, error) {
	switch {
	case !timePossible(c.Start, c.Minutes):
		return nil, decider.Refuse("session.time_impossible")
	case c.Start.Equal(s.Start) && c.Minutes == s.Minutes:
		return nil, nil
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{SessionRescheduled{c.Session, s.Participation, s.Mentor, c.Start.UTC(), c.Minutes, s.Start, reason}}, nil
}
