package call_test

import (
	"testing"

	"megdan/projections/call"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(call.View()), viewtest.TellAdmission().Log)
}
