package academy_test

import (
	"testing"

	"megdan/projections/academy"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(academy.View()), viewtest.Mentoring())
}
