package session

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Leaving says how a stay ended.
type Leaving string

// How stays end.
const (
	Left    Leaving = "left"
	Lost    Leaving = "lost" // the connection was lost
	AtClose Leaving = "at_close"
)

// Standing says whether a refusal of recording came first, or took a consent
// back.
type Standing string

// The standings.
const (
	Refused   Standing = "refused"
	TakenBack Standing = "taken_back"
)

// Cause is why a recording stopped.
type Cause string

// The causes.
const (
	ByHost             Cause = "host"
	ByConsentTakenBack Cause = "consent_taken_back"
	BySessionEnd       Cause = "session_ended"
)

// Attendance says whether somebody was there for half of the live time.
type Attendance string

// The attendances.
const (
	Attended Attendance = "attended"
	Briefly  Attendance = "briefly"
)

// SessionStarted by its host.
type SessionStarted struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Host          id.Person        `json:"host" pii:"ref"`
	At            time.Time        `json:"at" pii:"none"`
}

// ParticipantJoined begins a stay. For is the city that the person is there
// for; Stay counts the person's stays.
type ParticipantJoined struct {
	Session id.Session       `json:"session" pii:"ref"`
	Person  id.Person        `json:"person" pii:"ref"`
	For     id.Participation `json:"for,omitempty" pii:"ref"`
	Stay    int              `json:"stay" pii:"none"`
	At      time.Time        `json:"at" pii:"none"`
}

// ParticipantLeft ends a stay. Seconds is the live time of this stay.
type ParticipantLeft struct {
	Session id.Session `json:"session" pii:"ref"`
	Person  id.Person  `json:"person" pii:"ref"`
	How     Leaving    `json:"how" pii:"none"`
	Stay    int        `json:"stay" pii:"none"`
	Seconds int        `json:"seconds" pii:"none"`
	At      time.Time  `json:"at" pii:"none"`
}

// HostHandedOver to another host.
type HostHandedOver struct {
	Session id.Session `json:"session" pii:"ref"`
	From    id.Person  `json:"from" pii:"ref"`
	To      id.Person  `json:"to" pii:"ref"`
}

// SessionPaused by the system: no host was there.
type SessionPaused struct {
	Session id.Session `json:"session" pii:"ref"`
	At      time.Time  `json:"at" pii:"none"`
}

// SessionResumed: a host is back.
type SessionResumed struct {
	Session id.Session `json:"session" pii:"ref"`
	At      time.Time  `json:"at" pii:"none"`
}

// AgendaItemReached: the meeting is at this point now.
type AgendaItemReached struct {
	Session id.Session    `json:"session" pii:"ref"`
	Item    id.AgendaItem `json:"item" pii:"ref"`
	At      time.Time     `json:"at" pii:"none"`
}

// NoteTaken is one piece of the notes. Item is the point of the agenda that
// the meeting was at.
type NoteTaken struct {
	Session id.Session    `json:"session" pii:"ref"`
	Note    id.Note       `json:"note" pii:"ref"`
	Author  id.Person     `json:"author" pii:"ref"`
	Item    id.AgendaItem `json:"item,omitempty" pii:"ref"`
	Text    event.Private `json:"text,omitempty" pii:"free,about=Note"`
}

// DecisionRecorded is a line of the decision register.
type DecisionRecorded struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Decision      id.Decision      `json:"decision" pii:"ref"`
	Owner         id.Person        `json:"owner,omitempty" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	ReviewOn      calendar.Date    `json:"review_on,omitempty" pii:"none"`
	Question      event.Private    `json:"question,omitempty" pii:"free,about=Decision"`
	Positions     event.Private    `json:"positions,omitempty" pii:"free,about=Decision"`
	Outcome       event.Private    `json:"outcome,omitempty" pii:"free,about=Decision"`
}

// ActionItemAdded: one person does it until a day.
type ActionItemAdded struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Action        id.ActionItem    `json:"action" pii:"ref"`
	Owner         id.Person        `json:"owner" pii:"ref"`
	Due           calendar.Date    `json:"due" pii:"none"`
	Text          event.Private    `json:"text,omitempty" pii:"free,about=Action"`
}

// ActionItemCompleted: it is done.
type ActionItemCompleted struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	Action        id.ActionItem    `json:"action" pii:"ref"`
	Owner         id.Person        `json:"owner" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
	Note          event.Private    `json:"note,omitempty" pii:"free,about=Action"`
}

// PollOpened; its options follow.
type PollOpened struct {
	Session  id.Session    `json:"session" pii:"ref"`
	Poll     id.Poll       `json:"poll" pii:"ref"`
	Options  int           `json:"options" pii:"none"`
	Question event.Private `json:"question,omitempty" pii:"free,about=Poll"`
}

// PollOptionAdded is one of the answers to choose from.
type PollOptionAdded struct {
	Session id.Session    `json:"session" pii:"ref"`
	Poll    id.Poll       `json:"poll" pii:"ref"`
	Number  int           `json:"number" pii:"none"`
	Text    event.Private `json:"text,omitempty" pii:"free,about=Poll"`
}

// VoteCast, or cast anew. Nobody is shown the choice; Votes counts those who
// have voted.
type VoteCast struct {
	Session id.Session `json:"session" pii:"ref"`
	Poll    id.Poll    `json:"poll" pii:"ref"`
	Voter   id.Person  `json:"voter" pii:"ref"`
	Choice  int        `json:"choice" pii:"none"`
	Votes   int        `json:"votes" pii:"none"`
}

// PollClosed with the votes for each option, in order.
type PollClosed struct {
	Session id.Session `json:"session" pii:"ref"`
	Poll    id.Poll    `json:"poll" pii:"ref"`
	Counts  []int      `json:"counts" pii:"none"`
	Votes   int        `json:"votes" pii:"none"`
}

// RecordingConsentAsked of everybody who is there, or of one newcomer.
type RecordingConsentAsked struct {
	Session id.Session `json:"session" pii:"ref"`
	Person  id.Person  `json:"person,omitempty" pii:"ref"`
}

// RecordingConsentGiven by one person.
type RecordingConsentGiven struct {
	Session id.Session `json:"session" pii:"ref"`
	Person  id.Person  `json:"person" pii:"ref"`
}

// RecordingConsentRefused by one person, or taken back.
type RecordingConsentRefused struct {
	Session  id.Session `json:"session" pii:"ref"`
	Person   id.Person  `json:"person" pii:"ref"`
	Standing Standing   `json:"standing" pii:"none"`
}

// RecordingStarted: who has agreed is recorded.
type RecordingStarted struct {
	Session id.Session `json:"session" pii:"ref"`
	At      time.Time  `json:"at" pii:"none"`
}

// RecordingStopped and why.
type RecordingStopped struct {
	Session id.Session `json:"session" pii:"ref"`
	At      time.Time  `json:"at" pii:"none"`
	Cause   Cause      `json:"cause" pii:"none"`
}

// AttendanceCounted says how long one person was there, over all stays.
type AttendanceCounted struct {
	Session    id.Session       `json:"session" pii:"ref"`
	Person     id.Person        `json:"person" pii:"ref"`
	For        id.Participation `json:"for,omitempty" pii:"ref"`
	Stays      int              `json:"stays" pii:"none"`
	Seconds    int              `json:"seconds" pii:"none"`
	Attendance Attendance       `json:"attendance" pii:"none"`
}

// SessionEnded by its host. DraftBy and AgreeBy are the last days for the
// minutes.
type SessionEnded struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	At            time.Time        `json:"at" pii:"none"`
	LiveSeconds   int              `json:"live_seconds" pii:"none"`
	DraftBy       calendar.Date    `json:"draft_by" pii:"none"`
	AgreeBy       calendar.Date    `json:"agree_by" pii:"none"`
}

// SessionEndedBySystem: no host came back.
type SessionEndedBySystem struct {
	Session       id.Session       `json:"session" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	Mentor        id.Person        `json:"mentor" pii:"ref"`
	At            time.Time        `json:"at" pii:"none"`
	LiveSeconds   int              `json:"live_seconds" pii:"none"`
	DraftBy       calendar.Date    `json:"draft_by" pii:"none"`
	AgreeBy       calendar.Date    `json:"agree_by" pii:"none"`
}

func (SessionStarted) sessionEvent()          {}
func (ParticipantJoined) sessionEvent()       {}
func (ParticipantLeft) sessionEvent()         {}
func (HostHandedOver) sessionEvent()          {}
func (SessionPaused) sessionEvent()           {}
func (SessionResumed) sessionEvent()          {}
func (AgendaItemReached) sessionEvent()       {}
func (NoteTaken) sessionEvent()               {}
func (DecisionRecorded) sessionEvent()        {}
func (ActionItemAdded) sessionEvent()         {}
func (ActionItemCompleted) sessionEvent()     {}
func (PollOpened) sessionEvent()              {}
func (PollOptionAdded) sessionEvent()         {}
func (VoteCast) sessionEvent()                {}
func (PollClosed) sessionEvent()              {}
func (RecordingConsentAsked) sessionEvent()   {}
func (RecordingConsentGiven) sessionEvent()   {}
func (RecordingConsentRefused) sessionEvent() {}
func (RecordingStarted) sessionEvent()        {}
func (RecordingStopped) sessionEvent()        {}
func (AttendanceCounted) sessionEvent()       {}
func (SessionEnded) sessionEvent()            {}
func (SessionEndedBySystem) sessionEvent()    {}
