package demo

import (
	"fmt"
	"maps"
	"strings"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

// Months of the programme and how many of them have passed.
const (
	length = 16
	passed = 13
)

// edition is one telling of the programme.
type edition struct {
	cast
	o      Options
	number int
	id     id.Programme
	start  calendar.Date
	end    calendar.Date
	now    time.Time // nothing happens later
	cities []cityData
	setup  lane
	clock  time.Time
}

// Programme is the id of an edition, counted from 0.
func Programme(edition int) id.Programme {
	return id.Programme(id.Derive(space, fmt.Sprintf("programme %d", edition)))
}

func newEdition(o Options, number int, master []cityData) *edition {
	p := Programme(number)
	start := o.Today.AddMonths(-passed)
	if number > 0 { // after the first edition, which registers the cities
		start = start.AddDays(1 + number%20)
	}
	return &edition{
		o: o, number: number, id: p, cities: master,
		start: start, end: start.AddMonths(length).AddDays(-1),
		now:   o.Today.Time().Add(6 * time.Hour),
		cast:  cast{teams: map[string]*team{}, namesUsed: map[string]int{}},
		clock: start.AddDays(-drafted).Time().Add(8 * time.Hour),
	}
}

func (e *edition) derive(words ...string) id.UUID {
	return id.Derive(e.id.UUID(), strings.Join(words, " "))
}

var system = role.Actor{Person: id.System, Auth: "system"}

// add puts a step of the set-up a minute after the one before.
func (e *edition) add(by role.Actor, as role.Role, name string, body any) {
	e.clock = e.clock.Add(time.Minute)
	e.setup = append(e.setup, step{at: e.clock, by: by, as: as, name: name, body: body, key: e.derive("setup", fmt.Sprint(len(e.setup)), name)})
}

var stepNames = [5]map[string]string{
	{"en": "Preparation", "bg": "Подготовка"},
	{"en": "Vision and ambition", "bg": "Визия и амбиция"},
	{"en": "Strategy", "bg": "Стратегия"},
	{"en": "Roadmap", "bg": "Пътна карта"},
	{"en": "Monitoring and evaluation", "bg": "Наблюдение и оценка"},
}

// stepMonths are the lengths of the steps, as the real programme's were.
var stepMonths = [5]int{1, 4, 5, 4, 2}

func (e *edition) setUp() {
	names := map[string]string{"en": "Digital Cities Challenge", "bg": "Предизвикателство „Дигиталните градове“"}
	if e.number > 0 {
		names["en"] += fmt.Sprintf(", edition %d", e.number+1)
		names["bg"] += fmt.Sprintf(", издание %d", e.number+1)
	}
	e.add(system, role.SystemItself, "programme.draft_programme", programme.DraftProgramme{
		Programme: e.id, Names: names, Start: e.start, End: e.end, Zone: "Europe/Brussels",
		Settings: programme.Settings{Quota: 15, PartnerQuota: 20, MentorQuota: 6},
	})
	e.hireEverybody()
	e.defineSteps()
	waves := [2]id.Wave{id.Wave(e.derive("wave 1")), id.Wave(e.derive("wave 2"))}
	for i, places := range []int{8, 7} {
		e.manage("programme.open_wave", programme.OpenWave{
			Programme: e.id, Wave: waves[i], Opens: e.start.AddDays(-announced + 5), CutOff: e.start.AddDays(-cutOff + 30*i),
			Start: e.start.AddDays(30 * i), Places: places,
		})
	}
	e.gatherCities()
	e.clockTo(e.start.AddDays(-announced))
	e.manage("programme.publish_programme", programme.PublishProgramme{Programme: e.id})
	e.admit()
	e.clockTo(e.start)
	e.manage("programme.start_programme", programme.StartProgramme{Programme: e.id})
	e.formTeams()
}

// formTeams gives every city that takes part its people.
func (e *edition) formTeams() {
	n := 0
	for _, c := range e.cities {
		t := e.teams[c.Key]
		switch c.Category {
		case role.MentorCity:
			e.manage("participation.enrol_mentor_city", participation.EnrolMentorCity{Programme: e.id, City: t.city})
			e.joins(t, &t.lead, role.MentorCityMember)
			t.members = []role.Actor{e.member(t, "colleague", role.MentorCityMember)}
		case role.Partner:
			e.joins(t, &t.lead, role.PartnerCityMember)
			e.leads(t)
			t.members = []role.Actor{e.member(t, "colleague", role.PartnerCityMember)}
			e.opensRoadmap(t)
		case role.Participating:
			e.joins(t, &t.lead, role.CityMember)
			e.leads(t)
			for i := range 4 {
				t.members = append(t.members, e.member(t, fmt.Sprintf("member %d", i), role.CityMember))
			}
			e.opensRoadmap(t)
			t.expert = e.experts[n%len(e.experts)]
			e.manage("participation.assign_lead_expert", participation.AssignLeadExpert{Programme: e.id, City: t.city, Person: t.expert.Person})
			t.expert.Grants = []role.Grant{{Role: role.LeadExpert, Programme: e.id, Participation: t.place}}
			n++
		}
	}
}

func (e *edition) leads(t *team) {
	e.manage("participation.appoint_city_lead", participation.AppointCityLead{Programme: e.id, City: t.city, Person: t.lead.Person})
	t.lead.Grants = append(t.lead.Grants, role.Grant{Role: role.CityLead, Programme: e.id, Participation: t.place})
}

func (e *edition) opensRoadmap(t *team) {
	e.manage("roadmap.open_roadmap", roadmap.OpenRoadmap{
		Programme: e.id, City: t.city, Category: t.data.Category, ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30,
	})
}

func (e *edition) manage(name string, body any) {
	e.add(e.manager, role.ProgrammeManager, name, body)
}

func (e *edition) defineSteps() {
	define := programme.DefineSteps{Programme: e.id}
	from := e.start
	for n, months := range stepMonths {
		to := from.AddMonths(months)
		define.Steps = append(define.Steps, programme.Step{Number: n, Names: maps.Clone(stepNames[n]), Start: from, End: to.AddDays(-1)})
		from = to
	}
	e.manage("programme.define_steps", define)
}
