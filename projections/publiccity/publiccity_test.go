package publiccity_test

import (
	"testing"

	"megdan/projections/publiccity"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(publiccity.View()), viewtest.Knowledge())
}
