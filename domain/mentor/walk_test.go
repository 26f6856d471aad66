package mentor_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/mentor"
)

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[mentor.State, mentor.Command, mentor.Event]{
		Decider: mentor.Decider, Command: anything, Invariant: sound, Walks: 40, Steps: 200,
	}.Run(t)
	for _, e := range mentor.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ mentor.State) (mentor.Command, decider.By) {
	city := []id.City{plovdiv, patras, kavala, espoo, {}}[r.IntN(5)]
	m := []id.Match{m1, m2, m3, m4}[r.IntN(4)]
	words := []string{"", "short", reason, "\xff"}[r.IntN(4)]
	session := []id.Session{s1, s2, {}}[r.IntN(3)]
	return []mentor.Command{
		register(func(c *mentor.RegisterMentor) { c.Capacity = r.IntN(30) }),
		mentor.UpdateExpertise{of, languages[:r.IntN(3)], themes, dimensions, words},
		mentor.SetAvailability{of, today, today.AddDays(r.IntN(40) - 10), r.IntN(300)},
		mentor.SetCapacity{of, r.IntN(5)},
		mentor.PauseMentor{of, words},
		mentor.ResumeMentor{of},
		mentor.ConfirmOffer{of, city, []expertise.Language{"en", "bg"}[r.IntN(2)], r.IntN(2) == 0},
		mentor.TakeMatch{of, m, city},
		mentor.ReleaseMatch{of, m},
		mentor.TakeLive{of, session},
		mentor.FreeLive{of, session},
		mentor.ResumeMentor{elsewhere},
	}[r.IntN(12)], asPia
}

func sound(s mentor.State) error {
	switch {
	case s.Registered && len(s.Matches) > s.Capacity:
		return fmt.Errorf("MEN-1: %d matches and a capacity of %d", len(s.Matches), s.Capacity)
	case !s.Registered && len(s.Matches) > 0:
		return errors.New("matches of nobody")
	}
	for _, c := range s.Matches {
		if c == s.City && !c.IsZero() {
			return errors.New("MEN-2: the own city is mentored")
		}
	}
	return nil
}
