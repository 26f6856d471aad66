package city

import (
	"megdan/domain/event"
	"megdan/domain/id"
)

// Event is a fact of a city's master record. The set is sealed.
//
//sumtype:decl
type Event interface{ cityEvent() }

// Country is an ISO 3166-1 code of two capital letters, such as BG.
type Country string

// CityRegistered begins a city's master record.
type CityRegistered struct {
	City    id.City     `json:"city" pii:"ref"`
	Names   event.Names `json:"names" pii:"none"`
	Country Country     `json:"country" pii:"none"`
	// Where the city lies, in millionths of a degree: north and east positive.
	Latitude  int `json:"latitude" pii:"none"`
	Longitude int `json:"longitude" pii:"none"`
	// Population with the year it was counted in; both 0 when not known.
	Population     int `json:"population" pii:"none"`
	PopulationYear int `json:"population_year" pii:"none"`
}

// CityCorrected replaces the whole record by a better one.
type CityCorrected struct {
	City           id.City     `json:"city" pii:"ref"`
	Names          event.Names `json:"names" pii:"none"`
	Country        Country     `json:"country" pii:"none"`
	Latitude       int         `json:"latitude" pii:"none"`
	Longitude      int         `json:"longitude" pii:"none"`
	Population     int         `json:"population" pii:"none"`
	PopulationYear int         `json:"population_year" pii:"none"`
}

// CitiesMerged says that a record was a second one of the same city; Into is the
// one that stays. What names the merged record goes on naming it.
type CitiesMerged struct {
	City id.City `json:"city" pii:"ref"`
	Into id.City `json:"into" pii:"ref"`
}

func (CityRegistered) cityEvent() {}
func (CityCorrected) cityEvent()  {}
func (CitiesMerged) cityEvent()   {}

// Events lists every event of a city with its stored name.
func Events() []event.Entry {
	return []event.Entry{
		of[CityRegistered]("city.city_registered"),
		of[CityCorrected]("city.city_corrected"),
		of[CitiesMerged]("city.cities_merged"),
	}
}

func of[T Event, P event.Codec[T]](name string, ups ...event.Upcast) event.Entry {
	return event.Of[T, P](name, ups...)
}
