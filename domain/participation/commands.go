package participation

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Command is what can be asked of a city's participation. The set is sealed.
// Every command names programme and city, from which the participation follows.
//
//sumtype:decl
type Command interface {
	participationCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() (id.Programme, id.City)
}

// AdmitCity makes the city a participating one; a partner city can be admitted
// later and ends being a partner. Refused with: participation.other_category,
// participation.withdrawn, city.unknown, and what the programme's place is
// refused with (programme.quota_full, ...).
type AdmitCity struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City that is admitted.
	City id.City `json:"city"`
	// Wave of the city, when the programme has waves.
	Wave id.Wave `json:"wave,omitzero"`
	// From is the first day; the day of the command when left out.
	From calendar.Date `json:"from,omitzero"`
}

// EnrolPartner makes the city a partner city. Refused with:
// participation.other_category, participation.withdrawn, city.unknown, and
// what the programme's place is refused with.
type EnrolPartner struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City that becomes a partner.
	City id.City `json:"city"`
	// From is the first day; the day of the command when left out.
	From calendar.Date `json:"from,omitzero"`
}

// EnrolMentorCity makes the city a mentor city. Refused with:
// participation.other_category, participation.withdrawn, city.unknown, and
// what the programme's place is refused with.
type EnrolMentorCity struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City that becomes a mentor city.
	City id.City `json:"city"`
	// From is the first day; the day of the command when left out.
	From calendar.Date `json:"from,omitzero"`
}

// InviteMember asks a known person, by one address, to join the city's team.
// Refused with: participation.unknown, participation.withdrawn,
// participation.role_not_of_category, participation.already_member,
// participation.expert_not_of_city, participation.invitation_known,
// participation.invitation_days_impossible, programme.invitation_too_long,
// person.unknown, text.missing, text.too_long, text.unreadable.
type InviteMember struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose team it is.
	City id.City `json:"city"`
	// Invitation is a new id.
	Invitation id.Invitation `json:"invitation"`
	// Person who is invited.
	Person id.Person `json:"person"`
	// Address that the invitation goes to.
	Address string `json:"address"`
	// Role in the team; the member role of the city's category when left out.
	Role role.Role `json:"role,omitzero"`
	// Days that the invitation is valid; 14 when left out.
	Days int `json:"days,omitzero"`
}

// AcceptInvitation joins the team; only the invited person can. Refused with:
// participation.unknown, participation.withdrawn,
// participation.invitation_unknown, participation.invitation_of_another,
// participation.invitation_expired, participation.invitation_used,
// participation.expert_not_of_city, participation.role_not_of_category.
type AcceptInvitation struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose team it is.
	City id.City `json:"city"`
	// Invitation to accept.
	Invitation id.Invitation `json:"invitation"`
}

// AddMember puts a known person into the team. Refused with:
// participation.unknown, participation.withdrawn,
// participation.role_not_of_category, participation.expert_not_of_city,
// participation.other_role_held, person.unknown.
type AddMember struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose team it is.
	City id.City `json:"city"`
	// Person who joins.
	Person id.Person `json:"person"`
	// Role in the team; the member role of the city's category when left out.
	Role role.Role `json:"role,omitzero"`
}

// ChangeMemberRole gives a member another role in the team. Refused with:
// participation.unknown, participation.withdrawn, participation.not_a_member,
// participation.role_not_of_category, participation.member_is_lead.
type ChangeMemberRole struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose team it is.
	City id.City `json:"city"`
	// Person whose role changes.
	Person id.Person `json:"person"`
	// Role from now on.
	Role role.Role `json:"role"`
}

// RemoveMember ends a person's role in the team. Refused with:
// participation.unknown, participation.withdrawn,
// participation.member_is_lead (appoint another lead first).
type RemoveMember struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose team it is.
	City id.City `json:"city"`
	// Person who leaves.
	Person id.Person `json:"person"`
}

// AppointCityLead makes a member the city's one lead, in place of the present
// one. Refused with: participation.unknown, participation.withdrawn,
// participation.lead_must_be_member.
type AppointCityLead struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City that is led.
	City id.City `json:"city"`
	// Person who leads it, a member of the team.
	Person id.Person `json:"person"`
}

// AssignLeadExpert gives a participating city its lead expert, who is not of
// the city. Refused with: participation.unknown, participation.withdrawn,
// participation.no_lead_expert_in_category, participation.expert_not_of_city,
// participation.has_lead_expert, programme.lead_expert_limit, person.unknown.
type AssignLeadExpert struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City that gets the expert.
	City id.City `json:"city"`
	// Person who becomes lead expert.
	Person id.Person `json:"person"`
}

// ReplaceLeadExpert hands over to another lead expert, without a gap. Refused
// with: participation.unknown, participation.withdrawn,
// participation.no_lead_expert, participation.expert_not_of_city,
// programme.lead_expert_limit, person.unknown.
type ReplaceLeadExpert struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose expert changes.
	City id.City `json:"city"`
	// Person who becomes lead expert.
	Person id.Person `json:"person"`
}

// AssignLocalExpert adds an expert who knows place and language. Refused with:
// participation.unknown, participation.withdrawn,
// participation.expert_not_of_city, person.unknown.
type AssignLocalExpert struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City that gets the expert.
	City id.City `json:"city"`
	// Person who becomes local expert.
	Person id.Person `json:"person"`
}

// ReleaseLocalExpert ends that. Refused with: participation.unknown,
// participation.withdrawn.
type ReleaseLocalExpert struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City that the expert leaves.
	City id.City `json:"city"`
	// Person who is local expert no longer.
	Person id.Person `json:"person"`
}

// WithdrawCity ends the participation for good. Records stay, the streams
// freeze, the place is free. Refused with: participation.unknown,
// text.reason_too_short, text.too_long, text.unreadable, programme.closed.
type WithdrawCity struct {
	// Programme that the city leaves.
	Programme id.Programme `json:"programme"`
	// City that leaves.
	City id.City `json:"city"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ConfirmTeam asks only whether a person belongs to those who work on the
// city's roadmap: a member, the lead expert, a local expert. Refused with:
// participation.unknown, participation.withdrawn, participation.not_in_team.
type ConfirmTeam struct {
	// Programme of somebody else's command.
	Programme id.Programme `json:"programme"`
	// City of the command.
	City id.City `json:"city"`
	// Person that the command names.
	Person id.Person `json:"person"`
}

// ConfirmCategory asks only whether the city has a category. Refused with:
// participation.unknown, participation.withdrawn,
// participation.other_category.
type ConfirmCategory struct {
	// Programme of somebody else's command.
	Programme id.Programme `json:"programme"`
	// City of the command.
	City id.City `json:"city"`
	// Category that the command names.
	Category role.Category `json:"category"`
}

func (AdmitCity) participationCommand()         {}
func (c AdmitCity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c AdmitCity) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c AdmitCity) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (EnrolPartner) participationCommand()         {}
func (c EnrolPartner) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c EnrolPartner) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c EnrolPartner) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (EnrolMentorCity) participationCommand()         {}
func (c EnrolMentorCity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c EnrolMentorCity) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c EnrolMentorCity) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (InviteMember) participationCommand()         {}
func (c InviteMember) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c InviteMember) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c InviteMember) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (AcceptInvitation) participationCommand()         {}
func (c AcceptInvitation) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c AcceptInvitation) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c AcceptInvitation) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (AddMember) participationCommand()         {}
func (c AddMember) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c AddMember) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c AddMember) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ChangeMemberRole) participationCommand()         {}
func (c ChangeMemberRole) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ChangeMemberRole) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ChangeMemberRole) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (RemoveMember) participationCommand()         {}
func (c RemoveMember) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c RemoveMember) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c RemoveMember) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (AppointCityLead) participationCommand()         {}
func (c AppointCityLead) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c AppointCityLead) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c AppointCityLead) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (AssignLeadExpert) participationCommand()         {}
func (c AssignLeadExpert) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c AssignLeadExpert) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c AssignLeadExpert) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ReplaceLeadExpert) participationCommand()         {}
func (c ReplaceLeadExpert) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ReplaceLeadExpert) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ReplaceLeadExpert) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (AssignLocalExpert) participationCommand()         {}
func (c AssignLocalExpert) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c AssignLocalExpert) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c AssignLocalExpert) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ReleaseLocalExpert) participationCommand()         {}
func (c ReleaseLocalExpert) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ReleaseLocalExpert) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ReleaseLocalExpert) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (WithdrawCity) participationCommand()         {}
func (c WithdrawCity) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c WithdrawCity) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c WithdrawCity) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ConfirmTeam) participationCommand()         {}
func (c ConfirmTeam) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ConfirmTeam) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ConfirmTeam) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }

func (ConfirmCategory) participationCommand()         {}
func (c ConfirmCategory) at() (id.Programme, id.City) { return c.Programme, c.City }

// Edition is the programme that the command is for.
func (c ConfirmCategory) Edition() id.Programme { return c.Programme }

// Stream is the participation's id.
func (c ConfirmCategory) Stream() id.UUID { return id.ParticipationOf(c.Programme, c.City).UUID() }
