package object_test

import (
	"testing"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/roadmap"
	"megdan/projections/object"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	stories := viewtest.Stories()
	viewtest.Check(t, view.Register(object.View()), stories[0], stories[1:]...)
}

// A city that plans a milestone under the id of another city's must not become
// the one whose people may read it.
func TestAnIdBelongsToTheStreamThatNamedItFirst(t *testing.T) {
	named := func(name string) id.UUID { return id.Derive(id.UUID{}, name) }
	milestone := id.Milestone(named("milestone"))
	owner, thief := id.Person(named("owner")), id.Person(named("thief"))
	planned := func(city string, by id.Person) *event.Recorded {
		return &event.Recorded{Stream: event.StreamOf("roadmap", named(city)), Data: roadmap.MilestonePlanned{Milestone: milestone, Owner: by}}
	}
	var d object.Document
	for _, e := range []*event.Recorded{planned("sofia", owner), planned("patras", thief)} {
		object.View().Apply(&d, milestone.UUID(), e)
	}
	if d.Owner != owner || d.Participation != id.Participation(named("sofia")) {
		t.Errorf("the milestone is %+v", d)
	}
}
