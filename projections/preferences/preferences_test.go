package preferences_test

import (
	"testing"

	"megdan/projections/preferences"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(preferences.View()), viewtest.Records())
}
