package actions_test

import (
	"testing"

	"megdan/projections/actions"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(actions.View()), viewtest.Mentoring())
}
