package person

import "megdan/domain/id"

// Command is what can be asked of a person's record. The set is sealed.
//
//sumtype:decl
type Command interface {
	personCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
}

// RegisterPerson makes somebody known in one programme, once. Refused with:
// person.registered_differently, person.too_many_languages, text.missing,
// text.too_long, text.unreadable, text.language_unknown.
type RegisterPerson struct {
	// Programme that the person becomes known in.
	Programme id.Programme `json:"programme"`
	// Person is a new id, valid in this programme only.
	Person id.Person `json:"person"`
	// Name as the person writes it.
	Name string `json:"name"`
	// Organisation that the person works for.
	Organisation string `json:"organisation,omitzero"`
	// Languages that the person works in, the preferred one first.
	Languages []Language `json:"languages,omitempty"`
}

// CorrectPerson replaces what is known of the person. Refused with:
// person.unknown, person.too_many_languages, text.missing, text.too_long,
// text.unreadable, text.language_unknown.
type CorrectPerson struct {
	// Programme that the person is known in.
	Programme id.Programme `json:"programme"`
	// Person whose record it is.
	Person id.Person `json:"person"`
	// Name as the person writes it.
	Name string `json:"name"`
	// Organisation that the person works for.
	Organisation string `json:"organisation,omitzero"`
	// Languages that the person works in, the preferred one first.
	Languages []Language `json:"languages,omitempty"`
}

// ConfirmPerson asks only whether the person is known in the programme.
// Refused with: person.unknown.
type ConfirmPerson struct {
	// Programme of somebody else's command.
	Programme id.Programme `json:"programme"`
	// Person that the command names.
	Person id.Person `json:"person"`
}

func (RegisterPerson) personCommand() {}
func (CorrectPerson) personCommand()  {}
func (ConfirmPerson) personCommand()  {}

// Stream is the person's id.
func (c RegisterPerson) Stream() id.UUID { return c.Person.UUID() }

// Stream is the person's id.
func (c CorrectPerson) Stream() id.UUID { return c.Person.UUID() }

// Stream is the person's id.
func (c ConfirmPerson) Stream() id.UUID { return c.Person.UUID() }

// Edition is the programme that the command is for.
func (c RegisterPerson) Edition() id.Programme { return c.Programme }
