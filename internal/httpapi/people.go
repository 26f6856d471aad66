package httpapi

import (
	"megdan/domain/appointment"
	"megdan/domain/person"
	"megdan/internal/command"
)

func personCommands() []*command.Spec {
	return []*command.Spec{
		whileOpen[person.RegisterPerson](command.New[person.RegisterPerson](persons, "person.register_person")),
		command.New[person.CorrectPerson](persons, "person.correct_person"),
	}
}

func appointmentCommands() []*command.Spec {
	return []*command.Spec{
		withPerson(command.New[appointment.AppointPerson](appointments, "appointment.appoint_person"),
			func(c appointment.AppointPerson) person.ConfirmPerson {
				return person.ConfirmPerson{Programme: c.Programme, Person: c.Person}
			}),
		withPerson(command.New[appointment.EndAppointment](appointments, "appointment.end_appointment"),
			func(c appointment.EndAppointment) person.ConfirmPerson {
				return person.ConfirmPerson{Programme: c.Programme, Person: c.Person}
			}),
	}
}
