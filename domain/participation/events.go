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
// was a partner ends being one on that date.
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

func (CityAdmitted) participationEvent()        {}
func (PartnerEnrolled) participationEvent()     {}
func (MentorCityEnrolled) participationEvent()  {}
func (MemberInvited) participationEvent()       {}
func (InvitationAccepted) participationEvent()  {}
func (MemberAdded) participationEvent()         {}
func (MemberRoleChanged) participationEvent()   {}
func (MemberRemoved) participationEvent()       {}
func (CityLeadAppointed) participationEvent()   {}
func (LeadExpertAssigned) participationEvent()  {}
func (LeadExpertReplaced) participationEvent()  {}
func (LocalExpertAssigned) participationEvent() {}
func (LocalExpertReleased) participationEvent() {}
func (CityWithdrawn) participationEvent()       {}

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
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
