package object_test

import (
	"testing"

	"megdan/projections/object"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(object.View()), viewtest.Tell().Log)
}
