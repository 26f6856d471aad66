package boards_test

import (
	"testing"

	"megdan/projections/boards"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(boards.View()), viewtest.Knowledge())
}
