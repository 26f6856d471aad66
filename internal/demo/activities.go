package demo

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/roadmap"
)

// undertaking is one activity of a city's roadmap while its story is told.
type undertaking struct {
	id                  id.Activity
	title, organisation string
	start, end          calendar.Date
	pilot               bool
}

// fillRoadmap gives every activity an objective, money and an order, has the
// roadmap baselined, and tells of the work.
func (w *walk) fillRoadmap(aims []*aim) {
	s := w.aside().day(206)
	own := w.promote(s)
	all := own
	if w.partner() {
		all = []*undertaking{w.partnerActivity(s)}
	} else {
		for n := range activityTitles {
			all = append(all, &undertaking{id: w.activity(n), pilot: n == 0, start: w.start.AddMonths(2 + n), end: w.start.AddMonths(14 + n)})
		}
	}
	for n, u := range own {
		w.plans(s, u, n)
	}
	w.afterthought(s, own)
	s.day(216)
	for n, u := range all {
		s.do(w.anybody(), "roadmap.set_objective", roadmap.SetObjective{InCity: w.in, Activity: u.id, Objective: aims[(n+w.nth)%len(aims)].id})
		s.wait(1)
		s.do(w.chief, "roadmap.set_funding", w.funding(u, n))
	}
	if len(own) > 1 {
		s.do(w.anybody(), "roadmap.link_dependency", roadmap.LinkDependency{InCity: w.in, Activity: own[1].id, On: own[0].id})
		w.wrongOrder(s, all)
	}
	w.baselines(all)
	for n, u := range all {
		w.works(u, n)
	}
}

// funding: most of it is secured, some asked for, some costs nothing.
func (w *walk) funding(u *undertaking, n int) roadmap.SetFunding {
	f := roadmap.SetFunding{InCity: w.in, Activity: u.id, Costing: roadmap.WithCost, Cost: int64(4+w.rand.IntN(90)) * 500_000, Funding: roadmap.Secured}
	switch (n + w.nth) % 5 {
	case 1:
		f.Funding = roadmap.Applied
	case 2:
		f.Funding = roadmap.Open
	case 3:
		f.Costing, f.Cost = roadmap.NoCost, 0
	}
	return f
}

// plans gives a promoted activity the milestone that it needs for the
// baseline; what happens to it is told here too.
func (w *walk) plans(s *walk, u *undertaking, n int) {
	m, second := id.Milestone(w.key("own milestone", n)), id.Milestone(w.key("own milestone", n, 1))
	plan := func(m id.Milestone, title string, due calendar.Date) {
		s.do(w.chief, "roadmap.plan_milestone", roadmap.PlanMilestone{
			Programme: w.id, City: w.city, Milestone: m, Title: short(title), Due: due, Owner: w.staff[n].Person, Activity: u.id, Horizon: w.horizonOf(due),
		})
	}
	plan(m, ownMilestones[n%len(ownMilestones)][w.lang], u.end.AddDays(-5))
	s.do(w.chief, "roadmap.move_milestone", roadmap.MoveMilestone{Programme: w.id, City: w.city, Milestone: m})
	if w.nth%4 == n {
		s.do(w.staff[n], "roadmap.rename_milestone", roadmap.RenameMilestone{Programme: w.id, City: w.city, Milestone: m, Title: short(w.say(ownMilestones))})
		s.do(w.chief, "roadmap.reassign_milestone", roadmap.ReassignMilestone{Programme: w.id, City: w.city, Milestone: m, Owner: w.staff[n+1].Person})
	}
	if w.nth%5 != 0 || n > 0 {
		return
	}
	// One is to be given up, and then it is not.
	plan(second, ownMilestones[2][w.lang], u.end.AddDays(-3))
	s.do(w.chief, "roadmap.propose_milestone_cancellation", roadmap.ProposeMilestoneCancellation{Programme: w.id, City: w.city, Milestone: second, Reason: w.say(cancellations)})
	s.wait(1)
	s.do(w.judge, "roadmap.withdraw_cancellation_proposal", roadmap.WithdrawCancellationProposal{Programme: w.id, City: w.city, Milestone: second})
	// One is accepted too early and opened again by the programme manager.
	r := s.aside().day(288)
	r.do(w.staff[0], "roadmap.attach_evidence", roadmap.AttachEvidence{Programme: w.id, City: w.city, Milestone: second, Evidence: []roadmap.Evidence{
		{Evidence: id.Evidence(w.key("own evidence", 0)), Title: ownMilestones[0][w.lang], Link: "https://files." + w.data.Key + ".example/roadmap/rooms"},
	}})
	r.do(w.chief, "roadmap.submit_milestone", roadmap.SubmitMilestone{Programme: w.id, City: w.city, Milestone: second, Evidence: []roadmap.Evidence{
		{Evidence: id.Evidence(w.key("own evidence", 1)), Title: ownMilestones[3][w.lang], Link: "https://files." + w.data.Key + ".example/roadmap/minutes"},
	}})
	r.wait(3)
	r.do(w.judge, "roadmap.accept_milestone", roadmap.AcceptMilestone{Programme: w.id, City: w.city, Milestone: second})
	r.wait(6)
	r.do(w.firstManager(), "roadmap.reopen_milestone", roadmap.ReopenMilestone{Programme: w.id, City: w.city, Milestone: second, Reason: w.say(milestonesReopened)})
}

// partnerActivity is the one activity that a partner city plans.
func (w *walk) partnerActivity(s *walk) *undertaking {
	at := activityTitles[w.nth%len(activityTitles)]
	u := &undertaking{id: w.activity(0), pilot: true, title: at[w.lang], organisation: organisations[w.nth%len(organisations)][w.lang], start: w.from.AddDays(230), end: w.end}
	s.do(w.chief, "roadmap.plan_activity", roadmap.PlanActivity{Programme: w.id, City: w.city, Activity: u.id, Title: u.title, Organisation: u.organisation, Start: u.start, End: u.end})
	s.do(w.chief, "roadmap.mark_pilot", roadmap.MarkPilot{Programme: w.id, City: w.city, Activity: u.id})
	due := w.end.AddDays(-20)
	s.do(w.chief, "roadmap.plan_milestone", roadmap.PlanMilestone{
		Programme: w.id, City: w.city, Milestone: id.Milestone(w.key("own milestone", 0)), Title: short(ownMilestones[w.nth%len(ownMilestones)][w.lang]),
		Due: due, Owner: w.staff[0].Person, Activity: u.id, Horizon: w.horizonOf(due),
	})
	return u
}

// afterthought: an activity is set aside, planned again, and given up.
func (w *walk) afterthought(s *walk, own []*undertaking) {
	if len(own) == 0 || w.nth%4 != 2 && w.o.Density < 50 {
		return
	}
	a := w.activity(200)
	title := ideaTitles[(31+w.nth)%len(ideaTitles)].title[w.lang]
	start := w.from.AddDays(260)
	s.do(w.chief, "roadmap.plan_activity", roadmap.PlanActivity{Programme: w.id, City: w.city, Activity: a, Title: title, Organisation: organisations[w.nth%len(organisations)][w.lang], Start: start, End: start.AddMonths(5)})
	s.wait(4)
	s.do(w.anybody(), "roadmap.park_activity", roadmap.ParkActivity{Programme: w.id, City: w.city, Activity: a, Reason: w.say(ideaParked)})
	s.wait(6)
	s.do(w.anybody(), "roadmap.plan_activity_again", roadmap.PlanActivityAgain{Programme: w.id, City: w.city, Activity: a, Start: start.AddMonths(1), End: start.AddMonths(7)})
	s.wait(6)
	s.do(w.chief, "roadmap.cancel_activity", roadmap.CancelActivity{InCity: w.in, Activity: a, Reason: w.say(cancellations)})
	u := own[len(own)-1]
	s.do(w.anybody(), "roadmap.change_activity", roadmap.ChangeActivity{Programme: w.id, City: w.city, Activity: u.id, Title: u.title, Organisation: w.say(organisations), Start: u.start, End: u.end.AddDays(14)})
}

// wrongOrder is linked by mistake and taken out before the baseline (STR-6).
func (w *walk) wrongOrder(s *walk, all []*undertaking) {
	if w.nth%3 == 0 {
		wrong := roadmap.LinkDependency{InCity: w.in, Activity: all[len(all)-1].id, On: all[len(all)-2].id}
		s.do(w.anybody(), "roadmap.link_dependency", wrong)
		s.wait(5)
		s.do(w.chief, "roadmap.remove_dependency", roadmap.RemoveDependency{InCity: w.in, Activity: wrong.Activity, On: wrong.On})
	}
}

// baselines: the first after the strategy's approval; in some cities a second
// one that expert and manager agree on, or that one of them takes back.
func (w *walk) baselines(all []*undertaking) {
	s := w.aside().day(296)
	first, second := id.Baseline(w.key("baseline", 1)), id.Baseline(w.key("baseline", 2))
	s.do(w.judge, "roadmap.baseline_roadmap", roadmap.BaselineRoadmap{InCity: w.in, Baseline: first})
	if w.partner() || w.nth%5 > 1 {
		return
	}
	s.day(340)
	s.do(w.judge, "roadmap.propose_rebaseline", roadmap.ProposeRebaseline{InCity: w.in, Baseline: second, Reason: w.say(rebaselines)})
	s.wait(4)
	if w.nth%5 == 1 {
		s.do(w.firstManager(), "roadmap.withdraw_rebaseline", roadmap.WithdrawRebaseline{InCity: w.in})
		return
	}
	s.do(w.firstManager(), "roadmap.rebaseline_roadmap", roadmap.RebaselineRoadmap{InCity: w.in, Baseline: second})
}

// works tells how an activity goes: started, reports, for short ones the end.
func (w *walk) works(u *undertaking, n int) {
	begin := w.from.DaysUntil(u.start) + 2 + w.rand.IntN(12)
	s := w.aside().day(max(222, begin))
	who := w.anybody()
	if !s.do(who, "roadmap.start_activity", roadmap.StartActivity{InCity: w.in, Activity: u.id}) {
		return
	}
	reports := max(1, w.some(9))
	percent, end := 0, u.end.Time()
	apart := max(6, int(end.Sub(s.t).Hours()/24)/(reports+1))
	for range reports {
		s.wait(min(apart, 12+w.rand.IntN(10)))
		percent = min(95, percent+3+w.rand.IntN(15))
		if !s.do(who, "roadmap.report_progress", roadmap.ReportProgress{InCity: w.in, Activity: u.id, Percent: percent, Note: w.say(progressNotes)}) {
			return
		}
	}
	if end.After(w.from.AddDays(300).Time()) || u.pilot {
		return
	}
	s.day(320)
	s.do(who, "roadmap.report_progress", roadmap.ReportProgress{InCity: w.in, Activity: u.id, Percent: 100, Note: w.say(progressNotes)})
	s.do(w.chief, "roadmap.complete_activity", roadmap.CompleteActivity{InCity: w.in, Activity: u.id})
}
