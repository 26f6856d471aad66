package call_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"megdan/domain/call"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
)

// TestRandomWalk lets applications come, change, be scored and settled in any
// order, and holds every state to what APP-1 and APP-8 promise.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[call.State, call.Command, call.Event]{
		Decider: call.Decider, Command: anything, Invariant: sound, Walks: 40, Steps: 400,
	}.Run(t)
	for _, e := range call.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, s call.State) (call.Command, decider.By) {
	town := func() id.City { return id.City(named(fmt.Sprint("town ", r.IntN(9)))) }
	group := []id.ApplicantGroup{all, former}[r.IntN(2)]
	a := app(r.IntN(12))
	half := func() int { return 50 * r.IntN(11) }
	day := on(first.AddDays(r.IntN(45) - 2))
	if len(s.Groups) < 2 {
		return call.OpenGroup{in, group, names, wave, first, cutOff}, manager
	}
	if s.Status == call.Draft {
		return call.PublishCall{InProgramme: in, Terms: call.Terms{Threshold: 3000}}, manager
	}
	outcome := []call.Outcome{call.Accepted, call.Accepted, call.Reserve, call.Rejected}[r.IntN(4)]
	switch r.IntN(60) {
	case 0:
		return call.MoveDeadline{in, group, wave, s.Groups[group].CutOff.AddDays(r.IntN(3)), ""}, day
	case 1:
		return call.CloseCall{in}, on(cutOff.AddDays(r.IntN(100)))
	}
	return []call.Command{
		call.EnterApplication{in, a, town(), group, ana},
		call.EnterApplication{in, a, town(), group, ana},
		call.NoteForm{in, a, []id.City{town(), town()}[:r.IntN(3)], r.IntN(100_000), r.IntN(4), r.IntN(2) == 0},
		call.LeaveCall{in, a},
		call.ConfirmSubmission{in, a},
		call.NoteScore{in, a, pts(half(), half(), half(), half())},
		call.NoteScore{in, a, pts(half(), half(), half(), half())},
		call.SetScoreAside{in, a},
		call.RankApplications{in, wave},
		call.RankApplications{in, wave},
		call.Settle{in, a, outcome, r.IntN(3), r.IntN(4) == 0, wave},
		call.Unsettle{in, a, r.IntN(2) == 0},
	}[r.IntN(12)], day
}

func sound(s call.State) error {
	of := map[id.City]id.Application{}
	ranks := map[int]bool{}
	for a, e := range s.Entries {
		if e.Left {
			continue
		}
		for _, c := range append([]id.City{e.City}, e.Members...) {
			if other, twice := of[c]; twice {
				return fmt.Errorf("APP-1: %s is in %s and in %s", c, a, other)
			}
			of[c] = a
		}
		switch {
		case !s.Outdated[e.Wave] && e.Scored && e.Rank == 0:
			return fmt.Errorf("APP-8: %s is scored, and the ranking is current without it", a)
		case !s.Outdated[e.Wave] && e.Rank > 0 && ranks[e.Rank]:
			return fmt.Errorf("APP-8: two applications have rank %d", e.Rank)
		case e.Scored && e.Total != e.Scores.Total(s.Weights):
			return fmt.Errorf("APP-6: %s has %d points", a, e.Total)
		}
		ranks[e.Rank] = true
	}
	if len(of) != len(s.Cities) {
		return fmt.Errorf("APP-1: %d cities are kept for %d", len(s.Cities), len(of))
	}
	return nil
}
