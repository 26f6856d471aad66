package city_test

import (
	"testing"

	"megdan/domain/city"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

type row = decidertest.Row[city.Command, city.Event]

var (
	sofia  = id.City(id.Derive(id.UUID{}, "sofia"))
	names  = map[string]string{"bg": "София", "en": "Sofia"}
	ask    = city.RegisterCity{sofia, names, "BG", 42_697_700, 23_321_900, 1_236_000, 2017}
	first  = id.City(id.Derive(id.UUID{}, "the first record of sofia"))
	merge  = city.MergeCities{sofia, first}
	known  = city.CityRegistered{sofia, event.NamesOf(names), "BG", 42_697_700, 23_321_900, 1_236_000, 2017}
	merged = city.CitiesMerged{sofia, first}
)

func TestCity(t *testing.T) {
	t.Parallel()
	with := func(change func(*city.RegisterCity)) city.RegisterCity {
		c := ask
		change(&c)
		return c
	}
	grown := city.CorrectCity(with(func(c *city.RegisterCity) { c.Population, c.PopulationYear = 1_240_000, 2018 }))
	corrected := city.CityCorrected(known)
	corrected.Population, corrected.PopulationYear = 1_240_000, 2018
	decidertest.Run(t, city.Decider, []row{
		{Name: "a city is registered", When: ask, Then: []city.Event{known}},
		{Name: "twice is quiet", Given: []city.Event{known}, When: ask},
		{Name: "but not with another record", Given: []city.Event{known}, When: with(func(c *city.RegisterCity) { c.Country = "RO" }), Refused: "city.registered_differently"},
		{Name: "nobody needs to count", When: with(func(c *city.RegisterCity) { c.Population, c.PopulationYear = 0, 0 }),
			Then: []city.Event{city.CityRegistered{sofia, event.NamesOf(names), "BG", 42_697_700, 23_321_900, 0, 0}}},
		{Name: "it has an id", When: with(func(c *city.RegisterCity) { c.City = id.City{} }), Refused: "text.missing", Args: map[string]any{"field": "city"}},
		{Name: "it has a name", When: with(func(c *city.RegisterCity) { c.Names = nil }), Refused: "text.missing", Args: map[string]any{"field": "names"}},
		{Name: "countries are two capital letters", When: with(func(c *city.RegisterCity) { c.Country = "bg" }), Refused: "city.country_unknown"},
		{Name: "it lies on the earth", When: with(func(c *city.RegisterCity) { c.Latitude = 90_000_001 }), Refused: "city.coordinates_impossible"},
		{Name: "east and west too", When: with(func(c *city.RegisterCity) { c.Longitude = -180_000_001 }), Refused: "city.coordinates_impossible"},
		{Name: "a population has a year", When: with(func(c *city.RegisterCity) { c.PopulationYear = 0 }), Refused: "city.population_impossible"},
		{Name: "a year that makes sense", When: with(func(c *city.RegisterCity) { c.PopulationYear = 17 }), Refused: "city.population_impossible"},
		{Name: "and a number that does", When: with(func(c *city.RegisterCity) { c.Population = -1 }), Refused: "city.population_impossible"},
		{Name: "a record is corrected", Given: []city.Event{known}, When: grown, Then: []city.Event{corrected}},
		{Name: "correcting twice is quiet", Given: []city.Event{known, corrected}, When: grown},
		{Name: "an unknown one is not corrected", When: grown, Refused: "city.unknown"},
		{Name: "nor wrongly", Given: []city.Event{known}, When: city.CorrectCity(with(func(c *city.RegisterCity) { c.Country = "Bulgaria" })), Refused: "city.country_unknown"},
		{Name: "a second record is merged into the first", Given: []city.Event{known}, When: merge, Then: []city.Event{merged}},
		{Name: "merging twice is quiet", Given: []city.Event{known, merged}, When: merge},
		{Name: "but not into another", Given: []city.Event{known, merged}, When: city.MergeCities{sofia, id.City{7}}, Refused: "city.merged"},
		{Name: "nor into itself", Given: []city.Event{known}, When: city.MergeCities{sofia, sofia}, Refused: "city.merged_with_itself"},
		{Name: "nor an unknown one", When: merge, Refused: "city.unknown"},
		{Name: "a merged record is not corrected", Given: []city.Event{known, merged}, When: grown, Refused: "city.merged", Args: map[string]any{"into": first}},
		{Name: "nor registered again", Given: []city.Event{known, merged}, When: ask, Refused: "city.merged"},
		{Name: "nor does it take part in anything", Given: []city.Event{known, merged}, When: city.ConfirmCity{sofia}, Refused: "city.merged"},
		{Name: "others ask whether it is known", Given: []city.Event{known}, When: city.ConfirmCity{sofia}},
		{Name: "and hear when it is not", When: city.ConfirmCity{sofia}, Refused: "city.unknown"},
	})
}

func TestTagsAndObject(t *testing.T) {
	t.Parallel()
	s := city.Decider.Fold(city.Decider.Initial, known)
	programme, tags := city.Decider.About(s, known)
	if !programme.IsZero() || len(tags) != 2 || tags[0] != id.Installation || tags[1] != sofia.UUID() {
		t.Errorf("a city concerns the installation and itself, in the system log: %v %v", programme, tags)
	}
	if o, ok := city.Object(s, ask); !ok || o != (role.Object{}) {
		t.Errorf("a city belongs to no programme: %+v", o)
	}
}
