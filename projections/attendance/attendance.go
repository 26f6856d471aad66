// Package attendance answers: who was where, for how long, and what does it add
// up to for each city, session and seminar? Person-hours, in seconds. The key
// is the programme.
package attendance

import (
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/seminar"
	"megdan/domain/session"
	"megdan/projections/view"
)

// Document is the attendance of one programme.
type Document struct {
	Cities   view.Map[id.Participation, City] `json:"cities"`
	Meetings view.Map[id.UUID, Meeting]       `json:"meetings"` // sessions, seminars, workshops, visits
	// Entries are keyed by ids that follow from meeting and person.
	Entries view.Map[id.UUID, Entry] `json:"entries"`
}

// City is what one city's people add up to.
type City struct {
	Seconds int `json:"seconds"`
	Visits  int `json:"visits"` // of people to meetings
}

// Meeting is one session, seminar, workshop or visit.
type Meeting struct {
	Kind          Kind             `json:"kind"`
	Title         event.Private    `json:"title,omitzero"`
	Participation id.Participation `json:"participation,omitempty"`
	Start         time.Time        `json:"start"`
	People        int              `json:"people"`
	Seconds       int              `json:"seconds"`
}

// Kind of meeting.
type Kind string

// The kinds: a session beside those of seminars.
const (
	Session  Kind = "session"
	Seminar  Kind = "seminar"
	Workshop Kind = "workshop"
	Visit    Kind = "visit"
)

// Entry is one person in one meeting.
type Entry struct {
	Meeting    id.UUID            `json:"meeting"`
	Person     id.Person          `json:"person"`
	For        id.Participation   `json:"for,omitempty"`
	Stays      int                `json:"stays,omitempty"`
	Seconds    int                `json:"seconds"`
	Attendance session.Attendance `json:"attendance,omitempty"` // of a session
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "attendance",
		Version: 1,
		Events: []string{
			"session.session_scheduled", "session.session_started", "session.attendance_counted",
			"seminar.event_planned", "seminar.attendance_marked",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.AttendanceReport,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case session.SessionScheduled:
		d.Meetings.Put(v.Session.UUID(), Meeting{Kind: Session, Title: v.Title, Participation: v.Participation, Start: v.Start})
	case session.SessionStarted:
		d.Meetings.Ensure(v.Session.UUID()).Start = v.At
	case session.AttendanceCounted:
		d.set(Entry{v.Session.UUID(), v.Person, v.For, v.Stays, v.Seconds, v.Attendance})
	case seminar.EventPlanned:
		d.Meetings.Put(v.Seminar.UUID(), Meeting{Kind: Kind(v.Kind), Title: v.Title, Participation: v.Participation, Start: v.Start.Time()})
	case seminar.AttendanceMarked:
		d.set(Entry{Meeting: v.Seminar.UUID(), Person: v.Person, For: v.For, Seconds: v.Minutes * 60})
	}
}

// set puts an entry in place of the one before; without time there is none.
func (d *Document) set(e Entry) {
	key := id.Derive(e.Meeting, e.Person.String())
	if was, known := d.Entries.Get(key); known {
		d.count(was, -1)
		d.Entries.Delete(key)
	}
	if e.Seconds > 0 || e.Stays > 0 {
		d.count(e, 1)
		d.Entries.Put(key, e)
	}
}

func (d *Document) count(e Entry, sign int) {
	m := d.Meetings.Ensure(e.Meeting)
	m.People += sign
	m.Seconds += sign * e.Seconds
	if !e.For.IsZero() {
		c := d.Cities.Ensure(e.For)
		c.Visits += sign
		c.Seconds += sign * e.Seconds
	}
}
