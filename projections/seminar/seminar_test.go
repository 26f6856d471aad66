package seminar_test

import (
	"testing"

	"megdan/projections/seminar"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(seminar.View()), viewtest.Mentoring())
}
