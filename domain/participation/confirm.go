package participation

import (
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/place"
)

// ConfirmRequirement asks whether a requirement is met; it comes with what
// builds on it. Refused with: participation.unknown, participation.withdrawn,
// participation.requirement_open.
type ConfirmRequirement struct {
	place.InCity
	// Requirement that must be met.
	Requirement Requirement `json:"requirement"`
}

// ConfirmTakesPart asks only whether the city takes part: after a withdrawal its
// streams stand still (PAR-7). Refused with: participation.unknown,
// participation.withdrawn.
type ConfirmTakesPart struct {
	place.InCity
}

func (ConfirmTakesPart) participationCommand()         {}
func (c ConfirmTakesPart) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ConfirmTakesPart) Stream() id.UUID { return c.Participation().UUID() }

func (ConfirmRequirement) participationCommand()         {}
func (c ConfirmRequirement) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ConfirmRequirement) Stream() id.UUID { return c.Participation().UUID() }

func confirmRequirement(s State, c ConfirmRequirement) error {
	if !s.Met[c.Requirement] {
		return decider.Refuse("participation.requirement_open", "requirement", c.Requirement)
	}
	return nil
}
