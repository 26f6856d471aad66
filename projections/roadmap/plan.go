package roadmap

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
)

// applyPlan folds what activities need, and baselines; it says whether the
// event was one of these.
func (d *Document) applyPlan(data any, e *event.Recorded) bool {
	switch v := data.(type) {
	case roadmap.ActivityDrawnFromIdea:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Idea = v.Idea })
	case roadmap.FundingSet:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Costing, a.Cost, a.Funding = v.Costing, v.Cost, v.Funding })
	case roadmap.ActivityObjectiveSet:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Objective = v.Objective })
	case roadmap.DependencyLinked:
		d.Activities.Update(v.Activity, func(a *Activity) { a.After = append(a.After, Dependency{On: v.On}) })
		d.warn(v.Activity)
	case roadmap.DependencyRemoved:
		d.Activities.Update(v.Activity, func(a *Activity) {
			a.After = slices.DeleteFunc(slices.Clone(a.After), func(w Dependency) bool { return w.On == v.On })
			if len(a.After) == 0 {
				a.After = nil
			}
		})
	case roadmap.ActivityStarted:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Progress, a.Started = roadmap.Underway, v.On })
	case roadmap.ProgressReported:
		d.Activities.Update(v.Activity, func(a *Activity) {
			a.Percent, a.Reported = v.Percent, because(e, v.Note)
			a.Reported.On = v.On
		})
	case roadmap.ActivityCompleted:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Progress, a.Completed = roadmap.Completed, v.On })
	case roadmap.ActivityCancelled:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Progress, a.Cancelled = roadmap.CalledOff, because(e, v.Reason) })
	case roadmap.RoadmapBaselined:
		d.baselined(v.Baseline, Baseline{Number: v.Number, On: v.On}, frozen{v.Activities, v.Starts, v.Ends, v.Milestones, v.Dues}, e)
	case roadmap.RebaselineProposed:
		d.Rebaseline = Proposal{v.Baseline, v.ProposedBy, v.ProposedAs, e.At, e.Position, v.Reason}
	case roadmap.RebaselineWithdrawn:
		d.Rebaseline = Proposal{}
	case roadmap.RoadmapRebaselined:
		b := Baseline{Number: v.Number, On: v.On, ProposedBy: v.ProposedBy, Reason: d.Rebaseline.Reason}
		d.baselined(v.Baseline, b, frozen{v.Activities, v.Starts, v.Ends, v.Milestones, v.Dues}, e)
		d.Rebaseline = Proposal{}
	default:
		return false
	}
	return true
}

// frozen is what an event of a baseline holds, place by place.
type frozen struct {
	activities   []id.Activity
	starts, ends []calendar.Date
	milestones   []id.Milestone
	dues         []calendar.Date
}

func (d *Document) baselined(key id.Baseline, b Baseline, f frozen, e *event.Recorded) {
	b.By, b.As, b.Position = e.Actor, role.Role(e.ActingAs), e.Position
	for i, a := range f.activities {
		b.Activities = append(b.Activities, FrozenActivity{a, f.starts[i], f.ends[i]})
	}
	for i, m := range f.milestones {
		b.Milestones = append(b.Milestones, FrozenMilestone{m, f.dues[i]})
	}
	d.Baselines.Put(key, b)
	d.Baseline = key
}

// warn brings the warnings up to date with an activity whose dates or
// dependencies changed: its own, and those of what waits for it.
func (d *Document) warn(changed id.Activity) {
	var concerned []id.Activity
	for key, a := range d.Activities.All() {
		if key == changed || slices.ContainsFunc(a.After, func(w Dependency) bool { return w.On == changed }) {
			concerned = append(concerned, key)
		}
	}
	for _, key := range concerned {
		a, _ := d.Activities.Get(key)
		after := slices.Clone(a.After)
		for i, w := range after {
			after[i].Early = 0
			if on, known := d.Activities.Get(w.On); known && a.Start.Before(on.End) {
				after[i].Early = a.Start.DaysUntil(on.End)
			}
		}
		if !slices.Equal(after, a.After) {
			d.Activities.Update(key, func(a *Activity) { a.After = after })
		}
	}
}
