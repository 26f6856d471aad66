package milestone

import (
	"megdan/domain/calendar"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/domain/role"
	"megdan/projections/view"
)

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "milestone",
		Version: 1,
		Events: []string{
			"roadmap.milestone_planned", "roadmap.milestone_renamed", "roadmap.milestone_started",
			"roadmap.milestone_rescheduled", "roadmap.manager_informed_of_shift", "roadmap.milestone_reassigned",
			"roadmap.milestone_evidence_attached", "roadmap.milestone_submitted", "roadmap.milestone_accepted",
			"roadmap.milestone_returned", "roadmap.milestone_cancellation_proposed",
			"roadmap.milestone_cancellation_withdrawn", "roadmap.milestone_cancelled", "roadmap.milestone_reopened",
			"roadmap.milestone_commented",
		},
		Keys:  keys,
		Apply: apply,
		Read:  role.PlanMilestones,
	}
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	switch v := e.Data.(type) {
	case roadmap.MilestonePlanned:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneRenamed:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneStarted:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneRescheduled:
		return append(to, v.Milestone.UUID())
	case roadmap.ManagerInformedOfShift:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneReassigned:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneEvidenceAttached:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneSubmitted:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneAccepted:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneReturned:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneCancellationProposed:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneCancellationWithdrawn:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneCancelled:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneReopened:
		return append(to, v.Milestone.UUID())
	case roadmap.MilestoneCommented:
		return append(to, v.Milestone.UUID())
	}
	return to
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version = e.Version
	h := Entry{Position: e.Position, At: e.At, Type: e.Type, By: e.Actor, As: role.Role(e.ActingAs)}
	switch v := e.Data.(type) {
	case roadmap.MilestonePlanned:
		d.Programme, d.Participation = id.Programme(e.Log), id.Participation(e.Stream.ID())
		d.Number, d.Title, d.State = v.Number, v.Title, Planned
		d.Due, d.First, d.Owner, d.Activity, d.Horizon = v.Due, v.Due, v.Owner, v.Activity, v.Horizon
		h.Title, h.Due, h.Owner = v.Title, v.Due, v.Owner
	case roadmap.MilestoneRenamed:
		d.Title = v.Title
		h.Title = v.Title
	case roadmap.MilestoneStarted:
		d.State = InProgress
	case roadmap.MilestoneRescheduled:
		d.Due, d.First, d.Shifts, d.Horizon = v.Due, v.First, v.Shifts, v.Horizon
		h.Due, h.Previous, h.Shifts, h.Reason = v.Due, v.Previous, int32(v.Shifts), v.Reason
	case roadmap.ManagerInformedOfShift:
		h.Shifts, h.Days = int32(v.Shifts), int32(v.Days)
	case roadmap.MilestoneReassigned:
		d.Owner = v.Owner
		h.Owner, h.From = v.Owner, v.Previous
	case roadmap.MilestoneEvidenceAttached:
		d.Evidence.Put(v.Evidence, Evidence{e.Position, e.At, e.Actor, v.Title, v.Link, v.Note})
		h.Evidence, h.Title = v.Evidence, v.Title
	case roadmap.MilestoneCommented:
		d.Comments.Put(v.Comment, Comment{e.Position, e.At, e.Actor, h.As, v.Text})
		h.Comment = v.Comment
	default:
		d.review(&h, v)
	}
	d.History.Put(e.ID, h)
}

// review folds what leads to the end of a milestone, and back.
func (d *Document) review(h *Entry, data any) {
	switch v := data.(type) {
	case roadmap.MilestoneSubmitted:
		d.State, d.SubmittedBy, d.SubmittedOn = Submitted, v.SubmittedBy, v.On
		h.On, h.Pieces = v.On, int32(v.Evidence)
	case roadmap.MilestoneAccepted:
		d.State, d.AcceptedBy, d.AcceptedOn = Accepted, h.By, v.On
		h.On = v.On
	case roadmap.MilestoneReturned:
		d.State, d.Due, d.Horizon, d.Returns = InProgress, v.Due, v.Horizon, d.Returns+1
		d.SubmittedBy, d.SubmittedOn = id.Person{}, calendar.Date{}
		h.Due, h.Previous, h.Reason = v.Due, v.Previous, v.Reason
	case roadmap.MilestoneCancellationProposed:
		h.Reason = v.Reason
	case roadmap.MilestoneCancelled:
		d.State = Cancelled
	case roadmap.MilestoneReopened:
		d.State = InProgress
		d.SubmittedBy, d.SubmittedOn = id.Person{}, calendar.Date{}
		d.AcceptedBy, d.AcceptedOn = id.Person{}, calendar.Date{}
		h.Reason = v.Reason
	}
}
