package roadmap

import (
	"cmp"
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// BaselinesMost is how many baselines one roadmap can have.
const BaselinesMost = 100

// Rebaseline is a new baseline that waits for the other side; the zero one is
// none.
type Rebaseline struct {
	Baseline id.Baseline
	By       id.Person
	As       role.Role
}

// frozenPlan is what a baseline copies.
type frozenPlan struct {
	activities   []id.Activity
	starts, ends []calendar.Date
	milestones   []id.Milestone
	dues         []calendar.Date
}

// live lists the activities that are planned, in order of their numbers.
func (s State) live() []id.Activity {
	var all []id.Activity
	for a, activity := range s.Activities {
		if !activity.Parked && activity.Progress != CalledOff {
			all = append(all, a)
		}
	}
	slices.SortFunc(all, func(a, b id.Activity) int {
		return cmp.Compare(s.Activities[a].Number, s.Activities[b].Number)
	})
	return all
}

// freezable gives what a baseline copies, or says what is missing (STR-4).
func (s State) freezable() (p frozenPlan, err error) {
	has := map[id.Activity]bool{}
	for _, m := range s.Milestones() {
		if m.Status == Cancelled {
			continue
		}
		has[m.Activity] = true
		p.milestones, p.dues = append(p.milestones, m.ID), append(p.dues, m.Due)
	}
	pilot := false
	for _, key := range s.live() {
		a := s.Activities[key]
		missing := ""
		switch {
		case a.Funding == "":
			missing = "funding"
		case a.Objective.IsZero():
			missing = "objective"
		case !has[key]:
			missing = "milestone"
		}
		if missing != "" {
			return p, decider.Refuse("roadmap.activity_incomplete", "activity", a.Number, "missing", missing)
		}
		pilot = pilot || a.Pilot
		p.activities = append(p.activities, key)
		p.starts, p.ends = append(p.starts, a.Start), append(p.ends, a.End)
	}
	switch {
	case len(p.activities) == 0:
		return p, decider.Refuse("roadmap.nothing_planned")
	case !pilot:
		return p, decider.Refuse("roadmap.pilot_missing")
	}
	return p, s.orderly(p.activities)
}

// orderly refuses a successor that is planned before its predecessor's end
// (STR-6).
func (s State) orderly(live []id.Activity) error {
	for _, key := range live {
		a := s.Activities[key]
		for _, on := range a.After {
			before := s.Activities[on]
			if slices.Contains(live, on) && a.Start.Before(before.End) {
				return decider.Refuse("roadmap.successor_too_early", "activity", a.Number, "on", before.Number)
			}
		}
	}
	return nil
}

func (s State) freeBaseline(b id.Baseline) error {
	if b.IsZero() || slices.Contains(s.Baselines, b) {
		return decider.Refuse("roadmap.baseline_known")
	}
	return nil
}

func baselineRoadmap(s State, c BaselineRoadmap, by decider.By) ([]Event, error) {
	if err := s.freeBaseline(c.Baseline); err != nil {
		return nil, err
	}
	if len(s.Baselines) > 0 { // STR-5
		return nil, decider.Refuse("roadmap.baselined_already")
	}
	p, err := s.freezable()
	if err != nil {
		return nil, err
	}
	return []Event{RoadmapBaselined{c.Baseline, 1, by.Today(), p.activities, p.starts, p.ends, p.milestones, p.dues}}, nil
}

// STR-5: a new baseline has a reason.
func proposeRebaseline(s State, c ProposeRebaseline, by decider.By) ([]Event, error) {
	if s.Rebaseline == (Rebaseline{c.Baseline, by.Actor, by.ActingAs}) {
		return nil, nil
	}
	if err := s.freeBaseline(c.Baseline); err != nil {
		return nil, err
	}
	switch {
	case len(s.Baselines) == 0:
		return nil, decider.Refuse("roadmap.not_baselined")
	case s.Rebaseline != (Rebaseline{}):
		return nil, decider.Refuse("roadmap.rebaseline_open", "as", s.Rebaseline.As)
	case len(s.Baselines) >= BaselinesMost:
		return nil, decider.Refuse("roadmap.too_many", "most", BaselinesMost)
	}
	reason, err := wording.Reason(c.Reason)
	if err != nil {
		return nil, err
	}
	return []Event{RebaselineProposed{c.Baseline, by.Actor, by.ActingAs, reason}}, nil
}

func withdrawRebaseline(s State) ([]Event, error) {
	if s.Rebaseline == (Rebaseline{}) {
		return nil, nil
	}
	return []Event{RebaselineWithdrawn{s.Rebaseline.Baseline}}, nil
}

// STR-5: the programme manager and the city's expert, two persons.
func rebaselineRoadmap(s State, c RebaselineRoadmap, by decider.By) ([]Event, error) {
	proposed := s.Rebaseline
	switch {
	case slices.Contains(s.Baselines, c.Baseline):
		return nil, nil
	case proposed == (Rebaseline{}) || proposed.Baseline != c.Baseline:
		return nil, decider.Refuse("roadmap.rebaseline_not_proposed")
	case proposed.By == by.Actor || proposed.By == by.OnBehalfOf:
		return nil, decider.Refuse("roadmap.proposer_may_not_rebaseline")
	case (proposed.As == role.ProgrammeManager) == (by.ActingAs == role.ProgrammeManager):
		return nil, decider.Refuse("roadmap.other_side_rebaselines", "as", proposed.As)
	}
	p, err := s.freezable()
	if err != nil {
		return nil, err
	}
	return []Event{RoadmapRebaselined{
		c.Baseline, len(s.Baselines) + 1, proposed.By, by.Today(), p.activities, p.starts, p.ends, p.milestones, p.dues,
	}}, nil
}

// PAR-4, steps 3 and 4.
func confirmStep(s State, c ConfirmStep) error {
	pilots, started := 0, 0
	for _, key := range s.live() {
		if a := s.Activities[key]; a.Pilot {
			pilots++
			if a.Progress != "" {
				started++
			}
		}
	}
	switch {
	case c.Step == 3 && len(s.Baselines) == 0:
		return decider.Refuse("roadmap.not_baselined")
	case c.Step == 3 && pilots == 0:
		return decider.Refuse("roadmap.pilot_missing")
	case c.Step == 4 && started == 0:
		return decider.Refuse("roadmap.pilot_not_started")
	}
	return nil
}
