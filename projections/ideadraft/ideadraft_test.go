package ideadraft_test

import (
	"testing"

	"megdan/projections/ideadraft"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(ideadraft.View()), viewtest.Vision())
}
