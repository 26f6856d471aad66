package roadmap_test

import (
	"fmt"
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

var (
	in        = place.InCity{Programme: dcc, City: sofia}
	a3        = id.Activity(named("a3"))
	b1, b2    = id.Baseline(named("b1")), id.Baseline(named("b2"))
	idea      = id.Idea(named("idea"))
	objective = id.Objective(named("objective"))
	underway  = roadmap.ActivityStarted{a1, today}
	done      = roadmap.ActivityCompleted{a1, today}
	calledOff = roadmap.ActivityCancelled{a1, text(reason)}
	funded    = roadmap.FundingSet{a1, roadmap.WithCost, 250_000_00, roadmap.Applied}
	aimed     = roadmap.ActivityObjectiveSet{a1, objective}
	pilot     = roadmap.ActivityMarkedPilot{a1}
)

// activities is an open roadmap with one activity and what followed.
func activities(more ...roadmap.Event) []roadmap.Event {
	return append([]roadmap.Event{terms, activity}, more...)
}

func second(start, end calendar.Date) roadmap.Event {
	return roadmap.ActivityPlanned{a2, 2, text("Living lab"), text("Sofia Municipality"), start, end}
}

func TestWhatAnActivityNeeds(t *testing.T) {
	free := roadmap.FundingSet{a1, roadmap.NoCost, 0, roadmap.Secured}
	promote := roadmap.PlanPromoted{in, a1, idea, "Open data", "Sofia Municipality", today, due}
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "VIS-3: an activity keeps the idea that it comes from", Given: onlyOpen(), When: promote, By: asLead,
			Then: []roadmap.Event{activity, roadmap.ActivityDrawnFromIdea{a1, idea}}},
		{Name: "VIS-3: an idea becomes a new activity", Given: activities(), When: promote, By: asLead, Refused: "roadmap.activity_known"},
		{Name: "STR-4: an activity has a cost", Given: activities(), When: roadmap.SetFunding{in, a1, roadmap.WithCost, 250_000_00, roadmap.Applied}, By: asLead, Then: []roadmap.Event{funded}},
		{Name: "STR-4: or none", Given: activities(), When: roadmap.SetFunding{in, a1, roadmap.NoCost, 0, ""}, By: asLead, Then: []roadmap.Event{free}},
		{Name: "STR-4: a cost that is one", Given: activities(), When: roadmap.SetFunding{in, a1, roadmap.WithCost, 0, roadmap.Applied}, By: asLead, Refused: "roadmap.cost_impossible"},
		{Name: "STR-4: no cost costs nothing", Given: activities(), When: roadmap.SetFunding{in, a1, roadmap.NoCost, 5, ""}, By: asLead, Refused: "roadmap.cost_impossible"},
		{Name: "STR-4: cost or no cost", Given: activities(), When: roadmap.SetFunding{in, a1, "cheap", 5, roadmap.Open}, By: asLead, Refused: "roadmap.costing_unknown"},
		{Name: "STR-4: with a funding status", Given: activities(), When: roadmap.SetFunding{in, a1, roadmap.WithCost, 5, ""}, By: asLead, Refused: "roadmap.funding_unknown"},
		{Name: "STR-4: an activity has an objective", Given: activities(), When: roadmap.SetObjective{in, a1, objective}, By: asLead, Then: []roadmap.Event{aimed}},
		{Name: "the same one is quiet", Given: activities(aimed), When: roadmap.SetObjective{in, a1, objective}, By: asLead},
		{Name: "none is none", Given: activities(), When: roadmap.SetObjective{in, a1, id.Objective{}}, By: asLead, Refused: "roadmap.objective_missing"},
		{Name: "an unknown activity has none", Given: activities(), When: roadmap.SetObjective{in, a2, objective}, By: asLead, Refused: "roadmap.activity_unknown"},
		{Name: "nor a parked one", Given: activities(parked), When: roadmap.SetObjective{in, a1, objective}, By: asLead, Refused: "roadmap.activity_parked"},
		{Name: "PAR-7: a frozen roadmap refuses funding", Given: activities(frozen), When: roadmap.SetFunding{in, a1, roadmap.NoCost, 0, ""}, By: asLead, Refused: "roadmap.frozen"},
		{Name: "a practice is linked to an activity that is there", Given: activities(), When: roadmap.ConfirmActivity{in, a1}, By: asLead},
		{Name: "also when it is completed or parked", Given: activities(underway, done), When: roadmap.ConfirmActivity{in, a1}, By: asLead},
		{Name: "not to one that was cancelled", Given: activities(calledOff), When: roadmap.ConfirmActivity{in, a1}, By: asLead, Refused: "roadmap.activity_final"},
		{Name: "nor to an unknown one", Given: activities(), When: roadmap.ConfirmActivity{in, a2}, By: asLead, Refused: "roadmap.activity_unknown"},
	})
}

func TestProgress(t *testing.T) {
	start, cancel := roadmap.StartActivity{in, a1}, roadmap.CancelActivity{in, a1, reason}
	final := map[string]any{"status": "completed"}
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "an activity is started", Given: activities(), When: start, By: asLead, Then: []roadmap.Event{underway}},
		{Name: "starting twice is quiet", Given: activities(underway), When: start, By: asLead},
		{Name: "a parked one is not", Given: activities(parked), When: start, By: asLead, Refused: "roadmap.activity_parked"},
		{Name: "progress is reported", Given: activities(underway), When: roadmap.ReportProgress{in, a1, 40, "tender out"}, By: asLead,
			Then: []roadmap.Event{roadmap.ProgressReported{a1, 40, today, text("tender out")}}},
		{Name: "without words too", Given: activities(underway), When: roadmap.ReportProgress{in, a1, 100, ""}, By: asLead,
			Then: []roadmap.Event{roadmap.ProgressReported{a1, 100, today, event.Private{}}}},
		{Name: "of what is started", Given: activities(), When: roadmap.ReportProgress{in, a1, 40, ""}, By: asLead, Refused: "roadmap.activity_not_started"},
		{Name: "in percent", Given: activities(underway), When: roadmap.ReportProgress{in, a1, 101, ""}, By: asLead, Refused: "roadmap.percent_impossible"},
		{Name: "an activity is completed", Given: activities(underway), When: roadmap.CompleteActivity{in, a1}, By: asLead, Then: []roadmap.Event{done}},
		{Name: "completing twice is quiet", Given: activities(underway, done), When: roadmap.CompleteActivity{in, a1}, By: asLead},
		{Name: "after it was started", Given: activities(), When: roadmap.CompleteActivity{in, a1}, By: asLead, Refused: "roadmap.activity_not_started"},
		{Name: "an activity is cancelled", Given: activities(), When: cancel, By: asLead, Then: []roadmap.Event{calledOff}},
		{Name: "a parked one too", Given: activities(parked), When: cancel, By: asLead, Then: []roadmap.Event{calledOff}},
		{Name: "cancelling twice is quiet", Given: activities(calledOff), When: cancel, By: asLead},
		{Name: "with a reason of ten characters", Given: activities(), When: roadmap.CancelActivity{in, a1, "no money"}, By: asLead, Refused: "text.reason_too_short"},
		{Name: "what is done is not cancelled", Given: activities(underway, done), When: cancel, By: asLead, Refused: "roadmap.activity_final", Args: final},
		{Name: "nor changed", Given: activities(underway, done), When: roadmap.ChangeActivity{dcc, sofia, a1, "x", "y", today, due}, By: asLead, Refused: "roadmap.activity_final", Args: final},
		{Name: "nor made a pilot", Given: activities(underway, done), When: roadmap.MarkPilot{dcc, sofia, a1}, By: asLead, Refused: "roadmap.activity_final"},
		{Name: "nor parked", Given: activities(underway, done), When: roadmap.ParkActivity{dcc, sofia, a1, reason}, By: asLead, Refused: "roadmap.activity_final"},
		{Name: "nor given milestones", Given: activities(calledOff), When: roadmap.PlanMilestone{dcc, sofia, m2, "x", due, owner, a1, ""}, By: asLead, Refused: "roadmap.activity_final"},
		{Name: "STR-1: a cancelled activity keeps its number", Given: activities(calledOff), When: roadmap.PlanActivity{dcc, sofia, a2, "Living lab", "Sofia Municipality", today, due}, By: asLead,
			Then: []roadmap.Event{second(today, due)}},
	})
}

func TestDependencies(t *testing.T) {
	link := func(a, on id.Activity) roadmap.LinkDependency { return roadmap.LinkDependency{in, a, on} }
	linked := func(a, on id.Activity) roadmap.Event { return roadmap.DependencyLinked{a, on} }
	third := roadmap.ActivityPlanned{a3, 3, text("Fund"), text("Sofia Municipality"), due, due}
	three := activities(second(today, due), third)
	with := func(more ...roadmap.Event) []roadmap.Event { return append(three[:len(three):len(three)], more...) }
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "STR-6: one activity waits for another, even if the dates do not fit yet", Given: with(), When: link(a2, a1), By: asLead, Then: []roadmap.Event{linked(a2, a1)}},
		{Name: "STR-6: linking twice is quiet", Given: with(linked(a2, a1)), When: link(a2, a1), By: asLead},
		{Name: "STR-6: not for itself", Given: with(), When: link(a1, a1), By: asLead, Refused: "roadmap.dependency_cycle"},
		{Name: "STR-6: nor in a circle of two", Given: with(linked(a2, a1)), When: link(a1, a2), By: asLead,
			Refused: "roadmap.dependency_cycle", Args: map[string]any{"activity": 1, "on": 2}},
		{Name: "STR-6: nor of three", Given: with(linked(a2, a1), linked(a3, a2)), When: link(a1, a3), By: asLead, Refused: "roadmap.dependency_cycle"},
		{Name: "STR-6: two ways to the same end are no circle", Given: with(linked(a2, a1), linked(a3, a2)), When: link(a3, a1), By: asLead, Then: []roadmap.Event{linked(a3, a1)}},
		{Name: "both ends are there", Given: activities(), When: link(a1, a2), By: asLead, Refused: "roadmap.activity_unknown"},
		{Name: "a dependency is removed", Given: with(linked(a2, a1)), When: roadmap.RemoveDependency{in, a2, a1}, By: asLead, Then: []roadmap.Event{roadmap.DependencyRemoved{a2, a1}}},
		{Name: "removing twice is quiet", Given: with(), When: roadmap.RemoveDependency{in, a2, a1}, By: asLead},
		{Name: "STR-6: what was removed closes no circle", Given: with(linked(a2, a1), roadmap.DependencyRemoved{a2, a1}), When: link(a1, a2), By: asLead, Then: []roadmap.Event{linked(a1, a2)}},
	})
}

func TestBaselines(t *testing.T) {
	of := planned(m1, 1).(roadmap.MilestonePlanned)
	of.Activity = a1
	ready := activities(of, pilot, funded, aimed)
	with := func(more ...roadmap.Event) []roadmap.Event { return append(ready[:len(ready):len(ready)], more...) }
	baseline := roadmap.BaselineRoadmap{in, b1}
	first := roadmap.RoadmapBaselined{b1, 1, today, []id.Activity{a1}, []calendar.Date{today}, []calendar.Date{due}, []id.Milestone{m1}, []calendar.Date{due}}
	complete := func(start calendar.Date) []roadmap.Event {
		m := planned(m2, 2).(roadmap.MilestonePlanned)
		m.Activity = a2
		return with(second(start, due.AddDays(90)), m, roadmap.FundingSet{a2, roadmap.NoCost, 0, roadmap.Secured}, roadmap.ActivityObjectiveSet{a2, objective}, roadmap.DependencyLinked{a2, a1})
	}
	both := roadmap.RoadmapBaselined{b1, 1, today, []id.Activity{a1, a2}, []calendar.Date{today, due}, []calendar.Date{due, due.AddDays(90)},
		[]id.Milestone{m1, m2}, []calendar.Date{due, due}}
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "STR-5: a baseline is a frozen copy", Given: with(), When: baseline, By: asExpert, Then: []roadmap.Event{first}},
		{Name: "STR-4: nothing planned is no roadmap", Given: onlyOpen(), When: baseline, By: asExpert, Refused: "roadmap.nothing_planned"},
		{Name: "STR-4: each activity has its funding", Given: activities(of, pilot, aimed), When: baseline, By: asExpert,
			Refused: "roadmap.activity_incomplete", Args: map[string]any{"activity": 1, "missing": "funding"}},
		{Name: "STR-4: each has an objective", Given: activities(of, pilot, funded), When: baseline, By: asExpert,
			Refused: "roadmap.activity_incomplete", Args: map[string]any{"activity": 1, "missing": "objective"}},
		{Name: "STR-4: each has a milestone", Given: activities(pilot, funded, aimed), When: baseline, By: asExpert,
			Refused: "roadmap.activity_incomplete", Args: map[string]any{"activity": 1, "missing": "milestone"}},
		{Name: "STR-4: a cancelled milestone is none", Given: with(proposed, cancelled), When: baseline, By: asExpert, Refused: "roadmap.activity_incomplete"},
		{Name: "STR-4: one is a pilot", Given: activities(of, funded, aimed), When: baseline, By: asExpert, Refused: "roadmap.pilot_missing"},
		{Name: "STR-12: parked activities are not asked", Given: with(second(today, due), roadmap.ActivityParked{a2, text(reason)}), When: baseline, By: asExpert, Then: []roadmap.Event{first}},
		{Name: "cancelled ones neither", Given: with(second(today, due), roadmap.ActivityCancelled{a2, text(reason)}), When: baseline, By: asExpert, Then: []roadmap.Event{first}},
		{Name: "STR-6: a successor before its predecessor's end is an error now", Given: complete(due.AddDays(-1)), When: baseline, By: asExpert,
			Refused: "roadmap.successor_too_early", Args: map[string]any{"activity": 2, "on": 1}},
		{Name: "STR-6: on its last day is in time", Given: complete(due), When: baseline, By: asExpert, Then: []roadmap.Event{both}},
		{Name: "a baseline has an id", Given: with(), When: roadmap.BaselineRoadmap{in, id.Baseline{}}, By: asExpert, Refused: "roadmap.baseline_known"},
		{Name: "STR-5: the second one needs two persons", Given: with(first), When: roadmap.BaselineRoadmap{in, b2}, By: asExpert, Refused: "roadmap.baselined_already"},
		{Name: "PAR-4: step 3 needs a baseline", Given: with(), When: roadmap.ConfirmStep{in, 3}, By: asLead, Refused: "roadmap.not_baselined"},
		{Name: "PAR-4: step 3 has it", Given: with(first), When: roadmap.ConfirmStep{in, 3}, By: asLead},
		{Name: "PAR-4: step 3 needs a pilot that is not given up", Given: with(first, calledOff), When: roadmap.ConfirmStep{in, 3}, By: asLead, Refused: "roadmap.pilot_missing"},
		{Name: "PAR-4: step 4 needs a started pilot", Given: with(first), When: roadmap.ConfirmStep{in, 4}, By: asLead, Refused: "roadmap.pilot_not_started"},
		{Name: "PAR-4: step 4 has it", Given: with(first, underway), When: roadmap.ConfirmStep{in, 4}, By: asLead},
		{Name: "PAR-4: without a roadmap there is no step 3", When: roadmap.ConfirmStep{in, 3}, By: asLead, Refused: "roadmap.not_baselined"},
		{Name: "PAR-4: other steps do not ask", When: roadmap.ConfirmStep{in, 2}, By: asLead},
	})
	again(t, with(first))
}

// again is about the baselines after the first.
func again(t *testing.T, based []roadmap.Event) {
	t.Helper()
	with := func(more ...roadmap.Event) []roadmap.Event { return append(based[:len(based):len(based)], more...) }
	propose, confirm := roadmap.ProposeRebaseline{in, b2, reason}, roadmap.RebaselineRoadmap{in, b2}
	open := roadmap.RebaselineProposed{b2, expert, role.LeadExpert, text(reason)}
	rebased := roadmap.RoadmapRebaselined{b2, 2, expert, today, []id.Activity{a1}, []calendar.Date{today}, []calendar.Date{due}, []id.Milestone{m1}, []calendar.Date{due}}
	twoRoles := asPM
	twoRoles.Actor = expert
	move := func(days int) roadmap.RescheduleMilestone {
		return roadmap.RescheduleMilestone{dcc, sofia, m1, due.AddDays(days), reason, ""}
	}
	moved := func(days, before, shifts int) roadmap.Event {
		return roadmap.MilestoneRescheduled{m1, due.AddDays(days), due.AddDays(before), due, shifts, roadmap.WithinProgramme, text(reason)}
	}
	late := rebased
	late.Dues = []calendar.Date{due.AddDays(60)}
	decidertest.Run(t, roadmap.Decider, []row{
		{Name: "STR-5: the expert proposes a new baseline", Given: with(), When: propose, By: asExpert, Then: []roadmap.Event{open}},
		{Name: "STR-5: with a reason", Given: with(), When: roadmap.ProposeRebaseline{in, b2, "late"}, By: asExpert, Refused: "text.reason_too_short"},
		{Name: "STR-5: after the first one", Given: onlyOpen(), When: propose, By: asExpert, Refused: "roadmap.not_baselined"},
		{Name: "STR-5: a new one", Given: with(), When: roadmap.ProposeRebaseline{in, b1, reason}, By: asExpert, Refused: "roadmap.baseline_known"},
		{Name: "proposing twice is quiet", Given: with(open), When: propose, By: asExpert},
		{Name: "one proposal at a time", Given: with(open), When: propose, By: asPM, Refused: "roadmap.rebaseline_open", Args: map[string]any{"as": "lead_expert"}},
		{Name: "STR-5: the manager agrees; the older one stays", Given: with(open), When: confirm, By: asPM, Then: []roadmap.Event{rebased}},
		{Name: "agreeing twice is quiet", Given: with(open, rebased), When: confirm, By: asPM},
		{Name: "STR-5: not the proposer", Given: with(open), When: confirm, By: twoRoles, Refused: "roadmap.proposer_may_not_rebaseline"},
		{Name: "STR-5: nor somebody of the same side", Given: with(open), When: confirm, By: by(lead, role.LeadExpert), Refused: "roadmap.other_side_rebaselines"},
		{Name: "STR-5: what nobody proposed is not made", Given: with(), When: confirm, By: asPM, Refused: "roadmap.rebaseline_not_proposed"},
		{Name: "STR-5: a withdrawn proposal neither", Given: with(open, roadmap.RebaselineWithdrawn{b2}), When: confirm, By: asPM, Refused: "roadmap.rebaseline_not_proposed"},
		{Name: "a proposal is withdrawn", Given: with(open), When: roadmap.WithdrawRebaseline{in}, By: asPM, Then: []roadmap.Event{roadmap.RebaselineWithdrawn{b2}}},
		{Name: "withdrawing twice is quiet", Given: with(), When: roadmap.WithdrawRebaseline{in}, By: asPM},
		{Name: "STR-4: what a second baseline freezes is complete too", Given: with(open, calledOff), When: confirm, By: asPM, Refused: "roadmap.nothing_planned"},
		{Name: "STR-9: shifts are measured from the newest baseline", Given: with(moved(60, 0, 1), open, late), When: move(90), By: asLead,
			Then: []roadmap.Event{moved(90, 60, 2), roadmap.ManagerInformedOfShift{m1, 2, 30}}},
	})
}

func TestBoundsOfPlans(t *testing.T) {
	t.Parallel()
	s := roadmap.Decider.Fold(roadmap.Decider.Initial, activities(second(today, due))...)
	for n := range roadmap.DependenciesMost {
		s = roadmap.Decider.Evolve(s, roadmap.DependencyLinked{a1, id.Activity(named(fmt.Sprint("on", n)))})
	}
	_, err := roadmap.Decider.Decide(s, roadmap.LinkDependency{in, a1, a2}, asLead)
	fails(t, err, "roadmap.too_many most=50")
	for n := range roadmap.BaselinesMost {
		s = roadmap.Decider.Evolve(s, roadmap.RoadmapBaselined{Baseline: id.Baseline(named(fmt.Sprint("baseline", n)))})
	}
	_, err = roadmap.Decider.Decide(s, roadmap.ProposeRebaseline{in, b2, reason}, asExpert)
	fails(t, err, "roadmap.too_many most=100")
}
