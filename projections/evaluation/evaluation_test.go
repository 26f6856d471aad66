package evaluation_test

import (
	"testing"

	"megdan/projections/evaluation"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(evaluation.View()), viewtest.TellAdmission().Log)
}
