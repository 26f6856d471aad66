package review

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Introduces the review, its auditor's.
func (e ReviewOpened) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Review.UUID(), Kind: "review", Owner: e.Auditor})
}

// Introduces what the review leaves to the manager; before it closes there is
// nothing under that id.
func (e ReviewClosed) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: id.ReviewRecordOf(e.Review), Kind: "review_record"})
}
