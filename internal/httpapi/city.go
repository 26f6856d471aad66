package httpapi

import (
	"megdan/domain/city"
	"megdan/internal/command"
)

func cityCommands() []*command.Spec {
	return []*command.Spec{
		command.New[city.RegisterCity](cities, "city.register_city"),
		command.New[city.CorrectCity](cities, "city.correct_city"),
	}
}
