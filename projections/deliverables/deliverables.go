// Package deliverables answers: which reports does a city owe or have, and how
// far is each? One line for each, without its text. The key is the
// participation.
package deliverables

import (
	"time"

	"megdan/domain/calendar"
	"megdan/domain/deliverable"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one city's reports.
type Document struct {
	Programme    id.Programme                          `json:"programme"`
	City         id.City                               `json:"city"`
	Deliverables view.Map[id.Deliverable, Deliverable] `json:"deliverables"`
}

// Deliverable is one line.
type Deliverable struct {
	Kind        deliverable.Kind     `json:"kind"`
	Language    deliverable.Language `json:"language"`
	Title       event.Private        `json:"title,omitzero"`
	State       deliverable.Status   `json:"state"`
	Versions    int                  `json:"versions,omitempty"`
	Chosen      id.DocumentVersion   `json:"chosen,omitempty"` // submitted last; the valid one once approved
	SubmittedBy id.Person            `json:"submitted_by,omitempty"`
	Submitted   calendar.Date        `json:"submitted,omitempty"`
	EndorsedBy  id.Person            `json:"endorsed_by,omitempty"`
	ApprovedBy  id.Person            `json:"approved_by,omitempty"`
	ApprovedAs  role.Role            `json:"approved_as,omitempty"`
	Approved    calendar.Date        `json:"approved,omitempty"`
	Published   calendar.Date        `json:"published,omitempty"`
	By          id.Deliverable       `json:"superseded_by,omitempty"`
	Comments    int                  `json:"comments,omitempty"`
	Suggestions int                  `json:"suggestions,omitempty"` // of peers
	Started     time.Time            `json:"started_at"`
	Changed     time.Time            `json:"changed_at"`
	Version     int64                `json:"version"` // of its stream, for If-Match
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "deliverables",
		Version: 1,
		Events: []string{
			"deliverable.deliverable_started", "deliverable.version_saved", "deliverable.deliverable_submitted", "deliverable.passage_commented",
			"deliverable.changes_requested", "deliverable.deliverable_endorsed", "deliverable.deliverable_approved",
			"deliverable.deliverable_published", "deliverable.deliverable_superseded", "deliverable.suggestion_noted",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			if v, is := e.Data.(deliverable.OfCity); is {
				to = append(to, v.Of().UUID())
			}
			return to
		},
		Apply: apply,
		Read:  role.WriteDeliverable,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	key := id.Deliverable(e.Stream.ID())
	if v, begins := e.Data.(deliverable.DeliverableStarted); begins {
		d.Programme, d.City = v.Programme, v.City
		d.Deliverables.Put(key, Deliverable{Kind: v.Kind, Language: v.Language, Title: v.Title, State: deliverable.Drafting, Started: e.At})
	}
	if l := d.Deliverables.Edit(key); l != nil {
		l.apply(e)
		l.Changed, l.Version = e.At, e.Version
	}
}

func (l *Deliverable) apply(e *event.Recorded) {
	switch v := e.Data.(type) {
	case deliverable.VersionSaved:
		l.Versions = v.Number
	case deliverable.DeliverableSubmitted:
		l.State, l.Chosen, l.SubmittedBy, l.Submitted, l.EndorsedBy = deliverable.Submitted, v.Version, v.SubmittedBy, v.On, id.Person{}
	case deliverable.PassageCommented:
		l.Comments++
		if l.State == deliverable.Submitted {
			l.State = deliverable.InReview
		}
	case deliverable.ChangesRequested:
		l.State, l.EndorsedBy = deliverable.ChangesAskedFor, id.Person{}
	case deliverable.DeliverableEndorsed:
		l.EndorsedBy = v.EndorsedBy
	case deliverable.DeliverableApproved:
		l.State, l.ApprovedBy, l.ApprovedAs, l.Approved = deliverable.Approved, e.Actor, v.ApprovedAs, v.On
	case deliverable.DeliverablePublished:
		l.State, l.Published = deliverable.Published, v.On
	case deliverable.DeliverableSuperseded:
		l.State, l.By = deliverable.Superseded, v.By
	case deliverable.SuggestionNoted:
		l.Suggestions++
	}
}
