// Package network answers: who works on what in the programme, and who works
// together? What people say of themselves, with contact details where their
// owner shows them to everybody (NET-1), the working groups, and the
// collaborations. The key is the programme.
//
// Names, organisations, languages and roles of people are in the people view,
// which a directory page reads beside this one.
package network

import (
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/collaboration"
	"megdan/domain/directory"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/group"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the network of a programme.
type Document struct {
	Entries        view.Map[id.Person, Entry]                `json:"entries"`
	Groups         view.Map[id.WorkingGroup, Group]          `json:"groups"`
	Collaborations view.Map[id.Collaboration, Collaboration] `json:"collaborations"`
	// Counts are the collaborations that both cities confirmed (NET-3), ended
	// ones included.
	Counts int `json:"collaborations_counted"`
}

// Entry is what a person says of themselves.
type Entry struct {
	Themes []expertise.Theme `json:"themes,omitempty"`
	About  event.Private     `json:"about,omitzero"`
	Mail   event.Private     `json:"mail,omitzero"`
	Phone  event.Private     `json:"phone,omitzero"`
}

// Group is one working group.
type Group struct {
	Name     event.Private      `json:"name,omitzero"`
	Theme    expertise.Theme    `json:"theme"`
	Convenor id.Person          `json:"convenor"`
	Cities   []id.Participation `json:"cities"`
	Closed   calendar.Date      `json:"closed,omitempty"`
}

// Collaboration is what two cities do together.
type Collaboration struct {
	Title    event.Private        `json:"title,omitzero"`
	Theme    expertise.Theme      `json:"theme"`
	From     id.Participation     `json:"from"`
	With     id.Participation     `json:"with"`
	FromCity id.City              `json:"from_city"`
	WithCity id.City              `json:"with_city"`
	Status   collaboration.Status `json:"status"`
	Declared calendar.Date        `json:"declared"`
	Since    calendar.Date        `json:"confirmed,omitempty"`
	Ended    calendar.Date        `json:"ended,omitempty"`
	Outcome  event.Private        `json:"outcome,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "network",
		Version: 1,
		Events: []string{
			"directory.entry_written", "directory.entry_removed",
			"group.group_formed", "group.city_joined_group", "group.group_left", "group.convenor_changed", "group.group_closed",
			"collaboration.collaboration_declared", "collaboration.collaboration_confirmed", "collaboration.collaboration_declined",
			"collaboration.collaboration_ended",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.Directory,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case directory.EntryWritten:
		d.Entries.Put(v.Person, Entry{slices.Clone(v.Themes), v.About, v.Mail, v.Phone})
	case directory.EntryRemoved:
		d.Entries.Delete(v.Person)
	case group.GroupFormed:
		d.Groups.Put(v.Group, Group{Name: v.Name, Theme: v.Theme, Convenor: v.Convenor, Cities: slices.Clone(v.Cities)})
	case group.CityJoinedGroup:
		d.Groups.Update(v.Group, func(g *Group) { g.Cities = slices.Clone(v.Cities) })
	case group.GroupLeft:
		d.Groups.Update(v.Group, func(g *Group) { g.Cities = slices.Clone(v.Cities) })
	case group.ConvenorChanged:
		d.Groups.Update(v.Group, func(g *Group) { g.Convenor = v.Convenor })
	case group.GroupClosed:
		d.Groups.Update(v.Group, func(g *Group) { g.Closed = v.On })
	default:
		d.together(e.Data)
	}
}

func (d *Document) together(data any) {
	switch v := data.(type) {
	case collaboration.CollaborationDeclared:
		d.Collaborations.Put(v.Collaboration, Collaboration{
			Title: v.Title, Theme: v.Theme, From: v.From, With: v.With, FromCity: v.FromCity, WithCity: v.WithCity,
			Status: collaboration.Declared, Declared: v.On,
		})
	case collaboration.CollaborationConfirmed:
		if d.Collaborations.Update(v.Collaboration, func(c *Collaboration) { c.Status, c.Since = collaboration.Confirmed, v.On }) {
			d.Counts++
		}
	case collaboration.CollaborationDeclined:
		d.Collaborations.Update(v.Collaboration, func(c *Collaboration) { c.Status = collaboration.Declined })
	case collaboration.CollaborationEnded:
		d.Collaborations.Update(v.Collaboration, func(c *Collaboration) { c.Status, c.Ended, c.Outcome = collaboration.Ended, v.On, v.Outcome })
	}
}
