package demo

import (
	"fmt"
	"time"

	"megdan/domain/appointment"
	"megdan/domain/city"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/role"
)

// cast is who plays a part in the whole programme.
type cast struct {
	manager    role.Actor
	second     role.Actor // manager too: what takes two persons
	auditor    role.Actor
	experts    []role.Actor // lead experts, each of up to three cities
	mentors    []role.Actor // thematic mentors, who evaluate applications too
	namesUsed  map[string]int
	teams      map[string]*team
	applicants []*team // of all cities that applied, in the order of the data file
}

// team is who works on one city's path.
type team struct {
	data    cityData
	city    id.City
	place   id.Participation
	lead    role.Actor
	members []role.Actor
	expert  role.Actor
	local   role.Actor // local expert, in some cities
	speaks  string     // the first language of its people

	next     role.Actor // lead expert from handover on, in one city
	handover time.Time
	left     time.Time // when the city withdrew
}

// expertCountries are where the lead experts come from.
var expertCountries = []string{"DE", "NL", "PT", "FI", "FR"}

// mentorsOf are the thematic mentors: country and the name that the story
// knows them by.
var mentorsOf = []string{"EE", "DK", "NL", "IT", "BG", "ES"}

func (e *edition) hireEverybody() {
	e.manager = e.hire("manager", "BG", "Radka Mineva", []string{"bg", "en"}, role.ProgrammeManager)
	e.second = e.hire("second manager", "FR", "Luc Fabre", []string{"fr", "en"}, role.ProgrammeManager)
	e.auditor = e.hire("auditor", "DE", "Ulrike Sommer", []string{"de", "en"}, role.Auditor)
	for i, country := range expertCountries {
		e.experts = append(e.experts, e.register(fmt.Sprintf("expert %d", i), country, "", tongues[country]))
	}
	for i, country := range mentorsOf {
		e.mentors = append(e.mentors, e.hire(fmt.Sprintf("mentor %d", i), country, "", tongues[country], role.Mentor))
	}
}

// gatherCities enters the master records, once for all editions, and the
// person who writes each city's application.
func (e *edition) gatherCities() {
	for _, c := range e.cities {
		t := &team{data: c, city: id.City(id.Derive(space, "city "+c.Key)), speaks: tongues[c.Country][0]}
		t.place = id.ParticipationOf(e.id, t.city)
		e.teams[c.Key] = t
		if e.number == 0 {
			e.manage("city.register_city", city.RegisterCity{
				City: t.city, Names: c.Names, Country: city.Country(c.Country), Latitude: c.Latitude, Longitude: c.Longitude,
			})
		}
		t.lead = e.register(c.Key+" lead", c.Country, "", tongues[c.Country])
		if c.Category != role.MentorCity {
			e.applicants = append(e.applicants, t)
		}
	}
}

// hire registers a person and appoints them for the whole programme.
func (e *edition) hire(part, country, name string, languages []string, as role.Role) role.Actor {
	a := e.register(part, country, name, languages)
	e.add(system, role.SystemItself, "appointment.appoint_person", appointment.AppointPerson{Programme: e.id, Person: a.Person, Role: as})
	a.Grants = []role.Grant{{Role: as, Programme: e.id}}
	return a
}

// joins makes a registered person a member of a city's team.
func (e *edition) joins(t *team, a *role.Actor, as role.Role) {
	e.manage("participation.add_member", participation.AddMember{Programme: e.id, City: t.city, Person: a.Person, Role: as})
	a.Grants = []role.Grant{{Role: as, Programme: e.id, Participation: t.place}}
}

func (e *edition) member(t *team, part string, as role.Role) role.Actor {
	a := e.register(t.data.Key+" "+part, t.data.Country, "", tongues[t.data.Country])
	e.joins(t, &a, as)
	return a
}

// register enters a person with an invented name that fits the country.
func (e *edition) register(part, country, name string, languages []string) role.Actor {
	if name == "" {
		name = e.invent(country)
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

// invent makes a name that fits the country; it walks through all pairs of
// first and last names before one comes again.
func (e *edition) invent(country string) string {
	first, last := names[country][0], names[country][1]
	n := e.namesUsed[country]
	e.namesUsed[country]++
	return first[n%len(first)] + " " + last[(n+n/len(first))%len(last)]
}
