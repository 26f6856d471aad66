// Package object answers: what does an id name, as far as rights go? The
// program asks it before it asks the matrix of rights; it is not served. The
// key is the id.
//
// The events themselves say what they name (event.Introducer), so that a new
// kind of thing needs no line here. An id belongs to the stream that named it
// first: what another stream says of it later is not heard, else somebody
// could take a thing over by using its id again.
//
// The category of a city's participation is said by the participation's own
// document only: who holds a milestone or an activity asks for that too.
package object

import (
	"reflect"
	"slices"

	"megdan/domain"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is one thing.
type Document struct {
	Kind          string           `json:"kind"`
	Stream        event.Stream     `json:"stream"` // that named it first
	Programme     id.Programme     `json:"programme,omitempty"`
	Participation id.Participation `json:"participation,omitempty"`
	Category      role.Category    `json:"category,omitempty"` // of a participation
	City          id.City          `json:"city,omitempty"`     // of a participation
	Owner         id.Person        `json:"owner,omitempty"`    // whom it belongs to or is assigned to
	// Audience, Within and Circle as in role.Object; Circle of a group.
	Audience role.Audience `json:"audience,omitempty"`
	Within   id.UUID       `json:"within,omitempty"`
	Circle   Circle        `json:"circle,omitzero"`
}

// Circle is who belongs to a group.
type Circle struct {
	Cities []id.Participation `json:"cities,omitempty"`
	Guests []id.Person        `json:"guests,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{Name: "object", Version: 2, Events: introducers(), Keys: keys, Apply: apply}
}

// introducers are the stored names of all events that name something.
func introducers() []string {
	wanted := reflect.TypeFor[event.Introducer]()
	var names []string
	for _, e := range domain.Catalogue().Entries() {
		if e.Type.Implements(wanted) {
			names = append(names, e.Name)
		}
	}
	return names
}

func keys(to []id.UUID, e *event.Recorded) []id.UUID {
	for _, n := range named(e) {
		to = append(to, n.Key)
	}
	return to
}

func apply(d *Document, key id.UUID, e *event.Recorded) {
	if d.Kind != "" && d.Stream != e.Stream {
		return
	}
	for _, n := range named(e) {
		if n.Key != key {
			continue
		}
		*d = Document{
			Kind: n.Kind, Stream: e.Stream, Programme: id.Programme(e.Log),
			Participation: n.Participation, Category: n.Category, City: n.City, Owner: n.Owner,
			Audience: n.Audience, Within: n.Within,
		}
		if n.Circle != nil {
			d.Circle = Circle{slices.Clone(n.Circle.Cities), slices.Clone(n.Circle.Guests)}
		}
		if key == id.Installation {
			d.Programme = id.Programme{}
		}
	}
}

func named(e *event.Recorded) []event.Named {
	if i, ok := e.Data.(event.Introducer); ok {
		return i.Introduces(nil, e)
	}
	return nil
}
