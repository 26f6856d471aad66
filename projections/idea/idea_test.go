package idea_test

import (
	"testing"

	"megdan/projections/idea"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) { viewtest.Check(t, view.Register(idea.View()), viewtest.Vision()) }
