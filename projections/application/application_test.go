package application_test

import (
	"testing"

	"megdan/projections/application"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(application.View()), viewtest.TellAdmission().Log)
}
