package roadmap

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/wording"
)

// DependenciesMost is how many activities one may wait for.
const DependenciesMost = 50

// final: a completed or cancelled activity does not change any more.
func (p Progress) final() bool { return p == Completed || p == CalledOff }

// decideActivity decides about an activity that is there.
func decideActivity(s State, c onActivity, by decider.By) ([]Event, error) {
	a, known := s.Activities[c.activity()]
	_, confirm := c.(ConfirmActivity)
	_, cancel := c.(CancelActivity)
	_, complete := c.(CompleteActivity)
	switch {
	case !known:
		return nil, decider.Refuse("roadmap.activity_unknown")
	case cancel && a.Progress == CalledOff, complete && a.Progress == Completed:
		return nil, nil
	case a.Progress.final() && !(confirm && a.Progress == Completed):
		return nil, decider.Refuse("roadmap.activity_final", "status", a.Progress)
	case a.Parked && !confirm && !cancel:
		return nil, decider.Refuse("roadmap.activity_parked")
	}
	switch c := c.(type) {
	case SetFunding:
		return setFunding(c)
	case SetObjective:
		return setObjective(a, c)
	case LinkDependency:
		return linkDependency(s, a, c)
	case RemoveDependency:
		if !slices.Contains(a.After, c.On) {
			return nil, nil
		}
		return []Event{DependencyRemoved{c.Activity, c.On}}, nil
	case StartActivity:
		if a.Progress == Underway {
			return nil, nil
		}
		return []Event{ActivityStarted{c.Activity, by.Today()}}, nil
	case ReportProgress:
		return reportProgress(a, c, by)
	case CompleteActivity:
		if a.Progress != Underway {
			return nil, decider.Refuse("roadmap.activity_not_started")
		}
		return []Event{ActivityCompleted{c.Activity, by.Today()}}, nil
	case CancelActivity:
		reason, err := wording.Reason(c.Reason)
		if err != nil {
			return nil, err
		}
		return []Event{ActivityCancelled{c.Activity, reason}}, nil
	case ConfirmActivity:
		return nil, nil
	}
	panic("roadmap: a command outside the sealed set")
}

// VIS-3: the activity keeps the idea's id for good.
func planPromoted(s State, c PlanPromoted) ([]Event, error) {
	events, err := planActivity(s, PlanActivity{c.Programme, c.City, c.Activity, c.Title, c.Organisation, c.Start, c.End})
	if err != nil {
		return nil, err
	}
	return append(events, ActivityDrawnFromIdea{c.Activity, c.Idea}), nil
}

// STR-4: cost or "no cost", and funding status.
func setFunding(c SetFunding) ([]Event, error) {
	funding := c.Funding
	switch {
	case c.Costing != WithCost && c.Costing != NoCost:
		return nil, decider.Refuse("roadmap.costing_unknown")
	case c.Costing == WithCost && c.Cost < 1, c.Costing == NoCost && c.Cost != 0:
		return nil, decider.Refuse("roadmap.cost_impossible")
	case c.Costing == NoCost && funding == "":
		funding = Secured
	}
	if funding != Secured && funding != Applied && funding != Open {
		return nil, decider.Refuse("roadmap.funding_unknown")
	}
	return []Event{FundingSet{c.Activity, c.Costing, c.Cost, funding}}, nil
}

func setObjective(a Activity, c SetObjective) ([]Event, error) {
	switch c.Objective {
	case id.Objective{}:
		return nil, decider.Refuse("roadmap.objective_missing")
	case a.Objective:
		return nil, nil
	}
	return []Event{ActivityObjectiveSet{c.Activity, c.Objective}}, nil
}

// STR-6: dependencies form no cycle.
func linkDependency(s State, a Activity, c LinkDependency) ([]Event, error) {
	on, known := s.Activities[c.On]
	switch {
	case !known:
		return nil, decider.Refuse("roadmap.activity_unknown")
	case slices.Contains(a.After, c.On):
		return nil, nil
	case c.On == c.Activity || s.waitsFor(c.On, c.Activity, map[id.Activity]bool{}):
		return nil, decider.Refuse("roadmap.dependency_cycle", "activity", a.Number, "on", on.Number)
	case len(a.After) >= DependenciesMost:
		return nil, decider.Refuse("roadmap.too_many", "most", DependenciesMost)
	}
	return []Event{DependencyLinked{c.Activity, c.On}}, nil
}

// waitsFor follows what an activity depends on until it finds the other.
func (s State) waitsFor(one, other id.Activity, seen map[id.Activity]bool) bool {
	seen[one] = true
	for _, on := range s.Activities[one].After {
		if on == other || !seen[on] && s.waitsFor(on, other, seen) {
			return true
		}
	}
	return false
}

func reportProgress(a Activity, c ReportProgress, by decider.By) ([]Event, error) {
	switch {
	case a.Progress != Underway:
		return nil, decider.Refuse("roadmap.activity_not_started")
	case c.Percent < 0 || c.Percent > 100:
		return nil, decider.Refuse("roadmap.percent_impossible")
	}
	note, err := wording.May("note", c.Note, wording.TextMost)
	if err != nil {
		return nil, err
	}
	return []Event{ProgressReported{c.Activity, c.Percent, by.Today(), note}}, nil
}
