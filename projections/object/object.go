// Package object answers: what does an id name, as far as rights go? The
// program asks it before it asks the matrix of rights; it is not served. The
// key is the id.
//
// The category of a city's participation is said by the participation's own
// document only: who holds a milestone or an activity asks for that too.
package object

import (
	"megdan/domain/city"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one thing.
type Document struct {
	Kind          Kind             `json:"kind"`
	Programme     id.Programme     `json:"programme,omitempty"`
	Participation id.Participation `json:"participation,omitempty"`
	Category      role.Category    `json:"category,omitempty"` // of a participation
	City          id.City          `json:"city,omitempty"`     // of a participation
	Owner         id.Person        `json:"owner,omitempty"`    // the person itself; a milestone's owner
}

// Kind of thing.
type Kind string

// The kinds.
const (
	Installation  Kind = "installation"
	Programme     Kind = "programme"
	City          Kind = "city"
	Participation Kind = "participation"
	Person        Kind = "person"
	Milestone     Kind = "milestone"
	Activity      Kind = "activity"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "object",
		Version: 1,
		Events: []string{
			"city.city_registered", "programme.programme_drafted", "person.person_registered",
			"participation.city_admitted", "participation.partner_enrolled", "participation.mentor_city_enrolled",
			"roadmap.milestone_planned", "roadmap.milestone_reassigned", "roadmap.activity_planned",
		},
		Keys:  keys,
		Apply: apply,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	switch v := e.Data.(type) {
	case city.CityRegistered:
		return append(to, id.Installation, v.City.UUID())
	case programme.ProgrammeDrafted:
		return append(to, id.Installation, v.Programme.UUID())
	case person.PersonRegistered:
		return append(to, v.Person.UUID())
	case participation.CityAdmitted:
		return append(to, v.Participation.UUID())
	case participation.PartnerEnrolled:
		return append(to, v.Participation.UUID())
	case participation.MentorCityEnrolled:
		return append(to, v.Participation.UUID())
	case roadmap.MilestonePlanned:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneReassigned:
		return append(to, v.Milestone.UUID())
	case roadmap.ActivityPlanned:
		return append(to, v.Activity.UUID())
	}
	return to
}

func apply(d *Document, key id.UUID, e *event.Recorded) {
	if key == id.Installation {
		d.Kind = Installation
		return
	}
	of := id.Programme(e.Log)
	switch v := e.Data.(type) {
	case city.CityRegistered:
		*d = Document{Kind: City}
	case programme.ProgrammeDrafted:
		*d = Document{Kind: Programme, Programme: v.Programme}
	case person.PersonRegistered:
		*d = Document{Kind: Person, Programme: of, Owner: v.Person}
	case participation.CityAdmitted:
		*d = Document{Kind: Participation, Programme: of, Participation: v.Participation, Category: role.Participating, City: v.City}
	case participation.PartnerEnrolled:
		*d = Document{Kind: Participation, Programme: of, Participation: v.Participation, Category: role.Partner, City: v.City}
	case participation.MentorCityEnrolled:
		*d = Document{Kind: Participation, Programme: of, Participation: v.Participation, Category: role.MentorCity, City: v.City}
	case roadmap.MilestonePlanned:
		*d = Document{Kind: Milestone, Programme: of, Participation: id.Participation(e.Stream.ID()), Owner: v.Owner}
	case roadmap.MilestoneReassigned:
		d.Owner = v.Owner
	case roadmap.ActivityPlanned:
		*d = Document{Kind: Activity, Programme: of, Participation: id.Participation(e.Stream.ID())}
	}
}
