package cities_test

import (
	"testing"

	"megdan/projections/cities"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(cities.View()), viewtest.Tell().Log, viewtest.TellAdmission().Log)
}
