package roadmap

import (
	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Command is what can be asked of a city's roadmap. The set is sealed. Every
// command names programme and city, from which the roadmap follows.
//
//sumtype:decl
type Command interface {
	roadmapCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() (id.Programme, id.City)
}

// OpenRoadmap begins the roadmap of a participating or partner city with the
// settings of its programme. Refused with: roadmap.opened_differently,
// roadmap.category_without_roadmap, programme.terms_differ,
// participation.unknown, participation.other_category.
type OpenRoadmap struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Category of the city: participating or partner.
	Category role.Category `json:"category"`
	// ReopenDays as in the programme's settings.
	ReopenDays int `json:"reopen_days"`
	// ReviewDays as in the programme's settings.
	ReviewDays int `json:"review_days"`
	// NoticeShifts as in the programme's settings.
	NoticeShifts int `json:"notice_shifts"`
	// NoticeShiftDays as in the programme's settings.
	NoticeShiftDays int `json:"notice_shift_days"`
}

// ChangeCategory follows the city to another category; it comes with the
// admission of a partner. Never refused.
type ChangeCategory struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Category from now on.
	Category role.Category `json:"category"`
}

// FreezeRoadmap ends all work; it comes with the withdrawal of the city. Never
// refused.
type FreezeRoadmap struct {
	// Programme that the city leaves.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
}

// PlanActivity adds an activity. Refused with: roadmap.not_open,
// roadmap.frozen, roadmap.activity_known, roadmap.dates_impossible,
// roadmap.too_many, text.missing, text.too_long, text.unreadable.
type PlanActivity struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Activity is a new id.
	Activity id.Activity `json:"activity"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Organisation that answers for the activity, at most 200 characters.
	Organisation string `json:"organisation"`
	// Start is the first planned day.
	Start calendar.Date `json:"start"`
	// End is the last planned day.
	End calendar.Date `json:"end"`
}

// ChangeActivity replaces title, organisation and dates. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.activity_unknown,
// roadmap.activity_parked, roadmap.activity_final, roadmap.dates_impossible,
// text.missing, text.too_long, text.unreadable.
type ChangeActivity struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Activity to change.
	Activity id.Activity `json:"activity"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Organisation that answers for the activity, at most 200 characters.
	Organisation string `json:"organisation"`
	// Start is the first planned day.
	Start calendar.Date `json:"start"`
	// End is the last planned day.
	End calendar.Date `json:"end"`
}

// MarkPilot says that an activity is a pilot. Refused with: roadmap.not_open,
// roadmap.frozen, roadmap.activity_unknown, roadmap.activity_parked,
// roadmap.activity_final.
type MarkPilot struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Activity that is a pilot.
	Activity id.Activity `json:"activity"`
}

// ParkActivity sets an activity aside; it keeps its data and can be planned
// again. Refused with: roadmap.not_open, roadmap.frozen,
// roadmap.activity_unknown, roadmap.activity_final, text.reason_too_short,
// text.too_long, text.unreadable.
type ParkActivity struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Activity to park.
	Activity id.Activity `json:"activity"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// PlanActivityAgain takes a parked activity up with new dates. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.activity_unknown,
// roadmap.activity_not_parked, roadmap.dates_impossible.
type PlanActivityAgain struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Activity that is parked.
	Activity id.Activity `json:"activity"`
	// Start is the first planned day.
	Start calendar.Date `json:"start"`
	// End is the last planned day.
	End calendar.Date `json:"end"`
}

// PlanMilestone adds a milestone. Refused with: roadmap.not_open,
// roadmap.frozen, roadmap.milestone_known, roadmap.due_missing,
// roadmap.horizon_unknown, roadmap.activity_unknown, roadmap.activity_parked,
// roadmap.activity_final, roadmap.too_many, text.missing, text.too_long, text.unreadable,
// programme.due_beyond_end, programme.suspended, programme.closed,
// participation.not_in_team.
type PlanMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone is a new id.
	Milestone id.Milestone `json:"milestone"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Due is the day that it is to be reached.
	Due calendar.Date `json:"due"`
	// Owner is the person of the team who answers for it.
	Owner id.Person `json:"owner"`
	// Activity that it belongs to, if any.
	Activity id.Activity `json:"activity,omitzero"`
	// Horizon is "programme" (when left out) or "implementation", which may
	// lie beyond the programme's end.
	Horizon Horizon `json:"horizon,omitzero"`
}

// RenameMilestone gives a milestone another title. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.milestone_unknown,
// roadmap.milestone_final, text.missing, text.too_long, text.unreadable.
type RenameMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to rename.
	Milestone id.Milestone `json:"milestone"`
	// Title, at most 200 characters.
	Title string `json:"title"`
}

// MoveMilestone gives a milestone another place on the board. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.milestone_unknown.
type MoveMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to move.
	Milestone id.Milestone `json:"milestone"`
	// After is the milestone that it is to follow; left out, it comes first.
	After id.Milestone `json:"after,omitzero"`
}

// AttachEvidence adds pieces of evidence to an open milestone without
// submitting it. Refused with: roadmap.not_open, roadmap.frozen,
// roadmap.milestone_unknown, roadmap.milestone_not_open,
// roadmap.evidence_missing, roadmap.evidence_known, roadmap.evidence_empty,
// roadmap.too_many, text.missing, text.too_long, text.unreadable,
// text.not_a_web_address.
type AttachEvidence struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone that the evidence is for.
	Milestone id.Milestone `json:"milestone"`
	// Evidence, at least one piece.
	Evidence []Evidence `json:"evidence"`
}

// Evidence is one piece that shows that a milestone was reached.
type Evidence struct {
	// Evidence is a new id.
	Evidence id.Evidence `json:"evidence"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Link is an address on the web; a piece has a link, a note, or both.
	Link string `json:"link,omitzero"`
	// Note, at most 4000 characters.
	Note string `json:"note,omitzero"`
}

// StartMilestone begins the work on a planned milestone. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.milestone_unknown,
// roadmap.milestone_not_planned.
type StartMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to start.
	Milestone id.Milestone `json:"milestone"`
}

// SubmitMilestone hands a planned or running milestone in, with at least one
// piece of evidence. A proposal to cancel it falls. Refused with:
// roadmap.not_open, roadmap.frozen, roadmap.milestone_unknown,
// roadmap.milestone_not_open, roadmap.evidence_missing and what AttachEvidence
// is refused with.
type SubmitMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to submit.
	Milestone id.Milestone `json:"milestone"`
	// Evidence that is added; may be left out if there is some already.
	Evidence []Evidence `json:"evidence,omitempty"`
}

// AcceptMilestone accepts a submitted milestone; the submitter may not. Refused
// with: roadmap.not_open, roadmap.frozen, roadmap.milestone_unknown,
// roadmap.milestone_not_submitted, roadmap.submitter_may_not_accept.
type AcceptMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to accept.
	Milestone id.Milestone `json:"milestone"`
}

// ReturnMilestone sends a submitted milestone back with a reason and a new due
// date; the submitter may not. Refused with: roadmap.not_open, roadmap.frozen,
// roadmap.milestone_unknown, roadmap.milestone_not_submitted,
// roadmap.submitter_may_not_return, roadmap.due_missing, roadmap.due_not_new,
// roadmap.horizon_unknown, text.reason_too_short, text.too_long,
// text.unreadable, programme.due_beyond_end, programme.suspended,
// programme.closed.
type ReturnMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to return.
	Milestone id.Milestone `json:"milestone"`
	// Due is the new due date.
	Due calendar.Date `json:"due"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
	// Horizon stays as it is when left out. A date beyond the programme's end
	// needs "implementation", every time.
	Horizon Horizon `json:"horizon,omitzero"`
}

// RescheduleMilestone moves the due date of a planned or running milestone. The
// second time, or more than 30 days from the date in the newest baseline (before
// there is one: from the date planned first), informs the programme manager
// (numbers are settings). Refused with: roadmap.not_open,
// roadmap.frozen, roadmap.milestone_unknown, roadmap.milestone_not_open,
// roadmap.due_missing, roadmap.horizon_unknown, text.reason_too_short,
// text.too_long, text.unreadable, programme.due_beyond_end,
// programme.suspended, programme.closed.
type RescheduleMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to reschedule.
	Milestone id.Milestone `json:"milestone"`
	// Due is the new due date.
	Due calendar.Date `json:"due"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
	// Horizon stays as it is when left out. A date beyond the programme's end
	// needs "implementation", every time.
	Horizon Horizon `json:"horizon,omitzero"`
}

// ReassignMilestone gives a planned or running milestone to another owner.
// Refused with: roadmap.not_open, roadmap.frozen, roadmap.milestone_unknown,
// roadmap.milestone_not_open, text.missing, participation.not_in_team.
type ReassignMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to reassign.
	Milestone id.Milestone `json:"milestone"`
	// Owner is a person of the team.
	Owner id.Person `json:"owner"`
}

// ProposeMilestoneCancellation asks the other side, lead expert or city lead,
// to agree to a cancellation. Refused with: roadmap.not_open, roadmap.frozen,
// roadmap.milestone_unknown, roadmap.milestone_not_open,
// roadmap.cancellation_proposed, text.reason_too_short, text.too_long,
// text.unreadable.
type ProposeMilestoneCancellation struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to cancel.
	Milestone id.Milestone `json:"milestone"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// WithdrawCancellationProposal ends a proposal: its own side takes it back or
// the other side does not agree. Refused with: roadmap.not_open,
// roadmap.frozen, roadmap.milestone_unknown.
type WithdrawCancellationProposal struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone of the proposal.
	Milestone id.Milestone `json:"milestone"`
}

// CancelMilestone agrees to a proposed cancellation: another person, in the
// role of the other side. Refused with: roadmap.not_open, roadmap.frozen,
// roadmap.milestone_unknown, roadmap.milestone_not_open,
// roadmap.cancellation_not_proposed, roadmap.proposer_may_not_confirm,
// roadmap.other_side_confirms.
type CancelMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to cancel.
	Milestone id.Milestone `json:"milestone"`
}

// ReopenMilestone takes an acceptance back, for some days after it. Refused
// with: roadmap.not_open, roadmap.frozen, roadmap.milestone_unknown,
// roadmap.milestone_not_accepted, roadmap.reopening_too_late,
// text.reason_too_short, text.too_long, text.unreadable.
type ReopenMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone to reopen.
	Milestone id.Milestone `json:"milestone"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// CommentOnMilestone adds a remark. Refused with: roadmap.not_open,
// roadmap.frozen, roadmap.milestone_unknown, roadmap.comment_known,
// text.missing, text.too_long, text.unreadable.
type CommentOnMilestone struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City whose roadmap it is.
	City id.City `json:"city"`
	// Milestone that the remark is about.
	Milestone id.Milestone `json:"milestone"`
	// Comment is a new id.
	Comment id.Comment `json:"comment"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}
