// Package seminar answers: what is one seminar, workshop or visit about, who
// comes and who was there? The key is the seminar.
package seminar

import (
	"slices"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	s "megdan/domain/seminar"
	"megdan/projections/view"
)

// Document is one meeting.
type Document struct {
	Programme     id.Programme     `json:"programme"`
	Participation id.Participation `json:"participation,omitempty"`
	City          id.City          `json:"city,omitempty"`
	Version       int64            `json:"version"`
	Kind          s.Kind           `json:"kind"`
	Title         event.Private    `json:"title,omitzero"`
	Purpose       event.Private    `json:"purpose,omitzero"`
	Venue         event.Private    `json:"venue,omitzero"`
	Start         calendar.Date    `json:"start"`
	End           calendar.Date    `json:"end"`
	Steps         []int            `json:"steps"`
	Capacity      int              `json:"capacity"`
	Hosts         []id.Person      `json:"hosts"`
	Until         calendar.Date    `json:"until,omitempty"` // registration
	Report        Report           `json:"report,omitzero"`
	Closed        bool             `json:"closed,omitempty"`

	Agenda view.Map[id.AgendaItem, Item] `json:"agenda"`
	People view.Map[id.Person, Person]   `json:"people"`
}

// Report of a visit.
type Report struct {
	By     calendar.Date `json:"by,omitempty"` // last day
	On     calendar.Date `json:"on,omitempty"`
	Late   bool          `json:"late,omitempty"`
	Author id.Person     `json:"author,omitempty"`
	Text   event.Private `json:"text,omitzero"`
}

// Item is one point of the agenda.
type Item struct {
	Number  int           `json:"number"`
	Minutes int           `json:"minutes"`
	Title   event.Private `json:"title,omitzero"`
}

// Person is somebody who registered, or was there.
type Person struct {
	For     id.Participation `json:"for,omitempty"`
	Seat    s.Seat           `json:"seat,omitempty"` // none: not registered
	Number  int              `json:"number,omitempty"`
	At      time.Time        `json:"at,omitzero"`
	Minutes int              `json:"minutes,omitempty"` // of presence
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "seminar",
		Version: 1,
		Events: []string{
			"seminar.event_planned", "seminar.registration_opened", "seminar.registered", "seminar.registration_cancelled", "seminar.moved_up",
			"seminar.agenda_published", "seminar.agenda_point_published", "seminar.attendance_marked", "seminar.visit_report_filed", "seminar.event_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.RegisterForSeminar,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version, d.Programme = e.Version, id.Programme(e.Log)
	switch v := e.Data.(type) {
	case s.EventPlanned:
		d.Participation, d.City, d.Kind, d.Title, d.Purpose, d.Venue = v.Participation, v.City, v.Kind, v.Title, v.Purpose, v.Venue
		d.Start, d.End, d.Steps, d.Capacity, d.Hosts = v.Start, v.End, slices.Clone(v.Steps), v.Capacity, slices.Clone(v.Hosts)
		d.Report.By = v.ReportBy
	case s.RegistrationOpened:
		d.Until = v.Until
	case s.Registered:
		p := d.People.Ensure(v.Person)
		p.For, p.Seat, p.Number, p.At = v.For, v.Seat, v.Number, e.At
	case s.RegistrationCancelled:
		if p := d.People.Edit(v.Person); p != nil && p.Minutes > 0 {
			p.Seat, p.Number = "", 0
			return
		}
		d.People.Delete(v.Person)
	case s.MovedUp:
		d.People.Ensure(v.Person).Seat = s.Seated
	case s.AgendaPublished:
		for _, k := range d.points() {
			d.Agenda.Delete(k)
		}
	case s.AgendaPointPublished:
		d.Agenda.Put(v.Item, Item{v.Number, v.Minutes, v.Title})
	case s.AttendanceMarked:
		p := d.People.Ensure(v.Person)
		p.Minutes = v.Minutes
		if !v.For.IsZero() {
			p.For = v.For
		}
	case s.VisitReportFiled:
		d.Report.On, d.Report.Late, d.Report.Author, d.Report.Text = v.On, v.In == s.Late, v.Author, v.Text
	case s.EventClosed:
		d.Closed = true
	}
}

func (d *Document) points() (all []id.AgendaItem) {
	for k := range d.Agenda.All() {
		all = append(all, k)
	}
	return all
}
