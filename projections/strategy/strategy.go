// Package strategy answers: what does a city want to reach, how is it measured,
// and which activities serve it? The tree of objectives with the indicators of
// the operational ones, and the activities with their objective and the idea
// that they come from. The key is the participation.
//
// Values of indicators are for the indicators view, dates of activities for the
// roadmap view; a page joins them.
package strategy

import (
	"slices"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/domain/strategy"
	"megdan/projections/view"
)

// Document is one city's strategy.
type Document struct {
	Programme id.Programme    `json:"programme"`
	City      id.City         `json:"city"`
	State     strategy.Status `json:"state,omitempty"` // none: not begun
	Edition   int             `json:"edition,omitempty"`
	Version   int64           `json:"version"` // of the strategy's stream, for If-Match
	Submitted Act             `json:"submitted,omitzero"`
	Returned  Act             `json:"returned,omitzero"` // until it is submitted again
	Approved  Act             `json:"approved,omitzero"` // the latest time
	Revision  Act             `json:"revision,omitzero"` // there while one is under work

	Objectives view.Map[id.Objective, Objective] `json:"objectives"`
	Activities view.Map[id.Activity, Activity]   `json:"activities"`
	// Measured are the indicators that have a value.
	Measured []id.Indicator `json:"measured,omitempty"`
}

// Act says who did something, in which role, when and why.
type Act struct {
	By       id.Person     `json:"by,omitempty"`
	As       role.Role     `json:"as,omitempty"`
	At       time.Time     `json:"at,omitempty"`
	Position int64         `json:"p,omitempty"`
	Reason   event.Private `json:"reason,omitzero"`
}

// Objective is a strategic one, or an operational one under it.
type Objective struct {
	Parent       id.Objective  `json:"parent,omitempty"`        // none: a strategic one, SO with its number
	ParentNumber int           `json:"parent_number,omitempty"` // of OO n.m
	Number       int           `json:"number"`
	Text         event.Private `json:"text,omitzero"`
	Retired      Act           `json:"retired,omitzero"`
	Indicators   []Indicator   `json:"indicators,omitempty"`
}

// Indicator measures an objective; values are hundredths of the unit.
type Indicator struct {
	ID       id.Indicator  `json:"id"`
	Unit     event.Private `json:"unit,omitzero"`
	Baseline int64         `json:"baseline"`
	Target   int64         `json:"target"`
	By       calendar.Date `json:"by"`
}

// Activity serves an objective.
type Activity struct {
	Number    int              `json:"number"`
	Title     event.Private    `json:"title,omitzero"`
	Objective id.Objective     `json:"objective,omitempty"`
	Idea      id.Idea          `json:"idea,omitempty"` // that it comes from
	Pilot     bool             `json:"pilot,omitempty"`
	Parked    bool             `json:"parked,omitempty"`
	Progress  roadmap.Progress `json:"progress,omitempty"` // none: not started
	Percent   int              `json:"percent,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "strategy",
		Version: 1,
		Events: []string{
			"strategy.strategy_drafted", "strategy.strategic_objective_added", "strategy.operational_objective_added",
			"strategy.objective_reworded", "strategy.objective_retired", "strategy.indicator_linked", "strategy.indicator_measured",
			"strategy.strategy_submitted", "strategy.strategy_returned", "strategy.strategy_approved", "strategy.strategy_revision_opened",
			"roadmap.activity_planned", "roadmap.activity_changed", "roadmap.activity_marked_pilot", "roadmap.activity_parked",
			"roadmap.activity_planned_again", "roadmap.activity_drawn_from_idea", "roadmap.activity_objective_set",
			"roadmap.activity_started", "roadmap.progress_reported", "roadmap.activity_completed", "roadmap.activity_cancelled",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.EditRoadmap,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Programme = id.Programme(e.Log)
	switch v := e.Data.(type) {
	case strategy.Event:
		d.Version = e.Version
		d.applyStrategy(v, e)
	case roadmap.Event:
		d.applyActivity(v)
	}
}

func actOf(e *event.Recorded, reason event.Private) Act {
	return Act{e.Actor, role.Role(e.ActingAs), e.At, e.Position, reason}
}

func (d *Document) applyStrategy(data any, e *event.Recorded) {
	none := event.Private{}
	switch v := data.(type) {
	case strategy.StrategyDrafted:
		d.City, d.State = v.City, strategy.Drafting
	case strategy.StrategicObjectiveAdded:
		d.Objectives.Put(v.Objective, Objective{Number: v.Number, Text: v.Text})
	case strategy.OperationalObjectiveAdded:
		d.Objectives.Put(v.Objective, Objective{Parent: v.Parent, ParentNumber: v.ParentNumber, Number: v.Number, Text: v.Text})
	case strategy.ObjectiveReworded:
		d.Objectives.Update(v.Objective, func(o *Objective) { o.Text = v.Text })
	case strategy.ObjectiveRetired:
		d.Objectives.Update(v.Objective, func(o *Objective) { o.Retired = actOf(e, v.Reason) })
	case strategy.IndicatorLinked:
		d.Objectives.Update(v.Objective, func(o *Objective) {
			linked := Indicator{v.Indicator, v.Unit, v.Baseline, v.Target, v.By}
			if i := slices.IndexFunc(o.Indicators, func(l Indicator) bool { return l.ID == v.Indicator }); i >= 0 {
				o.Indicators[i] = linked
				return
			}
			o.Indicators = append(o.Indicators, linked)
		})
	case strategy.IndicatorMeasured:
		d.Measured = append(d.Measured, v.Indicator)
	case strategy.StrategySubmitted:
		d.State, d.Submitted, d.Returned = strategy.Submitted, actOf(e, none), Act{}
	case strategy.StrategyReturned:
		d.State, d.Submitted, d.Returned = strategy.Drafting, Act{}, actOf(e, v.Reason)
	case strategy.StrategyApproved:
		d.State, d.Edition, d.Approved, d.Revision = strategy.Approved, v.Edition, actOf(e, none), Act{}
	case strategy.StrategyRevisionOpened:
		d.State, d.Submitted, d.Revision = strategy.Drafting, Act{}, actOf(e, v.Reason)
	}
}

func (d *Document) applyActivity(data any) {
	switch v := data.(type) {
	case roadmap.ActivityPlanned:
		d.Activities.Put(v.Activity, Activity{Number: v.Number, Title: v.Title})
	case roadmap.ActivityChanged:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Title = v.Title })
	case roadmap.ActivityMarkedPilot:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Pilot = true })
	case roadmap.ActivityParked:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Parked = true })
	case roadmap.ActivityPlannedAgain:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Parked = false })
	case roadmap.ActivityDrawnFromIdea:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Idea = v.Idea })
	case roadmap.ActivityObjectiveSet:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Objective = v.Objective })
	case roadmap.ActivityStarted:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Progress = roadmap.Underway })
	case roadmap.ProgressReported:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Percent = v.Percent })
	case roadmap.ActivityCompleted:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Progress = roadmap.Completed })
	case roadmap.ActivityCancelled:
		d.Activities.Update(v.Activity, func(a *Activity) { a.Progress = roadmap.CalledOff })
	}
}
