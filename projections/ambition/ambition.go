// Package ambition answers: what does a city show its peers of where it wants
// to be? The statements that it sent to them or approved, with what they said
// and what it answered. The key is the participation.
//
// A draft that was not sent is here only by the place of its words in the log,
// as numbers that nobody can open; sending it makes them the words.
package ambition

import (
	"time"

	"megdan/domain/ambition"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is what a city shows.
type Document struct {
	Programme id.Programme                    `json:"programme"`
	City      id.City                         `json:"city"`
	Valid     id.Ambition                     `json:"valid,omitempty"`
	Ambitions view.Map[id.Ambition, Ambition] `json:"ambitions"`
	Comments  view.Map[id.Comment, Comment]   `json:"comments"`
	Drafts    view.Map[id.Ambition, Draft]    `json:"drafts"` // not shown yet
}

// Ambition is one statement.
type Ambition struct {
	State      ambition.Status `json:"state"`
	Draft      int             `json:"draft"`
	TargetYear int             `json:"target_year"`
	Mission    event.Private   `json:"mission,omitzero"`
	Text       event.Private   `json:"text,omitzero"`
	Replaces   id.Ambition     `json:"replaces,omitempty"`
	Shown      time.Time       `json:"shown_at"`
	Approved   time.Time       `json:"approved_at,omitempty"`
}

// Draft is where the words of a statement lie that is not shown yet.
type Draft struct {
	Draft      int         `json:"draft"`
	TargetYear int         `json:"target_year"`
	Replaces   id.Ambition `json:"replaces,omitempty"`
	Mission    view.Place  `json:"mission_at,omitzero"`
	Text       view.Place  `json:"text_at,omitzero"`
}

// Comment is what a peer said, with the city's answer.
type Comment struct {
	Ambition id.Ambition     `json:"ambition"`
	Draft    int             `json:"draft"`
	Peer     id.City         `json:"peer,omitempty"`
	By       id.Person       `json:"by"`
	At       time.Time       `json:"at"`
	Weight   ambition.Weight `json:"weight"`
	Text     event.Private   `json:"text,omitzero"`
	Answer   event.Private   `json:"answer,omitzero"`
	Answered time.Time       `json:"answered_at,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "ambition",
		Version: 1,
		Events: []string{
			"ambition.ambition_drafted", "ambition.ambition_revised", "ambition.ambition_submitted_for_peer_review",
			"ambition.peer_comment_recorded", "ambition.peer_comment_answered", "ambition.ambition_approved", "ambition.ambition_replaced",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.ReadSubmitted,
	}
}

// show makes a draft a statement that peers read.
func (d *Document) show(a id.Ambition, at time.Time) {
	if f, hidden := d.Drafts.Get(a); hidden {
		d.Drafts.Delete(a)
		d.Ambitions.Put(a, Ambition{State: ambition.InReview, Draft: f.Draft, TargetYear: f.TargetYear, Replaces: f.Replaces, Shown: at,
			Mission: f.Mission.Text(), Text: f.Text.Text()})
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case ambition.AmbitionDrafted:
		d.Programme, d.City = v.Programme, v.City
		d.Drafts.Put(v.Ambition, Draft{1, v.TargetYear, v.Replaces, view.PlaceOf(v.Mission), view.PlaceOf(v.Text)})
	case ambition.AmbitionRevised:
		d.Drafts.Update(v.Ambition, func(f *Draft) {
			f.Draft, f.TargetYear, f.Mission, f.Text = v.Draft, v.TargetYear, view.PlaceOf(v.Mission), view.PlaceOf(v.Text)
		})
		d.Ambitions.Update(v.Ambition, func(a *Ambition) {
			a.Draft, a.TargetYear, a.Mission, a.Text = v.Draft, v.TargetYear, v.Mission, v.Text
		})
	case ambition.AmbitionSubmittedForPeerReview:
		d.show(v.Ambition, e.At)
	case ambition.PeerCommentRecorded:
		d.Comments.Put(v.Comment, Comment{Ambition: v.Ambition, Draft: v.Draft, Peer: v.Peer, By: e.Actor, At: e.At, Weight: v.Weight, Text: v.Text})
	case ambition.PeerCommentAnswered:
		d.Comments.Update(v.Comment, func(c *Comment) { c.Answer, c.Answered = v.Text, e.At })
	case ambition.AmbitionApproved:
		d.show(v.Ambition, e.At)
		d.Valid = v.Ambition
		d.Ambitions.Update(v.Ambition, func(a *Ambition) { a.State, a.Approved = ambition.Approved, e.At })
	case ambition.AmbitionReplaced:
		d.Ambitions.Update(v.Ambition, func(a *Ambition) { a.State = ambition.Replaced })
	}
}
