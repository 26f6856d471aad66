package indicators_test

import (
	"testing"

	"megdan/projections/indicators"
	"megdan/projections/view"
	"megdan/projections/viewtest"
)

func TestTheStory(t *testing.T) {
	viewtest.Check(t, view.Register(indicators.View()), viewtest.Maturity())
}
