package session

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of one session. The set is sealed. What happened around the
// meeting stands here, what happened in it in events_live.go.
//
//sumtype:decl
type Event interface{ sessionEvent() }

// Side is one of the two who meet.
type Side string

// The sides.
const (
	OfMentor Side = "mentor"
	OfCity   Side = "city"
)

// SessionScheduled begins a session: inside a match of a city, or inside a
// seminar. The limits it will be decided by are kept here.
type SessionScheduled struct {
	Session          id.Session         `json:"session" pii:"ref"`
	Programme        id.Programme       `json:"programme" pii:"ref"`
	Participation    id.Participation   `json:"participation,omitempty" pii:"ref"`
	City             id.City            `json:"city,omitempty" pii:"ref"`
	Match            id.Match           `json:"match,omitempty" pii:"ref"`
	Seminar          id.Seminar         `json:"seminar,omitempty" pii:"ref"`
	Mentor           id.Person          `json:"mentor" pii:"ref"`
	Language         expertise.Language `json:"language" pii:"none"`
	Start            time.Time          `json:"start" pii:"none"`
	Minutes          int                `json:"minutes" pii:"none"`
	EarlyMinutes     int                `json:"early_minutes" pii:"none"`
	LateMinutes      int                `json:"late_minutes" pii:"none"`
	HeartbeatSeconds int                `json:"heartbeat_seconds" pii:"none"`
	AwayMinutes      int                `json:"away_minutes" pii:"none"`
	AwayEndMinutes   int                `json:"away_end_minutes" pii:"none"`
	DraftDays        int                `json:"draft_days" pii:"none"`
	AgreeDays        int                `json:"agree_days" pii:"none"`
	SilenceDays      int                `json:"silence_days" pii:"none"`
	FeedbackLeast    int                `json:"feedback_least" pii:"none"`
	Title            event.Private      `json:"title,omitempty" pii:"free,about=Session"`
}

// CoHostNamed lets a second person start and host the session. Invited are all
// who may come in beside the city, now.
type CoHostNamed struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Invited       []id.Person      `json:"invited" pii:"ref"`
}

// GuestInvited lets somebody from elsewhere join. Invited are all who may come
// in beside the city, now.
type GuestInvited struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Invited       []id.Person      `json:"invited" pii:"ref"`
}

// AgendaProposed begins an agenda in place of the one before; its items follow.
type AgendaProposed struct {
	Session  id.Session `json:"session" pii:"ref"`
	Template Template   `json:"template,omitempty" pii:"none"`
	Items    int        `json:"items" pii:"none"`
	Minutes  int        `json:"minutes" pii:"none"`
}

// AgendaItemAdded is one point of the agenda. Names come from a template, a
// title from a person.
type AgendaItemAdded struct {
	Session id.Session    `json:"session" pii:"ref"`
	Item    id.AgendaItem `json:"item" pii:"ref"`
	Number  int           `json:"number" pii:"none"`
	Minutes int           `json:"minutes" pii:"none"`
	Output  Output        `json:"output,omitempty" pii:"none"`
	Names   event.Names   `json:"names,omitempty" pii:"none"`
	Title   event.Private `json:"title,omitempty" pii:"free,about=Item"`
}

// SessionConfirmed: scheduled → confirmed.
type SessionConfirmed struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
}

// SessionRescheduled gives it another time; it is to be confirmed again.
type SessionRescheduled struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Start         time.Time        `json:"start" pii:"none"`
	Minutes       int              `json:"minutes" pii:"none"`
	Previous      time.Time        `json:"previous" pii:"none"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Session"`
}

// SessionCancelled before it began.
type SessionCancelled struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Session"`
}

// NoShowMarked: one side did not come.
type NoShowMarked struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Side          Side             `json:"side" pii:"none"`
}

// MinutesDrafted, or drafted again before both agreed.
type MinutesDrafted struct {
	Session       id.Session         `json:"session" pii:"ref"`
	Participation id.Participation   `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person          `json:"mentor" pii:"ref"`
	Drafter       id.Person          `json:"drafter" pii:"ref"`
	Language      expertise.Language `json:"language" pii:"none"`
	Draft         int                `json:"draft" pii:"none"`
	Text          event.Private      `json:"text,omitempty" pii:"free,about=Session"`
}

// MinutesAgreedBySide of two.
type MinutesAgreedBySide struct {
	Session id.Session `json:"session" pii:"ref"`
	Side    Side       `json:"side" pii:"none"`
	Person  id.Person  `json:"person" pii:"ref"`
}

// MinutesAgreed by mentor and city lead: they change by addendum only.
type MinutesAgreed struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
}

// MinutesReminded: a side has not agreed in time and was told.
type MinutesReminded struct {
	Session id.Session    `json:"session" pii:"ref"`
	Side    Side          `json:"side" pii:"none"`
	On      calendar.Date `json:"on" pii:"none"`
}

// MinutesSilenceRecorded: it did not answer the reminder either. That is no
// consent.
type MinutesSilenceRecorded struct {
	Session id.Session    `json:"session" pii:"ref"`
	Side    Side          `json:"side" pii:"none"`
	On      calendar.Date `json:"on" pii:"none"`
}

// AddendumAdded to minutes that were agreed.
type AddendumAdded struct {
	Session  id.Session    `json:"session" pii:"ref"`
	Addendum id.Addendum   `json:"addendum" pii:"ref"`
	Author   id.Person     `json:"author" pii:"ref"`
	Text     event.Private `json:"text,omitempty" pii:"free,about=Addendum"`
}

// FeedbackGiven by one person, from 1 to 5. Answers and Total count all of the
// person's side, so that an average can be shown without a single answer.
type FeedbackGiven struct {
	Session id.Session `json:"session" pii:"ref"`
	Person  id.Person  `json:"person" pii:"ref"`
	Side    Side       `json:"side" pii:"none"`
	Rating  int        `json:"rating" pii:"none"`
	Answers int        `json:"answers" pii:"none"`
	Total   int        `json:"total" pii:"none"`
	Least   int        `json:"least" pii:"none"`
}

func (SessionScheduled) sessionEvent()       {}
func (CoHostNamed) sessionEvent()            {}
func (GuestInvited) sessionEvent()           {}
func (AgendaProposed) sessionEvent()         {}
func (AgendaItemAdded) sessionEvent()        {}
func (SessionConfirmed) sessionEvent()       {}
func (SessionRescheduled) sessionEvent()     {}
func (SessionCancelled) sessionEvent()       {}
func (NoShowMarked) sessionEvent()           {}
func (MinutesDrafted) sessionEvent()         {}
func (MinutesAgreedBySide) sessionEvent()    {}
func (MinutesAgreed) sessionEvent()          {}
func (MinutesReminded) sessionEvent()        {}
func (MinutesSilenceRecorded) sessionEvent() {}
func (AddendumAdded) sessionEvent()          {}
func (FeedbackGiven) sessionEvent()          {}

// Events lists every event of a session with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[SessionScheduled]("session.session_scheduled"),
		of[CoHostNamed]("session.co_host_named"),
		of[GuestInvited]("session.guest_invited"),
		of[AgendaProposed]("session.agenda_proposed"),
		of[AgendaItemAdded]("session.agenda_item_added"),
		of[SessionConfirmed]("session.session_confirmed"),
		of[SessionRescheduled]("session.session_rescheduled"),
		of[SessionCancelled]("session.session_cancelled"),
		of[NoShowMarked]("session.no_show_marked"),
		of[SessionStarted]("session.session_started"),
		of[ParticipantJoined]("session.participant_joined"),
		of[ParticipantLeft]("session.participant_left"),
		of[HostHandedOver]("session.host_handed_over"),
		of[SessionPaused]("session.session_paused"),
		of[SessionResumed]("session.session_resumed"),
		of[AgendaItemReached]("session.agenda_item_reached"),
		of[NoteTaken]("session.note_taken"),
		of[DecisionRecorded]("session.decision_recorded"),
		of[ActionItemAdded]("session.action_item_added"),
		of[ActionItemCompleted]("session.action_item_completed"),
		of[PollOpened]("session.poll_opened"),
		of[PollOptionAdded]("session.poll_option_added"),
		of[VoteCast]("session.vote_cast"),
		of[PollClosed]("session.poll_closed"),
		of[RecordingConsentAsked]("session.recording_consent_asked"),
		of[RecordingConsentGiven]("session.recording_consent_given"),
		of[RecordingConsentRefused]("session.recording_consent_refused"),
		of[RecordingStarted]("session.recording_started"),
		of[RecordingStopped]("session.recording_stopped"),
		of[AttendanceCounted]("session.attendance_counted"),
		of[SessionEnded]("session.session_ended"),
		of[SessionEndedBySystem]("session.session_ended_by_system"),
		of[MinutesDrafted]("session.minutes_drafted"),
		of[MinutesAgreedBySide]("session.minutes_agreed_by_side"),
		of[MinutesAgreed]("session.minutes_agreed"),
		of[MinutesReminded]("session.minutes_reminded"),
		of[MinutesSilenceRecorded]("session.minutes_silence_recorded"),
		of[AddendumAdded]("session.addendum_added"),
		of[FeedbackGiven]("session.feedback_given"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
