package roadmap_test

import (
	"testing"

	"megdan/projections/roadmap"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(roadmap.View()), viewtest.Tell().Log)
}
