package demo

import (
	"fmt"
	"maps"
	"strings"
	"time"

	"megdan/domain/appointment"
	"megdan/domain/calendar"
	"megdan/domain/city"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
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
	o         Options
	number    int
	id        id.Programme
	start     calendar.Date
	end       calendar.Date
	now       time.Time // nothing happens later
	cities    []cityData
	teams     map[string]*team
	manager   role.Actor
	namesUsed map[string]int
	setup     lane
	clock     time.Time
}

// team is who works on one city's path.
type team struct {
	data    cityData
	city    id.City
	place   id.Participation
	lead    role.Actor
	members []role.Actor
	expert  role.Actor
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
		teams: map[string]*team{}, namesUsed: map[string]int{},
		clock: start.AddDays(-40).Time().Add(8 * time.Hour),
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
	e.manager = e.hire("manager", "BG", "Radka Mineva", []string{"bg", "en"}, role.ProgrammeManager)
	e.hire("auditor", "DE", "Ulrike Sommer", []string{"de", "en"}, role.Auditor)

	e.defineSteps()
	waves := [2]id.Wave{id.Wave(e.derive("wave 1")), id.Wave(e.derive("wave 2"))}
	for i, places := range []int{8, 7} {
		e.manage("programme.open_wave", programme.OpenWave{
			Programme: e.id, Wave: waves[i], Opens: e.start.AddDays(-100), CutOff: e.start.AddDays(-60 + 30*i),
			Start: e.start.AddDays(30 * i), Places: places,
		})
	}
	e.manage("programme.publish_programme", programme.PublishProgramme{Programme: e.id})
	e.clock = e.start.Time().Add(7 * time.Hour)
	e.manage("programme.start_programme", programme.StartProgramme{Programme: e.id})
	e.registerCities()
	for _, c := range e.cities {
		e.enrol(c, waves)
	}
	e.assignExperts()
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

// registerCities enters the master records once for all editions.
func (e *edition) registerCities() {
	for _, c := range e.cities {
		e.teams[c.Key] = &team{data: c, city: id.City(id.Derive(space, "city "+c.Key))}
		if e.number > 0 {
			continue
		}
		e.manage("city.register_city", city.RegisterCity{
			City: e.teams[c.Key].city, Names: c.Names, Country: city.Country(c.Country), Latitude: c.Latitude, Longitude: c.Longitude,
		})
	}
}

func (e *edition) enrol(c cityData, waves [2]id.Wave) {
	t := e.teams[c.Key]
	t.place = id.ParticipationOf(e.id, t.city)
	if c.Category == role.MentorCity {
		e.manage("participation.enrol_mentor_city", participation.EnrolMentorCity{Programme: e.id, City: t.city})
		t.members = []role.Actor{e.member(t, "mentor", role.MentorCityMember)}
		return
	}
	e.manage("participation.admit_city", participation.AdmitCity{Programme: e.id, City: t.city, Wave: waves[c.Wave-1]})
	t.lead = e.member(t, "lead", role.CityMember)
	e.manage("participation.appoint_city_lead", participation.AppointCityLead{Programme: e.id, City: t.city, Person: t.lead.Person})
	t.lead.Grants = append(t.lead.Grants, role.Grant{Role: role.CityLead, Programme: e.id, Participation: t.place})
	for i := range 2 {
		t.members = append(t.members, e.member(t, fmt.Sprintf("member %d", i), role.CityMember))
	}
	e.manage("roadmap.open_roadmap", roadmap.OpenRoadmap{
		Programme: e.id, City: t.city, Category: role.Participating, ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30,
	})
}

// expertCountries are where the lead experts come from; each leads up to three cities.
var expertCountries = []string{"DE", "NL", "PT", "FI", "FR"}

func (e *edition) assignExperts() {
	var experts []role.Actor
	for i, country := range expertCountries {
		experts = append(experts, e.register(fmt.Sprintf("expert %d", i), country, "", []string{"en"}))
	}
	n := 0
	for _, c := range e.cities {
		if c.Category != role.Participating {
			continue
		}
		t := e.teams[c.Key]
		t.expert = experts[n%len(experts)]
		e.manage("participation.assign_lead_expert", participation.AssignLeadExpert{Programme: e.id, City: t.city, Person: t.expert.Person})
		t.expert.Grants = []role.Grant{{Role: role.LeadExpert, Programme: e.id, Participation: t.place}}
		n++
	}
}

// hire registers a person and appoints them for the whole programme.
func (e *edition) hire(part, country, name string, languages []string, as role.Role) role.Actor {
	a := e.register(part, country, name, languages)
	e.add(system, role.SystemItself, "appointment.appoint_person", appointment.AppointPerson{Programme: e.id, Person: a.Person, Role: as})
	a.Grants = []role.Grant{{Role: as, Programme: e.id}}
	return a
}

func (e *edition) member(t *team, part string, as role.Role) role.Actor {
	a := e.register(t.data.Key+" "+part, t.data.Country, "", nil)
	e.manage("participation.add_member", participation.AddMember{Programme: e.id, City: t.city, Person: a.Person, Role: as})
	a.Grants = []role.Grant{{Role: as, Programme: e.id, Participation: t.place}}
	return a
}

// register enters a person with an invented name that fits the country.
func (e *edition) register(part, country, name string, languages []string) role.Actor {
	if name == "" {
		lists := names[country]
		n := e.namesUsed[country]
		e.namesUsed[country]++
		first, last := lists[0], lists[1]
		// Walks through all pairs before one comes again.
		name = first[n%len(first)] + " " + last[(n+n/len(first))%len(last)]
	}
	p := id.Person(e.derive("person", part))
	var spoken []person.Language
	for _, l := range languages {
		spoken = append(spoken, person.Language(l))
	}
	body := person.RegisterPerson{Programme: e.id, Person: p, Name: name, Languages: spoken}
	if e.manager.Person.IsZero() {
		e.add(system, role.SystemItself, "person.register_person", body)
	} else {
		e.manage("person.register_person", body)
	}
	return role.Actor{Person: p, Auth: "demo"}
}
