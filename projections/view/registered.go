package view

import (
	"reflect"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Registered is a view without its document type: what an engine runs. See
// View for the promises of each field.
type Registered struct {
	Name    string
	Version int
	Events  []string
	Keys    func(to []id.UUID, e *event.Recorded) []id.UUID
	Read    role.Function
	Type    reflect.Type // of the document: the struct that describes its JSON form
	// New makes the document of a key before its first event; its JSON form
	// is a whole document too, with empty lists and Maps.
	New func() Document
}

// Document is one view's document of one key in the hands of an engine. It is
// not safe for concurrent use, and belongs to one key for all its life.
//
// Its JSON form is canonical: keys in ascending order, no white space, no
// null, no floats, so equal documents have equal bytes whoever computes them.
// Private texts are references, {"$private":"<position>.<number>"}.
type Document interface {
	// Apply folds one event into the document.
	Apply(key id.UUID, e *event.Recorded)
	// Encode appends the whole document's JSON form to a buffer, which may be
	// nil. It neither reads nor changes what Patch is measured from.
	Encode(to []byte) []byte
	// Clean starts to measure differences from here. A document that is only
	// folded, never cleaned, keeps no differences and costs nothing for them.
	Clean()
	// Patch appends the RFC 7396 merge patch that leads from the document at
	// the last Clean (or Patch) to the document now, and cleans it. It appends
	// nothing when the JSON form is the same. Before the first Clean it leads
	// from {} to the whole document. It costs what was touched, not what is
	// there.
	Patch(to []byte) []byte
	// Decode replaces the document by a JSON form that Encode made with the
	// same version of the view. An unknown field is an error, and the
	// document must not be used after one. It is not clean afterwards.
	Decode(from []byte) error
}
