package programme_test

import (
	"testing"

	"megdan/projections/programme"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(programme.View()), viewtest.Tell().Log)
}
