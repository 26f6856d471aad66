package strategy

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/wording"
)

// objective gives one that stands.
func (s State) objective(of id.Objective) (Objective, error) {
	o, known := s.Objectives[of]
	switch {
	case !known:
		return o, decider.Refuse("strategy.objective_unknown")
	case o.Retired:
		return o, decider.Refuse("strategy.objective_retired")
	}
	return o, nil
}

// free says that an id can be taken for a new objective.
func (s State) free(o id.Objective) error {
	if _, known := s.Objectives[o]; known || o.IsZero() {
		return decider.Refuse("strategy.objective_known")
	}
	if len(s.Objectives) >= ObjectivesMost {
		return decider.Refuse("strategy.too_many", "most", ObjectivesMost)
	}
	return nil
}

// STR-1: retired ones are counted too.
func addStrategic(s State, c AddStrategicObjective) ([]Event, error) {
	if err := s.free(c.Objective); err != nil {
		return nil, err
	}
	text, err := wording.Must("text", c.Text, TextMost)
	if err != nil {
		return nil, err
	}
	number := 1
	for _, o := range s.Objectives {
		if o.Parent.IsZero() {
			number++
		}
	}
	return []Event{StrategicObjectiveAdded{c.Objective, number, text}}, nil
}

// STR-2: one parent.
func addOperational(s State, c AddOperationalObjective) ([]Event, error) {
	if err := s.free(c.Objective); err != nil {
		return nil, err
	}
	parent, err := s.objective(c.Parent)
	switch {
	case err != nil:
		return nil, err
	case !parent.Parent.IsZero():
		return nil, decider.Refuse("strategy.parent_not_strategic")
	}
	text, err := wording.Must("text", c.Text, TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{OperationalObjectiveAdded{c.Objective, c.Parent, parent.Number, parent.Children + 1, text}}, nil
}

func reword(s State, c RewordObjective) ([]Event, error) {
	if _, err := s.objective(c.Objective); err != nil {
		return nil, err
	}
	text, err := wording.Must("text", c.Text, TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{ObjectiveReworded{c.Objective, text}}, nil
}

func retire(s State, c RetireObjective) ([]Event, error) {
	o, known := s.Objectives[c.Objective]
	children := 0
	for _, child := range s.Objectives {
		if child.Parent == c.Objective && !child.Retired {
			children++
		}
	}
	switch {
	case !known:
		return nil, decider.Refuse("strategy.objective_unknown")
	case o.Retired:
		return nil, nil
	case children > 0:
		return nil, decider.Refuse("strategy.objective_has_children", "count", children)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{ObjectiveRetired{c.Objective, reason}}, nil
}

// STR-2: an indicator has unit, baseline value, target value and target date.
func linkIndicator(s State, c LinkIndicator) ([]Event, error) {
	o, err := s.objective(c.Objective)
	switch {
	case err != nil:
		return nil, err
	case o.Parent.IsZero():
		return nil, decider.Refuse("strategy.objective_not_operational")
	case c.Indicator.IsZero():
		return nil, decider.Refuse("strategy.indicator_missing")
	case c.By.IsZero():
		return nil, decider.Refuse("strategy.target_date_missing")
	case len(o.Indicators) >= IndicatorsMost && !slices.Contains(o.Indicators, c.Indicator):
		return nil, decider.Refuse("strategy.too_many", "most", IndicatorsMost)
	}
	unit, err := wording.Must("unit", c.Unit, UnitMost)
	if err != nil {
		return nil, err
	}
	return []Event{IndicatorLinked{c.Objective, c.Indicator, unit, c.Baseline, c.Target, c.By}}, nil
}

// noteMeasurement keeps the first one of each indicator, also before it is
// linked: who measures first and writes the strategy then has measured too.
func noteMeasurement(s State, c NoteMeasurement) ([]Event, error) {
	if s.Status == "" || s.Measured[c.Indicator] || c.Indicator.IsZero() {
		return nil, nil
	}
	return []Event{IndicatorMeasured{c.Indicator}}, nil
}
