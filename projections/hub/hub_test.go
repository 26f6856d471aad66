package hub_test

import (
	"testing"

	"megdan/projections/hub"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(hub.View()), viewtest.Knowledge())
}
