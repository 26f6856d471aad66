package programme

import (
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/place"
)

// ConfirmTargetYear asks whether a year lies behind the one that the programme
// ends in; it comes with the approval of an ambition (VIS-4). Refused with:
// programme.unknown, programme.suspended, programme.closed,
// programme.year_within_programme.
type ConfirmTargetYear struct {
	place.InProgramme
	// Year to be reached.
	Year int `json:"year"`
}

func (ConfirmTargetYear) programmeCommand() {}

// Stream is the programme's id.
func (c ConfirmTargetYear) Stream() id.UUID { return c.Programme.UUID() }

func confirmTargetYear(s State, c ConfirmTargetYear) error {
	if err := s.working(); err != nil {
		return err
	}
	if c.Year <= s.End.Year() {
		return decider.Refuse("programme.year_within_programme", "end", s.End)
	}
	return nil
}
