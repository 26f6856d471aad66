package decisions_test

import (
	"testing"

	"megdan/projections/decisions"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(decisions.View()), viewtest.Mentoring())
}
