package group

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Introduces the group with the city that forms it.
func (e GroupFormed) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Group, e.Cities, nil))
}

// Introduces the group with those who belong to it now.
func (e CityJoinedGroup) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Group, e.Cities, e.Guests))
}

// Introduces the group with those who belong to it now.
func (e GroupLeft) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Group, e.Cities, e.Guests))
}

// Introduces the group with those who belong to it now.
func (e GuestInvited) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Group, e.Cities, e.Guests))
}

// Introduces the group with those who belong to it now.
func (e GuestRemoved) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Group, e.Cities, e.Guests))
}

// Introduces the group without its guests (NET-4).
func (e GroupClosed) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, named(e.Group, e.Cities, nil))
}

func named(g id.WorkingGroup, cities []id.Participation, guests []id.Person) event.Named {
	return event.Named{Key: g.UUID(), Kind: "group", Audience: role.GroupAudience, Circle: &role.Circle{Cities: cities, Guests: guests}}
}
