package appointment

import (
	"megdan/domain/id"
	"megdan/domain/role"
)

// Command is what can be asked of a person's duties. The set is sealed.
//
//sumtype:decl
type Command interface {
	appointmentCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
}

// AppointPerson gives a person a role in the whole programme. Refused with:
// appointment.role_not_programme_wide, appointment.other_programme.
type AppointPerson struct {
	// Programme that the role is for.
	Programme id.Programme `json:"programme"`
	// Person who gets it.
	Person id.Person `json:"person"`
	// Role: programme_manager, auditor or mentor.
	Role role.Role `json:"role"`
}

// EndAppointment takes the role back. Refused with:
// appointment.other_programme, appointment.own_management (a manager's own
// role is ended by somebody else, so that a programme keeps one).
type EndAppointment struct {
	// Programme that the role is for.
	Programme id.Programme `json:"programme"`
	// Person who loses it.
	Person id.Person `json:"person"`
	// Role that ends.
	Role role.Role `json:"role"`
}

func (AppointPerson) appointmentCommand()  {}
func (EndAppointment) appointmentCommand() {}

// Stream is the person's id.
func (c AppointPerson) Stream() id.UUID { return c.Person.UUID() }

// Stream is the person's id.
func (c EndAppointment) Stream() id.UUID { return c.Person.UUID() }
