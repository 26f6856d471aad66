package seminar

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of one seminar, workshop or visit. The set is sealed.
//
//sumtype:decl
type Event interface{ seminarEvent() }

// Kind of meeting.
type Kind string

// The kinds.
const (
	Seminar  Kind = "seminar"
	Workshop Kind = "workshop"
	Visit    Kind = "visit"
)

// Seat says whether somebody has one.
type Seat string

// The seats.
const (
	Seated  Seat = "seated"
	Waiting Seat = "waiting"
)

// Timeliness says whether a report came in time.
type Timeliness string

// The timeliness of a report.
const (
	InTime Timeliness = "in_time"
	Late   Timeliness = "late"
)

// EventPlanned begins it. A workshop or visit is at one city; a seminar can
// serve several steps. ReportBy is the last day for the report of a visit.
type EventPlanned struct {
	Seminar       id.Seminar       `json:"seminar" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	Participation id.Participation `json:"participation,omitempty" pii:"ref"`
	City          id.City          `json:"city,omitempty" pii:"ref"`
	Kind          Kind             `json:"kind" pii:"none"`
	Start         calendar.Date    `json:"start" pii:"none"`
	End           calendar.Date    `json:"end" pii:"none"`
	ReportBy      calendar.Date    `json:"report_by,omitempty" pii:"none"`
	Steps         []int            `json:"steps,omitempty" pii:"none"`
	Capacity      int              `json:"capacity" pii:"none"`
	Hosts         []id.Person      `json:"hosts,omitempty" pii:"ref"`
	Title         event.Private    `json:"title,omitempty" pii:"free,about=Seminar"`
	Purpose       event.Private    `json:"purpose,omitempty" pii:"free,about=Seminar"`
	Venue         event.Private    `json:"venue,omitempty" pii:"free,about=Seminar"`
}

// RegistrationOpened until a day.
type RegistrationOpened struct {
	Seminar id.Seminar    `json:"seminar" pii:"ref"`
	Until   calendar.Date `json:"until" pii:"none"`
}

// Registered with a seat, or on the waiting list. Number is the order of
// registering.
type Registered struct {
	Seminar id.Seminar       `json:"seminar" pii:"ref"`
	Person  id.Person        `json:"person" pii:"ref"`
	For     id.Participation `json:"for,omitempty" pii:"ref"`
	Seat    Seat             `json:"seat" pii:"none"`
	Number  int              `json:"number" pii:"none"`
}

// RegistrationCancelled frees the seat, or the place on the waiting list.
type RegistrationCancelled struct {
	Seminar id.Seminar `json:"seminar" pii:"ref"`
	Person  id.Person  `json:"person" pii:"ref"`
	Seat    Seat       `json:"seat" pii:"none"`
}

// MovedUp from the waiting list to a seat.
type MovedUp struct {
	Seminar id.Seminar `json:"seminar" pii:"ref"`
	Person  id.Person  `json:"person" pii:"ref"`
}

// AgendaPublished in place of the one before; its points follow.
type AgendaPublished struct {
	Seminar id.Seminar `json:"seminar" pii:"ref"`
	Items   int        `json:"items" pii:"none"`
	Minutes int        `json:"minutes" pii:"none"`
}

// AgendaPointPublished is one point of it.
type AgendaPointPublished struct {
	Seminar id.Seminar    `json:"seminar" pii:"ref"`
	Item    id.AgendaItem `json:"item" pii:"ref"`
	Number  int           `json:"number" pii:"none"`
	Minutes int           `json:"minutes" pii:"none"`
	Title   event.Private `json:"title,omitempty" pii:"free,about=Item"`
}

// AttendanceMarked says for how many minutes somebody was there; 0 takes the
// mark back.
type AttendanceMarked struct {
	Seminar id.Seminar       `json:"seminar" pii:"ref"`
	Person  id.Person        `json:"person" pii:"ref"`
	For     id.Participation `json:"for,omitempty" pii:"ref"`
	Minutes int              `json:"minutes" pii:"none"`
}

// VisitReportFiled within the days for it, or late.
type VisitReportFiled struct {
	Seminar id.Seminar    `json:"seminar" pii:"ref"`
	Author  id.Person     `json:"author" pii:"ref"`
	On      calendar.Date `json:"on" pii:"none"`
	In      Timeliness    `json:"in" pii:"none"`
	Text    event.Private `json:"text,omitempty" pii:"free,about=Seminar"`
}

// EventClosed: nothing is added any more.
type EventClosed struct {
	Seminar  id.Seminar `json:"seminar" pii:"ref"`
	Attended int        `json:"attended" pii:"none"`
}

func (EventPlanned) seminarEvent()          {}
func (RegistrationOpened) seminarEvent()    {}
func (Registered) seminarEvent()            {}
func (RegistrationCancelled) seminarEvent() {}
func (MovedUp) seminarEvent()               {}
func (AgendaPublished) seminarEvent()       {}
func (AgendaPointPublished) seminarEvent()  {}
func (AttendanceMarked) seminarEvent()      {}
func (VisitReportFiled) seminarEvent()      {}
func (EventClosed) seminarEvent()           {}

// Events lists every event of a seminar with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[EventPlanned]("seminar.event_planned"),
		of[RegistrationOpened]("seminar.registration_opened"),
		of[Registered]("seminar.registered"),
		of[RegistrationCancelled]("seminar.registration_cancelled"),
		of[MovedUp]("seminar.moved_up"),
		of[AgendaPublished]("seminar.agenda_published"),
		of[AgendaPointPublished]("seminar.agenda_point_published"),
		of[AttendanceMarked]("seminar.attendance_marked"),
		of[VisitReportFiled]("seminar.visit_report_filed"),
		of[EventClosed]("seminar.event_closed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
