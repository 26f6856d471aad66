package maturity_test

import (
	"testing"

	"megdan/projections/maturity"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(maturity.View()), viewtest.Maturity())
}
