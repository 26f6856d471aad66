// Package participation is one city in one programme: its category, its team,
// its lead and its experts, from admission to withdrawal. It says who holds
// which role in the city; what a role may do is the matrix in domain/role.
//
//	          admit            withdraw
//	none ───────────▶ active ───────────▶ withdrawn
//	       enrol        │ ▲
//	                    └─┘ a partner is admitted: other category, same stream
//
// On the way a city goes through the steps 0 to 4 in order and is completed.
//
// The place in the programme's quota is kept on the programme's stream and
// taken and freed in the same append.
package participation

import (
	"maps"
	"slices"

	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
)

// State is what decisions read.
type State struct {
	Participation id.Participation // zero: the city does not take part
	Programme     id.Programme
	City          id.City
	Category      role.Category
	Withdrawn     bool
	Members       map[id.Person]role.Role // role in the team, beside that of the lead
	Lead          id.Person
	LeadExpert    id.Person
	LocalExperts  map[id.Person]bool
	Invitations   map[id.Invitation]Invitation
	Steps         [Steps]Progress
	Met           map[Requirement]bool
	Stakeholders  map[id.Stakeholder]StakeholderKind
	Labels        map[id.Label]bool
	Completed     bool
}

// Progress is how far one step has come.
type Progress struct{ Started, Completed bool }

// Invitation waits for its person, or was used.
type Invitation struct {
	Person  id.Person
	Role    role.Role
	LastDay calendar.Date
	Used    bool
	Expired bool
}

// Decider of the stream participation-<id>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "participation",
	Decide: decide,
	Evolve: evolve,
	About:  about,
}

// Object is what rights are asked about: the city in the programme. Before
// there is one, it is the programme.
func Object(s State, c Command) (role.Object, bool) {
	p, _ := c.at()
	return role.Object{Programme: p, Participation: id.Participation(c.Stream()), Category: s.Category}, true
}

func decide(s State, c Command, by decider.By) ([]Event, error) {
	switch c := c.(type) {
	case AdmitCity:
		return admit(s, c, by)
	case EnrolPartner:
		return enrolPartner(s, c, by)
	case EnrolMentorCity:
		return enrolMentorCity(s, c, by)
	case WithdrawCity:
		return withdraw(s, c, by)
	case InviteMember, AcceptInvitation, AddMember, ChangeMemberRole, RemoveMember, AppointCityLead,
		AssignLeadExpert, ReplaceLeadExpert, AssignLocalExpert, ReleaseLocalExpert, ConfirmTeam, ConfirmCategory,
		ConfirmTakesPart, ConfirmNoMember,
		StartStep, CompleteStep, ReopenStep, ListStakeholder, DropStakeholder, AgreeStakeholderList, AgreeCalendar,
		RecordFulfilment, CompleteParticipation, GrantLabel, ExpireInvitation:
		if err := s.active(); err != nil {
			return nil, err
		}
		return decideActive(s, c, by)
	case ConfirmOutsider:
		return nil, confirmOutsider(s, c)
	case ConfirmAbsent:
		return nil, confirmAbsent(s)
	}
	panic("participation: a command outside the sealed set")
}

// decideActive decides what only a city that takes part can be asked.
func decideActive(s State, c Command, by decider.By) ([]Event, error) {
	if c, is := c.(onTheWay); is {
		return decideOnTheWay(s, c, by)
	}
	switch c := c.(type) {
	case InviteMember:
		return invite(s, c, by)
	case AcceptInvitation:
		return acceptInvitation(s, c, by)
	case AddMember:
		return addMember(s, c)
	case ChangeMemberRole:
		return changeMemberRole(s, c)
	case RemoveMember:
		return removeMember(s, c)
	case AppointCityLead:
		return appointCityLead(s, c)
	case AssignLeadExpert:
		return assignLeadExpert(s, c)
	case ReplaceLeadExpert:
		return replaceLeadExpert(s, c)
	case AssignLocalExpert:
		return assignLocalExpert(s, c)
	case ReleaseLocalExpert:
		return releaseLocalExpert(s, c)
	case ConfirmTeam:
		return nil, confirmTeam(s, c)
	case ConfirmCategory:
		return nil, confirmCategory(s, c)
	case ConfirmTakesPart:
		return nil, nil
	case ConfirmNoMember:
		return nil, confirmNoMember(s, c)
	case AdmitCity, EnrolPartner, EnrolMentorCity, WithdrawCity, ConfirmOutsider, ConfirmAbsent, // decided by decide
		StartStep, CompleteStep, ReopenStep, ListStakeholder, DropStakeholder, AgreeStakeholderList, AgreeCalendar,
		RecordFulfilment, CompleteParticipation, GrantLabel, ExpireInvitation: // by decideOnTheWay
	}
	panic("participation: a command outside the sealed set")
}

// active refuses when the city does not take part, or no longer.
func (s State) active() error {
	switch {
	case s.Participation.IsZero():
		return decider.Refuse("participation.unknown")
	case s.Withdrawn:
		return decider.Refuse("participation.withdrawn")
	}
	return nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case CityAdmitted: // what was completed without anything mandatory is done again
		s.Participation, s.Programme, s.City, s.Category = e.Participation, e.Programme, e.City, role.Participating
		s.Steps = [Steps]Progress{}
	case PartnerEnrolled:
		s.Participation, s.Programme, s.City, s.Category = e.Participation, e.Programme, e.City, role.Partner
	case MentorCityEnrolled:
		s.Participation, s.Programme, s.City, s.Category = e.Participation, e.Programme, e.City, role.MentorCity
	case MemberInvited:
		s.Invitations = decider.With(s.Invitations, e.Invitation, Invitation{e.Person, e.Role, e.LastDay, false, false})
	case InvitationAccepted:
		i := s.Invitations[e.Invitation]
		i.Used = true
		s.Invitations = decider.With(s.Invitations, e.Invitation, i)
	case MemberAdded:
		s.Members = decider.With(s.Members, e.Person, e.Role)
	case MemberRoleChanged:
		s.Members = decider.With(s.Members, e.Person, e.Role)
	case MemberRemoved:
		s.Members = maps.Clone(s.Members)
		delete(s.Members, e.Person)
	case CityLeadAppointed:
		s.Lead = e.Person
	case LeadExpertAssigned:
		s.LeadExpert = e.Person
	case LeadExpertReplaced:
		s.LeadExpert = e.Person
	case LocalExpertAssigned:
		s.LocalExperts = decider.With(s.LocalExperts, e.Person, true)
	case LocalExpertReleased:
		s.LocalExperts = maps.Clone(s.LocalExperts)
		delete(s.LocalExperts, e.Person)
	case CityWithdrawn:
		s.Withdrawn = true
	case InvitationExpired:
		i := s.Invitations[e.Invitation]
		i.Expired = true
		s.Invitations = decider.With(s.Invitations, e.Invitation, i)
	case StepStarted:
		s.Steps[e.Step].Started = true
	case StepCompleted:
		s.Steps[e.Step].Completed = true
	case StepReopened:
		s.Steps[e.Step].Completed = false
	case StakeholderListed:
		s.Stakeholders = decider.With(s.Stakeholders, e.Stakeholder, e.Kind)
	case StakeholderDropped:
		s.Stakeholders = maps.Clone(s.Stakeholders)
		delete(s.Stakeholders, e.Stakeholder)
	case RequirementMet:
		s.Met = decider.With(s.Met, e.Requirement, true)
	case ParticipationCompleted:
		s.Completed = true
	case LabelGranted:
		s.Labels = decider.With(s.Labels, e.Label, true)
	}
	return s
}

func about(s State, e Event) (id.Programme, []id.UUID) {
	tags := []id.UUID{s.Programme.UUID(), s.Participation.UUID()}
	add := func(people ...id.Person) {
		for _, p := range people {
			if u := p.UUID(); !u.IsZero() && !slices.Contains(tags, u) {
				tags = append(tags, u)
			}
		}
	}
	switch e := e.(type) {
	case CityAdmitted, PartnerEnrolled, MentorCityEnrolled, CityWithdrawn:
		tags = append(tags, s.City.UUID())
	case MemberInvited:
		add(e.Person)
		tags = append(tags, e.Invitation.UUID())
	case InvitationAccepted:
		add(e.Person)
		tags = append(tags, e.Invitation.UUID())
	case MemberAdded:
		add(e.Person)
	case MemberRoleChanged:
		add(e.Person)
	case MemberRemoved:
		add(e.Person)
	case CityLeadAppointed:
		add(e.Person, e.Previous)
	case LeadExpertAssigned:
		add(e.Person)
	case LeadExpertReplaced:
		add(e.Person, e.Previous)
	case LocalExpertAssigned:
		add(e.Person)
	case LocalExpertReleased:
		add(e.Person)
	case InvitationExpired:
		add(e.Person)
		tags = append(tags, e.Invitation.UUID())
	case StakeholderListed:
		tags = append(tags, e.Stakeholder.UUID())
	case StakeholderDropped:
		tags = append(tags, e.Stakeholder.UUID())
	case LabelGranted:
		tags = append(tags, e.Label.UUID())
	case StepStarted, StepCompleted, StepReopened, RequirementMet, ParticipationCompleted:
		// they concern the city as a whole
	}
	return s.Programme, tags
}
