package participation

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// StartStep begins one of the city's steps, in order. Step 1 of a participating
// city needs its lead and its lead expert. Refused with: participation.unknown,
// participation.withdrawn, participation.completed,
// participation.no_steps_in_category, participation.step_unknown,
// participation.earlier_step_open, participation.no_city_lead,
// participation.no_lead_expert.
type StartStep struct {
	place.InCity
	// Step 0 to 4.
	Step int `json:"step"`
}

// CompleteStep ends a started step when everything mandatory for it is there.
// Refused with: participation.unknown, participation.withdrawn,
// participation.completed, participation.no_steps_in_category,
// participation.step_unknown, participation.step_not_started,
// participation.earlier_step_open, participation.step_incomplete, and what the
// city's SWOT, ambition, strategy and roadmap are asked for.
type CompleteStep struct {
	place.InCity
	// Step 0 to 4.
	Step int `json:"step"`
}

// ReopenStep opens a completed step again. Refused with:
// participation.unknown, participation.withdrawn, participation.completed,
// participation.step_unknown, participation.step_not_completed,
// text.reason_too_short, text.too_long, text.unreadable.
type ReopenStep struct {
	place.InCity
	// Step 0 to 4.
	Step int `json:"step"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ListStakeholder adds one line to the list of those in the city who have a
// say. Refused with: participation.unknown, participation.withdrawn,
// participation.no_steps_in_category, participation.stakeholder_known,
// participation.stakeholder_kind_unknown, participation.too_many_stakeholders,
// text.missing, text.too_long, text.unreadable.
type ListStakeholder struct {
	place.InCity
	// Stakeholder is a new id.
	Stakeholder id.Stakeholder `json:"stakeholder"`
	// Kind: administration, business, academia, civil_society, infrastructure,
	// finance, other.
	Kind StakeholderKind `json:"kind"`
	// Name of the organisation, with its contact when it is to be kept.
	Name string `json:"name"`
}

// DropStakeholder takes a line from the list. Refused with:
// participation.unknown, participation.withdrawn,
// participation.stakeholder_unknown.
type DropStakeholder struct {
	place.InCity
	// Stakeholder to take away.
	Stakeholder id.Stakeholder `json:"stakeholder"`
}

// AgreeStakeholderList settles that the list is long enough. Refused with:
// participation.unknown, participation.withdrawn,
// participation.no_steps_in_category, participation.too_few_stakeholders,
// programme.stakeholders_least_differs.
type AgreeStakeholderList struct {
	place.InCity
	// Least number of stakeholders as in the programme's settings; 10 when left
	// out.
	Least int `json:"least,omitzero"`
}

// AgreeCalendar settles that city and expert agreed the calendar of visits,
// workshops and seminars. Refused with: participation.unknown,
// participation.withdrawn, participation.no_steps_in_category.
type AgreeCalendar struct {
	place.InCity
}

// RecordFulfilment says that a requirement of a step is met; it comes with what
// meets it: a published assessment, an approved document. Refused with:
// participation.unknown, participation.withdrawn,
// participation.requirement_unknown.
type RecordFulfilment struct {
	place.InCity
	// Requirement that is met.
	Requirement Requirement `json:"requirement"`
}

// CompleteParticipation ends a city's way through the programme with success;
// it keeps its place. A participating city has completed all steps. Refused
// with: participation.unknown, participation.withdrawn,
// participation.earlier_step_open, programme.closed, programme.no_place.
type CompleteParticipation struct {
	place.InCity
}

// GrantLabel honours a city beside its category. Refused with:
// participation.unknown, participation.withdrawn, participation.label_known,
// text.missing, text.too_long, text.unreadable, text.language_unknown,
// text.too_many.
type GrantLabel struct {
	place.InCity
	// Label is a new id.
	Label id.Label `json:"label"`
	// Names by language, such as {"en":"Communications ambassador"}.
	Names map[string]string `json:"names"`
}

// ExpireInvitation says that an invitation was not used in time. Refused with:
// participation.unknown, participation.withdrawn,
// participation.invitation_unknown, participation.invitation_used,
// participation.invitation_running.
type ExpireInvitation struct {
	place.InCity
	// Invitation whose last day has passed.
	Invitation id.Invitation `json:"invitation"`
}

// ConfirmOutsider asks only whether a person is not of a city: not in its team
// and not its expert. A city that takes no part has nobody. Refused with:
// participation.person_of_city.
type ConfirmOutsider struct {
	place.InCity
	// Person that somebody else's command names.
	Person id.Person `json:"person"`
}

// ConfirmAbsent asks only whether a city takes no part. Refused with:
// participation.other_category, participation.withdrawn.
type ConfirmAbsent struct {
	place.InCity
}

func (StartStep) participationCommand()         {}
func (c StartStep) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c StartStep) Stream() id.UUID { return c.Participation().UUID() }

func (CompleteStep) participationCommand()         {}
func (c CompleteStep) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c CompleteStep) Stream() id.UUID { return c.Participation().UUID() }

func (ReopenStep) participationCommand()         {}
func (c ReopenStep) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ReopenStep) Stream() id.UUID { return c.Participation().UUID() }

func (ListStakeholder) participationCommand()         {}
func (c ListStakeholder) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ListStakeholder) Stream() id.UUID { return c.Participation().UUID() }

func (DropStakeholder) participationCommand()         {}
func (c DropStakeholder) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c DropStakeholder) Stream() id.UUID { return c.Participation().UUID() }

func (AgreeStakeholderList) participationCommand()         {}
func (c AgreeStakeholderList) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c AgreeStakeholderList) Stream() id.UUID { return c.Participation().UUID() }

func (AgreeCalendar) participationCommand()         {}
func (c AgreeCalendar) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c AgreeCalendar) Stream() id.UUID { return c.Participation().UUID() }

func (RecordFulfilment) participationCommand()         {}
func (c RecordFulfilment) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c RecordFulfilment) Stream() id.UUID { return c.Participation().UUID() }

func (CompleteParticipation) participationCommand()         {}
func (c CompleteParticipation) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c CompleteParticipation) Stream() id.UUID { return c.Participation().UUID() }

func (GrantLabel) participationCommand()         {}
func (c GrantLabel) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c GrantLabel) Stream() id.UUID { return c.Participation().UUID() }

func (ExpireInvitation) participationCommand()         {}
func (c ExpireInvitation) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ExpireInvitation) Stream() id.UUID { return c.Participation().UUID() }

func (ConfirmOutsider) participationCommand()         {}
func (c ConfirmOutsider) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ConfirmOutsider) Stream() id.UUID { return c.Participation().UUID() }

func (ConfirmAbsent) participationCommand()         {}
func (c ConfirmAbsent) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ConfirmAbsent) Stream() id.UUID { return c.Participation().UUID() }
