package group_test

import (
	"testing"

	"megdan/projections/group"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(group.View()), viewtest.Knowledge())
}
