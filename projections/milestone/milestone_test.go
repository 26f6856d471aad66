package milestone_test

import (
	"testing"

	"megdan/projections/milestone"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(milestone.View()), viewtest.Tell().Log)
}
