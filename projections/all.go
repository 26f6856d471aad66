package projections

import (
	"megdan/projections/access"
	"megdan/projections/cities"
	"megdan/projections/installation"
	"megdan/projections/milestone"
	"megdan/projections/object"
	"megdan/projections/people"
	"megdan/projections/preferences"
	"megdan/projections/programme"
	"megdan/projections/requests"
	"megdan/projections/retention"
	"megdan/projections/review"
	"megdan/projections/reviewrecord"
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
		Register(preferences.View()),
		Register(requests.View()),
		Register(retention.View()),
		Register(review.View()),
		Register(reviewrecord.View()),
		Register(roadmap.View()),
	}
}
