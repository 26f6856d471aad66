// Package view is the kit that views are made with: a view's form, the Maps
// that its document holds, and the type-erased form in which an engine runs
// it. Package projections gives all of it to its callers by other names; only
// the views themselves import it, since projections imports them.
//
// Conventions. A document holds no null (merge patches use it to delete);
// collections are Maps keyed by id; people are ids (names come from the people
// view); private text is a reference; nothing derived from "now" is stored.
package view

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// View is one question. D is a struct; its JSON form is the document. Fields
// that hold many entries are Maps, so that what an event touched is known
// without comparing whole documents.
type View[D any] struct {
	Name    string   // first part of the topic; lower case, no slash
	Version int      // raised when Apply or the document changes: folds anew beside the old
	Events  []string // stored names of the event types that it folds
	// Keys appends the documents that an event concerns to a list: ids that
	// are also tags of the event. Most views have one key an event. It is
	// asked for events of the named types only.
	Keys func(to []id.UUID, e *event.Recorded) []id.UUID
	// Apply folds one event into the document of one key. It is total and
	// deterministic, and keeps no pointer into the event's slices.
	Apply func(d *D, key id.UUID, e *event.Recorded)
	// Read is the function of the matrix that reading needs. The object asked
	// for is what the key names, by the object view. Empty: not served to
	// anybody, only asked by the program itself.
	Read role.Function
}
