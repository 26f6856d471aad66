package group

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/id"
)

// Event is a fact of a working group. The set is sealed.
//
//sumtype:decl
type Event interface{ groupEvent() }

// GroupFormed begins a group with the city of its convenor; others are invited.
type GroupFormed struct {
	Group         id.WorkingGroup    `json:"group" pii:"ref"`
	Programme     id.Programme       `json:"programme" pii:"ref"`
	Convenor      id.Person          `json:"convenor" pii:"ref"`
	Participation id.Participation   `json:"participation" pii:"ref"`
	City          id.City            `json:"city" pii:"ref"`
	Theme         expertise.Theme    `json:"theme" pii:"none"`
	Cities        []id.Participation `json:"cities" pii:"ref"` // who belongs to it now, as in every event that changes that
	Name          event.Private      `json:"name,omitempty" pii:"free,about=Group"`
	Purpose       event.Private      `json:"purpose,omitempty" pii:"free,about=Group"`
}

// CityInvited asks a city to join.
type CityInvited struct {
	Group         id.WorkingGroup  `json:"group" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
}

// CityJoinedGroup makes a city a member.
type CityJoinedGroup struct {
	Group         id.WorkingGroup    `json:"group" pii:"ref"`
	Participation id.Participation   `json:"participation" pii:"ref"`
	City          id.City            `json:"city" pii:"ref"`
	Cities        []id.Participation `json:"cities" pii:"ref"`
	Guests        []id.Person        `json:"guests,omitempty" pii:"ref"`
}

// InvitationDeclined says that a city does not join.
type InvitationDeclined struct {
	Group         id.WorkingGroup  `json:"group" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// GroupLeft ends a city's membership.
type GroupLeft struct {
	Group         id.WorkingGroup    `json:"group" pii:"ref"`
	Participation id.Participation   `json:"participation" pii:"ref"`
	Cities        []id.Participation `json:"cities" pii:"ref"`
	Guests        []id.Person        `json:"guests,omitempty" pii:"ref"`
}

// ConvenorChanged gives the group another convenor, of one of its cities.
type ConvenorChanged struct {
	Group         id.WorkingGroup  `json:"group" pii:"ref"`
	Convenor      id.Person        `json:"convenor" pii:"ref"`
	Previous      id.Person        `json:"previous" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
}

// GuestInvited lets somebody from outside see the group, for as long as it
// lives.
type GuestInvited struct {
	Group  id.WorkingGroup    `json:"group" pii:"ref"`
	Guest  id.Person          `json:"guest" pii:"ref"`
	Cities []id.Participation `json:"cities" pii:"ref"`
	Guests []id.Person        `json:"guests" pii:"ref"`
}

// GuestRemoved ends that.
type GuestRemoved struct {
	Group  id.WorkingGroup    `json:"group" pii:"ref"`
	Guest  id.Person          `json:"guest" pii:"ref"`
	Cities []id.Participation `json:"cities" pii:"ref"`
	Guests []id.Person        `json:"guests,omitempty" pii:"ref"`
}

// GroupClosed ends the group; its cities go on reading, its guests do not.
type GroupClosed struct {
	Group  id.WorkingGroup    `json:"group" pii:"ref"`
	On     calendar.Date      `json:"on" pii:"none"`
	Cities []id.Participation `json:"cities" pii:"ref"`
	Reason event.Private      `json:"reason,omitempty" pii:"free,about=Group"`
}

func (GroupFormed) groupEvent()        {}
func (CityInvited) groupEvent()        {}
func (CityJoinedGroup) groupEvent()    {}
func (InvitationDeclined) groupEvent() {}
func (GroupLeft) groupEvent()          {}
func (ConvenorChanged) groupEvent()    {}
func (GuestInvited) groupEvent()       {}
func (GuestRemoved) groupEvent()       {}
func (GroupClosed) groupEvent()        {}

// Events lists every event with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[GroupFormed]("group.group_formed"),
		of[CityInvited]("group.city_invited"),
		of[CityJoinedGroup]("group.city_joined_group"),
		of[InvitationDeclined]("group.invitation_declined"),
		of[GroupLeft]("group.group_left"),
		of[ConvenorChanged]("group.convenor_changed"),
		of[GuestInvited]("group.guest_invited"),
		of[GuestRemoved]("group.guest_removed"),
		of[GroupClosed]("group.group_closed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
