package access_test

import (
	"testing"

	"megdan/projections/access"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(access.View()), viewtest.Tell().Log, viewtest.TellAdmission().Log)
}
