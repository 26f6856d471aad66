package session

import (
	"time"

	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a session. The set is sealed. What is asked
// around the meeting stands here, what is asked in it in commands_live.go.
//
//sumtype:decl
type Command interface {
	sessionCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() OnSession
}

// OnSession is part of every command: which session of which programme.
type OnSession struct {
	place.InProgramme
	// Session that the command is about.
	Session id.Session `json:"session"`
}

// Stream is the session's id.
func (c OnSession) Stream() id.UUID { return c.Session.UUID() }

func (c OnSession) at() OnSession { return c }

// ScheduleSession plans a session inside a match of a city, or inside a
// seminar. Refused with: session.unknown, session.known,
// session.neither_match_nor_seminar, session.mentor_missing,
// session.time_impossible, session.too_many, session.template_unknown,
// text.language_unknown, text.missing, text.too_long, text.unreadable,
// match.unknown, match.over, match.other_mentor, seminar.unknown,
// seminar.closed.
type ScheduleSession struct {
	OnSession
	// Match that the session belongs to; left out inside a seminar.
	Match id.Match `json:"match,omitzero"`
	// City of the match; left out inside a seminar.
	City id.City `json:"city,omitzero"`
	// Seminar that the session belongs to; left out inside a match.
	Seminar id.Seminar `json:"seminar,omitzero"`
	// Mentor who leads it: the one of the match.
	Mentor id.Person `json:"mentor"`
	// CoHosts who may start and host it too.
	CoHosts []id.Person `json:"co_hosts,omitempty"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Language of the meeting.
	Language expertise.Language `json:"language"`
	// Start is the planned time.
	Start time.Time `json:"start"`
	// Minutes that it is to last, 10 to 720.
	Minutes int `json:"minutes"`
	// Template of the agenda; none when left out.
	Template Template `json:"template,omitzero"`
}

// NameCoHost lets a second person start and host the session; before it
// starts. Refused with: session.unknown, session.over, session.not_planned,
// session.person_missing, session.too_many.
type NameCoHost struct {
	OnSession
	// Person who may host it too.
	Person id.Person `json:"person"`
}

// InviteGuest lets somebody from elsewhere join. Refused with:
// session.unknown, session.over, session.person_missing, session.too_many.
type InviteGuest struct {
	OnSession
	// Person who may join.
	Person id.Person `json:"person"`
}

// ProposeAgenda puts an agenda in place of the one before: a template, or
// points of one's own. Refused with: session.unknown, session.over,
// session.not_planned, session.template_unknown, session.agenda_empty,
// session.item_known, session.time_impossible, session.too_many, text.missing,
// text.too_long, text.unreadable.
type ProposeAgenda struct {
	OnSession
	// Template to use; left out with points of one's own.
	Template Template `json:"template,omitzero"`
	// Items of one's own, in order.
	Items []AgendaItem `json:"items,omitempty"`
}

// AgendaItem is one point of an agenda.
type AgendaItem struct {
	// Item is a new id.
	Item id.AgendaItem `json:"item"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Minutes planned, 1 to 720.
	Minutes int `json:"minutes"`
}

// ConfirmSession says that the time stands. Refused with: session.unknown,
// session.over, session.not_planned.
type ConfirmSession struct {
	OnSession
}

// RescheduleSession gives it another time. Refused with: session.unknown,
// session.over, session.not_planned, session.time_impossible,
// text.reason_too_short, text.too_long, text.unreadable.
type RescheduleSession struct {
	OnSession
	// Start is the new time.
	Start time.Time `json:"start"`
	// Minutes that it is to last, 10 to 720.
	Minutes int `json:"minutes"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// CancelSession before it begins. Refused with: session.unknown, session.over,
// session.not_planned, text.reason_too_short, text.too_long, text.unreadable.
type CancelSession struct {
	OnSession
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// MarkNoShow says that one side did not come, 15 minutes after the planned
// time at the earliest. Refused with: session.unknown, session.over,
// session.not_planned, session.too_early, session.side_unknown.
type MarkNoShow struct {
	OnSession
	// Side that did not come: mentor or city.
	Side Side `json:"side"`
}

// DraftMinutes of a session that ended; who was there can. Refused with:
// session.unknown, session.over, session.not_ended, session.was_not_there,
// session.minutes_agreed_already, text.language_unknown, text.missing,
// text.too_long, text.unreadable.
type DraftMinutes struct {
	OnSession
	// Language of the minutes.
	Language expertise.Language `json:"language"`
	// Text, at most 20000 characters.
	Text string `json:"text"`
}

// AgreeMinutes agrees for one side: the mentor, or the city by its lead.
// Refused with: session.unknown, session.over, session.minutes_missing,
// session.no_side.
type AgreeMinutes struct {
	OnSession
}

// RemindOfMinutes tells who has not agreed in time; the system gives it.
// Refused with: session.unknown, session.over, session.minutes_missing,
// session.minutes_agreed_already, session.not_due.
type RemindOfMinutes struct {
	OnSession
}

// RecordSilence records that a reminder was not answered; the system gives it.
// Refused with: session.unknown, session.over, session.minutes_missing,
// session.minutes_agreed_already, session.not_due.
type RecordSilence struct {
	OnSession
}

// AddAddendum adds to minutes that were agreed, also after the programme's
// end. Refused with: session.unknown, session.over,
// session.minutes_not_agreed, session.addendum_known, session.too_many,
// text.missing, text.too_long, text.unreadable.
type AddAddendum struct {
	OnSession
	// Addendum is a new id.
	Addendum id.Addendum `json:"addendum"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// GiveFeedback on a session that ended, once, by who was there. The other side
// sees an average of at least three. Refused with: session.unknown,
// session.over, session.not_ended, session.not_oneself,
// session.was_not_there, session.feedback_given_already,
// session.rating_impossible.
type GiveFeedback struct {
	OnSession
	// Person who gives it.
	Person id.Person `json:"person"`
	// Rating from 1 to 5.
	Rating int `json:"rating"`
}

// CompleteActionItem says that it is done. Refused with: session.unknown,
// session.over, session.action_unknown, text.too_long, text.unreadable.
type CompleteActionItem struct {
	OnSession
	// Action that is done.
	Action id.ActionItem `json:"action"`
	// Note, at most 4000 characters.
	Note string `json:"note,omitzero"`
}

func (ScheduleSession) sessionCommand()    {}
func (NameCoHost) sessionCommand()         {}
func (InviteGuest) sessionCommand()        {}
func (ProposeAgenda) sessionCommand()      {}
func (ConfirmSession) sessionCommand()     {}
func (RescheduleSession) sessionCommand()  {}
func (CancelSession) sessionCommand()      {}
func (MarkNoShow) sessionCommand()         {}
func (DraftMinutes) sessionCommand()       {}
func (AgreeMinutes) sessionCommand()       {}
func (RemindOfMinutes) sessionCommand()    {}
func (RecordSilence) sessionCommand()      {}
func (AddAddendum) sessionCommand()        {}
func (GiveFeedback) sessionCommand()       {}
func (CompleteActionItem) sessionCommand() {}
