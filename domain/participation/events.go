package participation

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Event is a fact of a city's participation in a programme. The set is sealed.
//
//sumtype:decl
type Event interface{ participationEvent() }

// CityAdmitted makes the city a participating one from a date on. A city that
// was a partner ends being one on that date, and begins its steps anew: nothing
// was mandatory for a partner.
type CityAdmitted struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Wave          id.Wave          `json:"wave,omitempty" pii:"ref"`
	From          calendar.Date    `json:"from" pii:"none"`
}

// PartnerEnrolled makes the city a partner from a date on.
type PartnerEnrolled struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	From          calendar.Date    `json:"from" pii:"none"`
}

// MentorCityEnrolled makes the city a mentor city from a date on.
type MentorCityEnrolled struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Programme     id.Programme     `json:"programme" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	From          calendar.Date    `json:"from" pii:"none"`
}

// MemberInvited asks a person, by one address, to join the city's team.
type MemberInvited struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Invitation    id.Invitation    `json:"invitation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Role          role.Role        `json:"role" pii:"none"`
	LastDay       calendar.Date    `json:"last_day" pii:"none"`
	Address       event.Private    `json:"address,omitempty" pii:"of=Person"`
}

// InvitationAccepted uses an invitation up; MemberAdded follows in the same
// append.
type InvitationAccepted struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Invitation    id.Invitation    `json:"invitation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
}

// MemberAdded puts a person into the city's team: the person holds Role in
// this participation from now on.
type MemberAdded struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Role          role.Role        `json:"role" pii:"none"`
}

// MemberRoleChanged ends Previous and gives Role instead.
type MemberRoleChanged struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Role          role.Role        `json:"role" pii:"none"`
	Previous      role.Role        `json:"previous" pii:"none"`
}

// MemberRemoved ends the person's role in the team.
type MemberRemoved struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Role          role.Role        `json:"role" pii:"none"`
}

// CityLeadAppointed gives a member the role city_lead beside the member's own
// one; Previous, if any, is no longer city lead but stays a member.
type CityLeadAppointed struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Previous      id.Person        `json:"previous,omitempty" pii:"ref"`
}

// LeadExpertAssigned gives a person from outside the city the role lead_expert.
type LeadExpertAssigned struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
}

// LeadExpertReplaced hands the role lead_expert over without a gap.
type LeadExpertReplaced struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
	Previous      id.Person        `json:"previous" pii:"ref"`
}

// LocalExpertAssigned gives a person from outside the team the role mentor in
// this participation.
type LocalExpertAssigned struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
}

// LocalExpertReleased ends that role.
type LocalExpertReleased struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
}

// CityWithdrawn ends the participation. All records stay; nothing is added.
type CityWithdrawn struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Category      role.Category    `json:"category" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Participation"`
}

// InvitationExpired ends an invitation that nobody used in time.
type InvitationExpired struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Invitation    id.Invitation    `json:"invitation" pii:"ref"`
	Person        id.Person        `json:"person" pii:"ref"`
}

// StepStarted begins one of the steps 0 to 4.
type StepStarted struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Step          int              `json:"step" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// StepCompleted ends it; everything mandatory was there.
type StepCompleted struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Step          int              `json:"step" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// StepReopened opens a completed step again; it has to be completed once more.
type StepReopened struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Step          int              `json:"step" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
	Reason        event.Private    `json:"reason,omitempty" pii:"free,about=Participation"`
}

// StakeholderListed adds a line to the list of those who have a say.
type StakeholderListed struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Stakeholder   id.Stakeholder   `json:"stakeholder" pii:"ref"`
	Kind          StakeholderKind  `json:"kind" pii:"none"`
	Name          event.Private    `json:"name,omitempty" pii:"free,about=Stakeholder"`
}

// StakeholderDropped takes the line away.
type StakeholderDropped struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Stakeholder   id.Stakeholder   `json:"stakeholder" pii:"ref"`
	Kind          StakeholderKind  `json:"kind" pii:"none"`
}

// RequirementMet says that something that a step needs is there, for good.
type RequirementMet struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Requirement   Requirement      `json:"requirement" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// ParticipationCompleted ends the city's way with success.
type ParticipationCompleted struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// LabelGranted honours the city beside its category.
type LabelGranted struct {
	Participation id.Participation `json:"participation" pii:"ref"`
	Label         id.Label         `json:"label" pii:"ref"`
	Names         event.Names      `json:"names" pii:"none"`
	On            calendar.Date    `json:"on" pii:"none"`
}

// StakeholderKind says what part of the city a stakeholder stands for.
type StakeholderKind string

// The kinds of stakeholders.
const (
	Administration StakeholderKind = "administration"
	Business       StakeholderKind = "business"
	Academia       StakeholderKind = "academia"
	CivilSociety   StakeholderKind = "civil_society"
	Infrastructure StakeholderKind = "infrastructure"
	Finance        StakeholderKind = "finance"
	OtherKind      StakeholderKind = "other"
)

func (CityAdmitted) participationEvent()           {}
func (PartnerEnrolled) participationEvent()        {}
func (MentorCityEnrolled) participationEvent()     {}
func (MemberInvited) participationEvent()          {}
func (InvitationAccepted) participationEvent()     {}
func (MemberAdded) participationEvent()            {}
func (MemberRoleChanged) participationEvent()      {}
func (MemberRemoved) participationEvent()          {}
func (CityLeadAppointed) participationEvent()      {}
func (LeadExpertAssigned) participationEvent()     {}
func (LeadExpertReplaced) participationEvent()     {}
func (LocalExpertAssigned) participationEvent()    {}
func (LocalExpertReleased) participationEvent()    {}
func (CityWithdrawn) participationEvent()          {}
func (InvitationExpired) participationEvent()      {}
func (StepStarted) participationEvent()            {}
func (StepCompleted) participationEvent()          {}
func (StepReopened) participationEvent()           {}
func (StakeholderListed) participationEvent()      {}
func (StakeholderDropped) participationEvent()     {}
func (RequirementMet) participationEvent()         {}
func (ParticipationCompleted) participationEvent() {}
func (LabelGranted) participationEvent()           {}

// Events lists every event of a participation with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[CityAdmitted]("participation.city_admitted"),
		of[PartnerEnrolled]("participation.partner_enrolled"),
		of[MentorCityEnrolled]("participation.mentor_city_enrolled"),
		of[MemberInvited]("participation.member_invited"),
		of[InvitationAccepted]("participation.invitation_accepted"),
		of[MemberAdded]("participation.member_added"),
		of[MemberRoleChanged]("participation.member_role_changed"),
		of[MemberRemoved]("participation.member_removed"),
		of[CityLeadAppointed]("participation.city_lead_appointed"),
		of[LeadExpertAssigned]("participation.lead_expert_assigned"),
		of[LeadExpertReplaced]("participation.lead_expert_replaced"),
		of[LocalExpertAssigned]("participation.local_expert_assigned"),
		of[LocalExpertReleased]("participation.local_expert_released"),
		of[CityWithdrawn]("participation.city_withdrawn"),
		of[InvitationExpired]("participation.invitation_expired"),
		of[StepStarted]("participation.step_started"),
		of[StepCompleted]("participation.step_completed"),
		of[StepReopened]("participation.step_reopened"),
		of[StakeholderListed]("participation.stakeholder_listed"),
		of[StakeholderDropped]("participation.stakeholder_dropped"),
		of[RequirementMet]("participation.requirement_met"),
		of[ParticipationCompleted]("participation.participation_completed"),
		of[LabelGranted]("participation.label_granted"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
