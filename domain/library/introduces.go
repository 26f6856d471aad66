package library

import "megdan/domain/event"

// Introduces the item to the programme.
func (e MethodAdded) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to, event.Named{Key: e.Method.UUID(), Kind: "method"})
}
