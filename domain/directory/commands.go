package directory

import (
	"megdan/domain/expertise"
	"megdan/domain/id"
	"megdan/domain/place"
)

// Command is what can be asked of a person's entry in the directory. The set is sealed.
//
//sumtype:decl
type Command interface {
	directoryCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
	// Edition is the programme that the command is for.
	Edition() id.Programme
}

// DescribeOneself says what one works on, and, if one wants, how everybody in
// the programme can reach one. Refused with: directory.for_another,
// directory.theme_unknown, text.too_long, text.unreadable, text.not_an_address.
type DescribeOneself struct {
	place.InProgramme
	// Person who speaks of themselves: the actor.
	Person id.Person `json:"person"`
	// Themes that one works on.
	Themes []expertise.Theme `json:"themes,omitzero"`
	// About oneself, at most 4000 characters.
	About string `json:"about,omitzero"`
	// Mail address for everybody in the programme.
	Mail string `json:"mail,omitzero"`
	// Phone number for everybody in the programme.
	Phone string `json:"phone,omitzero"`
}

// LeaveDirectory takes one's entry away. Refused with: directory.for_another.
type LeaveDirectory struct {
	place.InProgramme
	// Person who leaves: the actor.
	Person id.Person `json:"person"`
}

func (DescribeOneself) directoryCommand() {}
func (LeaveDirectory) directoryCommand()  {}

// Stream is the person's id.
func (c DescribeOneself) Stream() id.UUID { return c.Person.UUID() }

// Stream is the person's id.
func (c LeaveDirectory) Stream() id.UUID { return c.Person.UUID() }
