package httpapi

import (
	"megdan/domain/indicator"
	"megdan/domain/roadmap"
	"megdan/domain/strategy"
	"megdan/internal/command"
)

// strategies is the aggregate of objectives; activities and milestones are the
// roadmap's.
var strategies = command.Of(strategy.Decider, strategy.Object)

func strategyCommands() []*command.Spec {
	aim := inCity[roadmap.SetObjective](roadmaps, "roadmap.set_objective")
	command.Check(aim, strategies, func(c roadmap.SetObjective) strategy.Command {
		return strategy.ConfirmObjective{InCity: c.InCity, Objective: c.Objective}
	})
	link := inCity[strategy.LinkIndicator](strategies, "strategy.link_indicator")
	command.Check(link, indicators, func(c strategy.LinkIndicator) indicator.Command {
		return indicator.ConfirmIndicator{InCity: c.InCity, Indicator: c.Indicator}
	})
	return []*command.Spec{
		inCity[strategy.DraftStrategy](strategies, "strategy.draft_strategy"),
		inCity[strategy.AddStrategicObjective](strategies, "strategy.add_strategic_objective"),
		inCity[strategy.AddOperationalObjective](strategies, "strategy.add_operational_objective"),
		inCity[strategy.RewordObjective](strategies, "strategy.reword_objective"),
		inCity[strategy.RetireObjective](strategies, "strategy.retire_objective"),
		link,
		inCity[strategy.SubmitStrategy](strategies, "strategy.submit_strategy"),
		inCity[strategy.ReturnStrategy](strategies, "strategy.return_strategy"),
		inCity[strategy.ApproveStrategy](strategies, "strategy.approve_strategy"),
		inCity[strategy.OpenRevision](strategies, "strategy.open_revision"),
		aim,
		inCity[roadmap.SetFunding](roadmaps, "roadmap.set_funding"),
		inCity[roadmap.LinkDependency](roadmaps, "roadmap.link_dependency"),
		inCity[roadmap.RemoveDependency](roadmaps, "roadmap.remove_dependency"),
		inCity[roadmap.StartActivity](roadmaps, "roadmap.start_activity"),
		inCity[roadmap.ReportProgress](roadmaps, "roadmap.report_progress"),
		inCity[roadmap.CompleteActivity](roadmaps, "roadmap.complete_activity"),
		inCity[roadmap.CancelActivity](roadmaps, "roadmap.cancel_activity"),
		inCity[roadmap.BaselineRoadmap](roadmaps, "roadmap.baseline_roadmap"),
		inCity[roadmap.ProposeRebaseline](roadmaps, "roadmap.propose_rebaseline"),
		inCity[roadmap.WithdrawRebaseline](roadmaps, "roadmap.withdraw_rebaseline"),
		inCity[roadmap.RebaselineRoadmap](roadmaps, "roadmap.rebaseline_roadmap"),
	}
}
