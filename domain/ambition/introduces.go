package ambition

import "megdan/domain/event"

// Introduces the statement.
func (e AmbitionDrafted) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Ambition.UUID(), Kind: "ambition", Participation: e.Participation})
}
