// Package session answers: what happened in one meeting? Its agenda as it ran,
// who was there how long, the notes as they grew, decisions, polls, action
// items, minutes. How anybody voted or what single feedback was is not in it:
// a poll shows its result when it is closed, feedback an average of at least
// three. The key is the session.
package session

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	s "megdan/domain/session"
	"megdan/projections/view"
)

// Document is one session.
type Document struct {
	Programme     id.Programme       `json:"programme"`
	Participation id.Participation   `json:"participation,omitempty"`
	City          id.City            `json:"city,omitempty"`
	Match         id.Match           `json:"match,omitempty"`
	Seminar       id.Seminar         `json:"seminar,omitempty"`
	Version       int64              `json:"version"`
	State         s.Status           `json:"state"`
	Title         event.Private      `json:"title,omitzero"`
	Language      expertise.Language `json:"language"`
	Mentor        id.Person          `json:"mentor"`
	Host          id.Person          `json:"host,omitempty"` // now, or at the end
	CoHosts       []id.Person        `json:"co_hosts"`
	Guests        []id.Person        `json:"guests"`
	Start         time.Time          `json:"start"` // planned
	Minutes       int                `json:"minutes"`
	Opens         time.Time          `json:"opens"`  // the first moment to start it
	Closes        time.Time          `json:"closes"` // the last one
	Reason        event.Private      `json:"reason,omitzero"`
	NoShow        s.Side             `json:"no_show,omitempty"`
	Started       time.Time          `json:"started,omitzero"`
	Ended         time.Time          `json:"ended,omitzero"`
	BySystem      bool               `json:"by_system,omitempty"` // ended by it
	LiveSeconds   int                `json:"live_seconds,omitempty"`
	PausedAt      time.Time          `json:"paused_at,omitzero"`
	At            id.AgendaItem      `json:"at,omitempty"` // the point that it is at
	Template      s.Template         `json:"template,omitempty"`
	Recording     Recording          `json:"recording"`
	Record        Minutes            `json:"record"`
	FromCity      Feedback           `json:"from_city"`
	FromMentor    Feedback           `json:"from_mentor"`

	Agenda    view.Map[id.AgendaItem, Item]   `json:"agenda"`
	People    view.Map[id.Person, Attendee]   `json:"people"`
	Stays     view.Map[id.UUID, Stay]         `json:"stays"` // by the ids of the joining events
	Notes     view.Map[id.Note, Note]         `json:"notes"`
	Decisions view.Map[id.Decision, Decision] `json:"decisions"`
	Actions   view.Map[id.ActionItem, Action] `json:"actions"`
	Polls     view.Map[id.Poll, Poll]         `json:"polls"`
	Addenda   view.Map[id.Addendum, Addendum] `json:"addenda"`
}

// Item is one point of the agenda.
type Item struct {
	Number  int           `json:"number"`
	Minutes int           `json:"minutes"`
	Output  s.Output      `json:"output,omitempty"`
	Names   event.Names   `json:"names,omitzero"`
	Title   event.Private `json:"title,omitzero"`
	Reached time.Time     `json:"reached,omitzero"`
}

// Attendee is one person over all stays.
type Attendee struct {
	For        id.Participation `json:"for,omitempty"`
	Present    bool             `json:"present,omitempty"`
	Stays      int              `json:"stays"`
	Seconds    int              `json:"seconds"` // of stays that ended
	Attendance s.Attendance     `json:"attendance,omitempty"`
	Asked      bool             `json:"asked,omitempty"` // whether to be recorded
	Consent    s.Consent        `json:"consent,omitempty"`
}

// Stay is one time in the meeting.
type Stay struct {
	Person  id.Person `json:"person"`
	Stay    int       `json:"stay"`
	From    time.Time `json:"from"`
	To      time.Time `json:"to,omitzero"`
	How     s.Leaving `json:"how,omitempty"`
	Seconds int       `json:"seconds,omitempty"`
}

// Recording is whether the meeting is recorded. Who has not agreed is not in
// the recording.
type Recording struct {
	Asked bool      `json:"asked,omitempty"`
	On    bool      `json:"on,omitempty"`
	Since time.Time `json:"since,omitzero"`
	Cause s.Cause   `json:"cause,omitempty"` // why it stopped last
}

// Minutes is the record of the meeting, and who has agreed to it.
type Minutes struct {
	DraftBy   calendar.Date      `json:"draft_by,omitempty"` // last day to draft it
	AgreeBy   calendar.Date      `json:"agree_by,omitempty"` // last day to agree
	Draft     int                `json:"draft,omitempty"`
	Drafter   id.Person          `json:"drafter,omitempty"`
	DraftedOn time.Time          `json:"drafted_on,omitzero"`
	Language  expertise.Language `json:"language,omitempty"`
	Text      event.Private      `json:"text,omitzero"`
	Mentor    Standing           `json:"mentor,omitzero"`
	City      Standing           `json:"city,omitzero"`
	AgreedOn  time.Time          `json:"agreed_on,omitzero"`
}

// Standing is how one side stands to the minutes. Silence is no consent.
type Standing struct {
	Agreed   time.Time     `json:"agreed,omitzero"`
	Reminded calendar.Date `json:"reminded,omitempty"`
	Silent   calendar.Date `json:"silent,omitempty"`
}

// Feedback is the average of one side, in hundredths; 0 while there are too few
// answers.
type Feedback struct {
	Answers int `json:"answers"`
	Average int `json:"average,omitempty"`
}

// Note is one piece of the notes.
type Note struct {
	Position int64         `json:"p"`
	At       time.Time     `json:"at"`
	Author   id.Person     `json:"author"`
	Item     id.AgendaItem `json:"item,omitempty"`
	Text     event.Private `json:"text,omitzero"`
}

// Decision is what was decided.
type Decision struct {
	On        calendar.Date `json:"on"`
	Question  event.Private `json:"question,omitzero"`
	Positions event.Private `json:"positions,omitzero"`
	Outcome   event.Private `json:"outcome,omitzero"`
	Owner     id.Person     `json:"owner,omitempty"`
	ReviewOn  calendar.Date `json:"review_on,omitempty"`
}

// Action is something to do.
type Action struct {
	Owner id.Person     `json:"owner"`
	Due   calendar.Date `json:"due"`
	Text  event.Private `json:"text,omitzero"`
	Done  calendar.Date `json:"done,omitempty"`
	Note  event.Private `json:"note,omitzero"`
}

// Poll is a question put to the vote. Votes counts who has voted; an option's
// votes are there when it is closed.
type Poll struct {
	Position int64         `json:"p"`
	Question event.Private `json:"question,omitzero"`
	Options  []Option      `json:"options"`
	Votes    int           `json:"votes"`
	Closed   bool          `json:"closed,omitempty"`
}

// Option is one answer to choose.
type Option struct {
	Text  event.Private `json:"text,omitzero"`
	Votes int           `json:"votes,omitempty"`
}

// Addendum adds to agreed minutes.
type Addendum struct {
	At     time.Time     `json:"at"`
	Author id.Person     `json:"author"`
	Text   event.Private `json:"text,omitzero"`
}
