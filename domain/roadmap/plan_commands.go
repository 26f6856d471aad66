package roadmap

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
)

// PlanPromoted adds the activity that an idea becomes; it comes with the
// promotion of the idea. Refused with: what PlanActivity is refused with.
type PlanPromoted struct {
	place.InCity
	Activity     id.Activity
	Idea         id.Idea
	Title        string
	Organisation string
	Start        calendar.Date
	End          calendar.Date
}

// SetFunding says what an activity costs and whether the money is there.
// Refused with: roadmap.not_open, roadmap.frozen, roadmap.activity_unknown,
// roadmap.activity_parked, roadmap.activity_final, roadmap.costing_unknown,
// roadmap.cost_impossible, roadmap.funding_unknown.
type SetFunding struct {
	place.InCity
	// Activity that is paid for.
	Activity id.Activity `json:"activity"`
	// Costing is cost or no_cost.
	Costing Costing `json:"costing"`
	// Cost in cents of a euro; left out without cost.
	Cost int64 `json:"cost,omitzero"`
	// Funding is secured, applied or open; without cost it may be left out.
	Funding Funding `json:"funding,omitzero"`
}

// SetObjective says which objective of the strategy an activity serves.
// Refused with: roadmap.not_open, roadmap.frozen, roadmap.activity_unknown,
// roadmap.activity_parked, roadmap.activity_final, roadmap.objective_missing,
// strategy.not_drafted, strategy.objective_unknown,
// strategy.objective_retired.
type SetObjective struct {
	place.InCity
	// Activity that serves it.
	Activity id.Activity `json:"activity"`
	// Objective of the city's strategy.
	Objective id.Objective `json:"objective"`
}

// LinkDependency says that an activity begins after another has ended. Dates
// that do not fit are a warning until the roadmap is baselined. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.activity_unknown,
// roadmap.activity_parked, roadmap.activity_final, roadmap.dependency_cycle,
// roadmap.too_many.
type LinkDependency struct {
	place.InCity
	// Activity that begins later.
	Activity id.Activity `json:"activity"`
	// On is the activity that it waits for.
	On id.Activity `json:"on"`
}

// RemoveDependency ends a dependency. Refused with: roadmap.not_open,
// roadmap.frozen, roadmap.activity_unknown, roadmap.activity_parked,
// roadmap.activity_final.
type RemoveDependency struct {
	place.InCity
	// Activity that began later.
	Activity id.Activity `json:"activity"`
	// On is the activity that it waited for.
	On id.Activity `json:"on"`
}

// StartActivity begins the work on an activity. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.activity_unknown,
// roadmap.activity_parked, roadmap.activity_final.
type StartActivity struct {
	place.InCity
	// Activity to start.
	Activity id.Activity `json:"activity"`
}

// ReportProgress says how far a started activity is. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.activity_unknown,
// roadmap.activity_parked, roadmap.activity_final,
// roadmap.activity_not_started, roadmap.percent_impossible, text.too_long,
// text.unreadable.
type ReportProgress struct {
	place.InCity
	// Activity that the report is about.
	Activity id.Activity `json:"activity"`
	// Percent from 0 to 100.
	Percent int `json:"percent"`
	// Note, at most 4000 characters.
	Note string `json:"note,omitzero"`
}

// CompleteActivity ends the work on a started activity. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.activity_unknown,
// roadmap.activity_parked, roadmap.activity_final,
// roadmap.activity_not_started.
type CompleteActivity struct {
	place.InCity
	// Activity that is done.
	Activity id.Activity `json:"activity"`
}

// CancelActivity gives an activity up; it keeps its code and its history.
// Refused with: roadmap.not_open, roadmap.frozen, roadmap.activity_unknown,
// roadmap.activity_final, text.reason_too_short, text.too_long,
// text.unreadable.
type CancelActivity struct {
	place.InCity
	// Activity to give up.
	Activity id.Activity `json:"activity"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ConfirmActivity asks whether there is such an activity; it comes with what
// is linked to one. Refused with: roadmap.not_open, roadmap.frozen,
// roadmap.activity_unknown, roadmap.activity_final.
type ConfirmActivity struct {
	place.InCity
	Activity id.Activity
}

// BaselineRoadmap freezes what is planned for the first time. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.baseline_known,
// roadmap.baselined_already, roadmap.nothing_planned,
// roadmap.activity_incomplete, roadmap.pilot_missing,
// roadmap.successor_too_early.
type BaselineRoadmap struct {
	place.InCity
	// Baseline is a new id.
	Baseline id.Baseline `json:"baseline"`
}

// ProposeRebaseline asks the other side, programme manager or lead expert (in
// a partner city its people), to agree to a new baseline. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.not_baselined,
// roadmap.baseline_known, roadmap.rebaseline_open, roadmap.too_many,
// text.reason_too_short, text.too_long, text.unreadable.
type ProposeRebaseline struct {
	place.InCity
	// Baseline is a new id.
	Baseline id.Baseline `json:"baseline"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// WithdrawRebaseline ends a proposal: its own side takes it back or the other
// side does not agree. Refused with: roadmap.not_open, roadmap.frozen.
type WithdrawRebaseline struct {
	place.InCity
}

// RebaselineRoadmap agrees to a proposed baseline: another person, of the other
// side. What is planned now is frozen; older baselines stay. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.rebaseline_not_proposed,
// roadmap.proposer_may_not_rebaseline, roadmap.other_side_rebaselines,
// roadmap.nothing_planned, roadmap.activity_incomplete, roadmap.pilot_missing,
// roadmap.successor_too_early.
type RebaselineRoadmap struct {
	place.InCity
	// Baseline that was proposed.
	Baseline id.Baseline `json:"baseline"`
}

// ConfirmStep asks whether the roadmap has what a step of the city needs: a
// baseline with a pilot for step 3, a started pilot for step 4. It comes with
// the completion of the step. Refused with: roadmap.not_baselined,
// roadmap.pilot_missing, roadmap.pilot_not_started.
type ConfirmStep struct {
	place.InCity
	Step int
}
