package installation_test

import (
	"testing"

	"megdan/projections/installation"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(installation.View()), viewtest.Tell().Log)
}
