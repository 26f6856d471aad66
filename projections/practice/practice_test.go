package practice_test

import (
	"testing"

	"megdan/projections/practice"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(practice.View()), viewtest.Knowledge())
}
