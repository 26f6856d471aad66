package people_test

import (
	"testing"

	"megdan/projections/people"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(people.View()), viewtest.Tell().Log, viewtest.Mentoring())
}
