package match_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/match"
)

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[match.State, match.Command, match.Event]{
		Decider: match.Decider, Command: anything, Invariant: sound, Walks: 400, Steps: 40,
	}.Run(t)
	for _, e := range match.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ match.State) (match.Command, decider.By) {
	asker := later([]decider.By{asPia, asElena, asAna}[r.IntN(3)], r.IntN(24))
	words := []string{"", "short", reason, reason, "\xff"}[r.IntN(5)]
	mentor := []id.Person{pia, pia, pia, ana, {}}[r.IntN(5)]
	where := []match.OnMatch{on, on, on, on, astray}[r.IntN(5)]
	if r.IntN(15) == 0 {
		return match.LapseMatch{on}, later(asSystem, 30)
	}
	if r.IntN(6) > 0 { // what leads on
		return []match.Command{
			match.ProposeMatch{on, pia, espoo, "open_data", "en", "", help, ""}, acceptsMentor, match.AcceptMatchAsMentor{on, false, "I advised its port"}, acceptsCity, approves,
			match.ApproveMatch{on, pia, reason},
			pauses, match.ResumeMatch{on},
		}[r.IntN(8)], asker
	}
	return []match.Command{
		match.SuggestMatch{where, mentor, espoo, "open_data", parts},
		match.ProposeMatch{where, mentor, espoo, "open_data", "en", words, help, words},
		match.NameInterpreter{where, words},
		match.AcceptMatchAsMentor{where, r.IntN(2) == 0, words},
		match.AcceptMatchAsCity{where},
		match.DeclineMatch{where, words},
		match.ApproveMatch{where, mentor, words},
		match.LapseMatch{where},
		match.PauseMatch{where, words},
		match.ResumeMatch{where},
		match.EndMatch{where, mentor, words},
		match.ConfirmActive{where, id.UUID{}},
		match.ConfirmParties{where, mentor, id.UUID{}},
	}[r.IntN(13)], asker
}

func sound(s match.State) error {
	began := s.Status == match.Active || s.Status == match.Paused || s.Status == match.Ended
	switch {
	case began && (!s.ByMentor || !s.ByCity):
		return errors.New("MEN-4: active without mentor and city")
	case s.Match.IsZero() != (s.Status == ""):
		return errors.New("a status of nothing")
	case !s.Match.IsZero() && s.Mentor.IsZero():
		return errors.New("a match without a mentor")
	}
	return nil
}
