package demo

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/seminar"
)

// academyAct: five seminars of all cities, of which the last lies ahead, and
// visits to cities with their reports.
func academyAct(e *edition) (all []*thread) {
	for n, plan := range seminarPlans {
		all = append(all, e.seminar(n, plan))
	}
	for n, t := range e.of(role.Participating) {
		all = append(all, e.visits(t, n))
	}
	for n := range rounds {
		all = append(all, e.peerReview(n))
	}
	return all
}

type seminarPlan struct {
	days         int // from the start of the programme
	steps        []int
	title, venue string
}

// The seminars as the real programme's were, 1 to 5.
var seminarPlans = []seminarPlan{
	{28, []int{0}, "Academy seminar 1: kick-off", "Brussels, Charlemagne building"},
	{125, []int{1}, "Academy seminar 2: vision and ambition", "Brussels, Borschette centre"},
	{262, []int{2}, "Academy seminar 3: strategy", "Thessaloniki, port pavilion"},
	{366, []int{2, 3}, "Academy seminar 4: roadmap", "Algeciras, university campus"},
	{432, []int{3, 4}, "Academy seminar 5: the way on", "Brussels, Charlemagne building"},
}

func (e *edition) seminar(n int, p seminarPlan) *thread {
	s := e.thread("seminar "+num(n), nil)
	on := seminar.OnSeminar{InProgramme: s.in(), Seminar: s.seminarID(n)}
	first := dayOf(s.start.AddDays(p.days), 2)
	manages := func(when time.Time, name string, body any) bool {
		return s.at(when, s.manager, role.ProgrammeManager, name, body)
	}
	capacity := 120
	if e.o.Density < 50 {
		capacity = 14
	}
	planned := s.moment(first.AddDays(-75))
	if early := s.moment(s.start.AddDays(2)); planned.Before(early) {
		planned = early
	}
	manages(planned, "seminar.plan_event", seminar.PlanEvent{
		OnSeminar: on, Kind: seminar.Seminar, Title: p.title, Venue: p.venue, Start: first, End: first.AddDays(1), Steps: p.steps, Capacity: capacity,
		Purpose: "Peers read each other's work and say what is strong, what is missing and what they would take home.",
	})
	manages(planned.Add(2*time.Hour), "seminar.open_registration", seminar.OpenRegistration{OnSeminar: on, Until: first.AddDays(-3)})
	var items []seminar.AgendaItem
	for i, title := range seminarPoints {
		items = append(items, seminar.AgendaItem{Item: id.AgendaItem(s.new("point", num(i))), Title: title, Minutes: 30 + 15*(i%4)})
	}
	manages(planned.Add(26*time.Hour), "seminar.publish_agenda", seminar.PublishAgenda{OnSeminar: on, Items: items})
	there := s.registrations(on, planned.Add(50*time.Hour), first)
	if !manages(first.Time().Add(17*time.Hour), "seminar.mark_attendance", seminar.MarkAttendance{OnSeminar: on, People: there}) {
		return s
	}
	manages(first.AddDays(9).Time().Add(10*time.Hour), "seminar.close_event", seminar.CloseEvent{OnSeminar: on})
	return s
}

func (e *edition) seminarID(n int) id.Seminar { return id.Seminar(e.derive("seminar", num(n))) }

// registrations: of each city some come; one of them cannot after all.
func (s *thread) registrations(on seminar.OnSeminar, from time.Time, first calendar.Date) (there []seminar.Presence) {
	span := int(first.AddDays(-4).Time().Sub(from) / time.Minute)
	if span < 1 {
		span = 600
	}
	n := 0
	for _, c := range s.cities {
		t := s.teams[c.Key]
		if c.Category == applied {
			continue
		}
		for i, a := range append([]role.Actor{t.lead}, t.members...) {
			if n++; s.rand.IntN(100) >= s.o.Density && n%12 != 1 || i > 2 || i > 0 && c.Category == role.Partner {
				continue
			}
			when := from.Add(time.Duration(s.rand.IntN(span)) * time.Minute)
			if !s.at(when, a, t.ordinary(), "seminar.register", seminar.Register{OnSeminar: on, Person: a.Person, City: t.city}) {
				continue
			}
			if s.rand.IntN(14) == 0 || n == 13 {
				s.at(when.Add(30*time.Hour), a, t.ordinary(), "seminar.cancel_registration", seminar.CancelRegistration{OnSeminar: on, Person: a.Person})
				continue
			}
			there = append(there, seminar.Presence{Person: a.Person, City: t.city, Minutes: 240 + 30*s.rand.IntN(16)})
		}
	}
	return there
}

// visits of the lead expert to a city, and a workshop there.
func (e *edition) visits(t *team, n int) *thread {
	s := e.thread("visits", t)
	count := e.share(60, n, 15)
	for k := range count {
		on := seminar.OnSeminar{InProgramme: s.in(), Seminar: id.Seminar(s.new("visit", num(k)))}
		first := dayOf(s.start.AddDays(35+k*88+n), 3)
		expert := func(when time.Time, name string, body any) bool {
			return s.at(when, s.expert, role.LeadExpert, name, body)
		}
		plan := seminar.PlanEvent{
			OnSeminar: on, Kind: seminar.Visit, City: s.city, Title: visitTitles[k%len(visitTitles)][s.lang], Purpose: s.say(visitPurposes),
			Venue: s.data.Names["en"], Start: first, End: first.AddDays(1), Hosts: []id.Person{s.lead.Person}, Capacity: 40,
		}
		if k%4 == 3 {
			plan.Kind = seminar.Workshop
		}
		expert(s.moment(first.AddDays(-20)), "seminar.plan_event", plan)
		people := []seminar.Presence{{Person: s.lead.Person, City: s.city, Minutes: 420}, {Person: s.expert.Person, Minutes: 600}, {Person: pick(s.rand, s.members).Person, City: s.city, Minutes: 300}}
		if !expert(first.AddDays(1).Time().Add(15*time.Hour), "seminar.mark_attendance", seminar.MarkAttendance{OnSeminar: on, People: people}) {
			continue
		}
		if plan.Kind == seminar.Visit {
			reported := first.AddDays(6)
			if s.rand.IntN(6) == 0 {
				reported = first.AddDays(25)
			}
			expert(s.moment(reported), "seminar.file_visit_report", seminar.FileVisitReport{OnSeminar: on, Text: s.tells(visitReports, minutesMiddle, minutesEnd)})
		}
		expert(s.moment(first.AddDays(32)), "seminar.close_event", seminar.CloseEvent{OnSeminar: on})
	}
	return s
}
