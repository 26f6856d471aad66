package strategy

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of a city's strategy. The set is sealed.
//
//sumtype:decl
type Event interface{ strategyEvent() }

// StrategyDrafted begins the strategy of a city.
type StrategyDrafted struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
}

// StrategicObjectiveAdded adds an objective with the code SO and its number,
// never used again in this strategy.
type StrategicObjectiveAdded struct {
	Objective id.Objective  `json:"objective" pii:"ref"`
	Number    int           `json:"number" pii:"none"`
	Text      event.Private `json:"text,omitempty" pii:"free,about=Objective"`
}

// OperationalObjectiveAdded adds an objective under a strategic one, with the
// code OO, the parent's number and its own: OO n.m, never used again.
type OperationalObjectiveAdded struct {
	Objective    id.Objective  `json:"objective" pii:"ref"`
	Parent       id.Objective  `json:"parent" pii:"ref"`
	ParentNumber int           `json:"parent_number" pii:"none"`
	Number       int           `json:"number" pii:"none"`
	Text         event.Private `json:"text,omitempty" pii:"free,about=Objective"`
}

// ObjectiveReworded gives an objective other words.
type ObjectiveReworded struct {
	Objective id.Objective  `json:"objective" pii:"ref"`
	Text      event.Private `json:"text,omitempty" pii:"free,about=Objective"`
}

// ObjectiveRetired takes an objective out; its number stays taken.
type ObjectiveRetired struct {
	Objective id.Objective  `json:"objective" pii:"ref"`
	Reason    event.Private `json:"reason,omitempty" pii:"free,about=Objective"`
}

// IndicatorLinked says by which figure an operational objective is measured:
// from where it starts to where it is to be on a day. Values are hundredths of
// the unit.
type IndicatorLinked struct {
	Objective id.Objective  `json:"objective" pii:"ref"`
	Indicator id.Indicator  `json:"indicator" pii:"ref"`
	Unit      event.Private `json:"unit,omitempty" pii:"free,about=Objective"`
	Baseline  int64         `json:"baseline" pii:"none"`
	Target    int64         `json:"target" pii:"none"`
	By        calendar.Date `json:"by" pii:"none"`
}

// IndicatorMeasured notes that an indicator has its first measurement.
type IndicatorMeasured struct {
	Indicator id.Indicator `json:"indicator" pii:"ref"`
}

// StrategySubmitted hands the strategy in for approval.
type StrategySubmitted struct {
	SubmittedBy id.Person     `json:"submitted_by" pii:"ref"`
	On          calendar.Date `json:"on" pii:"none"`
}

// StrategyReturned sends it back.
type StrategyReturned struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Participation"`
}

// StrategyApproved makes it the city's valid one. Edition counts approvals.
type StrategyApproved struct {
	Edition int           `json:"edition" pii:"none"`
	On      calendar.Date `json:"on" pii:"none"`
}

// StrategyRevisionOpened lets an approved strategy be edited again.
type StrategyRevisionOpened struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Edition       int              `json:"edition" pii:"none"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Participation"`
}

func (StrategyDrafted) strategyEvent()           {}
func (StrategicObjectiveAdded) strategyEvent()   {}
func (OperationalObjectiveAdded) strategyEvent() {}
func (ObjectiveReworded) strategyEvent()         {}
func (ObjectiveRetired) strategyEvent()          {}
func (IndicatorLinked) strategyEvent()           {}
func (IndicatorMeasured) strategyEvent()         {}
func (StrategySubmitted) strategyEvent()         {}
func (StrategyReturned) strategyEvent()          {}
func (StrategyApproved) strategyEvent()          {}
func (StrategyRevisionOpened) strategyEvent()    {}

// Events lists every event of a strategy with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[StrategyDrafted]("strategy.strategy_drafted"),
		of[StrategicObjectiveAdded]("strategy.strategic_objective_added"),
		of[OperationalObjectiveAdded]("strategy.operational_objective_added"),
		of[ObjectiveReworded]("strategy.objective_reworded"),
		of[ObjectiveRetired]("strategy.objective_retired"),
		of[IndicatorLinked]("strategy.indicator_linked"),
		of[IndicatorMeasured]("strategy.indicator_measured"),
		of[StrategySubmitted]("strategy.strategy_submitted"),
		of[StrategyReturned]("strategy.strategy_returned"),
		of[StrategyApproved]("strategy.strategy_approved"),
		of[StrategyRevisionOpened]("strategy.strategy_revision_opened"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
