// Package academy answers: which seminars, workshops and visits are there, and
// how do they stand? The key is the programme.
package academy

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	s "megdan/domain/seminar"
	"megdan/projections/view"
)

// Document is the meetings of one programme.
type Document struct {
	Meetings view.Map[id.Seminar, Meeting] `json:"meetings"`
}

// Meeting is one seminar, workshop or visit.
type Meeting struct {
	Kind          s.Kind           `json:"kind"`
	Title         event.Private    `json:"title,omitzero"`
	Venue         event.Private    `json:"venue,omitzero"`
	Participation id.Participation `json:"participation,omitempty"`
	Start         calendar.Date    `json:"start"`
	End           calendar.Date    `json:"end"`
	Steps         []int            `json:"steps"`
	Capacity      int              `json:"capacity"`
	Until         calendar.Date    `json:"until,omitempty"` // registration
	Seated        int              `json:"seated,omitempty"`
	Waiting       int              `json:"waiting,omitempty"`
	Minutes       int              `json:"minutes,omitempty"` // of the agenda
	ReportBy      calendar.Date    `json:"report_by,omitempty"`
	ReportedOn    calendar.Date    `json:"reported_on,omitempty"`
	Late          bool             `json:"late,omitempty"`
	Closed        bool             `json:"closed,omitempty"`
	Attended      int              `json:"attended,omitempty"` // when it is closed
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "academy",
		Version: 1,
		Events: []string{
			"seminar.event_planned", "seminar.registration_opened", "seminar.registered", "seminar.registration_cancelled",
			"seminar.moved_up", "seminar.agenda_published", "seminar.visit_report_filed", "seminar.event_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.RegisterForSeminar,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case s.EventPlanned:
		d.Meetings.Put(v.Seminar, Meeting{
			Kind: v.Kind, Title: v.Title, Venue: v.Venue, Participation: v.Participation, Start: v.Start, End: v.End,
			Steps: slices.Clone(v.Steps), Capacity: v.Capacity, ReportBy: v.ReportBy,
		})
	case s.RegistrationOpened:
		d.Meetings.Ensure(v.Seminar).Until = v.Until
	case s.Registered:
		m := d.Meetings.Ensure(v.Seminar)
		if v.Seat == s.Seated {
			m.Seated++
		} else {
			m.Waiting++
		}
	case s.RegistrationCancelled:
		m := d.Meetings.Ensure(v.Seminar)
		if v.Seat == s.Seated {
			m.Seated--
		} else {
			m.Waiting--
		}
	case s.MovedUp:
		m := d.Meetings.Ensure(v.Seminar)
		m.Seated++
		m.Waiting--
	case s.AgendaPublished:
		d.Meetings.Ensure(v.Seminar).Minutes = v.Minutes
	case s.VisitReportFiled:
		m := d.Meetings.Ensure(v.Seminar)
		m.ReportedOn, m.Late = v.On, v.In == s.Late
	case s.EventClosed:
		m := d.Meetings.Ensure(v.Seminar)
		m.Closed, m.Attended = true, v.Attended
	}
}
