package assessment_test

import (
	"testing"

	"megdan/projections/assessment"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(assessment.View()), viewtest.Maturity())
}
