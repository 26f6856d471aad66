// Package group is a working group of cities. It has a convenor and at least
// two cities (NET-2): formed by one that invites others, it works once a second
// has joined.
//
//	formed ──▶ a second city joins: active ──▶ closed
//
// Guests from outside see the group and what is shared with it, for at most
// its life (NET-4). Every event that changes who belongs to it names all who
// do, since rights are read from it.
package group

import (
	"slices"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// Limits of one group.
const (
	CitiesMost = 200
	GuestsMost = 50
)

// State is what decisions read.
type State struct {
	Group     id.WorkingGroup // zero: not formed
	Programme id.Programme
	Convenor  id.Person
	Of        id.Participation // the convenor's city
	Cities    []id.Participation
	Invited   []id.Participation
	Guests    []id.Person
	Closed    bool
}

// Active reports whether the group works (NET-2).
func (s State) Active() bool { return len(s.Cities) >= 2 && !s.Closed }

// Decider of the stream group-<group>.
var Decider = decider.Decider[State, Command, Event]{Kind: "group", Decide: decide, Evolve: evolve, About: about}

// inCity is a command that somebody gives for a city.
type inCity interface{ Participation() id.Participation }

// Object is what rights are asked about: the city that somebody speaks for, or
// the programme.
func Object(_ State, c Command) (role.Object, bool) {
	o := role.Object{Programme: c.Edition()}
	if in, is := c.(inCity); is {
		o.Participation = in.Participation()
	}
	return o, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	formed, forming := c.(FormGroup)
	_, closing := c.(CloseGroup)
	switch {
	case forming:
		return form(s, formed, by)
	case s.Group.IsZero() || s.Programme != c.Edition():
		return nil, decider.Refuse("group.unknown")
	case s.Closed && !closing:
		return nil, decider.Refuse("group.closed")
	}
	switch c := c.(type) {
	case JoinGroup:
		return join(s, c)
	case DeclineInvitation:
		return declineInvitation(s, c)
	case LeaveGroup:
		return leave(s, c)
	case ConfirmMember:
		if !slices.Contains(s.Cities, c.Participation()) {
			return nil, decider.Refuse("group.not_a_member")
		}
		return nil, nil
	case ConfirmGroup:
		return nil, nil
	case InviteCity, HandOverConvening, InviteGuest, RemoveGuest, CloseGroup:
		if by.Actor != s.Convenor && by.ActingAs != role.ProgrammeManager {
			return nil, decider.Refuse("group.convenor_only")
		}
		return convene(s, c, by)
	case FormGroup: // decided above
	}
	panic("group: a command outside the sealed set")
}

// convene decides what only the convenor asks.
func convene(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case InviteCity:
		return invite(s, c)
	case HandOverConvening:
		return handOver(s, c)
	case InviteGuest:
		return inviteGuest(s, c)
	case RemoveGuest:
		return removeGuest(s, c)
	case CloseGroup:
		return closeIt(s, c, by)
	case FormGroup, JoinGroup, DeclineInvitation, LeaveGroup, ConfirmMember, ConfirmGroup: // decided by decide
	}
	panic("group: a command outside the sealed set")
}

func form(s State, c FormGroup, by decider.By) ([]Event, error) {
	founder := c.Participation()
	name, err := wording.Must("name", c.Name, wording.NameMost)
	purpose, err2 := wording.Must("purpose", c.Purpose, wording.TextMost)
	others := slices.DeleteFunc(slices.Clone(c.Invite), func(city id.City) bool { return city == c.City || city.IsZero() })
	slices.SortFunc(others, id.City.Compare)
	others = slices.Compact(others)
	switch {
	case !s.Group.IsZero() && s.Programme == c.Programme && s.Convenor == by.Actor:
		return nil, nil
	case !s.Group.IsZero():
		return nil, decider.Refuse("group.formed_differently")
	case len(others) == 0: // NET-2
		return nil, decider.Refuse("group.too_few_cities", "least", 2)
	case len(others) > CitiesMost-1:
		return nil, decider.Refuse("group.too_many", "most", CitiesMost)
	case !c.Theme.Known():
		return nil, decider.Refuse("group.theme_unknown")
	case err != nil:
		return nil, err
	case err2 != nil:
		return nil, err2
	}
	events := []Event{GroupFormed{c.Group, c.Programme, by.Actor, founder, c.City, c.Theme, []id.Participation{founder}, name, purpose}}
	for _, city := range others {
		events = append(events, CityInvited{c.Group, id.ParticipationOf(c.Programme, city), city})
	}
	return events, nil
}

func invite(s State, c InviteCity) ([]Event, error) {
	p := id.ParticipationOf(c.Programme, c.City)
	switch {
	case slices.Contains(s.Cities, p) || slices.Contains(s.Invited, p):
		return nil, nil
	case len(s.Cities)+len(s.Invited) >= CitiesMost:
		return nil, decider.Refuse("group.too_many", "most", CitiesMost)
	}
	return []Event{CityInvited{s.Group, p, c.City}}, nil
}

func join(s State, c JoinGroup) ([]Event, error) {
	p := c.Participation()
	switch {
	case slices.Contains(s.Cities, p):
		return nil, nil
	case !slices.Contains(s.Invited, p):
		return nil, decider.Refuse("group.not_invited")
	}
	return []Event{CityJoinedGroup{s.Group, p, c.City, append(slices.Clip(s.Cities), p), slices.Clone(s.Guests)}}, nil
}

func declineInvitation(s State, c DeclineInvitation) ([]Event, error) {
	if !slices.Contains(s.Invited, c.Participation()) {
		return nil, decider.Refuse("group.not_invited")
	}
	return []Event{InvitationDeclined{s.Group, c.Participation()}}, nil
}

// NET-2: what would leave fewer than two cities, or no convenor, is refused.
func leave(s State, c LeaveGroup) ([]Event, error) {
	p := c.Participation()
	switch {
	case !slices.Contains(s.Cities, p):
		return nil, decider.Refuse("group.not_a_member")
	case s.Of == p:
		return nil, decider.Refuse("group.convenor_needed")
	case len(s.Cities) <= 2:
		return nil, decider.Refuse("group.too_few_cities", "least", 2)
	}
	return []Event{GroupLeft{s.Group, p, without(s.Cities, p), slices.Clone(s.Guests)}}, nil
}

// handOver: that the person works for the city is asked of the city in the
// same append.
func handOver(s State, c HandOverConvening) ([]Event, error) {
	p := id.ParticipationOf(c.Programme, c.City)
	switch {
	case !slices.Contains(s.Cities, p):
		return nil, decider.Refuse("group.not_a_member")
	case s.Convenor == c.Convenor && s.Of == p:
		return nil, nil
	}
	return []Event{ConvenorChanged{s.Group, c.Convenor, s.Convenor, p}}, nil
}

// NET-4: guests come to a group that works.
func inviteGuest(s State, c InviteGuest) ([]Event, error) {
	switch {
	case slices.Contains(s.Guests, c.Guest):
		return nil, nil
	case !s.Active():
		return nil, decider.Refuse("group.not_active")
	case len(s.Guests) >= GuestsMost:
		return nil, decider.Refuse("group.too_many", "most", GuestsMost)
	}
	return []Event{GuestInvited{s.Group, c.Guest, slices.Clone(s.Cities), append(slices.Clip(s.Guests), c.Guest)}}, nil
}

func removeGuest(s State, c RemoveGuest) ([]Event, error) {
	if !slices.Contains(s.Guests, c.Guest) {
		return nil, nil
	}
	return []Event{GuestRemoved{s.Group, c.Guest, slices.Clone(s.Cities), without(s.Guests, c.Guest)}}, nil
}

func closeIt(s State, c CloseGroup, by decider.By) ([]Event, error) {
	reason, err := wording.Reason(c.Reason)
	switch {
	case s.Closed:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return []Event{GroupClosed{s.Group, by.Today(), slices.Clone(s.Cities), reason}}, nil
}

// without is the list without one entry, nil when nothing remains.
func without[T comparable](list []T, one T) []T {
	var out []T
	for _, x := range list {
		if x != one {
			out = append(out, x)
		}
	}
	return out
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case GroupFormed:
		s.Group, s.Programme, s.Convenor, s.Of, s.Cities = e.Group, e.Programme, e.Convenor, e.Participation, slices.Clone(e.Cities)
	case CityInvited:
		s.Invited = append(slices.Clip(s.Invited), e.Participation)
	case CityJoinedGroup:
		s.Invited, s.Cities, s.Guests = without(s.Invited, e.Participation), slices.Clone(e.Cities), slices.Clone(e.Guests)
	case InvitationDeclined:
		s.Invited = without(s.Invited, e.Participation)
	case GroupLeft:
		s.Cities = slices.Clone(e.Cities)
	case ConvenorChanged:
		s.Convenor, s.Of = e.Convenor, e.Participation
	case GuestInvited:
		s.Guests = slices.Clone(e.Guests)
	case GuestRemoved:
		s.Guests = slices.Clone(e.Guests)
	case GroupClosed:
		s.Closed, s.Guests = true, nil
	}
	return s
}
