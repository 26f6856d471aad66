package peerreview

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of one round of peer review. The set is sealed.
//
//sumtype:decl
type Event interface{ peerreviewEvent() }

// Kind of remark.
type Kind string

// The kinds. Suggestions are answered.
const (
	Strength   Kind = "strength"
	Question   Kind = "question"
	Suggestion Kind = "suggestion"
)

// Outcome is what became of a suggestion.
type Outcome string

// The outcomes.
const (
	TakenOver    Outcome = "taken_over"
	InPart       Outcome = "taken_over_in_part"
	NotTakenOver Outcome = "not_taken_over"
)

// RoundOpened for one step; a seminar can hold several. Reviews is how many
// each city gets and gives.
type RoundOpened struct {
	Round     id.ReviewRound `json:"round" pii:"ref"`
	Programme id.Programme   `json:"programme" pii:"ref"`
	Seminar   id.Seminar     `json:"seminar,omitempty" pii:"ref"`
	Step      int            `json:"step" pii:"none"`
	Reviews   int            `json:"reviews" pii:"none"`
	Title     event.Private  `json:"title,omitempty" pii:"free,about=Round"`
}

// DeliverableEntered into the round. Level is the maturity level of the city,
// 0 if it is not known.
type DeliverableEntered struct {
	Round         id.ReviewRound   `json:"round" pii:"ref"`
	Deliverable   id.Deliverable   `json:"deliverable" pii:"ref"`
	Participation id.Participation `json:"participation" pii:"ref"`
	City          id.City          `json:"city" pii:"ref"`
	Level         int              `json:"level" pii:"none"`
}

// ReviewersAssigned to all deliverables; the reviews follow.
type ReviewersAssigned struct {
	Round   id.ReviewRound `json:"round" pii:"ref"`
	Reviews int            `json:"reviews" pii:"none"`
}

// ReviewAssigned to one city.
type ReviewAssigned struct {
	Round       id.ReviewRound   `json:"round" pii:"ref"`
	Review      id.Review        `json:"review" pii:"ref"`
	Deliverable id.Deliverable   `json:"deliverable" pii:"ref"`
	Reviewed    id.Participation `json:"reviewed" pii:"ref"`
	Reviewer    id.Participation `json:"reviewer" pii:"ref"`
}

// RemarkMade in a review that is being written: about one passage.
type RemarkMade struct {
	Round   id.ReviewRound `json:"round" pii:"ref"`
	Review  id.Review      `json:"review" pii:"ref"`
	Remark  id.Suggestion  `json:"remark" pii:"ref"`
	Kind    Kind           `json:"kind" pii:"none"`
	Passage id.Passage     `json:"passage" pii:"ref"`
	Author  id.Person      `json:"author" pii:"ref"`
	Text    event.Private  `json:"text,omitempty" pii:"free,about=Remark"`
}

// ReviewSubmitted with so many remarks of each kind.
type ReviewSubmitted struct {
	Round       id.ReviewRound `json:"round" pii:"ref"`
	Review      id.Review      `json:"review" pii:"ref"`
	Strengths   int            `json:"strengths" pii:"none"`
	Questions   int            `json:"questions" pii:"none"`
	Suggestions int            `json:"suggestions" pii:"none"`
}

// ReviewAnswered: what became of one suggestion, in place of a previous answer
// if there was one. Version is where it can be seen.
type ReviewAnswered struct {
	Round      id.ReviewRound     `json:"round" pii:"ref"`
	Review     id.Review          `json:"review" pii:"ref"`
	Suggestion id.Suggestion      `json:"suggestion" pii:"ref"`
	Outcome    Outcome            `json:"outcome" pii:"none"`
	Previous   Outcome            `json:"previous,omitempty" pii:"none"`
	Version    id.DocumentVersion `json:"version,omitempty" pii:"ref"`
	Reason     event.Private      `json:"reason,omitempty" pii:"free,about=Suggestion"`
}

// RoundClosed. Open counts the reviews that were not given or not answered.
type RoundClosed struct {
	Round  id.ReviewRound `json:"round" pii:"ref"`
	Open   int            `json:"open" pii:"none"`
	Reason event.Private  `json:"reason,omitempty" pii:"free,about=Round"`
}

func (RoundOpened) peerreviewEvent()        {}
func (DeliverableEntered) peerreviewEvent() {}
func (ReviewersAssigned) peerreviewEvent()  {}
func (ReviewAssigned) peerreviewEvent()     {}
func (RemarkMade) peerreviewEvent()         {}
func (ReviewSubmitted) peerreviewEvent()    {}
func (ReviewAnswered) peerreviewEvent()     {}
func (RoundClosed) peerreviewEvent()        {}

// Events lists every event of a round with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[RoundOpened]("peerreview.round_opened"),
		of[DeliverableEntered]("peerreview.deliverable_entered"),
		of[ReviewersAssigned]("peerreview.reviewers_assigned"),
		of[ReviewAssigned]("peerreview.review_assigned"),
		of[RemarkMade]("peerreview.remark_made"),
		of[ReviewSubmitted]("peerreview.review_submitted"),
		of[ReviewAnswered]("peerreview.review_answered"),
		of[RoundClosed]("peerreview.round_closed"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
