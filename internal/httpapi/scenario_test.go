package httpapi

import (
	"fmt"
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

// TestRulesAcrossStreams plays the stories in which one command is decided by
// several streams: whoever refuses, nothing is appended anywhere.
func TestRulesAcrossStreams(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	story := &told{w, map[string]id.City{}}
	for n := range 4 {
		story.city(fmt.Sprint("city ", n))
	}

	// domain.md 4.8, scenario 1: the last place, one city more, a raised quota.
	story.goes("manager", "programme.set_quota", programme.SetQuota{Programme: edition2018, Category: role.Participating, Places: 4})
	for n := range 3 {
		story.goes("manager", "participation.admit_city", story.admit(n))
	}
	story.refused("manager", "participation.admit_city", story.admit(3), "programme.quota_full")
	story.goes("manager", "programme.set_quota", programme.SetQuota{Programme: edition2018, Category: role.Participating, Places: 5})
	story.refused("manager", "participation.admit_city", participation.AdmitCity{Programme: edition2018, City: id.City(named("nowhere"))}, "city.unknown")
	story.goes("manager", "participation.admit_city", story.admit(3))

	// PAR-3: the lead expert of Sofia leads three cities, not four.
	lead := func(n int) participation.AssignLeadExpert {
		return participation.AssignLeadExpert{Programme: edition2018, City: story.town(n), Person: who["lead expert"]}
	}
	story.goes("manager", "participation.assign_lead_expert", lead(0))
	story.goes("manager", "participation.assign_lead_expert", lead(1))
	story.refused("manager", "participation.assign_lead_expert", lead(2), "programme.lead_expert_limit")
	stranger := lead(2)
	stranger.Person = id.Person(named("stranger"))
	story.refused("manager", "participation.assign_lead_expert", stranger, "person.unknown")

	// A milestone is due within the programme, and its owner is of the team.
	next := plan(id.Milestone(named("next")))
	late, foreign := next, next
	late.Due, foreign.Owner = calendar.Of(2019, 5, 1), who["partner member"]
	story.refused("city lead", "roadmap.plan_milestone", late, "programme.due_beyond_end")
	story.refused("city lead", "roadmap.plan_milestone", foreign, "participation.not_in_team")
	late.Horizon = roadmap.Implementation
	story.goes("city lead", "roadmap.plan_milestone", late)

	// A roadmap opens on the programme's terms and in the city's category.
	open := roadmap.OpenRoadmap{Programme: edition2018, City: story.town(0), Category: role.Participating, ReopenDays: 30, ReviewDays: 10, NoticeShifts: 2, NoticeShiftDays: 30}
	other, partner := open, open
	other.ReopenDays, partner.Category = 99, role.Partner
	story.refused("manager", "roadmap.open_roadmap", other, "programme.terms_differ")
	story.refused("manager", "roadmap.open_roadmap", partner, "participation.other_category")
	story.goes("manager", "roadmap.open_roadmap", open)

	// A partner is admitted and its roadmap goes with it: a place is free
	// again after a withdrawal (PAR-7), which freezes what the city leaves.
	ruse := participation.AdmitCity{Programme: edition2018, City: id.City(named("ruse"))}
	story.refused("manager", "participation.admit_city", ruse, "programme.quota_full")
	story.goes("manager", "participation.withdraw_city", participation.WithdrawCity{Programme: edition2018, City: sofia, Reason: "elections changed the plan"})
	story.refused("city lead", "roadmap.start_milestone", roadmap.StartMilestone{Programme: edition2018, City: sofia, Milestone: first}, "roadmap.frozen")
	story.refused("city lead", "participation.add_member", participation.AddMember{Programme: edition2018, City: sofia, Person: who["outsider"]}, "participation.withdrawn")
	story.goes("manager", "participation.admit_city", ruse)
	story.goes("manager", "participation.assign_lead_expert", participation.AssignLeadExpert{Programme: edition2018, City: ruse.City, Person: who["lead expert"]})

	// While the programme is suspended, cities and experts pause; setting up
	// goes on, and who leaves may.
	story.goes("manager", "programme.suspend_programme", programme.SuspendProgramme{Programme: edition2018, Reason: "the summit was moved"})
	pausing := next
	pausing.City, pausing.Owner = ruse.City, who["partner member"]
	story.refused("partner lead", "roadmap.plan_milestone", pausing, "programme.suspended")
	story.refused("partner lead", "participation.add_member", participation.AddMember{Programme: edition2018, City: ruse.City, Person: who["outsider"], Role: role.CityMember}, "programme.suspended")
	story.refused("manager", "participation.assign_lead_expert", participation.AssignLeadExpert{Programme: edition2018, City: story.town(3), Person: who["lead expert"]}, "programme.suspended")
	story.goes("manager", "programme.set_quota", programme.SetQuota{Programme: edition2018, Category: role.Participating, Places: 6})
	story.goes("manager", "programme.resume_programme", programme.ResumeProgramme{Programme: edition2018})

	// PRG-7: after the close nothing moves any more.
	reasons := map[id.Participation]string{id.ParticipationOf(edition2018, ruse.City): "goes on by itself"}
	for n := range 4 {
		reasons[id.ParticipationOf(edition2018, story.town(n))] = "goes on by itself"
	}
	story.refused("manager", "programme.close_programme", programme.CloseProgramme{Programme: edition2018}, "programme.cities_open")
	story.goes("manager", "programme.close_programme", programme.CloseProgramme{Programme: edition2018, Reasons: reasons})
	afterwards := next
	afterwards.City, afterwards.Owner = ruse.City, who["partner member"]
	story.refused("partner lead", "roadmap.plan_milestone", afterwards, "programme.closed")
	story.refused("partner lead", "participation.remove_member", participation.RemoveMember{Programme: edition2018, City: ruse.City, Person: who["partner member"]}, "programme.closed")
}

// told is a story in the world, with cities of its own.
type told struct {
	*world
	cities map[string]id.City
}

func (s *told) city(name string) {
	s.t.Helper()
	s.cities[name] = id.City(named(name))
	s.as(id.System, "city.register_city", map[string]any{
		"city": s.cities[name], "names": map[string]string{"en": name}, "country": "BG", "latitude": 42697700, "longitude": 23321900,
	})
}

func (s *told) town(n int) id.City { return s.cities[fmt.Sprint("city ", n)] }

func (s *told) admit(n int) participation.AdmitCity {
	return participation.AdmitCity{Programme: edition2018, City: s.town(n)}
}

func (s *told) goes(as, name string, c any) {
	s.t.Helper()
	if a := s.give(as, name, c); a.status != 200 {
		s.t.Fatalf("%s by the %s: %d %s", name, as, a.status, a.body)
	}
}

// refused also holds that nothing was written.
func (s *told) refused(as, name string, c any, code string) {
	s.t.Helper()
	before := s.config.Head()
	a := s.give(as, name, c)
	if a.code() != code {
		s.t.Fatalf("%s by the %s: %d %s, want %s", name, as, a.status, a.body, code)
	}
	if after := s.config.Head(); after != before {
		s.t.Fatalf("%s was refused and wrote: the log went from %d to %d", name, before, after)
	}
}
