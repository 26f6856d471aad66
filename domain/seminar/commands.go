package seminar

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a seminar, workshop or visit. The set is
// sealed.
//
//sumtype:decl
type Command interface {
	seminarCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() OnSeminar
}

// OnSeminar is part of every command: which meeting of which programme.
type OnSeminar struct {
	place.InProgramme
	// Seminar that the command is about: a seminar, workshop or visit.
	Seminar id.Seminar `json:"seminar"`
}

// Stream is the seminar's id.
func (c OnSeminar) Stream() id.UUID { return c.Seminar.UUID() }

func (c OnSeminar) at() OnSeminar { return c }

// PlanEvent plans a seminar of all cities, or a workshop or visit in one.
// Refused with: seminar.unknown, seminar.known, seminar.kind_unknown,
// seminar.city_missing, seminar.dates_impossible, seminar.capacity_impossible,
// seminar.step_unknown, seminar.hosts_missing, seminar.too_many, text.missing,
// text.too_long, text.unreadable.
type PlanEvent struct {
	OnSeminar
	// Kind: seminar, workshop or visit.
	Kind Kind `json:"kind"`
	// City that a workshop or visit is in; left out for a seminar.
	City id.City `json:"city,omitzero"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Purpose, at most 4000 characters; a visit has one.
	Purpose string `json:"purpose,omitzero"`
	// Venue, at most 200 characters.
	Venue string `json:"venue,omitzero"`
	// Start is the first day.
	Start calendar.Date `json:"start"`
	// End is the last day; the first when left out.
	End calendar.Date `json:"end,omitzero"`
	// Steps that it serves, of 0 to 4.
	Steps []int `json:"steps,omitempty"`
	// Capacity is how many seats there are; 200 when left out.
	Capacity int `json:"capacity,omitzero"`
	// Hosts who receive; a visit has them.
	Hosts []id.Person `json:"hosts,omitempty"`
}

// OpenRegistration until a day. Refused with: seminar.unknown, seminar.closed,
// seminar.dates_impossible.
type OpenRegistration struct {
	OnSeminar
	// Until is the last day to register.
	Until calendar.Date `json:"until"`
}

// Register takes a seat, or a place on the waiting list. Refused with:
// seminar.unknown, seminar.closed, seminar.registration_not_open,
// seminar.not_oneself, seminar.too_many.
type Register struct {
	OnSeminar
	// Person who comes: oneself, or a person whom the manager or city lead
	// registers.
	Person id.Person `json:"person"`
	// City that the person comes for, if any.
	City id.City `json:"city,omitzero"`
}

// CancelRegistration frees the seat for who waits. Refused with:
// seminar.unknown, seminar.closed, seminar.not_oneself.
type CancelRegistration struct {
	OnSeminar
	// Person who does not come.
	Person id.Person `json:"person"`
}

// PublishAgenda in place of the one before. Refused with: seminar.unknown,
// seminar.closed, seminar.agenda_empty, seminar.item_known,
// seminar.time_impossible, seminar.too_many, text.missing, text.too_long,
// text.unreadable.
type PublishAgenda struct {
	OnSeminar
	// Items in order.
	Items []AgendaItem `json:"items"`
}

// AgendaItem is one point of a seminar's agenda.
type AgendaItem struct {
	// Item is a new id.
	Item id.AgendaItem `json:"item"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Minutes planned, 1 to 1440.
	Minutes int `json:"minutes"`
}

// MarkAttendance of people, from the first day on. Refused with:
// seminar.unknown, seminar.closed, seminar.not_begun, seminar.nobody_marked,
// seminar.minutes_impossible, seminar.too_many.
type MarkAttendance struct {
	OnSeminar
	// People who were there.
	People []Presence `json:"people"`
}

// Presence says that somebody was there.
type Presence struct {
	// Person who was there.
	Person id.Person `json:"person"`
	// City that the person came for; that of the registration when left out.
	City id.City `json:"city,omitzero"`
	// Minutes of presence; 0 takes the mark back.
	Minutes int `json:"minutes"`
}

// FileVisitReport of a visit that has an attendance list, within 10 working
// days; later it is marked as late. Refused with: seminar.unknown,
// seminar.closed, seminar.no_visit, seminar.not_begun,
// seminar.attendance_missing, text.missing, text.too_long, text.unreadable.
type FileVisitReport struct {
	OnSeminar
	// Text, at most 20000 characters.
	Text string `json:"text"`
}

// CloseEvent ends it. Refused with: seminar.unknown, seminar.not_begun,
// seminar.report_missing.
type CloseEvent struct {
	OnSeminar
}

// ConfirmOpen asks only whether the seminar is there and not closed. Without a
// seminar it is not asked. Refused with: seminar.unknown, seminar.closed.
type ConfirmOpen struct {
	OnSeminar
	// Instead of a seminar, so that the command has a stream.
	Instead id.UUID `json:"instead"`
}

// Stream is the seminar's id, or what stands for it.
func (c ConfirmOpen) Stream() id.UUID {
	if c.Seminar.IsZero() {
		return c.Instead
	}
	return c.Seminar.UUID()
}

func (PlanEvent) seminarCommand()          {}
func (OpenRegistration) seminarCommand()   {}
func (Register) seminarCommand()           {}
func (CancelRegistration) seminarCommand() {}
func (PublishAgenda) seminarCommand()      {}
func (MarkAttendance) seminarCommand()     {}
func (FileVisitReport) seminarCommand()    {}
func (CloseEvent) seminarCommand()         {}
func (ConfirmOpen) seminarCommand()        {}
