package participation

import (
	"megdan/domain/id"
	"megdan/domain/place"
)

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
