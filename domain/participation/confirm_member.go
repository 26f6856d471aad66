package participation

import (
	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/place"
)

// ConfirmNoMember asks only whether a person is not of the city's own team:
// nobody mentors the own city (MEN-2). Its experts come from elsewhere. Refused
// with: participation.unknown, participation.withdrawn,
// participation.member_of_city.
type ConfirmNoMember struct {
	place.InCity
	// Person that somebody else's command names.
	Person id.Person `json:"person"`
}

func (ConfirmNoMember) participationCommand()         {}
func (c ConfirmNoMember) at() (id.Programme, id.City) { return c.Programme, c.City }

// Stream is the participation's id.
func (c ConfirmNoMember) Stream() id.UUID { return c.Participation().UUID() }

func confirmNoMember(s State, c ConfirmNoMember) error {
	if s.Members[c.Person] != "" {
		return decider.Refuse("participation.member_of_city")
	}
	return nil
}
