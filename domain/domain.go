// Package domain joins the aggregates: what may happen and what happened, as
// pure functions. Everything here and below could run in a browser, without
// network or clock, and give the same answer.
package domain

import (
	"megdan/domain/ambition"
	"megdan/domain/application"
	"megdan/domain/appointment"
	"megdan/domain/assessment"
	"megdan/domain/benchmark"
	"megdan/domain/board"
	"megdan/domain/call"
	"megdan/domain/card"
	"megdan/domain/city"
	"megdan/domain/collaboration"
	"megdan/domain/contact"
	"megdan/domain/deliverable"
	"megdan/domain/directory"
	"megdan/domain/event"
	"megdan/domain/group"
	"megdan/domain/help"
	"megdan/domain/hub"
	"megdan/domain/idea"
	"megdan/domain/indicator"
	"megdan/domain/instrument"
	"megdan/domain/library"
	"megdan/domain/match"
	"megdan/domain/mentor"
	"megdan/domain/participation"
	"megdan/domain/peerreview"
	"megdan/domain/person"
	"megdan/domain/practice"
	"megdan/domain/preference"
	"megdan/domain/programme"
	"megdan/domain/publicity"
	"megdan/domain/question"
	"megdan/domain/retention"
	"megdan/domain/review"
	"megdan/domain/roadmap"
	"megdan/domain/room"
	"megdan/domain/seminar"
	"megdan/domain/session"
	"megdan/domain/strategy"
	"megdan/domain/subject"
	"megdan/domain/swot"
)

// Catalogue is every event of every aggregate.
func Catalogue() *event.Catalogue {
	return event.NewCatalogue(
		appointment.Events(),
		application.Events(),
		call.Events(),
		assessment.Events(),
		benchmark.Events(),
		city.Events(),
		indicator.Events(),
		instrument.Events(),
		participation.Events(),
		person.Events(),
		programme.Events(),
		subject.Events(),
		review.Events(),
		retention.Events(),
		preference.Events(),
		roadmap.Events(),
		board.Events(),
		card.Events(),
		practice.Events(),
		question.Events(),
		contact.Events(),
		directory.Events(),
		group.Events(),
		collaboration.Events(),
		hub.Events(),
		library.Events(),
		publicity.Events(),
		session.Events(),
		seminar.Events(),
		room.Events(),
		peerreview.Events(),
		mentor.Events(),
		match.Events(),
		help.Events(),
		idea.Events(),
		swot.Events(),
		ambition.Events(),
		strategy.Events(),
		deliverable.Events(),
	)
}
