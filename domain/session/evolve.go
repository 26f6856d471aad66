package session

import (
	"maps"
	"slices"
	"time"

	"megdan/domain/decider"
	"megdan/domain/id"
)

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case SessionScheduled:
		return scheduled(e)
	case CoHostNamed:
		s.CoHosts = append(slices.Clip(s.CoHosts), e.Person)
	case GuestInvited:
		s.Guests = append(slices.Clip(s.Guests), e.Person)
	case AgendaProposed:
		s.Agenda, s.At = nil, id.AgendaItem{}
	case AgendaItemAdded:
		s.Agenda = append(slices.Clip(s.Agenda), e.Item)
	case SessionConfirmed:
		s.Status = Confirmed
	case SessionRescheduled:
		s.Status, s.Start, s.Minutes = Scheduled, e.Start, e.Minutes
	case SessionCancelled:
		s.Status = Cancelled
	case NoShowMarked:
		s.Status = NoShow
	case SessionStarted, ParticipantJoined, ParticipantLeft, HostHandedOver, SessionPaused, SessionResumed, AttendanceCounted,
		SessionEnded, SessionEndedBySystem:
		return evolveRoom(s, e.(roomEvent))
	case AgendaItemReached, NoteTaken, DecisionRecorded, ActionItemAdded, ActionItemCompleted, PollOpened, PollOptionAdded,
		VoteCast, PollClosed, RecordingConsentAsked, RecordingConsentGiven, RecordingConsentRefused, RecordingStarted, RecordingStopped:
		return evolveMeeting(s, e.(meetingEvent))
	case MinutesDrafted, MinutesAgreedBySide, MinutesAgreed, MinutesReminded, MinutesSilenceRecorded, AddendumAdded, FeedbackGiven:
		return evolveOutcome(s, e.(outcomeEvent))
	}
	return s
}

func scheduled(e SessionScheduled) State {
	return State{
		Session: e.Session, Programme: e.Programme, Participation: e.Participation, City: e.City, Match: e.Match,
		Seminar: e.Seminar, Mentor: e.Mentor, Status: Scheduled, Start: e.Start, Minutes: e.Minutes,
		Terms: Terms{
			Early: time.Duration(e.EarlyMinutes) * time.Minute, Late: time.Duration(e.LateMinutes) * time.Minute,
			Heartbeat: time.Duration(e.HeartbeatSeconds) * time.Second,
			Away:      time.Duration(e.AwayMinutes) * time.Minute, AwayEnd: time.Duration(e.AwayEndMinutes) * time.Minute,
			Draft: e.DraftDays, Agree: e.AgreeDays, Silence: e.SilenceDays, Feedback: e.FeedbackLeast,
		},
	}
}

func evolveRoom(s State, e roomEvent) State {
	switch e := e.(type) {
	case SessionStarted:
		s.Status, s.Host, s.LiveSince = Live, e.Host, e.At
	case ParticipantJoined:
		who := s.People[e.Person]
		who.For, who.Present, who.Since, who.SinceLive, who.Stays = e.For, true, e.At, s.live(e.At), e.Stay
		s.People = decider.With(s.People, e.Person, who)
		if s.mayHost(e.Person) {
			s.HostAway = time.Time{}
		}
	case ParticipantLeft:
		who := s.People[e.Person]
		who.Present, who.Seconds = false, who.Seconds+e.Seconds
		s.People = decider.With(s.People, e.Person, who)
		if s.HostAway.IsZero() && !s.hostPresent() {
			s.HostAway = e.At
		}
	case HostHandedOver:
		s.Host = e.To
	case SessionPaused:
		s.LiveBefore, s.LiveSince, s.Status = s.live(e.At), time.Time{}, Paused
	case SessionResumed:
		s.LiveSince, s.Status = e.At, Live
	case AttendanceCounted: // shown, not decided by
	case SessionEnded:
		s.LiveBefore, s.LiveSince, s.Status, s.AgreeBy = e.LiveSeconds, time.Time{}, Ended, e.AgreeBy
	case SessionEndedBySystem:
		s.LiveBefore, s.LiveSince, s.Status, s.AgreeBy = e.LiveSeconds, time.Time{}, Ended, e.AgreeBy
	}
	return s
}

func evolveMeeting(s State, e meetingEvent) State {
	switch e := e.(type) {
	case AgendaItemReached:
		s.At = e.Item
	case NoteTaken:
		s.Notes = append(slices.Clip(s.Notes), e.Note)
	case DecisionRecorded:
		s.Decisions = append(slices.Clip(s.Decisions), e.Decision)
	case ActionItemAdded:
		s.Actions = decider.With(s.Actions, e.Action, Action{Owner: e.Owner})
	case ActionItemCompleted:
		s.Actions = decider.With(s.Actions, e.Action, Action{Owner: e.Owner, Done: true})
	case PollOpened:
		s.Polls = decider.With(s.Polls, e.Poll, Poll{Options: e.Options})
	case PollOptionAdded: // texts are not read here
	case VoteCast:
		p := s.Polls[e.Poll]
		p.Votes = decider.With(p.Votes, e.Voter, e.Choice)
		s.Polls = decider.With(s.Polls, e.Poll, p)
	case PollClosed:
		p := s.Polls[e.Poll]
		p.Closed = true
		s.Polls = decider.With(s.Polls, e.Poll, p)
	case RecordingConsentAsked:
		s.ConsentAsked = true
	case RecordingConsentGiven:
		s.Consents = decider.With(s.Consents, e.Person, Gave)
	case RecordingConsentRefused:
		s.Consents = decider.With(s.Consents, e.Person, Not)
	case RecordingStarted:
		s.Recording = true
	case RecordingStopped:
		s.Recording = false
	}
	return s
}

func evolveOutcome(s State, e outcomeEvent) State {
	switch e := e.(type) {
	case MinutesDrafted: // who had agreed to another draft agrees anew
		s.Status, s.Drafts, s.BySide = Drafted, e.Draft, maps.Clone(s.BySide)
		for side, a := range s.BySide {
			a.Agreed = false
			s.BySide[side] = a
		}
	case MinutesAgreedBySide:
		a := s.BySide[e.Side]
		a.Agreed = true
		s.BySide = decider.With(s.BySide, e.Side, a)
	case MinutesAgreed:
		s.Status = Agreed
	case MinutesReminded:
		a := s.BySide[e.Side]
		a.Reminded = e.On
		s.BySide = decider.With(s.BySide, e.Side, a)
	case MinutesSilenceRecorded:
		a := s.BySide[e.Side]
		a.Silent = true
		s.BySide = decider.With(s.BySide, e.Side, a)
	case AddendumAdded:
		s.Addenda = append(slices.Clip(s.Addenda), e.Addendum)
	case FeedbackGiven:
		s.Feedback = decider.With(s.Feedback, e.Person, true)
		s.Ratings = decider.With(s.Ratings, e.Side, Rating{e.Answers, e.Total})
	}
	return s
}
