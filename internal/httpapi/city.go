package httpapi

import (
	"slices"

	"megdan/domain/city"
	"megdan/internal/command"
)

// Commands lists every command that there is; a new aggregate is a line here.
func Commands() []*command.Spec {
	return slices.Concat(
		cityCommands(),
	)
}

var cityAggregate = command.Of(city.Decider, city.Object)

func cityCommands() []*command.Spec {
	return []*command.Spec{
		command.New[city.RegisterCity](cityAggregate, "city.register_city"),
		command.New[city.CorrectCity](cityAggregate, "city.correct_city"),
	}
}
