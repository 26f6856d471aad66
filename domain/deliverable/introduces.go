package deliverable

import "megdan/domain/event"

// Introduces the deliverable.
func (e DeliverableStarted) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Deliverable.UUID(), Kind: "deliverable", Participation: e.Participation})
}
