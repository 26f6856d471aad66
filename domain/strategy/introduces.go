package strategy

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Introduces the objective.
func (e StrategicObjectiveAdded) Introduces(to []event.Named, rec *event.Recorded) []event.Named {
	return append(to, named(e.Objective, rec))
}

// Introduces the objective.
func (e OperationalObjectiveAdded) Introduces(to []event.Named, rec *event.Recorded) []event.Named {
	return append(to, named(e.Objective, rec))
}

// named: the strategy's stream has the participation's id.
func named(o id.Objective, rec *event.Recorded) event.Named {
	return event.Named{Key: o.UUID(), Kind: "objective", Participation: id.Participation(rec.Stream.ID())}
}
