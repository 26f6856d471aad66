package participation

import (
	"cmp"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// invitationDays is how long an invitation is valid when nobody says; the
// programme's setting is the limit and is asked on its own stream.
const invitationDays = 14

func invite(s State, c InviteMember, by decider.By) ([]Event, error) {
	as, days := s.roleOr(c.Role), c.ValidDays()
	address, err := wording.Must("address", c.Address, wording.AddressMost)
	if err != nil {
		return nil, err
	}
	old, known := s.Invitations[c.Invitation]
	switch {
	case known && old.Person == c.Person && old.Role == as:
		return nil, nil
	case known || c.Invitation.IsZero():
		return nil, decider.Refuse("participation.invitation_known")
	case days < 1:
		return nil, decider.Refuse("participation.invitation_days_impossible")
	case s.Members[c.Person] != "":
		return nil, decider.Refuse("participation.already_member")
	}
	if err := s.mayJoin(c.Person, as); err != nil {
		return nil, err
	}
	last := by.Today().AddDays(days)
	return []Event{MemberInvited{s.Participation, c.Invitation, c.Person, as, last, address}}, nil
}

// PAR-6: once, for one person, until its last day.
func acceptInvitation(s State, c AcceptInvitation, by decider.By) ([]Event, error) {
	i, known := s.Invitations[c.Invitation]
	switch {
	case !known:
		return nil, decider.Refuse("participation.invitation_unknown")
	case i.Person != by.Actor:
		return nil, decider.Refuse("participation.invitation_of_another")
	case i.Used && s.Members[i.Person] != "":
		return nil, nil
	case i.Used:
		return nil, decider.Refuse("participation.invitation_used")
	case i.Expired || by.Today().After(i.LastDay):
		return nil, decider.Refuse("participation.invitation_expired", "last_day", i.LastDay)
	}
	accepted := InvitationAccepted{s.Participation, c.Invitation, i.Person}
	if s.Members[i.Person] != "" { // joined meanwhile on another way
		return []Event{accepted}, nil
	}
	if err := s.mayJoin(i.Person, i.Role); err != nil {
		return nil, err
	}
	return []Event{accepted, MemberAdded{s.Participation, i.Person, i.Role}}, nil
}

func addMember(s State, c AddMember) ([]Event, error) {
	as := s.roleOr(c.Role)
	switch held := s.Members[c.Person]; {
	case held == as:
		return nil, nil
	case held != "":
		return nil, decider.Refuse("participation.other_role_held", "role", held)
	}
	if err := s.mayJoin(c.Person, as); err != nil {
		return nil, err
	}
	return []Event{MemberAdded{s.Participation, c.Person, as}}, nil
}

func changeMemberRole(s State, c ChangeMemberRole) ([]Event, error) {
	held, member := s.Members[c.Person]
	switch {
	case !member:
		return nil, decider.Refuse("participation.not_a_member")
	case held == c.Role:
		return nil, nil
	case !s.roleFits(c.Role):
		return nil, decider.Refuse("participation.role_not_of_category", "category", s.Category)
	case s.Lead == c.Person:
		return nil, decider.Refuse("participation.member_is_lead")
	}
	return []Event{MemberRoleChanged{s.Participation, c.Person, c.Role, held}}, nil
}

// PAR-2: the lead leaves only after another one was appointed, so that there
// is no gap.
func removeMember(s State, c RemoveMember) ([]Event, error) {
	held, member := s.Members[c.Person]
	switch {
	case !member:
		return nil, nil
	case s.Lead == c.Person:
		return nil, decider.Refuse("participation.member_is_lead")
	}
	return []Event{MemberRemoved{s.Participation, c.Person, held}}, nil
}

// PAR-2: exactly one city lead; appointing the next ends the last.
func appointCityLead(s State, c AppointCityLead) ([]Event, error) {
	switch {
	case s.Lead == c.Person && !c.Person.IsZero():
		return nil, nil
	case s.Members[c.Person] != memberRole(s.Category):
		return nil, decider.Refuse("participation.lead_must_be_member")
	}
	return []Event{CityLeadAppointed{s.Participation, c.Person, s.Lead}}, nil
}

// PAR-2: exactly one lead expert; a second is a replacement.
func assignLeadExpert(s State, c AssignLeadExpert) ([]Event, error) {
	switch {
	case s.Category != role.Participating: // PAR-5
		return nil, decider.Refuse("participation.no_lead_expert_in_category", "category", s.Category)
	case s.LeadExpert == c.Person && !c.Person.IsZero():
		return nil, nil
	case !s.LeadExpert.IsZero():
		return nil, decider.Refuse("participation.has_lead_expert")
	}
	if err := s.mayAdvise(c.Person); err != nil {
		return nil, err
	}
	return []Event{LeadExpertAssigned{s.Participation, c.Person}}, nil
}

func replaceLeadExpert(s State, c ReplaceLeadExpert) ([]Event, error) {
	switch {
	case s.LeadExpert.IsZero():
		return nil, decider.Refuse("participation.no_lead_expert")
	case s.LeadExpert == c.Person:
		return nil, nil
	}
	if err := s.mayAdvise(c.Person); err != nil {
		return nil, err
	}
	return []Event{LeadExpertReplaced{s.Participation, c.Person, s.LeadExpert}}, nil
}

func assignLocalExpert(s State, c AssignLocalExpert) ([]Event, error) {
	if s.LocalExperts[c.Person] {
		return nil, nil
	}
	if err := s.mayAdvise(c.Person); err != nil {
		return nil, err
	}
	return []Event{LocalExpertAssigned{s.Participation, c.Person}}, nil
}

func releaseLocalExpert(s State, c ReleaseLocalExpert) ([]Event, error) {
	if !s.LocalExperts[c.Person] {
		return nil, nil
	}
	return []Event{LocalExpertReleased{s.Participation, c.Person}}, nil
}

func confirmTeam(s State, c ConfirmTeam) error {
	if s.Members[c.Person] == "" && !s.LocalExperts[c.Person] && (s.LeadExpert != c.Person || c.Person.IsZero()) {
		return decider.Refuse("participation.not_in_team")
	}
	return nil
}

func (s State) roleOr(r role.Role) role.Role { return cmp.Or(r, memberRole(s.Category)) }

// roleFits: the members of a city have the member role of its category, or
// help other cities as mentors.
func (s State) roleFits(r role.Role) bool {
	return r == memberRole(s.Category) || r == role.Mentor
}

// PAR-3, seen from the team: who advises the city does not belong to it.
func (s State) mayJoin(p id.Person, as role.Role) error {
	switch {
	case p.IsZero():
		return decider.Refuse("text.missing", "field", "person")
	case !s.roleFits(as):
		return decider.Refuse("participation.role_not_of_category", "category", s.Category)
	case s.LeadExpert == p || s.LocalExperts[p]:
		return decider.Refuse("participation.expert_not_of_city")
	}
	return nil
}

// PAR-3: an expert of a city is not employed by it.
func (s State) mayAdvise(p id.Person) error {
	switch {
	case p.IsZero():
		return decider.Refuse("text.missing", "field", "person")
	case s.Members[p] != "":
		return decider.Refuse("participation.expert_not_of_city")
	}
	return nil
}

// ValidDays is how long the invitation is to be valid: what the programme is
// asked about.
func (c InviteMember) ValidDays() int { return cmp.Or(c.Days, invitationDays) }
