package httpapi

import (
	"megdan/domain/ambition"
	"megdan/domain/assessment"
	"megdan/domain/idea"
	"megdan/domain/participation"
	"megdan/domain/place"
	"megdan/domain/programme"
	"megdan/domain/roadmap"
	"megdan/domain/strategy"
	"megdan/domain/swot"
	"megdan/internal/command"
)

// The aggregates of vision and ideas.
var (
	ideas     = command.Of(idea.Decider, idea.Object)
	swots     = command.Of(swot.Decider, swot.Object)
	ambitions = command.Of(ambition.Decider, ambition.Object)
)

func visionCommands() []*command.Spec {
	return append(ideaCommands(),
		inCity[swot.AddSwotItem](swots, "swot.add_swot_item"),
		inCity[swot.RankSwotItem](swots, "swot.rank_swot_item"),
		inCity[swot.WithdrawSwotItem](swots, "swot.withdraw_swot_item"),
		inCity[swot.AgreeSwot](swots, "swot.agree_swot"),
		inCity[swot.ReopenSwot](swots, "swot.reopen_swot"),
		inCity[ambition.DraftAmbition](ambitions, "ambition.draft_ambition"),
		inCity[ambition.ReplaceAmbition](ambitions, "ambition.replace_ambition"),
		inCity[ambition.ReviseAmbition](ambitions, "ambition.revise_ambition"),
		inCity[ambition.SubmitForPeerReview](ambitions, "ambition.submit_for_peer_review"),
		inCity[ambition.RecordPeerComment](ambitions, "ambition.record_peer_comment"),
		inCity[ambition.AnswerPeerComment](ambitions, "ambition.answer_peer_comment"),
		approvingAmbition(),
	)
}

// ofCity is a command about one city of a programme.
type ofCity interface {
	command.Streamed
	edition
	Where() place.InCity
}

// inCity is a command of an aggregate that lets it through only while the
// programme is at work and the city takes part (PRG-7, PAR-7).
func inCity[T ofCity, S, C, E any](a *command.Aggregate[S, C, E], name string) *command.Spec {
	sp := whileWorking[T](command.New[T](a, name))
	return command.Check(sp, participations, func(c T) participation.Command {
		return participation.ConfirmTakesPart{InCity: c.Where()}
	})
}

// approvingAmbition: VIS-4 asks assessment, SWOT and programme. What the
// programme is asked contains that it is at work.
func approvingAmbition() *command.Spec {
	approve := command.New[ambition.ApproveAmbition](ambitions, "ambition.approve_ambition")
	command.Check(approve, participations, func(c ambition.ApproveAmbition) participation.Command {
		return participation.ConfirmTakesPart{InCity: c.InCity}
	})
	command.Check(approve, assessments, func(c ambition.ApproveAmbition) assessment.Command {
		return assessment.ConfirmBaseline{InCity: c.InCity}
	})
	command.Check(approve, swots, func(c ambition.ApproveAmbition) swot.Command {
		return swot.ConfirmStep{InCity: c.InCity, Step: 1}
	})
	return command.Check(approve, programmes, func(c ambition.ApproveAmbition) programme.Command {
		return programme.ConfirmTargetYear{InProgramme: place.InProgramme{Programme: c.Programme}, Year: c.TargetYear}
	})
}

func ideaCommands() []*command.Spec {
	merge := inCity[idea.MergeIdeas](ideas, "idea.merge_ideas")
	command.AlsoKnowing(merge, ideas, func(c idea.MergeIdeas) idea.Command {
		if c.Into == c.Idea { // one stream is not decided on twice: no idea is named
			return idea.TakeMerged{}
		}
		return idea.TakeMerged{Idea: c.Into}
	}, func(c idea.MergeIdeas, before, _ idea.State) (idea.Command, bool) { return before.TakeMerged(c), true })
	promote := inCity[idea.PromoteIdea](ideas, "idea.promote_idea")
	command.Check(promote, strategies, func(c idea.PromoteIdea) strategy.Command {
		return strategy.ConfirmEditable{InCity: c.InCity}
	})
	command.Also(promote, roadmaps, func(c idea.PromoteIdea) roadmap.Command {
		return roadmap.PlanPromoted{InCity: c.InCity, Activity: c.Activity, Idea: c.Idea,
			Title: c.Title, Organisation: c.Organisation, Start: c.Start, End: c.End}
	})
	return []*command.Spec{
		inCity[idea.SubmitIdea](ideas, "idea.submit_idea"),
		inCity[idea.WriteIdea](ideas, "idea.write_idea"),
		inCity[idea.RevealIdea](ideas, "idea.reveal_idea"),
		inCity[idea.EditIdea](ideas, "idea.edit_idea"),
		inCity[idea.MoveIdea](ideas, "idea.move_idea"),
		inCity[idea.SupportIdea](ideas, "idea.support_idea"),
		inCity[idea.WithdrawSupport](ideas, "idea.withdraw_support"),
		inCity[idea.CommentOnIdea](ideas, "idea.comment_on_idea"),
		inCity[idea.ReviewIdea](ideas, "idea.review_idea"),
		inCity[idea.AcceptIdea](ideas, "idea.accept_idea"),
		inCity[idea.ParkIdea](ideas, "idea.park_idea"),
		inCity[idea.DeclineIdea](ideas, "idea.decline_idea"),
		merge,
		promote,
	}
}
