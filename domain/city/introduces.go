package city

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Introduces the city, and the list of all cities.
func (e CityRegistered) Introduces(to []event.Named, _ *event.Recorded) []event.Named {
	return append(to,
		event.Named{Key: id.Installation, Kind: "installation"},
		event.Named{Key: e.City.UUID(), Kind: "city"})
}
