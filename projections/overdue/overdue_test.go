package overdue_test

import (
	"testing"

	"megdan/projections/overdue"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(overdue.View()), viewtest.Tell().Log, viewtest.Vision())
}
