package session

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
)

// StartSession goes live: by the mentor or a co-host named before, from 15
// minutes before to 24 hours after the planned time, inside an active match or
// a seminar. Refused with: session.unknown, session.over, session.not_planned,
// session.not_its_host, session.differs, session.too_early, session.too_late,
// match.unknown, match.over, match.not_active, seminar.unknown,
// seminar.closed, mentor.unknown, mentor.has_live_session.
type StartSession struct {
	OnSession
	// Host who starts it: oneself.
	Host id.Person `json:"host"`
	// Match of the session, as it was scheduled.
	Match id.Match `json:"match,omitzero"`
	// City of the match.
	City id.City `json:"city,omitzero"`
	// Seminar of the session, as it was scheduled.
	Seminar id.Seminar `json:"seminar,omitzero"`
}

// JoinSession enters the meeting. Refused with: session.unknown, session.over,
// session.not_live, session.not_oneself, session.too_many.
type JoinSession struct {
	OnSession
	// Person who joins: oneself.
	Person id.Person `json:"person"`
	// City that the person is there for, in a seminar.
	City id.City `json:"city,omitzero"`
}

// LeaveSession ends the stay. Refused with: session.unknown, session.over,
// session.not_oneself.
type LeaveSession struct {
	OnSession
	// Person who leaves: oneself.
	Person id.Person `json:"person"`
}

// CloseStay ends the stay of somebody whose connection was lost 60 seconds
// ago or more; the system gives it. Refused with: session.unknown,
// session.over, session.heartbeat_recent.
type CloseStay struct {
	OnSession
	// Person whose connection was lost.
	Person id.Person `json:"person"`
	// Seen is when the person was last heard of.
	Seen time.Time `json:"seen"`
}

// HandOverHost makes another host who is there lead the meeting. Refused with:
// session.unknown, session.over, session.not_live, session.host_only,
// session.not_its_host, session.not_present, mentor.unknown,
// mentor.has_live_session.
type HandOverHost struct {
	OnSession
	// From is the present host: oneself.
	From id.Person `json:"from"`
	// To is the next one: the mentor or a co-host.
	To id.Person `json:"to"`
}

// PauseSession when no host was there for 15 minutes; the system gives it.
// Refused with: session.unknown, session.over, session.not_live,
// session.not_due.
type PauseSession struct {
	OnSession
}

// EndSession ends the meeting. Refused with: session.unknown, session.over,
// session.not_live, session.host_only.
type EndSession struct {
	OnSession
	// Host who ends it: oneself.
	Host id.Person `json:"host"`
}

// EndSessionBySystem when no host was there for 4 hours; the system gives it.
// Refused with: session.unknown, session.over, session.not_live,
// session.host_only, session.not_due.
type EndSessionBySystem struct {
	OnSession
	// Host of the session, who is free again.
	Host id.Person `json:"host"`
}

// MoveToAgendaItem says which point the meeting is at. Refused with:
// session.unknown, session.over, session.not_live, session.host_only,
// session.item_unknown.
type MoveToAgendaItem struct {
	OnSession
	// Item that is reached.
	Item id.AgendaItem `json:"item"`
}

// TakeNote adds to the notes. Refused with: session.unknown, session.over,
// session.not_live, session.not_present, session.note_known,
// session.too_many, text.missing, text.too_long, text.unreadable.
type TakeNote struct {
	OnSession
	// Note is a new id.
	Note id.Note `json:"note"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// RecordDecision adds to the decision register, from the start of the meeting
// until the minutes are agreed. Refused with: session.unknown, session.over,
// session.not_begun, session.was_not_there, session.minutes_agreed_already,
// session.decision_known, session.too_many, session.dates_impossible,
// text.missing, text.too_long, text.unreadable.
type RecordDecision struct {
	OnSession
	// Decision is a new id.
	Decision id.Decision `json:"decision"`
	// Question that was decided, at most 4000 characters.
	Question string `json:"question"`
	// Positions that were taken.
	Positions string `json:"positions,omitzero"`
	// Outcome of it, at most 4000 characters.
	Outcome string `json:"outcome"`
	// Owner who sees to it, if anybody.
	Owner id.Person `json:"owner,omitzero"`
	// ReviewOn is the day to look at it again, if any.
	ReviewOn calendar.Date `json:"review_on,omitzero"`
}

// AddActionItem gives one person something to do until a day, from the start
// of the meeting until the minutes are agreed. Refused with: session.unknown,
// session.over, session.not_begun, session.was_not_there,
// session.minutes_agreed_already, session.action_known,
// session.action_needs_owner_and_day, session.too_many, text.missing,
// text.too_long, text.unreadable.
type AddActionItem struct {
	OnSession
	// Action is a new id.
	Action id.ActionItem `json:"action"`
	// Owner who does it.
	Owner id.Person `json:"owner"`
	// Due is the last day.
	Due calendar.Date `json:"due"`
	// Text of what is to be done, at most 4000 characters.
	Text string `json:"text"`
}

// OpenPoll puts a question to the vote. Refused with: session.unknown,
// session.over, session.not_live, session.not_present, session.poll_known,
// session.poll_needs_options, session.too_many, text.missing, text.too_long,
// text.unreadable.
type OpenPoll struct {
	OnSession
	// Poll is a new id.
	Poll id.Poll `json:"poll"`
	// Question, at most 200 characters.
	Question string `json:"question"`
	// Options to choose from, 2 to 12.
	Options []string `json:"options"`
}

// CastVote chooses, or chooses anew; nobody sees how until the poll is closed.
// Refused with: session.unknown, session.over, session.not_live,
// session.not_oneself, session.not_present, session.poll_unknown,
// session.poll_closed, session.option_unknown.
type CastVote struct {
	OnSession
	// Poll to vote in.
	Poll id.Poll `json:"poll"`
	// Person who votes: oneself.
	Person id.Person `json:"person"`
	// Choice is the number of the option, from 1.
	Choice int `json:"choice"`
}

// ClosePoll counts the votes. Refused with: session.unknown, session.over,
// session.not_live, session.not_present, session.poll_unknown.
type ClosePoll struct {
	OnSession
	// Poll to close.
	Poll id.Poll `json:"poll"`
}

// AskRecordingConsent asks everybody who is there, and whoever comes, whether
// they may be recorded. Refused with: session.unknown, session.over,
// session.not_live, session.host_only.
type AskRecordingConsent struct {
	OnSession
}

// GiveConsent agrees to be recorded. Refused with: session.unknown,
// session.over, session.not_live, session.not_oneself, session.not_present,
// session.consent_not_asked.
type GiveConsent struct {
	OnSession
	// Person who agrees: oneself.
	Person id.Person `json:"person"`
}

// RefuseConsent does not agree to be recorded, or takes a consent back, which
// stops the recording. Refused with: session.unknown, session.over,
// session.not_live, session.not_oneself, session.not_present,
// session.consent_not_asked.
type RefuseConsent struct {
	OnSession
	// Person who does not agree: oneself.
	Person id.Person `json:"person"`
}

// StartRecording records those who agreed, when everybody who is there has
// answered. Refused with: session.unknown, session.over, session.not_live,
// session.host_only, session.consent_not_asked, session.consent_missing,
// session.nobody_agreed.
type StartRecording struct {
	OnSession
}

// StopRecording ends it. Refused with: session.unknown, session.over,
// session.not_live, session.host_only.
type StopRecording struct {
	OnSession
}

// ConfirmHost asks only whether who asks may host the session of this city.
// Without a session it is not asked. Refused with: session.unknown,
// session.over, session.not_its_host.
type ConfirmHost struct {
	OnSession
	// City of the session; none in a seminar.
	City id.City `json:"city"`
	// Instead of a session, so that the command has a stream.
	Instead id.UUID `json:"instead"`
}

// ConfirmPresent asks only whether who asks is in the live session. Without a
// session it is not asked. Refused with: session.unknown, session.over,
// session.not_live, session.not_present.
type ConfirmPresent struct {
	OnSession
	// Instead of a session, so that the command has a stream.
	Instead id.UUID `json:"instead"`
}

// Stream is the session's id, or what stands for it.
func (c ConfirmHost) Stream() id.UUID { return streamOr(c.OnSession, c.Instead) }

// Stream is the session's id, or what stands for it.
func (c ConfirmPresent) Stream() id.UUID { return streamOr(c.OnSession, c.Instead) }

func streamOr(c OnSession, instead id.UUID) id.UUID {
	if c.Session.IsZero() {
		return instead
	}
	return c.Session.UUID()
}

func (StartSession) sessionCommand()        {}
func (JoinSession) sessionCommand()         {}
func (LeaveSession) sessionCommand()        {}
func (CloseStay) sessionCommand()           {}
func (HandOverHost) sessionCommand()        {}
func (PauseSession) sessionCommand()        {}
func (EndSession) sessionCommand()          {}
func (EndSessionBySystem) sessionCommand()  {}
func (MoveToAgendaItem) sessionCommand()    {}
func (TakeNote) sessionCommand()            {}
func (RecordDecision) sessionCommand()      {}
func (AddActionItem) sessionCommand()       {}
func (OpenPoll) sessionCommand()            {}
func (CastVote) sessionCommand()            {}
func (ClosePoll) sessionCommand()           {}
func (AskRecordingConsent) sessionCommand() {}
func (GiveConsent) sessionCommand()         {}
func (RefuseConsent) sessionCommand()       {}
func (StartRecording) sessionCommand()      {}
func (StopRecording) sessionCommand()       {}
func (ConfirmHost) sessionCommand()         {}
func (ConfirmPresent) sessionCommand()      {}
