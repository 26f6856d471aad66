// Package city is the master record of a city: its names, where it lies, how
// many people live there. It belongs to the installation, not to a programme;
// taking part in one is a participation. There are no states: a city is
// registered once, corrected when somebody knows better, and merged into another
// record when it was entered twice.
package city

import (
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/domain/wording"
)

// State is what decisions read.
type State struct {
	City   id.City // zero: not registered
	Record Record
	Merged id.City // the record that stays instead
}

// Record is everything that is known of a city.
type Record struct {
	Names          event.Names
	Country        Country
	Latitude       int
	Longitude      int
	Population     int
	PopulationYear int
}

func (r Record) equal(o Record) bool {
	names := r.Names.Equal(o.Names)
	r.Names, o.Names = event.Names{}, event.Names{}
	return names && r.rest() == o.rest()
}

type recordRest struct {
	country                        Country
	latitude, longitude, pop, year int
}

func (r Record) rest() recordRest {
	return recordRest{r.Country, r.Latitude, r.Longitude, r.Population, r.PopulationYear}
}

// Decider of the stream city-<id>.
var Decider = decider.Decider[State, Command, Event]{
	Kind:   "city",
	Decide: decide,
	Evolve: evolve,
	About: func(s State, _ Event) (id.Programme, []id.UUID) {
		return id.Programme{}, id.Set([]id.UUID{id.Installation, s.City.UUID(), s.Merged.UUID()})
	},
}

// Object is what rights are asked about: the installation's records.
func Object(State, Command) (role.Object, bool) { return role.Object{}, true }

func decide(s State, c Command, _ decider.By) ([]Event, error) {
	switch c := c.(type) {
	case RegisterCity:
		return register(s, c)
	case CorrectCity:
		return correct(s, c)
	case MergeCities:
		return merge(s, c)
	case ConfirmCity:
		return nil, known(s)
	}
	panic("city: a command outside the sealed set")
}

func register(s State, c RegisterCity) ([]Event, error) {
	r, err := record(CorrectCity(c))
	switch {
	case err != nil:
		return nil, err
	case !s.Merged.IsZero():
		return nil, decider.Refuse("city.merged", "into", s.Merged)
	case !s.City.IsZero() && r.equal(s.Record):
		return nil, nil
	case !s.City.IsZero():
		return nil, decider.Refuse("city.registered_differently")
	}
	return []Event{CityRegistered{c.City, r.Names, r.Country, r.Latitude, r.Longitude, r.Population, r.PopulationYear}}, nil
}

func correct(s State, c CorrectCity) ([]Event, error) {
	if err := known(s); err != nil {
		return nil, err
	}
	r, err := record(c)
	if err != nil || r.equal(s.Record) {
		return nil, err
	}
	return []Event{CityCorrected{c.City, r.Names, r.Country, r.Latitude, r.Longitude, r.Population, r.PopulationYear}}, nil
}

// merge keeps one record of a city that was entered twice.
func merge(s State, c MergeCities) ([]Event, error) {
	switch {
	case s.City.IsZero():
		return nil, decider.Refuse("city.unknown")
	case c.City == c.Into || c.Into.IsZero():
		return nil, decider.Refuse("city.merged_with_itself")
	case s.Merged == c.Into:
		return nil, nil
	case !s.Merged.IsZero():
		return nil, decider.Refuse("city.merged", "into", s.Merged)
	}
	return []Event{CitiesMerged(c)}, nil
}

func known(s State) error {
	switch {
	case s.City.IsZero():
		return decider.Refuse("city.unknown")
	case !s.Merged.IsZero():
		return decider.Refuse("city.merged", "into", s.Merged)
	}
	return nil
}

func record(c CorrectCity) (Record, error) {
	names, err := wording.Names("names", c.Names)
	switch {
	case err != nil:
		return Record{}, err
	case c.City.IsZero():
		return Record{}, decider.Refuse("text.missing", "field", "city")
	case !wording.IsCountry(string(c.Country)):
		return Record{}, decider.Refuse("city.country_unknown")
	case c.Latitude < -90e6 || c.Latitude > 90e6 || c.Longitude < -180e6 || c.Longitude > 180e6:
		return Record{}, decider.Refuse("city.coordinates_impossible")
	case c.Population < 0 || c.Population > 100e6 || (c.Population == 0) != (c.PopulationYear == 0),
		c.PopulationYear != 0 && (c.PopulationYear < 1900 || c.PopulationYear > 2999):
		return Record{}, decider.Refuse("city.population_impossible")
	}
	return Record{names, c.Country, c.Latitude, c.Longitude, c.Population, c.PopulationYear}, nil
}

func evolve(s State, e Event) State {
	switch e := e.(type) {
	case CityRegistered:
		s.City = e.City
		s.Record = Record{e.Names, e.Country, e.Latitude, e.Longitude, e.Population, e.PopulationYear}
	case CityCorrected:
		s.Record = Record{e.Names, e.Country, e.Latitude, e.Longitude, e.Population, e.PopulationYear}
	case CitiesMerged:
		s.Merged = e.Into
	}
	return s
}
