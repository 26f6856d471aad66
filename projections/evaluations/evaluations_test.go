package evaluations_test

import (
	"testing"

	"megdan/projections/evaluations"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(evaluations.View()), viewtest.TellAdmission().Log)
}
