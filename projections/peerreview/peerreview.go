// Package peerreview answers: who reviews whom, what was given and answered,
// and how much was taken over? The matrix of peer review. The key is the
// programme.
package peerreview

import (
	"megdan/domain/event"
	"megdan/domain/id"
	p "megdan/domain/peerreview"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is the rounds and reviews of one programme.
type Document struct {
	Rounds  view.Map[id.ReviewRound, Round] `json:"rounds"`
	Reviews view.Map[id.Review, Review]     `json:"reviews"`
	// Cities add up all rounds.
	Cities view.Map[id.Participation, City] `json:"cities"`
}

// Round is one round of one step.
type Round struct {
	Title    event.Private `json:"title,omitzero"`
	Seminar  id.Seminar    `json:"seminar,omitempty"`
	Step     int           `json:"step"`
	Reviews  int           `json:"reviews"` // of each city
	Cities   int           `json:"cities"`
	Assigned bool          `json:"assigned,omitempty"`
	Closed   bool          `json:"closed,omitempty"`
	Open     int           `json:"open,omitempty"` // reviews that were open when it closed
}

// Review is one cell of the matrix.
type Review struct {
	Round       id.ReviewRound   `json:"round"`
	Deliverable id.Deliverable   `json:"deliverable"`
	Reviewer    id.Participation `json:"reviewer"`
	Reviewed    id.Participation `json:"reviewed"`
	Submitted   bool             `json:"submitted,omitempty"`
	Strengths   int              `json:"strengths,omitempty"`
	Questions   int              `json:"questions,omitempty"`
	Tally       Tally            `json:"tally"`
}

// City is what one city gave and got.
type City struct {
	ToGive   int   `json:"to_give,omitempty"` // assigned
	Given    int   `json:"given,omitempty"`
	Received int   `json:"received,omitempty"`
	Tally    Tally `json:"tally"`
}

// Tally counts suggestions and what became of them.
type Tally struct {
	Suggestions  int `json:"suggestions,omitempty"`
	TakenOver    int `json:"taken_over,omitempty"`
	InPart       int `json:"in_part,omitempty"`
	NotTakenOver int `json:"not_taken_over,omitempty"`
	Rate         int `json:"rate,omitempty"` // taken over, wholly or in part, of those answered; in hundredths of a percent
}

func (t *Tally) add(o p.Outcome, n int) {
	switch o {
	case p.TakenOver:
		t.TakenOver += n
	case p.InPart:
		t.InPart += n
	case p.NotTakenOver:
		t.NotTakenOver += n
	}
	if answered := t.TakenOver + t.InPart + t.NotTakenOver; answered > 0 {
		t.Rate = (t.TakenOver + t.InPart) * 10_000 / answered
	}
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "peerreview",
		Version: 1,
		Events: []string{
			"peerreview.round_opened", "peerreview.deliverable_entered", "peerreview.reviewers_assigned", "peerreview.review_assigned",
			"peerreview.review_submitted", "peerreview.review_answered", "peerreview.round_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Log) },
		Apply: apply,
		Read:  role.GivePeerReview,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case p.RoundOpened:
		d.Rounds.Put(v.Round, Round{Title: v.Title, Seminar: v.Seminar, Step: v.Step, Reviews: v.Reviews})
	case p.DeliverableEntered:
		d.Rounds.Ensure(v.Round).Cities++
	case p.ReviewersAssigned:
		d.Rounds.Ensure(v.Round).Assigned = true
	case p.ReviewAssigned:
		d.Reviews.Put(v.Review, Review{Round: v.Round, Deliverable: v.Deliverable, Reviewer: v.Reviewer, Reviewed: v.Reviewed})
		d.Cities.Ensure(v.Reviewer).ToGive++
		d.Cities.Ensure(v.Reviewed)
	case p.ReviewSubmitted:
		r := d.Reviews.Ensure(v.Review)
		r.Submitted, r.Strengths, r.Questions, r.Tally.Suggestions = true, v.Strengths, v.Questions, v.Suggestions
		d.Cities.Ensure(r.Reviewer).Given++
		c := d.Cities.Ensure(r.Reviewed)
		c.Received++
		c.Tally.Suggestions += v.Suggestions
	case p.ReviewAnswered:
		r := d.Reviews.Ensure(v.Review)
		c := d.Cities.Ensure(r.Reviewed)
		if v.Previous != "" {
			r.Tally.add(v.Previous, -1)
			c.Tally.add(v.Previous, -1)
		}
		r.Tally.add(v.Outcome, 1)
		c.Tally.add(v.Outcome, 1)
	case p.RoundClosed:
		r := d.Rounds.Ensure(v.Round)
		r.Closed, r.Open = true, v.Open
	}
}
