package httpapi

import (
	p "megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/internal/command"
)

// steps of a city, from the first to the end of its way.
func stepCommands() []*command.Spec {
	agree := command.New[p.AgreeStakeholderList](participations, "participation.agree_stakeholder_list")
	command.Check(agree, programmes, func(c p.AgreeStakeholderList) programme.Command {
		return programme.ConfirmStakeholders{InProgramme: in(c), Least: c.Least}
	})
	complete := command.New[p.CompleteParticipation](participations, "participation.complete_participation")
	command.Also(complete, programmes, func(c p.CompleteParticipation) programme.Command {
		return programme.NoteCompletion{InProgramme: in(c), City: c.City}
	})
	return []*command.Spec{
		onTheWay[p.StartStep]("participation.start_step"),
		onTheWay[p.CompleteStep]("participation.complete_step"),
		onTheWay[p.ReopenStep]("participation.reopen_step"),
		onTheWay[p.ListStakeholder]("participation.list_stakeholder"),
		onTheWay[p.DropStakeholder]("participation.drop_stakeholder"),
		onTheWay[p.AgreeCalendar]("participation.agree_calendar"),
		onTheWay[p.GrantLabel]("participation.grant_label"),
		agree, complete,
		whileOpen[p.ExpireInvitation](command.New[p.ExpireInvitation](participations, "participation.expire_invitation")),
	}
}

func onTheWay[T interface {
	command.Streamed
	edition
}](name string) *command.Spec {
	return whileWorking[T](command.New[T](participations, name))
}
