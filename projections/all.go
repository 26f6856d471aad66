package projections

import (
	"megdan/projections/access"
	"megdan/projections/cities"
	"megdan/projections/installation"
	"megdan/projections/milestone"
	"megdan/projections/object"
	"megdan/projections/people"
	"megdan/projections/programme"
	"megdan/projections/roadmap"
)

// All lists the views, one line each.
func All() []Registered {
	return []Registered{
		Register(access.View()),
		Register(cities.View()),
		Register(installation.View()),
		Register(milestone.View()),
		Register(object.View()),
		Register(people.View()),
		Register(programme.View()),
		Register(roadmap.View()),
	}
}
