package session

import (
	"slices"

	"megdan/domain/id"
)

// about tags every event with programme, city, session, match or seminar and
// mentor, and with the persons and things that it is about.
func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := make([]id.UUID, 0, 9)
	add := func(all ...id.UUID) {
		for _, u := range all {
			if !u.IsZero() && !slices.Contains(tags, u) {
				tags = append(tags, u)
			}
		}
	}
	add(s.Programme.UUID(), s.Participation.UUID(), s.Session.UUID(), s.Match.UUID(), s.Seminar.UUID(), s.Mentor.UUID())
	switch e := e.(type) {
	case SessionScheduled, AgendaProposed, AgendaItemAdded, SessionConfirmed, SessionRescheduled, SessionCancelled, NoShowMarked,
		SessionPaused, SessionResumed, AgendaItemReached, PollOpened, PollOptionAdded, PollClosed, RecordingStarted, RecordingStopped,
		SessionEnded, SessionEndedBySystem, MinutesAgreed, MinutesReminded, MinutesSilenceRecorded:
		// they concern the session as a whole
	case CoHostNamed:
		add(e.Person.UUID())
	case GuestInvited:
		add(e.Person.UUID())
	case SessionStarted:
		add(e.Host.UUID())
	case ParticipantJoined:
		add(e.Person.UUID(), e.For.UUID())
	case ParticipantLeft:
		add(e.Person.UUID(), s.People[e.Person].For.UUID())
	case HostHandedOver:
		add(e.From.UUID(), e.To.UUID())
	case NoteTaken:
		add(e.Author.UUID(), e.Note.UUID())
	case DecisionRecorded:
		add(e.Decision.UUID(), e.Owner.UUID())
	case ActionItemAdded:
		add(e.Action.UUID(), e.Owner.UUID())
	case ActionItemCompleted:
		add(e.Action.UUID(), e.Owner.UUID())
	case VoteCast:
		add(e.Voter.UUID())
	case RecordingConsentAsked:
		add(e.Person.UUID())
	case RecordingConsentGiven:
		add(e.Person.UUID())
	case RecordingConsentRefused:
		add(e.Person.UUID())
	case AttendanceCounted:
		add(e.Person.UUID(), e.For.UUID())
	case MinutesDrafted:
		add(e.Drafter.UUID())
	case MinutesAgreedBySide:
		add(e.Person.UUID())
	case AddendumAdded:
		add(e.Author.UUID(), e.Addendum.UUID())
	case FeedbackGiven:
		add(e.Person.UUID())
	}
	return s.Programme, tags
}
