package library_test

import (
	"testing"

	"megdan/projections/library"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(library.View()), viewtest.Knowledge())
}
