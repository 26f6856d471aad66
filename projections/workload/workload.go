// Package workload answers: how much does each mentor of a programme carry?
// Active matches against capacity, hours planned and held, open action items,
// help requests taken up and not answered. The key is the programme.
package workload

import (
	"time"

	"megdan/domain/event"
	"megdan/domain/help"
	"megdan/domain/id"
	"megdan/domain/mentor"
	"megdan/domain/role"
	"megdan/domain/session"
	"megdan/projections/view"
)

// Document is the mentors of one programme with what they carry.
type Document struct {
	Mentors view.Map[id.Person, Load] `json:"mentors"`
	// Sessions, Actions and Requests are what the loads add up.
	Sessions view.Map[id.Session, Session]     `json:"sessions"`
	Actions  view.Map[id.ActionItem, Action]   `json:"actions"`
	Requests view.Map[id.HelpRequest, Request] `json:"requests"`
}

// Load is what one mentor carries.
type Load struct {
	Capacity       int `json:"capacity"`
	Taken          int `json:"taken"` // active and paused matches
	Planned        int `json:"planned"`
	PlannedMinutes int `json:"planned_minutes"` // of sessions to come
	Held           int `json:"held"`
	HeldMinutes    int `json:"held_minutes"`
	OpenActions    int `json:"open_actions"`
	Unanswered     int `json:"unanswered"` // help requests taken up
}

// Session is one session that a mentor leads, while it is to come or live.
type Session struct {
	Mentor  id.Person `json:"mentor"`
	Start   time.Time `json:"start"`
	Minutes int       `json:"minutes"`
}

// Action is one open action item.
type Action struct {
	Owner id.Person `json:"owner"`
}

// Request is one help request that somebody took up and did not answer.
type Request struct {
	By id.Person `json:"by"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "workload",
		Version: 1,
		Events: []string{
			"mentor.mentor_registered", "mentor.capacity_set", "mentor.match_taken", "mentor.match_released",
			"session.session_scheduled", "session.session_rescheduled", "session.session_cancelled", "session.no_show_marked",
			"session.session_ended", "session.session_ended_by_system", "session.action_item_added", "session.action_item_completed",
			"help.help_request_taken_up", "help.help_request_answered", "help.help_request_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.MentorWorkload,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case mentor.MentorRegistered:
		d.Mentors.Ensure(v.Mentor).Capacity = v.Capacity
	case mentor.CapacitySet:
		d.Mentors.Ensure(v.Mentor).Capacity = v.Capacity
	case mentor.MatchTaken:
		d.Mentors.Ensure(v.Mentor).Taken = v.Taken
	case mentor.MatchReleased:
		d.Mentors.Ensure(v.Mentor).Taken = v.Taken
	case help.HelpRequestTakenUp:
		d.Requests.Put(v.Request, Request{v.By})
		d.Mentors.Ensure(v.By).Unanswered++
	case help.HelpRequestAnswered:
		d.settled(v.Request)
	case help.HelpRequestClosed:
		d.settled(v.Request)
	default:
		d.session(v)
	}
}

func (d *Document) settled(k id.HelpRequest) {
	if r, waits := d.Requests.Get(k); waits {
		d.Mentors.Ensure(r.By).Unanswered--
		d.Requests.Delete(k)
	}
}

func (d *Document) session(data any) {
	switch v := data.(type) {
	case session.SessionScheduled:
		d.plan(v.Session, Session{v.Mentor, v.Start, v.Minutes})
	case session.SessionRescheduled:
		if was, known := d.unplan(v.Session); known {
			d.plan(v.Session, Session{was.Mentor, v.Start, v.Minutes})
		}
	case session.SessionCancelled:
		d.unplan(v.Session)
	case session.NoShowMarked:
		d.unplan(v.Session)
	case session.SessionEnded:
		d.held(v.Session, v.LiveSeconds)
	case session.SessionEndedBySystem:
		d.held(v.Session, v.LiveSeconds)
	case session.ActionItemAdded:
		d.Actions.Put(v.Action, Action{v.Owner})
		d.Mentors.Update(v.Owner, func(l *Load) { l.OpenActions++ })
	case session.ActionItemCompleted:
		d.Actions.Delete(v.Action)
		d.Mentors.Update(v.Owner, func(l *Load) { l.OpenActions-- })
	}
}

func (d *Document) plan(k id.Session, s Session) {
	d.Sessions.Put(k, s)
	l := d.Mentors.Ensure(s.Mentor)
	l.Planned++
	l.PlannedMinutes += s.Minutes
}

func (d *Document) unplan(k id.Session) (Session, bool) {
	s, known := d.Sessions.Get(k)
	if known {
		d.Sessions.Delete(k)
		l := d.Mentors.Ensure(s.Mentor)
		l.Planned--
		l.PlannedMinutes -= s.Minutes
	}
	return s, known
}

func (d *Document) held(k id.Session, seconds int) {
	if s, known := d.unplan(k); known {
		l := d.Mentors.Ensure(s.Mentor)
		l.Held++
		l.HeldMinutes += seconds / 60
	}
}
