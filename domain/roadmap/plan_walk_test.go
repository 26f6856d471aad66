package roadmap_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

// furtherCommands are those of what an activity needs, and of baselines.
func furtherCommands(r *rand.Rand, s roadmap.State, a id.Activity, words string) []roadmap.Command {
	other := []id.Activity{a1, a2}[r.IntN(2)]
	b := id.Baseline(named(fmt.Sprint("b", r.IntN(6))))
	if r.IntN(2) == 0 {
		b = s.Rebaseline.Baseline
	}
	return []roadmap.Command{
		roadmap.SetFunding{in, a, roadmap.WithCost, int64(r.IntN(3)), []roadmap.Funding{roadmap.Secured, roadmap.Open, ""}[r.IntN(3)]},
		roadmap.SetObjective{in, a, objective}, roadmap.LinkDependency{in, a, other}, roadmap.RemoveDependency{in, a, other},
		roadmap.StartActivity{in, a}, roadmap.ReportProgress{in, a, r.IntN(120), words},
		roadmap.ProposeRebaseline{in, b, words}, roadmap.RebaselineRoadmap{in, b}, roadmap.BaselineRoadmap{in, b},
		[]roadmap.Command{roadmap.WithdrawRebaseline{in}, roadmap.CompleteActivity{in, a}, roadmap.CancelActivity{in, a, words},
			roadmap.ConfirmActivity{in, a}, roadmap.ConfirmStep{in, r.IntN(5)}}[r.IntN(5)],
	}
}

// ofPlans are the events that this walk must meet.
var ofPlans = []string{
	"ActivityDrawnFromIdea", "FundingSet", "ActivityObjectiveSet", "DependencyLinked", "DependencyRemoved", "ActivityStarted",
	"ProgressReported", "ActivityCompleted", "ActivityCancelled", "RoadmapBaselined", "RebaselineProposed", "RebaselineWithdrawn",
	"RoadmapRebaselined",
}

// TestRandomWalkOfPlans walks among activities and baselines, where a walk
// through everything seldom comes.
func TestRandomWalkOfPlans(t *testing.T) {
	t.Parallel()
	plan := func(r *rand.Rand, s roadmap.State) (roadmap.Command, decider.By) {
		asker := []decider.By{asLead, asExpert, asPM, asExpert, asPM, by(expert, role.ProgrammeManager)}[r.IntN(6)]
		a := []id.Activity{a1, a2, a3}[r.IntN(3)]
		m := []id.Milestone{m1, m2, m3}[r.IntN(3)]
		words := []string{"", reason, reason, reason}[r.IntN(4)]
		start := today.AddDays(r.IntN(100))
		commands := append(furtherCommands(r, s, a, words),
			roadmap.OpenRoadmap{dcc, sofia, role.Participating, 30, 10, 2, 30},
			roadmap.PlanPromoted{in, a, idea, "Open data", "Sofia", start, start.AddDays(r.IntN(60))},
			roadmap.MarkPilot{dcc, sofia, a},
			roadmap.PlanMilestone{dcc, sofia, m, "Portal", due, owner, a, ""},
			roadmap.LinkDependency{in, a, []id.Activity{a1, a2, a3}[r.IntN(3)]},
		)
		return commands[r.IntN(len(commands))], asker
	}
	seen := decidertest.Walk[roadmap.State, roadmap.Command, roadmap.Event]{
		Decider: roadmap.Decider, Command: plan, Invariant: func(s roadmap.State) error { return errors.Join(sound(s), ordered(s)) }, Walks: 60, Steps: 300,
	}.Run(t)
	for _, want := range []string{"roadmap.dependency_cycle", "roadmap.successor_too_early", "roadmap.activity_incomplete", "roadmap.other_side_rebaselines"} {
		if seen.Refusals[want] == 0 {
			t.Errorf("the walk was never refused with %s", want)
		}
	}
	for _, name := range ofPlans {
		if seen.Events[name] == 0 {
			t.Errorf("the walk never met %s: %v", name, seen.Events)
		}
	}
}

// ordered is what STR-5 and STR-6 promise of every state.
func ordered(s roadmap.State) error {
	var reaches func(from, to id.Activity, steps int) bool
	reaches = func(from, to id.Activity, steps int) bool {
		return steps > 0 && slices.ContainsFunc(s.Activities[from].After, func(on id.Activity) bool {
			return on == to || reaches(on, to, steps-1)
		})
	}
	for a := range s.Activities {
		if reaches(a, a, len(s.Activities)) {
			return fmt.Errorf("STR-6: activity %d waits for itself", s.Activities[a].Number)
		}
	}
	if len(s.Baselines) == 0 && s.Rebaseline != (roadmap.Rebaseline{}) {
		return errors.New("STR-5: a second baseline is proposed before there is a first")
	}
	return nil
}
