package practice

import "megdan/domain/event"

// Introduces the practice as one of the city that shares it.
func (e PracticePublished) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Practice.UUID(), Kind: "practice", Participation: e.Participation})
}
