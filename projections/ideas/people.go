package ideas

import (
	"slices"

	"megdan/domain/id"
)

// with adds those who are not there yet.
func with(people []id.Person, more ...id.Person) []id.Person {
	for _, p := range more {
		if !slices.Contains(people, p) {
			people = append(people, p)
		}
	}
	return people
}

func without(people []id.Person, one id.Person) []id.Person {
	if i := slices.Index(people, one); i >= 0 {
		return slices.Delete(people, i, i+1)
	}
	return people
}
