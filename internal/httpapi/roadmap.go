package httpapi

import (
	"megdan/domain/participation"
	"megdan/domain/programme"
	r "megdan/domain/roadmap"
	"megdan/internal/command"
)

func roadmapCommands() []*command.Spec {
	return append([]*command.Spec{
		opening(),
		onRoadmap[r.PlanActivity]("roadmap.plan_activity"),
		onRoadmap[r.ChangeActivity]("roadmap.change_activity"),
		onRoadmap[r.MarkPilot]("roadmap.mark_pilot"),
		onRoadmap[r.ParkActivity]("roadmap.park_activity"),
		onRoadmap[r.PlanActivityAgain]("roadmap.plan_activity_again"),
	}, milestones()...)
}

func onRoadmap[T interface {
	command.Streamed
	edition
}](name string) *command.Spec {
	return whileWorking[T](command.New[T](roadmaps, name))
}

func opening() *command.Spec {
	open := command.New[r.OpenRoadmap](roadmaps, "roadmap.open_roadmap")
	command.Check(open, programmes, func(c r.OpenRoadmap) programme.Command {
		return programme.ConfirmTerms{
			Programme: c.Programme, ReopenDays: c.ReopenDays, ReviewDays: c.ReviewDays,
			NoticeShifts: c.NoticeShifts, NoticeShiftDays: c.NoticeShiftDays,
		}
	})
	return command.Check(open, participations, func(c r.OpenRoadmap) participation.Command {
		return participation.ConfirmCategory{Programme: c.Programme, City: c.City, Category: c.Category}
	})
}

func milestones() []*command.Spec {
	plan := command.New[r.PlanMilestone](roadmaps, "roadmap.plan_milestone")
	due(plan, func(c r.PlanMilestone) programme.ConfirmDue {
		return programme.ConfirmDue{Programme: c.Programme, Due: c.Due, Beyond: c.Horizon == r.Implementation}
	})
	command.Check(plan, participations, func(c r.PlanMilestone) participation.Command {
		return participation.ConfirmTeam{Programme: c.Programme, City: c.City, Person: c.Owner}
	})
	reschedule := command.New[r.RescheduleMilestone](roadmaps, "roadmap.reschedule_milestone")
	due(reschedule, func(c r.RescheduleMilestone) programme.ConfirmDue {
		return programme.ConfirmDue{Programme: c.Programme, Due: c.Due, Beyond: c.Horizon == r.Implementation}
	})
	giveBack := command.New[r.ReturnMilestone](roadmaps, "roadmap.return_milestone")
	due(giveBack, func(c r.ReturnMilestone) programme.ConfirmDue {
		return programme.ConfirmDue{Programme: c.Programme, Due: c.Due, Beyond: c.Horizon == r.Implementation}
	})
	reassign := onRoadmap[r.ReassignMilestone]("roadmap.reassign_milestone")
	command.Check(reassign, participations, func(c r.ReassignMilestone) participation.Command {
		return participation.ConfirmTeam{Programme: c.Programme, City: c.City, Person: c.Owner}
	})
	return []*command.Spec{
		plan, reschedule, giveBack, reassign,
		onRoadmap[r.RenameMilestone]("roadmap.rename_milestone"),
		onRoadmap[r.MoveMilestone]("roadmap.move_milestone"),
		onRoadmap[r.AttachEvidence]("roadmap.attach_evidence"),
		onRoadmap[r.StartMilestone]("roadmap.start_milestone"),
		onRoadmap[r.SubmitMilestone]("roadmap.submit_milestone"),
		onRoadmap[r.AcceptMilestone]("roadmap.accept_milestone"),
		onRoadmap[r.ProposeMilestoneCancellation]("roadmap.propose_milestone_cancellation"),
		onRoadmap[r.CancelMilestone]("roadmap.cancel_milestone"),
		onRoadmap[r.WithdrawCancellationProposal]("roadmap.withdraw_cancellation_proposal"),
		onRoadmap[r.ReopenMilestone]("roadmap.reopen_milestone"),
		onRoadmap[r.CommentOnMilestone]("roadmap.comment_on_milestone"),
	}
}

// due lets a command through only when the programme's end allows its date.
func due[T any](sp *command.Spec, of func(T) programme.ConfirmDue) {
	command.Check(sp, programmes, func(c T) programme.Command { return of(c) })
}
