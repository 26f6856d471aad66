package participation_test

import (
	"slices"
	"testing"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/role"
)

type row = decidertest.Row[participation.Command, participation.Event]

// The city and the people of the stories.
var (
	dcc      = id.Programme(named("programme"))
	sofia    = id.City(named("city"))
	part     = id.ParticipationOf(dcc, sofia)
	wave     = id.Wave(named("wave"))
	ana      = id.Person(named("ana"))
	boyo     = id.Person(named("boyo"))
	expert   = id.Person(named("expert"))
	next     = id.Person(named("next"))
	nobody   = id.Person{}
	letter   = id.Invitation(named("letter"))
	today    = calendar.Of(2018, time.January, 15)
	asPM     = by(id.Person(named("manager")), role.ProgrammeManager)
	reason   = "elections changed the plan"
	admitted = participation.CityAdmitted{part, dcc, sofia, wave, today}
	partner  = participation.PartnerEnrolled{part, dcc, sofia, today}
	mentor   = participation.MentorCityEnrolled{part, dcc, sofia, today}
	withdrew = participation.CityWithdrawn{part, role.Participating, today, event.Text(reason)}
	invited  = participation.MemberInvited{part, letter, ana, role.CityMember, today.AddDays(14), event.Text("ana@sofia.bg")}
	joined   = participation.InvitationAccepted{part, letter, ana}
	anaLeads = participation.CityLeadAppointed{part, ana, nobody}
	assigned = participation.LeadExpertAssigned{part, expert}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

func by(p id.Person, as role.Role) decider.By {
	return decider.By{Actor: p, ActingAs: as, At: today.Time().Add(10 * time.Hour)}
}

func later(b decider.By, days int) decider.By {
	b.At = b.At.AddDate(0, 0, days)
	return b
}

// night is half past eleven of a day in Greenwich, in a programme two hours
// east of it: the next day there.
func night(b decider.By, days int) decider.By {
	b.At = today.AddDays(days).Time().Add(23*time.Hour + 30*time.Minute)
	b.Zone = time.FixedZone("Sofia", 2*60*60)
	return b
}

func member(p id.Person) participation.Event {
	return participation.MemberAdded{part, p, role.CityMember}
}

func story(more ...participation.Event) []participation.Event {
	return append([]participation.Event{admitted}, more...)
}

func TestCategory(t *testing.T) {
	t.Parallel()
	admit := participation.AdmitCity{dcc, sofia, wave, calendar.Date{}}
	dated := admit
	dated.From = today.AddDays(20)
	from := admitted
	from.From = dated.From
	enrol := participation.EnrolPartner{dcc, sofia, calendar.Date{}}
	enrolMentor := participation.EnrolMentorCity{dcc, sofia, calendar.Date{}}
	withdraw := participation.WithdrawCity{dcc, sofia, reason}
	partnerMember := func(p id.Person) participation.Event {
		return participation.MemberAdded{part, p, role.PartnerCityMember}
	}
	promoted := func(p id.Person) participation.Event {
		return participation.MemberRoleChanged{part, p, role.CityMember, role.PartnerCityMember}
	}
	a, b := ana, boyo
	if b.Compare(a) < 0 {
		a, b = b, a
	}
	decidertest.Run(t, participation.Decider, []row{
		{Name: "a city is admitted from the day of the command", When: admit, By: asPM, Then: story()},
		{Name: "or from another day", When: dated, By: asPM, Then: []participation.Event{from}},
		{Name: "twice is quiet", Given: story(), When: admit, By: asPM},
		{Name: "a city needs a programme", When: participation.AdmitCity{City: sofia}, By: asPM, Refused: "text.missing", Args: map[string]any{"field": "programme"}},
		{Name: "a programme needs a city", When: participation.AdmitCity{Programme: dcc}, By: asPM, Refused: "text.missing", Args: map[string]any{"field": "city"}},
		{Name: "a partner is enrolled", When: enrol, By: asPM, Then: []participation.Event{partner}},
		{Name: "a mentor city is enrolled", When: enrolMentor, By: asPM, Then: []participation.Event{mentor}},
		{Name: "PAR-1: one category at a time", Given: story(), When: enrol, By: asPM, Refused: "participation.other_category", Args: map[string]any{"category": role.Participating}},
		{Name: "PAR-1: a mentor city is no partner", Given: []participation.Event{mentor}, When: enrol, By: asPM, Refused: "participation.other_category"},
		{Name: "PAR-1: a partner is no mentor city", Given: []participation.Event{partner}, When: enrolMentor, By: asPM, Refused: "participation.other_category"},
		{Name: "PAR-1: a mentor city is not admitted", Given: []participation.Event{mentor}, When: admit, By: asPM, Refused: "participation.other_category"},
		{Name: "PAR-1: a partner can be, and its members with it", Given: []participation.Event{partner, partnerMember(boyo), partnerMember(ana)}, When: admit, By: asPM,
			Then: []participation.Event{admitted, promoted(a), promoted(b)}},
		{Name: "PAR-7: a city withdraws with a reason", Given: story(member(ana)), When: withdraw, By: asPM, Then: []participation.Event{withdrew}},
		{Name: "PAR-7: not without", Given: story(), When: participation.WithdrawCity{dcc, sofia, "no"}, By: asPM, Refused: "text.reason_too_short"},
		{Name: "withdrawing twice is quiet", Given: story(withdrew), When: withdraw, By: asPM},
		{Name: "who never came does not leave", When: withdraw, By: asPM, Refused: "participation.unknown"},
		{Name: "PAR-7: a withdrawn city does not come back", Given: story(withdrew), When: admit, By: asPM, Refused: "participation.withdrawn"},
		{Name: "PAR-7: its team is frozen", Given: story(withdrew), When: participation.AddMember{dcc, sofia, ana, ""}, By: asPM, Refused: "participation.withdrawn"},
		{Name: "nobody joins a city that takes no part", When: participation.AddMember{dcc, sofia, ana, ""}, By: asPM, Refused: "participation.unknown"},
		{Name: "others ask for the category", Given: story(), When: participation.ConfirmCategory{dcc, sofia, role.Participating}, By: asPM},
		{Name: "and hear when it is another", Given: story(), When: participation.ConfirmCategory{dcc, sofia, role.Partner}, By: asPM, Refused: "participation.other_category"},
	})
}

func TestTeam(t *testing.T) {
	t.Parallel()
	add := func(p id.Person, r role.Role) participation.AddMember {
		return participation.AddMember{dcc, sofia, p, r}
	}
	change := func(p id.Person, r role.Role) participation.ChangeMemberRole {
		return participation.ChangeMemberRole{dcc, sofia, p, r}
	}
	appoint := func(p id.Person) participation.AppointCityLead {
		return participation.AppointCityLead{dcc, sofia, p}
	}
	mentoring := participation.MemberAdded{part, ana, role.Mentor}
	changed := participation.MemberRoleChanged{part, ana, role.Mentor, role.CityMember}
	removed := participation.MemberRemoved{part, ana, role.CityMember}
	boyoLeads := participation.CityLeadAppointed{part, boyo, ana}
	decidertest.Run(t, participation.Decider, []row{
		{Name: "a member joins in the role of the category", Given: story(), When: add(ana, ""), By: asPM, Then: []participation.Event{member(ana)}},
		{Name: "which is another in a partner city", Given: []participation.Event{partner}, When: add(ana, ""), By: asPM, Then: []participation.Event{participation.MemberAdded{part, ana, role.PartnerCityMember}}},
		{Name: "and in a mentor city", Given: []participation.Event{mentor}, When: add(ana, ""), By: asPM, Then: []participation.Event{participation.MemberAdded{part, ana, role.MentorCityMember}}},
		{Name: "or as a mentor", Given: story(), When: add(ana, role.Mentor), By: asPM, Then: []participation.Event{mentoring}},
		{Name: "twice is quiet", Given: story(member(ana)), When: add(ana, ""), By: asPM},
		{Name: "another role is a change", Given: story(member(ana)), When: add(ana, role.Mentor), By: asPM, Refused: "participation.other_role_held"},
		{Name: "nobody is no member", Given: story(), When: add(nobody, ""), By: asPM, Refused: "text.missing"},
		{Name: "managers are not made here", Given: story(), When: add(ana, role.ProgrammeManager), By: asPM, Refused: "participation.role_not_of_category"},
		{Name: "nor leads", Given: story(), When: add(ana, role.CityLead), By: asPM, Refused: "participation.role_not_of_category"},
		{Name: "PAR-3: the lead expert does not join the team", Given: story(assigned), When: add(expert, ""), By: asPM, Refused: "participation.expert_not_of_city"},
		{Name: "a role changes", Given: story(member(ana)), When: change(ana, role.Mentor), By: asPM, Then: []participation.Event{changed}},
		{Name: "to the same is quiet", Given: story(member(ana)), When: change(ana, role.CityMember), By: asPM},
		{Name: "to one of the category only", Given: story(member(ana)), When: change(ana, role.PartnerCityMember), By: asPM, Refused: "participation.role_not_of_category"},
		{Name: "that of a member only", Given: story(), When: change(ana, role.Mentor), By: asPM, Refused: "participation.not_a_member"},
		{Name: "PAR-2: the lead stays a member", Given: story(member(ana), anaLeads), When: change(ana, role.Mentor), By: asPM, Refused: "participation.member_is_lead"},
		{Name: "a member leaves", Given: story(member(ana)), When: participation.RemoveMember{dcc, sofia, ana}, By: asPM, Then: []participation.Event{removed}},
		{Name: "leaving twice is quiet", Given: story(member(ana), removed), When: participation.RemoveMember{dcc, sofia, ana}, By: asPM},
		{Name: "PAR-2: the lead does not leave a gap", Given: story(member(ana), anaLeads), When: participation.RemoveMember{dcc, sofia, ana}, By: asPM, Refused: "participation.member_is_lead"},
		{Name: "PAR-2: a member becomes the lead", Given: story(member(ana)), When: appoint(ana), By: asPM, Then: []participation.Event{anaLeads}},
		{Name: "PAR-2: the next lead replaces the last in one command", Given: story(member(ana), member(boyo), anaLeads), When: appoint(boyo), By: asPM, Then: []participation.Event{boyoLeads}},
		{Name: "the same lead is quiet", Given: story(member(ana), anaLeads), When: appoint(ana), By: asPM},
		{Name: "PAR-2: nobody from outside leads", Given: story(), When: appoint(ana), By: asPM, Refused: "participation.lead_must_be_member"},
		{Name: "nor a mentor of the team", Given: story(mentoring), When: appoint(ana), By: asPM, Refused: "participation.lead_must_be_member"},
		{Name: "nor nobody", Given: story(), When: appoint(nobody), By: asPM, Refused: "participation.lead_must_be_member"},
		{Name: "others ask for the team: a member", Given: story(member(ana)), When: participation.ConfirmTeam{dcc, sofia, ana}, By: asPM},
		{Name: "the lead expert", Given: story(assigned), When: participation.ConfirmTeam{dcc, sofia, expert}, By: asPM},
		{Name: "a local expert", Given: story(participation.LocalExpertAssigned{part, expert}), When: participation.ConfirmTeam{dcc, sofia, expert}, By: asPM},
		{Name: "nobody else", Given: story(), When: participation.ConfirmTeam{dcc, sofia, ana}, By: asPM, Refused: "participation.not_in_team"},
		{Name: "nor nobody at all", Given: story(), When: participation.ConfirmTeam{dcc, sofia, nobody}, By: asPM, Refused: "participation.not_in_team"},
	})
}

func TestInvitations(t *testing.T) {
	t.Parallel()
	invite := participation.InviteMember{dcc, sofia, letter, ana, "ana@sofia.bg", "", 0}
	with := func(change func(*participation.InviteMember)) participation.InviteMember {
		c := invite
		change(&c)
		return c
	}
	accept := participation.AcceptInvitation{dcc, sofia, letter}
	asAna := by(ana, role.Public)
	removed := participation.MemberRemoved{part, ana, role.CityMember}
	decidertest.Run(t, participation.Decider, []row{
		{Name: "PAR-6: a person is invited for 14 days", Given: story(), When: invite, By: asPM, Then: []participation.Event{invited}},
		{Name: "twice is quiet", Given: story(invited), When: invite, By: asPM},
		{Name: "PAR-6: an invitation is for one person", Given: story(invited), When: with(func(c *participation.InviteMember) { c.Person = boyo }), By: asPM, Refused: "participation.invitation_known"},
		{Name: "PAR-6: and one address", Given: story(), When: with(func(c *participation.InviteMember) { c.Address = " " }), By: asPM, Refused: "text.missing"},
		{Name: "for some days", Given: story(), When: with(func(c *participation.InviteMember) { c.Days = -1 }), By: asPM, Refused: "participation.invitation_days_impossible"},
		{Name: "members need none", Given: story(member(ana)), When: invite, By: asPM, Refused: "participation.already_member"},
		{Name: "nor do experts", Given: story(assigned), When: with(func(c *participation.InviteMember) { c.Person = expert }), By: asPM, Refused: "participation.expert_not_of_city"},
		{Name: "roles are those of the category", Given: story(), When: with(func(c *participation.InviteMember) { c.Role = role.Auditor }), By: asPM, Refused: "participation.role_not_of_category"},
		{Name: "the invited person joins", Given: story(invited), When: accept, By: later(asAna, 14), Then: []participation.Event{joined, member(ana)}},
		{Name: "PAR-6: nobody else does", Given: story(invited), When: accept, By: by(boyo, role.Public), Refused: "participation.invitation_of_another"},
		{Name: "PAR-6: not on the 15th day", Given: story(invited), When: accept, By: later(asAna, 15), Refused: "participation.invitation_expired", Args: map[string]any{"last_day": today.AddDays(14)}},
		{Name: "PAR-6: nor in the night after the last day, where the programme is", Given: story(invited), When: accept, By: night(asAna, 14), Refused: "participation.invitation_expired", Args: map[string]any{"last_day": today.AddDays(14)}},
		{Name: "accepting twice is quiet", Given: story(invited, joined, member(ana)), When: accept, By: asAna},
		{Name: "PAR-6: once only", Given: story(invited, joined, member(ana), removed), When: accept, By: asAna, Refused: "participation.invitation_used"},
		{Name: "who was added meanwhile uses it up", Given: story(invited, member(ana)), When: accept, By: asAna, Then: []participation.Event{joined}},
		{Name: "who became an expert meanwhile does not join", Given: story(invited, participation.LocalExpertAssigned{part, ana}), When: accept, By: asAna, Refused: "participation.expert_not_of_city"},
		{Name: "an unknown invitation", Given: story(), When: accept, By: asAna, Refused: "participation.invitation_unknown"},
	})
}

func TestExperts(t *testing.T) {
	t.Parallel()
	assign := func(p id.Person) participation.AssignLeadExpert {
		return participation.AssignLeadExpert{dcc, sofia, p}
	}
	replace := func(p id.Person) participation.ReplaceLeadExpert {
		return participation.ReplaceLeadExpert{dcc, sofia, p}
	}
	local := participation.LocalExpertAssigned{part, expert}
	released := participation.LocalExpertReleased{part, expert}
	decidertest.Run(t, participation.Decider, []row{
		{Name: "a city gets its lead expert", Given: story(), When: assign(expert), By: asPM, Then: []participation.Event{assigned}},
		{Name: "twice is quiet", Given: story(assigned), When: assign(expert), By: asPM},
		{Name: "PAR-2: exactly one", Given: story(assigned), When: assign(next), By: asPM, Refused: "participation.has_lead_expert"},
		{Name: "PAR-3: not from the city", Given: story(member(ana)), When: assign(ana), By: asPM, Refused: "participation.expert_not_of_city"},
		{Name: "PAR-5: a partner city has none", Given: []participation.Event{partner}, When: assign(expert), By: asPM, Refused: "participation.no_lead_expert_in_category", Args: map[string]any{"category": role.Partner}},
		{Name: "nobody is no expert", Given: story(), When: assign(nobody), By: asPM, Refused: "text.missing"},
		{Name: "PAR-2: the next replaces the last without a gap", Given: story(assigned), When: replace(next), By: asPM, Then: []participation.Event{participation.LeadExpertReplaced{part, next, expert}}},
		{Name: "replacing by the same is quiet", Given: story(assigned), When: replace(expert), By: asPM},
		{Name: "there must be one to replace", Given: story(), When: replace(next), By: asPM, Refused: "participation.no_lead_expert"},
		{Name: "PAR-3: not by one of the city", Given: story(member(ana), assigned), When: replace(ana), By: asPM, Refused: "participation.expert_not_of_city"},
		{Name: "a local expert comes", Given: story(), When: participation.AssignLocalExpert{dcc, sofia, expert}, By: asPM, Then: []participation.Event{local}},
		{Name: "coming twice is quiet", Given: story(local), When: participation.AssignLocalExpert{dcc, sofia, expert}, By: asPM},
		{Name: "PAR-5: to a partner city too", Given: []participation.Event{partner}, When: participation.AssignLocalExpert{dcc, sofia, expert}, By: asPM, Then: []participation.Event{local}},
		{Name: "but not from the team", Given: story(member(ana)), When: participation.AssignLocalExpert{dcc, sofia, ana}, By: asPM, Refused: "participation.expert_not_of_city"},
		{Name: "and goes", Given: story(local), When: participation.ReleaseLocalExpert{dcc, sofia, expert}, By: asPM, Then: []participation.Event{released}},
		{Name: "going twice is quiet", Given: story(local, released), When: participation.ReleaseLocalExpert{dcc, sofia, expert}, By: asPM},
	})
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	about := func(want []id.UUID, given ...participation.Event) {
		t.Helper()
		s := participation.Decider.Fold(participation.Decider.Initial, given...)
		programme, tags := participation.Decider.About(s, given[len(given)-1])
		if programme != dcc || !slices.Equal(tags, want) {
			t.Errorf("got %v %v, want %v", programme, tags, want)
		}
	}
	base := []id.UUID{dcc.UUID(), part.UUID()}
	about(append(base, sofia.UUID()), admitted)
	about(append(base, ana.UUID(), letter.UUID()), admitted, invited)
	about(append(base, boyo.UUID(), ana.UUID()), admitted, member(ana), member(boyo), anaLeads, participation.CityLeadAppointed{part, boyo, ana})
	about(append(base, ana.UUID()), admitted, member(ana), anaLeads)
	s := participation.Decider.Fold(participation.Decider.Initial, partner)
	if o, _ := participation.Object(s, participation.AddMember{Programme: dcc, City: sofia}); o != (role.Object{Programme: dcc, Participation: part, Category: role.Partner}) {
		t.Errorf("object: %+v", o)
	}
}
