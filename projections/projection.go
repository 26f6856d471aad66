// Package projections says what is shown: each view is one question, answered
// by one document per key, folded from the events that concern the key. Views
// are pure and never import each other; a page joins them.
//
// A topic is "<view>/<uuid>". A document holds no null (merge patches use it
// to delete); collections are Maps keyed by id; people are ids (names come
// from the people view); private text is a reference; nothing derived from
// "now" is stored.
//
// A new view is a folder here and a line in All; nothing else knows. Its
// pieces come from projections/view, which this package shows to everybody
// else under its own name.
package projections

import "megdan/projections/view"

type (
	// View is one question with its document type.
	View[D any] = view.View[D]
	// Map is a collection inside a document, by id.
	Map[K ~[16]byte, V any] = view.Map[K, V]
	// Registered is a view without its document type: what an engine runs.
	Registered = view.Registered
	// Document is one document in the hands of an engine.
	Document = view.Document
)

// Register takes a view's document type away; it panics when the document
// type holds what has no place in one.
func Register[D any](v View[D]) Registered { return view.Register(v) }

// Merge applies an RFC 7396 merge patch to a JSON document.
func Merge(document, patch []byte) ([]byte, error) { return view.Merge(document, patch) }
