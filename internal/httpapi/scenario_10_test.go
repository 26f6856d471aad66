package httpapi

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
	r "megdan/domain/roadmap"
	"megdan/domain/strategy"
	"megdan/projections/milestone"
	"megdan/projections/overdue"
	"megdan/projections/roadmap"
)

var cityOfSofia = place.InCity{Programme: edition2018, City: sofia}

// docFor reads a topic over HTTP, as of everything that was written or with
// a query of its own.
func docFor[D any](w *world, as, topic, query string) D {
	w.t.Helper()
	if query == "" {
		query = fmt.Sprint("min-position=", w.config.Head())
	}
	a := w.call(as, "GET", "/api/views/"+topic+"?"+query, nil)
	var answer struct {
		Doc json.RawMessage `json:"doc"`
	}
	var d D
	if a.status != http.StatusOK {
		w.t.Fatalf("%s for the %s: %d %s", topic, as, a.status, a.body)
	}
	if err := json.Unmarshal(a.body, &answer); err != nil {
		w.t.Fatal(err)
	}
	if err := json.Unmarshal(answer.Doc, &d); err != nil {
		w.t.Fatalf("%s: %v in %s", topic, err, a.body)
	}
	return d
}

// baselined brings Sofia's roadmap to its first baseline.
func (s *told) baselined(activity id.Activity, objective id.Objective) {
	s.t.Helper()
	day := func(n int) calendar.Date { return calendar.Of(2018, 6, 1).AddDays(n) }
	lead := func(name string, c any) { s.goes("city lead", name, c) }
	so := id.Objective(named("skills"))
	lead("strategy.draft_strategy", strategy.DraftStrategy{InCity: cityOfSofia})
	lead("strategy.add_strategic_objective", strategy.AddStrategicObjective{InCity: cityOfSofia, Objective: so, Text: "Skills"})
	lead("strategy.add_operational_objective", strategy.AddOperationalObjective{InCity: cityOfSofia, Objective: objective, Parent: so, Text: "Clubs"})
	lead("roadmap.plan_activity", r.PlanActivity{Programme: edition2018, City: sofia, Activity: activity, Title: "Hub", Organisation: "Chamber", Start: day(0), End: day(200)})
	lead("roadmap.mark_pilot", r.MarkPilot{Programme: edition2018, City: sofia, Activity: activity})
	baseline := r.BaselineRoadmap{InCity: cityOfSofia, Baseline: id.Baseline(named("baseline 1"))}
	s.refused("lead expert", "roadmap.baseline_roadmap", baseline, "roadmap.activity_incomplete")
	lead("roadmap.set_funding", r.SetFunding{InCity: cityOfSofia, Activity: activity, Costing: r.WithCost, Cost: 100_000_00, Funding: r.Secured})
	s.refused("city lead", "roadmap.set_objective", r.SetObjective{InCity: cityOfSofia, Activity: activity, Objective: id.Objective(named("elsewhere"))}, "strategy.objective_unknown")
	lead("roadmap.set_objective", r.SetObjective{InCity: cityOfSofia, Activity: activity, Objective: objective})
	of := plan(id.Milestone(named("hub opened")))
	of.Activity, of.Title = activity, "Hub opened"
	lead("roadmap.plan_milestone", of)
	s.refused("city lead", "roadmap.baseline_roadmap", baseline, "rights.denied")
	s.goes("lead expert", "roadmap.baseline_roadmap", baseline)
}

// domain.md 4.8, scenario 10: a milestone shifts three times; the baseline
// shadow, reasons and who agreed are visible; the manager was told at the
// second.
func TestAMilestoneShiftsThreeTimes(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	story := &told{w, map[string]id.City{}}
	hub, opened := id.Activity(named("hub")), id.Milestone(named("hub opened"))
	story.baselined(hub, id.Objective(named("clubs")))
	planned := calendar.Of(2018, 12, 1)
	var after []int64 // the position after each shift
	for n, reason := range []string{"the builders are late", "the permit is missing", "the winter came early"} {
		story.goes("city lead", "roadmap.reschedule_milestone", r.RescheduleMilestone{
			Programme: edition2018, City: sofia, Milestone: opened, Due: planned.AddDays(7 * (n + 1)), Reason: reason,
		})
		after = append(after, w.config.Head())
	}

	now := docFor[roadmap.Document](w, "city member", "roadmap/"+inSofia.String(), "")
	m, _ := now.Milestones.Get(opened)
	shadow, there := now.Baselines.Get(now.Baseline)
	if !there || frozen(shadow, opened) != planned {
		t.Fatalf("STR-5: the baseline's shadow is %+v", shadow)
	}
	if slip := frozen(shadow, opened).DaysUntil(m.Due); slip != 21 || m.Shifts != 3 || shadow.By != who["lead expert"] {
		t.Errorf("the milestone slipped by %d days in %d shifts against the baseline of %s", slip, m.Shifts, shadow.By)
	}
	for n, position := range after {
		then := docFor[roadmap.Document](w, "manager", "roadmap/"+inSofia.String(), fmt.Sprint("at=", position))
		was, _ := then.Milestones.Get(opened)
		if told := n >= 1; was.ToldManager != told || was.Shifts != n+1 { // STR-9
			t.Errorf("after shift %d: told the manager %v, shifts %d", n+1, was.ToldManager, was.Shifts)
		}
	}
	history := docFor[milestone.Document](w, "lead expert", "milestone/"+opened.String(), "")
	reasons := 0
	for _, line := range history.History.All() {
		if line.Type == "roadmap.milestone_rescheduled" && line.By == who["city lead"] && !line.Reason.IsEmpty() {
			reasons++
		}
	}
	if reasons != 3 {
		t.Errorf("%d of three shifts are told with who and why", reasons)
	}
	due := docFor[overdue.Document](w, "manager", "overdue/"+edition2018.String(), "")
	fact, _ := due.Milestones.Get(opened)
	reviewer, _ := due.Cities.Get(inSofia)
	if fact.Shifts != 3 || fact.Owner != who["city member"] || reviewer.Expert != who["lead expert"] || fact.Due != planned.AddDays(21) {
		t.Errorf("what is due in the programme: %+v, reviewed by %+v", fact, reviewer)
	}

	// STR-5: a new baseline needs expert and manager; the older one stays.
	second := id.Baseline(named("baseline 2"))
	story.goes("lead expert", "roadmap.propose_rebaseline", r.ProposeRebaseline{InCity: cityOfSofia, Baseline: second, Reason: "three weeks are lost"})
	story.refused("lead expert", "roadmap.rebaseline_roadmap", r.RebaselineRoadmap{InCity: cityOfSofia, Baseline: second}, "roadmap.proposer_may_not_rebaseline")
	story.goes("manager", "roadmap.rebaseline_roadmap", r.RebaselineRoadmap{InCity: cityOfSofia, Baseline: second})
	now = docFor[roadmap.Document](w, "city member", "roadmap/"+inSofia.String(), "")
	shadow, _ = now.Baselines.Get(second)
	if now.Baselines.Len() != 2 || now.Baseline != second || shadow.ProposedBy != who["lead expert"] || shadow.By != who["manager"] || frozen(shadow, opened) != planned.AddDays(21) {
		t.Errorf("the second baseline is %+v", shadow)
	}
}

// frozen is the date that a baseline keeps of a milestone.
func frozen(b roadmap.Baseline, m id.Milestone) calendar.Date {
	for _, f := range b.Milestones {
		if f.ID == m {
			return f.Due
		}
	}
	return calendar.Date{}
}
