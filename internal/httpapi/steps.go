package httpapi

import (
	"megdan/domain/ambition"
	p "megdan/domain/participation"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/domain/strategy"
	"megdan/domain/swot"
	"megdan/internal/command"
)

// stepCommands are a city's way from its first step to the end.
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
		completingStep(),
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

// completingStep asks the city's other streams for what is mandatory there
// (PAR-4), when something is: nothing is for a partner city (PAR-5).
func completingStep() *command.Spec {
	sp := onTheWay[p.CompleteStep]("participation.complete_step")
	wanted := func(c p.CompleteStep, before p.State, steps ...int) bool {
		for _, n := range steps {
			if c.Step == n && before.Category == role.Participating && !before.Steps[n].Completed {
				return true
			}
		}
		return false
	}
	command.AlsoKnowing(sp, swots,
		func(c p.CompleteStep) swot.Command { return swot.ConfirmStep{InCity: c.InCity, Step: c.Step} },
		func(c p.CompleteStep, before, _ p.State) (swot.Command, bool) {
			return swot.ConfirmStep{InCity: c.InCity, Step: c.Step}, wanted(c, before, 1)
		})
	command.AlsoKnowing(sp, ambitions,
		func(c p.CompleteStep) ambition.Command { return ambition.ConfirmStep{InCity: c.InCity, Step: c.Step} },
		func(c p.CompleteStep, before, _ p.State) (ambition.Command, bool) {
			return ambition.ConfirmStep{InCity: c.InCity, Step: c.Step}, wanted(c, before, 1)
		})
	command.AlsoKnowing(sp, strategies,
		func(c p.CompleteStep) strategy.Command { return strategy.ConfirmStep{InCity: c.InCity, Step: c.Step} },
		func(c p.CompleteStep, before, _ p.State) (strategy.Command, bool) {
			return strategy.ConfirmStep{InCity: c.InCity, Step: c.Step}, wanted(c, before, 2, 4)
		})
	return command.AlsoKnowing(sp, roadmaps,
		func(c p.CompleteStep) roadmap.Command { return roadmap.ConfirmStep{InCity: c.InCity, Step: c.Step} },
		func(c p.CompleteStep, before, _ p.State) (roadmap.Command, bool) {
			return roadmap.ConfirmStep{InCity: c.InCity, Step: c.Step}, wanted(c, before, 3, 4)
		})
}
