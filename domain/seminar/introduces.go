package seminar

import "megdan/domain/event"

// Introduces the meeting, which belongs to a city if it is a workshop or visit.
func (e EventPlanned) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Seminar.UUID(), Kind: "seminar", Participation: e.Participation})
}
