package match_test

import (
	"testing"

	"megdan/projections/match"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(match.View()), viewtest.Mentoring())
}
