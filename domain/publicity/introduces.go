package publicity

import "megdan/domain/event"

// Introduces the page as one of its city, or of the programme.
func (e PagePublished) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Page.UUID(), Kind: "page", Participation: e.Participation})
}
