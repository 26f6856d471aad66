package matches_test

import (
	"testing"

	"megdan/projections/matches"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(matches.View()), viewtest.Mentoring())
}
