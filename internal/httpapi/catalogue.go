package httpapi

import (
	"slices"

	"megdan/domain/appointment"
	"megdan/domain/city"
	"megdan/domain/id"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/internal/command"
)

// Commands lists every command that there is; a new aggregate is a line here.
func Commands() []*command.Spec {
	return slices.Concat(
		programmeCommands(),
		cityCommands(),
		personCommands(),
		appointmentCommands(),
		participationCommands(),
		stepCommands(),
		callCommands(),
		applicationCommands(),
		roadmapCommands(),
		knowledgeCommands(),
		networkCommands(),
		maturityCommands(),
		visionCommands(),
		strategyCommands(),
		deliverableCommands(),
		recordsCommands(),
		mentoringCommands(),
		sessionCommands(),
		academyCommands(),
	)
}

// The aggregates that commands are decided by.
var (
	programmes     = command.Of(programme.Decider, programme.Object)
	cities         = command.Of(city.Decider, city.Object)
	persons        = command.Of(person.Decider, person.Object)
	appointments   = command.Of(appointment.Decider, appointment.Object)
	participations = command.Of(participation.Decider, participation.Object)
	roadmaps       = command.Of(roadmap.Decider, roadmap.Object)
)

// edition is a command that belongs to a programme.
type edition interface{ Edition() id.Programme }

// whileOpen lets a command through only while its programme is not closed: what
// sets it up, and what lets somebody go.
func whileOpen[T edition](sp *command.Spec) *command.Spec {
	return command.Check(sp, programmes, func(c T) programme.Command { return programme.ConfirmOpen{Programme: c.Edition()} })
}

// whileWorking lets a command through only while its programme is neither
// closed nor suspended: what cities and their experts do.
func whileWorking[T edition](sp *command.Spec) *command.Spec {
	return command.Check(sp, programmes, func(c T) programme.Command { return programme.ConfirmWork{Programme: c.Edition()} })
}

// withPerson lets a command through only when the person it names is known in
// the programme.
func withPerson[T any](sp *command.Spec, of func(T) person.ConfirmPerson) *command.Spec {
	return command.Check(sp, persons, func(c T) person.Command { return of(c) })
}
