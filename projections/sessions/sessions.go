// Package sessions answers: which sessions are there, when, and how far are
// they? A calendar. The key is the programme, or the city of the match, or the
// mentor.
package sessions

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/role"
	s "megdan/domain/session"
	"megdan/projections/view"
)

// Document is the sessions of a programme, of a city or of a mentor.
type Document struct {
	Sessions view.Map[id.Session, Session] `json:"sessions"`
}

// Session is one line of the calendar.
type Session struct {
	State         s.Status           `json:"state"`
	Title         event.Private      `json:"title,omitzero"`
	Participation id.Participation   `json:"participation,omitempty"`
	Match         id.Match           `json:"match,omitempty"`
	Seminar       id.Seminar         `json:"seminar,omitempty"`
	Mentor        id.Person          `json:"mentor"`
	Host          id.Person          `json:"host,omitempty"` // who started it
	Language      expertise.Language `json:"language"`
	Start         time.Time          `json:"start"`
	Minutes       int                `json:"minutes"`
	Started       time.Time          `json:"started,omitzero"`
	Ended         time.Time          `json:"ended,omitzero"`
	LiveSeconds   int                `json:"live_seconds,omitempty"`
	DraftBy       calendar.Date      `json:"draft_by,omitempty"` // minutes
	AgreeBy       calendar.Date      `json:"agree_by,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "sessions",
		Version: 1,
		Events: []string{
			"session.session_scheduled", "session.session_confirmed", "session.session_rescheduled", "session.session_cancelled",
			"session.no_show_marked", "session.session_started", "session.session_ended", "session.session_ended_by_system",
			"session.minutes_drafted", "session.minutes_agreed",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.SessionLists,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	to = append(to, e.Log)
	add := func(p id.Participation, mentor id.Person) []id.UUID {
		if !p.IsZero() {
			to = append(to, p.UUID())
		}
		return append(to, mentor.UUID())
	}
	switch v := e.Data.(type) {
	case s.SessionScheduled:
		return add(v.Participation, v.Mentor)
	case s.SessionConfirmed:
		return add(v.Participation, v.Mentor)
	case s.SessionRescheduled:
		return add(v.Participation, v.Mentor)
	case s.SessionCancelled:
		return add(v.Participation, v.Mentor)
	case s.NoShowMarked:
		return add(v.Participation, v.Mentor)
	case s.SessionStarted:
		return add(v.Participation, v.Mentor)
	case s.SessionEnded:
		return add(v.Participation, v.Mentor)
	case s.SessionEndedBySystem:
		return add(v.Participation, v.Mentor)
	case s.MinutesDrafted:
		return add(v.Participation, v.Mentor)
	case s.MinutesAgreed:
		return add(v.Participation, v.Mentor)
	}
	return to
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case s.SessionScheduled:
		d.Sessions.Put(v.Session, Session{
			State: s.Scheduled, Title: v.Title, Participation: v.Participation, Match: v.Match, Seminar: v.Seminar,
			Mentor: v.Mentor, Language: v.Language, Start: v.Start, Minutes: v.Minutes,
		})
	case s.SessionConfirmed:
		d.Sessions.Ensure(v.Session).State = s.Confirmed
	case s.SessionRescheduled:
		l := d.Sessions.Ensure(v.Session)
		l.State, l.Start, l.Minutes = s.Scheduled, v.Start, v.Minutes
	case s.SessionCancelled:
		d.Sessions.Ensure(v.Session).State = s.Cancelled
	case s.NoShowMarked:
		d.Sessions.Ensure(v.Session).State = s.NoShow
	case s.SessionStarted:
		l := d.Sessions.Ensure(v.Session)
		l.State, l.Host, l.Started = s.Live, v.Host, v.At
	case s.SessionEnded:
		l := d.Sessions.Ensure(v.Session)
		l.State, l.Ended, l.LiveSeconds, l.DraftBy, l.AgreeBy = s.Ended, v.At, v.LiveSeconds, v.DraftBy, v.AgreeBy
	case s.SessionEndedBySystem:
		l := d.Sessions.Ensure(v.Session)
		l.State, l.Ended, l.LiveSeconds, l.DraftBy, l.AgreeBy = s.Ended, v.At, v.LiveSeconds, v.DraftBy, v.AgreeBy
	case s.MinutesDrafted:
		d.Sessions.Ensure(v.Session).State = s.Drafted
	case s.MinutesAgreed:
		d.Sessions.Ensure(v.Session).State = s.Agreed
	}
}
