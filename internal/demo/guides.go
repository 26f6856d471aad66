package demo

import (
	"fmt"
	"time"

	"megdan/domain/appointment"
	"megdan/domain/calendar"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/mentor"
	"megdan/domain/place"
	"megdan/domain/role"
)

// guide is somebody who helps cities: a thematic mentor, a lead expert who is
// appointed as mentor too, or a person of a mentor city.
type guide struct {
	role.Actor
	as     role.Role
	city   id.City // of a mentor city
	speaks []string
	themes []expertise.Theme
	strong []expertise.Dimension
}

// guides lists the thematic mentors, then the lead experts, then the people of
// the mentor cities.
func (e *edition) guides() (all []guide) {
	themes, dimensions := expertise.Themes(), expertise.Dimensions()
	add := func(a role.Actor, as role.Role, city id.City, speaks []string) {
		n := len(all)
		all = append(all, guide{a, as, city, speaks,
			[]expertise.Theme{themes[n%len(themes)], themes[(n*3+4)%len(themes)]},
			[]expertise.Dimension{dimensions[n%len(dimensions)], dimensions[(n+3)%len(dimensions)]}})
	}
	for i, m := range e.mentors {
		add(m, role.Mentor, id.City{}, tongues[mentorsOf[i]])
	}
	for i, x := range e.experts {
		add(x, role.Mentor, id.City{}, tongues[expertCountries[i]])
	}
	for _, t := range e.of(role.MentorCity) {
		for _, a := range append([]role.Actor{t.lead}, t.members...) {
			add(a, role.MentorCityMember, t.city, tongues[t.data.Country])
		}
	}
	return all
}

// Where the kinds of guides begin in the list.
func (e *edition) firstExpert() int     { return len(e.mentors) }
func (e *edition) firstMentorCity() int { return len(e.mentors) + len(e.experts) }

func (g guide) languages() (all []expertise.Language) {
	for _, l := range g.speaks {
		all = append(all, expertise.Language(l))
	}
	return all
}

// profiles tells how the guides make themselves known, in one thread.
func (e *edition) profiles() *thread {
	s := e.thread("mentor profiles", nil)
	for n, g := range e.guides() {
		of := mentor.OfMentor{InProgramme: s.in(), Mentor: g.Person}
		say := func(d calendar.Date, name string, body any) bool { return s.at(s.moment(d), g.Actor, g.as, name, body) }
		if n >= e.firstExpert() && n < e.firstMentorCity() {
			s.at(s.moment(s.start.AddDays(1)), s.manager, role.ProgrammeManager, "appointment.appoint_person", appointment.AppointPerson{
				Programme: s.id, Person: g.Person, Role: role.Mentor,
			})
		}
		capacity := 6 + n%5
		say(s.start.AddDays(5+n%2), "mentor.register_mentor", mentor.RegisterMentor{
			OfMentor: of, City: g.city, Languages: g.languages(), Themes: g.themes, Dimensions: g.strong, Capacity: capacity,
			About: pick(s.rand, aboutMentors)[0],
		})
		if n%3 == 0 {
			say(s.start.AddDays(9+n), "mentor.set_availability", mentor.SetAvailability{OfMentor: of, From: s.start.AddDays(10), Until: s.end, Hours: 6 + n})
		}
		switch {
		case n%5 == 1:
			say(s.start.AddDays(150+n), "mentor.update_expertise", mentor.UpdateExpertise{
				OfMentor: of, Languages: g.languages(), Themes: append(g.themes[:2:2], expertise.Governance), Dimensions: g.strong,
				About: pick(s.rand, aboutMentors)[0],
			})
		case n%5 == 2:
			say(s.start.AddDays(200+n), "mentor.set_capacity", mentor.SetCapacity{OfMentor: of, Capacity: capacity + 2})
		case n == e.firstMentorCity()+3: // a colleague who mentors nobody
			say(s.start.AddDays(120), "mentor.pause_mentor", mentor.PauseMentor{OfMentor: of, Reason: pick(s.rand, pauses)[0]})
			say(s.start.AddDays(165), "mentor.resume_mentor", mentor.ResumeMentor{OfMentor: of})
		}
	}
	return s
}

// in is the programme, as commands name it.
func (e *edition) in() place.InProgramme { return place.InProgramme{Programme: e.id} }

// inCity is the thread's city, as commands name it.
func (s *thread) inCity() place.InCity { return place.InCity{Programme: s.id, City: s.city} }

// share deals some(total) out to `of` receivers as evenly as can be: what the
// i-th of them gets.
func (e *edition) share(total, i, of int) int {
	n := e.some(total)
	return (i+1)*n/of - i*n/of
}

// involved is whether the n-th city takes part in what a smaller demo tells
// of some cities only.
func (e *edition) involved(n int) bool { return e.o.Density >= 50 || n < 7 }

// say picks a text in the thread's language.
func (s *thread) say(from [][2]string) string { return pick(s.rand, from)[s.lang] }

// tells joins sentences from several lists, so that whole texts seldom come
// twice.
func (s *thread) tells(lists ...[][2]string) (text string) {
	for i, l := range lists {
		if i > 0 {
			text += " "
		}
		text += s.say(l)
	}
	return text
}

// language is the one that the thread's texts are in.
func (s *thread) language() expertise.Language {
	if s.lang == bulgarian {
		return "bg"
	}
	return "en"
}

// someone is one of the city's team, with the role that the person acts in.
func (s *thread) someone() (role.Actor, role.Role) {
	if n := s.rand.IntN(len(s.members) + 1); n > 0 {
		return s.members[n-1], s.ordinary()
	}
	return s.lead, s.ordinary()
}

// ordinary is what everybody in the city's team is.
func (t *team) ordinary() role.Role {
	switch t.data.Category {
	case role.Participating:
		return role.CityMember
	case role.Partner:
		return role.PartnerCityMember
	}
	return role.MentorCityMember
}

// dayOf is the first day of the week at or after d that is so many days after
// Monday.
func dayOf(d calendar.Date, afterMonday int) calendar.Date {
	for int(d.Time().Weekday()+6)%7 != afterMonday {
		d = d.AddDays(1)
	}
	return d
}

// between is a working moment in the given part of a span, in hundredths.
func (s *thread) between(from, to calendar.Date, part int) time.Time {
	return s.moment(from.AddDays(max(0, from.DaysUntil(to)) * part / 100))
}

func num(n int) string { return fmt.Sprint(n) }
