package strategy

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a city's strategy. The set is sealed.
//
//sumtype:decl
type Command interface {
	strategyCommand()
	// Stream is the participation's id.
	Stream() id.UUID
}

// DraftStrategy begins the strategy of a city. Never refused.
type DraftStrategy struct {
	place.InCity
}

// AddStrategicObjective adds an objective; its number follows. Refused with:
// strategy.not_drafted, strategy.not_editable, strategy.objective_known,
// strategy.too_many, text.missing, text.too_long, text.unreadable.
type AddStrategicObjective struct {
	place.InCity
	// Objective is a new id.
	Objective id.Objective `json:"objective"`
	// Text, at most 1000 characters.
	Text string `json:"text"`
}

// AddOperationalObjective adds an objective under a strategic one. Refused
// with: strategy.not_drafted, strategy.not_editable, strategy.objective_known,
// strategy.objective_unknown, strategy.objective_retired,
// strategy.parent_not_strategic, strategy.too_many, text.missing,
// text.too_long, text.unreadable.
type AddOperationalObjective struct {
	place.InCity
	// Objective is a new id.
	Objective id.Objective `json:"objective"`
	// Parent is a strategic objective.
	Parent id.Objective `json:"parent"`
	// Text, at most 1000 characters.
	Text string `json:"text"`
}

// RewordObjective gives an objective other words; its number stays. Refused
// with: strategy.not_drafted, strategy.not_editable,
// strategy.objective_unknown, strategy.objective_retired, text.missing,
// text.too_long, text.unreadable.
type RewordObjective struct {
	place.InCity
	// Objective to reword.
	Objective id.Objective `json:"objective"`
	// Text, at most 1000 characters.
	Text string `json:"text"`
}

// RetireObjective takes an objective out; its number is never used again. A
// strategic one goes after its operational ones. Refused with:
// strategy.not_drafted, strategy.not_editable, strategy.objective_unknown,
// strategy.objective_has_children, text.reason_too_short, text.too_long,
// text.unreadable.
type RetireObjective struct {
	place.InCity
	// Objective to retire.
	Objective id.Objective `json:"objective"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// LinkIndicator says by which figure an operational objective is measured;
// linking the same one again replaces its values. Refused with:
// strategy.not_drafted, strategy.not_editable, strategy.objective_unknown,
// strategy.objective_retired, strategy.objective_not_operational,
// strategy.indicator_missing, strategy.target_date_missing,
// strategy.too_many, indicator.unknown, text.missing, text.too_long,
// text.unreadable.
type LinkIndicator struct {
	place.InCity
	// Objective that is measured.
	Objective id.Objective `json:"objective"`
	// Indicator that measures it.
	Indicator id.Indicator `json:"indicator"`
	// Unit, at most 50 characters.
	Unit string `json:"unit"`
	// Baseline is the value at the start, in hundredths of the unit.
	Baseline int64 `json:"baseline"`
	// Target is the value to be reached, in hundredths of the unit.
	Target int64 `json:"target"`
	// By is the day that the target is to be reached.
	By calendar.Date `json:"by"`
}

// SubmitStrategy hands the strategy in. Refused with: strategy.not_drafted,
// strategy.not_editable, strategy.empty, strategy.objective_unmeasured.
type SubmitStrategy struct {
	place.InCity
}

// ReturnStrategy sends a submitted strategy back; the submitter may not.
// Refused with: strategy.not_drafted, strategy.not_submitted,
// strategy.submitter_may_not_return, text.reason_too_short, text.too_long,
// text.unreadable.
type ReturnStrategy struct {
	place.InCity
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ApproveStrategy approves a submitted strategy; the submitter may not.
// Refused with: strategy.not_drafted, strategy.not_submitted,
// strategy.submitter_may_not_approve, strategy.empty,
// strategy.objective_unmeasured.
type ApproveStrategy struct {
	place.InCity
}

// OpenRevision lets an approved strategy be edited again; what was approved
// stays valid until the next approval. Refused with: strategy.not_drafted,
// strategy.not_approved, text.reason_too_short, text.too_long,
// text.unreadable.
type OpenRevision struct {
	place.InCity
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// NoteMeasurement notes that an indicator has a measurement; it comes with the
// recording of a value. Never refused.
type NoteMeasurement struct {
	place.InCity
	Indicator id.Indicator
}

// ConfirmStep asks whether the strategy has what a step of the city needs: for
// step 2 that it is approved with an indicator for each operational objective,
// for step 4 that each of these was measured. It comes with the completion of
// the step. Refused with: strategy.not_approved, strategy.objective_unmeasured,
// strategy.indicator_without_value.
type ConfirmStep struct {
	place.InCity
	Step int
}

// ConfirmEditable asks whether the strategy can be edited; it comes with the
// promotion of an idea. Refused with: strategy.not_drafted,
// strategy.not_editable.
type ConfirmEditable struct {
	place.InCity
}

// ConfirmObjective asks whether an objective stands; it comes with giving an
// activity its objective. Refused with: strategy.not_drafted,
// strategy.objective_unknown, strategy.objective_retired.
type ConfirmObjective struct {
	place.InCity
	Objective id.Objective
}

func (DraftStrategy) strategyCommand()           {}
func (AddStrategicObjective) strategyCommand()   {}
func (AddOperationalObjective) strategyCommand() {}
func (RewordObjective) strategyCommand()         {}
func (RetireObjective) strategyCommand()         {}
func (LinkIndicator) strategyCommand()           {}
func (SubmitStrategy) strategyCommand()          {}
func (ReturnStrategy) strategyCommand()          {}
func (ApproveStrategy) strategyCommand()         {}
func (OpenRevision) strategyCommand()            {}
func (NoteMeasurement) strategyCommand()         {}
func (ConfirmStep) strategyCommand()             {}
func (ConfirmEditable) strategyCommand()         {}
func (ConfirmObjective) strategyCommand()        {}

// Stream is the participation's id.
func (c DraftStrategy) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c AddStrategicObjective) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c AddOperationalObjective) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c RewordObjective) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c RetireObjective) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c LinkIndicator) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c SubmitStrategy) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ReturnStrategy) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ApproveStrategy) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c OpenRevision) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c NoteMeasurement) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ConfirmStep) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ConfirmEditable) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ConfirmObjective) Stream() id.UUID { return c.Participation().UUID() }
