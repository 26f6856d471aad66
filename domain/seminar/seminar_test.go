package seminar_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
	"megdan/domain/seminar"
)

type row = decidertest.Row[seminar.Command, seminar.Event]

var (
	dcc         = id.Programme(named("dcc"))
	plovdiv     = id.City(named("plovdiv"))
	part        = id.ParticipationOf(dcc, plovdiv)
	s1          = id.Seminar(named("seminar"))
	ana         = id.Person(named("ana"))
	elena       = id.Person(named("elena"))
	georgi      = id.Person(named("georgi"))
	jonas       = id.Person(named("jonas"))
	first       = calendar.Of(2018, time.May, 14)
	on          = seminar.OnSeminar{InProgramme: place.InProgramme{Programme: dcc}, Seminar: s1}
	planned     = seminar.EventPlanned{s1, dcc, id.Participation{}, id.City{}, seminar.Seminar, first, first.AddDays(1), calendar.Date{}, []int{1, 2}, 1, nil, event.Text("Vision and ambition"), event.Private{}, event.Text("Brussels")}
	visit       = seminar.EventPlanned{s1, dcc, part, plovdiv, seminar.Visit, first, first, first.AddDays(14), nil, 200, []id.Person{elena}, event.Text("Assessment visit"), event.Text("Interviews"), event.Private{}}
	opened      = seminar.RegistrationOpened{s1, first.AddDays(-7)}
	elenaSits   = seminar.Registered{s1, elena, part, seminar.Seated, 1}
	georgiWaits = seminar.Registered{s1, georgi, part, seminar.Waiting, 2}
	elenaOut    = seminar.RegistrationCancelled{s1, elena, seminar.Seated}
	there       = seminar.AttendanceMarked{s1, elena, part, 240}
	reported    = seminar.VisitReportFiled{s1, jonas, first, seminar.InTime, event.Text("Four interviews")}
	closed      = seminar.EventClosed{s1, 1}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(p id.Person, as role.Role, days int) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: first.AddDays(days).Time().Add(10 * time.Hour)}
}

func asAna(days int) decider.By    { return by(ana, role.ProgrammeManager, days) }
func asElena(days int) decider.By  { return by(elena, role.CityLead, days) }
func asGeorgi(days int) decider.By { return by(georgi, role.CityMember, days) }
func asJonas(days int) decider.By  { return by(jonas, role.LeadExpert, days) }

func story(more ...seminar.Event) []seminar.Event { return append([]seminar.Event{planned}, more...) }

func visiting(more ...seminar.Event) []seminar.Event { return append([]seminar.Event{visit}, more...) }

func TestPlanning(t *testing.T) {
	t.Parallel()
	plan := func(change func(*seminar.PlanEvent)) seminar.PlanEvent {
		c := seminar.PlanEvent{on, seminar.Seminar, id.City{}, "Vision and ambition", "", "Brussels", first, first.AddDays(1), []int{1, 2}, 1, nil}
		if change != nil {
			change(&c)
		}
		return c
	}
	toVisit := func(change func(*seminar.PlanEvent)) seminar.PlanEvent {
		c := seminar.PlanEvent{on, seminar.Visit, plovdiv, "Assessment visit", "Interviews", "", first, calendar.Date{}, nil, 0, []id.Person{elena}}
		if change != nil {
			change(&c)
		}
		return c
	}
	i1 := id.AgendaItem(named("item"))
	agenda := func(items ...seminar.AgendaItem) seminar.PublishAgenda { return seminar.PublishAgenda{on, items} }
	decidertest.Run(t, seminar.Decider, []row{
		{Name: "ACA-5: a seminar can serve several steps", When: plan(nil), By: asAna(-60), Then: story()},
		{Name: "once", Given: story(), When: plan(nil), By: asAna(-60), Refused: "seminar.known"},
		{Name: "under an id", When: plan(func(c *seminar.PlanEvent) { c.Seminar = id.Seminar{} }), By: asAna(0), Refused: "seminar.unknown"},
		{Name: "of a kind", When: plan(func(c *seminar.PlanEvent) { c.Kind = "party" }), By: asAna(0), Refused: "seminar.kind_unknown"},
		{Name: "for steps that there are", When: plan(func(c *seminar.PlanEvent) { c.Steps = []int{5} }), By: asAna(0), Refused: "seminar.step_unknown"},
		{Name: "for those once each", When: plan(func(c *seminar.PlanEvent) { c.Steps = make([]int, 9) }), By: asAna(0), Refused: "seminar.too_many"},
		{Name: "not ending before it begins", When: plan(func(c *seminar.PlanEvent) { c.End = first.AddDays(-1) }), By: asAna(0), Refused: "seminar.dates_impossible"},
		{Name: "with seats", When: plan(func(c *seminar.PlanEvent) { c.Capacity = -1 }), By: asAna(0), Refused: "seminar.capacity_impossible"},
		{Name: "with a title", When: plan(func(c *seminar.PlanEvent) { c.Title = "" }), By: asAna(0), Refused: "text.missing"},
		{Name: "ACA-6: a visit is in a city, with purpose and hosts", When: toVisit(nil), By: asJonas(-30), Then: visiting()},
		{Name: "ACA-6: not without a city", When: toVisit(func(c *seminar.PlanEvent) { c.City = id.City{} }), By: asJonas(0), Refused: "seminar.city_missing"},
		{Name: "ACA-6: nor without a purpose", When: toVisit(func(c *seminar.PlanEvent) { c.Purpose = "" }), By: asJonas(0), Refused: "text.missing"},
		{Name: "ACA-6: nor without hosts", When: toVisit(func(c *seminar.PlanEvent) { c.Hosts = nil }), By: asJonas(0), Refused: "seminar.hosts_missing"},
		{Name: "an agenda is published", Given: story(), When: agenda(seminar.AgendaItem{i1, "Peer review", 90}), By: asAna(-9), Then: []seminar.Event{
			seminar.AgendaPublished{s1, 1, 90}, seminar.AgendaPointPublished{s1, i1, 1, 90, event.Text("Peer review")}}},
		{Name: "with points", Given: story(), When: agenda(), By: asAna(0), Refused: "seminar.agenda_empty"},
		{Name: "each once", Given: story(), When: agenda(seminar.AgendaItem{i1, "A", 9}, seminar.AgendaItem{i1, "B", 9}), By: asAna(0), Refused: "seminar.item_known"},
		{Name: "that last", Given: story(), When: agenda(seminar.AgendaItem{i1, "A", 0}), By: asAna(0), Refused: "seminar.time_impossible"},
		{Name: "not a thousand", Given: story(), When: agenda(make([]seminar.AgendaItem, 101)...), By: asAna(0), Refused: "seminar.too_many"},
		{Name: "others ask whether it is open", Given: story(), When: seminar.ConfirmOpen{on, id.UUID{}}, By: asAna(0)},
		{Name: "and hear when it is closed", Given: story(closed), When: seminar.ConfirmOpen{on, id.UUID{}}, By: asAna(0), Refused: "seminar.closed"},
		{Name: "or unknown", When: seminar.ConfirmOpen{on, id.UUID{}}, By: asAna(0), Refused: "seminar.unknown"},
		{Name: "without a seminar nobody is asked", When: seminar.ConfirmOpen{seminar.OnSeminar{}, s1.UUID()}, By: asAna(0)},
	})
}

func TestRegistering(t *testing.T) {
	t.Parallel()
	register := func(p id.Person) seminar.Register { return seminar.Register{on, p, plovdiv} }
	open := story(opened)
	full := story(opened, elenaSits)
	waiting := story(opened, elenaSits, georgiWaits)
	crowd := story(opened)
	for n := range seminar.PeopleMost {
		crowd = append(crowd, seminar.Registered{s1, id.Person(named(fmt.Sprint("guest", n))), part, seminar.Seated, n + 1})
	}
	crowded := seminar.Decider.Fold(seminar.Decider.Initial, crowd...)
	if _, err := seminar.Decider.Decide(crowded, register(elena), asElena(-20)); err == nil || err.Error() != "seminar.too_many most=3000" {
		t.Errorf("the list is full: %v", err)
	}
	decidertest.Run(t, seminar.Decider, []row{
		{Name: "registration is opened", Given: story(), When: seminar.OpenRegistration{on, first.AddDays(-7)}, By: asAna(-60), Then: []seminar.Event{opened}},
		{Name: "twice is quiet", Given: open, When: seminar.OpenRegistration{on, first.AddDays(-7)}, By: asAna(-60)},
		{Name: "until a day", Given: story(), When: seminar.OpenRegistration{on, calendar.Date{}}, By: asAna(-60), Refused: "seminar.dates_impossible"},
		{Name: "somebody takes a seat", Given: open, When: register(elena), By: asElena(-20), Then: []seminar.Event{elenaSits}},
		{Name: "twice takes one", Given: full, When: register(elena), By: asElena(-20)},
		{Name: "the next one waits", Given: full, When: register(georgi), By: asGeorgi(-20), Then: []seminar.Event{georgiWaits}},
		{Name: "a city lead registers others", Given: full, When: register(georgi), By: asElena(-20), Then: []seminar.Event{georgiWaits}},
		{Name: "a member does not", Given: open, When: register(elena), By: asGeorgi(-20), Refused: "seminar.not_oneself"},
		{Name: "not before it is opened", Given: story(), When: register(elena), By: asElena(-20), Refused: "seminar.registration_not_open"},
		{Name: "nor after its last day", Given: open, When: register(elena), By: asElena(-6), Refused: "seminar.registration_not_open"},
		{Name: "a seat becomes free for who waits longest", Given: waiting, When: seminar.CancelRegistration{on, elena}, By: asElena(-9), Then: []seminar.Event{elenaOut, seminar.MovedUp{s1, georgi}}},
		{Name: "who waits leaves without that", Given: waiting, When: seminar.CancelRegistration{on, georgi}, By: asGeorgi(-9), Then: []seminar.Event{seminar.RegistrationCancelled{s1, georgi, seminar.Waiting}}},
		{Name: "who is not coming anyhow", Given: open, When: seminar.CancelRegistration{on, georgi}, By: asGeorgi(-9)},
		{Name: "nobody is taken off", Given: full, When: seminar.CancelRegistration{on, elena}, By: asGeorgi(-9), Refused: "seminar.not_oneself"},
	})
}

func TestTakingPlace(t *testing.T) {
	t.Parallel()
	mark := func(p ...seminar.Presence) seminar.MarkAttendance { return seminar.MarkAttendance{on, p} }
	elenaCame := seminar.Presence{elena, id.City{}, 240}
	seated := story(opened, elenaSits)
	report := seminar.FileVisitReport{on, "Four interviews"}
	late := reported
	late.On, late.In = first.AddDays(15), seminar.Late
	decidertest.Run(t, seminar.Decider, []row{
		{Name: "attendance is marked for the city of the registration", Given: seated, When: mark(elenaCame), By: asAna(0), Then: []seminar.Event{there}},
		{Name: "or another", Given: story(), When: mark(seminar.Presence{elena, plovdiv, 240}), By: asAna(0), Then: []seminar.Event{there}},
		{Name: "marking the same is quiet", Given: append(slices.Clone(seated), there), When: mark(elenaCame), By: asAna(0)},
		{Name: "it is taken back", Given: append(slices.Clone(seated), there), When: mark(seminar.Presence{elena, id.City{}, 0}), By: asAna(0), Then: []seminar.Event{seminar.AttendanceMarked{s1, elena, part, 0}}},
		{Name: "not before it begins", Given: seated, When: mark(elenaCame), By: asAna(-1), Refused: "seminar.not_begun"},
		{Name: "of somebody", Given: seated, When: mark(), By: asAna(0), Refused: "seminar.nobody_marked"},
		{Name: "each once on a list", Given: seated, When: mark(elenaCame, elenaCame), By: asAna(0), Refused: "seminar.nobody_marked"},
		{Name: "for minutes that there are", Given: seated, When: mark(seminar.Presence{elena, id.City{}, -1}), By: asAna(0), Refused: "seminar.minutes_impossible"},
		{Name: "ACA-6: the report of a visit", Given: visiting(there), When: report, By: asJonas(0), Then: []seminar.Event{reported}},
		{Name: "ACA-6: after 10 working days it is late", Given: visiting(there), When: report, By: asJonas(15), Then: []seminar.Event{late}},
		{Name: "ACA-6: with an attendance list", Given: visiting(), When: report, By: asJonas(0), Refused: "seminar.attendance_missing"},
		{Name: "ACA-6: when it has begun", Given: visiting(), When: report, By: asJonas(-1), Refused: "seminar.not_begun"},
		{Name: "a seminar has none", Given: story(there), When: report, By: asAna(3), Refused: "seminar.no_visit"},
		{Name: "it is closed", Given: story(there), When: seminar.CloseEvent{on}, By: asAna(3), Then: []seminar.Event{closed}},
		{Name: "closing twice is quiet", Given: story(there, closed), When: seminar.CloseEvent{on}, By: asAna(3)},
		{Name: "not before its first day", Given: story(), When: seminar.CloseEvent{on}, By: asAna(-3), Refused: "seminar.not_begun"},
		{Name: "ACA-6: a visit closes with its report", Given: visiting(there), When: seminar.CloseEvent{on}, By: asJonas(3), Refused: "seminar.report_missing"},
		{Name: "ACA-6: and then", Given: visiting(there, reported), When: seminar.CloseEvent{on}, By: asJonas(3), Then: []seminar.Event{closed}},
		{Name: "after that nothing is added", Given: story(there, closed), When: mark(elenaCame), By: asAna(3), Refused: "seminar.closed"},
	})
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	people := []id.Person{ana, elena, georgi, jonas}
	seen := decidertest.Walk[seminar.State, seminar.Command, seminar.Event]{
		Decider: seminar.Decider, Walks: 60, Steps: 60,
		Command: func(r *rand.Rand, s seminar.State) (seminar.Command, decider.By) {
			who := people[r.IntN(4)]
			asker := by(who, map[id.Person]role.Role{ana: role.ProgrammeManager, elena: role.CityLead}[who], r.IntN(30)-15)
			kind := []seminar.Kind{seminar.Seminar, seminar.Visit, seminar.Visit}[r.IntN(3)]
			words := []string{"", "words", "words", "\xff"}[r.IntN(4)]
			if r.IntN(30) == 0 {
				return seminar.CloseEvent{on}, asker
			}
			return []seminar.Command{
				seminar.PlanEvent{on, kind, plovdiv, words, words, words, first, first, nil, 1 + r.IntN(2), []id.Person{elena}},
				seminar.OpenRegistration{on, first.AddDays(r.IntN(3))}, seminar.Register{on, who, plovdiv}, seminar.Register{on, who, plovdiv},
				seminar.CancelRegistration{on, who}, seminar.PublishAgenda{on, []seminar.AgendaItem{{id.AgendaItem(named("i")), words, 9}}},
				seminar.MarkAttendance{on, []seminar.Presence{{who, id.City{}, r.IntN(2) * 60}}}, seminar.FileVisitReport{on, words},
			}[r.IntN(8)], asker
		},
		Invariant: func(s seminar.State) error {
			seated, waits := 0, 0
			for _, r := range s.People {
				if r.Seat == seminar.Seated {
					seated++
				} else {
					waits++
				}
			}
			switch {
			case seated > s.Capacity:
				return fmt.Errorf("%d people on %d seats", seated, s.Capacity)
			case waits > 0 && seated < s.Capacity:
				return fmt.Errorf("%d wait and a seat is free", waits)
			case s.Closed && s.Kind == seminar.Visit && !s.Reported:
				return fmt.Errorf("ACA-6: a visit closed without a report")
			}
			return nil
		},
	}.Run(t)
	for _, e := range seminar.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := seminar.Decider.Fold(seminar.Decider.Initial, visiting(opened, elenaSits)...)
	_, tags := seminar.Decider.About(s, there)
	if want := []id.UUID{dcc.UUID(), part.UUID(), s1.UUID(), elena.UUID()}; !slices.Equal(tags, want) {
		t.Errorf("attendance concerns visit, city and person: %v", tags)
	}
	object := role.Object{Programme: dcc, Participation: part}
	if o, _ := seminar.Object(s, seminar.CloseEvent{on}); o != object {
		t.Errorf("object: %+v", o)
	}
	if o, _ := seminar.Object(seminar.State{}, seminar.PlanEvent{OnSeminar: on, City: plovdiv}); o != object {
		t.Errorf("object of a new one: %+v", o)
	}
}
