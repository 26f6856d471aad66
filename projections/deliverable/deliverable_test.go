package deliverable_test

import (
	"testing"

	"megdan/projections/deliverable"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(deliverable.View()), viewtest.Vision())
}
