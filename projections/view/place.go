package view

import "megdan/domain/event"

// Place is where a private text lies in the log, as plain numbers: a document
// that must not show a text yet keeps its place, which nobody can open, and
// makes the text of it when the time has come.
type Place struct {
	Position int64 `json:"p,omitempty"`
	Number   int   `json:"n,omitempty"`
}

// PlaceOf is the place of a private text; that of an empty one is empty.
func PlaceOf(p event.Private) Place {
	ref, _ := p.Ref()
	return Place{ref.Position, ref.Number}
}

// Text is the private text at the place.
func (p Place) Text() event.Private {
	if p.Position == 0 {
		return event.Private{}
	}
	return event.Reference(p.Position, p.Number)
}
