// Package place says where a command belongs. Commands embed one of its
// structs, so that all of them name programme and city in the same way, and
// whoever takes them can ask which programme must be open for them.
package place

import "megdan/domain/id"

// InProgramme is part of every command of a programme that is about no one
// city.
type InProgramme struct {
	// Programme that the command is for.
	Programme id.Programme `json:"programme"`
}

// Edition is the programme that the command is for.
func (p InProgramme) Edition() id.Programme { return p.Programme }

// InCity is part of every command about one city of a programme.
type InCity struct {
	// Programme that the city takes part in.
	Programme id.Programme `json:"programme"`
	// City that the command is about.
	City id.City `json:"city"`
}

// Edition is the programme that the command is for.
func (c InCity) Edition() id.Programme { return c.Programme }

// Participation is the city's part in the programme.
func (c InCity) Participation() id.Participation { return id.ParticipationOf(c.Programme, c.City) }

// Where is the city in its programme.
func (c InCity) Where() InCity { return c }
