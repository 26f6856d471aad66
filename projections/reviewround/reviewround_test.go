package reviewround_test

import (
	"testing"

	"megdan/projections/reviewround"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(reviewround.View()), viewtest.Mentoring())
}
