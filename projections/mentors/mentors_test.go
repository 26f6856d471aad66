package mentors_test

import (
	"testing"

	"megdan/projections/mentors"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(mentors.View()), viewtest.Mentoring())
}
