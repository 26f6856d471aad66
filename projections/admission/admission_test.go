package admission_test

import (
	"testing"

	"megdan/projections/admission"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(admission.View()), viewtest.TellAdmission().Log)
}
