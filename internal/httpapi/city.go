package httpapi

import (
	"megdan/domain/city"
	"megdan/domain/id"
	"megdan/internal/command"
)

func cityCommands() []*command.Spec {
	merge := command.New[city.MergeCities](cities, "city.merge_cities")
	command.Check(merge, cities, func(c city.MergeCities) city.Command {
		if c.Into == c.City { // refused by the city itself; no stream is asked twice
			return city.ConfirmCity{City: id.City(id.Derive(c.City.UUID(), "another record"))}
		}
		return city.ConfirmCity{City: c.Into}
	})
	return []*command.Spec{
		merge,
		command.New[city.RegisterCity](cities, "city.register_city"),
		command.New[city.CorrectCity](cities, "city.correct_city"),
	}
}
