package collaboration

import (
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a collaboration of two cities. The set is sealed.
//
//sumtype:decl
type Command interface {
	collaborationCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// DeclareCollaboration says that a city does something together with another
// one. Refused with: collaboration.declared_differently,
// collaboration.own_city, collaboration.theme_unknown, text.missing,
// text.too_long, text.unreadable.
type DeclareCollaboration struct {
	place.InCity
	// Collaboration is a new id.
	Collaboration id.Collaboration `json:"collaboration"`
	// Partner is the other city.
	Partner id.City `json:"partner"`
	// Theme of it.
	Theme expertise.Theme `json:"theme"`
	// Title, at most 200 characters.
	Title string `json:"title"`
	// Text, at most 4000 characters.
	Text string `json:"text,omitzero"`
}

// ConfirmCollaboration confirms it for the other city; only then it counts.
// Refused with: collaboration.unknown, collaboration.other_city_confirms,
// collaboration.declined, collaboration.ended.
type ConfirmCollaboration struct {
	place.InCity
	// Collaboration to confirm.
	Collaboration id.Collaboration `json:"collaboration"`
}

// DeclineCollaboration says that the other city does not see it so. Refused
// with: collaboration.unknown, collaboration.other_city_confirms,
// collaboration.confirmed, collaboration.ended, text.too_long, text.unreadable.
type DeclineCollaboration struct {
	place.InCity
	// Collaboration to decline.
	Collaboration id.Collaboration `json:"collaboration"`
	// Reason, if there is one to give.
	Reason string `json:"reason,omitzero"`
}

// EndCollaboration ends it, for either city, with what came of it. Refused
// with: collaboration.unknown, collaboration.declined, text.missing,
// text.too_long, text.unreadable.
type EndCollaboration struct {
	place.InCity
	// Collaboration to end.
	Collaboration id.Collaboration `json:"collaboration"`
	// Outcome, at most 4000 characters.
	Outcome string `json:"outcome"`
}

func (DeclareCollaboration) collaborationCommand() {}
func (ConfirmCollaboration) collaborationCommand() {}
func (DeclineCollaboration) collaborationCommand() {}
func (EndCollaboration) collaborationCommand()     {}

// Stream is the collaboration's id.
func (c DeclareCollaboration) Stream() id.UUID { return c.Collaboration.UUID() }

// Stream is the collaboration's id.
func (c ConfirmCollaboration) Stream() id.UUID { return c.Collaboration.UUID() }

// Stream is the collaboration's id.
func (c DeclineCollaboration) Stream() id.UUID { return c.Collaboration.UUID() }

// Stream is the collaboration's id.
func (c EndCollaboration) Stream() id.UUID { return c.Collaboration.UUID() }
