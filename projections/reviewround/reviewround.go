// Package reviewround answers: what did cities say about each other's documents
// in one round, passage by passage, and what became of it? The key is the
// round.
package reviewround

import (
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	p "megdan/domain/peerreview"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one round.
type Document struct {
	Programme id.Programme  `json:"programme"`
	Seminar   id.Seminar    `json:"seminar,omitempty"`
	Version   int64         `json:"version"`
	Step      int           `json:"step"`
	Each      int           `json:"each"` // reviews of each city
	Title     event.Private `json:"title,omitzero"`
	Assigned  bool          `json:"assigned,omitempty"`
	Closed    bool          `json:"closed,omitempty"`
	Open      int           `json:"open,omitempty"`
	Reason    event.Private `json:"reason,omitzero"`

	Entries view.Map[id.Deliverable, Entry] `json:"entries"`
	Reviews view.Map[id.Review, Review]     `json:"reviews"`
	Remarks view.Map[id.Suggestion, Remark] `json:"remarks"`
}

// Entry is one city's document.
type Entry struct {
	Participation id.Participation `json:"participation"`
	City          id.City          `json:"city"`
	Level         int              `json:"level,omitempty"` // of maturity
}

// Review is what one city says about another's document.
type Review struct {
	Deliverable id.Deliverable   `json:"deliverable"`
	Reviewer    id.Participation `json:"reviewer"`
	Reviewed    id.Participation `json:"reviewed"`
	Submitted   time.Time        `json:"submitted,omitzero"`
	By          id.Person        `json:"by,omitempty"` // who submitted it
}

// Remark is about one passage. A suggestion has an answer.
type Remark struct {
	Position int64              `json:"p"`
	Review   id.Review          `json:"review"`
	Kind     p.Kind             `json:"kind"`
	Passage  id.Passage         `json:"passage"`
	Author   id.Person          `json:"author"`
	Text     event.Private      `json:"text,omitzero"`
	Outcome  p.Outcome          `json:"outcome,omitempty"`
	Reason   event.Private      `json:"reason,omitzero"`
	Version  id.DocumentVersion `json:"version,omitempty"` // where it can be seen
	Answered time.Time          `json:"answered,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "reviewround",
		Version: 1,
		Events: []string{
			"peerreview.round_opened", "peerreview.deliverable_entered", "peerreview.reviewers_assigned", "peerreview.review_assigned",
			"peerreview.remark_made", "peerreview.review_submitted", "peerreview.review_answered", "peerreview.round_closed",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.GivePeerReview,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	d.Version, d.Programme = e.Version, id.Programme(e.Log)
	switch v := e.Data.(type) {
	case p.RoundOpened:
		d.Seminar, d.Step, d.Each, d.Title = v.Seminar, v.Step, v.Reviews, v.Title
	case p.DeliverableEntered:
		d.Entries.Put(v.Deliverable, Entry{v.Participation, v.City, v.Level})
	case p.ReviewersAssigned:
		d.Assigned = true
	case p.ReviewAssigned:
		d.Reviews.Put(v.Review, Review{Deliverable: v.Deliverable, Reviewer: v.Reviewer, Reviewed: v.Reviewed})
	case p.RemarkMade:
		d.Remarks.Put(v.Remark, Remark{Position: e.Position, Review: v.Review, Kind: v.Kind, Passage: v.Passage, Author: v.Author, Text: v.Text})
	case p.ReviewSubmitted:
		r := d.Reviews.Ensure(v.Review)
		r.Submitted, r.By = e.At, e.Actor
	case p.ReviewAnswered:
		m := d.Remarks.Ensure(v.Suggestion)
		m.Outcome, m.Reason, m.Version, m.Answered = v.Outcome, v.Reason, v.Version, e.At
	case p.RoundClosed:
		d.Closed, d.Open, d.Reason = true, v.Open, v.Reason
	}
}
