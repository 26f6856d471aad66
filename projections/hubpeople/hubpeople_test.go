package hubpeople_test

import (
	"testing"

	"megdan/projections/hubpeople"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(hubpeople.View()), viewtest.Knowledge())
}
