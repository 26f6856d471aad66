package deliverables_test

import (
	"testing"

	"megdan/projections/deliverables"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(deliverables.View()), viewtest.Vision())
}
