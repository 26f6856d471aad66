package strategy_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/id"
	"megdan/domain/strategy"
)

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[strategy.State, strategy.Command, strategy.Event]{Decider: strategy.Decider, Command: anything, Invariant: sound, Walks: 60, Steps: 300}.Run(t)
	for _, e := range strategy.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ strategy.State) (strategy.Command, decider.By) {
	o := objective(fmt.Sprint(r.IntN(8)))
	parent := objective(fmt.Sprint(r.IntN(8)))
	i := []id.Indicator{share, firms, {}}[r.IntN(3)]
	words := []string{"", "short", reason, reason}[r.IntN(4)]
	on := []calendar.Date{{}, by2025, by2025}[r.IntN(3)]
	asker := []decider.By{asLead, asExpert}[r.IntN(2)]
	return []strategy.Command{
		strategy.DraftStrategy{in}, strategy.AddStrategicObjective{in, o, words}, strategy.AddOperationalObjective{in, o, parent, words},
		strategy.RewordObjective{in, o, words}, strategy.RetireObjective{in, o, words},
		strategy.LinkIndicator{in, o, i, "%", 0, 100, on}, strategy.LinkIndicator{in, o, share, "%", 0, 100, by2025},
		strategy.SubmitStrategy{in}, strategy.ReturnStrategy{in, words}, strategy.ApproveStrategy{in}, strategy.OpenRevision{in, words},
		strategy.NoteMeasurement{in, i}, strategy.ConfirmStep{in, r.IntN(5)}, strategy.ConfirmEditable{in}, strategy.ConfirmObjective{in, o},
	}[r.IntN(15)], asker
}

func sound(s strategy.State) error {
	codes := map[string]bool{}
	for _, o := range s.Objectives {
		parent, known := s.Objectives[o.Parent]
		code := fmt.Sprint(parent.Number, ".", o.Number)
		switch {
		case o.Number < 1 || codes[code]:
			return fmt.Errorf("STR-1: %s stands twice", code)
		case !o.Parent.IsZero() && (!known || !parent.Parent.IsZero()):
			return errors.New("STR-2: an operational objective hangs under none")
		case o.Parent.IsZero() && len(o.Indicators) > 0:
			return errors.New("a strategic objective is measured")
		case s.Status != strategy.Drafting && !o.Parent.IsZero() && !o.Retired && len(o.Indicators) == 0:
			return errors.New("STR-2: handed in with an objective that nothing measures")
		}
		codes[code] = true
	}
	return nil
}
