// Package vision answers: what is the city like, and where does it want to be?
// Its SWOT analysis and its ambition statements, the valid one, the draft under
// work and the earlier ones, with what peers said and what the city answered.
// The key is the participation.
package vision

import (
	"slices"
	"time"

	"megdan/domain/ambition"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/swot"
	"megdan/projections/view"
)

// Document is one city's vision.
type Document struct {
	Programme id.Programme `json:"programme"`
	City      id.City      `json:"city"`

	// SwotVersion is the version of the analysis' stream, for If-Match.
	SwotVersion   int64                       `json:"swot_version"`
	Items         view.Map[id.SwotItem, Item] `json:"items"`
	Strengths     []id.SwotItem               `json:"strengths,omitempty"` // in their order
	Weaknesses    []id.SwotItem               `json:"weaknesses,omitempty"`
	Opportunities []id.SwotItem               `json:"opportunities,omitempty"`
	Threats       []id.SwotItem               `json:"threats,omitempty"`
	Agreed        Act                         `json:"agreed,omitzero"`   // there while it is agreed
	Reopened      Act                         `json:"reopened,omitzero"` // the latest time

	// AmbitionVersion is the version of the statements' stream, for If-Match.
	AmbitionVersion int64                           `json:"ambition_version"`
	Valid           id.Ambition                     `json:"valid,omitempty"` // the approved one
	Open            id.Ambition                     `json:"open,omitempty"`  // the draft under work
	Ambitions       view.Map[id.Ambition, Ambition] `json:"ambitions"`
	Comments        view.Map[id.Comment, Comment]   `json:"comments"` // of peers
}

// Act says who did something, in which role, when and why.
type Act struct {
	By       id.Person     `json:"by,omitempty"`
	As       role.Role     `json:"as,omitempty"`
	At       time.Time     `json:"at,omitempty"`
	Position int64         `json:"p,omitempty"`
	Reason   event.Private `json:"reason,omitzero"`
}

// Item is one point of the analysis.
type Item struct {
	Quarter   swot.Quarter  `json:"quarter"`
	Text      event.Private `json:"text,omitzero"`
	By        id.Person     `json:"by"`
	At        time.Time     `json:"at"`
	Withdrawn time.Time     `json:"withdrawn_at,omitempty"`
}

// Ambition is one statement.
type Ambition struct {
	State      ambition.Status `json:"state"`
	Draft      int             `json:"draft"` // wordings so far
	TargetYear int             `json:"target_year"`
	Mission    event.Private   `json:"mission,omitzero"`
	Text       event.Private   `json:"text,omitzero"`
	Replaces   id.Ambition     `json:"replaces,omitempty"`
	ReplacedBy id.Ambition     `json:"replaced_by,omitempty"`
	Drafted    Act             `json:"drafted"` // with the reason for replacing
	Revised    Act             `json:"revised,omitzero"`
	Submitted  Act             `json:"submitted,omitzero"`
	Approved   Act             `json:"approved,omitzero"`
	Replaced   Act             `json:"replaced,omitzero"`
}

// Comment is what a peer said, with the city's answer.
type Comment struct {
	Ambition id.Ambition     `json:"ambition"`
	Draft    int             `json:"draft"` // the wording that it is about
	Peer     id.City         `json:"peer,omitempty"`
	Weight   ambition.Weight `json:"weight"`
	Text     event.Private   `json:"text,omitzero"`
	Said     Act             `json:"said"`
	Answer   event.Private   `json:"answer,omitzero"`
	Answered Act             `json:"answered,omitzero"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "vision",
		Version: 1,
		Events: []string{
			"swot.swot_item_added", "swot.swot_item_ranked", "swot.swot_item_withdrawn", "swot.swot_agreed", "swot.swot_reopened",
			"ambition.ambition_drafted", "ambition.ambition_revised", "ambition.ambition_submitted_for_peer_review",
			"ambition.peer_comment_recorded", "ambition.peer_comment_answered", "ambition.ambition_approved", "ambition.ambition_replaced",
		},
		Keys:  func(to []id.UUID, e *event.Recorded) []id.UUID { return append(to, e.Stream.ID()) },
		Apply: apply,
		Read:  role.DraftAmbition,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case swot.Event:
		d.SwotVersion = e.Version
		d.applySwot(v, e)
	case ambition.Event:
		d.AmbitionVersion = e.Version
		d.applyAmbition(v, e)
	}
}

func actOf(e *event.Recorded, reason event.Private) Act {
	return Act{e.Actor, role.Role(e.ActingAs), e.At, e.Position, reason}
}

func (d *Document) order(q swot.Quarter) *[]id.SwotItem {
	switch q {
	case swot.Weakness:
		return &d.Weaknesses
	case swot.Opportunity:
		return &d.Opportunities
	case swot.Threat:
		return &d.Threats
	case swot.Strength:
	}
	return &d.Strengths
}

func (d *Document) applySwot(data any, e *event.Recorded) {
	switch v := data.(type) {
	case swot.SwotItemAdded:
		d.Programme, d.City = v.Programme, v.City
		d.Items.Put(v.Item, Item{Quarter: v.Quarter, Text: v.Text, By: e.Actor, At: e.At})
		to := d.order(v.Quarter)
		*to = append(*to, v.Item)
	case swot.SwotItemRanked:
		to := d.order(v.Quarter)
		rest := without(*to, v.Item)
		*to = slices.Insert(rest, min(max(v.Place-1, 0), len(rest)), v.Item)
	case swot.SwotItemWithdrawn:
		to := d.order(v.Quarter)
		*to = without(*to, v.Item)
		d.Items.Update(v.Item, func(i *Item) { i.Withdrawn = e.At })
	case swot.SwotAgreed:
		d.Agreed = actOf(e, event.Private{})
	case swot.SwotReopened:
		d.Agreed, d.Reopened = Act{}, actOf(e, v.Reason)
	}
}

func without(items []id.SwotItem, one id.SwotItem) []id.SwotItem {
	return slices.DeleteFunc(slices.Clone(items), func(i id.SwotItem) bool { return i == one })
}

func (d *Document) applyAmbition(data any, e *event.Recorded) {
	act := actOf(e, event.Private{})
	switch v := data.(type) {
	case ambition.AmbitionDrafted:
		d.Programme, d.City, d.Open = v.Programme, v.City, v.Ambition
		d.Ambitions.Put(v.Ambition, Ambition{State: ambition.Drafted, Draft: 1, TargetYear: v.TargetYear, Mission: v.Mission, Text: v.Text,
			Replaces: v.Replaces, Drafted: actOf(e, v.Reason)})
	case ambition.AmbitionRevised:
		d.Ambitions.Update(v.Ambition, func(a *Ambition) {
			a.Draft, a.TargetYear, a.Mission, a.Text, a.Revised = v.Draft, v.TargetYear, v.Mission, v.Text, act
		})
	case ambition.AmbitionSubmittedForPeerReview:
		d.Ambitions.Update(v.Ambition, func(a *Ambition) { a.State, a.Submitted = ambition.InReview, act })
	case ambition.PeerCommentRecorded:
		d.Comments.Put(v.Comment, Comment{Ambition: v.Ambition, Draft: v.Draft, Peer: v.Peer, Weight: v.Weight, Text: v.Text, Said: act})
	case ambition.PeerCommentAnswered:
		d.Comments.Update(v.Comment, func(c *Comment) { c.Answer, c.Answered = v.Text, act })
	case ambition.AmbitionApproved:
		d.Open, d.Valid = id.Ambition{}, v.Ambition
		d.Ambitions.Update(v.Ambition, func(a *Ambition) { a.State, a.Approved = ambition.Approved, act })
	case ambition.AmbitionReplaced:
		d.Ambitions.Update(v.Ambition, func(a *Ambition) { a.State, a.Replaced, a.ReplacedBy = ambition.Replaced, act, v.By })
	}
}
