package peerreview

import "megdan/domain/event"

// Introduces the round of the programme.
func (e RoundOpened) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Round.UUID(), Kind: "review_round"})
}

// Introduces the review, which is read in the city that was reviewed.
func (e ReviewAssigned) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Review.UUID(), Kind: "review", Participation: e.Reviewed})
}
