package roadmap

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Introduces the milestone with its owner.
func (e MilestonePlanned) Introduces(to []event.Named, rec *event.Recorded) []event.Named {
	return append(to, named(e.Milestone.UUID(), "milestone", rec, e.Owner))
}

// Introduces the milestone with its new owner.
func (e MilestoneReassigned) Introduces(to []event.Named, rec *event.Recorded) []event.Named {
	return append(to, named(e.Milestone.UUID(), "milestone", rec, e.Owner))
}

// Introduces the activity.
func (e ActivityPlanned) Introduces(to []event.Named, rec *event.Recorded) []event.Named {
	return append(to, named(e.Activity.UUID(), "activity", rec, id.Person{}))
}

// named: the roadmap's stream has the participation's id.
func named(key id.UUID, kind string, rec *event.Recorded, owner id.Person) event.Named {
	return event.Named{Key: key, Kind: kind, Participation: id.Participation(rec.Stream.ID()), Owner: owner}
}
