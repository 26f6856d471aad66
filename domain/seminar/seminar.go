// Package seminar is a meeting that people come to: a seminar of all cities, a
// workshop or a visit in one. Seats are given in order of registering; who
// finds none waits and moves up when a seat becomes free. A visit has a
// purpose, hosts, an attendance list and a report within 10 working days
// (ACA-6); a seminar may serve several steps.
package seminar

import (
	"cmp"
	"maps"
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Limits, and the days for a report.
const (
	CapacityDefault = 200
	CapacityMost    = 2000
	PeopleMost      = 3000 // registered and attending
	AgendaMost      = 100
	ReportDays      = 10
	TextMost        = 20000
	dayMinutes      = 1440
)

// State is what decisions read.
type State struct {
	Seminar       id.Seminar // zero: there is none
	Programme     id.Programme
	Participation id.Participation
	Kind          Kind
	Start         calendar.Date
	ReportBy      calendar.Date
	Capacity      int
	Hosts         []id.Person
	Until         calendar.Date // zero: registration was not opened
	People        map[id.Person]Registration
	Numbers       int // registrations ever
	Attended      map[id.Person]int
	Reported      bool
	Closed        bool
}

// Registration is somebody who wants to come.
type Registration struct {
	For    id.Participation
	Seat   Seat
	Number int
}

// Decider of the stream seminar-<seminar>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "seminar",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the meeting of a city or of the whole
// programme.
func Object(s State, c Command) (role.Object, bool) {
	o := role.Object{Programme: c.at().Programme, Participation: s.Participation}
	if plan, is := c.(PlanEvent); is && s.Seminar.IsZero() && !plan.City.IsZero() {
		o.Participation = id.ParticipationOf(plan.Programme, plan.City)
	}
	return o, true
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := make([]id.UUID, 0, 6)
	add := func(all ...id.UUID) {
		for _, u := range all {
			if !u.IsZero() && !slices.Contains(tags, u) {
				tags = append(tags, u)
			}
		}
	}
	add(s.Programme.UUID(), s.Participation.UUID(), s.Seminar.UUID())
	switch e := e.(type) {
	case EventPlanned, RegistrationOpened, AgendaPublished, AgendaPointPublished, EventClosed:
		// they concern the meeting as a whole
	case Registered:
		add(e.Person.UUID(), e.For.UUID())
	case RegistrationCancelled:
		add(e.Person.UUID())
	case MovedUp:
		add(e.Person.UUID(), s.People[e.Person].For.UUID())
	case AttendanceMarked:
		add(e.Person.UUID(), e.For.UUID())
	case VisitReportFiled:
		add(e.Author.UUID())
	}
	return s.Programme, tags
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	at := c.at()
	switch c := c.(type) {
	case PlanEvent:
		return plan(s, c)
	case ConfirmOpen:
		if c.Seminar.IsZero() {
			return nil, nil
		}
	case OpenRegistration, Register, CancelRegistration, PublishAgenda, MarkAttendance, FileVisitReport, CloseEvent:
	}
	if s.Seminar.IsZero() || s.Programme != at.Programme {
		return nil, decider.Refuse("seminar.unknown")
	}
	if s.Closed {
		if _, closing := c.(CloseEvent); closing {
			return nil, nil
		}
		return nil, decider.Refuse("seminar.closed")
	}
	switch c := c.(type) {
	case OpenRegistration:
		switch {
		case c.Until.IsZero() || c.Until.After(s.Start.AddDays(366)):
			return nil, decider.Refuse("seminar.dates_impossible")
		case c.Until == s.Until:
			return nil, nil
		}
		return []Event{RegistrationOpened{c.Seminar, c.Until}}, nil
	case Register:
		return register(s, c, by)
	case CancelRegistration:
		return cancel(s, c, by)
	case PublishAgenda:
		return publishAgenda(c)
	case MarkAttendance:
		return markAttendance(s, c, by)
	case FileVisitReport:
		return fileReport(s, c, by)
	case CloseEvent:
		switch {
		case by.Today().Before(s.Start):
			return nil, decider.Refuse("seminar.not_begun", "start", s.Start)
		case s.Kind == Visit && !s.Reported: // ACA-6
			return nil, decider.Refuse("seminar.report_missing", "due", s.ReportBy)
		}
		return []Event{EventClosed{c.Seminar, len(s.Attended)}}, nil
	case ConfirmOpen:
		return nil, nil
	case PlanEvent: // decided above
	}
	panic("seminar: a command outside the sealed set")
}

func plan(s State, c PlanEvent) ([]Event, error) {
	end, capacity := c.End, cmp.Or(c.Capacity, CapacityDefault)
	if end.IsZero() {
		end = c.Start
	}
	switch {
	case !s.Seminar.IsZero():
		return nil, decider.Refuse("seminar.known")
	case c.Seminar.IsZero() || c.Programme.IsZero():
		return nil, decider.Refuse("seminar.unknown")
	case c.Kind != Seminar && c.Kind != Workshop && c.Kind != Visit:
		return nil, decider.Refuse("seminar.kind_unknown")
	case c.Kind != Seminar && c.City.IsZero():
		return nil, decider.Refuse("seminar.city_missing")
	case c.Start.IsZero() || end.Before(c.Start) || c.Start.DaysUntil(end) > 366:
		return nil, decider.Refuse("seminar.dates_impossible")
	case capacity < 1 || capacity > CapacityMost:
		return nil, decider.Refuse("seminar.capacity_impossible", "most", CapacityMost)
	case c.Kind == Visit && len(c.Hosts) == 0: // ACA-6
		return nil, decider.Refuse("seminar.hosts_missing")
	case len(c.Hosts) > AgendaMost || len(c.Steps) > 5:
		return nil, decider.Refuse("seminar.too_many", "most", AgendaMost)
	}
	for _, step := range c.Steps {
		if step < 0 || step > 4 {
			return nil, decider.Refuse("seminar.step_unknown")
		}
	}
	title, purpose, venue, err := texts(c)
	if err != nil {
		return nil, err
	}
	e := EventPlanned{
		Seminar: c.Seminar, Programme: c.Programme, City: c.City, Kind: c.Kind, Start: c.Start, End: end,
		Steps: slices.Clone(c.Steps), Capacity: capacity, Hosts: slices.Clone(c.Hosts), Title: title, Purpose: purpose, Venue: venue,
	}
	if !c.City.IsZero() {
		e.Participation = id.ParticipationOf(c.Programme, c.City)
	}
	if c.Kind == Visit {
		e.ReportBy = end.AddWorkingDays(ReportDays)
	}
	return []Event{e}, nil
}

func texts(c PlanEvent) (title, purpose, venue event.Private, err error) {
	if title, err = wording.Must("title", c.Title, wording.TitleMost); err != nil {
		return
	}
	if venue, err = wording.May("venue", c.Venue, wording.TitleMost); err != nil {
		return
	}
	if c.Kind == Visit { // ACA-6
		purpose, err = wording.Must("purpose", c.Purpose, wording.TextMost)
		return
	}
	purpose, err = wording.May("purpose", c.Purpose, wording.TextMost)
	return
}

// mayActFor: a person for oneself; manager and city lead for others.
func mayActFor(p id.Person, by decider.By) bool {
	return p == by.Actor || by.ActingAs == role.ProgrammeManager || by.ActingAs == role.CityLead
}

func register(s State, c Register, by decider.By) ([]Event, error) {
	_, known := s.People[c.Person]
	switch {
	case c.Person.IsZero() || !mayActFor(c.Person, by):
		return nil, decider.Refuse("seminar.not_oneself")
	case known:
		return nil, nil
	case s.Until.IsZero() || by.Today().After(s.Until):
		return nil, decider.Refuse("seminar.registration_not_open")
	case len(s.People) >= PeopleMost:
		return nil, decider.Refuse("seminar.too_many", "most", PeopleMost)
	}
	from := id.Participation{}
	if !c.City.IsZero() {
		from = id.ParticipationOf(c.Programme, c.City)
	}
	seat := Seated
	if s.seated() >= s.Capacity {
		seat = Waiting
	}
	return []Event{Registered{c.Seminar, c.Person, from, seat, s.Numbers + 1}}, nil
}

func (s State) seated() (n int) {
	for _, r := range s.People {
		if r.Seat == Seated {
			n++
		}
	}
	return n
}

func cancel(s State, c CancelRegistration, by decider.By) ([]Event, error) {
	r, known := s.People[c.Person]
	switch {
	case !mayActFor(c.Person, by):
		return nil, decider.Refuse("seminar.not_oneself")
	case !known:
		return nil, nil
	}
	events := []Event{RegistrationCancelled{c.Seminar, c.Person, r.Seat}}
	if next := s.next(); r.Seat == Seated && !next.IsZero() {
		events = append(events, MovedUp{c.Seminar, next})
	}
	return events, nil
}

// next is who waits longest.
func (s State) next() (first id.Person) {
	lowest := 0
	for p, r := range s.People {
		if r.Seat == Waiting && (lowest == 0 || r.Number < lowest) {
			first, lowest = p, r.Number
		}
	}
	return first
}

func publishAgenda(c PublishAgenda) ([]Event, error) {
	switch {
	case len(c.Items) == 0:
		return nil, decider.Refuse("seminar.agenda_empty")
	case len(c.Items) > AgendaMost:
		return nil, decider.Refuse("seminar.too_many", "most", AgendaMost)
	}
	events := []Event{nil}
	seen, total := map[id.AgendaItem]bool{}, 0
	for i, item := range c.Items {
		switch {
		case item.Item.IsZero() || seen[item.Item]:
			return nil, decider.Refuse("seminar.item_known")
		case item.Minutes < 1 || item.Minutes > dayMinutes:
			return nil, decider.Refuse("seminar.time_impossible")
		}
		title, err := wording.Must("title", item.Title, wording.TitleMost)
		if err != nil {
			return nil, err
		}
		seen[item.Item] = true
		total += item.Minutes
		events = append(events, AgendaPointPublished{c.Seminar, item.Item, i + 1, item.Minutes, title})
	}
	events[0] = AgendaPublished{c.Seminar, len(c.Items), total}
	return events, nil
}

func markAttendance(s State, c MarkAttendance, by decider.By) ([]Event, error) {
	switch {
	case by.Today().Before(s.Start):
		return nil, decider.Refuse("seminar.not_begun", "start", s.Start)
	case len(c.People) == 0:
		return nil, decider.Refuse("seminar.nobody_marked")
	case len(c.People)+len(s.Attended) > PeopleMost:
		return nil, decider.Refuse("seminar.too_many", "most", PeopleMost)
	}
	var events []Event
	seen := map[id.Person]bool{}
	for _, p := range c.People {
		switch {
		case p.Person.IsZero() || seen[p.Person]:
			return nil, decider.Refuse("seminar.nobody_marked")
		case p.Minutes < 0 || p.Minutes > 30*dayMinutes:
			return nil, decider.Refuse("seminar.minutes_impossible")
		}
		seen[p.Person] = true
		if s.Attended[p.Person] == p.Minutes {
			continue
		}
		from := s.People[p.Person].For
		if !p.City.IsZero() {
			from = id.ParticipationOf(c.Programme, p.City)
		}
		events = append(events, AttendanceMarked{c.Seminar, p.Person, from, p.Minutes})
	}
	return events, nil
}

// ACA-6: an attendance list comes before the report.
func fileReport(s State, c FileVisitReport, by decider.By) ([]Event, error) {
	switch {
	case s.Kind != Visit:
		return nil, decider.Refuse("seminar.no_visit")
	case by.Today().Before(s.Start):
		return nil, decider.Refuse("seminar.not_begun", "start", s.Start)
	case len(s.Attended) == 0:
		return nil, decider.Refuse("seminar.attendance_missing")
	}
	text, err := wording.Must("text", c.Text, TextMost)
	if err != nil {
		return nil, err
	}
	in := InTime
	if by.Today().After(s.ReportBy) {
		in = Late
	}
	return []Event{VisitReportFiled{c.Seminar, by.Actor, by.Today(), in, text}}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case EventPlanned:
		s = State{
			Seminar: e.Seminar, Programme: e.Programme, Participation: e.Participation, Kind: e.Kind, Start: e.Start,
			ReportBy: e.ReportBy, Capacity: e.Capacity, Hosts: slices.Clone(e.Hosts),
		}
	case RegistrationOpened:
		s.Until = e.Until
	case Registered:
		s.People, s.Numbers = decider.With(s.People, e.Person, Registration{e.For, e.Seat, e.Number}), e.Number
	case RegistrationCancelled:
		s.People = maps.Clone(s.People)
		delete(s.People, e.Person)
	case MovedUp:
		r := s.People[e.Person]
		r.Seat = Seated
		s.People = decider.With(s.People, e.Person, r)
	case AgendaPublished, AgendaPointPublished: // shown, not decided by
	case AttendanceMarked:
		if s.Attended = decider.With(s.Attended, e.Person, e.Minutes); e.Minutes == 0 {
			delete(s.Attended, e.Person)
		}
	case VisitReportFiled:
		s.Reported = true
	case EventClosed:
		s.Closed = true
	}
	return s
}
