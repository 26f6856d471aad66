package vision_test

import (
	"testing"

	"megdan/projections/view"
	"megdan/projections/viewtest"
	"megdan/projections/vision"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(vision.View()), viewtest.Vision())
}
