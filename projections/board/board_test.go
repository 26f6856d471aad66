package board_test

import (
	"testing"

	"megdan/projections/board"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(board.View()), viewtest.Knowledge())
}
