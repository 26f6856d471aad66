package dashboard_test

import (
	"testing"

	"megdan/projections/dashboard"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	all := viewtest.Stories()
	viewtest.Check(t, view.Register(dashboard.View()), viewtest.TellAdmission().Log, all...)
}
