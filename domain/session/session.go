// Package session is one live meeting of a mentor with a city, inside a match,
// or of many inside a seminar: what is planned, what happens in it, and what
// comes of it.
//
//	scheduled ⇄ confirmed ──▶ live ⇄ paused ──▶ ended ──▶ minutes drafted ──▶ minutes agreed
//	      │         │
//	      └────┬────┘
//	cancelled, no_show
//
// It is started by its mentor, or by a co-host named before, in a window around
// the planned time (SES-1). Whether the match is active, the seminar open, and
// the host not in another live session (SES-2) is asked of those streams in the
// same append. Who may join is asked of the rights: people of the matched city,
// and the mentor, co-hosts and guests that this state knows (SES-3).
//
// What nobody does but time is a command of the system, taken only when due:
// closing the stay of a lost connection, pausing and ending without a host,
// reminding of minutes, recording silence.
package session

import (
	"slices"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Limits of one session.
const (
	MinutesLeast = 10
	MinutesMost  = 720 // of a session, and of one point
	PeopleMost   = 500 // who join, co-hosts and guests
	AgendaMost   = 50
	NotesMost    = 1000
	ListMost     = 500 // decisions, action items, polls, addenda
	OptionsMost  = 12
	TextMost     = 20000 // of minutes
)

// Status is where a session stands.
type Status string

// The states of a session.
const (
	Scheduled Status = "scheduled"
	Confirmed Status = "confirmed"
	Live      Status = "live"
	Paused    Status = "paused"
	Ended     Status = "ended"
	Drafted   Status = "minutes_drafted"
	Agreed    Status = "minutes_agreed"
	Cancelled Status = "cancelled"
	NoShow    Status = "no_show"
)

// Terms are the limits that a session is decided by. They are kept with it, so
// that others later do not change what was right.
type Terms struct {
	Early     time.Duration // before the planned time
	Late      time.Duration // after it
	Heartbeat time.Duration // without which a connection is lost
	Away      time.Duration // without a host, until it pauses
	AwayEnd   time.Duration // without a host, until it ends
	Draft     int           // working days for the minutes
	Agree     int           // working days to agree to them
	Silence   int           // working days after the reminder
	Feedback  int           // answers that an average needs
}

// Default terms are those of the programme's rules.
var Default = Terms{
	Early: 15 * time.Minute, Late: 24 * time.Hour, Heartbeat: 60 * time.Second,
	Away: 15 * time.Minute, AwayEnd: 4 * time.Hour, Draft: 5, Agree: 10, Silence: 5, Feedback: 3,
}

// State is what decisions read.
type State struct {
	Session       id.Session // zero: there is none
	Programme     id.Programme
	Participation id.Participation
	City          id.City
	Match         id.Match
	Seminar       id.Seminar
	Mentor        id.Person
	CoHosts       []id.Person
	Guests        []id.Person
	Status        Status
	Start         time.Time
	Minutes       int
	Terms         Terms
	Agenda        []id.AgendaItem
	At            id.AgendaItem // where the meeting is

	Host       id.Person
	People     map[id.Person]Attendee
	LiveSince  time.Time // zero: not live now
	LiveBefore int       // seconds of live time before that
	HostAway   time.Time // zero: a host is there

	Notes     []id.Note
	Decisions []id.Decision
	Actions   map[id.ActionItem]Action
	Polls     map[id.Poll]Poll

	ConsentAsked bool
	Consents     map[id.Person]Consent
	Recording    bool

	AgreeBy  calendar.Date
	Drafts   int
	BySide   map[Side]Answer
	Addenda  []id.Addendum
	Feedback map[id.Person]bool
	Ratings  map[Side]Rating
}

// Attendee is somebody who joined.
type Attendee struct {
	For       id.Participation
	Present   bool
	Since     time.Time // of the present stay
	SinceLive int       // live time when it began
	Stays     int
	Seconds   int // of the stays that ended
}

// Action is something that somebody is to do.
type Action struct {
	Owner id.Person
	Done  bool
}

// Poll is a question put to the vote.
type Poll struct {
	Options int
	Votes   map[id.Person]int
	Closed  bool
}

// Consent is what a person said about being recorded.
type Consent string

// The consents; nothing is no answer.
const (
	Gave Consent = "gave"
	Not  Consent = "not"
)

// Answer is how a side stands to the minutes.
type Answer struct {
	Agreed   bool
	Reminded calendar.Date
	Silent   bool
}

// Rating adds up the feedback of one side.
type Rating struct{ Answers, Total int }

// Decider of the stream session-<session>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "session",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the session of a city, and as its
// owner who is meant by "oneself". That is the person a command names, if the
// session knows the person; else who leads it.
func Object(s State, c Command) (role.Object, bool) {
	o := role.Object{Programme: c.at().Programme, Participation: s.Participation, Owner: s.leader()}
	if guests := slices.Concat(s.CoHosts, s.Guests); len(guests) > 0 {
		o.Circle = &role.Circle{Guests: guests}
	}
	known := func(p id.Person) id.Person {
		if _, joined := s.People[p]; joined || s.invited(p) {
			return p
		}
		return id.Person{}
	}
	switch c := c.(type) {
	case ScheduleSession:
		if s.Session.IsZero() {
			o.Owner = c.Mentor
			if !c.City.IsZero() {
				o.Participation = id.ParticipationOf(c.Programme, c.City)
			}
		}
	case StartSession:
		o.Owner = c.Host
	case EndSession:
		o.Owner = c.Host
	case HandOverHost:
		o.Owner = c.From
		if !s.People[c.From].Present {
			o.Owner = c.To
		}
	case JoinSession:
		o.Owner = known(c.Person)
	case LeaveSession:
		o.Owner = known(c.Person)
	case CastVote:
		o.Owner = known(c.Person)
	case GiveConsent:
		o.Owner = known(c.Person)
	case RefuseConsent:
		o.Owner = known(c.Person)
	case GiveFeedback:
		o.Owner = known(c.Person)
	case AgreeMinutes:
		o.Owner = s.Mentor
	case NameCoHost, InviteGuest, ProposeAgenda, ConfirmSession, RescheduleSession, CancelSession, MarkNoShow, DraftMinutes,
		RemindOfMinutes, RecordSilence, AddAddendum, CompleteActionItem, CloseStay, PauseSession, EndSessionBySystem,
		MoveToAgendaItem, TakeNote, RecordDecision, AddActionItem, OpenPoll, ClosePoll, AskRecordingConsent, StartRecording,
		StopRecording, ConfirmHost, ConfirmPresent: // who leads it
	}
	return o, true
}

// leader is who hosts it, or will.
func (s State) leader() id.Person {
	if !s.Host.IsZero() {
		return s.Host
	}
	return s.Mentor
}

// invited: SES-3, as far as it is known here. A seminar is open to all who
// take part in the programme.
func (s State) invited(p id.Person) bool {
	return s.mayHost(p) || slices.Contains(s.Guests, p) || !s.Seminar.IsZero()
}

func (s State) mayHost(p id.Person) bool {
	return !p.IsZero() && (p == s.Mentor || slices.Contains(s.CoHosts, p))
}

func (s State) planned() bool { return s.Status == Scheduled || s.Status == Confirmed }

func (s State) running() bool { return s.Status == Live || s.Status == Paused }

func (s State) over() bool { return s.Status == Ended || s.Status == Drafted || s.Status == Agreed }

// wasThere is who joined at any time, or led it.
func (s State) wasThere(p id.Person) bool {
	_, joined := s.People[p]
	return joined || p == s.leader() || p == s.Mentor
}

func (s State) hostPresent() bool {
	for p, a := range s.People {
		if a.Present && s.mayHost(p) {
			return true
		}
	}
	return false
}

// live is how many seconds the session was live until a time.
func (s State) live(at time.Time) int {
	if s.LiveSince.IsZero() || at.Before(s.LiveSince) {
		return s.LiveBefore
	}
	return s.LiveBefore + int(at.Sub(s.LiveSince)/time.Second)
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	at := c.at()
	switch c := c.(type) {
	case ScheduleSession:
		return schedule(s, c)
	case ConfirmHost:
		if c.Session.IsZero() {
			return nil, nil
		}
	case ConfirmPresent:
		if c.Session.IsZero() {
			return nil, nil
		}
	case StartSession, JoinSession, LeaveSession, CloseStay, HandOverHost, PauseSession, EndSession, EndSessionBySystem,
		NameCoHost, InviteGuest, ProposeAgenda, ConfirmSession, RescheduleSession, CancelSession, MarkNoShow,
		MoveToAgendaItem, TakeNote, RecordDecision, AddActionItem, OpenPoll, CastVote, ClosePoll, AskRecordingConsent,
		GiveConsent, RefuseConsent, StartRecording, StopRecording, DraftMinutes, AgreeMinutes, RemindOfMinutes,
		RecordSilence, AddAddendum, GiveFeedback, CompleteActionItem: // about a session that is there
	}
	if s.Session.IsZero() || s.Programme != at.Programme {
		return nil, decider.Refuse("session.unknown")
	}
	if s.Status == Cancelled || s.Status == NoShow {
		_, cancelling := c.(CancelSession)
		_, marking := c.(MarkNoShow)
		if cancelling && s.Status == Cancelled || marking && s.Status == NoShow {
			return nil, nil
		}
		return nil, decider.Refuse("session.over", "status", s.Status)
	}
	switch c := c.(type) {
	case NameCoHost, InviteGuest, ProposeAgenda, ConfirmSession, RescheduleSession, CancelSession, MarkNoShow:
		return decidePlan(s, c.(planCommand), by)
	case StartSession, JoinSession, LeaveSession, CloseStay, HandOverHost, PauseSession, EndSession, EndSessionBySystem,
		ConfirmHost, ConfirmPresent:
		return decideRoom(s, c.(roomCommand), by)
	case MoveToAgendaItem, TakeNote, OpenPoll, CastVote, ClosePoll, AskRecordingConsent, GiveConsent, RefuseConsent,
		StartRecording, StopRecording:
		if !s.running() {
			return nil, decider.Refuse("session.not_live", "status", s.Status)
		}
		return decideMeeting(s, c, by)
	case RecordDecision, AddActionItem, DraftMinutes, AgreeMinutes, RemindOfMinutes, RecordSilence, AddAddendum,
		GiveFeedback, CompleteActionItem:
		return decideOutcome(s, c.(outcomeCommand), by)
	case ScheduleSession: // decided above
	}
	panic("session: a command outside the sealed set")
}

// decideMeeting decides about what happens while people meet.
func decideMeeting(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case MoveToAgendaItem:
		return moveToItem(s, c, by)
	case TakeNote:
		return takeNote(s, c, by)
	case OpenPoll:
		return openPoll(s, c, by)
	case CastVote:
		return castVote(s, c, by)
	case ClosePoll:
		return closePoll(s, c, by)
	case AskRecordingConsent:
		return askConsent(s, by)
	case GiveConsent:
		return giveConsent(s, c, by)
	case RefuseConsent:
		return refuseConsent(s, c, by)
	case StartRecording:
		return startRecording(s, by)
	case StopRecording:
		return stopRecording(s, by)
	case ScheduleSession, NameCoHost, InviteGuest, ProposeAgenda, ConfirmSession, RescheduleSession, CancelSession,
		MarkNoShow, StartSession, JoinSession, LeaveSession, CloseStay, HandOverHost, PauseSession, EndSession,
		EndSessionBySystem, ConfirmHost, ConfirmPresent, RecordDecision, AddActionItem, DraftMinutes, AgreeMinutes,
		RemindOfMinutes, RecordSilence, AddAddendum, GiveFeedback, CompleteActionItem: // decided elsewhere
	}
	panic("session: a command outside the sealed set")
}

// hostOnly is what the host does.
func hostOnly(s State, by decider.By) error {
	if by.Actor != s.Host {
		return decider.Refuse("session.host_only")
	}
	return nil
}

// present is what only somebody in the meeting does.
func present(s State, by decider.By) error {
	if !s.People[by.Actor].Present {
		return decider.Refuse("session.not_present")
	}
	return nil
}

// ownPresence is what a person in the meeting does for oneself.
func ownPresence(s State, p id.Person, by decider.By) error {
	if p != by.Actor {
		return decider.Refuse("session.not_oneself")
	}
	return present(s, by)
}
