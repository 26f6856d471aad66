package roles_test

import (
	"testing"

	"megdan/projections/roles"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

// PAR-1: categories change with dates and both remain readable; PAR-2: a lead
// expert is followed by the next without a gap.
func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(roles.View()), viewtest.Tell().Log, viewtest.TellAdmission().Log, viewtest.Mentoring())
}
