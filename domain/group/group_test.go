package group_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/expertise"
	"megdan/domain/group"
	"megdan/domain/id"
	"megdan/domain/place"
	"megdan/domain/role"
)

type (
	row    = decidertest.Row[group.Command, group.Event]
	events = []group.Event
)

var (
	dcc       = id.Programme(named("dcc"))
	in        = place.InProgramme{Programme: dcc}
	elsewhere = place.InProgramme{Programme: id.Programme(named("icc"))}
	sofia     = id.City(named("sofia"))
	espoo     = id.City(named("espoo"))
	patras    = id.City(named("patras"))
	inSofia   = place.InCity{Programme: dcc, City: sofia}
	inEspoo   = place.InCity{Programme: dcc, City: espoo}
	inPatras  = place.InCity{Programme: dcc, City: patras}
	pSofia    = id.ParticipationOf(dcc, sofia)
	pEspoo    = id.ParticipationOf(dcc, espoo)
	pPatras   = id.ParticipationOf(dcc, patras)
	g1        = id.WorkingGroup(named("group"))
	elena     = id.Person(named("elena"))
	pia       = id.Person(named("pia"))
	guest     = id.Person(named("guest"))
	today     = calendar.Of(2018, time.October, 9)
	asElena   = by(elena, role.CityLead)
	asPia     = by(pia, role.MentorCityMember)
	asManager = by(pia, role.ProgrammeManager)
	reason    = "the work is done"

	formed       = group.GroupFormed{g1, dcc, elena, pSofia, sofia, expertise.OpenData, cities(pSofia), text("Open data"), text("One format for all")}
	invited      = group.CityInvited{g1, pEspoo, espoo}
	invitedThird = group.CityInvited{g1, pPatras, patras}
	joined       = group.CityJoinedGroup{g1, pEspoo, espoo, cities(pSofia, pEspoo), nil}
	joinedThird  = group.CityJoinedGroup{g1, pPatras, patras, cities(pSofia, pEspoo, pPatras), nil}
	left         = group.GroupLeft{g1, pPatras, cities(pSofia, pEspoo), nil}
	guestCame    = group.GuestInvited{g1, guest, cities(pSofia, pEspoo), []id.Person{guest}}
	guestLeft    = group.GuestRemoved{g1, guest, cities(pSofia, pEspoo), nil}
	closed       = group.GroupClosed{g1, today, cities(pSofia, pEspoo), text(reason)}
	handedOver   = group.ConvenorChanged{g1, pia, elena, pEspoo}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func text(s string) event.Private { return event.Text(s) }

func cities(p ...id.Participation) []id.Participation { return p }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

// active is a group of two cities, and what followed.
func active(more ...group.Event) events { return append(events{formed, invited, joined}, more...) }

func TestForming(t *testing.T) {
	t.Parallel()
	form := group.FormGroup{inSofia, g1, expertise.OpenData, "Open data", "One format for all", []id.City{espoo, sofia, espoo}}
	with := func(change func(*group.FormGroup)) group.FormGroup {
		c := form
		change(&c)
		return c
	}
	crowd := make([]id.City, group.CitiesMost)
	for n := range crowd {
		crowd[n] = id.City(named(fmt.Sprint("city", n)))
	}
	full := events{formed}
	for n := range group.CitiesMost - 1 {
		full = append(full, group.CityInvited{g1, id.ParticipationOf(dcc, crowd[n]), crowd[n]})
	}
	decidertest.Run(t, group.Decider, []row{
		{Name: "NET-2: a group is formed by one city that invites others", When: form, By: asElena, Then: events{formed, invited}},
		{Name: "NET-2: alone it is none", When: with(func(c *group.FormGroup) { c.Invite = []id.City{sofia} }), By: asElena, Refused: "group.too_few_cities"},
		{Name: "nor with everybody", When: with(func(c *group.FormGroup) { c.Invite = crowd }), By: asElena, Refused: "group.too_many"},
		{Name: "it has a theme", When: with(func(c *group.FormGroup) { c.Theme = "alchemy" }), By: asElena, Refused: "group.theme_unknown"},
		{Name: "a name", When: with(func(c *group.FormGroup) { c.Name = "" }), By: asElena, Refused: "text.missing"},
		{Name: "and a purpose", When: with(func(c *group.FormGroup) { c.Purpose = "" }), By: asElena, Refused: "text.missing"},
		{Name: "twice is quiet", Given: active(), When: form, By: asElena},
		{Name: "somebody else does not take the id", Given: active(), When: form, By: asPia, Refused: "group.formed_differently"},
		{Name: "the convenor invites", Given: active(), When: group.InviteCity{in, g1, patras}, By: asElena, Then: events{invitedThird}},
		{Name: "the manager may", Given: active(), When: group.InviteCity{in, g1, patras}, By: asManager, Then: events{invitedThird}},
		{Name: "NET-2: others do not", Given: active(), When: group.InviteCity{in, g1, patras}, By: asPia, Refused: "group.convenor_only"},
		{Name: "inviting twice is quiet", Given: active(invitedThird), When: group.InviteCity{in, g1, patras}, By: asElena},
		{Name: "inviting who is there is quiet", Given: active(), When: group.InviteCity{in, g1, espoo}, By: asElena},
		{Name: "within limits", Given: full, When: group.InviteCity{in, g1, patras}, By: asElena, Refused: "group.too_many"},
		{Name: "what was never formed invites nobody", When: group.InviteCity{in, g1, patras}, By: asElena, Refused: "group.unknown"},
		{Name: "nor from another programme", Given: active(), When: group.InviteCity{elsewhere, g1, patras}, By: asElena, Refused: "group.unknown"},
	})
}

func TestBelonging(t *testing.T) {
	t.Parallel()
	decidertest.Run(t, group.Decider, []row{
		{Name: "NET-2: with the second city the group works", Given: events{formed, invited}, When: group.JoinGroup{inEspoo, g1}, By: asPia, Then: events{joined}},
		{Name: "joining twice is quiet", Given: active(), When: group.JoinGroup{inEspoo, g1}, By: asPia},
		{Name: "only who was invited joins", Given: active(), When: group.JoinGroup{inPatras, g1}, By: asPia, Refused: "group.not_invited"},
		{Name: "a city declines", Given: events{formed, invited}, When: group.DeclineInvitation{inEspoo, g1}, By: asPia, Then: events{group.InvitationDeclined{g1, pEspoo}}},
		{Name: "what it was asked", Given: active(), When: group.DeclineInvitation{inPatras, g1}, By: asPia, Refused: "group.not_invited"},
		{Name: "the third city leaves", Given: active(invitedThird, joinedThird), When: group.LeaveGroup{inPatras, g1}, By: asPia, Then: events{left}},
		{Name: "NET-2: two remain", Given: active(), When: group.LeaveGroup{inEspoo, g1}, By: asPia, Refused: "group.too_few_cities"},
		{Name: "NET-2: and a convenor", Given: active(invitedThird, joinedThird), When: group.LeaveGroup{inSofia, g1}, By: asElena, Refused: "group.convenor_needed"},
		{Name: "nobody leaves who is not there", Given: active(), When: group.LeaveGroup{inPatras, g1}, By: asPia, Refused: "group.not_a_member"},
		{Name: "NET-2: a convenor hands over", Given: active(), When: group.HandOverConvening{in, g1, pia, espoo}, By: asElena, Then: events{handedOver}},
		{Name: "to a city of the group", Given: active(), When: group.HandOverConvening{in, g1, pia, patras}, By: asElena, Refused: "group.not_a_member"},
		{Name: "to oneself is quiet", Given: active(), When: group.HandOverConvening{in, g1, elena, sofia}, By: asElena},
		{Name: "nobody takes over", Given: active(), When: group.HandOverConvening{in, g1, pia, espoo}, By: asPia, Refused: "group.convenor_only"},
		{Name: "the new convenor invites", Given: active(handedOver), When: group.InviteCity{in, g1, patras}, By: asPia, Then: events{invitedThird}},
		{Name: "NET-4: a guest comes", Given: active(), When: group.InviteGuest{in, g1, guest}, By: asElena, Then: events{guestCame}},
		{Name: "NET-4: to a group that works", Given: events{formed, invited}, When: group.InviteGuest{in, g1, guest}, By: asElena, Refused: "group.not_active"},
		{Name: "coming twice is quiet", Given: active(guestCame), When: group.InviteGuest{in, g1, guest}, By: asElena},
		{Name: "by the convenor's wish", Given: active(), When: group.InviteGuest{in, g1, guest}, By: asPia, Refused: "group.convenor_only"},
		{Name: "NET-4: a guest goes", Given: active(guestCame), When: group.RemoveGuest{in, g1, guest}, By: asElena, Then: events{guestLeft}},
		{Name: "who is not there goes quietly", Given: active(), When: group.RemoveGuest{in, g1, guest}, By: asElena},
		{Name: "NET-4: the group's end is the guests' end", Given: active(guestCame), When: group.CloseGroup{in, g1, reason}, By: asElena, Then: events{closed}},
		{Name: "a group ends for a reason", Given: active(), When: group.CloseGroup{in, g1, "done"}, By: asElena, Refused: "text.reason_too_short"},
		{Name: "ending twice is quiet", Given: active(closed), When: group.CloseGroup{in, g1, reason}, By: asElena},
		{Name: "after the end nobody joins", Given: active(closed), When: group.JoinGroup{inPatras, g1}, By: asPia, Refused: "group.closed"},
		{Name: "a board asks for a member", Given: active(), When: group.ConfirmMember{inEspoo, g1}, By: asPia},
		{Name: "that it is one", Given: active(), When: group.ConfirmMember{inPatras, g1}, By: asPia, Refused: "group.not_a_member"},
		{Name: "and for the group", Given: active(), When: group.ConfirmGroup{in, g1}, By: asPia},
		{Name: "that it works", Given: active(closed), When: group.ConfirmGroup{in, g1}, By: asPia, Refused: "group.closed"},
	})
}

func TestTheNumberOfGuests(t *testing.T) {
	t.Parallel()
	guests := make([]id.Person, group.GuestsMost)
	for n := range guests {
		guests[n] = id.Person(named(fmt.Sprint("guest", n)))
	}
	decidertest.Run(t, group.Decider, []row{
		{Name: "a group is no crowd", Given: active(group.GuestInvited{g1, guests[0], cities(pSofia, pEspoo), guests}), When: group.InviteGuest{in, g1, guest}, By: asElena, Refused: "group.too_many"},
	})
}

func TestWhatAGroupIsToRights(t *testing.T) {
	t.Parallel()
	for _, e := range active(invitedThird, joinedThird, left, guestCame, guestLeft, closed) {
		i, ok := e.(event.Introducer)
		if !ok {
			continue
		}
		n := i.Introduces(nil, &event.Recorded{})[0]
		if n.Audience != role.GroupAudience || n.Circle == nil || !slices.Contains(n.Circle.Cities, pSofia) {
			t.Errorf("%T introduces %+v", e, n)
		}
		if _, came := e.(group.GuestInvited); slices.Contains(n.Circle.Guests, guest) != came {
			t.Errorf("NET-4: after %T the guests are %v", e, n.Circle.Guests)
		}
	}
	if o, _ := group.Object(group.State{}, group.JoinGroup{InCity: inEspoo}); o != (role.Object{Programme: dcc, Participation: pEspoo}) {
		t.Errorf("a city joins for itself: %+v", o)
	}
	if o, _ := group.Object(group.State{}, group.CloseGroup{InProgramme: in}); o != (role.Object{Programme: dcc}) {
		t.Errorf("a group is the programme's: %+v", o)
	}
}

func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[group.State, group.Command, group.Event]{
		Decider: group.Decider, Command: anything, Invariant: sound, Walks: 80, Steps: 80,
	}.Run(t)
	for _, e := range group.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}

func anything(r *rand.Rand, _ group.State) (group.Command, decider.By) {
	who := []decider.By{asElena, asPia, asManager}[r.IntN(3)]
	city := []place.InCity{inSofia, inEspoo, inPatras}[r.IntN(3)]
	words := []string{"", reason, reason, "\xff"}[r.IntN(4)]
	if r.IntN(60) == 0 {
		return group.CloseGroup{in, g1, words}, who
	}
	return []group.Command{
		group.FormGroup{city, g1, expertise.Energy, words, words, []id.City{sofia, espoo}[:r.IntN(3)]}, group.InviteCity{in, g1, city.City},
		group.JoinGroup{city, g1}, group.JoinGroup{city, g1}, group.DeclineInvitation{city, g1}, group.LeaveGroup{city, g1},
		group.HandOverConvening{in, g1, who.Actor, city.City}, group.InviteGuest{in, g1, guest}, group.RemoveGuest{in, g1, guest}, group.ConfirmGroup{in, g1},
	}[r.IntN(10)], who
}

func sound(s group.State) error {
	switch {
	case s.Group.IsZero():
		return nil
	case s.Convenor.IsZero() || !slices.Contains(s.Cities, s.Of):
		return fmt.Errorf("NET-2: the convenor %s is of %s, the cities are %v", s.Convenor, s.Of, s.Cities)
	case len(s.Guests) > 0 && !s.Active():
		return fmt.Errorf("NET-4: guests %v of a group that does not work", s.Guests)
	}
	for _, c := range s.Cities {
		if slices.Contains(s.Invited, c) {
			return fmt.Errorf("%s belongs and is invited", c)
		}
	}
	return nil
}
