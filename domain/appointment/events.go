package appointment

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Event is a fact of one person's duties for a whole programme. The set is
// sealed.
//
//sumtype:decl
type Event interface{ appointmentEvent() }

// PersonAppointed gives a person a role in the whole programme.
type PersonAppointed struct {
	Person    id.Person    `json:"person" pii:"ref"`
	Programme id.Programme `json:"programme" pii:"ref"`
	Role      role.Role    `json:"role" pii:"none"`
}

// AppointmentEnded takes the role back.
type AppointmentEnded struct {
	Person    id.Person    `json:"person" pii:"ref"`
	Programme id.Programme `json:"programme" pii:"ref"`
	Role      role.Role    `json:"role" pii:"none"`
}

func (PersonAppointed) appointmentEvent()  {}
func (AppointmentEnded) appointmentEvent() {}

// Events lists every event of an appointment with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[PersonAppointed]("appointment.person_appointed"),
		of[AppointmentEnded]("appointment.appointment_ended"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
