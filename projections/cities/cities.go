// Package cities answers: which cities are known, what are they called in each
// language, and where do they lie? One document for the whole installation. It
// holds master records only: how a city takes part in a programme is for the
// programme view.
package cities

import (
	"megdan/domain/city"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/projections/view"
)

// Document is all cities by id.
type Document struct {
	Cities view.Map[id.City, City] `json:"cities"`
}

// City is one city's record.
type City struct {
	Names   event.Names  `json:"names"`
	Country city.Country `json:"country"` // ISO 3166-1, two letters
	// In millionths of a degree; north and east are positive.
	Latitude  int `json:"latitude"`
	Longitude int `json:"longitude"`
	// Population and the year it was counted in; left out when not known.
	Population     int `json:"population,omitempty"`
	PopulationYear int `json:"population_year,omitempty"`
	// Merged is the record to use instead, when the city was entered twice.
	Merged id.City `json:"merged,omitempty"`
}

// View is the view.
func View() view.View[Document] {
	return view.View[Document]{
		Name:    "cities",
		Version: 1,
		Events:  []string{"city.city_registered", "city.city_corrected", "city.cities_merged"},
		Keys: func(to []id.UUID, _ *event.Recorded) []id.UUID {
			return append(to, id.Installation)
		},
		Apply: apply,
		Read:  role.Installation,
	}
}

func apply(d *Document, _ id.UUID, e *event.Recorded) {
	switch v := e.Data.(type) {
	case city.CityRegistered:
		d.Cities.Put(v.City, City{v.Names, v.Country, v.Latitude, v.Longitude, v.Population, v.PopulationYear, id.City{}})
	case city.CitiesMerged:
		d.Cities.Update(v.City, func(c *City) { c.Merged = v.Into })
	case city.CityCorrected:
		d.Cities.Put(v.City, City{v.Names, v.Country, v.Latitude, v.Longitude, v.Population, v.PopulationYear, id.City{}})
	}
}
