package httpapi

import (
	d "megdan/domain/deliverable"
	"megdan/domain/participation"
	"megdan/domain/person"
	"megdan/internal/command"
)

// deliverables is the aggregate of reports.
var deliverables = command.Of(d.Decider, d.Object)

func deliverableCommands() []*command.Spec {
	// That the city takes part is part of what its participation is asked.
	approve := whileWorking[d.ApproveDeliverable](command.New[d.ApproveDeliverable](deliverables, "deliverable.approve_deliverable"))
	command.Also(approve, participations, func(c d.ApproveDeliverable) participation.Command {
		return participation.RecordFulfilment{InCity: c.InCity, Requirement: participation.Requirement(c.Kind)}
	})
	supersede := inCity[d.SupersedeDeliverable](deliverables, "deliverable.supersede_deliverable")
	command.Check(supersede, deliverables, func(c d.SupersedeDeliverable) d.Command {
		if c.By == c.Deliverable { // one stream is not decided on twice: no successor is named
			return d.ConfirmSuccessor{}
		}
		return d.ConfirmSuccessor{InCity: c.InCity, Deliverable: c.By, Kind: c.Kind}
	})
	add := inCity[d.AddContributor](deliverables, "deliverable.add_contributor")
	return []*command.Spec{
		inCity[d.StartDeliverable](deliverables, "deliverable.start_deliverable"),
		inCity[d.SaveVersion](deliverables, "deliverable.save_version"),
		inCity[d.SubmitDeliverable](deliverables, "deliverable.submit_deliverable"),
		inCity[d.CommentPassage](deliverables, "deliverable.comment_passage"),
		inCity[d.RequestChanges](deliverables, "deliverable.request_changes"),
		inCity[d.EndorseDeliverable](deliverables, "deliverable.endorse_deliverable"),
		approve,
		inCity[d.PublishDeliverable](deliverables, "deliverable.publish_deliverable"),
		withPerson(add, func(c d.AddContributor) person.ConfirmPerson { return known(c.Programme, c.Contributor) }),
		command.New[d.AnswerNaming](deliverables, "deliverable.answer_naming"), // one's own name, also after the close
		inCity[d.AddTranslation](deliverables, "deliverable.add_translation"),
		inCity[d.MarkTranslationOutdated](deliverables, "deliverable.mark_translation_outdated"),
		supersede,
	}
}
