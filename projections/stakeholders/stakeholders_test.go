package stakeholders_test

import (
	"testing"

	"megdan/projections/stakeholders"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(stakeholders.View()), viewtest.TellAdmission().Log)
}
