// Package stakeholders answers: who has a say in a city's digital path? It is
// the city's list, with the people that its strategy names as consulted. The key
// is the participation.
package stakeholders

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the list of one city.
type Document struct {
	// Version of the participation's stream, for If-Match.
	Version int64         `json:"version"`
	Agreed  calendar.Date `json:"agreed,omitempty"` // the day that the list was long enough

	Stakeholders view.Map[id.Stakeholder, Stakeholder] `json:"stakeholders"`
}

// Stakeholder is one line.
type Stakeholder struct {
	Kind participation.StakeholderKind `json:"kind"`
	Name event.Private                 `json:"name,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "stakeholders",
		Version: 1,
		Events:  []string{"participation.stakeholder_listed", "participation.stakeholder_dropped", "participation.requirement_met"},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, e.Stream.ID())
		},
		Apply: apply,
		Read:  role.Stakeholders,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case participation.StakeholderListed:
		d.Stakeholders.Put(v.Stakeholder, Stakeholder{v.Kind, v.Name})
	case participation.StakeholderDropped:
		d.Stakeholders.Delete(v.Stakeholder)
	case participation.RequirementMet:
		if v.Requirement == participation.StakeholderList {
			d.Agreed = v.On
		}
	}
}
