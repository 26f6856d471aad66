package person_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/person"
)

// TestRandomWalk registers and corrects with sense and without.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[person.State, person.Command, person.Event]{
		Decider: person.Decider, Walks: 20, Steps: 60,
		Command: func(r *rand.Rand, _ person.State) (person.Command, decider.By) {
			p := []id.Programme{dcc, dcc, icc, {}}[r.IntN(4)]
			name := []string{"", "Ана Петрова", "\xff"}[r.IntN(3)]
			languages := [][]person.Language{nil, {"bg"}, {"Bulgarian"}}[r.IntN(3)]
			return []person.Command{
				person.RegisterPerson{p, ana, name, name, languages},
				person.CorrectPerson{p, ana, name, name, languages},
				person.ConfirmPerson{p, ana},
			}[r.IntN(3)], decider.By{}
		},
		Invariant: func(s person.State) error {
			if s.Person.IsZero() != s.Programme.IsZero() {
				return errors.New("a person is known in no programme")
			}
			return nil
		},
	}.Run(t)
	if seen.Events["PersonRegistered"] == 0 || seen.Events["PersonCorrected"] == 0 {
		t.Errorf("the walk went nowhere: %v", seen)
	}
}
