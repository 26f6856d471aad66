package steps_test

import (
	"testing"

	"megdan/projections/steps"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(steps.View()), viewtest.TellAdmission().Log, viewtest.Tell().Log, viewtest.Vision())
}
