package disagreements_test

import (
	"testing"

	"megdan/projections/disagreements"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(disagreements.View()), viewtest.Maturity())
}
