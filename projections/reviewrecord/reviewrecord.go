// Package reviewrecord answers: what did an auditor look at? Every replayed
// topic, every name that was shown, every package that was taken out. The key
// is the id that a review's record has (id.ReviewRecordOf); rights know nothing
// under it before the review closes, so that the manager reads it afterwards
// and not before (AUD-4).
package reviewrecord

import (
	"time"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/review"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is what one review looked at. Entries are keyed by the ids of the
// events; their order is by Position.
type Document struct {
	Review  id.AuditReview           `json:"review,omitempty"`
	Auditor id.Person                `json:"auditor,omitempty"`
	Opened  time.Time                `json:"opened_at,omitempty"`
	Closed  time.Time                `json:"closed_at,omitempty"`
	Looks   view.Map[id.UUID, Look]  `json:"looks"`
	Names   view.Map[id.UUID, Name]  `json:"names"`
	Exports view.Map[id.UUID, Taken] `json:"exports"`
}

// Look is one replayed topic as of a position.
type Look struct {
	View     review.View `json:"view"`
	Key      id.UUID     `json:"key"`
	As       int64       `json:"as_of"`
	At       time.Time   `json:"at"`
	Position int64       `json:"p"`
}

// Name is one showing of a person's name.
type Name struct {
	Person   id.Person `json:"person"`
	At       time.Time `json:"at"`
	Position int64     `json:"p"`
}

// Taken is one package of evidence.
type Taken struct {
	First    int64         `json:"first"`
	Last     int64         `json:"last"`
	Digest   review.Digest `json:"digest"`
	At       time.Time     `json:"at"`
	Position int64         `json:"p"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name: "reviewrecord", Version: 1,
		Events: []string{
			"review.review_opened", "review.replay_viewed", "review.personal_data_unmasked", "review.evidence_exported", "review.review_closed",
		},
		Keys: func(to []id.UUID, e *event.Recorded) []id.UUID {
			return append(to, id.ReviewRecordOf(id.AuditReview(e.Stream.ID())))
		},
		Apply: apply,
		Read:  role.ReviewRecord,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case review.ReviewOpened:
		d.Review, d.Auditor, d.Opened = v.Review, v.Auditor, e.At
	case review.ReplayViewed:
		d.Looks.Put(e.ID, Look{v.View, v.Key, v.Position, e.At, e.Position})
	case review.PersonalDataUnmasked:
		d.Names.Put(e.ID, Name{v.Person, e.At, e.Position})
	case review.EvidenceExported:
		d.Exports.Put(e.ID, Taken{v.First, v.Last, v.Digest, e.At, e.Position})
	case review.ReviewClosed:
		d.Closed = e.At
	}
}
