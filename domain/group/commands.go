package group

import (
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a working group. The set is sealed.
//
//sumtype:decl
type Command interface {
	groupCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// FormGroup begins a working group with at least one other city that is
// invited; who asks is its convenor. Refused with: group.formed_differently,
// group.too_few_cities, group.too_many, group.theme_unknown, text.missing,
// text.too_long, text.unreadable.
type FormGroup struct {
	place.InCity
	// Group is a new id.
	Group id.WorkingGroup `json:"group"`
	// Theme of the group.
	Theme expertise.Theme `json:"theme"`
	// Name, at most 200 characters.
	Name string `json:"name"`
	// Purpose, at most 4000 characters.
	Purpose string `json:"purpose"`
	// Invite are the other cities that are asked to join.
	Invite []id.City `json:"invite"`
}

// InviteCity asks a city to join. The convenor does, or the programme manager.
// Refused with: group.unknown, group.closed, group.convenor_only,
// group.too_many.
type InviteCity struct {
	place.InProgramme
	// Group that invites.
	Group id.WorkingGroup `json:"group"`
	// City that is asked.
	City id.City `json:"city"`
}

// JoinGroup takes a city into a group that invited it. Refused with:
// group.unknown, group.closed, group.not_invited.
type JoinGroup struct {
	place.InCity
	// Group to join.
	Group id.WorkingGroup `json:"group"`
}

// DeclineInvitation says that a city does not join. Refused with:
// group.unknown, group.closed, group.not_invited.
type DeclineInvitation struct {
	place.InCity
	// Group that invited.
	Group id.WorkingGroup `json:"group"`
}

// LeaveGroup ends a city's membership. Refused with: group.unknown,
// group.closed, group.not_a_member, group.too_few_cities,
// group.convenor_needed.
type LeaveGroup struct {
	place.InCity
	// Group to leave.
	Group id.WorkingGroup `json:"group"`
}

// HandOverConvening makes a person of one of the group's cities its convenor.
// Refused with: group.unknown, group.closed, group.convenor_only,
// group.not_a_member.
type HandOverConvening struct {
	place.InProgramme
	// Group to hand over.
	Group id.WorkingGroup `json:"group"`
	// Convenor from now on.
	Convenor id.Person `json:"convenor"`
	// City that the person works for.
	City id.City `json:"city"`
}

// InviteGuest lets somebody from outside see the group and its boards, and
// nothing else. Refused with: group.unknown, group.closed, group.convenor_only,
// group.not_active, group.too_many.
type InviteGuest struct {
	place.InProgramme
	// Group to show.
	Group id.WorkingGroup `json:"group"`
	// Guest who may see it.
	Guest id.Person `json:"guest"`
}

// RemoveGuest ends that. Refused with: group.unknown, group.closed,
// group.convenor_only.
type RemoveGuest struct {
	place.InProgramme
	// Group that was shown.
	Group id.WorkingGroup `json:"group"`
	// Guest who saw it.
	Guest id.Person `json:"guest"`
}

// CloseGroup ends a group. The convenor does, or the programme manager. Refused
// with: group.unknown, group.convenor_only, text.reason_too_short,
// text.too_long, text.unreadable.
type CloseGroup struct {
	place.InProgramme
	// Group to close.
	Group id.WorkingGroup `json:"group"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ConfirmMember asks only whether the city belongs to the group. Refused with:
// group.unknown, group.closed, group.not_a_member.
type ConfirmMember struct {
	place.InCity
	// Group of somebody else's command.
	Group id.WorkingGroup `json:"group"`
}

// ConfirmGroup asks only whether the group works. Refused with: group.unknown,
// group.closed.
type ConfirmGroup struct {
	place.InProgramme
	// Group of somebody else's command.
	Group id.WorkingGroup `json:"group"`
}

func (FormGroup) groupCommand()         {}
func (InviteCity) groupCommand()        {}
func (JoinGroup) groupCommand()         {}
func (DeclineInvitation) groupCommand() {}
func (LeaveGroup) groupCommand()        {}
func (HandOverConvening) groupCommand() {}
func (InviteGuest) groupCommand()       {}
func (RemoveGuest) groupCommand()       {}
func (CloseGroup) groupCommand()        {}
func (ConfirmMember) groupCommand()     {}
func (ConfirmGroup) groupCommand()      {}

// Stream is the group's id.
func (c FormGroup) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c InviteCity) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c JoinGroup) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c DeclineInvitation) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c LeaveGroup) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c HandOverConvening) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c InviteGuest) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c RemoveGuest) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c CloseGroup) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c ConfirmMember) Stream() id.UUID { return c.Group.UUID() }

// Stream is the group's id.
func (c ConfirmGroup) Stream() id.UUID { return c.Group.UUID() }
