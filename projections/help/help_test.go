package help_test

import (
	"testing"

	"megdan/projections/help"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(help.View()), viewtest.Mentoring())
}
