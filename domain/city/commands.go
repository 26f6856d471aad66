package city

import "megdan/domain/id"

// Command is what can be asked of a city's master record. The set is sealed.
//
//sumtype:decl
type Command interface {
	cityCommand()
	// Stream is the id of the stream that the command is for.
	Stream() id.UUID
}

// RegisterCity begins a city's master record, once. Refused with:
// city.registered_differently, city.country_unknown,
// city.coordinates_impossible, city.population_impossible, text.missing,
// text.too_long, text.unreadable, text.language_unknown, text.too_many,
// city.merged.
type RegisterCity struct {
	// City is a new id.
	City id.City `json:"city"`
	// Names by language, such as {"bg":"София","en":"Sofia"}.
	Names map[string]string `json:"names"`
	// Country is the ISO 3166-1 code of two capital letters.
	Country Country `json:"country"`
	// Latitude in millionths of a degree, north positive.
	Latitude int `json:"latitude"`
	// Longitude in millionths of a degree, east positive.
	Longitude int `json:"longitude"`
	// Population, when known.
	Population int `json:"population,omitzero"`
	// PopulationYear is the year that the population was counted in.
	PopulationYear int `json:"population_year,omitzero"`
}

// CorrectCity replaces the whole record. Refused with: city.unknown and what
// RegisterCity is refused with.
type CorrectCity struct {
	// City whose record it is.
	City id.City `json:"city"`
	// Names by language.
	Names map[string]string `json:"names"`
	// Country is the ISO 3166-1 code of two capital letters.
	Country Country `json:"country"`
	// Latitude in millionths of a degree, north positive.
	Latitude int `json:"latitude"`
	// Longitude in millionths of a degree, east positive.
	Longitude int `json:"longitude"`
	// Population, when known.
	Population int `json:"population,omitzero"`
	// PopulationYear is the year that the population was counted in.
	PopulationYear int `json:"population_year,omitzero"`
}

// MergeCities says that a record is a second one of the same city: it takes part
// in nothing any more. Refused with: city.unknown, city.merged_with_itself,
// city.merged.
type MergeCities struct {
	// City whose record goes.
	City id.City `json:"city"`
	// Into is the city whose record stays.
	Into id.City `json:"into"`
}

// ConfirmCity asks only whether the city is known. Refused with: city.unknown,
// city.merged.
type ConfirmCity struct {
	// City that somebody else's command names.
	City id.City `json:"city"`
}

func (RegisterCity) cityCommand() {}
func (CorrectCity) cityCommand()  {}
func (MergeCities) cityCommand()  {}
func (ConfirmCity) cityCommand()  {}

// Stream is the city's id.
func (c RegisterCity) Stream() id.UUID { return c.City.UUID() }

// Stream is the city's id.
func (c CorrectCity) Stream() id.UUID { return c.City.UUID() }

// Stream is the city's id.
func (c MergeCities) Stream() id.UUID { return c.City.UUID() }

// Stream is the city's id.
func (c ConfirmCity) Stream() id.UUID { return c.City.UUID() }
