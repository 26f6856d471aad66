// Package people answers: who is who in a programme? Every other document says
// people by their ids; their names are here only, as private texts, so that
// forgetting somebody shows everywhere. The key is the programme.
package people

import (
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/person"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is everybody in one programme.
type Document struct {
	People view.Map[id.Person, Person] `json:"people"`
}

// Person is somebody, and what they do here now.
type Person struct {
	Name         event.Private     `json:"name,omitzero"`
	Organisation event.Private     `json:"organisation,omitzero"`
	Languages    []person.Language `json:"languages"`
	// Roles held now, in the order they were given. One without a
	// participation is for the whole programme.
	Roles []Role `json:"roles"`
}

// Role is one role that a person holds.
type Role struct {
	Role          role.Role        `json:"role"`
	Participation id.Participation `json:"participation,omitempty"`
	Match         id.Match         `json:"match,omitempty"` // that it comes from
}
