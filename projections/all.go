package projections

import (
	"megdan/projections/access"
	"megdan/projections/board"
	"megdan/projections/boards"
	"megdan/projections/card"
	"megdan/projections/cities"
	"megdan/projections/contacts"
	"megdan/projections/group"
	"megdan/projections/hub"
	"megdan/projections/hubpeople"
	"megdan/projections/installation"
	"megdan/projections/library"
	"megdan/projections/milestone"
	"megdan/projections/network"
	"megdan/projections/object"
	"megdan/projections/people"
	"megdan/projections/practice"
	"megdan/projections/practices"
	"megdan/projections/preferences"
	"megdan/projections/programme"
	"megdan/projections/public"
	"megdan/projections/publiccity"
	"megdan/projections/question"
	"megdan/projections/questions"
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
		Register(board.View()),
		Register(boards.View()),
		Register(card.View()),
		Register(contacts.View()),
		Register(group.View()),
		Register(hub.View()),
		Register(hubpeople.View()),
		Register(library.View()),
		Register(network.View()),
		Register(practice.View()),
		Register(practices.View()),
		Register(public.View()),
		Register(publiccity.View()),
		Register(question.View()),
		Register(questions.View()),
	}
}
