package demo

import (
	"fmt"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

// roadmapAct: each participating city plans its roadmap and works on it.
func roadmapAct(e *edition) (all []*thread) {
	for _, t := range e.of(role.Participating) {
		s := e.thread("roadmap", t)
		activities := s.planActivities()
		for n := range chapters {
			s.milestone(n, activities[n%len(activities)])
		}
		all = append(all, s)
	}
	return all
}

func (s *thread) planActivities() []id.Activity {
	var all []id.Activity
	for n, title := range activityTitles {
		a := id.Activity(s.derive(s.data.Key, "activity", fmt.Sprint(n)))
		s.at(s.moment(s.start.AddDays(1)), s.lead, role.CityLead, "roadmap.plan_activity", roadmap.PlanActivity{
			Programme: s.id, City: s.city, Activity: a, Title: title[s.lang], Organisation: organisations[n%len(organisations)][s.lang],
			Start: s.start.AddMonths(2 + n), End: s.start.AddMonths(14 + n),
		})
		all = append(all, a)
	}
	s.at(s.moment(s.start.AddDays(40)), s.lead, role.CityLead, "roadmap.mark_pilot", roadmap.MarkPilot{Programme: s.id, City: s.city, Activity: all[0]})
	return all
}

// life is where one milestone stands while its story is told.
type life struct {
	id    id.Milestone
	chap  chapter
	due   calendar.Date
	first calendar.Date
	owner role.Actor
	as    role.Role
	when  time.Time
	piece int
	talk  int
}

func (s *thread) milestone(n int, activity id.Activity) {
	c := chapters[n]
	m := &life{id: id.Milestone(s.derive(s.data.Key, "milestone", fmt.Sprint(n))), chap: c, owner: s.lead, as: role.CityLead}
	if k := s.rand.IntN(3); k > 0 {
		m.owner, m.as = s.members[k-1], role.CityMember
	}
	m.due = s.start.AddMonths(c.months).AddDays(s.rand.IntN(25) - 12)
	horizon := roadmap.WithinProgramme
	if m.due.After(s.end) {
		horizon = roadmap.Implementation
	}
	m.first = m.due
	planned := s.moment(s.start.AddDays(25 + n + s.rand.IntN(10)))
	if early := m.due.AddDays(-c.work - 10).Time(); early.Before(planned) && early.After(s.start.AddDays(8).Time()) {
		planned = s.moment(calendar.In(early, time.UTC))
	}
	m.when = planned
	if !s.at(planned, s.lead, role.CityLead, "roadmap.plan_milestone", roadmap.PlanMilestone{
		Programme: s.id, City: s.city, Milestone: m.id, Title: c.title[s.lang], Due: m.due, Owner: m.owner.Person, Activity: activity, Horizon: horizon,
	}) {
		return
	}
	m.when = s.later(planned, max(1, planned2days(planned, m.due)-c.work))
	if s.rand.IntN(16) == 0 && s.cancel(m) {
		return
	}
	if !s.at(m.when, m.owner, m.as, "roadmap.start_milestone", roadmap.StartMilestone{Programme: s.id, City: s.city, Milestone: m.id}) {
		return
	}
	s.work(m)
}

func planned2days(from time.Time, to calendar.Date) int {
	return calendar.In(from, time.UTC).DaysUntil(to)
}

// work is the time from the start to the acceptance.
func (s *thread) work(m *life) {
	begun := m.when
	days := max(4, m.chap.work+s.rand.IntN(20)-6)
	finish := s.later(begun, days)
	for range s.some(12 + s.rand.IntN(9)) {
		s.comment(m, begun, finish)
	}
	if late := m.due.DaysUntil(calendar.In(finish, time.UTC)); late > 6 {
		s.reschedule(m, s.later(begun, days/3), late+s.rand.IntN(8))
		if s.rand.IntN(4) == 0 {
			s.reschedule(m, s.later(begun, days*2/3), 7+s.rand.IntN(20))
		}
	}
	if !s.submit(m, finish) {
		return
	}
	review := s.later(finish, 2+s.rand.IntN(7))
	if s.rand.IntN(4) == 0 {
		due := s.dueAfter(review, 21)
		if due == m.due { // STR-8: it is a new one
			due = due.AddDays(1)
		}
		if !s.at(review, s.expert, role.LeadExpert, "roadmap.return_milestone", roadmap.ReturnMilestone{
			Programme: s.id, City: s.city, Milestone: m.id, Reason: pick(s.rand, returns)[s.lang],
			Due: due, Horizon: s.horizonOf(due),
		}) {
			return
		}
		again := s.later(review, 5+s.rand.IntN(10))
		s.comment(m, review, again)
		if !s.submit(m, again) {
			return
		}
		review = s.later(again, 1+s.rand.IntN(6))
	}
	s.at(review, s.expert, role.LeadExpert, "roadmap.accept_milestone", roadmap.AcceptMilestone{Programme: s.id, City: s.city, Milestone: m.id})
}

func (s *thread) dueAfter(t time.Time, days int) calendar.Date {
	return calendar.In(t, time.UTC).AddDays(days)
}

func (s *thread) horizonOf(d calendar.Date) roadmap.Horizon {
	if d.After(s.end) {
		return roadmap.Implementation
	}
	return roadmap.WithinProgramme
}

func (s *thread) submit(m *life, when time.Time) bool {
	body := roadmap.SubmitMilestone{Programme: s.id, City: s.city, Milestone: m.id}
	for _, title := range m.chap.evidence {
		piece := id.Evidence(s.derive(m.id.String(), "evidence", fmt.Sprint(m.piece)))
		m.piece++
		body.Evidence = append(body.Evidence, roadmap.Evidence{
			Evidence: piece, Title: title[s.lang],
			Link: fmt.Sprintf("https://files.%s.example/roadmap/%s", s.data.Key, piece.String()[:8]),
		})
	}
	return s.at(when, m.owner, m.as, "roadmap.submit_milestone", body)
}

func (s *thread) reschedule(m *life, when time.Time, days int) {
	due := m.due.AddDays(max(1, days))
	if s.at(when, s.lead, role.CityLead, "roadmap.reschedule_milestone", roadmap.RescheduleMilestone{
		Programme: s.id, City: s.city, Milestone: m.id, Due: due, Reason: pick(s.rand, shifts)[s.lang], Horizon: s.horizonOf(due),
	}) {
		m.due = due
	}
}

func (s *thread) cancel(m *life) bool {
	propose := s.later(m.when, 3)
	agree := s.later(propose, 4)
	if !agree.Before(s.now) {
		return false
	}
	s.at(propose, s.lead, role.CityLead, "roadmap.propose_milestone_cancellation", roadmap.ProposeMilestoneCancellation{
		Programme: s.id, City: s.city, Milestone: m.id, Reason: pick(s.rand, cancellations)[s.lang],
	})
	s.at(agree, s.expert, role.LeadExpert, "roadmap.cancel_milestone", roadmap.CancelMilestone{Programme: s.id, City: s.city, Milestone: m.id})
	return true
}

// comment says something between two moments.
func (s *thread) comment(m *life, from, to time.Time) {
	who := []role.Actor{s.lead, s.members[0], s.members[1], s.expert}
	as := []role.Role{role.CityLead, role.CityMember, role.CityMember, role.LeadExpert}
	n := s.rand.IntN(len(who))
	days := max(1, int(to.Sub(from).Hours()/24))
	when := s.later(from, s.rand.IntN(days))
	m.talk++
	s.at(when, who[n], as[n], "roadmap.comment_on_milestone", roadmap.CommentOnMilestone{
		Programme: s.id, City: s.city, Milestone: m.id,
		Comment: id.Comment(s.derive(m.id.String(), "comment", fmt.Sprint(m.talk))),
		Text:    pick(s.rand, comments)[s.lang],
	})
}
