package ambition

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a city's ambition statements. The set is
// sealed.
//
//sumtype:decl
type Command interface {
	ambitionCommand()
	// Stream is the participation's id.
	Stream() id.UUID
}

// DraftAmbition begins the first statement of a city. Refused with:
// ambition.known, ambition.draft_open, ambition.replace_instead,
// ambition.year_impossible, text.missing, text.too_long, text.unreadable.
type DraftAmbition struct {
	place.InCity
	// Ambition is a new id.
	Ambition id.Ambition `json:"ambition"`
	// TargetYear is when the city wants to be there.
	TargetYear int `json:"target_year"`
	// Mission, at most 4000 characters; may be left out of a draft.
	Mission string `json:"mission,omitzero"`
	// Text of the ambition, at most 4000 characters.
	Text string `json:"text"`
}

// ReplaceAmbition begins a statement that takes the place of the approved one
// when it is approved itself. Refused with: ambition.known,
// ambition.draft_open, ambition.not_approved, ambition.year_impossible,
// text.missing, text.too_long, text.unreadable, text.reason_too_short.
type ReplaceAmbition struct {
	place.InCity
	// Ambition is a new id.
	Ambition id.Ambition `json:"ambition"`
	// Replaces is the approved statement.
	Replaces id.Ambition `json:"replaces"`
	// TargetYear is when the city wants to be there.
	TargetYear int `json:"target_year"`
	// Mission, at most 4000 characters; may be left out of a draft.
	Mission string `json:"mission,omitzero"`
	// Text of the ambition, at most 4000 characters.
	Text string `json:"text"`
	// Reason, at least ten characters.
	Reason string `json:"reason"`
}

// ReviseAmbition replaces the words of a statement that is not approved yet.
// Refused with: ambition.unknown, ambition.settled, ambition.year_impossible,
// text.missing, text.too_long, text.unreadable.
type ReviseAmbition struct {
	place.InCity
	// Ambition to revise.
	Ambition id.Ambition `json:"ambition"`
	// TargetYear is when the city wants to be there.
	TargetYear int `json:"target_year"`
	// Mission, at most 4000 characters; may be left out of a draft.
	Mission string `json:"mission,omitzero"`
	// Text of the ambition, at most 4000 characters.
	Text string `json:"text"`
}

// SubmitForPeerReview asks other cities for comments. Refused with:
// ambition.unknown, ambition.settled.
type SubmitForPeerReview struct {
	place.InCity
	// Ambition to review.
	Ambition id.Ambition `json:"ambition"`
}

// RecordPeerComment records what a peer says. Refused with: ambition.unknown,
// ambition.settled, ambition.not_in_review, ambition.comment_known,
// ambition.own_comment, ambition.weight_unknown, ambition.too_many,
// text.missing, text.too_long, text.unreadable.
type RecordPeerComment struct {
	place.InCity
	// Ambition that the comment is about.
	Ambition id.Ambition `json:"ambition"`
	// Comment is a new id.
	Comment id.Comment `json:"comment"`
	// Peer is the city that the comment comes from, if it comes from one.
	Peer id.City `json:"peer,omitzero"`
	// Weight says whether the city must answer: must_answer or may_answer.
	Weight Weight `json:"weight"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// AnswerPeerComment says what the city makes of a comment; a later answer
// takes the place of an earlier one. Refused with: ambition.unknown,
// ambition.settled, ambition.comment_unknown, text.missing, text.too_long,
// text.unreadable.
type AnswerPeerComment struct {
	place.InCity
	// Ambition that the comment is about.
	Ambition id.Ambition `json:"ambition"`
	// Comment to answer.
	Comment id.Comment `json:"comment"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// ApproveAmbition makes a statement the valid one; the one that it replaces
// stays readable. Refused with: ambition.unknown, ambition.year_differs,
// ambition.mission_missing, ambition.comments_unanswered,
// ambition.replaced_already, swot.not_agreed,
// programme.year_within_programme, assessment.baseline_missing.
type ApproveAmbition struct {
	place.InCity
	// Ambition to approve.
	Ambition id.Ambition `json:"ambition"`
	// TargetYear as the statement has it now.
	TargetYear int `json:"target_year"`
}

// ConfirmStep asks whether the city has the ambition that a step needs: an
// approved one for step 1. It comes with the completion of the step. Refused
// with: ambition.not_approved.
type ConfirmStep struct {
	place.InCity
	Step int
}

func (DraftAmbition) ambitionCommand()       {}
func (ReplaceAmbition) ambitionCommand()     {}
func (ReviseAmbition) ambitionCommand()      {}
func (SubmitForPeerReview) ambitionCommand() {}
func (RecordPeerComment) ambitionCommand()   {}
func (AnswerPeerComment) ambitionCommand()   {}
func (ApproveAmbition) ambitionCommand()     {}
func (ConfirmStep) ambitionCommand()         {}

// Stream is the participation's id.
func (c DraftAmbition) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ReplaceAmbition) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ReviseAmbition) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c SubmitForPeerReview) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c RecordPeerComment) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c AnswerPeerComment) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ApproveAmbition) Stream() id.UUID { return c.Participation().UUID() }

// Stream is the participation's id.
func (c ConfirmStep) Stream() id.UUID { return c.Participation().UUID() }
