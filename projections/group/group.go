// Package group answers: who belongs to a working group, and what is it for?
// The key is the group. It works once two cities belong to it (NET-2).
package group

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/group"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one group.
type Document struct {
	Programme id.Programme                     `json:"programme"`
	Name      event.Private                    `json:"name,omitzero"`
	Purpose   event.Private                    `json:"purpose,omitzero"`
	Theme     expertise.Theme                  `json:"theme"`
	Convenor  id.Person                        `json:"convenor"`
	Of        id.Participation                 `json:"convenor_of"` // the convenor's city
	Formed    time.Time                        `json:"formed_at"`
	Closed    calendar.Date                    `json:"closed,omitempty"`
	Reason    event.Private                    `json:"closed_reason,omitzero"`
	Joined    int                              `json:"joined"`  // how many cities belong to it
	Version   int64                            `json:"version"` // of the group's stream, for If-Match
	Cities    view.Map[id.Participation, City] `json:"cities"`
	Guests    view.Map[id.Person, Guest]       `json:"guests"`
}

// Membership is where a city stands.
type Membership string

// What a city is to the group.
const (
	Invited  Membership = "invited"
	Joined   Membership = "joined"
	Declined Membership = "declined"
	Left     Membership = "left"
)

// City is one city.
type City struct {
	City   id.City    `json:"city,omitempty"`
	Status Membership `json:"status"`
	Since  time.Time  `json:"since"`
}

// Guest is somebody from outside who may see the group.
type Guest struct {
	Since time.Time `json:"since"`
	By    id.Person `json:"invited_by"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "group",
		Version: 1,
		Events: []string{
			"group.group_formed", "group.city_invited", "group.city_joined_group", "group.invitation_declined", "group.group_left",
			"group.convenor_changed", "group.guest_invited", "group.guest_removed", "group.group_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.Groups,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	switch v := e.Data.(type) {
	case group.GroupFormed:
		d.Programme, d.Name, d.Purpose, d.Theme, d.Formed = v.Programme, v.Name, v.Purpose, v.Theme, e.At
		d.Convenor, d.Of, d.Joined = v.Convenor, v.Participation, len(v.Cities)
		d.Cities.Put(v.Participation, City{v.City, Joined, e.At})
	case group.CityInvited:
		d.Cities.Put(v.Participation, City{v.City, Invited, e.At})
	case group.CityJoinedGroup:
		d.Cities.Put(v.Participation, City{v.City, Joined, e.At})
		d.Joined = len(v.Cities)
	case group.InvitationDeclined:
		d.Cities.Update(v.Participation, func(c *City) { c.Status, c.Since = Declined, e.At })
	case group.GroupLeft:
		d.Cities.Update(v.Participation, func(c *City) { c.Status, c.Since = Left, e.At })
		d.Joined = len(v.Cities)
	case group.ConvenorChanged:
		d.Convenor, d.Of = v.Convenor, v.Participation
	case group.GuestInvited:
		d.Guests.Put(v.Guest, Guest{e.At, e.Actor})
	case group.GuestRemoved:
		d.Guests.Delete(v.Guest)
	case group.GroupClosed:
		d.Closed, d.Reason = v.On, v.Reason
		for _, guest := range d.guests() { // their time ends with the group's (NET-4)
			d.Guests.Delete(guest)
		}
	}
}

func (d *Document) guests() (all []id.Person) {
	for guest := range d.Guests.All() {
		all = append(all, guest)
	}
	return all
}
