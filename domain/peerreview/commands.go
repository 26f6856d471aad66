package peerreview

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a round of peer review. The set is sealed.
//
//sumtype:decl
type Command interface {
	peerreviewCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	at() OnRound
}

// OnRound is part of every command: which round of which programme.
type OnRound struct {
	place.InProgramme
	// Round that the command is about.
	Round id.ReviewRound `json:"round"`
}

// Stream is the round's id.
func (c OnRound) Stream() id.UUID { return c.Round.UUID() }

func (c OnRound) at() OnRound { return c }

// OpenRound opens a round with the deliverables of at least three cities.
// Refused with: peerreview.unknown, peerreview.known, peerreview.step_unknown,
// peerreview.too_few, peerreview.too_many, peerreview.reviews_impossible,
// peerreview.deliverable_twice, peerreview.level_unknown, text.missing,
// text.too_long, text.unreadable, seminar.unknown, seminar.closed.
type OpenRound struct {
	OnRound
	// Seminar that it belongs to, if any.
	Seminar id.Seminar `json:"seminar,omitzero"`
	// Step of the deliverables, 0 to 4.
	Step int `json:"step"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Reviews that each city gets and gives; 2 when left out.
	Reviews int `json:"reviews,omitzero"`
	// Submissions, one of each city.
	Submissions []Submission `json:"submissions"`
}

// Submission is one city's deliverable.
type Submission struct {
	// Deliverable to review.
	Deliverable id.Deliverable `json:"deliverable"`
	// City it belongs to.
	City id.City `json:"city"`
	// Level of maturity of the city, 1 to 5; left out if not known.
	Level int `json:"level,omitzero"`
}

// AssignReviewers gives each city its reviews: never its own, the same number
// to each, and one from another maturity level where possible. Refused with:
// peerreview.unknown, peerreview.closed.
type AssignReviewers struct {
	OnRound
}

// MakeRemark names a strength or asks a question, about one passage. Refused
// with: peerreview.unknown, peerreview.closed, peerreview.review_unknown,
// peerreview.not_the_reviewer, peerreview.submitted_already,
// peerreview.kind_unknown, peerreview.remark_known,
// peerreview.passage_missing, peerreview.too_many, text.missing,
// text.too_long, text.unreadable.
type MakeRemark struct {
	OnRound
	// Review that is written.
	Review id.Review `json:"review"`
	// City that reviews: the own one.
	City id.City `json:"city"`
	// Remark is a new id.
	Remark id.Suggestion `json:"remark"`
	// Kind: strength or question.
	Kind Kind `json:"kind"`
	// Passage that it is about.
	Passage id.Passage `json:"passage"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// MakeSuggestion proposes something about one passage; it is to be answered
// before the deliverable is approved. Refused with: peerreview.unknown,
// peerreview.closed, peerreview.review_unknown, peerreview.not_the_reviewer,
// peerreview.submitted_already, peerreview.other_deliverable,
// peerreview.remark_known, peerreview.passage_missing, peerreview.too_many,
// text.missing, text.too_long, text.unreadable, deliverable.unknown,
// deliverable.settled, deliverable.suggestion_known,
// deliverable.passage_unknown, deliverable.too_many.
type MakeSuggestion struct {
	OnRound
	// Review that is written.
	Review id.Review `json:"review"`
	// City that reviews: the own one.
	City id.City `json:"city"`
	// Reviewed is the city whose deliverable it is.
	Reviewed id.City `json:"reviewed"`
	// Deliverable that is reviewed.
	Deliverable id.Deliverable `json:"deliverable"`
	// Suggestion is a new id.
	Suggestion id.Suggestion `json:"suggestion"`
	// Passage that it is about.
	Passage id.Passage `json:"passage"`
	// Text, at most 4000 characters.
	Text string `json:"text"`
}

// SubmitReview hands the review in; it has at least one strength, one question
// and one suggestion. Refused with: peerreview.unknown, peerreview.closed,
// peerreview.review_unknown, peerreview.not_the_reviewer,
// peerreview.kind_missing.
type SubmitReview struct {
	OnRound
	// Review to submit.
	Review id.Review `json:"review"`
	// City that reviews: the own one.
	City id.City `json:"city"`
}

// AnswerReview says what became of one suggestion: taken over, in part, or not
// taken over with a reason. Refused with: peerreview.unknown,
// peerreview.closed, peerreview.review_unknown, peerreview.not_reviewed,
// peerreview.not_submitted, peerreview.other_deliverable,
// peerreview.suggestion_unknown, peerreview.outcome_unknown,
// text.reason_too_short, text.too_long, text.unreadable, deliverable.unknown,
// deliverable.settled, deliverable.suggestion_unknown,
// deliverable.outcome_unknown, deliverable.version_unknown.
type AnswerReview struct {
	OnRound
	// Review of the suggestion.
	Review id.Review `json:"review"`
	// City that was reviewed: the own one.
	City id.City `json:"city"`
	// Deliverable that was reviewed.
	Deliverable id.Deliverable `json:"deliverable"`
	// Suggestion to answer.
	Suggestion id.Suggestion `json:"suggestion"`
	// Outcome: taken_over, taken_over_in_part or not_taken_over.
	Outcome Outcome `json:"outcome"`
	// Reason, at least ten characters when it is not taken over.
	Reason string `json:"reason,omitzero"`
	// Version of the deliverable where it can be seen, if any.
	Version id.DocumentVersion `json:"version,omitzero"`
}

// CloseRound ends it; with a reason when reviews are missing or unanswered.
// Refused with: peerreview.unknown, peerreview.reviews_open, text.too_long,
// text.unreadable.
type CloseRound struct {
	OnRound
	// Reason to close in spite of open reviews, at least ten characters.
	Reason string `json:"reason,omitzero"`
}

func (OpenRound) peerreviewCommand()       {}
func (AssignReviewers) peerreviewCommand() {}
func (MakeRemark) peerreviewCommand()      {}
func (MakeSuggestion) peerreviewCommand()  {}
func (SubmitReview) peerreviewCommand()    {}
func (AnswerReview) peerreviewCommand()    {}
func (CloseRound) peerreviewCommand()      {}
