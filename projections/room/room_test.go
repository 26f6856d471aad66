package room_test

import (
	"testing"

	"megdan/projections/room"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(room.View()), viewtest.Mentoring())
}
