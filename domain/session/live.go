package session

import (
	"maps"
	"slices"
	"time"

	"megdan/domain/decider"
	"megdan/domain/id"
)

// decideRoom decides about who is in the meeting and who leads it.
func decideRoom(s State, c roomCommand, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case StartSession:
		return start(s, c, by)
	case ConfirmHost:
		if s.over() {
			return nil, decider.Refuse("session.over", "status", s.Status)
		}
		if !s.mayHost(by.Actor) || s.City != c.City {
			return nil, decider.Refuse("session.not_its_host")
		}
		return nil, nil
	case LeaveSession:
		if c.Person != by.Actor {
			return nil, decider.Refuse("session.not_oneself")
		}
		if !s.running() || !s.People[c.Person].Present {
			return nil, nil
		}
		return []Event{s.left(c.Person, Left, by.At)}, nil
	case CloseStay:
		return closeStay(s, c, by)
	case EndSession:
		if s.over() {
			return nil, nil
		}
	case EndSessionBySystem:
		if s.over() {
			return nil, nil
		}
	case JoinSession, HandOverHost, PauseSession, ConfirmPresent: // need a running session
	}
	if !s.running() {
		return nil, decider.Refuse("session.not_live", "status", s.Status)
	}
	switch c := c.(liveCommand).(type) {
	case JoinSession:
		return join(s, c, by)
	case HandOverHost:
		return handOver(s, c, by)
	case PauseSession:
		return pause(s, by)
	case ConfirmPresent:
		return nil, present(s, by)
	case EndSession:
		if err := hostOnly(s, by); err != nil || c.Host != s.Host {
			return nil, decider.Refuse("session.host_only")
		}
		return ending(s, by, func(seconds int) Event {
			return SessionEnded{s.Session, s.Participation, s.Mentor, by.At, seconds, by.Today().AddWorkingDays(s.Terms.Draft), by.Today().AddWorkingDays(s.Terms.Agree)}
		}), nil
	case EndSessionBySystem:
		if c.Host != s.Host {
			return nil, decider.Refuse("session.host_only")
		}
		if s.HostAway.IsZero() || by.At.Sub(s.HostAway) < s.Terms.AwayEnd { // SES-6
			return nil, decider.Refuse("session.not_due")
		}
		return ending(s, by, func(seconds int) Event {
			return SessionEndedBySystem{s.Session, s.Participation, s.Mentor, by.At, seconds, by.Today().AddWorkingDays(s.Terms.Draft), by.Today().AddWorkingDays(s.Terms.Agree)}
		}), nil
	}
	panic("session: a command outside the sealed set")
}

// SES-1.
func start(s State, c StartSession, by decider.By) ([]Event, error) {
	opens, closes := s.Start.Add(-s.Terms.Early), s.Start.Add(s.Terms.Late)
	switch {
	case c.Host != by.Actor || !s.mayHost(c.Host):
		return nil, decider.Refuse("session.not_its_host")
	case s.running() && s.Host == c.Host:
		return nil, nil
	case !s.planned():
		return nil, decider.Refuse("session.not_planned", "status", s.Status)
	case c.Match != s.Match || c.City != s.City || c.Seminar != s.Seminar:
		return nil, decider.Refuse("session.differs")
	case by.At.Before(opens):
		return nil, decider.Refuse("session.too_early", "from", opens.Format(time.RFC3339))
	case by.At.After(closes):
		return nil, decider.Refuse("session.too_late", "until", closes.Format(time.RFC3339))
	}
	return []Event{
		SessionStarted{c.Session, s.Participation, s.Mentor, c.Host, by.At},
		ParticipantJoined{c.Session, c.Host, id.Participation{}, 1, by.At},
	}, nil
}

// SES-4 and SES-5: the time is the server's, and newcomers are asked.
func join(s State, c JoinSession, by decider.By) ([]Event, error) {
	who := s.People[c.Person]
	switch {
	case c.Person != by.Actor:
		return nil, decider.Refuse("session.not_oneself")
	case who.Present:
		return nil, nil
	case len(s.People) >= PeopleMost:
		return nil, decider.Refuse("session.too_many", "most", PeopleMost)
	}
	from := id.Participation{}
	switch {
	case !s.Seminar.IsZero() && !c.City.IsZero():
		from = id.ParticipationOf(s.Programme, c.City)
	case s.Seminar.IsZero() && !s.invited(c.Person): // of the matched city, else rights had said no
		from = s.Participation
	}
	events := []Event{ParticipantJoined{c.Session, c.Person, from, who.Stays + 1, by.At}}
	if s.ConsentAsked && s.Consents[c.Person] == "" {
		events = append(events, RecordingConsentAsked{c.Session, c.Person})
	}
	if s.Status == Paused && s.mayHost(c.Person) { // SES-6
		events = append(events, SessionResumed{c.Session, by.At})
	}
	return events, nil
}

// SES-4: a lost connection ends the stay when it was last heard of.
func closeStay(s State, c CloseStay, by decider.By) ([]Event, error) {
	who := s.People[c.Person]
	if !s.running() || !who.Present {
		return nil, nil
	}
	seen := c.Seen.UTC()
	if seen.Before(who.Since) {
		seen = who.Since
	}
	if by.At.Sub(seen) < s.Terms.Heartbeat {
		return nil, decider.Refuse("session.heartbeat_recent", "seconds", int(s.Terms.Heartbeat/time.Second))
	}
	return []Event{s.left(c.Person, Lost, seen)}, nil
}

func (s State) left(p id.Person, how Leaving, at time.Time) ParticipantLeft {
	who := s.People[p]
	return ParticipantLeft{s.Session, p, how, who.Stays, max(0, s.live(at)-who.SinceLive), at}
}

// SES-6: to a co-host; one who is there may take over when the host is not.
func handOver(s State, c HandOverHost, by decider.By) ([]Event, error) {
	switch {
	case s.Host == c.To && !c.To.IsZero():
		return nil, nil
	case c.From != s.Host:
		return nil, decider.Refuse("session.host_only")
	case by.Actor != c.From && (by.Actor != c.To || s.People[c.From].Present):
		return nil, decider.Refuse("session.host_only")
	case !s.mayHost(c.To):
		return nil, decider.Refuse("session.not_its_host")
	case !s.People[c.To].Present:
		return nil, decider.Refuse("session.not_present")
	}
	return []Event{HostHandedOver{c.Session, c.From, c.To}}, nil
}

// SES-6.
func pause(s State, by decider.By) ([]Event, error) {
	switch {
	case s.Status == Paused:
		return nil, nil
	case s.HostAway.IsZero() || by.At.Sub(s.HostAway) < s.Terms.Away:
		return nil, decider.Refuse("session.not_due")
	}
	return []Event{SessionPaused{s.Session, by.At}}, nil
}

// ending closes what is open and counts who was there (SES-4).
func ending(s State, by decider.By, end func(seconds int) Event) []Event {
	var events []Event
	for _, p := range slices.SortedFunc(maps.Keys(s.Polls), id.Poll.Compare) {
		if !s.Polls[p].Closed {
			events = append(events, s.Polls[p].count(s.Session, p))
		}
	}
	if s.Recording {
		events = append(events, RecordingStopped{s.Session, by.At, BySessionEnd})
	}
	people := slices.SortedFunc(maps.Keys(s.People), id.Person.Compare)
	total := s.live(by.At)
	for _, p := range people {
		if s.People[p].Present {
			events = append(events, s.left(p, AtClose, by.At))
		}
	}
	for _, p := range people {
		who := s.People[p]
		seconds := who.Seconds
		if who.Present {
			seconds += max(0, total-who.SinceLive)
		}
		events = append(events, AttendanceCounted{s.Session, p, who.For, who.Stays, seconds, attendance(seconds, total)})
	}
	return append(events, end(total))
}

// attendance: half of the live time is enough (SES-4).
func attendance(seconds, live int) Attendance {
	if seconds*2 >= live {
		return Attended
	}
	return Briefly
}
